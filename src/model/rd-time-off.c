/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-time-off.c: when somebody is away, or the practice closed. */
#include "rd-time-off.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdTimeOff, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (practitioner,
     REFERENCE,
     .label = N_ ("Practitioner"),
     .must = N_ ("There is no such practitioner."),
     .flags = RD_FIELD_INDEXED,
     .refers_to = "practitioner"),
  F (starts,
     INSTANT,
     .label = N_ ("From"),
     .must = N_ ("Time off needs a beginning."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED),
  F (ends,
     INSTANT,
     .label = N_ ("To"),
     .must = N_ ("Time off needs an end."),
     .flags = RD_FIELD_REQUIRED),
  F (reason,
     TEXT,
     .label = N_ ("Reason"),
     .must = N_ ("The reason has at most 200 characters."),
     .least = 1,
     .most = 200),
};

#undef F

static gboolean
validate (RdRecord *record, GError **error)
{
  RdTimeOff *self = RD_TIME_OFF (record);

  if (self->ends > self->starts)
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID, _ ("Time off ends after it begins."));
  return FALSE;
}

RD_DEFINE_RECORD (RdTimeOff,
                  rd_time_off,
                  "time_off",
                  N_ ("time off"),
                  fields,
                  class->validate = validate)
