/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-workout-commands.c: workouts moved, copied and recorded. */
#include "rd-programme-edit-commands.h"

#include "model/rd-programme.h"
#include "rd-programme-edit.h"
#include "rd-programme-race.h"
#include "rd-programme-range.h"
#include "rd-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_DAYS 3660 /* ten years */

/* Moving. */

/* What was done is a fact of its day, and so is the day of a race. */
static gboolean
check_may_move (RdConnection *store, RdWorkout *workout, GError **error)
{
  g_autofree char *day = rd_wording_date (workout->date);
  gboolean is_race;

  if (!rd_programme_is_race (store, workout, &is_race, error))
    return FALSE;
  if (workout->outcome == RD_OUTCOME_DONE)
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("What was done on %s stays on its day; only what is planned can be moved."),
                 day);
  else if (is_race)
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("The race on %s is not moved like a workout; move the race, and its programme "
                    "follows."),
                 day);
  else
    return TRUE;
  return FALSE;
}

static gboolean
move_workouts (RdProgrammeEdit *edit, RdWriting *writing, GError **error)
{
  RdConnection *store = rd_writing_store (writing);
  g_autoptr (GPtrArray) workouts = rd_programme_edit_workouts (edit, writing, error);

  if (workouts == NULL)
    return FALSE;
  if (edit->by < -MOST_DAYS || edit->by > MOST_DAYS)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                           _ ("A workout can be moved by ten years at most."));
      return FALSE;
    }
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];

      if (!check_may_move (store, workout, error))
        return FALSE;
      workout->date += edit->by;
      /* One that was missed and is still ahead is to be done after all. */
      if (edit->by != 0 && workout->date >= edit->today)
        workout->outcome = RD_OUTCOME_PLANNED;
      if (!rd_writing_update (writing, workout, error) ||
          !rd_programme_keep_range (writing, workout->programme, error))
        return FALSE;
    }
  return TRUE;
}

static RdProgrammeEdit *
new_move (const gint64 *ids, guint n, int days)
{
  RdProgrammeEdit *edit = rd_programme_edit_new (move_workouts, RD_TYPE_WORKOUT, 0);

  rd_programme_edit_set_ids (edit, ids, n);
  edit->by = days;
  return edit;
}

/**
 * rd_practice_move_workouts:
 * @self: a practice
 * @ids: (array length=n): ids of workouts
 * @n: how many
 * @days: by how many days, negative to earlier ones
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_NOT_PERMITTED, %RD_ERROR_INVALID where
 *   one was done, or is a race
 *
 * Moves workouts, all or none. One that was missed and moves to a day ahead is planned again.
 *
 * Returns: whether they were moved
 */
gboolean
rd_practice_move_workouts (RdPractice *self, const gint64 *ids, guint n, int days, GError **error)
{
  return rd_programme_edit_carry_out (self, "move-workout", new_move (ids, n, days), NULL, error);
}

/**
 * rd_practice_move_workouts_async:
 * @self: a practice
 * @ids: (array length=n): see rd_practice_move_workouts(); copied
 * @n: how many
 * @days: by how many days
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_move_workouts(), without waiting.
 */
void
rd_practice_move_workouts_async (RdPractice *self,
                                 const gint64 *ids,
                                 guint n,
                                 int days,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  rd_programme_edit_async (self, "move-workout", new_move (ids, n, days), callback, user_data);
}

/**
 * rd_practice_move_workouts_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_move_workouts()
 *
 * Returns: whether they were moved
 */
gboolean
rd_practice_move_workouts_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_programme_edit_finish (self, result, NULL, error);
}

/* Copying. */

