/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-schedule-question.h: the bookings of a range of days by their names, ready to go out. */
#pragma once

#include "exchange/rd-schedule.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

/**
 * RdScheduleQuestion:
 * @from: first day
 * @to: first day after
 * @practitioners: (element-type gint64) (nullable): whose bookings; %NULL: everybody's
 * @now: the present, UTC seconds
 */
typedef struct
{
  RdDate from;
  RdDate to;
  GArray *practitioners;
  gint64 now;
} RdScheduleQuestion;

/** RdScheduleAnswer: a schedule and the texts its rows borrow. */
typedef struct
{
  RdSchedule schedule;
  GStringChunk *texts;
} RdScheduleAnswer;

RdScheduleAnswer *rd_schedule_read        (RdConnection              *store,
                                           const RdScheduleQuestion  *question,
                                           GCancellable              *cancellable,
                                           GError                   **error);
void              rd_schedule_answer_free (RdScheduleAnswer          *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdScheduleAnswer, rd_schedule_answer_free)

G_END_DECLS
