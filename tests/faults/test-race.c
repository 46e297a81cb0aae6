/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-race.c: two programs after the same slot. One gets it, the other is told who has it. */
#include "faults.h"

#include "model/rd-booking.h"

#include <pthread.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define RACES 1000
#define RUNNERS 2

/* What the runners share. */
typedef struct
{
  pthread_barrier_t start;
  gint64 ids[RACES][RUNNERS];
  gint32 codes[RACES][RUNNERS];
  char message[256];
} Track;

/* In turn they want the same practitioner, and the same client. */
static void
run (Track *track, const char *path, int runner)
{
  g_autoptr (RdPractice) practice = faults_open (path);

  for (int race = 0; race < RACES; race++)
    {
      g_autoptr (GError) error = NULL;
      gboolean same_client = race % 2;

      pthread_barrier_wait (&track->start);
      track->ids[race][runner] = faults_book (practice, race, same_client ? 1 : 1 + runner,
                                              same_client ? 1 + runner : 1, &error);
      track->codes[race][runner] = error ? error->code : -1;
      if (error)
        g_strlcpy (track->message, error->message, sizeof track->message);
    }
}

static void
test_race (void)
{
  g_auto (FaultsPlace) place = { 0 };
  g_autoptr (GPtrArray) bookings = NULL;
  Track *track =
    mmap (NULL, sizeof *track, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  pthread_barrierattr_t between_processes;
  pid_t runners[RUNNERS];
  int wins[RUNNERS] = { 0 };

  g_assert_true (track != MAP_FAILED);
  pthread_barrierattr_init (&between_processes);
  pthread_barrierattr_setpshared (&between_processes, PTHREAD_PROCESS_SHARED);
  pthread_barrier_init (&track->start, &between_processes, RUNNERS);
  faults_place_init (&place);
  faults_make (place.path);

  for (int i = 0; i < RUNNERS; i++)
    {
      runners[i] = fork ();
      g_assert_cmpint (runners[i], >=, 0);
      if (runners[i] == 0)
        {
          run (track, place.path, i);
          _exit (0);
        }
    }
  for (int i = 0; i < RUNNERS; i++)
    {
      int status;

      g_assert_cmpint (waitpid (runners[i], &status, 0), ==, runners[i]);
      g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }

  for (int race = 0; race < RACES; race++)
    {
      int winner = track->ids[race][0] ? 0 : 1;

      g_assert_cmpint (track->ids[race][winner], !=, 0);
      g_assert_cmpint (track->ids[race][1 - winner], ==, 0);
      g_assert_cmpint (track->codes[race][1 - winner], ==, RD_ERROR_CONFLICT);
      wins[winner]++;
    }
  g_test_message ("%d to %d; the loser was told: %s", wins[0], wins[1], track->message);
  bookings = faults_bookings (place.path);
  g_assert_cmpuint (bookings->len, ==, RACES);
  faults_assert_sound (place.path);
  munmap (track, sizeof *track);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/faults/race/one-of-two-gets-the-slot", test_race);
  return g_test_run ();
}
