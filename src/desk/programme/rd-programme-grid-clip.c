/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-grid-clip.c: workouts copied, cut and pasted, one or a week of them. */
#include "rd-programme-grid-private.h"

#include "desk/calendar/rd-training-text.h"
#include "desk/rd-toast.h"
#include "practice/rd-programme-edit-commands.h"
#include "practice/rd-wording.h"
#include "rd-programme-deed.h"

#include <glib/gi18n-lib.h>

static void
remember (RdProgrammeGrid *self, GPtrArray *workouts, gboolean cut, gboolean week)
{
  g_array_set_size (self->copied, 0);
  self->cut = cut;
  self->copied_week = week;
  self->copied_first = G_MAXINT32;
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];
      gint64 id = rd_record_id (workout);

      g_array_append_val (self->copied, id);
      self->copied_first = MIN (self->copied_first, workout->date);
    }
  rd_programme_grid_update_actions (self);
}

static char *
say_remembered (const RdWorkout *workout, gboolean cut)
{
  g_autofree char *what = rd_training_text_workout (workout);
  g_autofree char *day = rd_wording_date (workout->date);

  if (cut)
    /* Translators: a workout, and its day */
    return g_strdup_printf (_ ("%1$s on %2$s cut: paste it on another day with Ctrl+V"), what, day);
  /* Translators: a workout, and its day */
  return g_strdup_printf (_ ("%1$s on %2$s copied: paste it on another day with Ctrl+V"), what,
                          day);
}

/* Remembers a workout for pasting; one that is cut stays where it is until then. */
void
rd_programme_grid_copy_workout (RdProgrammeGrid *self, RdWorkout *workout, gboolean cut)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autofree char *sentence = say_remembered (workout, cut);

  g_ptr_array_add (one, workout);
  remember (self, one, cut, FALSE);
  rd_toast_say (GTK_WIDGET (self), sentence);
}

/* Remembers the workouts of the week the cursor is in. */
void
rd_programme_grid_copy_week (RdProgrammeGrid *self)
{
  g_autoptr (GPtrArray) workouts = rd_programme_grid_list_week (self, self->day);

  if (workouts->len == 0)
    {
      rd_toast_say (GTK_WIDGET (self), _ ("There is nothing in this week that could be copied"));
      return;
    }
  remember (self, workouts, FALSE, TRUE);
  rd_toast_say (GTK_WIDGET (self), _ ("The week is copied: paste it in another with Ctrl+V"));
}

/* Forgets what was copied or cut; FALSE where there is nothing. */
gboolean
rd_programme_grid_forget_copied (RdProgrammeGrid *self)
{
  if (self->copied->len == 0)
    return FALSE;
  g_array_set_size (self->copied, 0);
  rd_programme_grid_update_actions (self);
  return TRUE;
}

/* Pastes on the day the cursor is on; a week as a week, from Monday on. */
void
rd_programme_grid_paste (RdProgrammeGrid *self)
{
  RdDate to = self->sheet->days[self->day].date;

  if (self->copied_week)
    to = rd_date_week_start (to) + self->copied_first - rd_date_week_start (self->copied_first);
  if (!self->cut)
    {
      rd_programme_grid_copy_to (self, self->copied, to);
      return;
    }
  if (to != self->copied_first)
    rd_practice_move_workouts_async (
      rd_focus_practice (self->focus), (gint64 *)self->copied->data, self->copied->len,
      to - self->copied_first, rd_programme_deed_cb,
      rd_programme_deed_new (GTK_WIDGET (self), rd_practice_move_workouts_finish,
                             ngettext ("Workout moved", "Workouts moved", self->copied->len)));
  rd_programme_grid_forget_copied (self);
}
