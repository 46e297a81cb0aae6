/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-mini-month.h: a small month to find a week in.
 *
 * Properties: "date" (int, an RdDate): a day of the week shown; set when a person chooses a day.
 * "today" (int, an RdDate). Arrows move by days and weeks, Page Up and Down by months, Enter chooses.
 */
#pragma once

#include "model/rd-date.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_MINI_MONTH (rd_mini_month_get_type ())
G_DECLARE_FINAL_TYPE (RdMiniMonth, rd_mini_month, RD, MINI_MONTH, GtkWidget)

GtkWidget *rd_mini_month_new       (void);
RdDate     rd_mini_month_get_date  (RdMiniMonth  *self);
void       rd_mini_month_set_date  (RdMiniMonth  *self,
                                    RdDate        date);
void       rd_mini_month_set_today (RdMiniMonth  *self,
                                    RdDate        today);
void       rd_mini_month_set_marks (RdMiniMonth  *self,
                                    const RdDate *dates,
                                    guint         n_dates);

G_END_DECLS
