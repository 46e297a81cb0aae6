/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-activity-reading.h: many files of activities, read one after the other away from the main thread.
 *
 * A file that cannot be read does not lose the others: it has an error where they have activities.
 */
#pragma once

#include "exchange/rd-activity-file.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RdActivityReading:
 * @name: what the file is called
 * @activities: (nullable): what it holds
 * @error: (nullable): why it could not be read
 *
 * What became of one file.
 */
typedef struct
{
  char *name;
  RdActivityFile *activities;
  GError *error;
} RdActivityReading;

/**
 * RdActivityReadingStep:
 * @name: the file that is read now
 * @place: how many were read before it
 * @n_files: how many there are
 * @user_data: what was handed to rd_activity_reading_async()
 *
 * Says how far it is, on the main thread.
 */
typedef void (*RdActivityReadingStep) (const char *name,
                                       guint       place,
                                       guint       n_files,
                                       gpointer    user_data);

void       rd_activity_reading_async  (GListModel             *files,
                                       RdZone                 *zone,
                                       GCancellable           *cancellable,
                                       RdActivityReadingStep   step,
                                       GAsyncReadyCallback     callback,
                                       gpointer                user_data);
GPtrArray *rd_activity_reading_finish (GAsyncResult           *result,
                                       GError                **error);

G_END_DECLS
