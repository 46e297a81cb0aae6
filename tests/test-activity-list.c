/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-activity-list.c: the activities of several files, and what would become of them. */
#include "small-practice.h"

#include "desk/exchange/rd-activity-list.h"
#include "desk/exchange/rd-activity-text.h"

#include <math.h>
#include <string.h>

typedef struct
{
  Small small;
  GPtrArray *readings;
  RdActivityList *list;
} Fixture;

static void
count_cb (gpointer list, guint *times)
{
  *times += 1;
}

/* Runs the main loop until the list is matched anew. */
static void
wait_for_match (RdActivityList *list)
{
  guint times = 0;
  gulong handler = g_signal_connect (list, "matched", G_CALLBACK (count_cb), &times);

  while (times == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (list, handler);
}

static void
step_cb (const char *name, guint place, guint n_files, gpointer user_data)
{
  g_assert_nonnull (name);
  g_assert_cmpuint (place, <, n_files);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **)user_data = rd_activity_reading_finish (result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
read_files (RdZone *zone, const char *const *paths)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GPtrArray *readings = NULL;

  for (guint i = 0; paths[i]; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);

      g_list_store_append (files, file);
    }
  rd_activity_reading_async (G_LIST_MODEL (files), zone, NULL, step_cb, read_cb, &readings);
  while (readings == NULL)
    g_main_context_iteration (NULL, TRUE);
  return readings;
}

/* Monday: planned 40, run 42. Tuesday: planned intervals, run. Wednesday: something. Thursday:
 * twice. */
static const char watch[] = "Activity Type,Date,Title,Distance,Time,Avg HR\n"
                            "Running,2026-11-16 07:00:00,Bath,\"7,00\",42:00,140\n"
                            "Running,2026-11-17 07:00:00,Bath,\"8,00\",50:00,160\n"
                            "Other,2026-11-18 07:00:00,Thing,--,30:00,--\n";
static const char site[] = "Title,WorkoutType,WorkoutDay,DistanceInMeters,TimeTotalInHours,Rpe\n"
                           "Bath,Run,2026-11-16,7000,0.7,4\n"
                           "Swim,Swim,2026-11-19,1000,0.5,\n"
                           "Later,Run,2026-11-20,,,\n";

static char *
write_file (Fixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->small.folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
read_sent_files (Fixture *fixture)
{
  g_autofree char *garmin = write_file (fixture, "Activities.csv", watch);
  g_autofree char *peaks = write_file (fixture, "workouts.csv", site);
  g_autofree char *missing = g_build_filename (fixture->small.folder, "missing.tcx", NULL);

  fixture->readings = read_files (rd_practice_zone (fixture->small.practice),
                                  (const char *const[]){ garmin, missing, peaks, NULL });
  fixture->list = rd_activity_list_new (fixture->small.practice);
  rd_activity_list_fill (fixture->list, fixture->readings);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->small = small_open ();
  SMALL_ADD (&fixture->small, RD_TYPE_WORKOUT, "client", "1", "date", "2026-11-16", "kind", "easy",
             "minutes", "40");
  SMALL_ADD (&fixture->small, RD_TYPE_WORKOUT, "client", "1", "date", "2026-11-17", "kind",
             "intervals", "minutes", "50", "rpe", "7");
  read_sent_files (fixture);
}

/* Nothing keeps a list alive but what waits for an answer. */
static void
forget_list (Fixture *fixture)
{
  gpointer list = fixture->list;

  g_object_add_weak_pointer (G_OBJECT (fixture->list), &list);
  g_object_unref (fixture->list);
  while (list)
    g_main_context_iteration (NULL, TRUE);
  g_ptr_array_unref (fixture->readings);
}

static void
read_again (Fixture *fixture)
{
  forget_list (fixture);
  read_sent_files (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  forget_list (fixture);
  small_clear (&fixture->small);
}

static RdActivityItem *
find (Fixture *fixture, const char *date, const char *source)
{
  GListModel *items = rd_activity_list_items (fixture->list);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (RdActivityItem) item = g_list_model_get_item (items, i);
      RdWorkout *activity = rd_activity_item_activity (item);

      if (activity->date == on (date) && strcmp (activity->done_source, source) == 0)
        return item;
    }
  g_assert_not_reached ();
}

static void
choose_hannah (Fixture *fixture)
{
  rd_activity_list_set_client (fixture->list, HANNAH);
  wait_for_match (fixture->list);
}

static void
test_one_bad_file_does_not_lose_the_others (Fixture *fixture, gconstpointer data)
{
  RdActivityReading *bad = fixture->readings->pdata[1];

  g_assert_cmpstr (bad->name, ==, "missing.tcx");
  g_assert_null (bad->activities);
  g_assert_error (bad->error, RD_ERROR, RD_ERROR_UNREADABLE);
  g_assert_cmpuint (g_list_model_get_n_items (rd_activity_list_items (fixture->list)), ==, 5);
}

static void
test_newest_first (Fixture *fixture, gconstpointer data)
{
  GListModel *items = rd_activity_list_items (fixture->list);

  for (guint i = 1; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (RdActivityItem) before = g_list_model_get_item (items, i - 1);
      g_autoptr (RdActivityItem) after = g_list_model_get_item (items, i);

      g_assert_cmpint (rd_activity_item_activity (before)->date, >=,
                       rd_activity_item_activity (after)->date);
    }
}

static void
test_nothing_is_said_before_a_client_is_chosen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *becomes = NULL;

  rd_activity_list_match (fixture->list);
  g_assert_false (rd_activity_list_is_matched (fixture->list));
  becomes = rd_activity_text_becomes (find (fixture, "2026-11-16", "Garmin"));
  g_assert_cmpstr (becomes, ==, "");
}

