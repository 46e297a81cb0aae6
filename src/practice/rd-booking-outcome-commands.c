/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-outcome-commands.c: cancelling, and what became of a booking. */
#include "rd-booking-order.h"

#include "model/rd-contraindication.h"
#include "rd-booking-check.h"

#include <glib/gi18n-lib.h>

static gboolean
cancel (RdWriting *writing, gpointer argument, GError **error)
{
  RdBookingOrder *order = argument;
  g_autoptr (RdBooking) booking = rd_booking_order_read (order, writing, error);

  if (booking == NULL)
    return FALSE;
  if (booking->status == RD_BOOKING_CANCELLED)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                           _ ("The booking has been cancelled already."));
      return FALSE;
    }
  if (booking->status == RD_BOOKING_COMPLETED)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                           _ ("A completed booking cannot be cancelled."));
      return FALSE;
    }
  rd_record_set_text (&booking->cancel_reason, order->reason);
  if (booking->cancel_reason == NULL)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                           _ ("Cancelling a booking needs a reason."));
      return FALSE;
    }
  booking->status = RD_BOOKING_CANCELLED;
  booking->cancelled_by = order->by;
  booking->cancelled_at = rd_writing_now (writing);
  return rd_booking_order_keep (order, writing, booking, error);
}

static RdBookingOrder *
order_cancel (gint64 booking, const char *reason, RdCancelledBy by)
{
  RdBookingOrder *order = g_new0 (RdBookingOrder, 1);

  order->booking = booking;
  order->reason = g_strdup (reason);
  order->by = by;
  return order;
}

/**
 * rd_practice_cancel:
 * @self: a practice
 * @booking: id of a booking
 * @reason: why
 * @by: on whose side
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_INVALID
 *
 * Cancels a booking. It stays, with its reason and the moment, which gives the notice.
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_practice_cancel (RdPractice *self,
                    gint64 booking,
                    const char *reason,
                    RdCancelledBy by,
                    GError **error)
{
  return rd_booking_order_carry_out (self, "cancel", cancel, order_cancel (booking, reason, by),
                                     error);
}

/**
 * rd_practice_cancel_async:
 * @self: a practice
 * @booking: see rd_practice_cancel()
 * @reason: see rd_practice_cancel()
 * @by: see rd_practice_cancel()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_cancel(), without waiting.
 */
void
rd_practice_cancel_async (RdPractice *self,
                          gint64 booking,
                          const char *reason,
                          RdCancelledBy by,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  rd_practice_write_async (self, "cancel", cancel, order_cancel (booking, reason, by),
                           rd_booking_order_free, callback, user_data);
}

/**
 * rd_practice_cancel_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_cancel()
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_practice_cancel_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_booking_order_finish (self, result, error);
}

/* What may become of a booking: the way it goes, and the steps back that put a slip right. */
#define STEP(status) (1u << RD_BOOKING_##status)
static const guint steps[] = {
  [RD_BOOKING_PROVISIONAL] = STEP (CONFIRMED) | STEP (ARRIVED) | STEP (COMPLETED) | STEP (NO_SHOW),
  [RD_BOOKING_CONFIRMED] = STEP (PROVISIONAL) | STEP (ARRIVED) | STEP (COMPLETED) | STEP (NO_SHOW),
  [RD_BOOKING_ARRIVED] = STEP (CONFIRMED) | STEP (COMPLETED) | STEP (NO_SHOW),
  [RD_BOOKING_COMPLETED] = STEP (ARRIVED) | STEP (NO_SHOW),
  [RD_BOOKING_CANCELLED] = 0,
  [RD_BOOKING_NO_SHOW] = STEP (CONFIRMED) | STEP (ARRIVED) | STEP (COMPLETED),
};
#undef STEP

static gboolean
check_step (RdBooking *booking, RdBookingStatus status, gint64 now, GError **error)
{
  if (booking->status == RD_BOOKING_CANCELLED)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("The booking has been cancelled; undo that, or book anew."));
  else if (status == RD_BOOKING_CANCELLED)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("A booking is cancelled with a reason, not by its status."));
  else if ((guint)status >= G_N_ELEMENTS (steps) || !(steps[booking->status] & (1u << status)))
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("A completed booking can only become arrived or not kept again."));
  else if (booking->starts > now &&
           (status == RD_BOOKING_COMPLETED || status == RD_BOOKING_NO_SHOW))
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("A booking cannot be completed or missed before it has begun."));
  else
    return TRUE;
  return FALSE;
}

