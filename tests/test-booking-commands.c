/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-booking-commands.c: what may be booked, moved, cancelled and completed, and what is refused.
 */
#include "small-practice.h"

#include "model/rd-contraindication.h"

static void
test_what_is_left_open_is_filled (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  g_autoptr (RdBooking) kept = small_get (&small, RD_TYPE_BOOKING, rd_record_id (booking));

  g_assert_true (rd_record_equal (booking, kept));
  g_assert_cmpint (booking->ends, ==, at ("2026-11-24T11:00"));
  g_assert_cmpint (booking->busy_until, ==, at ("2026-11-24T11:15"));
  g_assert_cmpint (booking->room, ==, ROOM_1);
  g_assert_cmpint (booking->pressure, ==, 4);
  g_assert_cmpint (booking->status, ==, RD_BOOKING_CONFIRMED);
  g_assert_cmpint (booking->sequence, ==, 0);
  g_assert_true (g_uuid_string_is_valid (booking->uid));
}

static void
test_rooms_are_taken_in_turn (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) first = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  g_autoptr (RdBooking) second = small_book (&small, WEI, MIKE, "2026-11-24T10:00");
  g_autoptr (RdBooking) training = small_wish (HANNAH, MIKE, TRAINING_60, "2026-11-24T12:00");
  g_autoptr (RdBooking) kept = NULL;

  g_assert_cmpint (first->room, ==, ROOM_1);
  g_assert_cmpint (second->room, ==, ROOM_2);
  /* No room is fitted for training, so none is needed. */
  kept = rd_practice_book (small.practice, training, RD_BOOK_PLAIN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept->room, ==, 0);
  g_assert_cmpint (kept->pressure, ==, RD_UNSET);
}

typedef struct
{
  const char *what;
  gint64 client;
  gint64 practitioner;
  gint64 service;
  gint64 room;
  const char *start;
  int pressure;
  int code;
  const char *said;
} Refusal;

/* Beside Hannah's booking with Ines on Tuesday 24 November, 10:00 in Room 1. */
static const Refusal refusals[] = {
  { "unknown client", 99, INES, SPORTS_60, 0, "2026-11-25T10:00", 0, RD_ERROR_NOT_FOUND, "client" },
  { "unknown practitioner", WEI, 99, SPORTS_60, 0, "2026-11-25T10:00", 0, RD_ERROR_NOT_FOUND,
    "practitioner" },
  { "unknown service", WEI, INES, 99, 0, "2026-11-25T10:00", 0, RD_ERROR_NOT_FOUND, "service" },
  { "unknown room", WEI, INES, SPORTS_60, 99, "2026-11-25T10:00", 0, RD_ERROR_NOT_FOUND, "room" },
  { "nobody named", 0, INES, SPORTS_60, 0, "2026-11-25T10:00", 0, RD_ERROR_NOT_FOUND, "client" },
  { "another discipline", WEI, INES, TRAINING_60, 0, "2026-11-25T10:00", 0, RD_ERROR_INVALID,
    "Ines Duarte" },
  { "front desk gives nothing", WEI, OLIVE, SPORTS_60, 0, "2026-11-25T10:00", 0, RD_ERROR_INVALID,
    "Olive Reed" },
  { "a room not fitted", WEI, MIKE, TRAINING_60, ROOM_1, "2026-11-25T10:00", 0, RD_ERROR_INVALID,
    "Room 1" },
  { "no start", WEI, INES, SPORTS_60, 0, NULL, 0, RD_ERROR_INVALID, "start" },
  { "pressure 9", WEI, INES, SPORTS_60, 0, "2026-11-25T10:00", 9, RD_ERROR_INVALID, "pressure" },
  { "before work", WEI, INES, SPORTS_60, 0, "2026-11-25T08:45", 0, RD_ERROR_CONFLICT,
    "does not work" },
  { "past the end of work", WEI, INES, SPORTS_60, 0, "2026-11-25T16:15", 0, RD_ERROR_CONFLICT,
    "Ines Duarte" },
  { "a day off", WEI, INES, SPORTS_60, 0, "2026-11-28T10:00", 0, RD_ERROR_CONFLICT, "Sat 28 Nov" },
  { "closed", WEI, MIKE, SPORTS_60, 0, "2026-11-28T15:00", 0, RD_ERROR_CONFLICT, "closed" },
  { "practitioner booked", WEI, INES, SPORTS_60, 0, "2026-11-24T10:30", 0, RD_ERROR_CONFLICT,
    "Ines Duarte is booked from Tue 24 Nov, 10:00 to 11:15." },
  { "in the buffer after", WEI, INES, SPORTS_60, 0, "2026-11-24T11:00", 0, RD_ERROR_CONFLICT,
    "11:15" },
  { "own buffer into the next", WEI, INES, SPORTS_60, 0, "2026-11-24T09:00", 0, RD_ERROR_CONFLICT,
    "10:00" },
  { "room taken", WEI, MIKE, SPORTS_60, ROOM_1, "2026-11-24T10:30", 0, RD_ERROR_CONFLICT,
    "Room 1 is taken" },
  { "client elsewhere", HANNAH, MIKE, SPORTS_60, ROOM_2, "2026-11-24T10:30", 0, RD_ERROR_CONFLICT,
    "Hannah Clarke already" },
};

