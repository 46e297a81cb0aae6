/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-before.h: a dialog that stands before the window it belongs to. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rd_before_window (gpointer   dialog,
                       GtkWindow *window);

G_END_DECLS
