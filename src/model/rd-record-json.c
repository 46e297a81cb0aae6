/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-record-json.c: a record as JSON, by its table of fields. */
#include "rd-record-json.h"

#include "rd-json.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

static void
write_int (GString *json, gint64 value)
{
  char digits[24];

  g_string_append_len (json, digits,
                       g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, value));
}

/* The shortest that reads back as the same number. */
static void
write_real (GString *json, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.15g", value);
  if (g_ascii_strtod (digits, NULL) != value)
    g_ascii_formatd (digits, sizeof digits, "%.17g", value);
  g_string_append (json, digits);
}

static void
write_value (GString *json, const RdField *field, gconstpointer record)
{
  g_autofree char *text = NULL;
  char date[11];

  switch (field->type)
    {
    case RD_FIELD_INTEGER:
      write_int (json, RD_FIELD_MEMBER (record, field, int));
      break;
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
      write_int (json, RD_FIELD_MEMBER (record, field, gint64));
      break;
    case RD_FIELD_REAL:
      write_real (json, RD_FIELD_MEMBER (record, field, double));
      break;
    case RD_FIELD_BOOLEAN:
      g_string_append (json, RD_FIELD_MEMBER (record, field, int) ? "true" : "false");
      break;
    case RD_FIELD_TEXT:
      rd_json_append_string (json, RD_FIELD_MEMBER (record, field, char *));
      break;
    case RD_FIELD_ENUM:
      rd_json_append_string (json, rd_enum_to_nick (field->values (),
                                                    RD_FIELD_MEMBER (record, field, int)));
      break;
    case RD_FIELD_DATE:
      rd_date_write (RD_FIELD_MEMBER (record, field, RdDate), date);
      rd_json_append_string (json, date);
      break;
    case RD_FIELD_FLAGS:
    case RD_FIELD_TIME:
    case RD_FIELD_HOURS:
    default:
      text = rd_field_to_text (field, record);
      rd_json_append_string (json, text);
      break;
    }
}

/**
 * rd_record_write_json:
 * @json: what is written so far
 * @record: a #RdRecord
 *
 * Appends the record as a JSON object: its id, then every field that is set, in the order of its
 * table. Numbers, references and instants (UTC seconds) are numbers, the rest is text as
 * rd_field_to_text() writes it. The same record always gives the same bytes.
 */
void
rd_record_write_json (GString *json, gconstpointer record)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS ((gpointer)record);

  g_string_append (json, "{\"id\":");
  write_int (json, rd_record_id (record));
  for (guint i = 0; i < class->n_fields; i++)
    {
      const RdField *field = &class->fields[i];

      if (!rd_field_is_set (field, record))
        continue;
      g_string_append_len (json, ",\"", 2);
      g_string_append (json, field->name);
      g_string_append_len (json, "\":", 2);
      write_value (json, field, record);
    }
  g_string_append_c (json, '}');
}

/**
 * rd_record_to_json:
 * @record: a #RdRecord
 *
 * Returns: (transfer full): the record as rd_record_write_json() writes it
 */
char *
rd_record_to_json (gconstpointer record)
{
  GString *json = g_string_sized_new (384);

  rd_record_write_json (json, record);
  return g_string_free (json, FALSE);
}

static gboolean
read_number (const RdField *field, gpointer record, JsonNode *node)
{
  GType held = json_node_get_value_type (node);
  gint64 whole = json_node_get_int (node);

  switch (field->type)
    {
    case RD_FIELD_INTEGER:
      RD_FIELD_MEMBER (record, field, int) = (int)whole;
      return held == G_TYPE_INT64 && whole > G_MININT && whole <= G_MAXINT;
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
      RD_FIELD_MEMBER (record, field, gint64) = whole;
      return held == G_TYPE_INT64;
    case RD_FIELD_REAL:
      RD_FIELD_MEMBER (record, field, double) = json_node_get_double (node);
      return held == G_TYPE_INT64 || held == G_TYPE_DOUBLE;
    case RD_FIELD_BOOLEAN:
      RD_FIELD_MEMBER (record, field, int) = json_node_get_boolean (node);
      return held == G_TYPE_BOOLEAN;
    case RD_FIELD_TEXT:
    case RD_FIELD_ENUM:
    case RD_FIELD_FLAGS:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    case RD_FIELD_HOURS:
    default:
      return FALSE;
    }
}

static gboolean
read_value (const RdField *field, gpointer record, JsonNode *node, GError **error)
{
  gboolean read;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return rd_field_from_text (field, record, json_node_get_string (node), error);
  read = JSON_NODE_HOLDS_NULL (node) ||
         (JSON_NODE_HOLDS_VALUE (node) && read_number (field, record, node));
  if (!read)
    {
      rd_field_clear (field, record);
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID, rd_field_must (field));
    }
  return read;
}

/* A field that is not there is unset, or what a new record has where it cannot be unset. */
static gboolean
read_object (RdRecord *record, JsonObject *object, GError **error)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (record);

  rd_record_set_id (record, json_object_get_int_member_with_default (object, "id", 0));
  for (guint i = 0; i < class->n_fields; i++)
    {
      const RdField *field = &class->fields[i];
      JsonNode *node = json_object_get_member (object, field->name);
      gboolean needed = (field->flags & RD_FIELD_REQUIRED) || field->type == RD_FIELD_BOOLEAN;

      if (node == NULL && !needed)
        rd_field_clear (field, record);
      else if (node && !read_value (field, record, node, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * rd_record_from_json:
 * @type: a kind of record
 * @json: (nullable): an object as rd_record_write_json() writes it
 * @error: return location for %RD_ERROR_INVALID
 *
 * Reads a record. Keys that are no field's are passed over; whether the record is allowed is
 * rd_record_validate()'s to judge.
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
rd_record_from_json (GType type, const char *json, GError **error)
{
  g_autoptr (JsonNode) node = json ? json_from_string (json, NULL) : NULL;
  g_autoptr (RdRecord) record = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                           _ ("This is not a record written as JSON."));
      return NULL;
    }
  record = rd_record_new (type);
  if (!read_object (record, json_node_get_object (node), error))
    return NULL;
  return g_steal_pointer (&record);
}
