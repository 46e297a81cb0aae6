/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-activity-match.c: which planned workout a recorded activity was. */
#include "planning/rd-activity-match.h"

#define DAY rd_date_new (2026, 11, 26)
#define SEVEN ((gint64)DAY * 86400 + 7 * 3600)

static RdWorkout *
plan (GPtrArray *workouts, RdWorkoutKind kind, int minutes)
{
  RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = 1;
  workout->date = DAY;
  workout->kind = kind;
  workout->minutes = minutes;
  g_ptr_array_add (workouts, workout);
  rd_record_set_id (workout, workouts->len);
  return workout;
}

static RdWorkout *
record (GPtrArray *activities, RdWorkoutKind kind, gint64 start, int minutes, const char *uid)
{
  RdWorkout *activity = rd_record_new (RD_TYPE_WORKOUT);

  activity->client = 1;
  activity->date = DAY;
  activity->kind = kind;
  activity->outcome = RD_OUTCOME_DONE;
  activity->done_start = start;
  activity->done_minutes = minutes;
  activity->done_uid = g_strdup (uid);
  activity->done_source = g_strndup (uid, strcspn (uid, ":"));
  g_ptr_array_add (activities, activity);
  return activity;
}

static GPtrArray *
list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static const RdActivityMatch *
at (GArray *matches, guint i)
{
  return &g_array_index (matches, RdActivityMatch, i);
}

static void
test_family_and_length_decide (void)
{
  static const struct
  {
    RdWorkoutKind kind;
    int minutes;
    RdMatchKind expected;
    gint64 planned;
  } cases[] = {
    { RD_WORKOUT_EASY, 93, RD_MATCH_PLANNED, 2 },
    { RD_WORKOUT_EASY, 31, RD_MATCH_PLANNED, 1 },
    { RD_WORKOUT_STRENGTH, 20, RD_MATCH_PLANNED, 3 },
    { RD_WORKOUT_CROSS_TRAINING, 60, RD_MATCH_UNPLANNED, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) workouts = list (), activities = list ();
      g_autoptr (GArray) matches = NULL;

      plan (workouts, RD_WORKOUT_EASY, 30);
      plan (workouts, RD_WORKOUT_LONG, 95);
      plan (workouts, RD_WORKOUT_STRENGTH, 45);
      record (activities, cases[i].kind, SEVEN, cases[i].minutes, "TCX:1");
      matches = rd_activity_match (workouts, activities);
      g_assert_cmpint (at (matches, 0)->kind, ==, cases[i].expected);
      g_assert_cmpint (rd_record_id (at (matches, 0)->workout), ==, cases[i].planned);
    }
}

static void
test_the_plan_stays_beside_what_was_done (void)
{
  g_autoptr (GPtrArray) workouts = list (), activities = list ();
  g_autoptr (GArray) matches = NULL;
  RdWorkout *activity;

  plan (workouts, RD_WORKOUT_LONG, 95)->rpe = 5;
  activity = record (activities, RD_WORKOUT_EASY, SEVEN, 101, "TCX:1");
  activity->heart_rate = 148;
  matches = rd_activity_match (workouts, activities);

  g_assert_cmpint (at (matches, 0)->workout->kind, ==, RD_WORKOUT_LONG);
  g_assert_cmpint (at (matches, 0)->workout->minutes, ==, 95);
  g_assert_cmpfloat (at (matches, 0)->workout->rpe, ==, 5);
  g_assert_cmpint (at (matches, 0)->workout->done_minutes, ==, 101);
  g_assert_cmpint (at (matches, 0)->workout->heart_rate, ==, 148);
  g_assert_cmpint (at (matches, 0)->workout->outcome, ==, RD_OUTCOME_DONE);
}

