/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-week-grid-drag.c: bookings are made and moved with the pointer. */
#include "desk-week.h"

#define HANNAH GINT_TO_POINTER (DESK_HANNAH)
#define NOBODY GINT_TO_POINTER (0)

static gboolean
is_idle (gpointer data)
{
  return ((RdWeekGrid *)data)->mode == RD_GRID_IDLE;
}

/* Takes hold of a tile so far from its top. */
static void
take (DeskWeek *week, gint64 booking, double y)
{
  desk_test_point (desk_week_tile (week, booking), .5, y);
  desk_test_press (week->window, 1);
}

/* Goes there in two steps, as a hand does. */
static void
carry (DeskWeek *week, guint day, int minute)
{
  desk_week_point (week, day, minute - 30);
  desk_week_point (week, day, minute);
}

static gboolean
says_moved (gpointer data)
{
  return desk_test_find (data, GTK_TYPE_LABEL, "Moved to Thu 26 Nov, 11:00 – 12:00") != NULL;
}

static void
test_a_booking_is_dragged_to_another_day (DeskWeek *week, gconstpointer data)
{
  take (week, DESK_CONFIRMED, 4);
  carry (week, 3, 11 * 60 + 5);
  g_assert_cmpint (week->grid->mode, ==, RD_GRID_MOVING);
  g_assert_true (week->grid->verdict.free);
  desk_test_release (week->window, 1);
  desk_test_until (says_moved, week->window);
  desk_test_until (is_idle, week->grid);
  g_assert_cmpint (desk_week_starts (week, DESK_CONFIRMED), ==,
                   desk_practice_at ("2026-11-26T11:00"));
}

static void
test_it_snaps_to_slots (DeskWeek *week, gconstpointer data)
{
  take (week, DESK_CONFIRMED, 4);
  carry (week, 3, 11 * 60 + 20);
  g_assert_cmpint (week->grid->draft.start, ==, desk_practice_at ("2026-11-26T11:15"));
  desk_test_keys (week->window, "Escape");
  desk_test_release (week->window, 1);
  g_assert_cmpint (week->grid->mode, ==, RD_GRID_IDLE);
  g_assert_cmpint (desk_week_starts (week, DESK_CONFIRMED), ==,
                   desk_practice_at ("2026-11-24T10:00"));
}

static void
test_a_nudge_is_a_click (DeskWeek *week, gconstpointer data)
{
  GtkWidget *tile = desk_week_tile (week, DESK_CONFIRMED);

  take (week, DESK_CONFIRMED, 10);
  desk_test_point (tile, .5, 12);
  g_assert_cmpint (week->grid->mode, ==, RD_GRID_IDLE);
  desk_test_release (week->window, 1);
  g_assert_cmpint (rd_record_id (rd_focus_booking (week->focus)), ==, DESK_CONFIRMED);
}

static void
test_what_is_over_stays (DeskWeek *week, gconstpointer data)
{
  take (week, DESK_NO_SHOW, 4);
  carry (week, 3, 11 * 60);
  g_assert_cmpint (week->grid->mode, ==, RD_GRID_IDLE);
  desk_test_release (week->window, 1);
  g_assert_cmpint (desk_week_starts (week, DESK_NO_SHOW), ==,
                   desk_practice_at ("2026-11-23T08:00"));
}

static const char *
get_time (GtkWidget *dialog)
{
  return gtk_editable_get_text (GTK_EDITABLE (desk_test_find (dialog, GTK_TYPE_SPIN_BUTTON, NULL)));
}

static void
test_dragging_over_free_time_asks_for_a_booking_so_long (DeskWeek *week, gconstpointer data)
{
  GtkWidget *dialog, *service;

  desk_week_point (week, 4, 13 * 60 + 3);
  desk_test_press (week->window, 1);
  desk_week_point (week, 4, 13 * 60 + 18);
  g_assert_cmpint (week->grid->mode, ==, RD_GRID_MAKING);
  g_assert_cmpint (week->grid->draft.minutes, ==, 30);
  desk_test_release (week->window, 1);
  dialog = desk_test_window ("New booking");
  g_assert_nonnull (desk_test_find (dialog, GTK_TYPE_MENU_BUTTON, "Fri 27 Nov"));
  g_assert_cmpstr (get_time (dialog), ==, "13:00");
  service = desk_test_find (dialog, ADW_TYPE_COMBO_ROW, "Service");
  g_assert_cmpstr (
    gtk_string_object_get_string (adw_combo_row_get_selected_item (ADW_COMBO_ROW (service))), ==,
    "Sports massage 30");
  desk_test_close (dialog);
}

static void
test_dragging_up_works_as_well (DeskWeek *week, gconstpointer data)
{
  GtkWidget *dialog;

  desk_week_point (week, 4, 14 * 60 + 3);
  desk_test_press (week->window, 1);
  desk_week_point (week, 4, 13 * 60 + 18);
  g_assert_cmpint (week->grid->draft.start, ==, desk_practice_at ("2026-11-27T13:15"));
  g_assert_cmpint (week->grid->draft.minutes, ==, 60);
  desk_test_release (week->window, 1);
  dialog = desk_test_window ("New booking");
  g_assert_cmpstr (get_time (dialog), ==, "13:15");
  desk_test_close (dialog);
}

