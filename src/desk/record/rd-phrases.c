/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-phrases.c: a button behind a text that offers others to put in its place. */
#include "config.h"

#include "rd-phrases.h"

#include "desk/widgets/rd-tip.h"

#include <glib/gi18n-lib.h>

/* Longer texts are read whole in the tooltip. */
#define MOST_LINES 3

static void
chosen_cb (GtkListBox *list, GtkListBoxRow *row, RdTextRow *into)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER);
  const char *text = g_object_get_data (G_OBJECT (row), "rd-text");

  gtk_popover_popdown (GTK_POPOVER (popover));
  rd_text_row_set_text (into, text);
  gtk_widget_grab_focus (GTK_WIDGET (into));
}

static GtkWidget *
make_row (gpointer record, gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_object_get (record, "name", &name, "text", &text, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), MOST_LINES);
  rd_tip_set (row, text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "rd-text", g_steal_pointer (&text), g_free);
  return row;
}

static GtkWidget *
make_list (GListModel *records, RdTextRow *into)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_bind_model (GTK_LIST_BOX (list), records, make_row, NULL, NULL);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Texts of the practice"), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (chosen_cb), into, 0);
  return list;
}

static GtkWidget *
make_scroller (GtkWidget *list)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_size_request (scroller, 380, -1);
  return scroller;
}

/* A list without rows would take the keyboard. */
static void
show_scroller (GListModel *records, guint position, guint removed, guint added, GtkWidget *scroller)
{
  GtkWidget *nothing = gtk_widget_get_next_sibling (scroller);
  gboolean any = g_list_model_get_n_items (records) > 0;

  gtk_widget_set_visible (scroller, any);
  gtk_widget_set_visible (nothing, !any);
}

static GtkWidget *
make_nothing (void)
{
  GtkWidget *label = gtk_label_new (_ ("The practice has none of this kind yet."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "rd-phrases-nothing");
  return label;
}

static GtkWidget *
make_popover (GListModel *records, RdTextRow *into)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = make_scroller (make_list (records, into));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *edit = gtk_button_new_with_mnemonic (_ ("_Edit routines…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "routines.edit");
  gtk_widget_add_css_class (edit, "flat");
  g_signal_connect_object (edit, "clicked", G_CALLBACK (gtk_popover_popdown), popover,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), make_nothing ());
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), edit);
  g_signal_connect_object (records, "items-changed", G_CALLBACK (show_scroller), scroller, 0);
  show_scroller (records, 0, 0, 0, scroller);
  gtk_widget_add_css_class (popover, "rd-phrases");
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

/**
 * rd_phrases_button_new:
 * @records: (element-type RdRecord): what is offered, and followed; each has properties "name" and
 *   "text"
 * @into: where the text chosen goes, in place of what it holds
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
rd_phrases_button_new (GListModel *records, RdTextRow *into)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), make_popover (records, into));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "restday-note-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Choose a text of the practice"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose a text of the practice"), -1);
  return button;
}
