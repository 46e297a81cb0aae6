/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-table.c: records of one kind as rows of a table.
 *
 * Text, enumeration, flags, date, time and hours stand in a row as rd_field_to_text() writes them,
 * the others as numbers. The usual ones are written here without that detour: a calendar reads
 * thousands of rows at a time.
 */
#include "rd-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static char *
write_update (const RdRecordClass *class)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE %s SET ", class->kind);
  for (guint i = 0; i < class->n_fields; i++)
    g_string_append_printf (sql, "%s%s = $%u", i ? ", " : "", class->fields[i].name, i + 1);
  g_string_append_printf (sql, " WHERE id = $%u", class->n_fields + 1);
  return g_string_free (sql, FALSE);
}

static char *
write_insert (const RdRecordClass *class, const char *columns, gboolean with_id)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (%s%s) VALUES (", class->kind, columns,
                          with_id ? ", id" : "");
  for (guint i = 0; i < class->n_fields + (with_id ? 1 : 0); i++)
    g_string_append_printf (sql, "%s$%u", i ? ", " : "", i + 1);
  g_string_append (sql, ") RETURNING id");
  return g_string_free (sql, FALSE);
}

static RdTable *
make_table (GType type)
{
  RdTable *table = g_new0 (RdTable, 1);
  RdRecordClass *class = table->class = g_type_class_ref (type);
  g_autoptr (GString) columns = g_string_new (NULL);

  table->type = type;
  table->enums = g_new0 (GEnumClass *, class->n_fields);
  for (guint i = 0; i < class->n_fields; i++)
    {
      g_string_append_printf (columns, "%s%s", i ? ", " : "", class->fields[i].name);
      if (class->fields[i].type == RD_FIELD_ENUM)
        table->enums[i] = g_type_class_ref (class->fields[i].values ());
    }
  table->select = g_strdup_printf ("SELECT id, %s FROM %s", columns->str, class->kind);
  table->get = g_strconcat (table->select, " WHERE id = $1", NULL);
  table->insert = write_insert (class, columns->str, FALSE);
  table->insert_as = write_insert (class, columns->str, TRUE);
  table->update = write_update (class);
  table->delete = g_strdup_printf ("DELETE FROM %s WHERE id = $1", class->kind);
  return table;
}

/**
 * rd_table_of:
 * @type: a kind of record
 *
 * Returns: (transfer none): its statements; the same for all threads
 */
const RdTable *
rd_table_of (GType type)
{
  static GMutex mutex;
  static GQuark quark;
  RdTable *table;

  g_mutex_lock (&mutex);
  if (quark == 0)
    quark = g_quark_from_static_string ("rd-table");
  table = g_type_get_qdata (type, quark);
  if (table == NULL)
    {
      table = make_table (type);
      g_type_set_qdata (type, quark, table);
    }
  g_mutex_unlock (&mutex);
  return table;
}

static const char *
find_nick (GEnumClass *values, int value)
{
  GEnumValue *found = g_enum_get_value (values, value);

  return found ? found->value_nick : NULL;
}

static void
bind_field (const RdTable *table, RdStatement *statement, guint i, gconstpointer record)
{
  const RdField *field = &table->class->fields[i];
  g_autofree char *text = NULL;

  switch (field->type)
    {
    case RD_FIELD_TEXT:
      rd_statement_bind_text (statement, i + 1, RD_FIELD_MEMBER (record, field, char *));
      break;
    case RD_FIELD_INTEGER:
    case RD_FIELD_BOOLEAN:
      rd_statement_bind_int (statement, i + 1, RD_FIELD_MEMBER (record, field, int));
      break;
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
      rd_statement_bind_int (statement, i + 1, RD_FIELD_MEMBER (record, field, gint64));
      break;
    case RD_FIELD_REAL:
      rd_statement_bind_real (statement, i + 1, RD_FIELD_MEMBER (record, field, double));
      break;
    case RD_FIELD_ENUM:
      rd_statement_bind_text (statement, i + 1,
                              find_nick (table->enums[i], RD_FIELD_MEMBER (record, field, int)));
      break;
    case RD_FIELD_FLAGS:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    case RD_FIELD_HOURS:
    default:
      text = rd_field_to_text (field, record);
      rd_statement_bind_text (statement, i + 1, text);
      break;
    }
}

/**
 * rd_table_bind:
 * @table: a kind's table
 * @statement: its insert or update
 * @record: a record of the kind
 *
 * Binds the record's fields to $1 … $n.
 */
void
rd_table_bind (const RdTable *table, RdStatement *statement, gconstpointer record)
{
  for (guint i = 0; i < table->class->n_fields; i++)
    if (rd_field_is_set (&table->class->fields[i], record))
      bind_field (table, statement, i, record);
    else
      rd_statement_bind_null (statement, i + 1);
}

static gboolean
find_value (GEnumClass *values, const char *nick, int *value)
{
  for (guint i = 0; i < values->n_values; i++)
    if (strcmp (values->values[i].value_nick, nick) == 0)
      {
        *value = values->values[i].value;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_int (RdStatement *statement, guint column, int *value)
{
  gint64 number = rd_statement_get_int (statement, column);

  *value = (int)number;
  return number > G_MININT && number <= G_MAXINT;
}

/* Column 0 is the id, so field i stands in column i + 1. */
static gboolean
read_field (const RdTable *table, RdStatement *statement, guint i, gpointer record)
{
  const RdField *field = &table->class->fields[i];
  guint column = i + 1;
  const char *text;

  if (rd_statement_is_null (statement, column))
    {
      rd_field_clear (field, record);
      return TRUE;
    }
  switch (field->type)
    {
    case RD_FIELD_TEXT:
      g_free (RD_FIELD_MEMBER (record, field, char *));
      RD_FIELD_MEMBER (record, field, char *) =
        g_strdup (rd_statement_get_text (statement, column));
      return TRUE;
    case RD_FIELD_INTEGER:
    case RD_FIELD_BOOLEAN:
      return read_int (statement, column, &RD_FIELD_MEMBER (record, field, int));
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
      RD_FIELD_MEMBER (record, field, gint64) = rd_statement_get_int (statement, column);
      return TRUE;
    case RD_FIELD_REAL:
      RD_FIELD_MEMBER (record, field, double) = rd_statement_get_real (statement, column);
      return TRUE;
    case RD_FIELD_ENUM:
      text = rd_statement_get_text (statement, column);
      return text && find_value (table->enums[i], text, &RD_FIELD_MEMBER (record, field, int));
    case RD_FIELD_FLAGS:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    case RD_FIELD_HOURS:
    default:
      return rd_field_from_text (field, record, rd_statement_get_text (statement, column), NULL);
    }
}

/**
 * rd_table_read:
 * @table: a kind's table
 * @statement: its select, with a row
 * @error: return location for %RD_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): the row as a record
 */
gpointer
rd_table_read (const RdTable *table, RdStatement *statement, GError **error)
{
  g_autoptr (RdRecord) record = rd_record_new (table->type);

  rd_record_set_id (record, rd_statement_get_int (statement, 0));
  for (guint i = 0; i < table->class->n_fields; i++)
    if (!read_field (table, statement, i, record))
      {
        g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, rd_record_id (record));

        g_set_error (error, RD_ERROR, RD_ERROR_DAMAGED,
                     _ ("The database is damaged: “%s” of %s %s has no meaning; keep the file as "
                        "it is and go on with a backup."),
                     table->class->fields[i].name, table->class->kind, id);
        return NULL;
      }
  return g_steal_pointer (&record);
}
