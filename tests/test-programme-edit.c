/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-programme-edit.c: a programme edited in place: its workouts, weeks, race and end. */
#include "small-practice.h"

#include "model/rd-food-note.h"
#include "model/rd-own-template.h"
#include "model/rd-routine.h"
#include "practice/rd-programme-edit-commands.h"
#include "practice/rd-wording.h"

#include <math.h>

/* Today is Monday 23 November 2026. The programme leads from 16 November to the Bath Half on Sunday
 * 13 December, by way of a club race on 29 November. */
typedef struct
{
  Small small;
  gint64 race;
  gint64 club;
  gint64 programme;
} Plan;

static void
plan_clear (Plan *plan)
{
  small_clear (&plan->small);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static gint64
keep_new (Plan *plan, gpointer record)
{
  g_autoptr (RdRecord) owned = record;
  g_autoptr (GError) error = NULL;

  rd_practice_keep (plan->small.practice, record, &error);
  g_assert_no_error (error);
  return rd_record_id (owned);
}

static gint64
add_race (Plan *plan, const char *name, const char *date)
{
  RdRace *race = rd_record_new (RD_TYPE_RACE);

  race->client = HANNAH;
  race->date = on (date);
  rd_record_set_text (&race->name, name);
  return keep_new (plan, race);
}

static gint64
add_programme (Plan *plan, const char *starts, const char *ends, gint64 race)
{
  RdProgramme *programme = rd_record_new (RD_TYPE_PROGRAMME);

  programme->client = HANNAH;
  rd_record_set_text (&programme->name, race ? "Bath Half 2026" : "Winter base");
  programme->starts = on (starts);
  programme->ends = on (ends);
  programme->race = race;
  return keep_new (plan, programme);
}

static gint64
add (Plan *plan, const char *date, RdWorkoutKind kind, RdWorkoutOutcome outcome)
{
  RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = HANNAH;
  workout->programme = plan->programme;
  workout->date = on (date);
  workout->kind = kind;
  workout->minutes = 45;
  workout->outcome = outcome;
  if (outcome == RD_OUTCOME_DONE)
    workout->done_minutes = 47;
  rd_record_set_text (&workout->note, "Uphill, gently");
  rd_record_set_text (&workout->uid, "of-a-file");
  return keep_new (plan, workout);
}

static gint64
add_food (Plan *plan, const char *date)
{
  RdFoodNote *note = rd_record_new (RD_TYPE_FOOD_NOTE);

  note->client = HANNAH;
  note->programme = plan->programme;
  note->date = on (date);
  rd_record_set_text (&note->text, "Porridge");
  return keep_new (plan, note);
}

static Plan
plan_open (void)
{
  Plan plan = { .small = small_open () };

  plan.race = add_race (&plan, "Bath Half", "2026-12-13");
  plan.club = add_race (&plan, "Frome 10K", "2026-11-29");
  plan.programme = add_programme (&plan, "2026-11-16", "2026-12-13", plan.race);
  add (&plan, "2026-11-17", RD_WORKOUT_HILLS, RD_OUTCOME_DONE);
  add (&plan, "2026-11-19", RD_WORKOUT_LONG, RD_OUTCOME_MISSED);
  add (&plan, "2026-11-21", RD_WORKOUT_EASY, RD_OUTCOME_PLANNED);
  add (&plan, "2026-11-24", RD_WORKOUT_TEMPO, RD_OUTCOME_PLANNED);
  add (&plan, "2026-11-29", RD_WORKOUT_RACE, RD_OUTCOME_PLANNED);
  add (&plan, "2026-12-01", RD_WORKOUT_INTERVALS, RD_OUTCOME_PLANNED);
  add (&plan, "2026-12-13", RD_WORKOUT_RACE, RD_OUTCOME_PLANNED);
  return plan;
}

enum
{
  DONE = 1,
  MISSED,
  PAST,
  TEMPO,
  CLUB,
  INTERVALS,
  GOAL,
};

static int
compare_days (gconstpointer a, gconstpointer b)
{
  RdWorkout *one = *(RdWorkout **)a, *other = *(RdWorkout **)b;

  if (one->date != other->date)
    return one->date - other->date;
  return rd_record_id (one) < rd_record_id (other) ? -1 : 1;
}

/* As "16..13: 17 hills done, 19 long missed, 21 easy": the programme's days and its workouts', by
 * day of the month. */
static char *
write_programme (Plan *plan)
{
  g_autoptr (RdProgramme) programme = small_get (&plan->small, RD_TYPE_PROGRAMME, plan->programme);
  g_autoptr (GPtrArray) workouts = small_list (&plan->small, RD_TYPE_WORKOUT);
  GString *text = g_string_new (NULL);
  int first, last;

  rd_date_split (programme->starts, NULL, NULL, &first);
  rd_date_split (programme->ends, NULL, NULL, &last);
  g_string_append_printf (text, "%d..%d", first, last);
  g_ptr_array_sort (workouts, compare_days);
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];
      int day;

      if (workout->programme != plan->programme)
        continue;
      g_assert_cmpint (workout->date, >=, programme->starts);
      g_assert_cmpint (workout->date, <=, programme->ends);
      rd_date_split (workout->date, NULL, NULL, &day);
      g_string_append_printf (text, " %d %s", day,
                              rd_enum_to_nick (RD_TYPE_WORKOUT_KIND, workout->kind));
      if (workout->outcome != RD_OUTCOME_PLANNED)
        g_string_append_printf (text, " %s",
                                rd_enum_to_nick (RD_TYPE_WORKOUT_OUTCOME, workout->outcome));
    }
  return g_string_free (text, FALSE);
}

