/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-writers.c: several programs at one practice. */
#include "store-practice.h"

#include <sys/wait.h>
#include <unistd.h>

/* Work in a process of its own that opens the practice itself; answers what it ended with. */
typedef int (*Work) (RdConnection *store, int number);

static pid_t
start (Practice *p, Work work, int number)
{
  pid_t child = fork ();

  if (child == 0)
    {
      /* Forked, all would draw the same numbers, and so the same UIDs. */
      g_random_set_seed (getpid ());

      RdConnection *store = rd_store_open (p->path, RD_STORE_OPEN, NULL);
      int end = store ? work (store, number) : 90;

      g_clear_object (&store);
      _exit (end);
    }
  return child;
}

static int
finish (pid_t child)
{
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* Nothing of an open file may go through a fork. */
static Practice
make_closed (void)
{
  Practice p = open_practice ();

  fill (&p);
  g_clear_object (&p.store);
  return p;
}

static void
assert_sound (Practice *p)
{
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_true (rd_store_check (p->store, &faults, NULL));
  g_assert_cmpuint (faults->len, ==, 0);
}

/* 0: booked, 1: taken, 2: anything else. */
static int
book_hour (RdConnection *store, int hour)
{
  g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW + hour * 2 * HOUR);
  g_autoptr (RdWriting) writing = rd_writing_begin (store, "book", 1, NOW, NULL);
  g_autoptr (GError) error = NULL;

  if (writing && rd_writing_insert (writing, booking, &error) &&
      rd_writing_commit (writing, NULL, &error))
    return 0;
  return g_error_matches (error, RD_ERROR, RD_ERROR_CONFLICT) ? 1 : 2;
}

#define WRITERS 4
#define HOURS 60

/* Everybody wants every hour; the end is how many somebody got. */
static int
book_all_hours (RdConnection *store, int number)
{
  int got = 0;

  for (int i = 0; i < HOURS; i++)
    switch (book_hour (store, (i * 7 + number * 13) % HOURS))
      {
      case 0:
        got++;
        break;
      case 1:
        break;
      default:
        return 91;
      }
  return got;
}

static void
test_each_hour_goes_to_one_of_many (void)
{
  g_auto (Practice) p = make_closed ();
  pid_t children[WRITERS];
  int got = 0;

  for (int i = 0; i < WRITERS; i++)
    children[i] = start (&p, book_all_hours, i);
  for (int i = 0; i < WRITERS; i++)
    got += finish (children[i]);
  g_assert_cmpint (got, ==, HOURS);
  p.store = rd_store_open (p.path, RD_STORE_OPEN, NULL);
  g_assert_cmpint (rd_store_count (p.store, RD_TYPE_BOOKING, NULL, NULL, RD_BIND_END), ==, HOURS);
  g_assert_cmpint (rd_journal_last (p.store, NULL), ==, 8 + HOURS);
  assert_sound (&p);
}

static int
book_until_killed (RdConnection *store, int pipe_end)
{
  for (int i = 0;; i++)
    if (book_hour (store, i) != 0 || write (pipe_end, &i, sizeof i) != sizeof i)
      return 92;
}

/* What was said to be kept is kept when the program is killed in the next instant. */
static void
test_nothing_kept_is_lost_when_killed (void)
{
  g_auto (Practice) p = make_closed ();

  for (int round = 0; round < 5; round++)
    {
      int ends[2], last = -1, i, status;
      pid_t child;

      g_assert_cmpint (pipe (ends), ==, 0);
      p.store = rd_store_open (p.path, RD_STORE_OPEN, NULL);
      g_assert_true (rd_connection_begin (p.store, NULL) &&
                     rd_connection_execute (p.store, "DELETE FROM booking", NULL) &&
                     rd_connection_commit (p.store, NULL));
      g_clear_object (&p.store);
      child = start (&p, book_until_killed, ends[1]);
      close (ends[1]);
      while (last < 7 * (round + 1) && read (ends[0], &i, sizeof i) == sizeof i)
        last = i;
      kill (child, SIGKILL);
      waitpid (child, &status, 0);
      while (read (ends[0], &i, sizeof i) == sizeof i)
        last = i;
      close (ends[0]);
      g_assert_cmpint (last, >=, 7 * (round + 1));

      p.store = rd_store_open (p.path, RD_STORE_OPEN, NULL);
      gint64 n = rd_store_count (p.store, RD_TYPE_BOOKING, NULL, NULL, RD_BIND_END);
      /* The one being written may be kept too, though nobody was told yet. */
      g_assert_true (n == last + 1 || n == last + 2);
      g_assert_true (rd_journal_verify (p.store, NULL, NULL));
      g_clear_object (&p.store);
    }
}

static void
test_a_reader_sees_what_was_true_when_it_began (void)
{
  g_auto (Practice) p = make_closed ();
  g_autoptr (RdConnection) reader = rd_store_open (p.path, RD_STORE_OPEN, NULL);
  gint64 version;

  p.store = rd_store_open (p.path, RD_STORE_OPEN, NULL);
  version = rd_connection_data_version (reader);
  g_assert_true (rd_connection_execute (reader, "BEGIN", NULL));
  g_assert_cmpint (rd_store_count (reader, RD_TYPE_BOOKING, NULL, NULL, RD_BIND_END), ==, 0);
  g_assert_cmpint (book_hour (p.store, 1), ==, 0);
  g_assert_cmpint (rd_store_count (reader, RD_TYPE_BOOKING, NULL, NULL, RD_BIND_END), ==, 0);
  rd_connection_rollback (reader);
  g_assert_cmpint (rd_store_count (reader, RD_TYPE_BOOKING, NULL, NULL, RD_BIND_END), ==, 1);
  g_assert_cmpint (rd_connection_data_version (reader), !=, version);
}

static void
test_a_practice_locked_for_long_is_busy (void)
{
  g_auto (Practice) p = make_closed ();
  g_autoptr (RdConnection) other = rd_store_open (p.path, RD_STORE_OPEN, NULL);
  g_autoptr (RdWriting) writing = NULL;
  g_autoptr (GError) error = NULL;

  p.store = rd_store_open (p.path, RD_STORE_OPEN, NULL);
  g_assert_true (rd_connection_execute (p.store, "PRAGMA busy_timeout = 1", NULL));
  writing = rd_writing_begin (other, "slow", 1, NOW, NULL);
  g_assert_null (rd_writing_begin (p.store, "book", 1, NOW, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_BUSY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/writers/each-hour-goes-to-one-of-many",
                   test_each_hour_goes_to_one_of_many);
  g_test_add_func ("/store/writers/nothing-kept-is-lost-when-killed",
                   test_nothing_kept_is_lost_when_killed);
  g_test_add_func ("/store/writers/a-reader-sees-what-was-true-when-it-began",
                   test_a_reader_sees_what_was_true_when_it_began);
  g_test_add_func ("/store/writers/a-practice-locked-for-long-is-busy",
                   test_a_practice_locked_for_long_is_busy);
  return g_test_run ();
}
