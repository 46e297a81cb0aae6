/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench-desk.c: how long the desk takes to show a practice, and beside it what it could not beat.
 *
 *   bench-desk DATABASE            prints lines of bench-times.h, and one of memory
 *   bench-desk --start DATABASE    what it starts again and again; prints what bench-window.h says
 *   bench-desk --turn DATABASE     turns the weeks and no more, for a profiler to look at
 *
 * start      A process of its own each time, which is main.c to the letter: from before the fork to
 *            the end of the first frame in which the week's bookings were painted. Beside it
 *            bench-empty, likewise, by turns. The first of each, which fills the caches, is left
 * out. memory     What those processes have resident, in KiB, once the neighbouring weeks are read
 * too. next-week  The real window on the practice, the weeks to either side read ahead as in use.
 * From the action win.next to the end of the frame that shows the new week: how long the main
 *            thread was not asleep, waiting for the frame clock or for an answer. What it waits for
 *            while running, such as the X server, or a processor others use, is in it. Beside it a
 *            redraw of the same week: every widget of the calendar paints itself again.
 * next-week-cpu  Of the same turns, the time the main thread was on a processor: what a load by
 * others cannot make longer.
 */
#include <time.h>

#include "bench-times.h"
#include "bench-window.h"

#include "desk/calendar/rd-booking-tile.h"
#include "desk/calendar/rd-week-view.h"
#include "desk/rd-window.h"

#include <gdk/x11/gdkx.h>
#include <stdlib.h>
#include <string.h>

#define NOW "2026-11-23T10:42"
#define STARTS 9
#define FULL_WEEKS 20
#define ROUNDS 2
/* Between two turns: more than reading the weeks beside takes, less than a person's look at one. */
#define LOOK_MS 300

typedef struct
{
  GtkWidget *window;
  gulong frames;  /* painted so far */
  RdDate painted; /* first day of the week in the last one */
  gboolean began;
} Desk;

static GtkWidget *
find_shown (GtkWidget *start, GType type)
{
  if (!gtk_widget_get_mapped (start))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (start, type))
    return start;
  for (GtkWidget *child = gtk_widget_get_first_child (start); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static RdFocus *
focus_of (Desk *desk)
{
  return rd_window_focus (RD_WINDOW (desk->window));
}

/* Asked at the end of a frame, in which what was mapped then was painted. */
static gboolean
shows_bookings (gpointer data)
{
  Desk *desk = data;
  GtkWidget *tile = find_shown (desk->window, RD_TYPE_BOOKING_TILE);

  return focus_of (desk) && rd_focus_period (focus_of (desk)) && tile &&
         rd_booking_tile_booking (RD_BOOKING_TILE (tile)) && gtk_widget_get_width (tile) > 0;
}

static int
run (const char *path, GCallback window_added, Desk *desk)
{
  g_autoptr (RdApplication) application = rd_application_new ();
  const char *arguments[] = { "restday", "--database", path, "--now", NOW, NULL };

  g_signal_connect (application, "window-added", window_added, desk);
  return g_application_run (G_APPLICATION (application), G_N_ELEMENTS (arguments) - 1,
                            (char **)arguments);
}

static void
watch_start_cb (GtkApplication *application, GtkWidget *window, Desk *desk)
{
  desk->window = window;
  bench_window_watch (window, shows_bookings, desk);
}

/* Starting. */

typedef struct
{
  GArray *times;
  GArray *worked;
  GArray *resident; /* KiB, as times */
} Starts;

/* Starts a program and waits for its end. */
static void
start (Starts *starts, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  g_auto (GStrv) words = NULL;
  gint64 before = bench_now (CLOCK_MONOTONIC);
  double resident;
  int status;

  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, &status,
                &error);
  bench_die_on (error);
  words = g_strsplit_set (said, "\t\n", -1);
  if (status != 0 || g_strv_length (words) < 6)
    g_error ("%s ended without a word of its window", arguments[0]);
  bench_add (starts->times, g_ascii_strtoll (words[1], NULL, 10) - before);
  bench_add (starts->worked, g_ascii_strtoll (words[3], NULL, 10));
  resident = g_ascii_strtod (words[5], NULL);
  g_array_append_val (starts->resident, resident);
}

