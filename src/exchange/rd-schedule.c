/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-schedule.c: schedules that go out, and how a client is named in them. */
#include "rd-schedule-private.h"

#include "model/rd-error.h"
#include "model/rd-text.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_DAY 86400
#define LONGEST_LOOK (400 * SECONDS_PER_DAY)

G_DEFINE_ENUM_TYPE (RdScheduleDetail,
                    rd_schedule_detail,
                    G_DEFINE_ENUM_VALUE (RD_DETAIL_INITIALS, "initials"),
                    G_DEFINE_ENUM_VALUE (RD_DETAIL_FULL, "full"),
                    G_DEFINE_ENUM_VALUE (RD_DETAIL_BUSY, "busy"))

G_DEFINE_ENUM_TYPE (RdScheduleFormat,
                    rd_schedule_format,
                    G_DEFINE_ENUM_VALUE (RD_FORMAT_ICS, "ics"),
                    G_DEFINE_ENUM_VALUE (RD_FORMAT_CSV, "csv"),
                    G_DEFINE_ENUM_VALUE (RD_FORMAT_JSON, "json"))

/**
 * rd_schedule_clock:
 * @zone: the practice's zone; borrowed
 *
 * Returns: a clock for rd_schedule_offset() and rd_schedule_append_time()
 */
RdScheduleClock
rd_schedule_clock (RdZone *zone)
{
  return (RdScheduleClock){ .zone = zone };
}

/**
 * rd_schedule_offset:
 * @clock: a clock
 * @instant: UTC seconds
 *
 * Returns: how many seconds wall time is ahead of UTC at @instant
 */
int
rd_schedule_offset (RdScheduleClock *clock, gint64 instant)
{
  if (instant < clock->from || instant >= clock->until)
    {
      gint64 change = rd_zone_next_change (clock->zone, instant, instant + LONGEST_LOOK);

      clock->from = instant;
      clock->until = change == RD_INSTANT_UNSET ? instant + LONGEST_LOOK : change;
      clock->offset = rd_zone_offset (clock->zone, instant);
    }
  return clock->offset;
}

/**
 * rd_schedule_append_time:
 * @clock: a clock
 * @out: what is written so far
 * @instant: UTC seconds
 *
 * Appends the time as 2026-11-26T17:30:00+00:00.
 */
void
rd_schedule_append_time (RdScheduleClock *clock, GString *out, gint64 instant)
{
  int offset = rd_schedule_offset (clock, instant);
  gint64 wall = instant + offset;
  gint64 days = wall / SECONDS_PER_DAY - (wall % SECONDS_PER_DAY < 0);
  int second = wall - days * SECONDS_PER_DAY;
  char date[11];

  rd_date_write (days, date);
  g_string_append_printf (out, "%sT%02d:%02d:%02d%c%02d:%02d", date, second / 3600,
                          second / 60 % 60, second % 60, offset < 0 ? '-' : '+',
                          ABS (offset) / 3600, ABS (offset) / 60 % 60);
}

/**
 * rd_schedule_client:
 * @row: a row
 * @detail: how much may be said
 *
 * Returns: (transfer full): how the client of the row is named at this detail
 */
char *
rd_schedule_client (const RdScheduleRow *row, RdScheduleDetail detail)
{
  switch (detail)
    {
    case RD_DETAIL_FULL:
      return g_strdup (row->client ? row->client : "");
    case RD_DETAIL_INITIALS:
      return rd_text_initials (row->client);
    case RD_DETAIL_BUSY:
    default:
      return g_strdup (_ ("Busy"));
    }
}

/**
 * rd_schedule_write:
 * @schedule: what to write
 * @format: how
 * @detail: how clients are named
 * @cancellable: (nullable): a cancellable
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Writes a schedule. The same schedule always gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file's contents
 */
GBytes *
rd_schedule_write (const RdSchedule *schedule,
                   RdScheduleFormat format,
                   RdScheduleDetail detail,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GString) out = g_string_sized_new (1024 + (gsize)schedule->rows->len * 448);
  gboolean written = FALSE;

  switch (format)
    {
    case RD_FORMAT_ICS:
      written = rd_ical_schedule_write (schedule, detail, out, cancellable, error);
      break;
    case RD_FORMAT_CSV:
      written = rd_csv_schedule_write (schedule, detail, out, cancellable, error);
      break;
    case RD_FORMAT_JSON:
      written = rd_json_schedule_write (schedule, detail, out, cancellable, error);
      break;
    default:
      g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                   _ ("A schedule is written as ics, csv or json."));
    }
  return written ? g_string_free_to_bytes (g_steal_pointer (&out)) : NULL;
}
