/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-period.c: everything a calendar or a slot finder needs to know of a period, in one reading. */
#include "rd-questions.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_DAY 86400

G_DEFINE_BOXED_TYPE (RdPeriod, rd_period, rd_period_ref, rd_period_unref)

static void
clear_period (gpointer data)
{
  RdPeriod *period = data;

  g_clear_object (&period->settings);
  g_clear_pointer (&period->zone, rd_zone_unref);
  g_clear_pointer (&period->practitioners, g_ptr_array_unref);
  g_clear_pointer (&period->rooms, g_ptr_array_unref);
  g_clear_pointer (&period->services, g_ptr_array_unref);
  g_clear_pointer (&period->bookings, g_ptr_array_unref);
  g_clear_pointer (&period->time_off, g_ptr_array_unref);
  g_clear_pointer (&period->clients, g_hash_table_unref);
  g_clear_pointer (&period->diary, rd_diary_unref);
  g_clear_pointer (&period->training, rd_training_unref);
}

static GHashTable *
index_by_id (GPtrArray *records)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = rd_record_id (records->pdata[i]);

      g_hash_table_insert (index, g_memdup2 (&id, sizeof id), g_object_ref (records->pdata[i]));
    }
  return index;
}

static gboolean
read_times (RdPeriod *period, RdConnection *store, GError **error)
{
  gint64 from = rd_zone_to_instant (period->zone, period->from, 0);
  gint64 to = rd_zone_to_instant (period->zone, period->to, 0);
  g_autoptr (GPtrArray) clients = NULL;

  /* No booking is longer than a day, and the index is by start. */
  period->bookings = rd_store_list (
    store, RD_TYPE_BOOKING, "starts >= $1 AND starts < $2 AND busy_until > $3 ORDER BY starts, id",
    error, RD_BIND_INT (from - SECONDS_PER_DAY), RD_BIND_INT (to), RD_BIND_INT (from), RD_BIND_END);
  if (period->bookings == NULL)
    return FALSE;
  period->time_off =
    rd_store_list (store, RD_TYPE_TIME_OFF, "starts < $1 AND ends > $2 ORDER BY starts, id", error,
                   RD_BIND_INT (to), RD_BIND_INT (from), RD_BIND_END);
  if (period->time_off == NULL)
    return FALSE;
  clients =
    rd_store_list (store, RD_TYPE_CLIENT,
                   "id IN (SELECT client FROM booking WHERE starts >= $1 AND starts < $2)", error,
                   RD_BIND_INT (from - SECONDS_PER_DAY), RD_BIND_INT (to), RD_BIND_END);
  if (clients == NULL)
    return FALSE;
  period->clients = index_by_id (clients);
  return TRUE;
}

static gboolean
read_practice (RdPeriod *period, RdConnection *store, GError **error)
{
  period->settings = rd_settings_read (store, error);
  if (period->settings == NULL)
    return FALSE;
  period->zone = rd_zone_new (period->settings->zone, error);
  if (period->zone == NULL)
    return FALSE;
  period->practitioners =
    rd_store_list (store, RD_TYPE_PRACTITIONER, "1 = 1 ORDER BY id", error, RD_BIND_END);
  if (period->practitioners == NULL)
    return FALSE;
  period->rooms = rd_store_list (store, RD_TYPE_ROOM, "1 = 1 ORDER BY id", error, RD_BIND_END);
  if (period->rooms == NULL)
    return FALSE;
  period->services =
    rd_store_list (store, RD_TYPE_SERVICE, "1 = 1 ORDER BY id", error, RD_BIND_END);
  return period->services != NULL;
}

/**
 * rd_period_read:
 * @store: the connection
 * @question: which days, and whose training
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for %RD_ERROR_INVALID where the days are in the wrong order,
 *   %RD_ERROR_NOT_FOUND for an unknown client, and what the store says
 *
 * Returns: (transfer full) (nullable): what the practice knows of those days
 */
RdPeriod *
rd_period_read (RdConnection *store,
                const RdPeriodQuestion *question,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (RdPeriod) period = g_atomic_rc_box_new0 (RdPeriod);

  period->from = question->from;
  period->to = question->to;
  if (period->to <= period->from)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                           _ ("The range of days has to end after it begins."));
      return NULL;
    }
  if (!read_practice (period, store, error) || !read_times (period, store, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  RdDiaryRecords records = {
    .settings = period->settings,
    .zone = period->zone,
    .practitioners = period->practitioners,
    .rooms = period->rooms,
    .services = period->services,
    .time_off = period->time_off,
    .bookings = period->bookings,
    .now = question->now,
  };

  period->diary = rd_diary_new (&records);
  if (question->client != 0)
    {
      period->training = question->training
                           ? rd_training_ref (question->training)
                           : rd_training_read (store, question->client, question->now, error);
      if (period->training == NULL)
        return NULL;
    }
  return g_steal_pointer (&period);
}

/**
 * rd_period_ref:
 * @period: a period
 *
 * Returns: (transfer full): @period with one more reference
 */
RdPeriod *
rd_period_ref (RdPeriod *period)
{
  return g_atomic_rc_box_acquire (period);
}

/**
 * rd_period_unref:
 * @period: (transfer full): a period
 *
 * Drops a reference, on any thread.
 */
void
rd_period_unref (RdPeriod *period)
{
  g_atomic_rc_box_release_full (period, clear_period);
}

static gpointer
find_by_id (GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (rd_record_id (records->pdata[i]) == id)
      return records->pdata[i];
  return NULL;
}

/**
 * rd_period_practitioner:
 * @period: a period
 * @id: id of a practitioner
 *
 * Returns: (transfer none) (nullable): the practitioner
 */
RdPractitioner *
rd_period_practitioner (RdPeriod *period, gint64 id)
{
  return find_by_id (period->practitioners, id);
}

/**
 * rd_period_service:
 * @period: a period
 * @id: id of a service
 *
 * Returns: (transfer none) (nullable): the service
 */
RdService *
rd_period_service (RdPeriod *period, gint64 id)
{
  return find_by_id (period->services, id);
}

/**
 * rd_period_room:
 * @period: a period
 * @id: id of a room
 *
 * Returns: (transfer none) (nullable): the room
 */
RdRoom *
rd_period_room (RdPeriod *period, gint64 id)
{
  return find_by_id (period->rooms, id);
}

/**
 * rd_period_client:
 * @period: a period
 * @id: id of a client one of its bookings names, or whose training it has
 *
 * Returns: (transfer none) (nullable): the client
 */
RdClient *
rd_period_client (RdPeriod *period, gint64 id)
{
  RdClient *client = g_hash_table_lookup (period->clients, &id);

  if (client == NULL && period->training)
    {
      client = rd_training_records (period->training)->client;
      if (rd_record_id (client) != id)
        client = NULL;
    }
  return client;
}
