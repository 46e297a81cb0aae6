/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-plan-ahead-private.h: a plan in the making, for the files it is made in; private to planning/. */
#pragma once

#include "rd-plan-ahead.h"

G_BEGIN_DECLS

#define RD_AHEAD_NO_KIND (-1) /* no kind of massage */
#define RD_AHEAD_MAX_DAYS 3660 /* as the slot finder has it */

/**
 * RdPlanning:
 * @diary: who is free when
 * @training: what planning knows of the client
 * @wish: what is wished for
 * @zone: the practice's zone
 * @race: (nullable): the programme's
 * @period_days: days of a period
 * @periods: (element-type RdAheadPeriod): those of the plan
 * @days: (element-type RdDate): of the proposals so far
 * @services: a service for each #RdAheadKind, as firm as the kind allows
 */
typedef struct
{
  RdDiary *diary;
  RdTraining *training;
  const RdAheadWish *wish;
  RdZone *zone;
  RdRace *race;
  int period_days;
  GArray *periods;
  GArray *days;
  RdService *services[RD_AHEAD_RECOVERY + 1];
} RdPlanning;

void rd_plan_ahead_begin       (RdPlanning       *planning);
void rd_plan_ahead_end         (RdPlanning       *planning);
int  rd_plan_ahead_kind_of_day (RdPlanning       *planning,
                                RdDate            date);
GPtrArray *rd_plan_ahead_list_races (RdPlanning  *planning);
void rd_plan_ahead_explain     (RdDiary          *diary,
                                RdTraining       *training,
                                const RdSlotWish *wish,
                                RdAheadPeriod    *period);

G_END_DECLS
