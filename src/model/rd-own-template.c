/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-own-template.c: a programme to start from that the practice made itself. */
#include "rd-own-template.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdOwnTemplate, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (code,
     TEXT,
     .label = N_ ("Short name"),
     .must = N_ ("The short name of a template needs 1 to 64 characters that no other has."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_UNIQUE,
     .least = 1,
     .most = 64),
  F (name,
     TEXT,
     .label = N_ ("Name"),
     .must = N_ ("A template’s name needs 1 to 120 characters."),
     .flags = RD_FIELD_REQUIRED,
     .least = 1,
     .most = 120),
  F (text,
     TEXT,
     .label = N_ ("Weeks"),
     .must = N_ ("The weeks of a template have at most 40000 characters."),
     .flags = RD_FIELD_REQUIRED,
     .least = 1,
     .most = 40000),
};

#undef F

RD_DEFINE_RECORD (RdOwnTemplate,
                  rd_own_template,
                  "own_template",
                  N_ ("template"),
                  fields,
                  class->since = 2)
