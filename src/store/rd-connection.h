/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-connection.h: the one small door to a database engine.
 *
 * SQL is standard SQL with numbered parameters ($1, $2 …) that more than one engine understands;
 * what only SQLite understands stands in rd-sqlite-*.c. A connection is used by one thread at a
 * time. Statements are kept and reused by their text; a statement belongs to its connection, and is
 * given back with rd_statement_reset() or by g_autoptr (RdStatement).
 */
#pragma once

#include "model/rd-error.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define RD_TYPE_CONNECTION (rd_connection_get_type ())
G_DECLARE_DERIVABLE_TYPE (RdConnection, rd_connection, RD, CONNECTION, GObject)

typedef struct _RdStatement RdStatement;

RdStatement *rd_connection_prepare     (RdConnection *self,
                                        const char   *sql,
                                        GError      **error);
gboolean     rd_connection_execute     (RdConnection *self,
                                        const char   *sql,
                                        GError      **error);
gboolean     rd_connection_begin       (RdConnection *self,
                                        GError      **error);
gboolean     rd_connection_commit      (RdConnection *self,
                                        GError      **error);
void         rd_connection_rollback    (RdConnection *self);
gint64       rd_connection_changes     (RdConnection *self);
gint64       rd_connection_data_version (RdConnection *self);
void         rd_connection_interrupt   (RdConnection *self);

void         rd_statement_bind_int     (RdStatement  *statement,
                                        guint         parameter,
                                        gint64        value);
void         rd_statement_bind_real    (RdStatement  *statement,
                                        guint         parameter,
                                        double        value);
void         rd_statement_bind_text    (RdStatement  *statement,
                                        guint         parameter,
                                        const char   *value);
void         rd_statement_bind_null    (RdStatement  *statement,
                                        guint         parameter);
gboolean     rd_statement_step         (RdStatement  *statement,
                                        gboolean     *has_row,
                                        GError      **error);
gboolean     rd_statement_run          (RdStatement  *statement,
                                        GError      **error);
gint64       rd_statement_get_int      (RdStatement  *statement,
                                        guint         column);
double       rd_statement_get_real     (RdStatement  *statement,
                                        guint         column);
const char  *rd_statement_get_text     (RdStatement  *statement,
                                        guint         column);
gboolean     rd_statement_is_null      (RdStatement  *statement,
                                        guint         column);
void         rd_statement_reset        (RdStatement  *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdStatement, rd_statement_reset)

G_END_DECLS
