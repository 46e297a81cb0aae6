/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-routines.c: the practice's library of routines and its own templates, with the keyboard. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/practice/rd-practice-window.h"
#include "desk/practice/rd-routines-page.h"
#include "desk/practice/rd-templates-page.h"
#include "desk/programme/rd-workout-dialog.h"
#include "desk/record/rd-record-dialog.h"
#include "desk/record/rd-text-row.h"
#include "model/rd-own-template.h"
#include "planning/rd-usual-routines.h"
#include "practice/rd-practice-commands.h"

typedef struct
{
  char *path;
  RdPractice *practice;
  GtkWidget *window;
} Fixture;

/* What the practice holds. */

static gpointer
list_cb (RdConnection *store, gpointer type, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, *(GType *)type, NULL, error, RD_BIND_END);
}

static GPtrArray *
list (Fixture *fixture, GType type)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = rd_practice_read (fixture->practice, list_cb, &type, &error);

  g_assert_no_error (error);
  return records;
}

static RdRoutine *
dup_routine (Fixture *fixture, const char *name)
{
  g_autoptr (GPtrArray) routines = list (fixture, RD_TYPE_ROUTINE);

  for (guint i = 0; i < routines->len; i++)
    if (g_strcmp0 (RD_ROUTINE (routines->pdata[i])->name, name) == 0)
      return g_object_ref (routines->pdata[i]);
  return NULL;
}

static void
keep (Fixture *fixture, gpointer record)
{
  g_autoptr (GError) error = NULL;

  rd_practice_keep (fixture->practice, record, &error);
  g_assert_no_error (error);
}

static void
add_routine (Fixture *fixture, RdRoutineUse use, const char *name, const char *text)
{
  g_autoptr (RdRoutine) routine = rd_record_new (RD_TYPE_ROUTINE);

  routine->use = use;
  rd_record_set_text (&routine->name, name);
  rd_record_set_text (&routine->text, text);
  keep (fixture, routine);
}

static void
add_template (Fixture *fixture, const char *code, const char *name, const char *weeks)
{
  g_autoptr (RdOwnTemplate) own = rd_record_new (RD_TYPE_OWN_TEMPLATE);
  g_autofree char *text = g_strdup_printf ("[Template]\nId=%s\nName=%s\nRaceKm=%s\n\n[Weeks]\n%s",
                                           code, name, strchr (weeks, 'R') ? "5" : "0", weeks);

  rd_record_set_text (&own->code, code);
  rd_record_set_text (&own->name, name);
  rd_record_set_text (&own->text, text);
  keep (fixture, own);
}

/* What is to be seen. */

typedef struct
{
  GtkWidget *window;
  GType type;
  const char *name;
} Sight;

static gboolean
is_seen (gpointer data)
{
  Sight *sight = data;
  GtkWidget *widget = desk_test_find (sight->window, sight->type, sight->name);

  return widget && gtk_widget_get_mapped (widget);
}

static gboolean
is_not_seen (gpointer data)
{
  return !is_seen (data);
}

static GtkWidget *
see (Fixture *fixture, GType type, const char *name)
{
  Sight sight = { fixture->window, type, name };

  desk_test_until (is_seen, &sight);
  desk_test_settle (fixture->window);
  return desk_test_find (fixture->window, type, name);
}

static void
see_no (Fixture *fixture, GType type, const char *name)
{
  Sight sight = { fixture->window, type, name };

  desk_test_until (is_not_seen, &sight);
  desk_test_settle (fixture->window);
}

static GtkWidget *
see_row (Fixture *fixture, const char *title)
{
  return see (fixture, ADW_TYPE_ACTION_ROW, title);
}

static GtkWidget *
see_adder (Fixture *fixture, const char *label)
{
  return gtk_widget_get_ancestor (see (fixture, ADW_TYPE_BUTTON_CONTENT, label), GTK_TYPE_BUTTON);
}

static gboolean
has_subtitle (GtkWidget *row, const char *subtitle)
{
  return g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), subtitle) == 0;
}

/* Hands. */

static void
press_on (GtkWidget *widget, const char *keys)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));

  g_assert_true (gtk_widget_grab_focus (widget));
  desk_test_keys (window, keys);
}

