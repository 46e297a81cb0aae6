/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-preview.c: the load of a programme that is not kept yet, to choose by. */
#include "rd-preview.h"

/**
 * rd_preview_days:
 * @workouts: (element-type RdWorkout): workouts
 * @first: first day
 * @last: last day
 *
 * Returns: (transfer full) (element-type RdPreviewDay): an element a day from @first to @last, with
 *   what is planned for it
 */
GArray *
rd_preview_days (GPtrArray *workouts, RdDate first, RdDate last)
{
  guint n = last >= first ? last - first + 1 : 0;
  GArray *days = g_array_sized_new (FALSE, TRUE, sizeof (RdPreviewDay), n);
  g_autofree double *most = g_new0 (double, n + 1);

  g_array_set_size (days, n);
  for (guint i = 0; i < n; i++)
    g_array_index (days, RdPreviewDay, i).date = first + (RdDate)i;
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];
      double load = rd_workout_planned_load (workout);
      guint at = workout->date - first;
      RdPreviewDay *day;

      if (workout->date < first || at >= n || workout->kind == RD_WORKOUT_REST)
        continue;
      day = &g_array_index (days, RdPreviewDay, at);
      day->load += load;
      if (day->kind == RD_WORKOUT_REST || load > most[at])
        {
          day->kind = workout->kind;
          most[at] = load;
        }
    }
  return days;
}

/**
 * rd_preview_hardest_week:
 * @days: (element-type RdPreviewDay): days
 *
 * Returns: AU of the week, Monday to Sunday, that holds the most
 */
double
rd_preview_hardest_week (GArray *days)
{
  double week = 0, hardest = 0;

  for (guint i = 0; i < days->len; i++)
    {
      const RdPreviewDay *day = &g_array_index (days, RdPreviewDay, i);

      if (rd_date_weekday (day->date) == 0)
        week = 0;
      week += day->load;
      hardest = MAX (hardest, week);
    }
  return hardest;
}

/**
 * rd_template_preview:
 * @template: a template
 * @client: who would follow it
 * @race_date: the day it would end with
 *
 * Lays a template for a client, as rd_template_make_workouts() does, and keeps nothing.
 *
 * Returns: (transfer full) (element-type RdPreviewDay): its days from first to last
 */
GArray *
rd_template_preview (RdTemplate *template, RdClient *client, RdDate race_date)
{
  g_autoptr (GPtrArray) routines = g_ptr_array_new ();
  RdDate first;
  g_autoptr (GPtrArray) workouts =
    rd_template_make_workouts (template, client, routines, race_date, &first);

  return rd_preview_days (workouts, first, race_date);
}
