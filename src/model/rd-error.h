/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-error.h: the one error domain of the program, with codes a caller can act on. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdError:
 * @RD_ERROR_INVALID: a value is not one the record allows; the message names the field
 * @RD_ERROR_NOT_FOUND: no such record
 * @RD_ERROR_AMBIGUOUS: a name fits several records; the message lists them
 * @RD_ERROR_CONFLICT: a practitioner, room or client is already booked then, or is away
 * @RD_ERROR_ADVICE: the rules advise against it; may be repeated with a reason
 * @RD_ERROR_NOT_PERMITTED: the acting practitioner may not do this
 * @RD_ERROR_EXISTS: the file or record is already there
 * @RD_ERROR_STALE: the record was changed by someone else since it was read
 * @RD_ERROR_BUSY: the file is locked by another program
 * @RD_ERROR_UNREADABLE: a file has no meaning we can take
 * @RD_ERROR_STORE: the database cannot be opened, read or written
 * @RD_ERROR_DAMAGED: the database is damaged
 * @RD_ERROR_NEWER: the database belongs to a newer version of the program
 * @RD_ERROR_NOTHING_TO_UNDO: there is no change to take back
 *
 * What went wrong. Every message is a whole sentence for a person.
 */
typedef enum
{
  RD_ERROR_INVALID,
  RD_ERROR_NOT_FOUND,
  RD_ERROR_AMBIGUOUS,
  RD_ERROR_CONFLICT,
  RD_ERROR_ADVICE,
  RD_ERROR_NOT_PERMITTED,
  RD_ERROR_EXISTS,
  RD_ERROR_STALE,
  RD_ERROR_BUSY,
  RD_ERROR_UNREADABLE,
  RD_ERROR_STORE,
  RD_ERROR_DAMAGED,
  RD_ERROR_NEWER,
  RD_ERROR_NOTHING_TO_UNDO,
} RdError;

#define RD_ERROR (rd_error_quark ())
GQuark rd_error_quark (void);

G_END_DECLS
