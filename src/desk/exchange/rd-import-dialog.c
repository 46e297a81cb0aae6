/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-import-dialog.c: a programme file, looked at before it is kept. */
#include "rd-import-dialog.h"

#include "desk/rd-before.h"
#include "model/rd-text.h"
#include "practice/rd-wording-values.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More than any programme takes; what a person dropped by mistake is refused before it is read. */
#define MOST_BYTES (64 * 1024 * 1024)

struct _RdImportDialog
{
  AdwWindow parent_instance;

  /* template children */
  GtkStack *stack;
  AdwStatusPage *failed_page;
  GtkDropDown *client_drop;
  GtkEditable *name_row;
  GtkEditable *start_row;
  AdwPreferencesGroup *preview_group;
  AdwPreferencesGroup *refused_group;
  GtkWidget *problem_revealer;
  GtkLabel *problem_label;
  GtkWidget *keep_button;

  /* owned */
  RdPractice *practice;
  GFile *file;
  GPtrArray *clients;
  RdProgrammeFile *programme;
  GCancellable *cancellable;

  gint64 client;
};

enum
{
  KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdImportDialog, rd_import_dialog, ADW_TYPE_WINDOW)

static void
fail (RdImportDialog *self, const char *sentence)
{
  adw_status_page_set_description (self->failed_page, sentence);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
show_problem (RdImportDialog *self, const char *sentence)
{
  gtk_label_set_text (self->problem_label, sentence ? sentence : "");
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->problem_revealer), sentence != NULL);
}

/* What the file holds, week by week. */

static char *
describe_workout (RdWorkout *workout)
{
  const char *title = workout->title ? workout->title : rd_wording_workout_kind (workout->kind);

  if (workout->minutes != RD_UNSET && workout->minutes > 0)
    /* Translators: a workout and its minutes, "Long run 95′". */
    return g_strdup_printf (_ ("%1$s %2$d′"), title, workout->minutes);
  return g_strdup (title);
}

static void
add_week (RdImportDialog *self, RdDate week, GString *workouts, double load)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = rd_wording_date_range (week, week + 7);
  g_autofree char *amount = g_strdup_printf ("%.0f", load);
  GtkWidget *label = gtk_label_new (amount);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), workouts->str);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_tooltip_text (label, _ ("Load of the week, minutes × effort"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (self->preview_group, row);
}

static void
show_weeks (RdImportDialog *self)
{
  GPtrArray *workouts = self->programme->workouts;
  g_autoptr (GString) text = g_string_new (NULL);
  double load = 0;

  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];
      RdDate week = rd_date_week_start (workout->date);
      g_autofree char *words = describe_workout (workout);

      g_string_append_printf (text, "%s%s", text->len ? " · " : "", words);
      load += rd_workout_planned_load (workout);
      if (i + 1 == workouts->len ||
          rd_date_week_start (((RdWorkout *)workouts->pdata[i + 1])->date) != week)
        {
          add_week (self, week, text, load);
          g_string_truncate (text, 0);
          load = 0;
        }
    }
}

static void
show_refused (RdImportDialog *self)
{
  GPtrArray *refused = self->programme->refused;

  gtk_widget_set_visible (GTK_WIDGET (self->refused_group), refused->len > 0);
  for (guint i = 0; i < MIN (refused->len, 100); i++)
    {
      RdRefusal *refusal = refused->pdata[i];
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *line = g_strdup_printf (_ ("Line %u"), refusal->line);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), refusal->reason);
      adw_preferences_group_add (self->refused_group, row);
    }
}

static void
describe_whole (RdImportDialog *self)
{
  GPtrArray *workouts = self->programme->workouts;
  RdWorkout *first = workouts->pdata[0];
  RdWorkout *last = workouts->pdata[workouts->len - 1];
  g_autofree char *from = rd_wording_date (first->date);
  g_autofree char *to = rd_wording_date (last->date);
  g_autofree char *sentence =
    /* Translators: a number of workouts, then the first and the last day. */
    g_strdup_printf (ngettext ("%1$u workout, %2$s to %3$s", "%1$u workouts, %2$s to %3$s",
                               workouts->len),
                     workouts->len, from, to);
  g_autofree char *start = rd_date_format_typed (first->date);

  adw_preferences_group_set_description (self->preview_group, sentence);
  gtk_editable_set_text (self->start_row, start);
}

