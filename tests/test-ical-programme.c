/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-ical-programme.c: training programmes from iCalendar, as real programs write it. */
#include "exchange/rd-programme-file.h"
#include "model/rd-error.h"
#include "model/rd-race.h"

#include <math.h>
#include <string.h>

static RdProgrammeFile *
read_in_zone (const char *text, gsize length, const char *zone_name, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (RdZone) zone = rd_zone_new (zone_name, NULL);
  g_autoptr (RdClient) client = rd_record_new (RD_TYPE_CLIENT);

  return rd_programme_file_read (bytes, "plan.ics", client, zone, NULL, error);
}

static RdProgrammeFile *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  RdProgrammeFile *file = read_in_zone (text, strlen (text), "Europe/London", &error);

  g_assert_no_error (error);
  return file;
}

/* A calendar around the lines of one or more events. */
static RdProgrammeFile *
read_events (const char *events)
{
  g_autofree char *text =
    g_strconcat ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", events, "END:VCALENDAR\r\n", NULL);

  return read_text (text);
}

static RdProgrammeFile *
read_file (const char *name, GError **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "ics", name, NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return read_in_zone (contents, length, "Europe/London", error);
}

static RdWorkout *
workout_of (RdProgrammeFile *file, guint i)
{
  g_assert_cmpuint (i, <, file->workouts->len);
  return g_ptr_array_index (file->workouts, i);
}

/* The dates and times of a file's workouts: 2026-11-26 07:00, … */
static char *
list_times (RdProgrammeFile *file)
{
  GString *times = g_string_new (NULL);

  for (guint i = 0; i < file->workouts->len; i++)
    {
      RdWorkout *workout = workout_of (file, i);
      char date[11];

      rd_date_write (workout->date, date);
      g_string_append_printf (times, "%s%s", i ? ", " : "", date);
      if (workout->start != RD_UNSET)
        g_string_append_printf (times, " %02d:%02d", workout->start / 60, workout->start % 60);
    }
  return g_string_free (times, FALSE);
}

static const struct
{
  const char *name;
  int workouts;
  int refused;
  guint line;
} files[] = {
  { "ical4j__EXDATE.ics", 5, 0, 0 },
  { "ical4j__multiple_calendars.ics", 2, 0, 0 },
  { "icaljs__multivalue.ics", -1, 0, 0 },
  { "icaljs__quoted_params.ics", -1, 0, 0 },
  { "icaljs__unfold_properties.ics", -1, 0, 0 },
  { "icaljs__values.ics", -1, 0, 0 },
  { "khal__event_dt_floating.ics", 1, 0, 0 },
  { "khal__event_dt_local_missing_tz.ics", 0, 1, 4 },
  { "khal__event_dt_london.ics", 1, 0, 0 },
  { "khal__event_rrule_recuid.ics", 6, 0, 0 },
  { "khal__event_rrule_recuid_cancelled.ics", 5, 0, 0 },
  { "khal__without_uid.ics", 1, 0, 0 },
  { "node-ical__Office-2012-owa.ics", 89, 0, 0 },
  { "node-ical__google-recurrence-order.ics", 3, 0, 0 },
  { "node-ical__ms_timezones.ics", 372, 0, 0 },
  { "node-ical__tentative-apple-calendar.ics", 3, 0, 0 },
  { "node-ical__whole_day_moved_over_dst_change_berlin.ics", 3, 0, 0 },
  { "node-ical__windows-quoted-tz-rrule.ics", 8, 0, 0 },
  { "py-icalendar__bom_calendar.ics", -1, 0, 0 },
  { "py-icalendar__event_with_escaped_characters.ics", 0, 1, 1 },
  { "py-icalendar__event_with_unicode_fields.ics", 1, 0, 0 },
  { "py-icalendar__issue_722_missing_timezones.ics", 2, 2, 9 },
  { "py-icalendar__multiple_calendar_components.ics", 3, 0, 0 },
  { "py-icalendar__rfc_7986_properties.ics", -1, 0, 0 },
  { "synthetic-feeds__fold-splits-utf8.ics", 1, 0, 0 },
  { "synthetic-feeds__trainerroad-like.ics", 2, 0, 0 },
  { "synthetic-feeds__trainingpeaks-like.ics", 5, 0, 0 },
};