#define BEFORE "16..13 17 hills done 19 long missed 21 easy 24 tempo 29 race 1 intervals 13 race"

static void
assert_programme (Plan *plan, const char *expected)
{
  g_autofree char *text = write_programme (plan);

  g_assert_cmpstr (text, ==, expected);
}

/* Takes back the last change, which has that label, and finds all as it was. */
static void
assert_undone (Plan *plan, const char *action, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = rd_practice_undo (plan->small.practice, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, action);
  g_assert_cmpstr (rd_wording_action (undone), ==, label);
  assert_programme (plan, BEFORE);
}

static void
test_workouts_are_moved (void)
{
  static const struct
  {
    gint64 ids[3];
    guint n;
    int days;
    const char *then;
  } moves[] = {
    { { TEMPO },
      1,
      2,
      "16..13 17 hills done 19 long missed 21 easy 26 tempo 29 race 1 intervals 13 race" },
    { { TEMPO, INTERVALS, TEMPO },
      3,
      1,
      "16..13 17 hills done 19 long missed 21 easy 25 tempo 29 race 2 intervals 13 race" },
    /* Past the race and before the beginning: the programme covers it. */
    { { INTERVALS },
      1,
      14,
      "16..15 17 hills done 19 long missed 21 easy 24 tempo 29 race 13 race 15 intervals" },
    { { PAST },
      1,
      -7,
      "14..13 14 easy 17 hills done 19 long missed 24 tempo 29 race 1 intervals 13 race" },
    /* Missed, and to be done after all. */
    { { MISSED },
      1,
      6,
      "16..13 17 hills done 21 easy 24 tempo 25 long 29 race 1 intervals 13 race" },
    { { MISSED },
      1,
      1,
      "16..13 17 hills done 20 long missed 21 easy 24 tempo 29 race 1 intervals 13 race" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_auto (Plan) plan = plan_open ();
      g_autoptr (GError) error = NULL;

      rd_practice_move_workouts (plan.small.practice, moves[i].ids, moves[i].n, moves[i].days,
                                 &error);
      g_assert_no_error (error);
      assert_programme (&plan, moves[i].then);
      assert_undone (&plan, "move-workout", "Workout moved");
    }
}

/* Back from beyond the race, the programme ends at it again. */
static void
test_a_programme_ends_at_its_race (void)
{
  g_auto (Plan) plan = plan_open ();
  gint64 id = INTERVALS;

  g_assert_true (rd_practice_move_workouts (plan.small.practice, &id, 1, 14, NULL));
  g_assert_true (rd_practice_move_workouts (plan.small.practice, &id, 1, -14, NULL));
  assert_programme (&plan, BEFORE);
  g_assert_true (rd_practice_move_workouts (plan.small.practice, &id, 1, 14, NULL));
  g_assert_true (rd_practice_remove (plan.small.practice, RD_TYPE_WORKOUT, id, NULL));
  assert_programme (&plan, "16..13 17 hills done 19 long missed 21 easy 24 tempo 29 race 13 race");
}

static void
test_facts_of_their_day_are_not_moved (void)
{
  static const struct
  {
    gint64 ids[2];
    guint n;
    int days;
    int code;
    const char *says;
  } moves[] = {
    { { DONE }, 1, 1, RD_ERROR_INVALID, "Tue 17 Nov" },
    { { TEMPO, CLUB }, 2, 1, RD_ERROR_INVALID, "race" },
    { { GOAL }, 1, -1, RD_ERROR_INVALID, "race" },
    { { TEMPO, 99 }, 2, 1, RD_ERROR_NOT_FOUND, "" },
    { { 0 }, 0, 1, RD_ERROR_INVALID, "No workout" },
    { { TEMPO }, 1, 100000, RD_ERROR_INVALID, "ten years" },
  };
  g_auto (Plan) plan = plan_open ();
  gint64 written = small_journal (&plan.small);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (rd_practice_move_workouts (plan.small.practice, moves[i].ids, moves[i].n,
                                                 moves[i].days, &error));
      g_assert_error (error, RD_ERROR, moves[i].code);
      g_assert_nonnull (strstr (error->message, moves[i].says));
      g_assert_cmpint (small_journal (&plan.small), ==, written);
    }
}

