/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-journal.c: who changed what, proved, and taken back. */
#include "store-practice.h"

#include "model/rd-record-json.h"
#include "model/rd-settings.h"
#include "model/rd-workout.h"

#include <string.h>

/* Writing as somebody, one record a change; answers the change. */

typedef gboolean (*Write) (RdWriting *writing, gpointer record, GError **error);

static gint64
write_as (Practice *p, gint64 who, const char *action, Write write, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdWriting) writing = rd_writing_begin (p->store, action, who, NOW, &error);
  gint64 change;

  g_assert_no_error (error);
  write (writing, record, &error);
  g_assert_no_error (error);
  rd_writing_commit (writing, &change, &error);
  g_assert_no_error (error);
  return change;
}

static gint64
book (Practice *p, gint64 who, RdBooking *booking)
{
  return write_as (p, who, "book", rd_writing_insert, booking);
}

static gint64
move (Practice *p, gint64 who, RdBooking *booking, int hours)
{
  booking->starts += hours * HOUR;
  booking->ends += hours * HOUR;
  booking->busy_until += hours * HOUR;
  booking->sequence++;
  return write_as (p, who, "move", rd_writing_update, booking);
}

static gboolean
take_back (Practice *p, gint64 who, gint64 change, GError **error)
{
  g_autoptr (RdWriting) writing = rd_writing_begin (p->store, "undo", who, NOW, NULL);

  return rd_writing_take_back (writing, change, error) && rd_writing_commit (writing, NULL, error);
}

static void
undo (Practice *p, gint64 who, gint64 expected)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (rd_journal_undoable (p->store, who, NULL, &error), ==, expected);
  g_assert_no_error (error);
  take_back (p, who, expected, &error);
  g_assert_no_error (error);
}

static void
redo (Practice *p, gint64 who, gint64 expected)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (rd_journal_redoable (p->store, who, NULL, &error), ==, expected);
  g_assert_no_error (error);
  take_back (p, who, expected, &error);
  g_assert_no_error (error);
}

static gint64
count_bookings (Practice *p)
{
  return rd_store_count (p->store, RD_TYPE_BOOKING, NULL, NULL, RD_BIND_END);
}

static RdBooking *
get_booking (Practice *p, gint64 id)
{
  g_autoptr (GError) error = NULL;
  RdBooking *booking = rd_store_get (p->store, RD_TYPE_BOOKING, id, &error);

  g_assert_no_error (error);
  return booking;
}

