/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-list.c: the activities of several files, and what would become of them. */
#include "rd-activity-list-private.h"

guint rd_activity_list_signals[RD_ACTIVITY_LIST_N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdActivityList, rd_activity_list, G_TYPE_OBJECT)

static void
practice_changed_cb (RdActivityList *self, const RdChange *change)
{
  /* What this program changes meanwhile is the import itself. */
  if (!change->ours && rd_change_touches (change, "workout", G_MININT64, G_MAXINT64))
    rd_activity_list_match (self);
}

static void
chosen_cb (RdActivityList *self)
{
  if (!self->ticking)
    rd_activity_list_match (self);
}

static void
rd_activity_list_dispose (GObject *object)
{
  RdActivityList *self = RD_ACTIVITY_LIST (object);

  rd_activity_list_stop (self);
  g_list_store_remove_all (self->items);
  g_hash_table_remove_all (self->by_activity);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (rd_activity_list_parent_class)->dispose (object);
}

static void
rd_activity_list_finalize (GObject *object)
{
  RdActivityList *self = RD_ACTIVITY_LIST (object);

  g_object_unref (self->items);
  g_hash_table_unref (self->by_activity);
  g_clear_object (&self->matching);
  G_OBJECT_CLASS (rd_activity_list_parent_class)->finalize (object);
}

static void
rd_activity_list_class_init (RdActivityListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = rd_activity_list_dispose;
  object_class->finalize = rd_activity_list_finalize;

  rd_activity_list_signals[RD_ACTIVITY_LIST_MATCHED] = g_signal_new (
    "matched", RD_TYPE_ACTIVITY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  rd_activity_list_signals[RD_ACTIVITY_LIST_FAILED] =
    g_signal_new ("failed", RD_TYPE_ACTIVITY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
rd_activity_list_init (RdActivityList *self)
{
  self->items = g_list_store_new (RD_TYPE_ACTIVITY_ITEM);
  self->by_activity = g_hash_table_new (NULL, NULL);
}

/**
 * rd_activity_list_new:
 * @practice: the practice the activities would come into
 *
 * Returns: (transfer full): an empty list
 */
RdActivityList *
rd_activity_list_new (RdPractice *practice)
{
  RdActivityList *self = g_object_new (RD_TYPE_ACTIVITY_LIST, NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* Returns: (transfer none): the item there */
RdActivityItem *
rd_activity_list_get (RdActivityList *self, guint place)
{
  /* The store holds it, too. */
  g_autoptr (RdActivityItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), place);

  return item;
}

guint
rd_activity_list_size (RdActivityList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/**
 * rd_activity_list_practice:
 * @self: a list
 *
 * Returns: (transfer none): the practice the activities would come into
 */
RdPractice *
rd_activity_list_practice (RdActivityList *self)
{
  return self->practice;
}

/**
 * rd_activity_list_items:
 * @self: a list
 *
 * Returns: (transfer none) (element-type RdActivityItem): the activities, newest first
 */
GListModel *
rd_activity_list_items (RdActivityList *self)
{
  return G_LIST_MODEL (self->items);
}

/* Of two accounts of one activity, the one that knows the time of day comes first from the oldest.
 */
static gint64
find_start (const RdWorkout *activity)
{
  return activity->done_start == RD_INSTANT_UNSET ? G_MAXINT64 : activity->done_start;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b, gpointer data)
{
  const RdWorkout *first = rd_activity_item_activity ((gpointer)a);
  const RdWorkout *second = rd_activity_item_activity ((gpointer)b);

  if (first->date != second->date)
    return first->date > second->date ? -1 : 1;
  if (find_start (first) != find_start (second))
    return find_start (first) > find_start (second) ? -1 : 1;
  return 0;
}

static void
add_file (RdActivityList *self, RdActivityFile *file, GPtrArray *added)
{
  for (guint i = 0; i < file->activities->len; i++)
    {
      RdWorkout *activity = file->activities->pdata[i];
      RdActivityItem *item =
        rd_activity_item_new (activity, rd_activity_file_doubts (file, activity));

      g_signal_connect_object (item, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      g_hash_table_insert (self->by_activity, activity, item);
      g_ptr_array_add (added, item);
    }
}

/**
 * rd_activity_list_fill:
 * @self: an empty list
 * @readings: (element-type RdActivityReading): files that were read
 *
 * Takes what they hold.
 */
void
rd_activity_list_fill (RdActivityList *self, GPtrArray *readings)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  self->readings = g_ptr_array_ref (readings);
  /* From behind: of two at the same time, the one that came first comes first when the list is gone
   * through from its oldest. */
  for (guint i = readings->len; i-- > 0;)
    if (((RdActivityReading *)readings->pdata[i])->activities)
      add_file (self, ((RdActivityReading *)readings->pdata[i])->activities, added);
  g_list_store_splice (self->items, 0, 0, added->pdata, added->len);
  g_list_store_sort (self->items, compare_newest_first, NULL);
}

/**
 * rd_activity_list_tick_all:
 * @self: a list
 * @ticked: whether they are to come in
 *
 * Ticks all activities, or leaves all out.
 */
void
rd_activity_list_tick_all (RdActivityList *self, gboolean ticked)
{
  self->ticking = TRUE;
  for (guint i = 0; i < rd_activity_list_size (self); i++)
    rd_activity_item_set_ticked (rd_activity_list_get (self, i), ticked);
  self->ticking = FALSE;
  rd_activity_list_match (self);
}

/**
 * rd_activity_list_count:
 * @self: a list that is matched
 *
 * Returns: how many activities become what
 */
RdActivityCounts
rd_activity_list_count (RdActivityList *self)
{
  RdActivityCounts counts = { 0 };

  for (guint i = 0; i < rd_activity_list_size (self); i++)
    {
      RdActivityItem *item = rd_activity_list_get (self, i);
      RdMatchKind match = rd_activity_item_match (item);

      if (!rd_activity_item_is_ticked (item))
        counts.left_out++;
      else if (rd_activity_item_workout (item) == NULL)
        continue;
      else if (match == RD_MATCH_PLANNED)
        counts.planned++;
      else if (match == RD_MATCH_UNPLANNED)
        counts.unplanned++;
      else if (match == RD_MATCH_MORE)
        counts.more++;
      else
        counts.known++;
    }
  return counts;
}

/**
 * rd_activity_list_chosen:
 * @self: a list
 *
 * Returns: (transfer full) (element-type RdWorkout): the activities that are ticked, oldest first
 */
GPtrArray *
rd_activity_list_chosen (RdActivityList *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = rd_activity_list_size (self); i-- > 0;)
    {
      RdActivityItem *item = rd_activity_list_get (self, i);

      if (rd_activity_item_is_ticked (item))
        g_ptr_array_add (chosen, g_object_ref (rd_activity_item_activity (item)));
    }
  return chosen;
}
