/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-plan-ahead-periods.c: the periods of a plan, and what kind of massage their days may have. */
#include "rd-plan-ahead-private.h"

#include "rd-training-private.h"

#define RACE_WEEK_DAYS 7   /* from so many days before a race massage is light */
#define BEFORE_RACE_DAYS 2 /* nothing is proposed from so many days before a race */
#define RECOVERY_FROM 2    /* days after the race */
#define RECOVERY_TO 6      /* the first day after recovery */
#define LIGHT_PRESSURE 2
#define HIGHEST_PRESSURE 5
#define LIGHT_MINUTES 30

/* The programme's race, or the one on its last day. */
static RdRace *
find_race (RdTraining *training, RdProgramme *programme)
{
  GPtrArray *races = rd_training_races (training);
  RdRace *found = NULL;

  for (guint i = 0; i < races->len; i++)
    {
      RdRace *race = g_ptr_array_index (races, i);

      if (programme->race != 0 && rd_record_id (race) == programme->race)
        return race;
      if (programme->race == 0 && found == NULL && race->date == programme->ends)
        found = race;
    }
  return found;
}

/* A lesser race is left to the table of pressures. */
static gboolean
keeps_clear (RdPlanning *planning, RdRace *race)
{
  return race == planning->race || race->priority != RD_RACE_C;
}

/* The races that massages of the plan keep clear of, or are lighter for. */
GPtrArray *
rd_plan_ahead_list_races (RdPlanning *planning)
{
  GPtrArray *all = rd_training_races (planning->training);
  GPtrArray *races = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = planning->periods->len;

  for (guint i = 0; n > 0 && i < all->len; i++)
    {
      RdRace *race = g_ptr_array_index (all, i);

      if (keeps_clear (planning, race) &&
          race->date > g_array_index (planning->periods, RdAheadPeriod, 0).from - RECOVERY_FROM &&
          race->date <
            g_array_index (planning->periods, RdAheadPeriod, n - 1).to + BEFORE_RACE_DAYS)
        g_ptr_array_add (races, g_object_ref (race));
    }
  return races;
}

/* What kind of massage a day may have. */
int
rd_plan_ahead_kind_of_day (RdPlanning *planning, RdDate date)
{
  GPtrArray *races = rd_training_races (planning->training);
  int kind = RD_AHEAD_ORDINARY;

  for (guint i = 0; i < races->len; i++)
    {
      RdRace *race = g_ptr_array_index (races, i);
      int days = race->date - date;

      if (!keeps_clear (planning, race))
        continue;
      if (days <= BEFORE_RACE_DAYS && days > -RECOVERY_FROM)
        return RD_AHEAD_NO_KIND;
      if (days > 0 && days <= RACE_WEEK_DAYS)
        kind = RD_AHEAD_RACE_WEEK;
      else if (race == planning->race && days <= -RECOVERY_FROM && days > -RECOVERY_TO &&
               kind == RD_AHEAD_ORDINARY)
        kind = RD_AHEAD_RECOVERY;
    }
  return kind;
}

/* Services. */

/**
 * rd_plan_ahead_light_service:
 * @diary: who is free when
 * @service: what is to be booked
 *
 * Returns: (transfer none): what is given in the week of a race: the practice's half hour of the
 * same discipline, the lightest; @service itself without one
 */
RdService *
rd_plan_ahead_light_service (RdDiary *diary, RdService *service)
{
  GPtrArray *all = rd_diary_records (diary)->services;
  RdService *light = NULL;

  for (guint i = 0; service->minutes > LIGHT_MINUTES && all && i < all->len; i++)
    {
      RdService *one = g_ptr_array_index (all, i);

      if (!one->archived && one->discipline == service->discipline &&
          one->minutes == LIGHT_MINUTES &&
          (light == NULL || one->pressure < light->pressure ||
           (one->pressure == light->pressure && rd_record_id (one) < rd_record_id (light))))
        light = one;
    }
  return light ? light : service;
}

/* @service as firm as is asked for, and no firmer than @highest. */
static RdService *
press (RdService *service, int pressure, int highest)
{
  RdService *given = rd_record_copy (service);

  if (pressure > 0)
    given->pressure = pressure;
  if (given->pressure != RD_UNSET)
    given->pressure = MIN (given->pressure, highest);
  return given;
}

