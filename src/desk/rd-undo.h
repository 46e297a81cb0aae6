/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-undo.h: the last change taken back, or done again, and the word said of it. */
#pragma once

#include "practice/rd-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rd_undo_last (GtkWidget  *at,
                   RdPractice *practice);
void rd_redo_last (GtkWidget  *at,
                   RdPractice *practice);

G_END_DECLS
