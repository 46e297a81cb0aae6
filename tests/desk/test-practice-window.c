/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-practice-window.c: who works here and when, what is offered, which rooms there are. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/practice/rd-practice-window.h"

typedef struct
{
  char *path;
  RdPractice *practice;
  GtkWidget *window;
  GtkWidget *settings;
} Fixture;

static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  return desk_test_find (fixture->settings, ADW_TYPE_ACTION_ROW, title);
}

static gboolean
is_read (gpointer data)
{
  return find_row (data, "Priya Nair") != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = desk_practice_make ();
  fixture->practice = desk_practice_open (fixture->path);
  fixture->window = desk_test_show (gtk_label_new ("The desk"), 900, 800);
  fixture->settings =
    GTK_WIDGET (rd_practice_window_new (GTK_WINDOW (fixture->window), fixture->practice));
  g_object_add_weak_pointer (G_OBJECT (fixture->settings), (gpointer *)&fixture->settings);
  gtk_window_present (GTK_WINDOW (fixture->settings));
  desk_test_window ("Practice");
  desk_test_until (is_read, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->settings)
    desk_test_close (fixture->settings);
  desk_test_close (fixture->window);
  desk_test_drop (fixture->practice);
  desk_practice_erase (fixture->path);
}

static const char *
subtitle_of (Fixture *fixture, const char *title)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (fixture, title)));
}

static void
test_lists_what_there_is (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (subtitle_of (fixture, "Mike Adeyemi"), ==, "Sports massage, Personal training");
  g_assert_cmpstr (subtitle_of (fixture, "Sports massage 60"), ==, "60 minutes");
  g_assert_cmpstr (subtitle_of (fixture, "Room 2"), ==, "Sports massage, Personal training");
  g_assert_cmpstr (subtitle_of (fixture, "Riverside Massage"), ==, "Europe/London");
  g_assert_nonnull (find_row (fixture, "Nobody is away in the year ahead."));
}

typedef struct
{
  Fixture *fixture;
  const char *title;
} Wanted;

static gboolean
is_listed (gpointer data)
{
  Wanted *wanted = data;

  return find_row (wanted->fixture, wanted->title) != NULL;
}

/* Each row: what is added by which button, in which dialog, under which field, and its row then. */
static const struct
{
  const char *button;
  const char *dialog;
  const char *field;
  const char *text;
} additions[] = {
  { "Add practitioner", "New practitioner", "Name", "Olive Reed" },
  { "Add service", "New service", "Name", "Massage 45" },
  { "Add room", "New room", "Name", "Attic" },
};

static void
test_something_is_added (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    {
      GtkWidget *dialog, *row;
      Wanted wanted = { fixture, additions[i].text };

      g_signal_emit_by_name (
        desk_test_find_said (fixture->settings, GTK_TYPE_BUTTON, additions[i].button), "clicked");
      dialog = desk_test_window (additions[i].dialog);
      row = desk_test_find (dialog, ADW_TYPE_ENTRY_ROW, additions[i].field);
      gtk_editable_set_text (GTK_EDITABLE (row), additions[i].text);
      desk_test_keys (fixture->window, "ctrl+Return");
      desk_test_until (is_listed, &wanted);
      desk_test_window ("Practice");
    }
}

/* Somebody new can be booked at once: they have hours and a colour of their own. */
static void
test_somebody_new_has_hours_and_a_colour (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  g_autofree char *summary = NULL;

  g_signal_emit_by_name (
    desk_test_find_said (fixture->settings, GTK_TYPE_BUTTON, "Add practitioner"), "clicked");
  dialog = desk_test_window ("New practitioner");
  g_object_get (desk_test_find (dialog, ADW_TYPE_EXPANDER_ROW, "Working hours"), "subtitle",
                &summary, NULL);
  g_assert_cmpstr (summary, ==, "5 days a week, 40 hours");
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (
                     ADW_COMBO_ROW (desk_test_find (dialog, ADW_TYPE_COMBO_ROW, "Colour")))),
                   ==, "Slate");
  desk_test_close (dialog);
}

