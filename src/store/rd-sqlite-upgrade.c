/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-sqlite-upgrade.c: a practice's file brought from one version of the schema to the next.
 *
 * Each step is a transaction of its own, with a copy of the file kept before it. Whoever comes
 * second, of two programs that start at once, finds the step already done.
 */
#include "rd-sqlite-upgrade.h"

#include "rd-sqlite-connection.h"
#include "rd-sqlite-file.h"
#include "rd-sqlite-schema.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* A copy made before is never written over: it may be all that is left of something. */
static char *
name_copy (const char *path, int version)
{
  char *name = g_strdup_printf ("%s.before-v%d", path, version);

  for (int i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.before-v%d-%d", path, version, i);
    }
  return name;
}

static gboolean
finish_copy (const char *part, const char *name, GError **error)
{
  if (g_rename (part, name) == 0)
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_STORE,
               _ ("The practice was not brought up to date, because no copy could be kept as “%s”: "
                  "%s."),
               name, g_strerror (errno));
  return FALSE;
}

/* Another connection reads what is true before the transaction that is open here. */
static gboolean
keep_copy (RdConnection *store, int version, GError **error)
{
  const char *path = rd_sqlite_connection_path (store);
  g_autoptr (RdConnection) reader = rd_sqlite_connection_open (path, RD_SQLITE_READ_ONLY, error);
  g_autofree char *name = name_copy (path, version);
  g_autofree char *part = g_strconcat (name, ".part", NULL);

  if (reader == NULL)
    return FALSE;
  rd_sqlite_file_remove (part);
  if (rd_sqlite_file_create (part, error) && rd_sqlite_connection_copy (reader, part, error) &&
      finish_copy (part, name, error))
    return TRUE;
  rd_sqlite_file_remove (part);
  return FALSE;
}

/* A practice just made holds nothing to keep a copy of. */
static gboolean
step (RdConnection *store, const RdSchema *schema, int from, int version, GError **error)
{
  gint64 found;

  if (!rd_sqlite_connection_number (store, "PRAGMA user_version", &found, error))
    return FALSE;
  if (found >= version)
    return TRUE;
  return (from == 0 || keep_copy (store, version, error)) &&
         rd_sqlite_schema_step (store, schema, version, error);
}

/**
 * rd_sqlite_upgrade:
 * @store: a connection
 * @schema: a schema
 * @from: the version the file has, 0: it is empty
 * @error: return location
 *
 * Brings the file to the schema's version. Where a step fails the file stays at the version before.
 *
 * Returns: whether it is there
 */
gboolean
rd_sqlite_upgrade (RdConnection *store, const RdSchema *schema, int from, GError **error)
{
  for (int version = from + 1; version <= schema->version; version++)
    {
      if (!rd_connection_begin (store, error))
        return FALSE;
      if (!step (store, schema, from, version, error) || !rd_connection_commit (store, error))
        {
          rd_connection_rollback (store);
          return FALSE;
        }
    }
  return TRUE;
}
