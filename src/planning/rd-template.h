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
 * @rpe: planned effort, 0 where it is the kind's usual one
 * @optional: whether it is left out unless wanted
 * @title: (nullable): what the plan calls it
 * @note: (nullable): what the plan says
 */
typedef struct
{
  RdWorkoutKind kind;
  double km;
  int minutes;
  double rpe;
  gboolean optional;
  char *title;
  char *note;
} RdTemplateDay;

/** RdTemplateMore: another workout of a day, which is counted from 0, the first Monday. */
typedef struct
{
  guint day;
  RdTemplateDay workout;
} RdTemplateMore;

/**
 * RdTemplate:
 * @id: short name scripts use: half-12
 * @name: what a person reads
 * @race_km: kilometres of the race at its end
 * @n_weeks: how many weeks
 * @days: n_weeks × 7 days, Monday first, each with its first workout
 * @more: (element-type RdTemplateMore): what days hold besides, in order
 * @own: id of the record the practice keeps it in; 0: it is built in
 */
typedef struct
{
  char *id;
  char *name;
  double race_km;
  guint n_weeks;
  RdTemplateDay *days;
  GArray *more;
  gint64 own;
} RdTemplate;

GPtrArray  *rd_template_list          (void);
RdTemplate *rd_template_find          (const char    *id);
RdTemplate *rd_template_parse         (const char    *text,
                                       GError       **error);
char       *rd_template_to_text       (const RdTemplate *self);
void        rd_template_free          (RdTemplate    *self);
guint       rd_template_length        (const RdTemplate *self);
GPtrArray  *rd_template_make_workouts (RdTemplate    *self,
                                       RdClient      *client,
                                       GPtrArray     *routines,
                                       RdDate         race_date,
                                       RdDate        *first);
RdTemplate *rd_template_from_programme (RdProgramme  *programme,
                                       RdRace        *race,
                                       GPtrArray     *workouts,
                                       RdClient      *client,
                                       GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdTemplate, rd_template_free)

G_END_DECLS
