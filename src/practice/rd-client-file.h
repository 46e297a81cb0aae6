/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client-file.h: a client with all that is kept beside her, one consistent reading. */
#pragma once

#include "store/rd-store.h"

#include "model/rd-client.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RdClientFile:
 * @client: the client; a new one where none was asked for
 * @contraindications: (element-type RdContraindication): hers, newest last
 * @consents: (element-type RdConsent): hers, newest last
 * @practitioners: (element-type RdPractitioner): those who work here, for her to prefer
 */
typedef struct
{
  RdClient *client;
  GPtrArray *contraindications;
  GPtrArray *consents;
  GPtrArray *practitioners;
} RdClientFile;

RdClientFile *rd_client_file_read (RdConnection  *store,
                                   const gint64  *client,
                                   GCancellable  *cancellable,
                                   GError       **error);
void          rd_client_file_free (RdClientFile  *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdClientFile, rd_client_file_free)

G_END_DECLS
