/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-week-grid.c: what the hours of a week show: bookings, the suggested slot, words, the
 * present. */
#include "desk-week.h"

#define HANNAH GINT_TO_POINTER (DESK_HANNAH)
#define NOBODY GINT_TO_POINTER (0)

/* What is to be seen in the column of a day, beginning with the first. */
static char *
list_labels (DeskWeek *week)
{
  GString *text = g_string_new (NULL);

  desk_test_settle (week->window);
  for (guint i = 0; i < week->grid->labels->len; i++)
    {
      const RdGridLabel *label = &g_array_index (week->grid->labels, RdGridLabel, i);

      g_string_append_printf (text, "%u %s\n", label->day, pango_layout_get_text (label->layout));
    }
  return g_string_free (text, FALSE);
}

static void
test_every_booking_has_a_tile (DeskWeek *week, gconstpointer data)
{
  static const gint64 shown[] = { DESK_NO_SHOW,     DESK_ARRIVED, DESK_CONFIRMED,
                                  DESK_PROVISIONAL, DESK_SHORT,   DESK_LESSON };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    g_assert_nonnull (desk_week_tile (week, shown[i]));
  g_assert_null (desk_week_tile (week, DESK_CANCELLED));
  g_assert_cmpuint (desk_test_count (week->view, RD_TYPE_BOOKING_TILE), ==, G_N_ELEMENTS (shown));
  desk_test_assert_said (GTK_WIDGET (week->grid), "Bookings of 23 – 29 November 2026");
}

static void
test_tiles_stand_at_their_times_side_by_side (DeskWeek *week, gconstpointer data)
{
  GtkWidget *tom = desk_week_tile (week, DESK_CONFIRMED);
  GtkWidget *zoe = desk_week_tile (week, DESK_PROVISIONAL);
  GtkWidget *clara = desk_week_tile (week, DESK_SHORT);
  graphene_rect_t left, right, half;
  int x, width;

  g_assert_true (gtk_widget_compute_bounds (tom, GTK_WIDGET (week->grid), &left));
  g_assert_true (gtk_widget_compute_bounds (zoe, GTK_WIDGET (week->grid), &right));
  g_assert_true (gtk_widget_compute_bounds (clara, GTK_WIDGET (week->grid), &half));
  g_assert_cmpint (left.origin.y, ==, right.origin.y);
  g_assert_cmpint (left.origin.y, ==, rd_week_scale_y (&week->grid->scale, 600));
  g_assert_cmpint (half.size.height, <, left.size.height * .6);
  g_assert_cmpint (left.origin.x + left.size.width, <, right.origin.x);
  rd_week_scale_column (&week->grid->scale, 1, &x, &width);
  g_assert_cmpint (left.origin.x, >=, x);
  g_assert_cmpint (right.origin.x + right.size.width, <=, x + width);
}

static void
test_columns_and_hours_grow_with_the_window (DeskWeek *week, gconstpointer data)
{
  GtkWidget *tile = desk_week_tile (week, DESK_SHORT);
  int width = gtk_widget_get_width (tile), height = gtk_widget_get_height (tile);

  desk_test_resize (week->window, 1300, 860);
  g_assert_cmpint (gtk_widget_get_width (tile), >, width);
  g_assert_cmpint (gtk_widget_get_height (tile), >, height);
  desk_test_resize (week->window, 700, 400);
  g_assert_cmpint (gtk_widget_get_width (tile), <, width);
  /* An hour is never lower than this; the rest scrolls. */
  g_assert_cmpfloat (week->grid->scale.hour_height, ==, 42);
}

static void
test_who_is_unticked_has_no_tiles (DeskWeek *week, gconstpointer data)
{
  rd_focus_show_practitioner (week->focus, DESK_MIKE, FALSE);
  desk_test_settle (week->window);
  g_assert_null (desk_week_tile (week, DESK_PROVISIONAL));
  g_assert_null (desk_week_tile (week, DESK_LESSON));
  g_assert_cmpuint (desk_test_count (week->view, RD_TYPE_BOOKING_TILE), ==, 3);
  rd_focus_show_practitioner (week->focus, DESK_MIKE, TRUE);
  desk_test_settle (week->window);
  g_assert_cmpuint (desk_test_count (week->view, RD_TYPE_BOOKING_TILE), ==, 6);
}