static void
assert_sound (Practice *p)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_true (rd_journal_verify (p->store, NULL, &error));
  g_assert_no_error (error);
  rd_store_check (p->store, &faults, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* What is remembered. */

static void
test_every_change_is_remembered (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW);
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *first = NULL;
  gint64 last;

  fill (&p);
  last = rd_journal_last (p.store, NULL);
  g_assert_cmpint (last, ==, 8);
  book (&p, 2, booking);
  first = rd_record_to_json (booking);
  move (&p, 1, booking, 1);
  g_autofree char *second = rd_record_to_json (booking);

  entries = rd_journal_since (p.store, last, 10, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  RdJournalEntry *made = entries->pdata[0], *moved = entries->pdata[1];
  g_assert_cmpint (made->id, ==, 9);
  g_assert_cmpint (made->change, ==, 9);
  g_assert_cmpint (made->at, ==, NOW * G_USEC_PER_SEC);
  g_assert_cmpint (made->practitioner, ==, 2);
  g_assert_cmpstr (made->action, ==, "book");
  g_assert_cmpstr (made->kind, ==, "booking");
  g_assert_cmpint (made->record, ==, rd_record_id (booking));
  g_assert_null (made->before);
  g_assert_cmpstr (made->after, ==, first);
  g_assert_cmpint (made->undoes, ==, 0);
  g_assert_cmpint (moved->practitioner, ==, 1);
  g_assert_cmpstr (moved->before, ==, first);
  g_assert_cmpstr (moved->after, ==, second);
  rd_journal_entry_free (NULL);
}

static void
test_entries_come_in_portions (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (GPtrArray) some = NULL;
  g_autoptr (GPtrArray) none = NULL;

  fill (&p);
  some = rd_journal_since (p.store, 2, 3, NULL);
  g_assert_cmpuint (some->len, ==, 3);
  g_assert_cmpint (((RdJournalEntry *)some->pdata[0])->id, ==, 3);
  none = rd_journal_since (p.store, 8, 3, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_a_clients_entries_are_of_all_that_was_hers (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) hers = new_booking (1, 1, 1, NOW);
  g_autoptr (RdBooking) his = new_booking (2, 2, 2, NOW);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) others = NULL;

  fill (&p);
  book (&p, 1, hers);
  book (&p, 1, his);
  hers->client = 2;
  hers->starts += 86400;
  hers->ends += 86400;
  hers->busy_until += 86400;
  move (&p, 1, hers, 0);
  move (&p, 1, hers, 2);

  /* The client herself, her booking, and that it became another's; nothing of it after that. */
  entries = rd_journal_of_client (p.store, 1, NULL);
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_cmpstr (((RdJournalEntry *)entries->pdata[0])->kind, ==, "client");
  g_assert_cmpstr (((RdJournalEntry *)entries->pdata[1])->action, ==, "book");
  g_assert_cmpstr (((RdJournalEntry *)entries->pdata[2])->action, ==, "move");
  others = rd_journal_of_client (p.store, 2, NULL);
  g_assert_cmpuint (others->len, ==, 4);
}

/* The chain. */

static void
test_a_clock_set_back_breaks_nothing (void)
{
  g_auto (Practice) p = open_practice ();
  gint64 times[] = { NOW, NOW - 86400 * 365, 0, -5, NOW };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *name = g_strdup_printf ("Room %u", i);
      g_autoptr (RdRoom) room = NAMED (RD_TYPE_ROOM, RdRoom, name);
      g_autoptr (RdWriting) writing = rd_writing_begin (p.store, "room", 0, times[i], NULL);

      g_assert_true (rd_writing_insert (writing, room, NULL));
      g_assert_true (rd_writing_commit (writing, NULL, NULL));
    }
  assert_sound (&p);
}

static void
test_the_journal_cannot_be_changed (void)
{
  static const char *const attempts[] = {
    "UPDATE journal SET action = 'nothing' WHERE id = 1",
    "DELETE FROM journal WHERE id = 8",
    "DELETE FROM journal",
    "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE id = 2",
    "INSERT INTO journal SELECT id + 10, change, at, practitioner, action, kind, record, client,"
    " former_client, before, after, undoes, hash FROM journal WHERE id = 8",
  };
  g_auto (Practice) p = open_practice ();

  fill (&p);
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (rd_connection_execute (p.store, attempts[i], &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_CONFLICT);
      g_assert_nonnull (strstr (error->message, "ournal"));
    }
  assert_sound (&p);
}

#define OPEN_DOOR                                                                                  \
  "DROP TRIGGER journal_updated; DROP TRIGGER journal_deleted; DROP TRIGGER journal_inserted;"

typedef struct
{
  const char *tampering;
  gint64 broken;
} Tampering;

