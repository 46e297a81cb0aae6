/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-load.c: training load of days and weeks, fitness, fatigue and form. */
#include "rd-load.h"

#include "rd-training-private.h"

#include <math.h>

#define FITNESS_DAYS 42
#define FATIGUE_DAYS 7
#define MEAN_DAYS 28
#define DAYS_A_WEEK 7

typedef struct
{
  double fitness;
  double fatigue;
} Level;

static Level
first_level (RdTraining *training)
{
  RdClient *client = rd_training_records (training)->client;

  return (Level){ isnan (client->start_fitness) ? 0 : client->start_fitness,
                  isnan (client->start_fatigue) ? 0 : client->start_fatigue };
}

static void
step (Level *level, double load)
{
  level->fitness += (load - level->fitness) / FITNESS_DAYS;
  level->fatigue += (load - level->fatigue) / FATIGUE_DAYS;
}

/* What is left after days without load. */
static void
decay (Level *level, int days)
{
  level->fitness *= pow (1 - 1.0 / FITNESS_DAYS, days);
  level->fatigue *= pow (1 - 1.0 / FATIGUE_DAYS, days);
}

/* The level at the end of the day before @date, and the index of the first record from then on. */
static Level
level_before (RdTraining *training, RdDate date, guint *index)
{
  GArray *days = rd_training_days (training);
  Level level = first_level (training);
  RdDate reached = days->len ? g_array_index (days, RdTrainingDay, 0).date : date;

  for (*index = 0; *index < days->len; ++*index)
    {
      const RdTrainingDay *day = &g_array_index (days, RdTrainingDay, *index);

      if (day->date >= date)
        break;
      if (day->date > reached)
        decay (&level, day->date - reached);
      step (&level, day->training + day->massage);
      reached = day->date + 1;
    }
  if (date > reached)
    decay (&level, date - reached);
  return level;
}

/**
 * rd_load_days:
 * @training: what planning knows of a client
 * @from: first day
 * @to: first day after
 *
 * Fitness and fatigue are exponentially weighted means over 42 and 7 days, in the form
 * TrainingPeaks uses. The series starts at the client's first record, from her start values or 0;
 * the days before it are zeros.
 *
 * Returns: (transfer full) (element-type RdLoadDay): one element a day
 */
GArray *
rd_load_days (RdTraining *training, RdDate from, RdDate to)
{
  guint n = to > from ? (gint64)to - from : 0;
  GArray *result = g_array_sized_new (FALSE, TRUE, sizeof (RdLoadDay), n);
  GArray *days = rd_training_days (training);
  RdDate first = days->len ? g_array_index (days, RdTrainingDay, 0).date : G_MAXINT32;
  guint index;
  Level level = level_before (training, from, &index);

  g_array_set_size (result, n);
  for (guint i = 0; i < n; i++)
    {
      RdLoadDay *day = &g_array_index (result, RdLoadDay, i);

      day->date = from + i;
      if (day->date < first)
        continue;
      if (index < days->len && g_array_index (days, RdTrainingDay, index).date == day->date)
        {
          const RdTrainingDay *sums = &g_array_index (days, RdTrainingDay, index++);

          day->planned = sums->planned;
          day->done = sums->done;
          day->massage = sums->massage;
          day->load = sums->training + sums->massage;
          day->flags = sums->flags;
        }
      day->form = level.fitness - level.fatigue;
      step (&level, day->load);
      day->fitness = level.fitness;
      day->fatigue = level.fatigue;
    }
  return result;
}

/**
 * rd_load_monotony:
 * @loads: seven daily loads, AU
 *
 * Mean ÷ standard deviation (Foster 1998), taken over the whole week: the population deviation, as
 * the bound 1/(1+√6) that Runalyze publishes implies.
 *
 * Returns: the monotony, NAN where all days are alike
 */
double
rd_load_monotony (const double loads[7])
{
  double mean = 0;
  double squares = 0;
  gboolean alike = TRUE;

  for (int i = 0; i < DAYS_A_WEEK; i++)
    {
      mean += loads[i] / DAYS_A_WEEK;
      alike = alike && loads[i] == loads[0];
    }
  if (alike)
    return NAN;
  for (int i = 0; i < DAYS_A_WEEK; i++)
    squares += (loads[i] - mean) * (loads[i] - mean);
  return mean / sqrt (squares / DAYS_A_WEEK);
}

