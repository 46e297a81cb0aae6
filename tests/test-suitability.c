/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-suitability.c: when a massage fits, how firm it may be, and why. */
#include "rd-fixture.h"

#include "planning/rd-suitability.h"

#define NOW "2026-11-23T08:00" /* a Monday */

static const char *
nick (RdVerdict verdict)
{
  return rd_enum_to_nick (RD_TYPE_VERDICT, verdict);
}

static RdDaySuitability
day_of (RdTraining *training, const char *date)
{
  RdDaySuitability day;

  rd_suitability_of_day (training, rd_fixture_date (date), &day);
  return day;
}

static RdSuitability
at (RdFixture *fixture, RdTraining *training, const char *start, int pressure)
{
  RdSuitability suitability;

  rd_suitability_at (training, rd_fixture_instant (fixture, start), pressure, &suitability);
  return suitability;
}

/* (nullable): the reason of that code. */
static const RdReason *
reason (const RdSuitability *suitability, RdReasonCode code)
{
  for (guint i = 0; i < suitability->n_reasons; i++)
    if (suitability->reasons[i].code == code)
      return &suitability->reasons[i];
  return NULL;
}

/* A week in November: easy on Monday, hills on Tuesday, easy on Wednesday, a long run on Thursday,
 * nothing on Friday, easy and stretching on Saturday, stretching on Sunday; easy again on Monday.
 */
static RdFixture *
make_week (void)
{
  RdFixture *fixture = rd_fixture_new (NOW);

  rd_fixture_programme (fixture, "2026-11-23", "2026-11-30");
  rd_fixture_workout (fixture, "2026-11-23", RD_WORKOUT_EASY, 30, 3);
  rd_fixture_workout (fixture, "2026-11-24", RD_WORKOUT_HILLS, 45, 7);
  rd_fixture_workout (fixture, "2026-11-25", RD_WORKOUT_EASY, 30, 3);
  rd_fixture_workout (fixture, "2026-11-26", RD_WORKOUT_LONG, 95, 5)->start = 9 * 60 + 30;
  rd_fixture_workout (fixture, "2026-11-27", RD_WORKOUT_REST, -1, -1);
  rd_fixture_workout (fixture, "2026-11-28", RD_WORKOUT_EASY, 20, 3);
  rd_fixture_workout (fixture, "2026-11-28", RD_WORKOUT_STRETCH, 10, -1);
  rd_fixture_workout (fixture, "2026-11-29", RD_WORKOUT_STRETCH, 20, -1);
  rd_fixture_workout (fixture, "2026-11-30", RD_WORKOUT_EASY, 30, 3);
  return fixture;
}

/* Moments. */

static const struct
{
  const char *start;
  RdVerdict verdict;
  int max_pressure;
  RdReasonCode first;
  RdWorkoutKind kind;
  int number;
} moments[] = {
  /* Monday's easy run is 07:00 to 07:30; hills wait on Tuesday at 07:00. */
  { "2026-11-23T09:00", RD_VERDICT_POOR, 2, RD_REASON_BEFORE_HARD, RD_WORKOUT_HILLS, 22 },
  /* Hills are 07:00 to 07:45; nothing hard on Wednesday. */
  { "2026-11-24T06:00", RD_VERDICT_POOR, 2, RD_REASON_BEFORE_HARD, RD_WORKOUT_HILLS, 1 },
  { "2026-11-24T07:30", RD_VERDICT_POOR, 2, RD_REASON_BEFORE_HARD, RD_WORKOUT_HILLS, 0 },
  { "2026-11-24T07:45", RD_VERDICT_FAIR, 5, RD_REASON_AFTER_WORKOUT, RD_WORKOUT_HILLS, 0 },
  { "2026-11-24T17:00", RD_VERDICT_FAIR, 5, RD_REASON_AFTER_WORKOUT, RD_WORKOUT_HILLS, 555 },
  /* The long run waits on Thursday at 09:30. */
  { "2026-11-25T18:00", RD_VERDICT_POOR, 2, RD_REASON_BEFORE_HARD, RD_WORKOUT_LONG, 16 },
  { "2026-11-26T08:00", RD_VERDICT_POOR, 2, RD_REASON_BEFORE_HARD, RD_WORKOUT_LONG, 2 },
  /* It ends at 11:05; an hour later the eve of a rest day begins. */
  { "2026-11-26T12:00", RD_VERDICT_FAIR, 5, RD_REASON_AFTER_WORKOUT, RD_WORKOUT_LONG, 55 },
  { "2026-11-26T12:05", RD_VERDICT_GOOD, 5, RD_REASON_AFTER_WORKOUT, RD_WORKOUT_LONG, 60 },
  { "2026-11-26T19:00", RD_VERDICT_GOOD, 5, RD_REASON_AFTER_WORKOUT, RD_WORKOUT_LONG, 475 },
  { "2026-11-27T08:00", RD_VERDICT_BEST, 5, RD_REASON_REST_DAY, 0, 0 },
  { "2026-11-27T19:00", RD_VERDICT_BEST, 5, RD_REASON_REST_DAY, 0, 0 },
  /* Without a time a weekend's run is done by noon; the stretching does not count. */
  { "2026-11-28T09:00", RD_VERDICT_FAIR, 5, RD_REASON_EASY_DAY, 0, 0 },
  { "2026-11-28T12:59", RD_VERDICT_FAIR, 5, RD_REASON_EASY_DAY, 0, 0 },
  { "2026-11-28T13:00", RD_VERDICT_GOOD, 5, RD_REASON_AFTER_WORKOUT, RD_WORKOUT_EASY, 60 },
  /* Only stretching is a rest day. */
  { "2026-11-29T10:00", RD_VERDICT_BEST, 5, RD_REASON_REST_DAY, 0, 0 },
  /* The programme's last day: what comes after it is not known to be rest. */
  { "2026-11-30T18:00", RD_VERDICT_FAIR, 5, RD_REASON_EASY_DAY, 0, 0 },
  { "2026-12-01T10:00", RD_VERDICT_NONE, 5, RD_REASON_NO_PROGRAMME, 0, 0 },
  { "2026-11-22T10:00", RD_VERDICT_NONE, 5, RD_REASON_NO_PROGRAMME, 0, 0 },
};