static void
test_two_runs_are_two_workouts (void)
{
  g_autoptr (GPtrArray) workouts = list (), activities = list ();
  g_autoptr (GArray) matches = NULL;

  plan (workouts, RD_WORKOUT_EASY, 30);
  record (activities, RD_WORKOUT_EASY, SEVEN, 30, "TCX:1");
  record (activities, RD_WORKOUT_EASY, SEVEN + 36000, 30, "TCX:2");
  matches = rd_activity_match (workouts, activities);
  g_assert_cmpint (at (matches, 0)->kind, ==, RD_MATCH_PLANNED);
  g_assert_cmpint (at (matches, 1)->kind, ==, RD_MATCH_UNPLANNED);
}

/* What was kept is known the next time, and another site's account of it too. */
static void
test_nothing_is_taken_twice (void)
{
  g_autoptr (GPtrArray) workouts = list (), activities = list (), again = list ();
  g_autoptr (GArray) first = NULL, second = NULL;
  RdWorkout *more;

  plan (workouts, RD_WORKOUT_EASY, 30);
  record (activities, RD_WORKOUT_EASY, SEVEN, 31, "TCX:1");
  first = rd_activity_match (workouts, activities);
  g_ptr_array_set_size (workouts, 0);
  g_ptr_array_add (workouts, g_object_ref (at (first, 0)->workout));

  record (again, RD_WORKOUT_EASY, SEVEN, 31, "TCX:1");
  record (again, RD_WORKOUT_EASY, SEVEN + 40, 32, "Strava:77");
  more = record (again, RD_WORKOUT_EASY, SEVEN, 31, "TCX:1");
  more->done_rpe = 4;
  second = rd_activity_match (workouts, again);
  g_assert_cmpint (at (second, 0)->kind, ==, RD_MATCH_KNOWN);
  g_assert_cmpint (at (second, 1)->kind, ==, RD_MATCH_KNOWN);
  g_assert_cmpint (at (second, 2)->kind, ==, RD_MATCH_MORE);
  g_assert_cmpfloat (at (second, 2)->workout->done_rpe, ==, 4);
}

static void
test_one_run_in_two_files_is_one (void)
{
  g_autoptr (GPtrArray) workouts = list (), activities = list ();
  g_autoptr (GArray) matches = NULL;

  record (activities, RD_WORKOUT_EASY, SEVEN, 33, "TCX:1");
  record (activities, RD_WORKOUT_EASY, SEVEN, 33, "TCX:1")->heart_rate = 160;
  matches = rd_activity_match (workouts, activities);
  g_assert_cmpint (at (matches, 0)->kind, ==, RD_MATCH_UNPLANNED);
  g_assert_cmpint (at (matches, 1)->kind, ==, RD_MATCH_TWICE);
  g_assert_cmpint (at (matches, 0)->workout->heart_rate, ==, 160);
  g_assert_true (at (matches, 0)->workout == at (matches, 1)->workout);
}

/* Keeps what matches say, as an import does. */
static void
keep (GPtrArray *workouts, GArray *matches)
{
  for (guint i = 0; i < matches->len; i++)
    {
      RdWorkout *kept = at (matches, i)->workout;
      gint64 id = rd_record_id (kept);

      if (at (matches, i)->kind == RD_MATCH_KNOWN || at (matches, i)->kind == RD_MATCH_TWICE)
        continue;
      if (id)
        {
          g_object_unref (workouts->pdata[id - 1]);
          workouts->pdata[id - 1] = g_object_ref (kept);
          continue;
        }
      g_ptr_array_add (workouts, g_object_ref (kept));
      rd_record_set_id (kept, workouts->len);
    }
}

static void
check_nothing_is_new (GPtrArray *workouts, GPtrArray *activities)
{
  g_autoptr (GArray) again = rd_activity_match (workouts, activities);

  for (guint i = 0; i < again->len; i++)
    g_assert_cmpint (at (again, i)->kind, ==, RD_MATCH_KNOWN);
}

