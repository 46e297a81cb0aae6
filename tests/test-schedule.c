/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-schedule.c: schedules that go out: read back by others, telling no more than they should. */
#include "exchange/rd-schedule.h"

#include <json-glib/json-glib.h>
#include <libical/ical.h>
#include <string.h>

#define NOW "2026-11-23T08:00Z"

static gint64
instant (const char *text)
{
  g_autoptr (RdZone) utc = rd_zone_new ("UTC", NULL);
  gint64 seconds;

  g_assert_true (rd_zone_parse (utc, text, &seconds));
  return seconds;
}

static RdScheduleRow
row_at (gint64 id, const char *start)
{
  return (RdScheduleRow){
    .id = id,
    .uid = "0b7f8f7e-1111-4222-8333-444455556666",
    .start = instant (start),
    .end = instant (start) + 3600,
    .practitioner = "John Whitlock",
    .room = "Room 1",
    .service = "Sports massage 60",
    .client = "Hannah Clarke",
    .status = RD_BOOKING_CONFIRMED,
    .sequence = 2,
  };
}

static char *
write_rows (const char *zone_name,
            const RdScheduleRow *rows,
            guint n_rows,
            RdScheduleFormat format,
            RdScheduleDetail detail)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (RdScheduleRow));
  g_autoptr (RdZone) zone = rd_zone_new (zone_name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RdSchedule schedule = { "Riverside Massage", zone, instant (NOW), array };

  g_array_append_vals (array, rows, n_rows);
  bytes = rd_schedule_write (&schedule, format, detail, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_lines (const char *calendar)
{
  g_auto (GStrv) lines = g_strsplit (calendar, "\r\n", -1);

  g_assert_true (g_str_has_suffix (calendar, "\r\n"));
  for (guint i = 0; lines[i]; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_null (strpbrk (lines[i], "\r\n"));
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
}

static void
test_calendar_has_what_readers_need (void)
{
  RdScheduleRow row = row_at (7, "2026-11-26T17:30Z");
  g_autofree char *text = write_rows ("Europe/London", &row, 1, RD_FORMAT_ICS, RD_DETAIL_FULL);
  static const char *const lines[] = {
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:",
    "\r\nMETHOD:PUBLISH\r\n",
    "\r\nNAME:Riverside Massage\r\n",
    "\r\nX-WR-CALNAME:Riverside Massage\r\n",
    "\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n",
    "\r\nX-PUBLISHED-TTL:PT1H\r\n",
    "\r\nTZID:Europe/London\r\n",
    "\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n",
    "\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n",
    "\r\nUID:0b7f8f7e-1111-4222-8333-444455556666\r\n",
    "\r\nDTSTAMP:20261123T080000Z\r\n",
    "\r\nDTSTART;TZID=Europe/London:20261126T173000\r\n",
    "\r\nDTEND;TZID=Europe/London:20261126T183000\r\n",
    "\r\nSEQUENCE:2\r\n",
    "\r\nSTATUS:CONFIRMED\r\n",
    "\r\nSUMMARY:Sports massage 60 – Hannah Clarke\r\n",
    "\r\nLOCATION:Room 1\r\n",
    "\r\nEND:VCALENDAR\r\n",
  };

  assert_lines (text);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_test_message ("%s", lines[i]);
      g_assert_nonnull (strstr (text, lines[i]));
    }
  g_assert_null (strstr (text, "ATTENDEE"));
}

static void
test_statuses (void)
{
  static const struct
  {
    RdBookingStatus status;
    const char *line;
  } cases[] = {
    { RD_BOOKING_PROVISIONAL, "STATUS:TENTATIVE\r\n" },
    { RD_BOOKING_CONFIRMED, "STATUS:CONFIRMED\r\n" },
    { RD_BOOKING_ARRIVED, "STATUS:CONFIRMED\r\n" },
    { RD_BOOKING_COMPLETED, "STATUS:CONFIRMED\r\n" },
    { RD_BOOKING_CANCELLED, "STATUS:CANCELLED\r\n" },
    { RD_BOOKING_NO_SHOW, "STATUS:CANCELLED\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdScheduleRow row = row_at (1, "2026-11-26T17:30Z");
      g_autofree char *text = NULL;

      row.status = cases[i].status;
      text = write_rows ("Europe/London", &row, 1, RD_FORMAT_ICS, RD_DETAIL_INITIALS);
      g_assert_nonnull (strstr (text, cases[i].line));
    }
}

static void
test_text_is_folded_and_comes_back (void)
{
  static const char *const clients[] = {
    "Éééééééééééééééééééééééééééééééééééééééééééééééééééééééé Ñandú",
    "𝔗𝔥𝔢 𝔮𝔲𝔦𝔠𝔨 𝔟𝔯𝔬𝔴𝔫 𝔣𝔬𝔵 𝔧𝔲𝔪𝔭𝔰 𝔬𝔳𝔢𝔯 𝔱𝔥𝔢 𝔩𝔞𝔷𝔶 𝔡𝔬𝔤",
    "O'Neill, Shane; \\ \"Junior\" and a name that goes on and on until it has to be folded twice "
    "over the "
    "edge of the second line",
    "Two\nlines",
  };

  for (guint i = 0; i < G_N_ELEMENTS (clients); i++)
    for (guint pad = 0; pad < 5; pad++)
      {
        RdScheduleRow row = row_at (1, "2026-11-26T17:30Z");
        g_autofree char *service = g_strnfill (pad + 1, 'x');
        g_autofree char *expected = g_strdup_printf ("%s – %s", service, clients[i]);
        g_autofree char *text = NULL;

        row.client = clients[i];
        row.service = service;
        text = write_rows ("Europe/London", &row, 1, RD_FORMAT_ICS, RD_DETAIL_FULL);
        assert_lines (text);

        icalcomponent *calendar = icalparser_parse_string (text);
        icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
        g_assert_cmpstr (icalcomponent_get_summary (event), ==, expected);
        g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
        icalcomponent_free (calendar);
      }
}

/* Every half hour of the days around each change of the clocks, read back by libical by nothing but
 * the zone written in the file. */
static void
assert_zone_is_read_right (const char *zone_name, const char *from, const char *until)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (RdScheduleRow));
  g_autoptr (RdZone) zone = rd_zone_new (zone_name, NULL);
  g_autofree char *text = NULL;

  for (gint64 at = rd_zone_next_change (zone, instant (from), instant (until));
       at != RD_INSTANT_UNSET; at = rd_zone_next_change (zone, at, instant (until)))
    for (gint64 start = at - 5 * 3600; start < at + 5 * 3600; start += 1800)
      {
        RdScheduleRow row = { .id = 1, .uid = "u", .start = start, .end = start + 3600 };

        g_array_append_val (rows, row);
      }
  for (gint64 start = instant (from); start < instant (until); start += 86400 * 9)
    {
      RdScheduleRow row = { .id = 1, .uid = "u", .start = start, .end = start + 3600 };

      g_array_append_val (rows, row);
    }
  text = write_rows (zone_name, (RdScheduleRow *)(gpointer)rows->data, rows->len, RD_FORMAT_ICS,
                     RD_DETAIL_BUSY);
  assert_lines (text);

  icalcomponent *calendar = icalparser_parse_string (text);
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  icaltimezone *theirs = icalcomponent_get_timezone (calendar, zone_name);

  g_assert_nonnull (theirs);
  for (guint i = 0; i < rows->len; i++)
    {
      const RdScheduleRow *row = &g_array_index (rows, RdScheduleRow, i);
      icaltimetype start =
        icalproperty_get_dtstart (icalcomponent_get_first_property (event, ICAL_DTSTART_PROPERTY));
      gint64 read = icaltime_as_timet_with_zone (
        start, icaltime_is_utc (start) ? icaltimezone_get_utc_timezone () : theirs);

      g_test_message ("%s %s", zone_name, icaltime_as_ical_string (start));
      g_assert_cmpint (read, ==, row->start);
      event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT);
    }
  g_assert_null (event);
  icalcomponent_free (calendar);
}

