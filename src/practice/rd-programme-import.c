/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-import.c: a programme that comes in, once or again.
 *
 * Workouts are matched by UID and compared by content, so that the same file twice changes nothing.
 * What was done stays as it was recorded. A workout the file no longer has goes only if it lies
 * ahead, within the days the file covers.
 */
#include "rd-practice-commands.h"

#include "model/rd-text.h"
#include "rd-permission.h"
#include "rd-questions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  gint64 client;
  RdProgrammeFile *file;
  char *name;
  RdDate start;
  RdImportSummary *summary;
} Import;

/* What the steps of one import share. */
typedef struct
{
  RdWriting *writing;
  RdImportSummary *summary;
  GPtrArray *programmes;
  GPtrArray *workouts;
  GHashTable *by_uid;
  RdProgramme *programme;
  gboolean is_new;
} Step;

/* Fields of a workout that say what was done, which a plan does not overwrite. */
static const char *const done_fields[] = {
  "outcome",    "done_minutes", "done_distance_km", "done_rpe", "done_start",
  "heart_rate", "done_source",  "done_uid",         NULL,
};

static void
clear_step (Step *step)
{
  g_clear_pointer (&step->programmes, g_ptr_array_unref);
  g_clear_pointer (&step->workouts, g_ptr_array_unref);
  g_clear_pointer (&step->by_uid, g_hash_table_unref);
  g_clear_object (&step->programme);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Step, clear_step)

/**
 * rd_import_summary_free:
 * @summary: (transfer full): what an import did
 *
 * Frees it.
 */
void
rd_import_summary_free (RdImportSummary *summary)
{
  g_ptr_array_unref (summary->refused);
  g_free (summary);
}

static void
add_refusal (GPtrArray *refused, guint line, const char *reason)
{
  RdRefusal *refusal = g_new0 (RdRefusal, 1);

  refusal->line = line;
  refusal->reason = g_strdup (reason);
  g_ptr_array_add (refused, refusal);
}

static void
copy_records (GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, rd_record_copy (from->pdata[i]));
}

static RdProgrammeFile *
copy_file (RdProgrammeFile *file)
{
  RdProgrammeFile *copy = rd_programme_file_new ();

  copy->name = g_strdup (file->name);
  copy_records (file->workouts, copy->workouts);
  copy_records (file->races, copy->races);
  for (guint i = 0; i < file->refused->len; i++)
    {
      RdRefusal *refusal = file->refused->pdata[i];

      add_refusal (copy->refused, refusal->line, refusal->reason);
    }
  return copy;
}

static gboolean
read_client (Step *step, gint64 client, GError **error)
{
  RdConnection *store = rd_writing_store (step->writing);
  g_autoptr (RdClient) found = rd_store_get (store, RD_TYPE_CLIENT, client, error);

  if (found == NULL)
    return FALSE;
  step->programmes = rd_store_list (store, RD_TYPE_PROGRAMME, "client = $1 ORDER BY id", error,
                                    RD_BIND_INT (client), RD_BIND_END);
  if (step->programmes == NULL)
    return FALSE;
  step->workouts = rd_store_list (store, RD_TYPE_WORKOUT, "client = $1 AND uid IS NOT NULL", error,
                                  RD_BIND_INT (client), RD_BIND_END);
  if (step->workouts == NULL)
    return FALSE;
  step->by_uid = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < step->workouts->len; i++)
    {
      RdWorkout *workout = step->workouts->pdata[i];

      g_hash_table_insert (step->by_uid, workout->uid, workout);
    }
  return TRUE;
}

static RdProgramme *
find_programme_by_name (Step *step, const char *name)
{
  g_autofree char *sought = rd_text_fold (name);

  for (guint i = 0; i < step->programmes->len; i++)
    {
      RdProgramme *programme = step->programmes->pdata[i];
      g_autofree char *folded = rd_text_fold (programme->name);

      if (programme->source && strcmp (folded, sought) == 0)
        return programme;
    }
  return NULL;
}