static void
test_moments_of_a_week (void)
{
  g_autoptr (RdFixture) fixture = make_week ();
  g_autoptr (RdTraining) training = rd_fixture_training (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      RdSuitability found = at (fixture, training, moments[i].start, 0);

      g_test_message ("%s", moments[i].start);
      g_assert_cmpstr (nick (found.verdict), ==, nick (moments[i].verdict));
      g_assert_cmpint (found.max_pressure, ==, moments[i].max_pressure);
      g_assert_cmpuint (found.n_reasons, >=, 1);
      g_assert_cmpint (found.reasons[0].code, ==, moments[i].first);
      g_assert_cmpint (found.reasons[0].kind, ==, moments[i].kind);
      g_assert_cmpint (found.reasons[0].number, ==, moments[i].number);
    }
}

static void
test_good_says_the_workout_and_the_rest (void)
{
  g_autoptr (RdFixture) fixture = make_week ();
  g_autoptr (RdTraining) training = rd_fixture_training (fixture);
  RdSuitability found = at (fixture, training, "2026-11-26T17:30", 0);

  g_assert_cmpuint (found.n_reasons, ==, 2);
  g_assert_cmpint (found.reasons[0].code, ==, RD_REASON_AFTER_WORKOUT);
  g_assert_cmpint (found.reasons[0].number, ==, 385);
  g_assert_cmpint (found.reasons[1].code, ==, RD_REASON_BEFORE_REST);
}

/* Days. */

static const struct
{
  const char *date;
  RdWorkoutKind kind;
  double load;
  gboolean hard;
  RdVerdict before;
  const char *after_from; /* NULL: no after */
  RdVerdict after;
} days[] = {
  { "2026-11-23", RD_WORKOUT_EASY, 90, FALSE, RD_VERDICT_POOR, "2026-11-23T08:30",
    RD_VERDICT_POOR },
  { "2026-11-24", RD_WORKOUT_HILLS, 315, TRUE, RD_VERDICT_POOR, "2026-11-24T08:45",
    RD_VERDICT_FAIR },
  { "2026-11-25", RD_WORKOUT_EASY, 90, FALSE, RD_VERDICT_POOR, "2026-11-25T08:30",
    RD_VERDICT_POOR },
  { "2026-11-26", RD_WORKOUT_LONG, 475, TRUE, RD_VERDICT_POOR, "2026-11-26T12:05",
    RD_VERDICT_GOOD },
  { "2026-11-27", RD_WORKOUT_REST, 0, FALSE, RD_VERDICT_BEST, NULL, 0 },
  { "2026-11-28", RD_WORKOUT_EASY, 70, FALSE, RD_VERDICT_FAIR, "2026-11-28T13:00",
    RD_VERDICT_GOOD },
  { "2026-11-29", RD_WORKOUT_STRETCH, 20, FALSE, RD_VERDICT_BEST, NULL, 0 },
  { "2026-12-01", RD_WORKOUT_REST, 0, FALSE, RD_VERDICT_NONE, NULL, 0 },
};

static void
test_days_of_a_week (void)
{
  g_autoptr (RdFixture) fixture = make_week ();
  g_autoptr (RdTraining) training = rd_fixture_training (fixture);
  g_autoptr (GArray) all = rd_suitability_of_days (training, rd_fixture_date ("2026-11-23"),
                                                   rd_fixture_date ("2026-12-02"));

  g_assert_cmpuint (all->len, ==, 9);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      RdDate date = rd_fixture_date (days[i].date);
      const RdDaySuitability *day =
        &g_array_index (all, RdDaySuitability, date - rd_fixture_date ("2026-11-23"));

      g_test_message ("%s", days[i].date);
      g_assert_cmpint (day->date, ==, date);
      g_assert_cmpint (day->kind, ==, days[i].kind);
      g_assert_cmpfloat (day->load, ==, days[i].load);
      g_assert_cmpint (day->hard, ==, days[i].hard);
      g_assert_cmpint (day->covered, ==, days[i].before != RD_VERDICT_NONE);
      g_assert_null (day->race);
      g_assert_cmpstr (nick (day->before.verdict), ==, nick (days[i].before));
      g_assert_cmpint (day->has_after, ==, days[i].after_from != NULL);
      if (!day->has_after)
        continue;
      g_assert_cmpint (day->after_from, ==, rd_fixture_instant (fixture, days[i].after_from));
      g_assert_cmpstr (nick (day->after.verdict), ==, nick (days[i].after));
    }
}

/* As restdayctl.md shows that Thursday. */
static void
test_reasons_of_a_long_day (void)
{
  g_autoptr (RdFixture) fixture = make_week ();
  g_autoptr (RdTraining) training = rd_fixture_training (fixture);
  RdDaySuitability day = day_of (training, "2026-11-26");

  g_assert_cmpuint (day.before.n_reasons, ==, 1);
  g_assert_cmpint (day.before.reasons[0].code, ==, RD_REASON_BEFORE_HARD);
  g_assert_cmpint (day.before.reasons[0].kind, ==, RD_WORKOUT_LONG);
  g_assert_cmpint (day.before.reasons[0].number, ==, 2);
  g_assert_cmpint (day.before.max_pressure, ==, 2);
  g_assert_cmpuint (day.after.n_reasons, ==, 1);
  g_assert_cmpint (day.after.reasons[0].code, ==, RD_REASON_BEFORE_REST);
  g_assert_cmpint (day.after.max_pressure, ==, 5);
}

