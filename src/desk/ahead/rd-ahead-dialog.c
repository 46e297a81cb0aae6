/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-dialog.c: the massages of a programme, proposed, chosen and booked in one go. */
#include "config.h"

#include "rd-ahead-dialog.h"

#include "practice/rd-wording-ahead.h"
#include "practice/rd-wording.h"
#include "rd-ahead-list.h"
#include "rd-ahead-settings.h"
#include "rd-ahead-text.h"

#include <glib/gi18n-lib.h>

#define WIDTH 1020
#define HEIGHT 778
#define BESIDE 48    /* pixels of the window behind that stay in sight */
#define PATIENCE 300 /* milliseconds before waiting is shown */

/** Problem: what the bar above the plan says. */
typedef enum
{
  PROBLEM_NONE,
  PROBLEM_PLAN,  /* there is no plan by what is chosen */
  PROBLEM_BOOK,  /* it was not booked */
  PROBLEM_TAKEN, /* something can no longer be had */
} Problem;

/** Asked: which plan is waited for. */
typedef enum
{
  ASKED_NOTHING,
  ASKED_AGAIN, /* the one shown, but for what was done to it */
  ASKED_ANEW,  /* one that has not been seen */
} Asked;

struct _RdAheadDialog
{
  AdwWindow parent_instance;

  Problem shown_problem;
  Asked asked;
  gboolean booking;
  gboolean book_next; /* once the plan asked for is there */
  guint spinner_source;

  /* owned */
  RdPractice *practice;
  RdAheadDraft *draft;
  RdAheadAnswer *answer; /* (nullable): until there is one */
  GCancellable *cancellable;

  /* template children */
  AdwWindowTitle *title;
  GtkButton *book;
  GtkWidget *problem;
  GtkLabel *problem_label;
  GtkWidget *retry;
  GtkStack *states;
  AdwStatusPage *nothing;
  GtkSpinner *first_spinner;
  RdAheadSettings *settings;
  GtkStack *outcomes;
  AdwStatusPage *hint;
  GtkSpinner *spinner;
  GtkLabel *count;
  GtkButton *choose;
  RdAheadList *list;
  GtkWidget *races;
  GtkLabel *races_label;
};

enum
{
  KEPT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdAheadDialog, rd_ahead_dialog, ADW_TYPE_WINDOW)

static void plan (RdAheadDialog *self, Asked how);
static void book (RdAheadDialog *self);

/* What is wrong. */

static void
show_problem (RdAheadDialog *self, Problem problem, const char *sentence)
{
  self->shown_problem = problem;
  gtk_label_set_text (self->problem_label, sentence ? sentence : "");
  gtk_widget_set_visible (self->retry, problem == PROBLEM_PLAN || problem == PROBLEM_BOOK);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->problem), problem != PROBLEM_NONE);
}

static gboolean
show_spinner_cb (gpointer data)
{
  RdAheadDialog *self = data;

  self->spinner_source = 0;
  gtk_spinner_start (self->answer ? self->spinner : self->first_spinner);
  return G_SOURCE_REMOVE;
}

static void
begin_waiting (RdAheadDialog *self)
{
  if (self->spinner_source == 0)
    self->spinner_source = g_timeout_add (PATIENCE, show_spinner_cb, self);
}

static void
stop_waiting (RdAheadDialog *self)
{
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_spinner_stop (self->first_spinner);
}

/* What is shown. */

