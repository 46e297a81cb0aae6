/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-inspector-client.h: the client in focus: race, load, next bookings, suggested slots.
 */
#pragma once

#include "desk/rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_INSPECTOR_CLIENT (rd_inspector_client_get_type ())
G_DECLARE_FINAL_TYPE (RdInspectorClient, rd_inspector_client, RD, INSPECTOR_CLIENT, GtkWidget)

GtkWidget *rd_inspector_client_new (RdFocus *focus);

G_END_DECLS
