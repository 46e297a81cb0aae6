/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sqlite-upgrade.h: a practice's file brought from one version of the schema to the next. */
#pragma once

#include "rd-connection.h"
#include "rd-schema.h"

G_BEGIN_DECLS

gboolean rd_sqlite_upgrade (RdConnection    *store,
                            const RdSchema  *schema,
                            int              from,
                            GError         **error);

G_END_DECLS
