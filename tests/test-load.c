/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-load.c: training load of days and weeks, fitness, fatigue and form. */
#include "rd-fixture.h"

#include "planning/rd-load.h"

#include <math.h>

#define NOW "2026-11-23T08:00" /* a Monday */

/* A week's loads from Monday 23 November on, each as that many minutes at an effort of 1. */
static void
add_loads (RdFixture *fixture, const int *loads, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      char date[11];

      rd_date_write (rd_fixture_date ("2026-11-23") + i, date);
      if (loads[i] > 0)
        rd_fixture_workout (fixture, date, RD_WORKOUT_EASY, loads[i], 1);
    }
}

static RdLoadDay
day_of (RdTraining *training, const char *text)
{
  RdDate date = rd_fixture_date (text);
  g_autoptr (GArray) days = rd_load_days (training, date, date + 1);

  g_assert_cmpuint (days->len, ==, 1);
  g_assert_cmpint (g_array_index (days, RdLoadDay, 0).date, ==, date);
  return g_array_index (days, RdLoadDay, 0);
}

static RdLoadWeek
week_of (RdTraining *training, const char *text)
{
  RdDate date = rd_fixture_date (text);
  g_autoptr (GArray) weeks = rd_load_weeks (training, date, date + 1);

  g_assert_cmpuint (weeks->len, ==, 1);
  return g_array_index (weeks, RdLoadWeek, 0);
}

/* Weeks. */

static const struct
{
  int loads[7];
  double load;
  double monotony; /* NAN: undefined */
  double strain;
} weeks[] = {
  { { 0, 180, 240, 150, 0, 120, 630 }, 1320, 0.9516, 1256.1 },
  { { 300, 300, 300, 300, 300, 300, 0 }, 1800, 2.4495, 4409.1 },
  { { 50, 0, 100, 50, 0, 150, 0 }, 350, 0.9354, 327.4 },
  { { 100, 100, 100, 100, 100, 100, 100 }, 700, NAN, NAN },
  { { 0, 0, 0, 0, 0, 0, 0 }, 0, NAN, NAN },
};

static void
test_weeks_follow_the_published_vectors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
      g_autoptr (RdTraining) training = NULL;

      g_test_message ("week %u", i);
      add_loads (fixture, weeks[i].loads, 7);
      training = rd_fixture_training (fixture);

      RdLoadWeek week = week_of (training, "2026-11-23");
      g_assert_cmpfloat_with_epsilon (week.load, weeks[i].load, 1e-9);
      g_assert_true (isnan (week.monotony) == isnan (weeks[i].monotony));
      g_assert_true (isnan (week.strain) == isnan (weeks[i].strain));
      if (isnan (weeks[i].monotony))
        continue;
      g_assert_cmpfloat_with_epsilon (week.monotony, weeks[i].monotony, 0.00006);
      g_assert_cmpfloat_with_epsilon (week.strain, weeks[i].strain, 0.06);
    }
}

/* Three tenths add up to no number a computer knows; alike they are all the same. */
static void
test_monotony_of_like_days_is_undefined (void)
{
  const double alike[7] = { 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3 };
  const double nearly[7] = { 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.2 };

  g_assert_true (isnan (rd_load_monotony (alike)));
  g_assert_true (rd_load_monotony (nearly) > 7);
}

