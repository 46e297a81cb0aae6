/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-workout.c: one workout: what was planned and what was done. */
#include "rd-workout.h"

#include <math.h>
#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdWorkout, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (client,
     REFERENCE,
     .label = N_ ("Client"),
     .must = N_ ("A workout belongs to a client."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED | RD_FIELD_CASCADE,
     .refers_to = "client"),
  F (programme,
     REFERENCE,
     .label = N_ ("Programme"),
     .must = N_ ("There is no such programme."),
     .flags = RD_FIELD_INDEXED | RD_FIELD_CASCADE,
     .refers_to = "programme"),
  F (date,
     DATE,
     .label = N_ ("Date"),
     .must = N_ ("The date of a workout is written as 2026-11-26."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED),
  F (kind,
     ENUM,
     .label = N_ ("Kind"),
     .must = N_ ("A kind of workout is rest, easy, long, hills, intervals, tempo, strength, "
                 "cross-training, stretch or race."),
     .flags = RD_FIELD_REQUIRED,
     .values = rd_workout_kind_get_type,
     .fallback = RD_WORKOUT_EASY),
  F (title,
     TEXT,
     .label = N_ ("Title"),
     .must = N_ ("A title has at most 200 characters."),
     .least = 1,
     .most = 200),
  F (minutes,
     INTEGER,
     .label = N_ ("Minutes"),
     .must = N_ ("The planned minutes are a number from 0 to 2880."),
     .least = 0,
     .most = 2880),
  F (distance_km,
     REAL,
     .label = N_ ("Distance, km"),
     .must = N_ ("The planned distance is a number from 0 to 1000 kilometres."),
     .least = 0,
     .most = 1000),
  F (rpe,
     REAL,
     .label = N_ ("Effort, RPE 0–10"),
     .must = N_ ("Effort (RPE) is a number from 0 to 10."),
     .least = 0,
     .most = 10),
  F (start,
     TIME,
     .label = N_ ("Start"),
     .must = N_ ("The start of a workout is a time of day such as 07:00.")),
  F (warm_up,
     TEXT,
     .label = N_ ("Warm-up"),
     .must = N_ ("A warm-up has at most 400 characters."),
     .least = 1,
     .most = 400),
  F (cool_down,
     TEXT,
     .label = N_ ("Cool-down"),
     .must = N_ ("A cool-down has at most 400 characters."),
     .least = 1,
     .most = 400),
  F (note,
     TEXT,
     .label = N_ ("Note"),
     .must = N_ ("A note has at most 4000 characters."),
     .least = 1,
     .most = 4000),
  F (outcome,
     ENUM,
     .label = N_ ("Outcome"),
     .must = N_ ("The outcome of a workout is planned, done or missed."),
     .flags = RD_FIELD_REQUIRED,
     .values = rd_workout_outcome_get_type),
  F (done_minutes,
     INTEGER,
     .label = N_ ("Minutes done"),
     .must = N_ ("The minutes done are a number from 0 to 2880."),
     .flags = RD_FIELD_PRIVATE,
     .least = 0,
     .most = 2880),
  F (done_distance_km,
     REAL,
     .label = N_ ("Distance done, km"),
     .must = N_ ("The distance done is a number from 0 to 1000 kilometres."),
     .flags = RD_FIELD_PRIVATE,
     .least = 0,
     .most = 1000),
  F (done_rpe,
     REAL,
     .label = N_ ("Effort felt, RPE 0–10"),
     .must = N_ ("Effort (RPE) is a number from 0 to 10."),
     .flags = RD_FIELD_PRIVATE,
     .least = 0,
     .most = 10),
  F (done_start,
     INSTANT,
     .label = N_ ("Begun"),
     .must = N_ ("The time a workout began is written as 2026-11-26T07:00."),
     .flags = RD_FIELD_PRIVATE),
  F (heart_rate,
     INTEGER,
     .label = N_ ("Heart rate, beats a minute"),
     .must = N_ ("An average heart rate is 20 to 260 beats a minute."),
     .flags = RD_FIELD_PRIVATE,
     .least = 20,
     .most = 260),
  F (uid,
     TEXT,
     .label = N_ ("UID"),
     .must = N_ ("A UID has at most 512 characters."),
     .flags = RD_FIELD_INDEXED,
     .least = 1,
     .most = 512),
  F (done_source,
     TEXT,
     .label = N_ ("Recorded by"),
     .must = N_ ("The source has at most 400 characters."),
     .least = 1,
     .most = 400),
  F (done_uid,
     TEXT,
     .label = N_ ("Record"),
     .must = N_ ("What tells a record apart has at most 512 characters."),
     .flags = RD_FIELD_PRIVATE | RD_FIELD_INDEXED,
     .least = 1,
     .most = 512),
};

