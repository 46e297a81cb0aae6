/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-activity-file.c: what watches and training sites write, real files among it. */
#include "exchange/rd-activity-file.h"
#include "exchange/rd-csv-values.h"

#include "model/rd-error.h"

#include <math.h>
#include <string.h>

static RdActivityFile *
read_bytes (const char *text, gssize length, GError **error)
{
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize)length);

  return rd_activity_file_read (bytes, "file", zone, NULL, error);
}

static RdActivityFile *
read_real (const char *name, GError **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "activities", name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, error);
  g_assert_no_error (*error);
  return read_bytes (text, length, error);
}

static void
test_every_real_file (void)
{
  static const struct
  {
    const char *name;
    const char *source;
    guint taken;
    guint refused;
    const char *first;
    int minutes;
    double km;
    int heart_rate;
  } cases[] = {
    { "athlytics__example.tcx", "TCX", 1, 0, "2025-01-01", 1, 0.030, 122 },
    { "athlytics__example.gpx", "GPX", 1, 0, "2025-01-01", 1, 0.031, 122 },
    { "athlytics__strava_activities.csv", "Strava", 75, 0, "2024-10-01", 88, 33.892, 132 },
    { "gpxpy__cerknicko-jezero.gpx", "GPX", 7, 1, "2010-08-05", 24, 1.730, RD_UNSET },
    { "gpxpy__gpx1.1_with_all_fields.gpx", "GPX", 0, 2, NULL, 0, 0, 0 },
    { "tcxparser__no_hr.tcx", "TCX", 1, 0, "2012-12-26", 33, 4.689, RD_UNSET },
    { "tcxparser__test.tcx", "TCX", 1, 0, "2012-12-26", 33, 4.689, 160 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RdActivityFile) file = read_real (cases[i].name, &error);

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      g_assert_cmpstr (file->source, ==, cases[i].source);
      g_assert_cmpuint (file->activities->len, ==, cases[i].taken);
      g_assert_cmpuint (file->refused->len, ==, cases[i].refused);
      for (guint k = 0; k < file->activities->len; k++)
        {
          RdWorkout *workout = file->activities->pdata[k];

          workout->client = 1;
          g_assert_true (rd_record_validate (workout, NULL));
          g_assert_cmpint (workout->outcome, ==, RD_OUTCOME_DONE);
          g_assert_nonnull (workout->done_uid);
        }
      if (cases[i].first)
        {
          RdWorkout *first = file->activities->pdata[0];
          g_autofree char *date = rd_date_format (first->date);

          g_assert_cmpstr (date, ==, cases[i].first);
          g_assert_cmpint (first->done_minutes, ==, cases[i].minutes);
          g_assert_cmpfloat_with_epsilon (first->done_distance_km, cases[i].km, .0006);
          g_assert_cmpint (first->heart_rate, ==, cases[i].heart_rate);
        }
    }
}

typedef struct
{
  const char *table;
  const char *source;
  RdWorkoutKind kind;
  int minutes;
  double km;
  double rpe;
  const char *start;
} TableCase;

