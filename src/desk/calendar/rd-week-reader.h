/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-week-reader.h: reads the weeks that are looked at, and those beside them ahead.
 *
 * Owned by an RdFocus. Weeks are named by their Monday. What was read of a client serves the weeks
 * beside too, until the practice says that anything changed. Signals: "read" (int, an RdDate): a week
 * asked for is there; "failed" (int, GError): it could not be read.
 */
#pragma once

#include "rd-week.h"

#include "practice/rd-practice.h"

G_BEGIN_DECLS

/** RD_WEEK_READER_DAYS: of a week. */
#define RD_WEEK_READER_DAYS 7

#define RD_TYPE_WEEK_READER (rd_week_reader_get_type ())
G_DECLARE_FINAL_TYPE (RdWeekReader, rd_week_reader, RD, WEEK_READER, GObject)

RdWeekReader *rd_week_reader_new        (RdPractice   *practice);
void          rd_week_reader_set_client (RdWeekReader *self,
                                         gint64        client);
void          rd_week_reader_ask        (RdWeekReader *self,
                                         RdDate        monday);
void          rd_week_reader_ask_beside (RdWeekReader *self,
                                         RdDate        monday);
RdWeek       *rd_week_reader_week       (RdWeekReader *self,
                                         RdDate        monday);
void          rd_week_reader_forget     (RdWeekReader *self);

G_END_DECLS
