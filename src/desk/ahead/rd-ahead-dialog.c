/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-dialog.c: the massages of a programme, proposed, chosen and booked in one go. */
#include "config.h"

#include "rd-ahead-dialog-private.h"

#include "desk/rd-before.h"
#include "rd-ahead-text.h"

#include <glib/gi18n-lib.h>

#define WIDTH 1020
#define HEIGHT 778
#define BESIDE 48 /* pixels of the window behind that stay in sight */

enum
{
  KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdAheadDialog, rd_ahead_dialog, ADW_TYPE_WINDOW)

static void plan (RdAheadDialog *self, RdAheadAsked how);
static void book (RdAheadDialog *self);

/* Planning. */

/* Says what could no longer be had, until it was exchanged or something else is asked for. */
static void
notice_taken (RdAheadDialog *self)
{
  guint before = self->draft->taken->len;

  rd_ahead_draft_note_taken (self->draft, self->answer->ahead->period->zone,
                             self->answer->ahead->plan);
  if (self->draft->taken->len == 0 && self->shown_problem == RD_AHEAD_PROBLEM_TAKEN)
    rd_ahead_dialog_show_problem (self, RD_AHEAD_PROBLEM_NONE, NULL);
  else if (self->draft->taken->len > before && self->shown_problem == RD_AHEAD_PROBLEM_NONE)
    rd_ahead_dialog_show_problem (
      self, RD_AHEAD_PROBLEM_TAKEN,
      _ ("Something changed meanwhile. What can no longer be had is marked, with the "
         "next best in its place."));
}

static void
take_answer (RdAheadDialog *self, RdAheadAnswer *answer)
{
  gboolean first = self->answer == NULL;

  g_clear_pointer (&self->answer, rd_ahead_answer_unref);
  self->answer = answer;
  /* What nobody chose was chosen for the person. */
  if (first)
    {
      g_clear_pointer (&self->draft, rd_ahead_draft_free);
      self->draft = rd_ahead_draft_copy (answer->draft);
    }
  if (self->shown_problem == RD_AHEAD_PROBLEM_PLAN)
    rd_ahead_dialog_show_problem (self, RD_AHEAD_PROBLEM_NONE, NULL);
  if (answer->ahead)
    notice_taken (self);
  rd_ahead_dialog_show_answer (self);
  if (first && answer->outcome == RD_AHEAD_PLANNED)
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  if (self->shown_problem == RD_AHEAD_PROBLEM_TAKEN)
    rd_ahead_list_show_taken (self->list);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdAheadDialog) self = data;
  g_autoptr (GError) error = NULL;
  RdAheadAnswer *answer = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  gboolean book_now;

  /* A later question has its own answer. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (self->practice == NULL)
    {
      g_clear_pointer (&answer, rd_ahead_answer_unref);
      return;
    }
  book_now = self->book_next && answer != NULL;
  self->book_next = FALSE;
  self->asked = RD_AHEAD_ASKED_NOTHING;
  rd_ahead_dialog_stop_waiting (self);
  if (answer)
    take_answer (self, answer);
  else
    rd_ahead_dialog_show_problem (self, RD_AHEAD_PROBLEM_PLAN, error->message);
  if (book_now && self->shown_problem == RD_AHEAD_PROBLEM_NONE)
    book (self);
}

/* Asks for a plan by what is chosen now; what is shown stays until it is there. RdAheadAsked again,
 * the proposals shown stay, too, as far as they can. */
static void
plan (RdAheadDialog *self, RdAheadAsked how)
{
  const RdAheadPlan *keep = NULL;

  if (how == RD_AHEAD_ASKED_AGAIN && self->asked != RD_AHEAD_ASKED_ANEW && self->answer &&
      self->answer->ahead)
    keep = self->answer->ahead->plan;
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->asked = keep ? RD_AHEAD_ASKED_AGAIN : RD_AHEAD_ASKED_ANEW;
  self->book_next = FALSE;
  rd_ahead_dialog_begin_waiting (self);
  rd_practice_read_async (self->practice, rd_ahead_answer_read,
                          rd_ahead_asking_new (self->draft, keep, rd_practice_now (self->practice)),
                          rd_ahead_asking_free, (GDestroyNotify)rd_ahead_answer_unref,
                          self->cancellable, planned_cb, g_object_ref (self));
}

/* Other things are asked for: only what is pinned stays. */
static void
settings_cb (RdAheadDialog *self)
{
  rd_ahead_dialog_show_problem (self, RD_AHEAD_PROBLEM_NONE, NULL);
  rd_ahead_draft_forget_taken (self->draft);
  rd_ahead_settings_show (self->settings, self->draft, self->answer);
  plan (self, RD_AHEAD_ASKED_ANEW);
}

/* One proposal is changed: the others stay. */
static void
proposal_cb (RdAheadDialog *self)
{
  plan (self, RD_AHEAD_ASKED_AGAIN);
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdAheadDialog *self = RD_AHEAD_DIALOG (widget);
  guint chosen, possible, all;

  if (self->answer == NULL || self->answer->outcome != RD_AHEAD_PLANNED)
    return;
  rd_ahead_plan_count (self->answer->ahead->plan, &chosen, &possible, &all);
  rd_ahead_list_tick_all (self->list, chosen < possible);
}

/* Somebody booked, or changed the programme: what is shown stays where it still can. */
static void
changed_cb (RdAheadDialog *self)
{
  if (!self->booking)
    plan (self, RD_AHEAD_ASKED_AGAIN);
}

