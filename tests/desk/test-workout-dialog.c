/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-workout-dialog.c: a workout planned, and what was done of it; what to eat on a day. */
#include "desk-programme.h"

#include "desk/programme/rd-workout-dialog.h"
#include "desk/record/rd-text-row.h"
#include "model/rd-routine.h"

#include <math.h>

static gboolean
add_routines (RdWriting *writing, gpointer argument, GError **error)
{
  static const struct
  {
    const char *name;
    RdRoutineUse use;
    const char *text;
    gboolean archived;
  } routines[] = {
    { "Leg swings", RD_ROUTINE_WARM_UP, "Leg swings, 10 each side", FALSE },
    { "Skipping", RD_ROUTINE_WARM_UP, "Skipping, 2 minutes", FALSE },
    { "Hopping", RD_ROUTINE_WARM_UP, "Hopping", TRUE },
    { "Calves", RD_ROUTINE_COOL_DOWN, "Calves, 2 × 30 s each side", FALSE },
    { "Squats", RD_ROUTINE_STRENGTH, "Squats, 3 × 12", FALSE },
    { "Hips", RD_ROUTINE_STRETCHING, "Hip flexors, 60 s", FALSE },
    { "Race morning", RD_ROUTINE_FOOD, "Porridge three hours before", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (routines); i++)
    {
      g_autoptr (RdRoutine) routine = rd_record_new (RD_TYPE_ROUTINE);

      rd_record_set_text (&routine->name, routines[i].name);
      rd_record_set_text (&routine->text, routines[i].text);
      routine->use = routines[i].use;
      routine->archived = routines[i].archived;
      if (!rd_writing_insert (writing, routine, error))
        return FALSE;
    }
  return TRUE;
}

static GtkWidget *
open_workout (DeskProgramme *programme, const char *date, guint nth, const char *title)
{
  const RdChipItem *item = rd_programme_chip_item (desk_programme_chip (programme, date, nth));

  g_assert_cmpint (item->kind, ==, RD_CHIP_WORKOUT);
  rd_workout_dialog_open (GTK_WIDGET (programme->grid), rd_focus_practice (programme->focus),
                          item->workout);
  return desk_test_window (title);
}

static GtkWidget *
row_of (GtkWidget *dialog, const char *title)
{
  GtkWidget *row = desk_test_find (dialog, ADW_TYPE_PREFERENCES_ROW, title);

  g_assert_nonnull (row);
  return row;
}

static void
type (GtkWidget *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row_of (dialog, title)), text);
}

static const char *
typed (GtkWidget *dialog, const char *title)
{
  GtkWidget *row = row_of (dialog, title);
  g_autofree char *text = NULL;

  if (!RD_IS_TEXT_ROW (row))
    return gtk_editable_get_text (GTK_EDITABLE (row));
  text = rd_text_row_dup_text (RD_TEXT_ROW (row));
  return g_intern_string (text);
}

static const char *
chosen (GtkWidget *dialog, const char *title)
{
  AdwComboRow *row = ADW_COMBO_ROW (row_of (dialog, title));

  return gtk_string_object_get_string (adw_combo_row_get_selected_item (row));
}

static void
choose (GtkWidget *dialog, const char *title, const char *value)
{
  AdwComboRow *row = ADW_COMBO_ROW (row_of (dialog, title));
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) one = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (one), value))
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  g_error ("%s has no %s", title, value);
}

static void
assert_load (GtkWidget *dialog, const char *expected)
{
  g_test_message ("%s", expected);
  g_assert_nonnull (desk_test_find (dialog, GTK_TYPE_LABEL, expected));
}

static gboolean
has_problem (gpointer dialog)
{
  return gtk_revealer_get_reveal_child (
    GTK_REVEALER (desk_test_find (dialog, GTK_TYPE_REVEALER, NULL)));
}

static void
save (GtkWidget *dialog)
{
  gtk_widget_activate_action (dialog, "dialog.save", NULL);
}

/* Planning. */

