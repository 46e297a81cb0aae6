/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-workout-dialog.c: the dialogs of a workout and of a food note. */
#include "config.h"

#include "rd-workout-dialog.h"

#include "desk/calendar/rd-training-text.h"
#include "desk/practice/rd-practice-window.h"
#include "desk/rd-toast.h"
#include "desk/record/rd-record-dialog.h"
#include "desk/record/rd-record-reader.h"
#include "practice/rd-wording.h"

#include "model/rd-routine.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NOTICED "rd-noticed" /* that the outcome follows from what was typed */

/* The routines of some uses that are still offered. */

#define USE(use) (1u << (RD_ROUTINE_##use))

static gboolean
is_offered (gpointer record, gpointer uses)
{
  RdRoutine *routine = record;

  return !routine->archived && (GPOINTER_TO_UINT (uses) & (1u << routine->use));
}

static void
add_phrases (RdRecordForm *form, const char *field, GListModel *routines, guint uses)
{
  GtkFilter *filter =
    GTK_FILTER (gtk_custom_filter_new (is_offered, GUINT_TO_POINTER (uses), NULL));
  g_autoptr (GtkFilterListModel) offered =
    gtk_filter_list_model_new (g_object_ref (routines), filter);

  rd_record_form_add_phrases (form, field, G_LIST_MODEL (offered));
}

/* A session of strength or stretching is its note; other notes are free. */
static void
add_note (RdRecordForm *form, const RdWorkout *workout, GListModel *routines)
{
  if (workout->kind == RD_WORKOUT_STRENGTH)
    add_phrases (form, "note", routines, USE (STRENGTH));
  else if (workout->kind == RD_WORKOUT_STRETCH)
    add_phrases (form, "note", routines, USE (STRETCHING));
  else
    add_phrases (form, "note", routines, USE (STRENGTH) | USE (STRETCHING));
}

/* How the load comes about, while the numbers are typed. */
static void
show_load (RdRecordForm *form, RdWorkout *workout)
{
  gboolean usual = isnan (workout->rpe);
  double rpe = usual ? rd_workout_kind_default_rpe (workout->kind) : workout->rpe;
  g_autofree char *load = rd_training_text_figure (rd_workout_planned_load (workout));
  g_autofree char *sentence = NULL;

  if (workout->minutes == RD_UNSET || workout->minutes <= 0)
    sentence = g_strdup (_ ("Without minutes it counts no load."));
  else if (usual)
    sentence = g_strdup_printf (
      /* Translators: load, minutes, effort */
      ngettext ("Load %1$s: %2$d minute × effort %3$.4g, the usual for this kind.",
                "Load %1$s: %2$d minutes × effort %3$.4g, the usual for this kind.",
                (gulong)workout->minutes),
      load, workout->minutes, rpe);
  else
    sentence = g_strdup_printf (
      /* Translators: load, minutes, effort */
      ngettext ("Load %1$s: %2$d minute × effort %3$.4g.",
                "Load %1$s: %2$d minutes × effort %3$.4g.", (gulong)workout->minutes),
      load, workout->minutes, rpe);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (form), sentence);
}

static void
set_outcome (RdRecordForm *form, RdWorkout *workout, RdWorkoutOutcome outcome)
{
  workout->outcome = outcome;
  rd_record_form_renew (form, "outcome");
}

/* Whoever types what was done means that it was, and whoever takes it away that it was not; an
 * outcome that a person chose stays. */
static void
notice_done (RdRecordForm *form, RdWorkout *workout)
{
  gboolean said =
    workout->done_minutes > 0 || workout->done_distance_km > 0 || !isnan (workout->done_rpe);
  gboolean ours = g_object_get_data (G_OBJECT (form), NOTICED) != NULL;

  if (workout->outcome == RD_OUTCOME_PLANNED && said)
    {
      g_object_set_data (G_OBJECT (form), NOTICED, form);
      set_outcome (form, workout, RD_OUTCOME_DONE);
    }
  else if (workout->outcome == RD_OUTCOME_DONE && ours && !said)
    {
      g_object_set_data (G_OBJECT (form), NOTICED, NULL);
      set_outcome (form, workout, RD_OUTCOME_PLANNED);
    }
  else if (workout->outcome != RD_OUTCOME_DONE)
    g_object_set_data (G_OBJECT (form), NOTICED, NULL);
}

