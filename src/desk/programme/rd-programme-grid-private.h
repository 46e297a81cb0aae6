/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-grid-private.h: what the parts of the grid share.
 *
 * rd-programme-grid.c has the children and where they stand; -keys.c the cursor; -drag.c the
 * pointer; -actions.c what is done.
 */
#pragma once

#include "rd-grid-columns.h"
#include "rd-programme-day.h"
#include "rd-programme-grid.h"
#include "rd-programme-week.h"

G_BEGIN_DECLS

#define RD_PROGRAMME_GRID_HEAD 34 /* pixels of the names of the columns */

struct _RdProgrammeGrid
{
  GtkWidget parent_instance;

  RdGridColumns columns;

  /* the cursor */
  int day; /* place in the sheet */
  int nth; /* chip of the day; -1: the week's head */

  /* what is carried by the pointer */
  gboolean dragging;
  gboolean given_up; /* until the button is released */
  double press_x;
  double press_y;
  double at_x;
  double at_y;
  int over; /* day under the pointer, -1: none */
  RdChipItem carried;

  gint64 follow; /* workout the cursor goes with, once it is where it was sent */

  /* what was copied */
  GArray *copied; /* gint64: ids of workouts */
  RdDate copied_first;
  gboolean copied_week;
  gboolean cut;

  /* owned */
  RdFocus *focus;
  RdProgrammeSheet *sheet;
  RdProgrammeSheet *carried_from;
  GPtrArray *days;  /* RdProgrammeDay children; used again */
  GPtrArray *weeks; /* RdProgrammeWeek children; used again */
  GArray *tops;     /* int: where each week begins, and where the last one ends */
  GtkWidget *head;
  PangoLayout *carried_text;
  GtkAdjustment *across;
  GtkAdjustment *down;

  /* borrowed */
  GtkGesture *drag;
};

/* Shared. */
RdProgrammeDay   *rd_programme_grid_day     (RdProgrammeGrid *self,
                                             int              day);
const RdChipItem *rd_programme_grid_item    (RdProgrammeGrid *self);
GtkWidget        *rd_programme_grid_current (RdProgrammeGrid *self);
gboolean          rd_programme_grid_place   (RdProgrammeGrid *self,
                                             int              day,
                                             int              nth);
int               rd_programme_grid_day_at  (RdProgrammeGrid *self,
                                             double           x,
                                             double           y);
GtkWidget        *rd_programme_head_new     (RdProgrammeGrid *grid);

/* Keys. */
void              rd_programme_grid_install_keys (GtkWidgetClass *class);

/* Pointer. */
void              rd_programme_grid_add_pointer  (RdProgrammeGrid *self);
void              rd_programme_grid_draw_carried (RdProgrammeGrid *self,
                                                  GtkSnapshot     *snapshot);
void              rd_programme_grid_stop_dragging (RdProgrammeGrid *self);

/* Actions. */
void              rd_programme_grid_install_actions (GtkWidgetClass *class);
void              rd_programme_grid_update_actions  (RdProgrammeGrid *self);
void              rd_programme_grid_move    (RdProgrammeGrid  *self,
                                             const RdChipItem *item,
                                             int               days,
                                             gboolean          copy);
void              rd_programme_grid_popup   (RdProgrammeGrid  *self,
                                             GtkWidget        *at,
                                             double            x,
                                             double            y);

G_END_DECLS