static void
test_the_load_is_said_while_typing (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog = open_workout (programme, "2026-11-24", 0, "Easy 40′ on Tue 24 Nov");

  assert_load (dialog, "Load 120: 40 minutes × effort 3, the usual for this kind.");
  type (dialog, "Minutes", "50");
  assert_load (dialog, "Load 150: 50 minutes × effort 3, the usual for this kind.");
  choose (dialog, "Kind", "Hills");
  assert_load (dialog, "Load 350: 50 minutes × effort 7, the usual for this kind.");
  type (dialog, "Effort, RPE 0–10", "5.5");
  assert_load (dialog, "Load 275: 50 minutes × effort 5.5.");
  type (dialog, "Minutes", "");
  assert_load (dialog, "Without minutes it counts no load.");
  type (dialog, "Minutes", "1");
  assert_load (dialog, "Load 6: 1 minute × effort 5.5.");
  type (dialog, "Minutes", "20");
  type (dialog, "Effort, RPE 0–10", "0");
  assert_load (dialog, "Load 0: 20 minutes × effort 0.");
  type (dialog, "Effort, RPE 0–10", "");
  save (dialog);
  desk_programme_wait_kept (programme, "2026-11-24", "hills 20");
}

static void
test_what_is_wrong_is_said (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog = open_workout (programme, "2026-11-24", 0, "Easy 40′ on Tue 24 Nov");

  type (dialog, "Minutes", "a while");
  save (dialog);
  desk_test_settle (dialog);
  g_assert_true (has_problem (dialog));
  g_assert_nonnull (
    desk_test_find (dialog, GTK_TYPE_LABEL, "The planned minutes are a number from 0 to 2880."));
  type (dialog, "Minutes", "45");
  g_assert_false (has_problem (dialog));
  type (dialog, "Effort, RPE 0–10", "11");
  save (dialog);
  desk_test_settle (dialog);
  g_assert_nonnull (
    desk_test_find (dialog, GTK_TYPE_LABEL, "Effort (RPE) is a number from 0 to 10."));
  desk_programme_assert_kept (programme, "2026-11-24", "easy 40");
  type (dialog, "Effort, RPE 0–10", "4");
  save (dialog);
  desk_programme_wait_kept (programme, "2026-11-24", "easy 45");
}

static void
test_a_day_is_typed (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog = open_workout (programme, "2026-11-24", 0, "Easy 40′ on Tue 24 Nov");

  type (dialog, "Date (day/month/year)", "27/11/2026");
  save (dialog);
  desk_programme_wait_kept (programme, "2026-11-27", "easy 40");
  desk_programme_wait_said (programme, "Saved: Easy 40′ on Fri 27 Nov");
  desk_programme_assert_kept (programme, "2026-11-24", "");
}

/* What was done. */

static RdWorkout *
find (DeskProgramme *programme, const char *date)
{
  return rd_programme_chip_item (desk_programme_chip (programme, date, 0))->workout;
}

static void
test_what_was_done_is_recorded (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog = open_workout (programme, "2026-11-17", 0, "Easy 40′ on Tue 17 Nov");
  RdWorkout *kept;

  g_assert_cmpstr (chosen (dialog, "Outcome"), ==, "Planned");
  type (dialog, "Minutes done", "37");
  /* Whoever types what was done means that it was. */
  g_assert_cmpstr (chosen (dialog, "Outcome"), ==, "Done");
  type (dialog, "Effort felt, RPE 0–10", "4");
  type (dialog, "Heart rate, beats a minute", "141");
  save (dialog);
  desk_programme_wait_kept (programme, "2026-11-17", "easy 40 done");
  desk_programme_wait_shown (programme, "2026-11-17", "easy 40 done");
  kept = find (programme, "2026-11-17");
  g_assert_cmpint (kept->done_minutes, ==, 37);
  g_assert_cmpfloat (kept->done_rpe, ==, 4);
  g_assert_cmpint (kept->heart_rate, ==, 141);
  desk_programme_undo (programme);
  desk_programme_assert_kept (programme, "2026-11-17", "easy 40");
}

static void
test_what_was_typed_by_mistake_is_not_done (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog = open_workout (programme, "2026-11-17", 0, "Easy 40′ on Tue 17 Nov");

  type (dialog, "Minutes done", "37");
  type (dialog, "Minutes done", "");
  g_assert_cmpstr (chosen (dialog, "Outcome"), ==, "Planned");
  type (dialog, "Title", "By the river");
  save (dialog);
  desk_programme_wait_shown (programme, "2026-11-17", "easy 40");
  desk_programme_wait_said (programme, "Saved: Easy 40′ on Tue 17 Nov");
  desk_programme_assert_kept (programme, "2026-11-17", "easy 40");
}