/* One row in the words and units of each site; where no zone is said, it is London in summer. */
static const TableCase tables[] = {
  { "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Moving Time,"
    "Distance,Perceived Exertion\n"
    "9,\"Sep 26, 2026, 10:56:05 AM\",\"Hills, with \"\"Jo\"\"\",Run,2700,7.50,2640,7501.2,7\n",
    "Strava", RD_WORKOUT_HILLS, 44, 7.501, 7, "2026-09-26T10:56:05Z" },
  { "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance\n"
    "10,\"26 Sep 2026, 22:05:00\",Morning Run,Run,1800,5.02\n",
    "Strava", RD_WORKOUT_EASY, 30, 5.02, NAN, "2026-09-26T22:05:00Z" },
  { "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR\n"
    "Running,2026-09-26 07:01:02,false,\"Bath - Tempo\",\"7,00\",--,00:35:43.9,151\n",
    "Garmin", RD_WORKOUT_TEMPO, 36, 7, NAN, "2026-09-26T06:01:02Z" },
  { "Activity Type;Date;Favorite;Title;Distance;Calories;Time;Avg HR\n"
    "Strength Training;2026-09-26 18:00:00;false;Gym;--;210;45:10;--\n",
    "Garmin", RD_WORKOUT_STRENGTH, 45, NAN, NAN, "2026-09-26T17:00:00Z" },
  { "Title,WorkoutType,PlannedDuration,WorkoutDay,DistanceInMeters,TimeTotalInHours,"
    "HeartRateAverage,"
    "Rpe\nLong run,Run,1.5,2026-09-26,16400,1.583,144,4\n",
    "TrainingPeaks", RD_WORKOUT_LONG, 95, 16.4, 4, NULL },
  { "id,start_date_local,type,name,moving_time,elapsed_time,distance,average_heartrate,icu_rpe\n"
    "i77,2026-09-26T07:00:00,Run,Intervals 6x800,3120,3300,9800.5,158,8\n",
    "intervals.icu", RD_WORKOUT_INTERVALS, 52, 9.801, 8, "2026-09-26T06:00:00Z" },
  { "date,kind,minutes,distance_km,rpe\n2026-09-26,run,30,5,3\n", "CSV", RD_WORKOUT_EASY, 30, 5, 3,
    NULL },
};

static void
test_tables_of_each_site (void)
{
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const TableCase *wanted = &tables[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (RdActivityFile) file = read_bytes (wanted->table, -1, &error);
      gint64 start = RD_INSTANT_UNSET;
      RdWorkout *workout;

      g_test_message ("%s", wanted->table);
      g_assert_no_error (error);
      g_assert_cmpstr (file->source, ==, wanted->source);
      g_assert_cmpuint (file->refused->len, ==, 0);
      g_assert_cmpuint (file->activities->len, ==, 1);
      workout = file->activities->pdata[0];
      if (wanted->start)
        g_assert_true (rd_zone_parse (zone, wanted->start, &start));
      g_assert_cmpint (workout->date, ==, rd_date_new (2026, 9, 26));
      g_assert_cmpint (workout->done_start, ==, start);
      g_assert_cmpint (workout->kind, ==, wanted->kind);
      g_assert_cmpint (workout->done_minutes, ==, wanted->minutes);
      g_assert_true (isnan (wanted->km) == isnan (workout->done_distance_km));
      if (!isnan (wanted->km))
        g_assert_cmpfloat_with_epsilon (workout->done_distance_km, wanted->km, .0006);
      g_assert_true (isnan (wanted->rpe) == isnan (workout->done_rpe));
      if (!isnan (wanted->rpe))
        g_assert_cmpfloat (workout->done_rpe, ==, wanted->rpe);
    }
}

static void
test_rows_without_meaning_do_not_lose_the_others (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdActivityFile) file =
    read_bytes ("Title,WorkoutType,PlannedDuration,WorkoutDay,DistanceInMeters,TimeTotalInHours\n"
                "Off,Day Off,,2026-09-25,,\n"
                "Run,Run,1,2026-09-26,10000,0.9\n"
                "Planned only,Run,1,2026-09-27,,\n"
                "Broken,Run,1,the day after,9000,1\n"
                "Long ago,Run,1,1066-10-14,9000,1\n"
                "Late,Run,1,\"26 Sep 2026, 8e103:00\",9000,1\n",
                -1, &error);
  guint lines[] = { 4, 5, 6, 7 };

  g_assert_no_error (error);
  g_assert_cmpuint (file->activities->len, ==, 1);
  g_assert_cmpuint (file->refused->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpuint (((RdRefusal *)file->refused->pdata[i])->line, ==, lines[i]);
}

