/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-times.c: times taken again and again, and what is said of them. */
#include <time.h>

#include "bench-times.h"

#include <stdlib.h>

static gint64 started;

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

/**
 * bench_times_new:
 *
 * Returns: (transfer full): no times yet, microseconds
 */
GArray *
bench_times_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * bench_now:
 * @clock: CLOCK_MONOTONIC, which all processes share, or another
 *
 * Returns: what it says, nanoseconds
 */
gint64
bench_now (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

/**
 * bench_start:
 *
 * From here time is taken, until bench_stop().
 */
void
bench_start (void)
{
  started = bench_now (CLOCK_MONOTONIC);
}

/**
 * bench_stop:
 * @times: where to add the time since bench_start()
 */
void
bench_stop (GArray *times)
{
  bench_add (times, bench_now (CLOCK_MONOTONIC) - started);
}

/**
 * bench_add:
 * @times: where to add a time
 * @nanoseconds: the time
 */
void
bench_add (GArray *times, gint64 nanoseconds)
{
  double us = nanoseconds / 1000.0;

  g_array_append_val (times, us);
}

/**
 * bench_median:
 * @times: some times
 *
 * Returns: their median, microseconds
 */
double
bench_median (GArray *times)
{
  g_array_sort (times, compare_doubles);
  return percentile (times, 0.5);
}

/**
 * bench_report:
 * @what: key of a row of the table
 * @times: how long it took
 * @limit: (nullable): how long what is beside it took
 * @number: of how many things; 0: it is no matter of number
 *
 * Prints a line.
 */
void
bench_report (const char *what, GArray *times, GArray *limit, guint number)
{
  double median = bench_median (times);

  g_print ("%s\t%.1f\t%.1f\t%.1f\t%.1f\t%u\n", what, median, percentile (times, 0.1),
           percentile (times, 0.9), limit ? bench_median (limit) : 0, number);
}

/**
 * bench_die_on:
 * @error: (nullable): what went wrong
 *
 * Ends the program where something did.
 */
void
bench_die_on (GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("%s: %s\n", g_get_prgname (), error->message);
  exit (1);
}
