/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-calendar-page.h: the calendar: the strip that says whose training is shown, and the week.
 *
 * Property "focus" (RdFocus): what the desk is looking at; %NULL shows nothing.
 */
#pragma once

#include "desk/rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_CALENDAR_PAGE (rd_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (RdCalendarPage, rd_calendar_page, RD, CALENDAR_PAGE, GtkWidget)

GtkWidget *rd_calendar_page_new       (void);
void       rd_calendar_page_set_focus (RdCalendarPage *self,
                                       RdFocus        *focus);

G_END_DECLS