static void
report_starts (const char *what, GArray *times, GArray *limit)
{
  g_array_remove_index (times, 0);
  g_array_remove_index (limit, 0);
  bench_report (what, times, limit, 0);
  g_array_unref (times);
  g_array_unref (limit);
}

static Starts
no_starts (void)
{
  return (Starts){ bench_times_new (), bench_times_new (), bench_times_new () };
}

static void
measure_start (const char *program, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (program);
  g_autofree char *empty = g_build_filename (folder, "bench-empty", NULL);
  const char *const desk_arguments[] = { program, "--start", path, NULL };
  const char *const empty_arguments[] = { empty, NULL };
  Starts desk = no_starts (), limit = no_starts ();

  for (int i = 0; i <= STARTS; i++)
    {
      start (&limit, empty_arguments);
      start (&desk, desk_arguments);
    }
  report_starts ("start", desk.times, limit.times);
  report_starts ("start-cpu", desk.worked, limit.worked);
  report_starts ("memory", desk.resident, limit.resident);
}

/* Turning to the next week. */

static gint64 asleep; /* nanoseconds in poll() */

static int
poll_and_count (GPollFD *fds, guint n, int timeout)
{
  gint64 before = bench_now (CLOCK_MONOTONIC);
  int ready = g_poll (fds, n, timeout);

  asleep += bench_now (CLOCK_MONOTONIC) - before;
  return ready;
}

static void
frame_cb (GdkFrameClock *clock, Desk *desk)
{
  desk->frames++;
  desk->painted = rd_focus_period (focus_of (desk))->from;
}

static gboolean
wake_cb (gpointer over)
{
  *(gboolean *)over = TRUE;
  return G_SOURCE_REMOVE;
}

static void
look (void)
{
  gboolean over = FALSE;

  g_timeout_add (LOOK_MS, wake_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

typedef void (*Deed) (Desk *desk);

/* Does something and waits for the frame that shows it, in which @monday's week is there. By this
 * name a profile tells what is measured from what is not. */
static G_NO_INLINE void
time_deed (Desk *desk, Deed deed, RdDate monday, GArray *times, GArray *on_processor)
{
  gint64 before = bench_now (CLOCK_MONOTONIC);
  gint64 processor = bench_now (CLOCK_THREAD_CPUTIME_ID);
  gulong frames = desk->frames;

  asleep = 0;
  deed (desk);
  while (desk->frames == frames || desk->painted != monday)
    g_main_context_iteration (NULL, TRUE);
  bench_add (times, bench_now (CLOCK_MONOTONIC) - before - asleep);
  if (on_processor)
    bench_add (on_processor, bench_now (CLOCK_THREAD_CPUTIME_ID) - processor);
}

static void
turn (Desk *desk)
{
  gtk_widget_activate_action (desk->window, "win.next", NULL);
}

static void
draw_again (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    draw_again (child);
}

static void
redraw (Desk *desk)
{
  draw_again (find_shown (desk->window, RD_TYPE_WEEK_VIEW));
}

/* GTK paints no pixel again that would be the same, unless the X server says that it lost them. */
static void
lose_pixels (Desk *desk)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (desk->window));
  GtkWidget *view = find_shown (desk->window, RD_TYPE_WEEK_VIEW);
  graphene_rect_t bounds;
  double x, y;

  if (!GDK_IS_X11_SURFACE (surface) || !gtk_widget_compute_bounds (view, desk->window, &bounds))
    return;
  gtk_native_get_surface_transform (GTK_NATIVE (desk->window), &x, &y);
  XClearArea (GDK_SURFACE_XDISPLAY (surface), GDK_SURFACE_XID (surface), (int)(bounds.origin.x + x),
              (int)(bounds.origin.y + y), (guint)bounds.size.width, (guint)bounds.size.height,
              True);
  gdk_display_sync (gdk_surface_get_display (surface));
}

