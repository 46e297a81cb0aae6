/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-plan-ahead.c: a programme's massages in one plan, as facts and on random practices. */
#include "rd-fixture.h"

#include "planning/rd-plan-ahead.h"

#include <stdlib.h>

#define ROUNDS 10000
#define MASSAGE RD_DISCIPLINE_MASSAGE
#define NOW "2026-11-23T08:00" /* a Monday */
#define CLIENT 1

static RdAheadPlan *
plan (RdFixture *fixture, const RdAheadWish *wish)
{
  g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);
  g_autoptr (RdTraining) training = rd_fixture_training (fixture);

  return rd_plan_ahead (diary, training, wish);
}

static RdAheadWish
wish_for (RdFixture *fixture, int every_weeks)
{
  return (RdAheadWish){
    .programme = g_ptr_array_index (fixture->programmes, 0),
    .service = g_ptr_array_index (fixture->services, 0),
    .every_weeks = every_weeks,
    .to = RD_DATE_UNSET,
  };
}

/* As "Fri 27 Nov 1/4", with service and pressure, joined by commas; "-" without a slot. */
static char *
write_plan (RdFixture *fixture, RdAheadPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (plan->periods, RdAheadPeriod, i);
      char date[11];

      g_string_append (text, i ? ", " : "");
      if (!rd_ahead_period_has_choice (period))
        {
          g_string_append (text, "-");
          continue;
        }
      rd_date_write (rd_zone_date (fixture->zone, period->choice.slot.start), date);
      g_string_append_printf (text, "%s %d/%d", date, (int)period->choice.service,
                              period->choice.slot.pressure);
    }
  return g_string_free (text, FALSE);
}

static void
assert_plan (RdFixture *fixture, const RdAheadWish *wish, const char *expected)
{
  g_autoptr (RdAheadPlan) made = plan (fixture, wish);
  g_autofree char *text = write_plan (fixture, made);

  g_assert_cmpstr (text, ==, expected);
}

/* Rest on Wednesdays, easy runs and hills otherwise; a race on Sunday 13 December. */
static RdFixture *
make_practice (void)
{
  RdFixture *fixture = rd_fixture_new (NOW);
  RdDate first = rd_fixture_date ("2026-11-23");

  rd_fixture_service (fixture, MASSAGE, 60, 15, 4);
  rd_fixture_service (fixture, MASSAGE, 30, 15, 3);
  rd_fixture_practitioner (fixture, "John", MASSAGE, "mon-fri=09:00-17:00");
  rd_fixture_programme (fixture, "2026-11-23", "2026-12-13");
  rd_fixture_race (fixture, "2026-12-13", RD_RACE_A);
  for (RdDate date = first; date < first + 20; date++)
    {
      char text[11];

      rd_date_write (date, text);
      if (rd_date_weekday (date) != RD_WEDNESDAY)
        rd_fixture_workout (fixture, text, RD_WORKOUT_HILLS, 45, 7);
    }
  return fixture;
}

static void
test_a_week_each_light_before_the_race_and_recovery_after (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdAheadWish wish = wish_for (fixture, 1);

  assert_plan (fixture, &wish, "2026-11-25 1/4, 2026-12-02 1/4, 2026-12-09 2/2, 2026-12-16 1/2");
}

static void
test_dropped_and_held_periods_have_no_proposal (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdAheadWish wish = wish_for (fixture, 1);
  g_autoptr (GArray) dropped = g_array_new (FALSE, FALSE, sizeof (RdDate));
  RdDate day = rd_fixture_date ("2026-11-25");

  g_array_append_val (dropped, day);
  wish.dropped = dropped;
  rd_fixture_booking (fixture, CLIENT, 1, wish.service, "2026-12-02T10:00");
  {
    g_autoptr (RdAheadPlan) made = plan (fixture, &wish);

    g_assert_cmpint (g_array_index (made->periods, RdAheadPeriod, 0).state, ==, RD_AHEAD_DROPPED);
    g_assert_cmpint (g_array_index (made->periods, RdAheadPeriod, 1).state, ==, RD_AHEAD_HELD);
    g_assert_cmpint (g_array_index (made->periods, RdAheadPeriod, 1).booked, ==, 1);
  }
  assert_plan (fixture, &wish, "-, -, 2026-12-09 2/2, 2026-12-16 1/2");
}

