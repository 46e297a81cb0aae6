/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-suitability.c: when a massage fits a client's training, how firm it may be, and why. */
#include "rd-suitability-private.h"

#define SECONDS_PER_HOUR 3600
#define POOR_PRESSURE 2 /* the highest before hard training */
#define FIRM_PRESSURE 4 /* from here on a body needs time to recover */
#define UNLIMITED_PRESSURE 5
#define DAY_BEGINS (8 * 60) /* on a day the practice is closed */

static void
add_reason (RdSuitability *suitability, RdReasonCode code, int number)
{
  rd_suitability_add_reason (suitability, (RdReason){ .code = code, .number = number });
}

static void
add_session (RdSuitability *suitability, RdReasonCode code, RdWorkoutKind kind, int number)
{
  rd_suitability_add_reason (suitability,
                             (RdReason){ .code = code, .kind = kind, .number = number });
}

/* Rounded, so that an hour and a half reads as two. */
static int
hours_until (gint64 from, gint64 to)
{
  return to > from ? (to - from + SECONDS_PER_HOUR / 2) / SECONDS_PER_HOUR : 0;
}

static void
add_after_workout (RdSuitability *suitability, const RdSession *session, gint64 start)
{
  add_session (suitability, RD_REASON_AFTER_WORKOUT, session->kind, (start - session->ends) / 60);
}

/* The verdict of the training alone, and the reasons that decided it. */
static void
judge_training (const RdOutlook *outlook, gint64 start, RdSuitability *suitability)
{
  const RdSession *ended = rd_outlook_last_ended (outlook, start);
  const RdSession *hard = rd_outlook_next_hard (outlook, start);

  if (outlook->race_day)
    {
      const RdSettings *settings = rd_training_records (outlook->training)->settings;

      suitability->verdict = RD_VERDICT_AVOID;
      suitability->max_pressure = MIN (suitability->max_pressure, settings->pressure_race_day);
      add_reason (suitability, RD_REASON_RACE_DAY, 0);
    }
  else if (!outlook->covered)
    {
      suitability->verdict = RD_VERDICT_NONE;
      add_reason (suitability, RD_REASON_NO_PROGRAMME, 0);
    }
  else if (outlook->rest)
    {
      suitability->verdict = RD_VERDICT_BEST;
      add_reason (suitability, RD_REASON_REST_DAY, 0);
    }
  else if (outlook->next_rest && start >= rd_outlook_rested_from (outlook))
    {
      suitability->verdict = RD_VERDICT_GOOD;
      add_after_workout (suitability, ended, start);
      add_reason (suitability, RD_REASON_BEFORE_REST, 0);
    }
  else if (hard)
    {
      suitability->verdict = RD_VERDICT_POOR;
      suitability->max_pressure = MIN (suitability->max_pressure, POOR_PRESSURE);
      add_session (suitability, RD_REASON_BEFORE_HARD, hard->kind,
                   hours_until (start, hard->starts));
    }
  else
    {
      suitability->verdict = RD_VERDICT_FAIR;
      if (!outlook->hard)
        add_reason (suitability, RD_REASON_EASY_DAY, 0);
      if (ended)
        add_after_workout (suitability, ended, start);
    }
}

static void
add_race (const RdOutlook *outlook, RdSuitability *suitability)
{
  if (outlook->near_race == NULL || outlook->highest >= UNLIMITED_PRESSURE)
    return;
  if (outlook->near_days > 0)
    add_reason (suitability, RD_REASON_RACE_IN, outlook->near_days);
  else if (outlook->near_days < 0)
    add_reason (suitability, RD_REASON_RACE_WAS, -outlook->near_days);
}

/* Each class that holds on the day once, the gravest first. */
static void
add_contraindications (const RdOutlook *outlook, RdSuitability *suitability)
{
  GPtrArray *all = rd_training_records (outlook->training)->contraindications;
  gboolean holds[] = { [RD_CAUTION_DO_NOT_TREAT] = FALSE,
                       [RD_CAUTION_AVOID_AREA] = FALSE,
                       [RD_CAUTION_ASK_FIRST] = FALSE };

  for (guint i = 0; all && i < all->len; i++)
    {
      RdContraindication *one = g_ptr_array_index (all, i);

      if ((guint)one->caution < G_N_ELEMENTS (holds) &&
          rd_contraindication_holds (one, outlook->date))
        holds[one->caution] = TRUE;
    }
  for (guint caution = 0; caution < G_N_ELEMENTS (holds); caution++)
    if (holds[caution])
      rd_suitability_add_reason (suitability, (RdReason){ .code = RD_REASON_CONTRAINDICATION,
                                                          .caution = caution });
}

/* What asking for a pressure changes: too much is to be avoided, firm work before hard training
 * warned of. */
static void
judge_pressure (const RdOutlook *outlook, gint64 start, int pressure, RdSuitability *suitability)
{
  int firm_hours = rd_training_records (outlook->training)->settings->firm_hours;
  gint64 hard;

  if (pressure > suitability->max_pressure)
    {
      RdReason above = { .code = RD_REASON_PRESSURE_ABOVE,
                         .number = pressure,
                         .limit = suitability->max_pressure };
      guint place = outlook->race_day ? 1 : 0;

      for (guint i = suitability->n_reasons; i > place; i--)
        suitability->reasons[i] = suitability->reasons[i - 1];
      suitability->reasons[place] = above;
      suitability->n_reasons++;
      suitability->verdict = RD_VERDICT_AVOID;
    }
  if (pressure >= FIRM_PRESSURE &&
      rd_outlook_hard_within (outlook->training, start, firm_hours, &hard))
    add_reason (suitability, RD_REASON_HARD_WITHIN, hours_until (start, hard));
}

