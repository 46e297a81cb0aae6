/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sidebar.c: where to go, which week, whose bookings. */
#include "config.h"

#include "rd-sidebar.h"

struct _RdSidebar
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RdSidebar, rd_sidebar, ADW_TYPE_BIN)

static void
rd_sidebar_class_init (RdSidebarClass *class)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (class),
                                               "/org/restday/Restday/rd-sidebar.ui");
}

static void
rd_sidebar_init (RdSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
