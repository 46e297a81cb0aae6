/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-programme-grid-keys.c: from day to day of a programme by keyboard. */
#include "desk-programme.h"

static void
test_the_keyboard_begins_today (DeskProgramme *programme, gconstpointer data)
{
  desk_programme_assert_cursor (programme, "2026-11-23", 0);
  g_assert_cmpint (rd_programme_chip_item (desk_programme_chip (programme, "2026-11-23", 0))->kind,
                   ==, RD_CHIP_REST);
}

static void
test_arrows_go_day_by_day_and_week_by_week (DeskProgramme *programme, gconstpointer data)
{
  desk_test_keys (programme->window, "Right Right");
  desk_programme_assert_cursor (programme, "2026-11-25", 0);
  desk_test_keys (programme->window, "Down");
  desk_programme_assert_cursor (programme, "2026-12-02", 0);
  desk_test_keys (programme->window, "Up Up");
  desk_programme_assert_cursor (programme, "2026-11-18", 0);
  desk_test_keys (programme->window, "Up");
  desk_programme_assert_cursor (programme, "2026-11-18", 0);
  desk_test_keys (programme->window, "End Right");
  desk_programme_assert_cursor (programme, "2026-11-23", 0);
}

static void
test_before_monday_stands_the_week (DeskProgramme *programme, gconstpointer data)
{
  desk_test_keys (programme->window, "Left");
  desk_programme_assert_cursor (programme, "2026-11-23", -1);
  desk_test_keys (programme->window, "Left");
  desk_programme_assert_cursor (programme, "2026-11-23", -1);
  desk_test_keys (programme->window, "Down");
  desk_programme_assert_cursor (programme, "2026-11-30", -1);
  desk_test_keys (programme->window, "Down");
  desk_programme_assert_cursor (programme, "2026-11-30", -1);
  desk_test_keys (programme->window, "Right");
  desk_programme_assert_cursor (programme, "2026-11-30", 0);
}

/* Easy, then stretching, then the week after; back to the last of the day above. */
static void
test_up_and_down_go_through_a_day (DeskProgramme *programme, gconstpointer data)
{
  desk_programme_wait_shown (programme, "2026-11-21", "easy 30, stretch 10");
  desk_programme_go (programme, "2026-11-21", 0);
  desk_test_keys (programme->window, "Down");
  desk_programme_assert_cursor (programme, "2026-11-21", 1);
  desk_test_keys (programme->window, "Down");
  desk_programme_assert_cursor (programme, "2026-11-28", 0);
  desk_test_keys (programme->window, "Up");
  desk_programme_assert_cursor (programme, "2026-11-21", 1);
  desk_test_keys (programme->window, "Up");
  desk_programme_assert_cursor (programme, "2026-11-21", 0);
  /* The day beside has one only. */
  desk_test_keys (programme->window, "Down Right");
  desk_programme_assert_cursor (programme, "2026-11-22", 0);
}

static void
test_keys_jump (DeskProgramme *programme, gconstpointer data)
{
  desk_programme_go (programme, "2026-11-25", 0);
  desk_test_keys (programme->window, "Home");
  desk_programme_assert_cursor (programme, "2026-11-23", 0);
  desk_test_keys (programme->window, "End");
  desk_programme_assert_cursor (programme, "2026-11-29", 0);
  desk_test_keys (programme->window, "ctrl+Home");
  desk_programme_assert_cursor (programme, "2026-11-16", 0);
  desk_test_keys (programme->window, "ctrl+End");
  desk_programme_assert_cursor (programme, "2026-12-06", 0);
  desk_programme_go (programme, "2026-11-26", 0);
  desk_test_keys (programme->window, "Page_Down");
  desk_programme_assert_cursor (programme, "2026-12-03", 0);
  desk_test_keys (programme->window, "Page_Up");
  desk_programme_assert_cursor (programme, "2026-11-19", 0);
}

static void
test_pages_are_four_weeks (DeskProgramme *programme, gconstpointer data)
{
  desk_test_keys (programme->window, "Right Page_Up");
  desk_programme_assert_cursor (programme, "2026-10-27", 0);
  desk_test_keys (programme->window, "Page_Up");
  desk_programme_assert_cursor (programme, "2026-09-29", 0);
  desk_test_keys (programme->window, "Page_Down Page_Down");
  desk_programme_assert_cursor (programme, "2026-11-24", 0);
}

static void
test_in_a_mirrored_grid_left_goes_on (DeskProgramme *programme, gconstpointer data)
{
  desk_test_keys (programme->window, "Left Left");
  desk_programme_assert_cursor (programme, "2026-11-25", 0);
  desk_test_keys (programme->window, "Right");
  desk_programme_assert_cursor (programme, "2026-11-24", 0);
  desk_test_keys (programme->window, "Home Right");
  desk_programme_assert_cursor (programme, "2026-11-23", -1);
  desk_test_keys (programme->window, "Left End");
  desk_programme_assert_cursor (programme, "2026-11-29", 0);
}

static gboolean
is_in_grid (DeskProgramme *programme)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (programme->window));

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (programme->grid));
}

static void
test_tab_goes_in_and_out (DeskProgramme *programme, gconstpointer data)
{
  desk_test_keys (programme->window, "Right shift+Tab");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (programme->chart)));
  desk_test_keys (programme->window, "Tab");
  desk_programme_assert_cursor (programme, "2026-11-24", 0);
  desk_test_keys (programme->window, "Tab");
  g_assert_false (is_in_grid (programme));
}

