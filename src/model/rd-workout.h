/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-workout.h: one workout: what was planned and what was done. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_WORKOUT (rd_workout_get_type ())
G_DECLARE_FINAL_TYPE (RdWorkout, rd_workout, RD, WORKOUT, RdRecord)

/**
 * RdWorkout:
 * @client: whose it is
 * @programme: id of the programme that planned it; unset: nobody planned it
 * @date: the training day
 * @kind: #RdWorkoutKind
 * @title: what the plan calls it
 * @minutes: planned length
 * @distance_km: planned kilometres
 * @rpe: planned rating of perceived exertion, 0 to 10
 * @start: planned minutes since midnight
 * @warm_up: routine before it
 * @cool_down: routine after it
 * @note: what the plan says
 * @outcome: #RdWorkoutOutcome
 * @done_minutes: length
 * @done_distance_km: kilometres
 * @done_rpe: rating of perceived exertion, 0 to 10
 * @done_start: instant it began
 * @heart_rate: average, beats a minute
 * @uid: what the file it was planned in calls it
 * @done_source: file or service the record is from
 * @done_uid: what tells the record apart from others there, so that it is taken once
 *
 * A workout of a client, planned, done, or both. A day may have several.
 */
struct _RdWorkout
{
  RdRecord parent_instance;

  gint64 client;
  gint64 programme;
  RdDate date;
  int kind;
  char *title;
  int minutes;
  double distance_km;
  double rpe;
  int start;
  char *warm_up;
  char *cool_down;
  char *note;
  int outcome;
  int done_minutes;
  double done_distance_km;
  double done_rpe;
  gint64 done_start;
  int heart_rate;
  char *uid;
  char *done_source;
  char *done_uid;
};

double     rd_workout_planned_load (const RdWorkout *workout);
double     rd_workout_done_load    (const RdWorkout *workout);
RdWorkout *rd_workout_copy_plan    (RdWorkout       *workout);
void       rd_workout_forget_done  (RdWorkout       *workout);
int        rd_workout_compare_start (gconstpointer   a,
                                    gconstpointer    b);

G_END_DECLS