/* Whatever is changed, by one who takes the triggers away first; and the entry then named. */
static const Tampering tamperings[] = {
  { "UPDATE journal SET action = 'nothing' WHERE id = 3", 3 },
  { "UPDATE journal SET at = at + 1 WHERE id = 1", 1 },
  { "UPDATE journal SET practitioner = 2 WHERE id = 8", 8 },
  { "UPDATE journal SET record = 9 WHERE id = 2", 2 },
  { "UPDATE journal SET kind = 'service' WHERE id = 3", 3 },
  { "UPDATE journal SET undoes = 1 WHERE id = 4", 4 },
  { "UPDATE journal SET after = replace (after, 'Hannah', 'Harriet') WHERE id = 7", 7 },
  { "UPDATE journal SET after = NULL WHERE id = 7", 7 },
  { "UPDATE journal SET before = '' WHERE id = 7", 7 },
  { "UPDATE journal SET client = NULL WHERE id = 7", 7 },
  { "UPDATE journal SET former_client = 2 WHERE id = 7", 7 },
  { "UPDATE journal SET change = 4 WHERE id = 5", 5 },
  { "UPDATE journal SET hash = replace (hash, 'a', 'b') WHERE id = 6", 6 },
  { "DELETE FROM journal WHERE id = 1", 1 },
  { "DELETE FROM journal WHERE id = 4", 4 },
  { "UPDATE journal SET id = 20 WHERE id = 8", 8 },
  { "UPDATE journal SET change = 20 WHERE id = 8", 8 },
};

static void
test_tampering_is_noticed_where_it_was_done (gconstpointer data)
{
  const Tampering *tampering = data;
  g_auto (Practice) p = open_practice ();
  g_autoptr (GError) error = NULL;
  g_autofree char *named = g_strdup_printf ("entry %d ", (int)tampering->broken);
  gint64 n;

  fill (&p);
  g_assert_true (rd_journal_verify (p.store, &n, NULL));
  g_assert_cmpint (n, ==, 8);
  g_assert_true (rd_connection_execute (p.store, OPEN_DOOR, NULL));
  g_assert_true (rd_connection_execute (p.store, tampering->tampering, NULL));
  g_assert_false (rd_journal_verify (p.store, &n, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, named));
  g_assert_cmpint (n, ==, tampering->broken - 1);
}

static void
test_an_empty_journal_is_whole (void)
{
  g_auto (Practice) p = open_practice ();
  gint64 n = -1;

  g_assert_true (rd_journal_verify (p.store, &n, NULL));
  g_assert_cmpint (n, ==, 0);
  g_assert_cmpint (rd_journal_last (p.store, NULL), ==, 0);
}

/* What a check finds. */

typedef struct
{
  const char *tampering;
  const char *fault;
} Fault;

static const Fault faults[] = {
  { "UPDATE client SET name = 'Somebody' WHERE id = 1",
    "Record 1 of kind “client” was changed behind the journal's back." },
  { "UPDATE booking SET note = 'x' WHERE id = 1",
    "Record 1 of kind “booking” was changed behind the journal's back." },
  { "DELETE FROM booking WHERE id = 1",
    "Record 1 of kind “booking” was removed behind the journal's back." },
  { "INSERT INTO room (name, archived) VALUES ('Cellar', 0)",
    "Record 3 of kind “room” is not in the journal." },
  { "DROP TRIGGER journal_deleted; DELETE FROM journal WHERE id = 9",
    "Record 1 of kind “booking” is not in the journal." },
  { "DROP TRIGGER journal_updated; UPDATE journal SET at = 0 WHERE id = 2",
    "The journal was tampered with: entry 2 is not the one that was written." },
  { "PRAGMA foreign_keys = OFF; DELETE FROM client WHERE id = 1",
    "Record 1 of kind “booking” names one of kind “client” that is not there." },
  { "DROP TRIGGER booking_inserted; INSERT INTO booking (uid, client, practitioner, service, room,"
    " starts, ends, busy_until, status, sequence) SELECT 'other', 2, 1, 1, 2, starts + 3900,"
    " ends + 3900, busy_until + 3900, status, 0 FROM booking",
    "Bookings 1 and 2 overlap." },
  { "DROP TRIGGER booking_inserted; INSERT INTO booking (uid, client, practitioner, service, room,"
    " starts, ends, busy_until, status, sequence) SELECT 'other', 1, 2, 1, 2, starts, ends,"
    " busy_until, status, 0 FROM booking",
    "Bookings 1 and 2 overlap." },
  { "DROP TRIGGER booking_inserted; INSERT INTO booking (uid, client, practitioner, service, room,"
    " starts, ends, busy_until, status, sequence) SELECT 'other', 2, 2, 1, 1, starts - 600,"
    " ends, busy_until, status, 0 FROM booking",
    "Bookings 2 and 1 overlap." },
  { "PRAGMA ignore_check_constraints = ON; UPDATE client SET archived = 7 WHERE id = 2;"
    " PRAGMA ignore_check_constraints = OFF",
    "The file is damaged: CHECK constraint failed in client." },
};

