/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme.c: a training programme of a client. */
#include "rd-programme.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdProgramme, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (client,
     REFERENCE,
     .label = N_ ("Client"),
     .must = N_ ("A programme belongs to a client."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED | RD_FIELD_CASCADE,
     .refers_to = "client"),
  F (name,
     TEXT,
     .label = N_ ("Name"),
     .must = N_ ("A programme’s name needs 1 to 120 characters."),
     .flags = RD_FIELD_REQUIRED,
     .least = 1,
     .most = 120),
  F (starts,
     DATE,
     .label = N_ ("From"),
     .must = N_ ("The first day of a programme is written as 2026-09-21."),
     .flags = RD_FIELD_REQUIRED),
  F (ends,
     DATE,
     .label = N_ ("To"),
     .must = N_ ("The last day of a programme is written as 2026-12-13."),
     .flags = RD_FIELD_REQUIRED),
  F (race,
     REFERENCE,
     .label = N_ ("Race"),
     .must = N_ ("There is no such race."),
     .refers_to = "race"),
  F (owner,
     REFERENCE,
     .label = N_ ("Trainer"),
     .must = N_ ("There is no such practitioner."),
     .refers_to = "practitioner"),
  F (template,
     TEXT,
     .label = N_ ("Template"),
     .must = N_ ("The name of a template has at most 64 characters."),
     .least = 1,
     .most = 64),
  F (source,
     TEXT,
     .label = N_ ("Source"),
     .must = N_ ("The source has at most 400 characters."),
     .least = 1,
     .most = 400),
  F (note,
     TEXT,
     .label = N_ ("Note"),
     .must = N_ ("A note has at most 4000 characters."),
     .least = 1,
     .most = 4000),
  F (closed, BOOLEAN, .label = N_ ("Ended")),
};

#undef F

static gboolean
validate (RdRecord *record, GError **error)
{
  RdProgramme *self = RD_PROGRAMME (record);

  if (self->ends >= self->starts)
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                       _ ("The last day of a programme is not before its first."));
  return FALSE;
}

RD_DEFINE_RECORD (RdProgramme,
                  rd_programme,
                  "programme",
                  N_ ("programme"),
                  fields,
                  class->validate = validate)
