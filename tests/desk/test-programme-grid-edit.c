/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-programme-grid-edit.c: a programme edited where it stands, by keys and menus; one undo each.
 */
#include "desk-programme.h"

#include "desk/record/rd-text-row.h"
#include "practice/rd-programme-edit-commands.h"

static void
press (DeskProgramme *programme, const char *date, int nth, const char *keys)
{
  desk_programme_go (programme, date, nth);
  desk_test_keys (programme->window, keys);
}

static void
perform (DeskProgramme *programme, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (programme->grid), action, NULL));
}

/* What was changed is taken back: the day is as it was, in the practice and in the grid. */
static void
assert_undo (DeskProgramme *programme, const char *date, const char *before)
{
  desk_programme_undo (programme);
  desk_programme_assert_kept (programme, date, before);
  desk_programme_wait_shown (programme, date, *before ? before : "rest");
}

/* Outcomes. */

static void
test_d_says_it_is_done (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-17", 0, "d");
  desk_programme_wait_kept (programme, "2026-11-17", "easy 40 done");
  desk_programme_wait_said (programme, "Easy 40′ on Tue 17 Nov recorded as done");
  desk_programme_wait_shown (programme, "2026-11-17", "easy 40 done");
  desk_programme_assert_cursor (programme, "2026-11-17", 0);
  assert_undo (programme, "2026-11-17", "easy 40");
}

static void
test_m_says_it_was_missed (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-18", 0, "m");
  desk_programme_wait_kept (programme, "2026-11-18", "hills 60 missed");
  desk_programme_wait_said (programme, "Hills 60′ on Wed 18 Nov recorded as missed");
  desk_programme_wait_shown (programme, "2026-11-18", "hills 60 missed");
  perform (programme, "workout.planned");
  desk_programme_wait_kept (programme, "2026-11-18", "hills 60");
  desk_programme_wait_said (programme, "Hills 60′ on Wed 18 Nov is planned again");
  desk_programme_undo (programme);
  assert_undo (programme, "2026-11-18", "hills 60");
}

static void
test_what_is_ahead_is_not_done (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-25", 0, "d");
  desk_programme_wait_said (programme, "A workout that is still ahead cannot have been done.");
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
}

static gboolean
forget_minutes (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = DESK_HANNAH;
  workout->programme = 1;
  workout->date = desk_programme_date ("2026-11-16");
  workout->distance_km = 5;
  return rd_writing_insert (writing, workout, error);
}

/* Nobody knows how long it took: the dialog asks. */
static void
test_without_minutes_d_asks (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog;

  press (programme, "2026-11-16", 0, "d");
  dialog = desk_test_window ("Easy 5 km on Mon 16 Nov");
  desk_test_close (dialog);
}

/* Moving. */

static void
test_shift_and_arrows_move_by_a_day_and_a_week (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-25", 0, "shift+Right");
  desk_programme_wait_kept (programme, "2026-11-25", "");
  desk_programme_wait_said (programme, "Hills 60′ moved to Thu 26 Nov");
  desk_programme_wait_shown (programme, "2026-11-26", "hills 60, easy 40");
  /* The cursor goes with it, so that it can be moved on. */
  desk_programme_assert_cursor (programme, "2026-11-26", 0);
  desk_test_keys (programme->window, "shift+Down");
  desk_programme_wait_shown (programme, "2026-12-03", "hills 60, easy 40");
  desk_programme_assert_cursor (programme, "2026-12-03", 0);
  desk_test_keys (programme->window, "shift+Left");
  desk_programme_wait_shown (programme, "2026-12-02", "hills 60, hills 60");
  desk_test_keys (programme->window, "shift+Up");
  desk_programme_wait_shown (programme, "2026-11-25", "hills 60");
  for (guint i = 0; i < 3; i++)
    desk_programme_undo (programme);
  desk_programme_wait_shown (programme, "2026-11-26", "hills 60, easy 40");
  assert_undo (programme, "2026-11-25", "hills 60");
}

static void
test_in_a_mirrored_grid_they_follow_the_arrows (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-25", 0, "shift+Left");
  desk_programme_wait_kept (programme, "2026-11-26", "hills 60, easy 40");
  desk_programme_wait_shown (programme, "2026-11-26", "hills 60, easy 40");
}

