/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sqlite-schema.h: what SQLite needs beside the tables of records: journal and triggers. */
#pragma once

#include "rd-connection.h"
#include "rd-schema.h"

G_BEGIN_DECLS

/* "RDay": what PRAGMA application_id says of a practice. */
#define RD_SQLITE_APPLICATION_ID 0x52446179

gboolean rd_sqlite_schema_step (RdConnection    *connection,
                                const RdSchema  *schema,
                                int              version,
                                GError         **error);

G_END_DECLS