static void
check_becomes (Fixture *fixture, const char *date, const char *source, const char *wanted)
{
  g_autofree char *becomes = rd_activity_text_becomes (find (fixture, date, source));

  g_assert_cmpstr (becomes, ==, wanted);
}

static void
test_each_says_what_becomes_of_it (Fixture *fixture, gconstpointer data)
{
  RdActivityCounts counts;
  g_autofree char *button = NULL;

  choose_hannah (fixture);
  counts = rd_activity_list_count (fixture->list);
  g_assert_cmpuint (counts.planned, ==, 2);
  g_assert_cmpuint (counts.unplanned, ==, 2);
  g_assert_cmpuint (counts.known, ==, 1);
  check_becomes (fixture, "2026-11-16", "Garmin", "Easy 40′ planned that day");
  check_becomes (fixture, "2026-11-16", "TrainingPeaks", "Twice in these files: taken once");
  check_becomes (fixture, "2026-11-17", "Garmin", "Intervals 50′ planned that day");
  check_becomes (fixture, "2026-11-18", "Garmin", "Not planned: added. What kind was it?");
  check_becomes (fixture, "2026-11-19", "TrainingPeaks", "Not planned: added");
  button = rd_activity_text_import (&counts);
  g_assert_cmpstr (button, ==, "_Import 4 activities");
}

/* One that is left out leaves its place to the other account of it. */
static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  choose_hannah (fixture);
  rd_activity_item_set_ticked (find (fixture, "2026-11-16", "Garmin"), FALSE);
  wait_for_match (fixture->list);
  check_becomes (fixture, "2026-11-16", "Garmin", "Left out");
  check_becomes (fixture, "2026-11-16", "TrainingPeaks", "Easy 40′ planned that day");
  g_assert_cmpuint (rd_activity_list_count (fixture->list).left_out, ==, 1);

  rd_activity_list_tick_all (fixture->list, FALSE);
  wait_for_match (fixture->list);
  g_assert_cmpuint (rd_activity_list_count (fixture->list).left_out, ==, 5);
  rd_activity_list_tick_all (fixture->list, TRUE);
  wait_for_match (fixture->list);
  g_assert_cmpuint (rd_activity_list_count (fixture->list).planned, ==, 2);
}

