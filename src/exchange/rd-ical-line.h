/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ical-line.h: content lines of iCalendar as RFC 5545, section 3.1 writes them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void rd_ical_append_line    (GString    *calendar,
                             const char *line,
                             gsize       length);
void rd_ical_append_text    (GString    *calendar,
                             const char *name,
                             const char *text);
void rd_ical_append_escaped (GString    *line,
                             const char *text);

G_END_DECLS
