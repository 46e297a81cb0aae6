/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-insights.h: which of the bookings shown no longer fit their client's programme.
 *
 * Owned by an RdFocus: of everybody in the week shown, and of the client in focus however far ahead.
 * They are read after the week is shown, so that the week never waits for them. Signal "changed".
 */
#pragma once

#include "practice/rd-insights-question.h"
#include "practice/rd-practice.h"

G_BEGIN_DECLS

#define RD_TYPE_INSIGHTS (rd_insights_get_type ())
G_DECLARE_FINAL_TYPE (RdInsights, rd_insights, RD, INSIGHTS, GObject)

RdInsights      *rd_insights_new        (RdPractice *practice);
void             rd_insights_ask        (RdInsights *self,
                                         gint64      client,
                                         RdDate      from,
                                         RdDate      to);
const RdInsight *rd_insights_of_booking (RdInsights *self,
                                         gint64      booking);
GPtrArray       *rd_insights_of_week    (RdInsights *self);
GPtrArray       *rd_insights_of_client  (RdInsights *self);

G_END_DECLS
