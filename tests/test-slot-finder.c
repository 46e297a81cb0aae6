/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-slot-finder.c: the best free times, each with its reasons. */
#include "rd-fixture.h"

#include "planning/rd-slot-finder.h"

#define NOW "2026-11-23T08:00" /* a Monday */
#define MASSAGE RD_DISCIPLINE_MASSAGE
#define TRAINING RD_DISCIPLINE_TRAINING

static RdSlotWish
wish_for (RdFixture *fixture, const char *from, const char *to, guint count)
{
  return (RdSlotWish){
    .service = g_ptr_array_index (fixture->services, 0),
    .from = rd_fixture_date (from),
    .to = rd_fixture_date (to),
    .count = count,
  };
}

static GArray *
find (RdFixture *fixture, const RdSlotWish *wish)
{
  g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);
  g_autoptr (RdTraining) training = rd_fixture_training (fixture);

  return rd_slot_finder_find (diary, training, wish);
}

/* As "Fri 27 08:00 1 best", wall time and practitioner, joined by commas. */
static char *
write_slots (RdFixture *fixture, GArray *slots)
{
  static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < slots->len; i++)
    {
      const RdSlot *slot = &g_array_index (slots, RdSlot, i);
      int minutes, day;
      RdDate date = rd_zone_to_wall (fixture->zone, slot->start, &minutes);

      rd_date_split (date, NULL, NULL, &day);
      g_string_append_printf (text, "%s%s %d %02d:%02d %d %s", i ? ", " : "",
                              days[rd_date_weekday (date)], day, minutes / 60, minutes % 60,
                              (int)slot->practitioner,
                              rd_enum_to_nick (RD_TYPE_VERDICT, slot->suitability.verdict));
    }
  return g_string_free (text, FALSE);
}

static void
assert_slots (RdFixture *fixture, const RdSlotWish *wish, const char *expected)
{
  g_autoptr (GArray) slots = find (fixture, wish);
  g_autofree char *text = write_slots (fixture, slots);

  g_assert_cmpstr (text, ==, expected);
}

static const RdReason *
reason (const RdSlot *slot, RdReasonCode code)
{
  for (guint i = 0; i < slot->suitability.n_reasons; i++)
    if (slot->suitability.reasons[i].code == code)
      return &slot->suitability.reasons[i];
  return NULL;
}

/* One practitioner, nine to one, an hour's massage with a quarter of an hour after it; a programme
 * with hills on Tuesday, an easy run on Wednesday, a long run on Thursday, and rest otherwise. */
static RdFixture *
make_practice (void)
{
  RdFixture *fixture = rd_fixture_new (NOW);

  rd_fixture_service (fixture, MASSAGE, 60, 15, 4);
  rd_fixture_practitioner (fixture, "John", MASSAGE, "mon-sun=09:00-13:00");
  rd_fixture_programme (fixture, "2026-11-23", "2026-12-20");
  rd_fixture_workout (fixture, "2026-11-24", RD_WORKOUT_HILLS, 45, 7);
  rd_fixture_workout (fixture, "2026-11-25", RD_WORKOUT_EASY, 30, 3);
  rd_fixture_workout (fixture, "2026-11-26", RD_WORKOUT_LONG, 60, 5);
  return fixture;
}

static void
test_best_first_and_two_a_day (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-23", "2026-11-29", 100);

  /* Monday rest, Tuesday after hills fair, Wednesday before the long run poor, Thursday good. */
  assert_slots (fixture, &wish,
                "Mon 23 09:00 1 best, Mon 23 10:15 1 best, Fri 27 09:00 1 best, "
                "Fri 27 10:15 1 best, Sat 28 09:00 1 best, Sat 28 10:15 1 best, "
                "Thu 26 09:00 1 good, Thu 26 10:15 1 good, Tue 24 09:00 1 fair, "
                "Tue 24 10:15 1 fair, Wed 25 09:00 1 poor, Wed 25 10:15 1 poor");
  wish.count = 3;
  assert_slots (fixture, &wish, "Mon 23 09:00 1 best, Mon 23 10:15 1 best, Fri 27 09:00 1 best");
  wish.count = 0;
  assert_slots (fixture, &wish, "");
}

