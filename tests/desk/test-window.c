/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-window.c: the window, from the two ways in to the week of a practice. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/rd-flap.h"
#include "desk/rd-opening.h"
#include "desk/rd-practitioner-row.h"
#include "desk/rd-window.h"
#include "desk/widgets/rd-mini-month.h"

#include "practice/rd-demo.h"
#include "practice/rd-practice-commands.h"

#include <glib/gstdio.h>

/* One program for all windows, as it is outside of tests. */
static RdApplication *application;

typedef struct
{
  GtkWidget *window;
  char *path;
} Fixture;

static const char *
state_of (Fixture *fixture)
{
  GtkWidget *states = desk_test_find (fixture->window, GTK_TYPE_STACK, NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (states));
}

static gboolean
is_open (gpointer data)
{
  return g_strcmp0 (state_of (data), "opening") != 0;
}

static gboolean
has_period (gpointer data)
{
  RdFocus *focus = rd_window_focus (RD_WINDOW (((Fixture *)data)->window));

  return focus && rd_focus_period (focus);
}

static RdFocus *
focus_of (Fixture *fixture)
{
  return rd_window_focus (RD_WINDOW (fixture->window));
}

static void
open_window (Fixture *fixture)
{
  fixture->window = GTK_WIDGET (rd_window_new (application));
  rd_window_open (RD_WINDOW (fixture->window));
  desk_test_show (fixture->window, 1366, 700);
  desk_test_until (is_open, fixture);
}

/* Where the program looks for a practice: in the home of this test's desktop. */
static void
set_up_nothing (Fixture *fixture, gconstpointer data)
{
  fixture->path = rd_opening_default_path ();
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  open_window (fixture);
}

static void
move_practice (const char *to)
{
  g_autofree char *folder = g_path_get_dirname (to);
  char *made = desk_practice_make ();

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (g_rename (made, to), ==, 0);
  desk_practice_erase (made);
}

static void
set_up_practice (Fixture *fixture, gconstpointer data)
{
  fixture->path = rd_opening_default_path ();
  move_practice (fixture->path);
  open_window (fixture);
  desk_test_until (has_period, fixture);
  rd_practice_set_now (rd_focus_practice (focus_of (fixture)), DESK_NOW);
  gtk_widget_activate_action (fixture->window, "win.today", NULL);
  desk_test_settle (fixture->window);
}

static void
set_up_damage (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = NULL;

  fixture->path = rd_opening_default_path ();
  folder = g_path_get_dirname (fixture->path);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->path, "This is not a practice.", -1, NULL));
  open_window (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
  desk_practice_erase (fixture->path);
}

static void
test_two_ways_in (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (state_of (fixture), ==, "first-start");
  g_assert_null (focus_of (fixture));
  g_assert_nonnull (desk_test_find (fixture->window, GTK_TYPE_BUTTON, "_Set up this practice"));
  g_assert_nonnull (
    desk_test_find (fixture->window, GTK_TYPE_BUTTON, "_Look around a demo practice"));
}

static void
test_set_up (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate_action (fixture->window, "win.set-up", NULL);
  desk_test_until (has_period, fixture);
  g_assert_cmpstr (state_of (fixture), ==, "set-up");
  g_assert_cmpint (rd_focus_period (focus_of (fixture))->practitioners->len, ==, 0);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  desk_test_settle (fixture->window);

  gtk_widget_activate_action (fixture->window, "win.set-up-done", NULL);
  desk_test_settle (fixture->window);
  g_assert_cmpstr (state_of (fixture), ==, "practice");
}

static void
test_demo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *demo = rd_opening_demo_path ();

  gtk_widget_activate_action (fixture->window, "win.look-around", NULL);
  desk_test_until (has_period, fixture);
  g_assert_cmpstr (state_of (fixture), ==, "practice");
  g_assert_true (rd_focus_period (focus_of (fixture))->settings->demo);
  g_assert_cmpstr (rd_focus_client (focus_of (fixture))->name, ==, "Hannah Clarke");
  g_assert_cmpstr (rd_practice_path (rd_focus_practice (focus_of (fixture))), ==, demo);
  g_assert_true (gtk_widget_get_mapped (
    gtk_widget_get_parent (desk_test_find (fixture->window, GTK_TYPE_LABEL, "Demo practice"))));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  gtk_widget_activate_action (fixture->window, "win.leave-demo", NULL);
  desk_test_settle (fixture->window);
  g_assert_cmpstr (state_of (fixture), ==, "first-start");
  g_assert_null (focus_of (fixture));
}