static void
test_rest_and_massages_are_not_moved_by_shift (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-23", 0, "shift+Right shift+Down d m ctrl+c ctrl+x Delete");
  desk_programme_assert_cursor (programme, "2026-11-23", 0);
  desk_programme_assert_kept (programme, "2026-11-23", "");
  press (programme, "2026-11-20", 1, "shift+Right d m ctrl+c ctrl+v");
  desk_programme_assert_kept (programme, "2026-11-20", "massage 10:00");
}

static void
test_a_race_is_not_moved_like_a_workout (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-12-06", 0, "shift+Left");
  desk_programme_wait_said (programme,
                            "The race on Sun 6 Dec is not moved like a workout; move the race, and "
                            "its programme follows.");
  desk_programme_assert_kept (programme, "2026-12-06", "race 50");
}

/* A programme begins earlier when one of its workouts does. */
static void
test_over_the_edge_the_programme_grows (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-17", 0, "shift+Up");
  desk_programme_wait_kept (programme, "2026-11-10", "easy 40");
  desk_programme_wait_shown (programme, "2026-11-17", "rest");
  g_assert_cmpuint (programme->grid->sheet->n_weeks, ==, 4);
  desk_programme_assert_cursor (programme, "2026-11-10", 0);
  assert_undo (programme, "2026-11-17", "easy 40");
  g_assert_cmpuint (programme->grid->sheet->n_weeks, ==, 3);
}

/* Copying. */

/* There is nothing to paste: neither key nor action change the day. */
static void
assert_no_paste (DeskProgramme *programme)
{
  g_assert_cmpuint (programme->grid->copied->len, ==, 0);
  press (programme, "2026-12-04", 0, "ctrl+v");
  perform (programme, "workout.paste");
  desk_test_settle (programme->window);
  desk_programme_assert_kept (programme, "2026-12-04", "");
}

static void
test_copy_and_paste (DeskProgramme *programme, gconstpointer data)
{
  assert_no_paste (programme);
  press (programme, "2026-11-25", 0, "ctrl+c");
  desk_programme_wait_said (programme,
                            "Hills 60′ on Wed 25 Nov copied: paste it on another day with Ctrl+V");
  press (programme, "2026-11-27", 0, "ctrl+v");
  desk_programme_wait_kept (programme, "2026-11-27", "hills 60");
  desk_programme_wait_said (programme, "Workout copied");
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
  press (programme, "2026-11-30", 0, "ctrl+v");
  desk_programme_wait_kept (programme, "2026-11-30", "hills 60");
  desk_programme_undo (programme);
  desk_programme_assert_kept (programme, "2026-11-30", "");
  desk_programme_undo (programme);
  desk_programme_assert_kept (programme, "2026-11-27", "");
}

static void
test_cut_and_paste (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-25", 0, "ctrl+x");
  desk_programme_wait_said (programme,
                            "Hills 60′ on Wed 25 Nov cut: paste it on another day with Ctrl+V");
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
  press (programme, "2026-11-27", 0, "ctrl+v");
  desk_programme_wait_kept (programme, "2026-11-27", "hills 60");
  desk_programme_wait_said (programme, "Workout moved");
  desk_programme_assert_kept (programme, "2026-11-25", "");
  /* What was cut is pasted once. */
  assert_no_paste (programme);
  assert_undo (programme, "2026-11-25", "hills 60");
}

static void
test_cut_and_paste_where_it_is_changes_nothing (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-25", 0, "ctrl+x ctrl+v");
  desk_test_settle (programme->window);
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
  assert_no_paste (programme);
}

static void
test_escape_forgets_what_was_copied (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-25", 0, "ctrl+x Escape");
  assert_no_paste (programme);
  press (programme, "2026-11-27", 0, "ctrl+v");
  desk_test_settle (programme->window);
  desk_programme_assert_kept (programme, "2026-11-27", "");
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
}

/* Zoë has a programme of the same weeks. */
static gboolean
add_zoe (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdProgramme) programme = rd_record_new (RD_TYPE_PROGRAMME);

  programme->client = DESK_ZOE;
  rd_record_set_text (&programme->name, "Winter");
  programme->starts = desk_programme_date ("2026-11-16");
  programme->ends = desk_programme_date ("2026-12-06");
  return rd_writing_insert (writing, programme, error);
}