/* A client not to be treated is only recorded as treated with the reason. */
static gboolean
check_cautions (RdWriting *writing, RdBooking *booking, GError **error)
{
  RdConnection *store = rd_writing_store (writing);
  g_autoptr (RdSettings) settings = rd_settings_read (store, error);
  g_autoptr (RdZone) zone = settings ? rd_zone_new (settings->zone, error) : NULL;
  g_autoptr (GPtrArray) cautions =
    zone ? rd_store_list (store, RD_TYPE_CONTRAINDICATION, "client = $1", error,
                          RD_BIND_INT (booking->client), RD_BIND_END)
         : NULL;

  if (cautions == NULL)
    return FALSE;
  for (guint i = 0; i < cautions->len && booking->advice_overridden == NULL; i++)
    {
      RdContraindication *caution = cautions->pdata[i];

      if (caution->caution == RD_CAUTION_DO_NOT_TREAT &&
          rd_contraindication_holds (caution, rd_zone_date (zone, booking->starts)))
        {
          g_set_error_literal (
            error, RD_ERROR, RD_ERROR_ADVICE,
            _ ("The client has a contraindication, do not treat; completing needs a reason."));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
set_status (RdWriting *writing, gpointer argument, GError **error)
{
  RdBookingOrder *order = argument;
  g_autoptr (RdBooking) booking = rd_booking_order_read (order, writing, error);
  gboolean took_time;

  if (booking == NULL)
    return FALSE;
  if (booking->status == (int)order->status)
    {
      order->kept = g_steal_pointer (&booking);
      return TRUE;
    }
  if (!check_step (booking, order->status, rd_writing_now (writing), error))
    return FALSE;
  if (order->reason)
    rd_record_set_text (&booking->advice_overridden, order->reason);
  if (order->status == RD_BOOKING_COMPLETED && !check_cautions (writing, booking, error))
    return FALSE;
  took_time = rd_booking_takes_time (booking);
  booking->status = order->status;
  /* Somebody else may have been booked where a client had not come. */
  if (!took_time && rd_booking_takes_time (booking) &&
      !rd_booking_check (writing, booking, RD_BOOK_PLAIN, RD_BOOKING_CHECK_TIME_ONLY, error))
    return FALSE;
  return rd_booking_order_keep (order, writing, booking, error);
}

static RdBookingOrder *
order_status (gint64 booking, RdBookingStatus status, const char *reason)
{
  RdBookingOrder *order = g_new0 (RdBookingOrder, 1);

  order->booking = booking;
  order->status = status;
  order->reason = g_strdup (reason);
  return order;
}

/**
 * rd_practice_set_status:
 * @self: a practice
 * @booking: id of a booking
 * @status: what has become of it; cancelling is rd_practice_cancel()'s
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_INVALID, %RD_ERROR_CONFLICT,
 *   %RD_ERROR_ADVICE where a contraindication asks for rd_practice_set_status_because()
 *
 * Says what has become of a booking.
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_practice_set_status (RdPractice *self, gint64 booking, RdBookingStatus status, GError **error)
{
  return rd_practice_set_status_because (self, booking, status, NULL, error);
}

/**
 * rd_practice_set_status_because:
 * @self: a practice
 * @booking: id of a booking
 * @status: what has become of it
 * @reason: (nullable): why it was given all the same, where the client was not to be treated
 * @error: return location, see rd_practice_set_status()
 *
 * As rd_practice_set_status(), with a reason that is kept.
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_practice_set_status_because (RdPractice *self,
                                gint64 booking,
                                RdBookingStatus status,
                                const char *reason,
                                GError **error)
{
  return rd_booking_order_carry_out (self, "status", set_status,
                                     order_status (booking, status, reason), error);
}

/**
 * rd_practice_set_status_async:
 * @self: a practice
 * @booking: see rd_practice_set_status()
 * @status: see rd_practice_set_status()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_set_status(), without waiting.
 */
void
rd_practice_set_status_async (RdPractice *self,
                              gint64 booking,
                              RdBookingStatus status,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  rd_practice_write_async (self, "status", set_status, order_status (booking, status, NULL),
                           rd_booking_order_free, callback, user_data);
}

/**
 * rd_practice_set_status_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_set_status()
 *
 * Returns: (transfer full) (nullable): the booking as it is kept
 */
RdBooking *
rd_practice_set_status_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_booking_order_finish (self, result, error);
}
