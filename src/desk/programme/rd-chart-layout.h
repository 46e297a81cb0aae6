/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-chart-layout.h: a sheet in, places out: bars, lines and axes of a programme's chart.
 *
 * Pure: no widget, no colour, no text. From the top: the plot of loads with fitness and fatigue
 * over it, a strip of form, a row of massages, a row of dates.
 */
#pragma once

#include "rd-programme-sheet.h"

G_BEGIN_DECLS

/**
 * RdChartFrame:
 * @width: pixels
 * @height: pixels
 * @start: what the names of the rows and the loads of the axis need before the plot
 * @end: what fitness and fatigue of the axis need after it
 * @text: how large text is against the usual
 * @rtl: whether time goes to the left
 *
 * What a chart has to stand in.
 */
typedef struct
{
  int width;
  int height;
  int start;
  int end;
  double text;
  gboolean rtl;
} RdChartFrame;

/**
 * RdChartDay:
 * @x: start of the day's slot
 * @bar_x: start of its bar
 * @bar_width: pixels
 * @top: top of the bar; at the foot where there is no load
 * @massage: top of the part that is training, below the massage load on it
 * @done: top of the part of the training that is done; at the foot where nothing is
 * @planned: level of the load as planned, where something else was done; NAN otherwise
 * @cut: whether the bar is higher than the plot and drawn with a break
 * @fitness: y of fitness
 * @fatigue: y of fatigue
 * @form: y of the end of the bar of form, which begins at the layout's form_zero
 *
 * Where a day stands. Pixels from the top left corner.
 */
typedef struct
{
  double x;
  double bar_x;
  double bar_width;
  double top;
  double massage;
  double done;
  double planned;
  gboolean cut;
  double fitness;
  double fatigue;
  double form;
} RdChartDay;

/**
 * RdChartLayout:
 * @left: start of the plot
 * @right: end of the plot
 * @top: its top
 * @foot: its foot, where the load is 0
 * @slot: width of a day
 * @load_top: load at the top, AU
 * @load_step: load between two lines, AU
 * @level_top: fitness and fatigue at the top, AU a day
 * @level_step: between two of their numbers
 * @form_top: top of the strip of form
 * @form_foot: its foot
 * @form_zero: where form is 0
 * @massages: middle of the row of massages
 * @dates: top of the row of dates
 * @rtl: whether time goes to the left
 * @n_days: how many days
 * @days: the days
 */
typedef struct
{
  double left;
  double right;
  double top;
  double foot;
  double slot;
  double load_top;
  double load_step;
  double level_top;
  double level_step;
  double form_top;
  double form_foot;
  double form_zero;
  double massages;
  double dates;
  gboolean rtl;
  guint n_days;
  RdChartDay *days;
} RdChartLayout;

RdChartLayout *rd_chart_layout_new    (const RdProgrammeSheet *sheet,
                                       const RdChartFrame     *frame);
void           rd_chart_layout_free   (RdChartLayout          *layout);
double         rd_chart_layout_middle (const RdChartLayout    *layout,
                                       guint                   day);
double         rd_chart_layout_load   (const RdChartLayout    *layout,
                                       double                  load);
double         rd_chart_layout_level  (const RdChartLayout    *layout,
                                       double                  level);
int            rd_chart_layout_day_at (const RdChartLayout    *layout,
                                       double                  x);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdChartLayout, rd_chart_layout_free)

G_END_DECLS
