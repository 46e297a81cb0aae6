/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-view.c: a week: heads and training lane over the hours. */
#include "rd-week-view.h"

#include "rd-day-heading.h"
#include "rd-training-day.h"
#include "rd-week-grid.h"
#include "rd-week-row.h"

#include <glib/gi18n-lib.h>

#define HEAD_HEIGHT 45
#define LANE_HEIGHT 105
#define DAYS 7

struct _RdWeekView
{
  GtkWidget parent_instance;

  gboolean scrolled; /* to the present, once */

  /* owned */
  RdFocus *focus;
  GtkWidget *box;

  /* borrowed */
  GtkWidget *heads[DAYS];
  GtkWidget *cells[DAYS];
  GtkWidget *lane;
  GtkWidget *invitation;
  GtkWidget *scroller;
  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (RdWeekView, rd_week_view, GTK_TYPE_WIDGET)

/* Once, when the size is known, the present is put in the middle of what is shown. */
static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RdWeekView *self = RD_WEEK_VIEW (widget);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  int now = rd_week_grid_now_y (RD_WEEK_GRID (self->grid));
  double page = gtk_adjustment_get_page_size (adjustment);

  if (page <= 1 || rd_focus_week (self->focus) == NULL)
    return G_SOURCE_CONTINUE;
  if (now >= 0)
    gtk_adjustment_set_value (adjustment, now - page / 2);
  return G_SOURCE_REMOVE;
}

static void
week_cb (RdWeekView *self)
{
  RdWeek *week = rd_focus_week (self->focus);
  RdDate today = rd_practice_today (rd_focus_practice (self->focus));
  gboolean training = week && week->period->training;

  if (week == NULL)
    return;
  for (guint i = 0; i < DAYS && i < week->n_days; i++)
    {
      rd_day_heading_show (RD_DAY_HEADING (self->heads[i]), week, i, today);
      rd_training_day_show (RD_TRAINING_DAY (self->cells[i]), week, i);
    }
  gtk_widget_set_visible (self->lane, training);
  gtk_widget_set_visible (self->invitation, !training && rd_focus_client (self->focus) == NULL);
  if (!self->scrolled)
    {
      self->scrolled = TRUE;
      gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
    }
}

static GtkWidget *
build_lane (RdWeekView *self)
{
  GtkWidget *lane = rd_week_row_new (LANE_HEIGHT);
  GtkWidget *gutter = gtk_label_new (_ ("Load"));

  gtk_widget_add_css_class (gutter, "rd-caption");
  gtk_widget_add_css_class (gutter, "rd-faint");
  gtk_widget_set_valign (gutter, GTK_ALIGN_START);
  gtk_widget_set_halign (gutter, GTK_ALIGN_END);
  gtk_widget_set_margin_top (gutter, 7);
  gtk_widget_set_margin_end (gutter, 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (lane), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Training of the client in focus"), -1);
  rd_week_row_append (RD_WEEK_ROW (lane), gutter);
  for (guint i = 0; i < DAYS; i++)
    {
      self->cells[i] = rd_training_day_new ();
      rd_week_row_append (RD_WEEK_ROW (lane), self->cells[i]);
    }
  return lane;
}

static GtkWidget *
build_heads (RdWeekView *self)
{
  GtkWidget *row = rd_week_row_new (HEAD_HEIGHT);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Days"),
                                  -1);
  rd_week_row_append (RD_WEEK_ROW (row), g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  for (guint i = 0; i < DAYS; i++)
    {
      self->heads[i] = rd_day_heading_new ();
      rd_week_row_append (RD_WEEK_ROW (row), self->heads[i]);
    }
  return row;
}

static GtkWidget *
build_invitation (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Show a client’s _training"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.search");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "rd-invitation");
  return button;
}

static void
rd_week_view_dispose (GObject *object)
{
  RdWeekView *self = RD_WEEK_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_week_view_parent_class)->dispose (object);
}

static void
rd_week_view_class_init (RdWeekViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_week_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rd-week-view");
}

static void
rd_week_view_init (RdWeekView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * rd_week_view_new:
 * @focus: what the desk is looking at
 *
 * Returns: (transfer floating): the week
 */
GtkWidget *
rd_week_view_new (RdFocus *focus)
{
  RdWeekView *self = g_object_new (RD_TYPE_WEEK_VIEW, NULL);

  self->focus = g_object_ref (focus);
  self->lane = build_lane (self);
  self->invitation = build_invitation ();
  self->grid = rd_week_grid_new (focus);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->grid);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), build_heads (self));
  gtk_box_append (GTK_BOX (self->box), self->lane);
  gtk_box_append (GTK_BOX (self->box), self->invitation);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_widget_set_visible (self->lane, FALSE);
  gtk_widget_set_visible (self->invitation, FALSE);
  g_signal_connect_object (focus, "notify::week", G_CALLBACK (week_cb), self, G_CONNECT_SWAPPED);
  week_cb (self);
  return GTK_WIDGET (self);
}
