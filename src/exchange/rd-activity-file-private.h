/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-file-private.h: what the readers of activities share. */
#pragma once

#include "rd-activity.h"

G_BEGIN_DECLS

gboolean rd_activity_file_is_full (RdActivityFile  *file,
                                   guint            line);
gboolean rd_activity_file_take    (RdActivityFile  *file,
                                   RdActivity      *activity,
                                   RdZone          *zone,
                                   guint            line);
void     rd_activity_file_refuse  (RdActivityFile  *file,
                                   guint            line,
                                   const char      *reason);

gboolean rd_track_file_read       (RdActivityFile  *file,
                                   GBytes          *bytes,
                                   RdZone          *zone,
                                   GCancellable    *cancellable,
                                   GError         **error);
gboolean rd_csv_activities_read   (RdActivityFile  *file,
                                   const char      *text,
                                   RdZone          *zone,
                                   GCancellable    *cancellable,
                                   GError         **error);

G_END_DECLS
