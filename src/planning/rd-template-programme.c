/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-template-programme.c: a programme made into a template. */
#include "rd-template-private.h"

#include "model/rd-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
is_goal (RdRace *race, const RdWorkout *workout)
{
  return race && workout->kind == RD_WORKOUT_RACE && workout->date == race->date;
}

/* Kilometres where the minutes follow from them, so that it is longer for whom is slower, and for
 * the race; minutes otherwise. */
static void
set_length (RdTemplateDay *day, const RdWorkout *workout, RdRace *goal, int easy_pace)
{
  double km = goal && isnan (workout->distance_km) ? goal->distance_km : workout->distance_km;
  RdTemplateDay by_km = { .kind = workout->kind, .km = km };
  gboolean far = !isnan (km) && km >= 0.001;
  gboolean follows = far && rd_workout_kind_is_run (workout->kind) && workout->minutes > 0 &&
                     ABS (rd_template_day_minutes (&by_km, easy_pace) - workout->minutes) <= 1;

  if (far && (goal || follows || !(workout->minutes > 0)))
    day->km = round (km * 1000) / 1000;
  else if (workout->minutes > 0)
    day->minutes = workout->minutes;
}

static RdTemplateDay
make_day (RdRace *race, const RdWorkout *workout, int easy_pace)
{
  RdTemplateDay day = { .kind = workout->kind };

  set_length (&day, workout, is_goal (race, workout) ? race : NULL, easy_pace);
  if (!isnan (workout->rpe) && workout->rpe > 0 &&
      workout->rpe != rd_workout_kind_default_rpe (workout->kind))
    day.rpe = workout->rpe;
  /* The races of others have other names. */
  if (workout->kind != RD_WORKOUT_RACE)
    day.title = g_strdup (workout->title);
  day.note = g_strdup (workout->note);
  return day;
}

static int
compare_workouts (gconstpointer a, gconstpointer b)
{
  const RdWorkout *one = *(RdWorkout *const *)a, *other = *(RdWorkout *const *)b;

  if (one->date != other->date)
    return one->date < other->date ? -1 : 1;
  return (rd_record_id (one) > rd_record_id (other)) - (rd_record_id (one) < rd_record_id (other));
}

/* The race as a workout, where the programme has its day and length but nobody planned to run it.
 */
static RdWorkout *
make_goal (RdRace *race)
{
  RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->date = race->date;
  workout->kind = RD_WORKOUT_RACE;
  workout->distance_km = race->distance_km;
  return workout;
}

/* (element-type RdWorkout): those that are more than rest, in order, up to the race. */
static GPtrArray *
choose_workouts (RdRace *race, GPtrArray *workouts)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has_goal = FALSE;

  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];

      if (workout->kind == RD_WORKOUT_REST || (race && workout->date > race->date))
        continue;
      has_goal = has_goal || is_goal (race, workout);
      g_ptr_array_add (chosen, g_object_ref (workout));
    }
  if (chosen->len > 0 && race && !has_goal && !isnan (race->distance_km))
    g_ptr_array_add (chosen, make_goal (race));
  g_ptr_array_sort (chosen, compare_workouts);
  return chosen;
}

static gboolean
refuse_length (const RdWorkout *workout, GError **error)
{
  char date[11];

  rd_date_write (workout->date, date);
  g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
               _ ("The workout of %s has neither minutes nor kilometres, which a template needs to "
                  "know."),
               date);
  return FALSE;
}

static double
measure_race (RdRace *race, const RdTemplateDay *day, int easy_pace)
{
  if (!isnan (race->distance_km))
    return race->distance_km;
  if (day->km > 0)
    return day->km;
  return MAX (0.1, round (day->minutes * 600.0 / easy_pace) / 10);
}

/* The race is the first of its day, which is where a template's end is looked for. */
static void
put (RdTemplate *self, RdTemplateMore more, gboolean goal)
{
  RdTemplateDay *day = &self->days[more.day];

  if (day->kind == RD_WORKOUT_REST)
    {
      *day = more.workout;
      return;
    }
  if (goal)
    {
      RdTemplateDay before = *day;

      *day = more.workout;
      more.workout = before;
    }
  g_array_append_val (self->more, more);
}

static gboolean
add_workout (RdTemplate *self,
             RdRace *race,
             RdDate monday,
             RdWorkout *workout,
             int easy_pace,
             GError **error)
{
  RdTemplateMore more = { workout->date - monday, make_day (race, workout, easy_pace) };
  gboolean goal = is_goal (race, workout);

  if (more.workout.km <= 0 && more.workout.minutes <= 0)
    {
      rd_template_day_clear (&more.workout);
      return refuse_length (workout, error);
    }
  while (self->n_weeks * DAYS_A_WEEK <= more.day)
    rd_template_add_week (self);
  if (goal)
    self->race_km = measure_race (race, &more.workout, easy_pace);
  put (self, more, goal);
  return TRUE;
}

/**
 * rd_template_from_programme:
 * @programme: a programme
 * @race: (nullable): the race it leads to
 * @workouts: (element-type RdWorkout): its workouts, in any order
 * @client: who follows it
 * @error: return location for %RD_ERROR_INVALID where it has no workouts, one without a length, or
 *   more weeks than a template can have
 *
 * Makes what was planned into a template, whole weeks from the Monday of its first: kinds, lengths,
 * efforts, titles and notes. When in the day somebody trains is left to whoever follows it, and so
 * are warm-ups and cool-downs. Without a race it ends on a Sunday.
 *
 * Returns: (transfer full) (nullable): the template, without an id yet
 */
RdTemplate *
rd_template_from_programme (RdProgramme *programme,
                            RdRace *race,
                            GPtrArray *workouts,
                            RdClient *client,
                            GError **error)
{
  g_autoptr (RdTemplate) self = rd_template_new ();
  g_autoptr (GPtrArray) chosen = choose_workouts (race, workouts);
  RdDate first, last;

  if (chosen->len == 0)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                           _ ("The programme has no workouts to make a template of."));
      return NULL;
    }
  first = rd_date_week_start (MIN (programme->starts, RD_WORKOUT (chosen->pdata[0])->date));
  last =
    MAX (race ? race->date : programme->ends, RD_WORKOUT (chosen->pdata[chosen->len - 1])->date);
  if (last - first >= MAX_WEEKS * DAYS_A_WEEK)
    {
      g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                   _ ("A template has at most %d weeks, and the programme has more."), MAX_WEEKS);
      return NULL;
    }
  self->name = g_strdup (programme->name);
  for (guint i = 0; i < chosen->len; i++)
    if (!add_workout (self, race, first, chosen->pdata[i], client->easy_pace, error))
      return NULL;
  while (race == NULL && (int)self->n_weeks * DAYS_A_WEEK <= last - first)
    rd_template_add_week (self);
  return g_steal_pointer (&self);
}
