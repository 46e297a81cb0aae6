/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-title.h: the way back, and which programme it is, in the window's header.
 *
 * Its button is "win.back". Property "focus" (RdFocus): what the desk is looking at.
 */
#pragma once

#include "desk/rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_PROGRAMME_TITLE (rd_programme_title_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammeTitle, rd_programme_title, RD, PROGRAMME_TITLE, GtkWidget)

void rd_programme_title_set_focus (RdProgrammeTitle *self,
                                   RdFocus          *focus);

G_END_DECLS
