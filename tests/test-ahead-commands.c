/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-ahead-commands.c: a programme's massages are booked together, or none is. */
#include "small-practice.h"

#include "practice/rd-ahead-commands.h"

static gpointer
ask_plan (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_plan_ahead_read (store, argument, cancellable, error);
}

static RdAhead *
plan (Small *small, RdAheadQuestion *question)
{
  g_autoptr (GError) error = NULL;
  RdAhead *ahead = rd_practice_read (small->practice, ask_plan, question, &error);

  g_assert_no_error (error);
  return ahead;
}

static RdAheadQuestion
make_question (Small *small)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgramme) programme = small_programme (
    small, HANNAH, "half-12", rd_practice_today (small->practice) + 76, NULL, &error);

  g_assert_no_error (error);
  return (RdAheadQuestion){
    .programme = rd_record_id (programme),
    .service = SPORTS_60,
    .every_weeks = 2,
    .to = RD_DATE_UNSET,
    .now = rd_practice_now (small->practice),
  };
}

static GArray *
list_choices (RdAhead *ahead)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (RdAheadChoice));

  for (guint i = 0; i < ahead->plan->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (ahead->plan->periods, RdAheadPeriod, i);

      if (rd_ahead_period_has_choice (period))
        g_array_append_val (choices, period->choice);
    }
  g_assert_cmpuint (choices->len, >=, 5);
  return choices;
}

static guint
count_bookings (Small *small)
{
  g_autoptr (GPtrArray) bookings = small_list (small, RD_TYPE_BOOKING);

  return bookings->len;
}

static void
test_all_are_booked_and_one_undo_takes_them_back (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  RdAheadQuestion question = make_question (&small);
  g_autoptr (RdAhead) ahead = plan (&small, &question);
  g_autoptr (GArray) chosen = list_choices (ahead);
  g_autoptr (GPtrArray) kept = NULL;
  g_autofree char *undone = NULL;

  g_assert_cmpuint (count_bookings (&small), ==, 0);
  question.pinned = chosen;
  kept = rd_practice_book_ahead (small.practice, &question, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, chosen->len);
  for (guint i = 0; i < kept->len; i++)
    {
      RdBooking *booking = kept->pdata[i];
      const RdAheadChoice *choice = &g_array_index (chosen, RdAheadChoice, i);

      g_assert_cmpint (booking->starts, ==, choice->slot.start);
      g_assert_cmpint (booking->pressure, ==, choice->slot.pressure);
      g_assert_cmpint (booking->room, !=, 0);
      g_assert_cmpint (booking->busy_until, >, booking->ends);
      g_assert_true (g_uuid_string_is_valid (booking->uid));
    }
  undone = rd_practice_undo (small.practice, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "book-ahead");
  g_assert_cmpuint (count_bookings (&small), ==, 0);
}

static void
test_a_taken_slot_is_named_and_nothing_is_booked (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  RdAheadQuestion question = make_question (&small);
  g_autoptr (RdAhead) ahead = plan (&small, &question);
  g_autoptr (GArray) chosen = list_choices (ahead);
  const RdAheadChoice *third = &g_array_index (chosen, RdAheadChoice, 2);
  g_autoptr (RdBooking) other = rd_record_new (RD_TYPE_BOOKING);
  g_autoptr (RdBooking) kept = NULL;
  g_autoptr (GPtrArray) booked = NULL;
  g_autoptr (RdAhead) again = NULL;
  guint n_taken = 0;

  other->client = WEI;
  other->practitioner = third->slot.practitioner;
  other->service = SPORTS_60;
  other->starts = third->slot.start;
  kept = rd_practice_book (small.practice, other, RD_BOOK_PLAIN, &error);
  g_assert_no_error (error);

  question.pinned = chosen;
  booked = rd_practice_book_ahead (small.practice, &question, &error);
  g_assert_null (booked);
  g_assert_error (error, RD_ERROR, RD_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "next best"));
  g_assert_cmpuint (count_bookings (&small), ==, 1);

  again = plan (&small, &question);
  for (guint i = 0; i < again->plan->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (again->plan->periods, RdAheadPeriod, i);

      if (period->taken == NULL)
        continue;
      n_taken++;
      g_assert_cmpint (period->taken->slot.start, ==, third->slot.start);
      g_assert_true (rd_ahead_period_has_choice (period));
    }
  g_assert_cmpuint (n_taken, ==, 1);
}

static void
test_what_is_no_massage_or_nothing_is_refused (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  RdAheadQuestion question = make_question (&small);

  g_assert_null (rd_practice_book_ahead (small.practice, &question, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_clear_error (&error);
  question.service = TRAINING_60;
  g_assert_null (rd_practice_read (small.practice, ask_plan, &question, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/ahead/all-or-none", test_all_are_booked_and_one_undo_takes_them_back);
  g_test_add_func ("/practice/ahead/taken", test_a_taken_slot_is_named_and_nothing_is_booked);
  g_test_add_func ("/practice/ahead/refused", test_what_is_no_massage_or_nothing_is_refused);
  return g_test_run ();
}
