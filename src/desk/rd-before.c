/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-before.c: a dialog that stands before the window it belongs to. */
#include "rd-before.h"

static void
window_gone_cb (GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, NULL);
}

/**
 * rd_before_window:
 * @dialog: (type GtkWindow): a dialog that was just made
 * @window: (nullable): the window it belongs to, and closes with
 *
 * Has @dialog stand before @window. One that waits for the practice may outlive the window it
 * closed with; GTK 4.8 would look for that window in the end, in memory that is another's by then.
 */
void
rd_before_window (gpointer dialog, GtkWindow *window)
{
  if (window == NULL)
    return;
  gtk_window_set_transient_for (dialog, window);
  g_signal_connect_object (window, "destroy", G_CALLBACK (window_gone_cb), dialog,
                           G_CONNECT_SWAPPED);
}
