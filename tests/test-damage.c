/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-damage.c: files that are no practice, or no longer; refused in a sentence, and untouched. */
#include "store-practice.h"

#include "store/rd-sqlite-connection.h"
#include "store/rd-sqlite-file.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void
execute (RdConnection *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  rd_connection_execute (db, sql, &error);
  g_assert_no_error (error);
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

/* A practice with some bookings, closed. */
static Practice
make_closed (int bookings)
{
  Practice p = open_practice ();
  g_autoptr (RdWriting) writing = NULL;

  fill (&p);
  writing = rd_writing_begin (p.store, "book", 1, NOW, NULL);
  for (int i = 0; i < bookings; i++)
    {
      g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW + i * 2 * HOUR);

      g_assert_true (rd_writing_insert (writing, booking, NULL));
    }
  g_assert_true (rd_writing_commit (writing, NULL, NULL));
  rd_writing_abandon (g_steal_pointer (&writing));
  g_clear_object (&p.store);
  return p;
}

static void
refuse (Practice *p, int code)
{
  static const RdStoreOpenFlags ways[] = { RD_STORE_OPEN, RD_STORE_READ_ONLY };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *before = digest (p->path);
      g_autoptr (GError) error = NULL;

      g_assert_null (rd_store_open (p->path, ways[i], &error));
      g_assert_error (error, RD_ERROR, code);
      g_assert_nonnull (strstr (error->message, p->path));
      g_assert_null (strchr (error->message, '\n'));
      g_assert_cmpint (error->message[strlen (error->message) - 1], ==, '.');

      g_autofree char *after = digest (p->path);
      g_assert_cmpstr (before, ==, after);
    }
}

typedef struct
{
  const char *name;
  /* Cut to so many thousandths, -1: whole; then bytes from here on overwritten. */
  int kept;
  int from;
  int length;
  int with;
  int code;
} Spoiling;

#define NOISE -1

static const Spoiling spoilings[] = {
  { "empty", 0, 0, 0, 0, RD_ERROR_DAMAGED },
  { "cut-in-half", 500, 0, 0, 0, RD_ERROR_DAMAGED },
  { "last-page-gone", 990, 0, 0, 0, RD_ERROR_DAMAGED },
  { "all-noise", -1, 0, G_MAXINT, NOISE, RD_ERROR_DAMAGED },
  { "first-byte", -1, 0, 1, 'X', RD_ERROR_DAMAGED },
  { "text", -1, 0, 100, 'a', RD_ERROR_DAMAGED },
  { "first-page-noise-but-header", -1, 100, 3996, NOISE, RD_ERROR_DAMAGED },
  { "first-page-zero-but-header", -1, 100, 3996, 0, RD_ERROR_DAMAGED },
  { "another-program's", -1, 68, 4, 'z', RD_ERROR_STORE },
  { "nobody's", -1, 68, 4, 0, RD_ERROR_STORE },
  { "without-version", -1, 60, 4, 0, RD_ERROR_DAMAGED },
  { "newer", -1, 61, 1, 1, RD_ERROR_NEWER },
  { "much-newer", -1, 60, 1, 0xff, RD_ERROR_NEWER },
  { "second-page-zero", -1, 4096, 4096, 0, RD_ERROR_DAMAGED },
  { "third-page-zero", -1, 8192, 4096, 0, RD_ERROR_DAMAGED },
  { "noise-within", -1, 20480, 12288, NOISE, RD_ERROR_DAMAGED },
};

static void
spoil (const char *path, const Spoiling *how)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (5);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  if (how->kept >= 0)
    length = length * how->kept / 1000;
  for (gsize i = how->from; i < length && i < (gsize)how->from + how->length; i++)
    bytes[i] = how->with == NOISE ? g_rand_int_range (dice, 0, 256) : how->with;
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

static void
test_it_is_refused_untouched (gconstpointer data)
{
  const Spoiling *how = data;
  g_auto (Practice) p = make_closed (200);

  spoil (p.path, how);
  refuse (&p, how->code);
}

