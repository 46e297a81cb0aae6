/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-slot-finder.h: the best free times for a client and a service, each with its reasons. */
#pragma once

#include "rd-diary.h"
#include "rd-suitability.h"

G_BEGIN_DECLS

/**
 * RdSlotWish:
 * @service: what is to be booked
 * @from: first day
 * @to: first day after the range
 * @practitioners: (element-type gint64) (nullable): ids in order of preference; %NULL: anyone who
 *   gives the service, the client's preferred practitioner first
 * @times: (element-type RdSpan) (nullable): the parts of the day it should begin in; %NULL, or an
 *   empty array: any
 * @pressure: 1 to 5; 0: the service's usual one, lowered to what the day allows
 * @count: how many slots at most
 * @except_booking: id of a booking whose own time counts as free, for moving it; 0
 * @only_times: whether times of the day that were not asked for are left out, not only ranked lower
 * @ideal_spacing: days between massages that are best; 0: as the practice has it
 * @massage_days: (element-type RdDate) (nullable): days that count as having a massage of the client
 */
typedef struct
{
  RdService *service;
  RdDate from;
  RdDate to;
  GArray *practitioners;
  GArray *times;
  int pressure;
  guint count;
  gint64 except_booking;
  gboolean only_times;
  int ideal_spacing;
  GArray *massage_days;
} RdSlotWish;

/**
 * RdSlot:
 * @start: UTC seconds
 * @end: UTC seconds, without the buffer
 * @practitioner: id
 * @room: id, 0 where the practice has no rooms
 * @pressure: what it would be booked with, 0 where the service has none
 * @suitability: verdict, highest pressure, reasons
 */
typedef struct
{
  gint64 start;
  gint64 end;
  gint64 practitioner;
  gint64 room;
  int pressure;
  RdSuitability suitability;
} RdSlot;

GArray *rd_slot_finder_find (RdDiary          *diary,
                             RdTraining       *training,
                             const RdSlotWish *wish);
gboolean rd_slot_wish_has_time (const RdSlotWish *wish,
                             int               minutes);

G_END_DECLS
