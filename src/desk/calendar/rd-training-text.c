/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-training-text.c: what workouts and a day's load are called. */
#include "rd-training-text.h"

#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* The lane has little room: shorter words than elsewhere. */
static const char *
name_kind (RdWorkoutKind kind)
{
  switch (kind)
    {
    case RD_WORKOUT_EASY:
      return _ ("Easy");
    case RD_WORKOUT_TEMPO:
      return _ ("Tempo");
    case RD_WORKOUT_CROSS_TRAINING:
      return _ ("Cross");
    case RD_WORKOUT_STRETCH:
      return _ ("Stretch");
    default:
      return rd_wording_workout_kind (kind);
    }
}

static char *
say_workout (const RdWorkout *workout, const char *kind)
{
  if (workout->kind == RD_WORKOUT_RACE && workout->title)
    return g_strdup (workout->title);
  if (workout->minutes > 0)
    /* Translators: kind of workout and minutes: Easy 30′ */
    return g_strdup_printf (_ ("%1$s %2$d′"), kind, workout->minutes);
  if (workout->distance_km > 0)
    /* Translators: kind of workout and kilometres: Easy 5 km */
    return g_strdup_printf (_ ("%1$s %2$.4g km"), kind, workout->distance_km);
  return g_strdup (kind);
}

/**
 * rd_training_text_workout:
 * @workout: a workout
 *
 * Returns: (transfer full): "Easy 30′", the kilometres where the minutes are not planned, the name
 *   of a race
 */
char *
rd_training_text_workout (const RdWorkout *workout)
{
  return say_workout (workout, name_kind ((RdWorkoutKind)workout->kind));
}

/**
 * rd_training_text_brief:
 * @workout: a workout
 *
 * Returns: (transfer full): rd_training_text_workout() in one word less, where there is one: "Long
 *   95′"
 */
char *
rd_training_text_brief (const RdWorkout *workout)
{
  if (workout->kind == RD_WORKOUT_LONG)
    /* Translators: "Long run" where there is little room; its icon says that it is a run */
    return say_workout (workout, _ ("Long"));
  return rd_training_text_workout (workout);
}

/**
 * rd_training_text_amount:
 * @workout: a workout
 *
 * Returns: (transfer full) (nullable): "30′" or "5 km", where its icon says the kind; %NULL where
 *   that would say nothing
 */
char *
rd_training_text_amount (const RdWorkout *workout)
{
  if (workout->kind == RD_WORKOUT_RACE && workout->title)
    return NULL;
  if (workout->minutes > 0)
    /* Translators: minutes of a workout: 30′ */
    return g_strdup_printf (_ ("%d′"), workout->minutes);
  if (workout->distance_km > 0)
    /* Translators: kilometres of a workout: 5 km */
    return g_strdup_printf (_ ("%.4g km"), workout->distance_km);
  return NULL;
}

/**
 * rd_training_text_figure:
 * @load: AU
 *
 * Returns: (transfer full): the load as a whole number, grouped as the locale does: "1,436"
 */
char *
rd_training_text_figure (double load)
{
  return g_strdup_printf ("%'.0f", isfinite (load) ? load : 0);
}

/**
 * rd_training_text_state:
 * @day: a day
 *
 * Returns: how its load is known: "done", "assumed" or "planned"
 */
const char *
rd_training_text_state (const RdWeekDay *day)
{
  if (day->flags & RD_LOAD_DONE)
    return _ ("done");
  if (day->flags & RD_LOAD_ASSUMED)
    return _ ("assumed");
  return _ ("planned");
}

static char *
list_workouts (const RdWeekDay *day)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < day->workouts->len; i++)
    {
      g_autofree char *one = rd_training_text_workout (g_ptr_array_index (day->workouts, i));

      if (i > 0)
        /* Translators: between two workouts of a day */
        g_string_append (text, _ (", "));
      g_string_append (text, one);
    }
  return g_string_free (text, FALSE);
}

/**
 * rd_training_text_day:
 * @day: a day
 *
 * Returns: (transfer full): its training in one sentence, for a tooltip and to be read aloud
 */
char *
rd_training_text_day (const RdWeekDay *day)
{
  g_autofree char *date = rd_wording_date (day->date);
  g_autofree char *workouts = NULL;
  g_autofree char *load = NULL;
  g_autofree char *planned = NULL;

  if (!day->known)
    return g_strdup_printf (_ ("%s: no training shown"), date);
  if (day->workouts->len == 0)
    return day->best ? g_strdup_printf (_ ("%s: rest day, best for massage"), date)
                     : g_strdup_printf (_ ("%s: no training"), date);
  workouts = list_workouts (day);
  planned = rd_training_text_figure (day->planned);
  if (day->flags & RD_LOAD_DONE)
    {
      load = rd_training_text_figure (day->done);
      /* Translators: day, workouts, load done, load planned */
      return g_strdup_printf (_ ("%1$s: %2$s, load %3$s of %4$s done"), date, workouts, load,
                              planned);
    }
  if (day->flags & RD_LOAD_ASSUMED)
    /* Translators: day, workouts, load */
    return g_strdup_printf (_ ("%1$s: %2$s, load %3$s assumed, nothing was recorded"), date,
                            workouts, planned);
  /* Translators: day, workouts, load */
  return g_strdup_printf (_ ("%1$s: %2$s, load %3$s planned"), date, workouts, planned);
}
