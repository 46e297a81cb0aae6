/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-commands.c: what was really done, put beside what was planned. */
#include "rd-activity-commands.h"

#include "rd-permission.h"

typedef struct
{
  RdActivityQuestion question;
  RdImportSummary *summary;
} Import;

static void
free_import (gpointer data)
{
  Import *import = data;

  g_ptr_array_unref (import->question.activities);
  g_clear_pointer (&import->summary, rd_import_summary_free);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, free_import)

static gpointer
copy_reference (gconstpointer activity, gpointer data)
{
  return g_object_ref ((gpointer)activity);
}

static Import *
begin_import (gint64 client, GPtrArray *activities)
{
  Import *import = g_new0 (Import, 1);

  import->question.client = client;
  import->question.activities = g_ptr_array_copy (activities, copy_reference, NULL);
  g_ptr_array_set_free_func (import->question.activities, g_object_unref);
  return import;
}

/**
 * rd_activity_matches_read:
 * @store: the connection
 * @question: whose activities, and which
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for %RD_ERROR_NOT_FOUND or what the store says
 *
 * What an import would do, as rd_activity_match() says. A question for rd_practice_read().
 *
 * Returns: (transfer full) (nullable) (element-type RdActivityMatch): a match for each activity
 */
GArray *
rd_activity_matches_read (RdConnection *store,
                          const RdActivityQuestion *question,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (RdClient) client = rd_store_get (store, RD_TYPE_CLIENT, question->client, error);
  g_autoptr (GPtrArray) workouts = NULL;

  if (client == NULL)
    return NULL;
  workouts = rd_store_list (store, RD_TYPE_WORKOUT, "client = $1 ORDER BY date, id", error,
                            RD_BIND_INT (question->client), RD_BIND_END);
  return workouts ? rd_activity_match (workouts, question->activities) : NULL;
}

static gboolean
keep_match (RdWriting *writing,
            const RdActivityMatch *match,
            gint64 client,
            RdImportSummary *summary,
            GError **error)
{
  if (match->kind == RD_MATCH_KNOWN || match->kind == RD_MATCH_TWICE)
    {
      summary->unchanged++;
      return TRUE;
    }
  if (match->kind == RD_MATCH_MORE)
    summary->updated++;
  else
    summary->added++;
  summary->matched += match->kind == RD_MATCH_PLANNED;
  match->workout->client = client;
  return rd_record_id (match->workout) ? rd_writing_update (writing, match->workout, error)
                                       : rd_writing_insert (writing, match->workout, error);
}

static gboolean
keep_activities (RdWriting *writing, gpointer argument, GError **error)
{
  Import *import = argument;
  g_autoptr (GArray) matches = NULL;

  if (!rd_permission_check (writing, RD_TYPE_WORKOUT, error))
    return FALSE;
  matches = rd_activity_matches_read (rd_writing_store (writing), &import->question, NULL, error);
  if (matches == NULL)
    return FALSE;
  import->summary = g_new0 (RdImportSummary, 1);
  import->summary->refused = g_ptr_array_new_with_free_func ((GDestroyNotify)rd_refusal_free);
  for (guint i = 0; i < matches->len; i++)
    if (!keep_match (writing, &g_array_index (matches, RdActivityMatch, i), import->question.client,
                     import->summary, error))
      return FALSE;
  return TRUE;
}

/**
 * rd_practice_import_activities:
 * @self: a practice
 * @client: whose activities
 * @activities: (element-type RdWorkout): what was recorded, of one or many files
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_NOT_PERMITTED, %RD_ERROR_INVALID
 *
 * Puts activities beside the workouts they were planned as, or beside all others where nobody
 * planned them, in one change. The same activities a second time change nothing.
 *
 * Returns: (transfer full) (nullable): what was done
 */
RdImportSummary *
rd_practice_import_activities (RdPractice *self,
                               gint64 client,
                               GPtrArray *activities,
                               GError **error)
{
  g_autoptr (Import) import = begin_import (client, activities);

  if (!rd_practice_write (self, "import-activities", keep_activities, import, error))
    return NULL;
  return g_steal_pointer (&import->summary);
}

/**
 * rd_practice_import_activities_async:
 * @self: a practice
 * @client: whose activities
 * @activities: (element-type RdWorkout): what was recorded
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_import_activities(), without waiting. The activities must not change meanwhile.
 */
void
rd_practice_import_activities_async (RdPractice *self,
                                     gint64 client,
                                     GPtrArray *activities,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  rd_practice_write_async (self, "import-activities", keep_activities,
                           begin_import (client, activities), free_import, callback, user_data);
}

/**
 * rd_practice_import_activities_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_import_activities()
 *
 * Returns: (transfer full) (nullable): what was done
 */
RdImportSummary *
rd_practice_import_activities_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  Import *import = rd_practice_write_finish (self, result, error);

  return import ? g_steal_pointer (&import->summary) : NULL;
}
