/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-match.h: which planned workout a recorded activity was. */
#pragma once

#include "model/rd-workout.h"

G_BEGIN_DECLS

/**
 * RdMatchKind:
 * @RD_MATCH_KNOWN: the record is here already and says nothing new
 * @RD_MATCH_MORE: the record is here already, and the activity says more or other things
 * @RD_MATCH_TWICE: it is the same as one before it; what it adds goes with that one
 * @RD_MATCH_PLANNED: it is a workout that was planned that day
 * @RD_MATCH_UNPLANNED: nobody planned it
 */
typedef enum
{
  RD_MATCH_KNOWN,
  RD_MATCH_MORE,
  RD_MATCH_TWICE,
  RD_MATCH_PLANNED,
  RD_MATCH_UNPLANNED,
} RdMatchKind;

/**
 * RdActivityMatch:
 * @kind: how the activity fits
 * @activity: (unowned): the activity
 * @workout: (transfer full): the workout as it would be kept: one of the client's with the
 *   activity's record in it, or a new one without an id
 */
typedef struct
{
  RdMatchKind kind;
  RdWorkout *activity;
  RdWorkout *workout;
} RdActivityMatch;

GArray *rd_activity_match (GPtrArray *workouts,
                           GPtrArray *activities);

G_END_DECLS
