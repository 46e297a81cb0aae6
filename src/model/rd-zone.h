/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-zone.h: wall time in the practice's zone and instants in UTC. Every conversion is here. */
#pragma once

#include "rd-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RdZone:
 *
 * An IANA time zone, immutable and counted by reference. An instant is UTC seconds since 1970;
 * a wall time is a date and minutes since its midnight.
 */
typedef struct _RdZone RdZone;

#define RD_TYPE_ZONE (rd_zone_get_type ())
GType       rd_zone_get_type     (void);

RdZone     *rd_zone_new          (const char   *identifier,
                                  GError      **error);
RdZone     *rd_zone_ref          (RdZone       *zone);
void        rd_zone_unref        (RdZone       *zone);
const char *rd_zone_identifier   (RdZone       *zone);

gint64      rd_zone_to_instant   (RdZone       *zone,
                                  RdDate        date,
                                  int           minutes);
gint64      rd_zone_seconds_to_instant (RdZone *zone,
                                  gint64        wall_seconds);
gint64      rd_zone_to_wall_seconds (RdZone    *zone,
                                  gint64        instant);
RdDate      rd_zone_to_wall      (RdZone       *zone,
                                  gint64        instant,
                                  int          *minutes);
RdDate      rd_zone_date         (RdZone       *zone,
                                  gint64        instant);
int         rd_zone_offset       (RdZone       *zone,
                                  gint64        instant);
gint64      rd_zone_next_change  (RdZone       *zone,
                                  gint64        after,
                                  gint64        until);
gboolean    rd_zone_parse        (RdZone       *zone,
                                  const char   *text,
                                  gint64       *instant);
char       *rd_zone_format       (RdZone       *zone,
                                  gint64        instant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdZone, rd_zone_unref)

G_END_DECLS
