/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test-kill.c: a program that is killed while it books.
 *
 * What was acknowledged is there afterwards; what was not is there whole, or not at all.
 */
#include "faults.h"

#include "model/rd-booking.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS 200
/* A booking takes a few milliseconds, so that this hits every part of several. */
#define LONGEST_LIFE_US 30000

typedef struct
{
  gint32 slot;
  gint64 id;
} Receipt;

static void
book_until_killed (const char *path, int first_slot, int receipts)
{
  g_autoptr (RdPractice) practice = faults_open (path);
  Receipt receipt = { 0 };

  /* Nothing was booked yet: only to say that it is about to. */
  g_assert_cmpint (write (receipts, &receipt, sizeof receipt), ==, sizeof receipt);
  for (int slot = first_slot;; slot++)
    {
      g_autoptr (GError) error = NULL;

      receipt.slot = slot;
      receipt.id = faults_book (practice, slot, 1, 1, &error);
      g_assert_no_error (error);
      g_assert_cmpint (write (receipts, &receipt, sizeof receipt), ==, sizeof receipt);
    }
}

static gboolean
read_receipt (int receipts, Receipt *receipt)
{
  gssize n;

  do
    n = read (receipts, receipt, sizeof *receipt);
  while (n < 0 && errno == EINTR);
  return n == sizeof *receipt;
}

/* Kills one program and adds what it acknowledged to @kept. Returns the slot after its last. */
static int
kill_one (const char *path, int first_slot, GArray *kept)
{
  int pipe_ends[2];
  Receipt receipt = { .slot = first_slot - 1 };
  int status;
  pid_t child;

  g_assert_cmpint (pipe (pipe_ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (pipe_ends[0]);
      book_until_killed (path, first_slot, pipe_ends[1]);
      _exit (0);
    }
  close (pipe_ends[1]);
  g_assert_true (read_receipt (pipe_ends[0], &receipt));
  receipt.slot = first_slot - 1;
  g_usleep (g_test_rand_int_range (0, LONGEST_LIFE_US));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  while (read_receipt (pipe_ends[0], &receipt))
    g_array_append_val (kept, receipt);
  close (pipe_ends[0]);
  /* The one after the last acknowledged may be there too. */
  return receipt.slot + 2;
}

static void
assert_kept (const char *path, GArray *kept, int n_kills)
{
  g_autoptr (GPtrArray) bookings = faults_bookings (path);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *ids = g_new (gint64, bookings->len);

  for (guint i = 0; i < bookings->len; i++)
    {
      ids[i] = rd_record_id (bookings->pdata[i]);
      g_hash_table_insert (by_id, &ids[i], bookings->pdata[i]);
    }
  for (guint i = 0; i < kept->len; i++)
    {
      Receipt *receipt = &g_array_index (kept, Receipt, i);
      RdBooking *booking = g_hash_table_lookup (by_id, &receipt->id);

      g_assert_nonnull (booking);
      g_assert_cmpint (booking->starts, ==, faults_slot_start (receipt->slot));
      g_assert_true (rd_record_validate (booking, NULL));
    }
  g_assert_cmpuint (bookings->len, >=, kept->len);
  g_assert_cmpuint (bookings->len, <=, kept->len + n_kills);
}

static void
test_kill (void)
{
  g_auto (FaultsPlace) place = { 0 };
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (Receipt));
  int slot = 0;

  faults_place_init (&place);
  faults_make (place.path);
  for (int i = 1; i <= KILLS; i++)
    {
      slot = kill_one (place.path, slot, kept);
      faults_assert_sound (place.path);
      assert_kept (place.path, kept, i);
    }
  /* The kills came while something was being done. */
  g_test_message ("%u bookings acknowledged in %d lives", kept->len, KILLS);
  g_assert_cmpuint (kept->len, >, KILLS / 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/faults/kill/nothing-acknowledged-is-lost", test_kill);
  return g_test_run ();
}