static void
test_another_client_is_matched_again (Fixture *fixture, gconstpointer data)
{
  choose_hannah (fixture);
  rd_activity_list_set_client (fixture->list, WEI);
  wait_for_match (fixture->list);
  check_becomes (fixture, "2026-11-16", "Garmin", "Not planned: added");
  g_assert_cmpuint (rd_activity_list_count (fixture->list).planned, ==, 0);
}

static void
test_effort_counts_as_planned_or_usual (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *date;
    const char *source;
    const char *rpe;
    const char *from;
    gboolean asks;
  } cases[] = {
    { "2026-11-17", "Garmin", "RPE 7", "as planned", TRUE },
    { "2026-11-18", "Garmin", "RPE 4", "as usual", TRUE },
    /* What the other account of it says goes with it, but does not come from here. */
    { "2026-11-16", "TrainingPeaks", "RPE 4", "told", FALSE },
  };

  choose_hannah (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdActivityItem *item = find (fixture, cases[i].date, cases[i].source);
      g_autofree char *rpe = rd_activity_text_rpe (item);

      g_assert_cmpstr (rpe, ==, cases[i].rpe);
      g_assert_cmpstr (rd_activity_text_rpe_from (item), ==, cases[i].from);
      g_assert_cmpint (rd_activity_item_asks_rpe (item), ==, cases[i].asks);
    }
}

static void
test_a_person_tells_kind_and_effort (Fixture *fixture, gconstpointer data)
{
  RdActivityItem *item;
  g_autofree char *rpe = NULL;

  choose_hannah (fixture);
  item = find (fixture, "2026-11-18", "Garmin");
  g_assert_true (rd_activity_item_doubts_kind (item));
  rd_activity_item_choose_kind (item, RD_WORKOUT_STRENGTH);
  g_assert_cmpint (rd_activity_item_kind (item), ==, RD_WORKOUT_STRENGTH);
  wait_for_match (fixture->list);
  g_assert_false (rd_activity_item_doubts_kind (item));
  g_assert_cmpfloat (rd_activity_item_usual_rpe (item), ==, 5);

  rd_activity_item_choose_rpe (item, 6);
  rpe = rd_activity_text_rpe (item);
  g_assert_cmpstr (rpe, ==, "RPE 6");
  g_assert_true (rd_activity_item_asks_rpe (item));
  /* Matched again meanwhile, it can still be taken back. */
  rd_activity_list_match (fixture->list);
  wait_for_match (fixture->list);
  rd_activity_item_choose_rpe (item, NAN);
  g_assert_true (isnan (rd_activity_item_rpe (item)));
}

static void
test_miles (Fixture *fixture, gconstpointer data)
{
  RdActivityItem *item;

  choose_hannah (fixture);
  g_assert_true (rd_activity_list_lacks_unit (fixture->list));
  item = find (fixture, "2026-11-17", "Garmin");
  rd_activity_item_choose_rpe (item, 9);
  rd_activity_list_set_miles (fixture->list, TRUE);
  wait_for_match (fixture->list);
  g_assert_cmpfloat_with_epsilon (rd_activity_item_activity (item)->done_distance_km, 12.875, .001);
  g_assert_cmpfloat (rd_activity_item_activity (item)->done_rpe, ==, 9);
  rd_activity_list_set_miles (fixture->list, FALSE);
  wait_for_match (fixture->list);
  g_assert_cmpfloat (rd_activity_item_activity (item)->done_distance_km, ==, 8);
}

/* Somebody at another desk changes the plan while it is looked at. */
static void
test_another_process_is_noticed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdPractice) other = NULL;
  g_autoptr (RdWorkout) ride = rd_record_new (RD_TYPE_WORKOUT);
  g_autoptr (GError) error = NULL;

  choose_hannah (fixture);
  check_becomes (fixture, "2026-11-19", "TrainingPeaks", "Not planned: added");
  other = rd_practice_open (fixture->small.path, RD_STORE_OPEN, &error);
  g_assert_no_error (error);
  ride->client = HANNAH;
  ride->date = on ("2026-11-19");
  ride->kind = RD_WORKOUT_CROSS_TRAINING;
  ride->minutes = 30;
  rd_practice_keep (other, ride, &error);
  g_assert_no_error (error);
  wait_for_match (fixture->list);
  check_becomes (fixture, "2026-11-19", "TrainingPeaks", "Cross 30′ planned that day");
}

