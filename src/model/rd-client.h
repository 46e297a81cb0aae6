/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client.h: a person the practice looks after. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_CLIENT (rd_client_get_type ())
G_DECLARE_FINAL_TYPE (RdClient, rd_client, RD, CLIENT, RdRecord)

/**
 * RdClient:
 * @name: full name
 * @phone: telephone number
 * @email: e-mail address
 * @address: postal address
 * @birth_date: date of birth
 * @emergency_name: whom to call
 * @emergency_phone: how to call them
 * @training_time: minutes since midnight
 * @easy_pace: seconds a kilometre
 * @preferred_practitioner: id of a practitioner
 * @start_fitness: AU before the first record
 * @start_fatigue: AU before the first record
 * @archived: no longer comes
 *
 * A client, most of them recreational runners.
 */
struct _RdClient
{
  RdRecord parent_instance;

  char *name;
  char *phone;
  char *email;
  char *address;
  RdDate birth_date;
  char *emergency_name;
  char *emergency_phone;
  int training_time;
  int easy_pace;
  gint64 preferred_practitioner;
  double start_fitness;
  double start_fatigue;
  gboolean archived;
};

G_END_DECLS
