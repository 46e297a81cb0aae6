/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-writing.c: one transaction with one purpose, by one person, kept in the journal. */
#include "rd-store.h"

#include "rd-journal-private.h"
#include "rd-table.h"

#include "model/rd-record-json.h"

#include <glib/gi18n-lib.h>

struct _RdWriting
{
  RdConnection *store;
  char *action;
  gint64 practitioner;
  gint64 now;
  gint64 change;
  gint64 undoes;
  RdJournalEnd end;
  gint64 first_id;
  gboolean open;
};

/**
 * rd_writing_begin:
 * @store: a connection
 * @action: what is done, one word of the program's: "book", "move" …
 * @practitioner: id of who acts, 0: nobody signed in
 * @now: the present, UTC seconds
 * @error: return location for %RD_ERROR_BUSY
 *
 * Begins a transaction, waiting a few seconds for others that write.
 *
 * Returns: (transfer full) (nullable): the writing, to be freed with rd_writing_abandon(), which
 *   after rd_writing_commit() takes nothing back
 */
RdWriting *
rd_writing_begin (RdConnection *store,
                  const char *action,
                  gint64 practitioner,
                  gint64 now,
                  GError **error)
{
  RdJournalEnd end;
  RdWriting *self;

  if (!rd_connection_begin (store, error))
    return NULL;
  if (!rd_journal_find_end (store, &end, error))
    {
      rd_connection_rollback (store);
      return NULL;
    }

  self = g_new0 (RdWriting, 1);
  self->store = g_object_ref (store);
  self->action = g_strdup (action);
  self->practitioner = practitioner;
  self->now = now;
  self->end = end;
  self->first_id = end.id;
  self->change = end.change + 1;
  self->open = TRUE;
  return self;
}

/**
 * rd_writing_store:
 * @writing: a writing
 *
 * Returns: (transfer none): its connection, to read what is so far written
 */
RdConnection *
rd_writing_store (RdWriting *writing)
{
  return writing->store;
}

/**
 * rd_writing_now:
 * @writing: a writing
 *
 * Returns: its present, UTC seconds
 */
gint64
rd_writing_now (RdWriting *writing)
{
  return writing->now;
}

/**
 * rd_writing_practitioner:
 * @writing: a writing
 *
 * Returns: id of who acts, 0: nobody signed in
 */
gint64
rd_writing_practitioner (RdWriting *writing)
{
  return writing->practitioner;
}

/**
 * rd_writing_set_undoes:
 * @writing: a writing
 * @change: the change it takes back
 *
 * Says so in the entries that follow.
 */
void
rd_writing_set_undoes (RdWriting *writing, gint64 change)
{
  writing->undoes = change;
}

/* The client a record is of or about, 0: none. */
static gint64
find_client (gconstpointer record)
{
  RdRecordClass *class;
  const RdField *field;

  if (record == NULL)
    return 0;
  class = RD_RECORD_GET_CLASS ((gpointer)record);
  if (g_str_equal (class->kind, "client"))
    return rd_record_id (record);
  field = rd_record_class_field (class, "client");
  if (field == NULL || field->type != RD_FIELD_REFERENCE)
    return 0;
  return RD_FIELD_MEMBER (record, field, gint64);
}

static gboolean
journal (RdWriting *self, gpointer before, gpointer after, GError **error)
{
  gpointer record = after ? after : before;
  g_autofree char *before_json = before ? rd_record_to_json (before) : NULL;
  g_autofree char *after_json = after ? rd_record_to_json (after) : NULL;
  gint64 client = find_client (record);
  gint64 former_client = before ? find_client (before) : 0;
  RdJournalEntry entry = {
    .id = self->end.id + 1,
    .change = self->change,
    .at = self->now * G_USEC_PER_SEC,
    .practitioner = self->practitioner,
    .action = self->action,
    .kind = (char *)rd_record_kind (record),
    .record = rd_record_id (record),
    .before = before_json,
    .after = after_json,
    .undoes = self->undoes,
  };

  return rd_journal_append (self->store, &self->end, &entry, client,
                            former_client == client ? 0 : former_client, error);
}

/* Says what a record names that is not there, where that is why the database refused it. */
static gboolean
explain_refusal (RdWriting *self, gpointer record, GError *refusal, GError **error)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (record);

  for (guint i = 0; g_error_matches (refusal, RD_ERROR, RD_ERROR_INVALID) && i < class->n_fields;
       i++)
    {
      const RdField *field = &class->fields[i];
      g_autoptr (RdRecord) named = NULL;
      g_autoptr (GError) missing = NULL;

      if (field->type != RD_FIELD_REFERENCE || !rd_field_is_set (field, record))
        continue;
      named = rd_store_get (self->store, rd_record_type_for_kind (field->refers_to),
                            RD_FIELD_MEMBER (record, field, gint64), &missing);
      if (named == NULL)
        {
          g_error_free (refusal);
          refusal = g_steal_pointer (&missing);
          break;
        }
    }
  g_propagate_error (error, refusal);
  return FALSE;
}

