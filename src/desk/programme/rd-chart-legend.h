/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-chart-legend.h: what the bars, lines and marks of a programme's chart mean, in a row. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_CHART_LEGEND (rd_chart_legend_get_type ())
G_DECLARE_FINAL_TYPE (RdChartLegend, rd_chart_legend, RD, CHART_LEGEND, GtkWidget)

GtkWidget *rd_chart_legend_new (void);

G_END_DECLS
