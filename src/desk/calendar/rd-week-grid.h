/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-week-grid.h: the hours of a week: bands, lines, now, bookings as tiles, a suggested slot.
 *
 * Dragging over free time asks for a booking there, dragging a tile moves it; both can be done by
 * keyboard. Arrow keys move a cursor slot by slot, Tab goes from tile to tile, Enter opens what is
 * under the cursor, Shift and arrows move a booking until Enter keeps it or Escape leaves it.
 */
#pragma once

#include "desk/rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_WEEK_GRID (rd_week_grid_get_type ())
G_DECLARE_FINAL_TYPE (RdWeekGrid, rd_week_grid, RD, WEEK_GRID, GtkWidget)

GtkWidget *rd_week_grid_new   (RdFocus    *focus);
int        rd_week_grid_now_y (RdWeekGrid *self);

G_END_DECLS
