/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-plan-ahead-why.c: why a period of a plan has no slot. */
#include "rd-plan-ahead-private.h"

#include "rd-diary-private.h"
#include "rd-training-private.h"

#include <stdlib.h>

typedef struct
{
  RdDate date;
  gboolean too_soon;
  RdVerdict verdict;
} Day;

/* Fitting days first; those too near another massage fit least. */
static int
compare_days (gconstpointer a, gconstpointer b)
{
  const Day *one = a;
  const Day *other = b;

  if (one->too_soon != other->too_soon)
    return one->too_soon ? 1 : -1;
  if (one->verdict != other->verdict)
    return one->verdict < other->verdict ? -1 : 1;
  return (one->date > other->date) - (one->date < other->date);
}

/* Days to the nearest massage; %G_MAXINT without one. */
static int
days_to_nearest (RdTraining *training, const RdSlotWish *wish, RdDate date)
{
  GArray *massages = rd_training_massages (training);
  guint next = rd_training_massage_index (training, date);
  int nearest = G_MAXINT;

  if (next < massages->len)
    nearest = g_array_index (massages, RdMassage, next).date - date;
  if (next > 0)
    nearest = MIN (nearest, date - g_array_index (massages, RdMassage, next - 1).date);
  for (guint i = 0; wish->massage_days && i < wish->massage_days->len; i++)
    nearest = MIN (nearest, abs (g_array_index (wish->massage_days, RdDate, i) - date));
  return nearest;
}

static gboolean
is_too_soon (RdDiary *diary, RdTraining *training, const RdSlotWish *wish, RdDate date)
{
  return days_to_nearest (training, wish, date) < rd_diary_records (diary)->settings->too_soon_days;
}

static void
list_days (RdDiary *diary, RdTraining *training, const RdSlotWish *wish, GArray *days)
{
  g_autoptr (GArray) suitability = rd_suitability_of_days (training, wish->from, wish->to);

  for (guint i = 0; i < suitability->len; i++)
    {
      const RdDaySuitability *one = &g_array_index (suitability, RdDaySuitability, i);
      Day day = { one->date, is_too_soon (diary, training, wish, one->date), one->before.verdict };

      if (one->has_after)
        day.verdict = MIN (day.verdict, one->after.verdict);
      g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days);
}

/* The longest of the intervals, in seconds, for a session that begins in @span. */
static gint64
longest_in (GArray *intervals, RdZone *zone, RdDate date, RdSpan span, gint64 busy)
{
  gint64 from = rd_zone_to_instant (zone, date, span.from);
  gint64 to = rd_zone_to_instant (zone, date, span.to) + busy;
  gint64 most = 0;

  for (guint i = 0; i < intervals->len; i++)
    {
      const RdInterval *interval = &g_array_index (intervals, RdInterval, i);

      most = MAX (most, MIN (interval->to, to) - MAX (interval->from, from));
    }
  return most;
}

/* The longest of the intervals, in seconds, within the times of the day asked for. */
static gint64
longest (GArray *intervals, RdZone *zone, RdDate date, const RdSlotWish *wish, gint64 busy)
{
  gint64 most = 0;

  if (wish->times == NULL || wish->times->len == 0)
    return longest_in (intervals, zone, date, (RdSpan){ 0, RD_MINUTES_PER_DAY }, busy);
  for (guint i = 0; i < wish->times->len; i++)
    most =
      MAX (most, longest_in (intervals, zone, date, g_array_index (wish->times, RdSpan, i), busy));
  return most;
}

/* Which of two stages the practitioners fail at: none works then, or those who do are booked. */
static gboolean
is_anybody_free (RdDiary *diary, const RdSlotWish *wish, RdDate date, RdReasonCode *code)
{
  const RdDiaryRecords *records = rd_diary_records (diary);
  gint64 busy = ((gint64)wish->service->minutes + wish->service->buffer) * 60;
  GArray *asked = wish->practitioners;
  guint n = asked ? asked->len : records->practitioners ? records->practitioners->len : 0;

  *code = RD_REASON_PRACTITIONER_OFF;
  for (guint i = 0; i < n; i++)
    {
      gint64 id = asked ? g_array_index (asked, gint64, i)
                        : rd_record_id (g_ptr_array_index (records->practitioners, i));
      g_autoptr (GArray) working = NULL;
      g_autoptr (GArray) free = NULL;

      if (!rd_diary_gives (diary, id, wish->service->discipline))
        continue;
      working = rd_diary_working (diary, id, date);
      if (longest (working, records->zone, date, wish, busy) < busy)
        continue;
      *code = RD_REASON_PRACTITIONER_BUSY;
      free = rd_diary_free (diary, id, date);
      if (longest (free, records->zone, date, wish, busy) >= busy)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_client_engaged (RdDiary *diary, RdTraining *training, RdDate date)
{
  const RdDiaryRecords *records = rd_diary_records (diary);
  gint64 client = rd_record_id (rd_training_records (training)->client);

  for (guint i = 0; records->bookings && i < records->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (records->bookings, i);

      if (booking->client == client && rd_booking_takes_time (booking) &&
          rd_zone_date (records->zone, booking->starts) == date)
        return TRUE;
    }
  return FALSE;
}

/* Somebody is free: either the rules are against it, or client or rooms are taken. */
static RdReason
explain_free_day (RdDiary *diary, RdTraining *training, const RdSlotWish *wish, RdDate date)
{
  RdSlotWish one_day = *wish;
  g_autoptr (GArray) slots = NULL;
  RdDaySuitability day;

  one_day.from = date;
  one_day.to = date + 1;
  one_day.count = 1;
  slots = rd_slot_finder_find (diary, training, &one_day);
  if (slots->len)
    return g_array_index (slots, RdSlot, 0).suitability.reasons[0];
  rd_suitability_of_day (training, date, &day);
  if (day.before.verdict == RD_VERDICT_AVOID)
    return day.before.reasons[0];
  if (rd_diary_needs_room (diary, wish->service->discipline) &&
      !is_client_engaged (diary, training, date))
    return (RdReason){ .code = RD_REASON_ROOM_BUSY };
  return (RdReason){ .code = RD_REASON_CLIENT_BUSY };
}

static RdReason
explain_day (RdDiary *diary, RdTraining *training, const RdSlotWish *wish, RdDate date)
{
  int nearest = days_to_nearest (training, wish, date);
  g_autoptr (GArray) open = rd_diary_open (diary, date);
  RdReasonCode code;

  if (is_too_soon (diary, training, wish, date))
    return (RdReason){ .code = RD_REASON_TOO_SOON, .number = nearest };
  if (open->len == 0)
    return (RdReason){ .code = RD_REASON_PRACTICE_CLOSED };
  if (!is_anybody_free (diary, wish, date, &code))
    return (RdReason){ .code = code };
  return explain_free_day (diary, training, wish, date);
}

/* Adds to @period what stands against each day of @wish, the day that would fit best first, each
 * code once. */
void
rd_plan_ahead_explain (RdDiary *diary,
                       RdTraining *training,
                       const RdSlotWish *wish,
                       RdAheadPeriod *period)
{
  RdSuitability *why = &period->why;
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (Day));

  list_days (diary, training, wish, days);
  if (why->n_reasons == 0 && days->len > 0)
    period->best_day = g_array_index (days, Day, 0).date;
  for (guint i = 0; i < days->len; i++)
    {
      RdReason reason = explain_day (diary, training, wish, g_array_index (days, Day, i).date);

      if (!rd_suitability_has_reason (why, reason.code))
        rd_suitability_add_reason (why, reason);
    }
}
