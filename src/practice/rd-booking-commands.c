/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-commands.c: booking, and moving a booking. */
#include "rd-booking-order.h"

#include "rd-booking-check.h"
#include "rd-permission.h"

#include <glib/gi18n-lib.h>

static gboolean
book (RdWriting *writing, gpointer argument, GError **error)
{
  RdBookingOrder *order = argument;
  RdBooking *booking = order->wanted;

  if (!rd_permission_check (writing, RD_TYPE_BOOKING, error))
    return FALSE;
  if (booking->status == RD_BOOKING_CANCELLED)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                           _ ("A new booking cannot be cancelled already."));
      return FALSE;
    }
  rd_record_set_id (booking, 0);
  booking->sequence = 0;
  if (booking->uid == NULL)
    booking->uid = g_uuid_string_random ();
  if (!rd_booking_check (writing, booking, order->flags, RD_BOOKING_CHECK_ALL, error) ||
      !rd_writing_insert (writing, booking, error))
    return FALSE;
  order->kept = g_object_ref (booking);
  return TRUE;
}

static RdBookingOrder *
order_book (RdBooking *wanted, RdBookFlags flags)
{
  RdBookingOrder *order = g_new0 (RdBookingOrder, 1);

  order->wanted = rd_record_copy (wanted);
  order->flags = flags;
  return order;
}

/**
 * rd_practice_book:
 * @self: a practice
 * @wanted: client, practitioner, service and starts; the rest is filled where unset
 * @flags: what is meant all the same; %RD_BOOK_DESPITE_ADVICE needs the reason in
 *   @wanted's advice_overridden
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_INVALID, %RD_ERROR_CONFLICT,
 *   %RD_ERROR_ADVICE
 *
 * Books. Without a pressure it is the service's usual one, lowered to what the day allows; without
 * a room one that is free.
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_practice_book (RdPractice *self, RdBooking *wanted, RdBookFlags flags, GError **error)
{
  return rd_booking_order_carry_out (self, "book", book, order_book (wanted, flags), error);
}

/**
 * rd_practice_book_async:
 * @self: a practice
 * @wanted: see rd_practice_book()
 * @flags: see rd_practice_book()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_book(), without waiting.
 */
void
rd_practice_book_async (RdPractice *self,
                        RdBooking *wanted,
                        RdBookFlags flags,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  rd_practice_write_async (self, "book", book, order_book (wanted, flags), rd_booking_order_free,
                           callback, user_data);
}

/**
 * rd_practice_book_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_book()
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_practice_book_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_booking_order_finish (self, result, error);
}

static gboolean
check_movable (RdBooking *booking, GError **error)
{
  if (booking->status == RD_BOOKING_COMPLETED)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("A completed booking cannot be moved."));
  else if (booking->status == RD_BOOKING_CANCELLED)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("A cancelled booking cannot be moved; book anew instead."));
  else if (booking->status == RD_BOOKING_NO_SHOW)
    g_set_error_literal (
      error, RD_ERROR, RD_ERROR_INVALID,
      _ ("A booking the client did not keep cannot be moved; book anew instead."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
move (RdWriting *writing, gpointer argument, GError **error)
{
  RdBookingOrder *order = argument;
  g_autoptr (RdBooking) booking = rd_booking_order_read (order, writing, error);
  RdBookingCheckFlags check = RD_BOOKING_CHECK_ALL;
  gint64 by;

  if (booking == NULL || !check_movable (booking, error))
    return FALSE;
  if (booking->starts == order->start &&
      (order->practitioner == 0 || order->practitioner == booking->practitioner) &&
      (order->room == 0 || order->room == booking->room))
    {
      order->kept = g_steal_pointer (&booking);
      return TRUE;
    }
  by = order->start - booking->starts;
  booking->starts += by;
  booking->ends += by;
  booking->busy_until += by;
  if (order->practitioner != 0)
    booking->practitioner = order->practitioner;
  if (order->room != 0)
    booking->room = order->room;
  else
    check = RD_BOOKING_CHECK_ANY_ROOM;
  /* What was said of the old time stands where nothing is said of the new one. */
  if (order->reason)
    rd_record_set_text (&booking->advice_overridden, order->reason);
  return rd_booking_check (writing, booking, order->flags, check, error) &&
         rd_booking_order_keep (order, writing, booking, error);
}

static RdBookingOrder *
order_move (gint64 booking,
            gint64 start,
            gint64 practitioner,
            gint64 room,
            RdBookFlags flags,
            const char *reason)
{
  RdBookingOrder *order = g_new0 (RdBookingOrder, 1);

  order->booking = booking;
  order->start = start;
  order->practitioner = practitioner;
  order->room = room;
  order->flags = flags;
  order->reason = g_strdup (reason);
  return order;
}

/**
 * rd_practice_move:
 * @self: a practice
 * @booking: id of a booking
 * @start: when it is to begin, UTC seconds
 * @practitioner: who is to give it; 0: who gives it now
 * @room: where; 0: where it is now if that is free, another room otherwise
 * @flags: what is meant all the same; %RD_BOOK_DESPITE_ADVICE needs a reason, here or from before
 * @reason: (nullable): why, where it is moved against the advice
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_INVALID, %RD_ERROR_CONFLICT,
 *   %RD_ERROR_ADVICE
 *
 * Moves a booking; it stays as long as it is.
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_practice_move (RdPractice *self,
                  gint64 booking,
                  gint64 start,
                  gint64 practitioner,
                  gint64 room,
                  RdBookFlags flags,
                  const char *reason,
                  GError **error)
{
  return rd_booking_order_carry_out (
    self, "move", move, order_move (booking, start, practitioner, room, flags, reason), error);
}

/**
 * rd_practice_move_async:
 * @self: a practice
 * @booking: see rd_practice_move()
 * @start: see rd_practice_move()
 * @practitioner: see rd_practice_move()
 * @room: see rd_practice_move()
 * @flags: see rd_practice_move()
 * @reason: (nullable): see rd_practice_move()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_move(), without waiting.
 */
void
rd_practice_move_async (RdPractice *self,
                        gint64 booking,
                        gint64 start,
                        gint64 practitioner,
                        gint64 room,
                        RdBookFlags flags,
                        const char *reason,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  rd_practice_write_async (self, "move", move,
                           order_move (booking, start, practitioner, room, flags, reason),
                           rd_booking_order_free, callback, user_data);
}

/**
 * rd_practice_move_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_move()
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_practice_move_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_booking_order_finish (self, result, error);
}
