/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-journal-private.h: what a writing does with the journal. */
#pragma once

#include "rd-journal.h"

G_BEGIN_DECLS

#define RD_JOURNAL_HASH_LENGTH 64

/**
 * RdJournalEnd:
 * @id: that of the last entry, 0: none
 * @change: its change
 * @hash: its hash, zeros before the first
 *
 * Where the journal ends, and the next entry begins.
 */
typedef struct
{
  gint64 id;
  gint64 change;
  char hash[RD_JOURNAL_HASH_LENGTH + 1];
} RdJournalEnd;

gboolean    rd_journal_find_end (RdConnection          *store,
                                 RdJournalEnd          *end,
                                 GError               **error);
gboolean    rd_journal_append   (RdConnection          *store,
                                 RdJournalEnd          *end,
                                 const RdJournalEntry  *entry,
                                 gint64                 client,
                                 gint64                 former_client,
                                 GError               **error);
GPtrArray  *rd_journal_of_change (RdConnection         *store,
                                  gint64                change,
                                  GError              **error);

/* What taking back needs of a writing; see rd-writing.c. */
gboolean    rd_writing_put_back (RdWriting             *writing,
                                 gpointer               record,
                                 GError               **error);
gboolean    rd_writing_take_out (RdWriting             *writing,
                                 GType                  type,
                                 gint64                 id,
                                 GError               **error);
gboolean    rd_writing_find_need (RdWriting            *writing,
                                  const char           *kind,
                                  gint64                id,
                                  GType                *needed_by,
                                  GError              **error);
void        rd_writing_set_undoes (RdWriting           *writing,
                                  gint64                change);

G_END_DECLS