/* Opens the row of a record with Return. */
static GtkWidget *
open_row (Fixture *fixture, const char *title)
{
  press_on (see_row (fixture, title), "Return");
  return desk_test_window (title);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

/* Presses the last keys in a dialog, or in what it asks, and waits until it is gone. */
static void
end_with (Fixture *fixture, GtkWidget *dialog, const char *keys)
{
  gpointer watched = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &watched);
  desk_test_keys (fixture->window, keys);
  desk_test_until (is_gone, &watched);
}

static void
close_with (Fixture *fixture, GtkWidget *dialog, const char *keys)
{
  end_with (fixture, dialog, keys);
  desk_test_window ("Practice");
}

static gboolean
is_on (gpointer data)
{
  return gtk_switch_get_active (data);
}

/* The switch slides before it is on. */
static void
archive (GtkWidget *dialog)
{
  GtkWidget *row = desk_test_find (dialog, ADW_TYPE_ACTION_ROW, "Archived");
  GtkWidget *control = desk_test_find (row, GTK_TYPE_SWITCH, NULL);

  press_on (control, "space");
  desk_test_until (is_on, control);
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
set_up (Fixture *fixture, gconstpointer page)
{
  fixture->path = desk_practice_make ();
  fixture->practice = desk_practice_open (fixture->path);
  fixture->window = GTK_WIDGET (rd_practice_window_new (NULL, fixture->practice));
  if (page)
    adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (fixture->window), page);
  desk_test_show (fixture->window, 840, 660);
}

static void
tear_down (Fixture *fixture, gconstpointer page)
{
  desk_test_close (fixture->window);
  g_assert_finalize_object (fixture->practice);
  desk_practice_erase (fixture->path);
}

/* Routines. */

static void
test_a_practice_without_any_is_offered_the_usual_ones (Fixture *fixture, gconstpointer page)
{
  g_autoptr (GPtrArray) usual = rd_usual_routines ();
  GtkWidget *add = see (fixture, GTK_TYPE_BUTTON, "_Add the usual ones");
  g_autoptr (GPtrArray) before = list (fixture, RD_TYPE_ROUTINE);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autoptr (GPtrArray) again = NULL;

  g_assert_cmpuint (before->len, ==, 0);
  see_no (fixture, ADW_TYPE_BUTTON_CONTENT, "Add warm-up");
  press_on (add, "Return");
  see_row (fixture, "Dynamic warm-up, 10 minutes");
  see (fixture, GTK_TYPE_LABEL, "11 routines added");
  g_assert_false (gtk_widget_get_mapped (add));
  after = list (fixture, RD_TYPE_ROUTINE);
  g_assert_cmpuint (after->len, ==, usual->len);
  g_assert_true (has_focus_within (desk_test_find (fixture->window, RD_TYPE_ROUTINES_PAGE, NULL)));

  desk_test_keys (fixture->window, "ctrl+z");
  see (fixture, GTK_TYPE_BUTTON, "_Add the usual ones");
  undone = list (fixture, RD_TYPE_ROUTINE);
  g_assert_cmpuint (undone->len, ==, 0);

  desk_test_keys (fixture->window, "ctrl+shift+z");
  see_row (fixture, "Dynamic warm-up, 10 minutes");
  again = list (fixture, RD_TYPE_ROUTINE);
  g_assert_cmpuint (again->len, ==, usual->len);
}

static void
test_pressed_twice_they_come_once (Fixture *fixture, gconstpointer page)
{
  g_autoptr (GPtrArray) usual = rd_usual_routines ();
  GtkWidget *add = see (fixture, GTK_TYPE_BUTTON, "_Add the usual ones");
  g_autoptr (GPtrArray) after = NULL;

  g_signal_emit_by_name (add, "clicked");
  g_signal_emit_by_name (add, "clicked");
  see_row (fixture, "Dynamic warm-up, 10 minutes");
  g_signal_emit_by_name (add, "clicked");
  desk_test_settle (fixture->window);
  after = list (fixture, RD_TYPE_ROUTINE);
  g_assert_cmpuint (after->len, ==, usual->len);
}

