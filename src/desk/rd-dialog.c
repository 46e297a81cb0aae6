/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-dialog.c: what every dialog that may still be at work when it closes has to do. */
#include "rd-dialog.h"

static void
let_go_cb (GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, NULL);
}

/**
 * rd_dialog_may_outlive_parent:
 * @dialog: a dialog that is destroyed with its parent, in its init()
 *
 * Lets go of the window @dialog stands over as soon as it closes. Whoever waits for an answer keeps
 * the dialog until then; GTK 4.8 would look for that window once more in the end, when it is gone.
 */
void
rd_dialog_may_outlive_parent (GtkWindow *dialog)
{
  g_signal_connect (dialog, "unrealize", G_CALLBACK (let_go_cb), NULL);
}
