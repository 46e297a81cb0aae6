/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practice-check.c: whether the file of a practice is sound. */
#include "rd-practice-check.h"

/**
 * rd_practice_check:
 * @path: the file of a practice, open elsewhere or not
 * @error: return location for %RD_ERROR_STORE, %RD_ERROR_DAMAGED, %RD_ERROR_NEWER where it cannot
 *   even be opened
 *
 * Looks for faults in the file, its references, overlaps and journal. The file is not changed.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): a line for each fault; none where it is
 *   sound
 */
GPtrArray *
rd_practice_check (const char *path, GError **error)
{
  g_autoptr (RdConnection) store = rd_store_open (path, RD_STORE_READ_ONLY, error);
  g_autoptr (GPtrArray) faults = NULL;

  if (store == NULL || !rd_store_check (store, &faults, error))
    return NULL;
  return g_steal_pointer (&faults);
}
