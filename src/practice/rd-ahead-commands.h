/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-commands.h: the massages of a programme, planned together and booked together. */
#pragma once

#include "rd-practice-commands.h"

#include "planning/rd-plan-ahead.h"

G_BEGIN_DECLS

/**
 * RdAheadQuestion:
 * @programme: id of the programme to book for
 * @service: id of what is to be booked
 * @every_weeks: weeks of a period, 1 or more
 * @practitioners: (element-type gint64) (nullable): see #RdAheadWish
 * @times: (element-type RdSpan) (nullable): see #RdAheadWish
 * @pressure: see #RdAheadWish
 * @to: see #RdAheadWish; %RD_DATE_UNSET for a little after the programme
 * @pinned: (element-type RdAheadChoice) (nullable): see #RdAheadWish
 * @dropped: (element-type RdDate) (nullable): see #RdAheadWish
 * @now: the present, UTC seconds
 */
typedef struct
{
  gint64 programme;
  gint64 service;
  int every_weeks;
  GArray *practitioners;
  GArray *times;
  int pressure;
  RdDate to;
  GArray *pinned;
  GArray *dropped;
  gint64 now;
} RdAheadQuestion;

/**
 * RdAhead:
 * @programme: the programme
 * @client: whose it is
 * @service: id of what was asked for
 * @period: all the plan was made from
 * @plan: what is proposed
 *
 * A plan with all that is needed to show it.
 */
typedef struct
{
  RdProgramme *programme;
  RdClient *client;
  gint64 service;
  RdPeriod *period;
  RdAheadPlan *plan;
} RdAhead;

RdAheadQuestion *rd_ahead_question_copy    (const RdAheadQuestion *question);
void             rd_ahead_question_free    (RdAheadQuestion       *question);

RdAhead         *rd_plan_ahead_read        (RdConnection          *store,
                                            const RdAheadQuestion *question,
                                            GCancellable          *cancellable,
                                            GError               **error);
void             rd_ahead_free             (RdAhead               *ahead);

GPtrArray       *rd_practice_book_ahead    (RdPractice            *self,
                                            const RdAheadQuestion *question,
                                            GError               **error);
void             rd_practice_book_ahead_async (RdPractice         *self,
                                            const RdAheadQuestion *question,
                                            GAsyncReadyCallback    callback,
                                            gpointer               user_data);
GPtrArray       *rd_practice_book_ahead_finish (RdPractice        *self,
                                            GAsyncResult          *result,
                                            GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdAheadQuestion, rd_ahead_question_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdAhead, rd_ahead_free)

G_END_DECLS
