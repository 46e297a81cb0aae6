/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-store.c: records read from a database, by their tables of fields. */
#include "rd-store.h"

#include "rd-schema.h"
#include "rd-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * rd_store_version:
 *
 * Returns: the version of the schema this program writes
 */
int
rd_store_version (void)
{
  return rd_schema_current ()->version;
}

static void
bind_arguments (RdStatement *statement, va_list arguments)
{
  char date[11];

  for (guint i = 1;; i++)
    switch (va_arg (arguments, int))
      {
      case 'i':
        rd_statement_bind_int (statement, i, va_arg (arguments, gint64));
        break;
      case 'r':
        rd_statement_bind_real (statement, i, va_arg (arguments, double));
        break;
      case 't':
        rd_statement_bind_text (statement, i, va_arg (arguments, const char *));
        break;
      case 'd':
        rd_date_write (va_arg (arguments, RdDate), date);
        rd_statement_bind_text (statement, i, date);
        break;
      default:
        return;
      }
}

/* A condition may be nothing but an order. */
static char *
write_question (const char *select, const char *where, gboolean ordered)
{
  gboolean bare = where == NULL || *where == '\0';
  gboolean only_order =
    !bare && (g_str_has_prefix (where, "ORDER BY ") || g_str_has_prefix (where, "LIMIT "));
  gboolean by_id = ordered && (bare || (!strstr (where, "ORDER BY ") && !strstr (where, "LIMIT ")));

  return g_strconcat (select,
                      bare         ? ""
                      : only_order ? " "
                                   : " WHERE ",
                      bare ? "" : where, by_id ? " ORDER BY id" : "", NULL);
}

/**
 * rd_store_get:
 * @store: a connection
 * @type: a kind of record
 * @id: its id
 * @error: return location for %RD_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
rd_store_get (RdConnection *store, GType type, gint64 id, GError **error)
{
  const RdTable *table = rd_table_of (type);
  g_autoptr (RdStatement) statement = rd_connection_prepare (store, table->get, error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;
  rd_statement_bind_int (statement, 1, id);
  if (!rd_statement_step (statement, &has_row, error))
    return NULL;
  if (has_row)
    return rd_table_read (table, statement, error);

  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_set_error (error, RD_ERROR, RD_ERROR_NOT_FOUND, _ ("There is no %s with the number %s."),
               g_dgettext (GETTEXT_PACKAGE, table->class->label), number);
  return NULL;
}

/**
 * rd_store_list:
 * @store: a connection
 * @type: a kind of record
 * @where: (nullable): a condition in SQL with parameters $1, $2 …, which may end in ORDER BY and
 *   LIMIT or be nothing else; without an order records come by id
 * @error: return location
 * @...: what the parameters stand for, RD_BIND_INT() and its like, then RD_BIND_END
 *
 * Returns: (transfer full) (nullable) (element-type RdRecord): the records
 */
GPtrArray *
rd_store_list (RdConnection *store, GType type, const char *where, GError **error, ...)
{
  const RdTable *table = rd_table_of (type);
  g_autofree char *sql = write_question (table->select, where, TRUE);
  g_autoptr (RdStatement) statement = rd_connection_prepare (store, sql, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has_row;
  va_list arguments;

  if (statement == NULL)
    return NULL;
  va_start (arguments, error);
  bind_arguments (statement, arguments);
  va_end (arguments);

  while (rd_statement_step (statement, &has_row, error))
    {
      gpointer record = has_row ? rd_table_read (table, statement, error) : NULL;

      if (!has_row)
        return g_steal_pointer (&records);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return NULL;
}

/**
 * rd_store_count:
 * @store: a connection
 * @type: a kind of record
 * @where: (nullable): a condition, as rd_store_list() has it, without an order
 * @error: return location
 * @...: what the parameters stand for, then RD_BIND_END
 *
 * Returns: how many there are, -1 with @error set
 */
gint64
rd_store_count (RdConnection *store, GType type, const char *where, GError **error, ...)
{
  const RdTable *table = rd_table_of (type);
  g_autofree char *select = g_strconcat ("SELECT count (*) FROM ", table->class->kind, NULL);
  g_autofree char *sql = write_question (select, where, FALSE);
  g_autoptr (RdStatement) statement = rd_connection_prepare (store, sql, error);
  gboolean has_row;
  va_list arguments;

  if (statement == NULL)
    return -1;
  va_start (arguments, error);
  bind_arguments (statement, arguments);
  va_end (arguments);
  if (!rd_statement_step (statement, &has_row, error))
    return -1;
  return rd_statement_get_int (statement, 0);
}
