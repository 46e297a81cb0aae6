/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-file-private.h: what the readers of activities share. */
#pragma once

#include "rd-activity-file.h"

G_BEGIN_DECLS

/** RdActivity: one activity while it is gathered, in seconds, metres and beats a minute. Without a
 * start, its date is what is known. */
typedef struct
{
  char *id;
  char *name;
  char *sport;
  RdDate date;
  gint64 start;
  double seconds;
  double metres;
  double heart_rate;
  double rpe;
} RdActivity;

void     rd_activity_init         (RdActivity      *self);
void     rd_activity_clear        (RdActivity      *self);
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
                                   GBytes          *bytes,
                                   RdZone          *zone,
                                   GCancellable    *cancellable,
                                   GError         **error);

G_END_DECLS
