/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-values.c: what the options of a command say: numbers, dates, times, names, whole records. */
#include "ctl.h"

#include "model/rd-text.h"
#include "practice/rd-find.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * rd_ctl_has:
 * @ctl: a run
 * @option: name of an option
 *
 * Returns: whether it was given
 */
gboolean
rd_ctl_has (RdCtl *ctl, const char *option)
{
  return g_hash_table_contains (ctl->values, option);
}

/**
 * rd_ctl_get_all:
 * @ctl: a run
 * @option: name of an option
 *
 * Returns: (transfer none) (nullable) (element-type utf8): its values
 */
GPtrArray *
rd_ctl_get_all (RdCtl *ctl, const char *option)
{
  return g_hash_table_lookup (ctl->values, option);
}

/**
 * rd_ctl_get:
 * @ctl: a run
 * @option: name of an option
 *
 * Returns: (nullable): its value
 */
const char *
rd_ctl_get (RdCtl *ctl, const char *option)
{
  GPtrArray *values = rd_ctl_get_all (ctl, option);

  return values ? values->pdata[values->len - 1] : NULL;
}

/**
 * rd_ctl_is_format:
 * @ctl: a run
 * @format: "json"
 *
 * Returns: whether that was asked for
 */
gboolean
rd_ctl_is_format (RdCtl *ctl, const char *format)
{
  return g_strcmp0 (ctl->format, format) == 0;
}

/**
 * rd_ctl_get_int:
 * @ctl: a run
 * @option: name of an option
 * @least: least value allowed
 * @most: greatest
 * @value: (inout): the value, as it was where the option is not given
 * @error: return location for %RD_ERROR_INVALID
 *
 * Returns: whether it is a number that is allowed
 */
gboolean
rd_ctl_get_int (RdCtl *ctl, const char *option, int least, int most, int *value, GError **error)
{
  const char *text = rd_ctl_get (ctl, option);
  gint64 number;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_signed (text, 10, least, most, &number, NULL))
    {
      g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                   _ ("“%1$s” is not a whole number from %2$d to %3$d, which --%4$s takes."), text,
                   least, most, option);
      return FALSE;
    }
  *value = number;
  return TRUE;
}

/**
 * rd_ctl_get_date:
 * @ctl: a run
 * @option: name of an option
 * @date: (inout): the date, as it was where the option is not given
 * @error: return location for %RD_ERROR_INVALID
 *
 * Returns: whether it is a date
 */
gboolean
rd_ctl_get_date (RdCtl *ctl, const char *option, RdDate *date, GError **error)
{
  const char *text = rd_ctl_get (ctl, option);

  if (text == NULL || rd_date_parse (text, date))
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_INVALID, _ ("“%s” is not a date such as 2026-11-26."),
               text);
  return FALSE;
}

/**
 * rd_ctl_get_range:
 * @ctl: a run
 * @from: (out): --from
 * @to: (out): --to, the first day after
 * @error: return location for %RD_ERROR_INVALID
 *
 * Returns: whether both are dates and in order
 */
gboolean
rd_ctl_get_range (RdCtl *ctl, RdDate *from, RdDate *to, GError **error)
{
  if (!rd_ctl_get_date (ctl, "from", from, error) || !rd_ctl_get_date (ctl, "to", to, error))
    return FALSE;
  if (*to > *from)
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                       _ ("The range has to end after it begins: --to is the first day after it."));
  return FALSE;
}

/**
 * rd_ctl_get_instant:
 * @ctl: a run
 * @option: name of an option
 * @instant: (inout): UTC seconds, as it was where the option is not given
 * @error: return location for %RD_ERROR_INVALID
 *
 * Returns: whether it is a time
 */
gboolean
rd_ctl_get_instant (RdCtl *ctl, const char *option, gint64 *instant, GError **error)
{
  const char *text = rd_ctl_get (ctl, option);

  if (text == NULL || rd_zone_parse (rd_practice_zone (ctl->practice), text, instant))
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
               _ ("“%s” is not a time such as 2026-11-26T17:30."), text);
  return FALSE;
}

static char *
list_nicks (GType type)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (type);
  GString *nicks = g_string_new (NULL);

  for (guint i = 0; i < class->n_values; i++)
    g_string_append_printf (nicks, "%s%s", i ? ", " : "", class->values[i].value_nick);
  return g_string_free (nicks, FALSE);
}

/**
 * rd_ctl_get_enum:
 * @ctl: a run
 * @option: name of an option
 * @type: an enumeration type
 * @value: (inout): the value, as it was where the option is not given
 * @error: return location for %RD_ERROR_INVALID
 *
 * Returns: whether it is one of the type's
 */
