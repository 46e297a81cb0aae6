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

static GArray *
make_times (int from, int to, int other_from, int other_to)
{
  GArray *times = g_array_new (FALSE, FALSE, sizeof (RdSpan));
  RdSpan spans[] = { { from * 60, to * 60 }, { other_from * 60, other_to * 60 } };

  g_array_append_vals (times, spans, other_to > 0 ? 2 : 1);
  return times;
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
test_the_pressure_asked_for_is_lowered_to_what_the_day_allows (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdAheadWish wish = wish_for (fixture, 1);

  wish.pressure = 5;
  assert_plan (fixture, &wish, "2026-11-25 1/5, 2026-12-02 1/5, 2026-12-09 2/2, 2026-12-16 1/2");
  wish.pressure = 1;
  assert_plan (fixture, &wish, "2026-11-25 1/1, 2026-12-02 1/1, 2026-12-09 2/1, 2026-12-16 1/1");
  fixture->settings->pressure_far = 3;
  wish.pressure = 5;
  assert_plan (fixture, &wish, "2026-11-25 1/3, 2026-12-02 1/3, 2026-12-09 2/2, 2026-12-16 1/2");
}

static void
test_any_of_several_times_of_day (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdAheadWish wish = wish_for (fixture, 1);
  g_autoptr (GArray) times = make_times (10, 11, 15, 20);

  wish.times = times;
  rd_fixture_booking (fixture, 7, 1, wish.service, "2026-12-02T10:00");
  {
    g_autoptr (RdAheadPlan) made = plan (fixture, &wish);
    const RdAheadPeriod *first = &g_array_index (made->periods, RdAheadPeriod, 0);
    const RdAheadPeriod *second = &g_array_index (made->periods, RdAheadPeriod, 1);

    g_assert_cmpint (first->choice.slot.start, ==,
                     rd_fixture_instant (fixture, "2026-11-25T10:00"));
    g_assert_cmpint (second->choice.slot.start, ==,
                     rd_fixture_instant (fixture, "2026-12-02T15:00"));
    g_assert_true (
      rd_suitability_has_reason (&second->choice.slot.suitability, RD_REASON_PREFERRED_TIME));
    for (guint i = 0; i < first->alternatives->len; i++)
      g_assert_true (rd_suitability_has_reason (
        &g_array_index (first->alternatives, RdAheadChoice, i).slot.suitability,
        RD_REASON_PREFERRED_TIME));
  }

  /* He works until five: in the evening nothing is free, but at other times it is. */
  g_array_index (times, RdSpan, 0) = (RdSpan){ 17 * 60, 20 * 60 };
  g_array_set_size (times, 1);
  {
    g_autoptr (RdAheadPlan) made = plan (fixture, &wish);
    const RdAheadPeriod *first = &g_array_index (made->periods, RdAheadPeriod, 0);

    g_assert_cmpint (first->state, ==, RD_AHEAD_WITHOUT_SLOT);
    g_assert_cmpint (first->why.reasons[0].code, ==, RD_REASON_PRACTITIONER_OFF);
    g_assert_cmpint (first->best_day, ==, rd_fixture_date ("2026-11-25"));
    g_assert_cmpuint (first->alternatives->len, >, 0);
    g_assert_cmpint (g_array_index (first->alternatives, RdAheadChoice, 0).slot.start, ==,
                     rd_fixture_instant (fixture, "2026-11-25T09:00"));
  }
}

static void
test_what_was_dropped_says_what_could_be (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdAheadWish wish = wish_for (fixture, 1);
  g_autoptr (GArray) dropped = g_array_new (FALSE, FALSE, sizeof (RdDate));
  g_autoptr (RdAheadPlan) made = NULL;
  const RdAheadPeriod *period;
  RdDate day = rd_fixture_date ("2026-12-02");

  g_array_append_val (dropped, day);
  wish.dropped = dropped;
  made = plan (fixture, &wish);
  period = &g_array_index (made->periods, RdAheadPeriod, 1);
  g_assert_cmpint (period->state, ==, RD_AHEAD_DROPPED);
  g_assert_cmpuint (period->alternatives->len, >, 0);
  g_assert_cmpint (g_array_index (period->alternatives, RdAheadChoice, 0).slot.start, ==,
                   rd_fixture_instant (fixture, "2026-12-02T09:00"));
  g_assert_cmpuint (period->why.n_reasons, ==, 0);
}

static void
test_what_is_pinned_can_be_exchanged (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdAheadWish wish = wish_for (fixture, 1);
  g_autoptr (RdAheadPlan) first = plan (fixture, &wish);
  g_autoptr (RdAheadPlan) again = NULL;
  g_autoptr (GArray) pinned = g_array_new (FALSE, FALSE, sizeof (RdAheadChoice));

  for (guint i = 0; i < first->periods->len; i++)
    g_array_append_val (pinned, g_array_index (first->periods, RdAheadPeriod, i).choice);
  wish.pinned = pinned;
  again = plan (fixture, &wish);
  for (guint i = 0; i < first->periods->len; i++)
    {
      GArray *before = g_array_index (first->periods, RdAheadPeriod, i).alternatives;
      GArray *after = g_array_index (again->periods, RdAheadPeriod, i).alternatives;

      g_assert_cmpuint (before->len, >, 0);
      g_assert_cmpuint (after->len, ==, before->len);
      for (guint j = 0; j < before->len; j++)
        g_assert_cmpint (g_array_index (after, RdAheadChoice, j).slot.start, ==,
                         g_array_index (before, RdAheadChoice, j).slot.start);
    }
}

static void
test_the_races_kept_clear_of_are_named (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdAheadWish wish = wish_for (fixture, 1);
  g_autoptr (RdAheadPlan) made = NULL;

  rd_fixture_race (fixture, "2026-11-29", RD_RACE_B);
  rd_fixture_race (fixture, "2026-12-05", RD_RACE_C);
  rd_fixture_race (fixture, "2027-01-31", RD_RACE_A);
  made = plan (fixture, &wish);
  g_assert_cmpuint (made->races->len, ==, 2);
  g_assert_cmpint (((RdRace *)made->races->pdata[0])->date, ==, rd_fixture_date ("2026-11-29"));
  g_assert_cmpint (((RdRace *)made->races->pdata[1])->date, ==, rd_fixture_date ("2026-12-13"));
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
  g_assert_cmpint (period->best_day, ==, rd_fixture_date ("2026-12-02"));
}

/* A whole working day, each day of the second week. */
static void
fill_second_week (RdFixture *fixture, gint64 client, gint64 practitioner, gint64 room)
{
  RdService *day_long = rd_fixture_service (fixture, RD_DISCIPLINE_TRAINING, 480, 0, 0);
  RdDate monday = rd_fixture_date ("2026-11-30");

  for (RdDate date = monday; date < monday + 5; date++)
    {
      char day[11];
      g_autofree char *start = NULL;

      rd_date_write (date, day);
      start = g_strdup_printf ("%sT09:00", day);
      rd_fixture_booking (fixture, client, practitioner, day_long, start)->room = room;
    }
}

static void
assert_second_week_fails (RdFixture *fixture, const RdAheadWish *wish, RdReasonCode why)
{
  g_autoptr (RdAheadPlan) made = plan (fixture, wish);
  const RdAheadPeriod *period = &g_array_index (made->periods, RdAheadPeriod, 1);

  g_assert_cmpint (period->state, ==, RD_AHEAD_WITHOUT_SLOT);
  g_assert_cmpint (period->best_day, ==, rd_fixture_date ("2026-12-02"));
  g_assert_cmpint (period->why.reasons[0].code, ==, why);
}

static void
test_who_works_is_booked_already (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  g_autoptr (GArray) practitioners = g_array_new (FALSE, FALSE, sizeof (gint64));
  RdAheadWish wish = wish_for (fixture, 1);
  gint64 john = 1;

  fill_second_week (fixture, 7, john, 0);
  assert_second_week_fails (fixture, &wish, RD_REASON_PRACTITIONER_BUSY);

  /* Somebody else is free, but it is John she asked for. */
  rd_fixture_practitioner (fixture, "Ines", MASSAGE, "mon-fri=09:00-17:00");
  g_array_append_val (practitioners, john);
  wish.practitioners = practitioners;
  assert_second_week_fails (fixture, &wish, RD_REASON_PRACTITIONER_BUSY);
}

static void
test_the_client_is_here_all_day_already (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdAheadWish wish = wish_for (fixture, 1);

  rd_fixture_practitioner (fixture, "Mike", RD_DISCIPLINE_TRAINING, "mon-fri=09:00-17:00");
  fill_second_week (fixture, CLIENT, 2, 0);
  assert_second_week_fails (fixture, &wish, RD_REASON_CLIENT_BUSY);
}

static void
test_there_is_no_room_left (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdAheadWish wish = wish_for (fixture, 1);

  rd_fixture_room (fixture, MASSAGE | RD_DISCIPLINE_TRAINING);
  rd_fixture_practitioner (fixture, "Mike", RD_DISCIPLINE_TRAINING, "mon-fri=09:00-17:00");
  fill_second_week (fixture, 7, 2, 1);
  assert_second_week_fails (fixture, &wish, RD_REASON_ROOM_BUSY);
}

/* She was here on Saturday: that Wednesday is too soon is no news, that nobody is there later is.
 */
static void
test_a_day_too_soon_would_not_fit_best (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdAheadWish wish = wish_for (fixture, 1);
  g_autoptr (RdAheadPlan) made = NULL;

  rd_fixture_booking (fixture, CLIENT, 1, wish.service, "2026-11-28T10:00");
  rd_fixture_time_off (fixture, 1, "2026-11-29T00:00", "2026-12-07T00:00");
  made = plan (fixture, &wish);

  const RdAheadPeriod *period = &g_array_index (made->periods, RdAheadPeriod, 1);
  g_assert_cmpint (period->state, ==, RD_AHEAD_WITHOUT_SLOT);
  g_assert_cmpint (period->best_day, >=, rd_fixture_date ("2026-12-03"));
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
make_wish (RdFixture *fixture, GRand *rand, RdAheadWish *wish)
{
  *wish = wish_for (fixture, g_rand_int_range (rand, 1, 4));
  wish->pressure = g_rand_int_range (rand, 0, 6);
  if (g_rand_boolean (rand))
    {
      int from = g_rand_int_range (rand, 8, 14);
      int other = g_rand_boolean (rand) ? g_rand_int_range (rand, from, 20) : 0;

      wish->times = make_times (from, from + 2, other, other ? other + 2 : 0);
    }
}

/* A part of the day asked for is kept to; how firm it is, too, where nothing speaks against it. */
static void
assert_wish (RdFixture *fixture, const RdAheadWish *wish, const RdAheadChoice *choice)
{
  RdService *service = g_ptr_array_index (fixture->services, choice->service - 1);
  int most = wish->pressure > 0 ? wish->pressure : service->pressure;
  gboolean in_time = wish->times == NULL;
  int minutes;

  rd_zone_to_wall (fixture->zone, choice->slot.start, &minutes);
  for (guint i = 0; wish->times && i < wish->times->len; i++)
    in_time |= minutes >= g_array_index (wish->times, RdSpan, i).from &&
               minutes < g_array_index (wish->times, RdSpan, i).to;
  g_assert_true (in_time);
  if (choice->kind != RD_AHEAD_ORDINARY)
    most = MIN (most, 2);
  g_assert_cmpint (choice->slot.pressure, ==, MIN (most, choice->slot.suitability.max_pressure));
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
assert_rules (RdFixture *fixture, RdDiary *diary, const RdAheadWish *wish, RdAheadPlan *made)
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
      assert_wish (fixture, wish, &period->choice);
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
      RdAheadWish wish;
      g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);
      g_autoptr (RdTraining) training = rd_fixture_training (fixture);
      g_autoptr (RdAheadPlan) made = NULL;
      g_autoptr (RdAheadPlan) again = NULL;
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      make_wish (fixture, rand, &wish);
      made = rd_plan_ahead (diary, training, &wish);
      again = rd_plan_ahead (diary, training, &wish);
      one = write_plan (fixture, made);
      other = write_plan (fixture, again);
      if (seed % 1000 == 0)
        g_test_message ("seed %u: %s", seed, one);
      g_assert_cmpstr (one, ==, other);
      n += assert_rules (fixture, diary, &wish, made);
      g_clear_pointer (&wish.times, g_array_unref);
    }
  g_assert_cmpuint (n, >, ROUNDS);
}

