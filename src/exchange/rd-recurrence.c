/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-recurrence.c: a rule of repetition as iCalendar writes it. */
#include "rd-recurrence-private.h"

#include "model/rd-error.h"
#include "model/rd-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAY 86400

static const char *const frequency_names[] = { "SECONDLY", "MINUTELY", "HOURLY", "DAILY",
                                               "WEEKLY",   "MONTHLY",  "YEARLY", NULL };
static const char *const weekday_names[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU", NULL };

static const struct
{
  const char *name;
  int least;
  int most;
  gboolean negative;
} parts[N_PARTS] = {
  [BYSECOND] = { "BYSECOND", 0, 60, FALSE },   [BYMINUTE] = { "BYMINUTE", 0, 59, FALSE },
  [BYHOUR] = { "BYHOUR", 0, 23, FALSE },       [BYMONTHDAY] = { "BYMONTHDAY", 1, 31, TRUE },
  [BYYEARDAY] = { "BYYEARDAY", 1, 366, TRUE }, [BYWEEKNO] = { "BYWEEKNO", 1, 53, TRUE },
  [BYMONTH] = { "BYMONTH", 1, 12, FALSE },     [BYSETPOS] = { "BYSETPOS", 1, 366, TRUE },
  [BYDAY] = { "BYDAY", 0, 0, FALSE },
};

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *)a < *(const int *)b ? -1 : *(const int *)a > *(const int *)b;
}

static int
find_name (const char *const *names, const char *name)
{
  for (int i = 0; names[i]; i++)
    if (g_ascii_strcasecmp (names[i], name) == 0)
      return i;
  return -1;
}

static gboolean
parse_number (const char *text, gint64 least, gint64 most, gint64 *number)
{
  return g_ascii_string_to_signed (*text == '+' ? text + 1 : text, 10, least, most, number, NULL);
}

static gboolean
parse_weekday (const char *text, int *value)
{
  gsize length = strlen (text);
  gint64 ordinal = 0;
  int weekday = length >= 2 ? find_name (weekday_names, text + length - 2) : -1;

  if (length > 2)
    {
      g_autofree char *number = g_strndup (text, length - 2);

      if (!parse_number (number, -53, 53, &ordinal) || ordinal == 0)
        return FALSE;
    }
  *value = ordinal * 7 + weekday;
  return weekday >= 0;
}

static gboolean
parse_part (RdRecurrence *self, Part part, const char *text)
{
  g_auto (GStrv) values = g_strsplit (text, ",", -1);
  GArray *list = self->by[part];

  for (guint i = 0; values[i]; i++)
    {
      gint64 number;
      int value;

      g_strstrip (values[i]);
      if (part == BYDAY ? !parse_weekday (values[i], &value)
                        : !parse_number (values[i], -366, 366, &number))
        return FALSE;
      if (part != BYDAY)
        {
          gint64 size = parts[part].negative ? ABS (number) : number;

          if (size < parts[part].least || size > parts[part].most)
            return FALSE;
          value = part == BYSECOND ? MIN (number, 59) : number;
        }
      g_array_append_val (list, value);
    }
  g_array_sort (list, compare_ints);
  for (guint i = list->len; i > 1; i--)
    if (g_array_index (list, int, i - 1) == g_array_index (list, int, i - 2))
      g_array_remove_index (list, i - 1);
  return list->len > 0;
}

