/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-spoilt.c: bookings that a change of the programme has spoilt, and what would be better. */
#include "rd-fixture.h"

#include "planning/rd-spoilt.h"

#include <stdlib.h>

#define MASSAGE RD_DISCIPLINE_MASSAGE
#define NOW "2026-11-23T08:00" /* a Monday */
#define CLIENT 1
#define JOHN 1
#define PRIYA 2
#define ROUNDS 3000

/* Rest on Wednesdays, hills on Thursdays, easy runs on other days; a race on Sunday 13 December. */
static RdFixture *
make_practice (void)
{
  RdFixture *fixture = rd_fixture_new (NOW);

  rd_fixture_service (fixture, MASSAGE, 60, 15, 4);
  rd_fixture_service (fixture, RD_DISCIPLINE_TRAINING, 60, 0, 0);
  rd_fixture_practitioner (fixture, "John", MASSAGE, "mon-fri=09:00-19:00");
  rd_fixture_practitioner (fixture, "Priya", MASSAGE, "mon-sat=09:00-19:00");
  rd_fixture_programme (fixture, "2026-11-16", "2026-12-13");
  rd_fixture_race (fixture, "2026-12-13", RD_RACE_A);
  for (RdDate date = rd_fixture_date ("2026-11-16"); date < rd_fixture_date ("2026-12-13"); date++)
    {
      char text[11];

      rd_date_write (date, text);
      if (rd_date_weekday (date) != RD_WEDNESDAY)
        rd_fixture_workout (
          fixture, text, rd_date_weekday (date) == RD_THURSDAY ? RD_WORKOUT_HILLS : RD_WORKOUT_EASY,
          40, 3);
    }
  return fixture;
}

/* A massage with John, with what was thought of it. */
static RdBooking *
book (RdFixture *fixture, const char *start, int verdict, int pressure)
{
  RdBooking *booking =
    rd_fixture_booking (fixture, CLIENT, JOHN, fixture->services->pdata[0], start);

  booking->verdict = verdict;
  booking->pressure = pressure;
  return booking;
}

static GArray *
find (RdFixture *fixture)
{
  g_autoptr (RdTraining) training = rd_fixture_training (fixture);

  return rd_spoilt_find (training, rd_fixture_date ("2026-11-23"), rd_fixture_date ("2026-12-14"));
}

/* On Wednesday before hills it is best; on Friday fair; on Thursday morning before them poor; on
 * the Tuesday before the race pressure 2 is the highest, on the race day nothing. */
static const struct
{
  const char *start;
  int was;
  int pressure;
  RdBookingStatus status;
  const char *overridden;
  int now; /* RD_UNSET: not spoilt */
  RdReasonCode why;
} cases[] = {
  { "2026-11-25T10:00", RD_VERDICT_BEST, 3, 0, NULL, RD_UNSET, 0 },
  { "2026-11-25T10:00", RD_UNSET, 5, 0, NULL, RD_UNSET, 0 },
  { "2026-11-27T10:00", RD_VERDICT_BEST, 3, 0, NULL, RD_VERDICT_FAIR, RD_REASON_EASY_DAY },
  { "2026-11-27T10:00", RD_VERDICT_GOOD, 3, 0, NULL, RD_VERDICT_FAIR, RD_REASON_EASY_DAY },
  { "2026-11-27T10:00", RD_VERDICT_FAIR, 3, 0, NULL, RD_UNSET, 0 },
  { "2026-11-27T10:00", RD_VERDICT_POOR, 3, 0, NULL, RD_UNSET, 0 },
  /* Fair is not plainly wrong, where nobody knows what was thought. */
  { "2026-11-27T10:00", RD_UNSET, 3, 0, NULL, RD_UNSET, 0 },
  { "2026-11-26T06:00", RD_UNSET, 2, 0, NULL, RD_VERDICT_POOR, RD_REASON_BEFORE_HARD },
  { "2026-11-26T06:00", RD_VERDICT_NONE, 2, 0, NULL, RD_VERDICT_POOR, RD_REASON_BEFORE_HARD },
  { "2026-11-26T06:00", RD_VERDICT_POOR, 2, 0, NULL, RD_UNSET, 0 },
  /* Firmer than the day now allows. */
  { "2026-11-26T06:00", RD_VERDICT_POOR, 3, 0, NULL, RD_VERDICT_AVOID, RD_REASON_PRESSURE_ABOVE },
  { "2026-12-09T10:00", RD_VERDICT_BEST, 4, 0, NULL, RD_VERDICT_AVOID, RD_REASON_PRESSURE_ABOVE },
  { "2026-12-09T10:00", RD_VERDICT_BEST, 3, 0, NULL, RD_UNSET, 0 },
  { "2026-12-13T10:00", RD_VERDICT_FAIR, 1, 0, NULL, RD_VERDICT_AVOID, RD_REASON_RACE_DAY },
  { "2026-12-13T10:00", RD_UNSET, 1, 0, NULL, RD_VERDICT_AVOID, RD_REASON_RACE_DAY },
  /* Meant so. */
  { "2026-12-13T10:00", RD_UNSET, 1, 0, "She wants it", RD_UNSET, 0 },
  { "2026-12-13T10:00", RD_VERDICT_AVOID, 1, 0, "She wants it", RD_UNSET, 0 },
  { "2026-12-13T10:00", RD_VERDICT_FAIR, 1, 0, "She wanted it once", RD_VERDICT_AVOID,
    RD_REASON_RACE_DAY },
  /* Not to come. */
  { "2026-12-13T10:00", RD_VERDICT_BEST, 1, RD_BOOKING_CANCELLED, NULL, RD_UNSET, 0 },
  { "2026-12-13T10:00", RD_VERDICT_BEST, 1, RD_BOOKING_PROVISIONAL, NULL, RD_VERDICT_AVOID,
    RD_REASON_RACE_DAY },
  { "2026-11-23T07:00", RD_VERDICT_BEST, 1, 0, NULL, RD_UNSET, 0 }, /* past */
  { "2026-12-16T10:00", RD_VERDICT_BEST, 1, 0, NULL, RD_UNSET, 0 }, /* no programme */
};

