/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-journal-undo.c: changes taken back from what the journal remembers.
 *
 * Taking back is itself a change, in the journal like any other, so that to take that back again is
 * to redo. A change is plain (it takes nothing back), an undo (it takes a plain change or a redo
 * back) or a redo (it takes an undo back).
 */
#include "rd-journal-private.h"
#include "rd-table.h"

#include "model/rd-record-json.h"

#include <glib/gi18n-lib.h>

/* Finding the change. */

typedef struct
{
  gint64 change;
  gint64 undoes;
  char *action;
} Change;

static void
clear_change (Change *change)
{
  g_clear_pointer (&change->action, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Change, clear_change)

/* The practitioner's last change before @before; @found->change is 0 where there is none. */
static gboolean
find_change_before (RdConnection *store,
                    gint64 practitioner,
                    gint64 before,
                    Change *found,
                    GError **error)
{
  g_autoptr (RdStatement) statement =
    rd_connection_prepare (store,
                           "SELECT change, undoes, action FROM journal"
                           " WHERE practitioner = $1 AND change < $2"
                           " ORDER BY change DESC LIMIT 1",
                           error);
  gboolean has_row;

  clear_change (found);
  found->change = 0;
  if (statement == NULL)
    return FALSE;
  rd_statement_bind_int (statement, 1, practitioner);
  rd_statement_bind_int (statement, 2, before);
  if (!rd_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    {
      found->change = rd_statement_get_int (statement, 0);
      found->undoes = rd_statement_get_int (statement, 1);
      found->action = g_strdup (rd_statement_get_text (statement, 2));
    }
  return TRUE;
}

/* A number and a text of the entries of one change. */
static gboolean
ask_of_change (RdConnection *store, const char *sql, gint64 change, gint64 *number, GError **error)
{
  g_autoptr (RdStatement) statement = rd_connection_prepare (store, sql, error);
  gboolean has_row;

  *number = 0;
  if (statement == NULL)
    return FALSE;
  rd_statement_bind_int (statement, 1, change);
  if (!rd_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    *number = rd_statement_get_int (statement, 0);
  return TRUE;
}

/* Whether a change is an undo: at an odd distance from the plain change it goes back to. */
static gboolean
is_undo (RdConnection *store, const Change *change, gboolean *undo, GError **error)
{
  gint64 undoes = change->undoes;

  *undo = FALSE;
  while (undoes)
    {
      *undo = !*undo;
      if (!ask_of_change (store, "SELECT undoes FROM journal WHERE change = $1 LIMIT 1", undoes,
                          &undoes, error))
        return FALSE;
    }
  return TRUE;
}

/* The practice itself is not taken back. */
static gboolean
is_beginning (RdConnection *store, gint64 change, gboolean *beginning, GError **error)
{
  gint64 found;

  if (!ask_of_change (store,
                      "SELECT 1 FROM journal WHERE kind = 'settings' AND change = $1"
                      " AND before IS NULL LIMIT 1",
                      change, &found, error))
    return FALSE;
  *beginning = found != 0;
  return TRUE;
}

/* Finds the last change not taken back that is an undo, or that is not. */
static gboolean
find_last (RdConnection *store,
           gint64 practitioner,
           gboolean wants_undo,
           Change *found,
           GError **error)
{
  g_autoptr (GHashTable) taken_back =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gint64 before = G_MAXINT64;
  gboolean undo;

  while (find_change_before (store, practitioner, before, found, error))
    {
      before = found->change;
      if (before == 0)
        return TRUE;
      if (found->undoes)
        g_hash_table_add (taken_back, g_memdup2 (&found->undoes, sizeof found->undoes));
      if (!is_undo (store, found, &undo, error))
        return FALSE;
      if (wants_undo && found->undoes == 0)
        {
          /* A fresh change leaves nothing to redo. */
          found->change = 0;
          return TRUE;
        }
      if (undo == wants_undo && !g_hash_table_contains (taken_back, &found->change))
        return TRUE;
    }
  return FALSE;
}

static gint64
find_last_change (RdConnection *store,
                  gint64 practitioner,
                  gboolean wants_undo,
                  char **action,
                  GError **error)
{
  g_auto (Change) found = { 0 };
  gboolean beginning = FALSE;

  if (action)
    *action = NULL;
  if (!find_last (store, practitioner, wants_undo, &found, error) ||
      (found.change && !is_beginning (store, found.change, &beginning, error)))
    return -1;
  if (found.change == 0 || beginning)
    return 0;
  if (action)
    *action = g_steal_pointer (&found.action);
  return found.change;
}

/**
 * rd_journal_undoable:
 * @store: a connection
 * @practitioner: who acts, 0: nobody signed in
 * @action: (out) (optional) (nullable): what the change did
 * @error: return location
 *
 * Finds what rd_writing_take_back() takes back to undo: the practitioner's last change that was not
 * taken back yet. The change that made the practice is none.
 *
 * Returns: the change's number, 0 where there is none, -1 with @error set
 */
gint64
rd_journal_undoable (RdConnection *store, gint64 practitioner, char **action, GError **error)
{
  return find_last_change (store, practitioner, FALSE, action, error);
}

/**
 * rd_journal_redoable:
 * @store: a connection
 * @practitioner: who acts, 0: nobody signed in
 * @action: (out) (optional) (nullable): what the change did
 * @error: return location
 *
 * Finds what rd_writing_take_back() takes back to redo: the practitioner's last undo that was not
 * taken back yet and has no fresh change after it.
 *
 * Returns: the change's number, 0 where there is none, -1 with @error set
 */
gint64
rd_journal_redoable (RdConnection *store, gint64 practitioner, char **action, GError **error)
{
  return find_last_change (store, practitioner, TRUE, action, error);
}

/* Taking it back. */

static gboolean
refuse_stale (GError **error)
{
  g_set_error_literal (error, RD_ERROR, RD_ERROR_STALE,
                       _ ("The change was not taken back, because what it changed was changed "
                          "again since."));
  return FALSE;
}

static const RdField *
find_sequence (gconstpointer record)
{
  const RdField *field = rd_record_class_field (RD_RECORD_GET_CLASS ((gpointer)record), "sequence");

  return field && field->type == RD_FIELD_INTEGER ? field : NULL;
}

/* The sequence rises with every change, so it alone says nothing of what changed. */
static gboolean
is_as_left (gpointer now, gpointer left)
{
  const RdField *sequence = find_sequence (now);
  g_autoptr (RdRecord) compared = rd_record_copy (left);

  if (sequence)
    rd_field_copy (sequence, now, compared);
  return rd_record_equal (now, compared);
}

static gboolean
read_sides (const RdJournalEntry *entry,
            GType type,
            RdRecord **before,
            RdRecord **after,
            GError **error)
{
  if (entry->before && !(*before = rd_record_from_json (type, entry->before, error)))
    return FALSE;
  return entry->after == NULL || (*after = rd_record_from_json (type, entry->after, error)) != NULL;
}

/* What came to belong to the record since would be taken along with it. */
static gboolean
take_back_insert (RdWriting *writing, const RdJournalEntry *entry, GType type, GError **error)
{
  GType needed_by;

  if (!rd_writing_find_need (writing, entry->kind, entry->record, &needed_by, error))
    return FALSE;
  if (needed_by != G_TYPE_INVALID)
    return refuse_stale (error);
  return rd_writing_take_out (writing, type, entry->record, error);
}

/* Calendars read the bookings: theirs is a new revision, whatever it goes back to. */
static gboolean
take_back_update (RdWriting *writing, RdRecord *now, RdRecord *before, GError **error)
{
  const RdField *sequence = find_sequence (now);

  if (sequence)
    RD_FIELD_MEMBER (before, sequence, int) = RD_FIELD_MEMBER (now, sequence, int) + 1;
  return rd_writing_update (writing, before, error);
}

static gboolean
take_back_entry (RdWriting *writing, const RdJournalEntry *entry, GError **error)
{
  GType type = rd_record_type_for_kind (entry->kind);
  g_autoptr (RdRecord) before = NULL;
  g_autoptr (RdRecord) after = NULL;
  g_autoptr (RdRecord) now = NULL;
  g_autoptr (GError) local = NULL;

  if (type == G_TYPE_INVALID)
    return refuse_stale (error);
  if (!read_sides (entry, type, &before, &after, error))
    return FALSE;
  now = rd_store_get (rd_writing_store (writing), type, entry->record, &local);
  if (now == NULL && !g_error_matches (local, RD_ERROR, RD_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (!now != !after || (now && !is_as_left (now, after)))
    return refuse_stale (error);

  if (after == NULL)
    return rd_writing_put_back (writing, before, error);
  if (before == NULL)
    return take_back_insert (writing, entry, type, error);
  return take_back_update (writing, now, before, error);
}

/**
 * rd_writing_take_back:
 * @writing: a writing
 * @change: the number of an earlier change
 * @error: return location for %RD_ERROR_NOTHING_TO_UNDO; %RD_ERROR_STALE where something it changed
 *   was changed since; %RD_ERROR_CONFLICT where the time was given to somebody else
 *
 * Restores every record of a change to what it was before, the last changed first. What was made is
 * removed and what was removed gets its old id. A sequence is not restored but rises.
 *
 * Returns: whether all of it is restored, once committed; nothing is to be committed otherwise
 */
gboolean
rd_writing_take_back (RdWriting *writing, gint64 change, GError **error)
{
  g_autoptr (GPtrArray) entries = rd_journal_of_change (rd_writing_store (writing), change, error);

  if (entries == NULL)
    return FALSE;
  if (entries->len == 0)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_NOTHING_TO_UNDO,
                           _ ("There is no change to take back."));
      return FALSE;
    }
  rd_writing_set_undoes (writing, change);
  for (guint i = 0; i < entries->len; i++)
    if (!take_back_entry (writing, entries->pdata[i], error))
      return FALSE;
  return TRUE;
}
