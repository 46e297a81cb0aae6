/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-list-private.h: what the files of the list of activities share. */
#pragma once

#include "rd-activity-list.h"

G_BEGIN_DECLS

/**
 * RdUnitState:
 * @RD_UNIT_ASSUMED: kilometres, since nobody said anything
 * @RD_UNIT_TRIED: it is being found out whether what is here already was taken for miles
 * @RD_UNIT_SETTLED: it was found out
 * @RD_UNIT_TOLD: a person said
 *
 * How the unit of distances without one is known.
 */
typedef enum
{
  RD_UNIT_ASSUMED,
  RD_UNIT_TRIED,
  RD_UNIT_SETTLED,
  RD_UNIT_TOLD,
} RdUnitState;

struct _RdActivityList
{
  GObject parent_instance;

  RdPractice *practice;
  /* of RdActivityItem, newest first */
  GListStore *items;
  /* (nullable) (element-type RdActivityReading): where they are from */
  GPtrArray *readings;
  /* activity of a file: its item */
  GHashTable *by_activity;
  GCancellable *matching;

  gint64 client;
  gboolean matched;
  gboolean ticking;

  /* Whether distances without a unit are miles, and who says so. */
  gboolean miles;
  RdUnitState unit;
  guint n_changed;
};

enum
{
  RD_ACTIVITY_LIST_MATCHED,
  RD_ACTIVITY_LIST_FAILED,
  RD_ACTIVITY_LIST_N_SIGNALS
};

extern guint rd_activity_list_signals[RD_ACTIVITY_LIST_N_SIGNALS];

RdActivityItem *rd_activity_list_get  (RdActivityList *self,
                                       guint           place);
guint           rd_activity_list_size (RdActivityList *self);

G_END_DECLS