static void
test_a_check_finds_it (gconstpointer data)
{
  const Fault *fault = data;
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  gboolean named = FALSE;

  fill (&p);
  book (&p, 1, booking);
  assert_sound (&p);
  rd_connection_execute (p.store, fault->tampering, &error);
  g_assert_no_error (error);
  g_assert_true (rd_store_check (p.store, &found, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    named |= g_str_equal (found->pdata[i], fault->fault);
  if (!named)
    g_test_message ("%s", found->len ? (char *)found->pdata[0] : "nothing found");
  g_assert_true (named);
}

static void
test_a_check_does_not_go_on_for_ever (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (GPtrArray) found = NULL;

  g_assert_true (rd_connection_execute (
    p.store,
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
    " INSERT INTO room (name, archived) SELECT 'Room ' || i, 0 FROM n",
    NULL));
  g_assert_true (rd_store_check (p.store, &found, NULL));
  g_assert_cmpuint (found->len, ==, 100);
}

/* Taking back. */

static void
test_a_booking_is_taken_back_and_made_again (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW);
  g_autoptr (RdBooking) again = NULL;
  g_autofree char *action = NULL;
  gint64 change;

  fill (&p);
  change = book (&p, 1, booking);
  g_assert_cmpint (rd_journal_undoable (p.store, 1, &action, NULL), ==, change);
  g_assert_cmpstr (action, ==, "book");
  undo (&p, 1, change);
  g_assert_cmpint (count_bookings (&p), ==, 0);
  g_assert_cmpint (rd_journal_undoable (p.store, 1, NULL, NULL), ==, 0);

  redo (&p, 1, change + 1);
  again = get_booking (&p, rd_record_id (booking));
  g_assert_true (rd_record_equal (booking, again));
  g_assert_cmpint (rd_journal_redoable (p.store, 1, NULL, NULL), ==, 0);
  undo (&p, 1, change + 2);
  g_assert_cmpint (count_bookings (&p), ==, 0);
  assert_sound (&p);
}

static void
test_a_move_is_taken_back_with_a_new_sequence (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW);
  g_autoptr (RdBooking) back = NULL;
  g_autoptr (RdBooking) again = NULL;
  gint64 change;

  fill (&p);
  book (&p, 1, booking);
  change = move (&p, 1, booking, 3);
  undo (&p, 1, change);
  back = get_booking (&p, rd_record_id (booking));
  g_assert_cmpint (back->starts, ==, NOW);
  g_assert_cmpint (back->ends, ==, NOW + HOUR);
  g_assert_cmpint (back->sequence, ==, 2);
  redo (&p, 1, change + 1);
  again = get_booking (&p, rd_record_id (booking));
  g_assert_cmpint (again->starts, ==, NOW + 3 * HOUR);
  g_assert_cmpint (again->sequence, ==, 3);
  assert_sound (&p);
}

