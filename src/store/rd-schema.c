/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-schema.c: the tables of a database, as the records' own tables of fields describe them.
 *
 * A field's limits become the column's, so that the database refuses what validation refuses,
 * whoever writes. Each version adds to the one before: kinds and fields whose `since` it is.
 */
#include "rd-schema.h"

/**
 * rd_schema_current:
 *
 * Returns: the schema of this version of the program
 */
const RdSchema *
rd_schema_current (void)
{
  static RdSchema schema;
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      schema.types = rd_record_types (&schema.n_types);
      schema.version = 1;
      for (guint i = 0; i < schema.n_types; i++)
        {
          RdRecordClass *class = g_type_class_peek (schema.types[i]);

          for (guint j = 0; j < class->n_fields; j++)
            schema.version = MAX (schema.version, rd_schema_field_since (class, &class->fields[j]));
        }
      g_once_init_leave (&ready, 1);
    }
  return &schema;
}

/**
 * rd_schema_field_since:
 * @class: a kind of record
 * @field: one of its fields
 *
 * Returns: the version of the schema that brought the field
 */
int
rd_schema_field_since (const RdRecordClass *class, const RdField *field)
{
  return MAX (field->since, class->since);
}

static const char *
get_column_type (const RdField *field, const RdDialect *dialect)
{
  switch (field->type)
    {
    case RD_FIELD_INTEGER:
    case RD_FIELD_BOOLEAN:
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
      return dialect->integer;
    case RD_FIELD_REAL:
      return dialect->real;
    case RD_FIELD_TEXT:
    case RD_FIELD_ENUM:
    case RD_FIELD_FLAGS:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    case RD_FIELD_HOURS:
    default:
      return dialect->text;
    }
}

/* Ends before @name, quoted for SQL, as "kind.name" is what an engine says of a refused value. */
static void
begin_check (GString *sql, const RdRecordClass *class, const RdField *field)
{
  g_string_append_printf (sql, " CONSTRAINT \"%s.%s\" CHECK (", class->kind, field->name);
}

static void
write_range (GString *sql, const char *of, const RdField *field)
{
  char least[G_ASCII_DTOSTR_BUF_SIZE], most[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (least, sizeof least, "%.15g", field->least);
  g_ascii_formatd (most, sizeof most, "%.15g", field->most);
  g_string_append_printf (sql, "%s BETWEEN %s AND %s)", of, least, most);
}

static void
write_nicks (GString *sql, const RdField *field)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (field->values ());

  g_string_append_printf (sql, "%s IN (", field->name);
  for (guint i = 0; i < values->n_values; i++)
    g_string_append_printf (sql, "%s'%s'", i ? ", " : "", values->values[i].value_nick);
  g_string_append (sql, "))");
}

static void
write_check (GString *sql, const RdRecordClass *class, const RdField *field)
{
  gboolean limited = field->least != 0 || field->most != 0;
  const char *name = field->name;

  switch (field->type)
    {
    case RD_FIELD_TEXT:
      if (limited)
        {
          g_autofree char *length = g_strdup_printf ("length(%s)", name);

          begin_check (sql, class, field);
          write_range (sql, length, field);
        }
      break;
    case RD_FIELD_INTEGER:
    case RD_FIELD_REAL:
      if (limited)
        {
          begin_check (sql, class, field);
          write_range (sql, name, field);
        }
      break;
    case RD_FIELD_BOOLEAN:
      begin_check (sql, class, field);
      g_string_append_printf (sql, "%s IN (0, 1))", name);
      break;
    case RD_FIELD_ENUM:
      begin_check (sql, class, field);
      write_nicks (sql, field);
      break;
    case RD_FIELD_DATE:
      begin_check (sql, class, field);
      g_string_append_printf (sql,
                              "length(%s) = 10 AND substr(%s, 5, 1) = '-' AND "
                              "substr(%s, 8, 1) = '-' AND %s >= '1900-01-01' AND "
                              "%s < '2200-01-01')",
                              name, name, name, name, name);
      break;
    case RD_FIELD_TIME:
      begin_check (sql, class, field);
      g_string_append_printf (sql,
                              "length(%s) = 5 AND substr(%s, 3, 1) = ':' AND "
                              "%s BETWEEN '00:00' AND '23:59')",
                              name, name, name);
      break;
    case RD_FIELD_FLAGS:
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
    case RD_FIELD_HOURS:
    default:
      break;
    }
}

