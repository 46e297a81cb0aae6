/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sqlite-connection.h: a connection to a SQLite file. */
#pragma once

#include "rd-engine.h"

G_BEGIN_DECLS

#define RD_TYPE_SQLITE_CONNECTION (rd_sqlite_connection_get_type ())
G_DECLARE_FINAL_TYPE (RdSqliteConnection, rd_sqlite_connection, RD, SQLITE_CONNECTION, RdConnection)

RdConnection *rd_sqlite_connection_open   (const char    *path,
                                           gboolean       read_only,
                                           GError       **error);
const char   *rd_sqlite_connection_path   (RdConnection  *connection);
gboolean      rd_sqlite_connection_number (RdConnection  *connection,
                                           const char    *sql,
                                           gint64        *number,
                                           GError       **error);
gboolean      rd_sqlite_connection_copy   (RdConnection  *connection,
                                           const char    *path,
                                           GError       **error);

G_END_DECLS