/* Undo goes back step by step, redo forward again, and a fresh change ends what could be redone. */
static void
test_undo_and_redo_go_step_by_step (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW);
  g_autoptr (RdBooking) here = NULL;
  gint64 c;

  fill (&p);
  c = book (&p, 1, booking); /* c */
  move (&p, 1, booking, 1);  /* c + 1 */
  move (&p, 1, booking, 1);  /* c + 2 */
  undo (&p, 1, c + 2);       /* c + 3 */
  undo (&p, 1, c + 1);       /* c + 4 */
  undo (&p, 1, c);           /* c + 5 */
  g_assert_cmpint (rd_journal_undoable (p.store, 1, NULL, NULL), ==, 0);
  redo (&p, 1, c + 5); /* c + 6 */
  redo (&p, 1, c + 4); /* c + 7 */
  undo (&p, 1, c + 7); /* c + 8 */
  redo (&p, 1, c + 8); /* c + 9 */
  redo (&p, 1, c + 3); /* c + 10 */
  g_assert_cmpint (rd_journal_redoable (p.store, 1, NULL, NULL), ==, 0);
  here = get_booking (&p, rd_record_id (booking));
  g_assert_cmpint (here->starts, ==, NOW + 2 * HOUR);

  undo (&p, 1, c + 10); /* c + 11 */
  g_clear_object (&here);
  here = get_booking (&p, rd_record_id (booking));
  move (&p, 1, here, 5); /* c + 12 */
  g_assert_cmpint (rd_journal_redoable (p.store, 1, NULL, NULL), ==, 0);
  undo (&p, 1, c + 12);
  undo (&p, 1, c + 9);
  assert_sound (&p);
}

static void
test_each_takes_back_their_own (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) hers = new_booking (1, 1, 1, NOW);
  g_autoptr (RdBooking) his = new_booking (2, 2, 2, NOW);
  gint64 first, second;

  fill (&p);
  first = book (&p, 1, hers);
  second = book (&p, 2, his);
  undo (&p, 1, first);
  g_assert_cmpint (rd_journal_undoable (p.store, 1, NULL, NULL), ==, 0);
  g_assert_cmpint (rd_journal_redoable (p.store, 2, NULL, NULL), ==, 0);
  undo (&p, 2, second);
  g_assert_cmpint (count_bookings (&p), ==, 0);
}

