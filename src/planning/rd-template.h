/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-template.h: programmes to start from, and the workouts they make. */
#pragma once

#include "model/rd-client.h"
#include "model/rd-programme.h"
#include "model/rd-race.h"
#include "model/rd-workout.h"

G_BEGIN_DECLS

/**
 * RdTemplateDay:
 * @kind: what the day holds; %RD_WORKOUT_REST: nothing
 * @km: kilometres, 0 where it goes by minutes
 * @minutes: minutes, 0 where they follow from the distance
 */
typedef struct
{
  RdWorkoutKind kind;
  double km;
  int minutes;
  gboolean optional;
} RdTemplateDay;

/**
 * RdTemplate:
 * @id: short name scripts use: half-12
 * @name: what a person reads
 * @race_km: kilometres of the race at its end
 * @n_weeks: how many weeks
 * @days: n_weeks × 7 days, Monday first
 */
typedef struct
{
  char *id;
  char *name;
  double race_km;
  guint n_weeks;
  RdTemplateDay *days;
} RdTemplate;

GPtrArray  *rd_template_list          (void);
RdTemplate *rd_template_find          (const char    *id);
RdTemplate *rd_template_parse         (const char    *text,
                                       GError       **error);
void        rd_template_free          (RdTemplate    *self);
GPtrArray  *rd_template_make_workouts (RdTemplate    *self,
                                       RdClient      *client,
                                       GPtrArray     *routines,
                                       RdDate         race_date,
                                       RdDate        *first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdTemplate, rd_template_free)

G_END_DECLS
