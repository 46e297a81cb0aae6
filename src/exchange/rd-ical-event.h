/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ical-event.h: one event of a calendar. */
#pragma once

#include "rd-ical-zones.h"

G_BEGIN_DECLS

/**
 * RdIcalMoment:
 * @wall: wall time in @zone, as seconds since 1970-01-01T00:00 on the wall
 * @instant: UTC seconds
 * @is_date: whether it is a whole day
 * @zone: (nullable): the zone it is told in; %NULL for UTC
 *
 * When something is.
 */
typedef struct
{
  gint64 wall;
  gint64 instant;
  gboolean is_date;
  RdIcalZone *zone;
} RdIcalMoment;

/**
 * RdIcalEvent:
 * @line: where it begins in the file
 * @uid: (nullable): what its calendar calls it
 * @title: (nullable): SUMMARY
 * @description: (nullable): DESCRIPTION
 * @categories: (nullable): CATEGORIES, joined by commas
 * @cancelled: whether it is off
 * @sequence: how often it was changed
 * @is_outdated: whether the file holds a newer version of it
 * @start: when it begins
 * @seconds: how long it lasts; 0 where it does not say
 * @is_override: whether it stands for one of a series
 * @replaces: the one it stands for
 * @rules: (element-type utf8): how it repeats
 * @excluded: (element-type RdIcalMoment): when it does not
 * @added: (element-type RdIcalMoment): when it is besides
 */
typedef struct
{
  guint line;
  char *uid;
  char *title;
  char *description;
  char *categories;
  gboolean cancelled;
  int sequence;
  gboolean is_outdated;
  RdIcalMoment start;
  gint64 seconds;
  gboolean is_override;
  RdIcalMoment replaces;
  GPtrArray *rules;
  GArray *excluded;
  GArray *added;
} RdIcalEvent;

RdIcalEvent *rd_ical_event_read (const RdIcalComponent  *component,
                                 RdIcalZones            *zones,
                                 GError                **error);
void         rd_ical_event_free (RdIcalEvent            *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdIcalEvent, rd_ical_event_free)

G_END_DECLS
