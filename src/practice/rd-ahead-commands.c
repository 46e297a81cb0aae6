/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-commands.c: the massages of a programme, planned together and booked together. */
#include "rd-ahead-commands.h"

#include "rd-booking-check.h"
#include "rd-permission.h"
#include "rd-wording.h"

#include <glib/gi18n-lib.h>

static GArray *
ref_array (GArray *array)
{
  return array ? g_array_ref (array) : NULL;
}

/**
 * rd_ahead_question_copy:
 * @question: a question
 *
 * Returns: (transfer full): another that holds the same arrays, which must not change any more
 */
RdAheadQuestion *
rd_ahead_question_copy (const RdAheadQuestion *question)
{
  RdAheadQuestion *copy = g_memdup2 (question, sizeof *question);

  ref_array (copy->practitioners);
  ref_array (copy->times);
  ref_array (copy->pinned);
  ref_array (copy->dropped);
  return copy;
}

/**
 * rd_ahead_question_free:
 * @question: (transfer full): a question of rd_ahead_question_copy()
 *
 * Frees it.
 */
void
rd_ahead_question_free (RdAheadQuestion *question)
{
  g_clear_pointer (&question->practitioners, g_array_unref);
  g_clear_pointer (&question->times, g_array_unref);
  g_clear_pointer (&question->pinned, g_array_unref);
  g_clear_pointer (&question->dropped, g_array_unref);
  g_free (question);
}

static gboolean
check_service (RdService *service, GError **error)
{
  if (service->archived)
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("%s is archived and cannot be booked until taken out of the archive."),
                 service->name);
  else if (!(service->discipline & RD_DISCIPLINE_ANY_MASSAGE))
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("%s is not a massage; only massages are booked ahead for a programme."),
                 service->name);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_programme (const RdAhead *ahead, GError **error)
{
  if (ahead->programme->closed)
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("%s was set aside; massages are booked for a programme that is followed."),
                 ahead->programme->name);
  else if (ahead->client->archived)
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("%s is archived and cannot be booked until taken out of the archive."),
                 ahead->client->name);
  else
    return TRUE;
  return FALSE;
}

/* The first day after the plan, with the client's training where that had to be read for it. */
static gboolean
find_end (RdConnection *store,
          const RdAheadQuestion *question,
          RdProgramme *programme,
          RdDate *to,
          RdTraining **training,
          GError **error)
{
  *to = question->to;
  if (*to != RD_DATE_UNSET)
    return TRUE;
  *training = rd_training_read (store, programme->client, question->now, error);
  if (*training == NULL)
    return FALSE;
  *to = rd_plan_ahead_default_to (*training, programme);
  return TRUE;
}

static RdPeriod *
read_period (RdConnection *store,
             const RdAheadQuestion *question,
             RdProgramme *programme,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (RdSettings) settings = rd_settings_read (store, error);
  g_autoptr (RdZone) zone = settings ? rd_zone_new (settings->zone, error) : NULL;
  g_autoptr (RdTraining) training = NULL;
  RdDate today, to;

  if (zone == NULL || !find_end (store, question, programme, &to, &training, error))
    return NULL;
  today = rd_zone_date (zone, question->now);

  RdPeriodQuestion days = {
    .from = today,
    .to = MAX (to, today) + 1,
    .client = programme->client,
    .now = question->now,
    .training = training,
  };

  return rd_period_read (store, &days, cancellable, error);
}

/**
 * rd_plan_ahead_read:
 * @store: the connection
 * @question: what is to be booked, how often, with whom and when
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_INVALID where it is no massage, or the
 *   programme was set aside
 *
 * Plans; nothing is kept. See rd_plan_ahead().
 *
 * Returns: (transfer full) (nullable): the plan
 */
