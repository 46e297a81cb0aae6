/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-diary.h: who and what is free when.
 *
 * Working hours − time off − closed days − bookings with their buffers, for practitioners, rooms
 * and one client. Built once from records, then asked as often as needed.
 */
#pragma once

#include "rd-interval.h"
#include "rd-reason.h"

#include "model/rd-booking.h"
#include "model/rd-practitioner.h"
#include "model/rd-room.h"
#include "model/rd-service.h"
#include "model/rd-settings.h"
#include "model/rd-time-off.h"
#include "model/rd-zone.h"

G_BEGIN_DECLS

/**
 * RdDiaryRecords:
 * @settings: the practice's numbers and opening hours
 * @zone: the practice's zone
 * @practitioners: (element-type RdPractitioner): all who work here
 * @rooms: (element-type RdRoom): all rooms
 * @services: (element-type RdService): all services
 * @time_off: (element-type RdTimeOff): that touches the range asked about
 * @bookings: (element-type RdBooking): those of the range asked about, of anybody and any status
 * @now: the present, UTC seconds
 */
typedef struct
{
  RdSettings *settings;
  RdZone *zone;
  GPtrArray *practitioners;
  GPtrArray *rooms;
  GPtrArray *services;
  GPtrArray *time_off;
  GPtrArray *bookings;
  gint64 now;
} RdDiaryRecords;

typedef struct _RdDiary RdDiary;

#define RD_TYPE_DIARY (rd_diary_get_type ())
GType                 rd_diary_get_type  (void);

RdDiary              *rd_diary_new       (const RdDiaryRecords *records);
RdDiary              *rd_diary_ref       (RdDiary              *diary);
void                  rd_diary_unref     (RdDiary              *diary);
const RdDiaryRecords *rd_diary_records   (RdDiary              *diary);

GArray               *rd_diary_working   (RdDiary              *diary,
                                          gint64                practitioner,
                                          RdDate                date);
GArray               *rd_diary_free      (RdDiary              *diary,
                                          gint64                practitioner,
                                          RdDate                date);
GArray               *rd_diary_open      (RdDiary              *diary,
                                          RdDate                date);
gboolean              rd_diary_may_take  (RdDiary              *diary,
                                          const RdBooking      *booking,
                                          RdReason             *why_not,
                                          RdBooking           **clash);
gint64                rd_diary_free_room (RdDiary              *diary,
                                          guint                 discipline,
                                          gint64                from,
                                          gint64                to,
                                          gint64                except_booking);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdDiary, rd_diary_unref)

G_END_DECLS
