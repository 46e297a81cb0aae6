/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sqlite-check.c: whether a practice's file is whole and nobody wrote behind its back. */
#include "rd-journal-private.h"
#include "rd-sqlite-connection.h"
#include "rd-sqlite-error.h"
#include "rd-schema.h"
#include "rd-table.h"

#include "model/rd-record-json.h"

#include <glib/gi18n-lib.h>

/* More of them say nothing new. */
#define MOST_FAULTS 100

static void
add_fault (GPtrArray *faults, char *sentence)
{
  if (faults->len < MOST_FAULTS)
    g_ptr_array_add (faults, sentence);
  else
    g_free (sentence);
}

/* A question that cannot be answered since the file is damaged is a fault, not a failure. */
static gboolean
forgive_damage (GPtrArray *faults, GError *local, GError **error)
{
  if (!g_error_matches (local, RD_ERROR, RD_ERROR_DAMAGED))
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  add_fault (faults, g_strdup (local->message));
  g_error_free (local);
  return TRUE;
}

typedef char *(*Describe) (RdStatement *row);

static char *
describe_integrity (RdStatement *row)
{
  g_autofree char *fault = rd_sqlite_one_line (rd_statement_get_text (row, 0));

  return g_str_equal (fault, "ok") ? NULL : g_strdup_printf (_ ("The file is damaged: %s."), fault);
}

static char *
describe_reference (RdStatement *row)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, rd_statement_get_int (row, 1));

  return g_strdup_printf (_ ("Record %s of kind “%s” names one of kind “%s” that is not there."),
                          id, rd_statement_get_text (row, 0), rd_statement_get_text (row, 2));
}

static char *
describe_overlap (RdStatement *row)
{
  g_autofree char *a = g_strdup_printf ("%" G_GINT64_FORMAT, rd_statement_get_int (row, 0));
  g_autofree char *b = g_strdup_printf ("%" G_GINT64_FORMAT, rd_statement_get_int (row, 1));

  return g_strdup_printf (_ ("Bookings %s and %s overlap."), a, b);
}

static gboolean
ask (RdConnection *store, const char *sql, Describe describe, GPtrArray *faults, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (RdStatement) statement = rd_connection_prepare (store, sql, &local);
  gboolean has_row = TRUE;

  while (statement && has_row && rd_statement_step (statement, &has_row, &local))
    {
      char *sentence = has_row ? describe (statement) : NULL;

      if (sentence)
        add_fault (faults, sentence);
    }
  return local == NULL || forgive_damage (faults, g_steal_pointer (&local), error);
}

#define TAKES_TIME(row) row ".status NOT IN ('cancelled', 'no-show')"
#define OVERLAP(what, until)                                                                       \
  "SELECT a.id, b.id FROM booking AS a JOIN booking AS b ON b." what " = a." what                  \
  " AND b.starts >= a.starts AND b.starts < a." until " AND b.id <> a.id"                          \
  " AND (b.starts > a.starts OR b.id > a.id) WHERE " TAKES_TIME ("a") " AND " TAKES_TIME ("b")

static gboolean
check_overlaps (RdConnection *store, GPtrArray *faults, GError **error)
{
  return ask (store, OVERLAP ("practitioner", "busy_until"), describe_overlap, faults, error) &&
         ask (store, OVERLAP ("room", "busy_until"), describe_overlap, faults, error) &&
         ask (store, OVERLAP ("client", "ends"), describe_overlap, faults, error);
}

static gboolean
check_chain (RdConnection *store, GPtrArray *faults, GError **error)
{
  GError *local = NULL;

  return rd_journal_verify (store, NULL, &local) || forgive_damage (faults, local, error);
}

/* Rows beside the journal. */

/* A field that came with a later version stands in rows, but not in entries from before. */
static gboolean
is_as_journalled (gpointer record, const char *json)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (record);
  g_autofree char *now = rd_record_to_json (record);
  g_autoptr (RdRecord) then = NULL;

  if (g_strcmp0 (now, json) == 0)
    return TRUE;
  then = rd_record_from_json (G_OBJECT_TYPE (record), json, NULL);
  if (then == NULL)
    return FALSE;
  for (guint i = 0; i < class->n_fields; i++)
    {
      const RdField *field = &class->fields[i];
      g_autoptr (RdRecord) fresh = NULL;

      if (rd_field_equal (field, record, then))
        continue;
      fresh = rd_record_new (G_OBJECT_TYPE (record));
      if (rd_schema_field_since (class, field) == class->since || rd_field_is_set (field, then) ||
          !rd_field_equal (field, record, fresh))
        return FALSE;
    }
  return rd_record_id (record) == rd_record_id (then);
}

