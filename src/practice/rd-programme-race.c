/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-race.c: a programme ends at its race, so moving the race moves it. */
#include "rd-programme-race.h"

#include "model/rd-food-note.h"
#include "model/rd-programme.h"
#include "rd-programme-range.h"
#include "rd-questions.h"

/* What is ahead moves, and goes where it would move into the past. Other races are run on their
 * days whatever this one's. */
static gboolean
move_workout (RdWriting *writing, RdWorkout *workout, int days, RdDate today, GError **error)
{
  gboolean is_race;

  if (!rd_programme_is_race (rd_writing_store (writing), workout, &is_race, error))
    return FALSE;
  if (is_race || workout->outcome != RD_OUTCOME_PLANNED)
    return TRUE;
  workout->date += days;
  if (workout->date < today)
    return rd_writing_delete (writing, RD_TYPE_WORKOUT, rd_record_id (workout), error);
  return rd_writing_update (writing, workout, error);
}

/* What lies behind stays, done or not. */
static gboolean
move_workouts (RdWriting *writing, gint64 programme, int days, RdDate today, GError **error)
{
  g_autoptr (GPtrArray) workouts =
    rd_store_list (rd_writing_store (writing), RD_TYPE_WORKOUT,
                   "programme = $1 AND date >= $2 ORDER BY date", error, RD_BIND_INT (programme),
                   RD_BIND_DATE (today), RD_BIND_END);

  if (workouts == NULL)
    return FALSE;
  for (guint i = 0; i < workouts->len; i++)
    if (!move_workout (writing, workouts->pdata[i], days, today, error))
      return FALSE;
  return TRUE;
}

static gboolean
move_food_notes (RdWriting *writing, gint64 programme, int days, RdDate today, GError **error)
{
  g_autoptr (GPtrArray) notes =
    rd_store_list (rd_writing_store (writing), RD_TYPE_FOOD_NOTE,
                   "programme = $1 AND date >= $2 ORDER BY date", error, RD_BIND_INT (programme),
                   RD_BIND_DATE (today), RD_BIND_END);

  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      RdFoodNote *note = notes->pdata[i];

      note->date += days;
      if (note->date < today
            ? !rd_writing_delete (writing, RD_TYPE_FOOD_NOTE, rd_record_id (note), error)
            : !rd_writing_update (writing, note, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
move_programme (RdWriting *writing, RdProgramme *programme, int days, RdDate today, GError **error)
{
  gint64 id = rd_record_id (programme);

  if (!move_workouts (writing, id, days, today, error) ||
      !move_food_notes (writing, id, days, today, error))
    return FALSE;
  if (programme->starts >= today)
    programme->starts = MAX (today, programme->starts + days);
  programme->ends = MAX (programme->starts, programme->ends + days);
  return rd_writing_update (writing, programme, error) &&
         rd_programme_keep_range (writing, id, error);
}

/* The running of the race goes to its new day, in whatever programme it stands. */
static gboolean
move_running (RdWriting *writing, RdRace *before, RdDate date, GError **error)
{
  g_autoptr (GPtrArray) workouts =
    rd_store_list (rd_writing_store (writing), RD_TYPE_WORKOUT,
                   "client = $1 AND date = $2 AND kind = $3 AND outcome = $4 ORDER BY id", error,
                   RD_BIND_INT (before->client), RD_BIND_DATE (before->date),
                   RD_BIND_TEXT (rd_enum_to_nick (RD_TYPE_WORKOUT_KIND, RD_WORKOUT_RACE)),
                   RD_BIND_TEXT (rd_enum_to_nick (RD_TYPE_WORKOUT_OUTCOME, RD_OUTCOME_PLANNED)),
                   RD_BIND_END);

  if (workouts == NULL)
    return FALSE;
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];

      workout->date = date;
      if (!rd_writing_update (writing, workout, error) ||
          !rd_programme_keep_range (writing, workout->programme, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rd_programme_follow_race:
 * @writing: the open transaction
 * @before: a race as it was
 * @after: as it is now
 * @error: return location for what the store says
 *
 * Where its day is another, moves the programmes that lead to it, from today on, and its own place
 * in those that lead to another.
 *
 * Returns: whether they were moved, once committed
 */
gboolean
rd_programme_follow_race (RdWriting *writing, RdRace *before, RdRace *after, GError **error)
{
  RdConnection *store = rd_writing_store (writing);
  g_autoptr (GPtrArray) programmes = NULL;
  RdDate today;

  if (before->date == after->date)
    return TRUE;
  if (!rd_today_read (store, rd_writing_now (writing), &today, error) ||
      !move_running (writing, before, after->date, error) ||
      !(programmes = rd_store_list (store, RD_TYPE_PROGRAMME, "race = $1", error,
                                    RD_BIND_INT (rd_record_id (after)), RD_BIND_END)))
    return FALSE;
  for (guint i = 0; i < programmes->len; i++)
    {
      RdProgramme *programme = programmes->pdata[i];

      if (!programme->closed &&
          !move_programme (writing, programme, after->date - before->date, today, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rd_programme_is_race:
 * @store: the connection
 * @workout: a workout
 * @is_race: (out): whether it is the running of a race of the client's, whose day is not chosen
 * @error: return location for what the store says
 *
 * Returns: whether it could be found out
 */
gboolean
rd_programme_is_race (RdConnection *store, RdWorkout *workout, gboolean *is_race, GError **error)
{
  gint64 n = 0;

  if (workout->kind == RD_WORKOUT_RACE)
    n = rd_store_count (store, RD_TYPE_RACE, "client = $1 AND date = $2", error,
                        RD_BIND_INT (workout->client), RD_BIND_DATE (workout->date), RD_BIND_END);
  *is_race = n > 0;
  return n >= 0;
}
