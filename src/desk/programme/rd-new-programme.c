/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-new-programme.c: the dialog that makes a programme. */
#include "config.h"

#include "rd-new-programme-private.h"

#include "desk/rd-before.h"
#include "planning/rd-preview.h"
#include "practice/rd-practice-commands.h"

#include <glib/gi18n-lib.h>

enum
{
  MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdNewProgramme, rd_new_programme, ADW_TYPE_WINDOW)

/* What it would come to. */

static void
update_action (RdNewProgramme *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-programme.create",
                                 self->outlook != NULL && !self->making);
}

static void
outlook_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdNewProgramme) self = data;
  g_autoptr (GError) error = NULL;
  RdProgrammeOutlook *outlook = rd_practice_read_finish (RD_PRACTICE (source), result, &error);

  /* A later question has its own answer. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (self->practice == NULL || (outlook && outlook->days->len == 0))
    {
      g_clear_pointer (&outlook, rd_programme_outlook_free);
      if (self->practice)
        rd_outlook_view_hint (self->view, _ ("It would end before it begins."));
      return;
    }
  g_clear_pointer (&self->outlook, rd_programme_outlook_free);
  self->outlook = outlook;
  if (outlook)
    rd_outlook_view_show (self->view, outlook, self->starts);
  else
    rd_outlook_view_hint (self->view, error->message);
  update_action (self);
}

/* Asks what would come of what is chosen now; the picture stays until the answer is there. */
static void
ask_outlook (RdNewProgramme *self)
{
  g_autofree char *race_name = NULL;
  g_autofree char *name = NULL;
  RdProgrammeWish wish;
  const char *missing = rd_new_programme_fill_wish (self, &wish, &race_name, &name);

  if (self->outlook_asked)
    g_cancellable_cancel (self->outlook_asked);
  g_clear_object (&self->outlook_asked);
  g_clear_pointer (&self->outlook, rd_programme_outlook_free);
  update_action (self);
  if (missing)
    {
      rd_outlook_view_hint (self->view, missing);
      return;
    }
  self->outlook_asked = g_cancellable_new ();
  rd_practice_read_async (self->practice, rd_programme_outlook_read,
                          rd_outlook_question_new (&wish, rd_practice_today (self->practice)),
                          rd_outlook_question_free, (GDestroyNotify)rd_programme_outlook_free,
                          self->outlook_asked, outlook_cb, g_object_ref (self));
}

static void
show_problem (RdNewProgramme *self, const char *sentence)
{
  if (sentence)
    gtk_label_set_text (self->problem_label, sentence);
  gtk_revealer_set_reveal_child (self->problem, sentence != NULL);
}

static void
starts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdNewProgramme) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgrammeStarts) starts =
    rd_practice_read_finish (RD_PRACTICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->practice == NULL)
    return;
  if (starts == NULL)
    {
      show_problem (self, error->message);
      return;
    }
  g_clear_pointer (&self->starts, rd_programme_starts_free);
  self->starts = g_steal_pointer (&starts);
  rd_new_programme_show_starts (self);
  ask_outlook (self);
}

static void
client_cb (RdNewProgramme *self)
{
  RdClient *client = rd_client_picker_client (self->client);
  RdStartsQuestion *question = g_new0 (RdStartsQuestion, 1);

  question->client = client ? rd_record_id (client) : 0;
  question->today = rd_practice_today (self->practice);
  if (self->starts_asked)
    g_cancellable_cancel (self->starts_asked);
  g_clear_object (&self->starts_asked);
  self->starts_asked = g_cancellable_new ();
  rd_practice_read_async (self->practice, rd_programme_starts_read, question, g_free,
                          (GDestroyNotify)rd_programme_starts_free, self->starts_asked, starts_cb,
                          g_object_ref (self));
}

/* What a person does. */

static void
changed_cb (RdNewProgramme *self)
{
  if (!self->filling)
    ask_outlook (self);
}

static void
race_cb (RdNewProgramme *self)
{
  if (!self->filling)
    self->race_touched = TRUE;
  changed_cb (self);
}

static void
source_cb (RdNewProgramme *self)
{
  self->source_touched = TRUE;
  changed_cb (self);
}

