/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-outlook.c: one day of a client's training and what lies around it. */
#include "rd-outlook.h"

#include "rd-load.h"

#include <math.h>

#define SECONDS_PER_HOUR 3600
#define WEEKEND_DONE_BY (12 * 60) /* a weekend workout without a time */
#define ASSUMED_MINUTES 60        /* a workout of which neither minutes nor distance are known */
#define FIRM_SESSIONS 2           /* so many firm ones accustom a body … */
#define FIRM_DAYS 56              /* … within so many days */

static gboolean
is_hard_kind (RdWorkoutKind kind)
{
  return kind == RD_WORKOUT_HILLS || kind == RD_WORKOUT_INTERVALS || kind == RD_WORKOUT_TEMPO ||
         kind == RD_WORKOUT_LONG || kind == RD_WORKOUT_RACE;
}

static RdRace *
find_race (RdTraining *training, RdDate date)
{
  GPtrArray *races = rd_training_races (training);
  guint index = rd_training_race_index (training, date);
  RdRace *race = index < races->len ? g_ptr_array_index (races, index) : NULL;

  return race && race->date == date ? race : NULL;
}

static int
session_minutes (RdTraining *training, RdWorkout *workout)
{
  gboolean done = workout->outcome == RD_OUTCOME_DONE;

  if (done && workout->done_minutes != RD_UNSET && workout->done_minutes > 0)
    return workout->done_minutes;
  if (workout->minutes != RD_UNSET && workout->minutes > 0)
    return workout->minutes;
  if (workout->distance_km > 0)
    {
      int pace = rd_training_records (training)->client->easy_pace;

      return MAX (1, (int)lround (MIN (workout->distance_km, 1000) * pace / 60));
    }
  return ASSUMED_MINUTES;
}

/* A workout without a time counts as done by noon at a weekend, and as begun at the client's usual
 * training time on other days. */
static RdSession
place_session (RdTraining *training, RdWorkout *workout)
{
  const RdTrainingRecords *records = rd_training_records (training);
  int minutes = session_minutes (training, workout);
  int start = workout->start;
  RdSession session = {
    .kind = workout->kind,
    .load = rd_training_workout_load (training, workout),
    .timed = TRUE,
  };

  if (workout->outcome == RD_OUTCOME_DONE && workout->done_start != RD_INSTANT_UNSET &&
      rd_zone_date (records->zone, workout->done_start) == workout->date)
    {
      session.starts = workout->done_start;
      session.ends = session.starts + minutes * 60;
      return session;
    }
  if (start == RD_UNSET && workout->kind == RD_WORKOUT_RACE)
    {
      RdRace *race = find_race (training, workout->date);

      start = race ? race->start : RD_UNSET;
    }
  if (start == RD_UNSET)
    {
      int usual = records->client->training_time;
      gboolean weekend = rd_date_weekday (workout->date) >= RD_SATURDAY;

      session.timed = FALSE;
      start = weekend ? MAX (0, WEEKEND_DONE_BY - minutes) : MAX (0, usual);
    }
  session.starts = rd_zone_to_instant (records->zone, workout->date, start);
  session.ends = session.starts + minutes * 60;
  return session;
}

/* What is hard of a day: the sessions of a hard kind, or the heaviest where their sum is. */
static gboolean
mark_hard (RdTraining *training, RdDate date, double load, GArray *sessions)
{
  double limit =
    rd_training_records (training)->settings->hard_factor * rd_load_mean (training, date);
  RdSession *heaviest = NULL;
  gboolean hard = FALSE;

  for (guint i = 0; i < sessions->len; i++)
    {
      RdSession *session = &g_array_index (sessions, RdSession, i);

      session->hard = is_hard_kind (session->kind);
      hard = hard || session->hard;
      if (heaviest == NULL || session->load > heaviest->load)
        heaviest = session;
    }
  if (!hard && heaviest && limit > 0 && load >= limit)
    hard = heaviest->hard = TRUE;
  return hard;
}

/* Gathers the sessions of a day; returns whether it is hard. */
static gboolean
gather_sessions (RdTraining *training, RdDate date, GArray *sessions)
{
  const RdTrainingDay *day = rd_training_day (training, date);

  g_array_set_size (sessions, 0);
  for (guint i = 0; day && i < day->n; i++)
    {
      RdWorkout *workout = rd_training_workout (training, day->first + i);

      if (workout->kind == RD_WORKOUT_REST || workout->kind == RD_WORKOUT_STRETCH ||
          rd_training_workout_flags (training, workout) == 0)
        continue;

      RdSession session = place_session (training, workout);
      g_array_append_val (sessions, session);
    }
  return mark_hard (training, date, day ? day->training : 0, sessions);
}

