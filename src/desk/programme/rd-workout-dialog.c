/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-workout-dialog.c: the dialogs of a workout and of a food note. */
#include "config.h"

#include "rd-workout-dialog.h"

#include "desk/calendar/rd-training-text.h"
#include "desk/rd-toast.h"
#include "desk/record/rd-record-dialog.h"
#include "practice/rd-wording.h"

#include "model/rd-routine.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What was asked for, until the routines are there. */
typedef struct
{
  GWeakRef at;
  RdRecord *record;
} Opening;

static void
end_opening (Opening *opening)
{
  g_weak_ref_clear (&opening->at);
  g_object_unref (opening->record);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, end_opening)

static GPtrArray *
list_for (GPtrArray *routines, RdRoutineUse use)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < routines->len; i++)
    if ((RdRoutineUse)RD_ROUTINE (routines->pdata[i])->use == use)
      g_ptr_array_add (list, routines->pdata[i]);
  return list;
}

static void
add_phrases (RdRecordForm *form, const char *field, GPtrArray *routines, RdRoutineUse use)
{
  g_autoptr (GPtrArray) list = list_for (routines, use);

  rd_record_form_add_phrases (form, field, list);
}

/* A session of strength or stretching is its note; other notes are free. */
static void
add_note (RdRecordForm *form, const RdWorkout *workout, GPtrArray *routines)
{
  if (workout->kind == RD_WORKOUT_STRENGTH)
    add_phrases (form, "note", routines, RD_ROUTINE_STRENGTH);
  else if (workout->kind == RD_WORKOUT_STRETCH)
    add_phrases (form, "note", routines, RD_ROUTINE_STRETCHING);
  else
    {
      g_autoptr (GPtrArray) list = list_for (routines, RD_ROUTINE_STRENGTH);
      g_autoptr (GPtrArray) stretching = list_for (routines, RD_ROUTINE_STRETCHING);

      g_ptr_array_extend (list, stretching, NULL, NULL);
      rd_record_form_add_phrases (form, "note", list);
    }
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
    /* Translators: load, minutes, effort */
    sentence =
      g_strdup_printf (_ ("Load %1$s: %2$d minutes × effort %3$.4g, the usual for this kind."),
                       load, workout->minutes, rpe);
  else
    /* Translators: load, minutes, effort */
    sentence =
      g_strdup_printf (_ ("Load %1$s: %2$d minutes × effort %3$.4g."), load, workout->minutes, rpe);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (form), sentence);
}

/* Whoever types what was done means that it was. */
static void
notice_done (RdRecordForm *form, RdWorkout *workout)
{
  if (workout->outcome == RD_OUTCOME_PLANNED &&
      (workout->done_minutes > 0 || !isnan (workout->done_rpe)))
    workout->outcome = RD_OUTCOME_DONE;
}

static void
fill_workout (RdRecordDialog *dialog, GPtrArray *routines)
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
  add_phrases (around, "warm_up", routines, RD_ROUTINE_WARM_UP);
  add_phrases (around, "cool_down", routines, RD_ROUTINE_COOL_DOWN);
  add_note (around, workout, routines);
}

static void
fill_food (RdRecordDialog *dialog, GPtrArray *routines)
{
  RdRecordForm *form = rd_record_dialog_add_form (
    dialog, NULL, _ ("What to eat or drink on this day, as the client should read it."));

  add_phrases (form, "text", routines, RD_ROUTINE_FOOD);
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

static gpointer
read_routines (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, RD_TYPE_ROUTINE, "archived = $1 ORDER BY id", error, RD_BIND_INT (0),
                        RD_BIND_END);
}

static void
routines_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GtkWidget) at = g_weak_ref_get (&opening->at);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) routines = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  GtkRoot *root = at ? gtk_widget_get_root (at) : NULL;
  g_autofree char *title = NULL;
  RdRecordDialog *dialog;

  if (root == NULL)
    return;
  if (routines == NULL)
    {
      rd_toast_error (at, error);
      return;
    }
  title = say_title (opening->record);
  dialog = rd_record_dialog_new (GTK_WINDOW (root), RD_PRACTICE (source), opening->record, title);
  if (RD_IS_WORKOUT (opening->record))
    fill_workout (dialog, routines);
  else
    fill_food (dialog, routines);
  g_signal_connect_object (dialog, "kept", G_CALLBACK (kept_cb), root, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_record (GtkWidget *at, RdPractice *practice, gpointer record)
{
  Opening *opening = g_new0 (Opening, 1);

  g_weak_ref_init (&opening->at, at);
  opening->record = g_object_ref (record);
  rd_practice_read_async (practice, read_routines, NULL, NULL, (GDestroyNotify)g_ptr_array_unref,
                          NULL, routines_cb, opening);
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
