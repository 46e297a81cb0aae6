/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-deed.c: a command of the practice on its way, and the word said when it is done. */
#include "rd-programme-deed.h"

#include "desk/rd-toast.h"

struct _RdProgrammeDeed
{
  GtkWidget *at;
  RdDeedFinish finish;
  char *sentence;
};

/**
 * rd_programme_deed_new:
 * @at: a widget in the window it is done in
 * @finish: finishes the command
 * @sentence: what is said when it is done, beside Undo
 *
 * Returns: (transfer full): what to hand to rd_programme_deed_cb(), which frees it
 */
RdProgrammeDeed *
rd_programme_deed_new (GtkWidget *at, RdDeedFinish finish, const char *sentence)
{
  RdProgrammeDeed *deed = g_new0 (RdProgrammeDeed, 1);
  GtkRoot *root = gtk_widget_get_root (at);

  /* The widget may be gone by then; its window stays. */
  deed->at = g_object_ref (root ? GTK_WIDGET (root) : at);
  deed->finish = finish;
  deed->sentence = g_strdup (sentence);
  return deed;
}

/**
 * rd_programme_deed_cb:
 * @source: the practice
 * @result: what the command says
 * @deed: (type RdProgrammeDeed) (transfer full): the command
 *
 * Says in the window what became of it.
 */
void
rd_programme_deed_cb (GObject *source, GAsyncResult *result, gpointer deed)
{
  RdProgrammeDeed *self = deed;
  g_autoptr (GError) error = NULL;

  if (self->finish (RD_PRACTICE (source), result, &error))
    rd_toast_done (self->at, self->sentence);
  else
    rd_toast_error (self->at, error);
  g_object_unref (self->at);
  g_free (self->sentence);
  g_free (self);
}
