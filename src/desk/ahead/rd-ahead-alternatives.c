/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-alternatives.c: what else could be in a period, in a popover. */
#include "config.h"

#include "rd-ahead-alternatives.h"

#include "desk/inspector/rd-practitioner-dot.h"
#include "practice/rd-wording-ahead.h"
#include "rd-ahead-draft.h"
#include "rd-ahead-text.h"

#include <glib/gi18n-lib.h>

struct _RdAheadAlternatives
{
  GtkPopover parent_instance;

  /* owned */
  RdAheadAnswer *answer;
  GArray *choices; /* RdAheadChoice: those shown */

  /* children */
  GtkBox *box;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdAheadAlternatives, rd_ahead_alternatives, GTK_TYPE_POPOVER)

static void
clicked_cb (GtkButton *button, RdAheadAlternatives *self)
{
  guint nth = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "nth"));
  RdAheadChoice choice;

  if (nth >= self->choices->len)
    return;
  choice = g_array_index (self->choices, RdAheadChoice, nth);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, &choice);
}

static GtkWidget *
build_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_widget_set_tooltip_text (label, text);
  if (class)
    gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
build_choice (RdAheadAlternatives *self, const RdAheadChoice *choice)
{
  RdPractitioner *who =
    rd_period_practitioner (self->answer->ahead->period, choice->slot.practitioner);
  g_autofree char *what = rd_ahead_text_alternative (self->answer, choice);
  g_autofree char *why = rd_wording_ahead (self->answer->ahead, choice);
  g_autofree char *label = rd_ahead_text_proposal (self->answer, choice);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *reason = build_label (why, "rd-caption");

  gtk_widget_add_css_class (reason, "rd-dim");
  gtk_box_append (GTK_BOX (text), build_label (what, NULL));
  gtk_box_append (GTK_BOX (text), reason);
  gtk_box_append (GTK_BOX (box), rd_practitioner_dot_new (who ? who->colour : 0));
  gtk_box_append (GTK_BOX (box), text);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "rd-alternative");
  g_object_set_data (G_OBJECT (button), "nth", GUINT_TO_POINTER (self->choices->len));
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static void
rd_ahead_alternatives_finalize (GObject *object)
{
  RdAheadAlternatives *self = RD_AHEAD_ALTERNATIVES (object);

  g_clear_pointer (&self->answer, rd_ahead_answer_unref);
  g_array_unref (self->choices);
  G_OBJECT_CLASS (rd_ahead_alternatives_parent_class)->finalize (object);
}

static void
rd_ahead_alternatives_class_init (RdAheadAlternativesClass *class)
{
  G_OBJECT_CLASS (class)->finalize = rd_ahead_alternatives_finalize;

  /**
   * RdAheadAlternatives::chosen:
   * @popover: the popover
   * @choice: (type gpointer): an #RdAheadChoice
   *
   * Emitted where a person takes one.
   */
  signals[CHOSEN] = g_signal_new ("chosen", RD_TYPE_AHEAD_ALTERNATIVES, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
rd_ahead_alternatives_init (RdAheadAlternatives *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (RdAheadChoice));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (self->box));
}

/**
 * rd_ahead_alternatives_new:
 *
 * Returns: (transfer floating): a popover for rd_ahead_alternatives_show()
 */
GtkWidget *
rd_ahead_alternatives_new (void)
{
  return g_object_new (RD_TYPE_AHEAD_ALTERNATIVES, NULL);
}

/**
 * rd_ahead_alternatives_show:
 * @self: a popover
 * @answer: what is shown
 * @period: a period of its plan
 *
 * Offers what else could be in the period, best first.
 */
void
rd_ahead_alternatives_show (RdAheadAlternatives *self,
                            RdAheadAnswer *answer,
                            const RdAheadPeriod *period)
{
  const RdAheadChoice *shown = rd_ahead_period_shown (period);
  g_autofree char *now = shown ? rd_ahead_text_alternative (answer, shown) : NULL;
  g_autofree char *heading =
    /* Translators: a day, time and practitioner: Instead of Thu 26 Nov, 17:30 with John Whitlock */
    now ? g_strdup_printf (_ ("Instead of %s"), now) : g_strdup (_ ("Free all the same"));
  GtkWidget *child;

  rd_ahead_answer_ref (answer);
  g_clear_pointer (&self->answer, rd_ahead_answer_unref);
  self->answer = answer;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))))
    gtk_box_remove (self->box, child);
  gtk_box_append (self->box, build_label (heading, "rd-caption-heading"));
  g_array_set_size (self->choices, 0);
  for (guint i = 0; i < period->alternatives->len; i++)
    {
      const RdAheadChoice *choice = &g_array_index (period->alternatives, RdAheadChoice, i);

      if (choice == shown)
        continue;
      gtk_box_append (self->box, build_choice (self, choice));
      g_array_append_vals (self->choices, choice, 1);
    }
}