/* What a person chose is not chosen anew. */
static void
test_an_outcome_that_was_chosen_stays (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog = open_workout (programme, "2026-11-17", 0, "Easy 40′ on Tue 17 Nov");

  choose (dialog, "Outcome", "Missed");
  type (dialog, "Heart rate, beats a minute", "120");
  g_assert_cmpstr (chosen (dialog, "Outcome"), ==, "Missed");
  save (dialog);
  desk_programme_wait_kept (programme, "2026-11-17", "easy 40 missed");
}

/* Phrases. */

static GtkWidget *
open_phrases (GtkWidget *dialog, const char *title)
{
  GtkWidget *button = desk_test_find (row_of (dialog, title), GTK_TYPE_MENU_BUTTON, NULL);

  g_assert_nonnull (button);
  /* The keyboard brings it into view. */
  gtk_widget_grab_focus (button);
  desk_test_settle (dialog);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  desk_test_settle (dialog);
  return desk_test_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                         GTK_TYPE_LIST_BOX, NULL);
}

static gboolean
is_shut (gpointer list)
{
  return !gtk_widget_get_mapped (list);
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int)n))
    n++;
  return n;
}

static void
test_routines_of_the_practice_are_offered (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog = open_workout (programme, "2026-11-25", 0, "Hills 60′ on Wed 25 Nov");
  GtkWidget *list = open_phrases (dialog, "Warm-up");

  /* Those for it, but for the one that is archived. */
  g_assert_cmpuint (count_rows (list), ==, 2);
  desk_test_click (desk_test_find (list, ADW_TYPE_ACTION_ROW, "Skipping"), 1);
  desk_test_until (is_shut, list);
  g_assert_cmpstr (typed (dialog, "Warm-up"), ==, "Skipping, 2 minutes");
  list = open_phrases (dialog, "Cool-down");
  g_assert_cmpuint (count_rows (list), ==, 1);
  desk_test_keys (dialog, "Return");
  g_assert_cmpstr (typed (dialog, "Cool-down"), ==, "Calves, 2 × 30 s each side");
  save (dialog);
  desk_programme_wait_said (programme, "Saved: Hills 60′ on Wed 25 Nov");
  desk_programme_wait_shown (programme, "2026-11-25", "hills 60");
  g_assert_cmpstr (find (programme, "2026-11-25")->warm_up, ==, "Skipping, 2 minutes");
}

static void
test_a_session_of_stretching_is_its_note (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog = open_workout (programme, "2026-11-28", 1, "Stretch 10′ on Sat 28 Nov");
  GtkWidget *list = open_phrases (dialog, "Note");

  g_assert_cmpuint (count_rows (list), ==, 1);
  desk_test_click (desk_test_find (list, ADW_TYPE_ACTION_ROW, "Hips"), 1);
  desk_test_until (is_shut, list);
  g_assert_cmpstr (typed (dialog, "Note"), ==, "Hip flexors, 60 s");
  desk_test_keys (dialog, "ctrl+Return");
  desk_programme_wait_said (programme, "Saved: Stretch 10′ on Sat 28 Nov");
}

/* Whether the focus is in a row, on its text or its button. */
static void
assert_focus (GtkWidget *dialog, const char *title, GType type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));

  g_assert_true (gtk_widget_is_ancestor (focus, row_of (dialog, title)));
  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (focus, type));
}

static void
test_tab_goes_from_a_text_to_its_button (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog = open_workout (programme, "2026-11-25", 0, "Hills 60′ on Wed 25 Nov");

  gtk_widget_grab_focus (row_of (dialog, "Warm-up"));
  assert_focus (dialog, "Warm-up", GTK_TYPE_TEXT_VIEW);
  desk_test_keys (dialog, "Tab");
  assert_focus (dialog, "Warm-up", GTK_TYPE_TOGGLE_BUTTON);
  desk_test_keys (dialog, "Tab");
  assert_focus (dialog, "Cool-down", GTK_TYPE_TEXT_VIEW);
  desk_test_keys (dialog, "shift+Tab");
  assert_focus (dialog, "Warm-up", GTK_TYPE_TOGGLE_BUTTON);
  desk_test_keys (dialog, "shift+Tab");
  assert_focus (dialog, "Warm-up", GTK_TYPE_TEXT_VIEW);
  desk_test_keys (dialog, "Escape");
}

static void
insert (GtkWidget *dialog, const char *title, const char *text)
{
  GtkWidget *view = desk_test_find (row_of (dialog, title), GTK_TYPE_TEXT_VIEW, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, text, -1);
}

static gboolean
has_note (gpointer programme)
{
  return find (programme, "2026-11-25")->note != NULL;
}

