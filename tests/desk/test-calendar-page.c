/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-calendar-page.c: the calendar: the strip that says whose training is shown, over the week.
 */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/calendar/rd-calendar-page.h"
#include "desk/calendar/rd-calendar-strip.h"
#include "desk/calendar/rd-week-view.h"

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->path = desk_practice_make ();
  fixture->focus = desk_focus_open (fixture->path, DESK_HANNAH);
  fixture->page = rd_calendar_page_new ();
  g_object_set (fixture->page, "focus", fixture->focus, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->page);
  fixture->window = desk_test_show (overlay, 1100, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
  desk_focus_close (fixture->focus);
  desk_practice_erase (fixture->path);
}

static GtkWidget *
find_chip (Fixture *fixture)
{
  return desk_test_find (fixture->page, GTK_TYPE_LABEL, "Training of Hannah Clarke");
}

static void
test_says_whose_training_is_shown (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_get_mapped (find_chip (fixture)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_chip (fixture)), ==,
                   "Training of Hannah Clarke");
}

static void
test_its_cross_shows_nobodys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *close = desk_test_find_said (fixture->page, GTK_TYPE_BUTTON, "Show nobody’s training");

  gtk_widget_grab_focus (close);
  desk_test_keys (fixture->window, "Return");
  g_assert_null (rd_focus_client (fixture->focus));
  desk_test_settle (fixture->window);
  g_assert_false (gtk_widget_get_mapped (find_chip (fixture)));
}

static gboolean
is_popped_up (gpointer data)
{
  GtkPopover *popover = gtk_menu_button_get_popover (data);

  return gtk_widget_get_mapped (GTK_WIDGET (popover));
}

/* What the colours mean stands in the strip, or where there is no room behind a button. */
static void
test_the_legend_is_always_to_be_had (Fixture *fixture, gconstpointer data)
{
  static const char *const entries[] = { "Done", "Planned", "Rest day", "After the workout",
                                         "Light pressure only" };
  GtkWidget *info =
    desk_test_find_said (fixture->page, GTK_TYPE_MENU_BUTTON, "What the colours mean");
  GtkWidget *strip = desk_test_find (fixture->page, RD_TYPE_CALENDAR_STRIP, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_assert_true (gtk_widget_get_mapped (desk_test_find (strip, GTK_TYPE_LABEL, entries[i])));
  g_assert_false (gtk_widget_get_mapped (info));

  desk_test_resize (fixture->window, 560, 600);
  g_assert_false (gtk_widget_get_mapped (desk_test_find (strip, GTK_TYPE_LABEL, "Planned")));
  g_assert_true (gtk_widget_get_mapped (info));
  gtk_menu_button_popup (GTK_MENU_BUTTON (info));
  desk_test_until (is_popped_up, info);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_assert_nonnull (
      desk_test_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (info))),
                      GTK_TYPE_LABEL, entries[i]));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (info));
  desk_test_settle (fixture->window);
}

/* A mirrored strip begins at the right. */
static void
test_the_strip_is_mirrored (Fixture *fixture, gconstpointer data)
{
  GtkWidget *strip = desk_test_find (fixture->page, RD_TYPE_CALENDAR_STRIP, NULL);
  graphene_rect_t before, after;

  g_assert_true (gtk_widget_compute_bounds (find_chip (fixture), strip, &before));
  gtk_widget_set_direction (strip, GTK_TEXT_DIR_RTL);
  desk_test_settle (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (find_chip (fixture), strip, &after));
  g_assert_cmpfloat (before.origin.x, <, 100);
  g_assert_cmpfloat (after.origin.x, >, gtk_widget_get_width (strip) / 2);
}

static gboolean
says_so (gpointer data)
{
  return desk_test_find (data, GTK_TYPE_LABEL, "The disk is gone.") != NULL;
}

static void
test_what_cannot_be_read_is_said_and_the_week_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (RD_ERROR, RD_ERROR_INVALID, "The disk is gone.");

  g_signal_emit_by_name (fixture->focus, "failed", error);
  desk_test_until (says_so, fixture->window);
  g_assert_true (gtk_widget_get_mapped (desk_test_find (fixture->page, RD_TYPE_WEEK_VIEW, NULL)));
}

static void
test_another_practice_takes_its_place (Fixture *fixture, gconstpointer data)
{
  RdFocus *other = desk_focus_open (fixture->path, 0);

  rd_calendar_page_set_focus (RD_CALENDAR_PAGE (fixture->page), other);
  desk_test_settle (fixture->window);
  g_assert_cmpuint (desk_test_count (fixture->page, RD_TYPE_WEEK_VIEW), ==, 1);
  g_assert_false (gtk_widget_get_mapped (desk_test_find (fixture->page, GTK_TYPE_LABEL, "Load")));
  rd_calendar_page_set_focus (RD_CALENDAR_PAGE (fixture->page), NULL);
  g_assert_cmpuint (desk_test_count (fixture->page, RD_TYPE_WEEK_VIEW), ==, 0);
  desk_focus_close (other);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/calendar-page/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("whose", test_says_whose_training_is_shown);
  ADD ("nobodys", test_its_cross_shows_nobodys);
  ADD ("legend", test_the_legend_is_always_to_be_had);
  ADD ("mirrored", test_the_strip_is_mirrored);
  ADD ("failed", test_what_cannot_be_read_is_said_and_the_week_stays);
  ADD ("another-practice", test_another_practice_takes_its_place);
  return g_test_run ();
}
