/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-week-reader.h: reads the week that is looked at, with the training of the client in focus.
 *
 * Owned by an RdFocus. It reads again whenever the practice says that it changed, and keeps what it
 * had until the new answer is there. The weeks before and after are read ahead. Signals:
 *
 * - "shown": rd_week_reader_week() is another
 * - "read-ahead": a week beside the one shown was read
 * - "renewed": what was read no longer holds and is asked for again
 * - "loading" (boolean): whether a read has taken longer than 300 ms
 * - "failed" (GError): a read failed
 */
#pragma once

#include "practice/rd-practice.h"
#include "rd-week.h"

G_BEGIN_DECLS

#define RD_TYPE_WEEK_READER (rd_week_reader_get_type ())
G_DECLARE_FINAL_TYPE (RdWeekReader, rd_week_reader, RD, WEEK_READER, GObject)

RdWeekReader *rd_week_reader_new    (RdPractice   *practice);
void          rd_week_reader_ask    (RdWeekReader *self,
                                     gint64        client,
                                     RdDate        date);
void          rd_week_reader_renew  (RdWeekReader *self);
RdWeek       *rd_week_reader_week   (RdWeekReader *self);
RdWeek       *rd_week_reader_beside (RdWeekReader *self,
                                     RdDate        date);

G_END_DECLS