/* Some of the proposals are pinned, some dropped. */
static void
change_mind (GRand *rand, RdFixture *fixture, RdAheadPlan *made, RdAheadWish *wish)
{
  wish->pinned = g_array_new (FALSE, FALSE, sizeof (RdAheadChoice));
  wish->dropped = g_array_new (FALSE, FALSE, sizeof (RdDate));
  for (guint i = 0; i < made->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (made->periods, RdAheadPeriod, i);
      RdDate date = period->from;
      RdAheadChoice choice;

      if (!rd_ahead_period_has_choice (period))
        continue;
      choice = period->alternatives->len > 0 && g_rand_boolean (rand)
                 ? g_array_index (period->alternatives, RdAheadChoice, 0)
                 : period->choice;
      switch (g_rand_int_range (rand, 0, 3))
        {
        case 0:
          g_array_append_val (wish->pinned, choice);
          break;
        case 1:
          date = rd_zone_date (fixture->zone, period->choice.slot.start);
          g_array_append_val (wish->dropped, date);
          break;
        default:
          break;
        }
    }
}

static gboolean
is_pinned (const RdAheadWish *wish, const RdAheadChoice *choice)
{
  for (guint i = 0; i < wish->pinned->len; i++)
    {
      const RdAheadChoice *pin = &g_array_index (wish->pinned, RdAheadChoice, i);

      if (pin->slot.start == choice->slot.start &&
          pin->slot.practitioner == choice->slot.practitioner && pin->service == choice->service)
        return TRUE;
    }
  return FALSE;
}

