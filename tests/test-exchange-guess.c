/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-exchange-guess.c: what a file that somebody hands over is meant to be. */
#include "exchange/rd-activity-file.h"
#include "exchange/rd-exchange-guess.h"
#include "exchange/rd-file-bytes.h"

#include "model/rd-error.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* What the files of a folder are, by their ending. */
static const struct
{
  const char *folder;
  const char *suffix;
  RdExchangeKind kind;
} folders[] = {
  { "activities", ".tcx", RD_EXCHANGE_ACTIVITIES },
  { "activities", ".gpx", RD_EXCHANGE_ACTIVITIES },
  { "activities", ".csv", RD_EXCHANGE_ACTIVITIES },
  { "ics", ".ics", RD_EXCHANGE_PROGRAMME },
  { "ics", ".csv", RD_EXCHANGE_UNKNOWN },
  { "ics", ".json", RD_EXCHANGE_UNKNOWN },
  { "ics", ".jsonl", RD_EXCHANGE_UNKNOWN },
  { "csv", ".csv", RD_EXCHANGE_UNKNOWN },
  { "csv", ".json", RD_EXCHANGE_UNKNOWN },
  { "fuzz-findings", ".ics", RD_EXCHANGE_PROGRAMME },
  { "fuzz-findings", ".csv", RD_EXCHANGE_ACTIVITIES },
};

static GBytes *
read_all (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rd_file_bytes_read (file, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* What nothing is made of, no reader takes; what is taken is what it was held for. */
static void
check_reader (GBytes *bytes, RdExchangeKind kind)
{
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  g_autoptr (RdActivityFile) activities = rd_activity_file_read (bytes, "file", zone, NULL, NULL);
  g_autoptr (RdProgrammeFile) programme =
    rd_programme_file_read (bytes, "file", NULL, zone, NULL, NULL);

  if (kind != RD_EXCHANGE_ACTIVITIES)
    g_assert_null (activities);
  if (kind != RD_EXCHANGE_PROGRAMME)
    g_assert_null (programme);
}

static guint
check_folder (const char *folder, const char *suffix, RdExchangeKind kind)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, NULL);
  g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (files)))
    if (g_str_has_suffix (name, suffix))
      {
        g_autofree char *whole = g_build_filename (path, name, NULL);
        g_autoptr (GBytes) bytes = read_all (whole);

        g_test_message ("%s/%s", folder, name);
        g_assert_cmpint (rd_exchange_guess (bytes, name), ==, kind);
        check_reader (bytes, kind);
        n++;
      }
  return n;
}

static void
test_every_real_file (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    g_assert_cmpuint (check_folder (folders[i].folder, folders[i].suffix, folders[i].kind), >, 0);
}

