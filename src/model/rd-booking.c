/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking.c: an appointment of a client with a practitioner. */
#include "rd-booking.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdBooking, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (uid,
     TEXT,
     .label = N_ ("UID"),
     .must = N_ ("A booking needs a UID."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_UNIQUE,
     .least = 1,
     .most = 64),
  F (client,
     REFERENCE,
     .label = N_ ("Client"),
     .must = N_ ("A booking needs a client."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED,
     .refers_to = "client"),
  F (practitioner,
     REFERENCE,
     .label = N_ ("Practitioner"),
     .must = N_ ("A booking needs a practitioner."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED,
     .refers_to = "practitioner"),
  F (service,
     REFERENCE,
     .label = N_ ("Service"),
     .must = N_ ("A booking needs a service."),
     .flags = RD_FIELD_REQUIRED,
     .refers_to = "service"),
  F (room,
     REFERENCE,
     .label = N_ ("Room"),
     .must = N_ ("There is no such room."),
     .flags = RD_FIELD_INDEXED,
     .refers_to = "room"),
  F (starts,
     INSTANT,
     .label = N_ ("Start"),
     .must = N_ ("A booking needs a start such as 2026-11-26T17:30."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED),
  F (ends,
     INSTANT,
     .label = N_ ("End"),
     .must = N_ ("A booking needs an end."),
     .flags = RD_FIELD_REQUIRED),
  F (busy_until,
     INSTANT,
     .label = N_ ("Busy until"),
     .must = N_ ("A booking needs the end of its buffer."),
     .flags = RD_FIELD_REQUIRED),
  F (pressure,
     INTEGER,
     .label = N_ ("Pressure"),
     .must = N_ ("A pressure is a number from 1, very light, to 5, deep."),
     .least = 1,
     .most = 5),
  F (status,
     ENUM,
     .label = N_ ("Status"),
     .must = N_ ("A status is provisional, confirmed, arrived, completed, cancelled or no-show."),
     .flags = RD_FIELD_REQUIRED,
     .values = rd_booking_status_get_type,
     .fallback = RD_BOOKING_CONFIRMED),
  F (sequence,
     INTEGER,
     .label = N_ ("Sequence"),
     .must = N_ ("The sequence of a booking is a number from 0 to 1000000."),
     .flags = RD_FIELD_REQUIRED,
     .least = 0,
     .most = 1000000),
  F (verdict,
     ENUM,
     .label = N_ ("Fitted the training when booked"),
     .must = N_ ("A verdict is best, good, fair, poor, avoid or none."),
     .values = rd_verdict_get_type,
     .since = 2),
  F (advice_overridden,
     TEXT,
     .label = N_ ("Booked despite advice because"),
     .must = N_ ("The reason has at most 400 characters."),
     .least = 1,
     .most = 400),
  F (cancel_reason,
     TEXT,
     .label = N_ ("Cancelled because"),
     .must = N_ ("The reason has at most 400 characters."),
     .least = 1,
     .most = 400),
  F (cancelled_by,
     ENUM,
     .label = N_ ("Cancelled by"),
     .must = N_ ("A booking is cancelled by the client or by the practice."),
     .values = rd_cancelled_by_get_type),
  F (cancelled_at,
     INSTANT,
     .label = N_ ("Cancelled at"),
     .must = N_ ("The time of a cancellation is written as 2026-11-26T17:30.")),
  F (note,
     TEXT,
     .label = N_ ("Note for the desk"),
     .must = N_ ("A note has at most 1000 characters."),
     .least = 1,
     .most = 1000),
};

#undef F

static gboolean
validate (RdRecord *record, GError **error)
{
  RdBooking *self = RD_BOOKING (record);

  if (self->ends > self->starts && self->busy_until >= self->ends)
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID, _ ("A booking ends after it begins."));
  return FALSE;
}

RD_DEFINE_RECORD (RdBooking,
                  rd_booking,
                  "booking",
                  N_ ("booking"),
                  fields,
                  class->validate = validate)

/**
 * rd_booking_takes_time:
 * @booking: a booking
 *
 * Returns: whether it keeps others from its time: one cancelled or not kept does not
 */
gboolean
rd_booking_takes_time (const RdBooking *booking)
{
  return booking->status != RD_BOOKING_CANCELLED && booking->status != RD_BOOKING_NO_SHOW;
}