/* One that was given another name since is known by holding half of the file's workouts. */
static RdProgramme *
find_programme_by_workouts (Step *step, GPtrArray *workouts)
{
  for (guint i = 0; i < step->programmes->len; i++)
    {
      RdProgramme *programme = step->programmes->pdata[i];
      guint n = 0;

      for (guint j = 0; j < workouts->len; j++)
        {
          RdWorkout *known =
            g_hash_table_lookup (step->by_uid, RD_WORKOUT (workouts->pdata[j])->uid);

          if (known && known->programme == rd_record_id (programme))
            n++;
        }
      if (n > 0 && n * 2 >= workouts->len)
        return programme;
    }
  return NULL;
}

static gboolean
find_or_make_programme (Step *step, Import *import, GError **error)
{
  RdProgramme *found = find_programme_by_name (step, import->name);
  RdWorkout *first = import->file->workouts->pdata[0];

  if (found == NULL)
    found = find_programme_by_workouts (step, import->file->workouts);
  if (found)
    {
      step->programme = g_object_ref (found);
      return TRUE;
    }
  step->is_new = TRUE;
  step->programme = rd_record_new (RD_TYPE_PROGRAMME);
  step->programme->client = import->client;
  rd_record_set_text (&step->programme->name, import->name);
  step->programme->source = g_strdup (import->file->name ? import->file->name : import->name);
  step->programme->owner = rd_writing_practitioner (step->writing);
  step->programme->starts = step->programme->ends = first->date;
  return rd_writing_insert (step->writing, step->programme, error);
}

static void
shift_dates (RdProgrammeFile *file, RdDate start)
{
  RdDate first = G_MAXINT32;

  if (start == RD_DATE_UNSET)
    return;
  for (guint i = 0; i < file->workouts->len; i++)
    first = MIN (first, RD_WORKOUT (file->workouts->pdata[i])->date);
  for (guint i = 0; i < file->workouts->len; i++)
    RD_WORKOUT (file->workouts->pdata[i])->date += start - first;
  for (guint i = 0; i < file->races->len; i++)
    RD_RACE (file->races->pdata[i])->date += start - first;
}

/* What the file says of a known workout, with what was done left as it was recorded. */
static void
merge_workout (RdWorkout *known, RdWorkout *incoming)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (known);
  gboolean recorded = known->outcome != RD_OUTCOME_PLANNED;

  incoming->client = known->client;
  incoming->programme = known->programme;
  rd_record_set_id (incoming, rd_record_id (known));
  for (guint i = 0; recorded && i < class->n_fields; i++)
    if (g_strv_contains (done_fields, class->fields[i].name))
      rd_field_copy (&class->fields[i], known, incoming);
}

static gboolean
keep_workout (Step *step, RdWorkout *incoming, GError **error)
{
  RdWorkout *known = incoming->uid ? g_hash_table_lookup (step->by_uid, incoming->uid) : NULL;

  if (known == NULL)
    {
      incoming->client = step->programme->client;
      incoming->programme = rd_record_id (step->programme);
      step->summary->added++;
      return rd_writing_insert (step->writing, incoming, error);
    }
  merge_workout (known, incoming);
  if (rd_record_equal (known, incoming))
    {
      step->summary->unchanged++;
      return TRUE;
    }
  step->summary->updated++;
  return rd_writing_update (step->writing, incoming, error);
}

