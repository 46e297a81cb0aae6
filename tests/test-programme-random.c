/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test-programme-random.c: random edits of random programmes keep the rules, whatever they are.
 *
 * After each: every workout lies within its programme, one with a race ends at it or at its last
 * workout, nothing that was done is lost, a refusal changes nothing. Then all are undone, each step
 * back to what it was to the byte, and some are done again.
 */
#include "small-practice.h"

#include "model/rd-food-note.h"
#include "model/rd-record-json.h"
#include "practice/rd-programme-edit-commands.h"

#include <math.h>
#include <unistd.h>

#define ROUNDS 2000
#define EDITS 3

/* A client of a round, and what is hers. */
typedef struct
{
  RdPractice *practice;
  GRand *rand;
  RdDate today;
  gint64 client;
  gint64 programme;
  gint64 race;
  gint64 named; /* the workout whose removal or record was asked for */
} Round;

/* Making it. */

static RdDate
pick_date (Round *round)
{
  return round->today + g_rand_int_range (round->rand, -20, 40);
}

static gboolean
insert_race (RdWriting *writing, Round *round, RdDate date, gint64 *id, GError **error)
{
  g_autoptr (RdRace) race = rd_record_new (RD_TYPE_RACE);

  race->client = round->client;
  race->date = date;
  rd_record_set_text (&race->name, "Race");
  if (!rd_writing_insert (writing, race, error))
    return FALSE;
  *id = rd_record_id (race);
  return TRUE;
}

static gboolean
insert_workout (RdWriting *writing, Round *round, RdDate date, int kind, GError **error)
{
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = round->client;
  workout->programme = round->programme;
  workout->date = date;
  workout->kind = kind;
  workout->minutes = g_rand_int_range (round->rand, 10, 120);
  if (date <= round->today)
    workout->outcome = g_rand_int_range (round->rand, 0, 3);
  if (workout->outcome == RD_OUTCOME_DONE)
    {
      workout->done_minutes = g_rand_int_range (round->rand, 10, 120);
      if (g_rand_boolean (round->rand))
        workout->done_uid = g_strdup_printf ("%" G_GINT64_FORMAT " %d", round->client, date);
    }
  return rd_writing_insert (writing, workout, error);
}

static gboolean
insert_food (RdWriting *writing, Round *round, GError **error)
{
  g_autoptr (RdFoodNote) note = rd_record_new (RD_TYPE_FOOD_NOTE);

  note->client = round->client;
  note->programme = round->programme;
  note->date = pick_date (round);
  rd_record_set_text (&note->text, "Water");
  return rd_writing_insert (writing, note, error);
}

static gboolean
insert_programme (RdWriting *writing, Round *round, RdDate starts, RdDate ends, GError **error)
{
  g_autoptr (RdProgramme) programme = rd_record_new (RD_TYPE_PROGRAMME);

  programme->client = round->client;
  rd_record_set_text (&programme->name, "Programme");
  programme->starts = starts;
  programme->ends = ends;
  programme->race = round->race;
  if (!rd_writing_insert (writing, programme, error))
    return FALSE;
  round->programme = rd_record_id (programme);
  return TRUE;
}

static gboolean
make_round (RdWriting *writing, gpointer argument, GError **error)
{
  Round *round = argument;
  g_autoptr (RdClient) client = rd_record_new (RD_TYPE_CLIENT);
  RdDate starts = round->today + g_rand_int_range (round->rand, -20, 5);
  RdDate ends = starts + g_rand_int_range (round->rand, 7, 40);
  gint64 other;

  rd_record_set_text (&client->name, "Somebody");
  if (!rd_writing_insert (writing, client, error))
    return FALSE;
  round->client = rd_record_id (client);
  round->race = 0;
  if ((g_rand_int_range (round->rand, 0, 3) &&
       !insert_race (writing, round, ends, &round->race, error)) ||
      !insert_programme (writing, round, starts, ends, error))
    return FALSE;
  for (RdDate date = starts; date <= ends; date++)
    if (date == ends && round->race
          ? !insert_workout (writing, round, date, RD_WORKOUT_RACE, error)
          : g_rand_int_range (round->rand, 0, 3) &&
              !insert_workout (writing, round, date,
                               g_rand_int_range (round->rand, RD_WORKOUT_EASY, RD_WORKOUT_RACE),
                               error))
      return FALSE;
  if (g_rand_boolean (round->rand) &&
      (!insert_race (writing, round, (starts + ends) / 2, &other, error) ||
       !insert_workout (writing, round, (starts + ends) / 2, RD_WORKOUT_RACE, error)))
    return FALSE;
  return insert_food (writing, round, error) && insert_food (writing, round, error);
}

