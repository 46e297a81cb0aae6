/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-grid-private.h: what the parts of the grid share.
 *
 * rd-programme-grid.c has the children and where they stand; -cursor.c where one is; -keys.c the
 * keyboard; -drag.c the pointer; -menu.c the menus; -actions.c what can be done, by name; what then
 * is done: -workouts.c, -clip.c, -weeks.c, -massages.c.
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

/* Children. */
RdProgrammeDay   *rd_programme_grid_day     (RdProgrammeGrid *self,
                                             int              day);
int               rd_programme_grid_day_at  (RdProgrammeGrid *self,
                                             double           x,
                                             double           y);
int               rd_programme_grid_pinned  (RdProgrammeGrid *self);
GtkWidget        *rd_programme_head_new     (RdProgrammeGrid *grid);

/* Cursor. */
const RdChipItem *rd_programme_grid_item    (RdProgrammeGrid *self);
GtkWidget        *rd_programme_grid_current (RdProgrammeGrid *self);
gboolean          rd_programme_grid_place   (RdProgrammeGrid *self,
                                             int              day,
                                             int              nth);
void              rd_programme_grid_begin_cursor (RdProgrammeGrid *self);
void              rd_programme_grid_find_focus (RdProgrammeGrid *self);
void              rd_programme_grid_follow  (RdProgrammeGrid *self);

/* Keys. */
void              rd_programme_grid_install_keys (GtkWidgetClass *class);

/* Pointer. */
void              rd_programme_grid_add_pointer  (RdProgrammeGrid *self);
void              rd_programme_grid_draw_carried (RdProgrammeGrid *self,
                                                  GtkSnapshot     *snapshot);
void              rd_programme_grid_stop_dragging (RdProgrammeGrid *self);

/* Menus. */
void              rd_programme_grid_popup      (RdProgrammeGrid *self,
                                                GtkWidget       *at,
                                                double           x,
                                                double           y);
void              rd_programme_grid_popup_here (RdProgrammeGrid *self);

/* Actions. */
void              rd_programme_grid_install_actions (GtkWidgetClass *class);
void              rd_programme_grid_update_actions  (RdProgrammeGrid *self);

/* Workouts and food notes. */
void              rd_programme_grid_move         (RdProgrammeGrid  *self,
                                                  const RdChipItem *item,
                                                  int               days,
                                                  gboolean          copy);
void              rd_programme_grid_copy_to      (RdProgrammeGrid  *self,
                                                  GArray           *ids,
                                                  RdDate            first_to);
void              rd_programme_grid_open_workout (RdProgrammeGrid  *self,
                                                  RdWorkout        *workout);
void              rd_programme_grid_add_workout  (RdProgrammeGrid  *self);
void              rd_programme_grid_open_food    (RdProgrammeGrid  *self);
void              rd_programme_grid_record       (RdProgrammeGrid  *self,
                                                  RdWorkout        *workout,
                                                  RdWorkoutOutcome  outcome);
void              rd_programme_grid_remove       (RdProgrammeGrid  *self,
                                                  const RdChipItem *item);

/* Copy and paste. */
void              rd_programme_grid_copy_workout  (RdProgrammeGrid *self,
                                                   RdWorkout       *workout,
                                                   gboolean         cut);
void              rd_programme_grid_copy_week     (RdProgrammeGrid *self);
gboolean          rd_programme_grid_forget_copied (RdProgrammeGrid *self);
void              rd_programme_grid_paste         (RdProgrammeGrid *self);

/* Weeks. */
GPtrArray        *rd_programme_grid_list_week    (RdProgrammeGrid  *self,
                                                  int               day);
void              rd_programme_grid_shift        (RdProgrammeGrid  *self,
                                                  int               weeks);
void              rd_programme_grid_repeat       (RdProgrammeGrid  *self);

/* Massages. */
void              rd_programme_grid_move_massage (RdProgrammeGrid  *self,
                                                  const RdSheetMassage *massage,
                                                  int               days);
void              rd_programme_grid_cancel_massage (RdProgrammeGrid *self,
                                                  const RdSheetMassage *massage);
void              rd_programme_grid_open_massage (RdProgrammeGrid  *self,
                                                  const RdSheetMassage *massage);
void              rd_programme_grid_show_massage (RdProgrammeGrid  *self,
                                                  const RdSheetMassage *massage);

G_END_DECLS
