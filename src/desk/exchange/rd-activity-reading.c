/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-reading.c: many files of activities, read one after the other. */
#include "rd-activity-reading.h"

#include "exchange/rd-file-bytes.h"

/* All files. */
typedef struct
{
  GListModel *files;
  RdZone *zone;
  RdActivityReadingStep step;
  gpointer step_data;
  GPtrArray *readings;
} Reading;

static void
free_reading (gpointer data)
{
  Reading *self = data;

  g_object_unref (self->files);
  rd_zone_unref (self->zone);
  g_ptr_array_unref (self->readings);
  g_free (self);
}

static void
free_one (gpointer data)
{
  RdActivityReading *one = data;

  g_free (one->name);
  g_clear_pointer (&one->activities, rd_activity_file_free);
  g_clear_error (&one->error);
  g_free (one);
}

/* One file, on a thread of its own. */
typedef struct
{
  GFile *file;
  char *name;
  RdZone *zone;
} Task;

static void
free_task (gpointer data)
{
  Task *task = data;

  g_object_unref (task->file);
  g_free (task->name);
  rd_zone_unref (task->zone);
  g_free (task);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Task *wanted = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = rd_file_bytes_read (wanted->file, cancellable, &error);
  RdActivityFile *file =
    bytes ? rd_activity_file_read (bytes, wanted->name, wanted->zone, cancellable, &error) : NULL;

  if (file)
    g_task_return_pointer (task, file, (GDestroyNotify)rd_activity_file_free);
  else
    g_task_return_error (task, error);
}

static void read_next (GTask *whole);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) whole = user_data;
  Reading *self = g_task_get_task_data (whole);
  const Task *task = g_task_get_task_data (G_TASK (result));
  RdActivityReading *one = g_new0 (RdActivityReading, 1);

  one->name = g_strdup (task->name);
  one->activities = g_task_propagate_pointer (G_TASK (result), &one->error);
  g_ptr_array_add (self->readings, one);
  if (!g_task_return_error_if_cancelled (whole))
    read_next (whole);
}

static void
read_next (GTask *whole)
{
  Reading *self = g_task_get_task_data (whole);
  guint n_files = g_list_model_get_n_items (self->files);
  g_autofree char *base = NULL;
  g_autoptr (GTask) task = NULL;
  Task *wanted;

  if (self->readings->len == n_files)
    {
      g_task_return_pointer (whole, g_ptr_array_ref (self->readings),
                             (GDestroyNotify)g_ptr_array_unref);
      return;
    }
  wanted = g_new0 (Task, 1);
  wanted->file = g_list_model_get_item (self->files, self->readings->len);
  base = g_file_get_basename (wanted->file);
  wanted->name = g_filename_display_name (base);
  wanted->zone = rd_zone_ref (self->zone);
  self->step (wanted->name, self->readings->len, n_files, self->step_data);
  task = g_task_new (NULL, g_task_get_cancellable (whole), read_cb, g_object_ref (whole));
  g_task_set_source_tag (task, read_next);
  g_task_set_task_data (task, wanted, free_task);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * rd_activity_reading_async:
 * @files: (element-type GFile): the files
 * @zone: the practice's zone
 * @cancellable: (nullable): whether the answer is still wanted
 * @step: (scope notified): called before each file
 * @callback: called with the answer
 * @user_data: for @step and @callback
 *
 * Reads them.
 */
void
rd_activity_reading_async (GListModel *files,
                           RdZone *zone,
                           GCancellable *cancellable,
                           RdActivityReadingStep step,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) whole = g_task_new (NULL, cancellable, callback, user_data);
  Reading *self = g_new0 (Reading, 1);

  self->files = g_object_ref (files);
  self->zone = rd_zone_ref (zone);
  self->step = step;
  self->step_data = user_data;
  self->readings = g_ptr_array_new_with_free_func (free_one);
  g_task_set_source_tag (whole, rd_activity_reading_async);
  g_task_set_task_data (whole, self, free_reading);
  read_next (whole);
}

/**
 * rd_activity_reading_finish:
 * @result: what the callback was given
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RdActivityReading): what became of each file
 */
GPtrArray *
rd_activity_reading_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
