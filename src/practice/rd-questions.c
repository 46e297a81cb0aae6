/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-questions.c: the practice's numbers, one client's training, and the list of clients. */
#include "rd-questions.h"

#include "model/rd-text.h"

#include <glib/gi18n-lib.h>

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

static GPtrArray *
list_of_client (RdConnection *store, GType type, gint64 client, GError **error)
{
  return rd_store_list (store, type, "client = $1 ORDER BY id", error, RD_BIND_INT (client),
                        RD_BIND_END);
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
  g_autoptr (RdSettings) settings = rd_settings_read (store, error);
  g_autoptr (RdZone) zone = settings ? rd_zone_new (settings->zone, error) : NULL;
  g_autoptr (RdClient) of = zone ? rd_store_get (store, RD_TYPE_CLIENT, client, error) : NULL;
  g_autoptr (GPtrArray) programmes = NULL;
  g_autoptr (GPtrArray) workouts = NULL;
  g_autoptr (GPtrArray) races = NULL;
  g_autoptr (GPtrArray) bookings = NULL;
  g_autoptr (GPtrArray) contraindications = NULL;
  g_autoptr (GPtrArray) services = NULL;

  if (of == NULL || !(programmes = list_of_client (store, RD_TYPE_PROGRAMME, client, error)) ||
      !(workouts = list_of_client (store, RD_TYPE_WORKOUT, client, error)) ||
      !(races = list_of_client (store, RD_TYPE_RACE, client, error)) ||
      !(bookings = list_of_client (store, RD_TYPE_BOOKING, client, error)) ||
      !(contraindications = list_of_client (store, RD_TYPE_CONTRAINDICATION, client, error)) ||
      !(services = rd_store_list (store, RD_TYPE_SERVICE, NULL, error, RD_BIND_END)))
    return NULL;

  RdTrainingRecords records = {
    .settings = settings,
    .zone = zone,
    .client = of,
    .programmes = programmes,
    .workouts = workouts,
    .races = races,
    .bookings = bookings,
    .contraindications = contraindications,
    .services = services,
    .now = now,
  };

  return rd_training_new (&records);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const RdClient *first = *(RdClient *const *)a;
  const RdClient *second = *(RdClient *const *)b;
  g_autofree char *first_name = rd_text_fold (first->name);
  g_autofree char *second_name = rd_text_fold (second->name);
  int order = g_strcmp0 (first_name, second_name);

  if (order == 0)
    order = rd_record_id (first) < rd_record_id (second) ? -1 : 1;
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
  GPtrArray *clients = rd_store_list (store, RD_TYPE_CLIENT, NULL, error, RD_BIND_END);

  if (clients == NULL)
    return NULL;
  for (guint i = clients->len; i > 0; i--)
    if (!archived && RD_CLIENT (clients->pdata[i - 1])->archived)
      g_ptr_array_remove_index_fast (clients, i - 1);
  g_ptr_array_sort (clients, compare_names);
  return clients;
}
