/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-activities-dialog.c: files of what was done, looked at, asked about and kept. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/exchange/rd-activities-dialog.h"
#include "desk/exchange/rd-activity-row.h"

#include <glib/gstdio.h>
#include <string.h>

/* Hannah's week from the 16th: Monday is rest, Tuesday easy 40, Wednesday hills 60. */
static const char watch[] = "Activity Type,Date,Title,Distance,Time,Avg HR\n"
                            "Running,2026-11-17 07:00:00,Bath,\"7,00\",42:00,140\n"
                            "Running,2026-11-18 07:00:00,Bath,\"10,00\",58:00,160\n"
                            "Other,2026-11-16 12:00:00,Lunch,--,30:00,--\n"
                            "Running,soon,Bath,\"5,00\",30:00,--\n";

typedef struct
{
  char *path;
  RdPractice *practice;
  GtkWidget *parent;
  GtkWidget *dialog;
  GListStore *files;
  gint64 kept_client;
  char *kept_sentence;
} Fixture;

static void
add_file (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (fixture->files, file);
}

static void
add_text (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  add_file (fixture, path);
}

static void
add_real (Fixture *fixture, const char *name)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "activities", name, NULL);

  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  add_file (fixture, path);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = desk_practice_make ();
  fixture->practice = desk_practice_open (fixture->path);
  fixture->files = g_list_store_new (G_TYPE_FILE);
  fixture->parent = desk_test_show (gtk_label_new ("The window behind"), 400, 300);
}

static void
kept_cb (GtkWidget *dialog, gint64 client, const char *sentence, Fixture *fixture)
{
  fixture->kept_client = client;
  fixture->kept_sentence = g_strdup (sentence);
}

static void
open_dialog (Fixture *fixture, gint64 client)
{
  fixture->dialog = GTK_WIDGET (rd_activities_dialog_new (
    GTK_WINDOW (fixture->parent), fixture->practice, client, G_LIST_MODEL (fixture->files)));
  g_signal_connect (fixture->dialog, "kept", G_CALLBACK (kept_cb), fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  desk_test_show (fixture->dialog, 920, 640);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *)data)->dialog == NULL;
}

static void
close_dialog (Fixture *fixture)
{
  if (fixture->dialog)
    gtk_window_close (GTK_WINDOW (fixture->dialog));
  desk_test_until (is_closed, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_dialog (fixture);
  desk_test_close (fixture->parent);
  desk_test_drop (fixture->practice);
  g_object_unref (fixture->files);
  g_free (fixture->kept_sentence);
  desk_practice_erase (fixture->path);
}

/* Looking. */

static GtkWidget *
button_of (Fixture *fixture)
{
  return gtk_window_get_default_widget (GTK_WINDOW (fixture->dialog));
}

static gboolean
has_button (gpointer data, const char *label)
{
  Fixture *fixture = data;

  return fixture->dialog &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button_of (fixture))), label) == 0;
}

static gboolean
offers_three (gpointer data)
{
  return has_button (data, "_Import 3 activities");
}

static gboolean
offers_two (gpointer data)
{
  return has_button (data, "_Import 2 activities");
}

static gboolean
offers_something (gpointer data)
{
  return gtk_widget_get_sensitive (button_of (data));
}

static gboolean
offers_nothing (gpointer data)
{
  Fixture *fixture = data;

  return has_button (data, "_Import") && !gtk_widget_get_sensitive (button_of (fixture)) &&
         desk_test_find (fixture->dialog, GTK_TYPE_LABEL,
                         "Everything in these files is already here.");
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  GtkWidget *label = desk_test_find (fixture->dialog, GTK_TYPE_LABEL, text);

  return label && gtk_widget_get_mapped (label);
}

static GtkWidget *
find_row (GtkWidget *start, RdDate date)
{
  GtkWidget *found = NULL;

  if (RD_IS_ACTIVITY_ROW (start) && rd_activity_row_item (RD_ACTIVITY_ROW (start)) &&
      rd_activity_item_activity (rd_activity_row_item (RD_ACTIVITY_ROW (start)))->date == date)
    return start;
  for (GtkWidget *child = gtk_widget_get_first_child (start); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, date);
  return found;
}

