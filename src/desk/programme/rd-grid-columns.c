/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-grid-columns.c: the columns of a programme's grid. */
#include "rd-grid-columns.h"

#define LEAST 946 /* with text of the usual size */
#define WEEK 88
#define DAYS 7

static const int sums[RD_N_GRID_SUMS] = { 66, 62, 78, 64 };

static int
width_of_sum (RdGridSum sum, double text)
{
  return (int)(sums[sum] * text);
}

static int
width_of_sums (double text)
{
  int width = 0;

  for (int i = 0; i < RD_N_GRID_SUMS; i++)
    width += width_of_sum (i, text);
  return width;
}

static int
mirror (const RdGridColumns *columns, int x, int width)
{
  return columns->rtl ? columns->width - x - width : x;
}

/**
 * rd_grid_columns_least:
 * @text: how large text is against the usual
 *
 * Returns: with less width than this the grid scrolls sideways
 */
int
rd_grid_columns_least (double text)
{
  return (int)(LEAST * text);
}

/**
 * rd_grid_columns_init:
 * @columns: (out caller-allocates): the columns
 * @width: pixels there are
 * @text: how large text is against the usual
 * @rtl: whether the week is on the right
 *
 * The days share what week and sums leave; no less than rd_grid_columns_least() is used.
 */
void
rd_grid_columns_init (RdGridColumns *columns, int width, double text, gboolean rtl)
{
  columns->width = MAX (width, rd_grid_columns_least (text));
  columns->week = (int)(WEEK * text);
  columns->days = columns->width - columns->week - width_of_sums (text);
  columns->text = text;
  columns->rtl = rtl;
}

/**
 * rd_grid_columns_day:
 * @columns: columns
 * @day: 0 for Monday to 6
 * @x: (out): where it begins
 * @width: (out): how wide it is
 *
 * Where a day's column is. Together the days fill their share to the pixel.
 */
void
rd_grid_columns_day (const RdGridColumns *columns, guint day, int *x, int *width)
{
  int from = columns->days * (int)day / DAYS, to = columns->days * ((int)day + 1) / DAYS;

  *width = to - from;
  *x = mirror (columns, columns->week + from, *width);
}

/**
 * rd_grid_columns_week:
 * @columns: columns
 * @x: (out): where it begins
 * @width: (out): how wide it is
 *
 * Where the week's column is, before anything is scrolled.
 */
void
rd_grid_columns_week (const RdGridColumns *columns, int *x, int *width)
{
  *width = columns->week;
  *x = mirror (columns, 0, *width);
}

/**
 * rd_grid_columns_sum:
 * @columns: columns
 * @sum: which
 * @x: (out): where it begins
 * @width: (out): how wide it is
 *
 * Where a column of sums is.
 */
void
rd_grid_columns_sum (const RdGridColumns *columns, RdGridSum sum, int *x, int *width)
{
  int from = columns->week + columns->days;

  for (int i = 0; i < (int)sum; i++)
    from += width_of_sum (i, columns->text);
  *width = width_of_sum (sum, columns->text);
  *x = mirror (columns, from, *width);
}

/**
 * rd_grid_columns_day_at:
 * @columns: columns
 * @x: pixels
 *
 * Returns: the day whose column @x is in, -1 beside the days
 */
int
rd_grid_columns_day_at (const RdGridColumns *columns, double x)
{
  for (guint day = 0; day < DAYS; day++)
    {
      int from, width;

      rd_grid_columns_day (columns, day, &from, &width);
      if (x >= from && x < from + width)
        return (int)day;
    }
  return -1;
}
