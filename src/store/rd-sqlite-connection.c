/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sqlite-connection.c: a connection to a SQLite file. */
#include "rd-sqlite-connection.h"

#include "rd-sqlite-error.h"
#include "rd-sqlite-locks.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define BUSY_MILLISECONDS 5000

struct _RdSqliteConnection
{
  RdConnection parent_instance;

  sqlite3 *db;
  char *path;

  /* Which file it was, since another may come to stand under its name. */
  dev_t device;
  ino_t inode;
};

typedef struct
{
  RdStatement base;
  sqlite3_stmt *stmt;
  /* Where SQLite counts $1, $2 …: it numbers names by their first appearance. */
  int *places;
  guint n_places;
  /* The first binding that failed, told at the next step. */
  int result;
} SqliteStatement;

G_DEFINE_FINAL_TYPE (RdSqliteConnection, rd_sqlite_connection, RD_TYPE_CONNECTION)

static void
set_error (RdSqliteConnection *self, int code, GError **error)
{
  rd_sqlite_set_error (error, code, sqlite3_errmsg (self->db), self->path);
}

/* Statements. */

static void
note_result (SqliteStatement *self, int result)
{
  if (self->result == SQLITE_OK)
    self->result = result;
}

static int
find_place (SqliteStatement *self, guint parameter)
{
  return parameter <= self->n_places ? self->places[parameter - 1] : 0;
}

static void
bind_int (RdStatement *statement, guint parameter, gint64 value)
{
  SqliteStatement *self = (SqliteStatement *)statement;

  note_result (self, sqlite3_bind_int64 (self->stmt, find_place (self, parameter), value));
}

static void
bind_real (RdStatement *statement, guint parameter, double value)
{
  SqliteStatement *self = (SqliteStatement *)statement;

  note_result (self, sqlite3_bind_double (self->stmt, find_place (self, parameter), value));
}

static void
bind_text (RdStatement *statement, guint parameter, const char *value)
{
  SqliteStatement *self = (SqliteStatement *)statement;

  note_result (self, sqlite3_bind_text (self->stmt, find_place (self, parameter), value, -1,
                                        SQLITE_TRANSIENT));
}

static void
bind_null (RdStatement *statement, guint parameter)
{
  SqliteStatement *self = (SqliteStatement *)statement;

  note_result (self, sqlite3_bind_null (self->stmt, find_place (self, parameter)));
}

static gboolean
step (RdStatement *statement, gboolean *has_row, GError **error)
{
  SqliteStatement *self = (SqliteStatement *)statement;
  int result = self->result != SQLITE_OK ? self->result : sqlite3_step (self->stmt);

  *has_row = result == SQLITE_ROW;
  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;
  set_error (RD_SQLITE_CONNECTION (statement->connection), result, error);
  statement->methods->rewind (statement);
  return FALSE;
}

static gint64
get_int (RdStatement *statement, guint column)
{
  return sqlite3_column_int64 (((SqliteStatement *)statement)->stmt, column);
}

static double
get_real (RdStatement *statement, guint column)
{
  return sqlite3_column_double (((SqliteStatement *)statement)->stmt, column);
}

static const char *
get_text (RdStatement *statement, guint column)
{
  return (const char *)sqlite3_column_text (((SqliteStatement *)statement)->stmt, column);
}

static gboolean
is_null (RdStatement *statement, guint column)
{
  return sqlite3_column_type (((SqliteStatement *)statement)->stmt, column) == SQLITE_NULL;
}

static void
rewind_statement (RdStatement *statement)
{
  SqliteStatement *self = (SqliteStatement *)statement;

  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  self->result = SQLITE_OK;
}

static void
free_statement (RdStatement *statement)
{
  SqliteStatement *self = (SqliteStatement *)statement;

  sqlite3_finalize (self->stmt);
  g_free (self->places);
  g_free (self);
}

static const RdStatementMethods methods = {
  .bind_int = bind_int,
  .bind_real = bind_real,
  .bind_text = bind_text,
  .bind_null = bind_null,
  .step = step,
  .get_int = get_int,
  .get_real = get_real,
  .get_text = get_text,
  .is_null = is_null,
  .rewind = rewind_statement,
  .free = free_statement,
};

