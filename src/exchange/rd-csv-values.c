/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-csv-values.c: numbers, lengths of time and dates as training sites write them into tables. */
#include "rd-csv-values.h"

#include <math.h>
#include <string.h>

/**
 * rd_csv_value_number:
 * @text: "1,024", "7,00", "1.024,5", "12.5" or "--"
 *
 * A comma before three digits at the end separates thousands, unless nothing but a zero stands
 * before it; any other comma is a decimal one.
 *
 * Returns: the number, NAN where there is none
 */
double
rd_csv_value_number (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  char *comma = strrchr (plain, ',');
  char *point = strrchr (plain, '.');
  char *end;
  double number;

  if (comma && point)
    {
      char thousands = comma > point ? '.' : ',';
      char *out = plain;

      for (char *p = plain; *p; p++)
        if (*p != thousands)
          *out++ = *p == ',' ? '.' : *p;
      *out = '\0';
    }
  else if (comma)
    {
      gboolean thousands = strspn (comma + 1, "0123456789") == 3 && comma[4] == '\0' &&
                           !(plain[0] == '0' && comma == plain + 1);
      char *out = plain;

      for (char *p = plain; *p; p++)
        if (*p != ',')
          *out++ = *p;
        else if (!thousands)
          *out++ = '.';
      *out = '\0';
    }
  number = g_ascii_strtod (plain, &end);
  return end != plain && *end == '\0' && isfinite (number) ? number : NAN;
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
      double part = rd_csv_value_number (parts[i]);

      if (n > 3 || !(part >= 0) || (i > 0 && part >= 60))
        return NAN;
      seconds = seconds * 60 + part;
    }
  return seconds;
}

static int
find_month (const char *word)
{
  static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

  if (strlen (word) < 3)
    return 0;
  for (int month = 0; month < 12; month++)
    if (g_ascii_strncasecmp (word, months + month * 3, 3) == 0)
      return month + 1;
  return 0;
}

/* "10:56:05", followed by AM, PM or nothing. */
static gboolean
read_clock (const char *word, const char *half, int *seconds)
{
  double parsed = strchr (word, ':') ? rd_csv_value_seconds (word) : NAN;
  int colons = 0;

  for (const char *p = word; *p; p++)
    colons += *p == ':';
  if (colons == 1)
    parsed *= 60;
  if (!(parsed >= 0 && parsed < 86400))
    return FALSE;
  *seconds = (int)parsed;
  if (half && g_ascii_strcasecmp (half, "pm") == 0 && *seconds < 12 * 3600)
    *seconds += 12 * 3600;
  else if (half && g_ascii_strcasecmp (half, "am") == 0 && *seconds >= 12 * 3600)
    *seconds -= 12 * 3600;
  return *seconds >= 0 && *seconds < 86400;
}

/* "Sep 26, 2026, 10:56:05 AM", "26 Sep 2026, 10:56:05" and "26/09/2026 10:56". */
static gboolean
read_words (const char *text, RdDate *date, int *seconds)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,/.T\t\xc2\xa0\xe2\x80\xaf", -1);
  const char *kept[8] = { NULL };
  guint n = 0;
  int day, month;

  for (guint i = 0; words[i] && n < G_N_ELEMENTS (kept); i++)
    if (*words[i])
      kept[n++] = words[i];
  if (n < 3)
    return FALSE;
  if ((month = find_month (kept[0])))
    day = atoi (kept[1]);
  else if ((month = find_month (kept[1])))
    day = atoi (kept[0]);
  else
    {
      day = atoi (kept[0]);
      month = atoi (kept[1]);
    }
  *date = rd_date_new (atoi (kept[2]), month, day);
  *seconds = -1;
  if (n > 3 && !read_clock (kept[3], kept[4], seconds))
    return FALSE;
  return *date != RD_DATE_UNSET;
}

/**
 * rd_csv_value_time:
 * @text: a date, with a time of day or without
 * @zone: the zone the table is written in
 * @date: (out): the date that stands there
 * @instant: (out): UTC seconds, %RD_INSTANT_UNSET where no time of day stands there
 *
 * Returns: whether it is a date at all
 */
gboolean
rd_csv_value_time (const char *text, RdZone *zone, RdDate *date, gint64 *instant)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_autofree char *day = g_strndup (plain, 10);
  char *fraction = strchr (plain, '.');
  int seconds;

  *instant = RD_INSTANT_UNSET;
  if (rd_date_parse (day, date))
    {
      if (fraction && fraction > plain + 10)
        memmove (fraction, fraction + 1 + strspn (fraction + 1, "0123456789"),
                 strlen (fraction + 1 + strspn (fraction + 1, "0123456789")) + 1);
      if (plain[10] == '\0')
        return TRUE;
      if (!rd_zone_parse (zone, plain, instant))
        return FALSE;
      return TRUE;
    }
  if (!read_words (plain, date, &seconds))
    return FALSE;
  if (seconds >= 0)
    *instant = rd_zone_seconds_to_instant (zone, (gint64)*date * 86400 + seconds);
  return TRUE;
}
