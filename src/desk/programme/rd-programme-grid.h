/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-grid.h: the weeks and days of a programme, edited where they stand.
 *
 * Arrow keys go from chip to chip and day to day, Enter opens what is under the focus, N adds a
 * workout, D says it is done, M that it was missed, F writes what to eat, Delete removes, Ctrl+C, X
 * and V copy, cut and paste, Shift and arrows move a workout by a day or a week. The pointer drags
 * chips to other days; with Ctrl held it copies. Left from Monday stands the week, with a menu to
 * shift and repeat it. Every change is one command of the practice and one undo.
 *
 * Actions: workout.edit, .add, .done, .missed, .planned, .copy, .cut, .paste, .remove, .menu;
 * food.edit; massage.move, .cancel, .show, .book, .better, .keep; week.menu, .later, .earlier, .repeat, .copy.
 */
#pragma once

#include "desk/rd-focus.h"
#include "rd-programme-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_PROGRAMME_GRID (rd_programme_grid_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammeGrid, rd_programme_grid, RD, PROGRAMME_GRID, GtkWidget)

GtkWidget *rd_programme_grid_new       (RdFocus          *focus);
void       rd_programme_grid_show      (RdProgrammeGrid  *self,
                                        RdProgrammeSheet *sheet);
void       rd_programme_grid_scroll_in (RdProgrammeGrid  *self,
                                        GtkScrolledWindow *scroller);
void       rd_programme_grid_go_to     (RdProgrammeGrid  *self,
                                        RdDate            date);
RdDate     rd_programme_grid_date      (RdProgrammeGrid  *self);

G_END_DECLS
