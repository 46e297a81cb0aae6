/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-edit.c: what an edit of training is to do, and how it is carried out. */
#include "rd-programme-edit.h"

#include "rd-permission.h"
#include "rd-questions.h"

#include <glib/gi18n-lib.h>

/**
 * rd_programme_edit_new:
 * @step: does it
 * @type: the kind of record it changes
 * @id: the record or programme it is about, 0: none
 *
 * Returns: (transfer full): an edit, the rest of it to be filled
 */
RdProgrammeEdit *
rd_programme_edit_new (RdProgrammeStep step, GType type, gint64 id)
{
  RdProgrammeEdit *edit = g_new0 (RdProgrammeEdit, 1);

  edit->step = step;
  edit->type = type;
  edit->id = id;
  edit->made = g_array_new (FALSE, FALSE, sizeof (gint64));
  return edit;
}

/**
 * rd_programme_edit_free:
 * @edit: (transfer full): an edit
 *
 * Frees it.
 */
void
rd_programme_edit_free (gpointer data)
{
  RdProgrammeEdit *edit = data;

  g_clear_pointer (&edit->ids, g_array_unref);
  g_clear_object (&edit->done);
  g_free (edit->text);
  g_array_unref (edit->made);
  g_free (edit);
}

/**
 * rd_programme_edit_set_ids:
 * @edit: an edit
 * @ids: (array length=n): ids of workouts; copied
 * @n: how many
 *
 * Says which workouts it is about.
 */
void
rd_programme_edit_set_ids (RdProgrammeEdit *edit, const gint64 *ids, guint n)
{
  edit->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);
  g_array_append_vals (edit->ids, ids, n);
}

static gboolean
carry_out (RdWriting *writing, gpointer argument, GError **error)
{
  RdProgrammeEdit *edit = argument;

  return rd_permission_check (writing, edit->type, error) &&
         rd_today_read (rd_writing_store (writing), rd_writing_now (writing), &edit->today,
                        error) &&
         edit->step (edit, writing, error);
}

/**
 * rd_programme_edit_carry_out:
 * @practice: a practice
 * @action: the word for it in the journal
 * @edit: (transfer full): what to do
 * @made: (out) (optional) (transfer full) (element-type gint64): ids of what it made
 * @error: return location for what the step says
 *
 * Does it and waits.
 *
 * Returns: whether it was done
 */
gboolean
rd_programme_edit_carry_out (RdPractice *practice,
                             const char *action,
                             RdProgrammeEdit *edit,
                             GArray **made,
                             GError **error)
{
  g_autoptr (RdProgrammeEdit) owned = edit;

  if (!rd_practice_write (practice, action, carry_out, edit, error))
    return FALSE;
  if (made)
    *made = g_array_ref (owned->made);
  return TRUE;
}

/**
 * rd_programme_edit_async:
 * @practice: a practice
 * @action: the word for it in the journal
 * @edit: (transfer full): what to do
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Does it without waiting.
 */
void
rd_programme_edit_async (RdPractice *practice,
                         const char *action,
                         RdProgrammeEdit *edit,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  rd_practice_write_async (practice, action, carry_out, edit, rd_programme_edit_free, callback,
                           user_data);
}

/**
 * rd_programme_edit_finish:
 * @practice: a practice
 * @result: of rd_programme_edit_async()
 * @made: (out) (optional) (transfer full) (element-type gint64): ids of what it made
 * @error: return location for what the step says
 *
 * Returns: whether it was done
 */
gboolean
rd_programme_edit_finish (RdPractice *practice, GAsyncResult *result, GArray **made, GError **error)
{
  RdProgrammeEdit *edit = rd_practice_write_finish (practice, result, error);

  if (edit == NULL)
    return FALSE;
  if (made)
    *made = g_array_ref (edit->made);
  return TRUE;
}

/**
 * rd_programme_edit_workouts:
 * @edit: an edit about workouts
 * @writing: the open transaction
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_INVALID where there are none
 *
 * Returns: (transfer full) (nullable) (element-type RdWorkout): the workouts, each once
 */
GPtrArray *
rd_programme_edit_workouts (RdProgrammeEdit *edit, RdWriting *writing, GError **error)
{
  g_autoptr (GPtrArray) workouts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (edit->ids->len == 0)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID, _ ("No workout was chosen."));
      return NULL;
    }
  for (guint i = 0; i < edit->ids->len; i++)
    {
      gint64 *id = &g_array_index (edit->ids, gint64, i);
      RdWorkout *workout;

      if (!g_hash_table_add (seen, id))
        continue;
      workout = rd_store_get (rd_writing_store (writing), RD_TYPE_WORKOUT, *id, error);
      if (workout == NULL)
        return NULL;
      g_ptr_array_add (workouts, workout);
    }
  return g_steal_pointer (&workouts);
}

/**
 * rd_programme_edit_add:
 * @edit: an edit
 * @writing: the open transaction
 * @record: a new record; gets its id
 * @error: return location for what the store says
 *
 * Keeps it and counts it among what was made.
 *
 * Returns: whether it is kept, once committed
 */
gboolean
rd_programme_edit_add (RdProgrammeEdit *edit, RdWriting *writing, gpointer record, GError **error)
{
  gint64 id;

  if (!rd_writing_insert (writing, record, error))
    return FALSE;
  id = rd_record_id (record);
  g_array_append_val (edit->made, id);
  return TRUE;
}
