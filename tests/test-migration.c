/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-migration.c: a file of an older version is brought up to date, or left as it was. */
#include "store-practice.h"

#include "model/rd-food-note.h"
#include "model/rd-own-template.h"
#include "model/rd-programme.h"
#include "model/rd-race.h"
#include "model/rd-record-json.h"
#include "model/rd-routine.h"
#include "model/rd-settings.h"
#include "model/rd-time-off.h"
#include "model/rd-workout.h"
#include "store/rd-sqlite-connection.h"
#include "store/rd-sqlite-store.h"

#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>

/* A kind of record that grew: a towel, later with a size, later still with a shelf it lies on. */
G_DECLARE_FINAL_TYPE (Towel, towel, RD, TOWEL, RdRecord)

struct _Towel
{
  RdRecord parent_instance;

  char *name;
  int size;
  int colour;
  gboolean clean;
  double weight;
  char *maker;
  gint64 shelf;
  RdDate bought;
};

#define F(member, TYPE, ...) RD_FIELD (Towel, member, TYPE, __VA_ARGS__)

static const RdField towel_fields[] = {
  F (name, TEXT, .flags = RD_FIELD_REQUIRED, .least = 1, .most = 20),
  F (size, INTEGER, .flags = RD_FIELD_REQUIRED, .least = 1, .most = 9, .fallback = 4, .since = 2),
  F (colour,
     ENUM,
     .flags = RD_FIELD_REQUIRED,
     .values = rd_colour_get_type,
     .fallback = RD_COLOUR_PLUM,
     .since = 2),
  F (clean, BOOLEAN, .fallback = 1, .since = 2),
  F (weight, REAL, .flags = RD_FIELD_REQUIRED, .fallback = 0.25, .least = 0, .most = 2, .since = 2),
  F (maker,
     TEXT,
     .flags = RD_FIELD_REQUIRED,
     .least = 1,
     .most = 20,
     .fallback_text = "O'Neill",
     .since = 2),
  F (shelf, REFERENCE, .flags = RD_FIELD_INDEXED, .refers_to = "shelf", .since = 3),
  /* Nothing fits those from before, so it can only be asked of new ones. */
  F (bought, DATE, .flags = RD_FIELD_REQUIRED, .since = 3),
};

#undef F

RD_DEFINE_RECORD (Towel, towel, "towel", "towel", towel_fields, )

/* The same record as it was in version 1. */
G_DECLARE_FINAL_TYPE (OldTowel, old_towel, RD, OLD_TOWEL, RdRecord)

struct _OldTowel
{
  RdRecord parent_instance;

  char *name;
};

static const RdField old_towel_fields[] = {
  RD_FIELD (OldTowel, name, TEXT, .flags = RD_FIELD_REQUIRED, .least = 1, .most = 20),
};

RD_DEFINE_RECORD (OldTowel, old_towel, "towel", "towel", old_towel_fields, )

/* A kind that came in version 2. */
G_DECLARE_FINAL_TYPE (Shelf, shelf, RD, SHELF, RdRecord)

struct _Shelf
{
  RdRecord parent_instance;

  char *name;
};

static const RdField shelf_fields[] = {
  RD_FIELD (Shelf,
            name,
            TEXT,
            .flags = RD_FIELD_REQUIRED | RD_FIELD_UNIQUE,
            .least = 1,
            .most = 20),
};

RD_DEFINE_RECORD (Shelf, shelf, "shelf", "shelf", shelf_fields, class->since = 2)

static RdSchema
schema_of (int version)
{
  static GType old[1], new[2];

  old[0] = old_towel_get_type ();
  new[0] = shelf_get_type ();
  new[1] = towel_get_type ();
  return (RdSchema){ version == 1 ? old : new, version == 1 ? 1 : 2, version };
}