static gboolean
is_zoe_s (gpointer data)
{
  DeskProgramme *programme = data;

  return programme->grid->sheet->client &&
         rd_record_id (programme->grid->sheet->client) == DESK_ZOE;
}

static void
open_zoe_s (DeskProgramme *programme)
{
  rd_focus_open_programme (programme->focus, 2, DESK_ZOE);
  desk_test_until (is_zoe_s, programme);
  desk_test_settle (programme->window);
}

static void
test_what_was_copied_is_pasted_for_another_client (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-25", 0, "ctrl+c");
  open_zoe_s (programme);
  press (programme, "2026-11-27", 0, "ctrl+v");
  desk_programme_wait_shown (programme, "2026-11-27", "hills 60");
  desk_programme_assert_kept (programme, "2026-11-27", "");
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
}

/* What is cut of one client's programme is not moved while another's is looked at. */
static void
test_what_was_cut_stays_with_its_programme (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-25", 0, "ctrl+x");
  open_zoe_s (programme);
  assert_no_paste (programme);
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
}

/* Removing. */

static void
test_delete_removes_a_workout (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-28", 1, "Delete");
  desk_programme_wait_kept (programme, "2026-11-28", "easy 30");
  desk_programme_wait_said (programme, "Stretch 10′ on Sat 28 Nov removed");
  desk_programme_wait_shown (programme, "2026-11-28", "easy 30");
  desk_programme_assert_cursor (programme, "2026-11-28", 0);
  assert_undo (programme, "2026-11-28", "easy 30, stretch 10");
}

static void
test_delete_on_a_massage_asks_to_cancel (DeskProgramme *programme, gconstpointer data)
{
  g_assert_cmpint (rd_programme_chip_item (desk_programme_chip (programme, "2026-12-03", 1))->kind,
                   ==, RD_CHIP_MASSAGE);
  press (programme, "2026-12-03", 1, "Delete");
  desk_test_window ("Cancel this booking?");
  desk_test_keys (programme->window, "Escape");
  desk_programme_assert_kept (programme, "2026-12-03", "easy 40, massage 14:00");
}

static gboolean
add_massage (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdBooking) booking = desk_programme_massage ("2026-12-03T14:00");

  return rd_writing_insert (writing, booking, error);
}

/* Adding and opening. */

