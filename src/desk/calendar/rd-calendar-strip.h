/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-calendar-strip.h: the strip above the week: whose training it shows, and the legend.
 *
 * Where the legend has no room it moves into a popover.
 */
#pragma once

#include "desk/rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_CALENDAR_STRIP (rd_calendar_strip_get_type ())
G_DECLARE_FINAL_TYPE (RdCalendarStrip, rd_calendar_strip, RD, CALENDAR_STRIP, GtkWidget)

GtkWidget *rd_calendar_strip_new (RdFocus *focus);

G_END_DECLS
