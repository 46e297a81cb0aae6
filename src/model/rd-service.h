/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-service.h: what can be booked. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_SERVICE (rd_service_get_type ())
G_DECLARE_FINAL_TYPE (RdService, rd_service, RD, SERVICE, RdRecord)

/**
 * RdService:
 * @name: full name
 * @short_name: what narrow tiles say
 * @discipline: the one #RdDiscipline it belongs to
 * @minutes: length
 * @buffer: minutes kept free after it
 * @pressure: 1 very light to 5 deep; unset where it has none
 * @load_per_minute: AU a minute, where it is not the load of its pressure
 * @archived: no longer offered
 *
 * A kind of session: who may give it, how long it takes, how firm it usually is.
 */
struct _RdService
{
  RdRecord parent_instance;

  char *name;
  char *short_name;
  guint discipline;
  int minutes;
  int buffer;
  int pressure;
  double load_per_minute;
  gboolean archived;
};

G_END_DECLS
