/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-demo-own-plan.c: programmes the demo practice's trainers write themselves. */
#include "rd-demo-private.h"

typedef struct
{
  RdWorkoutKind kind;
  int minutes;
  int more;
} OwnDay;

/* A plan without a template: a week, which grows by so many minutes every week. */
typedef struct
{
  const char *name;
  int weeks;
  OwnDay days[7];
} OwnPlan;

static const OwnPlan own_plans[RD_DEMO_N_OWN_PLANS] = {
  { "Winter base",
    8,
    { { RD_WORKOUT_REST },
      { RD_WORKOUT_EASY, 35, 2 },
      { RD_WORKOUT_STRENGTH, 40 },
      { RD_WORKOUT_EASY, 40, 2 },
      { RD_WORKOUT_REST },
      { RD_WORKOUT_CROSS_TRAINING, 45 },
      { RD_WORKOUT_LONG, 60, 4 } } },
  { "Parkrun PB",
    6,
    { { RD_WORKOUT_REST },
      { RD_WORKOUT_INTERVALS, 35, 2 },
      { RD_WORKOUT_REST },
      { RD_WORKOUT_EASY, 35, 1 },
      { RD_WORKOUT_REST },
      { RD_WORKOUT_TEMPO, 25, 1 },
      { RD_WORKOUT_EASY, 45, 3 } } },
  { "Back to running",
    6,
    { { RD_WORKOUT_REST },
      { RD_WORKOUT_EASY, 20, 3 },
      { RD_WORKOUT_STRETCH, 20 },
      { RD_WORKOUT_EASY, 20, 3 },
      { RD_WORKOUT_REST },
      { RD_WORKOUT_STRENGTH, 30, 2 },
      { RD_WORKOUT_EASY, 25, 4 } } },
  { "Strong for hills",
    8,
    { { RD_WORKOUT_EASY, 30, 1 },
      { RD_WORKOUT_HILLS, 30, 2 },
      { RD_WORKOUT_REST },
      { RD_WORKOUT_STRENGTH, 45 },
      { RD_WORKOUT_REST },
      { RD_WORKOUT_EASY, 40, 1 },
      { RD_WORKOUT_LONG, 65, 5 } } },
};

/**
 * rd_demo_is_hard:
 * @kind: a kind of workout
 *
 * Returns: whether a day with it is hard, whatever its load
 */
gboolean
rd_demo_is_hard (int kind)
{
  return kind == RD_WORKOUT_LONG || kind == RD_WORKOUT_HILLS || kind == RD_WORKOUT_INTERVALS ||
         kind == RD_WORKOUT_TEMPO || kind == RD_WORKOUT_RACE;
}

/**
 * rd_demo_race:
 * @name: what it is called
 * @date: the day of it
 * @km: kilometres
 * @start: minute of the day
 *
 * Returns: (transfer full): an A race, of nobody yet
 */
RdRace *
rd_demo_race (const char *name, RdDate date, double km, int start)
{
  RdRace *race = rd_record_new (RD_TYPE_RACE);

  rd_record_set_text (&race->name, name);
  race->date = date;
  race->start = start;
  race->distance_km = km;
  race->priority = RD_RACE_A;
  return race;
}

/**
 * rd_demo_own_plan_days:
 * @plan: a plan
 *
 * Returns: how many days it takes
 */
int
rd_demo_own_plan_days (RdDemoOwnPlan plan)
{
  return own_plans[plan].weeks * 7;
}

static RdWorkout *
make_workout (const OwnDay *day, RdDate date, int week)
{
  RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->date = date;
  workout->kind = day->kind;
  workout->minutes = day->minutes + day->more * week;
  if (rd_demo_is_hard (day->kind) && day->kind != RD_WORKOUT_LONG)
    rd_record_set_text (&workout->warm_up, "10 minutes easy, then dynamic stretches");
  return workout;
}

/**
 * rd_demo_own_plan_make:
 * @plan: a plan
 * @monday: the first day of it
 * @programme: (out caller-allocates): a new programme, whose name and dates are set
 * @race: (out) (transfer full) (nullable): the race it leads to
 *
 * The parkrun plan leads to the parkrun of its last Saturday, the others to no race.
 *
 * Returns: (transfer full) (element-type RdWorkout): its workouts
 */
GPtrArray *
rd_demo_own_plan_make (RdDemoOwnPlan plan, RdDate monday, RdProgramme *programme, RdRace **race)
{
  static const OwnDay parkrun = { RD_WORKOUT_RACE, 25 };
  GPtrArray *workouts = g_ptr_array_new_with_free_func (g_object_unref);
  const OwnPlan *own = &own_plans[plan];

  rd_record_set_text (&programme->name, own->name);
  programme->starts = monday;
  programme->ends = monday + own->weeks * 7 - 1;
  *race = NULL;
  if (plan == RD_DEMO_PARKRUN)
    {
      programme->ends--;
      *race = rd_demo_race (own->name, programme->ends, 5, 540);
    }
  for (int i = 0; monday + i <= programme->ends; i++)
    {
      gboolean is_race = *race && monday + i == programme->ends;
      const OwnDay *day = is_race ? &parkrun : &own->days[i % 7];

      if (day->kind == RD_WORKOUT_REST)
        continue;
      RdWorkout *workout = make_workout (day, monday + i, i / 7);
      g_ptr_array_add (workouts, workout);
      if (is_race)
        {
          workout->start = (*race)->start;
          workout->distance_km = (*race)->distance_km;
          rd_record_set_text (&workout->title, own->name);
        }
    }
  return workouts;
}