static void
test_something_is_changed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  Wanted wanted = { fixture, "John Whitlock-Hart" };

  gtk_widget_activate (find_row (fixture, "John Whitlock"));
  dialog = desk_test_window ("John Whitlock");
  gtk_editable_set_text (GTK_EDITABLE (desk_test_find (dialog, ADW_TYPE_ENTRY_ROW, "Name")),
                         "John Whitlock-Hart");
  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_until (is_listed, &wanted);
}

static void
test_what_is_archived_is_marked (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  Wanted wanted = { fixture, "Room 2 (archived)" };

  gtk_widget_activate (find_row (fixture, "Room 2"));
  dialog = desk_test_window ("Room 2");
  gtk_switch_set_active (GTK_SWITCH (desk_test_find_said (dialog, GTK_TYPE_SWITCH, "Archived")),
                         TRUE);
  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_until (is_listed, &wanted);
}

static gpointer
read_john (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_store_get (store, RD_TYPE_PRACTITIONER, DESK_JOHN, error);
}

static void
test_hours_are_typed_day_by_day (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog, *hours;
  g_autoptr (RdPractitioner) john = NULL;
  g_autofree char *text = NULL;

  gtk_widget_activate (find_row (fixture, "John Whitlock"));
  dialog = desk_test_window ("John Whitlock");
  hours = desk_test_find (dialog, ADW_TYPE_EXPANDER_ROW, "Working hours");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (hours), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (desk_test_find (hours, ADW_TYPE_ENTRY_ROW, "Friday")),
                         "9-13");
  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_window ("Practice");
  john = rd_practice_read (fixture->practice, read_john, NULL, NULL);
  text = rd_week_hours_format (john->hours);
  g_assert_cmpstr (
    text, ==, "mon=08:00-19:00;tue=08:00-19:00;wed=08:00-19:00;thu=08:00-19:00;fri=09:00-13:00");
}

static void
test_time_off_is_somebodys_or_everybodys (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "The practice is closed", "John Whitlock" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *dialog, *who;
      Wanted wanted = { fixture, titles[i] };

      g_signal_emit_by_name (
        desk_test_find_said (fixture->settings, GTK_TYPE_BUTTON, "Add time off"), "clicked");
      dialog = desk_test_window ("New time off");
      who = desk_test_find (dialog, ADW_TYPE_COMBO_ROW, NULL);
      adw_combo_row_set_selected (ADW_COMBO_ROW (who), i == 0 ? 0 : 2);
      desk_test_keys (fixture->window, "ctrl+Return");
      desk_test_until (is_listed, &wanted);
      desk_test_window ("Practice");
    }
  g_assert_cmpstr (subtitle_of (fixture, "The practice is closed"), ==, "24 November 2026");
}

static void
test_the_rules_are_settings (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  gtk_widget_activate (find_row (fixture, "Riverside Massage"));
  dialog = desk_test_window ("Practice and rules");
  g_assert_nonnull (
    desk_test_find (dialog, ADW_TYPE_PREFERENCES_GROUP, "Highest pressure near a race"));
  desk_test_resize (dialog, 420, 500);
  desk_test_keys (fixture->window, "Escape");
  desk_test_window ("Practice");
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *)data)->settings == NULL;
}

static void
test_escape_closes (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "Escape");
  desk_test_until (is_closed, fixture);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/practice-window/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("lists", test_lists_what_there_is);
  ADD ("added", test_something_is_added);
  ADD ("somebody-new", test_somebody_new_has_hours_and_a_colour);
  ADD ("changed", test_something_is_changed);
  ADD ("archived", test_what_is_archived_is_marked);
  ADD ("hours", test_hours_are_typed_day_by_day);
  ADD ("time-off", test_time_off_is_somebodys_or_everybodys);
  ADD ("rules", test_the_rules_are_settings);
  ADD ("escape", test_escape_closes);
  return g_test_run ();
}
