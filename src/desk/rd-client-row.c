/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-client-row.c: one client in a list of those found. */
#include "config.h"

#include "rd-client-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _RdClientRow
{
  GtkListBoxRow parent_instance;

  /* template children */
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *contact;

  RdClient *client;
};

G_DEFINE_FINAL_TYPE (RdClientRow, rd_client_row, GTK_TYPE_LIST_BOX_ROW)

static void
rd_client_row_dispose (GObject *object)
{
  g_clear_object (&RD_CLIENT_ROW (object)->client);
  G_OBJECT_CLASS (rd_client_row_parent_class)->dispose (object);
}

static void
rd_client_row_class_init (RdClientRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_client_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-client-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdClientRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, RdClientRow, name);
  gtk_widget_class_bind_template_child (widget_class, RdClientRow, contact);
}

static void
rd_client_row_init (RdClientRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rd_client_row_new:
 *
 * Returns: (transfer floating): a row without a client
 */
GtkWidget *
rd_client_row_new (void)
{
  return g_object_new (RD_TYPE_CLIENT_ROW, NULL);
}

/**
 * rd_client_row_get_client:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): whom it shows
 */
RdClient *
rd_client_row_get_client (RdClientRow *self)
{
  return self->client;
}

/**
 * rd_client_row_set_client:
 * @self: a row
 * @client: whom to show
 *
 * Shows a client: the telephone number, or where there is none the e-mail address.
 */
void
rd_client_row_set_client (RdClientRow *self, RdClient *client)
{
  const char *contact = client->phone ? client->phone : client->email;

  if (!g_set_object (&self->client, client))
    return;

  adw_avatar_set_text (self->avatar, client->name);
  gtk_label_set_label (self->name, client->name);
  gtk_label_set_label (self->contact, client->archived ? _ ("Archived") : contact ? contact : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  client->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  contact ? contact : "", -1);
}
