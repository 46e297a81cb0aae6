/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-insight-list.c: massages that no longer fit, each with a button that moves it. */
#include "config.h"

#include "rd-insight-list.h"

#include "rd-insight-actions.h"
#include "rd-insight-text.h"

#include <glib/gi18n-lib.h>

#define WIDTH 34 /* characters: what the inspector has room for */

struct _RdInsightList
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *box;
  RdPractice *practice;
  GPtrArray *insights; /* of RdInsight */
};

G_DEFINE_FINAL_TYPE (RdInsightList, rd_insight_list, GTK_TYPE_WIDGET)

static const RdInsight *
insight_of (RdInsightList *self, GtkButton *button)
{
  guint nth = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "rd-nth"));

  return nth < self->insights->len ? self->insights->pdata[nth] : NULL;
}

static void
move_cb (GtkButton *button, RdInsightList *self)
{
  const RdInsight *insight = insight_of (self, button);

  if (insight)
    rd_insight_move (GTK_WIDGET (self), self->practice, insight);
}

static void
keep_cb (GtkButton *button, RdInsightList *self)
{
  const RdInsight *insight = insight_of (self, button);

  if (insight)
    rd_insight_keep (GTK_WIDGET (self), self->practice, insight);
}

static GtkWidget *
make_text (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), WIDTH);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH);
  if (class)
    gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
make_button (RdInsightList *self,
             const char *text,
             const char *name,
             guint nth,
             GCallback callback,
             const char *class)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (text);

  g_object_set_data (G_OBJECT (button), "rd-nth", GUINT_TO_POINTER (nth));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "rd-small");
  if (class)
    gtk_widget_add_css_class (button, class);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
make_row (RdInsightList *self, guint nth, GPtrArray *practitioners)
{
  const RdInsight *insight = self->insights->pdata[nth];
  RdZone *zone = rd_practice_zone (self->practice);
  g_autofree char *when = rd_insight_text_when (insight, zone);
  g_autofree char *why = rd_insight_text_why (insight, zone);
  g_autofree char *better = rd_insight_text_better (insight, zone, practitioners);
  /* Translators: the day and time of a massage */
  g_autofree char *keep = g_strdup_printf (_ ("Keep the massage on %s as it is"), when);
  /* Translators: the day and time of a massage */
  g_autofree char *move = g_strdup_printf (_ ("Move the massage on %s"), when);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (row, "rd-insight");
  gtk_box_append (GTK_BOX (row), make_text (when, "rd-strong"));
  gtk_box_append (GTK_BOX (row), make_text (why, NULL));
  gtk_box_append (GTK_BOX (row), make_text (better, "rd-dim"));
  if (insight->has_better)
    gtk_box_append (GTK_BOX (buttons), make_button (self, _ ("_Move"), move, nth,
                                                    G_CALLBACK (move_cb), "suggested-action"));
  gtk_box_append (GTK_BOX (buttons),
                  make_button (self, _ ("_Keep as it is"), keep, nth, G_CALLBACK (keep_cb), NULL));
  gtk_widget_set_margin_top (buttons, 6);
  gtk_box_append (GTK_BOX (row), buttons);
  return row;
}

static void
rd_insight_list_dispose (GObject *object)
{
  RdInsightList *self = RD_INSIGHT_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->insights, g_ptr_array_unref);
  G_OBJECT_CLASS (rd_insight_list_parent_class)->dispose (object);
}

static void
rd_insight_list_class_init (RdInsightListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_insight_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rd-insight-list");
}

static void
rd_insight_list_init (RdInsightList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->insights = g_ptr_array_new_with_free_func ((GDestroyNotify)rd_insight_free);
}

/**
 * rd_insight_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
rd_insight_list_new (void)
{
  return g_object_new (RD_TYPE_INSIGHT_LIST, NULL);
}

/**
 * rd_insight_list_show:
 * @self: a list
 * @practice: the practice
 * @insights: (element-type RdInsight): what to list
 * @practitioners: (element-type RdPractitioner): those of the practice
 *
 * Lists @insights in place of those before.
 */
void
rd_insight_list_show (RdInsightList *self,
                      RdPractice *practice,
                      GPtrArray *insights,
                      GPtrArray *practitioners)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)))
    gtk_box_remove (GTK_BOX (self->box), child);
  g_set_object (&self->practice, practice);
  g_ptr_array_set_size (self->insights, 0);
  for (guint i = 0; i < insights->len; i++)
    g_ptr_array_add (self->insights, rd_insight_copy (insights->pdata[i]));
  for (guint i = 0; i < insights->len; i++)
    gtk_box_append (GTK_BOX (self->box), make_row (self, i, practitioners));
}
