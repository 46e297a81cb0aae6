/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-consent.c: what a client agreed to, and when. */
#include "rd-consent.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdConsent, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (client,
     REFERENCE,
     .label = N_ ("Client"),
     .must = N_ ("A consent belongs to a client."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED | RD_FIELD_CASCADE,
     .refers_to = "client"),
  F (version,
     TEXT,
     .label = N_ ("Version"),
     .must = N_ ("The version of the consent has 1 to 40 characters."),
     .flags = RD_FIELD_REQUIRED,
     .least = 1,
     .most = 40),
  F (given,
     DATE,
     .label = N_ ("Given"),
     .must = N_ ("The day consent was given is written as 2026-11-26."),
     .flags = RD_FIELD_REQUIRED),
  F (withdrawn, DATE, .label = N_ ("Withdrawn"), .must = N_ ("A date is written as 2026-11-26.")),
};

#undef F

static gboolean
validate (RdRecord *record, GError **error)
{
  RdConsent *self = RD_CONSENT (record);

  if (self->withdrawn == RD_DATE_UNSET || self->withdrawn >= self->given)
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                       _ ("A consent is not withdrawn before it was given."));
  return FALSE;
}

RD_DEFINE_RECORD (RdConsent,
                  rd_consent,
                  "consent",
                  N_ ("consent"),
                  fields,
                  class->validate = validate)
