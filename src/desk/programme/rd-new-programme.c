/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-new-programme.c: the dialog that makes a programme. */
#include "config.h"

#include "rd-new-programme.h"

#include "desk/booking/rd-client-picker.h"
#include "desk/calendar/rd-training-text.h"
#include "desk/rd-before.h"
#include "desk/widgets/rd-load-picture.h"
#include "model/rd-practitioner.h"
#include "model/rd-text.h"
#include "planning/rd-preview.h"
#include "practice/rd-practice-commands.h"
#include "practice/rd-wording.h"
#include "rd-programme-source.h"
#include "rd-programme-starts.h"

#include <glib/gi18n-lib.h>

struct _RdNewProgramme
{
  AdwWindow parent_instance;

  gboolean filling;      /* the fields are being set by us */
  gboolean race_touched; /* a person said which race, or that there is none */
  gboolean source_touched;
  gboolean making;
  gint64 owner;

  /* template children */
  RdProgrammeSource *source;
  RdClientPicker *client;
  GtkEditable *race_date;
  GtkEditable *race_name;
  GtkMenuButton *races;
  GtkEditable *starts_row;
  GtkEditable *name_row;
  AdwComboRow *owners;
  GtkStack *outlook_stack;
  RdLoadPicture *picture;
  GtkLabel *summary;
  GtkLabel *beside;
  GtkLabel *hint;
  GtkRevealer *problem;
  GtkLabel *problem_label;
  GtkWidget *create;

  /* owned */
  RdPractice *practice;
  RdProgrammeStarts *starts;
  RdProgrammeOutlook *outlook; /* of what is asked for now */
  GCancellable *starts_asked;
  GCancellable *outlook_asked;
};

enum
{
  MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdNewProgramme, rd_new_programme, ADW_TYPE_WINDOW)

static void ask_outlook (RdNewProgramme *self);

/* What is asked for. */

/* Whether the row holds a day, or nothing. */
static gboolean
read_day (GtkEditable *row, RdDate *day)
{
  g_autofree char *text = rd_text_tidy (gtk_editable_get_text (row));
  gboolean fine;

  *day = RD_DATE_UNSET;
  fine = text == NULL || rd_date_parse_typed (text, day);
  if (!fine)
    *day = RD_DATE_UNSET;
  if (fine)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               fine ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  return fine;
}

static gint64
chosen_owner (RdNewProgramme *self)
{
  guint nth = adw_combo_row_get_selected (self->owners);

  if (self->starts == NULL || nth >= self->starts->practitioners->len)
    return self->owner;
  return rd_record_id (self->starts->practitioners->pdata[nth]);
}

/* (nullable): what is missing. The texts are the caller's to keep. */
static const char *
fill_wish (RdNewProgramme *self, RdProgrammeWish *wish, char **race_name, char **name)
{
  RdClient *client = rd_client_picker_client (self->client);
  RdDate last;
  gboolean chosen, has_race, has_first;

  *race_name = rd_text_tidy (gtk_editable_get_text (self->race_name));
  *name = rd_text_tidy (gtk_editable_get_text (self->name_row));
  if (*name == NULL)
    *name = g_strdup (*race_name);
  *wish = (RdProgrammeWish){ .client = client ? rd_record_id (client) : 0,
                             .race_name = *race_name,
                             .name = *name,
                             .ends = RD_DATE_UNSET,
                             .owner = chosen_owner (self) };
  chosen = rd_programme_source_fill (self->source, wish);
  has_race = read_day (self->race_date, &last);
  has_first = read_day (self->starts_row, &wish->starts);
  wish->race_date = last;
  if (client == NULL)
    return _ ("Choose whom the programme is for.");
  if (!chosen)
    return _ ("Choose what it is made from.");
  if (!has_race || !has_first)
    return _ ("A day is written like 7/3/2027.");
  if (wish->template_id == NULL && wish->from_programme == 0)
    {
      if (wish->starts == RD_DATE_UNSET || last == RD_DATE_UNSET)
        return _ ("Say its first day, and the day of its race or its last day.");
      if (*name == NULL)
        return _ ("Give it a name.");
      /* Without a name the day is just the last. */
      if (*race_name == NULL)
        {
          wish->ends = last;
          wish->race_date = RD_DATE_UNSET;
        }
    }
  else if (wish->starts == RD_DATE_UNSET && last == RD_DATE_UNSET)
    return _ ("Say the day of its race, or its first day.");
  return NULL;
}

/* What it would come to. */

static const RdPreviewDay *
nth_day (RdProgrammeOutlook *outlook, guint nth)
{
  return &g_array_index (outlook->days, RdPreviewDay, nth);
}

static char *
say_left_out (RdProgrammeOutlook *outlook)
{
  return g_strdup_printf (ngettext ("The first week would be past and is left out.",
                                    "The first %u weeks would be past and are left out.",
                                    outlook->left_out),
                          outlook->left_out);
}

static void
show_beside (RdNewProgramme *self, RdDate first, RdDate last)
{
  RdProgramme *beside =
    self->starts ? rd_programme_starts_beside (self->starts, first, last) : NULL;
  g_autofree char *text = NULL;

  if (beside)
    {
      g_autofree char *ends = rd_wording_date (beside->ends);

      /* Translators: client, programme, its last day */
      text = g_strdup_printf (_ ("%1$s follows %2$s until %3$s, too."), self->starts->client->name,
                              beside->name, ends);
    }
  gtk_label_set_text (self->beside, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->beside), text != NULL);
}

