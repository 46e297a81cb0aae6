/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-legend.h: what the bars, bands and hatches of the week mean, in a row or in a column. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *rd_legend_new (GtkOrientation orientation);

G_END_DECLS
