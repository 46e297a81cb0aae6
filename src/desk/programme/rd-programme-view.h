/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-view.h: one programme: its chart over its weeks.
 *
 * Property "focus" (RdFocus): whose programme is shown; %NULL shows nothing.
 */
#pragma once

#include "desk/rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_PROGRAMME_VIEW (rd_programme_view_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammeView, rd_programme_view, RD, PROGRAMME_VIEW, GtkWidget)

void rd_programme_view_set_focus   (RdProgrammeView *self,
                                    RdFocus         *focus);
void rd_programme_view_add_workout (RdProgrammeView *self);
void rd_programme_view_go_to       (RdProgrammeView *self,
                                    RdDate           date);

G_END_DECLS