static void
test_each_case (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdFixture) fixture = make_practice ();
      RdBooking *booking = book (fixture, cases[i].start, cases[i].was, cases[i].pressure);
      g_autoptr (GArray) spoilt = NULL;

      g_test_message ("case %u, %s", i, cases[i].start);
      booking->status = cases[i].status ? cases[i].status : RD_BOOKING_CONFIRMED;
      rd_record_set_text (&booking->advice_overridden, cases[i].overridden);
      spoilt = find (fixture);
      g_assert_cmpuint (spoilt->len, ==, cases[i].now == RD_UNSET ? 0 : 1);
      if (cases[i].now == RD_UNSET)
        continue;
      RdSpoilt *one = &g_array_index (spoilt, RdSpoilt, 0);

      g_assert_true (one->booking == booking);
      g_assert_cmpint (one->was, ==, cases[i].was);
      g_assert_cmpint (one->now.verdict, ==, cases[i].now);
      g_assert_cmpint (one->now.reasons[0].code, ==, cases[i].why);
    }
}

static void
test_other_sessions_are_no_massage (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  g_autoptr (GArray) spoilt = NULL;

  rd_fixture_booking (fixture, CLIENT, JOHN, fixture->services->pdata[1], "2026-12-13T10:00")
    ->verdict = RD_VERDICT_BEST;
  rd_fixture_booking (fixture, 7, JOHN, fixture->services->pdata[0], "2026-12-13T12:00")->verdict =
    RD_VERDICT_BEST;
  spoilt = find (fixture);
  g_assert_cmpuint (spoilt->len, ==, 0);
}

static void
test_only_the_days_asked_about (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  g_autoptr (RdTraining) training = NULL;
  g_autoptr (GArray) spoilt = NULL;

  book (fixture, "2026-12-11T10:00", RD_VERDICT_BEST, 1);
  book (fixture, "2026-12-04T10:00", RD_VERDICT_BEST, 1);
  book (fixture, "2026-11-27T10:00", RD_VERDICT_BEST, 1);
  training = rd_fixture_training (fixture);
  spoilt =
    rd_spoilt_find (training, rd_fixture_date ("2026-11-27"), rd_fixture_date ("2026-12-11"));
  g_assert_cmpuint (spoilt->len, ==, 2);
  g_assert_cmpint (g_array_index (spoilt, RdSpoilt, 0).booking->starts, ==,
                   rd_fixture_instant (fixture, "2026-11-27T10:00"));
}

