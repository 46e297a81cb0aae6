/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-week-layout.h: bookings in, places out: which day, which lane, which minutes of the wall clock.
 *
 * Pure: no widget, no clock, no colour. A column of the week shows two bookings side by side; what
 * happens at the same time as both is counted in a "+N" pill.
 */
#pragma once

#include "model/rd-booking.h"
#include "model/rd-zone.h"

G_BEGIN_DECLS

/** RD_WEEK_LANES: bookings shown side by side in one column of a week. */
#define RD_WEEK_LANES 2

/** RD_WEEK_SHORTEST: minutes a booking takes up in the layout at least, so that it can be seen. */
#define RD_WEEK_SHORTEST 15

/**
 * RdWeekTile:
 * @booking: (unowned): whose place it is
 * @day: column, 0 the first
 * @from: minutes after midnight on the wall
 * @to: minutes after midnight on the wall, at least %RD_WEEK_SHORTEST after @from
 * @lane: place side by side, 0 the first
 * @n_lanes: places of the group it stands in
 * @more: whether a pill stands beside the group
 * @starts_before: the booking began on an earlier day
 * @ends_after: the booking ends on a later day
 *
 * The place of one booking, or of its part on one day.
 */
typedef struct
{
  RdBooking *booking;
  guint day;
  int from;
  int to;
  guint lane;
  guint n_lanes;
  gboolean more;
  gboolean starts_before;
  gboolean ends_after;
} RdWeekTile;

/**
 * RdWeekPill:
 * @day: column
 * @from: minutes after midnight
 * @to: minutes after midnight
 * @count: how many bookings it stands for
 *
 * Bookings for which a column has no place.
 */
typedef struct
{
  guint day;
  int from;
  int to;
  guint count;
} RdWeekPill;

/**
 * RdWeekLayout:
 * @first: date of the first column
 * @n_days: how many columns
 * @tiles: (element-type RdWeekTile): by day, then start, then lane
 * @pills: (element-type RdWeekPill): by day, then start
 */
typedef struct
{
  RdDate first;
  guint n_days;
  GArray *tiles;
  GArray *pills;
} RdWeekLayout;

RdWeekLayout *rd_week_layout_new       (GPtrArray          *bookings,
                                        RdZone             *zone,
                                        RdDate              first,
                                        guint               n_days,
                                        guint               max_lanes,
                                        gint64              client);
void          rd_week_layout_free      (RdWeekLayout       *layout);
int           rd_week_layout_free_from (const RdWeekLayout *layout,
                                        guint               day,
                                        int                 from,
                                        int                 minutes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdWeekLayout, rd_week_layout_free)

G_END_DECLS
