/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-week-scale.h: days and minutes to pixels, and back.
 *
 * Pure. Header, training lane and grid share one scale, so that their columns line up to the pixel.
 */
#pragma once

#include "rd-week-layout.h"

G_BEGIN_DECLS

/**
 * RdWeekScale:
 * @width: pixels of the whole view
 * @gutter: pixels kept at the start for the hours
 * @n_days: columns
 * @from: first minute of the day shown
 * @to: minute of the day after the last one shown
 * @hour_height: pixels an hour
 * @rtl: whether the first day is on the right
 *
 * A plain value.
 */
typedef struct
{
  int width;
  int gutter;
  guint n_days;
  int from;
  int to;
  double hour_height;
  gboolean rtl;
} RdWeekScale;

/** RdWeekRect: pixels, whole numbers, from the top left corner of the view. */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} RdWeekRect;

void       rd_week_scale_column  (const RdWeekScale *scale,
                                  guint              day,
                                  int               *x,
                                  int               *width);
int        rd_week_scale_y       (const RdWeekScale *scale,
                                  int                minute);
int        rd_week_scale_height  (const RdWeekScale *scale);
RdWeekRect rd_week_scale_tile    (const RdWeekScale *scale,
                                  const RdWeekTile  *tile);
RdWeekRect rd_week_scale_pill    (const RdWeekScale *scale,
                                  const RdWeekPill  *pill);
RdWeekRect rd_week_scale_span    (const RdWeekScale *scale,
                                  guint              day,
                                  int                from,
                                  int                to);
int        rd_week_scale_minutes (const RdWeekScale *scale,
                                  int                pixels);
gboolean   rd_week_scale_at      (const RdWeekScale *scale,
                                  double             x,
                                  double             y,
                                  guint             *day,
                                  int               *minute);
int        rd_week_snap          (int                minute,
                                  int                step);

G_END_DECLS
