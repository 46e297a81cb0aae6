/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-questions.c: the practice's numbers, one client's training, and the list of clients. */
#include "rd-questions.h"

#include "model/rd-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * rd_settings_read:
 * @store: the connection
 * @error: return location for %RD_ERROR_NOT_FOUND where the practice has not been set up
 *
 * Returns: (transfer full) (nullable): the settings of the practice
 */
RdSettings *
rd_settings_read (RdConnection *store, GError **error)
{
  g_autoptr (GPtrArray) settings =
    rd_store_list (store, RD_TYPE_SETTINGS, "1 = 1 ORDER BY id", error, RD_BIND_END);

  if (settings == NULL)
    return NULL;
  if (settings->len == 0)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_NOT_FOUND,
                           _ ("The practice has no name and time zone yet; set it up first."));
      return NULL;
    }
  return g_object_ref (settings->pdata[0]);
}

/**
 * rd_today_read:
 * @store: the connection
 * @now: the present, UTC seconds
 * @today: (out): the practice's day then
 * @error: return location, see rd_settings_read()
 *
 * Returns: whether it could be read
 */
gboolean
rd_today_read (RdConnection *store, gint64 now, RdDate *today, GError **error)
{
  g_autoptr (RdSettings) settings = rd_settings_read (store, error);
  g_autoptr (RdZone) zone = settings ? rd_zone_new (settings->zone, error) : NULL;

  if (zone == NULL)
    return FALSE;
  *today = rd_zone_date (zone, now);
  return TRUE;
}

/* Days before and after one that say how it is judged: the mean of four weeks, the massages of
 * eight that accustom a body, the hard workouts of the week that follows. */
#define DAYS_BEFORE 70
#define DAYS_AFTER 21

static GPtrArray *
list_of_client (RdConnection *store, GType type, gint64 client, GError **error)
{
  return rd_store_list (store, type, "client = $1 ORDER BY id", error, RD_BIND_INT (client),
                        RD_BIND_END);
}

/* Of a client what lies in the days that judge those asked about. */
static GPtrArray *
list_workouts (RdConnection *store, gint64 client, RdDate from, RdDate to, GError **error)
{
  if (from == RD_DATE_UNSET)
    return list_of_client (store, RD_TYPE_WORKOUT, client, error);
  return rd_store_list (store, RD_TYPE_WORKOUT,
                        "client = $1 AND date >= $2 AND date < $3 ORDER BY id", error,
                        RD_BIND_INT (client), RD_BIND_DATE (from - DAYS_BEFORE),
                        RD_BIND_DATE (to - 1 + DAYS_AFTER), RD_BIND_END);
}

static GPtrArray *
list_bookings (RdConnection *store,
               gint64 client,
               RdZone *zone,
               RdDate from,
               RdDate to,
               GError **error)
{
  if (from == RD_DATE_UNSET)
    return list_of_client (store, RD_TYPE_BOOKING, client, error);
  return rd_store_list (
    store, RD_TYPE_BOOKING, "client = $1 AND starts >= $2 AND starts < $3 ORDER BY id", error,
    RD_BIND_INT (client), RD_BIND_INT (rd_zone_to_instant (zone, from - DAYS_BEFORE, 0)),
    RD_BIND_INT (rd_zone_to_instant (zone, to - 1 + DAYS_AFTER, 0)), RD_BIND_END);
}

/**
 * rd_training_read:
 * @store: the connection
 * @client: id of a client
 * @now: the present, UTC seconds
 * @error: return location for %RD_ERROR_NOT_FOUND and what the store says
 *
 * Returns: (transfer full) (nullable): all that planning knows of that client
 */
RdTraining *
rd_training_read (RdConnection *store, gint64 client, gint64 now, GError **error)
{
  return rd_training_read_near (store, client, now, RD_DATE_UNSET, error);
}