static const struct
{
  RdAheadOutcome outcome;
  const char *icon;
  const char *title;
  const char *description;
} hints[] = {
  { RD_AHEAD_OVER, "restday-flag-symbolic", N_ ("This programme is over"),
    N_ ("Massages are booked ahead for training that is still to come. Build or import the next "
        "programme, then book them for that one.") },
  { RD_AHEAD_NO_MASSAGE, "restday-massage-symbolic", N_ ("The practice offers no massage"),
    N_ (
      "Close this and open Practice (Ctrl+,). Add a service whose discipline is massage or sports "
      "massage, with its length and usual pressure.") },
  { RD_AHEAD_NOBODY_GIVES, "restday-person-symbolic", N_ ("Nobody gives this massage"),
    N_ ("Choose another massage, or open Practice (Ctrl+,) and give a practitioner its "
        "discipline.") },
  { RD_AHEAD_NOBODY_TICKED, "restday-person-symbolic", N_ ("Nobody is chosen to give it"),
    N_ ("Tick at least one therapist.") },
  { RD_AHEAD_TOO_SHORT, "restday-calendar-symbolic", N_ ("No week is left until then"),
    N_ ("Choose a later last day.") },
};

static void
fill_hint (AdwStatusPage *page, RdAheadOutcome outcome)
{
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    if (hints[i].outcome == outcome)
      {
        adw_status_page_set_icon_name (page, hints[i].icon);
        adw_status_page_set_title (page, _ (hints[i].title));
        adw_status_page_set_description (page, _ (hints[i].description));
      }
}

static guint
count_chosen (RdAheadDialog *self)
{
  guint chosen = 0, possible, all;

  if (self->answer && self->answer->outcome == RD_AHEAD_PLANNED)
    rd_ahead_plan_count (self->answer->ahead->plan, &chosen, &possible, &all);
  return chosen;
}

static void
show_button (RdAheadDialog *self)
{
  guint chosen = count_chosen (self);
  g_autofree char *label = rd_ahead_text_book (chosen);
  const char *why_not = chosen == 0 ? _ ("Nothing is ticked that could be booked") : NULL;

  gtk_button_set_label (self->book, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->book),
                               why_not ? why_not : _ ("Book them all (Ctrl+Enter)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->book), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  why_not ? why_not : "", -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ahead.book", chosen > 0 && !self->booking);
}