/* The race of a day for which nobody planned a workout is one all the same. */
static gboolean
add_race (RdTraining *training, RdRace *race, GArray *sessions)
{
  g_autoptr (RdWorkout) workout = NULL;

  for (guint i = 0; i < sessions->len; i++)
    if (g_array_index (sessions, RdSession, i).kind == RD_WORKOUT_RACE)
      return FALSE;

  workout = rd_record_new (RD_TYPE_WORKOUT);
  workout->kind = RD_WORKOUT_RACE;
  workout->date = race->date;
  workout->distance_km = race->distance_km;
  workout->start = race->start;

  RdSession session = place_session (training, workout);
  session.load = 0;
  session.hard = TRUE;
  g_array_append_val (sessions, session);
  return TRUE;
}

static gboolean
holds_race (GArray *sessions)
{
  for (guint i = 0; i < sessions->len; i++)
    if (g_array_index (sessions, RdSession, i).kind == RD_WORKOUT_RACE)
      return TRUE;
  return FALSE;
}

/* A race, else the heaviest session, else stretching, else rest. */
static RdWorkoutKind
main_kind (RdTraining *training, RdDate date, GArray *sessions)
{
  const RdTrainingDay *day = rd_training_day (training, date);
  RdSession *most = NULL;

  if (holds_race (sessions))
    return RD_WORKOUT_RACE;
  for (guint i = 0; i < sessions->len; i++)
    {
      RdSession *session = &g_array_index (sessions, RdSession, i);

      if (most == NULL || session->load > most->load ||
          (session->load == most->load && session->hard && !most->hard))
        most = session;
    }
  if (most)
    return most->kind;
  for (guint i = 0; day && i < day->n; i++)
    {
      RdWorkout *workout = rd_training_workout (training, day->first + i);

      if (workout->kind == RD_WORKOUT_STRETCH && rd_training_workout_flags (training, workout))
        return RD_WORKOUT_STRETCH;
    }
  return RD_WORKOUT_REST;
}

void
rd_outlook_init (RdOutlook *outlook, RdTraining *training)
{
  *outlook = (RdOutlook){
    .training = training,
    .date = RD_DATE_UNSET,
    .sessions = g_array_new (FALSE, FALSE, sizeof (RdSession)),
    .next_sessions = g_array_new (FALSE, FALSE, sizeof (RdSession)),
  };
}

void
rd_outlook_clear (RdOutlook *outlook)
{
  g_clear_pointer (&outlook->sessions, g_array_unref);
  g_clear_pointer (&outlook->next_sessions, g_array_unref);
}

/* Turns to another day. */
void
rd_outlook_look (RdOutlook *outlook, RdDate date)
{
  RdTraining *training = outlook->training;
  const RdTrainingDay *day = rd_training_day (training, date);
  RdRace *next_race = find_race (training, date + 1);

  outlook->date = date;
  outlook->load = day ? day->training + day->massage : 0;
  outlook->covered = rd_training_covers (training, date);
  outlook->race = find_race (training, date);
  outlook->hard = gather_sessions (training, date, outlook->sessions);
  if (outlook->race)
    {
      add_race (training, outlook->race, outlook->sessions);
      outlook->hard = TRUE;
    }
  outlook->kind = main_kind (training, date, outlook->sessions);
  outlook->race_day = holds_race (outlook->sessions);
  outlook->rest = outlook->sessions->len == 0;

  gather_sessions (training, date + 1, outlook->next_sessions);
  if (next_race)
    add_race (training, next_race, outlook->next_sessions);
  outlook->next_rest = outlook->next_sessions->len == 0 && rd_training_covers (training, date + 1);
  outlook->highest =
    rd_outlook_max_near_race (training, date, &outlook->near_race, &outlook->near_days);
}

/* (nullable): the session of the day that ended last at @instant. */
const RdSession *
rd_outlook_last_ended (const RdOutlook *outlook, gint64 instant)
{
  const RdSession *last = NULL;

  for (guint i = 0; i < outlook->sessions->len; i++)
    {
      const RdSession *session = &g_array_index (outlook->sessions, RdSession, i);

      if (session->ends <= instant && (last == NULL || session->ends > last->ends))
        last = session;
    }
  return last;
}