/* 20261126, 20261126T173000 or 20261126T173000Z; a date holds to its end. */
static gboolean
parse_until (RdRecurrence *self, const char *text)
{
  gsize length = strlen (text);
  int digits[14] = { 0 };

  if (length != 8 && length != 15 && length != 16)
    return FALSE;
  for (gsize i = 0, n = 0; i < MIN (length, 15); i++)
    if (i == 8 ? g_ascii_toupper (text[i]) != 'T' : !g_ascii_isdigit (text[i]))
      return FALSE;
    else if (i != 8)
      digits[n++] = text[i] - '0';
  if (length == 16 && g_ascii_toupper (text[15]) != 'Z')
    return FALSE;

  int *d = digits;
  RdDate date =
    rd_date_new (d[0] * 1000 + d[1] * 100 + d[2] * 10 + d[3], d[4] * 10 + d[5], d[6] * 10 + d[7]);
  if (date == RD_DATE_UNSET)
    return FALSE;
  self->until_kind = length == 16 ? UNTIL_UTC : UNTIL_WALL;
  self->until = (gint64)date * DAY;
  if (length == 8)
    self->until += DAY - 1;
  else
    self->until += (d[8] * 10 + d[9]) * 3600 + (d[10] * 10 + d[11]) * 60 + d[12] * 10 + d[13];
  return TRUE;
}

static gboolean
parse_pair (RdRecurrence *self, const char *name, const char *value)
{
  gint64 number = -1;

  if (g_ascii_strcasecmp (name, "FREQ") == 0)
    {
      number = find_name (frequency_names, value);
      self->frequency = MAX (number, 0);
      return number >= 0;
    }
  if (g_ascii_strcasecmp (name, "INTERVAL") == 0)
    return parse_number (value, 1, G_MAXINT32, &self->interval);
  if (g_ascii_strcasecmp (name, "COUNT") == 0)
    return parse_number (value, 1, G_MAXINT32, &self->count);
  if (g_ascii_strcasecmp (name, "UNTIL") == 0)
    return parse_until (self, value);
  if (g_ascii_strcasecmp (name, "WKST") == 0)
    {
      number = find_name (weekday_names, value);
      self->week_start = MAX (number, 0);
      return number >= 0;
    }
  for (Part part = 0; part < N_PARTS; part++)
    if (g_ascii_strcasecmp (name, parts[part].name) == 0)
      return parse_part (self, part, value);
  if (g_ascii_strcasecmp (name, "RSCALE") == 0)
    return g_ascii_strcasecmp (value, "GREGORIAN") == 0;
  if (g_ascii_strcasecmp (name, "SKIP") == 0)
    return g_ascii_strcasecmp (value, "OMIT") == 0;
  return g_ascii_strncasecmp (name, "X-", 2) == 0;
}

/**
 * rd_recurrence_new:
 * @text: the value of an RRULE
 * @error: return location for %RD_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the rule
 */
RdRecurrence *
rd_recurrence_new (const char *text, GError **error)
{
  g_autoptr (RdRecurrence) self = g_new0 (RdRecurrence, 1);
  g_auto (GStrv) pairs = g_strsplit (text, ";", -1);
  gboolean has_frequency = FALSE;

  self->interval = 1;
  self->week_start = RD_MONDAY;
  for (Part part = 0; part < N_PARTS; part++)
    self->by[part] = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; pairs[i]; i++)
    {
      char *pair = g_strstrip (pairs[i]);
      char *equals = strchr (pair, '=');

      if (*pair == '\0')
        continue;
      if (equals)
        *equals = '\0';
      if (equals == NULL || !parse_pair (self, pair, equals + 1))
        {
          g_autofree char *excerpt = rd_text_excerpt (pair, 40);

          g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                       _ ("It repeats by a rule that has no meaning at “%s”."), excerpt);
          return NULL;
        }
      has_frequency = has_frequency || g_ascii_strcasecmp (pair, "FREQ") == 0;
    }
  if (!has_frequency)
    {
      g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                   _ ("It repeats by a rule that does not say how often."));
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * rd_recurrence_free:
 * @recurrence: (transfer full): a rule
 *
 * Frees a rule.
 */
void
rd_recurrence_free (RdRecurrence *recurrence)
{
  for (Part part = 0; part < N_PARTS; part++)
    g_clear_pointer (&recurrence->by[part], g_array_unref);
  g_free (recurrence);
}
