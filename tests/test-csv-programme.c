/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-csv-programme.c: training programmes from CSV. */
#include "exchange/rd-csv-reader.h"
#include "exchange/rd-csv-writer.h"
#include "exchange/rd-programme-file.h"
#include "model/rd-error.h"
#include "model/rd-race.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

static RdProgrammeFile *
read_bytes (const char *text, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  g_autoptr (RdClient) client = rd_record_new (RD_TYPE_CLIENT);

  client->easy_pace = 360;
  return rd_programme_file_read (bytes, "plan.csv", client, zone, NULL, error);
}

static RdProgrammeFile *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  RdProgrammeFile *file = read_bytes (text, strlen (text), &error);

  g_assert_no_error (error);
  return file;
}

static RdWorkout *
workout_of (RdProgrammeFile *file, guint i)
{
  g_assert_cmpuint (i, <, file->workouts->len);
  return g_ptr_array_index (file->workouts, i);
}

static void
assert_refused (RdProgrammeFile *file, guint i, guint line, const char *word)
{
  g_assert_cmpuint (i, <, file->refused->len);
  RdRefusal *refusal = g_ptr_array_index (file->refused, i);

  g_test_message ("%u: %s", refusal->line, refusal->reason);
  g_assert_cmpuint (refusal->line, ==, line);
  g_assert_nonnull (strstr (refusal->reason, word));
  g_assert_null (strchr (refusal->reason, '\n'));
}

static void
test_every_column (void)
{
  g_autoptr (RdProgrammeFile) file =
    read_text ("date,kind,minutes,distance_km,rpe,start,title,note\r\n"
               "2026-11-26,long,95,16.5,4,07:30,Long run,Keep it slow\r\n");
  RdWorkout *workout = workout_of (file, 0);

  g_assert_cmpint (workout->date, ==, rd_date_new (2026, 11, 26));
  g_assert_cmpint (workout->kind, ==, RD_WORKOUT_LONG);
  g_assert_cmpint (workout->minutes, ==, 95);
  g_assert_cmpfloat (workout->distance_km, ==, 16.5);
  g_assert_cmpfloat (workout->rpe, ==, 4);
  g_assert_cmpint (workout->start, ==, 450);
  g_assert_cmpstr (workout->title, ==, "Long run");
  g_assert_cmpstr (workout->note, ==, "Keep it slow");
  g_assert_cmpstr (workout->uid, ==, "csv:2026-11-26:long:1");
  g_assert_cmpuint (file->refused->len, ==, 0);
}

static void
test_only_date_and_kind_are_needed (void)
{
  g_autoptr (RdProgrammeFile) file = read_text ("date,kind\n2026-11-26,rest\n2026-11-27,Easy\n");
  RdWorkout *workout = workout_of (file, 1);

  g_assert_cmpuint (file->workouts->len, ==, 2);
  g_assert_cmpint (workout->kind, ==, RD_WORKOUT_EASY);
  g_assert_cmpint (workout->minutes, ==, RD_UNSET);
  g_assert_true (isnan (workout->rpe));
  g_assert_cmpint (workout->start, ==, RD_UNSET);
}

static void
test_spreadsheets_of_all_sorts (void)
{
  static const char *const files[] = {
    "\ufeffdate;kind;distance_km;title\r\n2026-11-26;tempo;\"7,5\";Café\r\n",
    "sep=;\r\ndate;kind;distance_km;title\r\n2026-11-26;tempo;7,5;Caf\xc3\xa9\r\n",
    "\n\nDate,Kind,Distance (km),Title\n2026-11-26,TEMPO RUN,7.5 km,Caf\xc3\xa9",
    "title\tdistance_km\tkind\tdate\rCaf\xc3\xa9\t7.5\ttempo\t2026-11-26\r",
    "date,kind,distance_km,title\r\n2026-11-26,tempo,7.5,Caf\xe9\r\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (RdProgrammeFile) file = read_text (files[i]);
      RdWorkout *workout = workout_of (file, 0);

      g_test_message ("file %u", i);
      g_assert_cmpuint (file->refused->len, ==, 0);
      g_assert_cmpint (workout->kind, ==, RD_WORKOUT_TEMPO);
      g_assert_cmpfloat (workout->distance_km, ==, 7.5);
      g_assert_cmpint (workout->minutes, ==, 45);
      g_assert_cmpstr (workout->title, ==, "Café");
    }
}

