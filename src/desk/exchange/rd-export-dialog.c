/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-export-dialog.c: a schedule handed to others. */
#include "rd-export-dialog.h"

#include "desk/rd-before.h"
#include "desk/rd-choose-file.h"
#include "desk/rd-toast.h"
#include "exchange/rd-schedule.h"
#include "model/rd-practitioner.h"
#include "practice/rd-schedule-question.h"

#include <glib/gi18n-lib.h>

/* In the order of the range row. */
enum
{
  RANGE_WEEK,
  RANGE_FOUR_WEEKS,
  RANGE_MONTH,
  RANGE_OTHER,
};

struct _RdExportDialog
{
  AdwWindow parent_instance;

  /* template children */
  AdwComboRow *range_row;
  GtkEditable *from_row;
  GtkEditable *last_row;
  AdwComboRow *detail_row;
  AdwComboRow *format_row;
  AdwPreferencesGroup *practitioners_group;
  GtkWidget *problem_revealer;
  GtkLabel *problem_label;
  GtkWidget *export_button;

  /* owned */
  RdPractice *practice;
  GPtrArray *checks;
  GBytes *bytes;
  GCancellable *cancellable;

  RdDate date;
};

G_DEFINE_FINAL_TYPE (RdExportDialog, rd_export_dialog, ADW_TYPE_WINDOW)

static void
show_problem (RdExportDialog *self, const char *sentence)
{
  gtk_label_set_text (self->problem_label, sentence ? sentence : "");
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->problem_revealer), sentence != NULL);
}

static void
set_busy (RdExportDialog *self, gboolean busy)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.write", !busy);
}

/* What is asked for. */

typedef struct
{
  RdScheduleQuestion question;
  RdScheduleFormat format;
  RdScheduleDetail detail;
} Wanted;

static void
free_wanted (gpointer data)
{
  Wanted *wanted = data;

  g_clear_pointer (&wanted->question.practitioners, g_array_unref);
  g_free (wanted);
}

static void
show_range (RdExportDialog *self, RdDate from, RdDate last)
{
  g_autofree char *first_text = rd_date_format_typed (from);
  g_autofree char *last_text = rd_date_format_typed (last);

  gtk_editable_set_text (self->from_row, first_text);
  gtk_editable_set_text (self->last_row, last_text);
}

static void
range_changed_cb (RdExportDialog *self)
{
  RdDate today = rd_practice_today (self->practice);
  RdDate week = rd_date_week_start (self->date);
  guint range = adw_combo_row_get_selected (self->range_row);
  int year, month, day;

  rd_date_split (self->date, &year, &month, &day);
  if (range == RANGE_WEEK)
    show_range (self, week, week + 6);
  else if (range == RANGE_FOUR_WEEKS)
    show_range (self, today, today + 27);
  else if (range == RANGE_MONTH)
    {
      RdDate first = rd_date_new (year, month, 1);

      show_range (self, first, rd_date_add_months (first, 1) - 1);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->from_row), range == RANGE_OTHER);
  gtk_widget_set_sensitive (GTK_WIDGET (self->last_row), range == RANGE_OTHER);
}

static gboolean
read_range (RdExportDialog *self, Wanted *wanted)
{
  RdDate last;

  if (!rd_date_parse_typed (gtk_editable_get_text (self->from_row), &wanted->question.from))
    {
      show_problem (self, _ ("The first day is written as 26/11/2026."));
      gtk_widget_grab_focus (GTK_WIDGET (self->from_row));
      return FALSE;
    }
  if (!rd_date_parse_typed (gtk_editable_get_text (self->last_row), &last) ||
      last < wanted->question.from)
    {
      show_problem (self, _ ("The last day is written as 26/11/2026 and is not before the first."));
      gtk_widget_grab_focus (GTK_WIDGET (self->last_row));
      return FALSE;
    }
  wanted->question.to = last + 1;
  return TRUE;
}

static gboolean
read_practitioners (RdExportDialog *self, Wanted *wanted)
{
  gboolean all = TRUE;

  wanted->question.practitioners = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = self->checks->pdata[i];
      gint64 id = *(gint64 *)g_object_get_data (G_OBJECT (check), "rd-id");

      if (gtk_check_button_get_active (check))
        g_array_append_val (wanted->question.practitioners, id);
      else
        all = FALSE;
    }
  if (wanted->question.practitioners->len == 0 && self->checks->len > 0)
    {
      show_problem (self, _ ("Choose at least one practitioner."));
      return FALSE;
    }
  if (all)
    g_clear_pointer (&wanted->question.practitioners, g_array_unref);
  return TRUE;
}

/* Writing: read and written on the practice's worker, saved by GIO. */

