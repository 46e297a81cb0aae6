/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-engine.h: what a database engine implements behind RdConnection and RdStatement.
 *
 * Included by engines alone; everybody else uses rd-connection.h.
 */
#pragma once

#include "rd-connection.h"

G_BEGIN_DECLS

/**
 * RdStatementMethods:
 *
 * What an engine does with a statement. Parameters are counted from 1, columns from 0. After
 * @rewind the statement may be bound and stepped again; its bindings are gone.
 */
typedef struct
{
  void (*bind_int) (RdStatement *statement, guint parameter, gint64 value);
  void (*bind_real) (RdStatement *statement, guint parameter, double value);
  void (*bind_text) (RdStatement *statement, guint parameter, const char *value);
  void (*bind_null) (RdStatement *statement, guint parameter);
  gboolean (*step) (RdStatement *statement, gboolean *has_row, GError **error);
  gint64 (*get_int) (RdStatement *statement, guint column);
  double (*get_real) (RdStatement *statement, guint column);
  const char *(*get_text) (RdStatement *statement, guint column);
  gboolean (*is_null) (RdStatement *statement, guint column);
  void (*rewind) (RdStatement *statement);
  void (*free) (RdStatement *statement);
} RdStatementMethods;

/**
 * RdStatement:
 * @methods: its engine's
 * @connection: (unowned): the connection it belongs to
 * @lent: whether somebody uses it at the moment
 * @kept: whether the connection keeps it for the next who asks
 *
 * The beginning of every engine's own struct.
 */
struct _RdStatement
{
  const RdStatementMethods *methods;
  RdConnection *connection;
  gboolean lent;
  gboolean kept;
};

/**
 * RdConnectionClass:
 * @prepare: makes a statement of its text; @RdStatement.methods set
 * @execute: runs statements without parameters or results, parted by semicolons
 * @begin: begins a transaction that may write
 * @commit: makes it true
 * @rollback: forgets it; harmless where there is none
 * @changes: rows the last statement changed
 * @data_version: a number that changes when another connection changed the data
 * @interrupt: ends what runs at the moment; called from any thread
 */
struct _RdConnectionClass
{
  GObjectClass parent_class;

  RdStatement *(*prepare) (RdConnection *self, const char *sql, GError **error);
  gboolean (*execute) (RdConnection *self, const char *sql, GError **error);
  gboolean (*begin) (RdConnection *self, GError **error);
  gboolean (*commit) (RdConnection *self, GError **error);
  void (*rollback) (RdConnection *self);
  gint64 (*changes) (RdConnection *self);
  gint64 (*data_version) (RdConnection *self);
  void (*interrupt) (RdConnection *self);
};

void rd_connection_forget_statements (RdConnection *self);

G_END_DECLS
