/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-dialogs.c: the dialogs of a programme, of its race, of keeping it as a template. */
#include "config.h"

#include "rd-programme-dialogs.h"

#include "desk/rd-ask.h"
#include "desk/rd-toast.h"
#include "desk/record/rd-record-dialog.h"
#include "model/rd-practitioner.h"
#include "practice/rd-practice-commands.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

/* Those who work here, and whoever answers for the programme now. */
static GPtrArray *
list_owners (GPtrArray *practitioners, gint64 owner)
{
  GPtrArray *owners = g_ptr_array_new ();

  for (guint i = 0; i < practitioners->len; i++)
    {
      RdPractitioner *practitioner = practitioners->pdata[i];

      if (!practitioner->archived || rd_record_id (practitioner) == owner)
        g_ptr_array_add (owners, practitioner);
    }
  return owners;
}

static void
programme_kept_cb (RdRecordDialog *dialog, RdProgramme *programme, GtkWidget *window)
{
  /* Translators: the name of a programme */
  g_autofree char *sentence = g_strdup_printf (_ ("%s changed"), programme->name);

  rd_toast_done (window, sentence);
}

static void
race_kept_cb (RdRecordDialog *dialog, RdRace *race, GtkWidget *window)
{
  g_autofree char *date = rd_wording_date (race->date);
  /* Translators: a race and its day */
  g_autofree char *sentence =
    g_strdup_printf (_ ("%1$s is on %2$s; the programme went with it"), race->name, date);

  rd_toast_done (window, sentence);
}

/**
 * rd_programme_dialog_present:
 * @parent: the window it belongs to
 * @practice: the practice
 * @programme: what to change
 * @practitioners: (element-type RdPractitioner): who may answer for it
 *
 * Opens the dialog of name, trainer and notes.
 */
void
rd_programme_dialog_present (GtkWindow *parent,
                             RdPractice *practice,
                             RdProgramme *programme,
                             GPtrArray *practitioners)
{
  RdRecordDialog *dialog = rd_record_dialog_new (parent, practice, programme, programme->name);
  RdRecordForm *form = rd_record_dialog_add_form (dialog, NULL, NULL);
  g_autoptr (GPtrArray) owners = list_owners (practitioners, programme->owner);

  rd_record_form_add (form, "name");
  rd_record_form_add_choice (form, "owner", owners, _ ("Nobody"));
  rd_record_form_add (form, "note");
  g_signal_connect_object (dialog, "kept", G_CALLBACK (programme_kept_cb), parent, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * rd_race_dialog_present:
 * @parent: the window it belongs to
 * @practice: the practice
 * @race: what to change
 *
 * Opens the dialog of a race; where its day changes the programmes that lead to it follow.
 */
void
rd_race_dialog_present (GtkWindow *parent, RdPractice *practice, RdRace *race)
{
  RdRecordDialog *dialog = rd_record_dialog_new (parent, practice, race, race->name);
  RdRecordForm *form = rd_record_dialog_add_form (
    dialog, NULL,
    _ ("The programme ends at its race. Where the race moves, what is still ahead moves with it; "
       "what was done stays."));

  rd_record_form_add (form, "date");
  rd_record_form_add (form, "start");
  rd_record_form_add (form, "name");
  rd_record_form_add (form, "distance_km");
  rd_record_form_add (form, "priority");
  g_signal_connect_object (dialog, "kept", G_CALLBACK (race_kept_cb), parent, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is to be kept as a template, until the person has named it. */
typedef struct
{
  GtkWidget *window;
  RdPractice *practice;
  GtkEditable *name;
  gint64 programme;
} Keeping;

static void
end_keeping (Keeping *keeping)
{
  g_object_unref (keeping->window);
  g_object_unref (keeping->practice);
  g_object_unref (keeping->name);
  g_free (keeping);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Keeping, end_keeping)

static void
template_kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdOwnTemplate) template =
    rd_practice_keep_as_template_finish (RD_PRACTICE (source), result, &error);

  if (template)
    {
      /* Translators: the name of a template */
      g_autofree char *sentence = g_strdup_printf (_ ("%s kept as a template"), template->name);

      rd_toast_done (window, sentence);
    }
  else
    rd_toast_error (window, error);
}

static void
template_named_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Keeping) keeping = data;

  if (g_strcmp0 (rd_ask_finish (result), "keep") == 0)
    rd_practice_keep_as_template_async (keeping->practice, keeping->programme,
                                        gtk_editable_get_text (keeping->name), template_kept_cb,
                                        g_object_ref (keeping->window));
}

/**
 * rd_template_dialog_present:
 * @parent: the window it belongs to
 * @practice: the practice
 * @programme: what others are to start from
 *
 * Asks what the template is called, and keeps it.
 */
void
rd_template_dialog_present (GtkWindow *parent, RdPractice *practice, RdProgramme *programme)
{
  static const RdAnswer answers[] = {
    { "cancel", N_ ("_Cancel"), RD_ANSWER_PLAIN },
    { "keep", N_ ("_Keep template"), RD_ANSWER_SUGGESTED },
  };
  Keeping *keeping = g_new0 (Keeping, 1);
  GtkWidget *name = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (name), programme->name);
  gtk_entry_set_activates_default (GTK_ENTRY (name), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the template"), -1);
  keeping->window = g_object_ref (GTK_WIDGET (parent));
  keeping->practice = g_object_ref (practice);
  keeping->name = g_object_ref (GTK_EDITABLE (name));
  keeping->programme = rd_record_id (programme);
  rd_ask_async (GTK_WIDGET (parent), _ ("Keep as a template"),
                _ (
                  "New programmes can start from it, whoever they are for. Its weeks, workouts and "
                  "routines are kept; dates, food and what was done are not."),
                name, answers, G_N_ELEMENTS (answers), template_named_cb, keeping);
}
