/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-order.c: what a command on one booking is to do, and how it is carried out. */
#include "rd-booking-order.h"

#include "rd-permission.h"

/**
 * rd_booking_order_free:
 * @order: (transfer full): an order
 *
 * Frees it.
 */
void
rd_booking_order_free (gpointer data)
{
  RdBookingOrder *order = data;

  g_clear_object (&order->wanted);
  g_clear_object (&order->kept);
  g_free (order->reason);
  g_free (order);
}

/**
 * rd_booking_order_carry_out:
 * @practice: a practice
 * @action: the word for it in the journal
 * @deed: what to do
 * @order: (transfer full): what to do it with
 * @error: return location for what @deed says
 *
 * Does it and waits.
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_booking_order_carry_out (RdPractice *practice,
                            const char *action,
                            RdDeed deed,
                            RdBookingOrder *order,
                            GError **error)
{
  g_autoptr (RdBookingOrder) owned = order;

  if (!rd_practice_write (practice, action, deed, order, error))
    return NULL;
  return g_steal_pointer (&owned->kept);
}

/**
 * rd_booking_order_finish:
 * @practice: a practice
 * @result: of rd_practice_write_async() with an order
 * @error: return location for what the deed says
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_booking_order_finish (RdPractice *practice, GAsyncResult *result, GError **error)
{
  RdBookingOrder *order = rd_practice_write_finish (practice, result, error);

  return order ? g_object_ref (order->kept) : NULL;
}

/**
 * rd_booking_order_read:
 * @order: an order
 * @writing: the open transaction
 * @error: return location for %RD_ERROR_NOT_PERMITTED, %RD_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the booking it is about, as it is kept
 */
RdBooking *
rd_booking_order_read (RdBookingOrder *order, RdWriting *writing, GError **error)
{
  if (!rd_permission_check (writing, RD_TYPE_BOOKING, error))
    return NULL;
  return rd_store_get (rd_writing_store (writing), RD_TYPE_BOOKING, order->booking, error);
}

/**
 * rd_booking_order_keep:
 * @order: an order
 * @writing: the open transaction
 * @booking: what the booking has become
 * @error: return location for what the store says
 *
 * Keeps it, and counts the change where calendars elsewhere have to take it.
 *
 * Returns: whether it is kept, once committed
 */
gboolean
rd_booking_order_keep (RdBookingOrder *order,
                       RdWriting *writing,
                       RdBooking *booking,
                       GError **error)
{
  g_autoptr (RdBooking) before =
    rd_store_get (rd_writing_store (writing), RD_TYPE_BOOKING, rd_record_id (booking), error);

  if (before == NULL)
    return FALSE;
  /* A calendar takes a change only with a higher number (RFC 5545, section 3.8.7.4). */
  if (before->starts != booking->starts || before->ends != booking->ends ||
      before->status != booking->status)
    booking->sequence = before->sequence + 1;
  if (!rd_writing_update (writing, booking, error))
    return FALSE;
  order->kept = g_object_ref (booking);
  return TRUE;
}
