/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-import-dialog.c: a programme file is looked at before it is kept. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/exchange/rd-import-dialog.h"

#define TOM GINT_TO_POINTER (DESK_TOM)
#define NOBODY GINT_TO_POINTER (0)

typedef struct
{
  char *path;
  RdPractice *practice;
  GtkWidget *window;
  GtkWidget *dialog;
  gint64 client;
  char *said;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer client)
{
  fixture->path = desk_practice_make ();
  fixture->practice = desk_practice_open (fixture->path);
  fixture->client = GPOINTER_TO_INT (client);
  fixture->window = desk_test_show (gtk_label_new ("The desk"), 800, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer client)
{
  if (fixture->dialog)
    desk_test_close (fixture->dialog);
  desk_test_close (fixture->window);
  desk_test_drop (fixture->practice);
  desk_practice_erase (fixture->path);
  g_free (fixture->said);
}

static void
kept_cb (RdImportDialog *dialog, gint64 client, const char *sentence, Fixture *fixture)
{
  fixture->client = client;
  g_free (fixture->said);
  fixture->said = g_strdup (sentence);
}

static void
open_file (Fixture *fixture, GFile *file)
{
  fixture->dialog = GTK_WIDGET (
    rd_import_dialog_new (GTK_WINDOW (fixture->window), fixture->practice, fixture->client, file));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  g_signal_connect (fixture->dialog, "kept", G_CALLBACK (kept_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  desk_test_window ("Import programme");
}

static gboolean
is_read (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *stack = desk_test_find (fixture->dialog, GTK_TYPE_STACK, NULL);

  return !g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "reading");
}

/* Beside the practice, whose folder is erased afterwards. */
static void
open_text (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  open_file (fixture, file);
  desk_test_until (is_read, fixture);
  desk_test_settle (fixture->dialog);
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return desk_test_find_shown (fixture->dialog, GTK_TYPE_LABEL, text) != NULL;
}

static gpointer
read_workouts (RdConnection *store, gpointer client, GCancellable *cancellable, GError **error)
{
  return rd_store_list (store, RD_TYPE_WORKOUT, "client = $1", error,
                        RD_BIND_INT (*(gint64 *)client), RD_BIND_END);
}

static guint
count_workouts (Fixture *fixture)
{
  gint64 client = DESK_TOM;
  g_autoptr (GPtrArray) found = rd_practice_read (fixture->practice, read_workouts, &client, NULL);

  return found->len;
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *)data)->dialog == NULL;
}

#define SPRING                                                                                     \
  "date,kind,minutes,title\n"                                                                      \
  "2026-11-23,easy,40,\n"                                                                          \
  "2026-11-25,hills,50,Box Hill\n"                                                                 \
  "2026-12-06,long,90,\n"

static void
test_shows_its_weeks_before_anything_is_kept (Fixture *fixture, gconstpointer data)
{
  open_text (fixture, "spring.csv", SPRING);
  g_assert_true (says (fixture, "3 workouts, Mon 23 Nov to Sun 6 Dec"));
  g_assert_true (says (fixture, "23 – 29 November 2026"));
  g_assert_true (says (fixture, "Easy run 40′ · Box Hill 50′"));
  g_assert_true (says (fixture, "30 November – 6 December 2026"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                     desk_test_find (fixture->dialog, ADW_TYPE_ENTRY_ROW, "Programme name"))),
                   ==, "spring");
  g_assert_false (says (fixture, "Not taken"));
  g_assert_cmpuint (count_workouts (fixture), ==, 0);
}

static void
test_enter_keeps_it_and_says_what_was_done (Fixture *fixture, gconstpointer data)
{
  open_text (fixture, "spring.csv", SPRING);
  desk_test_keys (fixture->window, "Return");
  desk_test_until (is_closed, fixture);
  g_assert_cmpstr (fixture->said, ==, "Programme imported: 3 added, 0 updated, 0 unchanged.");
  g_assert_cmpint (fixture->client, ==, DESK_TOM);
  g_assert_cmpuint (count_workouts (fixture), ==, 3);
}

static void
test_the_same_again_changes_nothing (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      open_text (fixture, "spring.csv", SPRING);
      desk_test_keys (fixture->window, "Return");
      desk_test_until (is_closed, fixture);
    }
  g_assert_cmpstr (fixture->said, ==, "The programme was already here; nothing changed.");
  g_assert_cmpuint (count_workouts (fixture), ==, 3);
}

static void
test_whose_it_is_has_to_be_said (Fixture *fixture, gconstpointer data)
{
  GtkWidget *drop;

  open_text (fixture, "spring.csv", SPRING);
  gtk_widget_activate_action (fixture->dialog, "import.keep", NULL);
  desk_test_settle (fixture->dialog);
  g_assert_true (says (fixture, "Choose the client whose programme it is."));
  drop = desk_test_find_said (fixture->dialog, GTK_TYPE_DROP_DOWN, "Client");
  g_assert_true (
    gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->dialog)), drop) ||
    gtk_widget_has_focus (drop));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 2);
  gtk_widget_activate_action (fixture->dialog, "import.keep", NULL);
  desk_test_until (is_closed, fixture);
  g_assert_cmpint (fixture->client, ==, DESK_TOM);
}

