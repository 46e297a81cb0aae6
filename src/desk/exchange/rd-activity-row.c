/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-row.c: one activity that may come in. */
#include "rd-activity-row.h"

#include "desk/widgets/rd-stamp.h"
#include "practice/rd-wording.h"
#include "rd-activity-choice.h"
#include "rd-activity-text.h"

#include <glib/gi18n-lib.h>

struct _RdActivityRow
{
  GtkBox parent_instance;

  /* template children */
  GtkCheckButton *tick;
  GtkLabel *date;
  GtkLabel *time;
  GtkImage *icon;
  GtkLabel *name;
  GtkLabel *becomes;
  GtkLabel *minutes;
  GtkLabel *distance;
  GtkLabel *heart;
  GtkStack *effort;
  GtkLabel *told;
  GtkLabel *told_from;
  GtkMenuButton *choose;
  GtkLabel *asked;
  GtkLabel *asked_from;

  /* owned */
  RdZone *zone;
  RdActivityItem *item;
  GSignalGroup *item_signals;
  GBinding *ticked;

  RdDate today;
};

G_DEFINE_FINAL_TYPE (RdActivityRow, rd_activity_row, GTK_TYPE_BOX)

/* Takes the text. */
static void
show_text (GtkLabel *label, char *text)
{
  g_autofree char *owned = text;

  gtk_label_set_text (label, owned);
}

/* What is cut off is said where somebody points. */
static gboolean
tip_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

static void
show_effort (RdActivityRow *self)
{
  gboolean asks = rd_activity_item_asks_rpe (self->item) || rd_activity_item_asks_kind (self->item);
  g_autofree char *rpe = rd_activity_text_rpe (self->item);
  const char *from = rd_activity_text_rpe_from (self->item);
  g_autofree char *label = NULL;

  gtk_label_set_text (self->told, rpe);
  gtk_label_set_text (self->told_from, from);
  gtk_label_set_text (self->asked, rpe);
  gtk_label_set_text (self->asked_from, from);
  gtk_stack_set_visible_child_name (self->effort, asks ? "asked" : "told");
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose), asks);
  /* Translators: “RPE 3”, “as usual”: what a button opens the choice of. */
  label = g_strdup_printf (_ ("Choose kind and effort: %1$s, %2$s"), rpe, from);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

/* What is here already, or comes twice, is not for a person to decide. */
static void
show_tick (RdActivityRow *self, const char *whole)
{
  RdMatchKind match = rd_activity_item_match (self->item);
  gboolean settled = rd_activity_item_is_ticked (self->item) &&
                     rd_activity_item_workout (self->item) &&
                     (match == RD_MATCH_KNOWN || match == RD_MATCH_TWICE);

  gtk_widget_set_visible (GTK_WIDGET (self->tick), !settled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, whole,
                                  -1);
}

static void
refresh (RdActivityRow *self)
{
  RdWorkout *activity = rd_activity_item_activity (self->item);
  g_autofree char *whole = rd_activity_text_whole (self->item, self->today);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  show_text (self->date, rd_wording_date (activity->date));
  show_text (self->time, rd_activity_text_time (activity, self->zone, self->today));
  show_text (self->name, rd_activity_text_name (self->item));
  show_text (self->becomes, rd_activity_text_becomes (self->item));
  show_text (self->minutes, rd_activity_text_minutes (self->item));
  show_text (self->distance, rd_activity_text_distance (self->item));
  show_text (self->heart, rd_activity_text_heart (self->item));
  gtk_image_set_from_icon_name (self->icon,
                                rd_stamp_workout_icon (rd_activity_item_kind (self->item)));
  if (rd_activity_item_is_news (self->item))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "rd-settled");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "rd-settled");
  if (rd_activity_item_doubts_kind (self->item))
    gtk_widget_add_css_class (GTK_WIDGET (self), "rd-doubted");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "rd-doubted");
  show_tick (self, whole);
  show_effort (self);
  /* The list makes the widget that is the item to somebody who does not see it. */
  if (parent)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, whole,
                                    -1);
}

/* Made when it is asked for: a list has hundreds of rows. */
static void
choose_cb (GtkMenuButton *button, gpointer user_data)
{
  RdActivityRow *self = user_data;

  gtk_menu_button_set_popover (button, self->item ? rd_activity_choice_new (self->item) : NULL);
}

static void
rd_activity_row_dispose (GObject *object)
{
  RdActivityRow *self = RD_ACTIVITY_ROW (object);

  rd_activity_row_set_item (self, NULL);
  g_clear_object (&self->item_signals);
  G_OBJECT_CLASS (rd_activity_row_parent_class)->dispose (object);
}

static void
rd_activity_row_finalize (GObject *object)
{
  rd_zone_unref (RD_ACTIVITY_ROW (object)->zone);
  G_OBJECT_CLASS (rd_activity_row_parent_class)->finalize (object);
}

static void
rd_activity_row_class_init (RdActivityRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_activity_row_dispose;
  G_OBJECT_CLASS (class)->finalize = rd_activity_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-activity-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, tick);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, date);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, time);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, name);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, becomes);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, minutes);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, distance);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, heart);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, effort);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, told);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, told_from);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, choose);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, asked);
  gtk_widget_class_bind_template_child (widget_class, RdActivityRow, asked_from);
  gtk_widget_class_bind_template_callback (widget_class, tip_cb);
}

static void
rd_activity_row_init (RdActivityRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->choose, choose_cb, self, NULL);
  self->item_signals = g_signal_group_new (RD_TYPE_ACTIVITY_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "changed", G_CALLBACK (refresh), self);
}

/**
 * rd_activity_row_new:
 * @zone: the practice's zone
 * @today: the present day
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
rd_activity_row_new (RdZone *zone, RdDate today)
{
  RdActivityRow *self = g_object_new (RD_TYPE_ACTIVITY_ROW, NULL);

  self->zone = rd_zone_ref (zone);
  self->today = today;
  return GTK_WIDGET (self);
}

/**
 * rd_activity_row_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RdActivityItem *
rd_activity_row_item (RdActivityRow *self)
{
  return self->item;
}

/**
 * rd_activity_row_set_item:
 * @self: a row
 * @item: (nullable): what to show
 *
 * Shows an activity, and what is changed of it.
 */
void
rd_activity_row_set_item (RdActivityRow *self, RdActivityItem *item)
{
  g_clear_pointer (&self->ticked, g_binding_unbind);
  if (self->item_signals)
    g_signal_group_set_target (self->item_signals, item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->ticked = g_object_bind_property (item, "ticked", self->tick, "active",
                                         G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  refresh (self);
}

/**
 * rd_activity_row_toggle:
 * @self: a row
 *
 * Takes its activity or leaves it out.
 *
 * Returns: whether that is for a person to decide
 */
gboolean
rd_activity_row_toggle (RdActivityRow *self)
{
  if (self->item == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->tick)))
    return FALSE;
  rd_activity_item_set_ticked (self->item, !rd_activity_item_is_ticked (self->item));
  return TRUE;
}

/**
 * rd_activity_row_choose:
 * @self: a row
 *
 * Asks what the file does not say of its activity.
 *
 * Returns: whether there is anything to ask
 */
gboolean
rd_activity_row_choose (RdActivityRow *self)
{
  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->choose)))
    return FALSE;
  gtk_menu_button_popup (self->choose);
  return TRUE;
}
