/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-week.h: the head of one week of a programme's grid, and its sums.
 *
 * Enter or a click opens the menu of what can be done with the week: the grid's "week." actions.
 */
#pragma once

#include "rd-grid-columns.h"
#include "rd-programme-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_PROGRAMME_WEEK (rd_programme_week_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammeWeek, rd_programme_week, RD, PROGRAMME_WEEK, GtkWidget)

GtkWidget *rd_programme_week_new  (void);
void       rd_programme_week_show (RdProgrammeWeek     *self,
                                   RdProgrammeSheet    *sheet,
                                   guint                week);
guint      rd_programme_week_nth  (RdProgrammeWeek     *self);
void       rd_programme_week_draw_sums (RdProgrammeWeek *self,
                                   GtkSnapshot         *snapshot,
                                   const RdGridColumns *columns,
                                   int                  y,
                                   int                  height);

G_END_DECLS
