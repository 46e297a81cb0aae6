/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-outlook.h: one day of a client's training and what lies around it; private to planning/. */
#pragma once

#include "rd-training-private.h"

G_BEGIN_DECLS

/**
 * RdSession:
 * @kind: what the workout is
 * @starts: UTC seconds, assumed where no time is known
 * @ends: UTC seconds, later than @starts
 * @timed: whether its time is known
 * @hard: whether it is what makes its day hard
 * @load: what it counts, AU
 *
 * A workout that is more than rest or stretching, placed in its day.
 */
typedef struct
{
  RdWorkoutKind kind;
  gint64 starts;
  gint64 ends;
  gboolean timed;
  gboolean hard;
  double load;
} RdSession;

/**
 * RdOutlook:
 * @training: what planning knows of the client
 * @date: the day
 * @sessions: (element-type RdSession): its workouts
 * @kind: its main workout
 * @load: its load with massages, AU
 * @covered: whether a programme covers it
 * @rest: whether it has no session and no race
 * @hard: whether the rules call it hard
 * @race_day: whether it holds a race
 * @race: (nullable): the race of the day
 * @next_rest: whether the next day is a rest day of a programme
 * @next_sessions: (element-type RdSession): the workouts of the next day
 * @highest: the highest pressure allowed by races, 1 to 5
 * @near_race: (nullable): the race that sets it
 * @near_days: days until @near_race, negative after it
 *
 * All a verdict on a moment of the day depends on.
 */
typedef struct
{
  RdTraining *training;
  RdDate date;
  GArray *sessions;
  RdWorkoutKind kind;
  double load;
  gboolean covered;
  gboolean rest;
  gboolean hard;
  gboolean race_day;
  RdRace *race;
  gboolean next_rest;
  GArray *next_sessions;
  int highest;
  RdRace *near_race;
  int near_days;
} RdOutlook;

void             rd_outlook_init          (RdOutlook       *outlook,
                                           RdTraining      *training);
void             rd_outlook_clear         (RdOutlook       *outlook);
void             rd_outlook_look          (RdOutlook       *outlook,
                                           RdDate           date);
const RdSession *rd_outlook_last_ended    (const RdOutlook *outlook,
                                           gint64           instant);
const RdSession *rd_outlook_next_hard     (const RdOutlook *outlook,
                                           gint64           instant);
gboolean         rd_outlook_hard_within   (RdTraining      *training,
                                           gint64           instant,
                                           int              hours,
                                           gint64          *starts);
gint64           rd_outlook_rested_from   (const RdOutlook *outlook);
int              rd_outlook_max_near_race (RdTraining      *training,
                                           RdDate           date,
                                           RdRace         **race,
                                           int             *days);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdOutlook, rd_outlook_clear)

G_END_DECLS
