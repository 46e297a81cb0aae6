/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ical-zone.h: a time zone as iCalendar describes it. */
#pragma once

#include "model/rd-zone.h"

G_BEGIN_DECLS

void rd_ical_append_zone (GString *calendar,
                          RdZone  *zone,
                          gint64   from,
                          gint64   until);

G_END_DECLS
