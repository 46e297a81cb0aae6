/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-insights-question.h: what the practice should be told of without asking. */
#pragma once

#include "rd-questions.h"

#include "planning/rd-spoilt.h"

G_BEGIN_DECLS

/**
 * RdInsightKind:
 * @RD_INSIGHT_BOOKING_SPOILT: a change of the programme has made a massage fit worse than when it
 *   was booked
 */
typedef enum
{
  RD_INSIGHT_BOOKING_SPOILT,
} RdInsightKind;

#define RD_TYPE_INSIGHT_KIND (rd_insight_kind_get_type ())
GType rd_insight_kind_get_type (void);

/**
 * RdInsight:
 * @kind: what it is about
 * @client: id of whom it is about
 * @booking: (nullable): the booking
 * @was: #RdVerdict: what was thought of it when it was booked; %RD_UNSET: that was not kept
 * @now: what is thought of it now, with the pressure it has, and why
 * @has_better: whether @better is there
 * @better: when, with whom and where it would be better; rd_practice_move() takes it there
 */
typedef struct
{
  RdInsightKind kind;
  gint64 client;
  RdBooking *booking;
  int was;
  RdSuitability now;
  gboolean has_better;
  RdSlot better;
} RdInsight;

/**
 * RdInsightsQuestion:
 * @client: id of whom it is asked about; 0: everybody
 * @from: first day of the bookings in question; 0, %RD_DATE_UNSET: today
 * @to: first day after them; 0, %RD_DATE_UNSET: however far ahead
 * @now: the present, UTC seconds
 */
typedef struct
{
  gint64 client;
  RdDate from;
  RdDate to;
  gint64 now;
} RdInsightsQuestion;

GPtrArray *rd_insights_read (RdConnection              *store,
                             const RdInsightsQuestion  *question,
                             GCancellable              *cancellable,
                             GError                   **error);
RdInsight *rd_insight_copy  (const RdInsight           *insight);
void       rd_insight_free  (RdInsight                 *insight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdInsight, rd_insight_free)

G_END_DECLS
