/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-week-view.h: a week: the days' heads and the training lane, fixed, over the hours, which scroll.
 */
#pragma once

#include "desk/rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_WEEK_VIEW (rd_week_view_get_type ())
G_DECLARE_FINAL_TYPE (RdWeekView, rd_week_view, RD, WEEK_VIEW, GtkWidget)

GtkWidget *rd_week_view_new (RdFocus *focus);

G_END_DECLS