static void
test_the_first_can_be_ones_own (Fixture *fixture, gconstpointer page)
{
  GtkWidget *dialog;

  press_on (see (fixture, GTK_TYPE_BUTTON, "_Write your own"), "Return");
  dialog = desk_test_window ("New routine");
  desk_test_keys (dialog, "J o g Tab Tab Tab U p");
  close_with (fixture, dialog, "Return");
  g_assert_true (has_subtitle (see_row (fixture, "Jog"), "Up"));
}

static void
test_each_is_listed_with_its_like (Fixture *fixture, gconstpointer page)
{
  static const struct
  {
    RdRoutineUse use;
    const char *add;
    const char *empty;
  } uses[] = {
    { RD_ROUTINE_WARM_UP, "Add warm-up", "None: hard runs of a new programme get no warm-up." },
    { RD_ROUTINE_COOL_DOWN, "Add cool-down", "None: runs of a new programme get no cool-down." },
    { RD_ROUTINE_STRENGTH, "Add strength session",
      "None: strength sessions of a new programme say nothing of what to do." },
    { RD_ROUTINE_STRETCHING, "Add stretching",
      "None: stretching in a new programme says nothing of what to do." },
    { RD_ROUTINE_FOOD, "Add food note", "None: what to eat on a day is written each time." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      GtkWidget *dialog, *group;
      RdRoutine *copy;

      if (i == 0)
        add_routine (fixture, RD_ROUTINE_FOOD, "Soup", "Hot soup");
      press_on (see_adder (fixture, uses[i].add), "Return");
      dialog = desk_test_window ("New routine");
      copy = rd_record_dialog_record (RD_RECORD_DIALOG (dialog));
      g_assert_cmpint (copy->use, ==, uses[i].use);
      desk_test_keys (dialog, "N e w Tab Tab 8 Tab G o");
      group =
        gtk_widget_get_ancestor (see_adder (fixture, uses[i].add), ADW_TYPE_PREFERENCES_GROUP);
      g_assert_cmpint (desk_test_find (group, ADW_TYPE_ACTION_ROW, uses[i].empty) != NULL, ==,
                       uses[i].use != RD_ROUTINE_FOOD);
      close_with (fixture, dialog, "Return");
      g_assert_true (has_subtitle (see_row (fixture, "New"), "8′ · Go"));
      g_assert_nonnull (desk_test_find (group, ADW_TYPE_ACTION_ROW, "New"));
      g_assert_null (desk_test_find (group, ADW_TYPE_ACTION_ROW, uses[i].empty));
      desk_test_keys (fixture->window, "ctrl+z");
      see_no (fixture, ADW_TYPE_ACTION_ROW, "New");
    }
}

static void
test_a_change_is_kept_and_undone (Fixture *fixture, gconstpointer page)
{
  GtkWidget *dialog;

  add_routine (fixture, RD_ROUTINE_WARM_UP, "Stairs", "Up and down");
  add_routine (fixture, RD_ROUTINE_WARM_UP, "Skipping", "Ten minutes");
  dialog = open_row (fixture, "Skipping");
  desk_test_keys (dialog, "ctrl+a R o p e Tab Tab Tab End space o n");
  close_with (fixture, dialog, "ctrl+Return");
  g_assert_true (has_subtitle (see_row (fixture, "Rope"), "Ten minutes on"));
  g_assert_true (has_focus_within (see_row (fixture, "Rope")));
  see (fixture, GTK_TYPE_LABEL, "Saved: Rope");

  desk_test_keys (fixture->window, "ctrl+z");
  g_assert_true (has_subtitle (see_row (fixture, "Skipping"), "Ten minutes"));
  g_assert_true (has_focus_within (see_row (fixture, "Skipping")));
  see (fixture, GTK_TYPE_LABEL, "Undone: Record changed");
}

static void
test_an_unchanged_one_says_nothing (Fixture *fixture, gconstpointer page)
{
  GtkWidget *dialog;

  add_routine (fixture, RD_ROUTINE_FOOD, "Porridge", "Porridge and a banana");
  dialog = open_row (fixture, "Porridge");
  desk_test_keys (dialog, "End x BackSpace");
  close_with (fixture, dialog, "ctrl+Return");
  g_assert_null (desk_test_find (fixture->window, GTK_TYPE_LABEL, "Saved: Porridge"));
  desk_test_keys (fixture->window, "ctrl+z");
  see (fixture, GTK_TYPE_LABEL, "Undone: Record added");
}

static void
test_an_archived_one_is_marked (Fixture *fixture, gconstpointer page)
{
  GtkWidget *dialog;
  g_autoptr (RdRoutine) routine = NULL;

  add_routine (fixture, RD_ROUTINE_STRENGTH, "Squats", "3 × 12");
  dialog = open_row (fixture, "Squats");
  archive (dialog);
  close_with (fixture, dialog, "ctrl+Return");
  see_row (fixture, "Squats (archived)");
  routine = dup_routine (fixture, "Squats");
  g_assert_true (routine->archived);
}

static void
test_a_removed_one_comes_back (Fixture *fixture, gconstpointer page)
{
  add_routine (fixture, RD_ROUTINE_STRETCHING, "Roller", "Slowly");
  add_routine (fixture, RD_ROUTINE_STRETCHING, "Calves", "Hold");
  for (guint i = 0; i < 2; i++)
    {
      static const char *const names[] = { "Roller", "Calves" };
      GtkWidget *dialog = open_row (fixture, names[i]);

      press_on (desk_test_find (dialog, GTK_TYPE_BUTTON, "_Remove routine"), "x");
      close_with (fixture, dialog, "Return");
      see_no (fixture, ADW_TYPE_ACTION_ROW, names[i]);
    }
  see (fixture, GTK_TYPE_LABEL, "Removed: Calves");
  see (fixture, GTK_TYPE_BUTTON, "_Add the usual ones");
  desk_test_keys (fixture->window, "ctrl+z");
  see_row (fixture, "Calves");
  desk_test_keys (fixture->window, "ctrl+z");
  see_row (fixture, "Roller");
}

static void
test_what_is_missing_is_named (Fixture *fixture, gconstpointer page)
{
  GtkWidget *dialog, *text;

  add_routine (fixture, RD_ROUTINE_WARM_UP, "Stairs", "Up and down");
  dialog = open_row (fixture, "Stairs");
  text = desk_test_find (dialog, RD_TYPE_TEXT_ROW, NULL);
  desk_test_keys (dialog, "Tab Tab Tab ctrl+a BackSpace");
  g_assert_true (has_focus_within (text));
  desk_test_keys (dialog, "Tab ctrl+Return");
  g_assert_nonnull (
    desk_test_find (dialog, GTK_TYPE_LABEL, "What is done or eaten needs 1 to 400 characters."));
  g_assert_true (has_focus_within (text));
  g_assert_true (gtk_widget_has_css_class (text, "error"));
  desk_test_keys (dialog, "U p");
  g_assert_false (gtk_widget_has_css_class (text, "error"));
  close_with (fixture, dialog, "Return");
  see_row (fixture, "Stairs");
}

static void
test_a_long_text_is_one_paragraph (Fixture *fixture, gconstpointer page)
{
  GtkWidget *dialog, *view;
  g_autoptr (RdRoutine) routine = NULL;
  int before;

  add_routine (fixture, RD_ROUTINE_WARM_UP, "Stairs", "Up");
  dialog = open_row (fixture, "Stairs");
  view = desk_test_find (dialog, GTK_TYPE_TEXT_VIEW, NULL);
  before = gtk_widget_get_height (view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            "Up and down the stairs\nten times\r\nwithout a rest, then walk for "
                            "two minutes and begin again; skip the ones that hurt, and go on with "
                            "leg swings, lunges, high knees and heel flicks, two short strides and "
                            "ankle circles until you are warm, and not longer",
                            -1);
  desk_test_settle (dialog);
  g_assert_cmpint (gtk_widget_get_height (view), >, before);
  close_with (fixture, dialog, "ctrl+Return");
  see (fixture, GTK_TYPE_LABEL, "Saved: Stairs");
  routine = dup_routine (fixture, "Stairs");
  g_assert_true (g_str_has_prefix (routine->text, "Up and down the stairs ten times  without"));
}

static void
act_at_the_front_desk (Fixture *fixture)
{
  g_autoptr (RdPractitioner) olive = rd_record_new (RD_TYPE_PRACTITIONER);
  g_autoptr (GError) error = NULL;

  olive->role = RD_ROLE_FRONT_DESK;
  rd_record_set_text (&olive->name, "Olive Reed");
  keep (fixture, olive);
  rd_practice_act_as (fixture->practice, rd_record_id (olive), &error);
  g_assert_no_error (error);
}

static void
test_the_front_desk_only_reads (Fixture *fixture, gconstpointer page)
{
  const char *sentence = "Only a practitioner may change that; Olive Reed is at the front desk.";
  GtkWidget *dialog;

  act_at_the_front_desk (fixture);
  press_on (see (fixture, GTK_TYPE_BUTTON, "_Add the usual ones"), "Return");
  see (fixture, GTK_TYPE_LABEL, sentence);

  press_on (see (fixture, GTK_TYPE_BUTTON, "_Write your own"), "Return");
  dialog = desk_test_window ("New routine");
  desk_test_keys (dialog, "J o g Tab Tab Tab U p Return");
  Sight sight = { dialog, GTK_TYPE_LABEL, sentence };
  desk_test_until (is_seen, &sight);
  desk_test_keys (dialog, "Escape");
  desk_test_window ("Discard changes?");
  end_with (fixture, dialog, "alt+d");
}

/* Templates. */

static void
test_without_templates_it_says_how_to_get_one (Fixture *fixture, gconstpointer page)
{
  see (fixture, GTK_TYPE_LABEL, "No templates of your own");
  add_template (fixture, "ours", "Ours", "1=Tue:E2\n2=Tue:E3\n");
  see_row (fixture, "Ours");
  see_no (fixture, GTK_TYPE_LABEL, "No templates of your own");
}

static void
test_a_template_says_what_it_holds (Fixture *fixture, gconstpointer page)
{
  static const struct
  {
    const char *weeks;
    const char *says;
  } cases[] = {
    { "1=Tue:E2\n", "1 week without a race" },
    { "1=Tue:E2\n2=Tue:E3\n", "2 weeks without a race" },
    { "1=Sat:R5\n", "1 week to a race of 5 km" },
    { "1=Tue:E2\n2=Sat:R5\n", "2 weeks to a race of 5 km" },
    { "", "The template has no weeks; write the first as 1=Tue:E5 Sun:L9." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("Ours %u", i);

      add_template (fixture, name, name, cases[i].weeks);
      g_assert_true (has_subtitle (see_row (fixture, name), cases[i].says));
    }
  g_assert_null (desk_test_find (desk_test_find (fixture->window, RD_TYPE_TEMPLATES_PAGE, NULL),
                                 ADW_TYPE_ACTION_ROW, "Marathon, 16 weeks"));
}

static void
test_a_template_is_renamed (Fixture *fixture, gconstpointer page)
{
  g_autoptr (GPtrArray) templates = NULL;
  RdOwnTemplate *own;
  GtkWidget *dialog;

  add_template (fixture, "club", "Club", "1=Tue:E2\n");
  add_template (fixture, "nine", "Nine", "1=Tue:E2\n");
  dialog = open_row (fixture, "Club");
  desk_test_keys (dialog, "ctrl+a T w o");
  close_with (fixture, dialog, "Return");
  see_row (fixture, "Two");
  see (fixture, GTK_TYPE_LABEL, "Saved: Two");
  /* It stands elsewhere in the list by its new name, and the keyboard with it. */
  g_assert_true (has_focus_within (see_row (fixture, "Two")));
  templates = list (fixture, RD_TYPE_OWN_TEMPLATE);
  own = templates->pdata[0];
  g_assert_cmpstr (own->name, ==, "Two");
  g_assert_cmpstr (own->code, ==, "club");
  desk_test_keys (fixture->window, "ctrl+z");
  see_row (fixture, "Club");
}

static void
test_a_template_is_removed (Fixture *fixture, gconstpointer page)
{
  GtkWidget *dialog;

  add_template (fixture, "club", "Club", "1=Tue:E2\n");
  dialog = open_row (fixture, "Club");
  press_on (desk_test_find (dialog, GTK_TYPE_BUTTON, "_Remove template"), "x");
  close_with (fixture, dialog, "Return");
  see (fixture, GTK_TYPE_LABEL, "No templates of your own");
  see (fixture, GTK_TYPE_LABEL, "Removed: Club");
  desk_test_keys (fixture->window, "ctrl+z");
  see_row (fixture, "Club");
}

/* The other lists say the same. */

static void
test_a_room_is_archived_and_undone (Fixture *fixture, gconstpointer page)
{
  GtkWidget *dialog;

  adw_preferences_window_set_visible_page (
    ADW_PREFERENCES_WINDOW (fixture->window),
    ADW_PREFERENCES_PAGE (desk_test_find (fixture->window, ADW_TYPE_PREFERENCES_PAGE, "Rooms")));
  dialog = open_row (fixture, "Room 2");
  archive (dialog);
  close_with (fixture, dialog, "ctrl+Return");
  see_row (fixture, "Room 2 (archived)");
  see (fixture, GTK_TYPE_LABEL, "Saved: Room 2");
  desk_test_keys (fixture->window, "ctrl+z");
  see_row (fixture, "Room 2");
}

/* Beside what they are for. */

static void
set_up_behind (Fixture *fixture, gconstpointer data)
{
  fixture->path = desk_practice_make ();
  fixture->practice = desk_practice_open (fixture->path);
  fixture->window = desk_test_show (gtk_label_new ("Behind"), 900, 820);
}

static GtkWidget *
open_workout (Fixture *fixture, RdWorkoutKind kind)
{
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = DESK_HANNAH;
  workout->kind = kind;
  workout->date = rd_date_new (2026, 11, 25);
  rd_workout_dialog_open (fixture->window, fixture->practice, workout);
  return desk_test_window ("New workout on Wed 25 Nov");
}

/* Opens the menu of a text with the keyboard. */
static GtkWidget *
open_menu (GtkWidget *dialog, const char *title)
{
  GtkWidget *row = desk_test_find (dialog, RD_TYPE_TEXT_ROW, title);
  GtkWidget *button = desk_test_find (row, GTK_TYPE_MENU_BUTTON, NULL);

  /* It scrolls into sight first. */
  g_assert_true (gtk_widget_grab_focus (button));
  desk_test_settle (dialog);
  press_on (button, "Return");
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

static gboolean
is_offered (GtkWidget *menu, const char *name)
{
  GtkWidget *row = desk_test_find (menu, ADW_TYPE_ACTION_ROW, name);

  return row && gtk_widget_get_mapped (row);
}

static void
test_an_empty_menu_leads_to_the_library (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = open_workout (fixture, RD_WORKOUT_HILLS);
  GtkWidget *menu = open_menu (dialog, "Warm-up");
  GtkWidget *row = desk_test_find (dialog, RD_TYPE_TEXT_ROW, "Warm-up");
  g_autofree char *text = NULL;
  Fixture practice = { .practice = fixture->practice };

  g_assert_true (gtk_widget_get_mapped (
    desk_test_find (menu, GTK_TYPE_LABEL, "The practice has none of this kind yet.")));
  desk_test_keys (dialog, "Return");
  practice.window = desk_test_window ("Practice");
  g_assert_false (gtk_widget_get_mapped (menu));
  press_on (see (&practice, GTK_TYPE_BUTTON, "_Add the usual ones"), "Return");
  see_row (&practice, "Dynamic warm-up, 10 minutes");
  /* The first Escape is for what is said. */
  see (&practice, GTK_TYPE_LABEL, "11 routines added");
  desk_test_keys (fixture->window, "Escape");
  see_no (&practice, GTK_TYPE_LABEL, "11 routines added");
  desk_test_keys (fixture->window, "Escape");
  desk_test_window ("New workout on Wed 25 Nov");

  menu = open_menu (dialog, "Warm-up");
  g_assert_true (is_offered (menu, "Dynamic warm-up, 10 minutes"));
  g_assert_true (is_offered (menu, "Short dynamic warm-up"));
  g_assert_false (is_offered (menu, "Static cool-down, legs"));
  desk_test_keys (dialog, "Down Return");
  text = rd_text_row_dup_text (RD_TEXT_ROW (row));
  g_assert_true (g_str_has_prefix (text, "Brisk walk"));
  g_assert_true (has_focus_within (row));
  desk_test_close (dialog);
}

static void
add_each (Fixture *fixture)
{
  g_autoptr (RdRoutine) archived = rd_record_new (RD_TYPE_ROUTINE);

  add_routine (fixture, RD_ROUTINE_STRENGTH, "Squats", "3 × 12");
  add_routine (fixture, RD_ROUTINE_STRETCHING, "Roller", "Slowly");
  add_routine (fixture, RD_ROUTINE_FOOD, "Soup", "Hot soup");
  archived->use = RD_ROUTINE_STRENGTH;
  archived->archived = TRUE;
  rd_record_set_text (&archived->name, "Deadlift");
  rd_record_set_text (&archived->text, "3 × 8");
  keep (fixture, archived);
}

static void
test_each_entry_offers_what_suits_it (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    RdWorkoutKind kind;
    gboolean strength;
    gboolean stretching;
  } cases[] = {
    { RD_WORKOUT_EASY, TRUE, TRUE },
    { RD_WORKOUT_STRENGTH, TRUE, FALSE },
    { RD_WORKOUT_STRETCH, FALSE, TRUE },
  };
  g_autoptr (RdFoodNote) note = rd_record_new (RD_TYPE_FOOD_NOTE);
  GtkWidget *dialog, *menu;

  add_each (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      dialog = open_workout (fixture, cases[i].kind);
      menu = open_menu (dialog, "Note");
      g_assert_cmpint (is_offered (menu, "Squats"), ==, cases[i].strength);
      g_assert_cmpint (is_offered (menu, "Roller"), ==, cases[i].stretching);
      g_assert_false (is_offered (menu, "Soup"));
      g_assert_false (is_offered (menu, "Deadlift"));
      desk_test_keys (dialog, "Escape");
      desk_test_close (dialog);
    }

  note->client = DESK_HANNAH;
  note->date = rd_date_new (2026, 11, 25);
  rd_food_dialog_open (fixture->window, fixture->practice, note);
  dialog = desk_test_window ("Food on Wed 25 Nov");
  menu = desk_test_find (dialog, GTK_TYPE_MENU_BUTTON, NULL);
  press_on (menu, "Return");
  menu = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu)));
  g_assert_true (is_offered (menu, "Soup"));
  g_assert_false (is_offered (menu, "Squats"));
  desk_test_keys (dialog, "Escape");
  desk_test_close (dialog);
}

