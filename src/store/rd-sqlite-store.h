/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sqlite-store.h: a practice's file opened for a schema other than the program's own. */
#pragma once

#include "rd-schema.h"
#include "rd-store.h"

G_BEGIN_DECLS

RdConnection *rd_sqlite_store_open (const char        *path,
                                    RdStoreOpenFlags   flags,
                                    const RdSchema    *schema,
                                    GError           **error);

G_END_DECLS
