/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-schema.c: the database refuses what a record's table of fields refuses, whoever writes. */
#include "store-practice.h"

#include "model/rd-workout.h"
#include "store/rd-schema.h"
#include "store/rd-sqlite-connection.h"

#include <string.h>

static gint64
ask (Practice *p, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number;

  rd_sqlite_connection_number (p->store, sql, &number, &error);
  g_assert_no_error (error);
  return number;
}

static Practice
open_filled (void)
{
  Practice p = open_practice ();
  g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW);
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

  fill (&p);
  keep (&p, booking);
  workout->client = 1;
  workout->date = rd_date_new (2026, 11, 26);
  keep (&p, workout);
  return p;
}

typedef struct
{
  const char *kind;
  const char *column;
  const char *value;
  gboolean allowed;
} Value;

static const Value values[] = {
  { "client", "name", "''", FALSE },
  { "client", "name", "NULL", FALSE },
  { "client", "name", "replace (hex (zeroblob (60)), '00', 'éé')", TRUE },
  { "client", "name", "replace (hex (zeroblob (60)), '00', 'éé') || 'x'", FALSE },
  { "client", "archived", "1", TRUE },
  { "client", "archived", "2", FALSE },
  { "client", "archived", "'yes'", FALSE },
  { "client", "easy_pace", "149", FALSE },
  { "client", "easy_pace", "150", TRUE },
  { "client", "easy_pace", "1200", TRUE },
  { "client", "easy_pace", "1201", FALSE },
  { "client", "start_fitness", "0.5", TRUE },
  { "client", "start_fitness", "-0.5", FALSE },
  { "client", "start_fitness", "NULL", TRUE },
  { "client", "birth_date", "'1985-04-23'", TRUE },
  { "client", "birth_date", "'1899-12-31'", FALSE },
  { "client", "birth_date", "'2200-01-01'", FALSE },
  { "client", "birth_date", "'23/04/1985'", FALSE },
  { "client", "birth_date", "'1985-4-23'", FALSE },
  { "client", "training_time", "'00:00'", TRUE },
  { "client", "training_time", "'23:59'", TRUE },
  { "client", "training_time", "'24:00'", FALSE },
  { "client", "training_time", "'7:00'", FALSE },
  { "client", "preferred_practitioner", "1", TRUE },
  { "client", "preferred_practitioner", "99", FALSE },
  { "booking", "status", "'arrived'", TRUE },
  { "booking", "status", "'elsewhere'", FALSE },
  { "booking", "status", "'Arrived'", FALSE },
  { "booking", "pressure", "5", TRUE },
  { "booking", "pressure", "6", FALSE },
  { "booking", "pressure", "NULL", TRUE },
  { "booking", "pressure", "'deep'", FALSE },
  { "booking", "client", "NULL", FALSE },
  { "booking", "client", "2", TRUE },
  { "booking", "client", "3", FALSE },
  { "booking", "cancelled_by", "'practice'", TRUE },
  { "booking", "cancelled_by", "'nobody'", FALSE },
  { "workout", "kind", "'hills'", TRUE },
  { "workout", "kind", "'swimming'", FALSE },
  { "workout", "rpe", "10", TRUE },
  { "workout", "rpe", "10.01", FALSE },
  { "room", "name", "'Attic'", TRUE },
  { "room", "name", "'Room 2'", FALSE },
};

/* The sentence is the one the record itself would say. */
static void
test_a_column_allows_what_its_field_allows (gconstpointer data)
{
  const Value *value = data;
  g_auto (Practice) p = open_filled ();
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s = %s WHERE id = 1", value->kind,
                                          value->column, value->value);
  g_autoptr (GError) error = NULL;
  gboolean done = rd_connection_execute (p.store, sql, &error);

  if (value->allowed)
    {
      g_assert_no_error (error);
      g_assert_true (done);
      return;
    }
  g_assert_false (done);
  g_assert_true (error->domain == RD_ERROR);
  g_assert_true (error->code == RD_ERROR_INVALID || error->code == RD_ERROR_EXISTS);
  if (!strstr (value->value, "'yes'") && !strstr (value->value, "'deep'") &&
      !strstr (error->message, "belong to this one"))
    {
      RdRecordClass *class = g_type_class_peek (rd_record_type_for_kind (value->kind));

      g_assert_cmpstr (error->message, ==,
                       rd_field_must (rd_record_class_field (class, value->column)));
    }
}