/* What a new record has there, as a literal, %NULL where that is nothing. */
static char *
write_fallback (GType type, const RdField *field)
{
  g_autoptr (RdRecord) fresh = rd_record_new (type);
  g_autofree char *text = rd_field_to_text (field, fresh);

  if (text == NULL)
    return NULL;
  if (field->type == RD_FIELD_BOOLEAN)
    return g_strdup (g_str_equal (text, "true") ? "1" : "0");
  if (field->type == RD_FIELD_INTEGER || field->type == RD_FIELD_REAL)
    return g_steal_pointer (&text);

  g_auto (GStrv) parts = g_strsplit (text, "'", -1);
  g_autofree char *quoted = g_strjoinv ("''", parts);

  return g_strdup_printf ("'%s'", quoted);
}

/* @added: whether the column joins a table that may hold rows, which then get the fallback. */
static void
write_column (GString *sql,
              GType type,
              const RdField *field,
              const RdDialect *dialect,
              gboolean added)
{
  RdRecordClass *class = g_type_class_peek (type);
  gboolean required = (field->flags & RD_FIELD_REQUIRED) || field->type == RD_FIELD_BOOLEAN;
  g_autofree char *fallback = added ? write_fallback (type, field) : NULL;

  g_string_append_printf (sql, "%s %s", field->name, get_column_type (field, dialect));
  if (required && (!added || fallback))
    g_string_append (sql, " NOT NULL");
  if (fallback)
    g_string_append_printf (sql, " DEFAULT %s", fallback);
  write_check (sql, class, field);
  if (field->type == RD_FIELD_REFERENCE)
    g_string_append_printf (sql, " REFERENCES %s (id) ON DELETE %s", field->refers_to,
                            field->flags & RD_FIELD_CASCADE ? "CASCADE" : "RESTRICT");
}

/* The moment records of a kind are ordered by: its first indexed instant or date. */
static const RdField *
find_moment (const RdRecordClass *class, int version)
{
  for (guint i = 0; i < class->n_fields; i++)
    {
      const RdField *field = &class->fields[i];

      if ((field->flags & RD_FIELD_INDEXED) && rd_schema_field_since (class, field) <= version &&
          (field->type == RD_FIELD_INSTANT || field->type == RD_FIELD_DATE))
        return field;
    }
  return NULL;
}

/* Records are asked for by whose they are and when: such an index serves both questions. */
static void
write_index (GString *sql, const RdRecordClass *class, const RdField *field, int version)
{
  const RdField *moment = field->type == RD_FIELD_REFERENCE ? find_moment (class, version) : NULL;

  if (field->flags & RD_FIELD_UNIQUE)
    g_string_append_printf (sql, "CREATE UNIQUE INDEX %s_%s ON %s (%s);\n", class->kind,
                            field->name, class->kind, field->name);
  else if (field->flags & RD_FIELD_INDEXED)
    g_string_append_printf (sql, "CREATE INDEX %s_%s ON %s (%s%s%s);\n", class->kind, field->name,
                            class->kind, field->name, moment ? ", " : "",
                            moment ? moment->name : "");
}

static void
write_table (GString *sql, GType type, int version, const RdDialect *dialect)
{
  RdRecordClass *class = g_type_class_peek (type);

  g_string_append_printf (sql, "CREATE TABLE %s (\n  %s", class->kind, dialect->id);
  for (guint i = 0; i < class->n_fields; i++)
    if (rd_schema_field_since (class, &class->fields[i]) <= version)
      {
        g_string_append (sql, ",\n  ");
        write_column (sql, type, &class->fields[i], dialect, FALSE);
      }
  g_string_append_printf (sql, "\n)%s;\n", dialect->table_end);
}

static void
write_added_column (GString *sql, GType type, const RdField *field, const RdDialect *dialect)
{
  RdRecordClass *class = g_type_class_peek (type);

  g_string_append_printf (sql, "ALTER TABLE %s ADD COLUMN ", class->kind);
  write_column (sql, type, field, dialect, TRUE);
  g_string_append (sql, ";\n");
}

/**
 * rd_schema_write:
 * @schema: a schema
 * @version: one of its versions, from 1
 * @dialect: the engine's words
 * @sql: where to append
 *
 * Writes the statements that bring a database from the version before to @version.
 */
void
rd_schema_write (const RdSchema *schema, int version, const RdDialect *dialect, GString *sql)
{
  for (guint i = 0; i < schema->n_types; i++)
    {
      RdRecordClass *class = g_type_class_ref (schema->types[i]);

      if (class->since == version)
        write_table (sql, schema->types[i], version, dialect);
      for (guint j = 0; j < class->n_fields; j++)
        {
          const RdField *field = &class->fields[j];

          if (rd_schema_field_since (class, field) != version)
            continue;
          if (class->since < version)
            write_added_column (sql, schema->types[i], field, dialect);
          write_index (sql, class, field, version);
        }
    }
}
