/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-demo-training.c: the programmes the demo practice's clients follow, and what they did. */
#include "rd-demo-private.h"

#include <math.h>

/* What chance decides about one client's training. */
typedef struct
{
  RdDemo *demo;
  RdDemoClient *client;
  RdDemoChance *chance;
  GArray *events;
  GPtrArray *templates;
} Trainee;

/* The diary asks on which days a massage fits: remember the main workout of each. */
static void
mark_days (RdDemo *demo, RdDemoClient *client, RdProgramme *programme, GPtrArray *workouts)
{
  RdDate from = MAX (programme->starts, demo->first), to = MIN (programme->ends + 1, demo->end);

  if (client->days == NULL)
    client->days = g_new0 (guint8, demo->end - demo->first);
  for (RdDate date = from; date < to; date++)
    client->days[date - demo->first] = 1 + RD_WORKOUT_REST;
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = g_ptr_array_index (workouts, i);

      if (workout->date < from || workout->date >= to || workout->kind == RD_WORKOUT_STRETCH)
        continue;

      guint8 *day = &client->days[workout->date - demo->first];
      if (*day == 1 + RD_WORKOUT_REST || rd_demo_is_hard (workout->kind))
        *day = 1 + workout->kind;
    }
}

/**
 * rd_demo_keep_programme:
 * @demo: a demo practice with its clients made
 * @client: whose it is
 * @programme: what to keep
 * @race: (nullable): the race it leads to
 * @workouts: (element-type RdWorkout): its workouts
 * @error: return location for an error of the store
 *
 * Keeps a programme with all that belongs to it, and marks its days in the client's.
 *
 * Returns: whether that succeeded
 */
gboolean
rd_demo_keep_programme (RdDemo *demo,
                        RdDemoClient *client,
                        RdProgramme *programme,
                        RdRace *race,
                        GPtrArray *workouts,
                        GError **error)
{
  gint64 id = rd_record_id (client->record);

  if (race)
    {
      race->client = id;
      if (!rd_demo_insert (demo, race, error))
        return FALSE;
      programme->race = rd_record_id (race);
    }
  programme->client = id;
  if (!rd_demo_insert (demo, programme, error))
    return FALSE;
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = g_ptr_array_index (workouts, i);

      workout->client = id;
      workout->programme = rd_record_id (programme);
      if (!rd_demo_insert (demo, workout, error))
        return FALSE;
    }
  mark_days (demo, client, programme, workouts);
  return TRUE;
}

/* What a watch and a diary say of a workout that was done. */
static void
record_done (Trainee *trainee, RdWorkout *workout)
{
  static const int beats[RD_N_WORKOUT_KINDS] = { 0, 136, 142, 158, 164, 160, 118, 128, 0, 170 };
  double planned_rpe =
    isnan (workout->rpe) ? rd_workout_kind_default_rpe (workout->kind) : workout->rpe;
  double share = 0.9 + 0.18 * rd_demo_chance_unit (trainee->chance);
  int felt = rd_demo_chance_between (trainee->chance, 0, 9);

  workout->outcome = RD_OUTCOME_DONE;
  if (workout->minutes != RD_UNSET)
    workout->done_minutes = MAX (5, (int)lround (workout->minutes * share));
  if (!isnan (workout->distance_km))
    workout->done_distance_km = round (workout->distance_km * share * 10) / 10;
  if (workout->kind == RD_WORKOUT_RACE)
    workout->done_distance_km = workout->distance_km;
  workout->done_rpe = CLAMP (planned_rpe + (felt < 2 ? -1 : felt > 7 ? 1 : 0), 1, 10);
  if (beats[workout->kind] && rd_demo_chance_happens (trainee->chance, 0.6))
    workout->heart_rate = beats[workout->kind] + rd_demo_chance_between (trainee->chance, -12, 12);
}

