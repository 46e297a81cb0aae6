/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-row.c: a period of massages booked ahead. */
#include "config.h"

#include "rd-ahead-row-private.h"

#include "rd-ahead-alternatives.h"

enum
{
  TICKED,
  PINNED,
  EXCHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdAheadRow, rd_ahead_row, GTK_TYPE_LIST_BOX_ROW)

/* Acting. */

static void
ticked_cb (RdAheadRow *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[TICKED], 0, gtk_check_button_get_active (self->check));
}

static void
pinned_cb (RdAheadRow *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[PINNED], 0, gtk_toggle_button_get_active (self->pin));
}

static void
chosen_cb (RdAheadRow *self, RdAheadChoice *choice)
{
  g_signal_emit (self, signals[EXCHANGED], 0, choice);
}

static void
drop_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_check_button_set_active (RD_AHEAD_ROW (widget)->check, FALSE);
}

static void
pin_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdAheadRow *self = RD_AHEAD_ROW (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->pin)) &&
      gtk_widget_get_sensitive (GTK_WIDGET (self->pin)))
    gtk_toggle_button_set_active (self->pin, !gtk_toggle_button_get_active (self->pin));
}

static void
exchange_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdAheadRow *self = RD_AHEAD_ROW (widget);
  GtkMenuButton *button =
    gtk_widget_get_visible (GTK_WIDGET (self->exchange)) ? self->exchange : self->alternatives;

  if (gtk_widget_get_visible (GTK_WIDGET (button)) &&
      gtk_widget_get_sensitive (GTK_WIDGET (button)))
    gtk_menu_button_popup (button);
  else
    gtk_widget_error_bell (widget);
}

static void
closed_cb (GtkWidget *button)
{
  gtk_widget_set_has_tooltip (button, TRUE);
}

/* A popover shows what could be when it is opened, not what could have been. */
static void
fill_popover_cb (GtkMenuButton *button, gpointer data)
{
  RdAheadRow *self = data;
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover == NULL)
    {
      popover = GTK_POPOVER (rd_ahead_alternatives_new ());
      g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), button,
                               G_CONNECT_SWAPPED);
      gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
    }
  /* It would lie over what the button opens. */
  gtk_widget_set_has_tooltip (GTK_WIDGET (button), FALSE);
  rd_ahead_alternatives_show (RD_AHEAD_ALTERNATIVES (popover), self->answer,
                              rd_ahead_row_period (self));
}

static void
rd_ahead_row_finalize (GObject *object)
{
  RdAheadRow *self = RD_AHEAD_ROW (object);

  g_clear_pointer (&self->answer, rd_ahead_answer_unref);
  g_free (self->colour);
  g_free (self->when);
  G_OBJECT_CLASS (rd_ahead_row_parent_class)->finalize (object);
}

static void
add_signals (void)
{
  /**
   * RdAheadRow::ticked:
   * @row: the row
   * @ticked: whether it is to be booked
   */
  signals[TICKED] = g_signal_new ("ticked", RD_TYPE_AHEAD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  /**
   * RdAheadRow::pinned:
   * @row: the row
   * @pinned: whether it is to stay
   */
  signals[PINNED] = g_signal_new ("pinned", RD_TYPE_AHEAD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  /**
   * RdAheadRow::exchanged:
   * @row: the row
   * @choice: (type gpointer): the #RdAheadChoice it is to have
   */
  signals[EXCHANGED] = g_signal_new ("exchanged", RD_TYPE_AHEAD_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
rd_ahead_row_class_init (RdAheadRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = rd_ahead_row_finalize;
  add_signals ();

  g_type_ensure (RD_TYPE_PRESSURE_DOTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-ahead-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, check);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, held);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, day);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, time);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, face);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, reason);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, with_icon);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, with);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, taken);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, taken_label);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, service);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, dots);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, exchange);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, alternatives);
  gtk_widget_class_bind_template_child (widget_class, RdAheadRow, pin);
  gtk_widget_class_bind_template_callback (widget_class, ticked_cb);
  gtk_widget_class_bind_template_callback (widget_class, pinned_cb);

  gtk_widget_class_install_action (widget_class, "proposal.drop", NULL, drop_cb);
  gtk_widget_class_install_action (widget_class, "proposal.pin", NULL, pin_cb);
  gtk_widget_class_install_action (widget_class, "proposal.exchange", NULL, exchange_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "proposal.drop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "proposal.drop", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "proposal.pin", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, 0, "proposal.exchange", NULL);
}

static void
rd_ahead_row_init (RdAheadRow *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->exchange, fill_popover_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->alternatives, fill_popover_cb, self, NULL);
  self->filling = FALSE;
}

/**
 * rd_ahead_row_new:
 *
 * Returns: (transfer floating): a row for rd_ahead_row_show()
 */
GtkWidget *
rd_ahead_row_new (void)
{
  return g_object_new (RD_TYPE_AHEAD_ROW, NULL);
}

/**
 * rd_ahead_row_period:
 * @self: a row that shows something
 *
 * Returns: (transfer none): the period it shows
 */
const RdAheadPeriod *
rd_ahead_row_period (RdAheadRow *self)
{
  return &g_array_index (self->answer->ahead->plan->periods, RdAheadPeriod, self->nth);
}

/**
 * rd_ahead_row_show:
 * @self: a row
 * @draft: what is chosen
 * @answer: an answer with a plan
 * @nth: which period of it
 *
 * Shows the period.
 */
void
rd_ahead_row_show (RdAheadRow *self, const RdAheadDraft *draft, RdAheadAnswer *answer, guint nth)
{
  self->filling = TRUE;
  rd_ahead_answer_ref (answer);
  g_clear_pointer (&self->answer, rd_ahead_answer_unref);
  self->answer = answer;
  self->nth = nth;
  rd_ahead_row_fill (self, draft);
  self->filling = FALSE;
}

/**
 * rd_ahead_row_toggle:
 * @self: a row
 *
 * Ticks its proposal, or drops it, as a click on it does.
 */
void
rd_ahead_row_toggle (RdAheadRow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->check)) &&
      gtk_widget_get_sensitive (GTK_WIDGET (self->check)))
    gtk_check_button_set_active (self->check, !gtk_check_button_get_active (self->check));
}
