/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-sqlite-schema.c: what SQLite needs beside the tables of records: journal and triggers.
 *
 * The triggers refuse overlapping bookings and any change to the journal, whichever process writes.
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
write_refusal (GString *sql, RdSqliteSentence sentence, const char *when)
{
  g_string_append_printf (sql, "SELECT RAISE (ABORT, '%s')%s%s;\n", rd_sqlite_sentence (sentence),
                          when ? " WHERE " : "", when ? when : "");
}

static void
begin_trigger (GString *sql, const char *name, const char *event)
{
  g_string_append_printf (sql,
                          "DROP TRIGGER IF EXISTS %s;\n"
                          "CREATE TRIGGER %s BEFORE %s\nBEGIN\n",
                          name, name, event);
}

static void
end_trigger (GString *sql)
{
  g_string_append (sql, "END;\n");
}

/*
 * Bookings that are there already do not overlap. So when any of them overlaps the new one, the
 * last of them that begins before the new one ends does: one look at an index finds it.
 */
static void
write_booking_refusals (GString *sql, const char *other)
{
  write_refusal (sql, RD_SQLITE_BOOKING_LENGTH,
                 "NEW.busy_until - NEW.starts > 86400 OR NEW.busy_until < NEW.ends"
                 " OR NEW.ends <= NEW.starts");
  for (guint i = 0; i < G_N_ELEMENTS (overlaps); i++)
    {
      const char *what = overlaps[i].what;
      const char *until = overlaps[i].until;
      g_autofree char *when = g_strdup_printf (
        TAKES_TIME ("NEW") " AND NEW.starts < (SELECT other.%s FROM booking AS other"
                           " WHERE other.%s = NEW.%s AND other.starts < NEW.%s"
                           " AND other.starts > NEW.starts - 86400 AND " TAKES_TIME (
                             "other") "%s ORDER BY other.starts DESC LIMIT 1)",
        until, what, what, until, other);

      write_refusal (sql, overlaps[i].sentence, when);
    }
}

static void
write_triggers (GString *sql)
{
  begin_trigger (sql, "booking_inserted", "INSERT ON booking");
  write_booking_refusals (sql, "");
  end_trigger (sql);
  begin_trigger (sql, "booking_updated",
                 "UPDATE OF practitioner, room, client, starts, ends, busy_until, status"
                 " ON booking");
  write_booking_refusals (sql, " AND other.id <> NEW.id");
  end_trigger (sql);

  begin_trigger (sql, "journal_updated", "UPDATE ON journal");
  write_refusal (sql, RD_SQLITE_JOURNAL_CHANGED, NULL);
  end_trigger (sql);
  begin_trigger (sql, "journal_deleted", "DELETE ON journal");
  write_refusal (sql, RD_SQLITE_JOURNAL_CHANGED, NULL);
  end_trigger (sql);
  /* Also keeps INSERT OR REPLACE from what the two before refuse. */
  begin_trigger (sql, "journal_inserted", "INSERT ON journal");
  write_refusal (sql, RD_SQLITE_JOURNAL_GAP,
                 "NEW.id <> (SELECT coalesce (max (id), 0) + 1 FROM journal)");
  end_trigger (sql);
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
