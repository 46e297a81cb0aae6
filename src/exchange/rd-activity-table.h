/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-activity-table.h: which site wrote a table of activities, and where its columns stand.
 *
 * Each site has its own headings, in the language of whoever exports, its own units and clock.
 */
#pragma once

#include "rd-activity-file.h"

G_BEGIN_DECLS

/** RdDistanceUnit: what the distances of a table are in. */
typedef enum
{
  RD_DISTANCE_UNIT_KM,
  RD_DISTANCE_UNIT_METRES,
  RD_DISTANCE_UNIT_KM_OR_METRES,
  RD_DISTANCE_UNIT_UNKNOWN,
} RdDistanceUnit;

/**
 * RdActivityTable:
 * @source: the site
 * @utc: whether its times are UTC instead of where they were recorded
 * @seconds: in one unit of its lengths
 * @distance: what its distances are in
 * @place: where each column stands, -1: nowhere
 * @metres: where the distance stands once more, in metres; -1: nowhere
 */
typedef struct
{
  const char *source;
  gboolean utc;
  double seconds;
  RdDistanceUnit distance;
  int place[RD_N_ACTIVITY_COLUMNS];
  int metres;
} RdActivityTable;

gboolean rd_activity_table_find (RdActivityTable *self,
                                 GPtrArray       *headings);

G_END_DECLS