/**
 * rd_training_read_near:
 * @store: the connection
 * @client: id of a client
 * @now: the present, UTC seconds
 * @near: the day in question; %RD_DATE_UNSET: any day
 * @error: return location for %RD_ERROR_NOT_FOUND and what the store says
 *
 * As rd_training_read(), but with no more than it takes to judge a massage on one day, however long
 * the client has been coming. Fitness and fatigue need everything.
 *
 * Returns: (transfer full) (nullable): what planning needs to know of that client
 */
RdTraining *
rd_training_read_near (RdConnection *store, gint64 client, gint64 now, RdDate near, GError **error)
{
  g_autoptr (RdSettings) settings = rd_settings_read (store, error);
  g_autoptr (RdZone) zone = settings ? rd_zone_new (settings->zone, error) : NULL;
  g_autoptr (GPtrArray) services =
    zone ? rd_store_list (store, RD_TYPE_SERVICE, NULL, error, RD_BIND_END) : NULL;
  RdTrainingRecords house = {
    .settings = settings, .zone = zone, .services = services, .now = now
  };

  if (services == NULL)
    return NULL;
  return rd_training_read_days (store, &house, client, near,
                                near == RD_DATE_UNSET ? near : near + 1, error);
}

/**
 * rd_training_read_days:
 * @store: the connection
 * @house: settings, zone, services and now, which are the same for every client
 * @client: id of a client
 * @from: the first day in question; %RD_DATE_UNSET: any day
 * @to: the first day after
 * @error: return location for %RD_ERROR_NOT_FOUND and what the store says
 *
 * As rd_training_read_near(), of several days, and for whoever asks about many clients.
 *
 * Returns: (transfer full) (nullable): what planning needs to know of that client
 */
RdTraining *
rd_training_read_days (RdConnection *store,
                       const RdTrainingRecords *house,
                       gint64 client,
                       RdDate from,
                       RdDate to,
                       GError **error)
{
  g_autoptr (RdClient) of = rd_store_get (store, RD_TYPE_CLIENT, client, error);
  g_autoptr (GPtrArray) programmes = NULL;
  g_autoptr (GPtrArray) workouts = NULL;
  g_autoptr (GPtrArray) races = NULL;
  g_autoptr (GPtrArray) bookings = NULL;
  g_autoptr (GPtrArray) contraindications = NULL;
  RdTrainingRecords records = *house;

  if (of == NULL || !(programmes = list_of_client (store, RD_TYPE_PROGRAMME, client, error)) ||
      !(workouts = list_workouts (store, client, from, to, error)) ||
      !(races = list_of_client (store, RD_TYPE_RACE, client, error)) ||
      !(bookings = list_bookings (store, client, house->zone, from, to, error)) ||
      !(contraindications = list_of_client (store, RD_TYPE_CONTRAINDICATION, client, error)))
    return NULL;
  records.client = of;
  records.programmes = programmes;
  records.workouts = workouts;
  records.races = races;
  records.bookings = bookings;
  records.contraindications = contraindications;
  return rd_training_new (&records);
}

/* A client under the name she is sorted by. */
typedef struct
{
  char *name;
  RdClient *client;
} Entry;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;
  int order = strcmp (first->name, second->name);

  if (order == 0)
    order = rd_record_id (first->client) < rd_record_id (second->client) ? -1 : 1;
  return order;
}

/**
 * rd_clients_read:
 * @store: the connection
 * @archived: whether those who no longer come are wanted too
 * @error: return location for what the store says
 *
 * Returns: (transfer full) (element-type RdClient) (nullable): the clients, by name without case
 *   and accents
 */
GPtrArray *
rd_clients_read (RdConnection *store, gboolean archived, GError **error)
{
  g_autoptr (GPtrArray) all = rd_store_list (store, RD_TYPE_CLIENT, NULL, error, RD_BIND_END);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  GPtrArray *clients;

  if (all == NULL)
    return NULL;
  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < all->len; i++)
    {
      RdClient *client = all->pdata[i];
      Entry entry = { rd_text_fold (client->name), client };

      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);

  clients = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < entries->len; i++)
    {
      RdClient *client = g_array_index (entries, Entry, i).client;

      if (archived || !client->archived)
        g_ptr_array_add (clients, g_object_ref (client));
    }
  return clients;
}
