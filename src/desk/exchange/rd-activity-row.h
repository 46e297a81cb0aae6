/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-row.h: one activity that may come in: when, what, how much, and what becomes of it. */
#pragma once

#include "model/rd-zone.h"
#include "rd-activity-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_ACTIVITY_ROW (rd_activity_row_get_type ())
G_DECLARE_FINAL_TYPE (RdActivityRow, rd_activity_row, RD, ACTIVITY_ROW, GtkBox)

GtkWidget      *rd_activity_row_new      (RdZone          *zone,
                                          RdDate           today);
RdActivityItem *rd_activity_row_item     (RdActivityRow   *self);
void            rd_activity_row_set_item (RdActivityRow   *self,
                                          RdActivityItem  *item);
gboolean        rd_activity_row_toggle   (RdActivityRow   *self);
gboolean        rd_activity_row_choose   (RdActivityRow   *self);

G_END_DECLS