static void
test_a_period_without_a_slot_says_why (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdAheadWish wish = wish_for (fixture, 1);
  g_autoptr (RdAheadPlan) made = NULL;

  rd_fixture_time_off (fixture, 1, "2026-12-01T00:00", "2026-12-03T00:00");
  made = plan (fixture, &wish);

  const RdAheadPeriod *period = &g_array_index (made->periods, RdAheadPeriod, 1);
  g_assert_cmpint (period->state, ==, RD_AHEAD_WITHOUT_SLOT);
  g_assert_cmpint (period->why.reasons[0].code, ==, RD_REASON_PRACTITIONER_OFF);
}

static void
test_a_pinned_slot_that_was_taken_is_replaced (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdAheadWish wish = wish_for (fixture, 1);
  g_autoptr (RdAheadPlan) first = plan (fixture, &wish);
  g_autoptr (GArray) pinned = g_array_new (FALSE, FALSE, sizeof (RdAheadChoice));

  for (guint i = 0; i < first->periods->len; i++)
    g_array_append_val (pinned, g_array_index (first->periods, RdAheadPeriod, i).choice);
  wish.pinned = pinned;
  {
    g_autoptr (RdAheadPlan) again = plan (fixture, &wish);

    for (guint i = 0; i < again->periods->len; i++)
      {
        g_assert_cmpint (g_array_index (again->periods, RdAheadPeriod, i).state, ==,
                         RD_AHEAD_PINNED);
        g_assert_null (g_array_index (again->periods, RdAheadPeriod, i).taken);
      }
  }
  rd_fixture_booking (fixture, 7, 1, wish.service, "2026-12-02T09:00");
  {
    g_autoptr (RdAheadPlan) again = plan (fixture, &wish);
    const RdAheadPeriod *period = &g_array_index (again->periods, RdAheadPeriod, 1);

    g_assert_cmpint (period->state, ==, RD_AHEAD_PROPOSED);
    g_assert_nonnull (period->taken);
    g_assert_cmpint (period->taken->slot.start, ==,
                     rd_fixture_instant (fixture, "2026-12-02T09:00"));
    g_assert_cmpint (period->choice.slot.start, >=,
                     rd_fixture_instant (fixture, "2026-12-02T10:15"));
  }
}

/* Random practices. */

static RdFixture *
make_random (GRand *rand)
{
  static const char *const hours[] = { "mon-fri=09:00-12:00", "mon-sat=10:00-14:00",
                                       "tue-sun=16:00-20:00", "wed=12:00-18:00" };
  RdFixture *fixture = rd_fixture_new (NOW);
  RdDate first = rd_fixture_date ("2026-11-23");
  int days = g_rand_int_range (rand, 3, 50);
  char last[11];

  rd_fixture_service (fixture, MASSAGE, 60, 15, g_rand_int_range (rand, 1, 6));
  if (g_rand_boolean (rand))
    rd_fixture_service (fixture, MASSAGE, 30, 5, 3);
  for (int i = g_rand_int_range (rand, 1, 3); i > 0; i--)
    rd_fixture_practitioner (fixture, "Somebody", MASSAGE, hours[g_rand_int_range (rand, 0, 4)]);
  fixture->settings->slot_minutes = 30;
  rd_date_write (first + days, last);
  rd_fixture_programme (fixture, "2026-11-16", last);
  if (g_rand_int_range (rand, 0, 4))
    rd_fixture_race (fixture, last, g_rand_int_range (rand, RD_RACE_A, RD_RACE_C + 1));
  for (int day = 0; day < days; day++)
    {
      char date[11];

      rd_date_write (first + day, date);
      if (g_rand_int_range (rand, 0, 3))
        rd_fixture_workout (fixture, date, g_rand_int_range (rand, 0, RD_WORKOUT_RACE), 45,
                            g_rand_int_range (rand, 1, 9));
    }
  for (int i = g_rand_int_range (rand, 0, 12); i > 0; i--)
    {
      char date[11];
      g_autofree char *start = NULL;

      rd_date_write (first + g_rand_int_range (rand, -7, days + 7), date);
      start = g_strdup_printf ("%sT%02d:00", date, g_rand_int_range (rand, 9, 20));
      rd_fixture_booking (fixture, g_rand_int_range (rand, 1, 6), g_rand_int_range (rand, 1, 3),
                          g_ptr_array_index (fixture->services, 0), start);
    }
  return fixture;
}

