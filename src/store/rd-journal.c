/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-journal.c: the memory of change: entries, each chained to the one before. */
#include "rd-journal-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COLUMNS                                                                                    \
  "id, change, at, practitioner, action, kind, record, before, after, undoes, client, "            \
  "former_client, hash"

enum
{
  COLUMN_CLIENT = 10,
  COLUMN_FORMER_CLIENT,
  COLUMN_HASH,
};

/**
 * rd_journal_entry_free:
 * @entry: (transfer full) (nullable): an entry
 *
 * Frees it.
 */
void
rd_journal_entry_free (RdJournalEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->action);
  g_free (entry->kind);
  g_free (entry->before);
  g_free (entry->after);
  g_free (entry);
}

/* The chain. */

/* Numbers end in a semicolon and texts begin with their length, so that no two entries are alike.
 */
static void
add_int (GChecksum *checksum, gint64 value)
{
  char digits[24];
  int length = g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT ";", value);

  g_checksum_update (checksum, (const guchar *)digits, length);
}

static void
add_text (GChecksum *checksum, const char *text)
{
  if (text == NULL)
    {
      g_checksum_update (checksum, (const guchar *)"-", 1);
      return;
    }
  add_int (checksum, strlen (text));
  g_checksum_update (checksum, (const guchar *)text, -1);
}

/* @hash: the entry before's, then this one's. */
static void
chain (const RdJournalEntry *entry,
       gint64 client,
       gint64 former_client,
       char hash[RD_JOURNAL_HASH_LENGTH + 1])
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  add_text (checksum, hash);
  add_int (checksum, entry->id);
  add_int (checksum, entry->change);
  add_int (checksum, entry->at);
  add_int (checksum, entry->practitioner);
  add_text (checksum, entry->action);
  add_text (checksum, entry->kind);
  add_int (checksum, entry->record);
  add_text (checksum, entry->before);
  add_text (checksum, entry->after);
  add_int (checksum, entry->undoes);
  add_int (checksum, client);
  add_int (checksum, former_client);
  g_strlcpy (hash, g_checksum_get_string (checksum), RD_JOURNAL_HASH_LENGTH + 1);
}

static void
begin_chain (char hash[RD_JOURNAL_HASH_LENGTH + 1])
{
  memset (hash, '0', RD_JOURNAL_HASH_LENGTH);
  hash[RD_JOURNAL_HASH_LENGTH] = '\0';
}

/**
 * rd_journal_find_end:
 * @store: a connection
 * @end: (out caller-allocates): where the journal ends
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
rd_journal_find_end (RdConnection *store, RdJournalEnd *end, GError **error)
{
  g_autoptr (RdStatement) statement = rd_connection_prepare (
    store, "SELECT id, change, hash FROM journal ORDER BY id DESC LIMIT 1", error);
  gboolean has_row;

  *end = (RdJournalEnd){ 0 };
  begin_chain (end->hash);
  if (statement == NULL || !rd_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    {
      end->id = rd_statement_get_int (statement, 0);
      end->change = rd_statement_get_int (statement, 1);
      g_strlcpy (end->hash, rd_statement_get_text (statement, 2), sizeof end->hash);
    }
  return TRUE;
}

static void
bind_client (RdStatement *statement, guint parameter, gint64 client)
{
  if (client)
    rd_statement_bind_int (statement, parameter, client);
  else
    rd_statement_bind_null (statement, parameter);
}

/**
 * rd_journal_append:
 * @store: a connection in a transaction
 * @end: (inout): where the journal ends
 * @entry: what to add, its id one more than the last
 * @client: the client it is about, 0: none
 * @former_client: the client it was about before, where that was another
 * @error: return location
 *
 * Adds an entry to the end of the chain.
 *
 * Returns: whether it is added
 */
gboolean
rd_journal_append (RdConnection *store,
                   RdJournalEnd *end,
                   const RdJournalEntry *entry,
                   gint64 client,
                   gint64 former_client,
                   GError **error)
{
  g_autoptr (RdStatement) statement =
    rd_connection_prepare (store,
                           "INSERT INTO journal (" COLUMNS
                           ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
                           error);
  RdJournalEnd next = *end;

  if (statement == NULL)
    return FALSE;
  chain (entry, client, former_client, next.hash);
  rd_statement_bind_int (statement, 1, entry->id);
  rd_statement_bind_int (statement, 2, entry->change);
  rd_statement_bind_int (statement, 3, entry->at);
  rd_statement_bind_int (statement, 4, entry->practitioner);
  rd_statement_bind_text (statement, 5, entry->action);
  rd_statement_bind_text (statement, 6, entry->kind);
  rd_statement_bind_int (statement, 7, entry->record);
  rd_statement_bind_text (statement, 8, entry->before);
  rd_statement_bind_text (statement, 9, entry->after);
  rd_statement_bind_int (statement, 10, entry->undoes);
  bind_client (statement, 11, client);
  bind_client (statement, 12, former_client);
  rd_statement_bind_text (statement, 13, next.hash);
  if (!rd_statement_run (statement, error))
    return FALSE;
  next.id = entry->id;
  next.change = entry->change;
  *end = next;
  return TRUE;
}

/* Reading. */

