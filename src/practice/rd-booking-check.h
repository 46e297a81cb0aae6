/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-check.h: whether a booking may stand as it is wanted, and what it leaves open. */
#pragma once

#include "rd-practice-commands.h"

G_BEGIN_DECLS

/**
 * RdBookingCheckFlags:
 * @RD_BOOKING_CHECK_TIME_ONLY: neither who may give it nor what the advice is, only whether the
 *   time is free
 * @RD_BOOKING_CHECK_ANY_ROOM: a room that is taken may be exchanged for one that is free
 */
typedef enum
{
  RD_BOOKING_CHECK_ALL = 0,
  RD_BOOKING_CHECK_TIME_ONLY = 1 << 0,
  RD_BOOKING_CHECK_ANY_ROOM = 1 << 1,
} RdBookingCheckFlags;

gboolean rd_booking_check (RdWriting            *writing,
                           RdBooking            *booking,
                           RdBookFlags           flags,
                           RdBookingCheckFlags   check,
                           GError              **error);
gboolean rd_booking_check_advice (RdWriting     *writing,
                           RdBooking            *booking,
                           RdBookFlags           flags,
                           GError              **error);

G_END_DECLS
