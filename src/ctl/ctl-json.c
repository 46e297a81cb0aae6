/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-json.c: one JSON document on standard output, written as it is told. */
#include "ctl-json.h"

#include "model/rd-json.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/**
 * rd_ctl_json_begin:
 *
 * Returns: an empty document
 */
RdCtlJson
rd_ctl_json_begin (void)
{
  return (RdCtlJson){ .out = g_string_new (NULL) };
}

/**
 * rd_ctl_json_print:
 * @json: a document, whole
 *
 * Prints it and frees it.
 */
void
rd_ctl_json_print (RdCtlJson *json)
{
  g_string_append_c (json->out, '\n');
  fwrite (json->out->str, 1, json->out->len, stdout);
  g_string_free (json->out, TRUE);
  json->out = NULL;
}

static void
break_line (RdCtlJson *json)
{
  g_string_append_c (json->out, '\n');
  for (guint i = 0; i < json->depth; i++)
    g_string_append (json->out, "  ");
}

static void
begin_member (RdCtlJson *json, const char *key)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << json->depth;

  if (json->depth > 0)
    {
      if (json->begun & bit)
        g_string_append_c (json->out, ',');
      break_line (json);
    }
  json->begun |= bit;
  if (key)
    {
      rd_json_append_string (json->out, key);
      g_string_append (json->out, ": ");
    }
}

/**
 * rd_ctl_json_open:
 * @json: a document
 * @key: (nullable): its name in the object around it
 * @bracket: '{' or '['
 *
 * Opens an object or array.
 */
void
rd_ctl_json_open (RdCtlJson *json, const char *key, char bracket)
{
  begin_member (json, key);
  g_string_append_c (json->out, bracket);
  json->depth++;
  json->begun &= ~(G_GUINT64_CONSTANT (1) << json->depth);
}

/**
 * rd_ctl_json_close:
 * @json: a document
 * @bracket: '}' or ']'
 *
 * Closes the innermost object or array.
 */
void
rd_ctl_json_close (RdCtlJson *json, char bracket)
{
  gboolean any = (json->begun & (G_GUINT64_CONSTANT (1) << json->depth)) != 0;

  json->depth--;
  if (any)
    break_line (json);
  g_string_append_c (json->out, bracket);
}

/**
 * rd_ctl_json_text:
 * @json: a document
 * @key: (nullable): its name
 * @text: (nullable): a text
 *
 * Adds a text.
 */
void
rd_ctl_json_text (RdCtlJson *json, const char *key, const char *text)
{
  begin_member (json, key);
  rd_json_append_string (json->out, text);
}

/**
 * rd_ctl_json_raw:
 * @json: a document
 * @key: (nullable): its name
 * @document: (nullable): JSON
 *
 * Adds what is JSON already.
 */
void
rd_ctl_json_raw (RdCtlJson *json, const char *key, const char *document)
{
  begin_member (json, key);
  g_string_append (json->out, document ? document : "null");
}

/**
 * rd_ctl_json_integer:
 * @json: a document
 * @key: (nullable): its name
 * @number: a number
 *
 * Adds a whole number.
 */
void
rd_ctl_json_integer (RdCtlJson *json, const char *key, gint64 number)
{
  begin_member (json, key);
  g_string_append_printf (json->out, "%" G_GINT64_FORMAT, number);
}

/**
 * rd_ctl_json_real:
 * @json: a document
 * @key: (nullable): its name
 * @number: a number, NAN for none
 *
 * Adds a number, to four decimals.
 */
void
rd_ctl_json_real (RdCtlJson *json, const char *key, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    {
      rd_ctl_json_raw (json, key, NULL);
      return;
    }
  /* No trailing zeros, and no minus before a zero. */
  number = round (number * 10000) / 10000;
  rd_ctl_json_raw (json, key,
                   g_ascii_formatd (text, sizeof text, "%.12g", number == 0 ? 0 : number));
}

/**
 * rd_ctl_json_boolean:
 * @json: a document
 * @key: (nullable): its name
 * @value: true or false
 *
 * Adds a truth.
 */
void
rd_ctl_json_boolean (RdCtlJson *json, const char *key, gboolean value)
{
  rd_ctl_json_raw (json, key, value ? "true" : "false");
}

/**
 * rd_ctl_json_date:
 * @json: a document
 * @key: (nullable): its name
 * @date: a date, or %RD_DATE_UNSET
 *
 * Adds a date.
 */
void
rd_ctl_json_date (RdCtlJson *json, const char *key, RdDate date)
{
  g_autofree char *text = date == RD_DATE_UNSET ? NULL : rd_date_format (date);

  rd_ctl_json_text (json, key, text);
}

/**
 * rd_ctl_json_instant:
 * @json: a document
 * @key: (nullable): its name
 * @zone: the practice's zone
 * @instant: UTC seconds, or %RD_INSTANT_UNSET
 *
 * Adds a time with its offset.
 */
void
rd_ctl_json_instant (RdCtlJson *json, const char *key, RdZone *zone, gint64 instant)
{
  g_autofree char *text = instant == RD_INSTANT_UNSET ? NULL : rd_zone_format (zone, instant);

  rd_ctl_json_text (json, key, text);
}

/**
 * rd_ctl_json_field:
 * @json: a document, an object open
 * @field: a field
 * @record: the record it is of
 * @zone: the practice's zone
 *
 * Adds the field under its name, as the kind of value it is.
 */
