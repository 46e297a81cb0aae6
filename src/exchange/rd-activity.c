/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity.c: one activity while it is gathered from a file. */
#include "rd-activity.h"

#include "model/rd-text.h"
#include "rd-activity-sport.h"
#include "rd-workout-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Forgets what was gathered. */
void
rd_activity_init (RdActivity *self)
{
  *self = (RdActivity){ .start = RD_INSTANT_UNSET,
                        .date = RD_DATE_UNSET,
                        .moving = NAN,
                        .elapsed = NAN,
                        .metres = NAN,
                        .heart_rate = NAN,
                        .rpe = NAN };
}

/* Frees what was gathered, and begins anew. */
void
rd_activity_clear (RdActivity *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->sport, g_free);
  rd_activity_init (self);
}

/* What is done between the weights and on the mat counts as the session, too: its rests. */
static double
judge_seconds (const RdActivity *activity, RdWorkoutKind kind)
{
  gboolean rests_count = kind == RD_WORKOUT_STRENGTH || kind == RD_WORKOUT_STRETCH;

  if (activity->moving > 0 && !(rests_count && activity->elapsed > activity->moving))
    return activity->moving;
  return activity->elapsed > 0 ? activity->elapsed : activity->moving;
}

/* A run without more to say of it is an easy one; what is no run is cross-training. */
static RdWorkoutKind
judge_kind (RdActivity *activity)
{
  RdWorkoutKind kind, told;
  gboolean known = rd_activity_sport_kind (activity->sport, &kind);

  if (!known)
    kind = activity->sport ? RD_WORKOUT_CROSS_TRAINING : RD_WORKOUT_EASY;
  /* A watch calls all runs the same; what a runner calls theirs says more. */
  if ((!known || kind == RD_WORKOUT_EASY) && activity->name &&
      rd_workout_text_kind (activity->name, &told) && told != RD_WORKOUT_REST)
    return told;
  if (!known)
    activity->doubts |= RD_ACTIVITY_DOUBT_KIND;
  return kind == RD_WORKOUT_REST ? RD_WORKOUT_EASY : kind;
}

static const char *
judge_whole (const RdActivity *activity, double seconds)
{
  if (activity->start == RD_INSTANT_UNSET && activity->date == RD_DATE_UNSET)
    return _ ("It has no times, so nobody can tell when it was done or for how long.");
  if (!(seconds > 0))
    return _ ("It lasted no time at all.");
  if (seconds > 2 * 86400)
    return _ ("It would have lasted more than two days.");
  return NULL;
}

static double
within (double number, double least, double most)
{
  return number >= least && number <= most ? number : NAN;
}

static RdWorkout *
make_workout (const RdActivity *activity,
              RdWorkoutKind kind,
              double seconds,
              const char *source,
              RdZone *zone)
{
  RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);
  double km = within (activity->metres / 1000, 0.001, RD_ACTIVITY_MOST_KM);
  double heart_rate = within (activity->heart_rate, 20, 260);

  workout->kind = kind;
  workout->date =
    activity->start == RD_INSTANT_UNSET ? activity->date : rd_zone_date (zone, activity->start);
  workout->title = rd_text_tidy (activity->name);
  workout->outcome = RD_OUTCOME_DONE;
  workout->done_start = activity->start;
  workout->done_minutes = MAX (1, (int)round (seconds / 60));
  workout->done_distance_km = isnan (km) ? km : round (km * 1000) / 1000;
  /* Sites write 0 where nobody said how hard it was. */
  workout->done_rpe = within (activity->rpe, 0.1, 10);
  workout->heart_rate = isnan (heart_rate) ? RD_UNSET : (int)round (heart_rate);
  rd_record_set_text (&workout->done_source, source);
  /* Without a name of its own, an activity is told apart by when it began and how long it took. */
  workout->done_uid = activity->id ? g_strdup_printf ("%s:%s", source, activity->id)
                                   : g_strdup_printf ("%s:%" G_GINT64_FORMAT "/%.0f", source,
                                                      activity->start, seconds);
  return workout;
}

static void
shorten (char *text, glong most)
{
  if (text && g_utf8_strlen (text, -1) > most)
    *g_utf8_offset_to_pointer (text, most) = '\0';
}

/* Whether it could be kept, once it is known whose it is. */
static gboolean
is_allowed (RdWorkout *workout, GError **error)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (workout);

  for (guint i = 0; i < class->n_fields; i++)
    if (class->fields[i].type != RD_FIELD_REFERENCE &&
        !rd_field_validate (&class->fields[i], workout, error))
      return FALSE;
  return TRUE;
}

/**
 * rd_activity_to_workout:
 * @self: an activity; what nobody can know of it is added to its doubts
 * @source: what recorded it
 * @zone: the practice's zone
 * @error: return location for %RD_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the workout that was done, without its client
 */
RdWorkout *
rd_activity_to_workout (RdActivity *self, const char *source, RdZone *zone, GError **error)
{
  RdWorkoutKind kind = judge_kind (self);
  double seconds = judge_seconds (self, kind);
  const char *reason = judge_whole (self, seconds);
  g_autoptr (RdWorkout) workout = NULL;

  if (reason)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID, reason);
      return NULL;
    }
  workout = make_workout (self, kind, seconds, source, zone);
  shorten (workout->title, 200);
  shorten (workout->done_uid, 512);
  return is_allowed (workout, error) ? g_steal_pointer (&workout) : NULL;
}