static void
test_slots_say_all (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-26", "2026-11-27", 1);
  g_autoptr (GArray) slots = NULL;

  rd_fixture_room (fixture, 0);
  slots = find (fixture, &wish);
  g_assert_cmpuint (slots->len, ==, 1);

  const RdSlot *slot = &g_array_index (slots, RdSlot, 0);
  g_assert_cmpint (slot->start, ==, rd_fixture_instant (fixture, "2026-11-26T09:00"));
  g_assert_cmpint (slot->end, ==, rd_fixture_instant (fixture, "2026-11-26T10:00"));
  g_assert_cmpint (slot->room, ==, 1);
  g_assert_cmpint (slot->pressure, ==, 4);
  g_assert_cmpint (slot->suitability.max_pressure, ==, 5);
  g_assert_cmpuint (slot->suitability.n_reasons, ==, 2);
  g_assert_cmpint (slot->suitability.reasons[0].code, ==, RD_REASON_AFTER_WORKOUT);
  g_assert_cmpint (slot->suitability.reasons[0].kind, ==, RD_WORKOUT_LONG);
  g_assert_cmpint (slot->suitability.reasons[0].number, ==, 60);
  g_assert_cmpint (slot->suitability.reasons[1].code, ==, RD_REASON_BEFORE_REST);
}

static void
test_one_day_asked_for_has_more (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-27", "2026-11-28", 10);

  assert_slots (fixture, &wish, "Fri 27 09:00 1 best, Fri 27 10:15 1 best, Fri 27 11:45 1 best");
}

static void
test_nothing_is_past (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-01", "2026-11-24", 10);

  fixture->now = rd_fixture_instant (fixture, "2026-11-23T10:20");
  assert_slots (fixture, &wish, "Mon 23 10:30 1 best, Mon 23 11:45 1 best");
  /* What is left of an hour that has begun is no gap. */
  fixture->now = rd_fixture_instant (fixture, "2026-11-23T09:20");
  assert_slots (fixture, &wish, "Mon 23 09:30 1 best, Mon 23 10:45 1 best");
  fixture->now = rd_fixture_instant (fixture, "2026-11-23T11:45");
  assert_slots (fixture, &wish, "Mon 23 11:45 1 best");
  fixture->now += 1;
  assert_slots (fixture, &wish, "");
  wish = wish_for (fixture, "2026-11-27", "2026-11-25", 10);
  assert_slots (fixture, &wish, "");
}

static void
test_starts_are_on_the_grid (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-27", "2026-11-28", 10);

  g_clear_pointer (&fixture->settings->opening_hours, rd_week_hours_free);
  g_assert_true (
    rd_week_hours_parse ("fri=09:10-11:10,11:20-13:00", &fixture->settings->opening_hours));
  fixture->settings->slot_minutes = 20;
  /* 09:20 leaves ten minutes and 35; 11:40 leaves twenty and five: both strand a gap. */
  assert_slots (fixture, &wish, "Fri 27 09:20 1 best, Fri 27 11:20 1 best");
  fixture->settings->slot_minutes = 15;
  assert_slots (fixture, &wish, "Fri 27 09:15 1 best, Fri 27 11:30 1 best");
}

/* Pressure. */

static void
test_usual_pressure_is_lowered_to_what_is_allowed (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-25", "2026-11-26", 1);
  g_autoptr (GArray) slots = find (fixture, &wish);

  g_assert_cmpint (g_array_index (slots, RdSlot, 0).suitability.verdict, ==, RD_VERDICT_POOR);
  g_assert_cmpint (g_array_index (slots, RdSlot, 0).pressure, ==, 2);

  /* What was asked for is not lowered, and not offered where it is too much. */
  wish.pressure = 2;
  assert_slots (fixture, &wish, "Wed 25 09:00 1 poor");
  wish.pressure = 3;
  assert_slots (fixture, &wish, "");
}

static void
test_race_days_are_not_offered (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-27", "2026-11-30", 6);
  g_autoptr (GArray) slots = NULL;

  rd_fixture_race (fixture, "2026-11-29", RD_RACE_A);
  assert_slots (fixture, &wish,
                "Fri 27 09:00 1 best, Fri 27 10:15 1 best, Sat 28 09:00 1 best, "
                "Sat 28 10:15 1 best");
  slots = find (fixture, &wish);
  g_assert_cmpint (g_array_index (slots, RdSlot, 0).pressure, ==, 2);
  g_assert_cmpint (reason (&g_array_index (slots, RdSlot, 0), RD_REASON_RACE_IN)->number, ==, 2);
}

static void
test_firm_work_before_hard_training_warns (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-23", "2026-11-24", 1);
  g_autoptr (GArray) slots = find (fixture, &wish);

  g_assert_nonnull (reason (&g_array_index (slots, RdSlot, 0), RD_REASON_HARD_WITHIN));
}