static void
test_what_is_no_record_is_refused_with_a_reason (void)
{
  static const struct
  {
    const char *text;
    gssize length;
    const char *sentence;
  } cases[] = {
    { "", 0, "*empty*" },
    { "\x0e\x10\xd9\x07\x34\x12\x00\x00.FIT\x00\x00", 14, "*TCX*" },
    { "<html><body/></html>", -1, "*neither TCX nor GPX*" },
    { "<gpx version='1.1'><wpt lat='1' lon='2'/></gpx>", -1, "*no activity*" },
    { "<TrainingCenterDatabase><Activities><Activity Sport='Running'><Lap", -1, "*damaged*" },
    { "name,phone\nHannah,01632\n", -1, "*Strava, Garmin*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_bytes (cases[i].text, cases[i].length, &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_UNREADABLE);
      g_assert_true (g_pattern_match_simple (cases[i].sentence, error->message));
    }
}

/* An entity that grows a thousandfold at each step is not unfolded, nor a file of the disk fetched.
 */
static void
test_entities_are_left_alone (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdActivityFile) file = read_bytes (
    "<!DOCTYPE gpx [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
    "<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
    "<gpx><trk><name>&b;&x;</name><trkseg>"
    "<trkpt lat='51' lon='0'><time>2026-09-26T07:00:00Z</time></trkpt>"
    "<trkpt lat='51.01' lon='0'><time>2026-09-26T07:05:00.500Z</time></trkpt>"
    "</trkseg></trk></gpx>",
    -1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (file->activities->len, ==, 1);
  g_assert_null (((RdWorkout *)file->activities->pdata[0])->title);
  g_assert_cmpint (((RdWorkout *)file->activities->pdata[0])->done_minutes, ==, 5);
}

static void
test_standing_does_not_count (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdActivityFile) file =
    read_bytes ("<gpx><trk><trkseg>"
                "<trkpt lat='51.000' lon='0'><time>2026-09-26T07:00:00Z</time></trkpt>"
                "<trkpt lat='51.009' lon='0'><time>2026-09-26T07:10:00Z</time></trkpt>"
                "<trkpt lat='51.009' lon='0'><time>2026-09-26T07:40:00Z</time></trkpt>"
                "<trkpt lat='51.018' lon='0'><time>2026-09-26T07:50:00Z</time></trkpt>"
                "</trkseg></trk></gpx>",
                -1, &error);

  g_assert_no_error (error);
  g_assert_cmpint (((RdWorkout *)file->activities->pdata[0])->done_minutes, ==, 20);
}

static void
test_numbers_and_lengths (void)
{
  static const struct
  {
    const char *text;
    double number;
  } numbers[] = { { "1,024", 1024 },     { "7,00", 7 },         { "12.5", 12.5 },
                  { "1.024,5", 1024.5 }, { "1,024.5", 1024.5 }, { "0,512", 0.512 },
                  { "--", NAN },         { "", NAN },           { "1e999", NAN } },
    lengths[] = { { "1:02:03", 3723 }, { "26:49", 1609 }, { "00:05:43.9", 343.9 },
                  { "90", 90 },        { "1:75", NAN },   { "1:2:3:4", NAN } };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      double number = rd_csv_value_number (numbers[i].text);

      g_assert_true (number == numbers[i].number || (isnan (number) && isnan (numbers[i].number)));
    }
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      double seconds = rd_csv_value_seconds (lengths[i].text);

      g_assert_true (fabs (seconds - lengths[i].number) < 1e-9 ||
                     (isnan (seconds) && isnan (lengths[i].number)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/activity-file/real", test_every_real_file);
  g_test_add_func ("/exchange/activity-file/tables", test_tables_of_each_site);
  g_test_add_func ("/exchange/activity-file/rows",
                   test_rows_without_meaning_do_not_lose_the_others);
  g_test_add_func ("/exchange/activity-file/refused",
                   test_what_is_no_record_is_refused_with_a_reason);
  g_test_add_func ("/exchange/activity-file/entities", test_entities_are_left_alone);
  g_test_add_func ("/exchange/activity-file/standing", test_standing_does_not_count);
  g_test_add_func ("/exchange/csv-values/numbers-and-lengths", test_numbers_and_lengths);
  return g_test_run ();
}