static void
fill (GtkWidget *dialog, const char *title, const char *text)
{
  GtkWidget *row = desk_test_find (dialog, ADW_TYPE_PREFERENCES_ROW, title);

  g_assert_nonnull (row);
  if (RD_IS_TEXT_ROW (row))
    rd_text_row_set_text (RD_TEXT_ROW (row), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
add_by (DeskProgramme *programme, const char *key)
{
  GtkWidget *dialog;

  press (programme, "2026-11-27", 0, key);
  dialog = desk_test_window ("New workout on Fri 27 Nov");
  fill (dialog, "Minutes", "25");
  gtk_widget_activate_action (dialog, "dialog.save", NULL);
  desk_programme_wait_kept (programme, "2026-11-27", "easy 25");
  desk_programme_wait_said (programme, "Saved: Easy 25′ on Fri 27 Nov");
  desk_programme_undo (programme);
  desk_programme_assert_kept (programme, "2026-11-27", "");
}

static void
test_keys_add_a_workout (DeskProgramme *programme, gconstpointer data)
{
  add_by (programme, "n");
  add_by (programme, "Insert");
  /* Where nothing is trained, Enter asks what is to be. */
  add_by (programme, "Return");
  add_by (programme, "space");
}

static void
test_enter_opens_a_workout (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog;

  press (programme, "2026-11-25", 0, "Return");
  dialog = desk_test_window ("Hills 60′ on Wed 25 Nov");
  fill (dialog, "Minutes", "75");
  gtk_widget_activate_action (dialog, "dialog.save", NULL);
  desk_programme_wait_kept (programme, "2026-11-25", "hills 75");
  desk_programme_wait_shown (programme, "2026-11-25", "hills 75");
  assert_undo (programme, "2026-11-25", "hills 60");
}

static void
test_enter_opens_a_massage (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-12-03", 1, "Return");
  desk_test_close (desk_test_window ("Move booking"));
}

static void
test_enter_on_a_proposal_asks_for_a_booking (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog;
  const char *date = NULL;

  for (guint i = 0; i < rd_programme_sheet_n_days (programme->grid->sheet) && date == NULL; i++)
    {
      const RdSheetDay *day = &programme->grid->sheet->days[i];

      if (day->massages->len > 0 && g_array_index (day->massages, RdSheetMassage, 0).proposal)
        date = rd_date_format (day->date);
    }
  g_assert_nonnull (date);
  press (programme, date, 1, "Return");
  dialog = desk_test_window ("New booking");
  desk_test_close (dialog);
  g_free ((char *)date);
}

static void
test_a_double_click_opens (DeskProgramme *programme, gconstpointer data)
{
  desk_test_point (GTK_WIDGET (desk_programme_chip (programme, "2026-11-25", 0)), .5, .5);
  desk_test_press_twice (programme->window);
  desk_test_close (desk_test_window ("Hills 60′ on Wed 25 Nov"));
}

/* Food. */

static void
test_f_writes_what_to_eat (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *dialog;

  press (programme, "2026-12-05", 0, "f");
  dialog = desk_test_window ("Food on Sat 5 Dec");
  fill (dialog, "Food note", "Pasta in the evening");
  gtk_widget_activate_action (dialog, "dialog.save", NULL);
  desk_programme_wait_kept (programme, "2026-12-05",
                            "easy 30, stretch 10, food Pasta in the evening");
  desk_programme_wait_said (programme, "Saved: Food on Sat 5 Dec");
  desk_programme_wait_shown (programme, "2026-12-05",
                             "easy 30, stretch 10, food Pasta in the evening");

  /* It is opened, and changed, like a workout. */
  press (programme, "2026-12-05", 2, "Return");
  dialog = desk_test_window ("Food on Sat 5 Dec");
  fill (dialog, "Food note", "Rice");
  gtk_widget_activate_action (dialog, "dialog.save", NULL);
  desk_programme_wait_shown (programme, "2026-12-05", "easy 30, stretch 10, food Rice");

  press (programme, "2026-12-05", 2, "Delete");
  desk_programme_wait_kept (programme, "2026-12-05", "easy 30, stretch 10");
  desk_programme_wait_said (programme, "Food note removed");
  assert_undo (programme, "2026-12-05", "easy 30, stretch 10, food Rice");
}

/* Weeks. */

static void
test_a_week_is_shifted (DeskProgramme *programme, gconstpointer data)
{
  desk_programme_go (programme, "2026-11-30", -1);
  perform (programme, "week.later");
  desk_programme_wait_kept (programme, "2026-12-09", "hills 60");
  desk_programme_wait_said (programme, "This week and those after it are a week later");
  desk_programme_assert_kept (programme, "2026-12-02", "");
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
  desk_programme_wait_shown (programme, "2026-12-02", "rest");
  desk_programme_go (programme, "2026-12-07", -1);
  perform (programme, "week.earlier");
  desk_programme_wait_kept (programme, "2026-12-02", "hills 60");
  desk_programme_wait_said (programme, "This week and those after it are a week earlier");
  desk_programme_undo (programme);
  desk_programme_assert_kept (programme, "2026-12-09", "hills 60");
  assert_undo (programme, "2026-12-02", "hills 60");
}

/* After the race nothing is planned yet: what is repeated there makes the programme longer. */
static void
test_a_week_is_repeated_in_an_empty_one (DeskProgramme *programme, gconstpointer data)
{
  desk_programme_go (programme, "2026-11-30", -1);
  perform (programme, "week.repeat");
  desk_programme_wait_kept (programme, "2026-12-09", "hills 60");
  desk_programme_wait_said (programme, "The week is repeated in the next");
  desk_programme_undo (programme);
  desk_programme_assert_kept (programme, "2026-12-09", "");
}

static void
answer (const char *button)
{
  GtkWidget *question = desk_test_window ("The next week has workouts already");
  GtkWidget *found = desk_test_find (question, GTK_TYPE_BUTTON, button);

  g_assert_nonnull (found);
  g_signal_emit_by_name (found, "clicked");
}

/* Friday 27 has a run that Friday 20 has not. */
static gboolean
add_friday (RdWriting *writing, gpointer argument, GError **error)
{
  return desk_programme_add (writing, 1, "2026-11-27", RD_WORKOUT_EASY, 15, error);
}

static void
test_a_week_is_repeated_beside_or_in_place_of_another (DeskProgramme *programme, gconstpointer data)
{
  desk_programme_go (programme, "2026-11-16", -1);
  perform (programme, "week.repeat");
  answer ("_Cancel");
  desk_test_settle (programme->window);
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");

  perform (programme, "week.repeat");
  answer ("_Add to it");
  desk_programme_wait_kept (programme, "2026-11-25", "hills 60, hills 60");
  assert_undo (programme, "2026-11-25", "hills 60");

  /* In place of it a workout that only the next week has goes. */
  desk_programme_do (programme, add_friday, NULL);
  desk_programme_go (programme, "2026-11-16", -1);
  perform (programme, "week.repeat");
  answer ("_Replace it");
  desk_programme_wait_kept (programme, "2026-11-27", "");
  desk_programme_assert_kept (programme, "2026-11-25", "hills 60");
  assert_undo (programme, "2026-11-27", "easy 15");
}

static void
test_a_week_is_copied (DeskProgramme *programme, gconstpointer data)
{
  desk_programme_go (programme, "2026-11-23", -1);
  perform (programme, "week.copy");
  desk_programme_wait_said (programme, "The week is copied: paste it in another with Ctrl+V");
  /* Wherever in a week it is pasted, Tuesday stays Tuesday. */
  press (programme, "2026-12-03", 0, "ctrl+v");
  desk_programme_wait_kept (programme, "2026-12-02", "hills 60, hills 60");
  desk_programme_wait_said (programme, "Workouts copied");
  desk_programme_assert_kept (programme, "2026-12-01", "easy 40, easy 40");
  desk_programme_assert_kept (programme, "2026-12-05", "easy 30, stretch 10, easy 30, stretch 10");
  assert_undo (programme, "2026-12-02", "hills 60");
}

static gboolean
begin_early (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdProgramme) programme =
    rd_store_get (rd_writing_store (writing), RD_TYPE_PROGRAMME, 1, error);

  programme->starts = desk_programme_date ("2026-11-09");
  return rd_writing_update (writing, programme, error);
}

static void
test_a_week_without_workouts_is_not_copied (DeskProgramme *programme, gconstpointer data)
{
  desk_programme_go (programme, "2026-11-09", -1);
  perform (programme, "week.copy");
  desk_programme_wait_said (programme, "There is nothing in this week that could be copied");
  assert_no_paste (programme);
}

/* Menus. */

static gboolean
has_action (GMenuModel *model, const char *wanted)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);
      g_autofree char *action = NULL;

      if (section && has_action (section, wanted))
        return TRUE;
      if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_ACTION, "s", &action) &&
          g_str_equal (action, wanted))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_no_menu (gpointer chip)
{
  return gtk_widget_get_first_child (chip) == NULL;
}

