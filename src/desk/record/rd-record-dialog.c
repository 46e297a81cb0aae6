/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-record-dialog.c: a dialog that adds or changes one record. */
#include "rd-record-dialog.h"

#include "desk/rd-ask.h"
#include "desk/rd-before.h"
#include "practice/rd-practice-commands.h"

#include <glib/gi18n-lib.h>

struct _RdRecordDialog
{
  AdwWindow parent_instance;

  /* template children */
  GtkWidget *groups;
  GtkWidget *problem_revealer;
  GtkLabel *problem_label;
  GtkWidget *save_button;

  /* owned */
  RdPractice *practice;
  RdRecord *original;
  RdRecord *record;
  GListModel *parts;
  GPtrArray *forms;

  gboolean touched;
  gboolean saving;
  gboolean aside;
};

enum
{
  KEPT,
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdRecordDialog, rd_record_dialog, ADW_TYPE_WINDOW)

static void
show_problem (RdRecordDialog *self, const char *sentence)
{
  gtk_label_set_text (self->problem_label, sentence ? sentence : "");
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->problem_revealer), sentence != NULL);
}

static void
set_saving (RdRecordDialog *self, gboolean saving)
{
  self->saving = saving;
  gtk_widget_set_sensitive (self->groups, !saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", !saving);
}

static void
finish (RdRecordDialog *self)
{
  self->touched = FALSE;
  g_signal_emit (self, signals[KEPT], 0, self->record);
  gtk_window_close (GTK_WINDOW (self));
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdRecordDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  set_saving (self, FALSE);
  if (!rd_practice_keep_all_finish (RD_PRACTICE (source), result, &error))
    {
      show_problem (self, error->message);
      gtk_widget_grab_focus (self->save_button);
      return;
    }
  finish (self);
}

/* What belongs to a record not yet kept has no owner to name; that is the owner's dialog to see to.
 */
static gboolean
check_record (RdRecordDialog *self, GError **error)
{
  return self->aside || rd_record_validate (self->record, error);
}

static gboolean
check (RdRecordDialog *self, GError **error)
{
  for (guint i = 0; i < self->forms->len; i++)
    if (!rd_record_form_check (self->forms->pdata[i], error))
      return FALSE;
  return check_record (self, error);
}

/* What is as it was is not kept again: that would tell of a change there was not. */
static gboolean
is_unchanged (RdRecordDialog *self)
{
  return !self->aside && rd_record_id (self->record) != 0 &&
         (self->parts ? !self->touched : rd_record_equal (self->original, self->record));
}

static void
close_without_asking (RdRecordDialog *self)
{
  self->touched = FALSE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdRecordDialog *self = RD_RECORD_DIALOG (widget);

  g_signal_emit (self, signals[REMOVE], 0, self->original);
  close_without_asking (self);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdRecordDialog *self = RD_RECORD_DIALOG (widget);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  if (!check (self, &error))
    {
      show_problem (self, error->message);
      return;
    }
  show_problem (self, NULL);
  if (is_unchanged (self))
    {
      close_without_asking (self);
      return;
    }
  if (self->aside)
    {
      finish (self);
      return;
    }
  set_saving (self, TRUE);
  g_ptr_array_add (records, g_object_ref (self->record));
  for (guint i = 0; self->parts && i < g_list_model_get_n_items (self->parts); i++)
    g_ptr_array_add (records, g_list_model_get_item (self->parts, i));
  rd_practice_keep_all_async (self->practice, records, kept_cb, g_object_ref (self));
}

static void
discard_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdRecordDialog) self = user_data;

  if (g_strcmp0 (rd_ask_finish (result), "discard") == 0)
    close_without_asking (self);
}

static void
ask_to_discard (RdRecordDialog *self)
{
  static const RdAnswer answers[] = {
    { "keep", N_ ("_Keep editing"), RD_ANSWER_PLAIN },
    { "discard", N_ ("_Discard changes"), RD_ANSWER_DESTRUCTIVE },
  };

  rd_ask_async (GTK_WIDGET (self), _ ("Discard changes?"), _ ("What you typed here was not saved."),
                NULL, answers, G_N_ELEMENTS (answers), discard_cb, g_object_ref (self));
}

/* Whoever opens a dialog to type does not want to find the way out in the first place. */
static void
rd_record_dialog_map (GtkWidget *widget)
{
  RdRecordDialog *self = RD_RECORD_DIALOG (widget);

  GTK_WIDGET_CLASS (rd_record_dialog_parent_class)->map (widget);
  gtk_widget_child_focus (self->groups, GTK_DIR_TAB_FORWARD);
}

static gboolean
rd_record_dialog_close_request (GtkWindow *window)
{
  RdRecordDialog *self = RD_RECORD_DIALOG (window);

  if (self->saving)
    return GDK_EVENT_STOP;
  if (self->touched)
    {
      ask_to_discard (self);
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (rd_record_dialog_parent_class)->close_request (window);
}

static void
rd_record_dialog_dispose (GObject *object)
{
  RdRecordDialog *self = RD_RECORD_DIALOG (object);

  g_clear_object (&self->practice);
  g_clear_object (&self->original);
  g_clear_object (&self->record);
  g_clear_object (&self->parts);
  G_OBJECT_CLASS (rd_record_dialog_parent_class)->dispose (object);
}

static void
rd_record_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (RD_RECORD_DIALOG (object)->forms);
  G_OBJECT_CLASS (rd_record_dialog_parent_class)->finalize (object);
}

