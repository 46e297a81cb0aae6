/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench-library.c: how long the library takes on a practice, and beside it what it could not beat.
 *
 *   bench-library DATABASE    prints lines of WHAT, median, 10th and 90th percentile, and median of
 *                             the limit beside it (0 without one), in microseconds, with tabs
 *
 * The database is written to: hand it a copy.
 */
#include "exchange/rd-schedule.h"
#include "model/rd-client-index.h"
#include "planning/rd-load.h"
#include "planning/rd-slot-finder.h"
#include "practice/rd-practice-commands.h"
#include "practice/rd-schedule-question.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#define NOW "2026-11-23T08:00"

typedef struct
{
  const char *path;
  RdConnection *store;
  RdZone *zone;
  gint64 now;
  RdDate today;
  gint64 client;
} Bench;

static void
die_on (GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("bench-library: %s\n", error->message);
  exit (1);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *)a - *(const double *)b;

  return difference < 0 ? -1 : difference > 0;
}

static double
percentile (GArray *times, double share)
{
  return g_array_index (times, double, (guint)(share * (times->len - 1) + 0.5));
}

static void
report (const char *what, GArray *times, GArray *limit)
{
  g_array_sort (times, compare_doubles);
  if (limit)
    g_array_sort (limit, compare_doubles);
  g_print ("%s\t%.1f\t%.1f\t%.1f\t%.1f\n", what, percentile (times, 0.5), percentile (times, 0.1),
           percentile (times, 0.9), limit ? percentile (limit, 0.5) : 0);
}

static gint64 started;

