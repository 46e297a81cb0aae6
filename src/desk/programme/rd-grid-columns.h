/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-grid-columns.h: the columns of a programme's grid: the week, seven days, four sums.
 *
 * Pure. Head, rows and pointer share one value, so that everything lines up to the pixel.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** RdGridSum: a column after the days. */
typedef enum
{
  RD_GRID_SUM_LOAD,
  RD_GRID_SUM_CHANGE,
  RD_GRID_SUM_MONOTONY,
  RD_GRID_SUM_STRAIN,
  RD_N_GRID_SUMS,
} RdGridSum;

/**
 * RdGridColumns:
 * @width: pixels of all of them
 * @week: width of the week's column
 * @days: width of the seven days
 * @text: how large text is against the usual
 * @rtl: whether the week is on the right
 *
 * A plain value.
 */
typedef struct
{
  int width;
  int week;
  int days;
  double text;
  gboolean rtl;
} RdGridColumns;

int  rd_grid_columns_least  (double               text);
void rd_grid_columns_init   (RdGridColumns       *columns,
                             int                  width,
                             double               text,
                             gboolean             rtl);
void rd_grid_columns_day    (const RdGridColumns *columns,
                             guint                day,
                             int                 *x,
                             int                 *width);
void rd_grid_columns_week   (const RdGridColumns *columns,
                             int                 *x,
                             int                 *width);
void rd_grid_columns_sum    (const RdGridColumns *columns,
                             RdGridSum            sum,
                             int                 *x,
                             int                 *width);
int  rd_grid_columns_day_at (const RdGridColumns *columns,
                             double               x);

G_END_DECLS
