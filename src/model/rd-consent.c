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

RD_DEFINE_RECORD (RdConsent, rd_consent, "consent", N_ ("consent"), fields, )
