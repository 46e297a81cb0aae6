/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client-file.c: a client with all that is kept beside her. */
#include "rd-client-file.h"

#include "model/rd-consent.h"
#include "model/rd-contraindication.h"
#include "model/rd-practitioner.h"

/**
 * rd_client_file_free:
 * @file: (transfer full): a client's file
 *
 * Frees it.
 */
void
rd_client_file_free (RdClientFile *file)
{
  g_clear_object (&file->client);
  g_clear_pointer (&file->contraindications, g_ptr_array_unref);
  g_clear_pointer (&file->consents, g_ptr_array_unref);
  g_clear_pointer (&file->practitioners, g_ptr_array_unref);
  g_free (file);
}

/**
 * rd_client_file_read:
 * @store: the connection
 * @client: id of the client, 0: someone new
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for %RD_ERROR_NOT_FOUND or what the store says
 *
 * A question for rd_practice_read().
 *
 * Returns: (transfer full) (nullable): the file
 */
RdClientFile *
rd_client_file_read (RdConnection *store,
                     const gint64 *client,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (RdClientFile) file = g_new0 (RdClientFile, 1);

  file->client =
    *client ? rd_store_get (store, RD_TYPE_CLIENT, *client, error) : rd_record_new (RD_TYPE_CLIENT);
  if (file->client == NULL)
    return NULL;
  file->contraindications =
    rd_store_list (store, RD_TYPE_CONTRAINDICATION, "client = $1 ORDER BY id", error,
                   RD_BIND_INT (*client), RD_BIND_END);
  if (file->contraindications == NULL)
    return NULL;
  file->consents = rd_store_list (store, RD_TYPE_CONSENT, "client = $1 ORDER BY given, id", error,
                                  RD_BIND_INT (*client), RD_BIND_END);
  if (file->consents == NULL)
    return NULL;
  file->practitioners = rd_store_list (store, RD_TYPE_PRACTITIONER,
                                       "archived = 0 ORDER BY name, id", error, RD_BIND_END);
  return file->practitioners ? g_steal_pointer (&file) : NULL;
}
