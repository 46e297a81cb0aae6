/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench-window.h: a window that says when it was painted, and what memory its program has then.
 *
 * It prints three lines, a word and a number with a tab between, and ends its application:
 *
 *   painted     when the first frame that counts had been painted, nanoseconds of the monotonic
 *               clock, which is the same in every process: whoever started this one can subtract
 *   worked      how long its threads had been on a processor until then, nanoseconds
 *   resident    KiB of memory in use when nothing more was going on
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** BenchQuestion: whether the frame just painted is the one that counts. */
typedef gboolean (*BenchQuestion) (gpointer data);

void bench_window_watch (GtkWidget    *window,
                         BenchQuestion counts,
                         gpointer      data);

G_END_DECLS
