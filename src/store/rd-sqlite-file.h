/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sqlite-file.h: a practice's file before SQLite touches it. */
#pragma once

#include "model/rd-error.h"

G_BEGIN_DECLS

gboolean rd_sqlite_file_create (const char   *path,
                                GError      **error);
void     rd_sqlite_file_remove (const char   *path);
gboolean rd_sqlite_file_check  (const char   *path,
                                int           version,
                                gboolean      read_only,
                                GError      **error);
void     rd_sqlite_file_refuse_newer (const char  *path,
                                      int          found,
                                      int          version,
                                      GError     **error);

G_END_DECLS
