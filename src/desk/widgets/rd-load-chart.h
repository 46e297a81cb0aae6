/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-load-chart.h: the load of some weeks as bars, with massages as diamonds under them.
 *
 * Days to come are paler and outlined; a dashed line stands before today. Pointing at a bar says
 * its day and load.
 */
#pragma once

#include "desk/inspector/rd-client-summary.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_LOAD_CHART (rd_load_chart_get_type ())
G_DECLARE_FINAL_TYPE (RdLoadChart, rd_load_chart, RD, LOAD_CHART, GtkWidget)

GtkWidget *rd_load_chart_new  (void);
void       rd_load_chart_show (RdLoadChart           *self,
                               const RdClientSummary *summary);

G_END_DECLS
