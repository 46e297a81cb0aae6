/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-time-off.h: when somebody is away, or the practice closed. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_TIME_OFF (rd_time_off_get_type ())
G_DECLARE_FINAL_TYPE (RdTimeOff, rd_time_off, RD, TIME_OFF, RdRecord)

/**
 * RdTimeOff:
 * @practitioner: id of who is away; unset: the practice is closed
 * @starts: first instant of it
 * @ends: first instant after it
 * @reason: what to say of it
 *
 * Time in which an ordinary week does not hold.
 */
struct _RdTimeOff
{
  RdRecord parent_instance;

  gint64 practitioner;
  gint64 starts;
  gint64 ends;
  char *reason;
};

G_END_DECLS
