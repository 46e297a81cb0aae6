/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-service.c: what can be booked. */
#include "rd-service.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdService, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (name,
     TEXT,
     .label = N_ ("Name"),
     .must = N_ ("A service’s name needs 1 to 120 characters and is not another’s."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_UNIQUE,
     .least = 1,
     .most = 120),
  F (short_name,
     TEXT,
     .label = N_ ("Short name"),
     .must = N_ ("A short name has at most 24 characters."),
     .least = 1,
     .most = 24),
  F (discipline,
     FLAGS,
     .label = N_ ("Discipline"),
     .must = N_ ("A discipline is massage, sports-massage or personal-training."),
     .flags = RD_FIELD_REQUIRED,
     .values = rd_discipline_get_type,
     .fallback = RD_DISCIPLINE_SPORTS_MASSAGE),
  F (minutes,
     INTEGER,
     .label = N_ ("Minutes"),
     .must = N_ ("A service takes 5 to 480 minutes."),
     .flags = RD_FIELD_REQUIRED,
     .least = 5,
     .most = 480,
     .fallback = 60),
  F (buffer,
     INTEGER,
     .label = N_ ("Buffer after"),
     .must = N_ ("The buffer after a service is 0 to 240 minutes."),
     .flags = RD_FIELD_REQUIRED,
     .least = 0,
     .most = 240,
     .fallback = 0),
  F (pressure,
     INTEGER,
     .label = N_ ("Usual pressure"),
     .must = N_ ("A pressure is a number from 1, very light, to 5, deep."),
     .least = 1,
     .most = 5),
  F (load_per_minute,
     REAL,
     .label = N_ ("Load a minute"),
     .must = N_ ("The load of a minute is a number from 0 to 20."),
     .least = 0,
     .most = 20),
  F (archived, BOOLEAN, .label = N_ ("Archived")),
};

#undef F

static gboolean
validate (RdRecord *record, GError **error)
{
  RdService *self = RD_SERVICE (record);

  /* One bit of the set, and no other. */
  if ((self->discipline & (self->discipline - 1)) == 0)
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                       _ ("A service belongs to one discipline: massage, sports-massage or "
                          "personal-training."));
  return FALSE;
}

RD_DEFINE_RECORD (RdService,
                  rd_service,
                  "service",
                  N_ ("service"),
                  fields,
                  class->validate = validate)
