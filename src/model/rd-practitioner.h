/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practitioner.h: a person who works at the practice. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_PRACTITIONER (rd_practitioner_get_type ())
G_DECLARE_FINAL_TYPE (RdPractitioner, rd_practitioner, RD, PRACTITIONER, RdRecord)

/**
 * RdPractitioner:
 * @name: full name
 * @disciplines: set of #RdDiscipline
 * @hours: hours of an ordinary week
 * @colour: #RdColour of the tiles
 * @role: #RdRole
 * @email: e-mail address
 * @phone: telephone number
 * @archived: no longer works here
 *
 * Someone who gives sessions, or the front desk.
 */
struct _RdPractitioner
{
  RdRecord parent_instance;

  char *name;
  guint disciplines;
  RdWeekHours *hours;
  int colour;
  int role;
  char *email;
  char *phone;
  gboolean archived;
};

G_END_DECLS
