/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-window-dialogs.c: the window's actions that open a dialog. */
#include "rd-window-dialogs.h"

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
} Waiting;

static RdFocus *
focus_of (gpointer window)
{
  return g_object_get_data (G_OBJECT (window), "rd-focus");
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
  dialog = rd_client_dialog_new (GTK_WINDOW (window), RD_PRACTICE (source), file);
  g_signal_connect_object (dialog, "kept", G_CALLBACK (client_kept_cb), waiting->focus,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_client (gpointer window, gint64 client)
{
  rd_client_dialog_read_async (rd_focus_practice (focus_of (window)), client, NULL, client_read_cb,
                               begin_waiting (window));
}

static void
new_client_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  open_client (window, 0);
}

static void
edit_client_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  RdClient *client = rd_focus_client (focus_of (window));

  if (client)
    open_client (window, rd_record_id (client));
}

/* Programmes that come in. */

static void
imported_cb (GtkWidget *window, gint64 client, const char *sentence)
{
  RdFocus *focus = focus_of (window);

  rd_focus_set_client_id (focus, client);
  rd_toast_done (window, sentence);
}

static void
open_import (GtkWidget *window, GFile *file)
{
  RdFocus *focus = focus_of (window);
  RdClient *client = rd_focus_client (focus);
  RdImportDialog *dialog = rd_import_dialog_new (GTK_WINDOW (window), rd_focus_practice (focus),
                                                 client ? rd_record_id (client) : 0, file);

  g_signal_connect_object (dialog, "kept", G_CALLBACK (imported_cb), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  g_autoptr (GtkWidget) window = g_weak_ref_get (&waiting->window);
  g_autoptr (GFile) file = rd_choose_file_finish (result);

  if (window && file)
    open_import (window, file);
}

static void
import_programme_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  static const char *const suffixes[] = { "ics", "csv", NULL };

  rd_choose_file_to_open_async (window, _ ("Import programme"), _ ("Training programmes"), suffixes,
                                file_chosen_cb, begin_waiting (window));
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *window)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  open_import (window, files->data);
  return TRUE;
}

/* Schedules that go out, and the practice itself. */

static void
export_schedule_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  RdFocus *focus = focus_of (window);
  RdPeriod *period = rd_focus_period (focus);

  if (period)
    gtk_window_present (GTK_WINDOW (rd_export_dialog_new (
      window, rd_focus_practice (focus), period->practitioners, rd_focus_date (focus))));
}

static void
practice_cb (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gtk_window_present (
    GTK_WINDOW (rd_practice_window_new (window, rd_focus_practice (focus_of (window)))));
}

static const GActionEntry entries[] = {
  { .name = "new-client", .activate = new_client_cb },
  { .name = "edit-client", .activate = edit_client_cb },
  { .name = "import-programme", .activate = import_programme_cb },
  { .name = "export-schedule", .activate = export_schedule_cb },
  { .name = "practice", .activate = practice_cb },
};

static void
focus_changed_cb (GActionMap *window)
{
  GAction *edit = g_action_map_lookup_action (window, "edit-client");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (edit), rd_focus_client (focus_of (window)) != NULL);
}

/**
 * rd_window_add_dialogs:
 * @window: a window
 * @focus: what it looks at
 *
 * Adds the actions that open dialogs, and takes files dropped on the window.
 */
void
rd_window_add_dialogs (AdwApplicationWindow *window, RdFocus *focus)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_object_set_data_full (G_OBJECT (window), "rd-focus", g_object_ref (focus), g_object_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect_object (focus, "notify::client", G_CALLBACK (focus_changed_cb), window,
                           G_CONNECT_SWAPPED);
  focus_changed_cb (G_ACTION_MAP (window));

  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), window, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
