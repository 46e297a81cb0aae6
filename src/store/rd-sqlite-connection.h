/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sqlite-connection.h: a connection to a SQLite file. */
#pragma once

#include "rd-engine.h"

G_BEGIN_DECLS

#define RD_TYPE_SQLITE_CONNECTION (rd_sqlite_connection_get_type ())
G_DECLARE_FINAL_TYPE (RdSqliteConnection, rd_sqlite_connection, RD, SQLITE_CONNECTION, RdConnection)

/**
 * RdSqliteMode:
 * @RD_SQLITE_READ_WRITE: like anybody else
 * @RD_SQLITE_READ_ONLY: never written, though others may write it
 * @RD_SQLITE_IMMUTABLE: nobody can write it or put anything beside it
 *
 * How a file is opened.
 */
typedef enum
{
  RD_SQLITE_READ_WRITE,
  RD_SQLITE_READ_ONLY,
  RD_SQLITE_IMMUTABLE,
} RdSqliteMode;

RdConnection *rd_sqlite_connection_open   (const char    *path,
                                           RdSqliteMode   mode,
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
