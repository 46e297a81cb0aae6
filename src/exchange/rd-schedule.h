/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-schedule.h: schedules that go out: iCalendar, CSV and JSON. Never health data. */
#pragma once

#include "model/rd-enums.h"
#include "model/rd-zone.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** RdScheduleDetail: how a client is named in what leaves the practice. */
typedef enum
{
  RD_DETAIL_INITIALS,
  RD_DETAIL_FULL,
  RD_DETAIL_BUSY,
} RdScheduleDetail;

/** RdScheduleFormat: how a schedule is written. */
typedef enum
{
  RD_FORMAT_ICS,
  RD_FORMAT_CSV,
  RD_FORMAT_JSON,
} RdScheduleFormat;

#define RD_TYPE_SCHEDULE_DETAIL (rd_schedule_detail_get_type ())
GType rd_schedule_detail_get_type (void);
#define RD_TYPE_SCHEDULE_FORMAT (rd_schedule_format_get_type ())
GType rd_schedule_format_get_type (void);

/** RdScheduleRow: one booking, by names. Strings are borrowed from whoever made the schedule. */
typedef struct
{
  gint64 id;
  const char *uid;
  gint64 start;
  gint64 end;
  const char *practitioner;
  const char *room;
  const char *service;
  const char *client;
  RdBookingStatus status;
  int sequence;
} RdScheduleRow;

/**
 * RdSchedule:
 * @name: what the calendar is called: the practice's name
 * @zone: the practice's zone
 * @now: the present, for DTSTAMP
 * @rows: (element-type RdScheduleRow): the bookings, by start
 */
typedef struct
{
  const char *name;
  RdZone *zone;
  gint64 now;
  GArray *rows;
} RdSchedule;

GBytes *rd_schedule_write (const RdSchedule  *schedule,
                           RdScheduleFormat   format,
                           RdScheduleDetail   detail,
                           GCancellable      *cancellable,
                           GError           **error);

G_END_DECLS
