/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ask.c: a question in a small dialog. The one place that knows AdwMessageDialog. */
#include "config.h"

#include "rd-ask.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static const AdwResponseAppearance appearances[] = {
  [RD_ANSWER_PLAIN] = ADW_RESPONSE_DEFAULT,
  [RD_ANSWER_SUGGESTED] = ADW_RESPONSE_SUGGESTED,
  [RD_ANSWER_DESTRUCTIVE] = ADW_RESPONSE_DESTRUCTIVE,
};

static gboolean
answer_cb (gpointer data)
{
  GTask *task = data;

  g_task_return_pointer (task, g_task_get_task_data (task), NULL);
  return G_SOURCE_REMOVE;
}

/* The dialog closes after it has told its response. Whoever asked may close the window it stands
 * over, which in GTK 4.8 must not go first. */
static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  GTask *task = user_data;

  g_task_set_task_data (task, (gpointer)g_intern_string (response), NULL);
  g_idle_add_full (G_PRIORITY_DEFAULT, answer_cb, task, g_object_unref);
}

static void
typed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  const char *const *needing = g_object_get_data (G_OBJECT (dialog), "rd-needing");

  for (guint i = 0; needing[i]; i++)
    adw_message_dialog_set_response_enabled (dialog, needing[i], *text != '\0');
}

/* All answers but the first wait until something is typed. */
static void
need_text (AdwMessageDialog *dialog, GtkWidget *entry, const RdAnswer *answers, guint n_answers)
{
  const char **needing = g_new0 (const char *, n_answers);

  for (guint i = 1; i < n_answers; i++)
    needing[i - 1] = g_intern_string (answers[i].id);
  g_object_set_data_full (G_OBJECT (dialog), "rd-needing", needing, g_free);
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), dialog, 0);
  typed_cb (GTK_EDITABLE (entry), dialog);
}

/* What has to be typed: @extra itself, or what it begins with. */
static GtkWidget *
find_entry (GtkWidget *extra)
{
  GtkWidget *first = extra && !GTK_IS_ENTRY (extra) ? gtk_widget_get_first_child (extra) : extra;

  return GTK_IS_ENTRY (first) ? first : NULL;
}

/**
 * rd_ask_async:
 * @parent: a widget in the window that asks
 * @heading: the question
 * @body: (nullable): what there is to know before answering
 * @extra: (nullable): a widget below the body; where it is an entry, or begins with one, all
 * answers but the first need something typed in it
 * @answers: (array length=n_answers): what can be answered; Escape gives the first
 * @n_answers: how many
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Asks a question.
 */
void
rd_ask_async (GtkWidget *parent,
              const char *heading,
              const char *body,
              GtkWidget *extra,
              const RdAnswer *answers,
              guint n_answers,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (parent));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, heading, body));
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  GtkWidget *entry = find_entry (extra);

  g_task_set_source_tag (task, rd_ask_async);
  for (guint i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (dialog, answers[i].id,
                                       g_dgettext (GETTEXT_PACKAGE, answers[i].label));
      adw_message_dialog_set_response_appearance (dialog, answers[i].id,
                                                  appearances[answers[i].look]);
      if (answers[i].look == RD_ANSWER_SUGGESTED)
        adw_message_dialog_set_default_response (dialog, answers[i].id);
    }
  adw_message_dialog_set_close_response (dialog, answers[0].id);
  if (extra)
    adw_message_dialog_set_extra_child (dialog, extra);
  if (entry)
    need_text (dialog, entry, answers, n_answers);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * rd_ask_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer none): the id of the answer, interned
 */
const char *
rd_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
