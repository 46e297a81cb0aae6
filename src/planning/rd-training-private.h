/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-training-private.h: what the files of planning/ read of an RdTraining. */
#pragma once

#include "rd-training.h"

G_BEGIN_DECLS

/**
 * RdTrainingDay:
 * @date: a day with a workout or a massage
 * @first: index of its first workout
 * @n: how many workouts it has
 * @planned: load of all its workouts as planned, AU
 * @done: load of those done, AU
 * @training: what its workouts count, AU
 * @massage: load of its massages, AU
 * @taxing: whether one of its workouts is more than rest or stretching
 * @flags: how its load is known
 *
 * The sums of a day. Days without either are not kept.
 */
typedef struct
{
  RdDate date;
  guint first;
  guint n;
  double planned;
  double done;
  double training;
  double massage;
  gboolean taxing;
  RdLoadFlags flags;
} RdTrainingDay;

/**
 * RdMassage:
 * @starts: UTC seconds
 * @date: the same in the practice's zone
 * @booking: id of the booking
 * @firm: whether it was completed at pressure 4 or more
 *
 * A massage that was given or is booked.
 */
typedef struct
{
  gint64 starts;
  RdDate date;
  gint64 booking;
  gboolean firm;
} RdMassage;

GArray              *rd_training_days            (RdTraining   *training);
guint                rd_training_day_index       (RdTraining   *training,
                                                  RdDate        date);
const RdTrainingDay *rd_training_day             (RdTraining   *training,
                                                  RdDate        date);
RdWorkout           *rd_training_workout         (RdTraining   *training,
                                                  guint         index);
RdDate               rd_training_today           (RdTraining   *training);
RdLoadFlags          rd_training_workout_flags   (RdTraining   *training,
                                                  RdWorkout    *workout);
GPtrArray           *rd_training_races           (RdTraining   *training);
guint                rd_training_race_index      (RdTraining   *training,
                                                  RdDate        date);
GArray              *rd_training_massages        (RdTraining   *training);
guint                rd_training_massage_index   (RdTraining   *training,
                                                  RdDate        date);
gboolean             rd_training_covers          (RdTraining   *training,
                                                  RdDate        date);
double               rd_training_workout_load    (RdTraining   *training,
                                                  RdWorkout    *workout);
double               rd_training_massage_load    (RdSettings   *settings,
                                                  RdService    *service,
                                                  RdBooking    *booking);

G_END_DECLS
