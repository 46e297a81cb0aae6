/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-diary.c: who and what is free when. */
#include "rd-fixture.h"

#define NOW "2026-11-23T08:00" /* a Monday */
#define MASSAGE RD_DISCIPLINE_MASSAGE
#define TRAINING RD_DISCIPLINE_TRAINING

static RdWeekHours *
hours (const char *text)
{
  RdWeekHours *parsed = NULL;

  g_assert_true (rd_week_hours_parse (text, &parsed));
  return parsed;
}

static void
set_opening (RdFixture *fixture, const char *text)
{
  g_clear_pointer (&fixture->settings->opening_hours, rd_week_hours_free);
  fixture->settings->opening_hours = text ? hours (text) : NULL;
}

/* As "09:00-12:00 13:00-17:30", wall time. */
static char *
write_intervals (RdFixture *fixture, GArray *intervals)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < intervals->len; i++)
    {
      const RdInterval *interval = &g_array_index (intervals, RdInterval, i);
      int from, to;

      rd_zone_to_wall (fixture->zone, interval->from, &from);
      rd_zone_to_wall (fixture->zone, interval->to, &to);
      g_string_append_printf (text, "%s%02d:%02d-%02d:%02d", i ? " " : "", from / 60, from % 60,
                              to / 60, to % 60);
    }
  return g_string_free (text, FALSE);
}

static void
assert_working (RdFixture *fixture, gint64 practitioner, const char *date, const char *expected)
{
  g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);
  g_autoptr (GArray) found = rd_diary_working (diary, practitioner, rd_fixture_date (date));
  g_autofree char *text = write_intervals (fixture, found);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_free (RdFixture *fixture, gint64 practitioner, const char *date, const char *expected)
{
  g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);
  g_autoptr (GArray) found = rd_diary_free (diary, practitioner, rd_fixture_date (date));
  g_autofree char *text = write_intervals (fixture, found);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_open (RdFixture *fixture, const char *date, const char *expected)
{
  g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);
  g_autoptr (GArray) found = rd_diary_open (diary, rd_fixture_date (date));
  g_autofree char *text = write_intervals (fixture, found);

  g_assert_cmpstr (text, ==, expected);
}

/* Hours. */

static void
test_working_is_within_opening (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);

  set_opening (fixture, "mon=09:00-13:00,14:00-18:00;tue=09:00-18:00");
  rd_fixture_practitioner (fixture, "John", MASSAGE,
                           "mon=08:00-10:00,12:00-15:00,17:00-20:00;wed=09:00-17:00");
  assert_working (fixture, 1, "2026-11-23", "09:00-10:00 12:00-13:00 14:00-15:00 17:00-18:00");
  assert_working (fixture, 1, "2026-11-24", "");
  assert_working (fixture, 1, "2026-11-25", "");
  assert_open (fixture, "2026-11-23", "09:00-13:00 14:00-18:00");
  assert_open (fixture, "2026-11-25", "");
}

static void
test_nobody_works_without_hours (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  RdPractitioner *gone;

  rd_fixture_practitioner (fixture, "None", MASSAGE, NULL);
  gone = rd_fixture_practitioner (fixture, "Gone", MASSAGE, "mon-sun=09:00-17:00");
  assert_working (fixture, 1, "2026-11-23", "");
  assert_working (fixture, 2, "2026-11-23", "09:00-17:00");
  assert_working (fixture, 99, "2026-11-23", "");
  assert_free (fixture, 99, "2026-11-23", "");
  gone->archived = TRUE;
  assert_working (fixture, 2, "2026-11-23", "");
  gone->archived = FALSE;
  set_opening (fixture, NULL);
  assert_working (fixture, 2, "2026-11-23", "");
  assert_open (fixture, "2026-11-23", "");
}

static void
test_time_off_and_closed_days (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);

  rd_fixture_practitioner (fixture, "John", MASSAGE, "mon-fri=09:00-17:00");
  rd_fixture_practitioner (fixture, "Priya", MASSAGE, "mon-fri=09:00-17:00");
  rd_fixture_time_off (fixture, 1, "2026-11-23T12:00", "2026-11-24T10:00");
  rd_fixture_time_off (fixture, 0, "2026-11-25T00:00", "2026-11-26T00:00");
  rd_fixture_time_off (fixture, 0, "2026-11-27T10:00", "2026-11-27T11:00");
  rd_fixture_time_off (fixture, 2, "2026-11-27T11:00", "2026-11-27T11:00"); /* no time at all */

  assert_working (fixture, 1, "2026-11-23", "09:00-12:00");
  assert_working (fixture, 1, "2026-11-24", "10:00-17:00");
  assert_working (fixture, 2, "2026-11-23", "09:00-17:00");
  assert_working (fixture, 2, "2026-11-25", "");
  assert_open (fixture, "2026-11-25", "");
  assert_open (fixture, "2026-11-27", "08:00-10:00 11:00-20:00");
  assert_working (fixture, 2, "2026-11-27", "09:00-10:00 11:00-17:00");
}

