/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-caution-row.h: contraindications, shown wherever a client is about to be booked. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rd_caution_rows_fill (GtkBox    *box,
                           GPtrArray *contraindications);

G_END_DECLS