gboolean
rd_ctl_get_enum (RdCtl *ctl, const char *option, GType type, int *value, GError **error)
{
  const char *text = rd_ctl_get (ctl, option);
  g_autofree char *nicks = NULL;

  if (text == NULL || rd_enum_from_nick (type, text, value))
    return TRUE;
  nicks = list_nicks (type);
  g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
               _ ("“%1$s” is not one of these, which --%2$s takes: %3$s."), text, option, nicks);
  return FALSE;
}

typedef struct
{
  GType type;
  const char *text;
} Search;

static gpointer
search (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  Search *sought = argument;

  return rd_find_record (store, sought->type, sought->text, error);
}

/**
 * rd_ctl_find:
 * @ctl: a run
 * @type: a kind of record
 * @text: its id, or a name that fits exactly one
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_AMBIGUOUS
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
rd_ctl_find (RdCtl *ctl, GType type, const char *text, GError **error)
{
  Search sought = { type, text };

  return rd_practice_read (ctl->practice, search, &sought, error);
}

/**
 * rd_ctl_find_option:
 * @ctl: a run
 * @option: name of an option that was given
 * @type: a kind of record
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_AMBIGUOUS
 *
 * Returns: (transfer full) (nullable): the record it names
 */
gpointer
rd_ctl_find_option (RdCtl *ctl, const char *option, GType type, GError **error)
{
  return rd_ctl_find (ctl, type, rd_ctl_get (ctl, option), error);
}

/**
 * rd_ctl_find_all:
 * @ctl: a run
 * @option: name of an option that may be repeated
 * @type: a kind of record
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_AMBIGUOUS
 *
 * Returns: (transfer full) (nullable) (element-type gint64): ids of the records it names, in the
 *   order given; an empty array where it was not given
 */
GArray *
rd_ctl_find_all (RdCtl *ctl, const char *option, GType type, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GPtrArray *values = rd_ctl_get_all (ctl, option);

  for (guint i = 0; values && i < values->len; i++)
    {
      g_autoptr (RdRecord) record = rd_ctl_find (ctl, type, values->pdata[i], error);
      gint64 id;

      if (record == NULL)
        return NULL;
      id = rd_record_id (record);
      g_array_append_val (ids, id);
    }
  return g_steal_pointer (&ids);
}

/* The value an option gives a field, its own or one of another name. */
static char *
get_field_text (RdCtl *ctl, const RdField *field)
{
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');
  const char *joint = NULL;
  GPtrArray *values;
  GString *text;

  for (const RdCtlOption *option = ctl->command->options; option && option->name; option++)
    if (g_strcmp0 (option->field, field->name) == 0)
      {
        g_free (name);
        name = g_strdup (option->name);
        joint = option->joint;
      }
  values = rd_ctl_get_all (ctl, name);
  if (values == NULL)
    return NULL;
  if (joint == NULL)
    return g_strdup (values->pdata[values->len - 1]);
  text = g_string_new (NULL);
  for (guint i = 0; i < values->len; i++)
    g_string_append_printf (text, "%s%s", i ? joint : "", (char *)values->pdata[i]);
  return g_string_free (text, FALSE);
}

static gboolean
fill_field (RdCtl *ctl, const RdField *field, gpointer record, const char *text, GError **error)
{
  g_autofree char *tidy = rd_text_tidy (text);

  if (field->type == RD_FIELD_REFERENCE && tidy)
    {
      g_autoptr (RdRecord) named =
        rd_ctl_find (ctl, rd_record_type_for_kind (field->refers_to), tidy, error);

      if (named == NULL)
        return FALSE;
      RD_FIELD_MEMBER (record, field, gint64) = rd_record_id (named);
      return TRUE;
    }
  if (field->type == RD_FIELD_INSTANT && tidy)
    {
      if (rd_zone_parse (rd_practice_zone (ctl->practice), tidy,
                         &RD_FIELD_MEMBER (record, field, gint64)))
        return TRUE;
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID, rd_field_must (field));
      return FALSE;
    }
  return rd_field_from_text (field, record, tidy, error);
}

/**
 * rd_ctl_fill_record:
 * @ctl: a run whose command has a kind
 * @record: a record of that kind
 * @error: return location for %RD_ERROR_INVALID, %RD_ERROR_NOT_FOUND
 *
 * Gives the record's fields what the options say.
 *
 * Returns: whether all of it can be read
 */
gboolean
rd_ctl_fill_record (RdCtl *ctl, gpointer record, GError **error)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (record);

  for (guint i = 0; i < class->n_fields; i++)
    {
      g_autofree char *text = get_field_text (ctl, &class->fields[i]);

      if (text && !fill_field (ctl, &class->fields[i], record, text, error))
        return FALSE;
    }
  return TRUE;
}