/* Nine o'clock stays nine o'clock; a night shift is an hour longer or shorter. */
static const struct
{
  const char *date;
  const char *from; /* UTC */
  const char *to;
} clock_changes[] = {
  { "2026-03-28", "2026-03-28T09:00Z", "2026-03-28T17:00Z" },
  { "2026-03-29", "2026-03-29T08:00Z", "2026-03-29T16:00Z" },
  { "2026-10-24", "2026-10-24T08:00Z", "2026-10-24T16:00Z" },
  { "2026-10-25", "2026-10-25T09:00Z", "2026-10-25T17:00Z" },
};

static void
test_hours_are_wall_time (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (RdDiary) diary = NULL;

  set_opening (fixture, "mon-sun=00:00-24:00");
  rd_fixture_practitioner (fixture, "Day", MASSAGE, "mon-sun=09:00-17:00");
  rd_fixture_practitioner (fixture, "Night", MASSAGE, "mon-sun=00:00-24:00");
  rd_fixture_practitioner (fixture, "Gap", MASSAGE, "mon-sun=01:00-02:00");
  diary = rd_fixture_diary (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (clock_changes); i++)
    {
      g_autoptr (GArray) found =
        rd_diary_working (diary, 1, rd_fixture_date (clock_changes[i].date));

      g_test_message ("%s", clock_changes[i].date);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpint (g_array_index (found, RdInterval, 0).from, ==,
                       rd_fixture_instant (fixture, clock_changes[i].from));
      g_assert_cmpint (g_array_index (found, RdInterval, 0).to, ==,
                       rd_fixture_instant (fixture, clock_changes[i].to));
    }

  g_autoptr (GArray) spring = rd_diary_working (diary, 2, rd_fixture_date ("2026-03-29"));
  g_autoptr (GArray) autumn = rd_diary_working (diary, 2, rd_fixture_date ("2026-10-25"));
  RdInterval *night = &g_array_index (spring, RdInterval, 0);
  g_assert_cmpint (night->to - night->from, ==, 23 * 3600);
  night = &g_array_index (autumn, RdInterval, 0);
  g_assert_cmpint (night->to - night->from, ==, 25 * 3600);

  /* An hour that does not come is not worked. */
  g_autoptr (GArray) gap = rd_diary_working (diary, 3, rd_fixture_date ("2026-03-29"));
  g_assert_cmpuint (gap->len, ==, 0);
}

/* Bookings. */

static void
test_bookings_take_their_buffer_too (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  RdService *massage = rd_fixture_service (fixture, MASSAGE, 60, 15, 3);

  rd_fixture_practitioner (fixture, "John", MASSAGE, "mon-fri=09:00-17:00");
  rd_fixture_practitioner (fixture, "Priya", MASSAGE, "mon-fri=09:00-17:00");
  /* Out of order, as records may come. */
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-23T14:00");
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-23T09:00");
  rd_fixture_booking (fixture, 1, 2, massage, "2026-11-23T10:00");
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-23T16:00"); /* its buffer ends after work */
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-23T12:00")->status = RD_BOOKING_CANCELLED;
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-23T12:00")->status = RD_BOOKING_NO_SHOW;
  rd_fixture_booking (fixture, 1, 7, massage, "2026-11-23T12:00"); /* of nobody we know */
  assert_free (fixture, 1, "2026-11-23", "10:15-14:00 15:15-16:00");
  assert_free (fixture, 2, "2026-11-23", "09:00-10:00 11:15-17:00");
  assert_free (fixture, 1, "2026-11-24", "09:00-17:00");
  assert_working (fixture, 1, "2026-11-23", "09:00-17:00");

  /* To the minute at either end, and all of it. */
  rd_fixture_booking (fixture, 1, 2, massage, "2026-11-23T15:45");
  rd_fixture_booking (fixture, 1, 2, massage, "2026-11-23T11:15")->busy_until =
    rd_fixture_instant (fixture, "2026-11-23T15:45");
  assert_free (fixture, 2, "2026-11-23", "09:00-10:00");
  rd_fixture_booking (fixture, 1, 2, massage, "2026-11-23T09:00")->busy_until =
    rd_fixture_instant (fixture, "2026-11-23T10:00");
  assert_free (fixture, 2, "2026-11-23", "");
}

