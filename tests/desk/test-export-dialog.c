/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-export-dialog.c: a schedule is handed to others: which days, whose, how much of it. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/exchange/rd-export-dialog.h"

typedef struct
{
  char *path;
  char *written;
  RdFocus *focus;
  GtkWidget *window;
  GtkWidget *dialog;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autofree char *folder = NULL;

  fixture->path = desk_practice_make ();
  folder = g_path_get_dirname (fixture->path);
  fixture->written = g_build_filename (folder, "out", NULL);
  fixture->focus = desk_focus_open (fixture->path, 0);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_label_new ("The desk"));
  fixture->window = desk_test_show (overlay, 900, 800);
  fixture->dialog = GTK_WIDGET (rd_export_dialog_new (
    GTK_WINDOW (fixture->window), rd_focus_practice (fixture->focus),
    rd_focus_period (fixture->focus)->practitioners, rd_focus_date (fixture->focus)));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  desk_test_window ("Export schedule");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog)
    desk_test_close (fixture->dialog);
  desk_test_close (fixture->window);
  desk_focus_close (fixture->focus);
  desk_practice_erase (fixture->path);
  g_free (fixture->written);
}

static const char *
text_of (Fixture *fixture, const char *title)
{
  return gtk_editable_get_text (
    GTK_EDITABLE (desk_test_find (fixture->dialog, ADW_TYPE_ENTRY_ROW, title)));
}

static void
choose (Fixture *fixture, const char *title, guint nth)
{
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (desk_test_find (fixture->dialog, ADW_TYPE_COMBO_ROW, title)), nth);
}

static void
set_text (Fixture *fixture, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (desk_test_find (fixture->dialog, ADW_TYPE_ENTRY_ROW, title)),
                         text);
}

static const struct
{
  guint range;
  const char *first;
  const char *last;
} ranges[] = {
  { 1, "23/11/2026", "20/12/2026" },
  { 2, "01/11/2026", "30/11/2026" },
  { 0, "23/11/2026", "29/11/2026" },
};

static void
test_ranges_are_shown_as_days (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      choose (fixture, "Bookings of", ranges[i].range);
      g_assert_cmpstr (text_of (fixture, "First day (day/month/year)"), ==, ranges[i].first);
      g_assert_cmpstr (text_of (fixture, "Last day (day/month/year)"), ==, ranges[i].last);
      g_assert_false (gtk_widget_get_sensitive (
        desk_test_find (fixture->dialog, ADW_TYPE_ENTRY_ROW, "First day (day/month/year)")));
    }
  choose (fixture, "Bookings of", 3);
  g_assert_true (gtk_widget_get_sensitive (
    desk_test_find (fixture->dialog, ADW_TYPE_ENTRY_ROW, "First day (day/month/year)")));
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return desk_test_find_shown (fixture->dialog, GTK_TYPE_LABEL, text) != NULL;
}

static void
test_what_is_wrong_is_said_beside_the_form (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Bookings of", 3);
  set_text (fixture, "First day (day/month/year)", "soon");
  gtk_widget_activate_action (fixture->dialog, "export.write", NULL);
  desk_test_settle (fixture->dialog);
  g_assert_true (says (fixture, "The first day is written as 26/11/2026."));

  set_text (fixture, "First day (day/month/year)", "26/11/2026");
  set_text (fixture, "Last day (day/month/year)", "25/11/2026");
  gtk_widget_activate_action (fixture->dialog, "export.write", NULL);
  desk_test_settle (fixture->dialog);
  g_assert_true (
    says (fixture, "The last day is written as 26/11/2026 and is not before the first."));
}

static GtkWidget *
find_check (Fixture *fixture, const char *name)
{
  return desk_test_find_said (fixture->dialog, GTK_TYPE_CHECK_BUTTON, name);
}

static void
test_somebody_is_chosen_at_least (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Ellen Hart", "John Whitlock", "Mike Adeyemi",
                                       "Priya Nair" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (
        gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (fixture, names[i]))));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (fixture, names[i])), FALSE);
    }
  gtk_widget_activate_action (fixture->dialog, "export.write", NULL);
  desk_test_settle (fixture->dialog);
  g_assert_true (says (fixture, "Choose at least one practitioner."));
}