static gboolean
keep_workouts (Step *step, GPtrArray *workouts, GError **error)
{
  for (guint i = 0; i < workouts->len; i++)
    {
      g_autoptr (GError) problem = NULL;
      RdWorkout *incoming = workouts->pdata[i];

      if (keep_workout (step, incoming, &problem))
        continue;
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  return TRUE;
}

/* Workouts with a value no record allows are set aside, so that the rest can be kept. */
static void
set_aside_invalid (GPtrArray *workouts, gint64 client, GPtrArray *refused)
{
  for (guint i = 0; i < workouts->len;)
    {
      RdWorkout *workout = workouts->pdata[i];
      g_autoptr (GError) problem = NULL;

      workout->client = client;
      if (rd_record_validate (workout, &problem))
        i++;
      else
        {
          add_refusal (refused, 0, problem->message);
          g_ptr_array_remove_index (workouts, i);
        }
    }
}

static gboolean
remove_vanished (Step *step, GPtrArray *workouts, RdDate today, GError **error)
{
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);
  RdDate last = G_MININT32;

  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];

      last = MAX (last, workout->date);
      if (workout->uid)
        g_hash_table_add (uids, workout->uid);
    }
  for (guint i = 0; i < step->workouts->len; i++)
    {
      RdWorkout *known = step->workouts->pdata[i];

      if (known->programme != rd_record_id (step->programme) || known->date < today ||
          known->date > last || known->outcome != RD_OUTCOME_PLANNED ||
          g_hash_table_contains (uids, known->uid))
        continue;
      if (!rd_writing_delete (step->writing, RD_TYPE_WORKOUT, rd_record_id (known), error))
        return FALSE;
      step->summary->removed++;
    }
  return TRUE;
}

/* The race of that day, or the programme's own where it was moved, or a new one. */
static RdRace *
find_race (Step *step, RdRace *incoming, gboolean only_one, GError **error)
{
  g_autoptr (GPtrArray) races =
    rd_store_list (rd_writing_store (step->writing), RD_TYPE_RACE, "client = $1 ORDER BY id", error,
                   RD_BIND_INT (incoming->client), RD_BIND_END);

  if (races == NULL)
    return NULL;
  for (guint i = 0; i < races->len; i++)
    if (RD_RACE (races->pdata[i])->date == incoming->date)
      return g_object_ref (races->pdata[i]);
  for (guint i = 0; only_one && i < races->len; i++)
    if (rd_record_id (races->pdata[i]) == step->programme->race)
      return g_object_ref (races->pdata[i]);
  return rd_record_new (RD_TYPE_RACE);
}

static gboolean
keep_race (Step *step, RdRace *incoming, gboolean only_one, GError **error)
{
  g_autoptr (RdRace) race = NULL;

  incoming->client = step->programme->client;
  race = find_race (step, incoming, only_one, error);
  if (race == NULL)
    return FALSE;
  if (rd_record_id (race) == 0)
    {
      if (!rd_writing_insert (step->writing, incoming, error))
        return FALSE;
      step->programme->race = rd_record_id (incoming);
      return TRUE;
    }
  /* How important it is, is not the file's to say again. */
  incoming->priority = race->priority;
  rd_record_set_id (incoming, rd_record_id (race));
  step->programme->race = rd_record_id (race);
  return rd_writing_update (step->writing, incoming, error);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const RdRace *first = *(RdRace *const *)a;
  const RdRace *second = *(RdRace *const *)b;

  return (first->date > second->date) - (first->date < second->date);
}

static gboolean
keep_races (Step *step, GPtrArray *races, GError **error)
{
  /* The last one is what the programme leads to. */
  g_ptr_array_sort (races, compare_dates);
  for (guint i = 0; i < races->len; i++)
    if (!keep_race (step, races->pdata[i], races->len == 1, error))
      return FALSE;
  return TRUE;
}

static gboolean
keep_range (Step *step, GError **error)
{
  g_autoptr (GPtrArray) workouts =
    rd_store_list (rd_writing_store (step->writing), RD_TYPE_WORKOUT,
                   "programme = $1 ORDER BY date", error,
                   RD_BIND_INT (rd_record_id (step->programme)), RD_BIND_END);

  if (workouts == NULL)
    return FALSE;
  if (workouts->len > 0)
    {
      step->programme->starts = RD_WORKOUT (workouts->pdata[0])->date;
      step->programme->ends = RD_WORKOUT (workouts->pdata[workouts->len - 1])->date;
    }
  return rd_writing_update (step->writing, step->programme, error);
}

