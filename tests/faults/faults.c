/* SPDX-License-Identifier: GPL-3.0-or-later */
/* faults.c: a practice to go wrong with, and people who book in it. */
#include "faults.h"

#include "model/rd-booking.h"
#include "model/rd-client.h"
#include "model/rd-practitioner.h"
#include "model/rd-room.h"
#include "model/rd-service.h"
#include "model/rd-settings.h"
#include "store/rd-journal.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define ALWAYS "mon-sun=00:00-24:00"

/**
 * faults_place_init:
 * @place: an empty place
 *
 * Makes a folder of one's own with the name of a practice in it, which is not there yet.
 */
void
faults_place_init (FaultsPlace *place)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("restday-faults-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "practice.db", NULL);
}

/**
 * faults_place_clear:
 * @place: a place
 *
 * Removes the folder and what is in it.
 */
void
faults_place_clear (FaultsPlace *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *file = g_build_filename (place->folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (place->folder);
  g_clear_pointer (&place->folder, g_free);
  g_clear_pointer (&place->path, g_free);
}

static void
insert (RdWriting *writing, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  rd_writing_insert (writing, owned, &error);
  g_assert_no_error (error);
}

/**
 * faults_make:
 * @path: a file that is not there yet
 *
 * Makes a practice in UTC that never closes, with two practitioners (1 and 2), two clients, two
 * rooms, and a service that no rule advises on.
 */
void
faults_make (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdConnection) store = rd_store_open (path, RD_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_autoptr (RdWriting) writing = rd_writing_begin (store, "init", 0, FAULTS_NOW, &error);
  g_assert_no_error (error);

  insert (writing, g_object_new (RD_TYPE_SETTINGS, "name", "The practice", "zone", "UTC", NULL));
  for (int i = 1; i <= 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("Number %d", i);
      RdPractitioner *practitioner = g_object_new (RD_TYPE_PRACTITIONER, "name", name, NULL);

      practitioner->disciplines = RD_DISCIPLINE_TRAINING;
      g_assert_true (rd_week_hours_parse (ALWAYS, &practitioner->hours));
      insert (writing, practitioner);
      insert (writing, g_object_new (RD_TYPE_CLIENT, "name", name, NULL));
      insert (writing, g_object_new (RD_TYPE_ROOM, "name", name, NULL));
    }

  RdService *service = g_object_new (RD_TYPE_SERVICE, "name", "Training", "minutes", 30, NULL);
  service->discipline = RD_DISCIPLINE_TRAINING;
  insert (writing, service);
  rd_writing_commit (writing, NULL, &error);
  g_assert_no_error (error);
}

/**
 * faults_open:
 * @path: what faults_make() made
 *
 * Returns: (transfer full): the practice, at the beginning of its week
 */
RdPractice *
faults_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  RdPractice *practice = rd_practice_open (path, RD_STORE_OPEN, &error);

  g_assert_no_error (error);
  rd_practice_set_now (practice, FAULTS_NOW);
  /* A process that was forked would make the same UIDs as its sisters. */
  g_random_set_seed (getpid () ^ (guint32)g_get_monotonic_time ());
  return practice;
}

/**
 * faults_slot_start:
 * @slot: the number of half an hour
 *
 * Returns: the instant it begins
 */
gint64
faults_slot_start (int slot)
{
  return FAULTS_NOW + (gint64)slot * FAULTS_SLOT;
}

/**
 * faults_book:
 * @practice: a practice
 * @slot: the number of half an hour
 * @client: 1 or 2
 * @practitioner: 1 or 2
 * @error: return location
 *
 * Returns: the id of the booking, 0 where it was refused
 */
gint64
faults_book (RdPractice *practice, int slot, gint64 client, gint64 practitioner, GError **error)
{
  g_autoptr (RdBooking) wanted = rd_record_new (RD_TYPE_BOOKING);
  g_autoptr (RdBooking) kept = NULL;

  wanted->client = client;
  wanted->practitioner = practitioner;
  wanted->service = 1;
  wanted->starts = faults_slot_start (slot);
  kept = rd_practice_book (practice, wanted, RD_BOOK_OUTSIDE_HOURS, error);
  return kept ? rd_record_id (kept) : 0;
}

/**
 * faults_assert_sound:
 * @path: a practice's file
 *
 * Fails where the file, its references, its bookings or its journal are not whole.
 */
void
faults_assert_sound (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;
  gint64 n_entries = 0;
  g_autoptr (RdConnection) store = rd_store_open (path, RD_STORE_OPEN, &error);

  g_assert_no_error (error);
  rd_store_check (store, &found, &error);
  g_assert_no_error (error);
  if (found)
    for (guint i = 0; i < found->len; i++)
      g_error ("check: %s", (char *)found->pdata[i]);
  rd_journal_verify (store, &n_entries, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_entries, >, 0);
}

/**
 * faults_bookings:
 * @path: a practice's file
 *
 * Returns: (transfer full) (element-type RdBooking): all bookings, by id
 */
GPtrArray *
faults_bookings (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdConnection) store = rd_store_open (path, RD_STORE_OPEN, &error);
  g_assert_no_error (error);
  GPtrArray *bookings =
    rd_store_list (store, RD_TYPE_BOOKING, "1 = 1 ORDER BY id", &error, RD_BIND_END);

  g_assert_no_error (error);
  return bookings;
}

/**
 * faults_assert_said:
 * @error: what went wrong
 * @code: what it should be
 *
 * Fails where it is another fault, or is not told in one sentence.
 */
void
faults_assert_said (GError *error, int code)
{
  g_assert_error (error, RD_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpuint (strlen (error->message), >, 20);
}