/* A coach may have sent a note of several lines. */
static void
test_lines_of_a_note_are_kept (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog = open_workout (programme, "2026-11-25", 0, "Hills 60′ on Wed 25 Nov");

  rd_text_row_set_text (RD_TEXT_ROW (row_of (dialog, "Note")), "Ten times up.\nWalk down.");
  insert (dialog, "Note", "\nThen\thome.");
  g_assert_cmpstr (typed (dialog, "Note"), ==, "Ten times up.\nWalk down. Then home.");
  save (dialog);
  desk_test_until (has_note, programme);
  dialog = open_workout (programme, "2026-11-25", 0, "Hills 60′ on Wed 25 Nov");
  g_assert_cmpstr (typed (dialog, "Note"), ==, "Ten times up.\nWalk down. Then home.");
  desk_test_keys (dialog, "Escape");
}

static void
test_what_to_eat_is_offered (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog, *list;

  desk_programme_go (programme, "2026-12-05", 0);
  desk_test_keys (programme->window, "f");
  dialog = desk_test_window ("Food on Sat 5 Dec");
  list = open_phrases (dialog, "Food note");
  g_assert_cmpuint (count_rows (list), ==, 1);
  desk_test_click (desk_test_find (list, ADW_TYPE_ACTION_ROW, "Race morning"), 1);
  save (dialog);
  desk_programme_wait_kept (programme, "2026-12-05",
                            "easy 30, stretch 10, food Porridge three hours before");
}

static void
test_without_routines_they_can_be_made (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog = open_workout (programme, "2026-11-25", 0, "Hills 60′ on Wed 25 Nov");
  GtkWidget *list = open_phrases (dialog, "Warm-up");
  GtkWidget *popover = gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER);

  g_assert_false (gtk_widget_get_mapped (list));
  g_assert_nonnull (
    desk_test_find_shown (popover, GTK_TYPE_LABEL, "The practice has none of this kind yet."));
  g_assert_nonnull (desk_test_find_shown (popover, GTK_TYPE_BUTTON, "_Edit routines…"));
  desk_test_keys (dialog, "Escape Escape");
}

/* Closing. */

static void
test_what_was_typed_is_not_lost_by_a_key (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog = open_workout (programme, "2026-11-25", 0, "Hills 60′ on Wed 25 Nov");

  type (dialog, "Minutes", "65");
  desk_test_keys (dialog, "Escape");
  desk_test_window ("Discard changes?");
  desk_test_keys (dialog, "alt+d");
  desk_test_settle (programme->window);
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
}

static gboolean
is_without_windows (gpointer data)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ()) == 0;
}

/* The window is closed before the routines are there, and the dialog with it. */
static void
test_a_window_may_go_while_it_opens (void)
{
  DeskProgramme programme = { 0 };

  desk_programme_set_up (&programme, NULL);
  rd_workout_dialog_open (GTK_WIDGET (programme.grid), rd_focus_practice (programme.focus),
                          find (&programme, "2026-11-25"));
  desk_programme_tear_down (&programme, NULL);
  desk_test_until (is_without_windows, NULL);
}

#define ADD(path, deed, test)                                                                      \
  g_test_add ("/desk/workout-dialog/" path, DeskProgramme, deed, desk_programme_set_up, test,      \
              desk_programme_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("load", NULL, test_the_load_is_said_while_typing);
  ADD ("wrong", NULL, test_what_is_wrong_is_said);
  ADD ("date", NULL, test_a_day_is_typed);
  ADD ("done", NULL, test_what_was_done_is_recorded);
  ADD ("mistake", NULL, test_what_was_typed_by_mistake_is_not_done);
  ADD ("chosen", NULL, test_an_outcome_that_was_chosen_stays);
  ADD ("phrases", add_routines, test_routines_of_the_practice_are_offered);
  ADD ("stretching", add_routines, test_a_session_of_stretching_is_its_note);
  ADD ("food", add_routines, test_what_to_eat_is_offered);
  ADD ("tab", NULL, test_tab_goes_from_a_text_to_its_button);
  ADD ("lines", NULL, test_lines_of_a_note_are_kept);
  ADD ("no-routines", NULL, test_without_routines_they_can_be_made);
  ADD ("discard", NULL, test_what_was_typed_is_not_lost_by_a_key);
  g_test_add_func ("/desk/workout-dialog/window-goes", test_a_window_may_go_while_it_opens);
  return g_test_run ();
}
