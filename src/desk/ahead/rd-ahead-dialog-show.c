/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-dialog-show.c: what the dialog that books massages ahead shows of its answer. */
#include "config.h"

#include "rd-ahead-dialog-private.h"

#include "practice/rd-wording-ahead.h"
#include "rd-ahead-text.h"

#include <glib/gi18n-lib.h>

#define PATIENCE 300 /* milliseconds before waiting is shown */

/* What is wrong. */

/* Says in the bar above the plan what is wrong; some of it can be tried again. */
void
rd_ahead_dialog_show_problem (RdAheadDialog *self, RdAheadProblem problem, const char *sentence)
{
  self->shown_problem = problem;
  gtk_label_set_text (self->problem_label, sentence ? sentence : "");
  gtk_widget_set_visible (self->retry,
                          problem == RD_AHEAD_PROBLEM_PLAN || problem == RD_AHEAD_PROBLEM_BOOK);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->problem), problem != RD_AHEAD_PROBLEM_NONE);
}

static gboolean
show_spinner_cb (gpointer data)
{
  RdAheadDialog *self = data;

  self->spinner_source = 0;
  gtk_spinner_start (self->answer ? self->spinner : self->first_spinner);
  return G_SOURCE_REMOVE;
}

/* Shows a spinner where it takes long enough to wonder. */
void
rd_ahead_dialog_begin_waiting (RdAheadDialog *self)
{
  if (self->spinner_source == 0)
    self->spinner_source = g_timeout_add (PATIENCE, show_spinner_cb, self);
}

/* The answer is there. */
void
rd_ahead_dialog_stop_waiting (RdAheadDialog *self)
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

/* How many massages the plan shown would book. */
guint
rd_ahead_dialog_count_chosen (RdAheadDialog *self)
{
  guint chosen = 0, possible, all;

  if (self->answer && self->answer->outcome == RD_AHEAD_PLANNED)
    rd_ahead_plan_count (self->answer->ahead->plan, &chosen, &possible, &all);
  return chosen;
}

/* The button says how many it books, or why it cannot. */
void
rd_ahead_dialog_show_button (RdAheadDialog *self)
{
  guint chosen = rd_ahead_dialog_count_chosen (self);
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

/* Shows the answer beside what is chosen now. */
void
rd_ahead_dialog_show_answer (RdAheadDialog *self)
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
  rd_ahead_dialog_show_button (self);
}
