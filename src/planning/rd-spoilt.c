/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-spoilt.c: bookings that a change of the programme has spoilt, and what would be better.
 *
 * A booking keeps the verdict it was made with, so that it can be seen to have become worse. What
 * was booked against the advice was to be avoided then already, and is not spoilt by being so
 * still.
 */
#include "rd-spoilt.h"

#include "rd-training-private.h"

#define DAYS_AROUND 7     /* something better is looked for so near */
#define MINUTES_AROUND 90 /* the time of day somebody has chosen is not far from one that suits */
#define MOST_SLOTS 60

static RdService *
find_service (RdTraining *training, gint64 id)
{
  GPtrArray *services = rd_training_records (training)->services;

  for (guint i = 0; services && i < services->len; i++)
    if (rd_record_id (services->pdata[i]) == id)
      return services->pdata[i];
  return NULL;
}

static gboolean
is_ahead (RdTraining *training, RdBooking *booking)
{
  RdService *service = find_service (training, booking->service);

  return booking->starts >= rd_training_records (training)->now &&
         rd_booking_takes_time (booking) && service &&
         (service->discipline & RD_DISCIPLINE_ANY_MASSAGE);
}

static int
pressure_of (RdBooking *booking)
{
  return booking->pressure == RD_UNSET ? 0 : booking->pressure;
}

/* Where nobody knows what was thought, or nobody had an opinion, only what is plainly wrong counts.
 */
static gboolean
became_worse (const RdBooking *booking, RdVerdict now)
{
  if (now == RD_VERDICT_NONE)
    return FALSE;
  if (booking->verdict != RD_UNSET && booking->verdict != RD_VERDICT_NONE)
    return (int)now > booking->verdict;
  return now >= RD_VERDICT_POOR && booking->advice_overridden == NULL;
}

static void
clear_spoilt (gpointer data)
{
  g_object_unref (((RdSpoilt *)data)->booking);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const RdBooking *one = ((const RdSpoilt *)a)->booking, *other = ((const RdSpoilt *)b)->booking;

  return (one->starts > other->starts) - (one->starts < other->starts);
}

/**
 * rd_spoilt_find:
 * @training: what planning knows of a client
 * @from: first day
 * @to: first day after
 *
 * Finds the client's massages ahead whose verdict is worse than the one they were booked with, by
 * the day or because the day no longer allows their pressure. Of one whose verdict is not known
 * that is one now poor or to be avoided, unless somebody said why it should be.
 *
 * Returns: (transfer full) (element-type RdSpoilt): those spoilt, by start, without anything better
 *   yet
 */
GArray *
rd_spoilt_find (RdTraining *training, RdDate from, RdDate to)
{
  const RdTrainingRecords *records = rd_training_records (training);
  GArray *all = g_array_new (FALSE, TRUE, sizeof (RdSpoilt));

  g_array_set_clear_func (all, clear_spoilt);
  for (guint i = 0; records->bookings && i < records->bookings->len; i++)
    {
      RdBooking *booking = records->bookings->pdata[i];
      RdDate date = rd_zone_date (records->zone, booking->starts);
      RdSpoilt spoilt = { .booking = booking, .was = booking->verdict };

      if (date < from || date >= to || !is_ahead (training, booking))
        continue;
      rd_suitability_at (training, booking->starts, pressure_of (booking), &spoilt.now);
      if (!became_worse (booking, spoilt.now.verdict))
        continue;
      g_object_ref (booking);
      g_array_append_val (all, spoilt);
    }
  g_array_sort (all, compare_starts);
  return all;
}

/**
 * rd_spoilt_window:
 * @spoilt: a spoilt booking
 * @training: what planning knows of the client
 * @from: (out): first day on which something better is looked for
 * @to: (out): first day after
 *
 * The diary of rd_spoilt_find_better() has to cover these days.
 */
void
rd_spoilt_window (const RdSpoilt *spoilt, RdTraining *training, RdDate *from, RdDate *to)
{
  RdDate date = rd_zone_date (rd_training_records (training)->zone, spoilt->booking->starts);

  *from = MAX (date - DAYS_AROUND, rd_training_today (training));
  *to = date + DAYS_AROUND + 1;
}

static gboolean
is_better (const RdSpoilt *spoilt, const RdSlot *slot)
{
  return slot->suitability.verdict < spoilt->now.verdict &&
         !rd_suitability_has_reason (&slot->suitability, RD_REASON_TOO_SOON);
}

static gboolean
search (RdSpoilt *spoilt, RdDiary *diary, RdTraining *training, RdSlotWish *wish)
{
  g_autoptr (GArray) slots = rd_slot_finder_find (diary, training, wish);

  for (guint i = 0; i < slots->len && !spoilt->has_better; i++)
    if (is_better (spoilt, &g_array_index (slots, RdSlot, i)))
      {
        spoilt->better = g_array_index (slots, RdSlot, i);
        spoilt->has_better = TRUE;
      }
  return spoilt->has_better;
}

/* The service as long as the booking is, which it stays when it is moved. */
static RdService *
measure_service (RdTraining *training, const RdBooking *booking)
{
  RdService *service = rd_record_copy (find_service (training, booking->service));

  service->minutes = (booking->ends - booking->starts) / 60;
  service->buffer = (booking->busy_until - booking->ends) / 60;
  return service;
}

/**
 * rd_spoilt_find_better:
 * @spoilt: a spoilt booking; is told what would be better
 * @diary: who is free when, of the days of rd_spoilt_window()
 * @training: what planning knows of the client
 *
 * Looks for the same service at the same pressure, better than now, near its day and if it can be
 * near its time of day, not past, and not too soon after or before another massage: with whom it is
 * booked, or else with anybody. Its own time counts as free.
 */
void
rd_spoilt_find_better (RdSpoilt *spoilt, RdDiary *diary, RdTraining *training)
{
  g_autoptr (RdService) service = measure_service (training, spoilt->booking);
  g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (RdSpan));
  RdSpan around;
  RdSlotWish wish = {
    .service = service,
    .practitioners = same,
    .times = times,
    .pressure = pressure_of (spoilt->booking),
    .count = MOST_SLOTS,
    .except_booking = rd_record_id (spoilt->booking),
  };
  int minutes;

  rd_spoilt_window (spoilt, training, &wish.from, &wish.to);
  rd_zone_to_wall (rd_training_records (training)->zone, spoilt->booking->starts, &minutes);
  around.from = MAX (0, minutes - MINUTES_AROUND);
  around.to = MIN (RD_MINUTES_PER_DAY, minutes + MINUTES_AROUND + 1);
  g_array_append_val (times, around);
  g_array_append_val (same, spoilt->booking->practitioner);
  if (search (spoilt, diary, training, &wish))
    return;
  wish.practitioners = NULL;
  search (spoilt, diary, training, &wish);
}
