/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-zone-spans.h: the offsets of a time zone, remembered half a year at a time.
 *
 * GLib looks through all changes of the clocks since the nineteenth century, one by one, for every
 * instant it is asked about, and a plan asks a hundred thousand times. Part of an RdZone; may be used
 * by several threads at once.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RD_ZONE_N_SPANS: from 1970 to 2106. What is before or after is asked of GLib. */
#define RD_ZONE_N_SPANS 256

/** RdZoneSpans: private; all zeros to begin with. */
typedef struct
{
  gpointer spans[RD_ZONE_N_SPANS];
} RdZoneSpans;

int  rd_zone_spans_offset (RdZoneSpans *self,
                           GTimeZone   *zone,
                           gint64       instant);
void rd_zone_spans_clear  (RdZoneSpans *self);

G_END_DECLS
