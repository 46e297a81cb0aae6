/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-item.c: one activity of a file that may come in. */
#include "rd-activity-item.h"

#include <math.h>

struct _RdActivityItem
{
  GObject parent_instance;

  /* What the file says, and the same with what a person said. Neither is changed once it is there:
   * both may be looked at by another thread. */
  RdWorkout *recorded;
  RdWorkout *activity;
  /* (nullable): what it would be kept as */
  RdWorkout *workout;

  RdActivityDoubt doubts;
  RdMatchKind match;
  int kind;
  double rpe;
  gboolean ticked;
};

enum
{
  PROP_0,
  PROP_TICKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdActivityItem, rd_activity_item, G_TYPE_OBJECT)

static void
say_changed (RdActivityItem *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
put_together (RdActivityItem *self)
{
  g_clear_object (&self->activity);
  if (self->kind == RD_UNSET && isnan (self->rpe))
    {
      self->activity = g_object_ref (self->recorded);
      return;
    }
  self->activity = rd_record_copy (self->recorded);
  if (self->kind != RD_UNSET)
    self->activity->kind = self->kind;
  if (!isnan (self->rpe))
    self->activity->done_rpe = self->rpe;
}

static void
rd_activity_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TICKED)
    g_value_set_boolean (value, RD_ACTIVITY_ITEM (object)->ticked);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_activity_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TICKED)
    rd_activity_item_set_ticked (RD_ACTIVITY_ITEM (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_activity_item_finalize (GObject *object)
{
  RdActivityItem *self = RD_ACTIVITY_ITEM (object);

  g_object_unref (self->recorded);
  g_object_unref (self->activity);
  g_clear_object (&self->workout);
  G_OBJECT_CLASS (rd_activity_item_parent_class)->finalize (object);
}

static void
rd_activity_item_class_init (RdActivityItemClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = rd_activity_item_get_property;
  object_class->set_property = rd_activity_item_set_property;
  object_class->finalize = rd_activity_item_finalize;

  properties[PROP_TICKED] =
    g_param_spec_boolean ("ticked", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_ACTIVITY_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", RD_TYPE_ACTIVITY_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
rd_activity_item_init (RdActivityItem *self)
{
  self->ticked = TRUE;
  self->kind = RD_UNSET;
  self->rpe = NAN;
}

/**
 * rd_activity_item_new:
 * @activity: what the file says; it must not be changed afterwards
 * @doubts: what it does not say
 *
 * Returns: (transfer full): an item, ticked
 */
RdActivityItem *
rd_activity_item_new (RdWorkout *activity, RdActivityDoubt doubts)
{
  RdActivityItem *self = g_object_new (RD_TYPE_ACTIVITY_ITEM, NULL);

  self->recorded = g_object_ref (activity);
  self->activity = g_object_ref (activity);
  self->doubts = doubts;
  return self;
}

/**
 * rd_activity_item_activity:
 * @self: an item
 *
 * Returns: (transfer none): what was done, as the file and a person say
 */
RdWorkout *
rd_activity_item_activity (RdActivityItem *self)
{
  return self->activity;
}

/**
 * rd_activity_item_set_recorded:
 * @self: an item
 * @activity: what the file says now that its unit is known
 *
 * Exchanges what the file says; what a person said stays.
 */
void
rd_activity_item_set_recorded (RdActivityItem *self, RdWorkout *activity)
{
  if (!g_set_object (&self->recorded, activity))
    return;
  put_together (self);
  say_changed (self);
}

/**
 * rd_activity_item_is_ticked:
 * @self: an item
 *
 * Returns: whether it is to come in
 */
gboolean
rd_activity_item_is_ticked (RdActivityItem *self)
{
  return self->ticked;
}

/**
 * rd_activity_item_set_ticked:
 * @self: an item
 * @ticked: whether it is to come in
 *
 * Takes it or leaves it out.
 */
void
rd_activity_item_set_ticked (RdActivityItem *self, gboolean ticked)
{
  if (self->ticked == ticked)
    return;
  self->ticked = ticked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKED]);
  say_changed (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/**
 * rd_activity_item_workout:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what it would be kept as; %NULL while that is not known
 */
RdWorkout *
rd_activity_item_workout (RdActivityItem *self)
{
  return self->workout;
}

/**
 * rd_activity_item_match:
 * @self: an item
 *
 * Returns: how it fits, as far as rd_activity_item_workout() is known
 */
RdMatchKind
rd_activity_item_match (RdActivityItem *self)
{
  return self->match;
}

/**
 * rd_activity_item_set_match:
 * @self: an item
 * @match: how it fits
 * @workout: (nullable): what it would be kept as; %NULL: that is not known
 *
 * Says what becomes of it.
 */
void
rd_activity_item_set_match (RdActivityItem *self, RdMatchKind match, RdWorkout *workout)
{
  gboolean same =
    self->match == match && self->workout && workout && rd_record_equal (self->workout, workout);

  self->match = match;
  g_set_object (&self->workout, workout);
  if (!same)
    say_changed (self);
}

/**
 * rd_activity_item_is_news:
 * @self: an item
 *
 * Returns: whether it would change what is kept
 */
gboolean
rd_activity_item_is_news (RdActivityItem *self)
{
  return self->ticked && self->workout && self->match != RD_MATCH_KNOWN &&
         self->match != RD_MATCH_TWICE;
}

static gboolean
is_new (RdActivityItem *self)
{
  return self->ticked && self->workout &&
         (self->match == RD_MATCH_PLANNED || self->match == RD_MATCH_UNPLANNED);
}

/**
 * rd_activity_item_asks_kind:
 * @self: an item
 *
 * A planned workout is of the kind that was planned.
 *
 * Returns: whether a person may tell its kind
 */
gboolean
rd_activity_item_asks_kind (RdActivityItem *self)
{
  return is_new (self) && self->match == RD_MATCH_UNPLANNED;
}

/**
 * rd_activity_item_asks_rpe:
 * @self: an item
 *
 * Returns: whether a person may tell how hard it was, since the file does not
 */
gboolean
rd_activity_item_asks_rpe (RdActivityItem *self)
{
  return is_new (self) && isnan (self->recorded->done_rpe);
}

/**
 * rd_activity_item_kind:
 * @self: an item
 *
 * Returns: its kind: that of the plan where it was planned
 */
RdWorkoutKind
rd_activity_item_kind (RdActivityItem *self)
{
  return self->ticked && self->workout ? self->workout->kind : self->activity->kind;
}

/**
 * rd_activity_item_doubts_kind:
 * @self: an item
 *
 * Returns: whether nobody told its kind so far
 */
gboolean
rd_activity_item_doubts_kind (RdActivityItem *self)
{
  return (self->doubts & RD_ACTIVITY_DOUBT_KIND) && self->kind == RD_UNSET &&
         rd_activity_item_asks_kind (self);
}

/**
 * rd_activity_item_doubts_unit:
 * @self: an item
 *
 * Returns: whether its distance has no unit
 */
gboolean
rd_activity_item_doubts_unit (RdActivityItem *self)
{
  return (self->doubts & RD_ACTIVITY_DOUBT_UNIT) != 0;
}

/**
 * rd_activity_item_rpe:
 * @self: an item
 *
 * Returns: how hard it was, as the file, a person or an earlier record says; NAN where nobody did
 */
double
rd_activity_item_rpe (RdActivityItem *self)
{
  if (isnan (self->activity->done_rpe) && self->ticked && self->workout && !is_new (self))
    return self->workout->done_rpe;
  return self->activity->done_rpe;
}

/**
 * rd_activity_item_usual_rpe:
 * @self: an item
 *
 * Returns: what it counts as where nobody said how hard it was: as planned, or as is usual
 */
double
rd_activity_item_usual_rpe (RdActivityItem *self)
{
  if (self->ticked && self->workout && !isnan (self->workout->rpe))
    return self->workout->rpe;
  return rd_workout_kind_default_rpe (rd_activity_item_kind (self));
}

/**
 * rd_activity_item_choose_kind:
 * @self: an item
 * @kind: what kind of workout it was
 *
 * Takes a person's word for it.
 */
void
rd_activity_item_choose_kind (RdActivityItem *self, RdWorkoutKind kind)
{
  if (self->kind == (int)kind)
    return;
  self->kind = kind;
  put_together (self);
  /* Until it is matched again, it is shown as what it was called. */
  if (self->workout && self->match == RD_MATCH_UNPLANNED)
    {
      g_autoptr (RdWorkout) workout = rd_record_copy (self->activity);

      g_set_object (&self->workout, workout);
    }
  say_changed (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/**
 * rd_activity_item_choose_rpe:
 * @self: an item
 * @rpe: how hard it was, 0 to 10; NAN: as usual
 *
 * Takes a person's word for it.
 */
void
rd_activity_item_choose_rpe (RdActivityItem *self, double rpe)
{
  if (self->rpe == rpe || (isnan (self->rpe) && isnan (rpe)))
    return;
  self->rpe = rpe;
  put_together (self);
  say_changed (self);
}