static void
start_clock (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  started = now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

static void
stop_clock (GArray *times)
{
  struct timespec now;
  double us;

  clock_gettime (CLOCK_MONOTONIC, &now);
  us = (now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec - started) / 1000.0;
  g_array_append_val (times, us);
}

static GArray *
new_times (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

/* The client with the longest history, so that ten years are ten years. */
static gint64
find_client (RdConnection *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdStatement) statement = rd_connection_prepare (
    store, "SELECT client FROM workout GROUP BY client ORDER BY count (*) DESC, client LIMIT 1",
    &error);
  gboolean has_row;

  die_on (error);
  rd_statement_step (statement, &has_row, &error);
  die_on (error);
  return rd_statement_get_int (statement, 0);
}

static void
measure_search (Bench *bench)
{
  static const char *const typed[] = { "h",      "ha",      "han",     "hann",  "hanna",
                                       "clarke", "cl",      "o'b",     "zoe",   "0770",
                                       "@",      "smith j", "example", "xyzzy", "e" };
  g_autoptr (GArray) times = new_times ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clients = rd_clients_read (bench->store, FALSE, &error);

  die_on (error);
  RdClientIndex *index = rd_client_index_new (clients);
  for (int i = 0; i < 20; i++)
    for (guint k = 0; k < G_N_ELEMENTS (typed); k++)
      {
        start_clock ();
        g_autoptr (GPtrArray) found = rd_client_index_find (index, typed[k], 20);
        stop_clock (times);
        g_assert (found);
      }
  rd_client_index_free (index);
  report ("search", times, NULL);
}

static void
measure_period (Bench *bench)
{
  g_autoptr (GArray) times = new_times ();
  RdPeriodQuestion question = { .from = rd_date_week_start (bench->today),
                                .to = rd_date_week_start (bench->today) + 7,
                                .client = bench->client,
                                .now = bench->now };

  for (int i = 0; i < 30; i++)
    {
      g_autoptr (GError) error = NULL;

      question.from += 7 * (i % 2 ? 1 : -1);
      question.to = question.from + 7;
      start_clock ();
      RdPeriod *period = rd_period_read (bench->store, &question, NULL, &error);
      stop_clock (times);
      die_on (error);
      rd_period_unref (period);
    }
  report ("read-week", times, NULL);
}

static void
measure_suggest (Bench *bench)
{
  g_autoptr (GArray) times = new_times ();
  g_autoptr (GError) error = NULL;
  RdPeriodQuestion question = {
    .from = bench->today, .to = bench->today + 84, .client = bench->client, .now = bench->now
  };
  RdPeriod *period = rd_period_read (bench->store, &question, NULL, &error);
  RdSlotWish wish = { .from = bench->today, .to = bench->today + 84, .count = 5 };

  die_on (error);
  for (guint i = 0; i < period->services->len && wish.service == NULL; i++)
    if (strcmp (RD_SERVICE (period->services->pdata[i])->name, "Sports massage 60") == 0)
      wish.service = period->services->pdata[i];
  for (int i = 0; i < 50; i++)
    {
      start_clock ();
      g_autoptr (GArray) slots = rd_slot_finder_find (period->diary, period->training, &wish);
      stop_clock (times);
      g_assert (slots && slots->len > 0);
    }
  report ("suggest", times, NULL);
  rd_period_unref (period);
}

static void
measure_load (Bench *bench)
{
  g_autoptr (GArray) times = new_times ();
  g_autoptr (GError) error = NULL;
  RdTraining *read = rd_training_read (bench->store, bench->client, bench->now, &error);

  die_on (error);
  for (int i = 0; i < 50; i++)
    {
      start_clock ();
      RdTraining *training = rd_training_new (rd_training_records (read));
      g_autoptr (GArray) days = rd_load_days (training, bench->today - 3653, bench->today + 1);
      stop_clock (times);
      g_assert_cmpuint (days->len, ==, 3654);
      rd_training_unref (training);
    }
  rd_training_unref (read);
  report ("load", times, NULL);
}

static void
measure_export (Bench *bench)
{
  g_autoptr (GArray) times = new_times ();
  g_autoptr (GArray) limit = new_times ();
  g_autofree char *path = g_strconcat (bench->path, ".ics", NULL);
  RdScheduleQuestion question = { .from = rd_date_new (2000, 1, 1),
                                  .to = rd_date_new (2100, 1, 1),
                                  .now = bench->now };

  for (int i = 0; i < 5; i++)
    {
      g_autoptr (GError) error = NULL;

      start_clock ();
      RdScheduleAnswer *answer = rd_schedule_read (bench->store, &question, NULL, &error);
      die_on (error);
      g_autoptr (GBytes) bytes =
        rd_schedule_write (&answer->schedule, RD_FORMAT_ICS, RD_DETAIL_INITIALS, NULL, &error);
      die_on (error);
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
      stop_clock (times);
      die_on (error);
      rd_schedule_answer_free (answer);

      start_clock ();
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
      stop_clock (limit);
      die_on (error);
    }
  g_remove (path);
  report ("export", times, limit);
}

/* One row into a table of a file of its own, with the same promise to be on the disk. */
static sqlite3 *
open_bare (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                                 "CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT)",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  return db;
}

static void
measure_booking (Bench *bench)
{
  g_autoptr (GArray) times = new_times ();
  g_autoptr (GArray) bare = new_times ();
  g_autoptr (GArray) fsyncs = new_times ();
  g_autoptr (GError) error = NULL;
  g_autofree char *bare_path = g_strconcat (bench->path, ".bare", NULL);
  g_autofree char *bare_log = g_strconcat (bare_path, "-wal", NULL);
  g_autofree char *bare_memory = g_strconcat (bare_path, "-shm", NULL);
  g_autofree char *plain_path = g_strconcat (bench->path, ".plain", NULL);
  g_autoptr (RdPractice) practice = rd_practice_open (bench->path, RD_STORE_OPEN, &error);

  die_on (error);
  rd_practice_set_now (practice, bench->now);
  g_autoptr (GPtrArray) services =
    rd_store_list (bench->store, RD_TYPE_SERVICE, "archived = 0 ORDER BY id", &error, RD_BIND_END);
  g_autoptr (GPtrArray) practitioners = rd_store_list (
    bench->store, RD_TYPE_PRACTITIONER, "archived = 0 ORDER BY id", &error, RD_BIND_END);
  die_on (error);

  RdService *service = services->pdata[0];
  RdPractitioner *practitioner = NULL;
  for (guint i = 0; i < practitioners->len && practitioner == NULL; i++)
    if (RD_PRACTITIONER (practitioners->pdata[i])->disciplines & service->discipline)
      practitioner = practitioners->pdata[i];

  sqlite3 *db = open_bare (bare_path);
  int fd = g_open (plain_path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  static const char page[4096];

  for (int i = 0; i < 100; i++)
    {
      g_autoptr (RdBooking) wanted = rd_record_new (RD_TYPE_BOOKING);

      wanted->client = bench->client;
      wanted->practitioner = rd_record_id (practitioner);
      wanted->service = rd_record_id (service);
      wanted->advice_overridden = g_strdup ("bench");
      /* Far ahead, where nobody else is. */
      wanted->starts = rd_zone_to_instant (bench->zone, bench->today + 730 + i, 600);
      start_clock ();
      g_autoptr (RdBooking) kept =
        rd_practice_book (practice, wanted, RD_BOOK_OUTSIDE_HOURS | RD_BOOK_DESPITE_ADVICE, &error);
      stop_clock (times);
      die_on (error);

      start_clock ();
      g_assert_cmpint (sqlite3_exec (db, "INSERT INTO row (text) VALUES ('a row')", NULL, NULL,
                                     NULL),
                       ==, SQLITE_OK);
      stop_clock (bare);

      g_assert_cmpint (write (fd, page, sizeof page), ==, sizeof page);
      start_clock ();
      fdatasync (fd);
      stop_clock (fsyncs);
    }
  sqlite3_close (db);
  close (fd);
  g_remove (bare_path);
  g_remove (bare_log);
  g_remove (bare_memory);
  g_remove (plain_path);
  report ("booking", times, bare);
  report ("fsync", fsyncs, NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdSettings) settings = NULL;
  Bench bench = { .path = argv[1] };

  if (argc != 2)
    {
      g_printerr ("usage: bench-library DATABASE\n");
      return 2;
    }
  bench.store = rd_store_open (bench.path, RD_STORE_OPEN, &error);
  die_on (error);
  settings = rd_settings_read (bench.store, &error);
  die_on (error);
  bench.zone = rd_zone_new (settings->zone, &error);
  die_on (error);
  if (!rd_zone_parse (bench.zone, NOW, &bench.now))
    return 1;
  bench.today = rd_zone_date (bench.zone, bench.now);
  bench.client = find_client (bench.store);

  measure_search (&bench);
  measure_period (&bench);
  measure_suggest (&bench);
  measure_load (&bench);
  measure_export (&bench);
  measure_booking (&bench);
  g_object_unref (bench.store);
  rd_zone_unref (bench.zone);
  return 0;
}
