/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-csv-schedule.c: schedules as CSV. */
#include "rd-csv-writer.h"
#include "rd-schedule-private.h"

gboolean
rd_csv_schedule_write (const RdSchedule *schedule,
                       RdScheduleDetail detail,
                       GString *out,
                       GCancellable *cancellable,
                       GError **error)
{
  static const char *const headings[] = { "id",   "uid",     "start",  "end",    "practitioner",
                                          "room", "service", "client", "status", NULL };
  RdCsvWriter writer = rd_csv_writer_begin (out, headings);
  RdScheduleClock clock = rd_schedule_clock (schedule->zone);
  g_autoptr (GString) time = g_string_sized_new (32);
  gboolean busy = detail == RD_DETAIL_BUSY;

  for (guint i = 0; i < schedule->rows->len; i++)
    {
      const RdScheduleRow *row = &g_array_index (schedule->rows, RdScheduleRow, i);
      g_autofree char *client = rd_schedule_client (row, detail);

      if (i % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      rd_csv_writer_integer (&writer, row->id);
      rd_csv_writer_text (&writer, row->uid);
      g_string_truncate (time, 0);
      rd_schedule_append_time (&clock, time, row->start);
      rd_csv_writer_text (&writer, time->str);
      g_string_truncate (time, 0);
      rd_schedule_append_time (&clock, time, row->end);
      rd_csv_writer_text (&writer, time->str);
      rd_csv_writer_text (&writer, row->practitioner);
      rd_csv_writer_text (&writer, busy ? NULL : row->room);
      rd_csv_writer_text (&writer, busy ? NULL : row->service);
      rd_csv_writer_text (&writer, client);
      rd_csv_writer_text (&writer, rd_enum_to_nick (RD_TYPE_BOOKING_STATUS, row->status));
      rd_csv_writer_end_row (&writer);
    }
  return TRUE;
}
