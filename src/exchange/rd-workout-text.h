/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-workout-text.h: what the words of a plan say of a workout. */
#pragma once

#include "model/rd-enums.h"
#include "model/rd-date.h"

G_BEGIN_DECLS

/**
 * RdWorkoutText:
 * @kind: what it is; easy where nothing is said
 * @kind_told: whether a word told the kind
 * @minutes: planned length, or %RD_UNSET
 * @minutes_named: whether @minutes stood under a heading of its own or before the name
 * @distance_km: planned distance, or NAN
 * @rpe: planned effort, or NAN
 * @start: minutes since midnight, or %RD_UNSET
 * @done: whether it says that it was done
 * @done_minutes: length done, or %RD_UNSET
 * @done_distance_km: distance done, or NAN
 * @done_rpe: effort felt, or NAN
 *
 * What the words of a plan say.
 */
typedef struct
{
  RdWorkoutKind kind;
  gboolean kind_told;
  int minutes;
  gboolean minutes_named;
  double distance_km;
  double rpe;
  int start;
  gboolean done;
  int done_minutes;
  double done_distance_km;
  double done_rpe;
} RdWorkoutText;

RdWorkoutText rd_workout_text_read     (const char     *title,
                                        const char     *description,
                                        const char     *categories);
gboolean      rd_workout_text_kind     (const char     *text,
                                        RdWorkoutKind  *kind);
gboolean      rd_workout_text_minutes  (const char     *text,
                                        int            *minutes);
gboolean      rd_workout_text_distance (const char     *text,
                                        double         *distance_km);

G_END_DECLS
