/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client-picker.c: a field to choose a client in. */
#include "rd-client-picker.h"

#include "model/rd-client-index.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MOST 5

struct _RdClientPicker
{
  GtkWidget parent_instance;

  gboolean settling; /* the text is set by us */

  /* borrowed children */
  GtkWidget *list;
  GtkWidget *entry;

  /* owned */
  RdClient *client;
  RdClientIndex *index;
  GPtrArray *clients; /* of the index */
  GPtrArray *rows;    /* matches in list, borrowed */
  GCancellable *cancellable;
};

enum
{
  PROP_CLIENT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RdClientPicker, rd_client_picker, GTK_TYPE_WIDGET)

static void
clear_matches (RdClientPicker *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, RdClientPicker *self)
{
  RdClient *client = g_object_get_data (G_OBJECT (row), "client");

  if (client)
    rd_client_picker_set_client (self, client);
}

static void
show_matches (RdClientPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) found = NULL;

  clear_matches (self);
  if (self->index == NULL || text[0] == '\0' || self->client)
    return;
  found = rd_client_index_find (self->index, text, MOST);
  for (guint i = 0; i < found->len; i++)
    {
      RdClient *client = g_ptr_array_index (found, i);
      g_autofree char *name = g_markup_escape_text (client->name ? client->name : "", -1);
      g_autofree char *phone = g_markup_escape_text (client->phone ? client->phone : "", -1);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), phone);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "client", g_object_ref (client), g_object_unref);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
changed_cb (RdClientPicker *self)
{
  if (self->settling)
    return;
  if (self->client)
    {
      g_clear_object (&self->client);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CLIENT]);
    }
  show_matches (self);
}

static void
entry_activated_cb (RdClientPicker *self)
{
  if (self->rows->len > 0)
    rd_client_picker_set_client (self,
                                 g_object_get_data (g_ptr_array_index (self->rows, 0), "client"));
}

/* An entry keeps the arrows to itself; down goes to what was found. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint key,
        guint code,
        GdkModifierType state,
        RdClientPicker *self)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || self->rows->len == 0 ||
      gtk_widget_get_focus_child (self->list) != self->entry)
    return FALSE;
  return gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

static gpointer
read_clients (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, RD_TYPE_CLIENT, "archived = 0 ORDER BY name, id", error,
                        RD_BIND_END);
}

static void
clients_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdClientPicker) self = data;
  GPtrArray *clients = rd_practice_read_finish (RD_PRACTICE (source), result, NULL);

  if (clients == NULL)
    return;
  g_clear_pointer (&self->index, rd_client_index_free);
  g_clear_pointer (&self->clients, g_ptr_array_unref);
  self->clients = clients;
  self->index = rd_client_index_new (clients);
  show_matches (self);
}

static void
rd_client_picker_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, RD_CLIENT_PICKER (object)->client);
}

static void
rd_client_picker_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  rd_client_picker_set_client (RD_CLIENT_PICKER (object), g_value_get_object (value));
}

static void
rd_client_picker_dispose (GObject *object)
{
  RdClientPicker *self = RD_CLIENT_PICKER (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->entry = NULL;
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->client);
  g_clear_pointer (&self->index, rd_client_index_free);
  g_clear_pointer (&self->clients, g_ptr_array_unref);
  G_OBJECT_CLASS (rd_client_picker_parent_class)->dispose (object);
}

static void
rd_client_picker_class_init (RdClientPickerClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_client_picker_get_property;
  object_class->set_property = rd_client_picker_set_property;
  object_class->dispose = rd_client_picker_dispose;
  props[PROP_CLIENT] =
    g_param_spec_object ("client", NULL, NULL, RD_TYPE_CLIENT,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rd-client-picker");
}

static void
rd_client_picker_init (RdClientPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  self->entry = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), _ ("Client"));
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->entry);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "entry-activated", G_CALLBACK (entry_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->list, keys);
}

/**
 * rd_client_picker_set_practice:
 * @self: a picker
 * @practice: whose clients to choose from
 *
 * Reads the clients of @practice.
 */
void
rd_client_picker_set_practice (RdClientPicker *self, RdPractice *practice)
{
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rd_practice_read_async (practice, read_clients, NULL, NULL, (GDestroyNotify)g_ptr_array_unref,
                          self->cancellable, clients_cb, g_object_ref (self));
}

/**
 * rd_client_picker_client:
 * @self: a picker
 *
 * Returns: (transfer none) (nullable): the client chosen
 */
RdClient *
rd_client_picker_client (RdClientPicker *self)
{
  return self->client;
}

/**
 * rd_client_picker_set_client:
 * @self: a picker
 * @client: (nullable): a client
 *
 * Chooses @client.
 */
void
rd_client_picker_set_client (RdClientPicker *self, RdClient *client)
{
  if (!g_set_object (&self->client, client))
    return;
  self->settling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), client && client->name ? client->name : "");
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->settling = FALSE;
  clear_matches (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CLIENT]);
}