static void
rd_record_dialog_class_init (RdRecordDialogClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = rd_record_dialog_dispose;
  object_class->finalize = rd_record_dialog_finalize;
  widget_class->map = rd_record_dialog_map;
  GTK_WINDOW_CLASS (class)->close_request = rd_record_dialog_close_request;

  /**
   * RdRecordDialog::kept:
   * @dialog: the dialog
   * @record: the record as it was kept, with its id
   *
   * Emitted after the practice kept the record, before the dialog closes.
   */
  signals[KEPT] = g_signal_new ("kept", RD_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, RD_TYPE_RECORD);
  /**
   * RdRecordDialog::remove:
   * @dialog: the dialog
   * @record: the record as it was when the dialog opened
   *
   * Emitted when a person asks for the record to go, before the dialog closes; see
   * rd_record_dialog_add_removal().
   */
  signals[REMOVE] = g_signal_new ("remove", RD_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, RD_TYPE_RECORD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RdRecordDialog, groups);
  gtk_widget_class_bind_template_child (widget_class, RdRecordDialog, problem_revealer);
  gtk_widget_class_bind_template_child (widget_class, RdRecordDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, RdRecordDialog, save_button);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "dialog.remove", NULL, remove_cb);
}

static void
rd_record_dialog_init (RdRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->save_button);
  self->forms = g_ptr_array_new ();
}

/**
 * rd_record_dialog_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @record: the record to add, or to change; the dialog works on a copy
 * @title: what the dialog is called
 *
 * Returns: (transfer none): a dialog without forms; GTK owns it
 */
RdRecordDialog *
rd_record_dialog_new (GtkWindow *parent, RdPractice *practice, gpointer record, const char *title)
{
  RdRecordDialog *self = g_object_new (RD_TYPE_RECORD_DIALOG, "title", title, NULL);

  rd_before_window (self, parent);
  self->practice = g_object_ref (practice);
  self->original = rd_record_copy (record);
  self->record = rd_record_copy (record);
  return self;
}

/**
 * rd_record_dialog_record:
 * @self: a dialog
 *
 * Returns: (transfer none): the copy it edits
 */
gpointer
rd_record_dialog_record (RdRecordDialog *self)
{
  return self->record;
}

/**
 * rd_record_dialog_practice:
 * @self: a dialog
 *
 * Returns: (transfer none): the practice that keeps the record
 */
RdPractice *
rd_record_dialog_practice (RdRecordDialog *self)
{
  return self->practice;
}

/**
 * rd_record_dialog_touch:
 * @self: a dialog
 *
 * Says that something was changed that closing would lose.
 */
void
rd_record_dialog_touch (RdRecordDialog *self)
{
  self->touched = TRUE;
  show_problem (self, NULL);
}

/**
 * rd_record_dialog_keep_aside:
 * @self: a dialog
 *
 * Makes Save hand the record to whoever listens to "kept" and to nobody else, for records that are
 * kept together with the one they belong to.
 */
void
rd_record_dialog_keep_aside (RdRecordDialog *self)
{
  self->aside = TRUE;
}

/**
 * rd_record_dialog_add_removal:
 * @self: a dialog
 * @label: what the button is called, with its mnemonic
 *
 * Adds a button that asks for the record to go, under all there is. Nothing is added for one that
 * was not kept yet. Whoever opens the dialog listens to "remove" and sees to it.
 */
void
rd_record_dialog_add_removal (RdRecordDialog *self, const char *label)
{
  GtkWidget *button;

  if (rd_record_id (self->record) == 0)
    return;
  button = gtk_button_new_with_mnemonic (label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "dialog.remove");
  gtk_widget_add_css_class (button, "rd-removal");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  rd_record_dialog_add_group (self, button);
}

/**
 * rd_record_dialog_add_group:
 * @self: a dialog
 * @group: a group of rows
 *
 * Adds a group under those there are.
 */
void
rd_record_dialog_add_group (RdRecordDialog *self, GtkWidget *group)
{
  gtk_box_append (GTK_BOX (self->groups), group);
}

/**
 * rd_record_dialog_add_form:
 * @self: a dialog
 * @title: (nullable): heading of the group
 * @description: (nullable): what is good to know of it
 *
 * Returns: (transfer none): a form of the dialog's record, to add fields to
 */
RdRecordForm *
rd_record_dialog_add_form (RdRecordDialog *self, const char *title, const char *description)
{
  GtkWidget *form = rd_record_form_new (self->record, rd_practice_zone (self->practice));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (form), title ? title : "");
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (form), description);
  g_signal_connect_object (form, "edited", G_CALLBACK (rd_record_dialog_touch), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->forms, form);
  rd_record_dialog_add_group (self, form);
  return RD_RECORD_FORM (form);
}

/**
 * rd_record_dialog_set_parts:
 * @self: a dialog
 * @parts: records that belong to the dialog's record and are kept with it, in one change
 *
 * A part whose reference to its owner is unset gets it when the owner is kept.
 */
void
rd_record_dialog_set_parts (RdRecordDialog *self, GListModel *parts)
{
  g_set_object (&self->parts, parts);
  g_signal_connect_object (parts, "items-changed", G_CALLBACK (rd_record_dialog_touch), self,
                           G_CONNECT_SWAPPED);
}
