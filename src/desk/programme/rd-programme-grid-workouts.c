/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-grid-workouts.c: what is done with the workouts and food notes of a programme. */
#include "rd-programme-grid-private.h"

#include "desk/calendar/rd-training-text.h"
#include "practice/rd-programme-edit-commands.h"
#include "practice/rd-wording.h"
#include "rd-programme-deed.h"
#include "rd-workout-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
say_on (const char *format, const RdWorkout *workout, RdDate date)
{
  g_autofree char *what = rd_training_text_workout (workout);
  g_autofree char *day = rd_wording_date (date);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, what, day);
#pragma GCC diagnostic pop
}

static void
move_workout (RdProgrammeGrid *self, RdWorkout *workout, int days)
{
  gint64 id = rd_record_id (workout);
  /* Translators: a workout, and the day it now is on */
  g_autofree char *sentence = say_on (_ ("%1$s moved to %2$s"), workout, workout->date + days);

  self->follow = id;
  rd_practice_move_workouts_async (
    rd_focus_practice (self->focus), &id, 1, days, rd_programme_deed_cb,
    rd_programme_deed_new (GTK_WIDGET (self), rd_practice_move_workouts_finish, sentence));
}

static gboolean
finish_copy (RdPractice *practice, GAsyncResult *result, GError **error)
{
  g_autoptr (GArray) ids = rd_practice_copy_workouts_finish (practice, result, error);

  return ids != NULL;
}

/* Copies workouts, ids of gint64, so that the first of them is on @first_to. */
void
rd_programme_grid_copy_to (RdProgrammeGrid *self, GArray *ids, RdDate first_to)
{
  rd_practice_copy_workouts_async (
    rd_focus_practice (self->focus), (gint64 *)ids->data, ids->len,
    rd_record_id (self->sheet->programme), first_to, rd_programme_deed_cb,
    rd_programme_deed_new (GTK_WIDGET (self), finish_copy,
                           ngettext ("Workout copied", "Workouts copied", ids->len)));
}

/* Carries what @item shows to another day, or a copy of it. */
void
rd_programme_grid_move (RdProgrammeGrid *self, const RdChipItem *item, int days, gboolean copy)
{
  if (days == 0)
    return;
  if (item->kind == RD_CHIP_MASSAGE)
    {
      rd_programme_grid_move_massage (self, item->massage, days);
      return;
    }
  if (copy)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      gint64 id = rd_record_id (item->workout);

      g_array_append_val (ids, id);
      rd_programme_grid_copy_to (self, ids, item->workout->date + days);
      return;
    }
  move_workout (self, item->workout, days);
}

void
rd_programme_grid_open_workout (RdProgrammeGrid *self, RdWorkout *workout)
{
  rd_workout_dialog_open (GTK_WIDGET (self), rd_focus_practice (self->focus), workout);
}

/* Asks for a workout on the day the cursor is on. */
void
rd_programme_grid_add_workout (RdProgrammeGrid *self)
{
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = rd_record_id (self->sheet->client);
  workout->programme = rd_record_id (self->sheet->programme);
  workout->date = self->sheet->days[self->day].date;
  workout->minutes = 30;
  rd_programme_grid_open_workout (self, workout);
}

/* Opens the food note of the day the cursor is on. */
void
rd_programme_grid_open_food (RdProgrammeGrid *self)
{
  const RdSheetDay *day = &self->sheet->days[self->day];
  g_autoptr (RdFoodNote) note = day->food ? g_object_ref (day->food) : NULL;

  if (note == NULL)
    {
      note = rd_record_new (RD_TYPE_FOOD_NOTE);
      note->client = rd_record_id (self->sheet->client);
      note->programme = rd_record_id (self->sheet->programme);
      note->date = day->date;
    }
  rd_food_dialog_open (GTK_WIDGET (self), rd_focus_practice (self->focus), note);
}

/* Records it as it was planned; the dialog is for what was otherwise. */
void
rd_programme_grid_record (RdProgrammeGrid *self, RdWorkout *workout, RdWorkoutOutcome outcome)
{
  gboolean done = outcome == RD_OUTCOME_DONE;
  /* Translators: a workout, and its day */
  g_autofree char *sentence =
    say_on (done                           ? _ ("%1$s on %2$s recorded as done")
            : outcome == RD_OUTCOME_MISSED ? _ ("%1$s on %2$s recorded as missed")
                                           : _ ("%1$s on %2$s is planned again"),
            workout, workout->date);

  if (done && workout->minutes == RD_UNSET)
    {
      rd_programme_grid_open_workout (self, workout);
      return;
    }
  rd_practice_record_workout_async (
    rd_focus_practice (self->focus), rd_record_id (workout), outcome,
    done ? workout->minutes : RD_UNSET, done ? workout->distance_km : NAN,
    done ? workout->rpe : NAN, rd_programme_deed_cb,
    rd_programme_deed_new (GTK_WIDGET (self), rd_practice_record_workout_finish, sentence));
}

static void
remove_food (RdProgrammeGrid *self, const RdSheetDay *day)
{
  rd_practice_remove_async (rd_focus_practice (self->focus), RD_TYPE_FOOD_NOTE,
                            rd_record_id (day->food), rd_programme_deed_cb,
                            rd_programme_deed_new (GTK_WIDGET (self), rd_practice_remove_finish,
                                                   _ ("Food note removed")));
}

static void
remove_workout (RdProgrammeGrid *self, RdWorkout *workout)
{
  /* Translators: a workout, and its day */
  g_autofree char *sentence = say_on (_ ("%1$s on %2$s removed"), workout, workout->date);

  rd_practice_remove_async (
    rd_focus_practice (self->focus), RD_TYPE_WORKOUT, rd_record_id (workout), rd_programme_deed_cb,
    rd_programme_deed_new (GTK_WIDGET (self), rd_practice_remove_finish, sentence));
}

/* Removes what @item shows; a massage is cancelled, which asks why. */
void
rd_programme_grid_remove (RdProgrammeGrid *self, const RdChipItem *item)
{
  if (item->kind == RD_CHIP_MASSAGE)
    rd_programme_grid_cancel_massage (self, item->massage);
  else if (item->kind == RD_CHIP_FOOD)
    remove_food (self, &self->sheet->days[item->day]);
  else if (item->kind == RD_CHIP_WORKOUT)
    remove_workout (self, item->workout);
}