static void
show_outlook (RdNewProgramme *self)
{
  guint n = self->outlook->days->len, weeks = (n + 6) / 7;
  RdDate first = nth_day (self->outlook, 0)->date, last = nth_day (self->outlook, n - 1)->date;
  g_autofree char *from = rd_wording_long_date (first);
  g_autofree char *to = rd_wording_long_date (last);
  g_autofree char *text = g_strdup_printf (
    /* Translators: how many weeks, the first day, the last day */
    ngettext ("%1$u week, from %2$s to %3$s.", "%1$u weeks, from %2$s to %3$s.", weeks), weeks,
    from, to);

  if (self->outlook->left_out > 0)
    {
      g_autofree char *left_out = say_left_out (self->outlook);
      g_autofree char *both = g_strconcat (text, " ", left_out, NULL);

      gtk_label_set_text (self->summary, both);
    }
  else
    gtk_label_set_text (self->summary, text);
  rd_load_picture_show (self->picture, self->outlook->days);
  show_beside (self, first, last);
  gtk_stack_set_visible_child_name (self->outlook_stack, "outlook");
}

static void
show_hint (RdNewProgramme *self, const char *text)
{
  gtk_label_set_text (self->hint, text);
  gtk_stack_set_visible_child_name (self->outlook_stack, "hint");
}

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
        show_hint (self, _ ("It would end before it begins."));
      return;
    }
  g_clear_pointer (&self->outlook, rd_programme_outlook_free);
  self->outlook = outlook;
  if (outlook)
    show_outlook (self);
  else
    show_hint (self, error->message);
  update_action (self);
}

/* Asks what would come of what is chosen now; the picture stays until the answer is there. */
static void
ask_outlook (RdNewProgramme *self)
{
  g_autofree char *race_name = NULL;
  g_autofree char *name = NULL;
  RdProgrammeWish wish;
  const char *missing = fill_wish (self, &wish, &race_name, &name);

  if (self->outlook_asked)
    g_cancellable_cancel (self->outlook_asked);
  g_clear_object (&self->outlook_asked);
  g_clear_pointer (&self->outlook, rd_programme_outlook_free);
  update_action (self);
  if (missing)
    {
      show_hint (self, missing);
      return;
    }
  self->outlook_asked = g_cancellable_new ();
  rd_practice_read_async (self->practice, rd_programme_outlook_read,
                          rd_outlook_question_new (&wish, rd_practice_today (self->practice)),
                          rd_outlook_question_free, (GDestroyNotify)rd_programme_outlook_free,
                          self->outlook_asked, outlook_cb, g_object_ref (self));
}

/* What there is to choose. */

static void
show_owners (RdNewProgramme *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *people = self->starts->practitioners;
  gint64 chosen = chosen_owner (self);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < people->len; i++)
    {
      gtk_string_list_append (names, RD_PRACTITIONER (people->pdata[i])->name);
      if (rd_record_id (people->pdata[i]) == chosen)
        selected = i;
    }
  adw_combo_row_set_model (self->owners, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->owners, selected);
}

static void
show_race (RdNewProgramme *self, RdRace *race)
{
  g_autofree char *date = race ? rd_date_format_typed (race->date) : g_strdup ("");

  self->filling = TRUE;
  gtk_editable_set_text (self->race_date, date);
  gtk_editable_set_text (self->race_name, race ? race->name : "");
  self->filling = FALSE;
}

static void
show_races (RdNewProgramme *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < self->starts->races->len; i++)
    {
      RdRace *race = self->starts->races->pdata[i];
      g_autofree char *date = rd_wording_long_date (race->date);
      /* Translators: a race and its day */
      g_autofree char *label = g_strdup_printf (_ ("%1$s, %2$s"), race->name, date);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "new-programme.race", "u", i);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->races, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->races), self->starts->races->len > 0);
}

/* The race nobody trains for yet, and the template for its distance, until a person says else. */
static void
suggest (RdNewProgramme *self)
{
  RdRace *race = rd_programme_starts_race (self->starts);

  if (!self->race_touched)
    show_race (self, race);
  if (!self->source_touched)
    rd_programme_source_choose (
      self->source, rd_programme_starts_template (self->starts, race ? race->distance_km : NAN));
}

static void
show_problem (RdNewProgramme *self, const char *sentence)
{
  if (sentence)
    gtk_label_set_text (self->problem_label, sentence);
  gtk_revealer_set_reveal_child (self->problem, sentence != NULL);
}

/* A day to lay the templates by: races are mostly run on it. */
static RdDate
next_sunday (RdNewProgramme *self)
{
  return rd_date_week_start (rd_practice_today (self->practice)) + 6;
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
  self->filling = TRUE;
  show_owners (self);
  self->filling = FALSE;
  show_races (self);
  rd_programme_source_show (self->source, self->starts, next_sunday (self));
  suggest (self);
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
  show_race (self, self->starts->races->pdata[i]);
  self->race_touched = TRUE;
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

  if (self->outlook == NULL || fill_wish (self, &wish, &race_name, &name))
    return;
  if (self->outlook->left_out > 0)
    wish.starts = nth_day (self->outlook, 0)->date;
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
  g_type_ensure (RD_TYPE_LOAD_PICTURE);
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
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, outlook_stack);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, picture);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, summary);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, beside);
  gtk_widget_class_bind_template_child (widget_class, RdNewProgramme, hint);
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
  show_hint (self, _ ("Choose whom the programme is for."));
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
