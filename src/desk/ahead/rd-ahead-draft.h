/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ahead-draft.h: what is chosen in the dialog that books massages ahead, as a value.
 *
 * How often, until when, what, with whom, when in the day and how firm; which proposals are pinned
 * and which are not wanted. No widget and no store is involved: the questions it asks of a practice
 * follow from it, and are tested here.
 */
#pragma once

#include "practice/rd-ahead-commands.h"

G_BEGIN_DECLS

/** RdAheadTimes: the parts of a day that can be asked for; a set of them, none means any time. */
typedef enum
{
  RD_AHEAD_MORNING = 1 << 0,
  RD_AHEAD_MIDDAY = 1 << 1,
  RD_AHEAD_EVENING = 1 << 2,
} RdAheadTimes;

/** RdAheadTherapist: somebody who gives massages, and whether they are to give these. */
typedef struct
{
  gint64 practitioner;
  gboolean ticked;
} RdAheadTherapist;

/**
 * RdAheadDraft:
 * @programme: id of the programme booked for
 * @service: id of what is to be booked; 0: not chosen yet
 * @every_weeks: weeks of a period; 0: not chosen yet
 * @last: last day of the plan; %RD_DATE_UNSET: not chosen yet
 * @times: a set of #RdAheadTimes
 * @pressure: how firm an ordinary massage is to be; 0: as the service usually is
 * @therapists: (element-type RdAheadTherapist): in order of preference
 * @pinned: (element-type RdAheadChoice): proposals that stay whatever else is chosen
 * @dropped: (element-type RdDate): days whose periods are not to be booked
 * @taken: (element-type RdAheadChoice): proposals somebody else was quicker to book
 */
typedef struct
{
  gint64 programme;
  gint64 service;
  int every_weeks;
  RdDate last;
  guint times;
  int pressure;
  GArray *therapists;
  GArray *pinned;
  GArray *dropped;
  GArray *taken;
} RdAheadDraft;

RdAheadDraft    *rd_ahead_draft_new       (gint64               programme);
RdAheadDraft    *rd_ahead_draft_copy      (const RdAheadDraft  *draft);
void             rd_ahead_draft_free      (RdAheadDraft        *draft);

RdSpan           rd_ahead_times_span      (RdAheadTimes         part);
void             rd_ahead_draft_tick      (RdAheadDraft        *draft,
                                           gint64               practitioner,
                                           gboolean             ticked);
void             rd_ahead_draft_prefer    (RdAheadDraft        *draft,
                                           gint64               practitioner,
                                           gint64               before);

gboolean         rd_ahead_draft_is_pinned (const RdAheadDraft  *draft,
                                           RdZone              *zone,
                                           const RdAheadPeriod *period);
void             rd_ahead_draft_pin       (RdAheadDraft        *draft,
                                           RdZone              *zone,
                                           const RdAheadPeriod *period,
                                           const RdAheadChoice *choice);
void             rd_ahead_draft_unpin     (RdAheadDraft        *draft,
                                           RdZone              *zone,
                                           const RdAheadPeriod *period);
void             rd_ahead_draft_drop      (RdAheadDraft        *draft,
                                           RdZone              *zone,
                                           const RdAheadPeriod *period);
void             rd_ahead_draft_take_up   (RdAheadDraft        *draft,
                                           const RdAheadPeriod *period);
void             rd_ahead_draft_forget_taken (RdAheadDraft     *draft);
void             rd_ahead_draft_note_taken (RdAheadDraft       *draft,
                                           RdZone              *zone,
                                           const RdAheadPlan   *plan);
const RdAheadChoice *rd_ahead_draft_taken (const RdAheadDraft *draft,
                                           RdZone              *zone,
                                           const RdAheadPeriod *period);

const RdAheadChoice *rd_ahead_period_shown (const RdAheadPeriod *period);
gboolean         rd_ahead_period_is_open  (const RdAheadPeriod *period);
void             rd_ahead_plan_count      (const RdAheadPlan   *plan,
                                           guint               *chosen,
                                           guint               *possible,
                                           guint               *all);

GArray          *rd_ahead_plan_shown      (const RdAheadPlan   *plan);

RdAheadQuestion *rd_ahead_draft_question  (const RdAheadDraft  *draft,
                                           GArray              *keep,
                                           gint64               now);
RdAheadQuestion *rd_ahead_draft_order     (const RdAheadDraft  *draft,
                                           const RdAheadPlan   *plan,
                                           gint64               now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdAheadDraft, rd_ahead_draft_free)

G_END_DECLS
