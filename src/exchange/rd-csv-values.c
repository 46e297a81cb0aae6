/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-csv-values.c: numbers and lengths of time as training sites write them into tables. */
#include "rd-csv-values.h"

#include <math.h>
#include <string.h>

/* A number without what some languages part thousands with: spaces of any width, apostrophes. */
static char *
strip_gaps (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *plain = g_string_new (NULL);

  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != '\'' && c != 0x2019)
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

static double
parse_plain (const char *plain)
{
  char *end;
  double number;

  /* strtod() also knows "inf", "nan" and "0x1f". */
  if (plain[strspn (plain, "+-.0123456789eE")] != '\0')
    return NAN;
  number = g_ascii_strtod (plain, &end);
  return end != plain && *end == '\0' && isfinite (number) ? number : NAN;
}

static void
remove_all (char *plain, char gone)
{
  char *out = plain;

  for (char *p = plain; *p; p++)
    if (*p != gone)
      *out++ = *p;
  *out = '\0';
}

/* Whether the comma parts thousands: three digits follow, and more than a zero stands before. */
static gboolean
parts_thousands (const char *plain, const char *comma)
{
  return strspn (comma + 1, "0123456789") == 3 && comma[4] == '\0' && comma > plain &&
         !(plain[0] == '0' && comma == plain + 1);
}

/**
 * rd_csv_value_number:
 * @text: "1,024", "7,00", "1.024,5", "1 024", "12.5" or "--"
 *
 * A comma before three digits at the end separates thousands, unless nothing but a zero stands
 * before it; any other comma is a decimal one.
 *
 * Returns: the number, NAN where there is none
 */
double
rd_csv_value_number (const char *text)
{
  g_autofree char *plain = strip_gaps (text);
  char *comma = strrchr (plain, ',');
  char *point = strrchr (plain, '.');

  if (comma && point)
    {
      remove_all (plain, comma > point ? '.' : ',');
      g_strdelimit (plain, ",", '.');
    }
  else if (comma && (parts_thousands (plain, comma) || strchr (plain, ',') != comma))
    remove_all (plain, ',');
  else if (point && strchr (plain, '.') != point)
    remove_all (plain, '.');
  else
    g_strdelimit (plain, ",", '.');
  return parse_plain (plain);
}

/**
 * rd_csv_value_decimal:
 * @text: "1,583", "7.5" or "--"
 *
 * A number of which nobody has thousands: hours, beats a minute, effort. Any comma is a decimal
 * one.
 *
 * Returns: the number, NAN where there is none
 */
double
rd_csv_value_decimal (const char *text)
{
  g_autofree char *plain = strip_gaps (text);

  g_strdelimit (plain, ",", '.');
  return parse_plain (plain);
}

/**
 * rd_csv_value_seconds:
 * @text: "1:02:03", "26:49", "00:05:43.9" or "343.9"
 *
 * Returns: the seconds, NAN where there are none
 */
double
rd_csv_value_seconds (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);
  guint n = g_strv_length (parts);
  double seconds = 0;

  if (n <= 1)
    return rd_csv_value_number (text);
  for (guint i = 0; i < n; i++)
    {
      double part = rd_csv_value_decimal (parts[i]);

      if (n > 3 || !(part >= 0) || (i > 0 && part >= 60))
        return NAN;
      seconds = seconds * 60 + part;
    }
  return seconds;
}