/* As "2026-12-02T10:00 with 1", "-" where there is nothing better. */
static void
assert_better (RdFixture *fixture, const char *expected)
{
  g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);
  g_autoptr (RdTraining) training = rd_fixture_training (fixture);
  g_autoptr (GArray) spoilt =
    rd_spoilt_find (training, rd_fixture_date ("2026-11-23"), rd_fixture_date ("2026-12-14"));
  g_autofree char *text = NULL;
  RdSpoilt *one = &g_array_index (spoilt, RdSpoilt, 0);

  g_assert_cmpuint (spoilt->len, ==, 1);
  rd_spoilt_find_better (one, diary, training);
  if (one->has_better)
    {
      g_autofree char *start = rd_zone_format (fixture->zone, one->better.start);

      text = g_strdup_printf ("%.16s with %d", start, (int)one->better.practitioner);
    }
  g_assert_cmpstr (text ? text : "-", ==, expected);
}

static void
test_the_rest_day_near_it_is_better (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();

  book (fixture, "2026-11-27T16:00", RD_VERDICT_BEST, 3);
  /* The Wednesday, near its time of day, with John. */
  assert_better (fixture, "2026-11-25T14:30 with 1");
  /* He is off: the next one. */
  rd_fixture_time_off (fixture, JOHN, "2026-11-25T00:00", "2026-11-26T00:00");
  assert_better (fixture, "2026-12-02T14:30 with 1");
  /* Both times: Priya. */
  rd_fixture_time_off (fixture, JOHN, "2026-11-24T00:00", "2026-12-10T00:00");
  assert_better (fixture, "2026-11-25T14:30 with 2");
  /* Nobody: nothing is as good, and fair it is already. */
  rd_fixture_time_off (fixture, PRIYA, "2026-11-24T00:00", "2026-12-10T00:00");
  assert_better (fixture, "-");
}

static void
test_other_massages_keep_their_distance (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();

  book (fixture, "2026-11-27T16:00", RD_VERDICT_BEST, 3);
  /* Of two rest days that which is nearer to a fortnight after the last. */
  book (fixture, "2026-11-20T16:00", RD_VERDICT_BEST, 3);
  assert_better (fixture, "2026-12-02T14:30 with 1");
  book (fixture, "2026-12-05T16:00", RD_VERDICT_FAIR, 3);
  assert_better (fixture, "2026-11-25T14:30 with 1");
  book (fixture, "2026-11-21T16:00", RD_VERDICT_BEST, 3);
  assert_better (fixture, "-");
}

/* Its own time is free for it: on a day that has become hard, later is better. */
static void
test_its_own_time_is_free (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdBooking *booking = book (fixture, "2026-11-26T09:00", RD_VERDICT_FAIR, 2);

  RD_WORKOUT (fixture->workouts->pdata[8])->start = 12 * 60; /* the hills */
  rd_fixture_time_off (fixture, 0, "2026-11-23T00:00", "2026-11-26T00:00");
  rd_fixture_time_off (fixture, 0, "2026-11-27T00:00", "2026-12-12T00:00");
  rd_fixture_time_off (fixture, PRIYA, "2026-11-23T00:00", "2026-12-12T00:00");
  assert_better (fixture, "2026-11-26T12:45 with 1");
  /* And its length is its own. */
  booking->ends = booking->starts + 6 * 3600;
  booking->busy_until = booking->ends + 900;
  assert_better (fixture, "2026-11-26T12:45 with 1");
  booking->ends = booking->starts + 7 * 3600;
  booking->busy_until = booking->ends + 900;
  assert_better (fixture, "-");
}

/* Random practices. */

static RdFixture *
make_random (GRand *rand)
{
  static const char *const hours[] = { "mon-fri=09:00-12:00", "mon-sat=10:00-14:00",
                                       "tue-sun=16:00-20:00", "wed=12:00-18:00" };
  RdFixture *fixture = rd_fixture_new (NOW);
  RdDate first = rd_fixture_date ("2026-11-23");

  rd_fixture_service (fixture, MASSAGE, 60, 15, 3);
  rd_fixture_practitioner (fixture, "John", MASSAGE, hours[g_rand_int_range (rand, 0, 4)]);
  rd_fixture_practitioner (fixture, "Priya", MASSAGE, hours[g_rand_int_range (rand, 0, 4)]);
  rd_fixture_programme (fixture, "2026-11-16", "2026-12-13");
  if (g_rand_boolean (rand))
    rd_fixture_race (fixture, "2026-12-13", g_rand_int_range (rand, RD_RACE_A, RD_RACE_C + 1));
  for (RdDate date = first; date < first + 20; date++)
    {
      char text[11];

      rd_date_write (date, text);
      if (g_rand_int_range (rand, 0, 4))
        rd_fixture_workout (fixture, text, g_rand_int_range (rand, 0, RD_WORKOUT_RACE + 1), 45,
                            g_rand_int_range (rand, 1, 9));
    }
  for (int i = g_rand_int_range (rand, 1, 10); i > 0; i--)
    {
      char date[11];
      g_autofree char *start = NULL;
      RdBooking *booking;

      rd_date_write (first + g_rand_int_range (rand, -5, 22), date);
      start = g_strdup_printf ("%sT%02d:00", date, g_rand_int_range (rand, 9, 20));
      booking =
        rd_fixture_booking (fixture, g_rand_int_range (rand, 1, 4), g_rand_int_range (rand, 1, 3),
                            fixture->services->pdata[0], start);
      booking->pressure = g_rand_int_range (rand, 1, 6);
      booking->verdict = g_rand_int_range (rand, -1, RD_VERDICT_NONE + 1);
      if (booking->verdict < 0)
        booking->verdict = RD_UNSET;
    }
  return fixture;
}

