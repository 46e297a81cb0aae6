/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-inspector.c: the booking selected, or else the client in focus. */
#include "config.h"

#include "rd-inspector.h"

#include "inspector/rd-inspector-booking.h"
#include "inspector/rd-inspector-client.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDTH 300

struct _RdInspector
{
  GtkWidget parent_instance;

  /* owned */
  RdFocus *focus;
  GtkWidget *stack;

  /* borrowed */
  GtkWidget *client;
  GtkWidget *booking;
};

enum
{
  PROP_FOCUS = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RdInspector, rd_inspector, GTK_TYPE_WIDGET)

static void
choose_cb (RdInspector *self)
{
  const char *page = "empty";

  if (self->focus && rd_focus_booking (self->focus))
    page = "booking";
  else if (self->focus && rd_focus_client (self->focus))
    page = "client";
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
}

static GtkWidget *
build_empty (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Find a client"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.search");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "restday-person-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No client in focus"));
  adw_status_page_set_description (
    ADW_STATUS_PAGE (page), _ ("Training, load and the best times for a massage appear here."));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  gtk_widget_add_css_class (page, "compact");
  return page;
}

/* As wide as it is, whatever it says: the calendar beside it keeps its columns. */
static void
rd_inspector_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  RdInspector *self = RD_INSPECTOR (widget);

  gtk_widget_measure (self->stack, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MAX (*minimum, WIDTH);
}

static void
rd_inspector_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (RD_INSPECTOR (widget)->stack, &(GtkAllocation){ 0, 0, width, height },
                            baseline);
}

static void
rd_inspector_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, RD_INSPECTOR (object)->focus);
}

static void
rd_inspector_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  rd_inspector_set_focus (RD_INSPECTOR (object), g_value_get_object (value));
}

static void
rd_inspector_dispose (GObject *object)
{
  RdInspector *self = RD_INSPECTOR (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  self->client = self->booking = NULL;
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_inspector_parent_class)->dispose (object);
}

static void
rd_inspector_class_init (RdInspectorClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_inspector_get_property;
  object_class->set_property = rd_inspector_set_property;
  object_class->dispose = rd_inspector_dispose;
  props[PROP_FOCUS] =
    g_param_spec_object ("focus", NULL, NULL, RD_TYPE_FOCUS,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  widget_class->measure = rd_inspector_measure;
  widget_class->size_allocate = rd_inspector_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "rd-inspector");
}

static void
rd_inspector_init (RdInspector *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), build_empty (), "empty");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Inspector"), -1);
}

/**
 * rd_inspector_new:
 *
 * Returns: (transfer floating): an inspector of nothing yet
 */
GtkWidget *
rd_inspector_new (void)
{
  return g_object_new (RD_TYPE_INSPECTOR, NULL);
}

/**
 * rd_inspector_set_focus:
 * @self: an inspector
 * @focus: (nullable): what the desk is looking at
 *
 * Shows what @focus looks at.
 */
void
rd_inspector_set_focus (RdInspector *self, RdFocus *focus)
{
  if (self->focus == focus)
    return;
  if (self->focus)
    {
      g_signal_handlers_disconnect_by_func (self->focus, choose_cb, self);
      gtk_stack_remove (GTK_STACK (self->stack), self->client);
      gtk_stack_remove (GTK_STACK (self->stack), self->booking);
    }
  g_set_object (&self->focus, focus);
  if (focus)
    {
      self->client = rd_inspector_client_new (focus);
      self->booking = rd_inspector_booking_new (focus);
      gtk_stack_add_named (GTK_STACK (self->stack), self->client, "client");
      gtk_stack_add_named (GTK_STACK (self->stack), self->booking, "booking");
      g_signal_connect_object (focus, "notify::client", G_CALLBACK (choose_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (focus, "notify::booking", G_CALLBACK (choose_cb), self,
                               G_CONNECT_SWAPPED);
    }
  choose_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOCUS]);
}
