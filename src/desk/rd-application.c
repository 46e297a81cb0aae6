/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-application.c: the program: its command line and its window. */
#include "config.h"

#include "rd-application.h"

#include "rd-stall.h"
#include "rd-window.h"

#include <glib/gi18n-lib.h>

struct _RdApplication
{
  AdwApplication parent_instance;

  RdStart start;
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
  GList *next;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (user_data)); l; l = next)
    {
      next = l->next;
      gtk_window_close (l->data);
    }
}

static const GActionEntry entries[] = {
  { .name = "about", .activate = show_about_cb },
  { .name = "quit", .activate = quit_cb },
};

/*
 * Keys that work whatever has the keyboard's focus; ui/rd-shortcuts.ui lists them. Keys that an
 * entry may want for itself are bound in rd-window-actions.c instead.
 */
static const struct
{
  const char *action;
  const char *keys[3];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "win.inspector", { "F9" } },
  { "win.show-help-overlay", { "<Control>question", "<Control>F1" } },
  { "win.search", { "<Control>f" } },
  { "booking.new", { "<Control>n" } },
  { "client.new('')", { "<Control><Shift>n" } },
  { "programme.import", { "<Control>o" } },
  { "activities.import", { "<Control><Shift>o" } },
  { "programme.new", { "<Control><Shift>p" } },
  { "programme.book-ahead", { "<Control>b" } },
  { "schedule.export", { "<Control>e" } },
  { "practice.edit", { "<Control>comma" } },
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

/* A practice named on the command line gets a program of its own, whatever else is running. */
static int
rd_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  RdApplication *self = RD_APPLICATION (application);

  g_variant_dict_lookup (options, "database", "^ay", &self->start.database);
  g_variant_dict_lookup (options, "now", "s", &self->start.now);
  g_variant_dict_lookup (options, "client", "s", &self->start.client);
  g_variant_dict_lookup (options, "demo", "b", &self->start.demo);
  if (self->start.database || self->start.demo)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
rd_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      window = GTK_WINDOW (rd_window_new (RD_APPLICATION (application)));
      rd_window_open (RD_WINDOW (window));
    }
  gtk_window_present (window);
  rd_stall_watch ();
}

static void
rd_application_shutdown (GApplication *application)
{
  rd_stall_end ();
  G_APPLICATION_CLASS (rd_application_parent_class)->shutdown (application);
}

/* The window itself, whatever dialog is before it. */
static RdWindow *
find_window (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l; l = l->next)
    if (RD_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

/* Files named on the command line, or by a file manager, come in once a practice is open. */
static void
rd_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_autoptr (GSList) list = NULL;
  RdWindow *window;

  for (int i = n_files; i-- > 0;)
    list = g_slist_prepend (list, files[i]);
  g_application_activate (application);
  window = find_window (GTK_APPLICATION (application));
  if (window)
    rd_window_open_files (window, list);
}

static void
rd_application_finalize (GObject *object)
{
  RdApplication *self = RD_APPLICATION (object);

  g_free (self->start.database);
  g_free (self->start.now);
  g_free (self->start.client);
  G_OBJECT_CLASS (rd_application_parent_class)->finalize (object);
}

static void
rd_application_class_init (RdApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = rd_application_finalize;
  application_class->startup = rd_application_startup;
  application_class->activate = rd_application_activate;
  application_class->shutdown = rd_application_shutdown;
  application_class->open = rd_application_open;
  application_class->handle_local_options = rd_application_handle_local_options;
}

static void
rd_application_init (RdApplication *self)
{
  const GOptionEntry options[] = {
    { "database", 'd', 0, G_OPTION_ARG_FILENAME, NULL, _ ("The file of the practice to open"),
      _ ("FILE") },
    { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Look around a demo practice"), NULL },
    { "client", 0, 0, G_OPTION_ARG_STRING, NULL, _ ("Show the training of a client"), _ ("NAME") },
    { "now", 0, 0, G_OPTION_ARG_STRING, NULL, _ ("Take this for the present: 2026-11-23T10:42"),
      _ ("TIME") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[FILE…]"));
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
                       "/org/restday/Restday", "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}

/**
 * rd_application_start:
 * @self: the program
 *
 * Returns: (transfer none): how it was asked to start
 */
const RdStart *
rd_application_start (RdApplication *self)
{
  return &self->start;
}
