/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-programme-commands.c: programmes from templates and from files, once and again. */
#include "small-practice.h"

#include "practice/rd-programme-question.h"

#include <math.h>

static void
test_a_template_makes_race_programme_and_workouts (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgramme) programme =
    small_programme (&small, HANNAH, "half-12", on ("2026-12-13"), "Bath Half", &error);
  g_autoptr (RdRace) race = NULL;
  g_autoptr (GPtrArray) workouts = NULL;
  guint n_races = 0;

  g_assert_no_error (error);
  g_assert_cmpint (programme->starts, ==, on ("2026-09-21"));
  g_assert_cmpint (programme->ends, ==, on ("2026-12-13"));
  g_assert_cmpint (programme->owner, ==, INES);
  g_assert_cmpstr (programme->template, ==, "half-12");
  race = small_get (&small, RD_TYPE_RACE, programme->race);
  g_assert_cmpstr (race->name, ==, "Bath Half");
  g_assert_cmpint (race->date, ==, on ("2026-12-13"));
  g_assert_cmpfloat_with_epsilon (race->distance_km, 21.1, .01);

  workouts = small_list (&small, RD_TYPE_WORKOUT);
  g_assert_cmpint (workouts->len, >=, 12 * 4);
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];

      g_assert_cmpint (workout->client, ==, HANNAH);
      g_assert_cmpint (workout->programme, ==, rd_record_id (programme));
      g_assert_cmpint (workout->date, >=, programme->starts);
      g_assert_cmpint (workout->date, <=, programme->ends);
      n_races += workout->kind == RD_WORKOUT_RACE;
    }
  g_assert_cmpint (n_races, ==, 1);
}

static void
test_one_undo_takes_all_of_it_back (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdProgramme) programme =
    small_programme (&small, HANNAH, "10k-8", on ("2026-12-13"), NULL, NULL);
  const GType types[] = { RD_TYPE_PROGRAMME, RD_TYPE_RACE, RD_TYPE_WORKOUT };

  g_assert_nonnull (programme);
  g_autofree char *action = rd_practice_undo (small.practice, NULL);

  g_assert_cmpstr (action, ==, "programme");
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) left = small_list (&small, types[i]);

      g_assert_cmpint (left->len, ==, 0);
    }
}

static void
test_a_race_already_there_is_taken (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdProgramme) programme = NULL;
  g_autoptr (GPtrArray) races = NULL;

  SMALL_ADD (&small, RD_TYPE_RACE, "client", "1", "name", "Frome 10K", "date", "2026-12-13");
  programme = small_programme (&small, HANNAH, "10k-8", on ("2026-12-13"), "Something else", NULL);
  races = small_list (&small, RD_TYPE_RACE);
  g_assert_cmpint (races->len, ==, 1);
  g_assert_cmpstr (RD_RACE (races->pdata[0])->name, ==, "Frome 10K");
  g_assert_cmpint (programme->race, ==, rd_record_id (races->pdata[0]));
}

/* Today is 23 November, so ten of the twelve weeks lie behind. */
static const struct
{
  const char *race;
  guint n_ahead;
  const char *ends;
} race_moves[] = {
  { "2026-12-20", 12, "2026-12-20" },
  { "2026-12-06", 8, "2026-12-06" },
};

static void
test_moving_the_race_moves_what_is_ahead (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (race_moves); i++)
    {
      g_auto (Small) small = small_open ();
      g_autoptr (GError) error = NULL;
      g_autoptr (RdProgramme) programme =
        small_programme (&small, HANNAH, "half-12", on ("2026-12-13"), "Bath Half", &error);
      g_autoptr (RdProgramme) after = NULL;
      g_autoptr (RdRace) race = small_get (&small, RD_TYPE_RACE, programme->race);
      g_autoptr (GPtrArray) before = small_list (&small, RD_TYPE_WORKOUT);
      g_autoptr (GPtrArray) workouts = NULL;
      guint n_ahead = 0;
      gboolean runs = FALSE;

      race->date = on (race_moves[i].race);
      rd_practice_keep (small.practice, race, &error);
      g_assert_no_error (error);
      after = small_get (&small, RD_TYPE_PROGRAMME, rd_record_id (programme));
      g_assert_cmpint (after->starts, ==, programme->starts);
      g_assert_cmpint (after->ends, ==, on (race_moves[i].ends));

      workouts = small_list (&small, RD_TYPE_WORKOUT);
      for (guint j = 0; j < workouts->len; j++)
        {
          RdWorkout *workout = workouts->pdata[j];

          n_ahead += workout->date >= on ("2026-11-23") && workout->kind != RD_WORKOUT_REST;
          runs = runs || (workout->kind == RD_WORKOUT_RACE && workout->date == race->date);
        }
      g_test_message ("%s: %u ahead", race_moves[i].race, n_ahead);
      g_assert_cmpint (n_ahead, ==, race_moves[i].n_ahead);
      g_assert_true (runs);

      /* And it is one change. */
      g_autofree char *action = rd_practice_undo (small.practice, &error);
      g_autoptr (GPtrArray) back = small_list (&small, RD_TYPE_WORKOUT);

      g_assert_no_error (error);
      g_assert_cmpint (back->len, ==, before->len);
      for (guint j = 0; j < back->len; j++)
        g_assert_true (rd_record_equal (back->pdata[j], before->pdata[j]));
    }
}