void
rd_ctl_json_field (RdCtlJson *json, const RdField *field, gpointer record, RdZone *zone)
{
  g_autofree char *text = rd_field_to_text (field, record);

  switch (text ? field->type : RD_FIELD_TEXT)
    {
    case RD_FIELD_INTEGER:
    case RD_FIELD_REAL:
    case RD_FIELD_BOOLEAN:
    case RD_FIELD_REFERENCE:
      rd_ctl_json_raw (json, field->name, text);
      break;
    case RD_FIELD_INSTANT:
      rd_ctl_json_instant (json, field->name, zone, RD_FIELD_MEMBER (record, field, gint64));
      break;
    case RD_FIELD_TEXT:
    case RD_FIELD_ENUM:
    case RD_FIELD_FLAGS:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    case RD_FIELD_HOURS:
    default:
      rd_ctl_json_text (json, field->name, text);
      break;
    }
}

/**
 * rd_ctl_json_record:
 * @json: a document
 * @key: (nullable): its name
 * @record: a record
 * @zone: the practice's zone
 *
 * Adds the record as an object of its id and fields.
 */
void
rd_ctl_json_record (RdCtlJson *json, const char *key, gpointer record, RdZone *zone)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (record);

  rd_ctl_json_open (json, key, '{');
  rd_ctl_json_integer (json, "id", rd_record_id (record));
  for (guint i = 0; i < class->n_fields; i++)
    rd_ctl_json_field (json, &class->fields[i], record, zone);
  rd_ctl_json_close (json, '}');
}

/* The numbers each reason has: what is called what, and nothing else. */
static const struct
{
  RdReasonCode code;
  gboolean kind;
  const char *number;
  const char *limit;
} numbers[] = {
  { RD_REASON_AFTER_WORKOUT, TRUE, "minutes", NULL },
  { RD_REASON_BEFORE_HARD, TRUE, "hours", NULL },
  { RD_REASON_HARD_WITHIN, FALSE, "hours", NULL },
  { RD_REASON_RACE_IN, FALSE, "days", NULL },
  { RD_REASON_RACE_WAS, FALSE, "days", NULL },
  { RD_REASON_PRESSURE_ABOVE, FALSE, "asked", "highest" },
  { RD_REASON_TOO_SOON, FALSE, "days", NULL },
  { RD_REASON_IDEAL_SPACING, FALSE, "days", NULL },
  { RD_REASON_STRANDS_GAP, FALSE, "minutes", NULL },
};

static void
write_reason (RdCtlJson *json, const RdReason *reason)
{
  g_autofree char *code =
    g_strdelimit (g_strdup (rd_enum_to_nick (RD_TYPE_REASON_CODE, reason->code)), "-", '_');

  rd_ctl_json_open (json, NULL, '{');
  rd_ctl_json_text (json, "code", code);
  if (reason->code == RD_REASON_CONTRAINDICATION)
    rd_ctl_json_text (json, "class", rd_enum_to_nick (RD_TYPE_CAUTION, reason->caution));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (numbers[i].code == reason->code)
      {
        if (numbers[i].kind)
          rd_ctl_json_text (json, "kind", rd_enum_to_nick (RD_TYPE_WORKOUT_KIND, reason->kind));
        rd_ctl_json_integer (json, numbers[i].number, reason->number);
        if (numbers[i].limit)
          rd_ctl_json_integer (json, numbers[i].limit, reason->limit);
      }
  rd_ctl_json_close (json, '}');
}

/**
 * rd_ctl_json_reasons:
 * @json: a document, an object open
 * @suitability: what has the reasons
 *
 * Adds the reasons alone.
 */
void
rd_ctl_json_reasons (RdCtlJson *json, const RdSuitability *suitability)
{
  rd_ctl_json_open (json, "reasons", '[');
  for (guint i = 0; i < suitability->n_reasons; i++)
    write_reason (json, &suitability->reasons[i]);
  rd_ctl_json_close (json, ']');
}

/**
 * rd_ctl_json_suitability:
 * @json: a document, an object open
 * @suitability: a verdict with its reasons
 *
 * Adds verdict, max_pressure and reasons.
 */
void
rd_ctl_json_suitability (RdCtlJson *json, const RdSuitability *suitability)
{
  rd_ctl_json_text (json, "verdict", rd_enum_to_nick (RD_TYPE_VERDICT, suitability->verdict));
  rd_ctl_json_integer (json, "max_pressure", suitability->max_pressure);
  rd_ctl_json_reasons (json, suitability);
}

/**
 * rd_ctl_json_slot:
 * @json: a document
 * @key: (nullable): its name
 * @zone: the practice's zone
 * @slot: a free time
 * @practitioner: (nullable): who gives it
 * @room: (nullable): where
 *
 * Adds the free time as an object.
 */
void
rd_ctl_json_slot (RdCtlJson *json,
                  const char *key,
                  RdZone *zone,
                  const RdSlot *slot,
                  const char *practitioner,
                  const char *room)
{
  rd_ctl_json_open (json, key, '{');
  rd_ctl_json_instant (json, "start", zone, slot->start);
  rd_ctl_json_instant (json, "end", zone, slot->end);
  rd_ctl_json_text (json, "practitioner", practitioner);
  rd_ctl_json_text (json, "room", room);
  rd_ctl_json_suitability (json, &slot->suitability);
  rd_ctl_json_close (json, '}');
}
