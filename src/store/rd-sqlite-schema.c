/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-sqlite-schema.c: what SQLite needs beside the tables of records: journal and triggers.
 *
 * The triggers refuse overlapping bookings whichever process writes. A booking lasts at most a day,
 * which they refuse too, so that one look at an index from a day before finds every overlap.
 */
#include "rd-sqlite-schema.h"

#include "rd-sqlite-error.h"

static const RdDialect dialect = {
  /* AUTOINCREMENT: the journal names records by id, so a number is never given twice. */
  .id = "id INTEGER PRIMARY KEY AUTOINCREMENT",
  .integer = "INTEGER",
  .real = "REAL",
  .text = "TEXT",
  .table_end = " STRICT",
};

static const char journal_table[] = //
  "CREATE TABLE journal ("
  "  id INTEGER PRIMARY KEY,"
  "  change INTEGER NOT NULL,"
  "  at INTEGER NOT NULL,"
  "  practitioner INTEGER NOT NULL,"
  "  action TEXT NOT NULL,"
  "  kind TEXT NOT NULL,"
  "  record INTEGER NOT NULL,"
  "  client INTEGER,"
  "  former_client INTEGER,"
  "  before TEXT,"
  "  after TEXT,"
  "  undoes INTEGER NOT NULL,"
  "  hash TEXT NOT NULL"
  ") STRICT;\n"
  "CREATE INDEX journal_change ON journal (change);\n"
  "CREATE INDEX journal_practitioner ON journal (practitioner, change);\n"
  "CREATE INDEX journal_record ON journal (kind, record);\n"
  "CREATE INDEX journal_client ON journal (client) WHERE client IS NOT NULL;\n"
  "CREATE INDEX journal_former_client ON journal (former_client)"
  "  WHERE former_client IS NOT NULL;\n";

#define TAKES_TIME(row) row ".status NOT IN ('cancelled', 'no-show')"

/* Of whom or what two bookings may not overlap, and how long a booking keeps it. */
static const struct
{
  const char *what;
  const char *until;
  RdSqliteSentence sentence;
} overlaps[] = {
  { "practitioner", "busy_until", RD_SQLITE_PRACTITIONER_TAKEN },
  { "room", "busy_until", RD_SQLITE_ROOM_TAKEN },
  { "client", "ends", RD_SQLITE_CLIENT_TAKEN },
};

static void
write_trigger (GString *sql,
               const char *name,
               const char *event,
               const char *when,
               RdSqliteSentence sentence)
{
  g_string_append_printf (sql,
                          "DROP TRIGGER IF EXISTS %s;\n"
                          "CREATE TRIGGER %s BEFORE %s%s%s\n"
                          "BEGIN SELECT RAISE (ABORT, '%s'); END;\n",
                          name, name, event, when ? "\nWHEN " : "", when ? when : "",
                          rd_sqlite_sentence (sentence));
}

static void
write_overlap_triggers (GString *sql)
{
  for (guint i = 0; i < G_N_ELEMENTS (overlaps); i++)
    {
      const char *what = overlaps[i].what;
      const char *until = overlaps[i].until;
      g_autofree char *inserted = g_strdup_printf ("booking_%s_inserted", what);
      g_autofree char *updated = g_strdup_printf ("booking_%s_updated", what);
      g_autofree char *update =
        g_strdup_printf ("UPDATE OF %s, starts, %s, status ON booking", what, until);
      g_autofree char *overlap =
        g_strdup_printf (TAKES_TIME ("NEW") " AND EXISTS (SELECT 1 FROM booking AS other"
                                            " WHERE other.%s = NEW.%s AND other.starts < NEW.%s"
                                            " AND other.starts > NEW.starts - 86400"
                                            " AND other.%s > NEW.starts AND " TAKES_TIME ("other"),
                         what, what, until, until);
      g_autofree char *when_inserted = g_strconcat (overlap, ")", NULL);
      g_autofree char *when_updated = g_strconcat (overlap, " AND other.id <> NEW.id)", NULL);

      write_trigger (sql, inserted, "INSERT ON booking", when_inserted, overlaps[i].sentence);
      write_trigger (sql, updated, update, when_updated, overlaps[i].sentence);
    }
}

static void
write_triggers (GString *sql)
{
  const char *too_long = "NEW.busy_until - NEW.starts > 86400 OR NEW.busy_until < NEW.ends"
                         " OR NEW.ends <= NEW.starts";

  write_trigger (sql, "booking_length_inserted", "INSERT ON booking", too_long,
                 RD_SQLITE_BOOKING_TOO_LONG);
  write_trigger (sql, "booking_length_updated", "UPDATE OF starts, ends, busy_until ON booking",
                 too_long, RD_SQLITE_BOOKING_TOO_LONG);
  write_overlap_triggers (sql);
  write_trigger (sql, "journal_updated", "UPDATE ON journal", NULL, RD_SQLITE_JOURNAL_CHANGED);
  write_trigger (sql, "journal_deleted", "DELETE ON journal", NULL, RD_SQLITE_JOURNAL_CHANGED);
  /* Also keeps INSERT OR REPLACE from what the two before refuse. */
  write_trigger (sql, "journal_inserted", "INSERT ON journal",
                 "NEW.id <> (SELECT coalesce (max (id), 0) + 1 FROM journal)",
                 RD_SQLITE_JOURNAL_GAP);
}

static gboolean
has_bookings (const RdSchema *schema)
{
  for (guint i = 0; i < schema->n_types; i++)
    if (g_str_equal (RD_RECORD_CLASS (g_type_class_peek (schema->types[i]))->kind, "booking"))
      return TRUE;
  return FALSE;
}

/**
 * rd_sqlite_schema_step:
 * @connection: a connection in a transaction
 * @schema: a schema
 * @version: the version after the one the database has
 * @error: return location
 *
 * Brings the database to @version. The triggers are made anew each time, so that a version may
 * change them.
 *
 * Returns: whether it is there
 */
gboolean
rd_sqlite_schema_step (RdConnection *connection,
                       const RdSchema *schema,
                       int version,
                       GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  rd_schema_write (schema, version, &dialect, sql);
  if (version == 1)
    g_string_append (sql, journal_table);
  if (has_bookings (schema))
    write_triggers (sql);
  g_string_append_printf (sql, "PRAGMA application_id = %d;\nPRAGMA user_version = %d;\n",
                          RD_SQLITE_APPLICATION_ID, version);
  return rd_connection_execute (connection, sql->str, error);
}