static GtkWidget *
row_of (Fixture *fixture, int day)
{
  GtkWidget *row = find_row (fixture->dialog, rd_date_new (2026, 11, day));

  g_assert_nonnull (row);
  return row;
}

static GtkWidget *
tick_of (Fixture *fixture, int day)
{
  return desk_test_find (row_of (fixture, day), GTK_TYPE_CHECK_BUTTON, NULL);
}

static void
open_watch (Fixture *fixture, gint64 client)
{
  add_text (fixture, "Activities.csv", watch);
  open_dialog (fixture, client);
  if (client)
    desk_test_until (offers_three, fixture);
}

static gpointer
read_done (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, RD_TYPE_WORKOUT, "client = $1 AND outcome = 'done' ORDER BY date",
                        error, RD_BIND_INT (DESK_HANNAH), RD_BIND_END);
}

/* What Hannah did. */
static GPtrArray *
list_done (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *done = rd_practice_read (fixture->practice, read_done, NULL, &error);

  g_assert_no_error (error);
  return done;
}

static guint
count_done (Fixture *fixture)
{
  g_autoptr (GPtrArray) done = list_done (fixture);

  return done->len;
}

/* Facts. */

static void
test_every_row_says_what_becomes_of_it (Fixture *fixture, gconstpointer data)
{
  open_watch (fixture, DESK_HANNAH);
  g_assert_true (shows (fixture, "Easy 40′ planned that day"));
  g_assert_true (shows (fixture, "Hills 60′ planned that day"));
  g_assert_true (shows (fixture, "Not planned: added. What kind was it?"));
  g_assert_true (shows (fixture, "2 planned"));
  g_assert_true (shows (fixture, "1 not planned"));
  g_assert_true (shows (fixture, "Not taken (1)"));
  g_assert_true (shows (fixture, "Are the distances kilometres or miles?"));
  desk_test_assert_said (tick_of (fixture, 17),
                         "Tue 17 Nov, Easy run: Bath, 42 minutes. Easy 40′ planned that day");
  desk_test_assert_said (gtk_widget_get_parent (row_of (fixture, 17)),
                         "Tue 17 Nov, Easy run: Bath, 42 minutes. Easy 40′ planned that day");
  g_assert_cmpuint (count_done (fixture), ==, 0);
}

static void
test_real_files (Fixture *fixture, gconstpointer data)
{
  add_real (fixture, "tcxparser__test.tcx");
  add_real (fixture, "athlytics__strava_activities.csv");
  add_real (fixture, "gpxpy__gpx1.1_with_all_fields.gpx");
  add_real (fixture, "gpxpy__cerknicko-jezero.gpx");
  open_dialog (fixture, DESK_HANNAH);
  desk_test_until (offers_something, fixture);
  g_assert_true (has_button (fixture, "_Import 83 activities"));
  g_assert_true (shows (fixture, "Activities (83)"));
  g_assert_true (shows (fixture, "Not taken (3)"));
  g_assert_false (shows (fixture, "Are the distances kilometres or miles?"));
  desk_test_resize (fixture->dialog, 740, 460);
  desk_test_resize (fixture->dialog, 1300, 700);
  g_assert_true (shows (fixture, "Activities (83)"));
}

static void
test_one_that_is_left_out_does_not_come_in (Fixture *fixture, gconstpointer data)
{
  open_watch (fixture, DESK_HANNAH);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick_of (fixture, 17)), FALSE);
  desk_test_until (offers_two, fixture);
  g_assert_true (shows (fixture, "Left out"));
  g_assert_true (shows (fixture, "1 left out"));
  gtk_widget_activate_action (fixture->dialog, "activities.keep", NULL);
  /* Too late to cancel. */
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  g_assert_nonnull (fixture->dialog);
  desk_test_until (is_closed, fixture);
  g_assert_cmpint (fixture->kept_client, ==, DESK_HANNAH);
  g_assert_cmpstr (fixture->kept_sentence, ==, "2 activities imported, 1 of them planned.");
  g_assert_cmpuint (count_done (fixture), ==, 2);
}

