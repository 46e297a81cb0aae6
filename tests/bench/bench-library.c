/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench-library.c: how long the library takes on a practice, and beside it what it could not beat.
 *
 *   bench-library DATABASE [PART…]    prints lines of bench-times.h; with a PART only of that, for
 * a profiler to look at: search, week, suggest, load, export, ahead, booking
 *
 * The database is written to: hand it a copy.
 */
#include <time.h>

#include "bench-times.h"

#include "exchange/rd-schedule.h"
#include "model/rd-client-index.h"
#include "planning/rd-load.h"
#include "planning/rd-slot-finder.h"
#include "practice/rd-ahead-commands.h"
#include "practice/rd-schedule-question.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#define NOW "2026-11-23T08:00"
#define AHEAD_DAYS (16 * 7)

typedef struct
{
  const char *path;
  RdConnection *store;
  RdZone *zone;
  gint64 now;
  RdDate today;
  gint64 client;
} Bench;

/* The client with the longest history, so that ten years are ten years. */
static gint64
find_client (RdConnection *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdStatement) statement = rd_connection_prepare (
    store, "SELECT client FROM workout GROUP BY client ORDER BY count (*) DESC, client LIMIT 1",
    &error);
  gboolean has_row;

  bench_die_on (error);
  rd_statement_step (statement, &has_row, &error);
  bench_die_on (error);
  return rd_statement_get_int (statement, 0);
}

static void
measure_search (Bench *bench)
{
  static const char *const typed[] = { "h",      "ha",      "han",     "hann",  "hanna",
                                       "clarke", "cl",      "o'b",     "zoe",   "0770",
                                       "@",      "smith j", "example", "xyzzy", "e" };
  g_autoptr (GArray) times = bench_times_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clients = rd_clients_read (bench->store, FALSE, &error);

  bench_die_on (error);
  RdClientIndex *index = rd_client_index_new (clients);
  for (int i = 0; i < 20; i++)
    for (guint k = 0; k < G_N_ELEMENTS (typed); k++)
      {
        bench_start ();
        g_autoptr (GPtrArray) found = rd_client_index_find (index, typed[k], 20);
        bench_stop (times);
        g_assert (found);
      }
  rd_client_index_free (index);
  bench_report ("search", times, NULL, 0);
}

/* All that is known of a client, as when she comes into focus. */
static RdTraining *
measure_training (Bench *bench)
{
  g_autoptr (GArray) times = bench_times_new ();
  RdTraining *training = NULL;
  guint records;

  for (int i = 0; i < 30; i++)
    {
      g_autoptr (GError) error = NULL;

      g_clear_pointer (&training, rd_training_unref);
      bench_start ();
      training = rd_training_read (bench->store, bench->client, bench->now, &error);
      bench_stop (times);
      bench_die_on (error);
    }
  records =
    rd_training_records (training)->workouts->len + rd_training_records (training)->bookings->len;
  bench_report ("read-client", times, NULL, records);
  return training;
}

/* A week beside the one shown, of the client in focus, as the desk asks for it. */
static void
measure_period (Bench *bench)
{
  g_autoptr (GArray) times = bench_times_new ();
  g_autoptr (RdTraining) training = measure_training (bench);
  RdPeriodQuestion question = { .from = rd_date_week_start (bench->today),
                                .to = rd_date_week_start (bench->today) + 7,
                                .client = bench->client,
                                .now = bench->now,
                                .training = training };

  for (int i = 0; i < 30; i++)
    {
      g_autoptr (GError) error = NULL;

      question.from += 7 * (i % 2 ? 1 : -1);
      question.to = question.from + 7;
      bench_start ();
      RdPeriod *period = rd_period_read (bench->store, &question, NULL, &error);
      bench_stop (times);
      bench_die_on (error);
      rd_period_unref (period);
    }
  bench_report ("read-week", times, NULL, 0);
}

static RdService *
find_service (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) services = rd_store_list (
    bench->store, RD_TYPE_SERVICE, "name = 'Sports massage 60'", &error, RD_BIND_END);

  bench_die_on (error);
  g_assert_cmpuint (services->len, ==, 1);
  return g_object_ref (services->pdata[0]);
}

static void
measure_suggest (Bench *bench)
{
  g_autoptr (GArray) times = bench_times_new ();
  g_autoptr (GError) error = NULL;
  RdPeriodQuestion question = {
    .from = bench->today, .to = bench->today + 84, .client = bench->client, .now = bench->now
  };
  RdPeriod *period = rd_period_read (bench->store, &question, NULL, &error);
  g_autoptr (RdService) service = find_service (bench);
  RdSlotWish wish = {
    .service = service, .from = bench->today, .to = bench->today + 84, .count = 5
  };

  bench_die_on (error);
  for (int i = 0; i < 50; i++)
    {
      bench_start ();
      g_autoptr (GArray) slots = rd_slot_finder_find (period->diary, period->training, &wish);
      bench_stop (times);
      g_assert (slots && slots->len > 0);
    }
  bench_report ("suggest", times, NULL, 0);
  rd_period_unref (period);
}

