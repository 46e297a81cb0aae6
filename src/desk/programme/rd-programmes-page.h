/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programmes-page.h: the programmes of the practice, or the one that is looked at.
 *
 * Property "focus" (RdFocus): what the desk is looking at; its "programme" decides which.
 */
#pragma once

#include "desk/rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_PROGRAMMES_PAGE (rd_programmes_page_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammesPage, rd_programmes_page, RD, PROGRAMMES_PAGE, GtkWidget)

void rd_programmes_page_set_focus   (RdProgrammesPage *self,
                                     RdFocus          *focus);
void rd_programmes_page_add_workout (RdProgrammesPage *self);
void rd_programmes_page_go_to       (RdProgrammesPage *self,
                                     RdDate            date);

G_END_DECLS
