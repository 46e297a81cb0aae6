/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sqlite-error.h: what SQLite says, as a sentence and a code a person and a caller can act on. */
#pragma once

#include "model/rd-error.h"

G_BEGIN_DECLS

/**
 * RdSqliteSentence:
 *
 * What triggers of the schema say; the schema writes them, the connection translates them.
 */
typedef enum
{
  RD_SQLITE_PRACTITIONER_TAKEN,
  RD_SQLITE_ROOM_TAKEN,
  RD_SQLITE_CLIENT_TAKEN,
  RD_SQLITE_BOOKING_LENGTH,
  RD_SQLITE_JOURNAL_CHANGED,
  RD_SQLITE_JOURNAL_GAP,
} RdSqliteSentence;

const char *rd_sqlite_sentence  (RdSqliteSentence   sentence);
char       *rd_sqlite_one_line  (const char        *report);
void        rd_sqlite_set_error (GError           **error,
                                 int                code,
                                 const char        *message,
                                 const char        *path);

G_END_DECLS