static void
test_opens_the_practice (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (state_of (fixture), ==, "practice");
  g_assert_nonnull (
    desk_test_find (fixture->window, GTK_TYPE_INSCRIPTION, "23 – 29 November 2026"));
  g_assert_false (gtk_widget_get_mapped (
    gtk_widget_get_parent (desk_test_find (fixture->window, GTK_TYPE_LABEL, "Demo practice"))));
}

static void
test_keys_turn_weeks (Fixture *fixture, gconstpointer data)
{
  RdDate today = rd_date_new (2026, 11, 23);

  desk_test_keys (fixture->window, "alt+Right alt+Right");
  g_assert_cmpint (rd_focus_date (focus_of (fixture)), ==, today + 14);
  desk_test_keys (fixture->window, "alt+Left");
  g_assert_cmpint (rd_focus_date (focus_of (fixture)), ==, today + 7);
  g_assert_nonnull (
    desk_test_find (fixture->window, GTK_TYPE_INSCRIPTION, "30 November – 6 December 2026"));
  desk_test_keys (fixture->window, "t");
  g_assert_cmpint (rd_focus_date (focus_of (fixture)), ==, today);
}

static void
test_month_turns_the_week (Fixture *fixture, gconstpointer data)
{
  RdMiniMonth *month = RD_MINI_MONTH (desk_test_find (fixture->window, RD_TYPE_MINI_MONTH, NULL));

  rd_mini_month_set_date (month, rd_date_new (2026, 12, 2));
  g_assert_cmpint (rd_focus_date (focus_of (fixture)), ==, rd_date_new (2026, 12, 2));
  rd_focus_set_date (focus_of (fixture), rd_date_new (2026, 11, 30));
  g_assert_cmpint (rd_mini_month_get_date (month), ==, rd_date_new (2026, 11, 30));
}

static gboolean
is_tuesday (gpointer data)
{
  return desk_test_find (data, GTK_TYPE_BUTTON, "24") &&
         gtk_widget_has_css_class (desk_test_find (data, GTK_TYPE_BUTTON, "24"), "today");
}

/* The window is left open over night. */
static void
test_new_day (Fixture *fixture, gconstpointer data)
{
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  rd_practice_set_now (rd_focus_practice (focus_of (fixture)), DESK_NOW + 24 * 60 * 60);
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  desk_test_until (is_tuesday, fixture->window);
  g_assert_cmpint (rd_focus_date (focus_of (fixture)), ==, rd_date_new (2026, 11, 24));
}

static void
test_unticked_is_not_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = desk_test_find (fixture->window, RD_TYPE_PRACTITIONER_ROW, NULL);
  gint64 id = rd_record_id (rd_practitioner_row_practitioner (RD_PRACTITIONER_ROW (row)));
  gboolean ticked;

  g_assert_true (rd_focus_shows_practitioner (focus_of (fixture), id));
  g_object_set (row, "ticked", FALSE, NULL);
  g_assert_false (rd_focus_shows_practitioner (focus_of (fixture), id));
  rd_focus_show_practitioner (focus_of (fixture), id, TRUE);
  g_object_get (row, "ticked", &ticked, NULL);
  g_assert_true (ticked);
}

