/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ical-value.h: times and lengths of time as iCalendar writes them. */
#pragma once

#include "model/rd-date.h"

G_BEGIN_DECLS

/**
 * RdIcalTime:
 * @wall: seconds since 1970-01-01T00:00, on whichever clock it is told by
 * @is_date: whether it is a whole day
 * @is_utc: whether it is told in UTC
 *
 * A DATE or DATE-TIME (RFC 5545, sections 3.3.4 and 3.3.5).
 */
typedef struct
{
  gint64 wall;
  gboolean is_date;
  gboolean is_utc;
} RdIcalTime;

gboolean rd_ical_parse_time     (const char  *text,
                                 RdIcalTime  *time);
gboolean rd_ical_parse_duration (const char  *text,
                                 gint64      *seconds);
gboolean rd_ical_parse_offset   (const char  *text,
                                 int         *seconds);

G_END_DECLS
