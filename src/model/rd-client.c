/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client.c: a person the practice looks after. */
#include "rd-client.h"

#include "rd-text.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdClient, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (name,
     TEXT,
     .label = N_ ("Name"),
     .must = N_ ("A client’s name needs 1 to 120 characters."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED,
     .least = 1,
     .most = 120),
  F (phone,
     TEXT,
     .label = N_ ("Phone"),
     .must = N_ ("A telephone number has 3 to 40 characters."),
     .least = 3,
     .most = 40),
  F (email,
     TEXT,
     .label = N_ ("E-mail"),
     .must = N_ ("An e-mail address has 3 to 254 characters and an @."),
     .least = 3,
     .most = 254),
  F (address,
     TEXT,
     .label = N_ ("Address"),
     .must = N_ ("An address has at most 400 characters."),
     .least = 1,
     .most = 400),
  F (birth_date,
     DATE,
     .label = N_ ("Born"),
     .must = N_ ("A date of birth is written as 1985-04-23."),
     .flags = RD_FIELD_PRIVATE),
  F (emergency_name,
     TEXT,
     .label = N_ ("Emergency contact"),
     .must = N_ ("The name of an emergency contact has at most 120 characters."),
     .flags = RD_FIELD_PRIVATE,
     .least = 1,
     .most = 120),
  F (emergency_phone,
     TEXT,
     .label = N_ ("Emergency phone"),
     .must = N_ ("A telephone number has 3 to 40 characters."),
     .flags = RD_FIELD_PRIVATE,
     .least = 3,
     .most = 40),
  F (training_time,
     TIME,
     .label = N_ ("Usually trains at"),
     .must = N_ ("The usual training time is a time of day such as 07:00."),
     .flags = RD_FIELD_REQUIRED,
     .fallback = 420),
  F (easy_pace,
     INTEGER,
     .label = N_ ("Easy pace"),
     .must = N_ ("An easy pace is 2:30 to 20:00 minutes a kilometre."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_PACE,
     .least = 150,
     .most = 1200,
     .fallback = 390),
  F (preferred_practitioner,
     REFERENCE,
     .label = N_ ("Prefers"),
     .must = N_ ("There is no such practitioner."),
     .refers_to = "practitioner"),
  F (start_fitness,
     REAL,
     .label = N_ ("Fitness at the start"),
     .must = N_ ("Fitness at the start is a number from 0 to 1000."),
     .flags = RD_FIELD_PRIVATE,
     .least = 0,
     .most = 1000),
  F (start_fatigue,
     REAL,
     .label = N_ ("Fatigue at the start"),
     .must = N_ ("Fatigue at the start is a number from 0 to 1000."),
     .flags = RD_FIELD_PRIVATE,
     .least = 0,
     .most = 1000),
  F (archived, BOOLEAN, .label = N_ ("Archived")),
};

#undef F

static gboolean
validate (RdRecord *record, GError **error)
{
  RdClient *self = RD_CLIENT (record);

  if (self->email == NULL || rd_text_is_email (self->email))
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_INVALID, _ ("“%s” is not an e-mail address."),
               self->email);
  return FALSE;
}

RD_DEFINE_RECORD (RdClient, rd_client, "client", N_ ("client"), fields, class->validate = validate)
