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
  guint shown;
  guint ahead;
  guint failed;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
failed_cb (RdWeekReader *reader, const GError *error, Fixture *fixture)
{
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_FOUND);
  fixture->failed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = desk_practice_make ();
  fixture->practice = desk_practice_open (fixture->path);
  fixture->reader = rd_week_reader_new (fixture->practice);
  fixture->monday = rd_date_week_start (rd_practice_today (fixture->practice));
  g_signal_connect_swapped (fixture->reader, "shown", G_CALLBACK (count_cb), &fixture->shown);
  g_signal_connect_swapped (fixture->reader, "read-ahead", G_CALLBACK (count_cb), &fixture->ahead);
  g_signal_connect (fixture->reader, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->reader);
  rd_practice_close (fixture->practice);
  g_object_unref (fixture->practice);
  desk_practice_erase (fixture->path);
}

static RdWeek *
beside (Fixture *fixture, int weeks)
{
  return rd_week_reader_beside (fixture->reader, fixture->monday + 7 * weeks);
}

static gboolean
has_all (gpointer data)
{
  return beside (data, -1) && beside (data, 0) && beside (data, 1);
}

static void
read_all (Fixture *fixture)
{
  rd_week_reader_ask (fixture->reader, DESK_HANNAH, fixture->monday + 2);
  desk_test_until (has_all, fixture);
}

static void
test_weeks_beside_share_the_training (Fixture *fixture, gconstpointer data)
{
  g_assert_null (rd_week_reader_week (fixture->reader));
  read_all (fixture);
  g_assert_cmpuint (fixture->shown, ==, 1);
  g_assert_cmpuint (fixture->ahead, ==, 2);
  g_assert_true (rd_week_reader_week (fixture->reader) == beside (fixture, 0));
  g_assert_true (beside (fixture, 1)->period->training == beside (fixture, 0)->period->training);
  g_assert_true (beside (fixture, -1)->period->training == beside (fixture, 0)->period->training);

  /* What is there is shown at once. */
  rd_week_reader_ask (fixture->reader, DESK_HANNAH, fixture->monday + 7);
  g_assert_cmpuint (fixture->shown, ==, 2);
  g_assert_true (rd_week_reader_week (fixture->reader) == beside (fixture, 1));
}

static gboolean
has_let_go (gpointer data)
{
  return beside (data, -1) == NULL;
}

static void
test_far_weeks_are_let_go (Fixture *fixture, gconstpointer data)
{
  read_all (fixture);
  rd_week_reader_ask (fixture->reader, DESK_HANNAH, fixture->monday + 7);
  /* Not at once: that would be in the way of showing the other. */
  g_assert_false (has_let_go (fixture));
  desk_test_until (has_let_go, fixture);
  g_assert_nonnull (beside (fixture, 0));
}

static gboolean
is_shown_again (gpointer data)
{
  return ((Fixture *)data)->shown > 1;
}

static void
test_after_a_change_the_training_is_read_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdTraining) before = NULL;
  g_autoptr (RdBooking) kept = NULL;
  g_autoptr (GError) error = NULL;

  read_all (fixture);
  before = rd_training_ref (rd_week_reader_week (fixture->reader)->period->training);
  kept = rd_practice_set_status (fixture->practice, DESK_CONFIRMED, RD_BOOKING_ARRIVED, &error);
  g_assert_no_error (error);
  desk_test_until (is_shown_again, fixture);
  g_assert_true (rd_week_reader_week (fixture->reader)->period->training != before);
}

/* Of a client half a year from now; nothing of the week shown is another. */
static gboolean
keep_far_workout (RdWriting *writing, gpointer date, GError **error)
{
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = DESK_HANNAH;
  workout->date = *(RdDate *)date;
  workout->kind = RD_WORKOUT_EASY;
  workout->minutes = 40;
  return rd_writing_insert (writing, workout, error);
}

static gboolean
has_next_but_one (gpointer data)
{
  return beside (data, 2) != NULL;
}

static void
test_a_change_far_away_is_in_the_weeks_read_after (Fixture *fixture, gconstpointer data)
{
  RdDate far = fixture->monday + 182;
  guint changed = 0;
  RdTraining *before;

  read_all (fixture);
  before = beside (fixture, 1)->period->training;
  g_signal_connect_swapped (fixture->practice, "changed", G_CALLBACK (count_cb), &changed);
  desk_practice_do (fixture->practice, keep_far_workout, &far);
  while (changed == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->shown, ==, 1);

  rd_week_reader_ask (fixture->reader, DESK_HANNAH, fixture->monday + 7);
  desk_test_until (has_next_but_one, fixture);
  g_assert_true (beside (fixture, 1)->period->training == before);
  g_assert_cmpuint (rd_training_records (beside (fixture, 2)->period->training)->workouts->len, ==,
                    rd_training_records (before)->workouts->len + 1);
  g_signal_handlers_disconnect_by_data (fixture->practice, &changed);
}

static gboolean
is_nobodys (gpointer data)
{
  RdWeek *week = rd_week_reader_week (((Fixture *)data)->reader);

  return week && week->period->training == NULL;
}

static void
test_a_late_answer_is_of_no_use (Fixture *fixture, gconstpointer data)
{
  rd_week_reader_ask (fixture->reader, DESK_HANNAH, fixture->monday);
  rd_week_reader_ask (fixture->reader, 0, fixture->monday);
  desk_test_until (is_nobodys, fixture);
  g_assert_cmpuint (fixture->shown, ==, 1);
}

static gboolean
has_failed (gpointer data)
{
  return ((Fixture *)data)->failed > 0;
}

static void
test_nobodys_week_fails (Fixture *fixture, gconstpointer data)
{
  rd_week_reader_ask (fixture->reader, 4711, fixture->monday);
  desk_test_until (has_failed, fixture);
  g_assert_cmpuint (fixture->shown, ==, 0);
  g_assert_null (rd_week_reader_week (fixture->reader));
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
  ADD ("changed-far-away", test_a_change_far_away_is_in_the_weeks_read_after);
  ADD ("late", test_a_late_answer_is_of_no_use);
  ADD ("nobody", test_nobodys_week_fails);
  return g_test_run ();
}