RdAhead *
rd_plan_ahead_read (RdConnection *store,
                    const RdAheadQuestion *question,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (RdAhead) ahead = g_new0 (RdAhead, 1);
  g_autoptr (RdService) service = rd_store_get (store, RD_TYPE_SERVICE, question->service, error);

  if (service == NULL || !check_service (service, error) ||
      !(ahead->programme = rd_store_get (store, RD_TYPE_PROGRAMME, question->programme, error)) ||
      !(ahead->client = rd_store_get (store, RD_TYPE_CLIENT, ahead->programme->client, error)) ||
      !check_programme (ahead, error) ||
      !(ahead->period = read_period (store, question, ahead->programme, cancellable, error)))
    return NULL;

  RdAheadWish wish = {
    .programme = ahead->programme,
    .service = service,
    .every_weeks = question->every_weeks,
    .practitioners = question->practitioners,
    .times = question->times,
    .pressure = question->pressure,
    .to = question->to,
    .pinned = question->pinned,
    .dropped = question->dropped,
  };

  ahead->service = question->service;
  ahead->plan = rd_plan_ahead (ahead->period->diary, ahead->period->training, &wish);
  return g_steal_pointer (&ahead);
}

/**
 * rd_ahead_free:
 * @ahead: (transfer full): a plan and what it was made from
 *
 * Frees it.
 */
void
rd_ahead_free (RdAhead *ahead)
{
  g_clear_object (&ahead->programme);
  g_clear_object (&ahead->client);
  g_clear_pointer (&ahead->plan, rd_ahead_plan_free);
  g_clear_pointer (&ahead->period, rd_period_unref);
  g_free (ahead);
}

/* Booking. */

typedef struct
{
  RdAheadQuestion *question;
  GPtrArray *kept; /* of RdBooking */
} Order;

static void
free_order (gpointer data)
{
  Order *order = data;

  rd_ahead_question_free (order->question);
  g_clear_pointer (&order->kept, g_ptr_array_unref);
  g_free (order);
}

/* What has been taken meanwhile, a clause each with what would replace it. */
static void
name_taken (const RdAhead *ahead, const RdAheadPeriod *period, GPtrArray *clauses)
{
  RdZone *zone = ahead->period->zone;
  g_autofree char *was = rd_wording_day_and_time (zone, period->taken->slot.start);

  if (rd_ahead_period_has_choice (period))
    {
      g_autofree char *now = rd_wording_day_and_time (zone, period->choice.slot.start);
      RdPractitioner *who =
        rd_period_practitioner (ahead->period, period->choice.slot.practitioner);

      g_ptr_array_add (
        clauses,
        /* Translators: a day and time that is no longer free, one that is, and with whom. */
        g_strdup_printf (_ ("%1$s (next best: %2$s with %3$s)"), was, now, who ? who->name : "–"));
    }
  else
    /* Translators: a day and time that is no longer free. */
    g_ptr_array_add (clauses, g_strdup_printf (_ ("%s (nothing else fits then)"), was));
}

static gboolean
is_chosen (const RdAhead *ahead, const RdAheadChoice *pin)
{
  for (guint i = 0; i < ahead->plan->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (ahead->plan->periods, RdAheadPeriod, i);

      if (period->state == RD_AHEAD_PINNED && period->choice.slot.start == pin->slot.start &&
          period->choice.slot.practitioner == pin->slot.practitioner &&
          period->choice.service == pin->service)
        return TRUE;
    }
  return FALSE;
}

static const RdAheadPeriod *
find_taken (const RdAhead *ahead, const RdAheadChoice *pin)
{
  for (guint i = 0; i < ahead->plan->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (ahead->plan->periods, RdAheadPeriod, i);

      if (period->taken && period->taken->slot.start == pin->slot.start)
        return period;
    }
  return NULL;
}

/* Whether every slot chosen can still be had, each in its period. */
static gboolean
check_chosen (const RdAhead *ahead, GArray *chosen, GError **error)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < chosen->len; i++)
    {
      const RdAheadChoice *pin = &g_array_index (chosen, RdAheadChoice, i);
      const RdAheadPeriod *taken = find_taken (ahead, pin);

      if (taken)
        name_taken (ahead, taken, clauses);
      else if (!is_chosen (ahead, pin))
        g_ptr_array_add (clauses, rd_wording_day_and_time (ahead->period->zone, pin->slot.start));
    }
  if (clauses->len == 0)
    return TRUE;
  g_ptr_array_add (clauses, NULL);
  /* Translators: what stands between the parts of a list. */
  list = g_strjoinv (_ (", "), (char **)clauses->pdata);
  g_set_error (error, RD_ERROR, RD_ERROR_CONFLICT,
               /* Translators: days and times, each with what is free instead. */
               ngettext ("Nothing was booked, because a time can no longer be had: %s.",
                         "Nothing was booked, because some times can no longer be had: %s.",
                         clauses->len - 1),
               list);
  return FALSE;
}