#define ADD(path, page, test) g_test_add ("/desk/" path, Fixture, page, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("routines/usual", "routines", test_a_practice_without_any_is_offered_the_usual_ones);
  ADD ("routines/usual-once", "routines", test_pressed_twice_they_come_once);
  ADD ("routines/own", "routines", test_the_first_can_be_ones_own);
  ADD ("routines/by-use", "routines", test_each_is_listed_with_its_like);
  ADD ("routines/changed", "routines", test_a_change_is_kept_and_undone);
  ADD ("routines/unchanged", "routines", test_an_unchanged_one_says_nothing);
  ADD ("routines/archived", "routines", test_an_archived_one_is_marked);
  ADD ("routines/removed", "routines", test_a_removed_one_comes_back);
  ADD ("routines/missing", "routines", test_what_is_missing_is_named);
  ADD ("routines/long", "routines", test_a_long_text_is_one_paragraph);
  ADD ("routines/front-desk", "routines", test_the_front_desk_only_reads);
  ADD ("templates/none", "templates", test_without_templates_it_says_how_to_get_one);
  ADD ("templates/holds", "templates", test_a_template_says_what_it_holds);
  ADD ("templates/renamed", "templates", test_a_template_is_renamed);
  ADD ("templates/removed", "templates", test_a_template_is_removed);
  ADD ("practice-window/archived", NULL, test_a_room_is_archived_and_undone);
  g_test_add ("/desk/phrases/empty", Fixture, NULL, set_up_behind,
              test_an_empty_menu_leads_to_the_library, tear_down);
  g_test_add ("/desk/phrases/each", Fixture, NULL, set_up_behind,
              test_each_entry_offers_what_suits_it, tear_down);
  return g_test_run ();
}
