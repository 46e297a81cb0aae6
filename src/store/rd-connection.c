/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-connection.c: the one small door to a database engine, and the statements it keeps. */
#include "rd-engine.h"

/* Enough for every statement the program has; only made-up conditions could exceed it. */
#define MOST_STATEMENTS 256

typedef struct
{
  /* The text of each statement kept and the statement, which owns neither connection nor text. */
  GHashTable *statements;
} RdConnectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RdConnection, rd_connection, G_TYPE_OBJECT)

static RdConnectionPrivate *
get_private (RdConnection *self)
{
  return rd_connection_get_instance_private (self);
}

static void
free_statement (gpointer data)
{
  RdStatement *statement = data;

  statement->methods->free (statement);
}

static void
rd_connection_finalize (GObject *object)
{
  RdConnectionPrivate *private = get_private (RD_CONNECTION (object));

  g_hash_table_unref (private->statements);
  G_OBJECT_CLASS (rd_connection_parent_class)->finalize (object);
}

static void
rd_connection_class_init (RdConnectionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = rd_connection_finalize;
}

static void
rd_connection_init (RdConnection *self)
{
  get_private (self)->statements =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_statement);
}

/**
 * rd_connection_forget_statements:
 * @self: a connection
 *
 * Frees the statements kept; an engine calls it before it closes.
 */
void
rd_connection_forget_statements (RdConnection *self)
{
  g_hash_table_remove_all (get_private (self)->statements);
}

static gboolean
is_idle (gpointer sql, gpointer statement, gpointer user_data)
{
  return !((RdStatement *)statement)->lent;
}

/**
 * rd_connection_prepare:
 * @self: a connection
 * @sql: one statement, with parameters $1, $2 …
 * @error: return location
 *
 * Finds the statement among those kept, or makes it. While one of the same text is in use another
 * is made, so that a statement may be used within its own loop.
 *
 * Returns: (nullable): the statement, to be given back with rd_statement_reset()
 */
RdStatement *
rd_connection_prepare (RdConnection *self, const char *sql, GError **error)
{
  GHashTable *statements = get_private (self)->statements;
  RdStatement *found = g_hash_table_lookup (statements, sql);

  if (found && !found->lent)
    {
      found->lent = TRUE;
      return found;
    }

  RdStatement *made = RD_CONNECTION_GET_CLASS (self)->prepare (self, sql, error);

  if (made == NULL)
    return NULL;
  made->connection = self;
  made->lent = TRUE;
  if (found == NULL)
    {
      if (g_hash_table_size (statements) >= MOST_STATEMENTS)
        g_hash_table_foreach_remove (statements, is_idle, NULL);
      made->kept = g_hash_table_insert (statements, g_strdup (sql), made);
    }
  return made;
}

/**
 * rd_connection_execute:
 * @self: a connection
 * @sql: statements without parameters
 * @error: return location
 *
 * Runs statements that answer nothing.
 *
 * Returns: whether all of them ran
 */
gboolean
rd_connection_execute (RdConnection *self, const char *sql, GError **error)
{
  return RD_CONNECTION_GET_CLASS (self)->execute (self, sql, error);
}

/**
 * rd_connection_begin:
 * @self: a connection
 * @error: return location for %RD_ERROR_BUSY
 *
 * Begins a transaction that may write, waiting a few seconds for others that do.
 *
 * Returns: whether it began
 */
gboolean
rd_connection_begin (RdConnection *self, GError **error)
{
  return RD_CONNECTION_GET_CLASS (self)->begin (self, error);
}

/**
 * rd_connection_commit:
 * @self: a connection with a transaction
 * @error: return location
 *
 * Makes the transaction true and lasting. Where that fails it stays open, for rollback.
 *
 * Returns: whether it is
 */
gboolean
rd_connection_commit (RdConnection *self, GError **error)
{
  return RD_CONNECTION_GET_CLASS (self)->commit (self, error);
}

/**
 * rd_connection_rollback:
 * @self: a connection
 *
 * Forgets the transaction, if there is one.
 */
void
rd_connection_rollback (RdConnection *self)
{
  RD_CONNECTION_GET_CLASS (self)->rollback (self);
}

/**
 * rd_connection_changes:
 * @self: a connection
 *
 * Returns: how many rows the last insert, update or delete changed
 */
gint64
rd_connection_changes (RdConnection *self)
{
  return RD_CONNECTION_GET_CLASS (self)->changes (self);
}