/* A jog before the long run, recorded apart, does not take its place. */
static void
test_the_nearest_gets_the_plan (void)
{
  g_autoptr (GPtrArray) workouts = list (), activities = list ();
  g_autoptr (GArray) matches = NULL;

  plan (workouts, RD_WORKOUT_LONG, 95);
  record (activities, RD_WORKOUT_EASY, SEVEN, 12, "TCX:1");
  record (activities, RD_WORKOUT_EASY, SEVEN + 900, 83, "TCX:2");
  matches = rd_activity_match (workouts, activities);
  g_assert_cmpint (at (matches, 0)->kind, ==, RD_MATCH_UNPLANNED);
  g_assert_cmpint (at (matches, 1)->kind, ==, RD_MATCH_PLANNED);
  keep (workouts, matches);
  check_nothing_is_new (workouts, activities);
}

/* What was written down by hand and then comes from the watch was done once. */
static void
test_written_down_and_recorded_is_one (void)
{
  g_autoptr (GPtrArray) workouts = list (), activities = list (), other = list ();
  g_autoptr (GArray) matches = NULL;
  RdWorkout *written = plan (workouts, RD_WORKOUT_LONG, 95);

  written->outcome = RD_OUTCOME_DONE;
  written->done_minutes = 100;
  written->done_rpe = 5;
  record (activities, RD_WORKOUT_EASY, SEVEN, 101, "TCX:1")->heart_rate = 148;
  matches = rd_activity_match (workouts, activities);
  g_assert_cmpint (at (matches, 0)->kind, ==, RD_MATCH_MORE);
  g_assert_cmpint (rd_record_id (at (matches, 0)->workout), ==, 1);
  g_assert_cmpint (at (matches, 0)->workout->done_minutes, ==, 101);
  g_assert_cmpfloat (at (matches, 0)->workout->done_rpe, ==, 5);
  keep (workouts, matches);
  check_nothing_is_new (workouts, activities);

  /* But a run of half the length, or one of the evening, is another. */
  g_clear_pointer (&matches, g_array_unref);
  g_ptr_array_set_size (workouts, 0);
  written = plan (workouts, RD_WORKOUT_LONG, 95);
  written->outcome = RD_OUTCOME_DONE;
  written->done_minutes = 100;
  written->done_start = SEVEN;
  record (other, RD_WORKOUT_EASY, SEVEN, 50, "TCX:3");
  record (other, RD_WORKOUT_EASY, SEVEN + 36000, 100, "TCX:4");
  matches = rd_activity_match (workouts, other);
  g_assert_cmpint (at (matches, 0)->kind, ==, RD_MATCH_UNPLANNED);
  g_assert_cmpint (at (matches, 1)->kind, ==, RD_MATCH_UNPLANNED);
}

/* TrainingPeaks knows the day, the watch the time; two sites' accounts of two runs are two runs. */
static void
test_a_site_without_times_tells_the_same_runs (void)
{
  g_autoptr (GPtrArray) workouts = list (), site = list (), both = list (), watch = list ();
  g_autoptr (GArray) matches = NULL, later = NULL;

  record (site, RD_WORKOUT_EASY, RD_INSTANT_UNSET, 30, "TrainingPeaks:a");
  record (site, RD_WORKOUT_EASY, RD_INSTANT_UNSET, 30, "TrainingPeaks:b");
  record (watch, RD_WORKOUT_EASY, SEVEN, 31, "TCX:1")->heart_rate = 140;
  record (watch, RD_WORKOUT_EASY, SEVEN + 36000, 31, "TCX:2")->heart_rate = 150;
  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (both, g_object_ref (i < 2 ? site->pdata[i] : watch->pdata[i - 2]));

  /* In one import, */
  matches = rd_activity_match (workouts, both);
  g_assert_cmpint (at (matches, 0)->kind, ==, RD_MATCH_UNPLANNED);
  g_assert_cmpint (at (matches, 1)->kind, ==, RD_MATCH_UNPLANNED);
  g_assert_cmpint (at (matches, 2)->kind, ==, RD_MATCH_TWICE);
  g_assert_cmpint (at (matches, 3)->kind, ==, RD_MATCH_TWICE);
  g_assert_cmpint (at (matches, 0)->workout->heart_rate, ==, 140);
  g_assert_cmpint (at (matches, 1)->workout->heart_rate, ==, 150);
  g_assert_cmpint (at (matches, 0)->workout->done_minutes, ==, 30);

  /* and in two, the first again with the second. */
  g_clear_pointer (&matches, g_array_unref);
  matches = rd_activity_match (workouts, site);
  keep (workouts, matches);
  later = rd_activity_match (workouts, both);
  g_assert_cmpint (at (later, 0)->kind, ==, RD_MATCH_KNOWN);
  g_assert_cmpint (at (later, 1)->kind, ==, RD_MATCH_KNOWN);
  g_assert_cmpint (at (later, 2)->kind, ==, RD_MATCH_MORE);
  g_assert_cmpint (at (later, 3)->kind, ==, RD_MATCH_MORE);
  keep (workouts, later);
  check_nothing_is_new (workouts, both);
  g_assert_cmpuint (workouts->len, ==, 2);
}

