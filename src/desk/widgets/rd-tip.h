/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-tip.h: a tooltip that is only looked at when somebody points there.
 *
 * For what changes as often as the week does. GTK answers every change of a tooltip by asking the
 * window system where the pointer is, and waits for that; a week of them would be felt.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        rd_tip_set (GtkWidget  *widget,
                        const char *text);
const char *rd_tip_get (GtkWidget  *widget);

/* The handler of "query-tooltip" of a label that ends in an ellipsis: it says the whole. */
gboolean    rd_tip_of_label_cb (GtkLabel   *label,
                                int         x,
                                int         y,
                                gboolean    keyboard,
                                GtkTooltip *tooltip);

G_END_DECLS