/* Without rules. */

static void
test_a_client_without_a_programme_has_slots (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-24", "2026-11-27", 3);

  g_ptr_array_set_size (fixture->programmes, 0);
  g_ptr_array_set_size (fixture->workouts, 0);
  assert_slots (fixture, &wish, "Tue 24 09:00 1 none, Tue 24 10:15 1 none, Wed 25 09:00 1 none");
}

static void
test_days_a_programme_covers_come_before_others (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-12-20", "2026-12-22", 4);

  assert_slots (fixture, &wish,
                "Sun 20 09:00 1 best, Sun 20 10:15 1 best, Mon 21 09:00 1 none, "
                "Mon 21 10:15 1 none");
}

static void
test_rules_of_massage_bind_massage_only (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-29", "2026-11-30", 1);
  g_autoptr (GArray) slots = NULL;

  wish.service = rd_fixture_service (fixture, TRAINING, 45, 0, 0);
  rd_fixture_practitioner (fixture, "Mike", TRAINING, "mon-sun=10:00-13:00");
  rd_fixture_race (fixture, "2026-11-29", RD_RACE_A);
  rd_fixture_booking (fixture, 1, 1, g_ptr_array_index (fixture->services, 0), "2026-11-28T10:00");
  slots = find (fixture, &wish);
  g_assert_cmpuint (slots->len, ==, 1);

  const RdSlot *slot = &g_array_index (slots, RdSlot, 0);
  g_assert_cmpint (slot->practitioner, ==, 2);
  g_assert_cmpint (slot->pressure, ==, 0);
  g_assert_cmpint (slot->suitability.verdict, ==, RD_VERDICT_NONE);
  g_assert_cmpuint (slot->suitability.n_reasons, ==, 0);
}

/* Spacing. */

static void
test_the_ideal_spacing_is_best (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-27", "2026-12-11", 5);
  RdService *massage = wish.service;
  g_autoptr (GArray) slots = NULL;

  g_ptr_array_set_size (fixture->workouts, 0);
  /* Monday 23 November; two weeks later is 7 December, a day off either side next. */
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-23T10:00")->status = RD_BOOKING_COMPLETED;
  assert_slots (fixture, &wish,
                "Mon 7 09:00 1 best, Mon 7 10:15 1 best, Sun 6 09:00 1 best, Sun 6 10:15 1 best, "
                "Tue 8 09:00 1 best");
  slots = find (fixture, &wish);
  g_assert_cmpint (reason (&g_array_index (slots, RdSlot, 0), RD_REASON_IDEAL_SPACING)->number, ==,
                   14);
  g_assert_cmpint (reason (&g_array_index (slots, RdSlot, 4), RD_REASON_IDEAL_SPACING)->number, ==,
                   15);
}

static const struct
{
  const char *booked;
  RdBookingStatus status;
  const char *asked;
  int too_soon; /* days; -1: not too soon */
} soon[] = {
  { "2026-11-23T10:00", RD_BOOKING_CONFIRMED, "2026-11-27", 4 },
  { "2026-11-23T10:00", RD_BOOKING_CONFIRMED, "2026-11-28", -1 },
  { "2026-11-23T10:00", RD_BOOKING_CANCELLED, "2026-11-27", -1 },
  { "2026-11-23T10:00", RD_BOOKING_NO_SHOW, "2026-11-27", -1 },
  { "2026-12-01T10:00", RD_BOOKING_PROVISIONAL, "2026-11-27", 4 },
  { "2026-12-02T10:00", RD_BOOKING_CONFIRMED, "2026-11-27", -1 },
  { "2026-11-27T09:00", RD_BOOKING_CONFIRMED, "2026-11-27", 0 },
};

static void
test_too_soon_before_or_after_another (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (soon); i++)
    {
      g_autoptr (RdFixture) fixture = make_practice ();
      RdSlotWish wish = wish_for (fixture, soon[i].asked, "2026-11-30", 1);
      g_autoptr (GArray) slots = NULL;

      g_test_message ("case %u", i);
      wish.to = wish.from + 1;
      rd_fixture_booking (fixture, 1, 1, wish.service, soon[i].booked)->status = soon[i].status;
      slots = find (fixture, &wish);
      g_assert_cmpuint (slots->len, ==, 1);

      const RdReason *found = reason (&g_array_index (slots, RdSlot, 0), RD_REASON_TOO_SOON);
      g_assert_cmpint (found ? found->number : -1, ==, soon[i].too_soon);
      if (found)
        g_assert_null (reason (&g_array_index (slots, RdSlot, 0), RD_REASON_IDEAL_SPACING));

      /* The one that is moved is not too near itself. */
      g_clear_pointer (&slots, g_array_unref);
      wish.except_booking = 1;
      slots = find (fixture, &wish);
      g_assert_null (reason (&g_array_index (slots, RdSlot, 0), RD_REASON_TOO_SOON));
    }
}