static void
test_what_was_planned_is_copied (void)
{
  g_auto (Plan) plan = plan_open ();
  const gint64 ids[] = { TEMPO, DONE };
  g_autoptr (GArray) made = NULL;
  g_autoptr (RdWorkout) hills = NULL;
  g_autoptr (GError) error = NULL;

  made = rd_practice_copy_workouts (plan.small.practice, ids, 2, plan.programme, on ("2026-12-08"),
                                    &error);
  g_assert_no_error (error);
  g_assert_cmpuint (made->len, ==, 2);
  assert_programme (&plan, "16..15 17 hills done 19 long missed 21 easy 24 tempo 29 race 1 "
                           "intervals 8 hills 13 race 15 tempo");
  hills = small_get (&plan.small, RD_TYPE_WORKOUT, g_array_index (made, gint64, 1));
  g_assert_cmpint (hills->outcome, ==, RD_OUTCOME_PLANNED);
  g_assert_cmpint (hills->done_minutes, ==, RD_UNSET);
  g_assert_cmpint (hills->minutes, ==, 45);
  g_assert_cmpstr (hills->note, ==, "Uphill, gently");
  g_assert_null (hills->uid);
  assert_undone (&plan, "copy-workout", "Workout copied");
}

static void
test_copies_belong_to_whose_programme_it_is (void)
{
  g_auto (Plan) plan = plan_open ();
  gint64 id = TEMPO;
  RdProgramme *hers = rd_record_new (RD_TYPE_PROGRAMME);
  g_autoptr (GArray) of_wei = NULL;
  g_autoptr (GArray) of_nobody = NULL;
  g_autoptr (RdWorkout) first = NULL;
  g_autoptr (RdWorkout) second = NULL;
  gint64 programme;

  hers->client = WEI;
  hers->name = g_strdup ("Of Wei");
  hers->starts = hers->ends = on ("2026-12-01");
  programme = keep_new (&plan, hers);
  of_wei =
    rd_practice_copy_workouts (plan.small.practice, &id, 1, programme, on ("2026-12-02"), NULL);
  of_nobody = rd_practice_copy_workouts (plan.small.practice, &id, 1, 0, on ("2026-12-02"), NULL);
  first = small_get (&plan.small, RD_TYPE_WORKOUT, g_array_index (of_wei, gint64, 0));
  second = small_get (&plan.small, RD_TYPE_WORKOUT, g_array_index (of_nobody, gint64, 0));
  g_assert_cmpint (first->client, ==, WEI);
  g_assert_cmpint (first->programme, ==, programme);
  g_assert_cmpint (second->client, ==, HANNAH);
  g_assert_cmpint (second->programme, ==, 0);
  assert_programme (&plan, BEFORE);
  g_assert_null (
    rd_practice_copy_workouts (plan.small.practice, &id, 1, 99, on ("2026-12-02"), NULL));
}

static void
test_weeks_are_shifted (void)
{
  static const struct
  {
    const char *from;
    int weeks;
    const char *then;
  } shifts[] = {
    /* The races stay; what comes to lie after the goal does not go. */
    { "2026-11-23", 1,
      "16..13 17 hills done 19 long missed 21 easy 29 race 1 tempo 8 intervals 13 race" },
    { "2026-11-30", 2,
      "16..15 17 hills done 19 long missed 21 easy 24 tempo 29 race 13 race 15 intervals" },
    { "2026-11-30", -1,
      "16..13 17 hills done 19 long missed 21 easy 24 tempo 24 intervals 29 race 13 race" },
    { "2026-11-16", 1,
      "17..13 17 hills done 19 long missed 28 easy 29 race 1 tempo 8 intervals 13 race" },
    { "2026-12-14", 1, BEFORE },
    { "2026-11-23", 0, BEFORE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      g_auto (Plan) plan = plan_open ();
      g_autoptr (GError) error = NULL;

      rd_practice_shift_weeks (plan.small.practice, plan.programme, on (shifts[i].from),
                               shifts[i].weeks, &error);
      g_assert_no_error (error);
      assert_programme (&plan, shifts[i].then);
      if (g_strcmp0 (shifts[i].then, BEFORE) != 0)
        assert_undone (&plan, "shift-weeks", "Weeks shifted");
    }
}

static void
test_weeks_do_not_run_into_what_is_done (void)
{
  static const struct
  {
    const char *from;
    int weeks;
    const char *says;
  } shifts[] = {
    { "2026-11-30", -2, "Mon 16 Nov, which is past" },
    { "2026-11-23", -1, "Tue 17 Nov, which is past" },
    { "2026-11-25", 1, "Monday" },
  };
  g_auto (Plan) plan = plan_open ();
  gint64 written;

  add (&plan, "2026-11-23", RD_WORKOUT_EASY, RD_OUTCOME_DONE);
  add (&plan, "2026-11-30", RD_WORKOUT_EASY, RD_OUTCOME_PLANNED);
  written = small_journal (&plan.small);
  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (rd_practice_shift_weeks (plan.small.practice, plan.programme,
                                               on (shifts[i].from), shifts[i].weeks, &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, shifts[i].says));
      g_assert_cmpint (small_journal (&plan.small), ==, written);
    }

  /* One week earlier, the run of the thirtieth would be on a day whose run is done. */
  g_autoptr (GError) error = NULL;

  g_assert_false (
    rd_practice_shift_weeks (plan.small.practice, plan.programme, on ("2026-11-30"), -1, &error));
  g_assert_nonnull (strstr (error->message, "done already"));
}

