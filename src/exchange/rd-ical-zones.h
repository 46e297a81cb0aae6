/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ical-zones.h: the time zones a calendar speaks of. */
#pragma once

#include "model/rd-zone.h"
#include "rd-ical-text.h"

G_BEGIN_DECLS

/** RdIcalZone: a zone this computer knows, or one only the calendar does. */
typedef struct _RdIcalZone RdIcalZone;

/** RdIcalZones: the zones of a calendar by TZID. */
typedef struct _RdIcalZones RdIcalZones;

RdIcalZones *rd_ical_zones_new      (RdZone                *own);
void         rd_ical_zones_free     (RdIcalZones           *zones);
void         rd_ical_zones_describe (RdIcalZones           *zones,
                                     const RdIcalComponent *description);
RdIcalZone  *rd_ical_zones_own      (RdIcalZones           *zones);
RdIcalZone  *rd_ical_zones_find     (RdIcalZones           *zones,
                                     const char            *tzid);

gint64       rd_ical_zone_to_instant (RdIcalZone           *zone,
                                     gint64                 wall);
gint64       rd_ical_zone_to_wall   (RdIcalZone            *zone,
                                     gint64                 instant);
RdZone      *rd_ical_zone_known     (RdIcalZone            *zone);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdIcalZones, rd_ical_zones_free)

G_END_DECLS
