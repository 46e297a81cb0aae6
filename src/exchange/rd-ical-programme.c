/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ical-programme.c: training programmes from iCalendar. */
#include "rd-programme-file-private.h"

#include "model/rd-error.h"

#include <glib/gi18n-lib.h>

gboolean
rd_ical_programme_read (RdProgrammeFile *file,
                        const char *text,
                        gsize length,
                        const char *file_name,
                        RdClient *client,
                        RdZone *zone,
                        GCancellable *cancellable,
                        GError **error)
{
  g_set_error (error, RD_ERROR, RD_ERROR_UNREADABLE, _ ("“%s” has no events."), file_name);
  return FALSE;
}
