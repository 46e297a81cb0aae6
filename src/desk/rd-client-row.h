/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client-row.h: one client in a list of those found. */
#pragma once

#include "model/rd-client.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_CLIENT_ROW (rd_client_row_get_type ())
G_DECLARE_FINAL_TYPE (RdClientRow, rd_client_row, RD, CLIENT_ROW, GtkListBoxRow)

GtkWidget *rd_client_row_new        (void);
RdClient  *rd_client_row_get_client (RdClientRow *self);
void       rd_client_row_set_client (RdClientRow *self,
                                     RdClient    *client);

G_END_DECLS