/* When workouts are. */

static const struct
{
  const char *fact;
  const char *date;
  int start;   /* RD_UNSET: none */
  int minutes; /* -1: unknown */
  double km;
  const char *after_from; /* NULL: no after */
} times[] = {
  { "a weekday's begins at the usual time", "2026-11-24", RD_UNSET, 50, 0, "2026-11-24T08:50" },
  { "a weekend's is done by noon", "2026-11-28", RD_UNSET, 50, 0, "2026-11-28T13:00" },
  { "a very long weekend's begins at midnight", "2026-11-28", RD_UNSET, 800, 0,
    "2026-11-28T14:20" },
  { "a time given holds at a weekend", "2026-11-28", 16 * 60, 50, 0, "2026-11-28T17:50" },
  { "minutes follow from kilometres", "2026-11-24", RD_UNSET, -1, 10, "2026-11-24T09:05" },
  { "an unknown length is an hour", "2026-11-24", RD_UNSET, -1, 0, "2026-11-24T09:00" },
  { "late, rested before midnight", "2026-11-24", 22 * 60, 59, 0, "2026-11-24T23:59" },
  { "late, rested at midnight", "2026-11-24", 22 * 60, 60, 0, NULL },
  { "past midnight", "2026-11-24", 23 * 60, 90, 0, NULL },
  { "the clocks go back", "2026-10-25", RD_UNSET, 60, 0, "2026-10-25T13:00" },
  { "the clocks go back meanwhile", "2026-10-25", 30, 120, 0, "2026-10-25T02:30" },
  { "the clocks go forward", "2026-03-29", RD_UNSET, 60, 0, "2026-03-29T13:00" },
  { "the clocks go forward meanwhile", "2026-03-29", 30, 60, 0, "2026-03-29T03:30" },
};

static void
test_when_workouts_are (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-01-01T08:00");
      g_autoptr (RdTraining) training = NULL;
      RdWorkout *workout;

      g_test_message ("%s", times[i].fact);
      rd_fixture_programme (fixture, "2026-01-01", "2026-12-31");
      workout = rd_fixture_workout (fixture, times[i].date, RD_WORKOUT_EASY, times[i].minutes, 3);
      workout->start = times[i].start;
      if (times[i].km > 0)
        workout->distance_km = times[i].km;
      training = rd_fixture_training (fixture);

      RdDaySuitability day = day_of (training, times[i].date);
      g_assert_cmpint (day.has_after, ==, times[i].after_from != NULL);
      if (day.has_after)
        g_assert_cmpint (day.after_from, ==, rd_fixture_instant (fixture, times[i].after_from));
    }
}

static void
test_usual_training_time_is_the_clients (void)
{
  g_autoptr (RdFixture) fixture = make_week ();
  g_autoptr (RdTraining) training = NULL;

  fixture->client->training_time = 18 * 60;
  training = rd_fixture_training (fixture);
  g_assert_cmpint (day_of (training, "2026-11-24").after_from, ==,
                   rd_fixture_instant (fixture, "2026-11-24T19:45"));
  /* Before the hills of the evening, all day long. */
  g_assert_cmpstr (nick (at (fixture, training, "2026-11-24T10:00", 0).verdict), ==, "poor");
}

static void
test_what_was_done_says_when (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-11-26T12:00");
  g_autoptr (RdTraining) training = NULL;
  RdWorkout *workout;

  rd_fixture_programme (fixture, "2026-11-23", "2026-11-30");
  workout = rd_fixture_workout (fixture, "2026-11-26", RD_WORKOUT_EASY, 30, 3);
  workout->outcome = RD_OUTCOME_DONE;
  workout->done_start = rd_fixture_instant (fixture, "2026-11-26T10:00");
  workout->done_minutes = 45;
  /* A record of another day says nothing of this one. */
  workout = rd_fixture_workout (fixture, "2026-11-25", RD_WORKOUT_EASY, 30, 3);
  workout->outcome = RD_OUTCOME_DONE;
  workout->done_start = rd_fixture_instant (fixture, "2026-11-24T23:00");
  training = rd_fixture_training (fixture);

  g_assert_cmpint (day_of (training, "2026-11-26").after_from, ==,
                   rd_fixture_instant (fixture, "2026-11-26T11:45"));
  g_assert_cmpint (day_of (training, "2026-11-25").after_from, ==,
                   rd_fixture_instant (fixture, "2026-11-25T08:30"));
}

/* A record or a distance of nothing says nothing. */
static void
test_nothing_is_no_length (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-11-26T12:00");
  g_autoptr (RdTraining) training = NULL;
  RdWorkout *workout;

  rd_fixture_programme (fixture, "2026-11-23", "2026-11-30");
  workout = rd_fixture_workout (fixture, "2026-11-24", RD_WORKOUT_EASY, 30, 3);
  workout->outcome = RD_OUTCOME_DONE;
  workout->done_minutes = 0;
  rd_fixture_workout (fixture, "2026-11-25", RD_WORKOUT_EASY, 0, 3)->distance_km = 0;
  training = rd_fixture_training (fixture);
  g_assert_cmpint (day_of (training, "2026-11-24").after_from, ==,
                   rd_fixture_instant (fixture, "2026-11-24T08:30"));
  g_assert_cmpint (day_of (training, "2026-11-25").after_from, ==,
                   rd_fixture_instant (fixture, "2026-11-25T09:00"));
}