static void
record_past (Trainee *trainee, GPtrArray *workouts)
{
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = g_ptr_array_index (workouts, i);
      double roll = rd_demo_chance_unit (trainee->chance);

      if (workout->date >= trainee->demo->today || workout->kind == RD_WORKOUT_REST)
        continue;
      if (roll < trainee->client->diligence || workout->kind == RD_WORKOUT_RACE)
        record_done (trainee, workout);
      else if (roll < trainee->client->diligence + 0.08)
        workout->outcome = RD_OUTCOME_MISSED;
    }
}

static gint64
pick_owner (Trainee *trainee)
{
  GPtrArray *practitioners = trainee->demo->practitioners;
  guint at = rd_demo_chance_below (trainee->chance, practitioners->len);

  for (guint i = 0; i < practitioners->len; i++)
    {
      RdPractitioner *one = g_ptr_array_index (practitioners, (at + i) % practitioners->len);

      if (one->disciplines & RD_DISCIPLINE_TRAINING)
        return rd_record_id (one);
    }
  return 0;
}

static RdTemplate *
find_template (Trainee *trainee, double km)
{
  for (guint i = 0; i < trainee->templates->len; i++)
    {
      RdTemplate *template = g_ptr_array_index (trainee->templates, i);

      if (fabs (template->race_km - km) < 0.5)
        return template;
    }
  return NULL;
}

/* A programme from the template for the distance, to the race. */
static gboolean
follow_template (Trainee *trainee, const RdDemoEvent *event, GError **error)
{
  RdTemplate *template = find_template (trainee, event->km);
  g_autoptr (RdProgramme) programme = rd_record_new (RD_TYPE_PROGRAMME);
  g_autoptr (RdRace) race = rd_demo_race (event->name, event->date, event->km, event->start);
  g_autoptr (GPtrArray) workouts = NULL;
  int year;

  rd_date_split (event->date, &year, NULL, NULL);
  programme->name = g_strdup_printf ("%s %d", event->name, year);
  workouts = rd_template_make_workouts (template, trainee->client->record, trainee->demo->routines,
                                        event->date, &programme->starts);
  programme->ends = event->date;
  programme->owner = pick_owner (trainee);
  rd_record_set_text (&programme->template, template->id);
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = g_ptr_array_index (workouts, i);

      if (workout->kind == RD_WORKOUT_RACE)
        {
          workout->start = event->start;
          rd_record_set_text (&workout->title, event->name);
        }
    }
  record_past (trainee, workouts);
  return rd_demo_keep_programme (trainee->demo, trainee->client, programme, race, workouts, error);
}

/* A programme of the trainer's own, from a Monday on. */
static gboolean
follow_own_plan (Trainee *trainee, RdDemoOwnPlan plan, RdDate monday, GError **error)
{
  g_autoptr (RdProgramme) programme = rd_record_new (RD_TYPE_PROGRAMME);
  g_autoptr (RdRace) race = NULL;
  g_autoptr (GPtrArray) workouts = rd_demo_own_plan_make (plan, monday, programme, &race);

  programme->owner = pick_owner (trainee);
  record_past (trainee, workouts);
  return rd_demo_keep_programme (trainee->demo, trainee->client, programme, race, workouts, error);
}

/* The race a client enters next: one with time for its template from @date on. */
static const RdDemoEvent *
pick_event (Trainee *trainee, RdDate date)
{
  const RdDemoEvent *picked = NULL;

  for (guint i = 0; i < trainee->events->len; i++)
    {
      const RdDemoEvent *event = &g_array_index (trainee->events, RdDemoEvent, i);
      RdTemplate *template = find_template (trainee, event->km);

      if (template == NULL || event->km > trainee->client->favourite + 0.5 ||
          event->date < date + (int)template->n_weeks * 7 ||
          event->date > date + (int)template->n_weeks * 7 + 56)
        continue;
      if (picked == NULL || picked->km < event->km || rd_demo_chance_happens (trainee->chance, 0.3))
        picked = event;
    }
  return picked;
}

