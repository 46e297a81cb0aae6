/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-stall.c: a main thread that keeps a person waiting is noticed, and by what. */
#include "config.h"

#include "desk-test.h"

#include "desk/rd-stall.h"

#include <time.h>

#define STALL "a long job"
#define SHORT "a short job"

/* What was said, a line each. */
static GString *said;

static void
hear_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  g_string_append_printf (said, "%s\n", message);
}

static void
end_and_hear (void)
{
  guint handler = g_log_set_handler ("restday-stall", G_LOG_LEVEL_MESSAGE, hear_cb, NULL);

  g_string_truncate (said, 0);
  rd_stall_end ();
  g_log_remove_handler ("restday-stall", handler);
}

static gint64
read_work_us (void)
{
  struct timespec worked;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &worked);
  return worked.tv_sec * G_USEC_PER_SEC + worked.tv_nsec / 1000;
}

/* Works, or waits, for so many milliseconds. */
static gboolean
work_cb (gpointer ms)
{
  gint64 until = read_work_us () + GPOINTER_TO_INT (ms) * 1000;

  while (read_work_us () < until)
    ;
  return G_SOURCE_REMOVE;
}

static gboolean
wait_cb (gpointer ms)
{
  g_usleep ((gulong)GPOINTER_TO_INT (ms) * 1000);
  return G_SOURCE_REMOVE;
}

static void
dispatch (GSourceFunc deed, int ms, const char *name)
{
  guint id = g_idle_add (deed, GINT_TO_POINTER (ms));

  g_source_set_name_by_id (id, name);
  while (g_main_context_find_source_by_id (NULL, id))
    g_main_context_iteration (NULL, TRUE);
  /* The turn ends with the next look. */
  g_main_context_iteration (NULL, FALSE);
}

#ifdef RD_WATCH_STALLS

static void
test_work_and_waiting_are_noticed (void)
{
  rd_stall_watch ();
  dispatch (work_cb, 30, STALL);
  g_assert_cmpuint (rd_stall_count (STALL), ==, 1);
  dispatch (wait_cb, 30, STALL);
  g_assert_cmpuint (rd_stall_count (STALL), ==, 2);
  g_assert_cmpuint (rd_stall_count (NULL), >=, 2);
  end_and_hear ();
  g_assert_true (g_regex_match_simple ("longer than 8 ms:\n", said->str, 0, 0));
  g_assert_true (g_regex_match_simple (
    "2 × \\(1 × at work\\) up to [0-9.]+ ms, [0-9]+ ms in all, in " STALL, said->str, 0, 0));
}

static gboolean
stop_cb (gpointer over)
{
  *(gboolean *)over = TRUE;
  return G_SOURCE_REMOVE;
}

/* Others may take the processor away from a short job too, so that it is tried more than once. */
static void
test_a_short_job_and_a_rest_are_not (void)
{
  guint tries = 0;
  gboolean over;

  do
    {
      over = FALSE;
      end_and_hear ();
      rd_stall_watch ();
      dispatch (work_cb, 1, SHORT);
      g_timeout_add (30, stop_cb, &over);
      while (!over)
        g_main_context_iteration (NULL, TRUE);
    }
  while (rd_stall_count (NULL) > 0 && tries++ < 20);
  g_assert_cmpuint (rd_stall_count (NULL), ==, 0);
  end_and_hear ();
  g_assert_cmpstr (said->str, ==, "");
}

static gboolean
run_another_cb (gpointer data)
{
  dispatch (work_cb, 30, STALL);
  return G_SOURCE_REMOVE;
}

/* As while a menu is open. */
static void
test_a_loop_within_the_loop_is_watched (void)
{
  rd_stall_watch ();
  dispatch (run_another_cb, 0, "the outer");
  g_assert_cmpuint (rd_stall_count (STALL), ==, 1);
  end_and_hear ();
}

static void
test_what_comes_after_is_not (void)
{
  GPollFunc before = g_main_context_get_poll_func (NULL);

  rd_stall_watch ();
  g_assert_true (g_main_context_get_poll_func (NULL) != before);
  end_and_hear ();
  g_assert_true (g_main_context_get_poll_func (NULL) == before);
  dispatch (work_cb, 30, STALL);
  g_assert_cmpuint (rd_stall_count (NULL), ==, 0);
}

#else

static void
test_a_release_watches_nothing (void)
{
  GPollFunc before = g_main_context_get_poll_func (NULL);

  rd_stall_watch ();
  g_assert_true (g_main_context_get_poll_func (NULL) == before);
  dispatch (work_cb, 30, STALL);
  dispatch (wait_cb, 30, STALL);
  g_assert_cmpuint (rd_stall_count (NULL), ==, 0);
  end_and_hear ();
  g_assert_cmpstr (said->str, ==, "");
}

#endif

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  said = g_string_new (NULL);
#ifdef RD_WATCH_STALLS
  g_test_add_func ("/desk/stall/noticed", test_work_and_waiting_are_noticed);
  g_test_add_func ("/desk/stall/short", test_a_short_job_and_a_rest_are_not);
  g_test_add_func ("/desk/stall/within", test_a_loop_within_the_loop_is_watched);
  g_test_add_func ("/desk/stall/after", test_what_comes_after_is_not);
#else
  g_test_add_func ("/desk/stall/release", test_a_release_watches_nothing);
#endif
  return g_test_run ();
}