static void
test_refusals_change_nothing (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdBooking) there = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  gint64 written = small_journal (&small);

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      const Refusal *r = &refusals[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (RdBooking) wish = small_wish (r->client, r->practitioner, r->service, r->start);
      g_autoptr (RdBooking) kept = NULL;

      wish->room = r->room;
      if (r->pressure)
        wish->pressure = r->pressure;
      kept = rd_practice_book (small.practice, wish, RD_BOOK_PLAIN, &error);
      g_test_message ("%s: %s", r->what, error ? error->message : "booked");
      g_assert_null (kept);
      g_assert_error (error, RD_ERROR, r->code);
      g_assert_nonnull (strstr (error->message, r->said));
      g_assert_null (strchr (error->message, '\n'));
      g_assert_cmpint (small_journal (&small), ==, written);
    }
}

static void
test_what_is_next_to_it_is_free (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdBooking) there = small_book (&small, HANNAH, INES, "2026-11-24T10:15");
  g_autoptr (RdBooking) before = small_book (&small, WEI, INES, "2026-11-24T09:00");
  /* The client may leave while the practitioner's buffer runs. */
  g_autoptr (RdBooking) after = small_book (&small, HANNAH, MIKE, "2026-11-24T11:15");

  g_assert_cmpint (after->starts, ==, there->ends);
  g_assert_cmpint (before->busy_until, ==, there->starts);
}

static void
test_archived_are_not_booked (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdClient) wei = small_get (&small, RD_TYPE_CLIENT, WEI);
  g_autoptr (RdBooking) wish = small_wish (WEI, INES, SPORTS_60, "2026-11-25T10:00");

  wei->archived = TRUE;
  g_assert_true (rd_practice_keep (small.practice, wei, NULL));
  g_assert_null (rd_practice_book (small.practice, wish, RD_BOOK_PLAIN, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Wei Chen"));
}

static void
test_outside_hours_all_the_same (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) wish = small_wish (WEI, INES, SPORTS_60, "2026-11-28T21:00");
  g_autoptr (RdBooking) kept =
    rd_practice_book (small.practice, wish, RD_BOOK_OUTSIDE_HOURS, &error);
  g_autoptr (RdBooking) second = small_wish (HANNAH, INES, SPORTS_60, "2026-11-28T21:30");

  g_assert_no_error (error);
  g_assert_nonnull (kept);
  /* Others' time is not hours: that stays refused. */
  g_assert_null (rd_practice_book (small.practice, second, RD_BOOK_OUTSIDE_HOURS, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_CONFLICT);
}

/* Hannah's programme ends with a race on Sunday 13 December. */
static void
add_race (Small *small)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgramme) programme =
    small_programme (small, HANNAH, "half-12", on ("2026-12-13"), "Bath Half", &error);

  g_assert_no_error (error);
}

