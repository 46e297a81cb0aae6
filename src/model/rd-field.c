/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-field.c: what can be done with any field of any record. */
#include "rd-field.h"

#include "rd-error.h"
#include "rd-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define TEXT(r) RD_FIELD_MEMBER (r, field, char *)
#define INT(r) RD_FIELD_MEMBER (r, field, int)
#define REAL(r) RD_FIELD_MEMBER (r, field, double)
#define LONG(r) RD_FIELD_MEMBER (r, field, gint64)
#define HOURS(r) RD_FIELD_MEMBER (r, field, RdWeekHours *)

#define SECONDS_PER_DAY 86400

G_STATIC_ASSERT (sizeof (RdDate) == sizeof (int));

/**
 * rd_field_must:
 * @field: a field
 *
 * Returns: the translated sentence that says what a right value is
 */
const char *
rd_field_must (const RdField *field)
{
  return field->must ? g_dgettext (GETTEXT_PACKAGE, field->must)
                     : _ ("A value is missing or not allowed.");
}

/**
 * rd_field_is_set:
 * @field: a field
 * @record: the record it is of
 *
 * Returns: whether the record has a value there
 */
gboolean
rd_field_is_set (const RdField *field, gconstpointer record)
{
  switch (field->type)
    {
    case RD_FIELD_TEXT:
      return TEXT (record) != NULL;
    case RD_FIELD_HOURS:
      return !rd_week_hours_is_empty (HOURS (record));
    case RD_FIELD_REAL:
      return !isnan (REAL (record));
    case RD_FIELD_INSTANT:
      return LONG (record) != RD_INSTANT_UNSET;
    case RD_FIELD_REFERENCE:
      return LONG (record) != 0;
    case RD_FIELD_BOOLEAN:
      return TRUE;
    case RD_FIELD_FLAGS:
      return INT (record) != 0;
    case RD_FIELD_INTEGER:
    case RD_FIELD_ENUM:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    default:
      return INT (record) != RD_UNSET;
    }
}

/**
 * rd_field_clear:
 * @field: a field
 * @record: the record it is of
 *
 * Leaves the field without a value.
 */
void
rd_field_clear (const RdField *field, gpointer record)
{
  switch (field->type)
    {
    case RD_FIELD_TEXT:
      g_clear_pointer (&TEXT (record), g_free);
      break;
    case RD_FIELD_HOURS:
      g_clear_pointer (&HOURS (record), rd_week_hours_free);
      break;
    case RD_FIELD_REAL:
      REAL (record) = NAN;
      break;
    case RD_FIELD_INSTANT:
      LONG (record) = RD_INSTANT_UNSET;
      break;
    case RD_FIELD_REFERENCE:
      LONG (record) = 0;
      break;
    case RD_FIELD_BOOLEAN:
    case RD_FIELD_FLAGS:
      INT (record) = 0;
      break;
    case RD_FIELD_INTEGER:
    case RD_FIELD_ENUM:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    default:
      INT (record) = RD_UNSET;
      break;
    }
}

/**
 * rd_field_reset:
 * @field: a field
 * @record: the record it is of
 *
 * Gives the field what a new record has there: its fallback where it is required or has one.
 */
void
rd_field_reset (const RdField *field, gpointer record)
{
  gboolean given = field->fallback != 0 || (field->flags & RD_FIELD_REQUIRED);

  rd_field_clear (field, record);
  switch (field->type)
    {
    case RD_FIELD_TEXT:
      TEXT (record) = g_strdup (field->fallback_text);
      break;
    case RD_FIELD_HOURS:
      if (field->fallback_text)
        rd_week_hours_parse (field->fallback_text, &HOURS (record));
      break;
    case RD_FIELD_REAL:
      if (given)
        REAL (record) = field->fallback;
      break;
    case RD_FIELD_INTEGER:
    case RD_FIELD_ENUM:
    case RD_FIELD_TIME:
      if (given)
        INT (record) = (int)field->fallback;
      break;
    case RD_FIELD_BOOLEAN:
    case RD_FIELD_FLAGS:
      INT (record) = (int)field->fallback;
      break;
    case RD_FIELD_DATE:
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
    default:
      break;
    }
}