/* Nor onto a day on which she ran without anybody having planned it. */
static void
test_weeks_do_not_run_into_what_nobody_planned (void)
{
  g_auto (Plan) plan = plan_open ();
  gint64 programme = plan.programme;
  g_autoptr (GError) error = NULL;

  rd_practice_set_now (plan.small.practice, at ("2026-11-24T20:00"));
  g_assert_true (rd_practice_remove (plan.small.practice, RD_TYPE_WORKOUT, TEMPO, NULL));
  plan.programme = 0;
  add (&plan, "2026-11-24", RD_WORKOUT_EASY, RD_OUTCOME_DONE);
  g_assert_false (
    rd_practice_shift_weeks (plan.small.practice, programme, on ("2026-11-30"), -1, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Tue 24 Nov, when a workout was done"));
}

static void
test_a_programme_without_a_race_ends_with_its_weeks (void)
{
  g_auto (Plan) plan = plan_open ();

  plan.programme = add_programme (&plan, "2026-11-16", "2026-12-13", 0);
  add (&plan, "2026-11-24", RD_WORKOUT_EASY, RD_OUTCOME_PLANNED);
  add (&plan, "2026-12-10", RD_WORKOUT_EASY, RD_OUTCOME_PLANNED);
  add_food (&plan, "2026-12-09");
  g_assert_true (
    rd_practice_shift_weeks (plan.small.practice, plan.programme, on ("2026-12-07"), 1, NULL));
  assert_programme (&plan, "16..20 24 easy 17 easy");
  {
    g_autoptr (GPtrArray) notes = small_list (&plan.small, RD_TYPE_FOOD_NOTE);

    g_assert_cmpint (RD_FOOD_NOTE (notes->pdata[0])->date, ==, on ("2026-12-16"));
  }
  g_assert_true (
    rd_practice_shift_weeks (plan.small.practice, plan.programme, on ("2026-12-14"), -2, NULL));
  assert_programme (&plan, "16..6 24 easy 3 easy");
}

static void
test_a_week_is_repeated (void)
{
  static const struct
  {
    const char *monday;
    const char *to;
    gboolean replace;
    const char *then;
  } repeats[] = {
    { "2026-11-16", "2026-11-30", FALSE,
      "16..13 17 hills done 19 long missed 21 easy 24 tempo 29 race 1 intervals 1 hills 3 long 5 "
      "easy 13 race" },
    { "2026-11-16", "2026-11-30", TRUE,
      "16..13 17 hills done 19 long missed 21 easy 24 tempo 29 race 1 hills 3 long 5 easy 13 "
      "race" },
    /* The race stays, and is not repeated either. */
    { "2026-11-30", "2026-11-23", TRUE,
      "16..13 17 hills done 19 long missed 21 easy 24 intervals 29 race 1 intervals 13 race" },
    { "2026-11-23", "2026-12-14", FALSE,
      "16..15 17 hills done 19 long missed 21 easy 24 tempo 29 race 1 intervals 13 race 15 tempo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (repeats); i++)
    {
      g_auto (Plan) plan = plan_open ();
      g_autoptr (GError) error = NULL;

      rd_practice_repeat_week (plan.small.practice, plan.programme, on (repeats[i].monday),
                               on (repeats[i].to), repeats[i].replace, &error);
      g_assert_no_error (error);
      assert_programme (&plan, repeats[i].then);
      assert_undone (&plan, "repeat-week", "Week repeated");
    }
}

static void
test_what_cannot_be_repeated (void)
{
  static const struct
  {
    const char *monday;
    const char *to;
    const char *says;
  } repeats[] = {
    { "2026-11-16", "2026-11-16", "itself" },  { "2026-11-23", "2026-11-16", "over" },
    { "2026-12-07", "2026-11-30", "nothing" }, /* but the race */
    { "2026-11-17", "2026-11-30", "Monday" },  { "2026-11-16", "2026-12-01", "Monday" },
  };
  g_auto (Plan) plan = plan_open ();
  gint64 written = small_journal (&plan.small);

  for (guint i = 0; i < G_N_ELEMENTS (repeats); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (rd_practice_repeat_week (plan.small.practice, plan.programme,
                                               on (repeats[i].monday), on (repeats[i].to), TRUE,
                                               &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, repeats[i].says));
      g_assert_cmpint (small_journal (&plan.small), ==, written);
    }
}

/* On Wednesday, Monday and Tuesday of this week are left as they are. */
static void
test_days_that_are_past_are_left (void)
{
  g_auto (Plan) plan = plan_open ();

  rd_practice_set_now (plan.small.practice, at ("2026-11-25T08:00"));
  add_food (&plan, "2026-11-18");
  add_food (&plan, "2026-11-24");
  add_food (&plan, "2026-11-27");
  g_assert_true (rd_practice_repeat_week (plan.small.practice, plan.programme, on ("2026-11-16"),
                                          on ("2026-11-23"), TRUE, NULL));
  assert_programme (&plan,
                    "16..13 17 hills done 19 long missed 21 easy 24 tempo 26 long 28 easy 29 "
                    "race 1 intervals 13 race");

  g_autoptr (GPtrArray) notes = small_list (&plan.small, RD_TYPE_FOOD_NOTE);

  g_assert_cmpuint (notes->len, ==, 3);
  g_assert_cmpint (RD_FOOD_NOTE (notes->pdata[1])->date, ==, on ("2026-11-24"));
  g_assert_cmpint (RD_FOOD_NOTE (notes->pdata[2])->date, ==, on ("2026-11-25"));
}

static void
test_what_was_done_is_recorded_by_hand (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdWorkout) before = small_get (&plan.small, RD_TYPE_WORKOUT, PAST);
  g_autoptr (RdWorkout) done = NULL;
  g_autoptr (RdWorkout) missed = NULL;
  g_autoptr (RdWorkout) planned = NULL;

  rd_practice_record_workout (plan.small.practice, PAST, RD_OUTCOME_DONE, 50, 8.2, 4, &error);
  g_assert_no_error (error);
  done = small_get (&plan.small, RD_TYPE_WORKOUT, PAST);
  g_assert_cmpint (done->outcome, ==, RD_OUTCOME_DONE);
  g_assert_cmpint (done->done_minutes, ==, 50);
  g_assert_cmpfloat (done->done_distance_km, ==, 8.2);
  g_assert_cmpfloat (done->done_rpe, ==, 4);
  g_assert_cmpstr (done->done_source, ==, "by hand");
  g_assert_cmpint (done->minutes, ==, 45);

  g_assert_true (rd_practice_record_workout (plan.small.practice, PAST, RD_OUTCOME_MISSED, RD_UNSET,
                                             NAN, NAN, NULL));
  missed = small_get (&plan.small, RD_TYPE_WORKOUT, PAST);
  g_assert_cmpint (missed->outcome, ==, RD_OUTCOME_MISSED);
  g_assert_cmpint (missed->done_minutes, ==, RD_UNSET);
  g_assert_null (missed->done_source);

  g_assert_true (rd_practice_record_workout (plan.small.practice, PAST, RD_OUTCOME_PLANNED,
                                             RD_UNSET, NAN, NAN, NULL));
  planned = small_get (&plan.small, RD_TYPE_WORKOUT, PAST);
  g_assert_true (rd_record_equal (planned, before));
  for (int i = 0; i < 2; i++)
    g_free (rd_practice_undo (plan.small.practice, NULL));
  assert_undone (&plan, "record-workout", "Workout recorded");
}

static void
test_a_watchs_record_is_not_lost (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (RdWorkout) workout = small_get (&plan.small, RD_TYPE_WORKOUT, DONE);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (RdWorkout) planned = NULL;
  g_autoptr (GError) error = NULL;
  RdWorkout *apart;

  rd_record_set_text (&workout->done_uid, "watch-1");
  rd_record_set_text (&workout->done_source, "run.tcx");
  workout->done_start = at ("2026-11-17T07:00");
  workout->heart_rate = 151;
  g_assert_true (rd_practice_keep (plan.small.practice, workout, NULL));
  g_assert_true (rd_practice_record_workout (plan.small.practice, DONE, RD_OUTCOME_MISSED, RD_UNSET,
                                             NAN, NAN, NULL));
  planned = small_get (&plan.small, RD_TYPE_WORKOUT, DONE);
  g_assert_null (planned->done_uid);
  g_assert_cmpint (planned->outcome, ==, RD_OUTCOME_MISSED);
  all = small_list (&plan.small, RD_TYPE_WORKOUT);
  apart = all->pdata[all->len - 1];
  g_assert_cmpint (apart->programme, ==, 0);
  g_assert_cmpint (apart->outcome, ==, RD_OUTCOME_DONE);
  g_assert_cmpstr (apart->done_uid, ==, "watch-1");
  g_assert_cmpint (apart->heart_rate, ==, 151);
  g_assert_cmpint (apart->date, ==, on ("2026-11-17"));
  g_assert_cmpint (apart->minutes, ==, RD_UNSET);
  g_assert_null (apart->uid);

  /* Alone it is nothing but what was done. */
  g_assert_false (rd_practice_record_workout (plan.small.practice, rd_record_id (apart),
                                              RD_OUTCOME_PLANNED, RD_UNSET, NAN, NAN, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
}

static void
test_what_is_ahead_was_not_done (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) too_hard = NULL;

  g_assert_false (
    rd_practice_record_workout (plan.small.practice, TEMPO, RD_OUTCOME_DONE, 40, NAN, NAN, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  /* She may say ahead that she will not come to it. */
  g_assert_true (rd_practice_record_workout (plan.small.practice, TEMPO, RD_OUTCOME_MISSED,
                                             RD_UNSET, NAN, NAN, NULL));
  g_assert_false (rd_practice_record_workout (plan.small.practice, PAST, RD_OUTCOME_DONE, 40, NAN,
                                              11, &too_hard));
  g_assert_nonnull (strstr (too_hard->message, "RPE"));
}

static void
test_the_race_takes_the_programme_along (void)
{
  static const struct
  {
    const char *date;
    const char *then;
  } moves[] = {
    { "2026-12-20",
      "16..20 17 hills done 19 long missed 21 easy 29 race 1 tempo 8 intervals 20 race" },
    { "2026-12-12",
      "16..12 17 hills done 19 long missed 21 easy 23 tempo 29 race 30 intervals 12 race" },
    /* The tempo run would have to be yesterday. */
    { "2026-12-11", "16..11 17 hills done 19 long missed 21 easy 29 race 29 intervals 11 race" },
    { "2026-11-22", "16..29 17 hills done 19 long missed 21 easy 22 race 29 race" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_auto (Plan) plan = plan_open ();
      g_autoptr (GError) error = NULL;

      rd_practice_move_race (plan.small.practice, plan.race, on (moves[i].date), &error);
      g_assert_no_error (error);
      assert_programme (&plan, moves[i].then);
      assert_undone (&plan, "move-race", "Race moved");
    }
}

/* The club race in the programme for another goes to its new day alone. */
static void
test_a_race_on_the_way_moves_alone (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (GError) error = NULL;

  add_food (&plan, "2026-12-12");
  rd_practice_move_race (plan.small.practice, plan.club, on ("2026-12-06"), &error);
  g_assert_no_error (error);
  assert_programme (&plan,
                    "16..13 17 hills done 19 long missed 21 easy 24 tempo 1 intervals 6 race "
                    "13 race");
  g_assert_true (rd_practice_move_race (plan.small.practice, plan.race, on ("2026-12-20"), NULL));
  assert_programme (&plan, "16..20 17 hills done 19 long missed 21 easy 1 tempo 6 race 8 intervals "
                           "20 race");

  g_autoptr (GPtrArray) notes = small_list (&plan.small, RD_TYPE_FOOD_NOTE);

  g_assert_cmpint (RD_FOOD_NOTE (notes->pdata[0])->date, ==, on ("2026-12-19"));
}

static void
test_a_programme_is_ended_and_taken_up_again (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (RdProgramme) closed = NULL;
  g_autoptr (RdProgramme) open = NULL;
  g_autofree char *undone = NULL;

  g_assert_true (rd_practice_close_programme (plan.small.practice, plan.programme, TRUE, NULL));
  closed = small_get (&plan.small, RD_TYPE_PROGRAMME, plan.programme);
  g_assert_true (closed->closed);
  g_assert_true (rd_practice_close_programme (plan.small.practice, plan.programme, FALSE, NULL));
  open = small_get (&plan.small, RD_TYPE_PROGRAMME, plan.programme);
  g_assert_false (open->closed);
  undone = rd_practice_undo (plan.small.practice, NULL);
  g_assert_cmpstr (rd_wording_action (undone), ==, "Programme taken up again");
  assert_undone (&plan, "close-programme", "Programme ended");
}

static void
test_each_kind_that_may_go_goes (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdRoutine) routine = small_add (&plan.small, RD_TYPE_ROUTINE, "name", "Stairs", "use",
                                             "warm-up", "text", "Up and down", NULL);
  g_autoptr (RdOwnTemplate) template = small_add (&plan.small, RD_TYPE_OWN_TEMPLATE, "code", "ours",
                                                  "name", "Ours", "text", "…", NULL);
  const struct
  {
    GType type;
    gint64 id;
  } kinds[] = {
    { RD_TYPE_WORKOUT, TEMPO },
    { RD_TYPE_FOOD_NOTE, add_food (&plan, "2026-11-26") },
    { RD_TYPE_ROUTINE, rd_record_id (routine) },
    { RD_TYPE_RACE, plan.club },
    { RD_TYPE_OWN_TEMPLATE, rd_record_id (template) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) before = small_list (&plan.small, kinds[i].type);
      g_autoptr (GPtrArray) after = NULL;

      rd_practice_remove (plan.small.practice, kinds[i].type, kinds[i].id, &error);
      g_assert_no_error (error);
      after = small_list (&plan.small, kinds[i].type);
      g_assert_cmpuint (after->len, ==, before->len - 1);
      assert_undone (&plan, "remove", "Record removed");
    }
}

static void
test_what_was_done_outlives_its_programme (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  RdWorkout *done;

  add_food (&plan, "2026-11-26");
  g_assert_true (rd_practice_remove (plan.small.practice, RD_TYPE_PROGRAMME, plan.programme, NULL));
  left = small_list (&plan.small, RD_TYPE_WORKOUT);
  notes = small_list (&plan.small, RD_TYPE_FOOD_NOTE);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpuint (notes->len, ==, 0);
  done = left->pdata[0];
  g_assert_cmpint (done->outcome, ==, RD_OUTCOME_DONE);
  g_assert_cmpint (done->programme, ==, 0);
  assert_undone (&plan, "remove", "Record removed");
}

static void
test_what_may_not_go_stays (void)
{
  g_auto (Plan) plan = plan_open ();
  const struct
  {
    GType type;
    gint64 id;
    gint64 acting;
    int code;
    const char *says;
  } cases[] = {
    { RD_TYPE_RACE, plan.race, INES, RD_ERROR_INVALID, "programme" },
    { RD_TYPE_CLIENT, HANNAH, INES, RD_ERROR_NOT_PERMITTED, "archived" },
    { RD_TYPE_SERVICE, SPORTS_60, INES, RD_ERROR_NOT_PERMITTED, "archived" },
    { RD_TYPE_BOOKING, 1, INES, RD_ERROR_NOT_PERMITTED, "cancelled" },
    { RD_TYPE_WORKOUT, 99, INES, RD_ERROR_NOT_FOUND, "" },
    { RD_TYPE_WORKOUT, TEMPO, OLIVE, RD_ERROR_NOT_PERMITTED, "Olive Reed" },
    { RD_TYPE_PROGRAMME, plan.programme, OLIVE, RD_ERROR_NOT_PERMITTED, "Olive Reed" },
  };
  gint64 written = small_journal (&plan.small);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (rd_practice_act_as (plan.small.practice, cases[i].acting, NULL));
      g_assert_false (rd_practice_remove (plan.small.practice, cases[i].type, cases[i].id, &error));
      g_assert_error (error, RD_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_cmpint (small_journal (&plan.small), ==, written);
    }
}

/* Adding and changing is keeping; the programme follows all the same. */
static void
test_a_kept_workout_widens_its_programme (void)
{
  g_auto (Plan) plan = plan_open ();
  g_autoptr (RdWorkout) workout = small_get (&plan.small, RD_TYPE_WORKOUT, INTERVALS);
  g_autoptr (RdProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;

  workout->date = on ("2026-12-15");
  g_assert_true (rd_practice_keep (plan.small.practice, workout, NULL));
  assert_programme (&plan,
                    "16..15 17 hills done 19 long missed 21 easy 24 tempo 29 race 13 race 15 "
                    "intervals");
  workout->programme = 0;
  g_assert_true (rd_practice_keep (plan.small.practice, workout, NULL));
  assert_programme (&plan, "16..13 17 hills done 19 long missed 21 easy 24 tempo 29 race 13 race");
  add (&plan, "2026-11-10", RD_WORKOUT_EASY, RD_OUTCOME_PLANNED);
  assert_programme (&plan,
                    "10..13 10 easy 17 hills done 19 long missed 21 easy 24 tempo 29 race 13 race");

  /* Nor can its own days leave a workout out. */
  programme = small_get (&plan.small, RD_TYPE_PROGRAMME, plan.programme);
  programme->starts = on ("2026-11-12");
  g_assert_false (rd_practice_keep (plan.small.practice, programme, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Tue 10 Nov"));
  g_clear_error (&error);
  programme->starts = on ("2026-11-09");
  programme->ends = on ("2026-12-10");
  g_assert_false (rd_practice_keep (plan.small.practice, programme, &error));
  g_assert_nonnull (strstr (error->message, "Sun 13 Dec"));
  programme->ends = on ("2026-12-13");
  g_assert_true (rd_practice_keep (plan.small.practice, programme, NULL));
}

/* Without waiting. */

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

#define WAIT_FOR(result)                                                                           \
  while ((result) == NULL)                                                                         \
  g_main_context_iteration (NULL, TRUE)

typedef gboolean (*Finish) (RdPractice *practice, GAsyncResult *result, GError **error);

static void
assert_finished (Plan *plan, GAsyncResult **result, Finish finish)
{
  g_autoptr (GError) error = NULL;

  WAIT_FOR (*result);
  finish (plan->small.practice, *result, &error);
  g_assert_no_error (error);
  g_clear_object (result);
}

static void
test_without_waiting (void)
{
  g_auto (Plan) plan = plan_open ();
  RdPractice *practice = plan.small.practice;
  const gint64 ids[] = { TEMPO };
  GAsyncResult *result = NULL;
  g_autoptr (GArray) made = NULL;
  g_autoptr (GError) error = NULL;

  rd_practice_move_workouts_async (practice, ids, 1, 1, take_result_cb, &result);
  assert_finished (&plan, &result, rd_practice_move_workouts_finish);
  rd_practice_record_workout_async (practice, PAST, RD_OUTCOME_DONE, 30, NAN, NAN, take_result_cb,
                                    &result);
  assert_finished (&plan, &result, rd_practice_record_workout_finish);
  rd_practice_shift_weeks_async (practice, plan.programme, on ("2026-11-30"), 1, take_result_cb,
                                 &result);
  assert_finished (&plan, &result, rd_practice_shift_weeks_finish);
  rd_practice_repeat_week_async (practice, plan.programme, on ("2026-11-23"), on ("2026-11-30"),
                                 FALSE, take_result_cb, &result);
  assert_finished (&plan, &result, rd_practice_repeat_week_finish);
  rd_practice_move_race_async (practice, plan.club, on ("2026-11-28"), take_result_cb, &result);
  assert_finished (&plan, &result, rd_practice_move_race_finish);
  rd_practice_close_programme_async (practice, plan.programme, TRUE, take_result_cb, &result);
  assert_finished (&plan, &result, rd_practice_close_programme_finish);
  rd_practice_copy_workouts_async (practice, ids, 1, plan.programme, on ("2026-12-10"),
                                   take_result_cb, &result);
  WAIT_FOR (result);
  made = rd_practice_copy_workouts_finish (practice, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (made->len, ==, 1);
  g_clear_object (&result);
  rd_practice_remove_async (practice, RD_TYPE_WORKOUT, g_array_index (made, gint64, 0),
                            take_result_cb, &result);
  assert_finished (&plan, &result, rd_practice_remove_finish);
  assert_programme (&plan, "16..13 17 hills done 19 long missed 21 easy done 25 tempo 28 race 2 "
                           "tempo 8 intervals 13 race");

  /* And refused. */
  rd_practice_remove_async (practice, RD_TYPE_WORKOUT, 99, take_result_cb, &result);
  WAIT_FOR (result);
  g_assert_false (rd_practice_remove_finish (practice, result, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOT_FOUND);
  g_clear_object (&result);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme-edit/move", test_workouts_are_moved);
  g_test_add_func ("/programme-edit/ends-at-its-race", test_a_programme_ends_at_its_race);
  g_test_add_func ("/programme-edit/not-moved", test_facts_of_their_day_are_not_moved);
  g_test_add_func ("/programme-edit/copy", test_what_was_planned_is_copied);
  g_test_add_func ("/programme-edit/copy-to-others", test_copies_belong_to_whose_programme_it_is);
  g_test_add_func ("/programme-edit/shift", test_weeks_are_shifted);
  g_test_add_func ("/programme-edit/shift-refused", test_weeks_do_not_run_into_what_is_done);
  g_test_add_func ("/programme-edit/shift-onto-done",
                   test_weeks_do_not_run_into_what_nobody_planned);
  g_test_add_func ("/programme-edit/shift-without-a-race",
                   test_a_programme_without_a_race_ends_with_its_weeks);
  g_test_add_func ("/programme-edit/repeat", test_a_week_is_repeated);
  g_test_add_func ("/programme-edit/repeat-refused", test_what_cannot_be_repeated);
  g_test_add_func ("/programme-edit/repeat-past-days", test_days_that_are_past_are_left);
  g_test_add_func ("/programme-edit/record", test_what_was_done_is_recorded_by_hand);
  g_test_add_func ("/programme-edit/record-of-a-watch", test_a_watchs_record_is_not_lost);
  g_test_add_func ("/programme-edit/record-ahead", test_what_is_ahead_was_not_done);
  g_test_add_func ("/programme-edit/race", test_the_race_takes_the_programme_along);
  g_test_add_func ("/programme-edit/race-on-the-way", test_a_race_on_the_way_moves_alone);
  g_test_add_func ("/programme-edit/close", test_a_programme_is_ended_and_taken_up_again);
  g_test_add_func ("/programme-edit/remove", test_each_kind_that_may_go_goes);
  g_test_add_func ("/programme-edit/remove-programme", test_what_was_done_outlives_its_programme);
  g_test_add_func ("/programme-edit/remove-refused", test_what_may_not_go_stays);
  g_test_add_func ("/programme-edit/keep", test_a_kept_workout_widens_its_programme);
  g_test_add_func ("/programme-edit/without-waiting", test_without_waiting);
  return g_test_run ();
}
