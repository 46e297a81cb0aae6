/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-chart.h: daily load, fitness, fatigue, form and massages of a programme.
 *
 * Pointing at a day, or going to it with the arrow keys, reads its numbers. Signal
 * "day-activated" (date): a day was clicked, or Enter pressed on it.
 */
#pragma once

#include "rd-programme-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_PROGRAMME_CHART (rd_programme_chart_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammeChart, rd_programme_chart, RD, PROGRAMME_CHART, GtkWidget)

GtkWidget *rd_programme_chart_new  (void);
void       rd_programme_chart_show (RdProgrammeChart *self,
                                    RdProgrammeSheet *sheet);
int        rd_programme_chart_read (RdProgrammeChart *self);

G_END_DECLS
