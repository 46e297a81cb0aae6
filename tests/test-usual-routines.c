/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-usual-routines.c: the routines a practice begins with, and which one a run gets. */
#include "planning/rd-usual-routines.h"

static void
test_every_use_has_some_that_can_be_kept (void)
{
  g_autoptr (GPtrArray) routines = rd_usual_routines ();

  for (int use = RD_ROUTINE_WARM_UP; use <= RD_ROUTINE_FOOD; use++)
    g_assert_nonnull (rd_routines_first (routines, use));
  for (guint i = 0; i < routines->len; i++)
    {
      g_autoptr (GError) error = NULL;

      rd_record_validate (routines->pdata[i], &error);
      g_assert_no_error (error);
    }
}

static void
test_each_kind_gets_what_it_needs (void)
{
  static const struct
  {
    RdWorkoutKind kind;
    gboolean warm_up;
    gboolean cool_down;
    gboolean note;
  } cases[] = {
    { RD_WORKOUT_REST, FALSE, FALSE, FALSE },
    { RD_WORKOUT_EASY, FALSE, TRUE, FALSE },
    { RD_WORKOUT_LONG, FALSE, TRUE, FALSE },
    { RD_WORKOUT_HILLS, TRUE, TRUE, FALSE },
    { RD_WORKOUT_INTERVALS, TRUE, TRUE, FALSE },
    { RD_WORKOUT_TEMPO, TRUE, TRUE, FALSE },
    { RD_WORKOUT_RACE, TRUE, TRUE, FALSE },
    { RD_WORKOUT_STRENGTH, FALSE, FALSE, TRUE },
    { RD_WORKOUT_CROSS_TRAINING, FALSE, FALSE, FALSE },
    { RD_WORKOUT_STRETCH, FALSE, FALSE, TRUE },
  };
  g_autoptr (GPtrArray) routines = rd_usual_routines ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

      workout->kind = cases[i].kind;
      rd_routines_complete (routines, workout);
      g_assert_cmpint (workout->warm_up != NULL, ==, cases[i].warm_up);
      g_assert_cmpint (workout->cool_down != NULL, ==, cases[i].cool_down);
      g_assert_cmpint (workout->note != NULL, ==, cases[i].note);
    }
}

static void
test_what_stands_there_stays (void)
{
  g_autoptr (GPtrArray) routines = rd_usual_routines ();
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->kind = RD_WORKOUT_HILLS;
  rd_record_set_text (&workout->warm_up, "Skipping");
  rd_routines_complete (routines, workout);
  g_assert_cmpstr (workout->warm_up, ==, "Skipping");
}

static void
test_an_archived_one_is_not_given (void)
{
  g_autoptr (GPtrArray) routines = rd_usual_routines ();
  RdRoutine *first = rd_routines_first (routines, RD_ROUTINE_COOL_DOWN);
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

  first->archived = TRUE;
  g_assert_true (rd_routines_first (routines, RD_ROUTINE_COOL_DOWN) != first);
  for (guint i = 0; i < routines->len; i++)
    ((RdRoutine *)routines->pdata[i])->archived = TRUE;
  rd_routines_complete (routines, workout);
  g_assert_null (workout->cool_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/usual-routines/every-use", test_every_use_has_some_that_can_be_kept);
  g_test_add_func ("/planning/usual-routines/each-kind", test_each_kind_gets_what_it_needs);
  g_test_add_func ("/planning/usual-routines/kept", test_what_stands_there_stays);
  g_test_add_func ("/planning/usual-routines/archived", test_an_archived_one_is_not_given);
  return g_test_run ();
}
