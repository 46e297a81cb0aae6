/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-date.c: calendar dates and times of day as plain numbers. */
#include "rd-date.h"

#include <string.h>

/**
 * rd_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: day of the month from 1
 *
 * Returns: the date, or %RD_DATE_UNSET where the calendar has no such day
 */
RdDate
rd_date_new (int year, int month, int day)
{
  static const int before_month[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
      day > g_date_get_days_in_month (month, year))
    return RD_DATE_UNSET;

  gint64 past = year - 1;
  gint64 days = past * 365 + past / 4 - past / 100 + past / 400;
  gboolean leap_passed = month > 2 && g_date_is_leap_year (year);

  /* 719162 days lie between 0001-01-01 and 1970-01-01. */
  return days + before_month[month - 1] + (leap_passed ? 1 : 0) + day - 1 - 719162;
}

/**
 * rd_date_split:
 * @date: a date
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day: (out) (optional): its day of the month
 *
 * Takes a date apart.
 */
void
rd_date_split (RdDate date, int *year, int *month, int *day)
{
  GDate calendar;

  g_date_clear (&calendar, 1);
  g_date_set_julian (&calendar, CLAMP (date, -719162, 2932896) + 719163);
  if (year)
    *year = g_date_get_year (&calendar);
  if (month)
    *month = g_date_get_month (&calendar);
  if (day)
    *day = g_date_get_day (&calendar);
}

static gboolean
parse_digits (const char *text, int count, int *value)
{
  *value = 0;
  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }
  return TRUE;
}

/**
 * rd_date_parse:
 * @text: (nullable): a date as ISO 8601 writes it, 2026-11-26
 * @date: (out): the date
 *
 * Returns: whether @text is a date of the calendar and nothing else
 */
gboolean
rd_date_parse (const char *text, RdDate *date)
{
  int year, month, day;

  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-' ||
      !parse_digits (text, 4, &year) || !parse_digits (text + 5, 2, &month) ||
      !parse_digits (text + 8, 2, &day))
    return FALSE;
  *date = rd_date_new (year, month, day);
  return *date != RD_DATE_UNSET;
}

/**
 * rd_date_parse_typed:
 * @text: (nullable): a date as a person types it: 2026-11-26, 26/11/2026, 26.11.2026 or 26 11 26
 * @date: (out): the date
 *
 * The day comes first, as it does in Britain. Of two-digit years, 00 to 39 are of this century.
 *
 * Returns: whether @text is a date of the calendar and nothing else
 */
gboolean
rd_date_parse_typed (const char *text, RdDate *date)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text ? text : ""));
  int parts[3] = { 0, 0, 0 };
  guint n = 0;
  const char *p = trimmed;

  if (rd_date_parse (trimmed, date))
    return TRUE;
  for (; *p && n < 3; n++)
    {
      gsize digits = strspn (p, "0123456789");

      if (digits == 0 || digits > 4 || !parse_digits (p, digits, &parts[n]))
        return FALSE;
      p += digits;
      if (*p && n < 2)
        {
          gsize between = strspn (p, "/. -");

          if (between == 0)
            return FALSE;
          p += between;
        }
    }
  if (n != 3 || *p != '\0')
    return FALSE;
  if (parts[2] < 100)
    parts[2] += parts[2] < 40 ? 2000 : 1900;
  *date = rd_date_new (parts[2], parts[1], parts[0]);
  return *date != RD_DATE_UNSET;
}

/**
 * rd_date_write:
 * @date: a date
 * @buffer: where its ten characters and the closing zero go
 *
 * Writes a date as 2026-11-26 without allocating.
 */
void
rd_date_write (RdDate date, char buffer[11])
{
  int year, month, day;

  rd_date_split (date, &year, &month, &day);
  g_snprintf (buffer, 11, "%04d-%02d-%02d", year, month, day);
}

/**
 * rd_date_format:
 * @date: a date
 *
 * Returns: (transfer full): the date as 2026-11-26
 */
char *
rd_date_format (RdDate date)
{
  char buffer[11];

  rd_date_write (date, buffer);
  return g_strdup (buffer);
}

/**
 * rd_date_format_typed:
 * @date: a date
 *
 * Returns: (transfer full): the date as a person types it, 26/11/2026; rd_date_parse_typed() reads
 * it
 */
char *
rd_date_format_typed (RdDate date)
{
  int year, month, day;

  rd_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%02d/%02d/%04d", day, month, year);
}

/**
 * rd_date_weekday:
 * @date: a date
 *
 * Returns: its day of the week
 */
RdWeekday
rd_date_weekday (RdDate date)
{
  /* 1970-01-01 was a Thursday. */
  int weekday = (date + RD_THURSDAY) % 7;

  return weekday < 0 ? weekday + 7 : weekday;
}

/**
 * rd_date_week_start:
 * @date: a date
 *
 * Returns: the Monday of the week @date is in
 */
RdDate
rd_date_week_start (RdDate date)
{
  return date - rd_date_weekday (date);
}

/**
 * rd_date_add_months:
 * @date: a date
 * @months: how many months later, or earlier when negative
 *
 * Returns: the same day of another month, or that month's last day where it is shorter;
 * %RD_DATE_UNSET outside the years 1 to 9999
 */
RdDate
rd_date_add_months (RdDate date, int months)
{
  int year, month, day;

  rd_date_split (date, &year, &month, &day);

  gint64 count = year * 12 + (month - 1) + (gint64)months;
  if (count < 12 || count >= 10000 * 12)
    return RD_DATE_UNSET;
  year = count / 12;
  month = count % 12 + 1;
  return rd_date_new (year, month, MIN (day, g_date_get_days_in_month (month, year)));
}

/**
 * rd_time_parse:
 * @text: (nullable): a time of day, 7:30, 07:30 or 07:30:00
 * @minutes: (out): minutes since midnight; 24:00 is allowed as the end of a day
 *
 * Returns: whether @text is a time of day and nothing else
 */
gboolean
rd_time_parse (const char *text, int *minutes)
{
  int hour, minute, second = 0;

  if (text == NULL)
    return FALSE;

  const char *colon = strchr (text, ':');
  gsize hours = colon ? (gsize)(colon - text) : 0;
  gsize rest = colon ? strlen (colon) : 0;

  if (hours < 1 || hours > 2 || (rest != 3 && rest != 6) || !parse_digits (text, hours, &hour) ||
      !parse_digits (colon + 1, 2, &minute))
    return FALSE;
  if (rest == 6 && (colon[3] != ':' || !parse_digits (colon + 4, 2, &second)))
    return FALSE;
  if (minute > 59 || second > 59 || hour > 24 || (hour == 24 && minute + second > 0))
    return FALSE;
  *minutes = hour * 60 + minute;
  return TRUE;
}

/**
 * rd_time_format:
 * @minutes: minutes since midnight
 *
 * Returns: (transfer full): the time of day as 07:30
 */
char *
rd_time_format (int minutes)
{
  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}
