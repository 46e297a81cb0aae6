/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-week-grid-keys.c: the hours of a week by keyboard alone. */
#include "desk-week.h"

#define HANNAH GINT_TO_POINTER (DESK_HANNAH)
#define NOBODY GINT_TO_POINTER (0)

static void
set_up (DeskWeek *week, gconstpointer client)
{
  desk_week_set_up (week, client);
  gtk_widget_grab_focus (GTK_WIDGET (week->grid));
}

static void
assert_cursor (DeskWeek *week, guint day, int minute)
{
  g_assert_cmpuint (week->grid->cursor_day, ==, day);
  g_assert_cmpint (week->grid->cursor_minute, ==, minute);
}

static void
assert_value (DeskWeek *week, const char *expected)
{
  g_autofree char *other = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (week->grid), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, expected);

  g_assert_cmpstr (other, ==, NULL);
}

static void
test_arrows_go_slot_by_slot_and_day_by_day (DeskWeek *week, gconstpointer data)
{
  assert_cursor (week, 0, 9 * 60);
  desk_test_keys (week->window, "Down Down");
  assert_cursor (week, 0, 9 * 60 + 30);
  desk_test_keys (week->window, "Right Right Up");
  assert_cursor (week, 2, 9 * 60 + 15);
  desk_test_keys (week->window, "Left");
  assert_cursor (week, 1, 9 * 60 + 15);
}

static void
test_a_slot_is_read_aloud_with_its_verdict (DeskWeek *week, gconstpointer data)
{
  desk_test_keys (week->window, "Right");
  assert_value (week, "Tue 24 Nov, 09:00. Hills in 22 hours. Contraindication: ask first");
  desk_test_keys (week->window, "Left");
  assert_value (week, "Mon 23 Nov, 09:00. Rest day. Contraindication: ask first");
}

static void
test_without_training_a_slot_is_read_alone (DeskWeek *week, gconstpointer data)
{
  desk_test_keys (week->window, "Right");
  assert_value (week, "Tue 24 Nov, 09:00");
}

static gboolean
is_week_before (gpointer data)
{
  return rd_focus_period (data)->from == rd_date_new (2026, 11, 16);
}

static void
test_past_the_edge_the_week_turns (DeskWeek *week, gconstpointer data)
{
  desk_test_keys (week->window, "Left");
  desk_test_until (is_week_before, week->focus);
  desk_test_settle (week->window);
  assert_cursor (week, 6, 9 * 60);
}

static void
test_the_cursor_stays_within_the_hours (DeskWeek *week, gconstpointer data)
{
  for (guint i = 0; i < 6; i++)
    desk_test_keys (week->window, "Up Up Up Up Up Up");
  assert_cursor (week, 0, week->grid->week->from);
}

static void
test_the_cursor_is_scrolled_to (DeskWeek *week, gconstpointer data)
{
  GtkWidget *scroller = desk_test_find (week->view, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double y;

  desk_test_resize (week->window, 1000, 420);
  for (guint i = 0; i < 5; i++)
    desk_test_keys (week->window, "Down Down Down Down Down Down Down");
  y = rd_week_scale_y (&week->grid->scale, week->grid->cursor_minute);
  g_assert_cmpint (week->grid->cursor_minute, ==, 9 * 60 + 35 * 15);
  g_assert_cmpfloat (y, >=, gtk_adjustment_get_value (place));
  g_assert_cmpfloat (y, <, gtk_adjustment_get_value (place) + gtk_adjustment_get_page_size (place));
}

static void
test_in_a_mirrored_week_right_goes_back (DeskWeek *week, gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (week->grid), GTK_TEXT_DIR_RTL);
  desk_test_settle (week->window);
  desk_test_keys (week->window, "Left Left Right");
  assert_cursor (week, 1, 9 * 60);
}

static GtkWidget *
get_focus (DeskWeek *week)
{
  return gtk_window_get_focus (GTK_WINDOW (week->window));
}

/* By day and time, the suggested slot among them. */
static void
test_tab_goes_from_tile_to_tile (DeskWeek *week, gconstpointer data)
{
  static const gint64 order[] = { DESK_NO_SHOW,     DESK_ARRIVED, DESK_CONFIRMED,
                                  DESK_PROVISIONAL, DESK_SHORT,   DESK_LESSON };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      desk_test_keys (week->window, "Tab");
      g_assert_true (get_focus (week) == desk_week_tile (week, order[i]));
    }
  desk_test_keys (week->window, "Tab");
  g_assert_true (RD_IS_GHOST_SLOT (get_focus (week)));
  desk_test_keys (week->window, "Tab");
  g_assert_false (gtk_widget_is_ancestor (get_focus (week), GTK_WIDGET (week->grid)));
  desk_test_keys (week->window, "shift+Tab shift+Tab shift+Tab");
  g_assert_true (get_focus (week) == desk_week_tile (week, DESK_SHORT));
}

static void
test_arrows_start_at_the_tile_in_focus (DeskWeek *week, gconstpointer data)
{
  gtk_widget_grab_focus (desk_week_tile (week, DESK_SHORT));
  desk_test_keys (week->window, "Up");
  assert_cursor (week, 2, 14 * 60 - 15);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (week->grid)));
}

static void
test_enter_opens_what_is_there (DeskWeek *week, gconstpointer data)
{
  desk_test_keys (week->window, "Right Down Down Down Down Down Return");
  g_assert_true (get_focus (week) == desk_week_tile (week, DESK_CONFIRMED) ||
                 get_focus (week) == desk_week_tile (week, DESK_PROVISIONAL));
  g_assert_cmpint (rd_focus_booking (week->focus)->starts, ==,
                   desk_practice_at ("2026-11-24T10:00"));
}

