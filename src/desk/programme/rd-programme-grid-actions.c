/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-grid-actions.c: what can be done in the grid of a programme, by name. */
#include "rd-programme-grid-private.h"

#include "desk/booking/rd-insight-actions.h"

typedef enum
{
  FOR_ANY,
  FOR_WORKOUT,
  FOR_MASSAGE,
  FOR_BOOKING,
  FOR_SPOILT,
  FOR_BETTER,
  FOR_PASTE,
} Needs;

static void
edit (RdProgrammeGrid *self, const RdChipItem *item)
{
  switch (item->kind)
    {
    case RD_CHIP_WORKOUT:
      rd_programme_grid_open_workout (self, item->workout);
      break;
    case RD_CHIP_FOOD:
      rd_programme_grid_open_food (self);
      break;
    case RD_CHIP_MASSAGE:
      rd_programme_grid_open_massage (self, item->massage);
      break;
    case RD_CHIP_NOTHING:
    case RD_CHIP_REST:
    default:
      rd_programme_grid_add_workout (self);
    }
}

static void
do_edit (RdProgrammeGrid *self, const RdChipItem *item)
{
  if (item)
    edit (self, item);
  else
    rd_programme_grid_popup_here (self);
}

static void
do_add (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_add_workout (self);
}

static void
do_done (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_record (self, item->workout, RD_OUTCOME_DONE);
}

static void
do_missed (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_record (self, item->workout, RD_OUTCOME_MISSED);
}

static void
do_planned (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_record (self, item->workout, RD_OUTCOME_PLANNED);
}

static void
do_copy (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_copy_workout (self, item->workout, FALSE);
}

static void
do_cut (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_copy_workout (self, item->workout, TRUE);
}

static void
do_paste (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_paste (self);
}

static void
do_remove (RdProgrammeGrid *self, const RdChipItem *item)
{
  if (item)
    rd_programme_grid_remove (self, item);
}

static void
do_menu (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_popup_here (self);
}

static void
do_food (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_open_food (self);
}

static void
do_open_massage (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_open_massage (self, item->massage);
}

static void
do_better (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_insight_move (GTK_WIDGET (self), rd_focus_practice (self->focus), item->massage->insight);
}

static void
do_keep (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_insight_keep (GTK_WIDGET (self), rd_focus_practice (self->focus), item->massage->insight);
}

static void
do_show (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_show_massage (self, item->massage);
}

static void
do_later (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_shift (self, 1);
}

static void
do_earlier (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_shift (self, -1);
}

static void
do_repeat (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_repeat (self);
}

static void
do_copy_week (RdProgrammeGrid *self, const RdChipItem *item)
{
  rd_programme_grid_copy_week (self);
}

static const struct
{
  const char *name;
  Needs needs;
  void (*perform) (RdProgrammeGrid *self, const RdChipItem *item);
} actions[] = {
  { "workout.edit", FOR_ANY, do_edit },
  { "workout.add", FOR_ANY, do_add },
  { "workout.done", FOR_WORKOUT, do_done },
  { "workout.missed", FOR_WORKOUT, do_missed },
  { "workout.planned", FOR_WORKOUT, do_planned },
  { "workout.copy", FOR_WORKOUT, do_copy },
  { "workout.cut", FOR_WORKOUT, do_cut },
  { "workout.paste", FOR_PASTE, do_paste },
  { "workout.remove", FOR_ANY, do_remove },
  { "workout.menu", FOR_ANY, do_menu },
  { "food.edit", FOR_ANY, do_food },
  { "massage.book", FOR_MASSAGE, do_open_massage },
  { "massage.move", FOR_BOOKING, do_open_massage },
  { "massage.cancel", FOR_BOOKING, do_remove },
  { "massage.show", FOR_MASSAGE, do_show },
  { "massage.better", FOR_BETTER, do_better },
  { "massage.keep", FOR_SPOILT, do_keep },
  { "week.menu", FOR_ANY, do_menu },
  { "week.later", FOR_ANY, do_later },
  { "week.earlier", FOR_ANY, do_earlier },
  { "week.repeat", FOR_ANY, do_repeat },
  { "week.copy", FOR_ANY, do_copy_week },
};

static gboolean
is_possible (RdProgrammeGrid *self, const RdChipItem *item, Needs needs)
{
  if (self->sheet == NULL || self->sheet->programme == NULL)
    return FALSE;
  switch (needs)
    {
    case FOR_WORKOUT:
      return item && item->kind == RD_CHIP_WORKOUT;
    case FOR_MASSAGE:
      return item && item->kind == RD_CHIP_MASSAGE;
    case FOR_BOOKING:
      return item && item->kind == RD_CHIP_MASSAGE && item->massage->booking;
    case FOR_SPOILT:
      return item && item->kind == RD_CHIP_MASSAGE && item->massage->insight;
    case FOR_BETTER:
      return is_possible (self, item, FOR_SPOILT) && item->massage->insight->has_better;
    case FOR_PASTE:
      return self->copied->len > 0;
    case FOR_ANY:
    default:
      return TRUE;
    }
}

static void
perform_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (widget);

  rd_programme_grid_find_focus (self);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const RdChipItem *item = self->sheet ? rd_programme_grid_item (self) : NULL;

      if (g_str_equal (actions[i].name, name) && is_possible (self, item, actions[i].needs))
        actions[i].perform (self, item);
    }
}

/* Installs the actions of a grid. */
void
rd_programme_grid_install_actions (GtkWidgetClass *class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (class, actions[i].name, NULL, perform_cb);
}

/* What the cursor is on decides what can be done. */
void
rd_programme_grid_update_actions (RdProgrammeGrid *self)
{
  const RdChipItem *item = self->sheet ? rd_programme_grid_item (self) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   is_possible (self, item, actions[i].needs));
}
