/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-load.h: training load of days and weeks, fitness, fatigue and form. Units: AU, RPE × minutes. */
#pragma once

#include "rd-training.h"

G_BEGIN_DECLS

/**
 * RdLoadDay:
 * @date: the training day
 * @planned: load of all workouts as planned
 * @done: load of those recorded as done
 * @massage: load of its massages
 * @load: what the day counts: done, or planned where assumed or projected, and massage
 * @fitness: C ← C + (load − C)/42, in the TrainingPeaks form
 * @fatigue: A ← A + (load − A)/7
 * @form: yesterday's fitness − yesterday's fatigue
 * @flags: see #RdLoadFlags
 */
typedef struct
{
  RdDate date;
  double planned;
  double done;
  double massage;
  double load;
  double fitness;
  double fatigue;
  double form;
  RdLoadFlags flags;
} RdLoadDay;

/**
 * RdLoadWeek:
 * @start: its Monday
 * @load: sum of seven days
 * @monotony: mean ÷ population standard deviation (Foster 1998); NAN where undefined
 * @strain: load × monotony; NAN where undefined
 * @change: load against the week before, as a ratio less 1 (0.1: ten per cent more); NAN where undefined
 */
typedef struct
{
  RdDate start;
  double load;
  double monotony;
  double strain;
  double change;
} RdLoadWeek;

/* Arrays of plain values; (transfer full). */
GArray *rd_load_days      (RdTraining   *training,
                           RdDate        from,
                           RdDate        to);
GArray *rd_load_weeks     (RdTraining   *training,
                           RdDate        from,
                           RdDate        to);
double  rd_load_monotony  (const double  loads[7]);
double  rd_load_mean      (RdTraining   *training,
                           RdDate        before);
double  rd_load_max       (RdTraining   *training,
                           RdDate        until);
double  rd_load_massage   (RdSettings   *settings,
                           RdService    *service,
                           RdBooking    *booking);
double  rd_load_workout   (RdTraining   *training,
                           RdWorkout    *workout);

G_END_DECLS
