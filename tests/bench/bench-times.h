/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench-times.h: times taken again and again, and what is said of them.
 *
 * A line of a bench is: WHAT, median, 10th and 90th percentile, and median of the limit beside it (0
 * without one), in microseconds; then of how many things (bookings, days) that was, 0 where it is no
 * matter of number; all with tabs between. The script bench makes a table of such lines.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GArray *bench_times_new  (void);
gint64  bench_now        (clockid_t   clock);
void    bench_start      (void);
void    bench_stop       (GArray     *times);
void    bench_add        (GArray     *times,
                          gint64      nanoseconds);
double  bench_median     (GArray     *times);
void    bench_report     (const char *what,
                          GArray     *times,
                          GArray     *limit,
                          guint       number);
void    bench_die_on     (GError     *error);

G_END_DECLS