/* How far back the client's records go, so that the days counted have something in them. */
static RdDate
find_first_day (RdTraining *training)
{
  GPtrArray *workouts = rd_training_records (training)->workouts;
  RdDate first = G_MAXINT32;

  for (guint i = 0; i < workouts->len; i++)
    first = MIN (first, RD_WORKOUT (workouts->pdata[i])->date);
  return first;
}

static void
measure_load (Bench *bench)
{
  g_autoptr (GArray) times = bench_times_new ();
  g_autoptr (GError) error = NULL;
  RdTraining *read = rd_training_read (bench->store, bench->client, bench->now, &error);
  RdDate first = read ? find_first_day (read) : 0;

  bench_die_on (error);
  for (int i = 0; i < 50; i++)
    {
      bench_start ();
      RdTraining *training = rd_training_new (rd_training_records (read));
      g_autoptr (GArray) days = rd_load_days (training, first, bench->today + 1);
      bench_stop (times);
      g_assert_cmpuint (days->len, ==, bench->today + 1 - first);
      rd_training_unref (training);
    }
  rd_training_unref (read);
  bench_report ("load", times, NULL, bench->today + 1 - first);
}

/* Writes the schedule of some days to a file, and the same bytes once more without any thought. */
static guint
export_days (Bench *bench, RdDate from, RdDate to, const char *path, GArray *times, GArray *limit)
{
  g_autoptr (GError) error = NULL;
  RdScheduleQuestion question = { .from = from, .to = to, .now = bench->now };
  guint rows;

  bench_start ();
  RdScheduleAnswer *answer = rd_schedule_read (bench->store, &question, NULL, &error);
  bench_die_on (error);
  g_autoptr (GBytes) bytes =
    rd_schedule_write (&answer->schedule, RD_FORMAT_ICS, RD_DETAIL_INITIALS, NULL, &error);
  bench_die_on (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  bench_stop (times);
  bench_die_on (error);
  rows = answer->schedule.rows->len;
  rd_schedule_answer_free (answer);

  bench_start ();
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  bench_stop (limit);
  bench_die_on (error);
  return rows;
}

static void
measure_export (Bench *bench)
{
  g_autoptr (GArray) all = bench_times_new ();
  g_autoptr (GArray) all_limit = bench_times_new ();
  g_autoptr (GArray) month = bench_times_new ();
  g_autoptr (GArray) month_limit = bench_times_new ();
  g_autofree char *path = g_strconcat (bench->path, ".ics", NULL);
  guint rows = 0;

  for (int i = 0; i < 5; i++)
    rows =
      export_days (bench, rd_date_new (2000, 1, 1), rd_date_new (2100, 1, 1), path, all, all_limit);
  for (int i = 0; i < 25; i++)
    export_days (bench, bench->today - 28, bench->today, path, month, month_limit);
  g_remove (path);
  bench_report ("export", all, all_limit, rows);
  bench_report ("export-month", month, month_limit, 0);
}

/* A programme of sixteen weeks that begins today, for the client with the longest history. What she
 * had ahead is taken away, so that there is as much to plan in one practice as in another. */
static gint64
make_programme (Bench *bench, RdPractice *practice)
{
  g_autoptr (GError) error = NULL;
  char today[11];
  g_autofree char *bookings =
    g_strdup_printf ("UPDATE booking SET status = 'cancelled' WHERE client = %" G_GINT64_FORMAT
                     " AND starts >= %" G_GINT64_FORMAT,
                     bench->client, bench->now);
  g_autofree char *workouts =
    g_strdup_printf ("DELETE FROM workout WHERE client = %" G_GINT64_FORMAT " AND date >= '%s'",
                     bench->client, (rd_date_write (bench->today, today), today));
  g_autofree char *programmes = g_strdup_printf (
    "UPDATE programme SET closed = 1 WHERE client = %" G_GINT64_FORMAT, bench->client);

  rd_connection_execute (bench->store, bookings, &error);
  bench_die_on (error);
  rd_connection_execute (bench->store, workouts, &error);
  bench_die_on (error);
  rd_connection_execute (bench->store, programmes, &error);
  bench_die_on (error);
  RdProgrammeWish wish = { .client = bench->client,
                           .template_id = "marathon-16",
                           .race_date = bench->today + AHEAD_DAYS,
                           .race_name = "Bench marathon" };
  g_autoptr (RdProgramme) programme = rd_practice_new_programme (practice, &wish, &error);

  bench_die_on (error);
  return rd_record_id (programme);
}

static void
measure_ahead (Bench *bench)
{
  g_autoptr (GArray) plans = bench_times_new ();
  g_autoptr (GArray) whole = bench_times_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RdPractice) practice = rd_practice_open (bench->path, RD_STORE_OPEN, &error);

  bench_die_on (error);
  rd_practice_set_now (practice, bench->now);

  g_autoptr (RdService) service = find_service (bench);
  RdAheadQuestion question = { .programme = make_programme (bench, practice),
                               .service = rd_record_id (service),
                               .every_weeks = 1,
                               .to = RD_DATE_UNSET,
                               .now = bench->now };

  for (int i = 0; i < 30; i++)
    {
      bench_start ();
      g_autoptr (RdAhead) ahead = rd_plan_ahead_read (bench->store, &question, NULL, &error);
      bench_stop (whole);
      bench_die_on (error);

      RdAheadWish wish = {
        .programme = ahead->programme, .service = service, .every_weeks = 1, .to = RD_DATE_UNSET
      };
      bench_start ();
      g_autoptr (RdAheadPlan) plan =
        rd_plan_ahead (ahead->period->diary, ahead->period->training, &wish);
      bench_stop (plans);
      g_assert_cmpuint (plan->periods->len, >=, AHEAD_DAYS / 7);
    }
  bench_report ("book-ahead", plans, NULL, 0);
  bench_report ("book-ahead-read", whole, NULL, 0);
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
  g_autoptr (GArray) times = bench_times_new ();
  g_autoptr (GArray) bare = bench_times_new ();
  g_autoptr (GArray) fsyncs = bench_times_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *bare_path = g_strconcat (bench->path, ".bare", NULL);
  g_autofree char *bare_log = g_strconcat (bare_path, "-wal", NULL);
  g_autofree char *bare_memory = g_strconcat (bare_path, "-shm", NULL);
  g_autofree char *plain_path = g_strconcat (bench->path, ".plain", NULL);
  g_autoptr (RdPractice) practice = rd_practice_open (bench->path, RD_STORE_OPEN, &error);

  bench_die_on (error);
  rd_practice_set_now (practice, bench->now);
  g_autoptr (GPtrArray) services =
    rd_store_list (bench->store, RD_TYPE_SERVICE, "archived = 0 ORDER BY id", &error, RD_BIND_END);
  g_autoptr (GPtrArray) practitioners = rd_store_list (
    bench->store, RD_TYPE_PRACTITIONER, "archived = 0 ORDER BY id", &error, RD_BIND_END);
  bench_die_on (error);

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
      bench_start ();
      g_autoptr (RdBooking) kept =
        rd_practice_book (practice, wanted, RD_BOOK_OUTSIDE_HOURS | RD_BOOK_DESPITE_ADVICE, &error);
      bench_stop (times);
      bench_die_on (error);

      bench_start ();
      g_assert_cmpint (sqlite3_exec (db, "INSERT INTO row (text) VALUES ('a row')", NULL, NULL,
                                     NULL),
                       ==, SQLITE_OK);
      bench_stop (bare);

      g_assert_cmpint (write (fd, page, sizeof page), ==, sizeof page);
      bench_start ();
      fdatasync (fd);
      bench_stop (fsyncs);
    }
  sqlite3_close (db);
  close (fd);
  g_remove (bare_path);
  g_remove (bare_log);
  g_remove (bare_memory);
  g_remove (plain_path);
  bench_report ("booking", times, bare, 0);
  bench_report ("fsync", fsyncs, NULL, 0);
}

static const struct
{
  const char *name;
  void (*measure) (Bench *bench);
} parts[] = {
  { "search", measure_search },   { "week", measure_period },   { "suggest", measure_suggest },
  { "load", measure_load },       { "export", measure_export }, { "ahead", measure_ahead },
  { "booking", measure_booking },
};

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdSettings) settings = NULL;
  Bench bench = { .path = argv[1] };

  if (argc < 2)
    {
      g_printerr ("usage: bench-library DATABASE [PART…]\n");
      return 2;
    }
  g_set_prgname ("bench-library");
  bench.store = rd_store_open (bench.path, RD_STORE_OPEN, &error);
  bench_die_on (error);
  settings = rd_settings_read (bench.store, &error);
  bench_die_on (error);
  bench.zone = rd_zone_new (settings->zone, &error);
  bench_die_on (error);
  if (!rd_zone_parse (bench.zone, NOW, &bench.now))
    return 1;
  bench.today = rd_zone_date (bench.zone, bench.now);
  bench.client = find_client (bench.store);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (argc == 2 || g_strv_contains ((const char *const *)argv + 2, parts[i].name))
      parts[i].measure (&bench);
  g_object_unref (bench.store);
  rd_zone_unref (bench.zone);
  return 0;
}