static void
test_a_click_puts_the_cursor (DeskWeek *week, gconstpointer data)
{
  desk_week_point (week, 4, 13 * 60 + 3);
  desk_test_press (week->window, 1);
  desk_test_release (week->window, 1);
  g_assert_cmpuint (week->grid->cursor_day, ==, 4);
  g_assert_cmpint (week->grid->cursor_minute, ==, 13 * 60);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (week->grid)));
}

static void
test_a_double_click_asks (DeskWeek *week, gconstpointer data)
{
  GtkWidget *dialog;

  desk_week_point (week, 4, 15 * 60 + 3);
  desk_test_press_twice (week->window);
  dialog = desk_test_window ("New booking");
  g_assert_cmpstr (get_time (dialog), ==, "15:00");
  desk_test_close (dialog);
}

static gboolean
add_future (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdBooking) booking = rd_record_new (RD_TYPE_BOOKING);

  booking->uid = g_strdup ("hannah-ahead");
  booking->client = DESK_HANNAH;
  booking->practitioner = DESK_ELLEN;
  booking->service = DESK_SPORTS_60;
  booking->pressure = 4;
  booking->starts = desk_practice_at ("2026-11-27T09:00");
  booking->ends = booking->starts + 60 * 60;
  booking->busy_until = booking->ends + 15 * 60;
  booking->status = RD_BOOKING_CONFIRMED;
  return rd_writing_insert (writing, booking, error);
}

static gboolean
has_future (gpointer data)
{
  return desk_week_tile (data, DESK_LESSON + 1) != NULL;
}

static gboolean
is_judged (gpointer data)
{
  return ((DeskWeek *)data)->grid->verdict.judged;
}

static gboolean
is_moved (gpointer data)
{
  return desk_week_starts (data, DESK_LESSON + 1) == desk_practice_at ("2026-11-24T14:00");
}

/* Hannah’s training is read for her booking though nobody is in focus; the day before hills allows
 * light pressure only, so it needs a reason. */
static void
test_against_the_advice_it_needs_a_reason (DeskWeek *week, gconstpointer data)
{
  GtkWidget *question;
  g_autoptr (RdBooking) kept = NULL;

  desk_practice_do (rd_focus_practice (week->focus), add_future, NULL);
  desk_test_until (has_future, week);
  desk_test_settle (week->window);
  take (week, DESK_LESSON + 1, 4);
  carry (week, 1, 14 * 60 + 5);
  desk_test_until (is_judged, week);
  g_assert_true (week->grid->verdict.against_advice);
  desk_test_release (week->window, 1);
  question = desk_test_window ("Against the advice");
  desk_test_keys (week->window, "H e r space w i s h Return");
  desk_test_until (is_moved, week);
  desk_test_until (is_idle, week->grid);
  kept = desk_practice_find (rd_focus_practice (week->focus), DESK_LESSON + 1);
  g_assert_cmpstr (kept->advice_overridden, ==, "Her wish");
  (void)question;
}

static void
test_near_the_edge_it_scrolls (DeskWeek *week, gconstpointer data)
{
  GtkWidget *scroller = desk_test_find (week->view, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double before;

  desk_test_resize (week->window, 1000, 420);
  gtk_adjustment_set_value (place, rd_week_scale_y (&week->grid->scale, 9 * 60 + 30));
  desk_test_settle (week->window);
  before = gtk_adjustment_get_value (place);
  take (week, DESK_CONFIRMED, 4);
  desk_test_point (scroller, .3, gtk_widget_get_height (scroller) - 30);
  desk_test_point (scroller, .3, gtk_widget_get_height (scroller) - 8);
  desk_test_point (scroller, .3, gtk_widget_get_height (scroller) - 6);
  g_assert_cmpfloat (gtk_adjustment_get_value (place), >, before);
  desk_test_keys (week->window, "Escape");
  desk_test_release (week->window, 1);
}

#define ADD(path, who, test)                                                                       \
  g_test_add ("/desk/week-grid-drag/" path, DeskWeek, who, desk_week_set_up, test,                 \
              desk_week_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("to-another-day", NOBODY, test_a_booking_is_dragged_to_another_day);
  ADD ("snaps", NOBODY, test_it_snaps_to_slots);
  ADD ("nudge", NOBODY, test_a_nudge_is_a_click);
  ADD ("over", NOBODY, test_what_is_over_stays);
  ADD ("free-time", NOBODY, test_dragging_over_free_time_asks_for_a_booking_so_long);
  ADD ("upwards", NOBODY, test_dragging_up_works_as_well);
  ADD ("click", NOBODY, test_a_click_puts_the_cursor);
  ADD ("double-click", NOBODY, test_a_double_click_asks);
  ADD ("against-advice", NOBODY, test_against_the_advice_it_needs_a_reason);
  ADD ("scrolls", NOBODY, test_near_the_edge_it_scrolls);
  return g_test_run ();
}