/* Opens the menu of what is there, and looks whether it has all of @actions. */
static void
assert_menu (DeskProgramme *programme,
             const char *date,
             int nth,
             const char *keys,
             const char *first,
             ...)
{
  GtkWidget *chip, *menu;
  va_list actions;

  press (programme, date, nth, keys);
  chip = rd_programme_grid_current (programme->grid);
  menu = desk_test_find (chip, GTK_TYPE_POPOVER_MENU, NULL);
  g_assert_nonnull (menu);
  g_assert_true (gtk_widget_get_mapped (menu));
  va_start (actions, first);
  for (const char *action = first; action; action = va_arg (actions, const char *))
    {
      g_test_message ("%s has %s", date, action);
      g_assert_true (
        has_action (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (menu)), action));
    }
  va_end (actions);
  desk_test_keys (programme->window, "Escape");
  desk_test_until (has_no_menu, chip);
  desk_programme_assert_cursor (programme, date, nth);
}

static void
test_each_thing_has_its_menu (DeskProgramme *programme, gconstpointer data)
{
  assert_menu (programme, "2026-11-25", 0, "shift+F10", "workout.edit", "workout.done",
               "workout.missed", "workout.planned", "workout.cut", "workout.copy", "workout.paste",
               "workout.remove", "workout.add", "food.edit", NULL);
  assert_menu (programme, "2026-11-23", 0, "Menu", "workout.add", "workout.paste", "food.edit",
               NULL);
  assert_menu (programme, "2026-12-03", 1, "shift+F10", "massage.move", "massage.cancel",
               "massage.show", NULL);
  assert_menu (programme, "2026-11-20", 1, "shift+F10", "massage.show", NULL);
  assert_menu (programme, "2026-11-23", -1, "Return", "week.later", "week.earlier", "week.repeat",
               "week.copy", "workout.paste", NULL);
  assert_menu (programme, "2026-11-23", -1, "shift+F10", "week.later", NULL);
}