static void
find_places (SqliteStatement *self)
{
  int n = sqlite3_bind_parameter_count (self->stmt);

  self->places = g_new0 (int, n);
  self->n_places = n;
  for (int i = 0; i < n; i++)
    {
      char name[16];

      g_snprintf (name, sizeof name, "$%d", i + 1);
      self->places[i] = sqlite3_bind_parameter_index (self->stmt, name);
    }
}

/* The connection. */

static RdStatement *
rd_sqlite_connection_prepare (RdConnection *connection, const char *sql, GError **error)
{
  RdSqliteConnection *self = RD_SQLITE_CONNECTION (connection);
  sqlite3_stmt *stmt = NULL;
  int result = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);

  if (result != SQLITE_OK)
    {
      set_error (self, result, error);
      return NULL;
    }

  SqliteStatement *statement = g_new0 (SqliteStatement, 1);

  statement->base.methods = &methods;
  statement->stmt = stmt;
  find_places (statement);
  return &statement->base;
}

static gboolean
rd_sqlite_connection_execute (RdConnection *connection, const char *sql, GError **error)
{
  RdSqliteConnection *self = RD_SQLITE_CONNECTION (connection);
  int result = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  if (result != SQLITE_OK)
    set_error (self, result, error);
  return result == SQLITE_OK;
}

static gboolean
is_still_there (RdSqliteConnection *self)
{
  GStatBuf info;

  return g_stat (self->path, &info) == 0 && info.st_dev == self->device &&
         info.st_ino == self->inode;
}

/* The log of changes stayed behind under the old name, and would be taken for the new file's: what
 * is in it goes where it belongs, as long as that can be reached. */
static void
empty_log (RdSqliteConnection *self)
{
  sqlite3_wal_checkpoint_v2 (self->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
}

/* SQLite would go on writing into a file that was replaced or removed, where nobody finds it. */
static gboolean
refuse_if_gone (RdSqliteConnection *self, GError **error)
{
  if (is_still_there (self))
    return FALSE;
  rd_connection_rollback (RD_CONNECTION (self));
  empty_log (self);
  g_set_error (error, RD_ERROR, RD_ERROR_STORE,
               _ ("The last change was not kept, because “%s” was replaced or removed by another "
                  "program; close the practice and open it again."),
               self->path);
  return TRUE;
}

static gboolean
rd_sqlite_connection_begin (RdConnection *connection, GError **error)
{
  return rd_sqlite_connection_execute (connection, "BEGIN IMMEDIATE", error) &&
         !refuse_if_gone (RD_SQLITE_CONNECTION (connection), error);
}

static gboolean
rd_sqlite_connection_commit (RdConnection *connection, GError **error)
{
  return rd_sqlite_connection_execute (connection, "COMMIT", error);
}

static void
rd_sqlite_connection_rollback (RdConnection *connection)
{
  RdSqliteConnection *self = RD_SQLITE_CONNECTION (connection);

  if (!sqlite3_get_autocommit (self->db))
    sqlite3_exec (self->db, "ROLLBACK", NULL, NULL, NULL);
}

static gint64
rd_sqlite_connection_changes (RdConnection *connection)
{
  return sqlite3_changes64 (RD_SQLITE_CONNECTION (connection)->db);
}

static gint64
rd_sqlite_connection_data_version (RdConnection *connection)
{
  gint64 version = 0;

  if (!is_still_there (RD_SQLITE_CONNECTION (connection)))
    empty_log (RD_SQLITE_CONNECTION (connection));
  rd_sqlite_connection_number (connection, "PRAGMA data_version", &version, NULL);
  return version;
}

static void
rd_sqlite_connection_interrupt (RdConnection *connection)
{
  sqlite3_interrupt (RD_SQLITE_CONNECTION (connection)->db);
}

static void
rd_sqlite_connection_finalize (GObject *object)
{
  RdSqliteConnection *self = RD_SQLITE_CONNECTION (object);

  rd_connection_forget_statements (RD_CONNECTION (self));
  sqlite3_close_v2 (self->db);
  g_free (self->path);
  G_OBJECT_CLASS (rd_sqlite_connection_parent_class)->finalize (object);
}

static void
rd_sqlite_connection_class_init (RdSqliteConnectionClass *class)
{
  RdConnectionClass *connection_class = RD_CONNECTION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = rd_sqlite_connection_finalize;
  connection_class->prepare = rd_sqlite_connection_prepare;
  connection_class->execute = rd_sqlite_connection_execute;
  connection_class->begin = rd_sqlite_connection_begin;
  connection_class->commit = rd_sqlite_connection_commit;
  connection_class->rollback = rd_sqlite_connection_rollback;
  connection_class->changes = rd_sqlite_connection_changes;
  connection_class->data_version = rd_sqlite_connection_data_version;
  connection_class->interrupt = rd_sqlite_connection_interrupt;
}

static void
rd_sqlite_connection_init (RdSqliteConnection *self)
{
}

/* As a URI, so that no character of a name means anything to SQLite. */
static char *
write_uri (const char *path, RdSqliteMode mode)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_bytes ((const guint8 *)absolute, strlen (absolute), "/");

  return g_strconcat ("file://", escaped, mode == RD_SQLITE_IMMUTABLE ? "?immutable=1" : "", NULL);
}

