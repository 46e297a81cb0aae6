/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-activity-table.c: tables of activities as each site writes them. */
#include "exchange/rd-activity-file.h"

#include <math.h>
#include <string.h>

static RdActivityFile *
read_table (const char *text)
{
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RdActivityFile *file = rd_activity_file_read (bytes, "file", zone, NULL, &error);

  g_assert_no_error (error);
  return file;
}

static RdWorkout *
get (RdActivityFile *file, guint i)
{
  g_assert_cmpuint (i, <, file->activities->len);
  return file->activities->pdata[i];
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
  { "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,"
    "Distance,Max Heart Rate,Elapsed Time,Moving Time,Distance,Average Heart Rate\n"
    "11,\"Sep 26, 2026, 10:56:05 AM\",Long Run,Run,\"Along the canal,\nthen \"\"home\"\"\n\",5700,"
    "0.06,170,5700.0,5640.0,60.0,151.5\n",
    "Strava", RD_WORKOUT_LONG, 94, .06, NAN, "2026-09-26T10:56:05Z" },
  { "Aktivitäts-ID,Aktivitätsdatum,Name der Aktivität,Aktivitätsart,Aktivitätsbeschreibung,"
    "Verstrichene Zeit,Distanz,Verstrichene Zeit,Bewegungszeit,Distanz,"
    "Durchschnittliche Herzfrequenz,Gefühlte Anstrengung\n"
    "12,\"26.09.2026, 14:12:12\",Lauf am Nachmittag,Lauf,,1390,\"2,81\",1390,1380,\"2,81\",148,4\n",
    "Strava", RD_WORKOUT_EASY, 23, 2.81, 4, "2026-09-26T14:12:12Z" },
  { "ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Temps écoulé,Distance,"
    "Temps écoulé,Durée de déplacement,Distance\n"
    "13,\"26 sept. 2026, 10:56:05\",Sortie,Course à pied,3600,\"10,05\",3600.0,3540.0,10050.3\n",
    "Strava", RD_WORKOUT_EASY, 59, 10.05, NAN, "2026-09-26T10:56:05Z" },
  { "\"Activiteits-ID\",\"Datum van activiteit\",\"Naam van activiteit\",\"Activiteitstype\","
    "\"Verstreken tijd\",\"Afstand\",\"Verstreken tijd\",\"Beweegtijd\",\"Afstand\"\n"
    "123,\"26 sep. 2026 14:23:15\",Ochtendrit,Fietsrit,3700,\"24,5\",3700.0,3600.0,24500.0\n",
    "Strava", RD_WORKOUT_CROSS_TRAINING, 60, 24.5, NAN, "2026-09-26T14:23:15Z" },
  { "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,Fréquence cardiaque moyenne,"
    "Consommation du Body Battery,Temps de déplacement\n"
    "Course à pied,2026-09-26 10:52:21,false,\"Sortie du "
    "matin\",\"3.95\",\"407\",\"00:35:20\",\"151\","
    "\"'-12\",\"00:35:08\"\n",
    "Garmin", RD_WORKOUT_EASY, 35, 3.95, NAN, "2026-09-26T09:52:21Z" },
  { "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF,Max. HF\n"
    "Radfahren,2026-09-26 13:12:32,false,\"Monschau "
    "Radfahren\",\"42,02\",\"2.336\",\"03:51:46\",\"139\","
    "\"181\"\n",
    "Garmin", RD_WORKOUT_CROSS_TRAINING, 232, 42.02, NAN, "2026-09-26T12:12:32Z" },
  { "Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo,Frecuencia cardiaca media\n"
    "Carrera,2026-09-26 06:30:54,false,\"Metepec Carrera\",\"8.68\",\"630\",\"01:06:47\",\"124\"\n",
    "Garmin", RD_WORKOUT_EASY, 67, 8.68, NAN, "2026-09-26T05:30:54Z" },
  { "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Moving Time,Elapsed Time\n"
    "Lap Swimming,2026-09-26 07:15:00,false,Morning Swim,\"1,024\",480,26:49,135,26:00,28:00\n",
    "Garmin", RD_WORKOUT_CROSS_TRAINING, 26, 1.024, NAN, "2026-09-26T06:15:00Z" },
  { "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Moving Time,Elapsed Time\n"
    "Strength Training,2026-09-26 18:00:00,false,Gym,0.00,210,45:10,110,12:30,50:10\n",
    "Garmin", RD_WORKOUT_STRENGTH, 45, NAN, NAN, "2026-09-26T17:00:00Z" },
  { "Title,WorkoutType,WorkoutDay,DistanceInMeters,TimeTotalInHours,Rpe\n"
    "Run,Run,2026-09-26,16400,\"1,583\",0\n",
    "TrainingPeaks", RD_WORKOUT_EASY, 95, 16.4, NAN, NULL },
  { "\xef\xbb\xbfid,start_date_local,name,type,moving_time,distance,elapsed_time,has_heartrate,"
    "max_heartrate,average_heartrate,icu_rpe,session_rpe\n"
    "i78,2026-09-26T07:00:00,Morning Run,Run,2700,8000.0,2760,true,171,149,,8\n",
    "intervals.icu", RD_WORKOUT_EASY, 45, 8, NAN, "2026-09-26T06:00:00Z" },
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
      g_autoptr (RdActivityFile) file = read_table (wanted->table);
      gint64 start = RD_INSTANT_UNSET;
      RdWorkout *workout;

      g_test_message ("%s", wanted->table);
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
  g_autoptr (RdActivityFile) file =
    read_table ("Title,WorkoutType,PlannedDuration,WorkoutDay,DistanceInMeters,TimeTotalInHours\n"
                "Off,Day Off,,2026-09-25,,\n"
                "Run,Run,1,2026-09-26,10000,0.9\n"
                "Planned only,Run,1,2026-09-27,,\n"
                "Broken,Run,1,the day after,9000,1\n"
                "Long ago,Run,1,1066-10-14,9000,1\n"
                "Late,Run,1,\"26 Sep 2026, 8e103:00\",9000,1\n");
  guint lines[] = { 4, 5, 6, 7 };

  g_assert_cmpuint (file->activities->len, ==, 1);
  g_assert_cmpuint (file->refused->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpuint (((RdRefusal *)file->refused->pdata[i])->line, ==, lines[i]);
}

/* TrainingPeaks says no time of day: two days with runs of the same length are two runs, and so are
 * two such runs of one day. */
static void
test_runs_of_the_same_length_are_told_apart (void)
{
  static const char table[] = "Title,WorkoutType,WorkoutDay,TimeTotalInHours\n"
                              "Run,Run,2026-09-25,1\n"
                              "Run,Run,2026-09-26,1\n"
                              "Run,Run,2026-09-26,1\n";
  g_autoptr (RdActivityFile) file = read_table (table);
  g_autoptr (RdActivityFile) again = read_table (table);
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (file->activities->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (g_hash_table_add (uids, get (file, i)->done_uid));
      g_assert_cmpstr (get (file, i)->done_uid, ==, get (again, i)->done_uid);
    }
}

static void
test_headings_in_the_middle_are_passed_over (void)
{
  g_autoptr (RdActivityFile) file = read_table ("Activity Type,Date,Title,Distance,Time\n"
                                                "Running,2026-09-25 07:00:00,A,5.00,30:00\n"
                                                "Activity Type,Date,Title,Distance,Time\n"
                                                "Running,2026-09-26 07:00:00,B,5.00,30:00\n");

  g_assert_cmpuint (file->activities->len, ==, 2);
  g_assert_cmpuint (file->refused->len, ==, 0);
}

/* A cell of several lines does not shift the line a reason names. */
static void
test_a_reason_names_its_line (void)
{
  g_autoptr (RdActivityFile) file =
    read_table ("Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time\r\n"
                "1,\"Sep 26, 2026, 7:00:00 AM\",\"Two\r\nlines\",Run,1800\r\n"
                "2,soon,Run,Run,1800\r\n");

  g_assert_cmpuint (file->activities->len, ==, 1);
  g_assert_cmpuint (file->refused->len, ==, 1);
  g_assert_cmpuint (((RdRefusal *)file->refused->pdata[0])->line, ==, 4);
}

/* A spreadsheet of an American keeps its order where one date tells. */
static void
test_one_date_tells_the_order_of_all (void)
{
  g_autoptr (RdActivityFile) file = read_table ("Activity Type,Date,Title,Distance,Time\n"
                                                "Running,7/4/2026 15:36,A,5.00,0:30:00\n"
                                                "Running,7/14/2026 15:36,B,5.00,0:30:00\n");

  g_assert_cmpuint (file->refused->len, ==, 0);
  g_assert_cmpint (get (file, 0)->date, ==, rd_date_new (2026, 7, 4));
  g_assert_cmpint (get (file, 1)->date, ==, rd_date_new (2026, 7, 14));
}

static void
test_a_unit_that_is_not_said_can_be_told (void)
{
  g_autoptr (RdActivityFile) file =
    read_table ("Activity Type,Date,Title,Distance,Time\n"
                "Running,2026-09-24 07:00:00,Run,\"7,00\",1:00:00\n"
                "Lap Swimming,2026-09-25 07:00:00,Swim,\"1,024\",26:49\n"
                "Strength Training,2026-09-26 07:00:00,Gym,--,45:00\n");

  g_assert_true (rd_activity_file_lacks_unit (file));
  g_assert_cmpint (rd_activity_file_doubts (file, get (file, 0)), ==, RD_ACTIVITY_DOUBT_LONG_UNIT);
  g_assert_cmpint (rd_activity_file_doubts (file, get (file, 1)), ==, RD_ACTIVITY_DOUBT_SHORT_UNIT);
  g_assert_cmpint (rd_activity_file_doubts (file, get (file, 2)), ==, RD_ACTIVITY_DOUBT_NONE);
  rd_activity_file_set_miles (file, TRUE);
  rd_activity_file_set_miles (file, TRUE);
  g_assert_cmpfloat_with_epsilon (get (file, 0)->done_distance_km, 11.265408, 1e-9);
  g_assert_cmpfloat_with_epsilon (get (file, 1)->done_distance_km, .9363456, 1e-9);
  rd_activity_file_set_miles (file, FALSE);
  g_assert_cmpfloat (get (file, 0)->done_distance_km, ==, 7);
  g_assert_cmpfloat (get (file, 1)->done_distance_km, ==, 1.024);
}

static void
test_a_unit_that_is_said_is_not_doubted (void)
{
  g_autoptr (RdActivityFile) strava =
    read_table ("Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance\n"
                "1,\"Sep 26, 2026, 7:00:00 AM\",Run,Run,1800,5.02\n");
  g_autoptr (RdActivityFile) own =
    read_table ("date,kind,minutes,distance_km\n2026-09-26,easy,30,\"5,02\"\n");

  g_assert_false (rd_activity_file_lacks_unit (strava));
  g_assert_false (rd_activity_file_lacks_unit (own));
  g_assert_cmpfloat (get (own, 0)->done_distance_km, ==, 5.02);
}

static void
test_a_kind_nobody_told_is_doubted (void)
{
  g_autoptr (RdActivityFile) file = read_table ("Activity Type,Date,Title,Distance,Time\n"
                                                "Other,2026-09-23 07:00:00,Thing,--,30:00\n"
                                                "Other,2026-09-24 07:00:00,Hill reps,--,30:00\n"
                                                ",2026-09-25 07:00:00,,--,30:00\n"
                                                "Running,2026-09-26 07:00:00,Bath,--,30:00\n");
  static const struct
  {
    RdWorkoutKind kind;
    RdActivityDoubt doubts;
  } wanted[] = {
    { RD_WORKOUT_CROSS_TRAINING, RD_ACTIVITY_DOUBT_KIND },
    { RD_WORKOUT_HILLS, RD_ACTIVITY_DOUBT_NONE },
    { RD_WORKOUT_EASY, RD_ACTIVITY_DOUBT_KIND },
    { RD_WORKOUT_EASY, RD_ACTIVITY_DOUBT_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_assert_cmpint (get (file, i)->kind, ==, wanted[i].kind);
      g_assert_cmpint (rd_activity_file_doubts (file, get (file, i)), ==, wanted[i].doubts);
    }
}

static void
test_columns_are_named_as_they_stand_there (void)
{
  g_autoptr (RdActivityFile) file =
    read_table ("Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF\n"
                "Laufen,2026-09-26 13:12:32,false,Lauf,\"5,00\",300,30:00,139\n");

  g_assert_cmpstr (file->columns[RD_ACTIVITY_COLUMN_SPORT], ==, "Aktivitätstyp");
  g_assert_cmpstr (file->columns[RD_ACTIVITY_COLUMN_MOVING], ==, "Zeit");
  g_assert_cmpstr (file->columns[RD_ACTIVITY_COLUMN_HEART_RATE], ==, "Ø HF");
  g_assert_null (file->columns[RD_ACTIVITY_COLUMN_RPE]);
}

/* A file of nonsense ends before it fills the memory. */
static void
test_refusals_come_to_an_end (void)
{
  g_autoptr (GString) table = g_string_new ("date,sport,minutes\n");

  for (guint i = 0; i < 5000; i++)
    g_string_append (table, "soon,run,30\n");
  g_autoptr (RdActivityFile) file = read_table (table->str);
  g_assert_cmpuint (file->refused->len, ==, 1001);
}

static void
test_a_table_in_utf16_is_read (void)
{
  static const char table[] = "date\tsport\tminutes\n2026-09-26\trun\t30\n";
  g_autofree gunichar2 *wide = NULL;
  glong n_wide;
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GError) error = NULL;

  wide = g_utf8_to_utf16 (table, -1, NULL, &n_wide, NULL);
  for (glong i = 0; i < n_wide; i++)
    wide[i] = GUINT16_TO_LE (wide[i]);
  g_byte_array_append (array, (const guint8 *)"\xff\xfe", 2);
  g_byte_array_append (array, (const guint8 *)wide, n_wide * 2);
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));
  g_autoptr (RdActivityFile) file = rd_activity_file_read (bytes, "file", zone, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (get (file, 0)->done_minutes, ==, 30);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/activity-table/sites", test_tables_of_each_site);
  g_test_add_func ("/exchange/activity-table/rows",
                   test_rows_without_meaning_do_not_lose_the_others);
  g_test_add_func ("/exchange/activity-table/same-length",
                   test_runs_of_the_same_length_are_told_apart);
  g_test_add_func ("/exchange/activity-table/headings-twice",
                   test_headings_in_the_middle_are_passed_over);
  g_test_add_func ("/exchange/activity-table/lines", test_a_reason_names_its_line);
  g_test_add_func ("/exchange/activity-table/order", test_one_date_tells_the_order_of_all);
  g_test_add_func ("/exchange/activity-table/unit", test_a_unit_that_is_not_said_can_be_told);
  g_test_add_func ("/exchange/activity-table/known-unit", test_a_unit_that_is_said_is_not_doubted);
  g_test_add_func ("/exchange/activity-table/kind", test_a_kind_nobody_told_is_doubted);
  g_test_add_func ("/exchange/activity-table/columns", test_columns_are_named_as_they_stand_there);
  g_test_add_func ("/exchange/activity-table/bounded", test_refusals_come_to_an_end);
  g_test_add_func ("/exchange/activity-table/utf16", test_a_table_in_utf16_is_read);
  return g_test_run ();
}