static void
test_enter_in_free_time_asks_for_a_booking (DeskWeek *week, gconstpointer data)
{
  GtkWidget *dialog;

  desk_test_keys (week->window, "Right Right Right Return");
  dialog = desk_test_window ("New booking");
  g_assert_nonnull (desk_test_find (dialog, GTK_TYPE_MENU_BUTTON, "Thu 26 Nov"));
  g_assert_cmpstr (
    gtk_editable_get_text (GTK_EDITABLE (desk_test_find (dialog, GTK_TYPE_SPIN_BUTTON, NULL))), ==,
    "09:00");
  desk_test_close (dialog);
}

static gboolean
says_moved (gpointer data)
{
  return desk_test_find (data, GTK_TYPE_LABEL, "Moved to Wed 25 Nov, 10:30 – 11:30") != NULL;
}

static gboolean
is_idle (gpointer data)
{
  return ((RdWeekGrid *)data)->mode == RD_GRID_IDLE;
}

static void
test_shift_and_arrows_move_and_enter_keeps (DeskWeek *week, gconstpointer data)
{
  gtk_widget_grab_focus (desk_week_tile (week, DESK_CONFIRMED));
  desk_test_keys (week->window, "shift+Down shift+Down shift+Right");
  g_assert_cmpint (week->grid->mode, ==, RD_GRID_MOVING);
  g_assert_cmpint (desk_week_starts (week, DESK_CONFIRMED), ==,
                   desk_practice_at ("2026-11-24T10:00"));
  desk_test_keys (week->window, "Return");
  desk_test_until (says_moved, week->window);
  desk_test_until (is_idle, week->grid);
  g_assert_cmpint (desk_week_starts (week, DESK_CONFIRMED), ==,
                   desk_practice_at ("2026-11-25T10:30"));
}

static void
test_escape_leaves_it_where_it_was (DeskWeek *week, gconstpointer data)
{
  gtk_widget_grab_focus (desk_week_tile (week, DESK_CONFIRMED));
  desk_test_keys (week->window, "shift+Down shift+Left Escape");
  g_assert_cmpint (week->grid->mode, ==, RD_GRID_IDLE);
  g_assert_cmpint (desk_week_starts (week, DESK_CONFIRMED), ==,
                   desk_practice_at ("2026-11-24T10:00"));
  /* Going elsewhere gives it up as well. */
  desk_test_keys (week->window, "shift+Down Tab");
  g_assert_cmpint (week->grid->mode, ==, RD_GRID_IDLE);
}

static void
test_what_is_over_does_not_move (DeskWeek *week, gconstpointer data)
{
  gtk_widget_grab_focus (desk_week_tile (week, DESK_NO_SHOW));
  desk_test_keys (week->window, "shift+Down");
  g_assert_cmpint (week->grid->mode, ==, RD_GRID_IDLE);
}

/* John has somebody else then: the tile in the way is marked, and other times are offered. */
static void
test_a_clash_is_shown_and_other_times_offered (DeskWeek *week, gconstpointer data)
{
  GtkWidget *question, *tile = desk_week_tile (week, DESK_SHORT);
  guint plain = desk_test_pixels (tile, "rd_alert_text");

  gtk_widget_grab_focus (desk_week_tile (week, DESK_CONFIRMED));
  desk_test_keys (week->window, "shift+Right");
  for (guint i = 0; i < 4; i++)
    desk_test_keys (week->window, "shift+Down shift+Down shift+Down shift+Down");
  g_assert_false (week->grid->verdict.free);
  g_assert_cmpint (rd_record_id (week->grid->verdict.clash), ==, DESK_SHORT);
  g_assert_cmpuint (desk_test_pixels (tile, "rd_alert_text"), >, plain + 50);

  desk_test_keys (week->window, "Return");
  question = desk_test_window ("That time is not free");
  g_assert_cmpuint (desk_test_count (question, GTK_TYPE_BUTTON), ==, 4);
  desk_test_keys (week->window, "Escape");
  desk_test_until (is_idle, week->grid);
  g_assert_cmpint (desk_week_starts (week, DESK_CONFIRMED), ==,
                   desk_practice_at ("2026-11-24T10:00"));
}

#define ADD(path, who, test)                                                                       \
  g_test_add ("/desk/week-grid-keys/" path, DeskWeek, who, set_up, test, desk_week_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("arrows", NOBODY, test_arrows_go_slot_by_slot_and_day_by_day);
  ADD ("read-aloud", HANNAH, test_a_slot_is_read_aloud_with_its_verdict);
  ADD ("read-alone", NOBODY, test_without_training_a_slot_is_read_alone);
  ADD ("past-the-edge", NOBODY, test_past_the_edge_the_week_turns);
  ADD ("within-the-hours", NOBODY, test_the_cursor_stays_within_the_hours);
  ADD ("scrolled-to", NOBODY, test_the_cursor_is_scrolled_to);
  ADD ("mirrored", NOBODY, test_in_a_mirrored_week_right_goes_back);
  ADD ("tab", HANNAH, test_tab_goes_from_tile_to_tile);
  ADD ("from-a-tile", NOBODY, test_arrows_start_at_the_tile_in_focus);
  ADD ("enter-opens", NOBODY, test_enter_opens_what_is_there);
  ADD ("enter-asks", NOBODY, test_enter_in_free_time_asks_for_a_booking);
  ADD ("move", NOBODY, test_shift_and_arrows_move_and_enter_keeps);
  ADD ("escape", NOBODY, test_escape_leaves_it_where_it_was);
  ADD ("over", NOBODY, test_what_is_over_does_not_move);
  ADD ("clash", NOBODY, test_a_clash_is_shown_and_other_times_offered);
  return g_test_run ();
}
