/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-week-reader.c: the weeks looked at are read, and those beside them before they are wanted.
 */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/calendar/rd-week-reader.h"
#include "practice/rd-practice-commands.h"

typedef struct
{
  char *path;
  RdPractice *practice;
  RdWeekReader *reader;
  RdDate monday;
  guint read;
  guint failed;
} Fixture;

static void
read_cb (RdWeekReader *reader, RdDate monday, Fixture *fixture)
{
  g_assert_nonnull (rd_week_reader_week (reader, monday));
  fixture->read++;
}

static void
failed_cb (RdWeekReader *reader, RdDate monday, const GError *error, Fixture *fixture)
{
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_FOUND);
  g_assert_cmpint (monday, ==, fixture->monday);
  fixture->failed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = desk_practice_make ();
  fixture->practice = desk_practice_open (fixture->path);
  fixture->reader = rd_week_reader_new (fixture->practice);
  fixture->monday = rd_date_week_start (rd_practice_today (fixture->practice));
  g_signal_connect (fixture->reader, "read", G_CALLBACK (read_cb), fixture);
  g_signal_connect (fixture->reader, "failed", G_CALLBACK (failed_cb), fixture);
  rd_week_reader_set_client (fixture->reader, DESK_HANNAH);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->reader);
  rd_practice_close (fixture->practice);
  g_object_unref (fixture->practice);
  desk_practice_erase (fixture->path);
}

static gboolean
has_read_all (gpointer data)
{
  Fixture *fixture = data;

  for (int week = -1; week <= 1; week++)
    if (!rd_week_reader_week (fixture->reader, fixture->monday + 7 * week))
      return FALSE;
  return TRUE;
}

static gboolean
has_read_one (gpointer data)
{
  return ((Fixture *)data)->read > 0;
}

static gboolean
has_failed (gpointer data)
{
  return ((Fixture *)data)->failed > 0;
}

static RdTraining *
training_of (Fixture *fixture, int week)
{
  return rd_week_reader_week (fixture->reader, fixture->monday + 7 * week)->period->training;
}

static void
read_all (Fixture *fixture)
{
  fixture->read = 0;
  rd_week_reader_ask (fixture->reader, fixture->monday);
  desk_test_until (has_read_one, fixture);
  rd_week_reader_ask_beside (fixture->reader, fixture->monday);
  desk_test_until (has_read_all, fixture);
}

static void
test_weeks_beside_share_the_training (Fixture *fixture, gconstpointer data)
{
  g_assert_null (rd_week_reader_week (fixture->reader, fixture->monday));
  read_all (fixture);
  g_assert_cmpuint (fixture->read, ==, 3);
  g_assert_true (training_of (fixture, 1) == training_of (fixture, 0));
  g_assert_true (training_of (fixture, -1) == training_of (fixture, 0));

  /* What is there is not read again. */
  rd_week_reader_ask (fixture->reader, fixture->monday + 7);
  rd_week_reader_ask (fixture->reader, fixture->monday + 14);
  while (!rd_week_reader_week (fixture->reader, fixture->monday + 14))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->read, ==, 4);
}

static gboolean
has_let_go (gpointer data)
{
  Fixture *fixture = data;

  return rd_week_reader_week (fixture->reader, fixture->monday - 7) == NULL;
}

static void
test_far_weeks_are_let_go (Fixture *fixture, gconstpointer data)
{
  read_all (fixture);
  rd_week_reader_ask_beside (fixture->reader, fixture->monday + 7);
  /* Not at once: that would be in the way of showing the other. */
  g_assert_false (has_let_go (fixture));
  desk_test_until (has_let_go, fixture);
  g_assert_nonnull (rd_week_reader_week (fixture->reader, fixture->monday));
}

static void
changed_cb (gboolean *changed)
{
  *changed = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

/* Of Tom's booking: Hannah's training is read again, since nobody can know. */
static void
test_after_a_change_the_training_is_read_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdBooking) kept = NULL;
  g_autoptr (GError) error = NULL;
  RdTraining *before;
  gboolean changed = FALSE;

  read_all (fixture);
  before = training_of (fixture, 0);
  g_signal_connect_swapped (fixture->practice, "changed", G_CALLBACK (changed_cb), &changed);
  kept = rd_practice_set_status (fixture->practice, DESK_CONFIRMED, RD_BOOKING_ARRIVED, &error);
  g_assert_no_error (error);
  desk_test_until (is_true, &changed);

  fixture->read = 0;
  rd_week_reader_ask (fixture->reader, fixture->monday + 14);
  desk_test_until (has_read_one, fixture);
  g_assert_true (training_of (fixture, 2) != before);
  g_assert_true (training_of (fixture, 1) == before);
  g_signal_handlers_disconnect_by_data (fixture->practice, &changed);
}

static void
test_a_late_answer_is_of_no_use (Fixture *fixture, gconstpointer data)
{
  rd_week_reader_ask (fixture->reader, fixture->monday);
  rd_week_reader_set_client (fixture->reader, 0);
  rd_week_reader_ask (fixture->reader, fixture->monday);
  desk_test_until (has_read_one, fixture);
  g_assert_null (training_of (fixture, 0));
  rd_week_reader_forget (fixture->reader);
  g_assert_null (rd_week_reader_week (fixture->reader, fixture->monday));
  g_assert_cmpuint (fixture->read, ==, 1);
}

static void
test_nobodys_week_fails (Fixture *fixture, gconstpointer data)
{
  rd_week_reader_set_client (fixture->reader, 4711);
  rd_week_reader_ask (fixture->reader, fixture->monday);
  desk_test_until (has_failed, fixture);
  g_assert_cmpuint (fixture->read, ==, 0);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/desk/week-reader/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("beside", test_weeks_beside_share_the_training);
  ADD ("far", test_far_weeks_are_let_go);
  ADD ("changed", test_after_a_change_the_training_is_read_again);
  ADD ("late", test_a_late_answer_is_of_no_use);
  ADD ("nobody", test_nobodys_week_fails);
  return g_test_run ();
}