static void
test_times_across_clock_changes (void)
{
  static const char *const zones[] = {
    "Europe/London",
    "Europe/Dublin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kathmandu",
    "America/Santiago",
    "Pacific/Chatham",
    "Australia/Brisbane",
    "America/St_Johns",
    "UTC",
    "Asia/Jerusalem",
  };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      assert_zone_is_read_right (zones[i], "2026-10-01T00:00Z", "2026-11-20T00:00Z");
      assert_zone_is_read_right (zones[i], "2024-01-01T00:00Z", "2029-01-01T00:00Z");
    }
  /* A zone that gave up its summer time, and one that began again, within the schedule. */
  assert_zone_is_read_right ("America/Sao_Paulo", "2017-01-01T00:00Z", "2021-01-01T00:00Z");
  assert_zone_is_read_right ("Africa/Cairo", "2012-01-01T00:00Z", "2025-01-01T00:00Z");
  assert_zone_is_read_right ("Europe/Moscow", "2009-01-01T00:00Z", "2016-01-01T00:00Z");
}

static void
test_zone_is_short (void)
{
  RdScheduleRow row = row_at (7, "2026-11-26T17:30Z");
  g_autofree char *text = write_rows ("Europe/London", &row, 1, RD_FORMAT_ICS, RD_DETAIL_FULL);
  const char *begin = strstr (text, "BEGIN:VTIMEZONE");
  const char *end = strstr (text, "END:VTIMEZONE");

  g_assert_cmpint (end - begin, <, 400);
  g_assert_null (strstr (text, "freeassociation"));
}

