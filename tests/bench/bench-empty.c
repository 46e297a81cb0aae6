/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench-empty.c: the least a program with a window can be: libadwaita, and nothing in it.
 *
 *   bench-empty    prints what bench-window.h says of its window, and ends
 *
 * What starting Restday takes, and the memory it has then, is measured beside this.
 */
#include "bench-window.h"

static void
activate_cb (GtkApplication *application, gpointer data)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1440, 900);
  bench_window_watch (window, NULL, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.restday.Empty", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
