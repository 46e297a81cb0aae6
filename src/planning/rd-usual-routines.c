/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-usual-routines.c: the routines a practice begins with, and which one a run gets. */
#include "rd-usual-routines.h"

#include <glib/gi18n-lib.h>

/*
 * Doses: static stretching after running, holds of 10 to 30 s to 60 s a muscle (ACSM); a dynamic
 * warm-up of 5 to 10 minutes before; foam rolling 1 to 3 × 30 to 120 s. The choice is ours.
 */
static const struct
{
  RdRoutineUse use;
  int minutes;
  const char *name;
  const char *text;
} usual[] = {
  { RD_ROUTINE_WARM_UP, 10, N_ ("Dynamic warm-up, 10 minutes"),
    N_ ("Easy jog for 5 minutes, leg swings, walking lunges, high knees, heel flicks, two short "
        "strides") },
  { RD_ROUTINE_WARM_UP, 5, N_ ("Short dynamic warm-up"),
    N_ ("Brisk walk for 2 minutes, ten leg swings each way, ten walking lunges, ankle circles") },
  { RD_ROUTINE_COOL_DOWN, 8, N_ ("Static cool-down, legs"),
    N_ ("Calves, hamstrings, quadriceps, hip flexors, gluteals: hold 30 seconds each side, "
        "twice") },
  { RD_ROUTINE_COOL_DOWN, 4, N_ ("Short static cool-down"),
    N_ ("Calves and hip flexors: hold 30 seconds each side, twice") },
  { RD_ROUTINE_STRENGTH, 30, N_ ("Runner’s strength, no equipment"),
    N_ ("Squats 3 × 12, single-leg bridge 3 × 10, side plank 3 × 30 seconds, calf raises 3 × 15, "
        "step-downs 3 × 8") },
  { RD_ROUTINE_STRENGTH, 40, N_ ("Runner’s strength, gym"),
    N_ ("Goblet squat 3 × 8, Romanian deadlift 3 × 8, split squat 3 × 8, seated calf raise 3 × 12, "
        "dead bug 3 × 10") },
  { RD_ROUTINE_STRETCHING, 10, N_ ("Easy stretching"),
    N_ ("Calves, hamstrings, quadriceps, hip flexors, gluteals, back: hold 30 seconds each side, "
        "without pain") },
  { RD_ROUTINE_STRETCHING, 10, N_ ("Foam roller"),
    N_ ("Calves, quadriceps, outer thigh, gluteals: 2 × 60 seconds each side, slowly") },
  { RD_ROUTINE_FOOD, 0, N_ ("Before a long run"),
    N_ ("Porridge or toast and a banana two to three hours before; water as thirst asks") },
  { RD_ROUTINE_FOOD, 0, N_ ("After hard training"),
    N_ ("A meal with carbohydrate and protein within two hours, and a glass of water or two") },
  { RD_ROUTINE_FOOD, 0, N_ ("The day before a race"),
    N_ ("Familiar food, more rice, pasta or potatoes than usual, little fat and fibre, an early "
        "evening meal") },
};

/**
 * rd_usual_routines:
 *
 * Returns: (transfer full) (element-type RdRoutine): new records of the routines a practice begins
 *   with, and may change
 */
GPtrArray *
rd_usual_routines (void)
{
  GPtrArray *routines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      RdRoutine *routine = rd_record_new (RD_TYPE_ROUTINE);

      routine->use = usual[i].use;
      if (usual[i].minutes > 0)
        routine->minutes = usual[i].minutes;
      rd_record_set_text (&routine->name, g_dgettext (GETTEXT_PACKAGE, usual[i].name));
      rd_record_set_text (&routine->text, g_dgettext (GETTEXT_PACKAGE, usual[i].text));
      g_ptr_array_add (routines, routine);
    }
  return routines;
}

/**
 * rd_routines_first:
 * @routines: (element-type RdRoutine): the practice's
 * @use: what it is for
 *
 * Returns: (transfer none) (nullable): the first one of that use that is not archived
 */
RdRoutine *
rd_routines_first (GPtrArray *routines, RdRoutineUse use)
{
  for (guint i = 0; i < routines->len; i++)
    {
      RdRoutine *routine = routines->pdata[i];

      if ((RdRoutineUse)routine->use == use && !routine->archived)
        return routine;
    }
  return NULL;
}

static void
take_text (char **member, GPtrArray *routines, RdRoutineUse use)
{
  RdRoutine *routine = *member ? NULL : rd_routines_first (routines, use);

  if (routine)
    rd_record_set_text (member, routine->text);
}

/**
 * rd_routines_complete:
 * @routines: (element-type RdRoutine): the practice's
 * @workout: a workout
 *
 * Gives a quality run its dynamic warm-up and every run its static cool-down, a strength or
 * stretching session what is done in it, where @workout has none and the practice has one (a rule
 * of this project's templates).
 */
void
rd_routines_complete (GPtrArray *routines, RdWorkout *workout)
{
  if (rd_workout_kind_is_quality (workout->kind))
    take_text (&workout->warm_up, routines, RD_ROUTINE_WARM_UP);
  if (rd_workout_kind_is_run (workout->kind))
    take_text (&workout->cool_down, routines, RD_ROUTINE_COOL_DOWN);
  if (workout->kind == RD_WORKOUT_STRENGTH)
    take_text (&workout->note, routines, RD_ROUTINE_STRENGTH);
  if (workout->kind == RD_WORKOUT_STRETCH)
    take_text (&workout->note, routines, RD_ROUTINE_STRETCHING);
}
