/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-stall.c: whether the main thread ever keeps a person waiting. */
#define _GNU_SOURCE /* gettid() */
#include "config.h"

#define G_LOG_DOMAIN "restday-stall"
#include "rd-stall.h"

#ifdef RD_WATCH_STALLS

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define LIMIT_NS (RD_STALL_MS * G_GINT64_CONSTANT (1000000))
#define MOST_TOLD 8

/* The stalls of one source. */
typedef struct
{
  char *source;
  guint count;
  guint at_work; /* how many of them were longer than the limit on a processor alone */
  gint64 longest;
  gint64 whole;
} Sum;

static gboolean watching;
static GPollFunc poll_before;
static timer_t timer;
static struct sigaction action_before;
static gint64 began;
static gint64 began_on_processor;
static GPtrArray *sums; /* of Sum */

/* Written where the signal comes in, read once no other can. */
static char dispatched[96];

static gint64
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

static void
set_timer (gint64 ns)
{
  struct itimerspec when = { .it_value = { .tv_nsec = ns } };

  timer_settime (timer, 0, &when, NULL);
}

static void
late_cb (int number)
{
  int kept = errno;
  GSource *source = g_main_current_source ();
  const char *name = source ? g_source_get_name (source) : NULL;

  strncpy (dispatched,
           name     ? name
           : source ? "a source without a name"
                    : "no source",
           sizeof dispatched - 1);
  errno = kept;
}

static void
free_sum (gpointer data)
{
  Sum *sum = data;

  g_free (sum->source);
  g_free (sum);
}

static Sum *
find_sum (const char *source)
{
  Sum *sum;

  for (guint i = 0; i < sums->len; i++)
    {
      sum = g_ptr_array_index (sums, i);
      if (strcmp (sum->source, source) == 0)
        return sum;
    }
  sum = g_new0 (Sum, 1);
  sum->source = g_strdup (source);
  g_ptr_array_add (sums, sum);
  return sum;
}

static void
begin_turn (void)
{
  dispatched[0] = '\0';
  began = read_clock (CLOCK_MONOTONIC);
  began_on_processor = read_clock (CLOCK_THREAD_CPUTIME_ID);
  set_timer (LIMIT_NS);
}

static void
end_turn (void)
{
  gint64 took = read_clock (CLOCK_MONOTONIC) - began;
  gint64 on_processor;
  Sum *sum;

  set_timer (0);
  if (took <= LIMIT_NS)
    return;
  on_processor = read_clock (CLOCK_THREAD_CPUTIME_ID) - began_on_processor;
  sum = find_sum (dispatched[0] ? dispatched : "no source");
  sum->count++;
  sum->at_work += on_processor > LIMIT_NS;
  sum->whole += took;
  sum->longest = MAX (sum->longest, took);
  g_debug ("%.1f ms, %.1f of them on a processor, in %s", took / 1e6, on_processor / 1e6,
           sum->source);
}

static int
poll_cb (GPollFD *fds, guint n, int timeout)
{
  int ready;

  end_turn ();
  ready = poll_before (fds, n, timeout);
  begin_turn ();
  return ready;
}

static int
compare_sums (gconstpointer a, gconstpointer b)
{
  const Sum *one = *(const Sum *const *)a, *other = *(const Sum *const *)b;

  return one->whole < other->whole ? 1 : one->whole > other->whole ? -1 : 0;
}

static void
tell_sums (void)
{
  guint count = rd_stall_count (NULL);

  if (count == 0)
    return;
  g_message ("%u times the main thread took longer than %d ms:", count, RD_STALL_MS);
  g_ptr_array_sort (sums, compare_sums);
  for (guint i = 0; i < MIN (sums->len, MOST_TOLD); i++)
    {
      const Sum *sum = g_ptr_array_index (sums, i);

      g_message ("%u × (%u × at work) up to %.1f ms, %.0f ms in all, in %s", sum->count,
                 sum->at_work, sum->longest / 1e6, sum->whole / 1e6, sum->source);
    }
}

/**
 * rd_stall_watch:
 *
 * Watches the default main loop, which runs on the calling thread, until rd_stall_end().
 */
void
rd_stall_watch (void)
{
  struct sigaction action = { .sa_handler = late_cb, .sa_flags = SA_RESTART };
  struct sigevent event = { .sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGURG };

  if (watching)
    return;
  event._sigev_un._tid = gettid ();
  if (timer_create (CLOCK_MONOTONIC, &event, &timer) != 0)
    return;
  sigaction (SIGURG, &action, &action_before);
  if (sums == NULL)
    sums = g_ptr_array_new_with_free_func (free_sum);
  poll_before = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, poll_cb);
  watching = TRUE;
  begin_turn ();
}

/**
 * rd_stall_end:
 *
 * Ends the watch and says what it saw, which is then forgotten.
 */
void
rd_stall_end (void)
{
  if (!watching)
    return;
  end_turn ();
  watching = FALSE;
  g_main_context_set_poll_func (NULL, poll_before);
  timer_delete (timer);
  sigaction (SIGURG, &action_before, NULL);
  tell_sums ();
  g_clear_pointer (&sums, g_ptr_array_unref);
}

/**
 * rd_stall_count:
 * @source: (nullable): the name of a source; %NULL: any
 *
 * Returns: how often the main thread has stalled since rd_stall_watch()
 */
guint
rd_stall_count (const char *source)
{
  guint count = 0;

  for (guint i = 0; sums && i < sums->len; i++)
    {
      const Sum *sum = g_ptr_array_index (sums, i);

      if (source == NULL || strcmp (sum->source, source) == 0)
        count += sum->count;
    }
  return count;
}

#else

void
rd_stall_watch (void)
{
}

void
rd_stall_end (void)
{
}

guint
rd_stall_count (const char *source)
{
  return 0;
}

#endif
