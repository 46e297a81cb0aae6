/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-focus.c: what the desk is looking at, and the times it suggests. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/rd-suggestions.h"
#include "practice/rd-practice-commands.h"

#define HANNAH GINT_TO_POINTER (DESK_HANNAH)
#define NOBODY GINT_TO_POINTER (0)

typedef struct
{
  char *path;
  RdFocus *focus;
  int weeks;
  int clients;
  int failures;
} Fixture;

static void
count_cb (int *times)
{
  *times += 1;
}

static void
set_up (Fixture *fixture, gconstpointer client)
{
  fixture->path = desk_practice_make ();
  fixture->focus = desk_focus_open (fixture->path, GPOINTER_TO_INT (client));
  g_signal_connect_swapped (fixture->focus, "notify::week", G_CALLBACK (count_cb), &fixture->weeks);
  g_signal_connect_swapped (fixture->focus, "notify::client", G_CALLBACK (count_cb),
                            &fixture->clients);
  g_signal_connect_swapped (fixture->focus, "failed", G_CALLBACK (count_cb), &fixture->failures);
}

static void
tear_down (Fixture *fixture, gconstpointer client)
{
  desk_focus_close (fixture->focus);
  desk_practice_erase (fixture->path);
}

static RdDate
shown_from (Fixture *fixture)
{
  return rd_focus_period (fixture->focus)->from;
}

/* Questions are answered one after the other: when this one is, so are those before. */
static gpointer
answer (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return g_strdup ("");
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_free (rd_practice_read_finish (RD_PRACTICE (source), result, NULL));
  *(gboolean *)data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

static void
wait_for_answers (Fixture *fixture)
{
  for (guint i = 0; i < 3; i++)
    {
      gboolean answered = FALSE;

      rd_practice_read_async (rd_focus_practice (fixture->focus), answer, NULL, NULL, g_free, NULL,
                              answered_cb, &answered);
      desk_test_until (is_true, &answered);
    }
}

static void
test_begins_today_with_nobody (Fixture *fixture, gconstpointer data)
{
  RdPractice *practice;
  g_autoptr (RdClient) client = NULL;
  g_autoptr (RdBooking) booking = NULL;
  int date;
  gboolean loading;

  g_object_get (fixture->focus, "practice", &practice, "client", &client, "date", &date, "booking",
                &booking, "loading", &loading, NULL);
  g_assert_true (practice == rd_focus_practice (fixture->focus));
  g_object_unref (practice);
  g_assert_null (client);
  g_assert_null (booking);
  g_assert_false (loading);
  g_assert_cmpint (date, ==, rd_date_new (2026, 11, 23));
  g_assert_null (rd_focus_week (fixture->focus)->summary);
}

static void
test_the_next_week_is_there_at_once (Fixture *fixture, gconstpointer data)
{
  wait_for_answers (fixture);
  rd_focus_set_date (fixture->focus, rd_date_new (2026, 12, 3));
  g_assert_cmpint (shown_from (fixture), ==, rd_date_new (2026, 11, 30));
  g_object_set (fixture->focus, "date", rd_date_new (2026, 11, 24), NULL);
  g_assert_cmpint (shown_from (fixture), ==, rd_date_new (2026, 11, 23));
}

static gboolean
is_march (gpointer data)
{
  return shown_from (data) == rd_date_new (2027, 3, 1);
}

static void
test_what_was_shown_stays_until_the_answer_is_there (Fixture *fixture, gconstpointer data)
{
  rd_focus_set_date (fixture->focus, rd_date_new (2027, 3, 2));
  g_assert_cmpint (shown_from (fixture), ==, rd_date_new (2026, 11, 23));
  desk_test_until (is_march, fixture);
}

/* Whoever turns pages quickly sees the last one, not each in turn. */
static void
test_late_answers_are_not_shown (Fixture *fixture, gconstpointer data)
{
  for (int month = 4; month <= 9; month++)
    rd_focus_set_date (fixture->focus, rd_date_new (2027, month, 2));
  rd_focus_set_date (fixture->focus, rd_date_new (2027, 3, 2));
  desk_test_until (is_march, fixture);
  wait_for_answers (fixture);
  g_assert_cmpint (fixture->weeks, ==, 1);
}

static void
test_choosing_a_day_of_the_same_week_reads_nothing (Fixture *fixture, gconstpointer data)
{
  rd_focus_set_date (fixture->focus, rd_date_new (2026, 11, 27));
  rd_focus_set_date (fixture->focus, rd_date_new (2026, 11, 27));
  wait_for_answers (fixture);
  g_assert_cmpint (fixture->weeks, ==, 0);
}

/* Somebody moves a booking; what is selected is the booking as it is now. */
static void
test_changes_are_followed (Fixture *fixture, gconstpointer data)
{
  RdPractice *practice = rd_focus_practice (fixture->focus);
  RdBooking *selected = desk_focus_booking (fixture->focus, DESK_CONFIRMED);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) moved = NULL;

  rd_focus_set_booking (fixture->focus, selected);
  moved = rd_practice_move (practice, DESK_CONFIRMED, desk_practice_at ("2026-11-24T14:00"), 0, 0,
                            RD_BOOK_PLAIN, NULL, &error);
  g_assert_no_error (error);
  wait_for_answers (fixture);
  g_assert_cmpint (rd_focus_booking (fixture->focus)->starts, ==, moved->starts);
  g_assert_cmpint (fixture->weeks, >=, 1);
}