static void
test_it_can_begin_on_another_day (Fixture *fixture, gconstpointer data)
{
  GtkWidget *start;

  open_text (fixture, "spring.csv", SPRING);
  start = desk_test_find (fixture->dialog, ADW_TYPE_ENTRY_ROW, "First day (day/month/year)");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (start)), ==, "23/11/2026");
  gtk_editable_set_text (GTK_EDITABLE (start), "monday");
  gtk_widget_activate_action (fixture->dialog, "import.keep", NULL);
  desk_test_settle (fixture->dialog);
  g_assert_true (says (fixture, "The first day is written as 26/11/2026."));
  gtk_editable_set_text (GTK_EDITABLE (start), "7/12/2026");
  gtk_widget_activate_action (fixture->dialog, "import.keep", NULL);
  desk_test_until (is_closed, fixture);
  g_assert_cmpuint (count_workouts (fixture), ==, 3);
}

static void
test_a_bad_line_is_named_and_the_rest_taken (Fixture *fixture, gconstpointer data)
{
  open_text (fixture, "spring.csv", SPRING "2026-13-40,easy,40,\n");
  g_assert_true (says (fixture, "Not taken"));
  g_assert_true (says (fixture, "Line 5"));
  desk_test_keys (fixture->window, "Return");
  desk_test_until (is_closed, fixture);
  g_assert_cmpuint (count_workouts (fixture), ==, 3);
}

/* Each row: a file that is no programme. */
static const struct
{
  const char *name;
  const char *text;
} useless[] = {
  { "letter.txt", "Dear Tom,\n" },         { "empty.csv", "" },
  { "header.csv", "date,kind\n" },         { "wrong.csv", "date,kind\nsoon,easy\n" },
  { "broken.ics", "BEGIN:VCALENDAR\r\n" },
};

static void
test_what_is_no_programme_is_said_to_be_none (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (useless); i++)
    {
      GtkWidget *page;

      open_text (fixture, useless[i].name, useless[i].text);
      page = desk_test_find_shown (fixture->dialog, ADW_TYPE_STATUS_PAGE, "Nothing to import");
      g_assert_nonnull (page);
      g_test_message ("%s: %s", useless[i].name,
                      adw_status_page_get_description (ADW_STATUS_PAGE (page)));
      g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), !=, "");
      g_assert_false (
        gtk_widget_get_sensitive (desk_test_find (fixture->dialog, GTK_TYPE_BUTTON, "_Import")));
      desk_test_keys (fixture->window, "Escape");
      desk_test_until (is_closed, fixture);
    }
}

static void
assert_failed (Fixture *fixture, GFile *file, const char *sentence)
{
  GtkWidget *page;

  open_file (fixture, file);
  desk_test_until (is_read, fixture);
  desk_test_settle (fixture->dialog);
  page = desk_test_find_shown (fixture->dialog, ADW_TYPE_STATUS_PAGE, "Nothing to import");
  g_assert_nonnull (page);
  if (sentence)
    g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), ==, sentence);
  desk_test_close (fixture->dialog);
}

static void
test_what_is_no_file_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GFile) directory = g_file_new_for_path (folder);
  g_autoptr (GFile) missing = g_file_get_child (directory, "missing.csv");
  g_autoptr (GFile) huge = g_file_get_child (directory, "huge.csv");
  g_autoptr (GFileOutputStream) stream = g_file_create (huge, 0, NULL, NULL);

  assert_failed (fixture, directory, "This is a folder; choose an iCalendar or CSV file in it.");
  assert_failed (fixture, missing, NULL);
  g_assert_true (g_seekable_truncate (G_SEEKABLE (stream), 65 * 1024 * 1024, NULL, NULL));
  assert_failed (fixture, huge, "The file is larger than 64 MB, which no training programme is.");
}

static void
test_a_real_feed_is_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) feed =
    g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "..", "data", "ics",
                               "synthetic-feeds__trainingpeaks-like.ics", NULL);

  open_file (fixture, feed);
  desk_test_until (is_read, fixture);
  desk_test_settle (fixture->dialog);
  g_assert_true (says (fixture, "What the file holds"));
  desk_test_resize (fixture->dialog, 420, 500);
  gtk_widget_activate_action (fixture->dialog, "import.keep", NULL);
  desk_test_until (is_closed, fixture);
  g_assert_cmpuint (count_workouts (fixture), ==, 5);
}

static void
test_closing_it_while_it_reads_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) feed =
    g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "..", "data", "ics",
                               "synthetic-feeds__trainingpeaks-like.ics", NULL);

  fixture->dialog = GTK_WIDGET (
    rd_import_dialog_new (GTK_WINDOW (fixture->window), fixture->practice, fixture->client, feed));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  desk_test_close (fixture->dialog);
  g_assert_null (fixture->dialog);
  g_assert_cmpuint (count_workouts (fixture), ==, 0);
}

#define ADD(path, who, test)                                                                       \
  g_test_add ("/desk/import-dialog/" path, Fixture, who, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("preview", TOM, test_shows_its_weeks_before_anything_is_kept);
  ADD ("enter", TOM, test_enter_keeps_it_and_says_what_was_done);
  ADD ("again", TOM, test_the_same_again_changes_nothing);
  ADD ("whose", NOBODY, test_whose_it_is_has_to_be_said);
  ADD ("another-day", TOM, test_it_can_begin_on_another_day);
  ADD ("bad-line", TOM, test_a_bad_line_is_named_and_the_rest_taken);
  ADD ("no-programme", TOM, test_what_is_no_programme_is_said_to_be_none);
  ADD ("no-file", TOM, test_what_is_no_file_is_refused);
  ADD ("real-feed", TOM, test_a_real_feed_is_read);
  ADD ("closed-while-reading", TOM, test_closing_it_while_it_reads_leaves_nothing);
  return g_test_run ();
}
