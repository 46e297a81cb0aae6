/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-toast.c: what is said at the foot of a window, one thing at a time, however fast. */
#include "desk-test.h"

#include "desk/rd-toast.h"

typedef struct
{
  GtkWidget *overlay;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->overlay = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (fixture->overlay), gtk_label_new ("Behind"));
  fixture->window = desk_test_show (fixture->overlay, 480, 320);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
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

static void
test_only_what_can_be_undone_offers_it (Fixture *fixture, gconstpointer data)
{
  GtkWidget *undo;

  rd_toast_done (fixture->window, "Booked & kept");
  rd_toast_say (fixture->window, "Undone: <all>");
  watch (600);
  g_assert_nonnull (desk_test_find (fixture->overlay, GTK_TYPE_LABEL, "Undone: &lt;all&gt;"));
  undo = desk_test_find (fixture->overlay, GTK_TYPE_BUTTON, "_Undo");
  g_assert_true (undo == NULL || !gtk_widget_get_visible (undo));

  rd_toast_done (fixture->window, "Booked");
  watch (600);
  undo = desk_test_find (fixture->overlay, GTK_TYPE_BUTTON, "_Undo");
  g_assert_true (gtk_widget_get_mapped (undo));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (undo)), ==, "win.undo");
}

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  g_test_add ("/desk/toast/many", Fixture, NULL, set_up, test_many_at_once_end_with_the_last,
              tear_down);
  g_test_add ("/desk/toast/undo", Fixture, NULL, set_up, test_only_what_can_be_undone_offers_it,
              tear_down);
  return g_test_run ();
}
