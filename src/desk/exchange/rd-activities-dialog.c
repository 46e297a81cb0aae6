/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activities-dialog.c: files of what was done, looked at before they are kept. */
#include "rd-activities-dialog.h"

#include "desk/rd-before.h"
#include "rd-activities-preview.h"
#include "rd-activities-report.h"
#include "rd-activity-text.h"

#include <glib/gi18n-lib.h>

/* Before that, nobody wonders what the dialog is doing. */
#define PATIENCE_MS 500

struct _RdActivitiesDialog
{
  AdwWindow parent_instance;

  /* template children */
  GtkWidget *keep_button;
  GtkSpinner *keeping;
  GtkWidget *problem_revealer;
  GtkLabel *problem_label;
  GtkStack *stack;
  AdwStatusPage *reading_page;
  GtkProgressBar *progress;
  AdwPreferencesGroup *failed_group;
  RdActivitiesPreview *preview;

  /* owned */
  RdPractice *practice;
  GListModel *files;
  GPtrArray *clients;
  GPtrArray *readings;
  RdActivityList *activities;
  GCancellable *cancellable;

  gint64 client; /* it is proposed for */
  guint patience;
};

enum
{
  KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdActivitiesDialog, rd_activities_dialog, ADW_TYPE_WINDOW)

static void
show_problem (RdActivitiesDialog *self, const char *sentence)
{
  gtk_label_set_text (self->problem_label, sentence ? sentence : "");
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->problem_revealer), sentence != NULL);
}

static void
set_enabled (RdActivitiesDialog *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static void
show_button (RdActivitiesDialog *self)
{
  RdActivityCounts counts = rd_activity_list_count (self->activities);
  const char *reason = rd_activity_text_reason (self->activities);
  g_autofree char *label = rd_activity_text_import (&counts);

  gtk_button_set_label (GTK_BUTTON (self->keep_button), label);
  gtk_widget_set_tooltip_text (self->keep_button, *reason ? reason : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->keep_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
  set_enabled (self, "activities.keep",
               rd_activity_list_is_matched (self->activities) && *reason == '\0');
}

/* States. */

static void
show_page (RdActivitiesDialog *self, const char *page)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
show_preview (RdActivitiesDialog *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "preview") == 0)
    return;
  rd_activities_preview_show_list (self->preview);
  show_page (self, "preview");
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

static void
matched_cb (RdActivitiesDialog *self)
{
  show_problem (self, NULL);
  show_button (self);
  show_preview (self);
}

static void
match_failed_cb (RdActivitiesDialog *self, const GError *error)
{
  show_problem (self, error->message);
  show_button (self);
  show_preview (self);
}

static void
fail (RdActivitiesDialog *self, const char *sentence)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (self->failed_group, row);
  show_page (self, "failed");
}

static void
files_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdActivitiesDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  self->readings = rd_activity_reading_finish (result, &error);
  if (self->readings == NULL)
    return;
  rd_activity_list_fill (self->activities, self->readings);
  if (g_list_model_get_n_items (rd_activity_list_items (self->activities)) > 0)
    {
      rd_activities_preview_fill (self->preview, self->activities, self->readings, self->clients,
                                  self->client);
      show_button (self);
      /* With a client, what becomes of them is known in a moment, and the rows are made once. */
      if (rd_activity_list_client (self->activities) == 0)
        show_preview (self);
    }
  else if (rd_activities_report_refused (self->failed_group, self->readings) > 0)
    show_page (self, "failed");
  else
    fail (self, _ ("The files hold no activities."));
}

static void
step_cb (const char *name, guint place, guint n_files, gpointer user_data)
{
  RdActivitiesDialog *self = user_data;
  /* Translators: how many files were read of how many. */
  g_autofree char *text = g_strdup_printf (_ ("%1$u of %2$u"), place, n_files);

  adw_status_page_set_description (self->reading_page, name);
  gtk_progress_bar_set_fraction (self->progress, (double)place / n_files);
  gtk_progress_bar_set_text (self->progress, text);
}

static gboolean
patience_cb (gpointer user_data)
{
  RdActivitiesDialog *self = user_data;

  self->patience = 0;
  gtk_stack_set_visible_child_name (self->stack, "reading");
  return G_SOURCE_REMOVE;
}

