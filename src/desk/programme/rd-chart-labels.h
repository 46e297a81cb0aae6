/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-chart-labels.h: where a chart's words stand, so that none is written over another.
 *
 * Pure: widths in, places out. What has no room is left out; the reading of a day says it.
 */
#pragma once

#include "rd-chart-layout.h"

G_BEGIN_DECLS

/** RdChartWord: a word above the plot. */
typedef enum
{
  RD_CHART_WORD_TODAY,
  RD_CHART_WORD_TAPER,
  RD_CHART_WORD_LIGHT,
  RD_N_CHART_WORDS,
} RdChartWord;

/**
 * RdChartLabel:
 * @x: left, pixels
 * @y: top, pixels; 0 for a word above the plot
 * @width: pixels of its text
 * @shown: whether it has room
 */
typedef struct
{
  double x;
  double y;
  int width;
  gboolean shown;
} RdChartLabel;

void rd_chart_labels_place_words (const RdChartLayout    *layout,
                                  const RdProgrammeSheet *sheet,
                                  RdChartLabel            labels[RD_N_CHART_WORDS]);
void rd_chart_labels_place_races (const RdChartLayout    *layout,
                                  const guint            *days,
                                  guint                   n_days,
                                  int                     height,
                                  RdChartLabel           *labels);

G_END_DECLS
