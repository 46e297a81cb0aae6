/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-insight-list.h: massages that no longer fit, each with why, what would be better, and a button
 * that moves it there.
 */
#pragma once

#include "practice/rd-insights-question.h"
#include "practice/rd-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_INSIGHT_LIST (rd_insight_list_get_type ())
G_DECLARE_FINAL_TYPE (RdInsightList, rd_insight_list, RD, INSIGHT_LIST, GtkWidget)

GtkWidget *rd_insight_list_new  (void);
void       rd_insight_list_show (RdInsightList *self,
                                 RdPractice    *practice,
                                 GPtrArray     *insights,
                                 GPtrArray     *practitioners);

G_END_DECLS
