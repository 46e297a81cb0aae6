/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-list.c: the activities of several files, and what would become of them. */
#include "rd-activity-list.h"

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
};

enum
{
  MATCHED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdActivityList, rd_activity_list, G_TYPE_OBJECT)

static RdActivityItem *
get_item (RdActivityList *self, guint place)
{
  /* The store holds it, too. */
  g_autoptr (RdActivityItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), place);

  return item;
}

static guint
count_items (RdActivityList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static void
practice_changed_cb (RdActivityList *self, const RdChange *change)
{
  if (rd_change_touches (change, "workout", G_MININT64, G_MAXINT64))
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

  signals[MATCHED] = g_signal_new ("matched", RD_TYPE_ACTIVITY_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RD_TYPE_ACTIVITY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
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
 * rd_activity_list_lacks_unit:
 * @self: a list
 *
 * Returns: whether any file has distances without a unit
 */
gboolean
rd_activity_list_lacks_unit (RdActivityList *self)
{
  for (guint i = 0; self->readings && i < self->readings->len; i++)
    {
      RdActivityReading *reading = self->readings->pdata[i];

      if (reading->activities && rd_activity_file_lacks_unit (reading->activities))
        return TRUE;
    }
  return FALSE;
}

/* The activities of a file were exchanged for others: its items get those that stand in their
 * place. */
static void
renew_items (RdActivityList *self, RdActivityFile *file, GPtrArray *items)
{
  for (guint i = 0; i < file->activities->len; i++)
    {
      RdActivityItem *item = items->pdata[i];

      rd_activity_item_set_recorded (item, file->activities->pdata[i]);
      g_hash_table_insert (self->by_activity, file->activities->pdata[i], item);
    }
}

/**
 * rd_activity_list_set_miles:
 * @self: a list
 * @miles: whether distances without a unit are miles, instead of kilometres
 *
 * Says what nobody can know from the files.
 */
void
rd_activity_list_set_miles (RdActivityList *self, gboolean miles)
{
  for (guint i = 0; self->readings && i < self->readings->len; i++)
    {
      RdActivityFile *file = ((RdActivityReading *)self->readings->pdata[i])->activities;
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      if (file == NULL || file->miles == miles)
        continue;
      for (guint k = 0; k < file->activities->len; k++)
        {
          RdActivityItem *item =
            g_hash_table_lookup (self->by_activity, file->activities->pdata[k]);

          g_hash_table_remove (self->by_activity, file->activities->pdata[k]);
          g_ptr_array_add (items, item);
        }
      rd_activity_file_set_miles (file, miles);
      renew_items (self, file, items);
    }
  rd_activity_list_match (self);
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
  for (guint i = 0; i < count_items (self); i++)
    rd_activity_item_set_ticked (get_item (self, i), ticked);
  self->ticking = FALSE;
  rd_activity_list_match (self);
}

/**
 * rd_activity_list_client:
 * @self: a list
 *
 * Returns: whose activities they are, 0: that is not known
 */
gint64
rd_activity_list_client (RdActivityList *self)
{
  return self->client;
}

/**
 * rd_activity_list_set_client:
 * @self: a list
 * @client: whose activities they are
 *
 * Finds out what they are of that client's.
 */
void
rd_activity_list_set_client (RdActivityList *self, gint64 client)
{
  if (self->client == client)
    return;
  self->client = client;
  rd_activity_list_match (self);
}

/* Matching. */

typedef struct
{
  RdActivityList *list;
  GPtrArray *items;
} Asking;

static void
free_asking (Asking *asking)
{
  g_object_unref (asking->list);
  g_ptr_array_unref (asking->items);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, free_asking)

static void
free_question (gpointer data)
{
  RdActivityQuestion *question = data;

  g_ptr_array_unref (question->activities);
  g_free (question);
}

static void
matched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asking) asking = user_data;
  RdActivityList *self = asking->list;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) matches = rd_practice_read_finish (RD_PRACTICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (matches == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  for (guint i = 0; i < matches->len; i++)
    {
      RdActivityMatch *match = &g_array_index (matches, RdActivityMatch, i);

      rd_activity_item_set_match (asking->items->pdata[i], match->kind, match->workout);
    }
  self->matched = TRUE;
  g_signal_emit (self, signals[MATCHED], 0);
}

/**
 * rd_activity_list_match:
 * @self: a list
 *
 * Finds out what the ticked activities are. RdActivityList::matched or ::failed follows, unless it
 * is asked again before, or no client is known.
 */
void
rd_activity_list_match (RdActivityList *self)
{
  RdActivityQuestion *question;
  Asking *asking;

  rd_activity_list_stop (self);
  self->matched = FALSE;
  if (self->client == 0)
    return;
  question = g_new0 (RdActivityQuestion, 1);
  question->client = self->client;
  question->activities = rd_activity_list_chosen (self);
  asking = g_new0 (Asking, 1);
  asking->list = g_object_ref (self);
  asking->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = count_items (self); i-- > 0;)
    if (rd_activity_item_is_ticked (get_item (self, i)))
      g_ptr_array_add (asking->items, g_object_ref (get_item (self, i)));
  self->matching = g_cancellable_new ();
  rd_practice_read_async (self->practice, (RdQuestion)rd_activity_matches_read, question,
                          free_question, (GDestroyNotify)g_array_unref, self->matching, matched_cb,
                          asking);
}

/**
 * rd_activity_list_is_matched:
 * @self: a list
 *
 * Returns: whether it is known what becomes of the activities
 */
gboolean
rd_activity_list_is_matched (RdActivityList *self)
{
  return self->matched;
}

/**
 * rd_activity_list_stop:
 * @self: a list
 *
 * No longer waits for an answer.
 */
void
rd_activity_list_stop (RdActivityList *self)
{
  g_cancellable_cancel (self->matching);
  g_clear_object (&self->matching);
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

  for (guint i = 0; i < count_items (self); i++)
    {
      RdActivityItem *item = get_item (self, i);
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

  for (guint i = count_items (self); i-- > 0;)
    {
      RdActivityItem *item = get_item (self, i);

      if (rd_activity_item_is_ticked (item))
        g_ptr_array_add (chosen, g_object_ref (rd_activity_item_activity (item)));
    }
  return chosen;
}