static void
test_words_decide (void)
{
  static const struct
  {
    const char *text;
    gssize length;
    const char *name;
    RdExchangeKind kind;
  } cases[] = {
    { "date,kind\n", -1, "a.csv", RD_EXCHANGE_PROGRAMME },
    { "date,kind,minutes,distance_km,rpe,start,title,note\n", -1, "a.csv", RD_EXCHANGE_PROGRAMME },
    { "sep=;\nDatum;Day;Kind\n", -1, "a.csv", RD_EXCHANGE_PROGRAMME },
    { "date,kind,minutes,heart_rate\n", -1, "a.csv", RD_EXCHANGE_ACTIVITIES },
    { "date,sport,minutes\n", -1, "a.csv", RD_EXCHANGE_ACTIVITIES },
    { "Title,WorkoutType,WorkoutDay,TimeTotalInHours\n", -1, "workouts.csv",
      RD_EXCHANGE_ACTIVITIES },
    { "\xef\xbb\xbfid,start_date_local,name,type,moving_time\n", -1, "a.csv",
      RD_EXCHANGE_ACTIVITIES },
    { "Activity Type,Date,Favorite,Title,Distance,Calories,Time\n", -1, "a.txt",
      RD_EXCHANGE_ACTIVITIES },
    { "\xff\xfe"
      "d\0a\0t\0e\0\t\0k\0i\0n\0d\0\n\0",
      22, "a.csv", RD_EXCHANGE_PROGRAMME },
    { "name,phone\n", -1, "a.csv", RD_EXCHANGE_UNKNOWN },
    { "BEGIN:VCARD\nFN:Hannah\nEND:VCARD\n", -1, "a.vcf", RD_EXCHANGE_UNKNOWN },
    { "\n begin:vcalendar\n", -1, NULL, RD_EXCHANGE_PROGRAMME },
    { "<?xml version='1.0'?>\n<gpx/>", -1, "a", RD_EXCHANGE_ACTIVITIES },
    { "<html/>", -1, "a.html", RD_EXCHANGE_UNKNOWN },
    /* What has to be exported otherwise goes to the reader that says how. */
    { "\x0e\x10\xd9\x07\x34\x12\x00\x00.FIT\x00\x00", 14, "a.fit", RD_EXCHANGE_ACTIVITIES },
    { "\x1f\x8b\x08\x00", 4, "a.gpx.gz", RD_EXCHANGE_ACTIVITIES },
    { "\x89PNG\r\n\x1a\n\0\0", 10, "a.png", RD_EXCHANGE_UNKNOWN },
    /* Of nothing, its name tells. */
    { "", 0, "a.ICS", RD_EXCHANGE_PROGRAMME },
    { "", 0, "a.TCX", RD_EXCHANGE_ACTIVITIES },
    { "", 0, NULL, RD_EXCHANGE_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = cases[i].length < 0 ? strlen (cases[i].text) : (gsize)cases[i].length;
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, length);

      g_test_message ("%u: %s", i, cases[i].name ? cases[i].name : "");
      g_assert_cmpint (rd_exchange_guess (bytes, cases[i].name), ==, cases[i].kind);
    }
}

/* The beginning of a long file is enough. */
static void
test_the_beginning_is_enough (void)
{
  static const char *const files[] = { "athlytics__strava_activities.csv", "tcxparser__test.tcx" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path =
        g_test_build_filename (G_TEST_DIST, "data", "activities", files[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GBytes) bytes = rd_file_bytes_begin (file, NULL, NULL);

      g_assert_cmpuint (g_bytes_get_size (bytes), <=, 64 * 1024);
      g_assert_cmpint (rd_exchange_guess (bytes, "file"), ==, RD_EXCHANGE_ACTIVITIES);
    }
}

static void
test_what_cannot_be_read_says_why (void)
{
  g_autofree char *folder = g_dir_make_tmp ("restday-files-XXXXXX", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.tcx", NULL);
  g_autofree char *large = g_build_filename (folder, "large.tcx", NULL);
  const struct
  {
    const char *path;
    const char *sentence;
  } cases[] = {
    { folder, "*folder*" },
    { missing, "*missing.tcx*cannot be read*" },
    { large, "*larger than 256 MB*" },
  };

  /* A file of holes: nothing of it is on the disk. */
  g_assert_true (g_file_set_contents (large, "x", 1, NULL));
  g_assert_cmpint (truncate (large, (gint64)1 << 31), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i].path);
      g_autoptr (GError) error = NULL;

      g_assert_null (rd_file_bytes_read (file, NULL, &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_UNREADABLE);
      g_assert_true (g_pattern_match_simple (cases[i].sentence, error->message));
    }
  g_remove (large);
  g_rmdir (folder);
}

static void
test_cancelling_is_silent (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/null");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rd_file_bytes_read (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/guess/real", test_every_real_file);
  g_test_add_func ("/exchange/guess/words", test_words_decide);
  g_test_add_func ("/exchange/guess/beginning", test_the_beginning_is_enough);
  g_test_add_func ("/exchange/file-bytes/refused", test_what_cannot_be_read_says_why);
  g_test_add_func ("/exchange/file-bytes/cancelled", test_cancelling_is_silent);
  return g_test_run ();
}