/* A file of version 1 with two towels. */
static Practice
open_old (void)
{
  g_autoptr (GError) error = NULL;
  RdSchema schema = schema_of (1);
  Practice p = { 0 };

  p.folder = g_dir_make_tmp ("restday-migration-XXXXXX", NULL);
  p.path = g_build_filename (p.folder, "practice.db", NULL);
  p.store = rd_sqlite_store_open (p.path, RD_STORE_CREATE, &schema, &error);
  g_assert_no_error (error);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (OldTowel) towel = rd_record_new (old_towel_get_type ());

      rd_record_set_text (&towel->name, i ? "Bath" : "Hand");
      keep (&p, towel);
    }
  g_clear_object (&p.store);
  return p;
}

static RdConnection *
open_as (Practice *p, int version, RdStoreOpenFlags flags, GError **error)
{
  RdSchema schema = schema_of (version);

  return rd_sqlite_store_open (p->path, flags, &schema, error);
}

static char *
name_beside (Practice *p, const char *end)
{
  return g_strconcat (p->path, end, NULL);
}

static char *
digest (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return NULL;
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *)bytes, length);
}

static gint64
version_of (const char *path)
{
  g_autoptr (RdConnection) db = rd_sqlite_connection_open (path, RD_SQLITE_READ_ONLY, NULL);
  gint64 version = -1;

  g_assert_true (rd_sqlite_connection_number (db, "PRAGMA user_version", &version, NULL));
  return version;
}

static void
test_records_get_what_a_new_one_has (void)
{
  g_auto (Practice) p = open_old ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) towels = NULL;

  p.store = open_as (&p, 3, RD_STORE_OPEN, &error);
  g_assert_no_error (error);
  towels = rd_store_list (p.store, towel_get_type (), NULL, &error, RD_BIND_END);
  g_assert_no_error (error);
  g_assert_cmpuint (towels->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      Towel *towel = towels->pdata[i];

      g_assert_cmpstr (towel->name, ==, i ? "Bath" : "Hand");
      g_assert_cmpint (towel->size, ==, 4);
      g_assert_cmpint (towel->colour, ==, RD_COLOUR_PLUM);
      g_assert_true (towel->clean);
      g_assert_cmpfloat (towel->weight, ==, 0.25);
      g_assert_cmpstr (towel->maker, ==, "O'Neill");
      g_assert_cmpint (towel->shelf, ==, 0);
      g_assert_cmpint (towel->bought, ==, RD_DATE_UNSET);
    }
}