static void
test_the_second_time_all_is_here (Fixture *fixture, gconstpointer data)
{
  open_watch (fixture, DESK_HANNAH);
  gtk_widget_activate_action (fixture->dialog, "activities.keep", NULL);
  desk_test_until (is_closed, fixture);
  g_assert_cmpuint (count_done (fixture), ==, 3);

  open_dialog (fixture, DESK_HANNAH);
  desk_test_until (offers_nothing, fixture);
  g_assert_true (shows (fixture, "3 already here"));
  g_assert_false (gtk_widget_get_visible (tick_of (fixture, 17)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button_of (fixture)), ==,
                   "Everything in these files is already here.");
}

static gboolean
says_not_planned (gpointer data)
{
  return shows (data, "3 not planned");
}

static void
test_another_client_is_matched_again (Fixture *fixture, gconstpointer data)
{
  GtkWidget *drop;

  open_watch (fixture, DESK_HANNAH);
  drop = desk_test_find (fixture->dialog, GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 0);
  desk_test_until (says_not_planned, fixture);
  gtk_widget_activate_action (fixture->dialog, "activities.keep", NULL);
  desk_test_until (is_closed, fixture);
  g_assert_cmpint (fixture->kept_client, ==, DESK_CLARA);
  g_assert_cmpuint (count_done (fixture), ==, 0);
}

static gboolean
shows_rows (gpointer data)
{
  return find_row (((Fixture *)data)->dialog, rd_date_new (2026, 11, 17)) != NULL;
}

static void
test_a_client_has_to_be_chosen (Fixture *fixture, gconstpointer data)
{
  open_watch (fixture, 0);
  desk_test_until (shows_rows, fixture);
  desk_test_settle (fixture->dialog);
  g_assert_true (shows (fixture, "Choose the client who did this."));
  g_assert_false (gtk_widget_get_sensitive (button_of (fixture)));
  /* The field that is missing has the keyboard. */
  desk_test_keys (fixture->dialog, "space Down Return");
  desk_test_until (offers_three, fixture);
}

static gboolean
asks_no_more (gpointer data)
{
  return !shows (data, "Not planned: added. What kind was it?");
}

static gboolean
has_popover (gpointer data)
{
  GtkWidget *popover = desk_test_find (row_of (data, 16), GTK_TYPE_POPOVER, NULL);

  return popover && gtk_widget_get_mapped (popover);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  open_watch (fixture, DESK_HANNAH);
  /* The newest comes first and has the keyboard; Space takes it or leaves it out. */
  desk_test_keys (fixture->dialog, "space");
  desk_test_until (offers_two, fixture);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick_of (fixture, 18))));
  desk_test_keys (fixture->dialog, "space");
  desk_test_until (offers_three, fixture);
  desk_test_keys (fixture->dialog, "Down space");
  desk_test_until (offers_two, fixture);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick_of (fixture, 17))));
  desk_test_keys (fixture->dialog, "space");
  desk_test_until (offers_three, fixture);
  /* Enter asks what the file does not say of it. */
  desk_test_keys (fixture->dialog, "Down Return");
  desk_test_until (has_popover, fixture);
  desk_test_keys (fixture->dialog, "space Home Down Return");
  desk_test_until (asks_no_more, fixture);
  g_assert_cmpint (
    rd_activity_item_kind (rd_activity_row_item (RD_ACTIVITY_ROW (row_of (fixture, 16)))), ==,
    RD_WORKOUT_LONG);
  desk_test_keys (fixture->dialog, "Escape");
  g_assert_nonnull (fixture->dialog);
  desk_test_keys (fixture->parent, "Escape");
  desk_test_until (is_closed, fixture);
  g_assert_cmpuint (count_done (fixture), ==, 0);
}

static void
test_what_is_told_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) done = NULL;
  RdActivityItem *item;
  RdWorkout *workout;

  open_watch (fixture, DESK_HANNAH);
  item = rd_activity_row_item (RD_ACTIVITY_ROW (row_of (fixture, 16)));
  rd_activity_item_choose_kind (item, RD_WORKOUT_STRENGTH);
  rd_activity_item_choose_rpe (item, 7);
  desk_test_until (asks_no_more, fixture);
  desk_test_until (offers_three, fixture);
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (desk_test_find (fixture->dialog, GTK_TYPE_TOGGLE_BUTTON, "miles")), TRUE);
  desk_test_settle (fixture->dialog);
  desk_test_until (offers_three, fixture);
  gtk_widget_activate_action (fixture->dialog, "activities.keep", NULL);
  desk_test_until (is_closed, fixture);
  done = list_done (fixture);
  g_assert_cmpuint (done->len, ==, 3);
  workout = done->pdata[0];
  g_assert_cmpint (workout->kind, ==, RD_WORKOUT_STRENGTH);
  g_assert_cmpfloat (workout->done_rpe, ==, 7);
  workout = done->pdata[1];
  g_assert_cmpfloat_with_epsilon (workout->done_distance_km, 11.265, .001);
}

