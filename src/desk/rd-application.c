/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-application.c: the program: its command line, its windows, the practice it opens. */
#include "config.h"

#include "rd-application.h"

#include "rd-window.h"

#include <glib/gi18n-lib.h>

struct _RdApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (RdApplication, rd_application, ADW_TYPE_APPLICATION)

static void
show_about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *self = GTK_APPLICATION (user_data);

  adw_show_about_window (gtk_application_get_active_window (self), "application-name",
                         _ ("Restday"), "application-icon", RD_APP_ID, "version", RD_VERSION,
                         "developer-name", _ ("The Restday project"), "license-type",
                         GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Appointments for massage practices, beside their clients’ training."),
                         NULL);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *self = GTK_APPLICATION (user_data);
  GList *next;

  for (GList *l = gtk_application_get_windows (self); l; l = next)
    {
      next = l->next;
      gtk_window_close (l->data);
    }
}

static const GActionEntry entries[] = {
  { .name = "about", .activate = show_about_cb },
  { .name = "quit", .activate = quit_cb },
};

/* One line for each key that works anywhere in a window; ui/gtk/help-overlay.ui lists the same. */
static const struct
{
  const char *action;
  const char *keys[3];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "win.inspector", { "F9" } },
  { "window.close", { "<Control>w" } },
};

static void
rd_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (rd_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           shortcuts[i].keys);
}

static void
rd_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (rd_window_new (RD_APPLICATION (application)));
  gtk_window_present (window);
}

static void
rd_application_class_init (RdApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  application_class->startup = rd_application_startup;
  application_class->activate = rd_application_activate;
}

static void
rd_application_init (RdApplication *self)
{
}

/**
 * rd_application_new:
 *
 * Returns: (transfer full): the program
 */
RdApplication *
rd_application_new (void)
{
  return g_object_new (RD_TYPE_APPLICATION, "application-id", RD_APP_ID, "resource-base-path",
                       "/org/restday/Restday", NULL);
}