static void
assert_is_better (RdFixture *fixture, RdDiary *diary, RdTraining *training, const RdSpoilt *spoilt)
{
  g_autoptr (RdBooking) moved = rd_record_copy (spoilt->booking);
  RdDate date = rd_zone_date (fixture->zone, spoilt->better.start);
  RdSuitability suitability;

  moved->starts = spoilt->better.start;
  moved->ends = moved->starts + 3600;
  moved->busy_until = moved->ends + 900;
  moved->practitioner = spoilt->better.practitioner;
  g_assert_cmpint (moved->starts, >=, fixture->now);
  g_assert_cmpint (abs (date - rd_zone_date (fixture->zone, spoilt->booking->starts)), <=, 7);
  g_assert_true (rd_diary_may_take (diary, moved, NULL, NULL));
  rd_suitability_at (training, moved->starts, moved->pressure, &suitability);
  g_assert_cmpint (suitability.verdict, <, spoilt->now.verdict);
  g_assert_cmpint (suitability.verdict, ==, spoilt->better.suitability.verdict);
  g_assert_cmpint (moved->pressure, <=, suitability.max_pressure);
  for (guint i = 0; i < fixture->bookings->len; i++)
    {
      RdBooking *other = fixture->bookings->pdata[i];

      if (other->client == CLIENT && other != spoilt->booking)
        g_assert_cmpint (abs (rd_zone_date (fixture->zone, other->starts) - date), >=, 5);
    }
}

static void
test_what_is_better_is_free_and_fits (void)
{
  guint n = 0, n_better = 0;

  for (guint32 seed = 1; seed <= ROUNDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (RdFixture) fixture = make_random (rand);
      g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);
      g_autoptr (RdTraining) training = rd_fixture_training (fixture);
      g_autoptr (GArray) all = find (fixture);

      for (guint i = 0; i < all->len; i++)
        {
          RdSpoilt *spoilt = &g_array_index (all, RdSpoilt, i);

          g_assert_cmpint (spoilt->booking->client, ==, CLIENT);
          if (spoilt->was != RD_UNSET && spoilt->was != RD_VERDICT_NONE)
            g_assert_cmpint (spoilt->now.verdict, >, spoilt->was);
          else
            g_assert_cmpint (spoilt->now.verdict, >=, RD_VERDICT_POOR);
          g_assert_cmpint (spoilt->now.verdict, !=, RD_VERDICT_NONE);
          g_assert_cmpuint (spoilt->now.n_reasons, >, 0);
          rd_spoilt_find_better (spoilt, diary, training);
          n++;
          n_better += spoilt->has_better;
          if (spoilt->has_better)
            assert_is_better (fixture, diary, training, spoilt);
        }
    }
  g_test_message ("%u spoilt, %u with something better", n, n_better);
  g_assert_cmpuint (n, >, ROUNDS / 3);
  g_assert_cmpuint (n_better, >, n / 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/spoilt/cases", test_each_case);
  g_test_add_func ("/planning/spoilt/other-sessions", test_other_sessions_are_no_massage);
  g_test_add_func ("/planning/spoilt/days", test_only_the_days_asked_about);
  g_test_add_func ("/planning/spoilt/better", test_the_rest_day_near_it_is_better);
  g_test_add_func ("/planning/spoilt/spacing", test_other_massages_keep_their_distance);
  g_test_add_func ("/planning/spoilt/own-time", test_its_own_time_is_free);
  g_test_add_func ("/planning/spoilt/random", test_what_is_better_is_free_and_fits);
  return g_test_run ();
}
