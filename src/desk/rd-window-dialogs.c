/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-window-dialogs.c: the window's actions that open a dialog, and files dropped on it.
 *
 * client.new (with a name to begin with), client.edit, programme.import,
 * activities.import, schedule.export and practice.edit.
 */
#include "config.h"

#include "rd-window-private.h"

#include "client/rd-client-dialog.h"
#include "exchange/rd-export-dialog.h"
#include "exchange/rd-import-dialog.h"
#include "practice/rd-practice-window.h"
#include "rd-choose-file.h"
#include "rd-toast.h"

#include <glib/gi18n-lib.h>

/* What an answer needs when it comes back: the window may be gone by then. */
typedef struct
{
  GWeakRef window;
  RdFocus *focus;
  char *name;
} Waiting;

static RdFocus *
focus_of (gpointer window)
{
  return rd_window_focus (RD_WINDOW (window));
}

static Waiting *
begin_waiting (gpointer window)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  g_weak_ref_init (&waiting->window, window);
  waiting->focus = g_object_ref (focus_of (window));
  return waiting;
}

static void
end_waiting (Waiting *waiting)
{
  g_weak_ref_clear (&waiting->window);
  g_object_unref (waiting->focus);
  g_free (waiting->name);
  g_free (waiting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, end_waiting)

/* Clients. */

static void
client_kept_cb (RdFocus *focus, RdRecord *client)
{
  rd_focus_set_client (focus, RD_CLIENT (client));
}

static void
client_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (&waiting->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdClientFile) file = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  RdRecordDialog *dialog;

  if (window == NULL)
    return;
  if (file == NULL)
    {
      rd_toast_error (window, error);
      return;
    }
  if (waiting->name)
    rd_record_set_text (&file->client->name, waiting->name);
  dialog = rd_client_dialog_new (GTK_WINDOW (window), RD_PRACTICE (source), file);
  g_signal_connect_object (dialog, "kept", G_CALLBACK (client_kept_cb), waiting->focus,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_client (GtkWidget *window, gint64 client, const char *name)
{
  Waiting *waiting = begin_waiting (window);

  waiting->name = g_strdup (name);
  rd_client_dialog_read_async (rd_focus_practice (focus_of (window)), client, NULL, client_read_cb,
                               waiting);
}

static void
new_client (GtkWidget *window, GVariant *parameter)
{
  open_client (window, 0, g_variant_get_string (parameter, NULL));
}

static void
edit_client (GtkWidget *window, GVariant *parameter)
{
  RdClient *client = rd_focus_client (focus_of (window));

  if (client)
    open_client (window, rd_record_id (client), NULL);
}

/* Programmes that come in. */

static void
imported_cb (GtkWidget *window, gint64 client, const char *sentence)
{
  RdFocus *focus = focus_of (window);

  rd_focus_set_client_id (focus, client);
  rd_toast_done (window, sentence);
}

/* Opens the dialog that takes a programme in. Returns: (transfer none): it */
GtkWindow *
rd_window_open_programme (GtkWidget *window, GFile *file)
{
  RdFocus *focus = focus_of (window);
  RdClient *client = rd_focus_client (focus);
  RdImportDialog *dialog = rd_import_dialog_new (GTK_WINDOW (window), rd_focus_practice (focus),
                                                 client ? rd_record_id (client) : 0, file);

  g_signal_connect_object (dialog, "kept", G_CALLBACK (imported_cb), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (&waiting->window);
  g_autoptr (GFile) file = rd_choose_file_finish (result);

  if (window && file)
    rd_window_open_programme (window, file);
}

static void
import_programme (GtkWidget *window, GVariant *parameter)
{
  static const char *const suffixes[] = { "ics", "csv", NULL };

  rd_choose_file_to_open_async (window, _ ("Import programme"), _ ("Training programmes"), suffixes,
                                file_chosen_cb, begin_waiting (window));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *window)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL || focus_of (window) == NULL)
    return FALSE;
  rd_window_take_files (window, files);
  return TRUE;
}

/* Schedules that go out, and the practice itself. */

static void
export_schedule (GtkWidget *window, GVariant *parameter)
{
  RdFocus *focus = focus_of (window);
  RdPeriod *period = rd_focus_period (focus);

  if (period)
    gtk_window_present (
      GTK_WINDOW (rd_export_dialog_new (GTK_WINDOW (window), rd_focus_practice (focus),
                                        period->practitioners, rd_focus_date (focus))));
}

static void
edit_practice (GtkWidget *window, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (
    rd_practice_window_new (GTK_WINDOW (window), rd_focus_practice (focus_of (window)))));
}

static const struct
{
  const char *action;
  void (*open) (GtkWidget *window, GVariant *parameter);
} dialogs[] = {
  { "client.new", new_client },
  { "client.edit", edit_client },
  { "programme.import", import_programme },
  { "activities.import", rd_window_choose_activities },
  { "schedule.export", export_schedule },
  { "practice.edit", edit_practice },
};

/* Opens the dialog of an action; see rd-window-actions.c. */
void
rd_window_open_dialog_cb (GtkWidget *window, const char *action, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    if (g_str_equal (dialogs[i].action, action) && focus_of (window))
      dialogs[i].open (window, parameter);
}

/* Takes files dropped anywhere on the window. */
void
rd_window_accept_files (RdWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