static gboolean
book_choice (RdWriting *writing, Order *order, gint64 client, RdAheadChoice *choice, GError **error)
{
  g_autoptr (RdBooking) booking = rd_record_new (RD_TYPE_BOOKING);

  booking->client = client;
  booking->practitioner = choice->slot.practitioner;
  booking->service = choice->service;
  booking->room = choice->slot.room;
  booking->starts = choice->slot.start;
  booking->ends = choice->slot.end;
  booking->pressure = choice->slot.pressure > 0 ? choice->slot.pressure : RD_UNSET;
  booking->verdict = choice->slot.suitability.verdict;
  booking->uid = g_uuid_string_random ();
  booking->sequence = 0;
  if (!rd_booking_check (writing, booking, RD_BOOK_PLAIN, RD_BOOKING_CHECK_ALL, error) ||
      !rd_writing_insert (writing, booking, error))
    return FALSE;
  g_ptr_array_add (order->kept, g_steal_pointer (&booking));
  return TRUE;
}

static gboolean
book_ahead (RdWriting *writing, gpointer argument, GError **error)
{
  Order *order = argument;
  GArray *chosen = order->question->pinned;
  g_autoptr (RdAhead) ahead = NULL;

  if (!rd_permission_check (writing, RD_TYPE_BOOKING, error))
    return FALSE;
  if (chosen == NULL || chosen->len == 0)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                           _ ("There is nothing to book: no massage was chosen."));
      return FALSE;
    }
  order->question->now = rd_writing_now (writing);
  ahead = rd_plan_ahead_read (rd_writing_store (writing), order->question, NULL, error);
  if (ahead == NULL || !check_chosen (ahead, chosen, error))
    return FALSE;
  for (guint i = 0; i < ahead->plan->periods->len; i++)
    {
      RdAheadPeriod *period = &g_array_index (ahead->plan->periods, RdAheadPeriod, i);

      if (period->state == RD_AHEAD_PINNED &&
          !book_choice (writing, order, ahead->programme->client, &period->choice, error))
        return FALSE;
    }
  return TRUE;
}

static Order *
make_order (const RdAheadQuestion *question)
{
  Order *order = g_new0 (Order, 1);

  order->question = rd_ahead_question_copy (question);
  order->kept = g_ptr_array_new_with_free_func (g_object_unref);
  return order;
}

/**
 * rd_practice_book_ahead:
 * @self: a practice
 * @question: the question that was planned by, with the proposals to book as its pinned ones
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_INVALID, %RD_ERROR_CONFLICT,
 *   %RD_ERROR_ADVICE
 *
 * Books all of them in one change, which one undo takes back, or none. Where some can no longer be
 * had the error names each with its replacement; planning again with the same question gives them.
 *
 * Returns: (transfer full) (element-type RdBooking) (nullable): the bookings as they are kept, in
 *   order of time
 */
GPtrArray *
rd_practice_book_ahead (RdPractice *self, const RdAheadQuestion *question, GError **error)
{
  Order *order = make_order (question);
  GPtrArray *kept = NULL;

  if (rd_practice_write (self, "book-ahead", book_ahead, order, error))
    kept = g_ptr_array_ref (order->kept);
  free_order (order);
  return kept;
}

/**
 * rd_practice_book_ahead_async:
 * @self: a practice
 * @question: see rd_practice_book_ahead()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_book_ahead(), without waiting.
 */
void
rd_practice_book_ahead_async (RdPractice *self,
                              const RdAheadQuestion *question,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  rd_practice_write_async (self, "book-ahead", book_ahead, make_order (question), free_order,
                           callback, user_data);
}

/**
 * rd_practice_book_ahead_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_book_ahead()
 *
 * Returns: (transfer full) (element-type RdBooking) (nullable): the bookings as they are kept
 */
GPtrArray *
rd_practice_book_ahead_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  Order *order = rd_practice_write_finish (self, result, error);

  return order ? g_ptr_array_ref (order->kept) : NULL;
}
