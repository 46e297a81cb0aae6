/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client-summary.c: what the practice knows of a client, in what an inspector has room for. */
#include "rd-client-summary.h"

#include "desk/calendar/rd-heat.h"

#define HABIT_DAYS 120 /* how far back a habit is looked for */
#define LEAST_VISITS 3

static gboolean
is_massage (const RdTrainingRecords *records, const RdBooking *booking)
{
  for (guint i = 0; records->services && i < records->services->len; i++)
    {
      RdService *service = g_ptr_array_index (records->services, i);

      if (rd_record_id (service) == booking->service)
        return (service->discipline & RD_DISCIPLINE_ANY_MASSAGE) != 0;
    }
  return FALSE;
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const RdBooking *left = *(RdBooking *const *)a, *right = *(RdBooking *const *)b;

  if (left->starts != right->starts)
    return left->starts < right->starts ? -1 : 1;
  return 0;
}

/* Who gives most of the massages had lately, and how far apart they are. */
static void
find_habit (RdClientSummary *summary, const RdTrainingRecords *records)
{
  gint64 since = records->now - (gint64)HABIT_DAYS * 86400;
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gint64 first = G_MAXINT64, last = G_MININT64;
  guint visits = 0, most = 0;

  for (guint i = 0; records->bookings && i < records->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (records->bookings, i);
      guint n;

      if (booking->starts < since || booking->starts > records->now ||
          !rd_booking_takes_time (booking) || !is_massage (records, booking))
        continue;
      visits++;
      first = MIN (first, booking->starts);
      last = MAX (last, booking->starts);
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &booking->practitioner)) + 1;
      g_hash_table_replace (counts, g_memdup2 (&booking->practitioner, sizeof (gint64)),
                            GUINT_TO_POINTER (n));
      if (n > most)
        {
          most = n;
          summary->practitioner = booking->practitioner;
        }
    }
  if (visits < LEAST_VISITS)
    {
      summary->practitioner = 0;
      return;
    }
  summary->every_weeks =
    (int)MAX (((last - first) / (gint64)(visits - 1) + 7 * 43200) / (7 * 86400), 1);
}

static void
find_race (RdClientSummary *summary, RdTraining *training, const RdTrainingRecords *records)
{
  gint64 aim = 0;

  for (guint i = 0; records->programmes && i < records->programmes->len; i++)
    {
      RdProgramme *programme = g_ptr_array_index (records->programmes, i);

      if (programme->closed || programme->ends < summary->today)
        continue;
      summary->has_programme = TRUE;
      if (programme->starts <= summary->today && programme->race)
        aim = programme->race;
    }
  for (guint i = 0; records->races && i < records->races->len; i++)
    {
      RdRace *race = g_ptr_array_index (records->races, i);

      if (race->date < summary->today)
        continue;
      if (rd_record_id (race) == aim)
        {
          summary->race = race;
          break;
        }
      if (summary->race == NULL || race->date < summary->race->date)
        summary->race = race;
    }
  if (summary->race)
    summary->days_to_race = summary->race->date - summary->today;
  summary->max_pressure = rd_suitability_max_near_race (training, summary->today, NULL, NULL);
}

static void
fill_loads (RdClientSummary *summary, RdTraining *training)
{
  RdDate week = rd_date_week_start (summary->today);
  g_autoptr (GArray) loads = NULL;
  double highest;

  summary->first = week + 7 - RD_SUMMARY_DAYS;
  loads = rd_load_days (training, summary->first, week + 7);
  highest = MAX (rd_load_max (training, week + 7), 1);
  for (guint i = 0; loads && i < loads->len && i < RD_SUMMARY_DAYS; i++)
    {
      const RdLoadDay *day = &g_array_index (loads, RdLoadDay, i);

      summary->loads[i] = day->load;
      summary->heat[i] = (guint8)rd_heat_step (day->load, highest);
      if (day->date >= week)
        summary->week_load += day->load;
    }
}

static void
fill_bookings (RdClientSummary *summary, const RdTrainingRecords *records)
{
  for (guint i = 0; records->bookings && i < records->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (records->bookings, i);
      int day = rd_zone_date (records->zone, booking->starts) - summary->first;

      if (!rd_booking_takes_time (booking))
        continue;
      if (booking->starts >= records->now)
        g_ptr_array_add (summary->bookings, booking);
      if (day >= 0 && day < RD_SUMMARY_DAYS && is_massage (records, booking))
        summary->massage[day] =
          booking->starts < records->now ? RD_SUMMARY_MASSAGE_HAD : RD_SUMMARY_MASSAGE_AHEAD;
    }
  g_ptr_array_sort (summary->bookings, compare_starts);
  if (summary->bookings->len > RD_SUMMARY_BOOKINGS)
    g_ptr_array_set_size (summary->bookings, RD_SUMMARY_BOOKINGS);
}

/**
 * rd_client_summary_new:
 * @training: what planning knows of a client; it must outlive the summary
 *
 * Sums up a client as of the training's present.
 *
 * Returns: (transfer full): the summary
 */
RdClientSummary *
rd_client_summary_new (RdTraining *training)
{
  const RdTrainingRecords *records = rd_training_records (training);
  RdClientSummary *summary = g_new0 (RdClientSummary, 1);

  summary->today = rd_zone_date (records->zone, records->now);
  summary->bookings = g_ptr_array_new ();
  summary->contraindications = g_ptr_array_new ();
  find_habit (summary, records);
  find_race (summary, training, records);
  fill_loads (summary, training);
  fill_bookings (summary, records);
  for (guint i = 0; records->contraindications && i < records->contraindications->len; i++)
    {
      RdContraindication *one = g_ptr_array_index (records->contraindications, i);

      if (rd_contraindication_holds (one, summary->today))
        g_ptr_array_add (summary->contraindications, one);
    }
  return summary;
}

/**
 * rd_client_summary_free:
 * @summary: (nullable): a summary
 *
 * Frees @summary.
 */
void
rd_client_summary_free (RdClientSummary *summary)
{
  if (summary == NULL)
    return;
  g_ptr_array_unref (summary->bookings);
  g_ptr_array_unref (summary->contraindications);
  g_free (summary);
}