static void
test_too_soon_comes_after_others_of_the_verdict (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-26", "2026-11-29", 5);

  rd_fixture_booking (fixture, 1, 9, wish.service, "2026-11-23T10:00");
  assert_slots (fixture, &wish,
                "Sat 28 09:00 1 best, Sat 28 10:15 1 best, Fri 27 09:00 1 best, "
                "Fri 27 10:15 1 best, Thu 26 09:00 1 good");
}

/* Whom and when. */

static RdFixture *
make_three (void)
{
  RdFixture *fixture = make_practice ();

  rd_fixture_practitioner (fixture, "Priya", MASSAGE, "mon-sun=10:00-13:00");
  rd_fixture_practitioner (fixture, "Mike", TRAINING, "mon-sun=08:00-20:00");
  rd_fixture_practitioner (fixture, "Gone", MASSAGE, "mon-sun=08:00-20:00")->archived = TRUE;
  return fixture;
}

static void
test_anyone_who_gives_the_service (void)
{
  g_autoptr (RdFixture) fixture = make_three ();
  RdSlotWish wish = wish_for (fixture, "2026-11-27", "2026-11-28", 3);

  assert_slots (fixture, &wish, "Fri 27 09:00 1 best, Fri 27 10:00 2 best, Fri 27 10:15 1 best");
}

static void
test_the_preferred_practitioner_first (void)
{
  g_autoptr (RdFixture) fixture = make_three ();
  RdSlotWish wish = wish_for (fixture, "2026-11-26", "2026-11-29", 6);
  g_autoptr (GArray) slots = NULL;

  fixture->client->preferred_practitioner = 2;
  assert_slots (fixture, &wish,
                "Fri 27 10:00 2 best, Fri 27 11:45 2 best, Sat 28 10:00 2 best, "
                "Sat 28 11:45 2 best, Thu 26 10:00 2 good, Thu 26 11:45 2 good");
  slots = find (fixture, &wish);
  g_assert_nonnull (reason (&g_array_index (slots, RdSlot, 0), RD_REASON_PREFERRED_PRACTITIONER));

  /* Away: another will do. */
  rd_fixture_time_off (fixture, 2, "2026-11-27T00:00", "2026-11-28T00:00");
  wish = wish_for (fixture, "2026-11-27", "2026-11-29", 3);
  assert_slots (fixture, &wish, "Sat 28 10:00 2 best, Sat 28 11:45 2 best, Fri 27 09:00 1 best");
  g_clear_pointer (&slots, g_array_unref);
  slots = find (fixture, &wish);
  g_assert_null (reason (&g_array_index (slots, RdSlot, 2), RD_REASON_PREFERRED_PRACTITIONER));
}

static void
test_those_asked_for_in_order_and_nobody_else (void)
{
  g_autoptr (RdFixture) fixture = make_three ();
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (gint64));
  RdSlotWish wish = wish_for (fixture, "2026-11-27", "2026-11-28", 9);
  gint64 ids[] = { 3, 2, 2, 4, 77, 1 };
  g_autoptr (GArray) slots = NULL;

  wish.practitioners = asked;
  assert_slots (fixture, &wish, "");
  g_array_append_vals (asked, ids, 5); /* only the second gives massages */
  assert_slots (fixture, &wish, "Fri 27 10:00 2 best, Fri 27 11:45 2 best");
  g_array_append_val (asked, ids[5]);
  assert_slots (fixture, &wish,
                "Fri 27 10:00 2 best, Fri 27 11:45 2 best, Fri 27 09:00 1 best, "
                "Fri 27 10:15 1 best, Fri 27 11:45 1 best");
}