static void
keep_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  rd_practice_write_finish (RD_PRACTICE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
rename_first (RdWriting *writing, gpointer id, GError **error)
{
  g_autoptr (RdPractitioner) practitioner =
    rd_store_get (rd_writing_store (writing), RD_TYPE_PRACTITIONER, *(gint64 *)id, error);

  rd_record_set_text (&practitioner->name, "Ellen Hart-Lowe");
  return rd_writing_update (writing, practitioner, error);
}

static gboolean
shows_new_name (gpointer data)
{
  return desk_test_find (data, GTK_TYPE_LABEL, "Ellen Hart-Lowe") != NULL;
}

static void
test_sidebar_follows_the_practice (Fixture *fixture, gconstpointer data)
{
  RdPeriod *period = rd_focus_period (focus_of (fixture));
  gint64 first = rd_record_id (period->practitioners->pdata[0]);

  rd_practice_write_async (rd_focus_practice (focus_of (fixture)), "change", rename_first,
                           g_memdup2 (&first, sizeof first), g_free, keep_cb, NULL);
  desk_test_until (shows_new_name, fixture->window);
}

static void
test_acting_as (Fixture *fixture, gconstpointer data)
{
  RdPractice *practice = rd_focus_practice (focus_of (fixture));
  RdPeriod *period = rd_focus_period (focus_of (fixture));
  gint64 other = rd_record_id (period->practitioners->pdata[1]);

  g_assert_cmpint (rd_practice_acting (practice), ==,
                   rd_record_id (period->practitioners->pdata[0]));
  gtk_widget_activate_action (fixture->window, "win.act-as", "x", other);
  g_assert_cmpint (rd_practice_acting (practice), ==, other);
}

static gboolean
has_client (gpointer data)
{
  return rd_focus_client (data) != NULL;
}

static gboolean
is_sensitive (gpointer data)
{
  return gtk_widget_is_sensitive (data);
}

static gboolean
is_insensitive (gpointer data)
{
  return !gtk_widget_is_sensitive (data);
}

/* Massages are booked ahead for the client in focus, while she follows a programme or will. */
static void
test_booking_ahead_needs_a_programme (Fixture *fixture, gconstpointer data)
{
  RdFocus *focus = focus_of (fixture);
  RdProgrammeWish wish = { .client = DESK_ZOE,
                           .template_id = "half-12",
                           .race_date = rd_date_new (2027, 2, 7) };
  g_autoptr (RdProgramme) programme = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = gtk_button_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "programme.book-ahead");
  gtk_popover_set_child (GTK_POPOVER (popover), button);
  gtk_widget_set_parent (popover, fixture->window);
  g_assert_false (gtk_widget_is_sensitive (button));
  rd_focus_set_client_id (focus, DESK_ZOE);
  desk_test_until (has_client, focus);
  g_assert_false (gtk_widget_is_sensitive (button));

  programme = rd_practice_new_programme (rd_focus_practice (focus), &wish, &error);
  g_assert_no_error (error);
  desk_test_until (is_sensitive, button);
  rd_focus_set_client (focus, NULL);
  desk_test_until (is_insensitive, button);
  gtk_widget_unparent (popover);
}

/* Both panels beside the page, then without the inspector, then without the sidebar. */
static void
test_folds_as_it_narrows (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int width;
    gboolean sidebar_folded;
    gboolean inspector_folded;
  } cases[] = {
    { 1366, FALSE, FALSE }, { 1200, FALSE, FALSE }, { 1199, FALSE, TRUE },  { 1000, FALSE, TRUE },
    { 999, TRUE, TRUE },    { 720, TRUE, TRUE },    { 1300, FALSE, FALSE },
  };
  GtkWidget *sidebar = desk_test_find (fixture->window, RD_TYPE_FLAP, NULL);
  GtkWidget *inspector = NULL;
  int frame = 1366 - gtk_widget_get_width (fixture->window);

  for (GtkWidget *child = gtk_widget_get_first_child (sidebar); child && !inspector;
       child = gtk_widget_get_next_sibling (child))
    inspector = desk_test_find (child, RD_TYPE_FLAP, NULL);
  g_assert_nonnull (inspector);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      desk_test_resize (fixture->window, cases[i].width + frame, 700);
      desk_test_settle (fixture->window);
      g_test_message ("%d wide", gtk_widget_get_width (fixture->window));
      g_assert_cmpint (rd_flap_get_folded (RD_FLAP (sidebar)), ==, cases[i].sidebar_folded);
      g_assert_cmpint (rd_flap_get_folded (RD_FLAP (inspector)), ==, cases[i].inspector_folded);
    }
}

/* Made for a day long past, it has nothing to look at today. */
static void
test_stale_demo_is_made_anew (Fixture *fixture, gconstpointer data)
{
  g_autofree char *demo = rd_opening_demo_path ();
  g_autofree char *folder = g_path_get_dirname (demo);
  RdDemoOptions options = {
    .today = rd_date_new (2020, 3, 2), .years = 1, .clients = 60, .seed = 1, .zone = "Europe/London"
  };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  rd_demo_make (demo, &options, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action (fixture->window, "win.look-around", NULL);
  desk_test_until (has_period, fixture);
  g_assert_cmpuint (rd_focus_period (focus_of (fixture))->bookings->len, >, 0);
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *contents = NULL;

  g_assert_cmpstr (state_of (fixture), ==, "problem");
  g_assert_null (focus_of (fixture));
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "This is not a practice.");

  /* It is replaced by a practice meanwhile, say from a backup. */
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  move_practice (fixture->path);
  gtk_widget_activate_action (fixture->window, "win.try-again", NULL);
  desk_test_until (has_period, fixture);
  g_assert_cmpstr (state_of (fixture), ==, "practice");
}