/* A Monday each, of the weeks with the most bookings. */
static gpointer
find_full_weeks (RdConnection *store, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (RdStatement) statement =
    rd_connection_prepare (store,
                           "SELECT (starts + 259200) / 604800 * 7 - 3, count (*) FROM booking"
                           " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $1",
                           error);
  g_autoptr (GArray) mondays = g_array_new (FALSE, FALSE, sizeof (RdDate));
  gboolean row;

  if (statement == NULL)
    return NULL;
  rd_statement_bind_int (statement, 1, FULL_WEEKS);
  while (rd_statement_step (statement, &row, error) && row)
    {
      RdDate monday = rd_date_new (1970, 1, 1) + (RdDate)rd_statement_get_int (statement, 0);

      g_array_append_val (mondays, monday);
    }
  return g_steal_pointer (&mondays);
}

static void
turn_to (Desk *desk, RdDate monday, GArray *times, GArray *on_processor, GArray *limit)
{
  rd_focus_set_date (focus_of (desk), monday - 7);
  look ();
  time_deed (desk, turn, monday, times, on_processor);
  look ();
  lose_pixels (desk);
  time_deed (desk, redraw, monday, limit, NULL);
}

static gboolean
turn_cb (gpointer data)
{
  Desk *desk = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) mondays =
    rd_practice_read (rd_focus_practice (focus_of (desk)), find_full_weeks, NULL, &error);
  g_autoptr (GArray) times = bench_times_new ();
  g_autoptr (GArray) on_processor = bench_times_new ();
  g_autoptr (GArray) limit = bench_times_new ();
  g_autoptr (GArray) bookings = bench_times_new ();

  bench_die_on (error);
  g_signal_connect (gtk_widget_get_frame_clock (desk->window), "after-paint", G_CALLBACK (frame_cb),
                    desk);
  g_main_context_set_poll_func (NULL, poll_and_count);
  for (guint i = 0; i < ROUNDS * mondays->len; i++)
    {
      double number;

      turn_to (desk, g_array_index (mondays, RdDate, i % mondays->len), times, on_processor, limit);
      number = rd_focus_period (focus_of (desk))->bookings->len;
      g_array_append_val (bookings, number);
    }
  g_main_context_set_poll_func (NULL, NULL);
  bench_report ("next-week", times, limit, 0);
  bench_report ("next-week-cpu", on_processor, NULL, 0);
  bench_report ("week-bookings", bookings, NULL, 0);
  gtk_window_destroy (GTK_WINDOW (desk->window));
  return G_SOURCE_REMOVE;
}

static void
first_frames_cb (GdkFrameClock *clock, Desk *desk)
{
  if (desk->began || !shows_bookings (desk))
    return;
  desk->began = TRUE;
  g_idle_add (turn_cb, desk);
}

static void
realized_cb (GtkWidget *window, Desk *desk)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (first_frames_cb), desk);
}

static void
watch_turns_cb (GtkApplication *application, GtkWidget *window, Desk *desk)
{
  desk->window = window;
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), desk);
}

int
main (int argc, char *argv[])
{
  Desk desk = { NULL };

  if (argc == 3 && strcmp (argv[1], "--start") == 0)
    return run (argv[2], G_CALLBACK (watch_start_cb), &desk);
  if (argc == 3 && strcmp (argv[1], "--turn") == 0)
    return run (argv[2], G_CALLBACK (watch_turns_cb), &desk);
  if (argc != 2)
    {
      g_printerr ("usage: bench-desk [--start|--turn] DATABASE\n");
      return 2;
    }
  g_set_prgname ("bench-desk");
  measure_start (argv[0], argv[1]);
  return run (argv[1], G_CALLBACK (watch_turns_cb), &desk);
}