static void
test_the_other_button_opens_the_menu (DeskProgramme *programme, gconstpointer data)
{
  GtkWidget *chip = GTK_WIDGET (desk_programme_chip (programme, "2026-11-25", 0));

  desk_test_click (chip, 3);
  g_assert_nonnull (desk_test_find (chip, GTK_TYPE_POPOVER_MENU, NULL));
  desk_test_keys (programme->window, "Escape");
  desk_test_until (has_no_menu, chip);
  desk_programme_assert_cursor (programme, "2026-11-25", 0);
  chip = desk_programme_week (programme, 2);
  desk_test_click (chip, 1);
  g_assert_true (has_action (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (
                               desk_test_find (chip, GTK_TYPE_POPOVER_MENU, NULL))),
                             "week.later"));
  desk_test_keys (programme->window, "Escape");
  desk_test_until (has_no_menu, chip);
}

static void
test_what_is_chosen_in_a_menu_is_done (DeskProgramme *programme, gconstpointer data)
{
  press (programme, "2026-11-17", 0, "shift+F10 d");
  desk_programme_wait_kept (programme, "2026-11-17", "easy 40 done");
}

#define ADD(path, deed, test)                                                                      \
  g_test_add ("/desk/programme-grid-edit/" path, DeskProgramme, deed, desk_programme_set_up, test, \
              desk_programme_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("done", NULL, test_d_says_it_is_done);
  ADD ("missed", NULL, test_m_says_it_was_missed);
  ADD ("ahead", NULL, test_what_is_ahead_is_not_done);
  ADD ("no-minutes", forget_minutes, test_without_minutes_d_asks);
  ADD ("move", NULL, test_shift_and_arrows_move_by_a_day_and_a_week);
  g_test_add ("/desk/programme-grid-edit/mirrored", DeskProgramme, NULL,
              desk_programme_set_up_mirrored, test_in_a_mirrored_grid_they_follow_the_arrows,
              desk_programme_tear_down_mirrored);
  ADD ("not-moved", NULL, test_rest_and_massages_are_not_moved_by_shift);
  ADD ("race", NULL, test_a_race_is_not_moved_like_a_workout);
  ADD ("grows", NULL, test_over_the_edge_the_programme_grows);
  ADD ("copy", NULL, test_copy_and_paste);
  ADD ("cut", NULL, test_cut_and_paste);
  ADD ("cut-here", NULL, test_cut_and_paste_where_it_is_changes_nothing);
  ADD ("escape", NULL, test_escape_forgets_what_was_copied);
  ADD ("copy-to-another", add_zoe, test_what_was_copied_is_pasted_for_another_client);
  ADD ("cut-and-another", add_zoe, test_what_was_cut_stays_with_its_programme);
  ADD ("delete", NULL, test_delete_removes_a_workout);
  ADD ("cancel", add_massage, test_delete_on_a_massage_asks_to_cancel);
  ADD ("add", NULL, test_keys_add_a_workout);
  ADD ("open", NULL, test_enter_opens_a_workout);
  ADD ("open-massage", add_massage, test_enter_opens_a_massage);
  ADD ("open-proposal", NULL, test_enter_on_a_proposal_asks_for_a_booking);
  ADD ("double-click", NULL, test_a_double_click_opens);
  ADD ("food", NULL, test_f_writes_what_to_eat);
  ADD ("shift", NULL, test_a_week_is_shifted);
  ADD ("repeat", NULL, test_a_week_is_repeated_in_an_empty_one);
  ADD ("repeat-over", NULL, test_a_week_is_repeated_beside_or_in_place_of_another);
  ADD ("copy-week", NULL, test_a_week_is_copied);
  ADD ("copy-empty", begin_early, test_a_week_without_workouts_is_not_copied);
  ADD ("menus", add_massage, test_each_thing_has_its_menu);
  ADD ("other-button", NULL, test_the_other_button_opens_the_menu);
  ADD ("menu-done", NULL, test_what_is_chosen_in_a_menu_is_done);
  return g_test_run ();
}