static void
choose_race_cb (GtkWidget *widget, const char *action, GVariant *nth)
{
  RdNewProgramme *self = RD_NEW_PROGRAMME (widget);
  guint i = g_variant_get_uint32 (nth);

  if (self->starts == NULL || i >= self->starts->races->len)
    return;
  rd_new_programme_choose_race (self, i);
  ask_outlook (self);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdNewProgramme) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgramme) programme =
    rd_practice_new_programme_finish (RD_PRACTICE (source), result, &error);
  g_autofree char *sentence = NULL;

  self->making = FALSE;
  if (programme == NULL)
    {
      show_problem (self, error->message);
      update_action (self);
      return;
    }
  /* Translators: the name of a programme */
  sentence = g_strdup_printf (_ ("%s made"), programme->name);
  g_signal_emit (self, signals[MADE], 0, programme, sentence);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
create_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdNewProgramme *self = RD_NEW_PROGRAMME (widget);
  g_autofree char *race_name = NULL;
  g_autofree char *name = NULL;
  RdProgrammeWish wish;

  if (self->outlook == NULL || rd_new_programme_fill_wish (self, &wish, &race_name, &name))
    return;
  if (self->outlook->left_out > 0)
    wish.starts = g_array_index (self->outlook->days, RdPreviewDay, 0).date;
  self->making = TRUE;
  update_action (self);
  show_problem (self, NULL);
  rd_practice_new_programme_async (self->practice, &wish, made_cb, g_object_ref (self));
}

static void
rd_new_programme_dispose (GObject *object)
{
  RdNewProgramme *self = RD_NEW_PROGRAMME (object);

  if (self->starts_asked)
    g_cancellable_cancel (self->starts_asked);
  if (self->outlook_asked)
    g_cancellable_cancel (self->outlook_asked);
  g_clear_object (&self->starts_asked);
  g_clear_object (&self->outlook_asked);
  g_clear_pointer (&self->starts, rd_programme_starts_free);
  g_clear_pointer (&self->outlook, rd_programme_outlook_free);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (rd_new_programme_parent_class)->dispose (object);
}

static void
rd_new_programme_class_init (RdNewProgrammeClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (RD_TYPE_PROGRAMME_SOURCE);
  g_type_ensure (RD_TYPE_CLIENT_PICKER);
  g_type_ensure (RD_TYPE_OUTLOOK_VIEW);
  G_OBJECT_CLASS (class)->dispose = rd_new_programme_dispose;
  /**
   * RdNewProgramme::made:
   * @self: the dialog
   * @programme: (type RdProgramme): what was made
   * @sentence: what was done
   *
   * Emitted after a programme was made, before the dialog closes.
   */
  signals[MADE] = g_signal_new ("made", RD_TYPE_NEW_PROGRAMME, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, RD_TYPE_PROGRAMME, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-new-programme.ui");
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, source);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, client);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, race_date);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, race_name);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, races);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, starts_row);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, name_row);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, owners);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, view);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, problem);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, problem_label);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, create);
  gtk_widget_class_bind_template_callback (widget_class, client_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, race_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_cb);
  gtk_widget_class_install_action (widget_class, "new-programme.create", NULL, create_cb);
  gtk_widget_class_install_action (widget_class, "new-programme.race", "u", choose_race_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rd_new_programme_init (RdNewProgramme *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), self->create);
  rd_outlook_view_hint (self->view, _ ("Choose whom the programme is for."));
  update_action (self);
}

/**
 * rd_new_programme_new:
 * @parent: the window it belongs to
 * @practice: the practice
 * @client: (nullable): whom it is probably for
 * @owner: id of who probably answers for it
 *
 * Returns: (transfer none): the dialog, not presented yet
 */
RdNewProgramme *
rd_new_programme_new (GtkWindow *parent, RdPractice *practice, RdClient *client, gint64 owner)
{
  RdNewProgramme *self = g_object_new (RD_TYPE_NEW_PROGRAMME, NULL);

  rd_before_window (self, parent);
  self->practice = g_object_ref (practice);
  self->owner = owner;
  rd_programme_source_set_practice (self->source, practice);
  rd_client_picker_set_practice (self->client, practice);
  rd_client_picker_set_client (self->client, client);
  self->filling = FALSE;
  if (client == NULL)
    client_cb (self);
  return self;
}
