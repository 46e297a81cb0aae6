/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-setting-up.c: what a new practice begins with. */
#include "rd-setting-up.h"

#include "planning/rd-usual-routines.h"

#include <glib/gi18n-lib.h>

static gboolean
set_up (RdWriting *writing, gpointer settings, GError **error)
{
  g_autoptr (GPtrArray) routines = rd_usual_routines ();
  gint64 n =
    rd_store_count (rd_writing_store (writing), RD_TYPE_SETTINGS, NULL, error, RD_BIND_END);

  if (n > 0)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_EXISTS,
                         _ ("The practice has been set up already."));
  if (n != 0 || !rd_writing_insert (writing, settings, error))
    return FALSE;
  for (guint i = 0; i < routines->len; i++)
    if (!rd_writing_insert (writing, routines->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * rd_practice_set_up:
 * @self: a practice whose file is new
 * @settings: its name, zone and numbers; gets its id
 * @error: return location for %RD_ERROR_INVALID, %RD_ERROR_EXISTS where it has been set up
 *
 * Gives a practice its settings and the routines it begins with, in one change.
 *
 * Returns: whether it was set up
 */
gboolean
rd_practice_set_up (RdPractice *self, RdSettings *settings, GError **error)
{
  return rd_practice_write (self, "init", set_up, settings, error);
}