static void
test_real_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RdProgrammeFile) file = read_file (files[i].name, &error);
      g_autoptr (RdProgrammeFile) again = read_file (files[i].name, NULL);

      g_test_message ("%s", files[i].name);
      if (files[i].workouts < 0)
        {
          g_assert_error (error, RD_ERROR, RD_ERROR_UNREADABLE);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpint (file->workouts->len, ==, files[i].workouts);
      g_assert_cmpint (file->refused->len, ==, files[i].refused);
      if (files[i].refused)
        g_assert_cmpuint (((RdRefusal *)g_ptr_array_index (file->refused, 0))->line, ==,
                          files[i].line);

      g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint n = 0; n < file->workouts->len; n++)
        {
          g_assert_true (rd_record_equal (workout_of (file, n), workout_of (again, n)));
          g_assert_true (g_hash_table_add (uids, workout_of (file, n)->uid));
        }
    }
}

static void
test_training_feed (void)
{
  g_autoptr (RdProgrammeFile) file = read_file ("synthetic-feeds__trainingpeaks-like.ics", NULL);
  RdWorkout *bike = workout_of (file, 0);
  RdWorkout *run = workout_of (file, 3);
  RdRace *race = g_ptr_array_index (file->races, 0);

  g_assert_cmpint (bike->kind, ==, RD_WORKOUT_CROSS_TRAINING);
  g_assert_cmpint (bike->minutes, ==, 60);
  g_assert_cmpfloat (bike->distance_km, ==, 2.5);
  g_assert_cmpint (bike->start, ==, RD_UNSET);
  g_assert_cmpint (bike->outcome, ==, RD_OUTCOME_PLANNED);
  g_assert_cmpstr (bike->uid, ==, "942a3b72-0000-4000-8000-000000000001");
  g_assert_nonnull (strstr (bike->note, "recovery shake ;"));

  g_assert_cmpstr (run->title, ==, "Run: Laufen möglichst nüchtern");
  g_assert_cmpint (run->outcome, ==, RD_OUTCOME_DONE);
  g_assert_cmpint (run->minutes, ==, 40);
  g_assert_cmpint (run->done_minutes, ==, 49);
  g_assert_cmpfloat (run->done_distance_km, ==, 7.87);
  g_assert_cmpstr (race->name, ==, "Triathlon Olympic");
  g_assert_cmpint (race->date, ==, rd_date_new (2026, 5, 10));
}

static void
test_folds_that_split_a_character (void)
{
  g_autoptr (RdProgrammeFile) file = read_file ("synthetic-feeds__fold-splits-utf8.ics", NULL);
  const char *title = workout_of (file, 0)->title;

  g_assert_true (g_utf8_validate (title, -1, NULL));
  g_assert_true (g_str_has_suffix (title, "éé fin"));
  g_assert_null (strstr (title, "\xef\xbf\xbd"));
}

