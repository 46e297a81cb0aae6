/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-disk.c: a disk that is full, and files that may not be written. */
#define _GNU_SOURCE
#include "faults.h"

#include "model/rd-booking.h"
#include "practice/rd-demo.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

/* Runs @act in a process of its own, since none of this can be taken back. */
static void
run_apart (void (*act) (const FaultsPlace *place), const FaultsPlace *place)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      act (place);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* Books from @slot on until it is refused. Returns the slot that was. */
static int
book_until_refused (RdPractice *practice, int slot, GError **error)
{
  while (slot < 100000 && faults_book (practice, slot, 1, 1, error))
    slot++;
  return slot;
}

static void
write_file (const char *path, const char *text)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, text, strlen (text)), ==, (gssize)strlen (text));
  close (fd);
}

/* A disk of one megabyte over the folder, seen by this process alone. */
static gboolean
mount_small_disk (const char *folder)
{
  uid_t user = getuid ();
  gid_t group = getgid ();

  if (user != 0)
    {
      g_autofree char *users = g_strdup_printf ("0 %d 1", user);
      g_autofree char *groups = g_strdup_printf ("0 %d 1", group);

      if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return FALSE;
      write_file ("/proc/self/setgroups", "deny");
      write_file ("/proc/self/uid_map", users);
      write_file ("/proc/self/gid_map", groups);
    }
  else if (unshare (CLONE_NEWNS) != 0)
    return FALSE;
  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("tmpfs", folder, "tmpfs", 0, "size=1m") == 0;
}

static void
write_filler (const char *path)
{
  g_autofree char *zeros = g_malloc0 (128 * 1024);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, zeros, 128 * 1024, &error);
  g_assert_no_error (error);
}

static void
fill_disk (const FaultsPlace *place)
{
  g_autofree char *filler = g_build_filename (place->folder, "filler", NULL);
  g_autoptr (RdPractice) practice = NULL;
  g_autoptr (GPtrArray) bookings = NULL;
  g_autoptr (GError) error = NULL;
  int refused;

  if (!mount_small_disk (place->folder))
    _exit (77);
  faults_make (place->path);
  write_filler (filler);
  practice = faults_open (place->path);
  refused = book_until_refused (practice, 0, &error);
  faults_assert_said (error, RD_ERROR_STORE);
  g_assert_cmpint (refused, >, 10);

  /* What was booked is there; with room made, it goes on where it stopped. */
  g_assert_cmpint (g_remove (filler), ==, 0);
  g_clear_error (&error);
  g_assert_cmpint (faults_book (practice, refused, 1, 1, &error), !=, 0);
  g_assert_no_error (error);
  rd_practice_close (practice);
  bookings = faults_bookings (place->path);
  g_assert_cmpuint (bookings->len, ==, refused + 1);
  faults_assert_sound (place->path);
}

/* Where no disk can be mounted: files that may not grow, which fails in another way. */
static void
limit_files (const FaultsPlace *place)
{
  struct rlimit before, limit = { 1024 * 1024, 0 };
  g_autoptr (RdPractice) practice = NULL;
  g_autoptr (GPtrArray) bookings = NULL;
  g_autoptr (GError) error = NULL;
  int refused;

  signal (SIGXFSZ, SIG_IGN);
  faults_make (place->path);
  practice = faults_open (place->path);
  getrlimit (RLIMIT_FSIZE, &before);
  limit.rlim_max = before.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  refused = book_until_refused (practice, 0, &error);
  faults_assert_said (error, RD_ERROR_STORE);
  g_assert_cmpint (refused, >, 10);

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_clear_error (&error);
  g_assert_cmpint (faults_book (practice, refused, 1, 1, &error), !=, 0);
  g_assert_no_error (error);
  rd_practice_close (practice);
  bookings = faults_bookings (place->path);
  g_assert_cmpuint (bookings->len, ==, refused + 1);
  faults_assert_sound (place->path);
}

/* What could not be made up to its end is not left half made, nor anything beside it. */
static void
make_demo (const FaultsPlace *place)
{
  struct rlimit limit = { 512 * 1024, 512 * 1024 };
  RdDemoOptions options = { .years = 1, .zone = "Europe/London", .seed = 1 };
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_true (rd_date_parse ("2026-11-23", &options.today));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (rd_demo_make (place->path, &options, &error));
  faults_assert_said (error, RD_ERROR_STORE);
  folder = g_dir_open (place->folder, 0, NULL);
  g_assert_null (g_dir_read_name (folder));
}

static void
test_full (void)
{
  g_auto (FaultsPlace) place = { 0 };
  pid_t child;
  int status;

  faults_place_init (&place);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      fill_disk (&place);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 77)
    g_test_message ("no small disk can be mounted here: only the limit on files is tried");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_limited (void)
{
  g_auto (FaultsPlace) place = { 0 };

  faults_place_init (&place);
  run_apart (limit_files, &place);
}

/* Root may write everything, so it becomes somebody who may not. */
static void
become_nobody (void)
{
  if (getuid () != 0)
    return;
  g_assert_cmpint (setgroups (0, NULL), ==, 0);
  g_assert_cmpint (setgid (NOBODY), ==, 0);
  g_assert_cmpint (setuid (NOBODY), ==, 0);
}

static void
open_read_only (const FaultsPlace *place)
{
  g_autoptr (RdPractice) practice = NULL;
  g_autoptr (GError) error = NULL;

  become_nobody ();
  practice = rd_practice_open (place->path, RD_STORE_OPEN, &error);
  g_assert_null (practice);
  faults_assert_said (error, RD_ERROR_STORE);
}

static void
test_demo (void)
{
  g_auto (FaultsPlace) place = { 0 };

  faults_place_init (&place);
  run_apart (make_demo, &place);
}

static void
test_read_only (void)
{
  g_auto (FaultsPlace) place = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;

  faults_place_init (&place);
  faults_make (place.path);
  g_assert_true (g_file_get_contents (place.path, &before, &length_before, NULL));
  g_assert_cmpint (g_chmod (place.path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (place.folder, 0555), ==, 0);
  run_apart (open_read_only, &place);
  g_assert_cmpint (g_chmod (place.folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (place.path, 0600), ==, 0);
  g_assert_true (g_file_get_contents (place.path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
  faults_assert_sound (place.path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/faults/disk/full", test_full);
  g_test_add_func ("/faults/disk/files-may-not-grow", test_limited);
  g_test_add_func ("/faults/disk/read-only", test_read_only);
  g_test_add_func ("/faults/disk/demo", test_demo);
  return g_test_run ();
}
