/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-choice.h: asks what the file of an activity does not say: its kind, and how hard it was. */
#pragma once

#include "rd-activity-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_ACTIVITY_CHOICE (rd_activity_choice_get_type ())
G_DECLARE_FINAL_TYPE (RdActivityChoice, rd_activity_choice, RD, ACTIVITY_CHOICE, GtkPopover)

GtkWidget *rd_activity_choice_new (RdActivityItem *item);

G_END_DECLS
