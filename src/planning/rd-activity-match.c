/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-activity-match.c: which planned workout a recorded activity was.
 *
 * An activity is told from others by the name its source gave it; the same run that comes from
 * another source is known by its start and length. One that is new belongs to the planned workout
 * of its day and family that comes nearest to its length: a run may have been any kind of run,
 * since a watch cannot tell hills from tempo.
 */
#include "rd-activity-match.h"

#include <math.h>
#include <string.h>

/* The same activity from two sources differs by seconds, and by how each counts standing. */
#define SAME_START_SECONDS 120
#define SAME_LENGTH 0.15

static gboolean
is_same_family (RdWorkoutKind a, RdWorkoutKind b)
{
  return a == b || (rd_workout_kind_is_run (a) && rd_workout_kind_is_run (b));
}

static gboolean
is_same_activity (const RdWorkout *known, const RdWorkout *activity)
{
  if (known->outcome != RD_OUTCOME_DONE)
    return FALSE;
  if (known->done_uid && activity->done_uid && strcmp (known->done_uid, activity->done_uid) == 0)
    return TRUE;
  return known->done_start != RD_INSTANT_UNSET && activity->done_start != RD_INSTANT_UNSET &&
         ABS (known->done_start - activity->done_start) <= SAME_START_SECONDS &&
         known->done_minutes != RD_UNSET &&
         ABS (known->done_minutes - activity->done_minutes) <=
           1 + SAME_LENGTH * MAX (known->done_minutes, activity->done_minutes);
}

/* What an activity can say of a workout; what it leaves unsaid stays as it is. */
static const char *const told[] = { "done_minutes", "done_distance_km", "done_rpe",   "done_start",
                                    "heart_rate",   "done_uid",         "done_source" };

static void
tell (RdWorkout *workout, RdWorkout *activity)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (workout);

  workout->outcome = RD_OUTCOME_DONE;
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      const RdField *field = rd_record_class_field (class, told[i]);

      if (rd_field_is_set (field, activity))
        rd_field_copy (field, activity, workout);
    }
}

static RdActivityMatch
match_known (RdWorkout *known, RdWorkout *activity)
{
  gboolean same_source = g_strcmp0 (known->done_uid, activity->done_uid) == 0;
  RdActivityMatch match = { RD_MATCH_KNOWN, activity, rd_record_copy (known) };

  /* Another source's account of the same run does not overrule the first. */
  if (same_source)
    {
      tell (match.workout, activity);
      if (!rd_record_equal (match.workout, known))
        match.kind = RD_MATCH_MORE;
    }
  return match;
}

static double
judge_distance (const RdWorkout *planned, const RdWorkout *activity)
{
  double length =
    planned->minutes == RD_UNSET ? G_MAXINT16 : ABS (planned->minutes - activity->done_minutes);

  return length + (planned->kind == activity->kind ? 0 : 0.5);
}

static gboolean
is_taken (GArray *matches, const RdWorkout *planned)
{
  for (guint i = 0; i < matches->len; i++)
    {
      RdActivityMatch *match = &g_array_index (matches, RdActivityMatch, i);

      if (match->kind == RD_MATCH_PLANNED &&
          rd_record_id (match->workout) == rd_record_id (planned))
        return TRUE;
    }
  return FALSE;
}

static RdWorkout *
find_planned (GPtrArray *workouts, GArray *matches, const RdWorkout *activity)
{
  RdWorkout *best = NULL;

  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *planned = workouts->pdata[i];

      if (planned->date == activity->date && planned->outcome != RD_OUTCOME_DONE &&
          planned->kind != RD_WORKOUT_REST && is_same_family (planned->kind, activity->kind) &&
          !is_taken (matches, planned) &&
          (best == NULL || judge_distance (planned, activity) < judge_distance (best, activity)))
        best = planned;
    }
  return best;
}

static RdWorkout *
find_known (GPtrArray *workouts, const RdWorkout *activity)
{
  for (guint i = 0; i < workouts->len; i++)
    if (is_same_activity (workouts->pdata[i], activity))
      return workouts->pdata[i];
  return NULL;
}

/* Two files of one import may hold the same run; what the second adds goes with the first. */
static RdWorkout *
find_before (GArray *matches, const RdWorkout *activity)
{
  for (guint i = 0; i < matches->len; i++)
    {
      RdActivityMatch *match = &g_array_index (matches, RdActivityMatch, i);

      if (match->kind != RD_MATCH_KNOWN && is_same_activity (match->workout, activity))
        return match->workout;
    }
  return NULL;
}

static void
clear_match (gpointer data)
{
  g_clear_object (&((RdActivityMatch *)data)->workout);
}

/**
 * rd_activity_match:
 * @workouts: (element-type RdWorkout): all of a client's workouts
 * @activities: (element-type RdWorkout): what was recorded; kept alive by the caller
 *
 * Finds what each activity is. The same workouts and activities always give the same answer, and
 * activities that were kept by it are known the next time.
 *
 * Returns: (transfer full) (element-type RdActivityMatch): a match for each activity, in their
 * order
 */
GArray *
rd_activity_match (GPtrArray *workouts, GPtrArray *activities)
{
  GArray *matches = g_array_sized_new (FALSE, FALSE, sizeof (RdActivityMatch), activities->len);

  g_array_set_clear_func (matches, clear_match);
  for (guint i = 0; i < activities->len; i++)
    {
      RdWorkout *activity = activities->pdata[i];
      RdWorkout *known = find_known (workouts, activity);
      RdWorkout *before = find_before (matches, activity);
      RdActivityMatch match;

      if (before)
        {
          if (g_strcmp0 (before->done_uid, activity->done_uid) == 0)
            tell (before, activity);
          match = (RdActivityMatch){ RD_MATCH_KNOWN, activity, g_object_ref (before) };
        }
      else if (known)
        match = match_known (known, activity);
      else
        {
          RdWorkout *planned = find_planned (workouts, matches, activity);

          match = (RdActivityMatch){ planned ? RD_MATCH_PLANNED : RD_MATCH_UNPLANNED, activity,
                                     rd_record_copy (planned ? planned : activity) };
          if (planned)
            tell (match.workout, activity);
        }
      g_array_append_val (matches, match);
    }
  return matches;
}