static void
test_the_best_suggestion_stands_in_the_week (DeskWeek *week, gconstpointer data)
{
  GtkWidget *ghost = desk_test_find (week->view, RD_TYPE_GHOST_SLOT, NULL);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_get_mapped (ghost));
  g_assert_true (gtk_widget_compute_bounds (ghost, GTK_WIDGET (week->grid), &bounds));
  g_assert_cmpint (bounds.origin.y, ==, rd_week_scale_y (&week->grid->scale, 8 * 60));
  rd_suggestions_dismiss (rd_focus_suggestions (week->focus), 0);
  desk_test_settle (week->window);
  rd_focus_set_client (week->focus, NULL);
  desk_test_settle (week->window);
  g_assert_false (gtk_widget_get_mapped (ghost));
}

static void
test_days_say_what_they_are (DeskWeek *week, gconstpointer data)
{
  g_autofree char *labels = list_labels (week);

  g_assert_cmpstr (labels, ==, "3 After the workout\n5 Closed\n6 Closed\n");
}

static gboolean
is_race_week (gpointer data)
{
  RdWeek *shown = rd_focus_week (data);

  return shown->period->from == rd_date_new (2026, 11, 30) && shown->period->training;
}

static void
test_the_run_up_says_light_in_as_many_words_as_fit (DeskWeek *week, gconstpointer data)
{
  g_autofree char *wide = NULL;
  g_autofree char *narrow = NULL;

  rd_focus_set_date (week->focus, rd_date_new (2026, 12, 3));
  desk_test_until (is_race_week, week->focus);
  wide = list_labels (week);
  g_assert_cmpstr (wide, ==,
                   "3 After the workout\n4 Light pressure only\n5 Light pressure only\n5 Closed\n"
                   "6 Closed\n");
  desk_test_resize (week->window, 700, 700);
  narrow = list_labels (week);
  g_assert_cmpstr (narrow, ==, "3 After workout\n4 Light only\n5 Light only\n5 Closed\n6 Closed\n");
}

static gboolean
is_next_week (gpointer data)
{
  return rd_focus_period (data)->from == rd_date_new (2026, 11, 30);
}

static void
test_the_present_is_a_line_in_this_week_only (DeskWeek *week, gconstpointer data)
{
  int now = rd_week_grid_now_y (week->grid);

  g_assert_cmpint (now, ==, rd_week_scale_y (&week->grid->scale, 10 * 60 + 42));
  g_assert_cmpuint (desk_test_pixels (GTK_WIDGET (week->grid), "rd_now"), >, 30);
  rd_focus_set_date (week->focus, rd_date_new (2026, 12, 3));
  desk_test_until (is_next_week, week->focus);
  g_assert_cmpint (rd_week_grid_now_y (week->grid), ==, -1);
  g_assert_cmpuint (desk_test_pixels (GTK_WIDGET (week->grid), "rd_now"), <, 5);
}

/* Three more on Tuesday at ten: a column shows two side by side. */
static gboolean
crowd (RdWriting *writing, gpointer argument, GError **error)
{
  static const gint64 who[] = { DESK_ELLEN, DESK_PRIYA };
  static const gint64 whom[] = { DESK_CLARA, DESK_HANNAH };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RdBooking) booking = rd_record_new (RD_TYPE_BOOKING);

      booking->uid = g_strdup_printf ("crowd-%u", i);
      booking->client = whom[i];
      booking->practitioner = who[i];
      booking->service = DESK_TRAINING_60;
      booking->starts = desk_practice_at ("2026-11-24T10:00");
      booking->ends = booking->busy_until = booking->starts + 60 * 60;
      booking->status = RD_BOOKING_CONFIRMED;
      if (!rd_writing_insert (writing, booking, error))
        return FALSE;
    }
  return TRUE;
}

static GtkWidget *
find_pill (DeskWeek *week)
{
  return desk_test_find_said (GTK_WIDGET (week->grid), GTK_TYPE_MENU_BUTTON,
                              "2 more bookings at this time");
}

static gboolean
has_pill (gpointer data)
{
  return find_pill (data) != NULL;
}

static gboolean
is_popped_up (gpointer data)
{
  GtkPopover *popover = gtk_menu_button_get_popover (data);

  return popover && gtk_widget_get_mapped (GTK_WIDGET (popover));
}

static gboolean
is_selected (gpointer data)
{
  RdBooking *booking = rd_focus_booking (data);

  return booking && booking->client == DESK_CLARA;
}

