/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-activity-item.h: one activity of a file that may come in, what becomes of it, and what a person
 * says of it that the file does not.
 */
#pragma once

#include "exchange/rd-activity-file.h"
#include "planning/rd-activity-match.h"

G_BEGIN_DECLS

#define RD_TYPE_ACTIVITY_ITEM (rd_activity_item_get_type ())
G_DECLARE_FINAL_TYPE (RdActivityItem, rd_activity_item, RD, ACTIVITY_ITEM, GObject)

/**
 * RdActivityItem:ticked:
 *
 * Whether it is to come in.
 */

/**
 * RdActivityItem::changed:
 * @item: the item
 *
 * Emitted when what is shown of it is no longer true.
 */

/**
 * RdActivityItem::chosen:
 * @item: the item
 *
 * Emitted when a person said of it what may make it another workout: ticked it or left it out, or
 * told its kind.
 */

RdActivityItem *rd_activity_item_new          (RdWorkout       *activity,
                                               RdActivityDoubt  doubts);

RdWorkout      *rd_activity_item_activity     (RdActivityItem  *self);
void            rd_activity_item_set_recorded (RdActivityItem  *self,
                                               RdWorkout       *activity);
gboolean        rd_activity_item_is_ticked    (RdActivityItem  *self);
void            rd_activity_item_set_ticked   (RdActivityItem  *self,
                                               gboolean         ticked);

RdWorkout      *rd_activity_item_workout      (RdActivityItem  *self);
RdMatchKind     rd_activity_item_match        (RdActivityItem  *self);
void            rd_activity_item_set_match    (RdActivityItem  *self,
                                               RdMatchKind      match,
                                               RdWorkout       *workout);

gboolean        rd_activity_item_is_news      (RdActivityItem  *self);
gboolean        rd_activity_item_asks_kind    (RdActivityItem  *self);
gboolean        rd_activity_item_asks_rpe     (RdActivityItem  *self);
RdWorkoutKind   rd_activity_item_kind         (RdActivityItem  *self);
gboolean        rd_activity_item_doubts_kind  (RdActivityItem  *self);
gboolean        rd_activity_item_doubts_unit  (RdActivityItem  *self);
double          rd_activity_item_rpe          (RdActivityItem  *self);
double          rd_activity_item_usual_rpe    (RdActivityItem  *self);
void            rd_activity_item_choose_kind  (RdActivityItem  *self,
                                               RdWorkoutKind    kind);
void            rd_activity_item_choose_rpe   (RdActivityItem  *self,
                                               double           rpe);

G_END_DECLS
