/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-chart-private.h: what the parts of the chart share.
 *
 * rd-programme-chart.c is the widget; -draw.c what lies behind and around the loads: bands, axes,
 * rows; -marks.c the loads themselves, the lines and the reading of a day; -words.c what is written.
 */
#pragma once

#include "rd-chart-labels.h"
#include "rd-programme-chart.h"

G_BEGIN_DECLS

struct _RdProgrammeChart
{
  GtkWidget parent_instance;

  int read;       /* day whose numbers are read; -1: none */
  int today;      /* -1: not shown */
  guint inks;     /* serial of the colours of node */

  /* owned */
  RdProgrammeSheet *sheet;
  RdChartLayout *layout; /* for the size it has */
  GskRenderNode *node;   /* all but the reading */
};

void rd_programme_chart_measure_sides (RdProgrammeChart *self,
                                      int              *start,
                                      int              *end);
void rd_programme_chart_draw         (RdProgrammeChart *self,
                                      GtkSnapshot      *snapshot);
void rd_programme_chart_draw_bars    (RdProgrammeChart *self,
                                      GtkSnapshot      *snapshot);
void rd_programme_chart_draw_lines   (RdProgrammeChart *self,
                                      cairo_t          *cr);
void rd_programme_chart_write        (RdProgrammeChart *self,
                                      GtkSnapshot      *snapshot);
void rd_programme_chart_draw_reading (RdProgrammeChart *self,
                                      GtkSnapshot      *snapshot);
void rd_programme_chart_draw_diamond (cairo_t          *cr,
                                      double            x,
                                      double            y,
                                      double            radius,
                                      gboolean          filled);

G_END_DECLS
