/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-file.c: a file that another program locks, replaces or removes, and a clock that is set
 * back. */
#include "faults.h"

#include "model/rd-booking.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

static void
test_locked (void)
{
  g_auto (FaultsPlace) place = { 0 };
  g_autoptr (RdPractice) practice = NULL;
  g_autoptr (GPtrArray) bookings = NULL;
  g_autoptr (GError) error = NULL;
  int ready[2];
  pid_t child;
  char said;

  faults_place_init (&place);
  faults_make (place.path);
  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      sqlite3 *db = NULL;

      if (sqlite3_open (place.path, &db) != SQLITE_OK ||
          sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK ||
          write (ready[1], "!", 1) != 1)
        _exit (1);
      for (;;)
        pause ();
    }
  close (ready[1]);
  g_assert_cmpint (read (ready[0], &said, 1), ==, 1);
  close (ready[0]);

  /* Reading goes on, writing is refused, and works once the other is gone. */
  practice = faults_open (place.path);
  g_assert_cmpint (faults_book (practice, 0, 1, 1, &error), ==, 0);
  faults_assert_said (error, RD_ERROR_BUSY);
  g_clear_error (&error);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_assert_cmpint (faults_book (practice, 0, 1, 1, &error), !=, 0);
  g_assert_no_error (error);
  rd_practice_close (practice);
  bookings = faults_bookings (place.path);
  g_assert_cmpuint (bookings->len, ==, 1);
  faults_assert_sound (place.path);
}

/* Somebody puts a backup in the place of the file that is open. Nothing more is written: not into
 * the old file, where it would be lost, nor into the new one, which is whole as it is. */
static void
test_replaced (void)
{
  g_auto (FaultsPlace) place = { 0 };
  g_auto (FaultsPlace) other = { 0 };
  g_autoptr (RdPractice) practice = NULL;
  g_autoptr (GPtrArray) bookings = NULL;
  g_autoptr (GError) error = NULL;

  faults_place_init (&place);
  faults_place_init (&other);
  faults_make (place.path);
  faults_make (other.path);
  practice = faults_open (place.path);
  g_assert_cmpint (faults_book (practice, 0, 1, 1, &error), !=, 0);
  g_assert_no_error (error);
  g_assert_cmpint (g_rename (other.path, place.path), ==, 0);

  g_assert_cmpint (faults_book (practice, 1, 1, 1, &error), ==, 0);
  faults_assert_said (error, RD_ERROR_STORE);
  rd_practice_close (practice);
  bookings = faults_bookings (place.path);
  g_assert_cmpuint (bookings->len, ==, 0);
  faults_assert_sound (place.path);
}

static void
test_removed (void)
{
  g_auto (FaultsPlace) place = { 0 };
  g_autoptr (RdPractice) practice = NULL;
  g_autoptr (GError) error = NULL;

  faults_place_init (&place);
  faults_make (place.path);
  practice = faults_open (place.path);
  g_assert_cmpint (g_remove (place.path), ==, 0);
  g_assert_cmpint (faults_book (practice, 0, 1, 1, &error), ==, 0);
  faults_assert_said (error, RD_ERROR_STORE);
}

static void
look_into (const char *path, const char *end)
{
  g_autofree char *file = g_strconcat (path, end, NULL);
  g_autofree char *contents = NULL;

  g_file_get_contents (file, &contents, NULL, NULL);
}

/* Another program, begun anew, that comes and goes; it has to find so many bookings. */
static void
visit_apart (const char *path, const char *n_bookings)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      execl ("/proc/self/exe", "test-faults-file", "--visit", path, n_bookings, NULL);
      _exit (2);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static int
visit (const char *path, const char *n_bookings)
{
  g_autoptr (GPtrArray) bookings = faults_bookings (path);

  return bookings->len == g_ascii_strtoull (n_bookings, NULL, 10) ? 0 : 1;
}

/* A file chooser of the same program reads a little of every file in the folder and closes it,
 * which takes the locks of the process with it. Another program then took itself for the only one.
 */
static void
test_looked_into (void)
{
  g_auto (FaultsPlace) place = { 0 };
  g_autoptr (RdPractice) practice = NULL;
  g_autoptr (GError) error = NULL;

  faults_place_init (&place);
  faults_make (place.path);
  practice = faults_open (place.path);
  g_assert_cmpint (faults_book (practice, 0, 1, 1, &error), !=, 0);
  g_assert_no_error (error);
  look_into (place.path, "");
  look_into (place.path, "-wal");
  look_into (place.path, "-shm");
  visit_apart (place.path, "1");
  g_assert_cmpint (faults_book (practice, 1, 1, 1, &error), !=, 0);
  g_assert_no_error (error);
  visit_apart (place.path, "2");
  rd_practice_close (practice);
  visit_apart (place.path, "2");
  faults_assert_sound (place.path);
}

static void
test_clock_set_back (void)
{
  g_auto (FaultsPlace) place = { 0 };
  g_autoptr (RdPractice) practice = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  faults_place_init (&place);
  faults_make (place.path);
  practice = faults_open (place.path);
  g_assert_cmpint (faults_book (practice, 0, 1, 1, &error), !=, 0);
  g_assert_no_error (error);
  rd_practice_set_now (practice, FAULTS_NOW - 7 * 86400);
  g_assert_cmpint (faults_book (practice, 1, 1, 1, &error), !=, 0);
  g_assert_no_error (error);

  /* The last change is the last made, whatever the clock said of it. */
  undone = rd_practice_undo (practice, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "book");
  rd_practice_close (practice);
  g_autoptr (GPtrArray) bookings = faults_bookings (place.path);
  g_assert_cmpuint (bookings->len, ==, 1);
  g_assert_cmpint (RD_BOOKING (bookings->pdata[0])->starts, ==, faults_slot_start (0));
  faults_assert_sound (place.path);
}

int
main (int argc, char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "--visit"))
    return visit (argv[2], argv[3]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/faults/file/clock-set-back", test_clock_set_back);
  g_test_add_func ("/faults/file/looked-into-by-this-program", test_looked_into);
  g_test_add_func ("/faults/file/removed", test_removed);
  g_test_add_func ("/faults/file/replaced", test_replaced);
  g_test_add_func ("/faults/file/locked-by-another", test_locked);
  return g_test_run ();
}
