/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-toast.c: what was done, or was not, is said at the foot of the window. */
#include "desk-test.h"

#include "desk/rd-toast.h"

typedef struct
{
  GtkWidget *overlay;
  GtkWidget *window;
  GtkWidget *at;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->overlay = adw_toast_overlay_new ();
  fixture->at = gtk_label_new ("The desk");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (fixture->overlay), fixture->at);
  fixture->window = desk_test_show (fixture->overlay, 500, 400);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
}

static gboolean
says (Fixture *fixture, const char *text)
{
  desk_test_settle (fixture->window);
  return desk_test_find_shown (fixture->window, GTK_TYPE_LABEL, text) != NULL;
}

static void
test_says_what_was_done_and_offers_to_undo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *undo;

  rd_toast_done (fixture->at, "Booked.");
  g_assert_true (says (fixture, "Booked."));
  undo = desk_test_find_shown (fixture->window, GTK_TYPE_BUTTON, "_Undo");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (undo)), ==, "win.undo");
}

static void
test_what_cannot_be_undone_offers_nothing (Fixture *fixture, gconstpointer data)
{
  rd_toast_say (fixture->at, "Saved.");
  g_assert_true (says (fixture, "Saved."));
  g_assert_null (desk_test_find_shown (fixture->window, GTK_TYPE_BUTTON, "_Undo"));
}

/* A sentence is no markup, whatever it names. */
static void
test_names_are_no_markup (Fixture *fixture, gconstpointer data)
{
  rd_toast_say (fixture->at, "Moved to Smith & Sons <3.");
  g_assert_true (says (fixture, "Moved to Smith &amp; Sons &lt;3."));
}

static void
test_an_error_is_said_unless_it_was_meant (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) cancelled =
    g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled.");
  g_autoptr (GError) full = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "It is full.");

  rd_toast_error (fixture->at, cancelled);
  g_assert_false (says (fixture, "Cancelled."));
  rd_toast_error (fixture->at, full);
  g_assert_true (says (fixture, "It is full."));
}

/* A dialog that closes says it in the window behind. */
static void
test_a_dialog_says_it_behind_itself (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = adw_window_new ();
  GtkWidget *inside = gtk_label_new ("The dialog");

  adw_window_set_content (ADW_WINDOW (dialog), inside);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (fixture->window));
  rd_toast_say (inside, "Said behind.");
  g_assert_true (says (fixture, "Said behind."));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_without_a_window_nothing_is_said (Fixture *fixture, gconstpointer data)
{
  GtkWidget *alone = g_object_ref_sink (gtk_label_new ("Alone"));

  rd_toast_say (alone, "Nobody hears.");
  g_assert_false (says (fixture, "Nobody hears."));
  g_object_unref (alone);
}

static gboolean
is_over (gpointer data)
{
  return *(gboolean *)data;
}

static gboolean
end_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets libadwaita's animations go on for as long as a person would watch them. */
static void
watch (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, end_cb, &over);
  desk_test_until (is_over, &over);
}

static guint
count_toasts (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (fixture->overlay); child;
       child = gtk_widget_get_next_sibling (child))
    n += g_str_equal (gtk_widget_get_css_name (child), "toast");
  return n;
}

/* Undo held down says something thirty times a second. */
static void
test_many_at_once_end_with_the_last (Fixture *fixture, gconstpointer data)
{
  static const guint pauses[] = { 30, 120, 260 };

  for (guint i = 0; i < G_N_ELEMENTS (pauses); i++)
    {
      for (guint n = 0; n < 8; n++)
        {
          g_autofree char *sentence = g_strdup_printf ("Said %u", n);

          rd_toast_say (fixture->window, sentence);
          watch (pauses[i]);
        }
      watch (1200);
      g_assert_cmpuint (count_toasts (fixture), ==, 1);
      g_assert_nonnull (desk_test_find (fixture->overlay, GTK_TYPE_LABEL, "Said 7"));
    }
}

#define ADD(path, test) g_test_add ("/desk/toast/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("done", test_says_what_was_done_and_offers_to_undo);
  ADD ("said", test_what_cannot_be_undone_offers_nothing);
  ADD ("no-markup", test_names_are_no_markup);
  ADD ("error", test_an_error_is_said_unless_it_was_meant);
  ADD ("dialog", test_a_dialog_says_it_behind_itself);
  ADD ("many", test_many_at_once_end_with_the_last);
  ADD ("alone", test_without_a_window_nothing_is_said);
  return g_test_run ();
}
