/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-permission.h: who may change which kind of record. */
#pragma once

#include "store/rd-store.h"

G_BEGIN_DECLS

gboolean rd_permission_check (RdWriting   *writing,
                              GType        type,
                              GError     **error);

G_END_DECLS