static RdJournalEntry *
read_entry (RdStatement *statement)
{
  RdJournalEntry *entry = g_new0 (RdJournalEntry, 1);

  entry->id = rd_statement_get_int (statement, 0);
  entry->change = rd_statement_get_int (statement, 1);
  entry->at = rd_statement_get_int (statement, 2);
  entry->practitioner = rd_statement_get_int (statement, 3);
  entry->action = g_strdup (rd_statement_get_text (statement, 4));
  entry->kind = g_strdup (rd_statement_get_text (statement, 5));
  entry->record = rd_statement_get_int (statement, 6);
  entry->before = g_strdup (rd_statement_get_text (statement, 7));
  entry->after = g_strdup (rd_statement_get_text (statement, 8));
  entry->undoes = rd_statement_get_int (statement, 9);
  return entry;
}

static GPtrArray *
read_entries (RdStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify)rd_journal_entry_free);
  gboolean has_row;

  while (rd_statement_step (statement, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&entries);
      g_ptr_array_add (entries, read_entry (statement));
    }
  return NULL;
}

/**
 * rd_journal_since:
 * @store: a connection
 * @after_id: the last entry known, 0: none
 * @most: how many entries at most
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RdJournalEntry): the entries after it, in order
 */
GPtrArray *
rd_journal_since (RdConnection *store, gint64 after_id, guint most, GError **error)
{
  g_autoptr (RdStatement) statement = rd_connection_prepare (
    store, "SELECT " COLUMNS " FROM journal WHERE id > $1 ORDER BY id LIMIT $2", error);

  if (statement == NULL)
    return NULL;
  rd_statement_bind_int (statement, 1, after_id);
  rd_statement_bind_int (statement, 2, most);
  return read_entries (statement, error);
}

/**
 * rd_journal_of_client:
 * @store: a connection
 * @client: a client's id
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RdJournalEntry): the entries about the client
 *   and about every record that was the client's before or after, in order
 */
GPtrArray *
rd_journal_of_client (RdConnection *store, gint64 client, GError **error)
{
  g_autoptr (RdStatement) statement = rd_connection_prepare (
    store, "SELECT " COLUMNS " FROM journal WHERE client = $1 OR former_client = $1 ORDER BY id",
    error);

  if (statement == NULL)
    return NULL;
  rd_statement_bind_int (statement, 1, client);
  return read_entries (statement, error);
}

/**
 * rd_journal_of_change:
 * @store: a connection
 * @change: a change's number
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type RdJournalEntry): its entries, the last first
 */
GPtrArray *
rd_journal_of_change (RdConnection *store, gint64 change, GError **error)
{
  g_autoptr (RdStatement) statement = rd_connection_prepare (
    store, "SELECT " COLUMNS " FROM journal WHERE change = $1 ORDER BY id DESC", error);

  if (statement == NULL)
    return NULL;
  rd_statement_bind_int (statement, 1, change);
  return read_entries (statement, error);
}

/**
 * rd_journal_last:
 * @store: a connection
 * @error: return location
 *
 * Returns: the id of the last entry, 0 where there is none, -1 with @error set
 */
gint64
rd_journal_last (RdConnection *store, GError **error)
{
  RdJournalEnd end;

  return rd_journal_find_end (store, &end, error) ? end.id : -1;
}

static void
set_broken (GError **error, gint64 id)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_set_error (error, RD_ERROR, RD_ERROR_DAMAGED,
               _ ("The journal was tampered with: entry %s is not the one that was written."),
               number);
}

static gboolean
follows (RdStatement *statement, RdJournalEnd *end)
{
  g_autoptr (RdJournalEntry) entry = read_entry (statement);

  if (entry->id != end->id + 1 || entry->change < end->change || entry->change > end->change + 1)
    return FALSE;
  end->id = entry->id;
  end->change = entry->change;
  chain (entry, rd_statement_get_int (statement, COLUMN_CLIENT),
         rd_statement_get_int (statement, COLUMN_FORMER_CLIENT), end->hash);
  return g_strcmp0 (end->hash, rd_statement_get_text (statement, COLUMN_HASH)) == 0;
}

/**
 * rd_journal_verify:
 * @store: a connection
 * @n_entries: (out) (optional): how many entries there are, or stand before the broken one
 * @error: return location for %RD_ERROR_DAMAGED, whose message names the first broken entry
 *
 * Proves the chain from its beginning. What it cannot see is an end cut off; see rd_store_check().
 *
 * Returns: whether every entry is the one that was written, after the one before
 */
gboolean
rd_journal_verify (RdConnection *store, gint64 *n_entries, GError **error)
{
  g_autoptr (RdStatement) statement =
    rd_connection_prepare (store, "SELECT " COLUMNS " FROM journal ORDER BY id", error);
  RdJournalEnd end = { 0 };
  gint64 n = 0;
  gboolean has_row, whole = FALSE;

  begin_chain (end.hash);
  while (statement && rd_statement_step (statement, &has_row, error))
    {
      whole = !has_row;
      if (!has_row)
        break;
      if (!follows (statement, &end))
        {
          set_broken (error, n + 1);
          break;
        }
      n++;
    }
  if (n_entries)
    *n_entries = n;
  return whole;
}
