/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-field.h: the description of one field of a record.
 *
 * A record type has one table of these. GObject properties, SQL columns, validation, CSV and JSON,
 * the journal's before and after, and subject access all read that table: to add a field is to add
 * a member to the struct and one row to the table.
 */
#pragma once

#include "rd-date.h"
#include "rd-enums.h"
#include "rd-week-hours.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RdFieldType:
 * @RD_FIELD_TEXT: char *, %NULL when unset
 * @RD_FIELD_INTEGER: int, %RD_UNSET when unset
 * @RD_FIELD_REAL: double, NAN when unset
 * @RD_FIELD_BOOLEAN: gboolean
 * @RD_FIELD_ENUM: int, %RD_UNSET when unset; its nick outside memory
 * @RD_FIELD_FLAGS: guint; its nicks joined by commas outside memory
 * @RD_FIELD_DATE: #RdDate, %RD_DATE_UNSET when unset; 2026-11-26 outside memory
 * @RD_FIELD_TIME: int minutes since midnight, %RD_UNSET when unset; 07:30 outside memory
 * @RD_FIELD_INSTANT: gint64 UTC seconds, %RD_INSTANT_UNSET when unset
 * @RD_FIELD_REFERENCE: gint64 id of another record, 0 when unset
 * @RD_FIELD_HOURS: #RdWeekHours *, %NULL when unset; its text outside memory
 *
 * What a field holds, and as what C type.
 */
typedef enum
{
  RD_FIELD_TEXT,
  RD_FIELD_INTEGER,
  RD_FIELD_REAL,
  RD_FIELD_BOOLEAN,
  RD_FIELD_ENUM,
  RD_FIELD_FLAGS,
  RD_FIELD_DATE,
  RD_FIELD_TIME,
  RD_FIELD_INSTANT,
  RD_FIELD_REFERENCE,
  RD_FIELD_HOURS,
} RdFieldType;

/**
 * RdFieldFlags:
 * @RD_FIELD_REQUIRED: a record without it is refused
 * @RD_FIELD_PRIVATE: says something of a client's health or person; never leaves in a schedule
 * @RD_FIELD_UNIQUE: no two records of the kind have the same
 * @RD_FIELD_INDEXED: the store finds records by it
 * @RD_FIELD_CASCADE: a reference whose record takes this one with it when it goes
 * @RD_FIELD_PACE: an integer of seconds that a person reads and writes as minutes and seconds, 6:30
 */
typedef enum
{
  RD_FIELD_REQUIRED = 1 << 0,
  RD_FIELD_PRIVATE = 1 << 1,
  RD_FIELD_UNIQUE = 1 << 2,
  RD_FIELD_INDEXED = 1 << 3,
  RD_FIELD_CASCADE = 1 << 4,
  RD_FIELD_PACE = 1 << 5,
} RdFieldFlags;

/**
 * RdField:
 * @name: snake_case: the SQL column, the JSON key, the CSV heading; the GObject property has dashes
 * @label: what a person reads beside it
 * @must: the sentence said when a value is refused, telling what would be right
 * @type: what it holds
 * @flags: see #RdFieldFlags
 * @offset: where it stands in the record's struct
 * @least: least number allowed, or least length of a text in characters
 * @most: greatest number allowed, or greatest length; 0 means the type's own limit
 * @fallback: what a new record has: a number, an enumeration value
 * @fallback_text: what a new record has: a text
 * @values: the enumeration or flags type
 * @refers_to: name of the kind of record it refers to
 * @since: the schema version that brought it; 0 means the version that brought its kind
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *must;
  RdFieldType type;
  RdFieldFlags flags;
  gsize offset;
  double least;
  double most;
  double fallback;
  const char *fallback_text;
  GType (*values) (void);
  const char *refers_to;
  int since;
} RdField;

#define RD_FIELD(Struct, member, TYPE, ...) \
  { .name = #member, .type = RD_FIELD_##TYPE, .offset = G_STRUCT_OFFSET (Struct, member), __VA_ARGS__ }

#define RD_FIELD_MEMBER(record, field, ctype) \
  (G_STRUCT_MEMBER (ctype, (record), (field)->offset))

gboolean    rd_field_is_set     (const RdField  *field,
                                 gconstpointer   record);
void        rd_field_clear      (const RdField  *field,
                                 gpointer        record);
void        rd_field_reset      (const RdField  *field,
                                 gpointer        record);
void        rd_field_copy       (const RdField  *field,
                                 gconstpointer   from,
                                 gpointer        to);
gboolean    rd_field_equal      (const RdField  *field,
                                 gconstpointer   a,
                                 gconstpointer   b);
char       *rd_field_to_text    (const RdField  *field,
                                 gconstpointer   record);
gboolean    rd_field_from_text  (const RdField  *field,
                                 gpointer        record,
                                 const char     *text,
                                 GError        **error);
gboolean    rd_field_validate   (const RdField  *field,
                                 gconstpointer   record,
                                 GError        **error);
GParamSpec *rd_field_to_pspec   (const RdField  *field);
void        rd_field_get_value  (const RdField  *field,
                                 gconstpointer   record,
                                 GValue         *value);
gboolean    rd_field_set_value  (const RdField  *field,
                                 gpointer        record,
                                 const GValue   *value);
const char *rd_field_must       (const RdField  *field);

G_END_DECLS