/**
 * rd_sqlite_connection_open:
 * @path: a file that is there
 * @mode: how
 * @error: return location
 *
 * Opens a file as SQLite's, without looking at what it holds.
 *
 * Returns: (transfer full) (nullable): the connection
 */
RdConnection *
rd_sqlite_connection_open (const char *path, RdSqliteMode mode, GError **error)
{
  g_autoptr (RdSqliteConnection) self = g_object_new (RD_TYPE_SQLITE_CONNECTION, NULL);
  g_autofree char *uri = write_uri (path, mode);
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI |
              (mode == RD_SQLITE_READ_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
  GStatBuf info;

  rd_sqlite_locks_tie_to_file ();
  self->path = g_strdup (path);
  if (g_stat (path, &info) == 0)
    {
      self->device = info.st_dev;
      self->inode = info.st_ino;
    }
  int result = sqlite3_open_v2 (uri, &self->db, flags, NULL);
  if (result != SQLITE_OK)
    {
      set_error (self, result, error);
      return NULL;
    }
  sqlite3_busy_timeout (self->db, BUSY_MILLISECONDS);
  /* Nothing the file brings along may run what is not the schema's own business. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return RD_CONNECTION (g_steal_pointer (&self));
}

/**
 * rd_sqlite_connection_path:
 * @connection: a connection to SQLite
 *
 * Returns: the file it is to
 */
const char *
rd_sqlite_connection_path (RdConnection *connection)
{
  return RD_SQLITE_CONNECTION (connection)->path;
}

/**
 * rd_sqlite_connection_number:
 * @connection: a connection
 * @sql: a question answered by one number, such as a pragma
 * @number: (out): the number, 0 where nothing is answered
 * @error: return location
 *
 * Returns: whether it was answered
 */
gboolean
rd_sqlite_connection_number (RdConnection *connection,
                             const char *sql,
                             gint64 *number,
                             GError **error)
{
  g_autoptr (RdStatement) statement = rd_connection_prepare (connection, sql, error);
  gboolean has_row;

  *number = 0;
  if (statement == NULL || !rd_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    *number = rd_statement_get_int (statement, 0);
  return TRUE;
}

/**
 * rd_sqlite_connection_copy:
 * @connection: a connection to SQLite
 * @path: a file that is there and empty
 * @error: return location
 *
 * Copies everything as it stands at one moment, also while others write.
 *
 * Returns: whether the copy is whole and on the disk
 */
gboolean
rd_sqlite_connection_copy (RdConnection *connection, const char *path, GError **error)
{
  RdSqliteConnection *self = RD_SQLITE_CONNECTION (connection);
  g_autoptr (RdConnection) copy = rd_sqlite_connection_open (path, RD_SQLITE_READ_WRITE, error);

  if (copy == NULL)
    return FALSE;

  sqlite3 *to = RD_SQLITE_CONNECTION (copy)->db;
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", self->db, "main");
  int result = backup ? sqlite3_backup_step (backup, -1) : sqlite3_extended_errcode (to);

  sqlite3_backup_finish (backup);
  if (result == SQLITE_DONE)
    return TRUE;
  rd_sqlite_set_error (error, result, sqlite3_errstr (result), path);
  return FALSE;
}
