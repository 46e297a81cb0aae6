/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week.c: what a calendar shows of some days. */
#include "rd-week.h"

#include "rd-heat.h"

#define EARLIEST (8 * 60)
#define LATEST (18 * 60)

G_DEFINE_BOXED_TYPE (RdWeek, rd_week, rd_week_ref, rd_week_unref)

static void
judge_day (RdWeekDay *day, RdTraining *training, RdZone *zone)
{
  RdRace *race = NULL;
  int days = 0;

  day->best = day->fit.before.verdict == RD_VERDICT_BEST;
  day->after = RD_UNSET;
  if (day->fit.has_after && day->fit.after.verdict <= RD_VERDICT_GOOD)
    {
      int minutes;

      if (rd_zone_to_wall (zone, day->fit.after_from, &minutes) == day->date)
        day->after = minutes;
    }
  day->light = day->fit.race == NULL &&
               rd_suitability_max_near_race (training, day->date, &race, &days) <= 2 &&
               race != NULL;
}

static void
fill_opening (RdWeekDay *day, RdPeriod *period)
{
  g_autoptr (GArray) open = rd_diary_open (period->diary, day->date);

  for (guint i = 0; open && i < open->len && day->n_open < RD_WEEK_HOURS_MAX_SPANS; i++)
    {
      const RdInterval *interval = &g_array_index (open, RdInterval, i);
      RdSpan span;
      RdDate last;

      rd_zone_to_wall (period->zone, interval->from, &span.from);
      last = rd_zone_to_wall (period->zone, interval->to, &span.to);
      if (last > day->date)
        span.to = RD_MINUTES_PER_DAY;
      day->open[day->n_open++] = span;
    }
}

static void
fill_training (RdWeek *week)
{
  RdPeriod *period = week->period;
  RdTraining *training = period->training;
  RdDate to = period->from + (RdDate)week->n_days;
  g_autoptr (GArray) fits = rd_suitability_of_days (training, period->from, to);
  g_autoptr (GArray) loads = rd_load_days (training, period->from, to);
  const RdTrainingRecords *records = rd_training_records (training);
  double highest = rd_load_max (training, to);
  double top = highest;

  for (guint i = 0; i < week->n_days; i++)
    {
      RdWeekDay *day = &week->days[i];
      const RdLoadDay *load = &g_array_index (loads, RdLoadDay, i);

      day->known = TRUE;
      day->fit = g_array_index (fits, RdDaySuitability, i);
      day->planned = load->planned;
      day->done = load->done;
      day->flags = load->flags;
      judge_day (day, training, period->zone);
      top = MAX (top, MAX (day->planned, day->done));
    }
  for (guint i = 0; i < week->n_days; i++)
    {
      RdWeekDay *day = &week->days[i];
      double load = day->flags & RD_LOAD_DONE ? day->done : day->planned;

      day->heat = rd_heat_step (load, MAX (highest, 1));
      day->level = top > 0 ? load / top : 0;
      day->planned_level = top > 0 ? day->planned / top : 0;
    }
  for (guint i = 0; records->workouts && i < records->workouts->len; i++)
    {
      RdWorkout *workout = g_ptr_array_index (records->workouts, i);

      if (workout->date >= period->from && workout->date < to && workout->kind != RD_WORKOUT_REST)
        g_ptr_array_add (week->days[workout->date - period->from].workouts, workout);
    }
  for (guint i = 0; i < week->n_days; i++)
    g_ptr_array_sort (week->days[i].workouts, rd_workout_compare_start);
}