/* What was kept is here already. */
static void
test_the_second_time_nothing_is_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (RdImportSummary) summary = NULL;
  g_autofree char *done = NULL;
  RdActivityCounts counts;

  choose_hannah (fixture);
  chosen = rd_activity_list_chosen (fixture->list);
  summary = rd_practice_import_activities (fixture->small.practice, HANNAH, chosen, NULL);
  done = rd_activity_text_done (summary);
  g_assert_cmpstr (done, ==, "4 activities imported, 2 of them planned.");
  rd_activity_list_match (fixture->list);
  wait_for_match (fixture->list);
  counts = rd_activity_list_count (fixture->list);
  g_assert_cmpuint (counts.known, ==, 5);
  g_assert_cmpuint (counts.planned + counts.unplanned + counts.more, ==, 0);
}

/* What was taken for miles the first time is again, without being asked. */
static void
test_the_unit_is_known_the_second_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (RdImportSummary) summary = NULL;

  choose_hannah (fixture);
  rd_activity_list_set_miles (fixture->list, TRUE);
  wait_for_match (fixture->list);
  chosen = rd_activity_list_chosen (fixture->list);
  summary = rd_practice_import_activities (fixture->small.practice, HANNAH, chosen, NULL);
  g_assert_cmpuint (summary->added, ==, 4);

  read_again (fixture);
  choose_hannah (fixture);
  g_assert_true (rd_activity_list_miles (fixture->list));
  g_assert_cmpuint (rd_activity_list_count (fixture->list).known, ==, 5);
  /* Of another client nothing is known; then they are kilometres. */
  rd_activity_list_set_client (fixture->list, WEI);
  wait_for_match (fixture->list);
  g_assert_false (rd_activity_list_miles (fixture->list));
  g_assert_cmpfloat (
    rd_activity_item_activity (find (fixture, "2026-11-17", "Garmin"))->done_distance_km, ==, 8);
}

/* A record that changed otherwise does not make kilometres miles. */
static void
test_another_change_is_no_other_unit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (RdImportSummary) summary = NULL;
  g_autoptr (RdWorkout) first = NULL;

  choose_hannah (fixture);
  chosen = rd_activity_list_chosen (fixture->list);
  first = rd_record_copy (chosen->pdata[0]);
  first->heart_rate = 99;
  g_object_unref (chosen->pdata[0]);
  chosen->pdata[0] = g_object_ref (first);
  summary = rd_practice_import_activities (fixture->small.practice, HANNAH, chosen, NULL);
  g_assert_nonnull (summary);

  read_again (fixture);
  choose_hannah (fixture);
  g_assert_false (rd_activity_list_miles (fixture->list));
  g_assert_cmpuint (rd_activity_list_count (fixture->list).more, ==, 1);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/desk/activity-list/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("bad-file", test_one_bad_file_does_not_lose_the_others);
  ADD ("newest-first", test_newest_first);
  ADD ("no-client", test_nothing_is_said_before_a_client_is_chosen);
  ADD ("becomes", test_each_says_what_becomes_of_it);
  ADD ("left-out", test_left_out);
  ADD ("another-client", test_another_client_is_matched_again);
  ADD ("effort", test_effort_counts_as_planned_or_usual);
  ADD ("told", test_a_person_tells_kind_and_effort);
  ADD ("miles", test_miles);
  ADD ("second-time", test_the_second_time_nothing_is_new);
  ADD ("another-process", test_another_process_is_noticed);
  ADD ("unit-second-time", test_the_unit_is_known_the_second_time);
  ADD ("unit-other-change", test_another_change_is_no_other_unit);
  return g_test_run ();
}