static double
sum_week (RdTraining *training, RdDate start, double loads[7])
{
  GArray *days = rd_training_days (training);
  double sum = 0;

  for (int i = 0; i < DAYS_A_WEEK; i++)
    loads[i] = 0;
  for (guint i = rd_training_day_index (training, start); i < days->len; i++)
    {
      const RdTrainingDay *day = &g_array_index (days, RdTrainingDay, i);

      if (day->date >= start + DAYS_A_WEEK)
        break;
      loads[day->date - start] = day->training + day->massage;
    }
  for (int i = 0; i < DAYS_A_WEEK; i++)
    sum += loads[i];
  return sum;
}

/**
 * rd_load_weeks:
 * @training: what planning knows of a client
 * @from: first day
 * @to: first day after
 *
 * Weeks run from Monday to Sunday and are whole, also where the range begins or ends within one.
 * Strain is load × monotony (Foster 1998).
 *
 * Returns: (transfer full) (element-type RdLoadWeek): each week that has a day in the range
 */
GArray *
rd_load_weeks (RdTraining *training, RdDate from, RdDate to)
{
  GArray *result = g_array_new (FALSE, TRUE, sizeof (RdLoadWeek));
  RdDate start = rd_date_week_start (from);
  double loads[DAYS_A_WEEK];
  double before = from < to ? sum_week (training, start - DAYS_A_WEEK, loads) : 0;

  for (; from < to && start < to; start += DAYS_A_WEEK)
    {
      RdLoadWeek week = { .start = start, .load = sum_week (training, start, loads) };

      week.monotony = rd_load_monotony (loads);
      week.strain = week.load * week.monotony;
      week.change = before > 0 ? week.load / before - 1 : NAN;
      before = week.load;
      g_array_append_val (result, week);
    }
  return result;
}

/**
 * rd_load_mean:
 * @training: what planning knows of a client
 * @before: a day
 *
 * A training day is one with a workout that is more than rest or stretching. Massage is left out:
 * a firm one must not make an easy day look hard.
 *
 * Returns: the mean load of the training days of the 28 days before @before, AU; 0 without any
 */
double
rd_load_mean (RdTraining *training, RdDate before)
{
  GArray *days = rd_training_days (training);
  double sum = 0;
  int n = 0;

  for (guint i = rd_training_day_index (training, before - MEAN_DAYS); i < days->len; i++)
    {
      const RdTrainingDay *day = &g_array_index (days, RdTrainingDay, i);

      if (day->date >= before)
        break;
      if (!day->taxing || day->training <= 0)
        continue;
      sum += day->training;
      n++;
    }
  return n ? sum / n : 0;
}

/**
 * rd_load_max:
 * @training: what planning knows of a client
 * @until: a day
 *
 * Returns: the greatest load of a day of the 28 that end with @until, AU; 0 without any
 */
double
rd_load_max (RdTraining *training, RdDate until)
{
  GArray *days = rd_training_days (training);
  double most = 0;

  for (guint i = rd_training_day_index (training, until - MEAN_DAYS + 1); i < days->len; i++)
    {
      const RdTrainingDay *day = &g_array_index (days, RdTrainingDay, i);

      if (day->date > until)
        break;
      most = MAX (most, day->training + day->massage);
    }
  return most;
}

/**
 * rd_load_massage:
 * @settings: the practice's numbers
 * @service: (nullable): what was given
 * @booking: its booking
 *
 * Minutes × load a minute: the service's own where it has one, else that of the pressure. Firm work
 * is itself a workout (a rule of the trade; the factors are this project's).
 *
 * Returns: the load in arbitrary units, AU; 0 for what is no massage or did not take place
 */
double
rd_load_massage (RdSettings *settings, RdService *service, RdBooking *booking)
{
  return rd_training_massage_load (settings, service, booking);
}

/**
 * rd_load_workout:
 * @training: what planning knows of its client
 * @workout: a workout
 *
 * Returns: what it counts, AU: as done where that is recorded; a past one without a record as
 *   planned, unless it was missed or the practice counts it so; one ahead as planned
 */
double
rd_load_workout (RdTraining *training, RdWorkout *workout)
{
  return rd_training_workout_load (training, workout);
}