static gboolean
says_nothing (gpointer data)
{
  GtkWidget *page =
    desk_test_find (((Fixture *)data)->dialog, ADW_TYPE_STATUS_PAGE, "Nothing to import");

  return page && gtk_widget_get_mapped (page);
}

static void
test_nothing_to_import (Fixture *fixture, gconstpointer data)
{
  add_text (fixture, "notes.csv", "name,phone\nHannah,01632\n");
  add_real (fixture, "gpxpy__gpx1.1_with_all_fields.gpx");
  open_dialog (fixture, DESK_HANNAH);
  desk_test_until (says_nothing, fixture);
  g_assert_false (gtk_widget_get_sensitive (button_of (fixture)));
  g_assert_nonnull (desk_test_find (fixture->dialog, ADW_TYPE_ACTION_ROW, "notes.csv"));
}

static gboolean
says_front_desk (gpointer data)
{
  Fixture *fixture = data;

  return shows (fixture, "Only a practitioner may change that; Ellen Hart is at the front desk.");
}

static gboolean
become_front_desk (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdPractitioner) ellen =
    rd_store_get (rd_writing_store (writing), RD_TYPE_PRACTITIONER, DESK_ELLEN, error);

  ellen->role = GPOINTER_TO_INT (argument);
  return ellen && rd_writing_update (writing, ellen, error);
}

/* A failure is said in a red row; nothing is lost, and it can be tried again. */
static void
test_failing_to_keep_loses_nothing (Fixture *fixture, gconstpointer data)
{
  open_watch (fixture, DESK_HANNAH);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick_of (fixture, 17)), FALSE);
  desk_test_until (offers_two, fixture);
  g_assert_true (rd_practice_act_as (fixture->practice, DESK_ELLEN, NULL));
  desk_practice_do (fixture->practice, become_front_desk, GINT_TO_POINTER (RD_ROLE_FRONT_DESK));
  gtk_widget_activate_action (fixture->dialog, "activities.keep", NULL);
  desk_test_until (says_front_desk, fixture);
  g_assert_true (offers_two (fixture));
  g_assert_true (shows (fixture, "Left out"));
  desk_practice_do (fixture->practice, become_front_desk, GINT_TO_POINTER (RD_ROLE_OWNER));
  gtk_widget_activate_action (fixture->dialog, "activities.retry", NULL);
  desk_test_until (is_closed, fixture);
  g_assert_cmpuint (count_done (fixture), ==, 2);
}

/* Closed while it reads, or before it began. */
static void
test_closing_cancels (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 40; i++)
    add_real (fixture, "tcxparser__test.tcx");
  open_dialog (fixture, DESK_HANNAH);
  close_dialog (fixture);
  fixture->dialog = GTK_WIDGET (rd_activities_dialog_new (
    GTK_WINDOW (fixture->parent), fixture->practice, DESK_HANNAH, G_LIST_MODEL (fixture->files)));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  desk_test_until (is_closed, fixture);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/desk/activities-dialog/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("becomes", test_every_row_says_what_becomes_of_it);
  ADD ("real", test_real_files);
  ADD ("left-out", test_one_that_is_left_out_does_not_come_in);
  ADD ("second-time", test_the_second_time_all_is_here);
  ADD ("another-client", test_another_client_is_matched_again);
  ADD ("no-client", test_a_client_has_to_be_chosen);
  ADD ("keys", test_keys);
  ADD ("told", test_what_is_told_is_kept);
  ADD ("nothing", test_nothing_to_import);
  ADD ("failing", test_failing_to_keep_loses_nothing);
  ADD ("closing", test_closing_cancels);
  return g_test_run ();
}
