/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-demo-hannah.c: Hannah Clarke of the pictures: her programme, races and cautions. */
#include "rd-demo-private.h"

#include "model/rd-contraindication.h"
#include "model/rd-food-note.h"
#include "model/rd-routine.h"

#include <math.h>

#define WEEKS 8
#define THIS_WEEK 5
#define ENDS_TRAINING (15 * 60)

#define N RD_WORKOUT_REST
#define E RD_WORKOUT_EASY
#define L RD_WORKOUT_LONG
#define H RD_WORKOUT_HILLS
#define I RD_WORKOUT_INTERVALS
#define T RD_WORKOUT_TEMPO
#define S RD_WORKOUT_STRENGTH
#define C RD_WORKOUT_CROSS_TRAINING
#define R RD_WORKOUT_RACE

/* Kind, minutes and effort of each day, Monday first, as programme.png has them. */
static const struct
{
  RdWorkoutKind kind;
  int minutes;
  double rpe;
} plan[WEEKS][7] = {
  { { E, 30, 3 }, { H, 30, 7 }, { N }, { L, 70, 5 }, { N }, { E, 35, 3 }, { T, 35, 6 } },
  { { E, 30, 3 }, { H, 32, 7 }, { N }, { L, 75, 5 }, { N }, { S, 40, 5 }, { T, 40, 6 } },
  { { E, 30, 3 }, { H, 32, 7 }, { N }, { L, 80, 5 }, { N }, { C, 40, 4 }, { I, 42, 7 } },
  { { E, 30, 3 }, { H, 36, 7 }, { N }, { L, 85, 5 }, { N }, { S, 40, 5 }, { I, 45, 7 } },
  { { E, 30, 3 }, { H, 40, 7 }, { N }, { L, 90, 5 }, { N }, { C, 45, 4 }, { T, 45, 6 } },
  { { E, 30, 3 }, { H, 45, 7 }, { N }, { L, 95, 5 }, { N }, { E, 20, 3 }, { R, 54, 9 } },
  { { N }, { E, 40, 3 }, { N }, { L, 70, 5 }, { N }, { E, 30, 3 }, { T, 40, 6 } },
  { { N }, { I, 25, 7 }, { N }, { E, 25, 3 }, { N }, { E, 15, 2 }, { R, 112, 9 } },
};

static const char *const titles[RD_N_WORKOUT_KINDS] = {
  NULL, "Easy", "Long run", "Hills", "Intervals", "Tempo", "Strength", "Cross", "Stretch", NULL,
};

static RdWorkout *
make_workout (RdDate date, RdWorkoutKind kind, int minutes, double rpe)
{
  RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->date = date;
  workout->kind = kind;
  workout->minutes = minutes;
  workout->rpe = rpe;
  rd_record_set_text (&workout->title, titles[kind]);
  /* On Tuesdays and Thursdays she runs in the afternoon, as the bands of the week are drawn. */
  if (rd_date_weekday (date) == RD_TUESDAY || rd_date_weekday (date) == RD_THURSDAY)
    workout->start = ENDS_TRAINING - minutes;
  if (kind == RD_WORKOUT_HILLS || kind == RD_WORKOUT_INTERVALS || kind == RD_WORKOUT_TEMPO)
    rd_record_set_text (&workout->warm_up, "10 minutes easy, then dynamic stretches");
  if (kind == RD_WORKOUT_LONG)
    rd_record_set_text (&workout->cool_down, "Calves and hip flexors, 2 × 30 s each side");
  return workout;
}

static void
make_race_day (RdWorkout *workout, RdRace *race)
{
  workout->start = race->start;
  workout->distance_km = race->distance_km;
  rd_record_set_text (&workout->title, race->name);
}

/* All of it as planned; on the Monday of the pictures two minutes more. */
static void
record_done (RdWorkout *workout, gboolean longer)
{
  workout->outcome = RD_OUTCOME_DONE;
  workout->done_minutes = workout->minutes + (longer ? 2 : 0);
  workout->done_rpe = workout->rpe;
  if (workout->kind == RD_WORKOUT_RACE)
    workout->done_distance_km = workout->distance_km;
}

