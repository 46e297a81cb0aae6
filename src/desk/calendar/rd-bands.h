/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-bands.h: how days are marked in the week, the same in its header, its lane and its grid. */
#pragma once

#include "rd-week.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** RD_BANDS_HATCH: pixels of the run-up's hatch, at the end of a column. */
#define RD_BANDS_HATCH 6

void rd_bands_draw_day    (GtkSnapshot     *snapshot,
                           GtkWidget       *widget,
                           const RdWeekDay *day,
                           gboolean         hatch,
                           int              x,
                           int              width,
                           int              height);
void rd_bands_draw_closed (GtkSnapshot     *snapshot,
                           GtkWidget       *widget,
                           gboolean         usual,
                           int              x,
                           int              y,
                           int              width,
                           int              height);
void rd_bands_draw_hatch  (GtkSnapshot     *snapshot,
                           GtkWidget       *widget,
                           int              x,
                           int              y,
                           int              width,
                           int              height);

G_END_DECLS