/**
 * rd_field_copy:
 * @field: a field
 * @from: a record
 * @to: another of the same kind
 *
 * Gives @to the value @from has.
 */
void
rd_field_copy (const RdField *field, gconstpointer from, gpointer to)
{
  if (from == to)
    return;
  rd_field_clear (field, to);
  switch (field->type)
    {
    case RD_FIELD_TEXT:
      TEXT (to) = g_strdup (TEXT (from));
      break;
    case RD_FIELD_HOURS:
      HOURS (to) = rd_week_hours_copy (HOURS (from));
      break;
    case RD_FIELD_REAL:
      REAL (to) = REAL (from);
      break;
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
      LONG (to) = LONG (from);
      break;
    case RD_FIELD_INTEGER:
    case RD_FIELD_BOOLEAN:
    case RD_FIELD_ENUM:
    case RD_FIELD_FLAGS:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    default:
      INT (to) = INT (from);
      break;
    }
}

/**
 * rd_field_equal:
 * @field: a field
 * @a: a record
 * @b: another of the same kind
 *
 * Returns: whether both have the same value
 */
gboolean
rd_field_equal (const RdField *field, gconstpointer a, gconstpointer b)
{
  switch (field->type)
    {
    case RD_FIELD_TEXT:
      return g_strcmp0 (TEXT (a), TEXT (b)) == 0;
    case RD_FIELD_HOURS:
      return rd_week_hours_equal (HOURS (a), HOURS (b));
    case RD_FIELD_REAL:
      return REAL (a) == REAL (b) || (isnan (REAL (a)) && isnan (REAL (b)));
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
      return LONG (a) == LONG (b);
    case RD_FIELD_INTEGER:
    case RD_FIELD_BOOLEAN:
    case RD_FIELD_ENUM:
    case RD_FIELD_FLAGS:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    default:
      return INT (a) == INT (b);
    }
}

/**
 * rd_field_to_text:
 * @field: a field
 * @record: the record it is of
 *
 * Returns: (transfer full) (nullable): the value as files and the database hold it, %NULL if unset
 */
char *
rd_field_to_text (const RdField *field, gconstpointer record)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (!rd_field_is_set (field, record))
    return NULL;
  switch (field->type)
    {
    case RD_FIELD_TEXT:
      return g_strdup (TEXT (record));
    case RD_FIELD_HOURS:
      return rd_week_hours_format (HOURS (record));
    case RD_FIELD_REAL:
      /* 15 digits keep every number a person writes and none of binary's dust. */
      return g_strdup (g_ascii_formatd (number, sizeof number, "%.15g", REAL (record)));
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
      return g_strdup_printf ("%" G_GINT64_FORMAT, LONG (record));
    case RD_FIELD_BOOLEAN:
      return g_strdup (INT (record) ? "true" : "false");
    case RD_FIELD_ENUM:
      return g_strdup (rd_enum_to_nick (field->values (), INT (record)));
    case RD_FIELD_FLAGS:
      return rd_flags_to_nicks (field->values (), INT (record));
    case RD_FIELD_DATE:
      return rd_date_format (INT (record));
    case RD_FIELD_TIME:
      return rd_time_format (INT (record));
    case RD_FIELD_INTEGER:
    default:
      return g_strdup_printf ("%d", INT (record));
    }
}

static gboolean
parse_number (const char *text, double *number)
{
  char *end = NULL;

  /* strtod() also takes spaces before a number, hexadecimal ones and words. */
  if (text[strspn (text, "+-.0123456789eE")] != '\0')
    return FALSE;
  *number = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*number);
}

