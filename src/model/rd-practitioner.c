/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practitioner.c: a person who works at the practice. */
#include "rd-practitioner.h"

#include "rd-text.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdPractitioner, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (name,
     TEXT,
     .label = N_ ("Name"),
     .must = N_ ("A practitioner’s name needs 1 to 120 characters."),
     .flags = RD_FIELD_REQUIRED,
     .least = 1,
     .most = 120),
  F (disciplines,
     FLAGS,
     .label = N_ ("Disciplines"),
     .must = N_ ("Disciplines are massage, sports-massage or personal-training."),
     .values = rd_discipline_get_type),
  F (hours,
     HOURS,
     .label = N_ ("Working hours"),
     .must = N_ ("Working hours are written as mon-fri=09:00-17:00;sat=09:00-13:00.")),
  F (colour,
     ENUM,
     .label = N_ ("Colour"),
     .must = N_ ("A colour is one of the palette: blue, violet, magenta, olive, slate, indigo, "
                 "plum or brown."),
     .flags = RD_FIELD_REQUIRED,
     .values = rd_colour_get_type),
  F (role,
     ENUM,
     .label = N_ ("Role"),
     .must = N_ ("A role is owner, practitioner or front-desk."),
     .flags = RD_FIELD_REQUIRED,
     .values = rd_role_get_type,
     .fallback = RD_ROLE_PRACTITIONER),
  F (email,
     TEXT,
     .label = N_ ("E-mail"),
     .must = N_ ("An e-mail address has 3 to 254 characters and an @."),
     .least = 3,
     .most = 254),
  F (phone,
     TEXT,
     .label = N_ ("Phone"),
     .must = N_ ("A telephone number has 3 to 40 characters."),
     .least = 3,
     .most = 40),
  F (archived, BOOLEAN, .label = N_ ("Archived")),
};

#undef F

static gboolean
validate (RdRecord *record, GError **error)
{
  RdPractitioner *self = RD_PRACTITIONER (record);

  if (self->email == NULL || rd_text_is_email (self->email))
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_INVALID, _ ("“%s” is not an e-mail address."),
               self->email);
  return FALSE;
}

RD_DEFINE_RECORD (RdPractitioner,
                  rd_practitioner,
                  "practitioner",
                  N_ ("practitioner"),
                  fields,
                  class->validate = validate)