static void
test_every_field_is_a_column_and_every_table_strict (void)
{
  g_auto (Practice) p = open_practice ();
  guint n_types;
  const GType *types = rd_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      RdRecordClass *class = g_type_class_peek (types[i]);
      g_autofree char *columns =
        g_strdup_printf ("SELECT count (*) FROM pragma_table_info ('%s')", class->kind);
      g_autofree char *strict =
        g_strdup_printf ("SELECT strict FROM pragma_table_list ('%s')", class->kind);

      g_assert_cmpint (ask (&p, columns), ==, class->n_fields + 1);
      g_assert_cmpint (ask (&p, strict), ==, 1);
    }
  g_assert_cmpint (ask (&p, "SELECT strict FROM pragma_table_list ('journal')"), ==, 1);
}

typedef struct
{
  const char *question;
  const char *index;
} Plan;

/* What calendars, clients and the triggers ask at every step. */
static const Plan plans[] = {
  { "SELECT * FROM booking WHERE starts >= 1 AND starts < 2 ORDER BY starts", "booking_starts" },
  { "SELECT * FROM booking WHERE practitioner = 1 AND starts < 2 ORDER BY starts DESC LIMIT 1",
    "booking_practitioner" },
  { "SELECT * FROM booking WHERE client = 1 AND starts > 3", "booking_client" },
  { "SELECT * FROM booking WHERE room = 1 AND starts > 3", "booking_room" },
  { "SELECT * FROM workout WHERE client = 1 AND date >= '2026-01-01' ORDER BY date",
    "workout_client" },
  { "SELECT * FROM journal WHERE practitioner = 1 AND change < 5 ORDER BY change DESC LIMIT 1",
    "journal_practitioner" },
  { "SELECT * FROM journal WHERE change = 5", "journal_change" },
  { "SELECT * FROM journal WHERE client = 5", "journal_client" },
};

static void
test_what_is_asked_often_has_an_index (void)
{
  g_auto (Practice) p = open_practice ();

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", plans[i].question, NULL);
      g_autoptr (RdStatement) plan = rd_connection_prepare (p.store, sql, NULL);
      gboolean has_row;

      g_assert_true (rd_statement_step (plan, &has_row, NULL));
      g_assert_nonnull (strstr (rd_statement_get_text (plan, 3), plans[i].index));
      /* One step: nothing is sorted afterwards. */
      g_assert_true (rd_statement_step (plan, &has_row, NULL));
      g_assert_false (has_row);
    }
}

static void
test_the_file_says_what_it_is (void)
{
  g_auto (Practice) p = open_practice ();

  g_assert_cmpint (ask (&p, "PRAGMA application_id"), ==, 0x52446179);
  g_assert_cmpint (ask (&p, "PRAGMA user_version"), ==, rd_store_version ());
  g_assert_cmpint (ask (&p, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (ask (&p, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (ask (&p, "PRAGMA busy_timeout"), ==, 5000);
  g_assert_cmpint (ask (&p, "SELECT 1 FROM pragma_journal_mode WHERE journal_mode = 'wal'"), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *name =
        g_strdup_printf ("/store/schema/%s/%s/%u", values[i].kind, values[i].column, i);

      g_test_add_data_func (name, &values[i], test_a_column_allows_what_its_field_allows);
    }
  g_test_add_func ("/store/schema/every-field-is-a-column-and-every-table-strict",
                   test_every_field_is_a_column_and_every_table_strict);
  g_test_add_func ("/store/schema/what-is-asked-often-has-an-index",
                   test_what_is_asked_often_has_an_index);
  g_test_add_func ("/store/schema/the-file-says-what-it-is", test_the_file_says_what_it_is);
  return g_test_run ();
}