/* What one event becomes, seen from London. */
static const struct
{
  const char *what;
  const char *lines;
  const char *times;
} series[] = {
  { "a series keeps its wall time across the change",
    "DTSTART;TZID=Europe/London:20261023T070000\r\nRRULE:FREQ=DAILY;COUNT=4\r\n",
    "2026-10-23 07:00, 2026-10-24 07:00, 2026-10-25 07:00, 2026-10-26 07:00" },
  { "a series in the gap comes back to its time",
    "DTSTART;TZID=Europe/London:20260328T013000\r\nRRULE:FREQ=DAILY;COUNT=3\r\n",
    "2026-03-28 01:30, 2026-03-29 02:30, 2026-03-30 01:30" },
  { "another zone changes its clocks on another day",
    "DTSTART;TZID=America/New_York:20261024T060000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n",
    "2026-10-24 11:00, 2026-10-31 10:00, 2026-11-07 11:00" },
  { "a series in UTC moves on the wall", "DTSTART:20261024T060000Z\r\nRRULE:FREQ=DAILY;COUNT=2\r\n",
    "2026-10-24 07:00, 2026-10-25 06:00" },
  { "a name of Windows is no floating time",
    "DTSTART;TZID=Eastern Standard Time:20260701T060000\r\n", "2026-07-01 11:00" },
  { "a late evening elsewhere is another date here",
    "DTSTART;TZID=America/Los_Angeles:20260701T200000\r\n", "2026-07-02 04:00" },
  { "a floating time is the practice's", "DTSTART:20260701T060000\r\n", "2026-07-01 06:00" },
  { "a whole day has no time", "DTSTART;VALUE=DATE:20260701\r\n", "2026-07-01" },
  { "a whole day without VALUE=DATE", "DTSTART:20260701\r\n", "2026-07-01" },
  { "an exclusion in UTC",
    "DTSTART;TZID=Europe/London:20260701T070000\r\n"
    "RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20260702T060000Z\r\n",
    "2026-07-01 07:00, 2026-07-03 07:00" },
  { "an exclusion by day",
    "DTSTART;TZID=Europe/London:20260701T070000\r\n"
    "RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE;VALUE=DATE:20260702,20260703\r\n",
    "2026-07-01 07:00" },
  { "dates besides the rule",
    "DTSTART;VALUE=DATE:20260701\r\nRRULE:FREQ=DAILY;COUNT=2\r\nRDATE;VALUE=DATE:20260710,"
    "20260702\r\n",
    "2026-07-01, 2026-07-02, 2026-07-10" },
  { "periods besides the rule",
    "DTSTART:20260701T060000Z\r\nRRULE:FREQ=DAILY;COUNT=1\r\n"
    "RDATE;VALUE=PERIOD:20260710T060000Z/PT1H\r\n",
    "2026-07-01 07:00, 2026-07-10 07:00" },
  { "until is a moment, not a wall time",
    "DTSTART;TZID=Europe/London:20260707T070000\r\nRRULE:FREQ=DAILY;UNTIL=20260709T060000Z\r\n",
    "2026-07-07 07:00, 2026-07-08 07:00, 2026-07-09 07:00" },
  { "a cancelled event is none", "DTSTART;VALUE=DATE:20260701\r\nSTATUS:CANCELLED\r\n", "" },
};

static void
test_series (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      g_autofree char *event = g_strconcat ("BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:Run\r\n",
                                            series[i].lines, "END:VEVENT\r\n", NULL);
      g_autoptr (RdProgrammeFile) file = read_events (event);
      g_autofree char *times = list_times (file);

      g_test_message ("%s", series[i].what);
      g_assert_cmpuint (file->refused->len, ==, 0);
      g_assert_cmpstr (times, ==, series[i].times);
    }
}

#define MASTER                                                                                     \
  "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:Run\r\nDTSTART;TZID=Europe/London:20260701T070000\r\n"         \
  "RRULE:FREQ=DAILY;COUNT=3\r\nEND:VEVENT\r\n"

