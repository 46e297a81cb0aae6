/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-scale.c: days and minutes to pixels, and back. */
#include "rd-week-scale.h"

#include <math.h>

#define TILE_START 2  /* between the line of the day and the first tile */
#define TILE_END 7    /* free at the end of a column, to point at and to drag over */
#define TILE_GAP 2    /* between two tiles */
#define PILL_WIDTH 24 /* a "+N" pill */

/**
 * rd_week_scale_column:
 * @scale: a scale
 * @day: a column
 * @x: (out): its left edge
 * @width: (out): its width
 *
 * Columns differ by a pixel at most, and leave none over.
 */
void
rd_week_scale_column (const RdWeekScale *scale, guint day, int *x, int *width)
{
  int room = MAX (scale->width - scale->gutter, 0);
  int n = (int)MAX (scale->n_days, 1);
  int start = (int)((gint64)room * day / n);
  int end = (int)((gint64)room * (day + 1) / n);

  *width = end - start;
  *x = scale->rtl ? room - end : scale->gutter + start;
}

/**
 * rd_week_scale_y:
 * @scale: a scale
 * @minute: minutes after midnight
 *
 * Returns: pixels from the top, which may lie outside the view
 */
int
rd_week_scale_y (const RdWeekScale *scale, int minute)
{
  return (int)lround ((minute - scale->from) * scale->hour_height / 60);
}

/**
 * rd_week_scale_height:
 * @scale: a scale
 *
 * Returns: pixels from the first to the last minute shown
 */
int
rd_week_scale_height (const RdWeekScale *scale)
{
  return rd_week_scale_y (scale, scale->to);
}

/* Turns an offset from the start of a column into pixels from the left. */
static int
place_in_column (const RdWeekScale *scale, guint day, int offset, int length)
{
  int x, width;

  rd_week_scale_column (scale, day, &x, &width);
  return scale->rtl ? x + width - offset - length : x + offset;
}

/**
 * rd_week_scale_tile:
 * @scale: a scale
 * @tile: a place in the layout
 *
 * Returns: where to draw it, a pixel free below it
 */
RdWeekRect
rd_week_scale_tile (const RdWeekScale *scale, const RdWeekTile *tile)
{
  RdWeekRect rect = { .y = rd_week_scale_y (scale, tile->from) };
  int n = (int)MAX (tile->n_lanes, 1);
  int x, width, room, start, end;

  rd_week_scale_column (scale, tile->day, &x, &width);
  room = width - TILE_START - TILE_END - (tile->more ? PILL_WIDTH + TILE_GAP : 0) + TILE_GAP;
  start = room * (int)tile->lane / n;
  end = room * (int)(tile->lane + 1) / n - TILE_GAP;
  rect.width = MAX (end - start, 1);
  rect.x = place_in_column (scale, tile->day, TILE_START + start, rect.width);
  rect.height = MAX (rd_week_scale_y (scale, tile->to) - rect.y - 1, 1);
  return rect;
}

/**
 * rd_week_scale_pill:
 * @scale: a scale
 * @pill: a pill of the layout
 *
 * Returns: where to draw it, at the end of its column
 */
RdWeekRect
rd_week_scale_pill (const RdWeekScale *scale, const RdWeekPill *pill)
{
  RdWeekRect rect = { .y = rd_week_scale_y (scale, pill->from), .width = PILL_WIDTH };
  int x, width;

  rd_week_scale_column (scale, pill->day, &x, &width);
  rect.x = place_in_column (scale, pill->day, width - TILE_END - PILL_WIDTH, PILL_WIDTH);
  rect.height = MAX (rd_week_scale_y (scale, pill->to) - rect.y - 1, 1);
  return rect;
}

/**
 * rd_week_scale_span:
 * @scale: a scale
 * @day: a column
 * @from: minutes after midnight
 * @to: minutes after midnight
 *
 * Returns: the whole width of the column from @from to @to, without its line
 */
RdWeekRect
rd_week_scale_span (const RdWeekScale *scale, guint day, int from, int to)
{
  RdWeekRect rect;
  int x, width;

  rd_week_scale_column (scale, day, &x, &width);
  from = CLAMP (from, scale->from, scale->to);
  to = CLAMP (to, from, scale->to);
  rect.x = scale->rtl ? x : x + 1;
  rect.width = MAX (width - 1, 0);
  rect.y = rd_week_scale_y (scale, from);
  rect.height = rd_week_scale_y (scale, to) - rect.y;
  return rect;
}

/**
 * rd_week_scale_minutes:
 * @scale: a scale
 * @pixels: a height
 *
 * Returns: how many minutes that is, rounded up
 */
int
rd_week_scale_minutes (const RdWeekScale *scale, int pixels)
{
  return scale->hour_height > 0 ? (int)ceil (pixels * 60 / scale->hour_height) : 0;
}

/**
 * rd_week_scale_at:
 * @scale: a scale
 * @x: pixels from the left
 * @y: pixels from the top
 * @day: (out): the column there
 * @minute: (out): the minute there, neither snapped nor rounded up
 *
 * Returns: whether that is in the grid at all
 */
gboolean
rd_week_scale_at (const RdWeekScale *scale, double x, double y, guint *day, int *minute)
{
  if (scale->hour_height <= 0 || y < 0 || y >= rd_week_scale_height (scale))
    return FALSE;
  for (guint i = 0; i < scale->n_days; i++)
    {
      int left, width;

      rd_week_scale_column (scale, i, &left, &width);
      if (x < left || x >= left + width)
        continue;
      *day = i;
      *minute = scale->from + (int)floor (y * 60 / scale->hour_height);
      return TRUE;
    }
  return FALSE;
}

/**
 * rd_week_snap:
 * @minute: minutes after midnight
 * @step: minutes between two starts
 *
 * Returns: the start at or before @minute
 */
int
rd_week_snap (int minute, int step)
{
  step = MAX (step, 1);
  return minute >= 0 ? minute / step * step : -((-minute + step - 1) / step * step);
}