static void
test_wide_characters (void)
{
  g_autofree char *wide = NULL;
  gsize length;
  g_autoptr (RdProgrammeFile) file = NULL;

  wide = g_convert ("\xef\xbb\xbf"
                    "date\tkind\ttitle\r\n2026-11-26\teasy\tZoë\r\n",
                    -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  file = read_bytes (wide, length, NULL);
  g_assert_cmpstr (workout_of (file, 0)->title, ==, "Zoë");
}

static void
test_cells_with_quotes_and_line_breaks (void)
{
  g_autoptr (RdProgrammeFile) file = read_text ("date,kind,note,title\r\n"
                                                "2026-11-26,easy,\"First \"\"slow\"\",\r\nthen "
                                                "slower\",One\r\n"
                                                "\r\n"
                                                "26/11/2026,easy,,Two\r\n"
                                                "2026-11-28,easy,,'=Three\r\n"
                                                "2026-11-29,easy,,'Tis four\r\n");

  g_assert_cmpstr (workout_of (file, 0)->note, ==, "First \"slow\",\nthen slower");
  assert_refused (file, 0, 5, "2026-11-26");
  g_assert_cmpstr (workout_of (file, 1)->title, ==, "=Three");
  g_assert_cmpstr (workout_of (file, 2)->title, ==, "'Tis four");
}

static void
test_bad_rows_are_refused_and_the_rest_kept (void)
{
  g_autoptr (RdProgrammeFile) file = read_text ("date,kind,minutes,distance_km,rpe,start\n"
                                                "26/11/2026,easy,,,,\n"
                                                "2026-02-30,easy,,,,\n"
                                                ",easy,,,,\n"
                                                "2026-11-26,sleepwalking,,,,\n"
                                                "2026-11-26,easy,much,,,\n"
                                                "2026-11-26,easy,,far,,\n"
                                                "2026-11-26,easy,,,11,\n"
                                                "2026-11-26,easy,,,x,\n"
                                                "2026-11-26,easy,,,,25:00\n"
                                                "2026-11-26,easy,,-5,,\n"
                                                "2026-11-26,easy,-30,,,\n"
                                                "2026-11-26,easy,9999,,,\n"
                                                "2026-11-26,,,,,\n"
                                                "2026-11-27,easy,30,,,\n");
  static const char *const words[] = { "2026-11-26", "2026-11-26", "date",    "kind",  "minutes",
                                       "distance",   "0 to 10",    "0 to 10", "07:30", "distance",
                                       "minutes",    "minutes",    "kind" };

  g_assert_cmpuint (file->workouts->len, ==, 1);
  g_assert_cmpuint (file->refused->len, ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_refused (file, i, i + 2, words[i]);
}

static void
test_uids_hold_on_re_import (void)
{
  const char *first = "date,kind,minutes\n2026-11-26,easy,30\n2026-11-26,easy,20\n"
                      "2026-11-27,long,90\n";
  const char *second = "kind,date\nlong,2026-11-27\nrest,2026-11-20\neasy,2026-11-26\n";
  g_autoptr (RdProgrammeFile) a = read_text (first);
  g_autoptr (RdProgrammeFile) b = read_text (second);

  g_assert_cmpstr (workout_of (a, 0)->uid, ==, "csv:2026-11-26:easy:1");
  g_assert_cmpstr (workout_of (a, 1)->uid, ==, "csv:2026-11-26:easy:2");
  g_assert_cmpstr (workout_of (b, 1)->uid, ==, workout_of (a, 0)->uid);
  g_assert_cmpstr (workout_of (b, 2)->uid, ==, workout_of (a, 2)->uid);
}

static void
test_races (void)
{
  g_autoptr (RdProgrammeFile) file =
    read_text ("date,kind,distance_km,start,title\n2026-12-13,race,21.1,09:30,City Half\n"
               "2026-11-29,race,10,,Club 10k\n2026-11-30,race,5,,\n");
  RdRace *club, *city;

  g_assert_cmpuint (file->workouts->len, ==, 3);
  g_assert_cmpuint (file->races->len, ==, 2);
  club = g_ptr_array_index (file->races, 0);
  city = g_ptr_array_index (file->races, 1);
  g_assert_cmpstr (club->name, ==, "Club 10k");
  g_assert_cmpint (club->priority, ==, RD_RACE_B);
  g_assert_cmpstr (city->name, ==, "City Half");
  g_assert_cmpint (city->date, ==, rd_date_new (2026, 12, 13));
  g_assert_cmpint (city->start, ==, 570);
  g_assert_cmpfloat (city->distance_km, ==, 21.1);
  g_assert_cmpint (city->priority, ==, RD_RACE_A);
}

static void
test_what_is_no_programme_is_refused (void)
{
  static const struct
  {
    const char *text;
    gsize length;
  } files[] = {
    { "", 0 },
    { "  \n\n", 4 },
    { "name,phone\nHannah,1\n", 20 },
    { "date;minutes\n2026-11-26;3\n", 26 },
    { "<html></html>", 13 },
    { "{\"date\": 1}", 11 },
    { "date,kind\n\0\0\0", 13 },
    { "\"date,kind\n2026-11-26,easy", 26 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_bytes (files[i].text, files[i].length, &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_UNREADABLE);
      g_test_message ("%s", error->message);
      g_assert_null (strchr (error->message, '\n'));
    }
}

static void
test_all_refused_is_still_a_file (void)
{
  g_autoptr (RdProgrammeFile) file = read_text ("date,kind\nsoon,easy\n");

  g_assert_cmpuint (file->workouts->len, ==, 0);
  g_assert_cmpuint (file->refused->len, ==, 1);
}

static void
test_long_files_are_bounded (void)
{
  g_autoptr (GString) good = g_string_new ("date,kind\n");
  g_autoptr (GString) bad = g_string_new ("date,kind\n");
  g_autoptr (RdProgrammeFile) taken = NULL;
  g_autoptr (RdProgrammeFile) refused = NULL;

  for (guint i = 0; i < 30000; i++)
    {
      g_string_append (good, "2026-11-26,easy\n");
      g_string_append (bad, "x\n");
    }
  taken = read_text (good->str);
  refused = read_text (bad->str);
  g_assert_cmpuint (taken->workouts->len, ==, 20000);
  g_assert_cmpuint (taken->refused->len, ==, 1);
  g_assert_cmpuint (refused->refused->len, ==, 1001);
}

static void
test_long_cells_are_cut (void)
{
  g_autoptr (GString) text = g_string_new ("date,kind,note\n2026-11-26,easy,\"x");
  g_autoptr (RdProgrammeFile) file = NULL;

  for (guint i = 0; i < 500000; i++)
    g_string_append (text, "é");
  g_string_append (text, "\"\n2026-11-27,easy,short\n");
  file = read_text (text->str);
  g_assert_cmpuint (file->refused->len, ==, 0);
  g_assert_cmpint (g_utf8_strlen (workout_of (file, 0)->note, -1), ==, 4000);
  g_assert_cmpstr (workout_of (file, 1)->note, ==, "short");
}

static void
test_other_headings (void)
{
  g_autoptr (RdProgrammeFile) file =
    read_text ("Day,Workout type,Duration (min),Distance,Name,Notes\n"
               "2026-11-26,Long run,95,16,Sunday,Slow\n");
  RdWorkout *workout = workout_of (file, 0);

  g_assert_cmpint (workout->kind, ==, RD_WORKOUT_LONG);
  g_assert_cmpint (workout->minutes, ==, 95);
  g_assert_cmpfloat (workout->distance_km, ==, 16);
  g_assert_cmpstr (workout->title, ==, "Sunday");
  g_assert_cmpstr (workout->note, ==, "Slow");
}

static void
test_cancelling_is_heeded (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("date,kind\n", 10);
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rd_programme_file_read (bytes, NULL, NULL, zone, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

typedef struct
{
  JsonArray *expected;
  GPtrArray *headings;
  guint n;
} Spectrum;

static gboolean
compare_row (GPtrArray *cells, guint line, gpointer data)
{
  Spectrum *self = data;

  if (self->headings == NULL)
    {
      self->headings = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < cells->len; i++)
        g_ptr_array_add (self->headings, g_strdup (cells->pdata[i]));
      return TRUE;
    }
  g_assert_cmpuint (self->n, <, json_array_get_length (self->expected));
  JsonObject *row = json_array_get_object_element (self->expected, self->n++);
  for (guint i = 0; i < cells->len; i++)
    g_assert_cmpstr (cells->pdata[i], ==,
                     json_object_get_string_member (row, self->headings->pdata[i]));
  return TRUE;
}

static void
test_spectrum (void)
{
  static const char *const names[] = { "newlines_crlf", "quotes_and_newlines", "utf8" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *base =
        g_test_build_filename (G_TEST_DIST, "data", "csv", "csv-spectrum__", NULL);
      g_autofree char *table = g_strconcat (base, names[i], ".csv", NULL);
      g_autofree char *answer = g_strconcat (base, names[i], ".json", NULL);
      g_autofree char *text = NULL;
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GPtrArray) headings = NULL;
      Spectrum spectrum = { 0 };

      g_test_message ("%s", names[i]);
      g_assert_true (g_file_get_contents (table, &text, NULL, NULL));
      g_assert_true (json_parser_load_from_file (parser, answer, NULL));
      spectrum.expected = json_node_get_array (json_parser_get_root (parser));
      g_assert_true (rd_csv_read (text, compare_row, &spectrum, NULL, NULL));
      headings = spectrum.headings;
      g_assert_cmpuint (spectrum.n, ==, json_array_get_length (spectrum.expected));
    }
}

static void
test_formulas_are_guarded_and_come_back (void)
{
  static const char *const texts[] = { "=1+1", "+44 20", "-3", "@home", "'quoted", "plain" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      static const char *const headings[] = { "text", NULL };
      g_autoptr (GString) out = g_string_new (NULL);
      RdCsvWriter writer = rd_csv_writer_begin (out, headings);
      gsize begin = out->len;

      rd_csv_writer_text (&writer, texts[i]);
      g_assert_cmpstr (rd_csv_unguard (out->str + begin), ==, texts[i]);
      g_assert_cmpint (out->str[begin], ==, strchr ("=+-@'", *texts[i]) ? '\'' : 'p');
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-programme/every-column", test_every_column);
  g_test_add_func ("/exchange/csv-programme/only-date-and-kind",
                   test_only_date_and_kind_are_needed);
  g_test_add_func ("/exchange/csv-programme/spreadsheets", test_spreadsheets_of_all_sorts);
  g_test_add_func ("/exchange/csv-programme/wide-characters", test_wide_characters);
  g_test_add_func ("/exchange/csv-programme/quotes-and-line-breaks",
                   test_cells_with_quotes_and_line_breaks);
  g_test_add_func ("/exchange/csv-programme/bad-rows", test_bad_rows_are_refused_and_the_rest_kept);
  g_test_add_func ("/exchange/csv-programme/re-import", test_uids_hold_on_re_import);
  g_test_add_func ("/exchange/csv-programme/races", test_races);
  g_test_add_func ("/exchange/csv-programme/no-programme", test_what_is_no_programme_is_refused);
  g_test_add_func ("/exchange/csv-programme/all-refused", test_all_refused_is_still_a_file);
  g_test_add_func ("/exchange/csv-programme/bounded", test_long_files_are_bounded);
  g_test_add_func ("/exchange/csv-programme/long-cells", test_long_cells_are_cut);
  g_test_add_func ("/exchange/csv-programme/other-headings", test_other_headings);
  g_test_add_func ("/exchange/csv-programme/cancelling", test_cancelling_is_heeded);
  g_test_add_func ("/exchange/csv-reader/spectrum", test_spectrum);
  g_test_add_func ("/exchange/csv-writer/formulas", test_formulas_are_guarded_and_come_back);
  return g_test_run ();
}