static gboolean
copy_workouts (RdProgrammeEdit *edit, RdWriting *writing, GError **error)
{
  g_autoptr (GPtrArray) workouts = rd_programme_edit_workouts (edit, writing, error);
  g_autoptr (RdProgramme) programme = NULL;
  RdDate first = G_MAXINT32;

  if (workouts == NULL ||
      (edit->id != 0 && !(programme = rd_store_get (rd_writing_store (writing), RD_TYPE_PROGRAMME,
                                                    edit->id, error))))
    return FALSE;
  for (guint i = 0; i < workouts->len; i++)
    first = MIN (first, RD_WORKOUT (workouts->pdata[i])->date);
  for (guint i = 0; i < workouts->len; i++)
    {
      g_autoptr (RdWorkout) copy = rd_workout_copy_plan (workouts->pdata[i]);

      copy->programme = edit->id;
      if (programme)
        copy->client = programme->client;
      copy->date = edit->to + (copy->date - first);
      if (!rd_programme_edit_add (edit, writing, copy, error))
        return FALSE;
    }
  return rd_programme_keep_range (writing, edit->id, error);
}

static RdProgrammeEdit *
new_copy (const gint64 *ids, guint n, gint64 programme, RdDate first_to)
{
  RdProgrammeEdit *edit = rd_programme_edit_new (copy_workouts, RD_TYPE_WORKOUT, programme);

  rd_programme_edit_set_ids (edit, ids, n);
  edit->to = first_to;
  return edit;
}

/**
 * rd_practice_copy_workouts:
 * @self: a practice
 * @ids: (array length=n): ids of workouts
 * @n: how many
 * @programme: id of the programme the copies belong to, and so of whose they are; 0: to none, of
 *   those who have the workouts
 * @first_to: the day the earliest of them is copied to
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_NOT_PERMITTED, %RD_ERROR_INVALID
 *
 * Copies what was planned of workouts, as far apart as they are. What was done is not copied.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): ids of the copies, in the order of
 * @ids
 */
GArray *
rd_practice_copy_workouts (RdPractice *self,
                           const gint64 *ids,
                           guint n,
                           gint64 programme,
                           RdDate first_to,
                           GError **error)
{
  GArray *made = NULL;

  rd_programme_edit_carry_out (self, "copy-workout", new_copy (ids, n, programme, first_to), &made,
                               error);
  return made;
}

/**
 * rd_practice_copy_workouts_async:
 * @self: a practice
 * @ids: (array length=n): see rd_practice_copy_workouts(); copied
 * @n: how many
 * @programme: see rd_practice_copy_workouts()
 * @first_to: see rd_practice_copy_workouts()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_copy_workouts(), without waiting.
 */
void
rd_practice_copy_workouts_async (RdPractice *self,
                                 const gint64 *ids,
                                 guint n,
                                 gint64 programme,
                                 RdDate first_to,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  rd_programme_edit_async (self, "copy-workout", new_copy (ids, n, programme, first_to), callback,
                           user_data);
}

/**
 * rd_practice_copy_workouts_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_copy_workouts()
 *
 * Returns: (transfer full) (nullable) (element-type gint64): ids of the copies
 */
GArray *
rd_practice_copy_workouts_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  GArray *made = NULL;

  rd_programme_edit_finish (self, result, &made, error);
  return made;
}

/* Recording. */

static gboolean
check_outcome (RdProgrammeEdit *edit, RdWorkout *workout, GError **error)
{
  if (edit->done->outcome == RD_OUTCOME_DONE && workout->date > edit->today)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("A workout that is still ahead cannot have been done."));
  else if (edit->done->outcome != RD_OUTCOME_DONE && workout->programme == 0 &&
           workout->minutes == RD_UNSET && workout->outcome == RD_OUTCOME_DONE)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("Nobody planned this workout: it was recorded when it was done. Remove "
                            "it if it was not."));
  else
    return TRUE;
  return FALSE;
}