static void
test_the_last_workout_of_a_day_decides (void)
{
  g_autoptr (RdFixture) fixture = make_week ();
  g_autoptr (RdTraining) training = NULL;

  rd_fixture_workout (fixture, "2026-11-26", RD_WORKOUT_STRENGTH, 30, 5)->start = 16 * 60;
  training = rd_fixture_training (fixture);

  RdSuitability between = at (fixture, training, "2026-11-26T13:00", 0);
  RdSuitability after = at (fixture, training, "2026-11-26T17:30", 0);
  g_assert_cmpstr (nick (between.verdict), ==, "fair");
  g_assert_cmpint (reason (&between, RD_REASON_AFTER_WORKOUT)->kind, ==, RD_WORKOUT_LONG);
  g_assert_cmpstr (nick (after.verdict), ==, "good");
  g_assert_cmpint (after.reasons[0].kind, ==, RD_WORKOUT_STRENGTH);
  g_assert_cmpint (day_of (training, "2026-11-26").kind, ==, RD_WORKOUT_LONG);
}

/* The practice closed: the day begins at eight, or with the workout. */
static void
test_hours_on_a_closed_day (void)
{
  g_autoptr (RdFixture) fixture = make_week ();
  g_autoptr (RdTraining) training = NULL;

  g_clear_pointer (&fixture->settings->opening_hours, rd_week_hours_free);
  training = rd_fixture_training (fixture);
  g_assert_cmpint (day_of (training, "2026-11-26").before.reasons[0].number, ==, 2);
}

/* Hard days. */

static const struct
{
  const char *fact;
  RdWorkoutKind kind;
  int minutes;
  gboolean hard;
} hards[] = {
  { "hills", RD_WORKOUT_HILLS, 10, TRUE },
  { "intervals", RD_WORKOUT_INTERVALS, 10, TRUE },
  { "tempo", RD_WORKOUT_TEMPO, 10, TRUE },
  { "long", RD_WORKOUT_LONG, 10, TRUE },
  { "race", RD_WORKOUT_RACE, 10, TRUE },
  { "easy, as ever", RD_WORKOUT_EASY, 100, FALSE },
  { "easy, just under 1.3 times the mean", RD_WORKOUT_EASY, 129, FALSE },
  { "easy, 1.3 times the mean", RD_WORKOUT_EASY, 130, TRUE },
  { "strength, heavy", RD_WORKOUT_STRENGTH, 200, TRUE },
  { "stretching, heavy: still a rest day", RD_WORKOUT_STRETCH, 200, FALSE },
};

static void
test_what_makes_a_day_hard (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hards); i++)
    {
      g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
      g_autoptr (RdTraining) training = NULL;

      g_test_message ("%s", hards[i].fact);
      rd_fixture_programme (fixture, "2026-11-01", "2026-11-30");
      rd_fixture_workout (fixture, "2026-11-20", RD_WORKOUT_EASY, 80, 1);
      rd_fixture_workout (fixture, "2026-11-21", RD_WORKOUT_EASY, 120, 1);
      rd_fixture_workout (fixture, "2026-11-25", hards[i].kind, hards[i].minutes, 1);
      training = rd_fixture_training (fixture);
      g_assert_cmpint (day_of (training, "2026-11-25").hard, ==, hards[i].hard);
    }
}

/* Where the sum makes the day hard, its heaviest workout is the hard one. */
static void
test_a_heavy_day_warns_of_its_heaviest (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;

  rd_fixture_programme (fixture, "2026-11-01", "2026-11-30");
  rd_fixture_workout (fixture, "2026-11-20", RD_WORKOUT_EASY, 100, 1);
  rd_fixture_workout (fixture, "2026-11-25", RD_WORKOUT_EASY, 60, 1)->start = 8 * 60;
  rd_fixture_workout (fixture, "2026-11-25", RD_WORKOUT_CROSS_TRAINING, 90, 1)->start = 18 * 60;
  training = rd_fixture_training (fixture);

  RdSuitability found = at (fixture, training, "2026-11-25T12:00", 0);
  g_assert_cmpstr (nick (found.verdict), ==, "poor");
  g_assert_cmpint (found.reasons[0].kind, ==, RD_WORKOUT_CROSS_TRAINING);
  g_assert_cmpint (found.reasons[0].number, ==, 6);
  g_assert_cmpint (day_of (training, "2026-11-25").kind, ==, RD_WORKOUT_CROSS_TRAINING);
}

/* Of two workouts of the same load the hard one names the day, whichever comes first. */
static void
test_of_two_alike_the_hard_one_is_the_days (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;

  rd_fixture_workout (fixture, "2026-11-24", RD_WORKOUT_EASY, 60, 5);
  rd_fixture_workout (fixture, "2026-11-24", RD_WORKOUT_TEMPO, 50, 6);
  rd_fixture_workout (fixture, "2026-11-25", RD_WORKOUT_TEMPO, 50, 6);
  rd_fixture_workout (fixture, "2026-11-25", RD_WORKOUT_EASY, 60, 5);
  rd_fixture_workout (fixture, "2026-11-26", RD_WORKOUT_TEMPO, 40, 6);
  rd_fixture_workout (fixture, "2026-11-26", RD_WORKOUT_STRENGTH, 60, 5);
  rd_fixture_workout (fixture, "2026-11-27", RD_WORKOUT_EASY, 60, 3);
  rd_fixture_workout (fixture, "2026-11-27", RD_WORKOUT_STRENGTH, 10, 3);
  training = rd_fixture_training (fixture);
  g_assert_cmpint (day_of (training, "2026-11-27").kind, ==, RD_WORKOUT_EASY);
  g_assert_cmpint (day_of (training, "2026-11-24").kind, ==, RD_WORKOUT_TEMPO);
  g_assert_cmpint (day_of (training, "2026-11-25").kind, ==, RD_WORKOUT_TEMPO);
  g_assert_cmpint (day_of (training, "2026-11-26").kind, ==, RD_WORKOUT_STRENGTH);
}