static gboolean
is_choosing (gpointer data)
{
  Fixture *fixture = data;

  return fixture->dialog && !gtk_window_is_active (GTK_WINDOW (fixture->dialog)) &&
         !gtk_window_is_active (GTK_WINDOW (fixture->window));
}

static gboolean
is_written (gpointer data)
{
  return ((Fixture *)data)->dialog == NULL;
}

/* Types the name of the file where the desktop asks for it. */
static char *export(Fixture *fixture)
{
  g_autoptr (GString) keys = g_string_new ("ctrl+a");
  char *contents = NULL;

  for (const char *c = fixture->written; *c; c++)
    {
      if (*c == '/')
        g_string_append (keys, " slash");
      else if (*c == '-')
        g_string_append (keys, " minus");
      else if (*c == '.')
        g_string_append (keys, " period");
      else
        g_string_append_printf (keys, " %c", *c);
    }
  desk_test_keys (fixture->window, "Return");
  desk_test_until (is_choosing, fixture);
  desk_test_settle (fixture->window);
  desk_test_keys (fixture->window, keys->str);
  desk_test_keys (fixture->window, "Return");
  desk_test_until (is_written, fixture);
  g_assert_true (g_file_get_contents (fixture->written, &contents, NULL, NULL));
  g_assert_nonnull (desk_test_find (fixture->window, GTK_TYPE_LABEL, "Schedule saved as out."));
  return contents;
}

static void
focus_button (Fixture *fixture)
{
  gtk_widget_grab_focus (desk_test_find (fixture->dialog, GTK_TYPE_BUTTON, "_Export…"));
}

static void
test_initials_and_icalendar_unless_told_otherwise (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  focus_button (fixture);
  text = export(fixture);
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\n"));
  g_assert_nonnull (strstr (text, "booking-4"));
  g_assert_nonnull (strstr (text, "TF"));
  g_assert_null (strstr (text, "Fenwick"));
  g_assert_null (strstr (text, "Asthma"));
}

static void
test_full_names_of_one_as_a_table (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  choose (fixture, "Clients as", 1);
  choose (fixture, "File for", 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (fixture, "Ellen Hart")), FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (fixture, "Mike Adeyemi")), FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (fixture, "Priya Nair")), FALSE);
  focus_button (fixture);
  text = export(fixture);
  g_assert_nonnull (strstr (text, "Tom Fenwick"));
  g_assert_nonnull (strstr (text, "John Whitlock"));
  g_assert_null (strstr (text, "Mike Adeyemi"));
}

static void
test_busy_for_programs (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  choose (fixture, "Clients as", 2);
  choose (fixture, "File for", 2);
  focus_button (fixture);
  text = export(fixture);
  g_assert_true (g_str_has_prefix (text, "["));
  g_assert_null (strstr (text, "Fenwick"));
  g_assert_null (strstr (text, "\"TF\""));
}

static void
test_given_up_it_can_be_tried_again (Fixture *fixture, gconstpointer data)
{
  focus_button (fixture);
  desk_test_keys (fixture->window, "Return");
  desk_test_until (is_choosing, fixture);
  desk_test_settle (fixture->window);
  desk_test_keys (fixture->window, "Escape");
  desk_test_window ("Export schedule");
  g_assert_false (g_file_test (fixture->written, G_FILE_TEST_EXISTS));
  g_assert_true (
    gtk_widget_get_sensitive (desk_test_find (fixture->dialog, GTK_TYPE_BUTTON, "_Export…")));
}

static void
test_escape_closes (Fixture *fixture, gconstpointer data)
{
  desk_test_keys (fixture->window, "Escape");
  desk_test_until (is_written, fixture);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/export-dialog/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("ranges", test_ranges_are_shown_as_days);
  ADD ("wrong-days", test_what_is_wrong_is_said_beside_the_form);
  ADD ("nobody", test_somebody_is_chosen_at_least);
  ADD ("icalendar", test_initials_and_icalendar_unless_told_otherwise);
  ADD ("csv", test_full_names_of_one_as_a_table);
  ADD ("json", test_busy_for_programs);
  ADD ("given-up", test_given_up_it_can_be_tried_again);
  ADD ("escape", test_escape_closes);
  return g_test_run ();
}