static gpointer
write_schedule (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  Wanted *wanted = argument;
  g_autoptr (RdScheduleAnswer) answer =
    rd_schedule_read (store, &wanted->question, cancellable, error);

  if (answer == NULL)
    return NULL;
  return rd_schedule_write (&answer->schedule, wanted->format, wanted->detail, cancellable, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *sentence = NULL;

  set_busy (self, FALSE);
  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_problem (self, error->message);
      return;
    }
  /* Translators: the name of a file. */
  sentence = g_strdup_printf (_ ("Schedule saved as %s."), name);
  rd_toast_say (GTK_WIDGET (self), sentence);
  gtk_window_close (GTK_WINDOW (self));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdExportDialog) self = user_data;
  g_autoptr (GFile) file = rd_choose_file_finish (result);

  if (file == NULL)
    {
      set_busy (self, FALSE);
      return;
    }
  g_file_replace_contents_bytes_async (file, self->bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE,
                                       self->cancellable, saved_cb, g_object_ref (self));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  static const char *const suffixes[] = { "ics", "csv", "json" };
  g_autoptr (RdExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  const char *suffix = suffixes[adw_combo_row_get_selected (self->format_row)];
  g_autofree char *name = NULL;

  if (bytes == NULL)
    {
      set_busy (self, FALSE);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_problem (self, error->message);
      return;
    }
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = bytes;
  /* Translators: the name proposed for a file; %s is its ending. */
  name = g_strdup_printf (_ ("schedule.%s"), suffix);
  rd_choose_file_to_save_async (GTK_WIDGET (self), _ ("Export schedule"), name, chosen_cb,
                                g_object_ref (self));
}

static void
write_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdExportDialog *self = RD_EXPORT_DIALOG (widget);
  Wanted *wanted = g_new0 (Wanted, 1);

  if (!read_range (self, wanted) || !read_practitioners (self, wanted))
    {
      free_wanted (wanted);
      return;
    }
  wanted->question.now = rd_practice_now (self->practice);
  wanted->format = adw_combo_row_get_selected (self->format_row);
  wanted->detail = adw_combo_row_get_selected (self->detail_row);
  show_problem (self, NULL);
  set_busy (self, TRUE);
  rd_practice_read_async (self->practice, write_schedule, wanted, free_wanted,
                          (GDestroyNotify)g_bytes_unref, self->cancellable, written_cb,
                          g_object_ref (self));
}

static gboolean
rd_export_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (RD_EXPORT_DIALOG (window)->cancellable);
  return GTK_WINDOW_CLASS (rd_export_dialog_parent_class)->close_request (window);
}

static void
rd_export_dialog_dispose (GObject *object)
{
  RdExportDialog *self = RD_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  G_OBJECT_CLASS (rd_export_dialog_parent_class)->dispose (object);
}

static void
rd_export_dialog_finalize (GObject *object)
{
  RdExportDialog *self = RD_EXPORT_DIALOG (object);

  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->checks);
  G_OBJECT_CLASS (rd_export_dialog_parent_class)->finalize (object);
}

static void
rd_export_dialog_class_init (RdExportDialogClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = rd_export_dialog_dispose;
  object_class->finalize = rd_export_dialog_finalize;
  GTK_WINDOW_CLASS (class)->close_request = rd_export_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RdExportDialog, range_row);
  gtk_widget_class_bind_template_child (widget_class, RdExportDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, RdExportDialog, last_row);
  gtk_widget_class_bind_template_child (widget_class, RdExportDialog, detail_row);
  gtk_widget_class_bind_template_child (widget_class, RdExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, RdExportDialog, practitioners_group);
  gtk_widget_class_bind_template_child (widget_class, RdExportDialog, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, RdExportDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, RdExportDialog, export_button);
  gtk_widget_class_install_action (widget_class, "export.write", NULL, write_cb);
}

static void
rd_export_dialog_init (RdExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->export_button);
  self->checks = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
}

static void
add_practitioner (RdExportDialog *self, RdPractitioner *practitioner)
{
  gint64 id = rd_record_id (practitioner);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  practitioner->name, -1);
  g_object_set_data_full (G_OBJECT (check), "rd-id", g_memdup2 (&id, sizeof id), g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), practitioner->name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->practitioners_group, row);
  g_ptr_array_add (self->checks, check);
}

/**
 * rd_export_dialog_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @practitioners: (element-type RdPractitioner): who works here
 * @date: a day of the week shown
 *
 * Returns: (transfer none): the dialog; GTK owns it
 */
RdExportDialog *
rd_export_dialog_new (GtkWindow *parent,
                      RdPractice *practice,
                      GPtrArray *practitioners,
                      RdDate date)
{
  RdExportDialog *self = g_object_new (RD_TYPE_EXPORT_DIALOG, NULL);

  rd_before_window (self, parent);
  self->practice = g_object_ref (practice);
  self->date = date;
  for (guint i = 0; i < practitioners->len; i++)
    if (!((RdPractitioner *)practitioners->pdata[i])->archived)
      add_practitioner (self, practitioners->pdata[i]);
  g_signal_connect_swapped (self->range_row, "notify::selected", G_CALLBACK (range_changed_cb),
                            self);
  range_changed_cb (self);
  return self;
}