/* The verdict on a massage that begins at @start, on the day @outlook looks at. */
void
rd_suitability_judge (const RdOutlook *outlook,
                      gint64 start,
                      int pressure,
                      RdSuitability *suitability)
{
  *suitability = (RdSuitability){ .max_pressure = outlook->highest };
  judge_training (outlook, start, suitability);
  add_race (outlook, suitability);
  judge_pressure (outlook, start, pressure, suitability);
  add_contraindications (outlook, suitability);
}

/* When a massage before the day's training would be: as the practice opens, or with the workout. */
static gint64
before_training (const RdOutlook *outlook)
{
  const RdTrainingRecords *records = rd_training_records (outlook->training);
  const RdWeekHours *hours = records->settings->opening_hours;
  RdWeekday weekday = rd_date_weekday (outlook->date);
  int opens = hours && hours->n_spans[weekday] ? hours->spans[weekday][0].from : DAY_BEGINS;
  gint64 start = rd_zone_to_instant (records->zone, outlook->date, opens);

  for (guint i = 0; i < outlook->sessions->len; i++)
    start = MIN (start, g_array_index (outlook->sessions, RdSession, i).starts);
  return start;
}

/* The day is before rest whatever the hour: how long ago the workout was says nothing here. */
static void
drop_after_workout (RdSuitability *suitability)
{
  if (suitability->verdict != RD_VERDICT_GOOD)
    return;
  suitability->n_reasons--;
  for (guint i = 0; i < suitability->n_reasons; i++)
    suitability->reasons[i] = suitability->reasons[i + 1];
}

static void
judge_day (const RdOutlook *outlook, RdDaySuitability *day)
{
  RdZone *zone = rd_training_records (outlook->training)->zone;
  gint64 rested = rd_outlook_rested_from (outlook);

  *day = (RdDaySuitability){
    .date = outlook->date,
    .kind = outlook->kind,
    .load = outlook->load,
    .hard = outlook->hard,
    .covered = outlook->covered,
    .race = outlook->race,
  };
  rd_suitability_judge (outlook, before_training (outlook), 0, &day->before);

  if (outlook->rest || rd_zone_date (zone, rested) != outlook->date)
    return;
  day->has_after = TRUE;
  day->after_from = rested;
  rd_suitability_judge (outlook, rested, 0, &day->after);
  drop_after_workout (&day->after);
}

/**
 * rd_suitability_of_day:
 * @training: what planning knows of a client
 * @date: a day
 * @day: (out caller-allocates): what a calendar shows of it
 *
 * Judges a day for a massage without regard to a pressure: before its training and after it. There
 * is no after where the body has not rested before midnight.
 */
void
rd_suitability_of_day (RdTraining *training, RdDate date, RdDaySuitability *day)
{
  g_auto (RdOutlook) outlook = { 0 };

  rd_outlook_init (&outlook, training);
  rd_outlook_look (&outlook, date);
  judge_day (&outlook, day);
}

/**
 * rd_suitability_of_days:
 * @training: what planning knows of a client
 * @from: first day
 * @to: first day after
 *
 * Returns: (transfer full) (element-type RdDaySuitability): one element a day, as
 *   rd_suitability_of_day() gives it; its races belong to @training
 */
GArray *
rd_suitability_of_days (RdTraining *training, RdDate from, RdDate to)
{
  g_auto (RdOutlook) outlook = { 0 };
  guint n = to > from ? (gint64)to - from : 0;
  GArray *days = g_array_sized_new (FALSE, TRUE, sizeof (RdDaySuitability), n);

  g_array_set_size (days, n);
  rd_outlook_init (&outlook, training);
  for (guint i = 0; i < n; i++)
    {
      rd_outlook_look (&outlook, from + i);
      judge_day (&outlook, &g_array_index (days, RdDaySuitability, i));
    }
  return days;
}

/**
 * rd_suitability_at:
 * @training: what planning knows of a client
 * @start: when the massage would begin, UTC seconds
 * @pressure: how firm it would be, 1 to 5; 0: not said
 * @suitability: (out caller-allocates): the verdict
 *
 * Judges a moment. A pressure above the highest allowed makes it one to avoid; firm work with hard
 * training near ahead is warned of.
 */
void
rd_suitability_at (RdTraining *training, gint64 start, int pressure, RdSuitability *suitability)
{
  g_auto (RdOutlook) outlook = { 0 };

  rd_outlook_init (&outlook, training);
  rd_outlook_look (&outlook, rd_zone_date (rd_training_records (training)->zone, start));
  rd_suitability_judge (&outlook, start, pressure, suitability);
}

/**
 * rd_suitability_max_near_race:
 * @training: what planning knows of a client
 * @date: a day
 * @race: (out) (optional) (nullable) (transfer none): the race that sets it, %NULL without one
 * @days: (out) (optional): days until @race, negative after it; 0 without one
 *
 * The practice's table of pressures by days to a race. A C race ahead counts only from a few days
 * before; between two races what allows less holds.
 *
 * Returns: the highest pressure that races allow on @date, 1 to 5
 */
int
rd_suitability_max_near_race (RdTraining *training, RdDate date, RdRace **race, int *days)
{
  RdRace *near;
  int near_days;
  int highest = rd_outlook_max_near_race (training, date, &near, &near_days);

  if (race)
    *race = near;
  if (days)
    *days = near_days;
  return highest;
}
