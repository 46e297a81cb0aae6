/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-connection.c: the door to the engine: parameters, kept statements, and what errors say. */
#include "store/rd-sqlite-connection.h"
#include "store/rd-sqlite-file.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
  RdConnection *db;
} Fixture;

static void
execute (RdConnection *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  rd_connection_execute (db, sql, &error);
  g_assert_no_error (error);
}

static RdConnection *
open_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  RdConnection *db = rd_sqlite_connection_open (path, RD_SQLITE_READ_WRITE, &error);

  g_assert_no_error (error);
  execute (db, "PRAGMA busy_timeout = 0; PRAGMA foreign_keys = ON");
  return db;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("restday ünd %20? #XXXXXX", &error);
  g_assert_no_error (error);
  f->path = g_build_filename (f->folder, "file?mode=ro#1 é.db", NULL);
  rd_sqlite_file_create (f->path, &error);
  g_assert_no_error (error);
  f->db = open_file (f->path);
  execute (f->db, "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b REAL, c TEXT) STRICT");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->db);
  rd_sqlite_file_remove (f->path);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->folder);
  g_free (f->path);
}

static RdStatement *
prepare (Fixture *f, const char *sql)
{
  g_autoptr (GError) error = NULL;
  RdStatement *statement = rd_connection_prepare (f->db, sql, &error);

  g_assert_no_error (error);
  return statement;
}

static gboolean
step (RdStatement *statement)
{
  g_autoptr (GError) error = NULL;
  gboolean has_row;

  rd_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);
  return has_row;
}

typedef struct
{
  const char *sql;
  const char *answer;
} Order;

/* $1 is "one", $2 "two" … whatever the order in which the text names them. */
static const Order orders[] = {
  { "SELECT $1 || $2 || $3", "onetwothree" },
  { "SELECT $3 || $2 || $1", "threetwoone" },
  { "SELECT $2 || $2 || $1 || $3 || $2", "twotwoonethreetwo" },
  { "SELECT $11 || $1 || $2 || $3 || $10 || $4 || $5 || $6 || $7 || $8 || $9",
    "elevenonetwothreetenfourfivesixseveneightnine" },
};

static void
test_parameters_are_counted_by_their_number (Fixture *f, gconstpointer data)
{
  static const char *const words[] = { "one",   "two",   "three", "four", "five",  "six",
                                       "seven", "eight", "nine",  "ten",  "eleven" };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (RdStatement) statement = prepare (f, orders[i].sql);
      guint n = i == 3 ? 11 : 3;

      for (guint j = 0; j < n; j++)
        rd_statement_bind_text (statement, j + 1, words[j]);
      g_assert_true (step (statement));
      g_assert_cmpstr (rd_statement_get_text (statement, 0), ==, orders[i].answer);
    }
}

static void
test_a_parameter_that_is_not_there_is_an_error (Fixture *f, gconstpointer data)
{
  g_autoptr (RdStatement) statement = prepare (f, "SELECT $1");
  g_autoptr (GError) error = NULL;
  gboolean has_row;

  rd_statement_bind_int (statement, 2, 1);
  g_assert_false (rd_statement_step (statement, &has_row, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
  g_assert_false (has_row);
}

static void
test_values_come_back_as_they_went (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdStatement) in =
    prepare (f, "INSERT INTO t (a, b, c) VALUES ($1, $2, $3), ($4, $5, $6)");
  g_autoptr (RdStatement) out = prepare (f, "SELECT a, b, c FROM t ORDER BY id");

  rd_statement_bind_int (in, 1, G_MININT64);
  rd_statement_bind_real (in, 2, 0.1);
  rd_statement_bind_text (in, 3, "Zoë 🏃");
  rd_statement_bind_int (in, 4, G_MAXINT64);
  rd_statement_bind_text (in, 6, NULL);
  g_assert_true (rd_statement_run (in, &error));
  g_assert_no_error (error);
  g_assert_cmpint (rd_connection_changes (f->db), ==, 2);

  g_assert_true (step (out));
  g_assert_cmpint (rd_statement_get_int (out, 0), ==, G_MININT64);
  g_assert_cmpfloat (rd_statement_get_real (out, 1), ==, 0.1);
  g_assert_cmpstr (rd_statement_get_text (out, 2), ==, "Zoë 🏃");
  g_assert_true (step (out));
  g_assert_cmpint (rd_statement_get_int (out, 0), ==, G_MAXINT64);
  g_assert_true (rd_statement_is_null (out, 1));
  g_assert_null (rd_statement_get_text (out, 2));
  g_assert_false (step (out));
}

static void
test_a_statement_run_again_forgets_what_it_was_bound_to (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdStatement) in = prepare (f, "INSERT INTO t (a) VALUES ($1)");
  g_autoptr (RdStatement) out = prepare (f, "SELECT a IS NULL FROM t ORDER BY id");

  rd_statement_bind_int (in, 1, 5);
  g_assert_true (rd_statement_run (in, &error));
  g_assert_true (rd_statement_run (in, &error));
  rd_statement_bind_int (in, 1, 6);
  rd_statement_bind_null (in, 1);
  g_assert_true (rd_statement_run (in, &error));
  g_assert_true (step (out));
  g_assert_cmpint (rd_statement_get_int (out, 0), ==, 0);
  g_assert_true (step (out));
  g_assert_cmpint (rd_statement_get_int (out, 0), ==, 1);
  g_assert_true (step (out));
  g_assert_cmpint (rd_statement_get_int (out, 0), ==, 1);
}