static gboolean
book_far_away (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdBooking) booking = rd_record_new (RD_TYPE_BOOKING);

  booking->uid = g_strdup ("far");
  booking->client = DESK_TOM;
  booking->practitioner = DESK_JOHN;
  booking->service = DESK_SPORTS_60;
  booking->starts = desk_practice_at ("2027-11-24T14:00");
  booking->ends = booking->busy_until = booking->starts + 60 * 60;
  booking->status = RD_BOOKING_CONFIRMED;
  return rd_writing_insert (writing, booking, error);
}

static void
test_what_happens_far_away_is_let_be (Fixture *fixture, gconstpointer data)
{
  desk_practice_do (rd_focus_practice (fixture->focus), book_far_away, NULL);
  wait_for_answers (fixture);
  g_assert_cmpint (fixture->weeks, ==, 0);
}

static gboolean
rename_hannah (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdClient) client =
    rd_store_get (rd_writing_store (writing), RD_TYPE_CLIENT, DESK_HANNAH, error);

  rd_record_set_text (&client->name, "Hannah Lowe");
  return rd_writing_update (writing, client, error);
}

static void
test_a_client_in_focus_changes_with_the_practice (Fixture *fixture, gconstpointer data)
{
  desk_practice_do (rd_focus_practice (fixture->focus), rename_hannah, NULL);
  wait_for_answers (fixture);
  g_assert_cmpstr (rd_focus_client (fixture->focus)->name, ==, "Hannah Lowe");
  g_assert_cmpint (fixture->clients, ==, 1);
}

static void
test_a_client_can_be_left_before_she_is_read (Fixture *fixture, gconstpointer data)
{
  rd_focus_set_client_id (fixture->focus, DESK_HANNAH);
  rd_focus_set_client_id (fixture->focus, 0);
  wait_for_answers (fixture);
  g_assert_null (rd_focus_client (fixture->focus));
  g_assert_null (rd_focus_week (fixture->focus)->summary);
}

static void
test_a_client_who_is_gone_is_said_and_nobody_in_focus (Fixture *fixture, gconstpointer data)
{
  rd_focus_set_client_id (fixture->focus, 99);
  wait_for_answers (fixture);
  g_assert_cmpint (fixture->failures, >=, 1);
  g_assert_null (rd_focus_client (fixture->focus));
  g_assert_null (rd_focus_week (fixture->focus)->summary);
}

static void
test_ticks_are_per_practitioner (Fixture *fixture, gconstpointer data)
{
  int changes = 0;

  g_signal_connect_swapped (fixture->focus, "practitioners-changed", G_CALLBACK (count_cb),
                            &changes);
  rd_focus_show_practitioner (fixture->focus, DESK_JOHN, FALSE);
  rd_focus_show_practitioner (fixture->focus, DESK_JOHN, FALSE);
  g_assert_cmpint (changes, ==, 1);
  g_assert_false (rd_focus_shows_practitioner (fixture->focus, DESK_JOHN));
  g_assert_true (rd_focus_shows_practitioner (fixture->focus, DESK_MIKE));
  rd_focus_show_practitioner (fixture->focus, DESK_JOHN, TRUE);
  g_assert_true (rd_focus_shows_practitioner (fixture->focus, DESK_JOHN));
}

/* The worker is held up until it is seen that the desk says so. */
typedef struct
{
  GMutex lock;
  GCond released;
  gboolean release;
} Gate;

static gpointer
wait_at_gate (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  Gate *gate = argument;

  g_mutex_lock (&gate->lock);
  while (!gate->release)
    g_cond_wait (&gate->released, &gate->lock);
  g_mutex_unlock (&gate->lock);
  return g_strdup ("");
}

static gboolean
is_loading (gpointer data)
{
  gboolean loading;

  g_object_get (((Fixture *)data)->focus, "loading", &loading, NULL);
  return loading;
}

static gboolean
is_loaded (gpointer data)
{
  return !is_loading (data);
}