/* A long booking that began before others still takes its time. */
static void
test_a_long_booking_is_not_forgotten (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  RdService *day = rd_fixture_service (fixture, MASSAGE, 7 * 60, 0, 3);
  RdService *short_one = rd_fixture_service (fixture, MASSAGE, 30, 0, 3);

  rd_fixture_practitioner (fixture, "John", MASSAGE, "mon-fri=09:00-17:00");
  rd_fixture_booking (fixture, 1, 1, day, "2026-11-23T08:00");
  rd_fixture_booking (fixture, 2, 1, short_one, "2026-11-23T08:15");
  assert_free (fixture, 1, "2026-11-23", "15:00-17:00");
}

/* Every five minutes of a day in a crowded diary, asked of each booking by itself. */
static void
test_free_time_is_what_no_booking_takes (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (RdDiary) diary = NULL;
  g_autoptr (GArray) found = NULL;
  gint64 opens = rd_fixture_instant (fixture, "2026-11-23T08:00");
  RdService *massage = rd_fixture_service (fixture, MASSAGE, 20, 5, 3);

  rd_fixture_practitioner (fixture, "John", MASSAGE, "mon=08:00-20:00");
  for (int i = 0; i < 25; i++)
    {
      RdBooking *booking = rd_fixture_booking (fixture, i + 2, 1, massage, "2026-11-23T08:00");

      booking->starts += 300 * g_rand_int_range (rand, -12, 150);
      booking->ends = booking->starts + 1200;
      booking->busy_until = booking->ends + 300 * g_rand_int_range (rand, 0, 5);
    }
  diary = rd_fixture_diary (fixture);
  found = rd_diary_free (diary, 1, rd_fixture_date ("2026-11-23"));

  for (guint i = 0; i < found->len; i++)
    g_assert_cmpint (g_array_index (found, RdInterval, i).from, <,
                     g_array_index (found, RdInterval, i).to);
  for (gint64 at = opens; at < opens + 12 * 3600; at += 300)
    {
      gboolean taken = FALSE;
      gboolean is_free = FALSE;
      RdBooking *clash = NULL;
      g_autoptr (RdBooking) asked = rd_record_new (RD_TYPE_BOOKING);

      for (guint i = 0; i < fixture->bookings->len; i++)
        {
          RdBooking *booking = g_ptr_array_index (fixture->bookings, i);

          taken |= booking->starts <= at && at < booking->busy_until;
        }
      for (guint i = 0; i < found->len; i++)
        is_free |= g_array_index (found, RdInterval, i).from <= at &&
                   at < g_array_index (found, RdInterval, i).to;
      g_assert_cmpint (is_free, ==, !taken);

      asked->practitioner = 1;
      asked->starts = at;
      asked->ends = asked->busy_until = at + 300;
      g_assert_cmpint (rd_diary_may_take (diary, asked, NULL, &clash), ==, !taken);
      g_assert_true ((clash != NULL) == taken);
    }
}

/* May it be booked? */