static void
test_bad_wishes_change_nothing (void)
{
  g_auto (Small) small = small_open ();
  static const struct
  {
    gint64 client;
    const char *template;
    int year;
    int code;
  } wishes[] = {
    { HANNAH, "half-99", 2026, RD_ERROR_NOT_FOUND },
    { 99, "half-12", 2026, RD_ERROR_NOT_FOUND },
    { HANNAH, "half-12", 1800, RD_ERROR_INVALID },
  };
  gint64 written = small_journal (&small);

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (small_programme (&small, wishes[i].client, wishes[i].template,
                                      rd_date_new (wishes[i].year, 12, 13), NULL, &error));
      g_assert_error (error, RD_ERROR, wishes[i].code);
      g_assert_cmpint (small_journal (&small), ==, written);
    }
}

/* A file with a workout a line: date, kind, minutes, uid. */
static RdProgrammeFile *
make_file (const char *lines)
{
  RdProgrammeFile *file = rd_programme_file_new ();
  g_auto (GStrv) all = g_strsplit (lines, "\n", -1);

  for (guint i = 0; all[i] && *all[i]; i++)
    {
      g_auto (GStrv) parts = g_strsplit (all[i], " ", -1);
      RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);

      workout->date = on (parts[0]);
      g_assert_true (rd_enum_from_nick (RD_TYPE_WORKOUT_KIND, parts[1], &workout->kind));
      workout->minutes = atoi (parts[2]);
      workout->uid = g_strdup (parts[3]);
      g_ptr_array_add (file->workouts, workout);
      if (workout->kind == RD_WORKOUT_RACE)
        {
          RdRace *race = rd_record_new (RD_TYPE_RACE);

          race->date = workout->date;
          race->name = g_strdup ("Frome 10K");
          g_ptr_array_add (file->races, race);
        }
    }
  return file;
}

static RdImportSummary *
import (Small *small, const char *lines, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgrammeFile) file = make_file (lines);
  RdImportSummary *summary =
    rd_practice_import_programme (small->practice, HANNAH, file, name, RD_DATE_UNSET, &error);

  g_assert_no_error (error);
  return summary;
}

static void
assert_summary (const RdImportSummary *summary,
                guint added,
                guint updated,
                guint unchanged,
                guint removed)
{
  g_assert_cmpint (summary->added, ==, added);
  g_assert_cmpint (summary->updated, ==, updated);
  g_assert_cmpint (summary->unchanged, ==, unchanged);
  g_assert_cmpint (summary->removed, ==, removed);
}

#define PLAN                                                                                       \
  "2026-11-20 easy 40 a\n"                                                                         \
  "2026-11-24 hills 45 b\n"                                                                        \
  "2026-11-26 long 95 c\n"                                                                         \
  "2026-11-29 race 50 d\n"

static void
test_the_same_file_again_changes_nothing (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdImportSummary) first = import (&small, PLAN, "Club plan");
  g_autoptr (RdImportSummary) second = NULL;
  g_autoptr (RdProgramme) programme = NULL;
  g_autoptr (RdRace) race = NULL;
  gint64 written = small_journal (&small);

  assert_summary (first, 4, 0, 0, 0);
  programme = small_get (&small, RD_TYPE_PROGRAMME, first->programme);
  g_assert_cmpstr (programme->name, ==, "Club plan");
  g_assert_cmpint (programme->starts, ==, on ("2026-11-20"));
  g_assert_cmpint (programme->ends, ==, on ("2026-11-29"));
  race = small_get (&small, RD_TYPE_RACE, programme->race);
  g_assert_cmpint (race->date, ==, on ("2026-11-29"));

  second = import (&small, PLAN, "club PLAN");
  assert_summary (second, 0, 0, 4, 0);
  g_assert_cmpint (second->programme, ==, first->programme);
  g_assert_cmpint (small_journal (&small), ==, written);
}

static void
test_another_name_does_not_double_it (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdImportSummary) first = import (&small, PLAN, "Club plan");
  g_autoptr (RdImportSummary) second = import (&small, PLAN, "Plan of the club");

  assert_summary (second, 0, 0, 4, 0);
  g_assert_cmpint (second->programme, ==, first->programme);
}