/* A file too large to be looked through at each start opens, and a check finds what is wrong. */
static void
test_damage_deep_in_a_large_file_is_found_by_a_check (void)
{
  g_auto (Practice) p = make_closed (8000);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  struct stat info;
  Spoiling how = { .kept = -1, .length = 4096 };

  g_assert_cmpint (stat (p.path, &info), ==, 0);
  g_assert_cmpint (info.st_size, >, 4 * 1024 * 1024);
  how.from = info.st_size / 4096 / 2 * 4096;
  spoil (p.path, &how);
  before = digest (p.path);

  p.store = rd_store_open (p.path, RD_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_true (rd_store_check (p.store, &faults, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, >, 0);
  g_clear_object (&p.store);
  after = digest (p.path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_a_page_that_cannot_be_read_is_damage (void)
{
  g_auto (Practice) p = make_closed (8000);
  g_autoptr (GError) error = NULL;
  gint64 page;
  Spoiling how = { .kept = -1, .length = 4096, .with = NOISE };

  p.store = rd_sqlite_connection_open (p.path, RD_SQLITE_READ_ONLY, NULL);
  g_assert_true (rd_sqlite_connection_number (
    p.store, "SELECT rootpage FROM sqlite_schema WHERE name = 'booking'", &page, NULL));
  g_clear_object (&p.store);
  how.from = (page - 1) * 4096;
  spoil (p.path, &how);
  p.store = rd_store_open (p.path, RD_STORE_OPEN, NULL);
  g_assert_nonnull (p.store);
  g_assert_null (rd_store_list (p.store, RD_TYPE_BOOKING, NULL, &error, RD_BIND_END));
  g_assert_error (error, RD_ERROR, RD_ERROR_DAMAGED);
}

typedef struct
{
  const char *kind;
  const char *column;
  const char *value;
} Nonsense;

/* What no constraint kept out, since somebody took it away, is no value to work with. */
static const Nonsense nonsense[] = {
  { "booking", "status", "'elsewhere'" },    { "booking", "pressure", "99999999999" },
  { "client", "birth_date", "'yesterday'" }, { "client", "training_time", "'noon'" },
  { "service", "discipline", "'dancing'" },
};

static void
test_a_value_without_meaning_is_damage (gconstpointer data)
{
  const Nonsense *what = data;
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW);
  g_autofree char *sql =
    g_strdup_printf ("PRAGMA ignore_check_constraints = ON; UPDATE %s SET %s = %s WHERE id = 1;"
                     " PRAGMA ignore_check_constraints = OFF",
                     what->kind, what->column, what->value);
  GType type = rd_record_type_for_kind (what->kind);
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;

  fill (&p);
  keep (&p, booking);
  execute (p.store, sql);
  g_assert_null (rd_store_get (p.store, type, 1, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, what->column));
  g_clear_error (&error);
  g_assert_null (rd_store_list (p.store, type, NULL, &error, RD_BIND_END));
  g_assert_error (error, RD_ERROR, RD_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_true (rd_store_check (p.store, &faults, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, >, 0);
}

static void
test_a_missing_table_is_damage (void)
{
  g_auto (Practice) p = make_closed (1);

  p.store = rd_sqlite_connection_open (p.path, RD_SQLITE_READ_WRITE, NULL);
  execute (p.store, "ALTER TABLE room DROP COLUMN archived");
  g_clear_object (&p.store);
  refuse (&p, RD_ERROR_DAMAGED);
}

static void
test_what_is_in_the_log_is_not_lost (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdRoom) room = NAMED (RD_TYPE_ROOM, RdRoom, "Attic");
  g_autofree char *copy = g_strconcat (p.path, ".copy", NULL);
  g_autofree char *copy_log = g_strconcat (copy, "-wal", NULL);
  g_autofree char *log = g_strconcat (p.path, "-wal", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *log_bytes = NULL;
  g_autoptr (RdConnection) again = NULL;
  gsize length, log_length;

  /* As a crash leaves them: the file without what the log has. */
  keep (&p, room);
  g_assert_true (g_file_get_contents (p.path, &bytes, &length, NULL));
  g_assert_true (g_file_get_contents (log, &log_bytes, &log_length, NULL));
  g_assert_cmpuint (log_length, >, 0);
  g_assert_true (g_file_set_contents (copy, bytes, length, NULL));
  g_assert_true (g_file_set_contents (copy_log, log_bytes, log_length, NULL));
  again = rd_store_open (copy, RD_STORE_OPEN, NULL);
  g_assert_cmpint (rd_store_count (again, RD_TYPE_ROOM, NULL, NULL, RD_BIND_END), ==, 1);
}

/* What SQLite would write then nobody would find again. */
static void
test_a_file_that_was_replaced_is_not_written (void)
{
  for (int removed = 0; removed < 2; removed++)
    {
      g_auto (Practice) p = make_closed (3);
      g_autofree char *aside = g_strconcat (p.path, ".aside", NULL);
      g_autofree char *bytes = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (p.path, &bytes, &length, NULL));
      p.store = rd_store_open (p.path, RD_STORE_OPEN, NULL);
      g_assert_cmpint (rd_store_count (p.store, RD_TYPE_BOOKING, NULL, NULL, RD_BIND_END), ==, 3);
      g_assert_cmpint (g_rename (p.path, aside), ==, 0);
      if (!removed)
        g_assert_true (g_file_set_contents (p.path, bytes, length, NULL));
      before = digest (p.path);
      g_assert_null (rd_writing_begin (p.store, "x", 0, NOW, &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
      g_assert_nonnull (strstr (error->message, "replaced or removed"));
      g_clear_object (&p.store);
      after = digest (p.path);
      g_assert_cmpstr (before, ==, after);
    }
}

/* Making and finding files. */

static void
test_a_file_that_is_there_is_not_made (void)
{
  g_auto (Practice) p = make_closed (1);
  g_autofree char *before = digest (p.path);
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_store_open (p.path, RD_STORE_CREATE, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_EXISTS);
  g_autofree char *after = digest (p.path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_a_file_that_is_not_there_is_not_opened (void)
{
  g_auto (Practice) p = make_closed (1);
  g_autofree char *missing = g_strconcat (p.path, ".missing", NULL);
  g_autofree char *nowhere = g_build_filename (p.folder, "nowhere", "p.db", NULL);
  g_autofree char *within = g_build_filename (p.path, "p.db", NULL);
  g_autoptr (GError) error = NULL;
  const char *paths[] = { missing, nowhere, within, p.folder };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_assert_null (rd_store_open (paths[i], RD_STORE_OPEN, &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
      g_clear_error (&error);
    }
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  g_assert_null (rd_store_open (nowhere, RD_STORE_CREATE, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
}

static void
test_a_practice_that_cannot_be_finished_leaves_no_file (void)
{
  g_auto (Practice) p = make_closed (1);
  g_autofree char *path = g_strconcat (p.path, ".new", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (GError) error = NULL;

  /* SQLite cannot write its rollback journal where a folder is in the way. */
  g_assert_cmpint (g_mkdir (journal, 0700), ==, 0);
  g_assert_null (rd_store_open (path, RD_STORE_CREATE, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_rmdir (journal);
}

static void
test_nobody_else_may_read_it (void)
{
  static const char *const ends[] = { "", "-wal", "-shm" };
  mode_t masks[] = { 0, 022, 0277 };

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      mode_t was = umask (masks[i]);
      g_auto (Practice) p = { 0 };

      p.folder = g_dir_make_tmp ("restday-mode-XXXXXX", NULL);
      chmod (p.folder, 0700);
      p.path = g_build_filename (p.folder, "practice.db", NULL);
      p.store = rd_store_open (p.path, RD_STORE_CREATE, NULL);
      fill (&p);
      for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
        {
          g_autofree char *file = g_strconcat (p.path, ends[j], NULL);
          struct stat info;

          g_assert_cmpint (stat (file, &info), ==, 0);
          g_assert_cmpint (info.st_mode & 0777, ==, 0600);
        }
      umask (was);
    }
}

/* Rights mean nothing to root, so what follows is done by nobody. */

typedef int (*Deed) (const char *path);

static int
do_as_nobody (Deed deed, const char *path)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      if (geteuid () == 0 && setuid (65534) != 0)
        _exit (99);
      _exit (deed (path));
    }
  waitpid (child, &status, 0);
  return WIFEXITED (status) ? WEXITSTATUS (status) : 98;
}

/* 0: opened, 50 and more: the code of the refusal, 97: something else. */
static int
tell (RdConnection *store, GError *error)
{
  if (store)
    return 0;
  return error->domain == RD_ERROR ? 50 + error->code : 97;
}

static int
open_for_writing (const char *path)
{
  GError *error = NULL;
  RdConnection *store = rd_store_open (path, RD_STORE_OPEN, &error);

  return tell (store, error);
}

static int
read_only_count (const char *path)
{
  GError *error = NULL;
  RdConnection *store = rd_store_open (path, RD_STORE_READ_ONLY, &error);

  if (store == NULL)
    return tell (NULL, error);
  return rd_store_count (store, RD_TYPE_BOOKING, NULL, NULL, RD_BIND_END) == 3 ? 0 : 96;
}

static void
test_what_may_not_be_read_is_refused (void)
{
  g_auto (Practice) p = make_closed (3);
  g_autofree char *log = g_strconcat (p.path, "-wal", NULL);

  chmod (p.folder, 0755);
  chmod (p.path, 0);
  g_assert_cmpint (do_as_nobody (open_for_writing, p.path), ==, 50 + RD_ERROR_STORE);
  g_assert_cmpint (do_as_nobody (read_only_count, p.path), ==, 50 + RD_ERROR_STORE);
  chmod (p.path, 0444);
  g_assert_cmpint (do_as_nobody (open_for_writing, p.path), ==, 50 + RD_ERROR_STORE);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  chmod (p.path, 0600);
}

/* A backup on a disc that cannot be written. */
static void
test_what_may_only_be_read_is_read (void)
{
  g_auto (Practice) p = make_closed (3);
  g_autofree char *before = digest (p.path);

  chmod (p.path, 0444);
  chmod (p.folder, 0555);
  g_assert_cmpint (do_as_nobody (read_only_count, p.path), ==, 0);
  chmod (p.folder, 0700);
  g_autofree char *after = digest (p.path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_what_is_opened_read_only_is_not_written (void)
{
  g_auto (Practice) p = make_closed (3);
  g_autoptr (RdWriting) writing = NULL;
  g_autoptr (RdRoom) room = NAMED (RD_TYPE_ROOM, RdRoom, "Attic");
  g_autoptr (GError) error = NULL;

  p.store = rd_store_open (p.path, RD_STORE_READ_ONLY, NULL);
  g_assert_cmpint (rd_store_count (p.store, RD_TYPE_BOOKING, NULL, NULL, RD_BIND_END), ==, 3);
  writing = rd_writing_begin (p.store, "x", 0, NOW, &error);
  if (writing)
    g_assert_false (rd_writing_insert (writing, room, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
}

#define ADD(name, test) g_test_add_func ("/store/damage/" name, test)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (spoilings); i++)
    {
      g_autofree char *name = g_strconcat ("/store/damage/refused/", spoilings[i].name, NULL);

      g_test_add_data_func (name, &spoilings[i], test_it_is_refused_untouched);
    }
  ADD ("damage-deep-in-a-large-file-is-found-by-a-check",
       test_damage_deep_in_a_large_file_is_found_by_a_check);
  ADD ("a-page-that-cannot-be-read-is-damage", test_a_page_that_cannot_be_read_is_damage);
  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    {
      g_autofree char *name = g_strconcat ("/store/damage/nonsense/", nonsense[i].column, NULL);

      g_test_add_data_func (name, &nonsense[i], test_a_value_without_meaning_is_damage);
    }
  ADD ("a-missing-table-is-damage", test_a_missing_table_is_damage);
  ADD ("what-is-in-the-log-is-not-lost", test_what_is_in_the_log_is_not_lost);
  ADD ("a-file-that-was-replaced-is-not-written", test_a_file_that_was_replaced_is_not_written);
  ADD ("a-file-that-is-there-is-not-made", test_a_file_that_is_there_is_not_made);
  ADD ("a-file-that-is-not-there-is-not-opened", test_a_file_that_is_not_there_is_not_opened);
  ADD ("a-practice-that-cannot-be-finished-leaves-no-file",
       test_a_practice_that_cannot_be_finished_leaves_no_file);
  ADD ("nobody-else-may-read-it", test_nobody_else_may_read_it);
  ADD ("what-may-not-be-read-is-refused", test_what_may_not_be_read_is_refused);
  ADD ("what-may-only-be-read-is-read", test_what_may_only_be_read_is_read);
  ADD ("what-is-opened-read-only-is-not-written", test_what_is_opened_read_only_is_not_written);
  return g_test_run ();
}