static void
test_what_another_changed_since_stays (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW);
  g_autoptr (GError) error = NULL;
  gint64 booked, moved, back;

  fill (&p);
  booked = book (&p, 1, booking);
  moved = move (&p, 2, booking, 2);
  g_assert_false (take_back (&p, 1, booked, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STALE);
  g_clear_error (&error);
  g_assert_cmpint (count_bookings (&p), ==, 1);

  /* Once it is as it was left, though with a higher sequence, it can be taken back. */
  g_assert_true (take_back (&p, 2, moved, NULL));
  back = rd_journal_undoable (p.store, 1, NULL, NULL);
  g_assert_cmpint (back, ==, booked);
  g_assert_true (take_back (&p, 1, back, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_bookings (&p), ==, 0);

  /* And what is gone cannot be taken back again. */
  g_assert_false (take_back (&p, 1, moved, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STALE);
}

static void
test_a_client_somebody_booked_since_stays (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdClient) client = NAMED (RD_TYPE_CLIENT, RdClient, "New Client");
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);
  g_autoptr (GError) error = NULL;
  gint64 change;

  fill (&p);
  change = write_as (&p, 1, "client", rd_writing_insert, client);
  workout->client = rd_record_id (client);
  workout->date = rd_date_new (2026, 11, 26);
  keep (&p, workout);
  g_assert_false (take_back (&p, 1, change, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STALE);
  g_assert_cmpint (rd_store_count (p.store, RD_TYPE_WORKOUT, NULL, NULL, RD_BIND_END), ==, 1);
}

static void
test_time_given_to_another_is_not_taken_from_them (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW);
  g_autoptr (RdBooking) another = new_booking (2, 1, 2, NOW);
  g_autoptr (RdBooking) still = NULL;
  g_autoptr (GError) error = NULL;
  gint64 change;

  fill (&p);
  book (&p, 1, booking);
  change = move (&p, 1, booking, 4);
  book (&p, 2, another);
  g_assert_false (take_back (&p, 1, change, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_CONFLICT);
  still = get_booking (&p, rd_record_id (booking));
  g_assert_cmpint (still->starts, ==, NOW + 4 * HOUR);
  assert_sound (&p);
}

/* Records of one change that name each other, or stood where the other went. */
static void
test_a_change_of_many_records_is_taken_back_as_one (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdWriting) writing = NULL;
  g_autoptr (RdClient) client = NAMED (RD_TYPE_CLIENT, RdClient, "New Client");
  g_autoptr (RdBooking) first = new_booking (1, 1, 1, NOW);
  g_autoptr (RdBooking) second = new_booking (1, 1, 1, NOW + 2 * HOUR);
  g_autoptr (RdBooking) back = NULL;
  g_autoptr (GError) error = NULL;
  gint64 change;

  fill (&p);
  book (&p, 1, first);
  book (&p, 1, second);
  writing = rd_writing_begin (p.store, "rearrange", 1, NOW, NULL);
  g_assert_true (rd_writing_insert (writing, client, NULL));
  second->starts += 2 * HOUR;
  second->ends += 2 * HOUR;
  second->busy_until += 2 * HOUR;
  second->client = rd_record_id (client);
  g_assert_true (rd_writing_update (writing, second, NULL));
  first->starts += 2 * HOUR;
  first->ends += 2 * HOUR;
  first->busy_until += 2 * HOUR;
  g_assert_true (rd_writing_update (writing, first, NULL));
  g_assert_true (rd_writing_delete (writing, RD_TYPE_CLIENT, 2, NULL));
  g_assert_true (rd_writing_commit (writing, &change, NULL));

  take_back (&p, 1, change, &error);
  g_assert_no_error (error);
  back = get_booking (&p, rd_record_id (second));
  g_assert_cmpint (back->starts, ==, NOW + 2 * HOUR);
  g_assert_cmpint (back->client, ==, 1);
  g_assert_cmpint (rd_store_count (p.store, RD_TYPE_CLIENT, NULL, NULL, RD_BIND_END), ==, 2);
  g_assert_cmpint (rd_store_count (p.store, RD_TYPE_CLIENT, "id = 2", NULL, RD_BIND_END), ==, 1);
  assert_sound (&p);
}

static void
test_the_practice_itself_is_not_taken_back (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdSettings) settings = NAMED (RD_TYPE_SETTINGS, RdSettings, "Riverside");
  gint64 change;

  keep (&p, settings);
  g_assert_cmpint (rd_journal_undoable (p.store, 0, NULL, NULL), ==, 0);
  settings->slot_minutes = 10;
  change = write_as (&p, 0, "settings", rd_writing_update, settings);
  g_assert_cmpint (rd_journal_undoable (p.store, 0, NULL, NULL), ==, change);
}