static gboolean
import_into (Step *step, Import *import, RdDate today, GError **error)
{
  RdProgrammeFile *file = import->file;

  if (!find_or_make_programme (step, import, error) ||
      !keep_workouts (step, file->workouts, error) ||
      !remove_vanished (step, file->workouts, today, error) ||
      !keep_races (step, file->races, error) || !keep_range (step, error))
    return FALSE;
  step->summary->programme = rd_record_id (step->programme);
  return TRUE;
}

static gboolean
import_programme (RdWriting *writing, gpointer argument, GError **error)
{
  Import *import = argument;
  RdProgrammeFile *file = import->file;
  g_auto (Step) step = { .writing = writing };
  RdDate today;

  if (!rd_today_read (rd_writing_store (writing), rd_writing_now (writing), &today, error) ||
      !rd_permission_check (writing, RD_TYPE_PROGRAMME, error) ||
      !read_client (&step, import->client, error))
    return FALSE;

  step.summary = import->summary = g_new0 (RdImportSummary, 1);
  step.summary->refused = g_ptr_array_ref (file->refused);
  shift_dates (file, import->start);
  set_aside_invalid (file->workouts, import->client, file->refused);
  if (file->workouts->len == 0)
    return TRUE;
  return import_into (&step, import, today, error);
}

static void
free_import (gpointer data)
{
  Import *import = data;

  rd_programme_file_free (import->file);
  g_clear_pointer (&import->summary, rd_import_summary_free);
  g_free (import->name);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, free_import)

static Import *
new_import (gint64 client, RdProgrammeFile *file, const char *name, RdDate start)
{
  Import *import = g_new0 (Import, 1);

  import->client = client;
  import->file = copy_file (file);
  import->name = rd_text_tidy (name ? name : file->name);
  if (import->name == NULL)
    import->name = g_strdup (_ ("Imported programme"));
  import->start = start;
  return import;
}

/**
 * rd_practice_import_programme:
 * @self: a practice
 * @client: id of a client
 * @file: (transfer none): what a file holds
 * @name: (nullable): what the programme is to be called; %NULL: what the file calls itself
 * @start: the day the first workout is moved to, and the others with it; %RD_DATE_UNSET: as they
 * are
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_NOT_PERMITTED
 *
 * Takes a programme in. One imported under the same name before is updated by UID: the same file
 * again changes nothing, what was done stays, and a workout the file no longer has goes where it
 * lies ahead.
 *
 * Returns: (transfer full) (nullable): what was done; its programme is 0 where nothing was taken
 */
RdImportSummary *
rd_practice_import_programme (RdPractice *self,
                              gint64 client,
                              RdProgrammeFile *file,
                              const char *name,
                              RdDate start,
                              GError **error)
{
  g_autoptr (Import) import = new_import (client, file, name, start);

  if (!rd_practice_write (self, "import", import_programme, import, error))
    return NULL;
  return g_steal_pointer (&import->summary);
}

/**
 * rd_practice_import_programme_async:
 * @self: a practice
 * @client: see rd_practice_import_programme()
 * @file: (transfer none): what a file holds; copied
 * @name: (nullable): see rd_practice_import_programme()
 * @start: see rd_practice_import_programme()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_import_programme(), without waiting.
 */
void
rd_practice_import_programme_async (RdPractice *self,
                                    gint64 client,
                                    RdProgrammeFile *file,
                                    const char *name,
                                    RdDate start,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  rd_practice_write_async (self, "import", import_programme, new_import (client, file, name, start),
                           free_import, callback, user_data);
}

/**
 * rd_practice_import_programme_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_import_programme()
 *
 * Returns: (transfer full) (nullable): what was done
 */
RdImportSummary *
rd_practice_import_programme_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  Import *import = rd_practice_write_finish (self, result, error);

  return import ? g_steal_pointer (&import->summary) : NULL;
}