static void
test_a_statement_is_kept_and_lent_to_one_at_a_time (Fixture *f, gconstpointer data)
{
  RdStatement *first = prepare (f, "SELECT 1");
  RdStatement *second = prepare (f, "SELECT 1");
  RdStatement *other = prepare (f, "SELECT 2");

  g_assert_true (first != second && first != other);
  g_assert_true (step (first));
  g_assert_true (step (second));
  rd_statement_reset (first);
  rd_statement_reset (second);
  rd_statement_reset (other);
  rd_statement_reset (NULL);
  g_assert_true (prepare (f, "SELECT 1") == first);
  rd_statement_reset (first);
}

static void
test_statements_without_end_do_not_pile_up (Fixture *f, gconstpointer data)
{
  g_autoptr (RdStatement) lent = prepare (f, "SELECT -1");

  g_assert_true (step (lent));
  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT %d", i);
      g_autoptr (RdStatement) statement = prepare (f, sql);

      g_assert_true (step (statement));
      g_assert_cmpint (rd_statement_get_int (statement, 0), ==, i);
    }
  g_assert_cmpint (rd_statement_get_int (lent, 0), ==, -1);
}

typedef struct
{
  const char *before;
  const char *sql;
  int code;
  const char *says;
} Refusal;

#define ROOM                                                                                       \
  "CREATE TABLE room (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE"                           \
  " CONSTRAINT \"room.name\" CHECK (length (name) > 2)) STRICT;"                                   \
  "INSERT INTO room VALUES (1, 'Attic');"

static const Refusal refusals[] = {
  { NULL, "nonsense", RD_ERROR_STORE, "near \"nonsense\": syntax error" },
  { NULL, "SELECT * FROM missing", RD_ERROR_STORE, "no such table: missing" },
  { ROOM, "INSERT INTO room VALUES (2, 'Attic')", RD_ERROR_EXISTS, "A room’s name needs" },
  { ROOM, "INSERT INTO room VALUES (1, 'Cellar')", RD_ERROR_EXISTS, "missing or not allowed" },
  { ROOM, "INSERT INTO room VALUES (2, 'X')", RD_ERROR_INVALID, "A room’s name needs" },
  { ROOM, "INSERT INTO room VALUES (2, NULL)", RD_ERROR_INVALID, "A room’s name needs" },
  { "CREATE TABLE u (a TEXT CHECK (a > 'b'))", "INSERT INTO u VALUES ('a')", RD_ERROR_INVALID,
    "missing or not allowed" },
  { "CREATE TABLE u (a REFERENCES t (id))", "INSERT INTO u VALUES (7)", RD_ERROR_INVALID,
    "Nothing was changed" },
  { "CREATE TRIGGER w BEFORE INSERT ON t BEGIN SELECT RAISE (ABORT, 'Not today.'); END",
    "INSERT INTO t (a) VALUES (1)", RD_ERROR_CONFLICT, "Not today." },
  { "PRAGMA max_page_count = 3",
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 999)"
    " INSERT INTO t (c) SELECT 'some text that takes room' FROM n",
    RD_ERROR_STORE, "is full" },
  { "PRAGMA query_only = ON", "INSERT INTO t (a) VALUES (1)", RD_ERROR_STORE,
    "may not be written" },
  { NULL, "BEGIN; BEGIN", RD_ERROR_STORE, "within a transaction" },
};

static void
test_a_refusal_is_a_sentence_with_a_code (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (GError) error = NULL;
  Fixture f;

  set_up (&f, NULL);
  if (refusal->before)
    execute (f.db, refusal->before);
  g_assert_false (rd_connection_execute (f.db, refusal->sql, &error));
  g_assert_error (error, RD_ERROR, refusal->code);
  g_assert_nonnull (strstr (error->message, refusal->says));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpint (error->message[strlen (error->message) - 1], ==, '.');
  rd_connection_rollback (f.db);
  tear_down (&f, NULL);
}