static void
test_there_may_be_nothing_to_take_back (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (GError) error = NULL;
  char *action = (char *)"unset";

  g_assert_cmpint (rd_journal_undoable (p.store, 3, &action, &error), ==, 0);
  g_assert_null (action);
  g_assert_cmpint (rd_journal_redoable (p.store, 3, NULL, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_false (take_back (&p, 3, 77, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NOTHING_TO_UNDO);
}

static void
test_entries_without_sense_are_refused (void)
{
  static const char *const changes[] = {
    "UPDATE journal SET after = '[1]' WHERE id = 9",
    "UPDATE journal SET after = '{\"id\":1,\"starts\":\"soon\"}' WHERE id = 9",
    "UPDATE journal SET kind = 'dragon' WHERE id = 9",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_auto (Practice) p = open_practice ();
      g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW);
      g_autoptr (GError) error = NULL;
      gint64 change;

      fill (&p);
      change = book (&p, 1, booking);
      g_assert_true (rd_connection_execute (p.store, OPEN_DOOR, NULL));
      g_assert_true (rd_connection_execute (p.store, changes[i], NULL));
      g_assert_false (take_back (&p, 1, change, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (count_bookings (&p), ==, 1);
    }
}

static void
test_without_a_journal_every_question_is_an_error (void)
{
  g_auto (Practice) p = open_practice ();
  GError *errors[8] = { NULL };
  GPtrArray *found = NULL;

  g_assert_true (rd_connection_execute (p.store, "DROP TABLE journal", NULL));
  g_assert_null (rd_journal_since (p.store, 0, 1, &errors[0]));
  g_assert_null (rd_journal_of_client (p.store, 1, &errors[1]));
  g_assert_cmpint (rd_journal_last (p.store, &errors[2]), ==, -1);
  g_assert_cmpint (rd_journal_undoable (p.store, 0, NULL, &errors[3]), ==, -1);
  g_assert_cmpint (rd_journal_redoable (p.store, 0, NULL, &errors[4]), ==, -1);
  g_assert_false (rd_journal_verify (p.store, NULL, &errors[5]));
  g_assert_null (rd_writing_begin (p.store, "x", 0, NOW, &errors[6]));
  g_assert_false (rd_store_check (p.store, &found, &errors[7]));
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_assert_error (errors[i], RD_ERROR, RD_ERROR_STORE);
      g_clear_error (&errors[i]);
    }
  /* What was begun is not left open. */
  g_assert_true (rd_connection_begin (p.store, NULL));
  rd_connection_rollback (p.store);
}

#define ADD(name, test) g_test_add_func ("/store/journal/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("every-change-is-remembered", test_every_change_is_remembered);
  ADD ("entries-come-in-portions", test_entries_come_in_portions);
  ADD ("a-clients-entries-are-of-all-that-was-hers",
       test_a_clients_entries_are_of_all_that_was_hers);
  ADD ("a-clock-set-back-breaks-nothing", test_a_clock_set_back_breaks_nothing);
  ADD ("the-journal-cannot-be-changed", test_the_journal_cannot_be_changed);
  for (guint i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/journal/tampering-is-noticed/%u", i);

      g_test_add_data_func (name, &tamperings[i], test_tampering_is_noticed_where_it_was_done);
    }
  ADD ("an-empty-journal-is-whole", test_an_empty_journal_is_whole);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/check/finds-it/%u", i);

      g_test_add_data_func (name, &faults[i], test_a_check_finds_it);
    }
  ADD ("a-check-does-not-go-on-for-ever", test_a_check_does_not_go_on_for_ever);
  ADD ("a-booking-is-taken-back-and-made-again", test_a_booking_is_taken_back_and_made_again);
  ADD ("a-move-is-taken-back-with-a-new-sequence", test_a_move_is_taken_back_with_a_new_sequence);
  ADD ("undo-and-redo-go-step-by-step", test_undo_and_redo_go_step_by_step);
  ADD ("each-takes-back-their-own", test_each_takes_back_their_own);
  ADD ("what-another-changed-since-stays", test_what_another_changed_since_stays);
  ADD ("a-client-somebody-booked-since-stays", test_a_client_somebody_booked_since_stays);
  ADD ("time-given-to-another-is-not-taken-from-them",
       test_time_given_to_another_is_not_taken_from_them);
  ADD ("a-change-of-many-records-is-taken-back-as-one",
       test_a_change_of_many_records_is_taken_back_as_one);
  ADD ("the-practice-itself-is-not-taken-back", test_the_practice_itself_is_not_taken_back);
  ADD ("there-may-be-nothing-to-take-back", test_there_may_be_nothing_to_take_back);
  ADD ("entries-without-sense-are-refused", test_entries_without_sense_are_refused);
  ADD ("without-a-journal-every-question-is-an-error",
       test_without_a_journal_every_question_is_an_error);
  return g_test_run ();
}