static void
clients_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdActivitiesDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  self->clients = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  if (self->clients)
    {
      rd_activity_reading_async (self->files, rd_practice_zone (self->practice), self->cancellable,
                                 step_cb, files_read_cb, g_object_ref (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fail (self, error->message);
}

/* Keeping. */

static void
set_busy (RdActivitiesDialog *self, gboolean busy)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->preview), !busy);
  gtk_spinner_set_spinning (self->keeping, busy);
  set_enabled (self, "activities.keep", !busy);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdActivitiesDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdImportSummary) summary =
    rd_practice_import_activities_finish (RD_PRACTICE (source), result, &error);

  set_busy (self, FALSE);
  if (summary == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  g_autofree char *sentence = rd_activity_text_done (summary);
  g_signal_emit (self, signals[KEPT], 0, rd_activity_list_client (self->activities), sentence);
  gtk_window_close (GTK_WINDOW (self));
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdActivitiesDialog *self = RD_ACTIVITIES_DIALOG (widget);
  g_autoptr (GPtrArray) chosen = rd_activity_list_chosen (self->activities);

  show_problem (self, NULL);
  set_busy (self, TRUE);
  rd_practice_import_activities_async (self->practice, rd_activity_list_client (self->activities),
                                       chosen, kept_cb, g_object_ref (self));
}

/* What failed last, again. */
static void
retry_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdActivitiesDialog *self = RD_ACTIVITIES_DIALOG (widget);

  if (rd_activity_list_is_matched (self->activities))
    keep_cb (widget, action, parameter);
  else
    rd_activity_list_match (self->activities);
}

/* What is being kept cannot be called back; it is there to be undone in a moment, or says why not.
 */
static gboolean
rd_activities_dialog_close_request (GtkWindow *window)
{
  RdActivitiesDialog *self = RD_ACTIVITIES_DIALOG (window);

  if (gtk_spinner_get_spinning (self->keeping))
    return TRUE;
  g_cancellable_cancel (self->cancellable);
  return GTK_WINDOW_CLASS (rd_activities_dialog_parent_class)->close_request (window);
}

static void
rd_activities_dialog_dispose (GObject *object)
{
  RdActivitiesDialog *self = RD_ACTIVITIES_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->activities)
    {
      g_signal_handlers_disconnect_by_data (self->activities, self);
      rd_activity_list_stop (self->activities);
    }
  g_clear_object (&self->activities);
  g_clear_object (&self->practice);
  g_clear_object (&self->files);
  g_clear_pointer (&self->clients, g_ptr_array_unref);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  G_OBJECT_CLASS (rd_activities_dialog_parent_class)->dispose (object);
}

static void
rd_activities_dialog_finalize (GObject *object)
{
  g_object_unref (RD_ACTIVITIES_DIALOG (object)->cancellable);
  G_OBJECT_CLASS (rd_activities_dialog_parent_class)->finalize (object);
}

static void
rd_activities_dialog_class_init (RdActivitiesDialogClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = rd_activities_dialog_dispose;
  object_class->finalize = rd_activities_dialog_finalize;
  GTK_WINDOW_CLASS (class)->close_request = rd_activities_dialog_close_request;

  /**
   * RdActivitiesDialog::kept:
   * @dialog: the dialog
   * @client: id of the client who did it
   * @sentence: what was done
   *
   * Emitted after the practice kept the activities.
   */
  signals[KEPT] = g_signal_new ("kept", RD_TYPE_ACTIVITIES_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);

  g_type_ensure (RD_TYPE_ACTIVITIES_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-activities-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesDialog, keep_button);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesDialog, keeping);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesDialog, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesDialog, reading_page);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesDialog, failed_group);
  gtk_widget_class_bind_template_child (widget_class, RdActivitiesDialog, preview);
  gtk_widget_class_install_action (widget_class, "activities.keep", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "activities.retry", NULL, retry_cb);
}

static void
rd_activities_dialog_init (RdActivitiesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->keep_button);
  set_enabled (self, "activities.keep", FALSE);
  self->cancellable = g_cancellable_new ();
  self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
  g_source_set_name_by_id (self->patience, "reading activities");
}

static gpointer
read_clients (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, RD_TYPE_CLIENT, "archived = 0 ORDER BY name, id", error,
                        RD_BIND_END);
}

/**
 * rd_activities_dialog_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @client: id of the client it is proposed for, 0: a person chooses
 * @files: (element-type GFile): the files
 *
 * Begins to read the files.
 *
 * Returns: (transfer none): the dialog; GTK owns it
 */
RdActivitiesDialog *
rd_activities_dialog_new (GtkWindow *parent, RdPractice *practice, gint64 client, GListModel *files)
{
  RdActivitiesDialog *self = g_object_new (RD_TYPE_ACTIVITIES_DIALOG, NULL);

  rd_before_window (self, parent);
  self->practice = g_object_ref (practice);
  self->files = g_object_ref (files);
  self->client = client;
  self->activities = rd_activity_list_new (practice);
  g_signal_connect_object (self->activities, "matched", G_CALLBACK (matched_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->activities, "failed", G_CALLBACK (match_failed_cb), self,
                           G_CONNECT_SWAPPED);
  rd_practice_read_async (practice, read_clients, NULL, NULL, (GDestroyNotify)g_ptr_array_unref,
                          self->cancellable, clients_read_cb, g_object_ref (self));
  return self;
}
