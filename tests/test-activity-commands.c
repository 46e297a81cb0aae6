/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-activity-commands.c: what was really done, put beside what was planned. */
#include "small-practice.h"

#include "exchange/rd-activity-file.h"
#include "practice/rd-activity-commands.h"
#include "practice/rd-wording.h"

#include <string.h>

static RdActivityFile *
read_text (Small *small, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RdActivityFile *file =
    rd_activity_file_read (bytes, "file", rd_practice_zone (small->practice), NULL, &error);

  g_assert_no_error (error);
  return file;
}

/* Tuesday was planned, Wednesday was not. */
static const char table[] = "date,sport,minutes,heart_rate\n"
                            "2026-11-24,run,46,150\n"
                            "2026-11-25,ride,60,\n";

static void
plan_tuesday (Small *small)
{
  SMALL_ADD (small, RD_TYPE_WORKOUT, "client", "1", "date", "2026-11-24", "kind", "hills",
             "minutes", "45");
}

static guint
count (GPtrArray *workouts, int outcome)
{
  guint n = 0;

  for (guint i = 0; i < workouts->len; i++)
    n += RD_WORKOUT (workouts->pdata[i])->outcome == outcome;
  return n;
}

static void
test_one_undo_takes_all_back (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdActivityFile) file = read_text (&small, table);
  g_autoptr (RdImportSummary) first = NULL, second = NULL;
  g_autoptr (GPtrArray) kept = NULL, left = NULL;
  g_autofree char *undone = NULL;

  plan_tuesday (&small);
  first = rd_practice_import_activities (small.practice, HANNAH, file->activities, NULL);
  g_assert_cmpuint (first->added, ==, 2);
  g_assert_cmpuint (first->matched, ==, 1);
  kept = small_list (&small, RD_TYPE_WORKOUT);
  g_assert_cmpuint (kept->len, ==, 2);
  g_assert_cmpuint (count (kept, RD_OUTCOME_DONE), ==, 2);

  second = rd_practice_import_activities (small.practice, HANNAH, file->activities, NULL);
  g_assert_cmpuint (second->added + second->updated, ==, 0);
  g_assert_cmpuint (second->unchanged, ==, 2);

  undone = rd_practice_undo (small.practice, NULL);
  g_assert_cmpstr (undone, ==, "import-activities");
  g_assert_cmpstr (rd_wording_action (undone), ==, "Activities imported");
  left = small_list (&small, RD_TYPE_WORKOUT);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpuint (count (left, RD_OUTCOME_PLANNED), ==, 1);
}

/* What is asked beforehand is what is done afterwards, and asking changes nothing. */
static void
test_the_question_says_what_will_be (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdActivityFile) file = read_text (&small, table);
  RdActivityQuestion question = { HANNAH, file->activities };
  g_autoptr (GArray) matches = NULL;
  g_autoptr (GPtrArray) left = NULL;

  plan_tuesday (&small);
  matches =
    rd_practice_read (small.practice, (RdQuestion)rd_activity_matches_read, &question, NULL);
  g_assert_cmpint (g_array_index (matches, RdActivityMatch, 0).kind, ==, RD_MATCH_PLANNED);
  g_assert_cmpint (g_array_index (matches, RdActivityMatch, 0).workout->kind, ==, RD_WORKOUT_HILLS);
  g_assert_cmpint (g_array_index (matches, RdActivityMatch, 1).kind, ==, RD_MATCH_UNPLANNED);
  left = small_list (&small, RD_TYPE_WORKOUT);
  g_assert_cmpuint (count (left, RD_OUTCOME_DONE), ==, 0);
}

static void
test_the_front_desk_may_not (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdActivityFile) file = read_text (&small, table);
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_practice_act_as (small.practice, OLIVE, &error));
  g_assert_null (rd_practice_import_activities (small.practice, HANNAH, file->activities, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED);
}

/* One that cannot be kept keeps all others out: nothing is half done. */
static void
test_all_or_none (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdActivityFile) file = read_text (&small, table);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  RD_WORKOUT (file->activities->pdata[1])->heart_rate = 999;
  g_assert_null (rd_practice_import_activities (small.practice, HANNAH, file->activities, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  left = small_list (&small, RD_TYPE_WORKOUT);
  g_assert_cmpuint (left->len, ==, 0);
  g_clear_error (&error);
  g_assert_null (rd_practice_import_activities (small.practice, 99, file->activities, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_FOUND);
}

static void
take_answer (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

/* The file may be gone by the time it is written. */
static void
test_nobody_waits_for_it (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdActivityFile) file = read_text (&small, table);
  g_autoptr (RdImportSummary) summary = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GError) error = NULL;

  plan_tuesday (&small);
  rd_practice_import_activities_async (small.practice, HANNAH, file->activities, take_answer,
                                       &result);
  g_clear_pointer (&file, rd_activity_file_free);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  summary = rd_practice_import_activities_finish (small.practice, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary->added, ==, 2);
  g_assert_cmpuint (summary->matched, ==, 1);
  kept = small_list (&small, RD_TYPE_WORKOUT);
  g_assert_cmpuint (kept->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/activities/one-undo", test_one_undo_takes_all_back);
  g_test_add_func ("/practice/activities/question", test_the_question_says_what_will_be);
  g_test_add_func ("/practice/activities/front-desk", test_the_front_desk_may_not);
  g_test_add_func ("/practice/activities/all-or-none", test_all_or_none);
  g_test_add_func ("/practice/activities/async", test_nobody_waits_for_it);
  return g_test_run ();
}