static const struct
{
  const char *fact;
  const char *start;
  gint64 client;
  gint64 practitioner;
  gint64 room;
  int service; /* index */
  gint64 id;
  int why_not; /* -1: it may */
  int clash;   /* index, -1: none */
} asked[] = {
  { "a free hour", "2026-11-24T09:00", 2, 1, 1, 0, 0, -1, -1 },
  { "no room needed", "2026-11-24T09:00", 2, 1, 0, 0, 0, -1, -1 },
  { "off the grid", "2026-11-24T09:07", 2, 1, 1, 0, 0, -1, -1 },
  { "the past", "2026-11-02T09:00", 2, 1, 1, 0, 0, -1, -1 },
  { "the buffer ends at closing", "2026-11-24T16:45", 2, 1, 1, 0, 0, -1, -1 },
  { "the buffer ends after closing", "2026-11-24T17:00", 2, 1, 1, 0, 0, RD_REASON_PRACTICE_CLOSED,
    -1 },
  { "before opening", "2026-11-24T07:30", 2, 1, 1, 0, 0, RD_REASON_PRACTICE_CLOSED, -1 },
  { "Sunday", "2026-11-29T10:00", 2, 1, 1, 0, 0, RD_REASON_PRACTICE_CLOSED, -1 },
  { "closed that day", "2026-11-26T10:00", 2, 1, 1, 0, 0, RD_REASON_PRACTICE_CLOSED, -1 },
  { "before work", "2026-11-24T08:00", 2, 1, 1, 0, 0, RD_REASON_PRACTITIONER_OFF, -1 },
  { "time off", "2026-11-25T10:00", 2, 1, 1, 0, 0, RD_REASON_PRACTITIONER_OFF, -1 },
  { "another is there", "2026-11-25T10:00", 2, 2, 1, 0, 0, -1, -1 },
  { "nobody", "2026-11-24T10:00", 2, 9, 1, 0, 0, RD_REASON_PRACTITIONER_OFF, -1 },
  { "gone", "2026-11-24T10:00", 2, 3, 1, 0, 0, RD_REASON_PRACTITIONER_OFF, -1 },
  { "not their trade", "2026-11-24T10:00", 2, 1, 0, 1, 0, RD_REASON_PRACTITIONER_OFF, -1 },
  { "their trade", "2026-11-24T10:00", 2, 2, 0, 1, 0, -1, -1 },
  { "overlaps", "2026-11-23T10:30", 2, 1, 2, 0, 0, RD_REASON_PRACTITIONER_BUSY, 0 },
  { "ends in it", "2026-11-23T09:30", 2, 1, 2, 0, 0, RD_REASON_PRACTITIONER_BUSY, 0 },
  { "in its buffer", "2026-11-23T11:00", 2, 1, 2, 0, 0, RD_REASON_PRACTITIONER_BUSY, 0 },
  { "its own buffer reaches in", "2026-11-23T08:59", 2, 2, 1, 0, 0, RD_REASON_ROOM_BUSY, 0 },
  { "right after the buffer", "2026-11-23T11:15", 2, 1, 1, 0, 0, -1, -1 },
  { "the room is taken", "2026-11-23T10:00", 2, 2, 1, 0, 0, RD_REASON_ROOM_BUSY, 0 },
  { "another room", "2026-11-23T10:00", 2, 2, 2, 0, 0, -1, -1 },
  { "no such room", "2026-11-24T10:00", 2, 1, 9, 0, 0, RD_REASON_ROOM_BUSY, -1 },
  { "a room no longer used", "2026-11-24T10:00", 2, 1, 3, 0, 0, RD_REASON_ROOM_BUSY, -1 },
  { "a room for other things", "2026-11-24T10:00", 2, 1, 4, 0, 0, RD_REASON_ROOM_BUSY, -1 },
  { "she is with another", "2026-11-23T10:30", 1, 2, 2, 0, 0, RD_REASON_CLIENT_BUSY, 0 },
  { "she is free in the buffer", "2026-11-23T11:00", 1, 2, 2, 0, 0, -1, -1 },
  { "moved a little", "2026-11-23T10:15", 1, 1, 1, 0, 1, -1, -1 },
  { "moved onto another", "2026-11-23T14:15", 1, 1, 1, 0, 1, RD_REASON_PRACTITIONER_BUSY, 1 },
  { "where one was cancelled", "2026-11-24T12:00", 1, 1, 1, 0, 0, -1, -1 },
};

static RdFixture *
make_practice (void)
{
  RdFixture *fixture = rd_fixture_new (NOW);
  RdService *massage = rd_fixture_service (fixture, MASSAGE, 60, 15, 3);

  rd_fixture_service (fixture, TRAINING, 60, 0, 0);
  set_opening (fixture, "mon-fri=08:00-18:00");
  rd_fixture_practitioner (fixture, "John", MASSAGE, "mon-fri=09:00-18:00");
  rd_fixture_practitioner (fixture, "Mike", MASSAGE | TRAINING, "mon-sun=08:00-20:00");
  rd_fixture_practitioner (fixture, "Gone", MASSAGE, "mon-sun=08:00-20:00")->archived = TRUE;
  rd_fixture_room (fixture, 0);
  rd_fixture_room (fixture, MASSAGE);
  rd_fixture_room (fixture, 0)->archived = TRUE;
  rd_fixture_room (fixture, TRAINING);
  rd_fixture_time_off (fixture, 1, "2026-11-25T00:00", "2026-11-26T00:00");
  rd_fixture_time_off (fixture, 0, "2026-11-26T00:00", "2026-11-27T00:00");

  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-23T10:00")->room = 1;
  rd_fixture_booking (fixture, 3, 1, massage, "2026-11-23T14:00")->room = 2;
  rd_fixture_booking (fixture, 1, 1, massage, "2026-11-24T12:00")->status = RD_BOOKING_CANCELLED;
  return fixture;
}