static GPtrArray *
make_workouts (RdDemo *demo, RdRace *tune_up, RdRace *goal)
{
  GPtrArray *workouts = g_ptr_array_new_with_free_func (g_object_unref);
  RdDate first = demo->monday - THIS_WEEK * 7;

  for (int i = 0; i < WEEKS * 7; i++)
    {
      RdDate date = first + i;
      int week = i / 7, day = i % 7;

      if (plan[week][day].kind == RD_WORKOUT_REST)
        continue;

      RdWorkout *workout =
        make_workout (date, plan[week][day].kind, plan[week][day].minutes, plan[week][day].rpe);
      g_ptr_array_add (workouts, workout);
      if (workout->kind == RD_WORKOUT_RACE)
        make_race_day (workout, week == THIS_WEEK ? tune_up : goal);
      if (week == THIS_WEEK && day == RD_SATURDAY)
        g_ptr_array_add (workouts, make_workout (date, RD_WORKOUT_STRETCH, 10, 1));
    }
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = g_ptr_array_index (workouts, i);

      if (workout->date < demo->today || workout->date == demo->monday)
        record_done (workout, workout->date == demo->monday);
    }
  return workouts;
}

static gboolean
keep_caution (RdDemo *demo,
              RdDemoClient *hannah,
              RdCaution caution,
              const char *description,
              GError **error)
{
  g_autoptr (RdContraindication) record = rd_record_new (RD_TYPE_CONTRAINDICATION);

  record->client = rd_record_id (hannah->record);
  record->caution = caution;
  rd_record_set_text (&record->description, description);
  record->starts = hannah->joined;
  return rd_demo_insert (demo, record, error);
}

/* The food notes that stand in her programme: counted in days from the Monday of the pictures. */
static gboolean
keep_food (RdDemo *demo, RdProgramme *programme, int day, const char *name, GError **error)
{
  g_autoptr (RdFoodNote) note = rd_record_new (RD_TYPE_FOOD_NOTE);

  note->client = programme->client;
  note->programme = rd_record_id (programme);
  note->date = demo->monday + day;
  for (guint i = 0; i < demo->routines->len; i++)
    {
      RdRoutine *routine = g_ptr_array_index (demo->routines, i);

      if (g_str_equal (routine->name, name))
        rd_record_set_text (&note->text, routine->text);
    }
  return rd_demo_insert (demo, note, error);
}

/**
 * rd_demo_make_hannah:
 * @demo: a demo practice with its clients made
 * @hannah: Hannah Clarke among them
 * @error: return location for an error of the store
 *
 * Makes the programme of the pictures, which shows its sixth week in the week of #RdDemo.today.
 *
 * Returns: whether that succeeded
 */
gboolean
rd_demo_make_hannah (RdDemo *demo, RdDemoClient *hannah, GError **error)
{
  g_autoptr (RdRace) tune_up = rd_demo_race ("Frome 10K", demo->monday + 6, 10, 570);
  g_autoptr (RdRace) goal = rd_demo_race ("Bath Half", demo->monday + 20, 21.1, 570);
  g_autoptr (RdProgramme) programme = rd_record_new (RD_TYPE_PROGRAMME);
  g_autoptr (GPtrArray) workouts = make_workouts (demo, tune_up, goal);
  int year, joined_year;

  rd_date_split (goal->date, &year, NULL, NULL);
  rd_date_split (hannah->joined, &joined_year, NULL, NULL);

  g_autofree char *fracture = g_strdup_printf ("Stress fracture tibia R, %d", joined_year - 1);

  programme->name = g_strdup_printf ("Bath Half %d", year);
  programme->starts = demo->monday - THIS_WEEK * 7;
  programme->ends = goal->date;
  programme->owner = rd_record_id (g_ptr_array_index (demo->practitioners, RD_DEMO_MIKE));
  rd_record_set_text (&programme->note, "Goal 1:52.");

  tune_up->priority = RD_RACE_B;
  tune_up->client = rd_record_id (hannah->record);
  return keep_caution (demo, hannah, RD_CAUTION_ASK_FIRST, "Asthma, carries inhaler", error) &&
         keep_caution (demo, hannah, RD_CAUTION_AVOID_AREA, fracture, error) &&
         keep_caution (demo, hannah, RD_CAUTION_ASK_FIRST, "Latex-free", error) &&
         rd_demo_insert (demo, tune_up, error) &&
         rd_demo_keep_programme (demo, hannah, programme, goal, workouts, error) &&
         keep_food (demo, programme, 3, "Before a long run", error) &&
         keep_food (demo, programme, 5, "The day before a race", error) &&
         keep_food (demo, programme, 19, "The day before a race", error);
}
