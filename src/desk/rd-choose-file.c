/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-choose-file.c: asks for a file. The one place that knows GtkFileChooserNative. */
#include "config.h"

#include "rd-choose-file.h"

#include <glib/gi18n-lib.h>

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  gpointer chosen = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    chosen = g_task_get_source_tag (task) == rd_choose_files_to_open_async
               ? (gpointer)gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog))
               : (gpointer)gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_task_return_pointer (task, chosen, g_object_unref);
}

static GtkFileChooser *
prepare_chooser (GtkWidget *parent,
                 const char *title,
                 GtkFileChooserAction action,
                 gpointer tag,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (parent));
  gboolean opens = action == GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
    title, window, action, opens ? _ ("_Open") : _ ("_Save"), _ ("_Cancel"));
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_source_tag (task, tag);
  /* The dialog lives as long as the question. */
  g_task_set_task_data (task, chooser, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  return GTK_FILE_CHOOSER (chooser);
}

static void
add_filters (GtkFileChooser *chooser, const char *kind, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) fitting = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (fitting, kind);
  for (guint i = 0; suffixes[i]; i++)
    gtk_file_filter_add_suffix (fitting, suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, fitting);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
ask_to_open (GtkWidget *parent,
             const char *title,
             const char *kind,
             const char *const *suffixes,
             gpointer tag,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  GtkFileChooser *chooser =
    prepare_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, tag, callback, user_data);

  gtk_file_chooser_set_select_multiple (chooser, tag == rd_choose_files_to_open_async);
  if (suffixes)
    add_filters (chooser, kind, suffixes);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * rd_choose_file_to_open_async:
 * @parent: a widget in the window that asks
 * @title: the dialog's title
 * @kind: (nullable): what the files are called, "Training programmes"
 * @suffixes: (nullable) (array zero-terminated=1): their endings without the dot
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks for a file that exists.
 */
void
rd_choose_file_to_open_async (GtkWidget *parent,
                              const char *title,
                              const char *kind,
                              const char *const *suffixes,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  ask_to_open (parent, title, kind, suffixes, rd_choose_file_to_open_async, callback, user_data);
}

/**
 * rd_choose_files_to_open_async:
 * @parent: a widget in the window that asks
 * @title: the dialog's title
 * @kind: (nullable): what the files are called, "Activities"
 * @suffixes: (nullable) (array zero-terminated=1): their endings without the dot
 * @callback: called with the answer, for rd_choose_files_finish()
 * @user_data: for @callback
 *
 * Asks for one or many files that exist.
 */
void
rd_choose_files_to_open_async (GtkWidget *parent,
                               const char *title,
                               const char *kind,
                               const char *const *suffixes,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  ask_to_open (parent, title, kind, suffixes, rd_choose_files_to_open_async, callback, user_data);
}

/**
 * rd_choose_file_to_save_async:
 * @parent: a widget in the window that asks
 * @title: the dialog's title
 * @name: the file name proposed
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks where to write a file.
 */
void
rd_choose_file_to_save_async (GtkWidget *parent,
                              const char *title,
                              const char *name,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GtkFileChooser *chooser = prepare_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE,
                                             rd_choose_file_to_save_async, callback, user_data);

  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * rd_choose_file_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): the file, %NULL where none was chosen
 */
GFile *
rd_choose_file_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * rd_choose_files_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable) (element-type GFile): the files, %NULL where none was chosen
 */
GListModel *
rd_choose_files_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
