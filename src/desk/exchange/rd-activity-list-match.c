/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-list-match.c: what the activities of a list are of a client's, and in which unit. */
#include "rd-activity-list-private.h"

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

static void
convert (RdActivityList *self, gboolean miles)
{
  self->miles = miles;
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
}

/**
 * rd_activity_list_miles:
 * @self: a list
 *
 * Returns: whether distances without a unit are taken for miles, instead of kilometres
 */
gboolean
rd_activity_list_miles (RdActivityList *self)
{
  return self->miles;
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
  self->unit = RD_UNIT_TOLD;
  convert (self, miles);
  rd_activity_list_match (self);
}

/* How many that are here already would change, of those whose unit is in doubt. */
static guint
count_changed (RdActivityList *self)
{
  guint n = 0;

  for (guint i = 0; i < rd_activity_list_size (self); i++)
    {
      RdActivityItem *item = rd_activity_list_get (self, i);

      n += rd_activity_item_doubts_unit (item) && rd_activity_item_is_ticked (item) &&
           rd_activity_item_workout (item) && rd_activity_item_match (item) == RD_MATCH_MORE;
    }
  return n;
}

/*
 * Where the same files were taken for miles before, they are again, without a person having to
 * know: fewer of what is here already would change.
 *
 * Returns: whether it has to be matched once more
 */
static gboolean
try_unit (RdActivityList *self)
{
  guint n_changed = count_changed (self);

  if (self->unit == RD_UNIT_ASSUMED && n_changed > 0)
    {
      self->unit = RD_UNIT_TRIED;
      self->n_changed = n_changed;
      convert (self, TRUE);
      return TRUE;
    }
  if (self->unit != RD_UNIT_TRIED)
    return FALSE;
  self->unit = RD_UNIT_SETTLED;
  if (n_changed < self->n_changed)
    return FALSE;
  convert (self, FALSE);
  return TRUE;
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
  if (self->unit != RD_UNIT_TOLD)
    {
      self->unit = RD_UNIT_ASSUMED;
      convert (self, FALSE);
    }
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
      g_signal_emit (self, rd_activity_list_signals[RD_ACTIVITY_LIST_FAILED], 0, error);
      return;
    }
  for (guint i = 0; i < matches->len; i++)
    {
      RdActivityMatch *match = &g_array_index (matches, RdActivityMatch, i);

      rd_activity_item_set_match (asking->items->pdata[i], match->kind, match->workout);
    }
  if (try_unit (self))
    {
      rd_activity_list_match (self);
      return;
    }
  self->matched = TRUE;
  g_signal_emit (self, rd_activity_list_signals[RD_ACTIVITY_LIST_MATCHED], 0);
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
  for (guint i = rd_activity_list_size (self); i-- > 0;)
    if (rd_activity_item_is_ticked (rd_activity_list_get (self, i)))
      g_ptr_array_add (asking->items, g_object_ref (rd_activity_list_get (self, i)));
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