static void
test_nothing_is_hard_without_a_past (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;

  rd_fixture_programme (fixture, "2026-11-23", "2026-11-30");
  rd_fixture_workout (fixture, "2026-11-23", RD_WORKOUT_EASY, 120, 5);
  training = rd_fixture_training (fixture);
  g_assert_false (day_of (training, "2026-11-23").hard);
}

static void
test_missed_workouts_leave_a_rest_day (void)
{
  g_autoptr (RdFixture) fixture = make_week ();
  g_autoptr (RdTraining) training = NULL;

  for (guint i = 0; i < fixture->workouts->len; i++)
    ((RdWorkout *)g_ptr_array_index (fixture->workouts, i))->outcome = RD_OUTCOME_MISSED;
  training = rd_fixture_training (fixture);
  g_assert_cmpstr (nick (day_of (training, "2026-11-26").before.verdict), ==, "best");
  g_assert_cmpint (day_of (training, "2026-11-29").kind, ==, RD_WORKOUT_REST);
}

static void
test_a_programme_set_aside_covers_nothing (void)
{
  g_autoptr (RdFixture) fixture = make_week ();
  g_autoptr (RdTraining) training = NULL;

  ((RdProgramme *)g_ptr_array_index (fixture->programmes, 0))->closed = TRUE;
  training = rd_fixture_training (fixture);
  g_assert_cmpstr (nick (day_of (training, "2026-11-27").before.verdict), ==, "none");
}

/* Races. */

static const struct
{
  int days; /* until the race */
  gboolean accustomed;
  int highest;
} table[] = {
  { 60, FALSE, 5 }, { 8, FALSE, 5 },  { 8, TRUE, 5 },    { 7, FALSE, 3 }, { 7, TRUE, 4 },
  { 5, FALSE, 3 },  { 5, TRUE, 4 },   { 4, FALSE, 3 },   { 4, TRUE, 3 },  { 3, TRUE, 3 },
  { 2, FALSE, 2 },  { 1, TRUE, 2 },   { 0, FALSE, 1 },   { 0, TRUE, 1 },  { -1, FALSE, 2 },
  { -2, TRUE, 2 },  { -3, FALSE, 5 }, { -90, FALSE, 5 },
};

static void
test_highest_pressure_by_days_to_a_race (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
      g_autoptr (RdTraining) training = NULL;
      RdService *massage = rd_fixture_service (fixture, RD_DISCIPLINE_MASSAGE, 60, 0, 4);
      RdRace *race = rd_fixture_race (fixture, "2026-12-13", RD_RACE_A);
      RdDate date = race->date - table[i].days;
      RdRace *near;
      int near_days;
      char text[11], day[20];

      g_test_message ("%d days, %s", table[i].days, table[i].accustomed ? "accustomed" : "not");
      for (int n = 1; table[i].accustomed && n <= 2; n++)
        {
          rd_date_write (date - n * 7, text);
          g_snprintf (day, sizeof day, "%sT10:00", text);
          rd_fixture_booking (fixture, 1, 1, massage, day)->status = RD_BOOKING_COMPLETED;
        }
      training = rd_fixture_training (fixture);

      g_assert_cmpint (rd_suitability_max_near_race (training, date, &near, &near_days), ==,
                       table[i].highest);
      g_assert_true (near == race);
      g_assert_cmpint (near_days, ==, table[i].days);
      g_assert_cmpint (rd_suitability_max_near_race (training, date, NULL, NULL), ==,
                       table[i].highest);
    }
}

static const struct
{
  const char *fact;
  const char *starts[3];
  int pressure;
  RdBookingStatus status;
  int highest;
} accustomed[] = {
  { "two completed", { "2026-10-20T10:00", "2026-11-20T10:00" }, 4, RD_BOOKING_COMPLETED, 4 },
  { "one", { "2026-11-20T10:00" }, 5, RD_BOOKING_COMPLETED, 3 },
  { "not completed", { "2026-10-20T10:00", "2026-11-20T10:00" }, 4, RD_BOOKING_CONFIRMED, 3 },
  { "too light", { "2026-10-20T10:00", "2026-11-20T10:00" }, 3, RD_BOOKING_COMPLETED, 3 },
  { "eight weeks before, to the day",
    { "2026-10-13T10:00", "2026-11-20T10:00" },
    4,
    RD_BOOKING_COMPLETED,
    4 },
  { "more than eight weeks before",
    { "2026-10-12T10:00", "2026-11-20T10:00" },
    4,
    RD_BOOKING_COMPLETED,
    3 },
  { "on the day itself", { "2026-11-20T10:00", "2026-12-08T08:00" }, 4, RD_BOOKING_COMPLETED, 3 },
};