static void
test_what_may_be_booked_and_why_not (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      RdService *service = g_ptr_array_index (fixture->services, asked[i].service);
      g_autoptr (RdBooking) booking = rd_record_new (RD_TYPE_BOOKING);
      RdReason why_not = { .code = RD_REASON_REST_DAY };
      RdBooking *clash = NULL;

      g_test_message ("%s", asked[i].fact);
      rd_record_set_id (booking, asked[i].id);
      booking->client = asked[i].client;
      booking->practitioner = asked[i].practitioner;
      booking->service = rd_record_id (service);
      booking->room = asked[i].room;
      booking->starts = rd_fixture_instant (fixture, asked[i].start);
      booking->ends = booking->starts + service->minutes * 60;
      booking->busy_until = booking->ends + service->buffer * 60;

      g_assert_cmpint (rd_diary_may_take (diary, booking, &why_not, &clash), ==,
                       asked[i].why_not < 0);
      g_assert_cmpint (rd_diary_may_take (diary, booking, NULL, NULL), ==, asked[i].why_not < 0);
      if (asked[i].why_not >= 0)
        g_assert_cmpint (why_not.code, ==, asked[i].why_not);
      if (asked[i].clash >= 0)
        g_assert_true (clash == g_ptr_array_index (fixture->bookings, asked[i].clash));
      else
        g_assert_null (clash);
    }
}

/* Rooms. */

static gint64
free_room (RdFixture *fixture, RdDiary *diary, guint discipline, const char *from, gint64 except)
{
  gint64 start = rd_fixture_instant (fixture, from);

  return rd_diary_free_room (diary, discipline, start, start + 75 * 60, except);
}

static void
test_the_first_free_room_that_fits (void)
{
  g_autoptr (RdFixture) fixture = make_practice ();
  g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);

  g_assert_cmpint (free_room (fixture, diary, MASSAGE, "2026-11-24T10:00", 0), ==, 1);
  g_assert_cmpint (free_room (fixture, diary, MASSAGE, "2026-11-23T10:00", 0), ==, 2);
  g_assert_cmpint (free_room (fixture, diary, MASSAGE, "2026-11-23T10:00", 1), ==, 1);
  g_assert_cmpint (free_room (fixture, diary, TRAINING, "2026-11-23T10:00", 0), ==, 4);
  g_assert_cmpint (free_room (fixture, diary, MASSAGE, "2026-11-23T11:15", 0), ==, 1);
  g_assert_cmpint (free_room (fixture, diary, MASSAGE, "2026-11-23T13:00", 0), ==, 1);
  g_assert_cmpint (free_room (fixture, diary, RD_DISCIPLINE_SPORTS_MASSAGE, "2026-11-23T10:00", 0),
                   ==, 0);
}

static void
test_an_empty_practice_has_nothing_free (void)
{
  g_autoptr (RdFixture) fixture = rd_fixture_new (NOW);
  RdDiaryRecords records = { .settings = fixture->settings, .zone = fixture->zone };
  g_autoptr (RdDiary) diary = rd_diary_new (&records);
  g_autoptr (GArray) found = rd_diary_free (diary, 1, rd_fixture_date ("2026-11-23"));
  RdDiary *again = g_boxed_copy (RD_TYPE_DIARY, diary);

  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpint (rd_diary_free_room (diary, MASSAGE, 0, 3600, 0), ==, 0);
  g_assert_true (rd_diary_records (again)->settings == fixture->settings);
  g_boxed_free (RD_TYPE_DIARY, again);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/diary/working", test_working_is_within_opening);
  g_test_add_func ("/planning/diary/no-hours", test_nobody_works_without_hours);
  g_test_add_func ("/planning/diary/time-off", test_time_off_and_closed_days);
  g_test_add_func ("/planning/diary/clock-changes", test_hours_are_wall_time);
  g_test_add_func ("/planning/diary/buffers", test_bookings_take_their_buffer_too);
  g_test_add_func ("/planning/diary/long-booking", test_a_long_booking_is_not_forgotten);
  g_test_add_func ("/planning/diary/crowded", test_free_time_is_what_no_booking_takes);
  g_test_add_func ("/planning/diary/may-take", test_what_may_be_booked_and_why_not);
  g_test_add_func ("/planning/diary/rooms", test_the_first_free_room_that_fits);
  g_test_add_func ("/planning/diary/empty", test_an_empty_practice_has_nothing_free);
  return g_test_run ();
}
