/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-order.h: what a command on one booking is to do, and how it is carried out. */
#pragma once

#include "rd-practice-commands.h"

G_BEGIN_DECLS

/**
 * RdBookingOrder:
 * @wanted: (nullable): the booking to make
 * @booking: id of the booking it is about
 * @start: when it is to begin
 * @practitioner: who is to give it, 0: as it is
 * @room: where, 0: as it is, or where there is room
 * @flags: what is meant all the same
 * @reason: (nullable): why
 * @by: on whose side it is cancelled
 * @status: what has become of it
 * @kept: (nullable): the booking as it is kept, once it was done
 */
typedef struct
{
  RdBooking *wanted;
  gint64 booking;
  gint64 start;
  gint64 practitioner;
  gint64 room;
  RdBookFlags flags;
  char *reason;
  RdCancelledBy by;
  RdBookingStatus status;
  RdBooking *kept;
} RdBookingOrder;

void       rd_booking_order_free      (gpointer          order);
RdBooking *rd_booking_order_carry_out (RdPractice       *practice,
                                       const char       *action,
                                       RdDeed            deed,
                                       RdBookingOrder   *order,
                                       GError          **error);
RdBooking *rd_booking_order_finish    (RdPractice       *practice,
                                       GAsyncResult     *result,
                                       GError          **error);
RdBooking *rd_booking_order_read      (RdBookingOrder   *order,
                                       RdWriting        *writing,
                                       GError          **error);
gboolean   rd_booking_order_keep      (RdBookingOrder   *order,
                                       RdWriting        *writing,
                                       RdBooking        *booking,
                                       GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdBookingOrder, rd_booking_order_free)

G_END_DECLS