static void
test_weeks_run_from_monday_and_are_whole (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) none = NULL;

  rd_fixture_workout (fixture, "2026-11-22", RD_WORKOUT_EASY, 200, 1); /* Sunday */
  rd_fixture_workout (fixture, "2026-11-23", RD_WORKOUT_EASY, 100, 1);
  rd_fixture_workout (fixture, "2026-11-29", RD_WORKOUT_EASY, 150, 1); /* Sunday */
  training = rd_fixture_training (fixture);

  /* Wednesday to Monday: two weeks have a day of it. */
  found = rd_load_weeks (training, rd_fixture_date ("2026-11-25"), rd_fixture_date ("2026-12-01"));
  g_assert_cmpuint (found->len, ==, 2);

  RdLoadWeek first = g_array_index (found, RdLoadWeek, 0);
  RdLoadWeek second = g_array_index (found, RdLoadWeek, 1);
  g_assert_cmpint (first.start, ==, rd_fixture_date ("2026-11-23"));
  g_assert_cmpfloat (first.load, ==, 250);
  g_assert_cmpfloat_with_epsilon (first.change, 0.25, 1e-9);
  g_assert_cmpint (second.start, ==, rd_fixture_date ("2026-11-30"));
  g_assert_cmpfloat (second.load, ==, 0);
  g_assert_cmpfloat (second.change, ==, -1);

  /* Nothing before: no change to speak of. */
  g_assert_true (isnan (week_of (training, "2026-11-20").change));

  none = rd_load_weeks (training, rd_fixture_date ("2026-11-25"), rd_fixture_date ("2026-11-25"));
  g_assert_cmpuint (none->len, ==, 0);
}

/* Fitness, fatigue, form. */

static void
test_fitness_and_fatigue_from_nothing (void)
{
  static const struct
  {
    const char *date;
    double fitness;
    double fatigue;
  } cases[] = {
    { "2026-11-23", 2.3810, 14.2857 },  /* day 1 */
    { "2026-11-29", 15.5223, 66.0083 }, /* day 7 */
    { "2027-01-03", 63.6544, 99.8457 }, /* day 42 */
  };
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;
  int loads[42];

  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    loads[i] = 100;
  add_loads (fixture, loads, G_N_ELEMENTS (loads));
  training = rd_fixture_training (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdLoadDay day = day_of (training, cases[i].date);

      g_test_message ("%s", cases[i].date);
      g_assert_cmpfloat_with_epsilon (day.fitness, cases[i].fitness, 0.00006);
      g_assert_cmpfloat_with_epsilon (day.fatigue, cases[i].fatigue, 0.00006);
    }
}

static void
test_fitness_and_fatigue_from_start_values (void)
{
  static const int loads[] = { 100, 0, 80, 0, 60, 120, 0 };
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;

  fixture->client->start_fitness = 50;
  fixture->client->start_fatigue = 50;
  add_loads (fixture, loads, G_N_ELEMENTS (loads));
  training = rd_fixture_training (fixture);

  RdLoadDay day = day_of (training, "2026-11-29");
  g_assert_cmpfloat_with_epsilon (day.fitness, 50.179, 0.0006);
  g_assert_cmpfloat_with_epsilon (day.fatigue, 49.821, 0.0006);
}

