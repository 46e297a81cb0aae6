/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-set-up.c: the two ways in, and the steps by which a new practice is set up. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/rd-first-start.h"
#include "desk/rd-set-up.h"

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  GtkWidget *steps;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = desk_practice_make ();
  fixture->focus = desk_focus_open (fixture->path, 0);
  fixture->steps = rd_set_up_new ();
  g_object_set (fixture->steps, "focus", fixture->focus, NULL);
  fixture->window = desk_test_show (fixture->steps, 800, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
  desk_focus_close (fixture->focus);
  desk_practice_erase (fixture->path);
}

static GtkWidget *
find_step (Fixture *fixture, const char *title)
{
  return desk_test_find_shown (fixture->steps, ADW_TYPE_ACTION_ROW, title);
}

static const char *
subtitle_of (Fixture *fixture, const char *title)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (find_step (fixture, title)));
}

static void
test_each_step_says_what_there_is (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (subtitle_of (fixture, "Name and time _zone"), ==,
                   "Riverside Massage, Europe/London");
  g_assert_cmpstr (subtitle_of (fixture, "_Who works here, and when"), ==,
                   "Ellen Hart, John Whitlock, Mike Adeyemi, Priya Nair");
  g_assert_cmpstr (subtitle_of (fixture, "_Services"), ==,
                   "Sports massage 60, Sports massage 30, Personal training 60");
  g_assert_cmpstr (subtitle_of (fixture, "_Rooms"), ==, "Room 1, Room 2");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (
                     desk_test_find_shown (fixture->steps, GTK_TYPE_BUTTON, "_Open the calendar"))),
                   ==, "win.set-up-done");
}

/* Each row: a step, and the dialog it opens, by keyboard. */
static const struct
{
  const char *step;
  const char *dialog;
} steps[] = {
  { "Name and time _zone", "Practice and rules" },
  { "_Who works here, and when", "New practitioner" },
  { "_Services", "New service" },
  { "_Rooms", "New room" },
};

static void
test_each_step_opens_its_dialog (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_grab_focus (find_step (fixture, steps[i].step));
      desk_test_keys (fixture->window, "Return");
      desk_test_close (desk_test_window (steps[i].dialog));
    }
}

static gboolean
says_attic (gpointer data)
{
  return strstr (subtitle_of (data, "_Rooms"), "Attic & roof") != NULL;
}

static void
test_what_was_added_is_said (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  gtk_widget_activate (find_step (fixture, "_Rooms"));
  dialog = desk_test_window ("New room");
  gtk_editable_set_text (GTK_EDITABLE (desk_test_find (dialog, ADW_TYPE_ENTRY_ROW, "Name")),
                         "Attic & roof");
  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_until (says_attic, fixture);
}

static void
test_there_are_two_ways_in (void)
{
  GtkWidget *start = rd_first_start_new ();
  GtkWidget *window = desk_test_show (start, 700, 600);
  GtkWidget *set_up = desk_test_find_shown (start, GTK_TYPE_BUTTON, "_Set up this practice");
  GtkWidget *look = desk_test_find_shown (start, GTK_TYPE_BUTTON, "_Look around a demo practice");

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (set_up)), ==, "win.set-up");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (look)), ==, "win.look-around");
  g_assert_true (gtk_widget_has_css_class (set_up, "suggested-action"));
  g_assert_false (gtk_widget_has_css_class (look, "suggested-action"));
  desk_test_resize (window, 400, 480);
  g_assert_true (gtk_widget_get_mapped (look));
  desk_test_close (window);
}

#define ADD(path, test) g_test_add ("/desk/set-up/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("says", test_each_step_says_what_there_is);
  ADD ("opens", test_each_step_opens_its_dialog);
  ADD ("added", test_what_was_added_is_said);
  g_test_add_func ("/desk/first-start/two-ways-in", test_there_are_two_ways_in);
  return g_test_run ();
}