/**
 * rd_connection_data_version:
 * @self: a connection
 *
 * Returns: a number that differs from the one before when another connection wrote in between
 */
gint64
rd_connection_data_version (RdConnection *self)
{
  return RD_CONNECTION_GET_CLASS (self)->data_version (self);
}

/**
 * rd_connection_interrupt:
 * @self: a connection
 *
 * Ends what the connection is doing, with %G_IO_ERROR_CANCELLED. May be called from any thread.
 */
void
rd_connection_interrupt (RdConnection *self)
{
  RD_CONNECTION_GET_CLASS (self)->interrupt (self);
}

/**
 * rd_statement_bind_int:
 * @statement: a statement
 * @parameter: which, from 1
 * @value: the number
 *
 * Says what a parameter stands for.
 */
void
rd_statement_bind_int (RdStatement *statement, guint parameter, gint64 value)
{
  statement->methods->bind_int (statement, parameter, value);
}

/**
 * rd_statement_bind_real:
 * @statement: a statement
 * @parameter: which, from 1
 * @value: the number
 *
 * Says what a parameter stands for.
 */
void
rd_statement_bind_real (RdStatement *statement, guint parameter, double value)
{
  statement->methods->bind_real (statement, parameter, value);
}

/**
 * rd_statement_bind_text:
 * @statement: a statement
 * @parameter: which, from 1
 * @value: (nullable): the text, copied; %NULL binds nothing
 *
 * Says what a parameter stands for.
 */
void
rd_statement_bind_text (RdStatement *statement, guint parameter, const char *value)
{
  if (value)
    statement->methods->bind_text (statement, parameter, value);
  else
    statement->methods->bind_null (statement, parameter);
}

/**
 * rd_statement_bind_null:
 * @statement: a statement
 * @parameter: which, from 1
 *
 * Says that a parameter stands for nothing, as it does unless bound.
 */
void
rd_statement_bind_null (RdStatement *statement, guint parameter)
{
  statement->methods->bind_null (statement, parameter);
}

/**
 * rd_statement_step:
 * @statement: a statement
 * @has_row: (out): whether there is a row to read; %FALSE after the last
 * @error: return location
 *
 * Runs the statement up to its next row.
 *
 * Returns: whether it ran
 */
gboolean
rd_statement_step (RdStatement *statement, gboolean *has_row, GError **error)
{
  return statement->methods->step (statement, has_row, error);
}

/**
 * rd_statement_run:
 * @statement: a statement
 * @error: return location
 *
 * Runs the statement to its end, whatever it answers. It may then be bound and run again.
 *
 * Returns: whether it ran
 */
gboolean
rd_statement_run (RdStatement *statement, GError **error)
{
  gboolean has_row = TRUE;

  while (has_row)
    if (!statement->methods->step (statement, &has_row, error))
      return FALSE;
  statement->methods->rewind (statement);
  return TRUE;
}

/**
 * rd_statement_get_int:
 * @statement: a statement with a row
 * @column: which, from 0
 *
 * Returns: the number there, 0 where there is nothing
 */
gint64
rd_statement_get_int (RdStatement *statement, guint column)
{
  return statement->methods->get_int (statement, column);
}

/**
 * rd_statement_get_real:
 * @statement: a statement with a row
 * @column: which, from 0
 *
 * Returns: the number there, 0 where there is nothing
 */
double
rd_statement_get_real (RdStatement *statement, guint column)
{
  return statement->methods->get_real (statement, column);
}

/**
 * rd_statement_get_text:
 * @statement: a statement with a row
 * @column: which, from 0
 *
 * Returns: (nullable): the text there, until the next step
 */
const char *
rd_statement_get_text (RdStatement *statement, guint column)
{
  return statement->methods->get_text (statement, column);
}

/**
 * rd_statement_is_null:
 * @statement: a statement with a row
 * @column: which, from 0
 *
 * Returns: whether there is nothing
 */
gboolean
rd_statement_is_null (RdStatement *statement, guint column)
{
  return statement->methods->is_null (statement, column);
}

/**
 * rd_statement_reset:
 * @statement: (transfer full) (nullable): a statement
 *
 * Gives a statement back to its connection. It is not to be used after that.
 */
void
rd_statement_reset (RdStatement *statement)
{
  if (statement == NULL)
    return;
  if (statement->kept)
    {
      statement->methods->rewind (statement);
      statement->lent = FALSE;
    }
  else
    statement->methods->free (statement);
}
