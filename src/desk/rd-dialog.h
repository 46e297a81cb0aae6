/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-dialog.h: what every dialog that may still be at work when it closes has to do. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rd_dialog_may_outlive_parent (GtkWindow *dialog);

G_END_DECLS
