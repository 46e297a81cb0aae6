/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client-search.c: finds a client while a person types, and puts them in focus. */
#include "config.h"

#include "rd-client-search.h"

#include "rd-client-row.h"
#include "rd-toast.h"

#include "model/rd-client-index.h"
#include "model/rd-text.h"

#include <glib/gi18n-lib.h>

/* Rows are made once and filled anew at each keystroke. */
#define N_ROWS 10

struct _RdClientSearch
{
  GtkPopover parent_instance;

  /* template children */
  GtkEditable *entry;
  GtkListBox *list;
  GtkLabel *more;
  GtkWidget *add;
  GtkLabel *add_label;

  /* borrowed */
  GtkWidget *rows[N_ROWS];

  RdFocus *focus;
  GSignalGroup *practice_signals;
  RdClientIndex *index;
  GCancellable *reading;
};

enum
{
  PROP_0,
  PROP_FOCUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdClientSearch, rd_client_search, GTK_TYPE_POPOVER)

static void
select_row (RdClientSearch *self, GtkWidget *row)
{
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  if (row)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
offer_to_add (RdClientSearch *self, const char *name, gboolean nobody)
{
  gtk_widget_set_visible (self->add, nobody && name);
  if (nobody && name)
    {
      /* Translators: %s is the name typed. */
      g_autofree char *label = g_strdup_printf (_ ("Add “%s” as a client"), name);

      gtk_label_set_label (self->add_label, label);
    }
}

static void
say_more (RdClientSearch *self, guint n_found)
{
  g_autofree char *text = NULL;

  if (rd_client_index_size (self->index) == 0)
    text = g_strdup (_ ("There are no clients yet."));
  else if (n_found == 0)
    text = g_strdup (_ ("No client fits."));
  else if (n_found > N_ROWS)
    text = g_strdup (_ ("There are more: keep typing."));
  gtk_label_set_label (self->more, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->more), text != NULL);
}

static void
show_found (RdClientSearch *self)
{
  g_autofree char *typed = rd_text_tidy (gtk_editable_get_text (self->entry));

  if (self->index == NULL)
    return;

  g_autoptr (GPtrArray) found = rd_client_index_find (self->index, typed, N_ROWS + 1);
  for (guint i = 0; i < N_ROWS; i++)
    {
      if (i < found->len)
        rd_client_row_set_client (RD_CLIENT_ROW (self->rows[i]), found->pdata[i]);
      gtk_widget_set_visible (self->rows[i], i < found->len);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), found->len > 0);
  select_row (self, found->len > 0 ? self->rows[0] : NULL);
  say_more (self, found->len);
  offer_to_add (self, typed, found->len == 0);
}

static void
free_index (gpointer data)
{
  if (data)
    rd_client_index_free (data);
}

static gpointer
read_index (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) clients = rd_store_list (store, RD_TYPE_CLIENT, NULL, error, RD_BIND_END);

  return clients ? rd_client_index_new (clients) : NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdClientSearch) self = user_data;
  g_autoptr (GError) error = NULL;
  RdClientIndex *index = rd_practice_read_finish (RD_PRACTICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (error)
    {
      rd_toast_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->index, rd_client_index_free);
  self->index = index;
  show_found (self);
}

static void
read_clients (RdClientSearch *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  rd_practice_read_async (rd_focus_practice (self->focus), read_index, NULL, NULL, free_index,
                          self->reading, read_cb, g_object_ref (self));
}

static void
practice_changed_cb (RdClientSearch *self, const RdChange *change)
{
  if (!rd_change_touches (change, "client", G_MININT64, G_MAXINT64))
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_clients (self);
  else
    g_clear_pointer (&self->index, rd_client_index_free);
}

static void
choose (RdClientSearch *self, RdClient *client)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  rd_focus_set_client (self->focus, client);
}

static void
changed_cb (RdClientSearch *self)
{
  show_found (self);
}

