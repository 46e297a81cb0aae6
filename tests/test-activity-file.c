/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-activity-file.c: what watches and training sites write, real files among it. */
#include "exchange/rd-activity-file.h"
#include "exchange/rd-activity-sport.h"

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
    { "\x1f\x8b\x08\x00", 4, "*unpack*" },
    { "PK\x03\x04\x14", 5, "*archive*" },
    { "\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16, "*neither TCX nor GPX nor a table*" },
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

/* The first lap was run without the strap: it does not pull the average down. */
static void
test_a_lap_without_heart_rate_says_nothing_of_it (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdActivityFile) file =
    read_bytes ("<TrainingCenterDatabase><Activities><Activity Sport='Running'>"
                "<Lap StartTime='2026-09-26T07:00:00Z'><TotalTimeSeconds>600</TotalTimeSeconds>"
                "<DistanceMeters>2000</DistanceMeters></Lap>"
                "<Lap StartTime='2026-09-26T07:10:00Z'><TotalTimeSeconds>600</TotalTimeSeconds>"
                "<DistanceMeters>2000</DistanceMeters>"
                "<AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm></Lap>"
                "</Activity></Activities></TrainingCenterDatabase>",
                -1, &error);

  g_assert_no_error (error);
  g_assert_cmpint (((RdWorkout *)file->activities->pdata[0])->heart_rate, ==, 150);
  g_assert_cmpint (((RdWorkout *)file->activities->pdata[0])->done_minutes, ==, 20);
}

/* What a person wrote into a name is text and not markup. */
static void
test_names_are_read_whole (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdActivityFile) file =
    read_bytes ("<gpx><trk><name>Bath &amp; back &lt;hills&gt;</name><type>9</type><trkseg>"
                "<trkpt lat='51' lon='0'><time>2026-09-26T07:00:00Z</time></trkpt>"
                "<trkpt lat='51.01' lon='0'><time>2026-09-26T07:05:00Z</time></trkpt>"
                "</trkseg></trk></gpx>",
                -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (((RdWorkout *)file->activities->pdata[0])->title, ==, "Bath & back <hills>");
  g_assert_cmpint (((RdWorkout *)file->activities->pdata[0])->kind, ==, RD_WORKOUT_HILLS);
}

static void
test_sports (void)
{
  static const struct
  {
    const char *sport;
    RdWorkoutKind kind;
  } cases[] = {
    { "Running", RD_WORKOUT_EASY },
    { "TrailRun", RD_WORKOUT_EASY },
    { "Course à pied", RD_WORKOUT_EASY },
    { "Laufen", RD_WORKOUT_EASY },
    { "Hardloopsessie", RD_WORKOUT_EASY },
    { "Løb", RD_WORKOUT_EASY },
    { "Langlauf", RD_WORKOUT_CROSS_TRAINING },
    { "Fietsrit", RD_WORKOUT_CROSS_TRAINING },
    { "VirtualRide", RD_WORKOUT_CROSS_TRAINING },
    { "Lap Swimming", RD_WORKOUT_CROSS_TRAINING },
    { "WeightTraining", RD_WORKOUT_STRENGTH },
    { "Krafttraining", RD_WORKOUT_STRENGTH },
    { "Musculation", RD_WORKOUT_STRENGTH },
    { "Yoga", RD_WORKOUT_STRETCH },
    { "Race", RD_WORKOUT_RACE },
    { "cross-training", RD_WORKOUT_CROSS_TRAINING },
    { "tempo", RD_WORKOUT_TEMPO },
  };
  RdWorkoutKind kind;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sport);
      g_assert_true (rd_activity_sport_kind (cases[i].sport, &kind));
      g_assert_cmpint (kind, ==, cases[i].kind);
    }
  g_assert_false (rd_activity_sport_kind ("Other", &kind));
  g_assert_false (rd_activity_sport_kind ("", &kind));
  g_assert_false (rd_activity_sport_kind (NULL, &kind));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/activity-file/real", test_every_real_file);
  g_test_add_func ("/exchange/activity-file/refused",
                   test_what_is_no_record_is_refused_with_a_reason);
  g_test_add_func ("/exchange/activity-file/entities", test_entities_are_left_alone);
  g_test_add_func ("/exchange/activity-file/standing", test_standing_does_not_count);
  g_test_add_func ("/exchange/activity-file/lap-without-heart-rate",
                   test_a_lap_without_heart_rate_says_nothing_of_it);
  g_test_add_func ("/exchange/activity-file/names", test_names_are_read_whole);
  g_test_add_func ("/exchange/activity-file/sports", test_sports);
  return g_test_run ();
}