static void
test_one_of_a_series_replaced (void)
{
  static const struct
  {
    const char *override;
    const char *times;
  } cases[] = {
    { "RECURRENCE-ID;TZID=Europe/London:20260702T070000\r\nDTSTART;TZID=Europe/London:"
      "20260704T180000\r\n",
      "2026-07-01 07:00, 2026-07-03 07:00, 2026-07-04 18:00" },
    { "RECURRENCE-ID:20260702T060000Z\r\nDTSTART;TZID=Europe/London:20260702T180000\r\n",
      "2026-07-01 07:00, 2026-07-02 18:00, 2026-07-03 07:00" },
    { "RECURRENCE-ID;TZID=Europe/Paris:20260702T080000\r\nDTSTART:20260702T180000\r\n",
      "2026-07-01 07:00, 2026-07-02 18:00, 2026-07-03 07:00" },
    { "RECURRENCE-ID;VALUE=DATE:20260702\r\nDTSTART;VALUE=DATE:20260702\r\n",
      "2026-07-01 07:00, 2026-07-02, 2026-07-03 07:00" },
    { "RECURRENCE-ID:20260702T060000Z\r\nDTSTART:20260702T060000Z\r\nSTATUS:CANCELLED\r\n",
      "2026-07-01 07:00, 2026-07-03 07:00" },
    { "RECURRENCE-ID:20260702T060000Z\r\nSTATUS:CANCELLED\r\n",
      "2026-07-01 07:00, 2026-07-03 07:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint first = 0; first < 2; first++)
      {
        g_autofree char *override = g_strconcat ("BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:Run\r\n",
                                                 cases[i].override, "END:VEVENT\r\n", NULL);
        g_autofree char *events =
          first ? g_strconcat (override, MASTER, NULL) : g_strconcat (MASTER, override, NULL);
        g_autoptr (RdProgrammeFile) file = read_events (events);
        g_autofree char *times = list_times (file);

        g_test_message ("%s", cases[i].override);
        g_assert_cmpstr (times, ==, cases[i].times);
        for (guint n = 0; n < file->workouts->len; n++)
          g_assert_true (g_str_has_prefix (workout_of (file, n)->uid, "u#2026-07-0"));
      }
}

static void
test_uids (void)
{
  g_autoptr (RdProgrammeFile) moved = read_events (
    MASTER "BEGIN:VEVENT\r\nUID:u\r\nRECURRENCE-ID:20260702T060000Z\r\nDTSTART;VALUE=DATE:"
           "20260709\r\nSUMMARY:Run\r\nEND:VEVENT\r\n");
  g_autoptr (RdProgrammeFile) none =
    read_events ("BEGIN:VEVENT\r\nSUMMARY:Hill repeats\r\nDTSTART;VALUE=DATE:20260709\r\nEND:"
                 "VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Hill repeats\r\nDTSTART;VALUE=DATE:20260709"
                 "\r\nEND:VEVENT\r\n");
  g_autoptr (RdProgrammeFile) newer = read_events (
    "BEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:2\r\nSUMMARY:New\r\nDTSTART;VALUE=DATE:20260709\r\nEND:"
    "VEVENT\r\nBEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:1\r\nSUMMARY:Old\r\nDTSTART;VALUE=DATE:20260708"
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:First\r\nDTSTART;VALUE=DATE:20260709\r\n"
    "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Last\r\nDTSTART;VALUE=DATE:20260710\r\nEND:"
    "VEVENT\r\n");

  g_assert_cmpstr (workout_of (moved, 2)->uid, ==, "u#2026-07-02");
  g_assert_cmpint (workout_of (moved, 2)->date, ==, rd_date_new (2026, 7, 9));
  g_assert_cmpstr (workout_of (none, 0)->uid, ==, "ics:2026-07-09:hills:hill repeats");
  g_assert_cmpstr (workout_of (none, 1)->uid, ==, "ics:2026-07-09:hills:hill repeats:2");
  g_assert_cmpuint (newer->workouts->len, ==, 2);
  g_assert_cmpstr (workout_of (newer, 0)->title, ==, "New");
  g_assert_cmpstr (workout_of (newer, 1)->title, ==, "Last");
}

static void
test_lengths (void)
{
  static const struct
  {
    const char *lines;
    int minutes;
  } cases[] = {
    { "DTSTART:20260701T060000Z\r\nDTEND:20260701T070500Z\r\nSUMMARY:Run\r\n", 65 },
    { "DTSTART:20260701T060000Z\r\nDURATION:PT1H30M\r\nSUMMARY:Run\r\n", 90 },
    { "DTSTART:20260701T060000Z\r\nSUMMARY:Run\r\n", RD_UNSET },
    { "DTSTART:20260701T060000Z\r\nDTEND:20260701T050000Z\r\nSUMMARY:Run\r\n", RD_UNSET },
    { "DTSTART:20260701T060000Z\r\nDTEND:20260701T070000Z\r\nSUMMARY:Run\r\n"
      "DESCRIPTION:Planned Time: 0:45\r\n",
      45 },
    { "DTSTART;VALUE=DATE:20260701\r\nDTEND;VALUE=DATE:20260702\r\nSUMMARY:0:50 - Run\r\n", 50 },
    { "DTSTART;VALUE=DATE:20260701\r\nSUMMARY:Easy run 10 km\r\n", 65 },
    { "DTSTART;VALUE=DATE:20260701\r\nSUMMARY:Rest day\r\nDURATION:P1D\r\n", RD_UNSET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *event =
        g_strconcat ("BEGIN:VEVENT\r\nUID:u\r\n", cases[i].lines, "END:VEVENT\r\n", NULL);
      g_autoptr (RdProgrammeFile) file = read_events (event);

      g_test_message ("%s", cases[i].lines);
      g_assert_cmpint (workout_of (file, 0)->minutes, ==, cases[i].minutes);
    }
}

static void
test_several_days_are_one_workout (void)
{
  g_autoptr (RdProgrammeFile) file =
    read_events ("BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:Training camp\r\nDTSTART;VALUE=DATE:20260701"
                 "\r\nDTEND;VALUE=DATE:20260704\r\nEND:VEVENT\r\n");

  g_assert_cmpuint (file->workouts->len, ==, 1);
  g_assert_nonnull (strstr (workout_of (file, 0)->note, "2026-07-03"));
}

/* What is not as RFC 5545 asks for, and still plain. */
static void
test_careless_files (void)
{
  static const char *const careless[] = {
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART;VALUE=DATE:20260701\nSUMMARY:Run\nEND:VEVENT\n"
    "END:VCALENDAR",
    "\xef\xbb\xbf"
    "BEGIN:VCALENDAR\rBEGIN:VEVENT\rUID:u\rDTSTART:20260701\rSUMMARY:Run\r"
    "END:VEVENT\r",
    "\n\nBEGIN:VEVENT\nUID:u\nDTSTART:20260701\nSUMMARY:Run\nEND:VEVENT\n",
    "begin:vcalendar\nbegin:vevent\nuid:u\ndtstart:20260701\nsummary:Run\nend:vevent\n",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART:20260701\nSUMMARY:Run\n",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART:20260701\nDESCRIPTION:one\ntwo\nSUMMARY:Run\n"
    "END:VEVENT\nEND:VCALENDAR\n",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VALARM\nDTSTART:19990101\nSUMMARY:Alarm\nEND:VALARM\n"
    "UID:u\nDTSTART:20260701\nSUMMARY:Run\nEND:VEVENT\nEND:VCALENDAR\n",
    "BEGIN:VCALENDAR\nEND:VEVENT\nEND:VTODO\nBEGIN:VEVENT\nUID\n\n :u\nDTSTART\n :20260701\n"
    "SUMMARY:R\n un\nEND:VEVENT\nEND:VCALENDAR\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (careless); i++)
    {
      g_autoptr (RdProgrammeFile) file = read_text (careless[i]);

      g_test_message ("%s", careless[i]);
      g_assert_cmpuint (file->workouts->len, ==, 1);
      g_assert_cmpint (workout_of (file, 0)->date, ==, rd_date_new (2026, 7, 1));
      g_assert_cmpstr (workout_of (file, 0)->title, ==, "Run");
      g_assert_cmpstr (workout_of (file, 0)->uid, ==, "u");
    }
}

static void
test_a_bad_event_does_not_lose_the_others (void)
{
  g_autoptr (RdProgrammeFile) file = read_events (
    "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:yesterday\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260701\r\nRRULE:FREQ=SOMETIMES\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:c\r\nDTSTART;TZID=Mars/Olympus:20260701T060000\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:d\r\nDTSTART:20260701\r\nSUMMARY:Run\r\nEND:VEVENT\r\n");
  static const guint lines[] = { 3, 7, 12 };
  static const char *const words[] = { "yesterday", "FREQ", "Mars/Olympus" };

  g_assert_cmpuint (file->workouts->len, ==, 1);
  g_assert_cmpuint (file->refused->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      RdRefusal *refusal = g_ptr_array_index (file->refused, i);

      g_test_message ("%u: %s", refusal->line, refusal->reason);
      g_assert_cmpuint (refusal->line, ==, lines[i]);
      g_assert_nonnull (strstr (refusal->reason, words[i]));
    }
}

static void
test_rules_without_end_stop (void)
{
  g_autoptr (RdProgrammeFile) endless =
    read_events ("BEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260701T060000Z\r\nRRULE:FREQ=SECONDLY\r\n"
                 "END:VEVENT\r\n");
  g_autoptr (RdProgrammeFile) huge =
    read_events ("BEGIN:VEVENT\r\nUID:u\r\nDTSTART;VALUE=DATE:20260701\r\nRRULE:FREQ=WEEKLY;"
                 "COUNT=2000000000\r\nEND:VEVENT\r\n");
  g_autoptr (GString) many = g_string_new (NULL);
  g_autoptr (RdProgrammeFile) full = NULL;
  RdWorkout *last = workout_of (huge, huge->workouts->len - 1);

  g_assert_cmpuint (endless->workouts->len, ==, 1000);
  g_assert_cmpuint (huge->workouts->len, ==, 523);
  g_assert_cmpint (last->date, <=, rd_date_new (2036, 7, 31));
  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (many,
                            "BEGIN:VEVENT\r\nUID:%u\r\nDTSTART;VALUE=DATE:20260701\r\n"
                            "RRULE:FREQ=DAILY\r\nEND:VEVENT\r\n",
                            i);
  full = read_events (many->str);
  g_assert_cmpuint (full->workouts->len, ==, 20000);
  g_assert_cmpuint (full->refused->len, ==, 1);
}

/* A line, a fold or a list without end is cut, and cut between characters. */
static void
test_long_lines_are_cut (void)
{
  g_autofree char *long_text = g_strnfill (3000000, 'x');
  g_autoptr (GString) accents = g_string_new (NULL);
  g_autoptr (GString) folds = g_string_new (NULL);
  g_autofree char *events = NULL;
  g_autoptr (RdProgrammeFile) file = NULL;

  for (guint i = 0; i < 500000; i++)
    {
      g_string_append (accents, "é");
      g_string_append (folds, "\n é");
    }
  events =
    g_strconcat ("BEGIN:VEVENT\nUID:a\nDTSTART:20260701\nSUMMARY:", long_text,
                 "\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nDTSTART:20260701\nSUMMARY:", accents->str,
                 "\nEND:VEVENT\nBEGIN:VEVENT\nUID:", long_text,
                 "\nDTSTART:20260701\nDESCRIPTION:", folds->str, "\nEND:VEVENT\n", NULL);
  file = read_events (events);
  g_assert_cmpuint (file->workouts->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      RdWorkout *workout = workout_of (file, i);
      g_autofree char *text = g_strconcat (workout->title ? workout->title : "",
                                           workout->note ? workout->note : "", NULL);

      g_assert_cmpint (g_utf8_strlen (text, -1), <=, 4000);
      g_assert_cmpuint (strlen (workout->uid), <=, 512);
      g_assert_cmpuint (strspn (text, "x\xc3\xa9"), ==, strlen (text));
    }
}

/* What the fuzzers found is read without harm, and what is said of it is text. */
static void
test_findings (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "fuzz-findings", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint tried = 0;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *file_path = g_build_filename (path, name, NULL);
      g_autofree char *contents = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (RdProgrammeFile) file = NULL;
      gsize length;

      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (file_path, &contents, &length, NULL));
      file = read_in_zone (contents, length, "Europe/London", &error);
      g_assert_true ((file == NULL) == (error != NULL));
      for (guint i = 0; file && i < file->refused->len; i++)
        g_assert_true (
          g_utf8_validate (((RdRefusal *)g_ptr_array_index (file->refused, i))->reason, -1, NULL));
      tried++;
    }
  g_assert_cmpuint (tried, >=, 2);
}

static void
test_names (void)
{
  g_autoptr (RdProgrammeFile) file =
    read_text ("BEGIN:VCALENDAR\r\nX-WR-CALNAME:Half marathon\\, 12 weeks\r\nBEGIN:VEVENT\r\n"
               "DTSTART:20260701\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

  g_assert_cmpstr (file->name, ==, "Half marathon, 12 weeks");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/ical-programme/real-files", test_real_files);
  g_test_add_func ("/exchange/ical-programme/training-feed", test_training_feed);
  g_test_add_func ("/exchange/ical-programme/folds-that-split-a-character",
                   test_folds_that_split_a_character);
  g_test_add_func ("/exchange/ical-programme/series", test_series);
  g_test_add_func ("/exchange/ical-programme/one-replaced", test_one_of_a_series_replaced);
  g_test_add_func ("/exchange/ical-programme/uids", test_uids);
  g_test_add_func ("/exchange/ical-programme/lengths", test_lengths);
  g_test_add_func ("/exchange/ical-programme/several-days", test_several_days_are_one_workout);
  g_test_add_func ("/exchange/ical-programme/careless-files", test_careless_files);
  g_test_add_func ("/exchange/ical-programme/bad-event", test_a_bad_event_does_not_lose_the_others);
  g_test_add_func ("/exchange/ical-programme/rules-without-end", test_rules_without_end_stop);
  g_test_add_func ("/exchange/ical-programme/long-lines", test_long_lines_are_cut);
  g_test_add_func ("/exchange/ical-programme/findings", test_findings);
  g_test_add_func ("/exchange/ical-programme/names", test_names);
  return g_test_run ();
}
