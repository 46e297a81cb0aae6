/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-inspector.h: beside the pages: the booking selected, or else the client in focus.
 *
 * Property "focus" (RdFocus): what the desk is looking at; %NULL shows nothing.
 */
#pragma once

#include "rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_INSPECTOR (rd_inspector_get_type ())
G_DECLARE_FINAL_TYPE (RdInspector, rd_inspector, RD, INSPECTOR, GtkWidget)

GtkWidget *rd_inspector_new       (void);
void       rd_inspector_set_focus (RdInspector *self,
                                   RdFocus     *focus);

G_END_DECLS