static gboolean
parse_value (const RdField *field, gpointer record, const char *text)
{
  double number;

  switch (field->type)
    {
    case RD_FIELD_TEXT:
      TEXT (record) = g_strdup (text);
      return TRUE;
    case RD_FIELD_HOURS:
      return rd_week_hours_parse (text, &HOURS (record));
    case RD_FIELD_REAL:
      return parse_number (text, &REAL (record));
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
      return g_ascii_string_to_signed (text, 10, G_MININT64 + 1, G_MAXINT64, &LONG (record), NULL);
    case RD_FIELD_BOOLEAN:
      INT (record) = g_ascii_strcasecmp (text, "true") == 0 || strcmp (text, "1") == 0;
      return INT (record) || g_ascii_strcasecmp (text, "false") == 0 || strcmp (text, "0") == 0;
    case RD_FIELD_ENUM:
      return rd_enum_from_nick (field->values (), text, &INT (record));
    case RD_FIELD_FLAGS:
      return rd_flags_from_nicks (field->values (), text, (guint *)&INT (record));
    case RD_FIELD_DATE:
      return rd_date_parse (text, (RdDate *)&INT (record));
    case RD_FIELD_TIME:
      return rd_time_parse (text, &INT (record));
    case RD_FIELD_INTEGER:
    default:
      if (!parse_number (text, &number) || number != floor (number) || fabs (number) >= G_MAXINT)
        return FALSE;
      INT (record) = (int)number;
      return TRUE;
    }
}

/**
 * rd_field_from_text:
 * @field: a field
 * @record: the record it is of
 * @text: (nullable): a value as rd_field_to_text() writes it; %NULL or "" leaves the field unset
 * @error: return location for %RD_ERROR_INVALID
 *
 * Reads a value. One that cannot be read leaves the field unset.
 *
 * Returns: whether the value could be read; its limits are rd_field_validate()'s to judge
 */
gboolean
rd_field_from_text (const RdField *field, gpointer record, const char *text, GError **error)
{
  rd_field_clear (field, record);
  if (text == NULL || *text == '\0' || parse_value (field, record, text))
    return TRUE;
  rd_field_clear (field, record);
  g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID, rd_field_must (field));
  return FALSE;
}

static gboolean
within (const RdField *field, double number)
{
  if (field->least == 0 && field->most == 0)
    return TRUE;
  return number >= field->least && (field->most == 0 || number <= field->most);
}

/* Years a practice has to do with: a client born in 1900 to a race in 2199. */
static gboolean
is_of_our_time (RdDate date)
{
  return date >= rd_date_new (1900, 1, 1) && date < rd_date_new (2200, 1, 1);
}

static gboolean
has_only_known_flags (const RdField *field, guint value)
{
  g_autoptr (GFlagsClass) class = g_type_class_ref (field->values ());

  return (value & ~class->mask) == 0;
}

static gboolean
is_valid (const RdField *field, gconstpointer record)
{
  if (!rd_field_is_set (field, record))
    return !(field->flags & RD_FIELD_REQUIRED);
  switch (field->type)
    {
    case RD_FIELD_TEXT:
      return g_utf8_validate (TEXT (record), -1, NULL) &&
             within (field, g_utf8_strlen (TEXT (record), -1));
    case RD_FIELD_REAL:
      return isfinite (REAL (record)) && within (field, REAL (record));
    case RD_FIELD_INTEGER:
      return within (field, INT (record));
    case RD_FIELD_ENUM:
      return rd_enum_to_nick (field->values (), INT (record)) != NULL;
    case RD_FIELD_TIME:
      return INT (record) >= 0 && INT (record) < RD_MINUTES_PER_DAY;
    case RD_FIELD_REFERENCE:
      return LONG (record) > 0;
    case RD_FIELD_DATE:
      return is_of_our_time (INT (record));
    case RD_FIELD_INSTANT:
      return ABS (LONG (record)) < G_MAXINT32 * (gint64)SECONDS_PER_DAY &&
             is_of_our_time (LONG (record) / SECONDS_PER_DAY);
    case RD_FIELD_FLAGS:
      return has_only_known_flags (field, INT (record));
    case RD_FIELD_HOURS:
    case RD_FIELD_BOOLEAN:
    default:
      return TRUE;
    }
}

/**
 * rd_field_validate:
 * @field: a field
 * @record: the record it is of
 * @error: return location for %RD_ERROR_INVALID, whose message is the field's own sentence
 *
 * Returns: whether the record's value there is allowed
 */
gboolean
rd_field_validate (const RdField *field, gconstpointer record, GError **error)
{
  if (is_valid (field, record))
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID, rd_field_must (field));
  return FALSE;
}

/**
 * rd_field_to_pspec:
 * @field: a field
 *
 * Returns: (transfer floating): the property that shows the field to .ui files and bindings
 */