/* The hours worth showing: an hour around the practice's ordinary ones, and every booking. */
static void
choose_hours (RdWeek *week)
{
  const RdWeekHours *hours = week->period->settings->opening_hours;
  int from = EARLIEST, to = LATEST;

  for (guint day = 0; hours && day < 7; day++)
    for (guint i = 0; i < hours->n_spans[day]; i++)
      {
        from = MIN (from, hours->spans[day][i].from);
        to = MAX (to, hours->spans[day][i].to);
      }
  from -= 60;
  to += 30;
  for (guint i = 0; i < week->period->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (week->period->bookings, i);
      int starts, ends;
      RdDate first = rd_zone_to_wall (week->period->zone, booking->starts, &starts);
      RdDate last = rd_zone_to_wall (week->period->zone, booking->ends, &ends);

      if (booking->status == RD_BOOKING_CANCELLED)
        continue;
      from = MIN (from, last > first ? 0 : starts);
      to = MAX (to, last > first ? RD_MINUTES_PER_DAY : ends);
    }
  week->from = CLAMP (from / 60 * 60, 0, RD_MINUTES_PER_DAY - 60);
  week->to = CLAMP ((to + 59) / 60 * 60, week->from + 60, RD_MINUTES_PER_DAY);
}

/**
 * rd_week_new:
 * @period: (transfer none): a period, of which at most %RD_WEEK_MAX_DAYS days are shown
 *
 * Works out what a calendar shows of @period.
 *
 * Returns: (transfer full): the week
 */
RdWeek *
rd_week_new (RdPeriod *period)
{
  RdWeek *week = g_atomic_rc_box_new0 (RdWeek);

  week->period = rd_period_ref (period);
  week->n_days = (guint)CLAMP (period->to - period->from, 0, RD_WEEK_MAX_DAYS);
  for (guint i = 0; i < week->n_days; i++)
    {
      RdWeekDay *day = &week->days[i];

      day->date = period->from + (RdDate)i;
      day->after = RD_UNSET;
      day->fit.date = day->date;
      day->fit.before.verdict = RD_VERDICT_NONE;
      day->fit.before.max_pressure = 5;
      day->workouts = g_ptr_array_new ();
      fill_opening (day, period);
    }
  if (period->training)
    {
      fill_training (week);
      week->summary = rd_client_summary_new (period->training);
    }
  choose_hours (week);
  return week;
}

/**
 * rd_week_read:
 * @store: the connection
 * @question: (type RdPeriodQuestion): which days, and whose training
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location
 *
 * An #RdQuestion: reads a period and works out its week.
 *
 * Returns: (transfer full) (type RdWeek) (nullable): the week
 */
gpointer
rd_week_read (RdConnection *store, gpointer question, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdPeriod) period = rd_period_read (store, question, cancellable, error);

  return period ? rd_week_new (period) : NULL;
}

static void
clear_week (gpointer data)
{
  RdWeek *week = data;

  for (guint i = 0; i < week->n_days; i++)
    g_ptr_array_unref (week->days[i].workouts);
  g_clear_pointer (&week->summary, rd_client_summary_free);
  rd_period_unref (week->period);
}

/**
 * rd_week_ref:
 * @week: a week
 *
 * Returns: (transfer full): @week
 */
RdWeek *
rd_week_ref (RdWeek *week)
{
  return g_atomic_rc_box_acquire (week);
}

/**
 * rd_week_unref:
 * @week: (transfer full): a week
 *
 * Lets go of @week.
 */
void
rd_week_unref (RdWeek *week)
{
  g_atomic_rc_box_release_full (week, clear_week);
}

/**
 * rd_week_is_open:
 * @day: a day
 * @from: wall minute
 * @to: wall minute
 *
 * Returns: whether the practice is open all the time from @from to @to
 */
gboolean
rd_week_is_open (const RdWeekDay *day, int from, int to)
{
  for (guint i = 0; i < day->n_open; i++)
    if (day->open[i].from <= from && to <= day->open[i].to)
      return TRUE;
  return FALSE;
}

/**
 * rd_week_closes_early:
 * @week: a week
 * @day: one of its days
 *
 * Returns: the wall minute from which the practice is closed, where that is at least an hour before
 *   it usually closes in this week; otherwise %RD_UNSET
 */
int
rd_week_closes_early (const RdWeek *week, guint day)
{
  int latest = 0, closes;

  if (week->days[day].n_open == 0)
    return RD_UNSET;
  closes = week->days[day].open[week->days[day].n_open - 1].to;
  for (guint i = 0; i < week->n_days; i++)
    if (week->days[i].n_open > 0)
      latest = MAX (latest, week->days[i].open[week->days[i].n_open - 1].to);
  return closes <= latest - 60 ? closes : RD_UNSET;
}