static void
test_second_time_round_is_written_in_utc (void)
{
  RdScheduleRow rows[] = { row_at (1, "2026-10-25T00:30Z"), row_at (2, "2026-10-25T01:30Z") };
  g_autofree char *text = write_rows ("Europe/London", rows, 2, RD_FORMAT_ICS, RD_DETAIL_FULL);

  g_assert_nonnull (strstr (text, "DTSTART:20261025T003000Z\r\nDTEND:20261025T013000Z\r\n"));
  g_assert_nonnull (strstr (text, "DTSTART:20261025T013000Z\r\nDTEND:20261025T023000Z\r\n"));
}

static void
test_names_stay_in_the_practice (void)
{
  RdScheduleRow row = row_at (7, "2026-11-26T17:30Z");

  for (RdScheduleFormat format = RD_FORMAT_ICS; format <= RD_FORMAT_JSON; format++)
    {
      g_autofree char *full = write_rows ("Europe/London", &row, 1, format, RD_DETAIL_FULL);
      g_autofree char *some = write_rows ("Europe/London", &row, 1, format, RD_DETAIL_INITIALS);
      g_autofree char *busy = write_rows ("Europe/London", &row, 1, format, RD_DETAIL_BUSY);

      g_assert_nonnull (strstr (full, "Hannah Clarke"));
      g_assert_null (strstr (some, "Hannah"));
      g_assert_null (strstr (some, "Clarke"));
      g_assert_nonnull (strstr (some, "HC"));
      g_assert_null (strstr (busy, "Hannah"));
      g_assert_null (strstr (busy, "HC"));
      g_assert_null (strstr (busy, "Room 1"));
      g_assert_null (strstr (busy, "massage 60"));
      g_assert_nonnull (strstr (busy, "Busy"));
    }
}