static void
show_preview (RdImportDialog *self)
{
  g_autofree char *base = g_file_get_basename (self->file);
  char *dot = strrchr (base, '.');

  if (dot && dot != base)
    *dot = '\0';
  gtk_editable_set_text (self->name_row, self->programme->name ? self->programme->name : base);
  describe_whole (self);
  show_weeks (self);
  show_refused (self);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.keep", TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

/* Reading: bytes on GIO's threads, meaning on a thread of its own. */

typedef struct
{
  GBytes *bytes;
  char *name;
  RdClient *client;
  RdZone *zone;
} Reading;

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  g_bytes_unref (reading->bytes);
  g_free (reading->name);
  g_clear_object (&reading->client);
  rd_zone_unref (reading->zone);
  g_free (reading);
}

static void
understand_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  RdProgrammeFile *file = rd_programme_file_read (reading->bytes, reading->name, reading->client,
                                                  reading->zone, cancellable, &error);

  if (file)
    g_task_return_pointer (task, file, (GDestroyNotify)rd_programme_file_free);
  else
    g_task_return_error (task, error);
}

static void
understood_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RdImportDialog *self = RD_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  RdProgrammeFile *file = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (file == NULL)
    {
      fail (self, error->message);
      return;
    }
  self->programme = file;
  if (file->workouts->len > 0)
    show_preview (self);
  else if (file->refused->len > 0)
    fail (self, ((RdRefusal *)file->refused->pdata[0])->reason);
  else
    fail (self, _ ("The file holds no workouts."));
}

static RdClient *
find_client (RdImportDialog *self)
{
  for (guint i = 0; self->clients && i < self->clients->len; i++)
    if (rd_record_id (self->clients->pdata[i]) == self->client)
      return self->clients->pdata[i];
  return NULL;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) task = NULL;
  RdClient *client;
  char *contents;
  gsize length;

  if (!g_file_load_contents_finish (G_FILE (source), result, &contents, &length, NULL, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        fail (self, error->message);
      return;
    }

  Reading *reading = g_new0 (Reading, 1);
  client = find_client (self);
  reading->bytes = g_bytes_new_take (contents, length);
  reading->name = g_file_get_basename (self->file);
  reading->client = client ? g_object_ref (client) : NULL;
  reading->zone = rd_zone_ref (rd_practice_zone (self->practice));
  task = g_task_new (self, self->cancellable, understood_cb, NULL);
  g_task_set_source_tag (task, loaded_cb);
  g_task_set_task_data (task, reading, free_reading);
  g_task_run_in_thread (task, understand_in_thread);
}

static void
sized_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (info == NULL)
    fail (self, error->message);
  else if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    fail (self, _ ("This is a folder; choose an iCalendar or CSV file in it."));
  else if (g_file_info_get_size (info) > MOST_BYTES)
    fail (self, _ ("The file is larger than 64 MB, which no training programme is."));
  else
    g_file_load_contents_async (self->file, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
clients_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  self->clients = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  if (self->clients == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        fail (self, error->message);
      return;
    }
  for (guint i = 0; i < self->clients->len; i++)
    {
      RdClient *client = self->clients->pdata[i];

      gtk_string_list_append (names, client->name);
      if (rd_record_id (client) == self->client)
        selected = i;
    }
  gtk_drop_down_set_model (self->client_drop, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->client_drop, selected);
  g_file_query_info_async (self->file,
                           G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                           G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, self->cancellable, sized_cb,
                           g_object_ref (self));
}

static void
client_selected_cb (RdImportDialog *self)
{
  guint selected = gtk_drop_down_get_selected (self->client_drop);

  /* A list that is filled chooses its first for a moment: it is nobody's until somebody says so. */
  self->client = self->clients && selected < self->clients->len
                   ? rd_record_id (self->clients->pdata[selected])
                   : 0;
}

