/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-client-dialog.c: a client is added or changed, with cautions and consents, in one change. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/client/rd-client-dialog.h"
#include "practice/rd-client-file.h"
#include "practice/rd-practice-commands.h"

#define HANNAH GINT_TO_POINTER (DESK_HANNAH)
#define NEW GINT_TO_POINTER (0)

typedef struct
{
  char *path;
  RdPractice *practice;
  RdClientFile *file;
  GtkWidget *window;
  GtkWidget *dialog;
} Fixture;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GError) error = NULL;

  fixture->file = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_read (gpointer data)
{
  return ((Fixture *)data)->file != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer client)
{
  fixture->path = desk_practice_make ();
  fixture->practice = desk_practice_open (fixture->path);
  fixture->window = desk_test_show (gtk_label_new ("The desk"), 800, 860);
  rd_client_dialog_read_async (fixture->practice, GPOINTER_TO_INT (client), NULL, read_cb, fixture);
  desk_test_until (is_read, fixture);
  fixture->dialog = GTK_WIDGET (
    rd_client_dialog_new (GTK_WINDOW (fixture->window), fixture->practice, fixture->file));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  desk_test_window (client ? "Hannah Clarke" : "New client");
}

static void
tear_down (Fixture *fixture, gconstpointer client)
{
  if (fixture->dialog)
    desk_test_close (fixture->dialog);
  desk_test_close (fixture->window);
  rd_client_file_free (fixture->file);
  desk_test_drop (fixture->practice);
  desk_practice_erase (fixture->path);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *)data)->dialog == NULL;
}

static RdClientFile *
read_file (Fixture *fixture, gint64 client)
{
  g_autoptr (GError) error = NULL;
  RdClientFile *file =
    rd_practice_read (fixture->practice, (RdQuestion)rd_client_file_read, &client, &error);

  g_assert_no_error (error);
  return file;
}

static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  return desk_test_find (fixture->dialog, ADW_TYPE_ACTION_ROW, title);
}

static void
type_text (GtkWidget *dialog, const char *title, const char *text)
{
  GtkWidget *row = desk_test_find (dialog, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
test_a_name_is_enough (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdClientFile) kept = NULL;

  desk_test_keys (fixture->window, "I v y Return");
  desk_test_until (is_closed, fixture);
  kept = read_file (fixture, DESK_TOM + 1);
  g_assert_cmpstr (kept->client->name, ==, "Ivy");
  g_assert_cmpuint (kept->contraindications->len, ==, 0);
}

/* All that is typed is one change, and taken back by one step. */
static void
test_cautions_and_consents_are_kept_with_the_client (Fixture *fixture, gconstpointer data)
{
  GtkWidget *part;
  g_autoptr (RdClientFile) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;

  type_text (fixture->dialog, "Name", "Ivy Lowe");
  g_signal_emit_by_name (
    desk_test_find_said (fixture->dialog, GTK_TYPE_BUTTON, "Add contraindication"), "clicked");
  part = desk_test_window ("Contraindication");
  type_text (part, "What it is", "Latex");
  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_window ("New client");
  g_assert_nonnull (find_row (fixture, "Latex"));

  g_signal_emit_by_name (desk_test_find_said (fixture->dialog, GTK_TYPE_BUTTON, "Add consent"),
                         "clicked");
  part = desk_test_window ("Consent");
  type_text (part, "Version", "2026");
  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_window ("New client");
  g_assert_nonnull (find_row (fixture, "Version 2026"));

  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_until (is_closed, fixture);
  kept = read_file (fixture, DESK_TOM + 1);
  g_assert_cmpuint (kept->contraindications->len, ==, 1);
  g_assert_cmpuint (kept->consents->len, ==, 1);
  undone = rd_practice_undo (fixture->practice, &error);
  g_assert_no_error (error);
}

static void
test_a_caution_is_changed (Fixture *fixture, gconstpointer data)
{
  GtkWidget *part;
  g_autoptr (RdClientFile) kept = NULL;

  gtk_widget_activate (find_row (fixture, "Asthma, carries inhaler"));
  part = desk_test_window ("Contraindication");
  type_text (part, "What it is", "Asthma");
  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_window ("Hannah Clarke");
  g_assert_nonnull (find_row (fixture, "Asthma"));
  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_until (is_closed, fixture);
  kept = read_file (fixture, DESK_HANNAH);
  g_assert_cmpuint (kept->contraindications->len, ==, 1);
  g_assert_cmpstr (((RdContraindication *)kept->contraindications->pdata[0])->description, ==,
                   "Asthma");
}

static void
test_who_she_prefers_is_chosen_by_name (Fixture *fixture, gconstpointer data)
{
  GtkWidget *prefers = desk_test_find (fixture->dialog, ADW_TYPE_COMBO_ROW, "Prefers");
  g_autoptr (RdClientFile) kept = NULL;

  g_assert_cmpstr (
    gtk_string_object_get_string (adw_combo_row_get_selected_item (ADW_COMBO_ROW (prefers))), ==,
    "John Whitlock");
  adw_combo_row_set_selected (ADW_COMBO_ROW (prefers), 0);
  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_until (is_closed, fixture);
  kept = read_file (fixture, DESK_HANNAH);
  g_assert_cmpint (kept->client->preferred_practitioner, ==, 0);
}

static void
test_is_archived_not_deleted (Fixture *fixture, gconstpointer data)
{
  GtkWidget *archived = desk_test_find (fixture->dialog, GTK_TYPE_SWITCH, NULL);
  g_autoptr (RdClientFile) kept = NULL;

  g_assert_nonnull (archived);
  gtk_switch_set_active (GTK_SWITCH (archived), TRUE);
  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_until (is_closed, fixture);
  kept = read_file (fixture, DESK_HANNAH);
  g_assert_true (kept->client->archived);
}

static void
test_somebody_new_cannot_be_archived (Fixture *fixture, gconstpointer data)
{
  g_assert_null (desk_test_find (fixture->dialog, GTK_TYPE_SWITCH, NULL));
  g_assert_nonnull (find_row (fixture, "None known"));
  g_assert_nonnull (find_row (fixture, "None on record"));
}

#define ADD(path, who, test)                                                                       \
  g_test_add ("/desk/client-dialog/" path, Fixture, who, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("name", NEW, test_a_name_is_enough);
  ADD ("parts", NEW, test_cautions_and_consents_are_kept_with_the_client);
  ADD ("new", NEW, test_somebody_new_cannot_be_archived);
  ADD ("change-caution", HANNAH, test_a_caution_is_changed);
  ADD ("prefers", HANNAH, test_who_she_prefers_is_chosen_by_name);
  ADD ("archived", HANNAH, test_is_archived_not_deleted);
  return g_test_run ();
}