static void
test_times_asked_for_come_first (void)
{
  g_autoptr (RdFixture) fixture = make_three ();
  RdSlotWish wish = wish_for (fixture, "2026-11-26", "2026-11-28", 4);
  g_autoptr (GArray) slots = NULL;
  RdSpan span = { 10 * 60 + 30, 11 * 60 + 30 };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (RdSpan));
  RdSpan *asked;

  g_array_append_val (times, span);
  asked = &g_array_index (times, RdSpan, 0);
  wish.times = times;
  /* Of Friday and Thursday the starts from 10:30 and before 11:30; no verdict is passed over. */
  assert_slots (fixture, &wish,
                "Fri 27 10:30 1 best, Fri 27 10:30 2 best, Thu 26 10:30 1 good, "
                "Thu 26 10:30 2 good");
  slots = find (fixture, &wish);
  g_assert_nonnull (reason (&g_array_index (slots, RdSlot, 0), RD_REASON_PREFERRED_TIME));

  /* The last start asked for is before the end, and the first may be the beginning. */
  wish = wish_for (fixture, "2026-11-27", "2026-11-28", 1);
  wish.times = times;
  *asked = (RdSpan){ 11 * 60 + 15, 11 * 60 + 45 };
  assert_slots (fixture, &wish, "Fri 27 11:15 1 best");
  asked->from = 11 * 60 + 16;
  assert_slots (fixture, &wish, "Fri 27 11:30 1 best");
  *asked = (RdSpan){ 11 * 60 + 31, 11 * 60 + 45 };
  assert_slots (fixture, &wish, "Fri 27 09:00 1 best");

  /* Of several parts of the day any will do; what lies between them is asked for by nobody. */
  *asked = (RdSpan){ 9 * 60 + 20, 9 * 60 + 40 };
  span = (RdSpan){ 11 * 60 + 40, 12 * 60 };
  g_array_append_val (times, span);
  wish.count = 6;
  wish.only_times = TRUE;
  assert_slots (fixture, &wish, "Fri 27 11:45 1 best, Fri 27 11:45 2 best, Fri 27 09:30 1 best");
  g_array_set_size (times, 1);
  asked = &g_array_index (times, RdSpan, 0);
  wish = wish_for (fixture, "2026-11-27", "2026-11-28", 1);
  wish.times = times;

  *asked = (RdSpan){ 12 * 60, RD_MINUTES_PER_DAY };
  g_clear_pointer (&slots, g_array_unref);
  slots = find (fixture, &wish);
  g_assert_null (reason (&g_array_index (slots, RdSlot, 0), RD_REASON_PREFERRED_TIME));
}

/* Gaps. */

static void
test_no_gap_is_stranded_where_it_can_be_helped (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-27", "2026-11-28", 3);
  g_autoptr (GArray) slots = NULL;

  /* Free from 10:05 to 13:00: only 11:45 leaves nothing over that is too short. */
  rd_fixture_booking (fixture, 2, 1, wish.service, "2026-11-27T09:00")->busy_until =
    rd_fixture_instant (fixture, "2026-11-27T10:05");
  assert_slots (fixture, &wish, "Fri 27 11:45 1 best, Fri 27 10:15 1 best");
  slots = find (fixture, &wish);
  g_assert_null (reason (&g_array_index (slots, RdSlot, 0), RD_REASON_STRANDS_GAP));
  g_assert_cmpint (reason (&g_array_index (slots, RdSlot, 1), RD_REASON_STRANDS_GAP)->number, ==,
                   10);

  /* Ten minutes are enough for something. */
  rd_fixture_service (fixture, MASSAGE, 10, 0, 2);
  assert_slots (fixture, &wish, "Fri 27 10:15 1 best, Fri 27 11:30 1 best");

  /* But nobody offers it any more, nor is it what John gives. */
  ((RdService *)g_ptr_array_index (fixture->services, 1))->archived = TRUE;
  rd_fixture_service (fixture, TRAINING, 10, 0, 2);
  assert_slots (fixture, &wish, "Fri 27 11:45 1 best, Fri 27 10:15 1 best");
}

/* Who and what else is taken. */

static void
test_rooms_and_clients_are_free_too (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-27", "2026-11-28", 9);

  rd_fixture_practitioner (fixture, "Priya", MASSAGE, "mon-sun=09:00-13:00");
  rd_fixture_room (fixture, MASSAGE);
  rd_fixture_room (fixture, TRAINING);
  rd_fixture_booking (fixture, 5, 2, wish.service, "2026-11-27T09:00")->room = 1;
  assert_slots (fixture, &wish,
                "Fri 27 10:15 1 best, Fri 27 10:15 2 best, Fri 27 11:45 1 best, "
                "Fri 27 11:45 2 best");

  g_ptr_array_set_size (fixture->rooms, 0);
  wish.count = 1;
  assert_slots (fixture, &wish, "Fri 27 09:00 1 best");

  rd_fixture_booking (fixture, 1, 9, wish.service, "2026-11-27T09:30");
  assert_slots (fixture, &wish, "Fri 27 10:30 1 best");
}