#undef F

RD_DEFINE_RECORD (RdWorkout, rd_workout, "workout", N_ ("workout"), fields, )

static double
load (int minutes, double rpe, RdWorkoutKind kind)
{
  if (minutes == RD_UNSET)
    return 0;
  return minutes * (isnan (rpe) ? rd_workout_kind_default_rpe (kind) : rpe);
}

/**
 * rd_workout_planned_load:
 * @workout: a workout
 *
 * Session load as rating of perceived exertion × minutes (Foster 2001).
 *
 * Returns: the planned load in arbitrary units, AU
 */
double
rd_workout_planned_load (const RdWorkout *workout)
{
  return load (workout->minutes, workout->rpe, workout->kind);
}

/**
 * rd_workout_done_load:
 * @workout: a workout
 *
 * As rd_workout_planned_load(), of what was done. Effort that was not recorded is taken as planned.
 *
 * Returns: the load in arbitrary units, AU; 0 unless the workout was done
 */
double
rd_workout_done_load (const RdWorkout *workout)
{
  if (workout->outcome != RD_OUTCOME_DONE)
    return 0;
  return load (workout->done_minutes != RD_UNSET ? workout->done_minutes : workout->minutes,
               isnan (workout->done_rpe) ? workout->rpe : workout->done_rpe, workout->kind);
}

/**
 * rd_workout_copy_plan:
 * @workout: a workout
 *
 * Returns: (transfer full): a new workout with what was planned of @workout, on the same day of the
 *   same programme: what was done of it, and what a file called it, are its own
 */
RdWorkout *
rd_workout_copy_plan (RdWorkout *workout)
{
  RdWorkout *copy = rd_record_copy (workout);

  rd_record_set_id (copy, 0);
  rd_workout_forget_done (copy);
  g_clear_pointer (&copy->uid, g_free);
  return copy;
}

/**
 * rd_workout_forget_done:
 * @workout: a workout
 *
 * Makes it one that is planned, without any record of what was done.
 */
void
rd_workout_forget_done (RdWorkout *workout)
{
  workout->outcome = RD_OUTCOME_PLANNED;
  workout->done_minutes = RD_UNSET;
  workout->done_distance_km = NAN;
  workout->done_rpe = NAN;
  workout->done_start = RD_INSTANT_UNSET;
  workout->heart_rate = RD_UNSET;
  g_clear_pointer (&workout->done_source, g_free);
  g_clear_pointer (&workout->done_uid, g_free);
}

/**
 * rd_workout_compare_start:
 * @a: where a workout is, as g_ptr_array_sort() has it
 * @b: likewise another
 *
 * Puts the workouts of a day in order: by their start, those without one last.
 *
 * Returns: below, at or above 0
 */
int
rd_workout_compare_start (gconstpointer a, gconstpointer b)
{
  const RdWorkout *left = *(RdWorkout *const *)a, *right = *(RdWorkout *const *)b;
  int from = left->start == RD_UNSET ? RD_MINUTES_PER_DAY : left->start;
  int to = right->start == RD_UNSET ? RD_MINUTES_PER_DAY : right->start;

  if (from != to)
    return from - to;
  return (rd_record_id (left) > rd_record_id (right)) -
         (rd_record_id (left) < rd_record_id (right));
}