static void
assert_mind (RdFixture *fixture, const RdAheadWish *wish, RdAheadPlan *made)
{
  guint n_pinned = 0, n_taken = 0;

  for (guint i = 0; i < made->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (made->periods, RdAheadPeriod, i);
      gboolean dropped = FALSE;

      for (guint j = 0; j < wish->dropped->len; j++)
        {
          RdDate date = g_array_index (wish->dropped, RdDate, j);

          dropped |= date >= period->from && date < period->to;
        }
      g_assert_cmpint (dropped, ==, period->state == RD_AHEAD_DROPPED);
      n_taken += period->taken != NULL;
      if (period->state != RD_AHEAD_PINNED)
        continue;
      n_pinned++;
      g_assert_true (is_pinned (wish, &period->choice));
    }
  /* Two alternatives of neighbours may exclude each other; then one of them is named as taken. */
  g_assert_cmpuint (n_pinned + n_taken, ==, wish->pinned->len);
}

static void
test_pins_and_drops_are_kept (void)
{
  guint n = 0;

  for (guint32 seed = 1; seed <= ROUNDS / 5; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (RdFixture) fixture = make_random (rand);
      RdAheadWish wish;
      g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);
      g_autoptr (RdTraining) training = rd_fixture_training (fixture);
      g_autoptr (RdAheadPlan) made = NULL;
      g_autoptr (RdAheadPlan) again = NULL;

      make_wish (fixture, rand, &wish);
      made = rd_plan_ahead (diary, training, &wish);
      change_mind (rand, fixture, made, &wish);
      again = rd_plan_ahead (diary, training, &wish);
      assert_mind (fixture, &wish, again);
      assert_rules (fixture, diary, &wish, again);
      n += wish.pinned->len;
      g_clear_pointer (&wish.times, g_array_unref);
      g_clear_pointer (&wish.pinned, g_array_unref);
      g_clear_pointer (&wish.dropped, g_array_unref);
    }
  g_assert_cmpuint (n, >, ROUNDS / 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/plan-ahead/weeks",
                   test_a_week_each_light_before_the_race_and_recovery_after);
  g_test_add_func ("/planning/plan-ahead/pressure",
                   test_the_pressure_asked_for_is_lowered_to_what_the_day_allows);
  g_test_add_func ("/planning/plan-ahead/times", test_any_of_several_times_of_day);
  g_test_add_func ("/planning/plan-ahead/could-be", test_what_was_dropped_says_what_could_be);
  g_test_add_func ("/planning/plan-ahead/pinned-exchanged", test_what_is_pinned_can_be_exchanged);
  g_test_add_func ("/planning/plan-ahead/races", test_the_races_kept_clear_of_are_named);
  g_test_add_func ("/planning/plan-ahead/dropped-and-held",
                   test_dropped_and_held_periods_have_no_proposal);
  g_test_add_func ("/planning/plan-ahead/without-slot", test_a_period_without_a_slot_says_why);
  g_test_add_func ("/planning/plan-ahead/booked-already", test_who_works_is_booked_already);
  g_test_add_func ("/planning/plan-ahead/here-already", test_the_client_is_here_all_day_already);
  g_test_add_func ("/planning/plan-ahead/no-room", test_there_is_no_room_left);
  g_test_add_func ("/planning/plan-ahead/too-soon", test_a_day_too_soon_would_not_fit_best);
  g_test_add_func ("/planning/plan-ahead/taken", test_a_pinned_slot_that_was_taken_is_replaced);
  g_test_add_func ("/planning/plan-ahead/random", test_every_plan_keeps_the_rules);
  g_test_add_func ("/planning/plan-ahead/random-pins", test_pins_and_drops_are_kept);
  return g_test_run ();
}