/* A run over midnight has one date here and another there. */
static void
test_another_date_does_not_make_another_run (void)
{
  g_autoptr (GPtrArray) workouts = list (), activities = list ();
  g_autoptr (GArray) matches = NULL;

  record (activities, RD_WORKOUT_EASY, SEVEN, 31, "TCX:1");
  matches = rd_activity_match (workouts, activities);
  keep (workouts, matches);
  g_ptr_array_set_size (activities, 0);
  record (activities, RD_WORKOUT_EASY, SEVEN + 60, 31, "Strava:1")->date = DAY + 1;
  g_clear_pointer (&matches, g_array_unref);
  matches = rd_activity_match (workouts, activities);
  g_assert_cmpint (at (matches, 0)->kind, ==, RD_MATCH_KNOWN);
}

/* Ten years of a site's export beside ten years of training take no noticeable time. */
static void
test_long_records_are_matched_quickly (void)
{
  g_autoptr (GPtrArray) workouts = list (), activities = list ();
  g_autoptr (GArray) matches = NULL;
  guint planned = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *uid = g_strdup_printf ("Strava:%u", i);
      RdWorkout *activity =
        record (activities, RD_WORKOUT_EASY, SEVEN + i * 40000, 30 + i % 9, uid);

      activity->date = DAY + i / 2;
      plan (workouts, RD_WORKOUT_EASY, 30)->date = DAY + i / 2;
    }
  g_test_timer_start ();
  matches = rd_activity_match (workouts, activities);
  for (guint i = 0; i < matches->len; i++)
    planned += at (matches, i)->kind == RD_MATCH_PLANNED;
  g_assert_cmpuint (planned, ==, 20000);
  /* Each with each would be 400 million times; the limit is wide for a slow machine. */
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 5);
  keep (workouts, matches);
  check_nothing_is_new (workouts, activities);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/activity-match/family-and-length", test_family_and_length_decide);
  g_test_add_func ("/planning/activity-match/plan-stays", test_the_plan_stays_beside_what_was_done);
  g_test_add_func ("/planning/activity-match/two-runs", test_two_runs_are_two_workouts);
  g_test_add_func ("/planning/activity-match/nothing-twice", test_nothing_is_taken_twice);
  g_test_add_func ("/planning/activity-match/two-files", test_one_run_in_two_files_is_one);
  g_test_add_func ("/planning/activity-match/nearest", test_the_nearest_gets_the_plan);
  g_test_add_func ("/planning/activity-match/by-hand", test_written_down_and_recorded_is_one);
  g_test_add_func ("/planning/activity-match/no-times",
                   test_a_site_without_times_tells_the_same_runs);
  g_test_add_func ("/planning/activity-match/midnight",
                   test_another_date_does_not_make_another_run);
  g_test_add_func ("/planning/activity-match/many", test_long_records_are_matched_quickly);
  return g_test_run ();
}
