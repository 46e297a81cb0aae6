/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-activities-preview.h: what files of activities would bring: whose they are, each activity and what
 * becomes of it, what was not taken, and what the columns of tables were taken for.
 */
#pragma once

#include "rd-activity-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_ACTIVITIES_PREVIEW (rd_activities_preview_get_type ())
G_DECLARE_FINAL_TYPE (RdActivitiesPreview, rd_activities_preview, RD, ACTIVITIES_PREVIEW, GtkBox)

void rd_activities_preview_fill      (RdActivitiesPreview *self,
                                      RdActivityList      *activities,
                                      GPtrArray           *readings,
                                      GPtrArray           *clients,
                                      gint64               client);
void rd_activities_preview_show_list (RdActivitiesPreview *self);

G_END_DECLS
