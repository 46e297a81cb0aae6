/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-week-row.h: a row of the week above the hours: a cell for each day, in the grid's columns.
 *
 * Its first child stands in the gutter, the others are the days.
 */
#pragma once

#include "rd-week-scale.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RD_WEEK_GUTTER: pixels kept at the start of a week for the hours. */
#define RD_WEEK_GUTTER 46

#define RD_TYPE_WEEK_ROW (rd_week_row_get_type ())
G_DECLARE_FINAL_TYPE (RdWeekRow, rd_week_row, RD, WEEK_ROW, GtkWidget)

GtkWidget *rd_week_row_new       (int        height);
void       rd_week_row_append    (RdWeekRow *self,
                                  GtkWidget *child);

G_END_DECLS
