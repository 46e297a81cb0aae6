/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-toast.h: a word at the foot of the window on what was done, or was not. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rd_toast_say   (GtkWidget    *at,
                     const char   *sentence);
void rd_toast_done  (GtkWidget    *at,
                     const char   *sentence);
void rd_toast_error (GtkWidget    *at,
                     const GError *error);

G_END_DECLS