static void
retry_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdAheadDialog *self = RD_AHEAD_DIALOG (widget);
  RdAheadProblem problem = self->shown_problem;

  rd_ahead_dialog_show_problem (self, RD_AHEAD_PROBLEM_NONE, NULL);
  if (problem == RD_AHEAD_PROBLEM_BOOK)
    book (self);
  else
    plan (self, RD_AHEAD_ASKED_AGAIN);
}

/* Booking. */

static void
booked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdAheadDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kept = rd_practice_book_ahead_finish (RD_PRACTICE (source), result, &error);

  if (self->practice == NULL)
    return;
  self->booking = FALSE;
  rd_ahead_dialog_stop_waiting (self);
  if (kept)
    {
      g_autofree char *sentence = rd_ahead_text_kept (self->answer, kept->len);

      g_signal_emit (self, signals[KEPT], 0, sentence);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  rd_ahead_dialog_show_button (self);
  if (g_error_matches (error, RD_ERROR, RD_ERROR_CONFLICT))
    rd_ahead_dialog_show_problem (
      self, RD_AHEAD_PROBLEM_TAKEN,
      _ ("Nothing was booked: somebody else was quicker. What can no longer be had is "
         "marked, with the next best in its place. Book again to take that."));
  else
    rd_ahead_dialog_show_problem (self, RD_AHEAD_PROBLEM_BOOK, error->message);
  plan (self, RD_AHEAD_ASKED_AGAIN);
}

/* Books what is shown, all or nothing. */
static void
book (RdAheadDialog *self)
{
  RdAheadQuestion *order;

  rd_ahead_dialog_show_problem (self, RD_AHEAD_PROBLEM_NONE, NULL);
  self->booking = TRUE;
  rd_ahead_dialog_begin_waiting (self);
  rd_ahead_dialog_show_button (self);
  order =
    rd_ahead_draft_order (self->draft, self->answer->ahead->plan, rd_practice_now (self->practice));
  rd_practice_book_ahead_async (self->practice, order, booked_cb, g_object_ref (self));
  rd_ahead_question_free (order);
}

/* What was just unticked is not booked, and no plan that nobody has seen. */
static void
book_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdAheadDialog *self = RD_AHEAD_DIALOG (widget);

  if (self->booking || rd_ahead_dialog_count_chosen (self) == 0)
    return;
  if (self->asked == RD_AHEAD_ASKED_ANEW)
    gtk_widget_error_bell (widget);
  else if (self->asked == RD_AHEAD_ASKED_AGAIN)
    self->book_next = TRUE;
  else
    book (self);
}

static void
rd_ahead_dialog_dispose (GObject *object)
{
  RdAheadDialog *self = RD_AHEAD_DIALOG (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (rd_ahead_dialog_parent_class)->dispose (object);
}

static void
rd_ahead_dialog_finalize (GObject *object)
{
  RdAheadDialog *self = RD_AHEAD_DIALOG (object);

  g_clear_pointer (&self->answer, rd_ahead_answer_unref);
  g_clear_pointer (&self->draft, rd_ahead_draft_free);
  G_OBJECT_CLASS (rd_ahead_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, RdAheadDialog, title);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, book);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, problem);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, problem_label);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, retry);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, states);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, nothing);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, first_spinner);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, settings);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, outcomes);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, hint);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, spinner);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, count);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, choose);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, list);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, races);
  gtk_widget_class_bind_template_child (class, RdAheadDialog, races_label);
  gtk_widget_class_bind_template_callback (class, settings_cb);
  gtk_widget_class_bind_template_callback (class, proposal_cb);
}

static void
rd_ahead_dialog_class_init (RdAheadDialogClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = rd_ahead_dialog_dispose;
  object_class->finalize = rd_ahead_dialog_finalize;

  /**
   * RdAheadDialog::kept:
   * @dialog: the dialog
   * @sentence: what was done
   *
   * Emitted after the practice kept the bookings.
   */
  signals[KEPT] = g_signal_new ("kept", RD_TYPE_AHEAD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (RD_TYPE_AHEAD_LIST);
  g_type_ensure (RD_TYPE_AHEAD_SETTINGS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-ahead-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "ahead.book", NULL, book_cb);
  gtk_widget_class_install_action (widget_class, "ahead.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "ahead.retry", NULL, retry_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "ahead.book",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "ahead.book", NULL);
}

static void
rd_ahead_dialog_init (RdAheadDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_ahead_dialog_show_button (self);
}

/* As large as there is room for beside the window behind it. */
static void
choose_size (RdAheadDialog *self, GtkWindow *parent)
{
  int width = WIDTH, height = HEIGHT;

  if (parent && gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    {
      width = MIN (width, gtk_widget_get_width (GTK_WIDGET (parent)) - BESIDE);
      height = MIN (height, gtk_widget_get_height (GTK_WIDGET (parent)) - BESIDE);
    }
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
}

/**
 * rd_ahead_dialog_new:
 * @parent: (nullable): the window it belongs to
 * @practice: the practice
 * @programme: id of the programme whose massages are to be booked
 *
 * Begins to plan.
 *
 * Returns: (transfer none): the dialog; GTK owns it
 */
RdAheadDialog *
rd_ahead_dialog_new (GtkWindow *parent, RdPractice *practice, gint64 programme)
{
  RdAheadDialog *self = g_object_new (RD_TYPE_AHEAD_DIALOG, NULL);

  rd_before_window (self, parent);
  self->practice = g_object_ref (practice);
  self->draft = rd_ahead_draft_new (programme);
  choose_size (self, parent);
  g_signal_connect_object (practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  plan (self, RD_AHEAD_ASKED_ANEW);
  return self;
}
