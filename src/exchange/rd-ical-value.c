/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ical-value.c: times and lengths of time as iCalendar writes them. */
#include "rd-ical-value.h"

#include <string.h>

#define DAY 86400

static gboolean
read_digits (const char *text, gsize count, int *value)
{
  *value = 0;
  for (gsize i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }
  return TRUE;
}

/**
 * rd_ical_parse_time:
 * @text: 20261126, 20261126T173000, 20261126T173000Z; seconds may be missing
 * @time: (out): the time
 *
 * Returns: whether @text is a date or a time and nothing else
 */
gboolean
rd_ical_parse_time (const char *text, RdIcalTime *time)
{
  gsize length = strlen (text);
  int year, month, day, hour = 0, minute = 0, second = 0;
  RdDate date;

  time->is_date = length == 8;
  time->is_utc = length > 8 && g_ascii_toupper (text[length - 1]) == 'Z';
  length -= time->is_utc;
  if ((length != 8 && length != 13 && length != 15) || !read_digits (text, 4, &year) ||
      !read_digits (text + 4, 2, &month) || !read_digits (text + 6, 2, &day))
    return FALSE;
  if (length > 8 && (g_ascii_toupper (text[8]) != 'T' || !read_digits (text + 9, 2, &hour) ||
                     !read_digits (text + 11, 2, &minute)))
    return FALSE;
  if (length == 15 && !read_digits (text + 13, 2, &second))
    return FALSE;
  date = rd_date_new (year, month, day);
  if (date == RD_DATE_UNSET || hour > 23 || minute > 59 || second > 60)
    return FALSE;
  time->wall = (gint64)date * DAY + hour * 3600 + minute * 60 + MIN (second, 59);
  return TRUE;
}

/**
 * rd_ical_parse_duration:
 * @text: PT1H30M, P1D, P2W
 * @seconds: (out): in seconds
 *
 * Returns: whether @text is a length of time (RFC 5545, section 3.3.6)
 */
gboolean
rd_ical_parse_duration (const char *text, gint64 *seconds)
{
  static const char letters[] = "WDHMS";
  static const int lengths[] = { 7 * DAY, DAY, 3600, 60, 1 };
  gint64 total = 0;
  gboolean negative = *text == '-';

  if (*text == '-' || *text == '+')
    text++;
  if (g_ascii_toupper (*text++) != 'P' || *text == '\0')
    return FALSE;
  while (*text)
    {
      gint64 number = 0;
      const char *begin;
      const char *letter;

      if (g_ascii_toupper (*text) == 'T')
        text++;
      for (begin = text; g_ascii_isdigit (*text) && text - begin < 9; text++)
        number = number * 10 + (*text - '0');
      letter = *text ? strchr (letters, g_ascii_toupper (*text)) : NULL;
      if (text == begin || letter == NULL)
        return FALSE;
      total += number * lengths[letter - letters];
      text++;
    }
  *seconds = negative ? -total : total;
  return TRUE;
}

/**
 * rd_ical_parse_offset:
 * @text: +0100, -0330, +013020
 * @seconds: (out): how far ahead of UTC
 *
 * Returns: whether @text is an offset (RFC 5545, section 3.3.14)
 */
gboolean
rd_ical_parse_offset (const char *text, int *seconds)
{
  gsize length = strlen (text);
  int hour, minute, second = 0;

  if ((length != 5 && length != 7) || (*text != '+' && *text != '-') ||
      !read_digits (text + 1, 2, &hour) || !read_digits (text + 3, 2, &minute) ||
      (length == 7 && !read_digits (text + 5, 2, &second)) || hour > 23 || minute > 59 ||
      second > 59)
    return FALSE;
  *seconds = (*text == '-' ? -1 : 1) * (hour * 3600 + minute * 60 + second);
  return TRUE;
}
