/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-activity-list.h: the activities of several files, and what would become of them.
 *
 * No widget is in sight: it asks the practice what each activity is, again whenever something was
 * said that may change the answer, and keeps showing what it had until the answer is there.
 */
#pragma once

#include "practice/rd-activity-commands.h"
#include "rd-activity-item.h"
#include "rd-activity-reading.h"

G_BEGIN_DECLS

#define RD_TYPE_ACTIVITY_LIST (rd_activity_list_get_type ())
G_DECLARE_FINAL_TYPE (RdActivityList, rd_activity_list, RD, ACTIVITY_LIST, GObject)

/**
 * RdActivityCounts:
 * @planned: are workouts that were planned
 * @unplanned: nobody planned
 * @more: are here already, and change
 * @known: are here already, or twice in these files
 * @left_out: a person left out
 *
 * How many activities become what.
 */
typedef struct
{
  guint planned;
  guint unplanned;
  guint more;
  guint known;
  guint left_out;
} RdActivityCounts;

/**
 * RdActivityList::matched:
 * @list: the list
 *
 * Emitted when it is known anew what becomes of the activities.
 */

/**
 * RdActivityList::failed:
 * @list: the list
 * @error: (type GError): why that could not be found out
 */

RdActivityList *rd_activity_list_new         (RdPractice      *practice);

RdPractice     *rd_activity_list_practice    (RdActivityList  *self);
GListModel     *rd_activity_list_items       (RdActivityList  *self);
void            rd_activity_list_fill        (RdActivityList  *self,
                                              GPtrArray       *readings);
gboolean        rd_activity_list_lacks_unit  (RdActivityList  *self);
gboolean        rd_activity_list_miles       (RdActivityList  *self);
void            rd_activity_list_set_miles   (RdActivityList  *self,
                                              gboolean         miles);
void            rd_activity_list_tick_all    (RdActivityList  *self,
                                              gboolean         ticked);

gint64          rd_activity_list_client      (RdActivityList  *self);
void            rd_activity_list_set_client  (RdActivityList  *self,
                                              gint64           client);
void            rd_activity_list_match       (RdActivityList  *self);
gboolean        rd_activity_list_is_matched  (RdActivityList  *self);
void            rd_activity_list_stop        (RdActivityList  *self);

RdActivityCounts rd_activity_list_count      (RdActivityList  *self);
GPtrArray      *rd_activity_list_chosen      (RdActivityList  *self);

G_END_DECLS
