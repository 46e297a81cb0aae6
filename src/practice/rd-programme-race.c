/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-race.c: a programme ends at its race, so moving the race moves it. */
#include "rd-programme-race.h"

#include "model/rd-programme.h"
#include "model/rd-workout.h"
#include "rd-questions.h"

/* What lies behind stays, done or not; what is ahead moves, and goes where it would move into the
 * past. */
static gboolean
move_workouts (RdWriting *writing, RdProgramme *programme, int days, RdDate today, GError **error)
{
  g_autoptr (GPtrArray) workouts =
    rd_store_list (rd_writing_store (writing), RD_TYPE_WORKOUT,
                   "programme = $1 AND date >= $2 ORDER BY date", error,
                   RD_BIND_INT (rd_record_id (programme)), RD_BIND_DATE (today), RD_BIND_END);

  if (workouts == NULL)
    return FALSE;
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];

      if (workout->outcome != RD_OUTCOME_PLANNED)
        continue;
      workout->date += days;
      if (workout->date < today
            ? !rd_writing_delete (writing, RD_TYPE_WORKOUT, rd_record_id (workout), error)
            : !rd_writing_update (writing, workout, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
move_programme (RdWriting *writing, RdProgramme *programme, int days, RdDate today, GError **error)
{
  if (!move_workouts (writing, programme, days, today, error))
    return FALSE;
  if (programme->starts >= today)
    programme->starts = MAX (today, programme->starts + days);
  programme->ends = MAX (programme->starts, programme->ends + days);
  return rd_writing_update (writing, programme, error);
}

/**
 * rd_programme_follow_race:
 * @writing: the open transaction
 * @before: a race as it was
 * @after: as it is now
 * @error: return location for what the store says
 *
 * Where its day is another, moves the programmes that lead to it, from today on.
 *
 * Returns: whether they were moved, once committed
 */
gboolean
rd_programme_follow_race (RdWriting *writing, RdRace *before, RdRace *after, GError **error)
{
  RdConnection *store = rd_writing_store (writing);
  g_autoptr (RdSettings) settings = NULL;
  g_autoptr (RdZone) zone = NULL;
  g_autoptr (GPtrArray) programmes = NULL;

  if (before->date == after->date)
    return TRUE;
  if (!(settings = rd_settings_read (store, error)) ||
      !(zone = rd_zone_new (settings->zone, error)) ||
      !(programmes = rd_store_list (store, RD_TYPE_PROGRAMME, "race = $1", error,
                                    RD_BIND_INT (rd_record_id (after)), RD_BIND_END)))
    return FALSE;
  for (guint i = 0; i < programmes->len; i++)
    {
      RdProgramme *programme = programmes->pdata[i];

      if (!programme->closed &&
          !move_programme (writing, programme, after->date - before->date,
                           rd_zone_date (zone, rd_writing_now (writing)), error))
        return FALSE;
    }
  return TRUE;
}
