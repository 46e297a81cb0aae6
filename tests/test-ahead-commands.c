/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-ahead-commands.c: a programme's massages are booked together, or none is. */
#include "small-practice.h"

#include "practice/rd-ahead-commands.h"
#include "practice/rd-wording-ahead.h"

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

static void
take_answer (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static void
test_nobody_waits_for_it (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  RdAheadQuestion question = make_question (&small);
  g_autoptr (RdAhead) ahead = plan (&small, &question);
  g_autoptr (GArray) chosen = list_choices (ahead);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  question.pinned = chosen;
  rd_practice_book_ahead_async (small.practice, &question, take_answer, &result);
  g_assert_null (result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  kept = rd_practice_book_ahead_finish (small.practice, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, chosen->len);
  g_assert_cmpuint (count_bookings (&small), ==, chosen->len);
}

static void
keep_away (Small *small, gint64 practitioner)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTimeOff) off = rd_record_new (RD_TYPE_TIME_OFF);

  off->practitioner = practitioner;
  off->starts = at ("2026-11-23T00:00");
  off->ends = at ("2027-04-01T00:00");
  rd_practice_keep (small->practice, off, &error);
  g_assert_no_error (error);
}

/* Chosen while somebody worked; then both are away. */
static void
test_where_nothing_is_left_that_is_said (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  RdAheadQuestion question = make_question (&small);
  g_autoptr (RdAhead) ahead = plan (&small, &question);
  g_autoptr (GArray) chosen = list_choices (ahead);
  g_autoptr (GPtrArray) booked = NULL;

  keep_away (&small, INES);
  keep_away (&small, MIKE);
  question.pinned = chosen;
  booked = rd_practice_book_ahead (small.practice, &question, &error);
  g_assert_null (booked);
  g_assert_error (error, RD_ERROR, RD_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "(nothing else fits then)"));
  g_assert_cmpuint (count_bookings (&small), ==, 0);
}

static GArray *
make_ids (const gint64 *ids, guint n)
{
  return g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (gint64)), ids, n);
}

static void
test_who_cannot_is_named_up_to_two (void)
{
  g_auto (Small) small = small_open ();
  RdAheadQuestion question = make_question (&small);
  static const struct
  {
    RdReasonCode why;
    guint n;
    const char *sentence;
  } facts[] = {
    { RD_REASON_PRACTITIONER_OFF, 1, "Ines does not work then" },
    { RD_REASON_PRACTITIONER_OFF, 2, "Ines and Mike do not work then" },
    { RD_REASON_PRACTITIONER_OFF, 3, "None of those chosen works then" },
    { RD_REASON_PRACTITIONER_BUSY, 1, "Ines is booked then" },
    { RD_REASON_PRACTITIONER_BUSY, 2, "Ines and Mike are not free then" },
    { RD_REASON_PRACTITIONER_BUSY, 3, "All of those chosen are booked then" },
    { RD_REASON_ROOM_BUSY, 3, "No room is free then" },
  };
  g_autoptr (RdAhead) ahead = plan (&small, &question);

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      RdAheadPeriod period = { .state = RD_AHEAD_WITHOUT_SLOT };
      g_autoptr (GArray) practitioners =
        make_ids ((const gint64[]){ INES, MIKE, OLIVE }, facts[i].n);
      g_autofree char *sentence = NULL;

      rd_suitability_add_reason (&period.why, (RdReason){ .code = facts[i].why });
      sentence = rd_wording_ahead_no_slot (ahead, &period, practitioners);
      g_assert_cmpstr (sentence, ==, facts[i].sentence);
    }
}

static void
assert_refused (Small *small, RdAheadQuestion *question, const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_practice_read (small->practice, ask_plan, question, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, word));
}

static void
archive (Small *small, GType type, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdRecord) record = small_get (small, type, id);

  rd_field_from_text (rd_record_class_field (RD_RECORD_GET_CLASS (record), "archived"), record,
                      "true", &error);
  g_assert_no_error (error);
  rd_practice_keep (small->practice, record, &error);
  g_assert_no_error (error);
}

static void
test_nothing_is_planned_for_what_was_put_away (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  RdAheadQuestion question = make_question (&small);
  g_autoptr (RdProgramme) programme = small_get (&small, RD_TYPE_PROGRAMME, question.programme);

  programme->closed = TRUE;
  rd_practice_keep (small.practice, RD_RECORD (programme), &error);
  g_assert_no_error (error);
  assert_refused (&small, &question, "was set aside");
  programme->closed = FALSE;
  rd_practice_keep (small.practice, RD_RECORD (programme), &error);
  g_assert_no_error (error);
  archive (&small, RD_TYPE_CLIENT, HANNAH);
  assert_refused (&small, &question, "Hannah Clarke is archived");
  archive (&small, RD_TYPE_SERVICE, SPORTS_60);
  assert_refused (&small, &question, "Sports massage 60 is archived");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/ahead/all-or-none", test_all_are_booked_and_one_undo_takes_them_back);
  g_test_add_func ("/practice/ahead/taken", test_a_taken_slot_is_named_and_nothing_is_booked);
  g_test_add_func ("/practice/ahead/refused", test_what_is_no_massage_or_nothing_is_refused);
  g_test_add_func ("/practice/ahead/async", test_nobody_waits_for_it);
  g_test_add_func ("/practice/ahead/nothing-left", test_where_nothing_is_left_that_is_said);
  g_test_add_func ("/practice/ahead/who-cannot", test_who_cannot_is_named_up_to_two);
  g_test_add_func ("/practice/ahead/put-away", test_nothing_is_planned_for_what_was_put_away);
  return g_test_run ();
}