static void
activate_cb (RdClientSearch *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row && gtk_widget_get_visible (GTK_WIDGET (self->list)))
    choose (self, rd_client_row_get_client (RD_CLIENT_ROW (row)));
  else if (gtk_widget_get_visible (self->add))
    g_signal_emit_by_name (self->add, "clicked");
}

static void
row_activated_cb (RdClientSearch *self, GtkListBoxRow *row)
{
  choose (self, rd_client_row_get_client (RD_CLIENT_ROW (row)));
}

static void
stop_cb (RdClientSearch *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
add_cb (RdClientSearch *self)
{
  g_autofree char *name = rd_text_tidy (gtk_editable_get_text (self->entry));

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "client.new", "s", name ? name : "");
}

/* Up and Down choose among those found while the typing goes on. */
static gboolean
key_cb (RdClientSearch *self, guint key, guint code, GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int step = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1
             : key == GDK_KEY_Up || key == GDK_KEY_KP_Up   ? -1
                                                           : 0;

  if (step == 0 || row == NULL)
    return GDK_EVENT_PROPAGATE;

  int place = gtk_list_box_row_get_index (row) + step;
  if (place >= 0 && place < N_ROWS && gtk_widget_get_visible (self->rows[place]))
    select_row (self, self->rows[place]);
  return GDK_EVENT_STOP;
}

static void
rd_client_search_map (GtkWidget *widget)
{
  RdClientSearch *self = RD_CLIENT_SEARCH (widget);

  gtk_editable_set_text (self->entry, "");
  if (self->focus && self->index == NULL)
    read_clients (self);
  else
    show_found (self);
  GTK_WIDGET_CLASS (rd_client_search_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
rd_client_search_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    g_value_set_object (value, RD_CLIENT_SEARCH (object)->focus);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_client_search_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    rd_client_search_set_focus (RD_CLIENT_SEARCH (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_client_search_dispose (GObject *object)
{
  RdClientSearch *self = RD_CLIENT_SEARCH (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->index, rd_client_index_free);
  g_clear_object (&self->practice_signals);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_client_search_parent_class)->dispose (object);
}

static void
rd_client_search_class_init (RdClientSearchClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_client_search_get_property;
  object_class->set_property = rd_client_search_set_property;
  object_class->dispose = rd_client_search_dispose;
  widget_class->map = rd_client_search_map;

  properties[PROP_FOCUS] =
    g_param_spec_object ("focus", NULL, NULL, RD_TYPE_FOCUS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-client-search.ui");
  gtk_widget_class_bind_template_child (widget_class, RdClientSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, RdClientSearch, list);
  gtk_widget_class_bind_template_child (widget_class, RdClientSearch, more);
  gtk_widget_class_bind_template_child (widget_class, RdClientSearch, add);
  gtk_widget_class_bind_template_child (widget_class, RdClientSearch, add_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
rd_client_search_init (RdClientSearch *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_ROWS; i++)
    {
      self->rows[i] = rd_client_row_new ();
      gtk_list_box_append (self->list, self->rows[i]);
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);

  self->practice_signals = g_signal_group_new (RD_TYPE_PRACTICE);
  g_signal_group_connect_swapped (self->practice_signals, "changed",
                                  G_CALLBACK (practice_changed_cb), self);
}

/**
 * rd_client_search_new:
 *
 * Returns: (transfer floating): a search
 */
GtkWidget *
rd_client_search_new (void)
{
  return g_object_new (RD_TYPE_CLIENT_SEARCH, NULL);
}

/**
 * rd_client_search_set_focus:
 * @self: a search
 * @focus: (nullable): what gets the client found
 *
 * Says whose practice is searched.
 */
void
rd_client_search_set_focus (RdClientSearch *self, RdFocus *focus)
{
  if (!g_set_object (&self->focus, focus))
    return;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->index, rd_client_index_free);
  g_signal_group_set_target (self->practice_signals, focus ? rd_focus_practice (focus) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUS]);
}