static void
test_form_is_yesterdays (void)
{
  static const int loads[] = { 100, 100 };
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;

  fixture->client->start_fitness = 40;
  fixture->client->start_fatigue = 10;
  add_loads (fixture, loads, G_N_ELEMENTS (loads));
  training = rd_fixture_training (fixture);

  RdLoadDay first = day_of (training, "2026-11-23");
  RdLoadDay second = day_of (training, "2026-11-24");
  g_assert_cmpfloat_with_epsilon (first.form, 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (second.form, first.fitness - first.fatigue, 1e-9);
}

static void
test_days_before_the_first_record_are_zeros (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;

  fixture->client->start_fitness = 40;
  rd_fixture_workout (fixture, "2026-11-25", RD_WORKOUT_EASY, 30, 3);
  training = rd_fixture_training (fixture);

  RdLoadDay before = day_of (training, "2026-11-24");
  g_assert_cmpfloat (before.fitness, ==, 0);
  g_assert_cmpfloat (before.form, ==, 0);
  g_assert_cmpfloat (day_of (training, "2026-11-25").form, ==, 40);
}

/* A range that begins late gives what one that begins early gives there. */
static void
test_a_late_range_agrees_with_an_early_one (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;
  g_autoptr (GArray) all = NULL;
  RdDate first = rd_fixture_date ("2026-01-01");

  fixture->client->start_fitness = 30;
  for (int i = 0; i < 300; i += 1 + i % 9)
    {
      char date[11];

      rd_date_write (first + 3 + i, date);
      rd_fixture_workout (fixture, date, RD_WORKOUT_EASY, 30 + i % 50, 3);
    }
  training = rd_fixture_training (fixture);
  all = rd_load_days (training, first, first + 400);
  for (guint i = 0; i < all->len; i++)
    {
      RdLoadDay *expected = &g_array_index (all, RdLoadDay, i);
      g_autoptr (GArray) one = rd_load_days (training, expected->date, expected->date + 1);
      RdLoadDay *got = &g_array_index (one, RdLoadDay, 0);

      g_assert_cmpfloat_with_epsilon (got->fitness, expected->fitness, 1e-9);
      g_assert_cmpfloat_with_epsilon (got->fatigue, expected->fatigue, 1e-9);
      g_assert_cmpfloat_with_epsilon (got->form, expected->form, 1e-9);
      g_assert_cmpfloat (got->load, ==, expected->load);
    }
}

static void
test_nobody_without_records_has_load (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  RdTrainingRecords bare = { .settings = fixture->settings,
                             .zone = fixture->zone,
                             .client = fixture->client,
                             .now = fixture->now };
  g_autoptr (RdTraining) training = rd_training_new (&bare);
  g_autoptr (GArray) none = rd_load_days (training, 100, 90);

  g_assert_cmpfloat (day_of (training, "2026-11-23").fitness, ==, 0);
  g_assert_cmpfloat (rd_load_mean (training, rd_fixture_date ("2026-11-23")), ==, 0);
  g_assert_cmpfloat (rd_load_max (training, rd_fixture_date ("2026-11-23")), ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

/* What counts. */

static const struct
{
  const char *fact;
  const char *date;
  RdWorkoutOutcome outcome;
  RdUnrecorded unrecorded;
  double load;
  RdLoadFlags flags;
} outcomes[] = {
  { "past, done", "2026-11-20", RD_OUTCOME_DONE, RD_UNRECORDED_AS_PLANNED, 200, RD_LOAD_DONE },
  { "past, no record", "2026-11-20", RD_OUTCOME_PLANNED, RD_UNRECORDED_AS_PLANNED, 90,
    RD_LOAD_ASSUMED },
  { "past, no record, strict", "2026-11-20", RD_OUTCOME_PLANNED, RD_UNRECORDED_AS_MISSED, 0, 0 },
  { "past, missed", "2026-11-20", RD_OUTCOME_MISSED, RD_UNRECORDED_AS_PLANNED, 0, 0 },
  { "past, done, strict", "2026-11-20", RD_OUTCOME_DONE, RD_UNRECORDED_AS_MISSED, 200,
    RD_LOAD_DONE },
  { "today, no record", "2026-11-23", RD_OUTCOME_PLANNED, RD_UNRECORDED_AS_MISSED, 90,
    RD_LOAD_PROJECTED },
  { "today, done", "2026-11-23", RD_OUTCOME_DONE, RD_UNRECORDED_AS_PLANNED, 200, RD_LOAD_DONE },
  { "ahead", "2026-11-24", RD_OUTCOME_PLANNED, RD_UNRECORDED_AS_PLANNED, 90, RD_LOAD_PROJECTED },
  { "ahead, called off", "2026-11-24", RD_OUTCOME_MISSED, RD_UNRECORDED_AS_PLANNED, 0, 0 },
};

static void
test_what_a_workout_counts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
      g_autoptr (RdTraining) training = NULL;
      RdWorkout *workout = rd_fixture_workout (fixture, outcomes[i].date, RD_WORKOUT_EASY, 30, -1);

      g_test_message ("%s", outcomes[i].fact);
      workout->outcome = outcomes[i].outcome;
      workout->done_minutes = 40;
      workout->done_rpe = 5;
      fixture->settings->unrecorded = outcomes[i].unrecorded;
      training = rd_fixture_training (fixture);

      RdLoadDay day = day_of (training, outcomes[i].date);
      g_assert_cmpfloat (day.load, ==, outcomes[i].load);
      g_assert_cmpfloat (day.planned, ==, 90);
      g_assert_cmpfloat (day.done, ==, outcomes[i].outcome == RD_OUTCOME_DONE ? 200 : 0);
      g_assert_cmpuint (day.flags, ==, outcomes[i].flags);
      g_assert_cmpfloat (rd_load_workout (training, workout), ==, outcomes[i].load);
    }
}

static void
test_a_day_is_the_sum_of_its_workouts (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;

  rd_fixture_workout (fixture, "2026-11-20", RD_WORKOUT_EASY, 30, 3);
  rd_fixture_workout (fixture, "2026-11-21", RD_WORKOUT_TEMPO, 40, -1);
  rd_fixture_workout (fixture, "2026-11-20", RD_WORKOUT_STRETCH, 10, -1)->outcome = RD_OUTCOME_DONE;
  rd_fixture_workout (fixture, "2026-11-20", RD_WORKOUT_REST, -1, -1);
  training = rd_fixture_training (fixture);

  RdLoadDay day = day_of (training, "2026-11-20");
  g_assert_cmpfloat (day.load, ==, 100);
  g_assert_cmpuint (day.flags, ==, RD_LOAD_DONE | RD_LOAD_ASSUMED);
  g_assert_cmpfloat (day_of (training, "2026-11-21").load, ==, 240);
}

static void
test_a_programme_set_aside_asks_nothing_more (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;
  RdProgramme *programme = rd_fixture_programme (fixture, "2026-11-01", "2026-11-15");
  static const char *const dates[] = { "2026-11-10", "2026-11-20", "2026-11-25" };
  static const double loads[] = { 90, 0, 0 };

  programme->closed = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    rd_fixture_workout (fixture, dates[i], RD_WORKOUT_EASY, 30, 3)->programme = 1;
  rd_fixture_workout (fixture, "2026-11-26", RD_WORKOUT_EASY, 30, 3)->programme = 99;
  training = rd_fixture_training (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    g_assert_cmpfloat (day_of (training, dates[i]).load, ==, loads[i]);
  g_assert_cmpfloat (day_of (training, "2026-11-26").load, ==, 90);
}

/* Massage. */

static const struct
{
  int pressure;
  double load; /* of an hour */
} pressures[] = { { 1, 0 }, { 2, 0 }, { 3, 60 }, { 4, 120 }, { 5, 240 } };

static void
test_firm_massage_is_a_workout (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  RdService *massage = rd_fixture_service (fixture, RD_DISCIPLINE_SPORTS_MASSAGE, 60, 15, 3);
  RdService *training = rd_fixture_service (fixture, RD_DISCIPLINE_TRAINING, 60, 0, 0);
  RdBooking *booking = rd_fixture_booking (fixture, 1, 1, massage, "2026-11-25T10:00");

  for (guint i = 0; i < G_N_ELEMENTS (pressures); i++)
    {
      booking->pressure = pressures[i].pressure;
      g_assert_cmpfloat (rd_load_massage (fixture->settings, massage, booking), ==,
                         pressures[i].load);
    }

  booking->pressure = RD_UNSET; /* the service's own */
  g_assert_cmpfloat (rd_load_massage (fixture->settings, massage, booking), ==, 60);
  massage->pressure = RD_UNSET;
  g_assert_cmpfloat (rd_load_massage (fixture->settings, massage, booking), ==, 0);
  massage->load_per_minute = 1.5;
  g_assert_cmpfloat (rd_load_massage (fixture->settings, massage, booking), ==, 90);

  g_assert_cmpfloat (rd_load_massage (fixture->settings, training, booking), ==, 0);
  training->load_per_minute = 4;
  g_assert_cmpfloat (rd_load_massage (fixture->settings, training, booking), ==, 240);
  g_assert_cmpfloat (rd_load_massage (fixture->settings, NULL, booking), ==, 0);

  booking->status = RD_BOOKING_CANCELLED;
  g_assert_cmpfloat (rd_load_massage (fixture->settings, massage, booking), ==, 0);
}

static const struct
{
  const char *start;
  RdBookingStatus status;
  double load;
  RdLoadFlags flags;
} kept[] = {
  { "2026-11-20T10:00", RD_BOOKING_COMPLETED, 120, RD_LOAD_DONE },
  { "2026-11-20T10:00", RD_BOOKING_CONFIRMED, 120, RD_LOAD_ASSUMED },
  { "2026-11-20T10:00", RD_BOOKING_CANCELLED, 0, 0 },
  { "2026-11-20T10:00", RD_BOOKING_NO_SHOW, 0, 0 },
  { "2026-11-23T07:45", RD_BOOKING_ARRIVED, 120, RD_LOAD_DONE },
  { "2026-11-25T10:00", RD_BOOKING_PROVISIONAL, 120, RD_LOAD_PROJECTED },
};

static void
test_massages_that_take_place_count (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
      g_autoptr (RdTraining) training = NULL;
      g_autofree char *date = g_strndup (kept[i].start, 10);
      RdService *massage = rd_fixture_service (fixture, RD_DISCIPLINE_MASSAGE, 60, 15, 4);

      g_test_message ("%s, status %d", kept[i].start, kept[i].status);
      rd_fixture_booking (fixture, 1, 1, massage, kept[i].start)->status = kept[i].status;
      training = rd_fixture_training (fixture);

      RdLoadDay day = day_of (training, date);
      g_assert_cmpfloat (day.massage, ==, kept[i].load);
      g_assert_cmpfloat (day.load, ==, kept[i].load);
      g_assert_cmpuint (day.flags, ==, kept[i].flags);
    }
}

/* Workouts say whether a day was done; a massage adds its load. */
static void
test_massages_and_workouts_of_a_day_add_up (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;
  RdService *massage = rd_fixture_service (fixture, RD_DISCIPLINE_MASSAGE, 60, 0, 3);
  RdService *lesson = rd_fixture_service (fixture, RD_DISCIPLINE_TRAINING, 60, 0, 0);

  rd_fixture_workout (fixture, "2026-11-20", RD_WORKOUT_EASY, 30, 3);
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-20T17:00")->status = RD_BOOKING_COMPLETED;
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-20T08:00")->status = RD_BOOKING_COMPLETED;
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-18T08:00")->status = RD_BOOKING_COMPLETED;
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-18T12:00");
  rd_fixture_booking (fixture, 1, 1, lesson, "2026-11-19T12:00");
  lesson = rd_fixture_service (fixture, RD_DISCIPLINE_TRAINING, 60, 0, 0);
  lesson->load_per_minute = 0.5;
  rd_fixture_booking (fixture, 1, 1, lesson, "2026-11-16T12:00");
  /* Nobody knows this service any more. */
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-17T12:00")->service = 99;
  training = rd_fixture_training (fixture);

  RdLoadDay day = day_of (training, "2026-11-20");
  g_assert_cmpfloat (day.load, ==, 90 + 120);
  g_assert_cmpfloat (day.massage, ==, 120);
  g_assert_cmpuint (day.flags, ==, RD_LOAD_ASSUMED);

  day = day_of (training, "2026-11-18");
  g_assert_cmpfloat (day.massage, ==, 120);
  g_assert_cmpuint (day.flags, ==, RD_LOAD_DONE | RD_LOAD_ASSUMED);
  g_assert_cmpfloat (day_of (training, "2026-11-19").load, ==, 0);
  g_assert_cmpfloat (day_of (training, "2026-11-16").load, ==, 30);
  g_assert_cmpfloat (day_of (training, "2026-11-17").load, ==, 0);
}

/* 00:30 on the wall is still the day before in UTC; 23:30 UTC in summer is the next day. */
static void
test_a_massage_belongs_to_its_day_on_the_wall (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-07-01T12:00");
  g_autoptr (RdTraining) training = NULL;
  RdService *massage = rd_fixture_service (fixture, RD_DISCIPLINE_MASSAGE, 20, 0, 3);

  rd_fixture_booking (fixture, 1, 1, massage, "2026-07-05T00:15");
  training = rd_fixture_training (fixture);
  g_assert_cmpfloat (day_of (training, "2026-07-05").massage, ==, 20);
  g_assert_cmpfloat (day_of (training, "2026-07-04").massage, ==, 0);
}

/* Means. */

static void
test_mean_is_of_training_days_of_28_days (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;
  RdService *massage = rd_fixture_service (fixture, RD_DISCIPLINE_MASSAGE, 60, 0, 5);

  rd_fixture_workout (fixture, "2026-11-23", RD_WORKOUT_EASY, 900, 1); /* the day itself */
  rd_fixture_workout (fixture, "2026-11-22", RD_WORKOUT_EASY, 100, 1);
  rd_fixture_workout (fixture, "2026-11-20", RD_WORKOUT_STRETCH, 20, 1); /* no training day */
  rd_fixture_workout (fixture, "2026-10-26", RD_WORKOUT_EASY, 200, 1);   /* 28 days before */
  rd_fixture_workout (fixture, "2026-10-25", RD_WORKOUT_EASY, 900, 1);
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-22T10:00");
  training = rd_fixture_training (fixture);

  g_assert_cmpfloat (rd_load_mean (training, rd_fixture_date ("2026-11-23")), ==, 150);
}

static void
test_max_is_of_28_days (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdTraining) training = NULL;

  rd_fixture_workout (fixture, "2026-10-26", RD_WORKOUT_EASY, 900, 1);
  rd_fixture_workout (fixture, "2026-10-27", RD_WORKOUT_EASY, 300, 1); /* first of the 28 */
  rd_fixture_workout (fixture, "2026-11-23", RD_WORKOUT_EASY, 400, 1); /* the last */
  rd_fixture_workout (fixture, "2026-11-24", RD_WORKOUT_EASY, 900, 1);
  training = rd_fixture_training (fixture);

  g_assert_cmpfloat (rd_load_max (training, rd_fixture_date ("2026-11-22")), ==, 900);
  g_assert_cmpfloat (rd_load_max (training, rd_fixture_date ("2026-11-23")), ==, 400);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/load/weeks", test_weeks_follow_the_published_vectors);
  g_test_add_func ("/planning/load/like-days", test_monotony_of_like_days_is_undefined);
  g_test_add_func ("/planning/load/whole-weeks", test_weeks_run_from_monday_and_are_whole);
  g_test_add_func ("/planning/load/from-nothing", test_fitness_and_fatigue_from_nothing);
  g_test_add_func ("/planning/load/from-start-values", test_fitness_and_fatigue_from_start_values);
  g_test_add_func ("/planning/load/form", test_form_is_yesterdays);
  g_test_add_func ("/planning/load/before-the-first", test_days_before_the_first_record_are_zeros);
  g_test_add_func ("/planning/load/late-range", test_a_late_range_agrees_with_an_early_one);
  g_test_add_func ("/planning/load/no-records", test_nobody_without_records_has_load);
  g_test_add_func ("/planning/load/outcomes", test_what_a_workout_counts);
  g_test_add_func ("/planning/load/sum", test_a_day_is_the_sum_of_its_workouts);
  g_test_add_func ("/planning/load/set-aside", test_a_programme_set_aside_asks_nothing_more);
  g_test_add_func ("/planning/load/massage", test_firm_massage_is_a_workout);
  g_test_add_func ("/planning/load/massage-status", test_massages_that_take_place_count);
  g_test_add_func ("/planning/load/massage-and-workouts",
                   test_massages_and_workouts_of_a_day_add_up);
  g_test_add_func ("/planning/load/massage-day", test_a_massage_belongs_to_its_day_on_the_wall);
  g_test_add_func ("/planning/load/mean", test_mean_is_of_training_days_of_28_days);
  g_test_add_func ("/planning/load/max", test_max_is_of_28_days);
  return g_test_run ();
}
