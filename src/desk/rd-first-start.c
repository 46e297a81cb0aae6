/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-first-start.c: the two ways in where there is no practice yet. */
#include "config.h"

#include "rd-first-start.h"

struct _RdFirstStart
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RdFirstStart, rd_first_start, ADW_TYPE_BIN)

static void
rd_first_start_class_init (RdFirstStartClass *class)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (class),
                                               "/org/restday/Restday/rd-first-start.ui");
}

static void
rd_first_start_init (RdFirstStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rd_first_start_new:
 *
 * Returns: (transfer floating): the two ways in
 */
GtkWidget *
rd_first_start_new (void)
{
  return g_object_new (RD_TYPE_FIRST_START, NULL);
}
