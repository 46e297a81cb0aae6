/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-window-files.c: files dropped on the window or opened with the program, told apart by what
 * they hold. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/exchange/rd-activities-dialog.h"
#include "desk/exchange/rd-import-dialog.h"
#include "desk/rd-opening.h"
#include "desk/rd-window.h"

#include <glib/gstdio.h>

static RdApplication *application;

typedef struct
{
  GtkWidget *window;
  char *path;
  GSList *files;
} Fixture;

static gboolean
has_client (gpointer data)
{
  RdFocus *focus = rd_window_focus (RD_WINDOW (((Fixture *)data)->window));

  return focus && rd_focus_client (focus);
}

static gboolean
has_focus (gpointer data)
{
  RdFocus *focus = rd_window_focus (RD_WINDOW (((Fixture *)data)->window));

  return focus && rd_focus_period (focus);
}

/* Where the program looks for a practice: in the home of this test's desktop. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = NULL;
  char *made = desk_practice_make ();

  fixture->path = rd_opening_default_path ();
  folder = g_path_get_dirname (fixture->path);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (g_rename (made, fixture->path), ==, 0);
  desk_practice_erase (made);
  fixture->window = GTK_WIDGET (rd_window_new (application));
  rd_window_open (RD_WINDOW (fixture->window));
  desk_test_show (fixture->window, 1366, 700);
  desk_test_until (has_focus, fixture);
  rd_focus_set_client_id (rd_window_focus (RD_WINDOW (fixture->window)), DESK_HANNAH);
  desk_test_until (has_client, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
  g_slist_free_full (fixture->files, g_object_unref);
  desk_practice_erase (fixture->path);
}

static void
add_text (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  fixture->files = g_slist_append (fixture->files, g_file_new_for_path (path));
}

static void
add_real (Fixture *fixture, const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", folder, name, NULL);

  fixture->files = g_slist_append (fixture->files, g_file_new_for_path (path));
}

/* What GTK says when a file manager lets go of files over the window. */
static void
drop (Fixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->window);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, fixture->files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 100.0, 100.0, &taken);
    }
  g_assert_true (taken);
}

static guint
count_windows (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *l = windows; l; l = l->next)
    n += G_TYPE_CHECK_INSTANCE_TYPE (l->data, type);
  return n;
}

static gboolean
is_none_left (gpointer data)
{
  return count_windows (RD_TYPE_ACTIVITIES_DIALOG) == 0 &&
         count_windows (RD_TYPE_IMPORT_DIALOG) == 0;
}

static void
test_activities_share_one_dialog (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  add_real (fixture, "activities", "athlytics__example.tcx");
  add_real (fixture, "activities", "athlytics__example.gpx");
  add_real (fixture, "activities", "athlytics__strava_activities.csv");
  drop (fixture);
  dialog = desk_test_window ("Import activities");
  g_assert_cmpuint (count_windows (RD_TYPE_ACTIVITIES_DIALOG), ==, 1);
  gtk_window_close (GTK_WINDOW (dialog));
  desk_test_until (is_none_left, NULL);
}

static void
test_programmes_follow_one_after_the_other (Fixture *fixture, gconstpointer data)
{
  add_text (fixture, "plan.csv", "date,kind,minutes\n2026-11-24,easy,30\n");
  add_real (fixture, "ics", "synthetic-feeds__trainerroad-like.ics");
  add_real (fixture, "activities", "tcxparser__test.tcx");
  drop (fixture);

  GtkWidget *dialog = desk_test_window ("Import activities");
  g_assert_cmpuint (count_windows (RD_TYPE_IMPORT_DIALOG), ==, 0);
  gtk_window_close (GTK_WINDOW (dialog));
  for (guint i = 0; i < 2; i++)
    {
      dialog = desk_test_window ("Import programme");
      g_assert_cmpuint (count_windows (RD_TYPE_IMPORT_DIALOG), ==, 1);
      gtk_window_close (GTK_WINDOW (dialog));
      desk_test_settle (fixture->window);
    }
  desk_test_until (is_none_left, NULL);
}

static gboolean
says_nothing (gpointer data)
{
  GtkWidget *row = desk_test_find (data, ADW_TYPE_ACTION_ROW, "Hannah.vcf");

  return row && gtk_widget_get_mapped (row);
}

/* What nothing is made of is not passed over in silence. */
static void
test_what_is_neither_gets_a_reason (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  add_text (fixture, "Hannah.vcf", "BEGIN:VCARD\r\nFN:Hannah\r\nEND:VCARD\r\n");
  drop (fixture);
  dialog = desk_test_window ("Import activities");
  desk_test_until (says_nothing, dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  desk_test_until (is_none_left, NULL);
}

/* The window waits with them until its practice is open. */
static void
test_opened_with_the_program (Fixture *fixture, gconstpointer data)
{
  RdFocus *focus = g_object_ref (rd_window_focus (RD_WINDOW (fixture->window)));
  GtkWidget *dialog;

  add_real (fixture, "activities", "tcxparser__test.tcx");
  rd_window_set_focus (RD_WINDOW (fixture->window), NULL);
  g_application_open (G_APPLICATION (application), (GFile **)&fixture->files->data, 1, "");
  desk_test_settle (fixture->window);
  g_assert_true (is_none_left (NULL));
  rd_window_set_focus (RD_WINDOW (fixture->window), focus);
  g_object_unref (focus);
  dialog = desk_test_window ("Import activities");
  gtk_window_close (GTK_WINDOW (dialog));
  desk_test_until (is_none_left, NULL);

  /* Once, and not each time. */
  g_application_open (G_APPLICATION (application), (GFile **)&fixture->files->data, 1, "");
  dialog = desk_test_window ("Import activities");
  g_assert_cmpuint (count_windows (RD_TYPE_ACTIVITIES_DIALOG), ==, 1);
  gtk_window_close (GTK_WINDOW (dialog));
  desk_test_until (is_none_left, NULL);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/desk/window-files/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;

  desk_test_init (&argc, &argv);
  application = rd_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  ADD ("activities", test_activities_share_one_dialog);
  ADD ("mixed", test_programmes_follow_one_after_the_other);
  ADD ("neither", test_what_is_neither_gets_a_reason);
  ADD ("opened", test_opened_with_the_program);
  return g_test_run ();
}
