/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-plan-ahead.h: the massages of a programme, one a period, proposed in one plan.
 *
 * A value in, a value out: to exchange, pin or drop a proposal, plan again with a changed wish.
 */
#pragma once

#include "rd-slot-finder.h"

G_BEGIN_DECLS

/**
 * RdAheadKind:
 * @RD_AHEAD_ORDINARY: as wished
 * @RD_AHEAD_RACE_WEEK: in the week of a race: light, and 30 minutes where the practice offers that
 * @RD_AHEAD_RECOVERY: in the days after the race: light
 */
typedef enum
{
  RD_AHEAD_ORDINARY,
  RD_AHEAD_RACE_WEEK,
  RD_AHEAD_RECOVERY,
} RdAheadKind;

/**
 * RdAheadState:
 * @RD_AHEAD_PROPOSED: it has a proposal
 * @RD_AHEAD_PINNED: its proposal is one that was pinned
 * @RD_AHEAD_DROPPED: it is to have none
 * @RD_AHEAD_HELD: it has a massage already
 * @RD_AHEAD_WITHOUT_SLOT: nothing that fits is free
 */
typedef enum
{
  RD_AHEAD_PROPOSED,
  RD_AHEAD_PINNED,
  RD_AHEAD_DROPPED,
  RD_AHEAD_HELD,
  RD_AHEAD_WITHOUT_SLOT,
} RdAheadState;

/**
 * RdAheadChoice:
 * @slot: when, with whom, where, how firm, and why
 * @service: id of what is given then
 * @kind: what the day asks for
 */
typedef struct
{
  RdSlot slot;
  gint64 service;
  RdAheadKind kind;
} RdAheadChoice;

/**
 * RdAheadWish:
 * @programme: the programme to book for
 * @service: what is to be booked, a massage
 * @every_weeks: weeks of a period, 1 or more
 * @practitioners: (element-type gint64) (nullable): who may give it, in order of preference; %NULL:
 *   anyone who gives the service, the client's preferred practitioner first
 * @times: (element-type RdSpan) (nullable): the parts of the day it may begin in; %NULL, or an empty
 *   array: any
 * @pressure: how firm an ordinary massage is to be, 1 to 5, lowered to what its day allows; 0: the
 *   service's usual one
 * @to: first day after the plan; %RD_DATE_UNSET: once recovery from the race is over
 * @pinned: (element-type RdAheadChoice) (nullable): proposals to keep; service, start and
 *   practitioner say which
 * @dropped: (element-type RdDate) (nullable): days whose periods are to have no proposal
 */
typedef struct
{
  RdProgramme *programme;
  RdService *service;
  int every_weeks;
  GArray *practitioners;
  GArray *times;
  int pressure;
  RdDate to;
  GArray *pinned;
  GArray *dropped;
} RdAheadWish;

/**
 * RdAheadPeriod:
 * @from: first day a massage may be on
 * @to: first day after
 * @state: what became of it
 * @choice: the proposal, where @state is proposed or pinned
 * @booked: id of the massage it has already, where @state is held
 * @taken: (nullable): the pinned choice that can no longer be, which @choice replaces
 * @why: reasons there is no slot, the first of the day that would fit best
 * @best_day: that day; %RD_DATE_UNSET where nothing had to be explained
 * @alternatives: (element-type RdAheadChoice): what else could be, best first; where @state is dropped
 *   the first is what would be proposed; for a period without a slot also with others and at other
 *   times than were asked for
 */
typedef struct
{
  RdDate from;
  RdDate to;
  RdAheadState state;
  RdAheadChoice choice;
  gint64 booked;
  RdAheadChoice *taken;
  RdSuitability why;
  RdDate best_day;
  GArray *alternatives;
} RdAheadPeriod;

/**
 * RdAheadPlan:
 * @periods: (element-type RdAheadPeriod): in order of time
 * @races: (element-type RdRace): those of its days that massages keep clear of, in order of time
 */
typedef struct
{
  GArray *periods;
  GPtrArray *races;
} RdAheadPlan;

#define RD_AHEAD_MOST_ALTERNATIVES 5

RdAheadPlan *rd_plan_ahead              (RdDiary             *diary,
                                         RdTraining          *training,
                                         const RdAheadWish   *wish);
void         rd_ahead_plan_free         (RdAheadPlan         *plan);
gboolean     rd_ahead_period_has_choice (const RdAheadPeriod *period);
RdDate       rd_plan_ahead_default_to   (RdTraining          *training,
                                         RdProgramme         *programme);
RdService   *rd_plan_ahead_light_service (RdDiary            *diary,
                                         RdService           *service);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdAheadPlan, rd_ahead_plan_free)

G_END_DECLS
