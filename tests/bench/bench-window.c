/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench-window.c: a window that says when it was painted, and what memory its program has then. */
#include <time.h>

#include "bench-window.h"

#include "bench-times.h"

#include <stdlib.h>
#include <unistd.h>

/* For what is still read, and freed, after the first frame. */
#define REST_MS 1500

typedef struct
{
  GtkWidget *window;
  BenchQuestion counts;
  gpointer data;
  gulong handler;
} Watch;

static gulong
read_resident_pages (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;
  words = g_strsplit (text, " ", 3);
  return words[0] && words[1] ? strtoul (words[1], NULL, 10) : 0;
}

static gboolean
rest_cb (gpointer data)
{
  Watch *watch = data;

  g_print ("resident\t%lu\n", read_resident_pages () * (gulong)sysconf (_SC_PAGESIZE) / 1024);
  gtk_window_destroy (GTK_WINDOW (watch->window));
  g_free (watch);
  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (GdkFrameClock *clock, Watch *watch)
{
  gint64 now = bench_now (CLOCK_MONOTONIC);

  if (!gtk_widget_get_mapped (watch->window) || gtk_widget_get_width (watch->window) == 0 ||
      (watch->counts && !watch->counts (watch->data)))
    return;
  g_print ("painted\t%" G_GINT64_FORMAT "\n", now);
  g_print ("worked\t%" G_GINT64_FORMAT "\n", bench_now (CLOCK_PROCESS_CPUTIME_ID));
  g_clear_signal_handler (&watch->handler, clock);
  g_timeout_add (REST_MS, rest_cb, watch);
}

static void
realize_cb (GtkWidget *window, Watch *watch)
{
  watch->handler = g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                                     G_CALLBACK (after_paint_cb), watch);
}

/**
 * bench_window_watch:
 * @window: a window that has not been shown
 * @counts: (nullable): asked after each frame whether it is the one that counts; %NULL: the first
 * is
 * @data: handed to it
 *
 * Says of @window what the top of the header has, and destroys it.
 */
void
bench_window_watch (GtkWidget *window, BenchQuestion counts, gpointer data)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->window = window;
  watch->counts = counts;
  watch->data = data;
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), watch);
}
