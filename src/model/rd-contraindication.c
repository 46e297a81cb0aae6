/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-contraindication.c: why a client is not, or not there, to be massaged. */
#include "rd-contraindication.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdContraindication, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (client,
     REFERENCE,
     .label = N_ ("Client"),
     .must = N_ ("A contraindication belongs to a client."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED | RD_FIELD_CASCADE,
     .refers_to = "client"),
  F (caution,
     ENUM,
     .label = N_ ("What to do"),
     .must = N_ ("A caution is do-not-treat, avoid-area or ask-first."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_PRIVATE,
     .values = rd_caution_get_type,
     .fallback = RD_CAUTION_ASK_FIRST),
  F (description,
     TEXT,
     .label = N_ ("What it is"),
     .must = N_ ("Say what the contraindication is, in at most 400 characters."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_PRIVATE,
     .least = 1,
     .most = 400),
  F (starts,
     DATE,
     .label = N_ ("Since"),
     .must = N_ ("A date is written as 2026-11-26."),
     .flags = RD_FIELD_PRIVATE),
  F (ends,
     DATE,
     .label = N_ ("Until"),
     .must = N_ ("A date is written as 2026-11-26."),
     .flags = RD_FIELD_PRIVATE),
};

#undef F

static gboolean
validate (RdRecord *record, GError **error)
{
  RdContraindication *self = RD_CONTRAINDICATION (record);

  if (self->starts == RD_DATE_UNSET || self->ends == RD_DATE_UNSET || self->ends > self->starts)
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                       _ ("A contraindication ends after the day it begins."));
  return FALSE;
}

RD_DEFINE_RECORD (RdContraindication,
                  rd_contraindication,
                  "contraindication",
                  N_ ("contraindication"),
                  fields,
                  class->validate = validate)

/**
 * rd_contraindication_holds:
 * @self: a contraindication
 * @date: a day
 *
 * Returns: whether it is to be minded on that day
 */
gboolean
rd_contraindication_holds (RdContraindication *self, RdDate date)
{
  return (self->starts == RD_DATE_UNSET || date >= self->starts) &&
         (self->ends == RD_DATE_UNSET || date < self->ends);
}