static void
test_a_crowd_is_a_pill_that_lists_all (DeskWeek *week, gconstpointer data)
{
  GtkWidget *pill, *popover, *row;

  desk_practice_do (rd_focus_practice (week->focus), crowd, NULL);
  desk_test_until (has_pill, week);
  pill = find_pill (week);
  g_assert_nonnull (desk_test_find (pill, GTK_TYPE_INSCRIPTION, "+2"));
  g_assert_null (gtk_menu_button_get_popover (GTK_MENU_BUTTON (pill)));
  desk_test_settle (week->window);
  gtk_menu_button_popup (GTK_MENU_BUTTON (pill));
  desk_test_until (is_popped_up, pill);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (pill)));
  g_assert_cmpuint (desk_test_count (popover, GTK_TYPE_BUTTON), ==, 4);
  row = desk_test_find (popover, GTK_TYPE_BUTTON,
                        "Clara Hansen, Personal training 60, Tue 24 Nov 10:00 to 11:00 with "
                        "Ellen Hart, Confirmed");
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  desk_test_until (is_selected, week->focus);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (pill));
  desk_test_settle (week->window);
}

/* A tile is used again for other bookings; the keyboard stays with the booking. */
static gboolean
cancel_first (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdBooking) booking =
    rd_store_get (rd_writing_store (writing), RD_TYPE_BOOKING, DESK_NO_SHOW, error);

  booking->status = RD_BOOKING_CANCELLED;
  rd_record_set_text (&booking->cancel_reason, "A mistake");
  booking->cancelled_by = RD_CANCELLED_BY_PRACTICE;
  booking->cancelled_at = DESK_NOW;
  return rd_writing_update (writing, booking, error);
}

static gboolean
is_cancelled (gpointer data)
{
  return desk_week_tile (data, DESK_NO_SHOW) == NULL;
}

static void
test_the_keyboard_stays_with_its_booking (DeskWeek *week, gconstpointer data)
{
  gtk_widget_grab_focus (desk_week_tile (week, DESK_CONFIRMED));
  desk_practice_do (rd_focus_practice (week->focus), cancel_first, NULL);
  desk_test_until (is_cancelled, week);
  g_assert_true (gtk_widget_has_focus (desk_week_tile (week, DESK_CONFIRMED)));
}

static void
test_the_one_selected_is_pressed (DeskWeek *week, gconstpointer data)
{
  rd_focus_set_booking (week->focus, desk_focus_booking (week->focus, DESK_SHORT));
  gtk_test_accessible_assert_state (desk_week_tile (week, DESK_SHORT), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  rd_focus_set_booking (week->focus, NULL);
  gtk_test_accessible_assert_state (desk_week_tile (week, DESK_SHORT), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
}

static void
test_the_first_day_is_at_the_start_of_the_line (DeskWeek *week, gconstpointer data)
{
  graphene_rect_t monday, tuesday;

  gtk_widget_set_direction (GTK_WIDGET (week->grid), GTK_TEXT_DIR_RTL);
  desk_test_settle (week->window);
  g_assert_true (gtk_widget_compute_bounds (desk_week_tile (week, DESK_ARRIVED),
                                            GTK_WIDGET (week->grid), &monday));
  g_assert_true (gtk_widget_compute_bounds (desk_week_tile (week, DESK_CONFIRMED),
                                            GTK_WIDGET (week->grid), &tuesday));
  g_assert_cmpint (monday.origin.x, >, tuesday.origin.x + tuesday.size.width);
}

#define ADD(path, who, test)                                                                       \
  g_test_add ("/desk/week-grid/" path, DeskWeek, who, desk_week_set_up, test, desk_week_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("tiles", NOBODY, test_every_booking_has_a_tile);
  ADD ("places", NOBODY, test_tiles_stand_at_their_times_side_by_side);
  ADD ("resized", NOBODY, test_columns_and_hours_grow_with_the_window);
  ADD ("unticked", NOBODY, test_who_is_unticked_has_no_tiles);
  ADD ("suggestion", HANNAH, test_the_best_suggestion_stands_in_the_week);
  ADD ("words", HANNAH, test_days_say_what_they_are);
  ADD ("run-up", HANNAH, test_the_run_up_says_light_in_as_many_words_as_fit);
  ADD ("present", NOBODY, test_the_present_is_a_line_in_this_week_only);
  ADD ("crowd", NOBODY, test_a_crowd_is_a_pill_that_lists_all);
  ADD ("keyboard-stays", NOBODY, test_the_keyboard_stays_with_its_booking);
  ADD ("selected", NOBODY, test_the_one_selected_is_pressed);
  ADD ("right-to-left", NOBODY, test_the_first_day_is_at_the_start_of_the_line);
  return g_test_run ();
}
