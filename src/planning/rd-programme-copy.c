/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-copy.c: a programme laid anew, for another race or another client. */
#include "rd-programme-copy.h"

#include <math.h>

#define MAX_MINUTES 2880

/* A run of so many kilometres takes longer for whom a kilometre does. */
static void
suit_pace (RdWorkout *workout, RdClient *from, RdClient *to)
{
  if (workout->minutes <= 0 || !rd_workout_kind_is_run (workout->kind))
    return;
  workout->minutes = CLAMP (
    (int)lround ((double)workout->minutes * to->easy_pace / from->easy_pace), 1, MAX_MINUTES);
}

/**
 * rd_programme_copy_workouts:
 * @workouts: (element-type RdWorkout): the workouts of a programme
 * @from: who follows it
 * @to: who is to follow the copy
 * @days: how many days later, negative: earlier
 *
 * Copies what was planned, neither what became of it nor what a file calls it. For another client
 * minutes of runs are as much longer or shorter as the two clients' easy paces, and when in the day
 * somebody trains is left to her own habit. A race on the way keeps its place but not its name,
 * which is another race's by then.
 *
 * Returns: (transfer full) (element-type RdWorkout): new workouts, without a programme yet
 */
GPtrArray *
rd_programme_copy_workouts (GPtrArray *workouts, RdClient *from, RdClient *to, int days)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean same = rd_record_id (from) == rd_record_id (to);

  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *copy = rd_workout_copy_plan (workouts->pdata[i]);

      copy->client = rd_record_id (to);
      copy->programme = 0;
      copy->date += days;
      if (copy->kind == RD_WORKOUT_RACE && days != 0)
        g_clear_pointer (&copy->title, g_free);
      if (!same)
        {
          copy->start = RD_UNSET;
          suit_pace (copy, from, to);
        }
      g_ptr_array_add (copies, copy);
    }
  return copies;
}
