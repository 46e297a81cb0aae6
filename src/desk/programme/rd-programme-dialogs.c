/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-dialogs.c: the dialogs of a programme itself and of the race it leads to. */
#include "config.h"

#include "rd-programme-dialogs.h"

#include "desk/rd-toast.h"
#include "desk/record/rd-record-dialog.h"
#include "model/rd-practitioner.h"
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