static void
test_csv (void)
{
  RdScheduleRow rows[] = { row_at (7, "2026-11-26T17:30Z"), row_at (8, "2026-07-01T09:00Z") };
  g_autofree char *text = NULL;

  rows[0].client = "=HYPERLINK(\"x\")";
  rows[1].room = NULL;
  rows[1].client = "Lowe, Beatrix";
  text = write_rows ("Europe/London", rows, 2, RD_FORMAT_CSV, RD_DETAIL_FULL);
  g_assert_cmpstr (text, ==,
                   "\xef\xbb\xbfid,uid,start,end,practitioner,room,service,client,status\r\n"
                   "7,0b7f8f7e-1111-4222-8333-444455556666,2026-11-26T17:30:00+00:00,"
                   "2026-11-26T18:30:00+00:00,John Whitlock,Room 1,Sports massage 60,"
                   "\"'=HYPERLINK(\"\"x\"\")\",confirmed\r\n"
                   "8,0b7f8f7e-1111-4222-8333-444455556666,2026-07-01T10:00:00+01:00,"
                   "2026-07-01T11:00:00+01:00,John Whitlock,,Sports massage 60,"
                   "\"Lowe, Beatrix\",confirmed\r\n");
}

static void
test_json (void)
{
  RdScheduleRow rows[] = { row_at (7, "2026-11-26T17:30Z"), row_at (8, "2026-07-01T09:00Z") };
  g_autofree char *text = NULL;
  g_autofree char *none = write_rows ("Europe/London", NULL, 0, RD_FORMAT_JSON, RD_DETAIL_INITIALS);
  g_autoptr (JsonParser) parser = json_parser_new ();

  rows[1].room = NULL;
  text = write_rows ("Europe/London", rows, 2, RD_FORMAT_JSON, RD_DETAIL_INITIALS);
  g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));

  JsonArray *array = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpint (json_array_get_length (array), ==, 2);
  JsonObject *first = json_array_get_object_element (array, 0);
  g_assert_cmpint (json_object_get_int_member (first, "id"), ==, 7);
  g_assert_cmpstr (json_object_get_string_member (first, "start"), ==, "2026-11-26T17:30:00+00:00");
  g_assert_cmpstr (json_object_get_string_member (first, "end"), ==, "2026-11-26T18:30:00+00:00");
  g_assert_cmpstr (json_object_get_string_member (first, "client"), ==, "HC");
  g_assert_cmpstr (json_object_get_string_member (first, "status"), ==, "confirmed");
  g_assert_true (json_object_get_null_member (json_array_get_object_element (array, 1), "room"));
  g_assert_cmpstr (none, ==, "[]\n");
}

static void
test_cancelling_is_heeded (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (RdScheduleRow));
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  RdScheduleRow row = row_at (1, "2026-11-26T17:30Z");
  RdSchedule schedule = { "Riverside Massage", zone, instant (NOW), rows };

  g_array_append_val (rows, row);
  g_cancellable_cancel (cancellable);
  for (RdScheduleFormat format = RD_FORMAT_ICS; format <= RD_FORMAT_JSON; format++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rd_schedule_write (&schedule, format, RD_DETAIL_FULL, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/schedule/calendar-has-what-readers-need",
                   test_calendar_has_what_readers_need);
  g_test_add_func ("/exchange/schedule/statuses", test_statuses);
  g_test_add_func ("/exchange/schedule/text-is-folded", test_text_is_folded_and_comes_back);
  g_test_add_func ("/exchange/schedule/clock-changes", test_times_across_clock_changes);
  g_test_add_func ("/exchange/schedule/zone-is-short", test_zone_is_short);
  g_test_add_func ("/exchange/schedule/second-time-round",
                   test_second_time_round_is_written_in_utc);
  g_test_add_func ("/exchange/schedule/names-stay", test_names_stay_in_the_practice);
  g_test_add_func ("/exchange/schedule/csv", test_csv);
  g_test_add_func ("/exchange/schedule/json", test_json);
  g_test_add_func ("/exchange/schedule/cancelling", test_cancelling_is_heeded);
  return g_test_run ();
}
