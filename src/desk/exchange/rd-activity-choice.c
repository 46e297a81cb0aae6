/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-choice.c: asks what the file of an activity does not say. */
#include "rd-activity-choice.h"

#include "practice/rd-wording.h"
#include "rd-activity-text.h"

#include <math.h>

struct _RdActivityChoice
{
  GtkPopover parent_instance;

  gboolean settling; /* the values are set by us */

  /* template children */
  GtkWidget *kind_box;
  GtkDropDown *kind;
  GtkWidget *effort_box;
  GtkSpinButton *rpe;
  GtkLabel *note;
  GtkWidget *usual;

  /* owned */
  RdActivityItem *item;
};

G_DEFINE_FINAL_TYPE (RdActivityChoice, rd_activity_choice, GTK_TYPE_POPOVER)

/* Nobody does rest; all other kinds are in the order of the enumeration. */
static guint
place_of (RdWorkoutKind kind)
{
  return kind - RD_WORKOUT_EASY;
}

static void
refresh (RdActivityChoice *self)
{
  double rpe = rd_activity_item_rpe (self->item);
  g_autofree char *usual = rd_activity_text_usual (self->item);

  self->settling = TRUE;
  gtk_widget_set_visible (self->kind_box, rd_activity_item_asks_kind (self->item));
  gtk_drop_down_set_selected (self->kind, place_of (rd_activity_item_kind (self->item)));
  gtk_widget_set_visible (self->effort_box, rd_activity_item_asks_rpe (self->item));
  gtk_spin_button_set_value (self->rpe,
                             isnan (rpe) ? rd_activity_item_usual_rpe (self->item) : rpe);
  gtk_label_set_label (self->note, usual);
  gtk_widget_set_sensitive (self->usual, !isnan (rpe));
  self->settling = FALSE;
}

static void
kind_cb (RdActivityChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  if (!self->settling && selected != GTK_INVALID_LIST_POSITION)
    rd_activity_item_choose_kind (self->item, selected + RD_WORKOUT_EASY);
}

static void
rpe_cb (RdActivityChoice *self)
{
  if (!self->settling)
    rd_activity_item_choose_rpe (self->item, gtk_spin_button_get_value (self->rpe));
}

static void
usual_cb (RdActivityChoice *self)
{
  rd_activity_item_choose_rpe (self->item, NAN);
}

static void
rd_activity_choice_dispose (GObject *object)
{
  g_clear_object (&RD_ACTIVITY_CHOICE (object)->item);
  G_OBJECT_CLASS (rd_activity_choice_parent_class)->dispose (object);
}

static void
rd_activity_choice_class_init (RdActivityChoiceClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_activity_choice_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-activity-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, RdActivityChoice, kind_box);
  gtk_widget_class_bind_template_child (widget_class, RdActivityChoice, kind);
  gtk_widget_class_bind_template_child (widget_class, RdActivityChoice, effort_box);
  gtk_widget_class_bind_template_child (widget_class, RdActivityChoice, rpe);
  gtk_widget_class_bind_template_child (widget_class, RdActivityChoice, note);
  gtk_widget_class_bind_template_child (widget_class, RdActivityChoice, usual);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, rpe_cb);
  gtk_widget_class_bind_template_callback (widget_class, usual_cb);
}

static void
rd_activity_choice_init (RdActivityChoice *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->settling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int kind = RD_WORKOUT_EASY; kind < RD_N_WORKOUT_KINDS; kind++)
    gtk_string_list_append (kinds, rd_wording_workout_kind (kind));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  self->settling = FALSE;
}

/**
 * rd_activity_choice_new:
 * @item: the activity
 *
 * Returns: (transfer floating): a popover that takes a person's word for it
 */
GtkWidget *
rd_activity_choice_new (RdActivityItem *item)
{
  RdActivityChoice *self = g_object_new (RD_TYPE_ACTIVITY_CHOICE, NULL);

  self->item = g_object_ref (item);
  g_signal_connect_object (item, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
