/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programmes-list.h: the programmes of the practice: open ones, and apart those that are over.
 *
 * Narrowed by trainer and by what is typed. Activating a row opens the programme. Property "focus"
 * (RdFocus): whose practice; %NULL shows nothing.
 */
#pragma once

#include "desk/rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_PROGRAMMES_LIST (rd_programmes_list_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammesList, rd_programmes_list, RD, PROGRAMMES_LIST, GtkWidget)

void rd_programmes_list_set_focus (RdProgrammesList *self,
                                   RdFocus          *focus);

G_END_DECLS
