/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-record-list.c: a group of rows, one a record, with a button that adds another. */
#include "rd-record-list.h"

#include <glib/gi18n-lib.h>

struct _RdRecordList
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  GListModel *records;
  GPtrArray *rows;
  char *empty;

  RdRecordCaption caption;
  gpointer user_data;
};

enum
{
  ADD,
  OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdRecordList, rd_record_list, ADW_TYPE_PREFERENCES_GROUP)

static void
rd_record_list_dispose (GObject *object)
{
  RdRecordList *self = RD_RECORD_LIST (object);

  g_clear_object (&self->records);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->empty, g_free);
  G_OBJECT_CLASS (rd_record_list_parent_class)->dispose (object);
}

static void
rd_record_list_class_init (RdRecordListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = rd_record_list_dispose;

  /**
   * RdRecordList::add:
   * @list: the list
   *
   * Emitted when a person asks for another record.
   */
  signals[ADD] = g_signal_new ("add", RD_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
  /**
   * RdRecordList::open:
   * @list: the list
   * @record: the record of a row
   *
   * Emitted when a person opens a row.
   */
  signals[OPEN] = g_signal_new ("open", RD_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, RD_TYPE_RECORD);
}

static void
rd_record_list_init (RdRecordList *self)
{
  self->rows = g_ptr_array_new ();
}

static void
add_cb (RdRecordList *self)
{
  g_signal_emit (self, signals[ADD], 0);
}

static void
row_activated_cb (AdwActionRow *row, RdRecordList *self)
{
  g_signal_emit (self, signals[OPEN], 0, g_object_get_data (G_OBJECT (row), "rd-record"));
}

static void
add_row (RdRecordList *self, GtkWidget *row)
{
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static gboolean
is_archived (gpointer record)
{
  const RdField *field = rd_record_class_field (RD_RECORD_GET_CLASS (record), "archived");

  return field && RD_FIELD_MEMBER (record, field, gboolean);
}

static void
mark_archived (GtkWidget *row, char **title)
{
  g_autofree char *name = g_steal_pointer (title);

  /* Translators: the name of a person, a service, a room or a routine that is no longer used. */
  *title = g_strdup_printf (_ ("%s (archived)"), name);
  gtk_widget_add_css_class (row, "rd-archived");
}

static GtkWidget *
make_row (RdRecordList *self, gpointer record)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  self->caption (record, &title, &subtitle, self->user_data);
  if (is_archived (record))
    mark_archived (row, &title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle ? subtitle : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "rd-record", g_object_ref (record), g_object_unref);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);
  return row;
}

/* Which row the keyboard is in, G_MAXUINT where it is elsewhere; and whose it is. */
static guint
find_focused (RdRecordList *self, gint64 *id)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus && i < self->rows->len; i++)
    if (focus == self->rows->pdata[i] || gtk_widget_is_ancestor (focus, self->rows->pdata[i]))
      {
        gpointer record = g_object_get_data (self->rows->pdata[i], "rd-record");

        *id = record ? rd_record_id (record) : 0;
        return i;
      }
  return G_MAXUINT;
}

/* Puts the keyboard where it was: into the row of that record, or the one in its place. */
static void
restore_focus (RdRecordList *self, guint position, gint64 id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      gpointer record = g_object_get_data (self->rows->pdata[i], "rd-record");

      if (record && id != 0 && rd_record_id (record) == id)
        position = i;
    }
  gtk_widget_grab_focus (self->rows->pdata[MIN (position, self->rows->len - 1)]);
}

static void
fill (RdRecordList *self)
{
  guint n = g_list_model_get_n_items (self->records);
  gint64 id = 0;
  guint focused = find_focused (self, &id);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) record = g_list_model_get_item (self->records, i);

      add_row (self, make_row (self, record));
    }
  if (n == 0)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), self->empty);
      gtk_widget_add_css_class (row, "dim-label");
      add_row (self, row);
    }
  if (focused != G_MAXUINT)
    restore_focus (self, focused, id);
}

static void
add_button (RdRecordList *self, const char *label)
{
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *button = gtk_button_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
}

/**
 * rd_record_list_new:
 * @title: heading of the group
 * @add_label: (nullable): what the adding button is called; %NULL where none can be added
 * @empty: the sentence shown where there are no records
 * @records: the records, shown in their order and followed
 * @caption: (scope forever): gives a record's row its text
 * @user_data: for @caption
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
rd_record_list_new (const char *title,
                    const char *add_label,
                    const char *empty,
                    GListModel *records,
                    RdRecordCaption caption,
                    gpointer user_data)
{
  RdRecordList *self = g_object_new (RD_TYPE_RECORD_LIST, "title", title, NULL);

  self->records = g_object_ref (records);
  self->caption = caption;
  self->user_data = user_data;
  self->empty = g_strdup (empty);

  if (add_label)
    add_button (self, add_label);
  g_signal_connect_object (records, "items-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}