/* Looking at it. */

typedef struct
{
  gint64 client;
  char *text;          /* every record of hers */
  GPtrArray *workouts; /* of RdWorkout */
  RdProgramme *programme;
  RdRace *race;
} State;

static void
state_clear (State *state)
{
  g_free (state->text);
  g_clear_pointer (&state->workouts, g_ptr_array_unref);
  g_clear_object (&state->programme);
  g_clear_object (&state->race);
}

static gpointer
read_state (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  const GType types[] = { RD_TYPE_RACE, RD_TYPE_PROGRAMME, RD_TYPE_WORKOUT, RD_TYPE_FOOD_NOTE };
  State *state = argument;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) records =
        rd_store_list (store, types[i], "client = $1 ORDER BY id", error,
                       RD_BIND_INT (state->client), RD_BIND_END);

      for (guint j = 0; j < records->len; j++)
        {
          g_autofree char *json = rd_record_to_json (records->pdata[j]);

          g_string_append_printf (text, "%" G_GINT64_FORMAT " %s\n",
                                  rd_record_id (records->pdata[j]), json);
          if (types[i] == RD_TYPE_PROGRAMME)
            state->programme = g_object_ref (records->pdata[j]);
        }
      if (types[i] == RD_TYPE_WORKOUT)
        state->workouts = g_steal_pointer (&records);
    }
  if (state->programme && state->programme->race)
    state->race = rd_store_get (store, RD_TYPE_RACE, state->programme->race, error);
  state->text = g_string_free (text, FALSE);
  return state;
}

static State
look (Round *round)
{
  State state = { .client = round->client };
  g_autoptr (GError) error = NULL;

  rd_practice_read (round->practice, read_state, &state, &error);
  g_assert_no_error (error);
  return state;
}

/* Its rules. */

static void
assert_range (const State *state)
{
  RdDate last = G_MININT32;

  if (state->programme == NULL)
    return;
  for (guint i = 0; i < state->workouts->len; i++)
    {
      RdWorkout *workout = state->workouts->pdata[i];

      if (workout->programme == 0)
        continue;
      g_assert_cmpint (workout->date, >=, state->programme->starts);
      g_assert_cmpint (workout->date, <=, state->programme->ends);
      last = MAX (last, workout->date);
    }
  if (state->race)
    g_assert_cmpint (state->programme->ends, ==, MAX (state->race->date, last));
}

static gboolean
is_same_done (const RdWorkout *one, const RdWorkout *other)
{
  return other->outcome == RD_OUTCOME_DONE && one->date == other->date &&
         one->done_minutes == other->done_minutes &&
         g_strcmp0 (one->done_uid, other->done_uid) == 0;
}

static void
assert_nothing_done_is_lost (Round *round, const State *before, const State *after)
{
  for (guint i = 0; i < before->workouts->len; i++)
    {
      RdWorkout *done = before->workouts->pdata[i];
      gboolean found = done->outcome != RD_OUTCOME_DONE || rd_record_id (done) == round->named;

      for (guint j = 0; j < after->workouts->len && !found; j++)
        found = is_same_done (done, after->workouts->pdata[j]);
      g_assert_true (found);
    }
}

/* Edits. */

static gint64
pick_workout (Round *round, const State *state)
{
  if (state->workouts->len == 0)
    return 99999999;
  return rd_record_id (
    state->workouts->pdata[g_rand_int_range (round->rand, 0, state->workouts->len)]);
}

static gboolean
keep_elsewhere (Round *round, const State *state, GError **error)
{
  RdWorkout *workout;

  if (state->workouts->len == 0)
    return FALSE;
  workout = state->workouts->pdata[g_rand_int_range (round->rand, 0, state->workouts->len)];
  if (workout->outcome == RD_OUTCOME_DONE)
    return FALSE;
  g_autoptr (RdWorkout) changed = rd_record_copy (workout);

  changed->date = pick_date (round);
  return rd_practice_keep (round->practice, changed, error);
}