/* Periods. */

static void
clear_period (gpointer data)
{
  RdAheadPeriod *period = data;

  g_clear_pointer (&period->taken, g_free);
  g_clear_pointer (&period->alternatives, g_array_unref);
}

static void
add_period (RdPlanning *planning, RdDate from, RdDate to)
{
  RdAheadPeriod period = {
    .from = from, .to = to, .state = RD_AHEAD_WITHOUT_SLOT, .best_day = RD_DATE_UNSET
  };

  if (to <= from)
    return;
  period.alternatives = g_array_new (FALSE, FALSE, sizeof (RdAheadChoice));
  g_array_append_val (planning->periods, period);
}

/* Counted back from the race, so that its week is the last; what is left at the beginning is a
 * period of its own where it is at least half of one. */
static void
list_periods_before (RdPlanning *planning, RdDate from, RdDate to, RdDate anchor)
{
  int length = planning->period_days;
  RdDate end = planning->race ? anchor - BEFORE_RACE_DAYS : anchor;
  RdDate start = anchor - MAX (1, (anchor - from) / length) * length;

  if (from >= anchor)
    return;
  if (start - from >= (length + 1) / 2)
    {
      add_period (planning, from, MIN (start, to));
      from = start;
    }
  for (start += length; from < MIN (end, to); from = start, start += length)
    add_period (planning, from, MIN (MIN (start, end), to));
}

static void
list_periods (RdPlanning *planning)
{
  RdProgramme *programme = planning->wish->programme;
  RdDate today = rd_training_today (planning->training);
  RdDate from = MAX (today, programme->starts);
  RdDate to = planning->wish->to != RD_DATE_UNSET
                ? planning->wish->to
                : rd_plan_ahead_default_to (planning->training, programme);
  RdDate anchor = planning->race ? planning->race->date : programme->ends + 1;
  int length = planning->period_days;

  to = MIN (to, from + RD_AHEAD_MAX_DAYS);
  list_periods_before (planning, from, to, anchor);
  if (planning->race)
    {
      add_period (planning, MAX (from, anchor + RECOVERY_FROM), MIN (to, anchor + RECOVERY_TO));
      anchor += RECOVERY_TO;
    }
  for (RdDate start = MAX (from, anchor); to - start >= (length + 1) / 2; start += length)
    add_period (planning, start, MIN (start + length, to));
}

/* Works out the periods a plan has, and what may be given in them. */
void
rd_plan_ahead_begin (RdPlanning *planning)
{
  const RdAheadWish *wish = planning->wish;
  RdService *light = rd_plan_ahead_light_service (planning->diary, wish->service);

  planning->zone = rd_diary_records (planning->diary)->zone;
  planning->race = find_race (planning->training, wish->programme);
  planning->period_days = 7 * CLAMP (wish->every_weeks, 1, RD_AHEAD_MAX_DAYS / 7);
  planning->services[RD_AHEAD_ORDINARY] = press (wish->service, wish->pressure, HIGHEST_PRESSURE);
  planning->services[RD_AHEAD_RACE_WEEK] = press (light, wish->pressure, LIGHT_PRESSURE);
  planning->services[RD_AHEAD_RECOVERY] = press (wish->service, wish->pressure, LIGHT_PRESSURE);
  planning->days = g_array_new (FALSE, FALSE, sizeof (RdDate));
  planning->periods = g_array_new (FALSE, TRUE, sizeof (RdAheadPeriod));
  g_array_set_clear_func (planning->periods, clear_period);
  if (wish->service->discipline & RD_DISCIPLINE_ANY_MASSAGE)
    list_periods (planning);
}

/* Lets go of what only the making needed. */
void
rd_plan_ahead_end (RdPlanning *planning)
{
  for (guint i = 0; i < G_N_ELEMENTS (planning->services); i++)
    g_object_unref (planning->services[i]);
  g_array_unref (planning->days);
}

/**
 * rd_plan_ahead_default_to:
 * @training: what planning knows of the client
 * @programme: a programme
 *
 * Returns: the first day after recovery from its race, or after its last day where it has none
 */
RdDate
rd_plan_ahead_default_to (RdTraining *training, RdProgramme *programme)
{
  RdRace *race = find_race (training, programme);

  return race ? race->date + RECOVERY_TO : programme->ends + 1;
}
