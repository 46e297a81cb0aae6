/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sqlite-store.c: a practice's file made, opened, and brought to the version of today. */
#include "rd-sqlite-store.h"

#include "rd-sqlite-connection.h"
#include "rd-sqlite-error.h"
#include "rd-sqlite-file.h"
#include "rd-sqlite-schema.h"
#include "rd-sqlite-upgrade.h"
#include "rd-table.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define QUICKLY_CHECKED_BYTES (4 * 1024 * 1024)

/* Every commit reaches the disk; readers and one writer do not wait for each other. */
static const char settings[] = //
  "PRAGMA foreign_keys = ON;\n"
  "PRAGMA synchronous = FULL;\n"
  "PRAGMA cell_size_check = ON;\n"
  "PRAGMA cache_size = -16000;\n"
  "PRAGMA temp_store = MEMORY;\n";

static gboolean
create (RdConnection *store, const RdSchema *schema, GError **error)
{
  return rd_connection_execute (store, settings, error) &&
         rd_sqlite_upgrade (store, schema, 0, error) &&
         rd_connection_execute (store, "PRAGMA journal_mode = WAL", error);
}

static RdConnection *
open_new (const char *path, const RdSchema *schema, GError **error)
{
  g_autoptr (RdConnection) store = NULL;

  if (!rd_sqlite_file_create (path, error))
    return NULL;
  store = rd_sqlite_connection_open (path, RD_SQLITE_READ_WRITE, error);
  if (store && create (store, schema, error))
    return g_steal_pointer (&store);
  g_clear_object (&store);
  rd_sqlite_file_remove (path);
  return NULL;
}

/* Every kind's statement can be made: no table and no column is missing. */
static gboolean
has_tables (RdConnection *store, const RdSchema *schema, GError **error)
{
  for (guint i = 0; i < schema->n_types; i++)
    {
      const RdTable *table = rd_table_of (schema->types[i]);
      g_autoptr (RdStatement) statement = rd_connection_prepare (store, table->get, NULL);

      if (statement == NULL)
        {
          g_set_error (error, RD_ERROR, RD_ERROR_DAMAGED,
                       _ ("The file “%s” is damaged: its table “%s” is missing or not whole; keep "
                          "it as it is and go on with a backup."),
                       rd_sqlite_connection_path (store), table->class->kind);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
bring_up_to_date (RdConnection *store, const RdSchema *schema, gboolean read_only, GError **error)
{
  const char *path = rd_sqlite_connection_path (store);
  gint64 version;

  if (!rd_sqlite_connection_number (store, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > schema->version)
    {
      rd_sqlite_file_refuse_newer (path, version, schema->version, error);
      return FALSE;
    }
  if (version == schema->version)
    return TRUE;
  if (!read_only)
    return rd_sqlite_upgrade (store, schema, version, error);
  g_set_error (error, RD_ERROR, RD_ERROR_STORE,
               _ ("The practice in “%s” is of an older version and cannot be read without being "
                  "brought up to date; open it for writing once."),
               path);
  return FALSE;
}

/* A practice of some months is looked through at each start; a large one by rd_store_check(). */
static gboolean
is_whole (RdConnection *store, GError **error)
{
  const char *path = rd_sqlite_connection_path (store);
  g_autoptr (RdStatement) statement = NULL;
  g_autofree char *fault = NULL;
  gboolean has_row;
  GStatBuf info;

  if (g_stat (path, &info) != 0 || info.st_size > QUICKLY_CHECKED_BYTES)
    return TRUE;
  statement = rd_connection_prepare (store, "PRAGMA quick_check (1)", error);
  if (statement == NULL || !rd_statement_step (statement, &has_row, error))
    return FALSE;
  fault = rd_sqlite_one_line (rd_statement_get_text (statement, 0));
  if (g_str_equal (fault, "ok"))
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_DAMAGED,
               _ ("The file “%s” is damaged (%s); keep it as it is and go on with a backup."), path,
               fault);
  return FALSE;
}

/* Readers too put files beside the practice, unless they know that nobody writes it. */
static RdSqliteMode
choose_mode (const char *path, gboolean read_only)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  if (!read_only)
    return RD_SQLITE_READ_WRITE;
  if (g_access (folder, W_OK) == 0 || g_file_test (log, G_FILE_TEST_EXISTS))
    return RD_SQLITE_READ_ONLY;
  return RD_SQLITE_IMMUTABLE;
}

static RdConnection *
open_existing (const char *path, gboolean read_only, const RdSchema *schema, GError **error)
{
  g_autoptr (RdConnection) store = NULL;

  if (!rd_sqlite_file_check (path, schema->version, read_only, error))
    return NULL;
  store = rd_sqlite_connection_open (path, choose_mode (path, read_only), error);
  if (store == NULL || !rd_connection_execute (store, settings, error) ||
      !is_whole (store, error) || !bring_up_to_date (store, schema, read_only, error) ||
      !has_tables (store, schema, error))
    return NULL;
  if (!read_only && !rd_connection_execute (store, "PRAGMA journal_mode = WAL", error))
    return NULL;
  return g_steal_pointer (&store);
}

/**
 * rd_sqlite_store_open:
 * @path: the file
 * @flags: how
 * @schema: what it holds
 * @error: return location
 *
 * rd_store_open() with a schema of the caller's own, for tests of one version beside another.
 *
 * Returns: (transfer full) (nullable): the connection
 */
RdConnection *
rd_sqlite_store_open (const char *path,
                      RdStoreOpenFlags flags,
                      const RdSchema *schema,
                      GError **error)
{
  if (flags & RD_STORE_CREATE)
    return open_new (path, schema, error);
  return open_existing (path, (flags & RD_STORE_READ_ONLY) != 0, schema, error);
}

/**
 * rd_store_open:
 * @path: the practice's file
 * @flags: how
 * @error: return location for %RD_ERROR_STORE, %RD_ERROR_DAMAGED, %RD_ERROR_NEWER,
 *   %RD_ERROR_EXISTS, %RD_ERROR_BUSY
 *
 * Opens a practice, or makes an empty one. One of an older version is brought up to date, after a
 * copy of it was kept beside it; what is refused is not touched.
 *
 * Returns: (transfer full) (nullable): the connection
 */
RdConnection *
rd_store_open (const char *path, RdStoreOpenFlags flags, GError **error)
{
  return rd_sqlite_store_open (path, flags, rd_schema_current (), error);
}