static RdWorkout *
find_workout (Small *small, const char *uid)
{
  g_autoptr (GPtrArray) workouts = small_list (small, RD_TYPE_WORKOUT);

  for (guint i = 0; i < workouts->len; i++)
    if (g_strcmp0 (RD_WORKOUT (workouts->pdata[i])->uid, uid) == 0)
      return g_object_ref (workouts->pdata[i]);
  return NULL;
}

/* Today is 23 November: a lies behind, b and c ahead. */
static void
test_what_changed_is_updated_and_what_vanished_goes (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdImportSummary) first = import (&small, PLAN, "Club plan");
  g_autoptr (RdImportSummary) second = import (&small,
                                               "2026-11-25 hills 60 b\n"
                                               "2026-11-27 easy 20 e\n"
                                               "2026-11-29 race 50 d\n",
                                               "Club plan");
  g_autoptr (RdWorkout) behind = find_workout (&small, "a");
  g_autoptr (RdWorkout) moved = find_workout (&small, "b");
  g_autoptr (RdWorkout) vanished = find_workout (&small, "c");

  assert_summary (second, 1, 1, 1, 1);
  g_assert_nonnull (behind);
  g_assert_null (vanished);
  g_assert_cmpint (moved->date, ==, on ("2026-11-25"));
  g_assert_cmpint (moved->minutes, ==, 60);
  g_assert_cmpint (second->programme, ==, first->programme);
}

static void
test_what_was_done_stays (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdImportSummary) first = import (&small, PLAN, "Club plan");
  g_autoptr (RdWorkout) done = find_workout (&small, "c");
  g_autoptr (RdImportSummary) second = NULL;
  g_autoptr (RdImportSummary) third = NULL;
  g_autoptr (RdWorkout) after = NULL;

  assert_summary (first, 4, 0, 0, 0);
  done->outcome = RD_OUTCOME_DONE;
  done->done_minutes = 101;
  done->done_rpe = 6;
  g_assert_true (rd_practice_keep (small.practice, done, NULL));

  second = import (&small, "2026-11-26 long 80 c\n2026-11-29 race 50 d\n", "Club plan");
  assert_summary (second, 0, 1, 1, 1);
  after = find_workout (&small, "c");
  g_assert_cmpint (after->minutes, ==, 80);
  g_assert_cmpint (after->outcome, ==, RD_OUTCOME_DONE);
  g_assert_cmpint (after->done_minutes, ==, 101);
  g_assert_cmpfloat (after->done_rpe, ==, 6);

  /* Nor does it go when the file no longer has it. */
  third = import (&small, "2026-11-29 race 50 d\n", "Club plan");
  assert_summary (third, 0, 0, 1, 0);
}

static void
test_the_race_moves_with_the_file (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (RdImportSummary) first = import (&small, PLAN, "Club plan");
  g_autoptr (RdImportSummary) second = import (&small,
                                               "2026-11-24 hills 45 b\n"
                                               "2026-12-06 race 50 d\n",
                                               "Club plan");
  g_autoptr (GPtrArray) races = small_list (&small, RD_TYPE_RACE);
  g_autoptr (RdProgramme) programme = small_get (&small, RD_TYPE_PROGRAMME, first->programme);

  g_assert_cmpint (second->updated, ==, 1);
  g_assert_cmpint (races->len, ==, 1);
  g_assert_cmpint (RD_RACE (races->pdata[0])->date, ==, on ("2026-12-06"));
  g_assert_cmpint (programme->ends, ==, on ("2026-12-06"));
}

static void
test_a_start_moves_all_of_it (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgrammeFile) file = make_file (PLAN);
  g_autoptr (RdImportSummary) summary = rd_practice_import_programme (
    small.practice, HANNAH, file, "Club plan", on ("2027-01-01"), &error);
  g_autoptr (RdProgramme) programme = NULL;
  g_autoptr (RdRace) race = NULL;

  g_assert_no_error (error);
  programme = small_get (&small, RD_TYPE_PROGRAMME, summary->programme);
  race = small_get (&small, RD_TYPE_RACE, programme->race);
  g_assert_cmpint (programme->starts, ==, on ("2027-01-01"));
  g_assert_cmpint (programme->ends, ==, on ("2027-01-10"));
  g_assert_cmpint (race->date, ==, on ("2027-01-10"));
  /* The file itself is as it was. */
  g_assert_cmpint (RD_WORKOUT (file->workouts->pdata[0])->date, ==, on ("2026-11-20"));
}

