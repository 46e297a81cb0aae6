/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-text-row.c: a row to edit a text too long for one line. */
#include "rd-text-row.h"

#include <string.h>

#define LINE_ENDS "\r\n\t"

struct _RdTextRow
{
  AdwPreferencesRow parent_instance;

  /* children */
  GtkWidget *title;
  GtkWidget *view;
  GtkWidget *suffix; /* %NULL for none */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdTextRow, rd_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
changed_cb (RdTextRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What a person puts in goes on in the same line; what was there keeps the lines it has. */
static void
insert_cb (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length)
{
  g_autofree char *line = g_strndup (text, (gsize)length);

  if (strpbrk (line, LINE_ENDS) == NULL)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  g_strdelimit (line, LINE_ENDS, ' ');
  gtk_text_buffer_insert (buffer, at, line, -1);
}

/* Whatever is held with it: a text view would break the line for Ctrl+Enter, too. */
static gboolean
key_cb (RdTextRow *self, guint key)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_default (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
pressed_cb (RdTextRow *self)
{
  gtk_widget_grab_focus (self->view);
}

static gboolean
rd_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (RD_TEXT_ROW (widget)->view);
}

/* The suffix comes after the text. */
static gboolean
rd_text_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RdTextRow *self = RD_TEXT_ROW (widget);
  gboolean on_suffix = self->suffix && gtk_widget_get_focus_child (self->suffix);

  if (self->suffix && direction == GTK_DIR_TAB_BACKWARD && !gtk_widget_has_focus (self->view))
    return on_suffix ? gtk_widget_grab_focus (self->view)
                     : gtk_widget_child_focus (self->suffix, direction);
  if (on_suffix)
    return FALSE;
  if (gtk_widget_has_focus (self->view))
    return self->suffix && direction == GTK_DIR_TAB_FORWARD &&
           gtk_widget_child_focus (self->suffix, direction);
  return gtk_widget_grab_focus (self->view);
}

static void
rd_text_row_class_init (RdTextRowClass *class)
{
  GTK_WIDGET_CLASS (class)->grab_focus = rd_text_row_grab_focus;
  GTK_WIDGET_CLASS (class)->focus = rd_text_row_focus;
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
add_controllers (RdTextRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, keys);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static void
rd_text_row_init (RdTextRow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "title");
  self->view = gtk_text_view_new ();
  /* Letters that reach a little to the left are not cut. */
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 2);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->view);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (row), box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "rd-text-row");
  add_controllers (self);
}

static GtkTextBuffer *
buffer_of (RdTextRow *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

/**
 * rd_text_row_new:
 * @title: what the text is called
 * @text: the text to begin with
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
rd_text_row_new (const char *title, const char *text)
{
  RdTextRow *self = g_object_new (RD_TYPE_TEXT_ROW, "title", title, NULL);
  GtkTextBuffer *buffer = buffer_of (self);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_text_buffer_set_text (buffer, text, -1);
  g_signal_connect (buffer, "insert-text", G_CALLBACK (insert_cb), NULL);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * rd_text_row_set_suffix:
 * @self: a row that has none
 * @suffix: what stands behind the text, such as a button
 *
 * Puts @suffix behind the text, to which Tab goes from there.
 */
void
rd_text_row_set_suffix (RdTextRow *self, GtkWidget *suffix)
{
  self->suffix = suffix;
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self))), suffix);
}

/**
 * rd_text_row_set_text:
 * @self: a row
 * @text: what it is to hold
 *
 * Puts @text in place of what a person typed, as one change that Ctrl+Z takes back.
 */
void
rd_text_row_set_text (RdTextRow *self, const char *text)
{
  GtkTextBuffer *buffer = buffer_of (self);
  GtkTextIter start, end;

  g_signal_handlers_block_by_func (buffer, insert_cb, NULL);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (buffer);
  g_signal_handlers_unblock_by_func (buffer, insert_cb, NULL);
}

/**
 * rd_text_row_dup_text:
 * @self: a row
 *
 * Returns: (transfer full): the text
 */
char *
rd_text_row_dup_text (RdTextRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  return gtk_text_buffer_get_text (buffer_of (self), &start, &end, FALSE);
}