static void
test_advice_is_heeded_or_overridden_with_a_reason (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) wish = small_wish (HANNAH, INES, SPORTS_60, "2026-12-10T10:00");
  g_autoptr (RdBooking) kept = NULL;
  gint64 written;

  add_race (&small);
  written = small_journal (&small);
  wish->pressure = 5;
  g_assert_null (rd_practice_book (small.practice, wish, RD_BOOK_PLAIN, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_ADVICE);
  g_assert_nonnull (strstr (error->message, "Thu 10 Dec"));
  g_clear_error (&error);
  g_assert_null (rd_practice_book (small.practice, wish, RD_BOOK_DESPITE_ADVICE, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (small_journal (&small), ==, written);

  wish->advice_overridden = g_strdup ("She asked for it");
  kept = rd_practice_book (small.practice, wish, RD_BOOK_DESPITE_ADVICE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept->pressure, ==, 5);
  g_assert_cmpstr (kept->advice_overridden, ==, "She asked for it");
}

static void
test_usual_pressure_is_lowered_to_the_highest (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdBooking) eve = NULL;
  g_autoptr (RdBooking) week = NULL;

  add_race (&small);
  eve = small_book (&small, HANNAH, INES, "2026-12-11T10:00");
  g_assert_cmpint (eve->pressure, ==, 2);
  week = small_book (&small, HANNAH, INES, "2026-12-07T10:00");
  g_assert_cmpint (week->pressure, ==, 3);
}

static void
test_race_day_is_advised_against (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) wish = small_wish (HANNAH, MIKE, SPORTS_60, "2026-12-13T10:00");

  add_race (&small);
  g_assert_null (rd_practice_book (small.practice, wish, RD_BOOK_OUTSIDE_HOURS, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_ADVICE);
}

static void
test_a_reason_not_needed_is_not_kept (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) wish = small_wish (HANNAH, INES, SPORTS_60, "2026-11-24T10:00");
  g_autoptr (RdBooking) kept = NULL;

  wish->advice_overridden = g_strdup ("In case");
  kept = rd_practice_book (small.practice, wish, RD_BOOK_DESPITE_ADVICE, &error);
  g_assert_no_error (error);
  g_assert_null (kept->advice_overridden);
}

static void
test_the_past_is_recorded (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-20T10:00");

  g_assert_cmpint (booking->starts, <, rd_practice_now (small.practice));
}