/* Asked of 8 December, five days before the race. */
static void
test_who_is_accustomed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accustomed); i++)
    {
      g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
      g_autoptr (RdTraining) training = NULL;
      RdService *massage = rd_fixture_service (fixture, RD_DISCIPLINE_MASSAGE, 60, 0, 0);

      g_test_message ("%s", accustomed[i].fact);
      rd_fixture_race (fixture, "2026-12-13", RD_RACE_A);
      for (guint n = 0; n < 3 && accustomed[i].starts[n]; n++)
        {
          RdBooking *booking = rd_fixture_booking (fixture, 1, 1, massage, accustomed[i].starts[n]);

          booking->status = accustomed[i].status;
          booking->pressure = accustomed[i].pressure;
        }
      training = rd_fixture_training (fixture);
      g_assert_cmpint (rd_suitability_max_near_race (training, rd_fixture_date ("2026-12-08"), NULL,
                                                     NULL),
                       ==, accustomed[i].highest);
    }
}

static const struct
{
  const char *date;
  int highest;
  int near_days; /* of the race that sets it; 0 with highest 5: none counts */
} c_race[] = {
  { "2026-12-09", 5, 0 }, { "2026-12-10", 3, 3 },  { "2026-12-12", 2, 1 },
  { "2026-12-13", 1, 0 }, { "2026-12-14", 2, -1 }, { "2026-12-16", 5, -3 },
};

static void
test_a_c_race_counts_from_three_days_before (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;

  rd_fixture_race (fixture, "2026-12-13", RD_RACE_C);
  training = rd_fixture_training (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (c_race); i++)
    {
      int near_days;

      g_test_message ("%s", c_race[i].date);
      g_assert_cmpint (rd_suitability_max_near_race (training, rd_fixture_date (c_race[i].date),
                                                     NULL, &near_days),
                       ==, c_race[i].highest);
      g_assert_cmpint (near_days, ==, c_race[i].near_days);
    }
}

static void
test_between_two_races_the_stricter_holds (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;
  RdRace *first = rd_fixture_race (fixture, "2026-12-06", RD_RACE_B);
  RdRace *second = rd_fixture_race (fixture, "2026-12-13", RD_RACE_A);
  RdRace *marathon;
  RdRace *near;
  int near_days;

  /* A far C race hides nothing. */
  rd_fixture_race (fixture, "2026-12-12", RD_RACE_C);
  marathon = rd_fixture_race (fixture, "2027-01-31", RD_RACE_A);
  training = rd_fixture_training (fixture);

  g_assert_cmpint (rd_suitability_max_near_race (training, rd_fixture_date ("2026-12-08"), &near,
                                                 &near_days),
                   ==, 2);
  g_assert_true (near == first);
  g_assert_cmpint (near_days, ==, -2);
  g_assert_cmpint (rd_suitability_max_near_race (training, rd_fixture_date ("2026-12-08") - 9,
                                                 &near, &near_days),
                   ==, 3);
  g_assert_true (near == first);
  /* A week after the second, and long before the marathon, the one ahead is spoken of. */
  rd_suitability_max_near_race (training, rd_fixture_date ("2026-12-20"), &near, NULL);
  g_assert_true (near == marathon);
  near = NULL;
  rd_suitability_max_near_race (training, rd_fixture_date ("2026-12-13"), &near, NULL);
  g_assert_true (near == second);
}

/* A relay on the morning of the marathon: the day is the marathon's. */
static void
test_of_two_races_of_a_day_the_first_in_rank (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;
  RdRace *marathon;

  rd_fixture_race (fixture, "2026-12-13", RD_RACE_C);
  marathon = rd_fixture_race (fixture, "2026-12-13", RD_RACE_A);
  rd_fixture_race (fixture, "2026-12-13", RD_RACE_B);
  training = rd_fixture_training (fixture);
  g_assert_true (day_of (training, "2026-12-13").race == marathon);
}