static void
test_what_does_not_parse_is_not_prepared (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_connection_prepare (f->db, "SELECT FROM", &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
}

static void
test_another_writer_makes_it_busy (Fixture *f, gconstpointer data)
{
  g_autoptr (RdConnection) other = open_file (f->path);
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_connection_begin (other, NULL));
  g_assert_false (rd_connection_begin (f->db, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, f->path));

  rd_connection_rollback (other);
  rd_connection_rollback (other);
  g_assert_true (rd_connection_begin (f->db, NULL));
  g_assert_true (rd_connection_commit (f->db, NULL));
}

static void
test_what_another_wrote_changes_the_data_version (Fixture *f, gconstpointer data)
{
  g_autoptr (RdConnection) other = open_file (f->path);
  gint64 version = rd_connection_data_version (f->db);

  execute (f->db, "INSERT INTO t (a) VALUES (1)");
  g_assert_cmpint (rd_connection_data_version (f->db), ==, version);
  execute (other, "INSERT INTO t (a) VALUES (2)");
  g_assert_cmpint (rd_connection_data_version (f->db), !=, version);
}

typedef struct
{
  RdConnection *db;
  gint over;
} Interruption;

static gpointer
interrupt_until_over (gpointer data)
{
  Interruption *interruption = data;

  while (!g_atomic_int_get (&interruption->over))
    {
      rd_connection_interrupt (interruption->db);
      g_thread_yield ();
    }
  return NULL;
}

static void
test_what_is_interrupted_is_cancelled (Fixture *f, gconstpointer data)
{
  Interruption interruption = { f->db, FALSE };
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("interrupt", interrupt_until_over, &interruption);
  gboolean ran =
    rd_connection_execute (f->db,
                           "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                           " SELECT count (*) FROM n",
                           &error);

  g_atomic_int_set (&interruption.over, TRUE);
  g_thread_join (thread);
  g_assert_false (ran);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_a_file_that_is_not_there_is_not_made (Fixture *f, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (f->folder, "missing.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_sqlite_connection_open (missing, RD_SQLITE_READ_WRITE, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_STORE);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

static void
test_a_copy_holds_what_was_true (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "copy.db", NULL);
  g_autoptr (RdConnection) reader = NULL;
  g_autoptr (RdConnection) copy = NULL;
  gint64 n;

  execute (f->db, "PRAGMA journal_mode = WAL; INSERT INTO t (a) VALUES (1), (2)");
  execute (f->db, "BEGIN; INSERT INTO t (a) VALUES (3)");
  reader = rd_sqlite_connection_open (f->path, RD_SQLITE_READ_ONLY, NULL);
  g_assert_true (rd_sqlite_file_create (path, NULL));
  g_assert_true (rd_sqlite_connection_copy (reader, path, NULL));
  rd_connection_rollback (f->db);

  copy = rd_sqlite_connection_open (path, RD_SQLITE_READ_ONLY, NULL);
  g_assert_true (rd_sqlite_connection_number (copy, "SELECT count (*) FROM t", &n, NULL));
  g_assert_cmpint (n, ==, 2);
  g_assert_false (rd_sqlite_connection_number (copy, "SELECT FROM", &n, NULL));
  g_assert_true (rd_sqlite_connection_number (copy, "SELECT a FROM t WHERE a > 9", &n, NULL));
  g_assert_cmpint (n, ==, 0);
  g_clear_object (&copy);
  rd_sqlite_file_remove (path);
  g_assert_false (rd_sqlite_connection_copy (reader, path, NULL));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/store/connection/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("parameters-are-counted-by-their-number", test_parameters_are_counted_by_their_number);
  ADD ("a-parameter-that-is-not-there-is-an-error", test_a_parameter_that_is_not_there_is_an_error);
  ADD ("values-come-back-as-they-went", test_values_come_back_as_they_went);
  ADD ("a-statement-run-again-forgets-what-it-was-bound-to",
       test_a_statement_run_again_forgets_what_it_was_bound_to);
  ADD ("a-statement-is-kept-and-lent-to-one-at-a-time",
       test_a_statement_is_kept_and_lent_to_one_at_a_time);
  ADD ("statements-without-end-do-not-pile-up", test_statements_without_end_do_not_pile_up);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/connection/a-refusal-is-a-sentence/%u", i);

      g_test_add_data_func (name, &refusals[i], test_a_refusal_is_a_sentence_with_a_code);
    }
  ADD ("what-does-not-parse-is-not-prepared", test_what_does_not_parse_is_not_prepared);
  ADD ("another-writer-makes-it-busy", test_another_writer_makes_it_busy);
  ADD ("what-another-wrote-changes-the-data-version",
       test_what_another_wrote_changes_the_data_version);
  ADD ("what-is-interrupted-is-cancelled", test_what_is_interrupted_is_cancelled);
  ADD ("a-file-that-is-not-there-is-not-made", test_a_file_that_is_not_there_is_not_made);
  ADD ("a-copy-holds-what-was-true", test_a_copy_holds_what_was_true);
  return g_test_run ();
}