static void
test_moving_keeps_length_and_counts (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  g_autoptr (RdBooking) moved =
    rd_practice_move (small.practice, rd_record_id (booking), at ("2026-11-24T10:30"), 0, 0,
                      RD_BOOK_PLAIN, NULL, &error);
  g_autoptr (RdBooking) with_mike = NULL;
  gint64 written;

  g_assert_no_error (error);
  g_assert_cmpint (moved->ends, ==, at ("2026-11-24T11:30"));
  g_assert_cmpint (moved->busy_until, ==, at ("2026-11-24T11:45"));
  g_assert_cmpint (moved->sequence, ==, 1);
  g_assert_cmpstr (moved->uid, ==, booking->uid);
  with_mike = rd_practice_move (small.practice, rd_record_id (booking), moved->starts, MIKE, ROOM_2,
                                RD_BOOK_PLAIN, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (with_mike->practitioner, ==, MIKE);
  g_assert_cmpint (with_mike->room, ==, ROOM_2);

  written = small_journal (&small);
  g_clear_object (&moved);
  moved = rd_practice_move (small.practice, rd_record_id (booking), with_mike->starts, 0, 0,
                            RD_BOOK_PLAIN, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (small_journal (&small), ==, written);
}

static void
test_moving_takes_another_room_where_its_own_is_taken (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) there = small_book (&small, WEI, MIKE, "2026-11-25T10:00");
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  g_autoptr (RdBooking) moved =
    rd_practice_move (small.practice, rd_record_id (booking), at ("2026-11-25T10:00"), 0, 0,
                      RD_BOOK_PLAIN, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (there->room, ==, booking->room);
  g_assert_cmpint (moved->room, ==, ROOM_2);
}

static const struct
{
  const char *start;
  gint64 practitioner;
  gint64 room;
  int code;
} bad_moves[] = {
  { "2026-11-24T12:00", 0, 0, RD_ERROR_CONFLICT },
  { "2026-11-24T18:00", 0, 0, RD_ERROR_CONFLICT },
  { "2026-11-24T14:00", OLIVE, 0, RD_ERROR_INVALID },
  { "2026-11-24T14:00", 99, 0, RD_ERROR_NOT_FOUND },
  { "2026-11-24T14:00", 0, 99, RD_ERROR_NOT_FOUND },
  { "2026-11-24T12:00", MIKE, ROOM_1, RD_ERROR_CONFLICT },
};

static void
test_bad_moves_change_nothing (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  g_autoptr (RdBooking) other = small_book (&small, WEI, INES, "2026-11-24T12:00");
  gint64 written = small_journal (&small);

  g_assert_cmpint (other->room, ==, ROOM_1);
  for (guint i = 0; i < G_N_ELEMENTS (bad_moves); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rd_practice_move (small.practice, rd_record_id (booking),
                                       at (bad_moves[i].start), bad_moves[i].practitioner,
                                       bad_moves[i].room, RD_BOOK_PLAIN, NULL, &error));
      g_test_message ("%s", error->message);
      g_assert_error (error, RD_ERROR, bad_moves[i].code);
      g_assert_cmpint (small_journal (&small), ==, written);
    }
}

static void
test_moving_into_the_run_up_is_advised_against (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-27T10:00");
  g_autoptr (RdBooking) moved = NULL;

  g_assert_cmpint (booking->pressure, ==, 4);
  add_race (&small);
  g_assert_null (rd_practice_move (small.practice, rd_record_id (booking), at ("2026-12-11T10:00"),
                                   0, 0, RD_BOOK_PLAIN, NULL, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_ADVICE);
  g_clear_error (&error);
  moved = rd_practice_move (small.practice, rd_record_id (booking), at ("2026-12-11T10:00"), 0, 0,
                            RD_BOOK_DESPITE_ADVICE, NULL, &error);
  g_assert_null (moved);
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "Booking against the advice needs a reason.");
  g_clear_error (&error);
  moved = rd_practice_move (small.practice, rd_record_id (booking), at ("2026-12-11T10:00"), 0, 0,
                            RD_BOOK_DESPITE_ADVICE, "She asked for it", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (moved->advice_overridden, ==, "She asked for it");
}

/* What is kept is why it stands where it is now, not where it was. */
static void
test_moving_on_against_the_advice_has_a_reason_of_its_own (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-27T10:00");
  gint64 id = rd_record_id (booking);
  g_autoptr (RdBooking) first = NULL;
  g_autoptr (RdBooking) second = NULL;
  g_autoptr (RdBooking) third = NULL;
  g_autoptr (RdBooking) back = NULL;

  add_race (&small);
  first = rd_practice_move (small.practice, id, at ("2026-12-11T10:00"), 0, 0,
                            RD_BOOK_DESPITE_ADVICE, "She asked for it", &error);
  g_assert_no_error (error);
  second = rd_practice_move (small.practice, id, at ("2026-12-11T14:00"), 0, 0,
                             RD_BOOK_DESPITE_ADVICE, "Her coach agrees", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (second->advice_overridden, ==, "Her coach agrees");
  third = rd_practice_move (small.practice, id, at ("2026-12-11T15:00"), 0, 0,
                            RD_BOOK_DESPITE_ADVICE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (third->advice_overridden, ==, "Her coach agrees");
  back = rd_practice_move (small.practice, id, at ("2026-11-27T10:00"), 0, 0,
                           RD_BOOK_DESPITE_ADVICE, "In case", &error);
  g_assert_no_error (error);
  g_assert_null (back->advice_overridden);
}

static void
test_cancelling_leaves_the_booking_and_frees_its_time (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  gint64 id = rd_record_id (booking);
  g_autoptr (RdBooking) cancelled = NULL;
  g_autoptr (RdBooking) next = NULL;

  g_assert_null (rd_practice_cancel (small.practice, id, "  ", RD_CANCELLED_BY_CLIENT, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_clear_error (&error);
  cancelled = rd_practice_cancel (small.practice, id, "a cold", RD_CANCELLED_BY_CLIENT, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cancelled->status, ==, RD_BOOKING_CANCELLED);
  g_assert_cmpstr (cancelled->cancel_reason, ==, "a cold");
  g_assert_cmpint (cancelled->cancelled_by, ==, RD_CANCELLED_BY_CLIENT);
  g_assert_cmpint (cancelled->cancelled_at, ==, rd_practice_now (small.practice));
  g_assert_cmpint (cancelled->sequence, ==, 1);
  g_assert_null (rd_practice_cancel (small.practice, id, "again", RD_CANCELLED_BY_CLIENT, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (rd_practice_move (small.practice, id, at ("2026-11-24T11:00"), 0, 0, RD_BOOK_PLAIN,
                                   NULL, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);

  next = small_book (&small, WEI, INES, "2026-11-24T10:00");
  g_assert_cmpint (next->starts, ==, booking->starts);
}

static void
test_undoing_a_cancellation_taken_meanwhile_is_refused (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  g_autoptr (RdBooking) cancelled = rd_practice_cancel (small.practice, rd_record_id (booking),
                                                        "a cold", RD_CANCELLED_BY_CLIENT, NULL);
  g_autoptr (RdBooking) other = NULL;
  gint64 written;

  g_assert_nonnull (cancelled);
  g_assert_true (rd_practice_act_as (small.practice, MIKE, NULL));
  other = small_book (&small, WEI, INES, "2026-11-24T10:00");
  g_assert_true (rd_practice_act_as (small.practice, INES, NULL));
  written = small_journal (&small);
  g_assert_null (rd_practice_undo (small.practice, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_CONFLICT);
  g_assert_cmpint (small_journal (&small), ==, written);
}

/* Of a booking that began at ten, at half past ten. */
static const struct
{
  RdBookingStatus from;
  RdBookingStatus to;
  gboolean allowed;
} steps[] = {
  { RD_BOOKING_PROVISIONAL, RD_BOOKING_CONFIRMED, TRUE },
  { RD_BOOKING_PROVISIONAL, RD_BOOKING_ARRIVED, TRUE },
  { RD_BOOKING_CONFIRMED, RD_BOOKING_PROVISIONAL, TRUE },
  { RD_BOOKING_CONFIRMED, RD_BOOKING_ARRIVED, TRUE },
  { RD_BOOKING_CONFIRMED, RD_BOOKING_COMPLETED, TRUE },
  { RD_BOOKING_CONFIRMED, RD_BOOKING_NO_SHOW, TRUE },
  { RD_BOOKING_CONFIRMED, RD_BOOKING_CANCELLED, FALSE },
  { RD_BOOKING_ARRIVED, RD_BOOKING_CONFIRMED, TRUE },
  { RD_BOOKING_ARRIVED, RD_BOOKING_COMPLETED, TRUE },
  { RD_BOOKING_ARRIVED, RD_BOOKING_PROVISIONAL, FALSE },
  { RD_BOOKING_COMPLETED, RD_BOOKING_ARRIVED, TRUE },
  { RD_BOOKING_COMPLETED, RD_BOOKING_CONFIRMED, FALSE },
  { RD_BOOKING_NO_SHOW, RD_BOOKING_ARRIVED, TRUE },
  { RD_BOOKING_NO_SHOW, RD_BOOKING_PROVISIONAL, FALSE },
};

static void
test_steps_of_the_status (void)
{
  g_auto (Small) small = small_open ();

  rd_practice_set_now (small.practice, at ("2026-11-24T18:00"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *start = g_strdup_printf ("2026-11-%02dT10:00", 2 + i);
      g_autoptr (RdBooking) wish = small_wish (HANNAH, MIKE, SPORTS_60, start);
      g_autoptr (RdBooking) booking = NULL;
      g_autoptr (RdBooking) after = NULL;

      wish->status = steps[i].from;
      booking = rd_practice_book (small.practice, wish, RD_BOOK_OUTSIDE_HOURS, &error);
      g_assert_no_error (error);
      after = rd_practice_set_status (small.practice, rd_record_id (booking), steps[i].to, &error);
      g_test_message ("%s to %s", rd_enum_to_nick (RD_TYPE_BOOKING_STATUS, steps[i].from),
                      rd_enum_to_nick (RD_TYPE_BOOKING_STATUS, steps[i].to));
      if (steps[i].allowed)
        {
          g_assert_no_error (error);
          g_assert_cmpint (after->status, ==, steps[i].to);
          g_assert_cmpint (after->sequence, ==, 1);
        }
      else
        g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
    }
}

static void
test_nothing_is_completed_before_it_begins (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-24T10:00");
  const RdBookingStatus ends[] = { RD_BOOKING_COMPLETED, RD_BOOKING_NO_SHOW };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (
        rd_practice_set_status (small.practice, rd_record_id (booking), ends[i], &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
    }
}

static void
test_time_given_away_is_not_taken_back (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-23T09:00");
  g_autoptr (RdBooking) missed = NULL;
  g_autoptr (RdBooking) other = NULL;

  rd_practice_set_now (small.practice, at ("2026-11-23T09:15"));
  missed =
    rd_practice_set_status (small.practice, rd_record_id (booking), RD_BOOKING_NO_SHOW, &error);
  g_assert_no_error (error);
  other = small_book (&small, WEI, INES, "2026-11-23T09:15");
  g_assert_null (
    rd_practice_set_status (small.practice, rd_record_id (booking), RD_BOOKING_ARRIVED, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_CONFLICT);
}

static void
test_do_not_treat_needs_a_reason_to_complete (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) booking = small_book (&small, HANNAH, INES, "2026-11-23T09:00");
  g_autoptr (RdBooking) done = NULL;

  SMALL_ADD (&small, RD_TYPE_CONTRAINDICATION, "client", "1", "caution", "do-not-treat",
             "description", "Fever");
  rd_practice_set_now (small.practice, at ("2026-11-23T10:00"));
  g_assert_null (
    rd_practice_set_status (small.practice, rd_record_id (booking), RD_BOOKING_COMPLETED, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_ADVICE);
  g_clear_error (&error);
  done = rd_practice_set_status_because (small.practice, rd_record_id (booking),
                                         RD_BOOKING_COMPLETED, "The fever was gone", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (done->advice_overridden, ==, "The fever was gone");
}

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static GAsyncResult *
wait_for_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static void
test_without_waiting (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (RdBooking) wish = small_wish (HANNAH, INES, SPORTS_60, "2026-11-24T10:00");
  g_autoptr (RdBooking) kept = NULL;
  gint64 id;

  rd_practice_book_async (small.practice, wish, RD_BOOK_PLAIN, take_result_cb, &result);
  /* What is changed after asking is not what was asked. */
  wish->starts = 0;
  kept = rd_practice_book_finish (small.practice, wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept->starts, ==, at ("2026-11-24T10:00"));
  id = rd_record_id (kept);

  g_clear_object (&result);
  g_clear_object (&kept);
  rd_practice_move_async (small.practice, id, at ("2026-11-24T12:00"), 0, 0, RD_BOOK_PLAIN, NULL,
                          take_result_cb, &result);
  kept = rd_practice_move_finish (small.practice, wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept->sequence, ==, 1);

  g_clear_object (&result);
  g_clear_object (&kept);
  rd_practice_set_status_async (small.practice, id, RD_BOOKING_ARRIVED, take_result_cb, &result);
  kept = rd_practice_set_status_finish (small.practice, wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept->status, ==, RD_BOOKING_ARRIVED);

  g_clear_object (&result);
  g_clear_object (&kept);
  rd_practice_cancel_async (small.practice, id, "a cold", RD_CANCELLED_BY_PRACTICE, take_result_cb,
                            &result);
  kept = rd_practice_cancel_finish (small.practice, wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept->cancelled_by, ==, RD_CANCELLED_BY_PRACTICE);

  g_clear_object (&result);
  g_clear_object (&kept);
  rd_practice_cancel_async (small.practice, 99, "a cold", RD_CANCELLED_BY_PRACTICE, take_result_cb,
                            &result);
  kept = rd_practice_cancel_finish (small.practice, wait_for_result (&result), &error);
  g_assert_null (kept);
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/booking-commands/book/the-rest-is-filled", test_what_is_left_open_is_filled);
  g_test_add_func ("/booking-commands/book/rooms-in-turn", test_rooms_are_taken_in_turn);
  g_test_add_func ("/booking-commands/book/refusals-change-nothing", test_refusals_change_nothing);
  g_test_add_func ("/booking-commands/book/next-to-another", test_what_is_next_to_it_is_free);
  g_test_add_func ("/booking-commands/book/archived", test_archived_are_not_booked);
  g_test_add_func ("/booking-commands/book/outside-hours", test_outside_hours_all_the_same);
  g_test_add_func ("/booking-commands/book/the-past", test_the_past_is_recorded);
  g_test_add_func ("/booking-commands/book/without-waiting", test_without_waiting);
  g_test_add_func ("/booking-commands/advice/with-a-reason",
                   test_advice_is_heeded_or_overridden_with_a_reason);
  g_test_add_func ("/booking-commands/advice/usual-pressure-lowered",
                   test_usual_pressure_is_lowered_to_the_highest);
  g_test_add_func ("/booking-commands/advice/race-day", test_race_day_is_advised_against);
  g_test_add_func ("/booking-commands/advice/reason-not-needed",
                   test_a_reason_not_needed_is_not_kept);
  g_test_add_func ("/booking-commands/move/length-and-sequence",
                   test_moving_keeps_length_and_counts);
  g_test_add_func ("/booking-commands/move/another-room",
                   test_moving_takes_another_room_where_its_own_is_taken);
  g_test_add_func ("/booking-commands/move/refused", test_bad_moves_change_nothing);
  g_test_add_func ("/booking-commands/move/into-the-run-up",
                   test_moving_into_the_run_up_is_advised_against);
  g_test_add_func ("/booking-commands/move/on-against-the-advice",
                   test_moving_on_against_the_advice_has_a_reason_of_its_own);
  g_test_add_func ("/practice/booking/moved-on-against-advice",
                   test_moving_on_against_the_advice_has_a_reason_of_its_own);
  g_test_add_func ("/booking-commands/cancel/stays-and-frees",
                   test_cancelling_leaves_the_booking_and_frees_its_time);
  g_test_add_func ("/booking-commands/cancel/undone-too-late",
                   test_undoing_a_cancellation_taken_meanwhile_is_refused);
  g_test_add_func ("/booking-commands/status/steps", test_steps_of_the_status);
  g_test_add_func ("/booking-commands/status/not-before-it-begins",
                   test_nothing_is_completed_before_it_begins);
  g_test_add_func ("/booking-commands/status/time-given-away",
                   test_time_given_away_is_not_taken_back);
  g_test_add_func ("/booking-commands/status/do-not-treat",
                   test_do_not_treat_needs_a_reason_to_complete);
  return g_test_run ();
}
