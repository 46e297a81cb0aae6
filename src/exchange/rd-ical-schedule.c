/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ical-schedule.c: schedules as iCalendar (RFC 5545, RFC 7986).
 *
 * Lines are written here and not by libical: building its tree of properties and serialising it
 * took about ten times as long for the same events. The tests read everything back with libical.
 */
#include "config.h"

#include "rd-ical-line.h"
#include "rd-ical-zone.h"
#include "rd-schedule-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SECONDS_PER_DAY 86400

static void
append_digits (GString *line, int number, int width)
{
  char digits[8];

  for (int i = width - 1; i >= 0; i--, number /= 10)
    digits[i] = '0' + number % 10;
  g_string_append_len (line, digits, width);
}

static void
append_date_time (GString *line, gint64 seconds)
{
  gint64 days = seconds / SECONDS_PER_DAY - (seconds % SECONDS_PER_DAY < 0);
  int second = seconds - days * SECONDS_PER_DAY;
  int year, month, day;

  rd_date_split (days, &year, &month, &day);
  append_digits (line, year, 4);
  append_digits (line, month, 2);
  append_digits (line, day, 2);
  g_string_append_c (line, 'T');
  append_digits (line, second / 3600, 2);
  append_digits (line, second / 60 % 60, 2);
  append_digits (line, second % 60, 2);
}

/*
 * A wall time that comes twice means the first of the two (RFC 5545, section 3.3.5), so the second
 * cannot be told by it, and some readers take the first for the second: both are written in UTC.
 */
static gboolean
is_told_by_wall (RdScheduleClock *clock, gint64 instant)
{
  gint64 wall = instant + rd_schedule_offset (clock, instant);

  if (clock->from + SECONDS_PER_DAY <= instant && instant < clock->until - SECONDS_PER_DAY)
    return TRUE;
  for (int day = -1; day <= 1; day += 2)
    {
      gint64 other = wall - rd_zone_offset (clock->zone, instant + day * SECONDS_PER_DAY);

      if (other != instant && other + rd_zone_offset (clock->zone, other) == wall)
        return FALSE;
    }
  return TRUE;
}

static void
append_time (GString *calendar,
             GString *line,
             RdScheduleClock *clock,
             const char *name,
             gint64 instant,
             gboolean by_wall)
{
  g_string_truncate (line, 0);
  g_string_append (line, name);
  if (by_wall)
    {
      g_string_append (line, ";TZID=");
      g_string_append (line, rd_zone_identifier (clock->zone));
      g_string_append_c (line, ':');
      append_date_time (line, instant + rd_schedule_offset (clock, instant));
    }
  else
    {
      g_string_append_c (line, ':');
      append_date_time (line, instant);
      g_string_append_c (line, 'Z');
    }
  rd_ical_append_line (calendar, line->str, line->len);
}

static void
append_text (GString *calendar, GString *line, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_truncate (line, 0);
  g_string_append (line, name);
  rd_ical_append_escaped (line, text);
  rd_ical_append_line (calendar, line->str, line->len);
}

static char *
make_summary (const RdScheduleRow *row, RdScheduleDetail detail)
{
  g_autofree char *client = rd_schedule_client (row, detail);

  if (detail == RD_DETAIL_BUSY || row->service == NULL || *row->service == '\0')
    return g_steal_pointer (&client);
  /* Translators: an appointment in a calendar: %1$s is the service, %2$s the client. */
  return g_strdup_printf (_ ("%1$s – %2$s"), row->service, client);
}

static const char *
find_status (RdBookingStatus status)
{
  switch (status)
    {
    case RD_BOOKING_PROVISIONAL:
      return "STATUS:TENTATIVE\r\n";
    case RD_BOOKING_CANCELLED:
    case RD_BOOKING_NO_SHOW:
      return "STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n";
    case RD_BOOKING_CONFIRMED:
    case RD_BOOKING_ARRIVED:
    case RD_BOOKING_COMPLETED:
    default:
      return "STATUS:CONFIRMED\r\n";
    }
}

static void
append_event (GString *calendar,
              GString *line,
              RdScheduleClock *clock,
              const RdScheduleRow *row,
              RdScheduleDetail detail,
              const char *stamp)
{
  g_autofree char *summary = make_summary (row, detail);
  gboolean by_wall = is_told_by_wall (clock, row->start) && is_told_by_wall (clock, row->end);
  char number[48];

  g_string_append (calendar, "BEGIN:VEVENT\r\n");
  g_snprintf (number, sizeof number, "booking-%" G_GINT64_FORMAT, row->id);
  append_text (calendar, line, "UID:", row->uid && *row->uid ? row->uid : number);
  g_string_append (calendar, stamp);
  append_time (calendar, line, clock, "DTSTART", row->start, by_wall);
  append_time (calendar, line, clock, "DTEND", row->end, by_wall);
  g_string_append (calendar, "SEQUENCE:");
  g_snprintf (number, sizeof number, "%d\r\n", MAX (row->sequence, 0));
  g_string_append (calendar, number);
  g_string_append (calendar, find_status (row->status));
  append_text (calendar, line, "SUMMARY:", *summary ? summary : _ ("Busy"));
  append_text (calendar, line, "CATEGORIES:", row->practitioner);
  if (detail != RD_DETAIL_BUSY)
    append_text (calendar, line, "LOCATION:", row->room);
  g_string_append (calendar, "END:VEVENT\r\n");
}

static void
append_head (GString *calendar, const RdSchedule *schedule)
{
  gint64 from = schedule->rows->len ? G_MAXINT64 : schedule->now;
  gint64 until = schedule->rows->len ? G_MININT64 : schedule->now;

  for (guint i = 0; i < schedule->rows->len; i++)
    {
      const RdScheduleRow *row = &g_array_index (schedule->rows, RdScheduleRow, i);

      from = MIN (from, row->start);
      until = MAX (until, row->end);
    }
  g_string_append (calendar, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                             "PRODID:-//Restday//Restday " RD_VERSION "//EN\r\n"
                             "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n");
  rd_ical_append_text (calendar, "NAME", schedule->name);
  rd_ical_append_text (calendar, "X-WR-CALNAME", schedule->name);
  rd_ical_append_text (calendar, "X-WR-TIMEZONE", rd_zone_identifier (schedule->zone));
  g_string_append (calendar, "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"
                             "X-PUBLISHED-TTL:PT1H\r\n");
  rd_ical_append_zone (calendar, schedule->zone, from, until);
}

gboolean
rd_ical_schedule_write (const RdSchedule *schedule,
                        RdScheduleDetail detail,
                        GString *out,
                        GCancellable *cancellable,
                        GError **error)
{
  RdScheduleClock clock = rd_schedule_clock (schedule->zone);
  g_autoptr (GString) line = g_string_sized_new (256);
  g_autoptr (GString) stamp = g_string_new ("DTSTAMP:");

  append_date_time (stamp, schedule->now);
  g_string_append (stamp, "Z\r\n");
  append_head (out, schedule);
  for (guint i = 0; i < schedule->rows->len; i++)
    {
      if (i % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      append_event (out, line, &clock, &g_array_index (schedule->rows, RdScheduleRow, i), detail,
                    stamp->str);
    }
  g_string_append (out, "END:VCALENDAR\r\n");
  return TRUE;
}
