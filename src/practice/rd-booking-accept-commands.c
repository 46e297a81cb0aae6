/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-accept-commands.c: a booking kept as it is, though the programme has changed. */
#include "rd-booking-order.h"

#include "rd-booking-check.h"

#include <glib/gi18n-lib.h>

static gboolean
accept_booking (RdWriting *writing, gpointer argument, GError **error)
{
  RdBookingOrder *order = argument;
  g_autoptr (RdBooking) booking = rd_booking_order_read (order, writing, error);

  if (booking == NULL)
    return FALSE;
  if (!rd_booking_takes_time (booking) || booking->starts < rd_writing_now (writing))
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                           _ ("Only a booking that is still ahead can be kept as it is."));
      return FALSE;
    }
  if (order->reason)
    rd_record_set_text (&booking->advice_overridden, order->reason);
  return rd_booking_check_advice (
           writing, booking, booking->advice_overridden ? RD_BOOK_DESPITE_ADVICE : RD_BOOK_PLAIN,
           error) &&
         rd_booking_order_keep (order, writing, booking, error);
}

static RdBookingOrder *
order_accept (gint64 booking, const char *reason)
{
  RdBookingOrder *order = g_new0 (RdBookingOrder, 1);

  order->booking = booking;
  order->reason = g_strdup (reason);
  return order;
}

/**
 * rd_practice_accept_booking:
 * @self: a practice
 * @booking: id of a booking that a change of the programme has spoilt
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_INVALID; %RD_ERROR_ADVICE where it is
 *   to be avoided, which asks for rd_practice_accept_booking_because()
 *
 * Keeps it as it is: from now on it is compared with what is thought of it today.
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_practice_accept_booking (RdPractice *self, gint64 booking, GError **error)
{
  return rd_practice_accept_booking_because (self, booking, NULL, error);
}

/**
 * rd_practice_accept_booking_because:
 * @self: a practice
 * @booking: see rd_practice_accept_booking()
 * @reason: (nullable): why, where it is to be avoided
 * @error: return location, see rd_practice_accept_booking()
 *
 * As rd_practice_accept_booking(), with a reason that is kept.
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_practice_accept_booking_because (RdPractice *self,
                                    gint64 booking,
                                    const char *reason,
                                    GError **error)
{
  return rd_booking_order_carry_out (self, "accept-booking", accept_booking,
                                     order_accept (booking, reason), error);
}

/**
 * rd_practice_accept_booking_async:
 * @self: a practice
 * @booking: see rd_practice_accept_booking()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_accept_booking(), without waiting.
 */
void
rd_practice_accept_booking_async (RdPractice *self,
                                  gint64 booking,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  rd_practice_accept_booking_because_async (self, booking, NULL, callback, user_data);
}

/**
 * rd_practice_accept_booking_because_async:
 * @self: a practice
 * @booking: see rd_practice_accept_booking()
 * @reason: (nullable): why, where it is to be avoided
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_accept_booking_because(), without waiting. Finished by
 * rd_practice_accept_booking_finish().
 */
void
rd_practice_accept_booking_because_async (RdPractice *self,
                                          gint64 booking,
                                          const char *reason,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data)
{
  rd_practice_write_async (self, "accept-booking", accept_booking, order_accept (booking, reason),
                           rd_booking_order_free, callback, user_data);
}

/**
 * rd_practice_accept_booking_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_accept_booking()
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_practice_accept_booking_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_booking_order_finish (self, result, error);
}
