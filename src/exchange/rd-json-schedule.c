/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-json-schedule.c: schedules as JSON, one booking a line. */
#include "model/rd-json.h"
#include "rd-schedule-private.h"

static void
append_member (GString *out, const char *name, const char *text)
{
  g_string_append (out, name);
  rd_json_append_string (out, text);
}

gboolean
rd_json_schedule_write (const RdSchedule *schedule,
                        RdScheduleDetail detail,
                        GString *out,
                        GCancellable *cancellable,
                        GError **error)
{
  RdScheduleClock clock = rd_schedule_clock (schedule->zone);
  gboolean busy = detail == RD_DETAIL_BUSY;

  g_string_append_c (out, '[');
  for (guint i = 0; i < schedule->rows->len; i++)
    {
      const RdScheduleRow *row = &g_array_index (schedule->rows, RdScheduleRow, i);
      g_autofree char *client = rd_schedule_client (row, detail);

      if (i % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_string_append_printf (out, "%s\n  {\"id\": %" G_GINT64_FORMAT, i ? "," : "", row->id);
      append_member (out, ", \"uid\": ", row->uid);
      g_string_append (out, ", \"start\": \"");
      rd_schedule_append_time (&clock, out, row->start);
      g_string_append (out, "\", \"end\": \"");
      rd_schedule_append_time (&clock, out, row->end);
      append_member (out, "\", \"practitioner\": ", row->practitioner);
      append_member (out, ", \"room\": ", busy ? NULL : row->room);
      append_member (out, ", \"service\": ", busy ? NULL : row->service);
      append_member (out, ", \"client\": ", client);
      append_member (out, ", \"status\": ", rd_enum_to_nick (RD_TYPE_BOOKING_STATUS, row->status));
      g_string_append_c (out, '}');
    }
  g_string_append (out, schedule->rows->len ? "\n]\n" : "]\n");
  return TRUE;
}
