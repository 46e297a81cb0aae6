/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-window-files.c: files of activities that are chosen, and files of any kind that are dropped or
 * opened with the program.
 *
 * What is dropped is told apart by what it holds: all activities come into one dialog, each
 * programme into one of its own, one after the other.
 */
#include "config.h"

#include "rd-window-private.h"

#include "exchange/rd-activities-dialog.h"
#include "exchange/rd-exchange-guess.h"
#include "exchange/rd-file-bytes.h"
#include "rd-choose-file.h"
#include "rd-toast.h"

#include <glib/gi18n-lib.h>

/* Activities. */

static void
kept_cb (GtkWidget *window, gint64 client, const char *sentence)
{
  rd_focus_set_client_id (rd_window_focus (RD_WINDOW (window)), client);
  rd_toast_done (window, sentence);
}

static GtkWindow *
open_activities (GtkWidget *window, GListModel *files)
{
  RdFocus *focus = rd_window_focus (RD_WINDOW (window));
  RdClient *client = rd_focus_client (focus);
  RdActivitiesDialog *dialog = rd_activities_dialog_new (
    GTK_WINDOW (window), rd_focus_practice (focus), client ? rd_record_id (client) : 0, files);

  g_signal_connect_object (dialog, "kept", G_CALLBACK (kept_cb), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}

/* The window may be gone, or have lost its practice, when an answer comes. */
static gboolean
is_ready (GtkWidget *window)
{
  return window && rd_window_focus (RD_WINDOW (window));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *window_ref = user_data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (window_ref);
  g_autoptr (GListModel) files = rd_choose_files_finish (result);

  if (files && g_list_model_get_n_items (files) > 0 && is_ready (window))
    open_activities (window, files);
  g_weak_ref_clear (window_ref);
  g_free (window_ref);
}

/* Asks for files of activities; see rd-window-dialogs.c. */
void
rd_window_choose_activities (GtkWidget *window, GVariant *parameter)
{
  static const char *const suffixes[] = { "tcx", "gpx", "csv", NULL };
  GWeakRef *window_ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (window_ref, window);
  rd_choose_files_to_open_async (window, _ ("Import activities"), _ ("Activities"), suffixes,
                                 chosen_cb, window_ref);
}

/* Files that were dropped. */

typedef struct
{
  GWeakRef window;
  GPtrArray *files;
  /* What they turned out to be. */
  GListStore *activities;
  GPtrArray *programmes;
} Dropped;

static void
free_dropped (Dropped *dropped)
{
  g_weak_ref_clear (&dropped->window);
  g_ptr_array_unref (dropped->files);
  g_object_unref (dropped->activities);
  g_ptr_array_unref (dropped->programmes);
  g_free (dropped);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Dropped, free_dropped)

static void open_next (gpointer data);

/* Once the one before is quite gone. */
static void
closed_cb (GtkWindow *dialog, gpointer dropped)
{
  g_idle_add_once (open_next, dropped);
}

/* Opens the next dialog; the last frees @dropped (transfer full). */
static void
open_next (gpointer data)
{
  Dropped *dropped = data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (&dropped->window);
  GtkWindow *dialog;

  if (!is_ready (window) || (dropped->programmes->len == 0 &&
                             g_list_model_get_n_items (G_LIST_MODEL (dropped->activities)) == 0))
    {
      free_dropped (dropped);
      return;
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (dropped->activities)) > 0)
    {
      g_autoptr (GListStore) files = g_steal_pointer (&dropped->activities);

      dropped->activities = g_list_store_new (G_TYPE_FILE);
      dialog = open_activities (window, G_LIST_MODEL (files));
    }
  else
    {
      g_autoptr (GFile) file = g_ptr_array_steal_index (dropped->programmes, 0);

      dialog = rd_window_open_programme (window, file);
    }
  g_signal_connect (dialog, "destroy", G_CALLBACK (closed_cb), dropped);
}

static RdExchangeKind
guess (GFile *file, GCancellable *cancellable)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = rd_file_bytes_begin (file, cancellable, NULL);

  /* Where it cannot be read, its dialog says why. */
  if (bytes == NULL)
    bytes = g_bytes_new (NULL, 0);
  return rd_exchange_guess (bytes, name);
}

static void
guess_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *files = data;
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (RdExchangeKind));

  for (guint i = 0; i < files->len; i++)
    {
      RdExchangeKind kind = guess (files->pdata[i], cancellable);

      g_array_append_val (kinds, kind);
    }
  g_task_return_pointer (task, kinds, (GDestroyNotify)g_array_unref);
}

static void
guessed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Dropped) dropped = user_data;
  g_autoptr (GArray) kinds = g_task_propagate_pointer (G_TASK (result), NULL);

  for (guint i = 0; i < kinds->len; i++)
    if (g_array_index (kinds, RdExchangeKind, i) == RD_EXCHANGE_PROGRAMME)
      g_ptr_array_add (dropped->programmes, g_object_ref (dropped->files->pdata[i]));
    else
      /* What is neither is refused there, with a reason, and does not lose the others. */
      g_list_store_append (dropped->activities, dropped->files->pdata[i]);
  open_next (g_steal_pointer (&dropped));
}

/* Finds out what files are, and opens the dialogs that take them in. */
void
rd_window_take_files (GtkWidget *window, GSList *files)
{
  Dropped *dropped = g_new0 (Dropped, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, guessed_cb, dropped);

  g_weak_ref_init (&dropped->window, window);
  dropped->files = g_ptr_array_new_with_free_func (g_object_unref);
  dropped->activities = g_list_store_new (G_TYPE_FILE);
  dropped->programmes = g_ptr_array_new_with_free_func (g_object_unref);
  for (GSList *l = files; l; l = l->next)
    g_ptr_array_add (dropped->files, g_object_ref (l->data));
  g_task_set_source_tag (task, rd_window_take_files);
  g_task_set_task_data (task, g_ptr_array_ref (dropped->files), (GDestroyNotify)g_ptr_array_unref);
  g_task_run_in_thread (task, guess_in_thread);
}

static void
focus_cb (RdWindow *self, GParamSpec *pspec, gpointer files)
{
  if (self->focus == NULL)
    return;
  rd_window_take_files (GTK_WIDGET (self), files);
  g_signal_handlers_disconnect_by_func (self, focus_cb, files);
}

static gpointer
keep_file (gconstpointer file, gpointer user_data)
{
  return g_object_ref ((gpointer)file);
}

static void
free_files_cb (gpointer files, GClosure *closure)
{
  g_slist_free_full (files, g_object_unref);
}

/**
 * rd_window_open_files:
 * @self: a window
 * @files: (element-type GFile): files that were opened with the program
 *
 * Takes them in as if they had been dropped, as soon as a practice is open.
 */
void
rd_window_open_files (RdWindow *self, GSList *files)
{
  if (self->focus)
    rd_window_take_files (GTK_WIDGET (self), files);
  else
    g_signal_connect_data (self, "notify::focus", G_CALLBACK (focus_cb),
                           g_slist_copy_deep (files, keep_file, NULL), free_files_cb, 0);
}