static void
show_plan (RdAheadDialog *self)
{
  const RdAheadPlan *made = self->answer->ahead->plan;
  g_autofree char *races = rd_wording_ahead_races (made);
  g_autofree char *count = NULL;
  guint chosen, possible, all;

  rd_ahead_plan_count (made, &chosen, &possible, &all);
  count = rd_ahead_text_count (chosen, all);
  gtk_label_set_label (self->count, count);
  gtk_button_set_label (self->choose, chosen < possible || possible == 0 ? _ ("Choose _all")
                                                                         : _ ("Choose _none"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ahead.choose", possible > 0);
  gtk_label_set_label (self->races_label, races ? races : "");
  gtk_widget_set_visible (self->races, races != NULL);
  rd_ahead_list_show (self->list, self->draft, self->answer);
}

static void
show_answer (RdAheadDialog *self)
{
  const RdAheadAnswer *answer = self->answer;
  g_autofree char *whose = rd_ahead_text_whose (answer);

  adw_window_title_set_subtitle (self->title, whose);
  if (answer->ahead == NULL)
    {
      fill_hint (self->nothing, answer->outcome);
      gtk_stack_set_visible_child_name (self->states, "nothing");
    }
  else
    {
      rd_ahead_settings_show (self->settings, self->draft, self->answer);
      if (answer->outcome == RD_AHEAD_PLANNED)
        show_plan (self);
      else
        fill_hint (self->hint, answer->outcome);
      gtk_stack_set_visible_child_name (self->outcomes,
                                        answer->outcome == RD_AHEAD_PLANNED ? "plan" : "hint");
      gtk_stack_set_visible_child_name (self->states, "plan");
    }
  show_button (self);
}

/* Planning. */

/* Says what could no longer be had, until it was exchanged or something else is asked for. */
static void
notice_taken (RdAheadDialog *self)
{
  guint before = self->draft->taken->len;

  rd_ahead_draft_note_taken (self->draft, self->answer->ahead->period->zone,
                             self->answer->ahead->plan);
  if (self->draft->taken->len == 0 && self->shown_problem == PROBLEM_TAKEN)
    show_problem (self, PROBLEM_NONE, NULL);
  else if (self->draft->taken->len > before && self->shown_problem == PROBLEM_NONE)
    show_problem (self, PROBLEM_TAKEN,
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
  if (self->shown_problem == PROBLEM_PLAN)
    show_problem (self, PROBLEM_NONE, NULL);
  if (answer->ahead)
    notice_taken (self);
  show_answer (self);
  if (first && answer->outcome == RD_AHEAD_PLANNED)
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  if (self->shown_problem == PROBLEM_TAKEN)
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
  self->asked = ASKED_NOTHING;
  stop_waiting (self);
  if (answer)
    take_answer (self, answer);
  else
    show_problem (self, PROBLEM_PLAN, error->message);
  if (book_now && self->shown_problem == PROBLEM_NONE)
    book (self);
}

/* Asks for a plan by what is chosen now; what is shown stays until it is there. Asked again, the
 * proposals shown stay, too, as far as they can. */
static void
plan (RdAheadDialog *self, Asked how)
{
  const RdAheadPlan *keep = NULL;

  if (how == ASKED_AGAIN && self->asked != ASKED_ANEW && self->answer && self->answer->ahead)
    keep = self->answer->ahead->plan;
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->asked = keep ? ASKED_AGAIN : ASKED_ANEW;
  self->book_next = FALSE;
  begin_waiting (self);
  rd_practice_read_async (self->practice, rd_ahead_answer_read,
                          rd_ahead_asking_new (self->draft, keep, rd_practice_now (self->practice)),
                          rd_ahead_asking_free, (GDestroyNotify)rd_ahead_answer_unref,
                          self->cancellable, planned_cb, g_object_ref (self));
}

/* Other things are asked for: only what is pinned stays. */
static void
settings_cb (RdAheadDialog *self)
{
  show_problem (self, PROBLEM_NONE, NULL);
  rd_ahead_draft_forget_taken (self->draft);
  rd_ahead_settings_show (self->settings, self->draft, self->answer);
  plan (self, ASKED_ANEW);
}

/* One proposal is changed: the others stay. */
static void
proposal_cb (RdAheadDialog *self)
{
  plan (self, ASKED_AGAIN);
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
    plan (self, ASKED_AGAIN);
}

static void
retry_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdAheadDialog *self = RD_AHEAD_DIALOG (widget);
  Problem problem = self->shown_problem;

  show_problem (self, PROBLEM_NONE, NULL);
  if (problem == PROBLEM_BOOK)
    book (self);
  else
    plan (self, ASKED_AGAIN);
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
  stop_waiting (self);
  if (kept)
    {
      g_autofree char *sentence = rd_ahead_text_kept (self->answer, kept->len);

      g_signal_emit (self, signals[KEPT], 0, sentence);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  show_button (self);
  if (g_error_matches (error, RD_ERROR, RD_ERROR_CONFLICT))
    show_problem (self, PROBLEM_TAKEN,
                  _ ("Nothing was booked: somebody else was quicker. What can no longer be had is "
                     "marked, with the next best in its place. Book again to take that."));
  else
    show_problem (self, PROBLEM_BOOK, error->message);
  plan (self, ASKED_AGAIN);
}

/* Books what is shown, all or nothing. */
static void
book (RdAheadDialog *self)
{
  RdAheadQuestion *order;

  show_problem (self, PROBLEM_NONE, NULL);
  self->booking = TRUE;
  begin_waiting (self);
  show_button (self);
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

  if (self->booking || count_chosen (self) == 0)
    return;
  if (self->asked == ASKED_ANEW)
    gtk_widget_error_bell (widget);
  else if (self->asked == ASKED_AGAIN)
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
  show_button (self);
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
  RdAheadDialog *self = g_object_new (RD_TYPE_AHEAD_DIALOG, "transient-for", parent, NULL);

  self->practice = g_object_ref (practice);
  self->draft = rd_ahead_draft_new (programme);
  choose_size (self, parent);
  g_signal_connect_object (practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  plan (self, ASKED_ANEW);
  return self;
}