static void
test_each_row_is_a_setting (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;
  static const int offsets[] = { 30, 6, 4, 1, 0, -1, -5 };
  static const int expected[] = { 4, 2, 2, 1, 2, 3, 4 };

  fixture->settings->pressure_far = 4;
  fixture->settings->pressure_week = 2;
  fixture->settings->pressure_days = 2;
  fixture->settings->pressure_eve = 1;
  fixture->settings->pressure_race_day = 2;
  fixture->settings->pressure_after = 3;
  fixture->settings->pressure_recovered = 4;
  rd_fixture_race (fixture, "2026-12-13", RD_RACE_A);
  training = rd_fixture_training (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    g_assert_cmpint (rd_suitability_max_near_race (
                       training, rd_fixture_date ("2026-12-13") - offsets[i], NULL, NULL),
                     ==, expected[i]);
}

static void
test_race_day_is_to_be_avoided (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;
  RdRace *race;

  rd_fixture_programme (fixture, "2026-09-21", "2026-12-13");
  race = rd_fixture_race (fixture, "2026-12-13", RD_RACE_A);
  race->start = 10 * 60;
  race->distance_km = 21.1;
  training = rd_fixture_training (fixture);

  RdDaySuitability day = day_of (training, "2026-12-13");
  g_assert_true (day.race == race);
  g_assert_true (day.hard);
  g_assert_cmpint (day.kind, ==, RD_WORKOUT_RACE);
  g_assert_cmpstr (nick (day.before.verdict), ==, "avoid");
  g_assert_cmpint (day.before.max_pressure, ==, 1);
  g_assert_cmpint (day.before.reasons[0].code, ==, RD_REASON_RACE_DAY);
  g_assert_cmpuint (day.before.n_reasons, ==, 1);
  g_assert_true (day.has_after);
  /* 21.1 km at 6:30 are 137 minutes. */
  g_assert_cmpint (day.after_from, ==, rd_fixture_instant (fixture, "2026-12-13T13:17"));
  g_assert_cmpstr (nick (day.after.verdict), ==, "avoid");

  /* The eve is a rest day in the run-up, and says both. */
  RdDaySuitability eve = day_of (training, "2026-12-12");
  g_assert_cmpstr (nick (eve.before.verdict), ==, "best");
  g_assert_cmpint (eve.before.max_pressure, ==, 2);
  g_assert_cmpint (eve.before.reasons[0].code, ==, RD_REASON_REST_DAY);
  g_assert_cmpint (eve.before.reasons[1].code, ==, RD_REASON_RACE_IN);
  g_assert_cmpint (eve.before.reasons[1].number, ==, 1);

  /* Eight days before there is nothing to say of it. */
  RdDaySuitability far = day_of (training, "2026-12-05");
  g_assert_cmpint (far.before.max_pressure, ==, 5);
  g_assert_cmpuint (far.before.n_reasons, ==, 1);

  /* After it: no programme, but a tired body. */
  RdDaySuitability after = day_of (training, "2026-12-15");
  g_assert_cmpstr (nick (after.before.verdict), ==, "none");
  g_assert_cmpint (after.before.max_pressure, ==, 2);
  g_assert_cmpint (reason (&after.before, RD_REASON_RACE_WAS)->number, ==, 2);

  /* Firmer than the race allows: both are said, the race first. */
  RdSuitability firm = at (fixture, training, "2026-12-13T08:00", 3);
  g_assert_cmpint (firm.reasons[0].code, ==, RD_REASON_RACE_DAY);
  g_assert_cmpint (firm.reasons[1].code, ==, RD_REASON_PRESSURE_ABOVE);
}

/* A race without a time, planned as a workout too: one race, at the usual hour of a weekend. */
static void
test_a_race_that_is_planned_is_one (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;
  RdRace *race;

  rd_fixture_programme (fixture, "2026-09-21", "2026-12-13");
  rd_fixture_workout (fixture, "2026-12-13", RD_WORKOUT_RACE, 120, 9);
  race = rd_fixture_race (fixture, "2026-12-13", RD_RACE_A);
  race->start = 9 * 60 + 30;
  training = rd_fixture_training (fixture);
  g_assert_cmpint (day_of (training, "2026-12-13").after_from, ==,
                   rd_fixture_instant (fixture, "2026-12-13T12:30"));

  RdSuitability saturday = at (fixture, training, "2026-12-12T21:30", 4);
  g_assert_cmpint (reason (&saturday, RD_REASON_HARD_WITHIN)->number, ==, 12);
}

/* A race nobody entered as one is still a race on its day. */
static void
test_a_race_workout_alone_makes_race_day (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;

  rd_fixture_workout (fixture, "2026-12-13", RD_WORKOUT_RACE, 30, 9);
  training = rd_fixture_training (fixture);

  RdDaySuitability day = day_of (training, "2026-12-13");
  g_assert_cmpstr (nick (day.before.verdict), ==, "avoid");
  g_assert_cmpint (day.before.max_pressure, ==, 1);
  g_assert_null (day.race);
}

static void
test_the_day_before_a_race_is_before_hard (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;

  rd_fixture_programme (fixture, "2026-09-21", "2026-12-13");
  rd_fixture_workout (fixture, "2026-12-12", RD_WORKOUT_EASY, 20, 3);
  rd_fixture_race (fixture, "2026-12-13", RD_RACE_C)->start = 9 * 60;
  training = rd_fixture_training (fixture);

  RdSuitability found = at (fixture, training, "2026-12-12T15:00", 0);
  g_assert_cmpstr (nick (found.verdict), ==, "poor");
  g_assert_cmpint (found.reasons[0].kind, ==, RD_WORKOUT_RACE);
  g_assert_cmpint (found.reasons[0].number, ==, 18);
}

/* Pressure. */

static void
test_too_much_pressure_is_to_be_avoided (void)
{
  g_autoptr (RdFixture) fixture = make_week ();
  g_autoptr (RdTraining) training = NULL;

  rd_fixture_race (fixture, "2026-12-01", RD_RACE_A);
  training = rd_fixture_training (fixture);

  /* Friday: a rest day, four days before. */
  RdSuitability three = at (fixture, training, "2026-11-27T10:00", 3);
  RdSuitability four = at (fixture, training, "2026-11-27T10:00", 4);
  g_assert_cmpstr (nick (three.verdict), ==, "best");
  g_assert_cmpstr (nick (four.verdict), ==, "avoid");
  g_assert_cmpint (four.reasons[0].code, ==, RD_REASON_PRESSURE_ABOVE);
  g_assert_cmpint (four.reasons[0].number, ==, 4);
  g_assert_cmpint (four.reasons[0].limit, ==, 3);
  g_assert_true (rd_suitability_has_reason (&four, RD_REASON_REST_DAY));
  g_assert_true (rd_suitability_has_reason (&four, RD_REASON_RACE_IN));

  /* Monday before hills: two is the most. */
  g_assert_cmpstr (nick (at (fixture, training, "2026-11-23T10:00", 2).verdict), ==, "poor");
  g_assert_cmpstr (nick (at (fixture, training, "2026-11-23T10:00", 3).verdict), ==, "avoid");
}

static void
test_firm_work_warns_of_what_is_hard (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;
  RdSuitability found;

  rd_fixture_programme (fixture, "2026-11-23", "2026-12-20");
  rd_fixture_workout (fixture, "2026-11-28", RD_WORKOUT_HILLS, 60, 7)->start = 10 * 60;
  training = rd_fixture_training (fixture);

  found = at (fixture, training, "2026-11-27T08:00", 4); /* 26 hours before */
  g_assert_cmpstr (nick (found.verdict), ==, "best");
  g_assert_cmpint (reason (&found, RD_REASON_HARD_WITHIN)->number, ==, 26);
  found = at (fixture, training, "2026-11-27T08:00", 3);
  g_assert_null (reason (&found, RD_REASON_HARD_WITHIN));
  found = at (fixture, training, "2026-11-26T22:00", 4); /* 36 hours, exactly */
  g_assert_cmpint (reason (&found, RD_REASON_HARD_WITHIN)->number, ==, 36);
  found = at (fixture, training, "2026-11-26T21:45", 5);
  g_assert_null (reason (&found, RD_REASON_HARD_WITHIN));

  g_clear_pointer (&training, rd_training_unref);
  fixture->settings->firm_hours = 168;
  training = rd_fixture_training (fixture);
  found = at (fixture, training, "2026-11-23T10:00", 4); /* five days */
  g_assert_cmpint (reason (&found, RD_REASON_HARD_WITHIN)->number, ==, 120);
}

/* Contraindications. */

static void
test_contraindications_are_named_once_gravest_first (void)
{
  g_autoptr (RdFixture) fixture = make_week ();
  g_autoptr (RdTraining) training = NULL;

  rd_fixture_contraindication (fixture, RD_CAUTION_ASK_FIRST, NULL, NULL);
  rd_fixture_contraindication (fixture, RD_CAUTION_ASK_FIRST, "2026-01-01", NULL);
  rd_fixture_contraindication (fixture, RD_CAUTION_DO_NOT_TREAT, "2026-11-01", "2026-11-28");
  rd_fixture_contraindication (fixture, RD_CAUTION_AVOID_AREA, "2026-11-28", NULL);
  training = rd_fixture_training (fixture);

  RdDaySuitability day = day_of (training, "2026-11-27");
  g_assert_cmpstr (nick (day.before.verdict), ==, "best");
  g_assert_cmpuint (day.before.n_reasons, ==, 3);
  g_assert_cmpint (day.before.reasons[1].code, ==, RD_REASON_CONTRAINDICATION);
  g_assert_cmpint (day.before.reasons[1].caution, ==, RD_CAUTION_DO_NOT_TREAT);
  g_assert_cmpint (day.before.reasons[2].caution, ==, RD_CAUTION_ASK_FIRST);
}

static void
test_reasons_are_never_too_many (void)
{
  RdSuitability full = { 0 };

  for (int i = 0; i < 2 * RD_MAX_REASONS; i++)
    rd_suitability_add_reason (&full, (RdReason){ .code = RD_REASON_EASY_DAY, .number = i });
  g_assert_cmpuint (full.n_reasons, ==, RD_MAX_REASONS);
  g_assert_cmpint (full.reasons[RD_MAX_REASONS - 1].number, ==, RD_MAX_REASONS - 1);
}

static void
test_a_training_is_counted (void)
{
  g_autoptr (RdFixture) fixture = make_week ();
  RdTraining *training = rd_fixture_training (fixture);
  RdTraining *again = g_boxed_copy (RD_TYPE_TRAINING, training);

  g_assert_true (rd_training_records (again)->client == fixture->client);
  rd_training_unref (training);
  g_assert_cmpstr (nick (day_of (again, "2026-11-27").before.verdict), ==, "best");
  g_boxed_free (RD_TYPE_TRAINING, again);
  g_assert_cmpstr (rd_enum_to_nick (RD_TYPE_REASON_CODE, RD_REASON_STRANDS_GAP), ==, "strands_gap");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define FACT(path, function) g_test_add_func ("/planning/suitability/" path, function)
  FACT ("moments", test_moments_of_a_week);
  FACT ("good-reasons", test_good_says_the_workout_and_the_rest);
  FACT ("days", test_days_of_a_week);
  FACT ("long-day", test_reasons_of_a_long_day);
  FACT ("times", test_when_workouts_are);
  FACT ("usual-time", test_usual_training_time_is_the_clients);
  FACT ("done-time", test_what_was_done_says_when);
  FACT ("no-length", test_nothing_is_no_length);
  FACT ("last-workout", test_the_last_workout_of_a_day_decides);
  FACT ("closed-day", test_hours_on_a_closed_day);
  FACT ("hard", test_what_makes_a_day_hard);
  FACT ("heaviest", test_a_heavy_day_warns_of_its_heaviest);
  FACT ("alike", test_of_two_alike_the_hard_one_is_the_days);
  FACT ("no-past", test_nothing_is_hard_without_a_past);
  FACT ("missed", test_missed_workouts_leave_a_rest_day);
  FACT ("set-aside", test_a_programme_set_aside_covers_nothing);
  FACT ("race-table", test_highest_pressure_by_days_to_a_race);
  FACT ("accustomed", test_who_is_accustomed);
  FACT ("c-race", test_a_c_race_counts_from_three_days_before);
  FACT ("two-races", test_between_two_races_the_stricter_holds);
  FACT ("same-day", test_of_two_races_of_a_day_the_first_in_rank);
  FACT ("race-settings", test_each_row_is_a_setting);
  FACT ("race-day", test_race_day_is_to_be_avoided);
  FACT ("planned-race", test_a_race_that_is_planned_is_one);
  FACT ("race-workout", test_a_race_workout_alone_makes_race_day);
  FACT ("race-eve", test_the_day_before_a_race_is_before_hard);
  FACT ("pressure", test_too_much_pressure_is_to_be_avoided);
  FACT ("firm", test_firm_work_warns_of_what_is_hard);
  FACT ("contraindications", test_contraindications_are_named_once_gravest_first);
  FACT ("many-reasons", test_reasons_are_never_too_many);
  FACT ("counted", test_a_training_is_counted);
#undef FACT
  return g_test_run ();
}
