/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sqlite-error.c: what SQLite says, as a sentence and a code a person and a caller can act on.
 */
#include "rd-sqlite-error.h"

#include "model/rd-record.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <sqlite3.h>
#include <string.h>

static const char *const sentences[] = {
  [RD_SQLITE_PRACTITIONER_TAKEN] = N_ ("This practitioner is already booked at that time."),
  [RD_SQLITE_ROOM_TAKEN] = N_ ("This room is already taken at that time."),
  [RD_SQLITE_CLIENT_TAKEN] = N_ ("This client already has a booking at that time."),
  [RD_SQLITE_BOOKING_LENGTH] =
    N_ ("A booking ends after it begins, and lasts at most a day with its buffer."),
  [RD_SQLITE_JOURNAL_CHANGED] = N_ ("The journal is only ever added to, never changed."),
  [RD_SQLITE_JOURNAL_GAP] = N_ ("Entries of the journal follow each other without a gap."),
};

/**
 * rd_sqlite_sentence:
 * @sentence: which
 *
 * Returns: the sentence, untranslated, as a trigger says it
 */
const char *
rd_sqlite_sentence (RdSqliteSentence sentence)
{
  return sentences[sentence];
}

/**
 * rd_sqlite_one_line:
 * @report: (nullable): what PRAGMA integrity_check says
 *
 * Returns: (transfer full): the same on one line, without the heading
 */
char *
rd_sqlite_one_line (const char *report)
{
  const char *heading_end;

  if (report && g_str_has_prefix (report, "***") && (heading_end = strchr (report, '\n')))
    report = heading_end + 1;

  g_autofree char *text = g_strchomp (g_strdup (report ? report : ""));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv ("; ", lines);
}

/* The field of "UNIQUE constraint failed: room.name" and its like. */
static const RdField *
find_field (const char *message)
{
  const char *colon = strrchr (message, ':');
  g_auto (GStrv) parts = g_strsplit (colon ? colon + 1 : "", ".", 2);

  if (g_strv_length (parts) != 2)
    return NULL;
  GType type = rd_record_type_for_kind (g_strstrip (parts[0]));
  if (type == G_TYPE_INVALID)
    return NULL;
  return rd_record_class_field (g_type_class_peek (type), g_strstrip (parts[1]));
}

static void
set_constraint_error (GError **error, int code, const char *message)
{
  const RdField *field;

  /* ON DELETE RESTRICT is a trigger to SQLite. */
  if (code == SQLITE_CONSTRAINT_TRIGGER && g_str_has_prefix (message, "FOREIGN KEY"))
    code = SQLITE_CONSTRAINT_FOREIGNKEY;
  switch (code)
    {
    case SQLITE_CONSTRAINT_TRIGGER:
      g_set_error_literal (error, RD_ERROR, RD_ERROR_CONFLICT,
                           g_dgettext (GETTEXT_PACKAGE, message));
      return;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                           _ ("Nothing was changed, because other records belong to this one or "
                              "one it names is not there."));
      return;
    default:
      break;
    }

  field = find_field (message);
  g_set_error (error, RD_ERROR,
               code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY
                 ? RD_ERROR_EXISTS
                 : RD_ERROR_INVALID,
               field ? "%s" : _ ("A value is missing or not allowed (%s)."),
               field ? rd_field_must (field) : message);
}

/**
 * rd_sqlite_set_error:
 * @error: return location
 * @code: SQLite's extended result code
 * @message: what it says of it
 * @path: (nullable): the file
 *
 * Sets the error of %RD_ERROR, or %G_IO_ERROR_CANCELLED, that fits.
 */
void
rd_sqlite_set_error (GError **error, int code, const char *message, const char *path)
{
  const char *file = path ? path : "";

  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      g_set_error (error, RD_ERROR, RD_ERROR_BUSY,
                   _ ("Nothing was changed, because another program is writing to “%s”; "
                      "try again in a moment."),
                   file);
      break;
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("This was cancelled."));
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_set_error (error, RD_ERROR, RD_ERROR_DAMAGED,
                   _ ("The file “%s” is damaged; keep it as it is and go on with a backup."), file);
      break;
    case SQLITE_CONSTRAINT:
      set_constraint_error (error, code, message);
      break;
    case SQLITE_FULL:
      g_set_error (error, RD_ERROR, RD_ERROR_STORE,
                   _ ("The last change was not kept, because the disk of “%s” is full; everything "
                      "before it is safe, so make room and try again."),
                   file);
      break;
    case SQLITE_READONLY:
      g_set_error (error, RD_ERROR, RD_ERROR_STORE,
                   _ ("The last change was not kept, because “%s” may not be written; allow "
                      "writing to it and to its folder, and try again."),
                   file);
      break;
    case SQLITE_IOERR:
      g_set_error (error, RD_ERROR, RD_ERROR_STORE,
                   _ ("The last change was not kept, because the disk of “%s” could not be read or "
                      "written; everything before it is safe, so check the disk and try again."),
                   file);
      break;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      g_set_error (error, RD_ERROR, RD_ERROR_STORE,
                   _ ("The file “%s” cannot be opened; check that it is there and that you may "
                      "read and write it and its folder."),
                   file);
      break;
    default:
      g_set_error (error, RD_ERROR, RD_ERROR_STORE,
                   _ ("The last change was not kept, because the database of “%s” refused it: %s."),
                   file, message);
      break;
    }
}