/* What a watch recorded was done, if not as this workout. */
static gboolean
set_record_apart (RdProgrammeEdit *edit, RdWriting *writing, RdWorkout *workout, GError **error)
{
  g_autoptr (RdWorkout) apart = NULL;

  if (workout->outcome != RD_OUTCOME_DONE || workout->done_uid == NULL)
    return TRUE;
  apart = rd_record_copy (workout);
  rd_record_set_id (apart, 0);
  apart->programme = 0;
  apart->minutes = RD_UNSET;
  apart->distance_km = apart->rpe = NAN;
  apart->start = RD_UNSET;
  g_clear_pointer (&apart->warm_up, g_free);
  g_clear_pointer (&apart->cool_down, g_free);
  g_clear_pointer (&apart->note, g_free);
  g_clear_pointer (&apart->uid, g_free);
  return rd_programme_edit_add (edit, writing, apart, error);
}

static gboolean
record_workout (RdProgrammeEdit *edit, RdWriting *writing, GError **error)
{
  g_autoptr (RdWorkout) workout =
    rd_store_get (rd_writing_store (writing), RD_TYPE_WORKOUT, edit->id, error);

  if (workout == NULL || !check_outcome (edit, workout, error))
    return FALSE;
  if (edit->done->outcome == RD_OUTCOME_DONE)
    {
      workout->outcome = RD_OUTCOME_DONE;
      workout->done_minutes = edit->done->done_minutes;
      workout->done_distance_km = edit->done->done_distance_km;
      workout->done_rpe = edit->done->done_rpe;
      rd_record_set_text (&workout->done_source, edit->done->done_source);
    }
  else
    {
      if (!set_record_apart (edit, writing, workout, error))
        return FALSE;
      rd_workout_forget_done (workout);
      workout->outcome = edit->done->outcome;
    }
  return rd_writing_update (writing, workout, error);
}

static RdProgrammeEdit *
new_record (gint64 workout, RdWorkoutOutcome outcome, int minutes, double km, double rpe)
{
  RdProgrammeEdit *edit = rd_programme_edit_new (record_workout, RD_TYPE_WORKOUT, workout);

  edit->done = rd_record_new (RD_TYPE_WORKOUT);
  edit->done->outcome = outcome;
  edit->done->done_minutes = minutes;
  edit->done->done_distance_km = km;
  edit->done->done_rpe = rpe;
  rd_record_set_text (&edit->done->done_source, _ ("by hand"));
  return edit;
}

/**
 * rd_practice_record_workout:
 * @self: a practice
 * @workout: id of a workout
 * @outcome: what became of it
 * @minutes: how long it was, where done; %RD_UNSET: as planned
 * @km: how far, where done; NAN: not known
 * @rpe: how hard it felt, where done, 0 to 10; NAN: as planned
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_NOT_PERMITTED, %RD_ERROR_INVALID
 *
 * Records by hand what became of a workout. Where it is said not to have been done, and a record
 * from a watch stands with it, that becomes a workout of its own.
 *
 * Returns: whether it was recorded
 */
gboolean
rd_practice_record_workout (RdPractice *self,
                            gint64 workout,
                            RdWorkoutOutcome outcome,
                            int minutes,
                            double km,
                            double rpe,
                            GError **error)
{
  return rd_programme_edit_carry_out (self, "record-workout",
                                      new_record (workout, outcome, minutes, km, rpe), NULL, error);
}

/**
 * rd_practice_record_workout_async:
 * @self: a practice
 * @workout: see rd_practice_record_workout()
 * @outcome: see rd_practice_record_workout()
 * @minutes: see rd_practice_record_workout()
 * @km: see rd_practice_record_workout()
 * @rpe: see rd_practice_record_workout()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_record_workout(), without waiting.
 */
void
rd_practice_record_workout_async (RdPractice *self,
                                  gint64 workout,
                                  RdWorkoutOutcome outcome,
                                  int minutes,
                                  double km,
                                  double rpe,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  rd_programme_edit_async (self, "record-workout", new_record (workout, outcome, minutes, km, rpe),
                           callback, user_data);
}

/**
 * rd_practice_record_workout_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_record_workout()
 *
 * Returns: whether it was recorded
 */
gboolean
rd_practice_record_workout_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_programme_edit_finish (self, result, NULL, error);
}
