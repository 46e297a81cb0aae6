/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-text.h: what an activity that may come in is called, and what becomes of it. */
#pragma once

#include "model/rd-zone.h"
#include "rd-activity-list.h"

G_BEGIN_DECLS

/* All (transfer full), but what is const, which is static. */
char       *rd_activity_text_time      (const RdWorkout        *activity,
                                        RdZone                 *zone,
                                        RdDate                  today);
char       *rd_activity_text_name      (RdActivityItem         *item);
char       *rd_activity_text_becomes   (RdActivityItem         *item);
char       *rd_activity_text_minutes   (RdActivityItem         *item);
char       *rd_activity_text_distance  (RdActivityItem         *item);
char       *rd_activity_text_heart     (RdActivityItem         *item);
char       *rd_activity_text_rpe       (RdActivityItem         *item);
const char *rd_activity_text_rpe_from  (RdActivityItem         *item);
char       *rd_activity_text_usual     (RdActivityItem         *item);
char       *rd_activity_text_whole     (RdActivityItem         *item,
                                        RdDate                  today);
char       *rd_activity_text_import    (const RdActivityCounts *counts);
const char *rd_activity_text_reason    (RdActivityList         *list);
char       *rd_activity_text_done      (const RdImportSummary  *summary);
const char *rd_activity_text_column    (RdActivityColumn        column);

G_END_DECLS
