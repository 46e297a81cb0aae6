/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-preview.h: the load of a programme that is not kept yet, to choose by. */
#pragma once

#include "rd-template.h"

G_BEGIN_DECLS

/**
 * RdPreviewDay:
 * @date: a day of it
 * @load: planned load, AU
 * @kind: the workout that counts most; %RD_WORKOUT_REST without one
 */
typedef struct
{
  RdDate date;
  double load;
  RdWorkoutKind kind;
} RdPreviewDay;

GArray *rd_preview_days     (GPtrArray  *workouts,
                             RdDate      first,
                             RdDate      last);
double  rd_preview_hardest_week (GArray *days);
GArray *rd_template_preview (RdTemplate *template,
                             RdClient   *client,
                             RdDate      race_date);

G_END_DECLS