static gboolean
insert (RdWriting *self, const char *sql, gpointer record, GError **error)
{
  const RdTable *table = rd_table_of (G_OBJECT_TYPE (record));
  g_autoptr (RdStatement) statement = rd_connection_prepare (self->store, sql, error);
  GError *refusal = NULL;
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  rd_table_bind (table, statement, record);
  if (sql == table->insert_as)
    rd_statement_bind_int (statement, table->class->n_fields + 1, rd_record_id (record));
  if (!rd_statement_step (statement, &has_row, &refusal))
    return explain_refusal (self, record, refusal, error);
  rd_record_set_id (record, rd_statement_get_int (statement, 0));
  return TRUE;
}

/**
 * rd_writing_insert:
 * @writing: a writing
 * @record: a #RdRecord; gets its id
 * @error: return location for %RD_ERROR_INVALID, %RD_ERROR_CONFLICT, %RD_ERROR_EXISTS
 *
 * Keeps a new record.
 *
 * Returns: whether it is kept, once committed
 */
gboolean
rd_writing_insert (RdWriting *writing, gpointer record, GError **error)
{
  return rd_record_validate (record, error) &&
         insert (writing, rd_table_of (G_OBJECT_TYPE (record))->insert, record, error) &&
         journal (writing, NULL, record, error);
}

/**
 * rd_writing_put_back:
 * @writing: a writing
 * @record: a record that was deleted, with its id
 * @error: return location
 *
 * Keeps a record under the id it has.
 *
 * Returns: whether it is kept, once committed
 */
gboolean
rd_writing_put_back (RdWriting *writing, gpointer record, GError **error)
{
  return rd_record_validate (record, error) &&
         insert (writing, rd_table_of (G_OBJECT_TYPE (record))->insert_as, record, error) &&
         journal (writing, NULL, record, error);
}

/* The record as it is kept, for the journal's before. */
static gpointer
read_before (RdWriting *self, GType type, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;
  gpointer before = rd_store_get (self->store, type, id, &local);

  if (before == NULL && g_error_matches (local, RD_ERROR, RD_ERROR_NOT_FOUND))
    g_set_error_literal (error, RD_ERROR, RD_ERROR_STALE,
                         _ ("Nothing was changed, because the record was removed in the "
                            "meantime."));
  else if (before == NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return before;
}

/**
 * rd_writing_update:
 * @writing: a writing
 * @record: a #RdRecord with an id
 * @error: return location for %RD_ERROR_INVALID, %RD_ERROR_CONFLICT, %RD_ERROR_EXISTS,
 *   %RD_ERROR_STALE where it is no longer there
 *
 * Keeps what a record has become. Where nothing is different nothing is written.
 *
 * Returns: whether it is kept, once committed
 */
gboolean
rd_writing_update (RdWriting *writing, gpointer record, GError **error)
{
  const RdTable *table = rd_table_of (G_OBJECT_TYPE (record));
  g_autoptr (RdStatement) statement = NULL;
  g_autoptr (RdRecord) before = NULL;
  GError *refusal = NULL;

  if (!rd_record_validate (record, error))
    return FALSE;
  before = read_before (writing, table->type, rd_record_id (record), error);
  if (before == NULL)
    return FALSE;
  if (rd_record_equal (before, record))
    return TRUE;

  statement = rd_connection_prepare (writing->store, table->update, error);
  if (statement == NULL)
    return FALSE;
  rd_table_bind (table, statement, record);
  rd_statement_bind_int (statement, table->class->n_fields + 1, rd_record_id (record));
  if (!rd_statement_run (statement, &refusal))
    return explain_refusal (writing, record, refusal, error);
  return journal (writing, before, record, error);
}

/**
 * rd_writing_find_need:
 * @writing: a writing
 * @kind: a kind of record
 * @id: its id
 * @needed_by: (out): a kind of record that names it, %G_TYPE_INVALID where none does
 * @error: return location
 *
 * Finds out whether a record can be removed alone.
 *
 * Returns: whether it could be found out
 */
gboolean
rd_writing_find_need (RdWriting *writing,
                      const char *kind,
                      gint64 id,
                      GType *needed_by,
                      GError **error)
{
  guint n_types;
  const GType *types = rd_record_types (&n_types);

  *needed_by = G_TYPE_INVALID;
  for (guint i = 0; i < n_types && *needed_by == G_TYPE_INVALID; i++)
    {
      RdRecordClass *class = g_type_class_peek (types[i]);

      for (guint j = 0; j < class->n_fields && *needed_by == G_TYPE_INVALID; j++)
        if (g_strcmp0 (class->fields[j].refers_to, kind) == 0)
          {
            g_autofree char *where = g_strconcat (class->fields[j].name, " = $1", NULL);
            gint64 n = rd_store_count (writing->store, types[i], where, error, RD_BIND_INT (id),
                                       RD_BIND_END);

            if (n < 0)
              return FALSE;
            if (n > 0)
              *needed_by = types[i];
          }
    }
  return TRUE;
}

/* Says what still needs a record, where that is why the database kept it. */
static gboolean
explain_kept (RdWriting *self, const RdTable *table, gint64 id, GError *refusal, GError **error)
{
  GType needed_by = G_TYPE_INVALID;

  if (g_error_matches (refusal, RD_ERROR, RD_ERROR_INVALID) &&
      rd_writing_find_need (self, table->class->kind, id, &needed_by, NULL) &&
      needed_by != G_TYPE_INVALID)
    {
      g_error_free (refusal);
      g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                   _ ("This %s was not removed, because there is still a %s that names it."),
                   g_dgettext (GETTEXT_PACKAGE, table->class->label),
                   g_dgettext (GETTEXT_PACKAGE, rd_table_of (needed_by)->class->label));
    }
  else
    g_propagate_error (error, refusal);
  return FALSE;
}

