/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-schedule-private.h: what the writers of schedules share. */
#pragma once

#include "rd-schedule.h"

G_BEGIN_DECLS

/**
 * RdScheduleClock:
 *
 * Wall times of rows in order of time: the offset is looked up once between two clock changes.
 */
typedef struct
{
  RdZone *zone;
  gint64 from;
  gint64 until;
  int offset;
} RdScheduleClock;

RdScheduleClock rd_schedule_clock    (RdZone                *zone);
int             rd_schedule_offset   (RdScheduleClock       *clock,
                                      gint64                 instant);
void            rd_schedule_append_time (RdScheduleClock    *clock,
                                      GString               *out,
                                      gint64                 instant);

char           *rd_schedule_client   (const RdScheduleRow   *row,
                                      RdScheduleDetail       detail);

gboolean        rd_ical_schedule_write (const RdSchedule    *schedule,
                                      RdScheduleDetail       detail,
                                      GString               *out,
                                      GCancellable          *cancellable,
                                      GError               **error);
gboolean        rd_csv_schedule_write (const RdSchedule     *schedule,
                                      RdScheduleDetail       detail,
                                      GString               *out,
                                      GCancellable          *cancellable,
                                      GError               **error);
gboolean        rd_json_schedule_write (const RdSchedule    *schedule,
                                      RdScheduleDetail       detail,
                                      GString               *out,
                                      GCancellable          *cancellable,
                                      GError               **error);

G_END_DECLS