/* Keeping. */

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdImportSummary) summary =
    rd_practice_import_programme_finish (RD_PRACTICE (source), result, &error);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.keep", TRUE);
  if (summary == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  g_autofree char *sentence =
    summary->added + summary->updated == 0
      ? g_strdup (_ ("The programme was already here; nothing changed."))
      /* Translators: numbers of workouts. */
      : g_strdup_printf (_ ("Programme imported: %1$u added, %2$u updated, %3$u unchanged."),
                         summary->added, summary->updated, summary->unchanged);
  g_signal_emit (self, signals[KEPT], 0, self->client, sentence);
  gtk_window_close (GTK_WINDOW (self));
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdImportDialog *self = RD_IMPORT_DIALOG (widget);
  g_autofree char *name = rd_text_tidy (gtk_editable_get_text (self->name_row));
  g_autofree char *typed = rd_text_tidy (gtk_editable_get_text (self->start_row));
  RdDate start = RD_DATE_UNSET;

  if (self->client == 0)
    {
      show_problem (self, _ ("Choose the client whose programme it is."));
      gtk_widget_grab_focus (GTK_WIDGET (self->client_drop));
      return;
    }
  if (typed && !rd_date_parse_typed (typed, &start))
    {
      show_problem (self, _ ("The first day is written as 26/11/2026."));
      gtk_widget_grab_focus (GTK_WIDGET (self->start_row));
      return;
    }
  if (start == ((RdWorkout *)self->programme->workouts->pdata[0])->date)
    start = RD_DATE_UNSET;
  show_problem (self, NULL);
  gtk_widget_action_set_enabled (widget, "import.keep", FALSE);
  rd_practice_import_programme_async (self->practice, self->client, self->programme, name, start,
                                      imported_cb, g_object_ref (self));
}

static gboolean
rd_import_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (RD_IMPORT_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (rd_import_dialog_parent_class)->close_request (window);
}

static void
rd_import_dialog_dispose (GObject *object)
{
  RdImportDialog *self = RD_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->practice);
  g_clear_object (&self->file);
  g_clear_pointer (&self->clients, g_ptr_array_unref);
  g_clear_pointer (&self->programme, rd_programme_file_free);
  G_OBJECT_CLASS (rd_import_dialog_parent_class)->dispose (object);
}

static void
rd_import_dialog_finalize (GObject *object)
{
  g_object_unref (RD_IMPORT_DIALOG (object)->cancellable);
  G_OBJECT_CLASS (rd_import_dialog_parent_class)->finalize (object);
}

static void
rd_import_dialog_class_init (RdImportDialogClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = rd_import_dialog_dispose;
  object_class->finalize = rd_import_dialog_finalize;
  GTK_WINDOW_CLASS (class)->close_request = rd_import_dialog_close_request;

  /**
   * RdImportDialog::kept:
   * @dialog: the dialog
   * @client: id of the client whose programme it is
   * @sentence: what was done
   *
   * Emitted after the practice kept the programme.
   */
  signals[KEPT] = g_signal_new ("kept", RD_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RdImportDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_start);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_stop);
  gtk_widget_class_bind_template_child (widget_class, RdImportDialog, failed_page);
  gtk_widget_class_bind_template_child (widget_class, RdImportDialog, client_drop);
  gtk_widget_class_bind_template_child (widget_class, RdImportDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, RdImportDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, RdImportDialog, preview_group);
  gtk_widget_class_bind_template_child (widget_class, RdImportDialog, refused_group);
  gtk_widget_class_bind_template_child (widget_class, RdImportDialog, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, RdImportDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, RdImportDialog, keep_button);
  gtk_widget_class_install_action (widget_class, "import.keep", NULL, keep_cb);
}

static void
rd_import_dialog_init (RdImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->keep_button);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.keep", FALSE);
  self->cancellable = g_cancellable_new ();
  g_signal_connect_swapped (self->client_drop, "notify::selected", G_CALLBACK (client_selected_cb),
                            self);
}

static gpointer
read_clients (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, RD_TYPE_CLIENT, "archived = 0 ORDER BY name, id", error,
                        RD_BIND_END);
}

/**
 * rd_import_dialog_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @client: id of the client it is proposed for, 0: a person chooses
 * @file: the file
 *
 * Begins to read the file.
 *
 * Returns: (transfer none): the dialog; GTK owns it
 */
RdImportDialog *
rd_import_dialog_new (GtkWindow *parent, RdPractice *practice, gint64 client, GFile *file)
{
  RdImportDialog *self = g_object_new (RD_TYPE_IMPORT_DIALOG, NULL);

  rd_before_window (self, parent);
  self->practice = g_object_ref (practice);
  self->client = client;
  self->file = g_object_ref (file);
  rd_practice_read_async (practice, read_clients, NULL, NULL, (GDestroyNotify)g_ptr_array_unref,
                          self->cancellable, clients_cb, g_object_ref (self));
  return self;
}