static void
test_one_bad_row_does_not_lose_the_others (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgrammeFile) file = make_file (PLAN);
  g_autoptr (RdImportSummary) summary = NULL;
  RdRefusal *refusal;

  RD_WORKOUT (file->workouts->pdata[1])->rpe = 11;
  summary =
    rd_practice_import_programme (small.practice, HANNAH, file, "Club plan", RD_DATE_UNSET, &error);
  g_assert_no_error (error);
  assert_summary (summary, 3, 0, 0, 0);
  g_assert_cmpint (summary->refused->len, ==, 1);
  refusal = summary->refused->pdata[0];
  g_assert_nonnull (strstr (refusal->reason, "RPE"));
}

static void
test_an_empty_file_makes_no_programme (void)
{
  g_auto (Small) small = small_open ();
  gint64 written = small_journal (&small);
  g_autoptr (RdImportSummary) summary = import (&small, "", "Nothing");

  assert_summary (summary, 0, 0, 0, 0);
  g_assert_cmpint (summary->programme, ==, 0);
  g_assert_cmpint (small_journal (&small), ==, written);
}

static void
test_the_front_desk_imports_nothing (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgrammeFile) file = make_file (PLAN);

  g_assert_true (rd_practice_act_as (small.practice, OLIVE, NULL));
  g_assert_null (
    rd_practice_import_programme (small.practice, HANNAH, file, NULL, RD_DATE_UNSET, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED);
}

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static void
test_without_waiting (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  RdProgrammeFile *file = make_file (PLAN);
  g_autoptr (RdImportSummary) summary = NULL;

  rd_practice_import_programme_async (small.practice, HANNAH, file, NULL, RD_DATE_UNSET,
                                      take_result_cb, &result);
  rd_programme_file_free (file);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  summary = rd_practice_import_programme_finish (small.practice, result, &error);
  g_assert_no_error (error);
  assert_summary (summary, 4, 0, 0, 0);
}

typedef struct
{
  gint64 programme;
  gint64 now;
} Asked;

static gpointer
ask_programme (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  Asked *asked = argument;

  return rd_programme_read (store, asked->programme, asked->now, error);
}

static void
test_a_programme_is_shown_with_its_bookings (void)
{
  g_auto (Small) small = small_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdImportSummary) summary = import (&small, PLAN, "Club plan");
  g_autoptr (RdBooking) inside = small_book (&small, HANNAH, INES, "2026-11-25T10:00");
  g_autoptr (RdBooking) outside = small_book (&small, HANNAH, INES, "2026-12-16T10:00");
  g_autoptr (RdBooking) other = small_book (&small, WEI, INES, "2026-11-25T12:00");
  Asked asked = { summary->programme, rd_practice_now (small.practice) };
  g_autoptr (RdProgrammeAnswer) answer =
    rd_practice_read (small.practice, ask_programme, &asked, &error);

  g_assert_no_error (error);
  g_assert_nonnull (outside);
  g_assert_nonnull (other);
  g_assert_cmpint (answer->workouts->len, ==, 4);
  g_assert_cmpint (answer->bookings->len, ==, 1);
  g_assert_cmpint (rd_record_id (answer->bookings->pdata[0]), ==, rd_record_id (inside));
  g_assert_cmpstr (answer->race->name, ==, "Frome 10K");
  asked.programme = 99;
  g_assert_null (rd_practice_read (small.practice, ask_programme, &asked, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme-commands/new/race-programme-workouts",
                   test_a_template_makes_race_programme_and_workouts);
  g_test_add_func ("/programme-commands/new/one-undo", test_one_undo_takes_all_of_it_back);
  g_test_add_func ("/programme-commands/new/race-already-there",
                   test_a_race_already_there_is_taken);
  g_test_add_func ("/programme-commands/new/race-moved", test_moving_the_race_moves_what_is_ahead);
  g_test_add_func ("/programme-commands/new/refused", test_bad_wishes_change_nothing);
  g_test_add_func ("/programme-commands/import/again", test_the_same_file_again_changes_nothing);
  g_test_add_func ("/programme-commands/import/another-name", test_another_name_does_not_double_it);
  g_test_add_func ("/programme-commands/import/changed",
                   test_what_changed_is_updated_and_what_vanished_goes);
  g_test_add_func ("/programme-commands/import/done-stays", test_what_was_done_stays);
  g_test_add_func ("/programme-commands/import/race-moves", test_the_race_moves_with_the_file);
  g_test_add_func ("/programme-commands/import/start", test_a_start_moves_all_of_it);
  g_test_add_func ("/programme-commands/import/one-bad-row",
                   test_one_bad_row_does_not_lose_the_others);
  g_test_add_func ("/programme-commands/import/empty", test_an_empty_file_makes_no_programme);
  g_test_add_func ("/programme-commands/import/front-desk", test_the_front_desk_imports_nothing);
  g_test_add_func ("/programme-commands/import/without-waiting", test_without_waiting);
  g_test_add_func ("/programme-commands/show", test_a_programme_is_shown_with_its_bookings);
  return g_test_run ();
}