static void
assert_race_rules (RdFixture *fixture, const RdAheadChoice *choice, RdDate date)
{
  RdRace *race = fixture->races->len ? g_ptr_array_index (fixture->races, 0) : NULL;
  RdProgramme *programme = g_ptr_array_index (fixture->programmes, 0);
  int days = race ? race->date - date : G_MAXINT;

  if (date <= programme->ends)
    g_assert_cmpint (choice->slot.suitability.verdict, <=, RD_VERDICT_FAIR);
  else
    g_assert_cmpint (choice->slot.suitability.verdict, ==, RD_VERDICT_NONE);
  g_assert_true (race == NULL || days > 2 || days < -1);
  if (race && abs (days) <= 7)
    g_assert_cmpint (choice->slot.pressure, <=, 2);
  if (race && days > 0 && days <= 7 && fixture->services->len == 2)
    g_assert_cmpint (choice->service, ==, 2);
  if (days < 0)
    g_assert_cmpint (days, >=, -5);
}

/* Whether a proposal is free, fits, and is apart from the one before and from what is booked. */
static void
assert_choice (RdFixture *fixture, RdDiary *diary, const RdAheadChoice *choice, RdDate *previous)
{
  RdDate date = rd_zone_date (fixture->zone, choice->slot.start);
  g_autoptr (RdBooking) booking = rd_record_new (RD_TYPE_BOOKING);
  RdService *service = g_ptr_array_index (fixture->services, choice->service - 1);

  booking->client = CLIENT;
  booking->practitioner = choice->slot.practitioner;
  booking->service = choice->service;
  booking->starts = choice->slot.start;
  booking->ends = choice->slot.end;
  booking->busy_until = choice->slot.end + service->buffer * 60;
  g_assert_true (rd_diary_may_take (diary, booking, NULL, NULL));
  g_assert_cmpint (choice->slot.start, >=, fixture->now);
  g_assert_cmpuint (choice->slot.suitability.n_reasons, >, 0);
  g_assert_cmpint (date - *previous, >=, 5);
  *previous = date;
  for (guint i = 0; i < fixture->bookings->len; i++)
    {
      RdBooking *other = g_ptr_array_index (fixture->bookings, i);

      if (other->client == CLIENT)
        g_assert_cmpint (abs (rd_zone_date (fixture->zone, other->starts) - date), >=, 5);
    }
  assert_race_rules (fixture, choice, date);
}

static guint
assert_rules (RdFixture *fixture, RdDiary *diary, RdAheadPlan *made)
{
  RdDate previous = 0;
  guint n = 0;

  for (guint i = 0; i < made->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (made->periods, RdAheadPeriod, i);

      if (period->state == RD_AHEAD_WITHOUT_SLOT)
        g_assert_true (period->why.n_reasons > 0 || period->to - period->from <= 2);
      if (!rd_ahead_period_has_choice (period))
        continue;
      n++;
      assert_choice (fixture, diary, &period->choice, &previous);
    }
  return n;
}

static void
test_every_plan_keeps_the_rules (void)
{
  guint n = 0;

  for (guint32 seed = 1; seed <= ROUNDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (RdFixture) fixture = make_random (rand);
      RdAheadWish wish = wish_for (fixture, g_rand_int_range (rand, 1, 4));
      g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);
      g_autoptr (RdTraining) training = rd_fixture_training (fixture);
      g_autoptr (RdAheadPlan) made = rd_plan_ahead (diary, training, &wish);
      g_autoptr (RdAheadPlan) again = rd_plan_ahead (diary, training, &wish);
      g_autofree char *one = write_plan (fixture, made);
      g_autofree char *other = write_plan (fixture, again);

      if (seed % 1000 == 0)
        g_test_message ("seed %u: %s", seed, one);
      g_assert_cmpstr (one, ==, other);
      n += assert_rules (fixture, diary, made);
    }
  g_assert_cmpuint (n, >, ROUNDS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/plan-ahead/weeks",
                   test_a_week_each_light_before_the_race_and_recovery_after);
  g_test_add_func ("/planning/plan-ahead/dropped-and-held",
                   test_dropped_and_held_periods_have_no_proposal);
  g_test_add_func ("/planning/plan-ahead/without-slot", test_a_period_without_a_slot_says_why);
  g_test_add_func ("/planning/plan-ahead/taken", test_a_pinned_slot_that_was_taken_is_replaced);
  g_test_add_func ("/planning/plan-ahead/random", test_every_plan_keeps_the_rules);
  return g_test_run ();
}