typedef enum
{
  NOT_JOURNALLED,
  REMOVED,
  CHANGED,
} RowFault;

static void
add_row_fault (GPtrArray *faults, RowFault fault, const char *kind, gint64 id)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  switch (fault)
    {
    case NOT_JOURNALLED:
      add_fault (faults, g_strdup_printf (_ ("Record %s of kind “%s” is not in the journal."),
                                          number, kind));
      break;
    case REMOVED:
      add_fault (faults, g_strdup_printf (_ ("Record %s of kind “%s” was removed behind the "
                                             "journal's back."),
                                          number, kind));
      break;
    case CHANGED:
    default:
      add_fault (faults, g_strdup_printf (_ ("Record %s of kind “%s” was changed behind the "
                                             "journal's back."),
                                          number, kind));
      break;
    }
}

/* Goes on with whichever of row and entry has the lower id, or with both. */
static gboolean
compare_rows (const RdTable *table,
              RdStatement *rows,
              RdStatement *entries,
              GPtrArray *faults,
              GError **error)
{
  const char *kind = table->class->kind;
  gboolean row_due = TRUE, entry_due = TRUE;
  gboolean has_row = TRUE, has_entry = TRUE;

  for (;;)
    {
      if ((row_due && has_row && !rd_statement_step (rows, &has_row, error)) ||
          (entry_due && has_entry && !rd_statement_step (entries, &has_entry, error)))
        return FALSE;
      if (!has_row && !has_entry)
        return TRUE;

      gint64 row = has_row ? rd_statement_get_int (rows, 0) : G_MAXINT64;
      gint64 entry = has_entry ? rd_statement_get_int (entries, 0) : G_MAXINT64;
      const char *after = has_entry ? rd_statement_get_text (entries, 1) : NULL;

      row_due = row <= entry;
      entry_due = entry <= row;
      if (row < entry || (row == entry && after == NULL))
        add_row_fault (faults, NOT_JOURNALLED, kind, row);
      else if (row > entry && after)
        add_row_fault (faults, REMOVED, kind, entry);
      else if (row == entry)
        {
          g_autoptr (RdRecord) record = rd_table_read (table, rows, error);

          if (record == NULL)
            return FALSE;
          if (!is_as_journalled (record, after))
            add_row_fault (faults, CHANGED, kind, row);
        }
    }
}

static gboolean
check_kind (RdConnection *store, GType type, GPtrArray *faults, GError **error)
{
  const RdTable *table = rd_table_of (type);
  g_autofree char *by_id = g_strconcat (table->select, " ORDER BY id", NULL);
  GError *local = NULL;
  g_autoptr (RdStatement) rows = rd_connection_prepare (store, by_id, error);
  /* Beside max() SQLite answers the other columns of the row that has it. */
  g_autoptr (RdStatement) entries = rd_connection_prepare (
    store,
    "SELECT record, after, max (id) FROM journal WHERE kind = $1 GROUP BY record ORDER BY record",
    error);

  if (rows == NULL || entries == NULL)
    return FALSE;
  rd_statement_bind_text (entries, 1, table->class->kind);
  return compare_rows (table, rows, entries, faults, &local) ||
         forgive_damage (faults, local, error);
}

static gboolean
check_rows (RdConnection *store, GPtrArray *faults, GError **error)
{
  guint n_types;
  const GType *types = rd_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (!check_kind (store, types[i], faults, error))
      return FALSE;
  return TRUE;
}

/**
 * rd_store_check:
 * @store: a connection
 * @faults: (out) (transfer full) (element-type utf8): a sentence for each fault; empty where there
 *   is none
 * @error: return location
 *
 * Looks at everything: the file's own order, references, overlapping bookings, the journal's chain,
 * and that every record is what the journal says it became. Where the file itself is damaged the
 * rest is not looked at.
 *
 * Returns: whether it could be looked at, faults or none
 */
gboolean
rd_store_check (RdConnection *store, GPtrArray **faults, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  if (!ask (store, "PRAGMA integrity_check (20)", describe_integrity, found, error))
    return FALSE;
  if (found->len == 0 &&
      (!ask (store, "PRAGMA foreign_key_check", describe_reference, found, error) ||
       !check_overlaps (store, found, error) || !check_chain (store, found, error) ||
       !check_rows (store, found, error)))
    return FALSE;
  *faults = g_steal_pointer (&found);
  return TRUE;
}