/**
 * rd_writing_take_out:
 * @writing: a writing
 * @type: a kind of record
 * @id: its id
 * @error: return location for %RD_ERROR_STALE, %RD_ERROR_INVALID
 *
 * Deletes one record and nothing that belongs to it.
 *
 * Returns: whether it is gone, once committed
 */
gboolean
rd_writing_take_out (RdWriting *writing, GType type, gint64 id, GError **error)
{
  const RdTable *table = rd_table_of (type);
  g_autoptr (RdRecord) before = read_before (writing, type, id, error);
  g_autoptr (RdStatement) statement = NULL;
  GError *refusal = NULL;

  if (before == NULL)
    return FALSE;
  statement = rd_connection_prepare (writing->store, table->delete, error);
  if (statement == NULL)
    return FALSE;
  rd_statement_bind_int (statement, 1, id);
  if (!rd_statement_run (statement, &refusal))
    return explain_kept (writing, table, id, refusal, error);
  return journal (writing, before, NULL, error);
}

static gboolean delete_with_belongings (RdWriting *self, GType type, gint64 id, GError **error);

static gboolean
delete_belonging (RdWriting *self, GType type, const RdField *field, gint64 id, GError **error)
{
  g_autofree char *where = g_strconcat (field->name, " = $1", NULL);
  g_autoptr (GPtrArray) records =
    rd_store_list (self->store, type, where, error, RD_BIND_INT (id), RD_BIND_END);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!delete_with_belongings (self, type, rd_record_id (records->pdata[i]), error))
      return FALSE;
  return TRUE;
}

/* The database would take them along by itself, but out of the journal's sight. */
static gboolean
delete_with_belongings (RdWriting *self, GType type, gint64 id, GError **error)
{
  const char *kind = RD_RECORD_CLASS (g_type_class_peek (type))->kind;
  guint n_types;
  const GType *types = rd_record_types (&n_types);

  for (guint i = n_types; i-- > 0;)
    {
      RdRecordClass *class = g_type_class_peek (types[i]);

      for (guint j = 0; j < class->n_fields; j++)
        if ((class->fields[j].flags & RD_FIELD_CASCADE) &&
            g_strcmp0 (class->fields[j].refers_to, kind) == 0 &&
            !delete_belonging (self, types[i], &class->fields[j], id, error))
          return FALSE;
    }
  return rd_writing_take_out (self, type, id, error);
}

/**
 * rd_writing_delete:
 * @writing: a writing
 * @type: a kind of record
 * @id: its id
 * @error: return location for %RD_ERROR_STALE where it is no longer there, %RD_ERROR_INVALID where
 *   others need it
 *
 * Deletes a record and those that belong to it, each with its entry in the journal.
 *
 * Returns: whether it is gone, once committed
 */
gboolean
rd_writing_delete (RdWriting *writing, GType type, gint64 id, GError **error)
{
  return delete_with_belongings (writing, type, id, error);
}

/**
 * rd_writing_commit:
 * @writing: a writing
 * @change: (out) (optional): the number of the change, 0 where nothing was different
 * @error: return location
 *
 * Makes everything written true and lasting, or nothing of it. The writing is over either way, and
 * still to be freed with rd_writing_abandon().
 *
 * Returns: whether it is true
 */
gboolean
rd_writing_commit (RdWriting *writing, gint64 *change, GError **error)
{
  gboolean committed = rd_connection_commit (writing->store, error);

  writing->open = FALSE;
  if (!committed)
    rd_connection_rollback (writing->store);
  if (change)
    *change = committed && writing->end.id > writing->first_id ? writing->change : 0;
  return committed;
}

/**
 * rd_writing_abandon:
 * @writing: (transfer full) (nullable): a writing
 *
 * Frees the writing; what was written is forgotten unless it was committed.
 */
void
rd_writing_abandon (RdWriting *writing)
{
  if (writing == NULL)
    return;
  if (writing->open)
    rd_connection_rollback (writing->store);
  g_object_unref (writing->store);
  g_free (writing->action);
  g_free (writing);
}
