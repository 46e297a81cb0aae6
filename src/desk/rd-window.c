/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-window.c: the window of a practice: sidebar, header, pages, inspector. */
#include "config.h"

#include "rd-window.h"

#include "rd-flap.h"
#include "rd-sidebar.h"

struct _RdWindow
{
  AdwApplicationWindow parent_instance;

  /* template children */
  RdFlap *sidebar_flap;
  RdFlap *inspector_flap;
};

G_DEFINE_FINAL_TYPE (RdWindow, rd_window, ADW_TYPE_APPLICATION_WINDOW)

static void
rd_window_class_init (RdWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (RD_TYPE_FLAP);
  g_type_ensure (RD_TYPE_SIDEBAR);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/restday/Restday/rd-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdWindow, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, inspector_flap);
}

static void
rd_window_init (RdWindow *self)
{
  g_autoptr (GPropertyAction) inspector = NULL;
  g_autoptr (GPropertyAction) sidebar = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  inspector = g_property_action_new ("inspector", self->inspector_flap, "revealed");
  sidebar = g_property_action_new ("sidebar", self->sidebar_flap, "revealed");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (inspector));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sidebar));
}

/**
 * rd_window_new:
 * @application: the program
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
RdWindow *
rd_window_new (RdApplication *application)
{
  return g_object_new (RD_TYPE_WINDOW, "application", application, NULL);
}