/* Every key that works anywhere is in the window that lists them. */
static void
test_shortcuts_are_listed (void)
{
  g_autoptr (GBytes) overlay = g_resources_lookup_data ("/org/restday/Restday/rd-shortcuts.ui",
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *text = g_bytes_get_data (overlay, NULL);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));

  g_assert_cmpuint (g_strv_length (actions), >=, 8);
  for (guint i = 0; actions[i]; i++)
    {
      g_auto (GStrv) keys =
        gtk_application_get_accels_for_action (GTK_APPLICATION (application), actions[i]);
      g_autofree char *key = g_markup_escape_text (keys[0], -1);

      if (!strstr (text, actions[i]) && !strstr (text, key))
        g_error ("%s (%s) is not in ui/rd-shortcuts.ui", actions[i], keys[0]);
    }
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
test_shortcuts_are_shown (Fixture *fixture, gconstpointer data)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (fixture->window);

  g_assert_null (gtk_application_window_get_help_overlay (window));
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *overlay;

      gtk_widget_activate_action (fixture->window, "win.show-help-overlay", NULL);
      overlay = GTK_WIDGET (gtk_application_window_get_help_overlay (window));
      desk_test_until (is_mapped, overlay);
      g_assert_nonnull (desk_test_find (overlay, GTK_TYPE_LABEL, "Show the present week"));
      gtk_window_close (GTK_WINDOW (overlay));
      g_assert_false (gtk_widget_get_mapped (overlay));
    }
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

static void
count_cb (guint *frames)
{
  (*frames)++;
}

static gboolean
wake_cb (gpointer over)
{
  *(gboolean *)over = TRUE;
  return G_SOURCE_REMOVE;
}

/* Frames of half a second in which nothing happens. */
static guint
count_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean over = FALSE;
  guint frames = 0;
  gulong handler = g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (count_cb), &frames);

  g_timeout_add (500, wake_cb, &over);
  desk_test_until (is_true, &over);
  g_signal_handler_disconnect (clock, handler);
  return frames;
}

/* What moves where nobody sees it costs as much as if it were seen. */
static void
test_a_window_at_rest_does_nothing (Fixture *fixture, gconstpointer data)
{
  guint frames;

  /* Scroll bars fade away first. */
  for (int i = 0; i < 10 && (frames = count_frames (fixture->window)) > 1; i++)
    ;
  g_assert_cmpuint (frames, <=, 1);
}

#define ADD(path, start, test)                                                                     \
  g_test_add ("/desk/window/" path, Fixture, NULL, start, test, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  desk_test_init (&argc, &argv);
  application = rd_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/desk/window/shortcuts-are-listed", test_shortcuts_are_listed);
  ADD ("shortcuts-are-shown", set_up_practice, test_shortcuts_are_shown);
  ADD ("two-ways-in", set_up_nothing, test_two_ways_in);
  ADD ("set-up", set_up_nothing, test_set_up);
  ADD ("demo", set_up_nothing, test_demo);
  ADD ("stale-demo-is-made-anew", set_up_nothing, test_stale_demo_is_made_anew);
  ADD ("opens-the-practice", set_up_practice, test_opens_the_practice);
  ADD ("at-rest", set_up_practice, test_a_window_at_rest_does_nothing);
  ADD ("keys-turn-weeks", set_up_practice, test_keys_turn_weeks);
  ADD ("month-turns-the-week", set_up_practice, test_month_turns_the_week);
  ADD ("another-day-begins", set_up_practice, test_new_day);
  ADD ("unticked-is-not-shown", set_up_practice, test_unticked_is_not_shown);
  ADD ("sidebar-follows-the-practice", set_up_practice, test_sidebar_follows_the_practice);
  ADD ("acting-as", set_up_practice, test_acting_as);
  ADD ("booking-ahead-needs-a-programme", set_up_practice, test_booking_ahead_needs_a_programme);
  ADD ("folds-as-it-narrows", set_up_practice, test_folds_as_it_narrows);
  ADD ("damaged", set_up_damage, test_damaged);
  return g_test_run ();
}