static gboolean
copy (Round *round, const gint64 *ids, guint n, GError **error)
{
  g_autoptr (GArray) made =
    rd_practice_copy_workouts (round->practice, ids, n, round->programme, pick_date (round), error);

  return made != NULL;
}

static gboolean
edit (Round *round, const State *state, GError **error)
{
  GRand *rand = round->rand;
  RdPractice *practice = round->practice;
  gint64 ids[] = { pick_workout (round, state), pick_workout (round, state),
                   pick_workout (round, state) };
  guint n = g_rand_int_range (rand, 0, 4);
  RdDate monday = rd_date_week_start (pick_date (round));

  round->named = 0;
  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
    case 1:
      return rd_practice_move_workouts (practice, ids, n, g_rand_int_range (rand, -20, 20), error);
    case 2:
      return copy (round, ids, n, error);
    case 3:
    case 4:
      return rd_practice_shift_weeks (practice, round->programme, monday,
                                      g_rand_int_range (rand, -3, 4), error);
    case 5:
    case 6:
      return rd_practice_repeat_week (practice, round->programme, monday,
                                      rd_date_week_start (pick_date (round)), g_rand_boolean (rand),
                                      error);
    case 7:
      round->named = ids[0];
      return rd_practice_record_workout (practice, ids[0], g_rand_int_range (rand, 0, 3),
                                         g_rand_boolean (rand) ? 30 : RD_UNSET, NAN, NAN, error);
    case 8:
      return rd_practice_move_race (practice, round->race, pick_date (round), error);
    case 9:
      round->named = ids[0];
      return rd_practice_remove (practice, RD_TYPE_WORKOUT, ids[0], error);
    case 10:
      return keep_elsewhere (round, state, error);
    default:
      if (g_rand_int_range (rand, 0, 4))
        return rd_practice_close_programme (practice, round->programme, g_rand_boolean (rand),
                                            error);
      return rd_practice_remove (practice, RD_TYPE_PROGRAMME, round->programme, error);
    }
}

static gint64
journal_of (Round *round)
{
  gint64 last = -1;

  rd_practice_read (round->practice, small_ask_last, &last, NULL);
  return last;
}

static void
assert_same (Round *round, const char *text)
{
  State now = look (round);

  g_assert_cmpstr (now.text, ==, text);
  state_clear (&now);
}

/* Edits, then back and forth. Returns how many of them did something. */
static guint
play (Round *round)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  State state = look (round);

  g_ptr_array_add (texts, g_strdup (state.text));
  for (guint i = 0; i < EDITS; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 written = journal_of (round);
      gboolean done = edit (round, &state, &error);
      State after = look (round);

      assert_range (&after);
      assert_nothing_done_is_lost (round, &state, &after);
      if (!done)
        g_assert_cmpint (journal_of (round), ==, written);
      if (journal_of (round) > written)
        g_ptr_array_add (texts, g_strdup (after.text));
      state_clear (&state);
      state = after;
    }
  state_clear (&state);

  for (guint i = texts->len - 1; i-- > 0;)
    {
      g_free (rd_practice_undo (round->practice, NULL));
      assert_same (round, texts->pdata[i]);
    }
  for (guint i = 1; i < texts->len && g_rand_int_range (round->rand, 0, 3) == 0; i++)
    {
      g_free (rd_practice_redo (round->practice, NULL));
      assert_same (round, texts->pdata[i]);
    }
  return texts->len - 1;
}

static void
test_every_edit_keeps_the_rules (void)
{
  g_auto (Small) small = small_open ();
  guint n = 0;

  for (guint32 seed = 1; seed <= ROUNDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GError) error = NULL;
      Round round = { small.practice, rand, on ("2026-11-23") + g_rand_int_range (rand, 0, 7) };

      rd_practice_set_now (small.practice,
                           at ("2026-11-23T08:00") + (round.today - on ("2026-11-23")) * 86400);
      rd_practice_write (small.practice, "add", make_round, &round, &error);
      g_assert_no_error (error);
      if (seed % 100 == 0)
        g_test_message ("seed %u", seed);
      n += play (&round);
    }
  g_test_message ("%u edits", n);
  g_assert_cmpuint (n, >, ROUNDS);
}

int
main (int argc, char **argv)
{
  /* In memory where that can be: the rules are tried here, and not the disk. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme-edit/random", test_every_edit_keeps_the_rules);
  return g_test_run ();
}
