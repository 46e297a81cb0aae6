/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ghost-slot.h: a suggested slot in the calendar, dashed, with its reason.
 *
 * Enter or a click books it (action "ghost.book"), Delete dismisses it ("ghost.dismiss").
 */
#pragma once

#include "desk/rd-suggestions.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_GHOST_SLOT (rd_ghost_slot_get_type ())
G_DECLARE_FINAL_TYPE (RdGhostSlot, rd_ghost_slot, RD, GHOST_SLOT, GtkWidget)

GtkWidget    *rd_ghost_slot_new  (RdFocus      *focus);
void          rd_ghost_slot_show (RdGhostSlot  *self,
                                  RdPeriod     *period,
                                  guint         nth);
const RdSlot *rd_ghost_slot_slot (RdGhostSlot  *self);
void          rd_ghost_slot_draw_frame (GtkSnapshot *snapshot,
                                  GtkWidget    *widget,
                                  gboolean      refused,
                                  int           x,
                                  int           y,
                                  int           width,
                                  int           height);

G_END_DECLS
