/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-commands.h: what was really done, put beside what was planned. */
#pragma once

#include "rd-practice-commands.h"

#include "planning/rd-activity-match.h"

G_BEGIN_DECLS

/**
 * RdActivityQuestion:
 * @client: whose activities
 * @activities: (element-type RdWorkout): what was recorded
 */
typedef struct
{
  gint64 client;
  GPtrArray *activities;
} RdActivityQuestion;

GArray          *rd_activity_matches_read                (RdConnection             *store,
                                                          const RdActivityQuestion *question,
                                                          GCancellable             *cancellable,
                                                          GError                  **error);

RdImportSummary *rd_practice_import_activities           (RdPractice               *self,
                                                          gint64                    client,
                                                          GPtrArray                *activities,
                                                          GError                  **error);
void             rd_practice_import_activities_async     (RdPractice               *self,
                                                          gint64                    client,
                                                          GPtrArray                *activities,
                                                          GAsyncReadyCallback       callback,
                                                          gpointer                  user_data);
RdImportSummary *rd_practice_import_activities_finish    (RdPractice               *self,
                                                          GAsyncResult             *result,
                                                          GError                  **error);

G_END_DECLS
