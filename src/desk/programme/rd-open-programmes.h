/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-open-programmes.h: the next programmes to end, in the sidebar.
 *
 * Property "focus" (RdFocus): whose practice, and which programme is looked at.
 */
#pragma once

#include "desk/rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_OPEN_PROGRAMMES (rd_open_programmes_get_type ())
G_DECLARE_FINAL_TYPE (RdOpenProgrammes, rd_open_programmes, RD, OPEN_PROGRAMMES, GtkWidget)

void rd_open_programmes_set_focus (RdOpenProgrammes *self,
                                   RdFocus          *focus);

G_END_DECLS