static void
test_nobody_is_booked_while_out_training (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-30", "2026-12-01", 9);

  rd_fixture_workout (fixture, "2026-11-30", RD_WORKOUT_EASY, 60, 3)->start = 10 * 60 + 15;
  assert_slots (fixture, &wish, "Mon 30 09:00 1 fair, Mon 30 11:45 1 fair");
}

static void
test_the_booking_that_is_moved_is_free_time (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-27", "2026-11-28", 9);

  rd_fixture_room (fixture, 0);
  rd_fixture_booking (fixture, 1, 1, wish.service, "2026-11-27T09:00")->room = 1;
  rd_fixture_booking (fixture, 2, 1, wish.service, "2026-11-27T11:30")->room = 1;
  assert_slots (fixture, &wish, "Fri 27 10:15 1 best");
  wish.except_booking = 1;
  assert_slots (fixture, &wish, "Fri 27 09:00 1 best, Fri 27 10:15 1 best");
}

/* Clock changes: 29 March has no 01:00 to 02:00, 25 October has it twice. */
static void
test_clock_changes (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new ("2026-01-01T08:00");
  RdSlotWish wish;

  rd_fixture_service (fixture, MASSAGE, 60, 0, 3);
  g_clear_pointer (&fixture->settings->opening_hours, rd_week_hours_free);
  g_assert_true (rd_week_hours_parse ("sun=00:30-04:00", &fixture->settings->opening_hours));
  rd_fixture_practitioner (fixture, "Owl", MASSAGE, "sun=00:30-04:00");
  fixture->settings->slot_minutes = 30;

  wish = wish_for (fixture, "2026-03-29", "2026-03-30", 9);
  assert_slots (fixture, &wish, "Sun 29 00:30 1 none, Sun 29 03:00 1 none");
  wish = wish_for (fixture, "2026-10-25", "2026-10-26", 9);
  assert_slots (fixture, &wish,
                "Sun 25 00:30 1 none, Sun 25 01:30 1 none, Sun 25 02:00 1 none, "
                "Sun 25 03:00 1 none");
}

static void
test_far_ranges_end_somewhere (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  RdSlotWish wish = wish_for (fixture, "2026-11-23", "9999-12-31", 2);

  assert_slots (fixture, &wish, "Mon 23 09:00 1 best, Mon 23 10:15 1 best");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define FACT(path, function) g_test_add_func ("/planning/slot-finder/" path, function)
  FACT ("best-first", test_best_first_and_two_a_day);
  FACT ("says-all", test_slots_say_all);
  FACT ("one-day", test_one_day_asked_for_has_more);
  FACT ("past", test_nothing_is_past);
  FACT ("grid", test_starts_are_on_the_grid);
  FACT ("pressure", test_usual_pressure_is_lowered_to_what_is_allowed);
  FACT ("race-day", test_race_days_are_not_offered);
  FACT ("firm", test_firm_work_before_hard_training_warns);
  FACT ("no-programme", test_a_client_without_a_programme_has_slots);
  FACT ("covered-first", test_days_a_programme_covers_come_before_others);
  FACT ("not-massage", test_rules_of_massage_bind_massage_only);
  FACT ("ideal-spacing", test_the_ideal_spacing_is_best);
  FACT ("too-soon", test_too_soon_before_or_after_another);
  FACT ("too-soon-last", test_too_soon_comes_after_others_of_the_verdict);
  FACT ("anyone", test_anyone_who_gives_the_service);
  FACT ("preferred", test_the_preferred_practitioner_first);
  FACT ("asked-for", test_those_asked_for_in_order_and_nobody_else);
  FACT ("times", test_times_asked_for_come_first);
  FACT ("gaps", test_no_gap_is_stranded_where_it_can_be_helped);
  FACT ("taken", test_rooms_and_clients_are_free_too);
  FACT ("training", test_nobody_is_booked_while_out_training);
  FACT ("moved", test_the_booking_that_is_moved_is_free_time);
  FACT ("clock-changes", test_clock_changes);
  FACT ("far", test_far_ranges_end_somewhere);
#undef FACT
  return g_test_run ();
}