/* One programme after the other, with weeks off between them, up to @until. */
static gboolean
train_on (Trainee *trainee, RdDate until, GError **error)
{
  RdDemo *demo = trainee->demo;
  RdDate date = MAX (trainee->client->joined, demo->first - 70) +
                rd_demo_chance_between (trainee->chance, 0, 56);
  RdDate stop = MIN (until, trainee->client->left);

  while (date < stop)
    {
      const RdDemoEvent *event = pick_event (trainee, date);

      if (event && event->date < trainee->client->left + 28 &&
          (until > demo->today || event->date < until) &&
          rd_demo_chance_happens (trainee->chance, 0.75))
        {
          if (!follow_template (trainee, event, error))
            return FALSE;
          date = event->date + rd_demo_chance_between (trainee->chance, 7, 35);
          continue;
        }

      RdDemoOwnPlan plan = rd_demo_chance_below (trainee->chance, RD_DEMO_N_OWN_PLANS);
      RdDate monday = rd_date_week_start (date) + 7;
      RdDate ends = monday + rd_demo_own_plan_days (plan);

      if (until <= demo->today && ends > until)
        break;
      if (!follow_own_plan (trainee, plan, monday, error))
        return FALSE;
      date = ends + rd_demo_chance_between (trainee->chance, 0, 28);
    }
  return TRUE;
}

/* The race of that name where it is near enough to train for, else the next of that distance. */
static const RdDemoEvent *
find_event (Trainee *trainee, const char *name, double km)
{
  RdDate today = trainee->demo->today;
  const RdDemoEvent *next = NULL;

  for (guint i = 0; i < trainee->events->len; i++)
    {
      const RdDemoEvent *event = &g_array_index (trainee->events, RdDemoEvent, i);

      if (event->km < km - 0.5 || event->km > km + 0.5 || event->date < today + 28)
        continue;
      if (next == NULL || g_str_equal (event->name, name))
        next = event;
    }
  return next;
}

static gboolean
train (Trainee *trainee, GError **error)
{
  RdDate monday = trainee->demo->monday;
  RdDate pictured_from = monday - 49;
  const RdDemoEvent *event = NULL;

  switch (trainee->client->plan)
    {
    case RD_DEMO_PLAN_HANNAH:
      return rd_demo_make_hannah (trainee->demo, trainee->client, error);
    case RD_DEMO_PLAN_NONE:
      return TRUE;
    case RD_DEMO_PLAN_PARKRUN:
      return train_on (trainee, pictured_from, error) &&
             follow_own_plan (trainee, RD_DEMO_PARKRUN, monday - 35, error);
    case RD_DEMO_PLAN_WINTER_BASE:
      return train_on (trainee, pictured_from, error) &&
             follow_own_plan (trainee, RD_DEMO_WINTER_BASE, monday - 14, error);
    case RD_DEMO_PLAN_READING:
      event = find_event (trainee, "Reading Half", 21.1);
      break;
    case RD_DEMO_PLAN_LONDON:
      event = find_event (trainee, "London Marathon", 42.2);
      break;
    case RD_DEMO_PLAN_CHANCE:
      return !trainee->client->runs || train_on (trainee, trainee->demo->today + 14, error);
    }
  return train_on (trainee, monday - 112, error) &&
         (event == NULL || follow_template (trainee, event, error));
}

/**
 * rd_demo_make_training:
 * @demo: a demo practice with its clients made
 * @error: return location for an error of the store
 *
 * Makes the clients' programmes, races and workouts. Most past workouts were done, longer or
 * shorter than planned; some were missed, and some nobody wrote down.
 *
 * Returns: whether that succeeded
 */
gboolean
rd_demo_make_training (RdDemo *demo, GError **error)
{
  g_autoptr (GArray) events = rd_demo_events (demo->first - 70, demo->today + 210, demo->monday);
  g_autoptr (GPtrArray) templates = rd_template_list ();
  RdDemoChance chance;

  rd_demo_chance_init (&chance, demo->options->seed, "training");
  for (guint i = 0; i < demo->clients->len; i++)
    {
      Trainee trainee = { demo, g_ptr_array_index (demo->clients, i), &chance, events, templates };

      if (!train (&trainee, error))
        return FALSE;
    }
  return TRUE;
}
