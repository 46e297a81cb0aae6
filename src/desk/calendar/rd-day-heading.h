/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-day-heading.h: the head of one day's column: its date, today in a circle, a flag for a race. */
#pragma once

#include "rd-week.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_DAY_HEADING (rd_day_heading_get_type ())
G_DECLARE_FINAL_TYPE (RdDayHeading, rd_day_heading, RD, DAY_HEADING, GtkWidget)

GtkWidget *rd_day_heading_new  (void);
void       rd_day_heading_show (RdDayHeading *self,
                                RdWeek       *week,
                                guint         day,
                                RdDate        today);

G_END_DECLS