static gboolean
is_in_sight (DeskProgramme *programme, GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, scroller, &bounds));
  return bounds.origin.x >= 0 && bounds.origin.y >= RD_PROGRAMME_GRID_HEAD - 1 &&
         bounds.origin.x + bounds.size.width <= gtk_widget_get_width (scroller) &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller);
}

static void
assert_in_sight (DeskProgramme *programme)
{
  desk_test_settle (programme->window);
  g_assert_true (is_in_sight (programme, rd_programme_grid_current (programme->grid)));
}

/* Under the names of the columns, also in a low window. */
static void
test_the_cursor_is_scrolled_to (DeskProgramme *programme, gconstpointer data)
{
  static const char *const keys[] = { "ctrl+Home", "Page_Down", "Page_Down", "ctrl+End",
                                      "Up",        "Page_Up",   "Home",      "Left" };

  desk_test_resize (programme->window, 1160, 600);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      desk_test_keys (programme->window, keys[i]);
      g_test_message ("%s", keys[i]);
      assert_in_sight (programme);
    }
}

/* In a narrow window the grid scrolls sideways, and the week stays. */
static void
test_the_cursor_is_scrolled_to_sideways (DeskProgramme *programme, gconstpointer data)
{
  gboolean rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  GtkWidget *week = desk_programme_week (programme, 1);

  desk_test_resize (programme->window, 700, 850);
  desk_test_keys (programme->window, "End");
  assert_in_sight (programme);
  g_assert_true (is_in_sight (programme, week));
  desk_test_keys (programme->window, rtl ? "Right Right Right" : "Left Left Left");
  assert_in_sight (programme);
  desk_test_keys (programme->window, "Home");
  assert_in_sight (programme);
  g_assert_true (is_in_sight (programme, week));
  desk_test_keys (programme->window, rtl ? "Right" : "Left");
  assert_in_sight (programme);
}

static void
test_a_press_puts_the_cursor (DeskProgramme *programme, gconstpointer data)
{
  desk_test_click (GTK_WIDGET (desk_programme_chip (programme, "2026-12-05", 1)), 1);
  desk_programme_assert_cursor (programme, "2026-12-05", 1);
  desk_test_click (GTK_WIDGET (desk_programme_chip (programme, "2026-11-20", 0)), 1);
  desk_programme_assert_cursor (programme, "2026-11-20", 0);
  /* Beside the chips of a day: the first of them. */
  desk_test_point (GTK_WIDGET (rd_programme_grid_day (
                     programme->grid, desk_programme_day (programme, "2026-11-25"))),
                   .5, .9);
  desk_test_press (programme->window, 1);
  desk_test_release (programme->window, 1);
  desk_programme_assert_cursor (programme, "2026-11-25", 0);
}

static void
test_everything_has_a_name (DeskProgramme *programme, gconstpointer data)
{
  desk_test_assert_said (GTK_WIDGET (programme->grid), "Weeks of the programme");
  desk_test_assert_said (GTK_WIDGET (desk_programme_chip (programme, "2026-11-25", 0)),
                         "Hills 60′, Wed 25 Nov, load 420, planned");
  desk_test_assert_said (GTK_WIDGET (desk_programme_chip (programme, "2026-11-16", 0)),
                         "Mon 16 Nov: rest day");
  desk_test_assert_said (GTK_WIDGET (desk_programme_chip (programme, "2026-12-06", 0)),
                         "Race 50′, Sun 6 Dec, load 450, planned");
  desk_test_assert_said (
    desk_programme_week (programme, 1),
    "Week 2 from Mon 23 Nov: load 1120, change −10 %, monotony 1.0, strain 1165");
}

#define ADD(path, deed, test)                                                                      \
  g_test_add ("/desk/programme-grid-keys/" path, DeskProgramme, deed, desk_programme_set_up, test, \
              desk_programme_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("begin", NULL, test_the_keyboard_begins_today);
  ADD ("arrows", NULL, test_arrows_go_day_by_day_and_week_by_week);
  ADD ("week", NULL, test_before_monday_stands_the_week);
  ADD ("within-a-day", NULL, test_up_and_down_go_through_a_day);
  ADD ("jump", NULL, test_keys_jump);
  ADD ("pages", desk_programme_lengthen, test_pages_are_four_weeks);
  g_test_add ("/desk/programme-grid-keys/mirrored", DeskProgramme, NULL,
              desk_programme_set_up_mirrored, test_in_a_mirrored_grid_left_goes_on,
              desk_programme_tear_down_mirrored);
  ADD ("tab", NULL, test_tab_goes_in_and_out);
  ADD ("scrolled-to", desk_programme_lengthen, test_the_cursor_is_scrolled_to);
  ADD ("sideways", NULL, test_the_cursor_is_scrolled_to_sideways);
  g_test_add ("/desk/programme-grid-keys/sideways-mirrored", DeskProgramme, NULL,
              desk_programme_set_up_mirrored, test_the_cursor_is_scrolled_to_sideways,
              desk_programme_tear_down_mirrored);
  ADD ("press", NULL, test_a_press_puts_the_cursor);
  ADD ("names", NULL, test_everything_has_a_name);
  return g_test_run ();
}
