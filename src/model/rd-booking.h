/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking.h: an appointment of a client with a practitioner. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_BOOKING (rd_booking_get_type ())
G_DECLARE_FINAL_TYPE (RdBooking, rd_booking, RD, BOOKING, RdRecord)

/**
 * RdBooking:
 * @uid: UUID for calendars, made once
 * @client: who comes
 * @practitioner: who gives it
 * @service: what is given
 * @room: where; unset where no room is needed
 * @starts: first instant
 * @ends: first instant after it, without the buffer
 * @busy_until: end of the buffer after it
 * @pressure: 1 very light to 5 deep; unset where there is none
 * @status: #RdBookingStatus
 * @sequence: rises when time or status changes (RFC 5545)
 * @verdict: #RdVerdict: what the rules said of it when it was booked or last moved; unset where
 *   they were not asked
 * @advice_overridden: why the rules were overridden
 * @cancel_reason: why it was cancelled
 * @cancelled_by: #RdCancelledBy
 * @cancelled_at: instant it was cancelled, which gives the notice
 * @note: no health data
 *
 * A booking. Nothing is deleted: a cancelled one stays, with its reason.
 */
struct _RdBooking
{
  RdRecord parent_instance;

  char *uid;
  gint64 client;
  gint64 practitioner;
  gint64 service;
  gint64 room;
  gint64 starts;
  gint64 ends;
  gint64 busy_until;
  int pressure;
  int status;
  int sequence;
  int verdict;
  char *advice_overridden;
  char *cancel_reason;
  int cancelled_by;
  gint64 cancelled_at;
  char *note;
};

gboolean rd_booking_takes_time (const RdBooking *booking);

G_END_DECLS
