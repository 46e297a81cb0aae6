/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client-index.h: finds clients while someone types a name, a telephone number or an e-mail address. */
#pragma once

#include "rd-client.h"

G_BEGIN_DECLS

/**
 * RdClientIndex:
 *
 * All clients with their texts folded once, so that a keystroke only compares. Not changed once made.
 */
typedef struct _RdClientIndex RdClientIndex;

RdClientIndex *rd_client_index_new  (GPtrArray     *clients);
void           rd_client_index_free (RdClientIndex *self);
guint          rd_client_index_size (RdClientIndex *self);
GPtrArray     *rd_client_index_find (RdClientIndex *self,
                                     const char    *text,
                                     guint          most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdClientIndex, rd_client_index_free)

G_END_DECLS
