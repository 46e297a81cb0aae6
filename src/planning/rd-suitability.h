/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-suitability.h: when a massage fits a client's training, how firm it may be, and why. */
#pragma once

#include "rd-reason.h"
#include "rd-training.h"

G_BEGIN_DECLS

/**
 * RdDaySuitability:
 * @date: the day
 * @kind: its main workout, %RD_WORKOUT_REST where there is none
 * @load: its load, AU
 * @hard: whether the rules call it hard
 * @covered: whether a programme covers it
 * @race: (nullable) (unowned): the race of the day
 * @before: for a massage before the day's training; on a day without training, at any time
 * @has_after: whether the day has training to come after
 * @after_from: the first instant @after holds for
 * @after: for a massage once the body has rested from the day's last workout
 *
 * What a calendar shows of one day.
 */
typedef struct
{
  RdDate date;
  RdWorkoutKind kind;
  double load;
  gboolean hard;
  gboolean covered;
  RdRace *race;
  RdSuitability before;
  gboolean has_after;
  gint64 after_from;
  RdSuitability after;
} RdDaySuitability;

void    rd_suitability_of_day    (RdTraining       *training,
                                  RdDate            date,
                                  RdDaySuitability *day);
GArray *rd_suitability_of_days   (RdTraining       *training,
                                  RdDate            from,
                                  RdDate            to);
void    rd_suitability_at        (RdTraining       *training,
                                  gint64            start,
                                  int               pressure,
                                  RdSuitability    *suitability);
int     rd_suitability_max_near_race (RdTraining   *training,
                                  RdDate            date,
                                  RdRace          **race,
                                  int              *days);

G_END_DECLS