static void
fill_workout (RdRecordDialog *dialog, GListModel *routines)
{
  RdWorkout *workout = rd_record_dialog_record (dialog);
  RdRecordForm *plan = rd_record_dialog_add_form (dialog, NULL, NULL);
  RdRecordForm *done;
  RdRecordForm *around;

  rd_record_form_add (plan, "kind");
  rd_record_form_add (plan, "minutes");
  rd_record_form_add (plan, "distance_km");
  rd_record_form_add (plan, "rpe");
  rd_record_form_add (plan, "start");
  rd_record_form_add (plan, "date");
  rd_record_form_add (plan, "title");
  g_signal_connect_object (plan, "edited", G_CALLBACK (show_load), workout, 0);
  show_load (plan, workout);

  done = rd_record_dialog_add_form (
    dialog, _ ("What was done"),
    _ ("Empty until it is known. Effort that is not recorded counts as planned."));
  rd_record_form_add (done, "done_minutes");
  rd_record_form_add (done, "done_rpe");
  rd_record_form_add (done, "done_distance_km");
  rd_record_form_add (done, "heart_rate");
  rd_record_form_add (done, "outcome");
  g_signal_connect_object (done, "edited", G_CALLBACK (notice_done), workout, 0);

  around = rd_record_dialog_add_form (dialog, _ ("Before, after and notes"), NULL);
  add_phrases (around, "warm_up", routines, USE (WARM_UP));
  add_phrases (around, "cool_down", routines, USE (COOL_DOWN));
  add_note (around, workout, routines);
}

static void
fill_food (RdRecordDialog *dialog, GListModel *routines)
{
  RdRecordForm *form = rd_record_dialog_add_form (
    dialog, NULL, _ ("What to eat or drink on this day, as the client should read it."));

  add_phrases (form, "text", routines, USE (FOOD));
}

static char *
say_title (RdRecord *record)
{
  gboolean workout = RD_IS_WORKOUT (record);
  g_autofree char *date =
    rd_wording_date (workout ? RD_WORKOUT (record)->date : RD_FOOD_NOTE (record)->date);
  g_autofree char *what = NULL;

  if (!workout)
    /* Translators: the day a food note is for */
    return g_strdup_printf (_ ("Food on %s"), date);
  if (rd_record_id (record) == 0)
    /* Translators: the day a workout is added to */
    return g_strdup_printf (_ ("New workout on %s"), date);
  what = rd_training_text_workout (RD_WORKOUT (record));
  /* Translators: a workout and its day */
  return g_strdup_printf (_ ("%1$s on %2$s"), what, date);
}

static void
kept_cb (RdRecordDialog *dialog, RdRecord *record, GtkWidget *at)
{
  g_autofree char *title = say_title (record);

  /* Translators: a workout or food note and its day */
  g_autofree char *sentence = g_strdup_printf (_ ("Saved: %s"), title);

  rd_toast_done (at, sentence);
}

/* Where the routines are kept. */
static void
edit_routines_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RdRecordDialog *dialog = user_data;
  RdPracticeWindow *window =
    rd_practice_window_new (GTK_WINDOW (dialog), rd_record_dialog_practice (dialog));

  rd_practice_window_show_routines (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
add_actions (RdRecordDialog *dialog)
{
  static const GActionEntry entries[] = { { .name = "edit", .activate = edit_routines_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), dialog);
  gtk_widget_insert_action_group (GTK_WIDGET (dialog), "routines", G_ACTION_GROUP (group));
}

static void
failed_cb (GtkWidget *root, const GError *error)
{
  rd_toast_error (root, error);
}

static void
open_record (GtkWidget *at, RdPractice *practice, gpointer record)
{
  GtkRoot *root = gtk_widget_get_root (at);
  g_autofree char *title = say_title (record);
  RdRecordDialog *dialog = rd_record_dialog_new (GTK_WINDOW (root), practice, record, title);
  RdRecordReader *reader = rd_record_reader_new (practice, RD_TYPE_ROUTINE, NULL);
  GListModel *routines = rd_record_reader_records (reader);

  g_object_set_data_full (G_OBJECT (dialog), "rd-routines", reader, g_object_unref);
  g_signal_connect_object (reader, "failed", G_CALLBACK (failed_cb), root, G_CONNECT_SWAPPED);
  add_actions (dialog);
  if (RD_IS_WORKOUT (record))
    fill_workout (dialog, routines);
  else
    fill_food (dialog, routines);
  g_signal_connect_object (dialog, "kept", G_CALLBACK (kept_cb), root, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * rd_workout_dialog_open:
 * @at: a widget in the window it belongs to
 * @practice: the practice
 * @workout: what to change, or something new with its client, programme and date
 *
 * Opens the dialog of a workout: what is planned, what was done, what goes before and after.
 */
void
rd_workout_dialog_open (GtkWidget *at, RdPractice *practice, RdWorkout *workout)
{
  open_record (at, practice, workout);
}

/**
 * rd_food_dialog_open:
 * @at: a widget in the window it belongs to
 * @practice: the practice
 * @note: what to change, or something new with its client and date
 *
 * Opens the dialog of a food note.
 */
void
rd_food_dialog_open (GtkWidget *at, RdPractice *practice, RdFoodNote *note)
{
  open_record (at, practice, note);
}