GParamSpec *
rd_field_to_pspec (const RdField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  char *name = g_strdelimit (g_strdup (field->name), "_", '-');
  const char *kept = g_intern_string (name);

  g_free (name);
  switch (field->type)
    {
    case RD_FIELD_TEXT:
      return g_param_spec_string (kept, NULL, NULL, NULL, flags);
    case RD_FIELD_HOURS:
      return g_param_spec_boxed (kept, NULL, NULL, RD_TYPE_WEEK_HOURS, flags);
    case RD_FIELD_REAL:
      /* Lax, since no range has NAN in it, which is what an unset one is. */
      return g_param_spec_double (kept, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                                  flags | G_PARAM_LAX_VALIDATION);
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
      return g_param_spec_int64 (kept, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case RD_FIELD_BOOLEAN:
      return g_param_spec_boolean (kept, NULL, NULL, FALSE, flags);
    case RD_FIELD_FLAGS:
      return g_param_spec_flags (kept, NULL, NULL, field->values (), 0, flags);
    case RD_FIELD_INTEGER:
    case RD_FIELD_ENUM:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    default:
      /* An enumeration too, since an optional one may be unset. */
      return g_param_spec_int (kept, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
    }
}

/**
 * rd_field_get_value:
 * @field: a field
 * @record: the record it is of
 * @value: an initialised value of the property's type
 *
 * Reads the field as a property.
 */
void
rd_field_get_value (const RdField *field, gconstpointer record, GValue *value)
{
  switch (field->type)
    {
    case RD_FIELD_TEXT:
      g_value_set_string (value, TEXT (record));
      break;
    case RD_FIELD_HOURS:
      g_value_set_boxed (value, HOURS (record));
      break;
    case RD_FIELD_REAL:
      g_value_set_double (value, REAL (record));
      break;
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
      g_value_set_int64 (value, LONG (record));
      break;
    case RD_FIELD_BOOLEAN:
      g_value_set_boolean (value, INT (record));
      break;
    case RD_FIELD_FLAGS:
      g_value_set_flags (value, INT (record));
      break;
    case RD_FIELD_INTEGER:
    case RD_FIELD_ENUM:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    default:
      g_value_set_int (value, INT (record));
      break;
    }
}

static gboolean
replace_text (char **member, const char *text)
{
  g_autofree char *tidy = rd_text_tidy (text);

  if (g_strcmp0 (*member, tidy) == 0)
    return FALSE;
  g_free (*member);
  *member = g_steal_pointer (&tidy);
  return TRUE;
}

static gboolean
replace_hours (RdWeekHours **member, const RdWeekHours *hours)
{
  g_autoptr (RdWeekHours) before = *member;

  *member = rd_week_hours_copy (hours);
  return !rd_week_hours_equal (before, hours);
}

static gboolean
replace_real (double *member, double number)
{
  double before = *member;

  *member = number;
  return isnan (before) ? !isnan (number) : before != number;
}

static gboolean
replace_int (int *member, int number)
{
  int before = *member;

  *member = number;
  return before != number;
}

/**
 * rd_field_set_value:
 * @field: a field
 * @record: the record it is of
 * @value: a value of the property's type
 *
 * Writes the field as a property; text is tidied.
 *
 * Returns: whether the field is another than before
 */
gboolean
rd_field_set_value (const RdField *field, gpointer record, const GValue *value)
{
  gint64 before;

  switch (field->type)
    {
    case RD_FIELD_TEXT:
      return replace_text (&TEXT (record), g_value_get_string (value));
    case RD_FIELD_HOURS:
      return replace_hours (&HOURS (record), g_value_get_boxed (value));
    case RD_FIELD_REAL:
      return replace_real (&REAL (record), g_value_get_double (value));
    case RD_FIELD_INSTANT:
    case RD_FIELD_REFERENCE:
      before = LONG (record);
      LONG (record) = g_value_get_int64 (value);
      return before != LONG (record);
    case RD_FIELD_BOOLEAN:
      return replace_int (&INT (record), g_value_get_boolean (value));
    case RD_FIELD_FLAGS:
      return replace_int (&INT (record), g_value_get_flags (value));
    case RD_FIELD_INTEGER:
    case RD_FIELD_ENUM:
    case RD_FIELD_DATE:
    case RD_FIELD_TIME:
    default:
      return replace_int (&INT (record), g_value_get_int (value));
    }
}