static void
test_what_came_later_is_kept_and_limited (void)
{
  g_auto (Practice) p = open_old ();
  g_autoptr (Shelf) shelf = rd_record_new (shelf_get_type ());
  g_autoptr (Towel) towel = NULL;
  g_autoptr (Towel) read = NULL;
  g_autoptr (GError) error = NULL;

  p.store = open_as (&p, 3, RD_STORE_OPEN, NULL);
  rd_record_set_text (&shelf->name, "Upper");
  keep (&p, shelf);
  towel = rd_store_get (p.store, towel_get_type (), 1, NULL);
  towel->shelf = rd_record_id (shelf);
  towel->bought = rd_date_new (2026, 1, 2);
  towel->size = 9;
  keep (&p, towel);
  read = rd_store_get (p.store, towel_get_type (), 1, NULL);
  g_assert_true (rd_record_equal (towel, read));

  g_assert_false (rd_connection_execute (p.store, "UPDATE towel SET size = 10", &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (rd_connection_execute (p.store, "UPDATE towel SET shelf = 9", &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (
    rd_connection_execute (p.store, "INSERT INTO shelf (name) VALUES ('Upper')", &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_EXISTS);
}

static void
test_a_copy_is_kept_before_each_step (void)
{
  g_auto (Practice) p = open_old ();
  g_autofree char *before_2 = name_beside (&p, ".before-v2");
  g_autofree char *before_3 = name_beside (&p, ".before-v3");
  g_autofree char *part = name_beside (&p, ".before-v3.part");
  g_autoptr (RdConnection) old = NULL;
  struct stat info;

  p.store = open_as (&p, 3, RD_STORE_OPEN, NULL);
  g_assert_nonnull (p.store);
  g_assert_cmpint (version_of (p.path), ==, 3);
  g_assert_cmpint (version_of (before_2), ==, 1);
  g_assert_cmpint (version_of (before_3), ==, 2);
  g_assert_cmpint (stat (before_2, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));

  /* A copy is a practice like any other. */
  g_free (p.path);
  p.path = g_steal_pointer (&before_2);
  old = open_as (&p, 1, RD_STORE_OPEN, NULL);
  g_assert_cmpint (rd_store_count (old, old_towel_get_type (), "name = 'Bath'", NULL, RD_BIND_END),
                   ==, 1);
}

static void
test_a_copy_from_before_is_not_written_over (void)
{
  g_auto (Practice) p = open_old ();
  g_autofree char *first = name_beside (&p, ".before-v2");
  g_autofree char *second = name_beside (&p, ".before-v2-2");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (first, "precious", -1, NULL));
  p.store = open_as (&p, 3, RD_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (first, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "precious");
  g_assert_cmpint (version_of (second), ==, 1);
}

static void
test_a_file_up_to_date_is_only_opened (void)
{
  g_auto (Practice) p = open_old ();
  g_autofree char *before = digest (p.path);
  g_autofree char *copy = name_beside (&p, ".before-v1");

  p.store = open_as (&p, 1, RD_STORE_OPEN, NULL);
  g_assert_nonnull (p.store);
  g_clear_object (&p.store);
  g_autofree char *after = digest (p.path);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

static void
test_a_new_practice_leaves_no_copy (void)
{
  g_auto (Practice) p = open_old ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) files = NULL;
  const char *name;

  g_remove (p.path);
  p.store = open_as (&p, 3, RD_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version_of (p.path), ==, 3);
  files = g_dir_open (p.folder, 0, NULL);
  while ((name = g_dir_read_name (files)))
    g_assert_null (strstr (name, ".before-"));
}

static void
test_a_newer_file_is_refused_untouched (void)
{
  g_auto (Practice) p = open_old ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  p.store = open_as (&p, 3, RD_STORE_OPEN, NULL);
  g_clear_object (&p.store);
  before = digest (p.path);
  g_assert_null (open_as (&p, 2, RD_STORE_OPEN, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NEWER);
  g_assert_nonnull (strstr (error->message, "newer"));
  after = digest (p.path);
  g_assert_cmpstr (before, ==, after);
}

/* The version may still be in the log beside the file. */
static void
test_a_newer_file_in_use_is_refused (void)
{
  g_auto (Practice) p = open_old ();
  g_autoptr (GError) error = NULL;

  p.store = open_as (&p, 3, RD_STORE_OPEN, NULL);
  g_assert_nonnull (p.store);
  g_assert_null (open_as (&p, 1, RD_STORE_OPEN, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_NEWER);
}

static void
test_an_older_file_is_not_read_only (void)
{
  g_auto (Practice) p = open_old ();
  g_autofree char *before = digest (p.path);
  g_autoptr (GError) error = NULL;

  g_assert_null (open_as (&p, 2, RD_STORE_READ_ONLY, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
  g_autofree char *after = digest (p.path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_a_step_that_fails_leaves_the_version_before (void)
{
  g_auto (Practice) p = open_old ();
  g_autoptr (GError) error = NULL;

  /* In the way of the second step only. */
  p.store = open_as (&p, 1, RD_STORE_OPEN, NULL);
  g_assert_true (rd_connection_execute (p.store, "CREATE TABLE towel_shelf (a)", NULL));
  g_clear_object (&p.store);
  g_assert_null (open_as (&p, 3, RD_STORE_OPEN, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
  g_assert_cmpint (version_of (p.path), ==, 2);

  /* Once it is out of the way the rest is done. */
  p.store = rd_sqlite_connection_open (p.path, RD_SQLITE_READ_WRITE, NULL);
  g_assert_true (rd_connection_execute (p.store, "DROP TABLE towel_shelf", NULL));
  g_clear_object (&p.store);
  p.store = open_as (&p, 3, RD_STORE_OPEN, NULL);
  g_assert_cmpint (rd_store_count (p.store, towel_get_type (), NULL, NULL, RD_BIND_END), ==, 2);
}

static void
test_without_room_for_a_copy_nothing_is_done (void)
{
  g_auto (Practice) p = open_old ();
  g_autofree char *part = name_beside (&p, ".before-v2.part");
  g_autoptr (GError) error = NULL;

  /* A folder of that name cannot be written to, nor removed like a file. */
  g_assert_cmpint (g_mkdir (part, 0700), ==, 0);
  g_assert_null (open_as (&p, 2, RD_STORE_OPEN, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (version_of (p.path), ==, 1);
  g_rmdir (part);
}

/* A real file of version 1, from the program of that time. */

static Practice
open_version_1 (void)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "practice", "v1.sql", NULL);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  Practice p = { 0 };
  sqlite3 *db;

  g_assert_true (g_file_get_contents (source, &sql, NULL, NULL));
  p.folder = g_dir_make_tmp ("restday-migration-XXXXXX", NULL);
  p.path = g_build_filename (p.folder, "practice.db", NULL);
  g_assert_cmpint (sqlite3_open (p.path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  g_assert_cmpint (version_of (p.path), ==, 1);
  p.store = rd_store_open (p.path, RD_STORE_OPEN, &error);
  g_assert_no_error (error);
  return p;
}

/* What the journal says a record was last is what is kept of it. */
static void
assert_rows_are_kept (Practice *p, GType type, guint n)
{
  const char *kind = RD_RECORD_CLASS (g_type_class_peek (type))->kind;
  g_autoptr (GPtrArray) records =
    rd_store_list (p->store, type, "1 = 1 ORDER BY id", NULL, RD_BIND_END);
  g_autoptr (GPtrArray) entries = rd_journal_since (p->store, 0, 1000, NULL);

  g_assert_nonnull (records);
  g_assert_cmpuint (records->len, ==, n);
  for (guint i = 0; i < records->len; i++)
    {
      const char *last = NULL;

      for (guint j = 0; j < entries->len; j++)
        {
          RdJournalEntry *entry = entries->pdata[j];

          if (g_str_equal (entry->kind, kind) && entry->record == rd_record_id (records->pdata[i]))
            last = entry->after;
        }
      g_assert_nonnull (last);
      g_autoptr (RdRecord) journalled = rd_record_from_json (type, last, NULL);

      g_assert_true (rd_record_equal (records->pdata[i], journalled));
    }
}

static void
test_a_practice_of_version_1_keeps_its_rows (void)
{
  g_auto (Practice) p = open_version_1 ();
  g_autofree char *copy = name_beside (&p, ".before-v2");
  g_autoptr (RdConnection) before = NULL;
  gint64 n = 0;

  g_assert_cmpint (rd_store_version (), >=, 2);
  g_assert_cmpint (version_of (p.path), ==, rd_store_version ());
  assert_rows_are_kept (&p, RD_TYPE_SETTINGS, 1);
  assert_rows_are_kept (&p, RD_TYPE_PRACTITIONER, 2);
  assert_rows_are_kept (&p, RD_TYPE_SERVICE, 1);
  assert_rows_are_kept (&p, RD_TYPE_ROOM, 1);
  assert_rows_are_kept (&p, RD_TYPE_CLIENT, 2);
  assert_rows_are_kept (&p, RD_TYPE_RACE, 1);
  assert_rows_are_kept (&p, RD_TYPE_PROGRAMME, 1);
  assert_rows_are_kept (&p, RD_TYPE_WORKOUT, 32);
  assert_rows_are_kept (&p, RD_TYPE_BOOKING, 2);

  /* The file as it was stands beside it. */
  g_assert_cmpint (version_of (copy), ==, 1);
  before = rd_sqlite_connection_open (copy, RD_SQLITE_READ_ONLY, NULL);
  g_assert_true (rd_sqlite_connection_number (before, "SELECT count (*) FROM workout", &n, NULL));
  g_assert_cmpint (n, ==, 32);
  g_assert_false (rd_sqlite_connection_number (before, "SELECT count (*) FROM routine", &n, NULL));
}

static void
test_a_practice_of_version_1_gains_what_came_later (void)
{
  g_auto (Practice) p = open_version_1 ();
  g_autoptr (RdRoutine) routine = rd_record_new (RD_TYPE_ROUTINE);
  g_autoptr (RdFoodNote) note = rd_record_new (RD_TYPE_FOOD_NOTE);
  g_autoptr (RdOwnTemplate) template = rd_record_new (RD_TYPE_OWN_TEMPLATE);
  g_autoptr (RdBooking) booking = rd_store_get (p.store, RD_TYPE_BOOKING, 1, NULL);
  g_autoptr (RdBooking) read = NULL;

  rd_record_set_text (&routine->name, "Stairs");
  rd_record_set_text (&routine->text, "Up and down");
  keep (&p, routine);
  note->client = 1;
  note->programme = 1;
  note->date = rd_date_new (2026, 12, 12);
  rd_record_set_text (&note->text, "Rice");
  keep (&p, note);
  rd_record_set_text (&template->code, "club");
  rd_record_set_text (&template->name, "Club");
  rd_record_set_text (&template->text, "[Template]");
  keep (&p, template);
  g_assert_cmpint (booking->verdict, ==, RD_UNSET);
  booking->verdict = RD_VERDICT_BEST;
  keep (&p, booking);
  read = rd_store_get (p.store, RD_TYPE_BOOKING, 1, NULL);
  g_assert_cmpint (read->verdict, ==, RD_VERDICT_BEST);
}

static void
test_a_practice_of_version_1_is_sound (void)
{
  g_auto (Practice) p = open_version_1 ();
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdWriting) writing = NULL;
  g_autofree char *action = NULL;
  gint64 n = 0, change;

  g_assert_true (rd_journal_verify (p.store, &n, &error));
  g_assert_cmpint (n, ==, 46);
  g_assert_true (rd_store_check (p.store, &faults, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (faults ? faults->len : 0, ==, 0);

  /* What was done before can still be taken back. */
  change = rd_journal_undoable (p.store, 1, &action, NULL);
  g_assert_cmpstr (action, ==, "move");
  writing = rd_writing_begin (p.store, "undo", 1, NOW, NULL);
  g_assert_true (rd_writing_take_back (writing, change, &error));
  g_assert_no_error (error);
  g_assert_true (rd_writing_commit (writing, NULL, NULL));
}

#define ADD(name, test) g_test_add_func ("/store/migration/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("records-get-what-a-new-one-has", test_records_get_what_a_new_one_has);
  ADD ("what-came-later-is-kept-and-limited", test_what_came_later_is_kept_and_limited);
  ADD ("a-copy-is-kept-before-each-step", test_a_copy_is_kept_before_each_step);
  ADD ("a-copy-from-before-is-not-written-over", test_a_copy_from_before_is_not_written_over);
  ADD ("a-file-up-to-date-is-only-opened", test_a_file_up_to_date_is_only_opened);
  ADD ("a-new-practice-leaves-no-copy", test_a_new_practice_leaves_no_copy);
  ADD ("a-newer-file-is-refused-untouched", test_a_newer_file_is_refused_untouched);
  ADD ("a-newer-file-in-use-is-refused", test_a_newer_file_in_use_is_refused);
  ADD ("an-older-file-is-not-read-only", test_an_older_file_is_not_read_only);
  ADD ("a-step-that-fails-leaves-the-version-before",
       test_a_step_that_fails_leaves_the_version_before);
  ADD ("without-room-for-a-copy-nothing-is-done", test_without_room_for_a_copy_nothing_is_done);
  ADD ("version-1-keeps-its-rows", test_a_practice_of_version_1_keeps_its_rows);
  ADD ("version-1-gains-what-came-later", test_a_practice_of_version_1_gains_what_came_later);
  ADD ("version-1-is-sound", test_a_practice_of_version_1_is_sound);
  return g_test_run ();
}
