/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-journal.h: the memory of change.
 *
 * Append-only: who, when, which record, before, after, and a SHA-256 hash that chains each entry to
 * the one before. Entries of one transaction share the number of their change. The audit trail,
 * undo and redo, and notice of what another process did all read it.
 */
#pragma once

#include "rd-store.h"

G_BEGIN_DECLS

/**
 * RdJournalEntry:
 * @id: rises by one
 * @change: the transaction it belongs to
 * @at: UTC microseconds
 * @practitioner: id of who acted, 0: nobody signed in
 * @action: what was done: "book", "move", "undo" …
 * @kind: kind of record
 * @record: its id
 * @before: (nullable): the record as JSON before; %NULL where it was made
 * @after: (nullable): and after; %NULL where it was removed
 * @undoes: the change this one takes back, 0 mostly
 */
typedef struct
{
  gint64 id;
  gint64 change;
  gint64 at;
  gint64 practitioner;
  char *action;
  char *kind;
  gint64 record;
  char *before;
  char *after;
  gint64 undoes;
} RdJournalEntry;

void       rd_journal_entry_free  (RdJournalEntry  *entry);
GPtrArray *rd_journal_since       (RdConnection    *store,
                                   gint64           after_id,
                                   guint            most,
                                   GError         **error);
GPtrArray *rd_journal_of_client   (RdConnection    *store,
                                   gint64           client,
                                   GError         **error);
gint64     rd_journal_last        (RdConnection    *store,
                                   GError         **error);
gboolean   rd_journal_verify      (RdConnection    *store,
                                   gint64          *n_entries,
                                   GError         **error);
gint64     rd_journal_undoable    (RdConnection    *store,
                                   gint64           practitioner,
                                   char           **action,
                                   GError         **error);
gint64     rd_journal_redoable    (RdConnection    *store,
                                   gint64           practitioner,
                                   char           **action,
                                   GError         **error);
gboolean   rd_writing_take_back   (RdWriting       *writing,
                                   gint64           change,
                                   GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdJournalEntry, rd_journal_entry_free)

G_END_DECLS