static void
test_a_long_reading_is_said_to_be_one (Fixture *fixture, gconstpointer data)
{
  Gate gate = { .release = FALSE };
  gboolean answered = FALSE;

  g_mutex_init (&gate.lock);
  g_cond_init (&gate.released);
  rd_practice_read_async (rd_focus_practice (fixture->focus), wait_at_gate, &gate, NULL, g_free,
                          NULL, answered_cb, &answered);
  rd_focus_set_date (fixture->focus, rd_date_new (2027, 3, 2));
  g_assert_false (is_loading (fixture));
  desk_test_until (is_loading, fixture);
  g_mutex_lock (&gate.lock);
  gate.release = TRUE;
  g_cond_signal (&gate.released);
  g_mutex_unlock (&gate.lock);
  desk_test_until (is_loaded, fixture);
  desk_test_until (is_true, &answered);
  g_assert_true (is_march (fixture));
  g_mutex_clear (&gate.lock);
  g_cond_clear (&gate.released);
}

/* Suggestions. */

static RdSuggestions *
suggestions_of (Fixture *fixture)
{
  return rd_focus_suggestions (fixture->focus);
}

static void
test_three_times_are_suggested_best_first (Fixture *fixture, gconstpointer data)
{
  RdSuggestions *suggestions = suggestions_of (fixture);

  g_assert_cmpuint (rd_suggestions_count (suggestions), ==, 3);
  g_assert_cmpint (rd_suggestions_slot (suggestions, 0)->suitability.verdict, ==, RD_VERDICT_BEST);
  g_assert_cmpint (rd_suggestions_slot (suggestions, 0)->practitioner, ==, DESK_JOHN);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (rd_suggestions_slot (suggestions, i)->start, >, DESK_NOW);
  /* What she had last. */
  g_assert_cmpstr (rd_suggestions_service (suggestions)->name, ==, "Sports massage 60");
}

static void
test_nobody_has_no_suggestions (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (rd_suggestions_count (suggestions_of (fixture)), ==, 0);
  g_assert_false (rd_suggestions_known (suggestions_of (fixture)));
  g_assert_null (rd_suggestions_service (suggestions_of (fixture)));
}

static void
test_who_had_half_an_hour_is_suggested_half_an_hour (Fixture *fixture, gconstpointer data)
{
  rd_focus_set_client_id (fixture->focus, DESK_CLARA);
  wait_for_answers (fixture);
  g_assert_cmpstr (rd_suggestions_service (suggestions_of (fixture))->name, ==,
                   "Sports massage 30");
}

static void
test_dismissed_while_she_is_in_focus (Fixture *fixture, gconstpointer data)
{
  RdSuggestions *suggestions = suggestions_of (fixture);
  gint64 best = rd_suggestions_slot (suggestions, 0)->start;

  rd_suggestions_dismiss (suggestions, 0);
  g_assert_cmpint (rd_suggestions_slot (suggestions, 0)->start, !=, best);
  rd_focus_renew (fixture->focus);
  wait_for_answers (fixture);
  g_assert_cmpint (rd_suggestions_slot (suggestions, 0)->start, !=, best);
  rd_focus_set_client_id (fixture->focus, DESK_TOM);
  wait_for_answers (fixture);
  rd_focus_set_client_id (fixture->focus, DESK_HANNAH);
  wait_for_answers (fixture);
  g_assert_cmpint (rd_suggestions_slot (suggestions, 0)->start, ==, best);
}

#define ADD(path, who, test) g_test_add ("/desk/focus/" path, Fixture, who, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("begins", NOBODY, test_begins_today_with_nobody);
  ADD ("read-ahead", NOBODY, test_the_next_week_is_there_at_once);
  ADD ("stays", NOBODY, test_what_was_shown_stays_until_the_answer_is_there);
  ADD ("late", NOBODY, test_late_answers_are_not_shown);
  ADD ("same-week", NOBODY, test_choosing_a_day_of_the_same_week_reads_nothing);
  ADD ("followed", NOBODY, test_changes_are_followed);
  ADD ("far-away", NOBODY, test_what_happens_far_away_is_let_be);
  ADD ("renamed", HANNAH, test_a_client_in_focus_changes_with_the_practice);
  ADD ("left-early", NOBODY, test_a_client_can_be_left_before_she_is_read);
  ADD ("gone", HANNAH, test_a_client_who_is_gone_is_said_and_nobody_in_focus);
  ADD ("ticks", NOBODY, test_ticks_are_per_practitioner);
  ADD ("loading", NOBODY, test_a_long_reading_is_said_to_be_one);
  ADD ("suggestions", HANNAH, test_three_times_are_suggested_best_first);
  ADD ("no-suggestions", NOBODY, test_nobody_has_no_suggestions);
  ADD ("usual-service", NOBODY, test_who_had_half_an_hour_is_suggested_half_an_hour);
  ADD ("dismissed", HANNAH, test_dismissed_while_she_is_in_focus);
  return g_test_run ();
}