static const RdSession *
first_hard (GArray *sessions, gint64 instant)
{
  const RdSession *first = NULL;

  for (guint i = 0; i < sessions->len; i++)
    {
      const RdSession *session = &g_array_index (sessions, RdSession, i);

      if (session->hard && session->ends > instant &&
          (first == NULL || session->starts < first->starts))
        first = session;
    }
  return first;
}

/* (nullable): the first hard session of the day or the next that has not ended at @instant. */
const RdSession *
rd_outlook_next_hard (const RdOutlook *outlook, gint64 instant)
{
  const RdSession *today = first_hard (outlook->sessions, instant);

  return today ? today : first_hard (outlook->next_sessions, instant);
}

/* Whether a hard session begins within @hours of @instant, and when the first one does. */
gboolean
rd_outlook_hard_within (RdTraining *training, gint64 instant, int hours, gint64 *starts)
{
  g_auto (RdOutlook) outlook = { 0 };
  RdZone *zone = rd_training_records (training)->zone;
  gint64 limit = instant + (gint64)hours * SECONDS_PER_HOUR;
  RdDate last = rd_zone_date (zone, limit);

  rd_outlook_init (&outlook, training);
  for (RdDate date = rd_zone_date (zone, instant); date <= last; date += 2)
    {
      const RdSession *hard;

      rd_outlook_look (&outlook, date);
      hard = rd_outlook_next_hard (&outlook, instant);
      if (hard)
        {
          *starts = MAX (hard->starts, instant);
          return hard->starts <= limit;
        }
    }
  return FALSE;
}

/* The first instant at which the body has rested from the day's last session. */
gint64
rd_outlook_rested_from (const RdOutlook *outlook)
{
  const RdSession *last = rd_outlook_last_ended (outlook, G_MAXINT64);
  int minutes = rd_training_records (outlook->training)->settings->after_workout_minutes;

  return last ? last->ends + minutes * 60 : G_MININT64;
}

/* At least two completed sessions at pressure 4 or more in the eight weeks before the day. */
static gboolean
is_accustomed (RdTraining *training, RdDate date)
{
  GArray *massages = rd_training_massages (training);
  int n = 0;

  for (guint i = rd_training_massage_index (training, date - FIRM_DAYS); i < massages->len; i++)
    {
      const RdMassage *massage = &g_array_index (massages, RdMassage, i);

      if (massage->date >= date)
        break;
      n += massage->firm;
    }
  return n >= FIRM_SESSIONS;
}

static int
highest_at (RdTraining *training, RdDate date, int days)
{
  const RdSettings *settings = rd_training_records (training)->settings;

  if (days >= 8)
    return settings->pressure_far;
  if (days >= 5)
    return is_accustomed (training, date) ? settings->pressure_week_accustomed
                                          : settings->pressure_week;
  if (days >= 3)
    return settings->pressure_days;
  if (days >= 1)
    return settings->pressure_eve;
  if (days == 0)
    return settings->pressure_race_day;
  return days >= -2 ? settings->pressure_after : settings->pressure_recovered;
}

/* The highest pressure races allow on a day: of the nearest one ahead and the nearest one past,
 * what allows less. A C race ahead counts only when it is near. */
int
rd_outlook_max_near_race (RdTraining *training, RdDate date, RdRace **near, int *near_days)
{
  const RdSettings *settings = rd_training_records (training)->settings;
  GPtrArray *races = rd_training_races (training);
  guint index = rd_training_race_index (training, date);
  RdRace *past = index > 0 ? g_ptr_array_index (races, index - 1) : NULL;
  RdRace *ahead = NULL;
  int highest = 5;

  for (guint i = index; ahead == NULL && i < races->len; i++)
    {
      RdRace *race = g_ptr_array_index (races, i);

      if (race->priority != RD_RACE_C || race->date - date <= settings->c_race_days)
        ahead = race;
    }

  *near = ahead;
  *near_days = ahead ? ahead->date - date : 0;
  if (ahead)
    highest = highest_at (training, date, *near_days);
  if (past)
    {
      int days = past->date - date;
      int allowed = highest_at (training, date, days);

      if (allowed < highest || (ahead == NULL && allowed == highest))
        {
          highest = allowed;
          *near = past;
          *near_days = days;
        }
    }
  return highest;
}
