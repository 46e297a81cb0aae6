/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-week-view.c: heads and training lane over the hours, in columns that line up. */
#include "desk-week.h"

#include "desk/calendar/rd-day-heading.h"
#include "desk/calendar/rd-training-day.h"
#include "desk/calendar/rd-week-row.h"

#define HANNAH GINT_TO_POINTER (DESK_HANNAH)
#define NOBODY GINT_TO_POINTER (0)

static GtkWidget *
find_lane (DeskWeek *week)
{
  return desk_test_find_said (week->view, RD_TYPE_WEEK_ROW, "Training of the client in focus");
}

static GtkWidget *
find_invitation (DeskWeek *week)
{
  return desk_test_find (week->view, GTK_TYPE_BUTTON, "Show a client’s _training");
}

static void
test_the_lane_is_there_with_a_client (DeskWeek *week, gconstpointer data)
{
  g_assert_true (gtk_widget_get_mapped (find_lane (week)));
  g_assert_false (gtk_widget_get_mapped (find_invitation (week)));
  g_assert_cmpuint (desk_test_count (week->view, RD_TYPE_TRAINING_DAY), ==, 7);
  g_assert_nonnull (desk_test_find_said (find_lane (week), RD_TYPE_TRAINING_DAY,
                                         "Wed 25 Nov: Hills 60′, load 420 planned"));
}

static gboolean
is_nobody (gpointer data)
{
  return gtk_widget_get_mapped (find_invitation (data));
}

static gboolean
is_somebody (gpointer data)
{
  GtkWidget *lane = find_lane (data);

  return lane && gtk_widget_get_mapped (lane);
}

static void
test_without_one_it_collapses_to_an_invitation (DeskWeek *week, gconstpointer data)
{
  g_assert_null (find_lane (week));
  g_assert_true (gtk_widget_get_mapped (find_invitation (week)));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (find_invitation (week))), ==,
                   "win.search");
  rd_focus_set_client_id (week->focus, DESK_HANNAH);
  desk_test_until (is_somebody, week);
  rd_focus_set_client (week->focus, NULL);
  desk_test_until (is_nobody, week);
}

static void
assert_columns (DeskWeek *week, GType type)
{
  GtkWidget *first = desk_test_find (week->view, type, NULL);
  guint day = 0;

  for (GtkWidget *cell = first; cell; cell = gtk_widget_get_next_sibling (cell), day++)
    {
      graphene_rect_t bounds;
      int x, width;

      rd_week_scale_column (&week->grid->scale, day, &x, &width);
      g_assert_true (gtk_widget_compute_bounds (cell, week->view, &bounds));
      g_assert_cmpint (bounds.origin.x, ==, x);
      g_assert_cmpint (bounds.size.width, ==, width);
    }
  g_assert_cmpuint (day, ==, 7);
}

static void
test_columns_line_up_to_the_pixel (DeskWeek *week, gconstpointer data)
{
  static const int widths[] = { 1001, 998, 751 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      desk_test_resize (week->window, widths[i], 700);
      assert_columns (week, RD_TYPE_DAY_HEADING);
      assert_columns (week, RD_TYPE_TRAINING_DAY);
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  desk_test_resize (week->window, 900, 700);
  assert_columns (week, RD_TYPE_DAY_HEADING);
  assert_columns (week, RD_TYPE_TRAINING_DAY);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* A small window begins where the day is, not at its first hour. */
static void
test_the_present_is_in_the_middle_at_first (DeskWeek *week, gconstpointer data)
{
  GtkWidget *view = rd_week_view_new (week->focus);
  GtkWidget *window = desk_test_show (view, 900, 420);
  GtkWidget *grid = desk_test_find (view, RD_TYPE_WEEK_GRID, NULL);
  GtkWidget *scroller = desk_test_find (view, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double page = gtk_adjustment_get_page_size (place);
  int now = rd_week_grid_now_y (RD_WEEK_GRID (grid));

  desk_test_settle (window);
  g_assert_cmpfloat (page, <, gtk_adjustment_get_upper (place));
  g_assert_cmpfloat (ABS (gtk_adjustment_get_value (place) - (now - page / 2)), <, page / 8);
  desk_test_close (window);
}

static gboolean
is_next_week (gpointer data)
{
  return desk_test_find_said (((DeskWeek *)data)->view, RD_TYPE_DAY_HEADING, "Mon 30 Nov") != NULL;
}

static void
test_another_week_has_its_own_days (DeskWeek *week, gconstpointer data)
{
  g_assert_nonnull (desk_test_find_said (week->view, RD_TYPE_DAY_HEADING, "Today, Mon 23 Nov"));
  rd_focus_set_date (week->focus, rd_date_new (2026, 12, 3));
  desk_test_until (is_next_week, week);
  g_assert_nonnull (desk_test_find_said (week->view, RD_TYPE_DAY_HEADING, "Sun 6 Dec"));
  g_assert_null (desk_test_find_said (week->view, RD_TYPE_DAY_HEADING, "Today, Mon 23 Nov"));
}

#define ADD(path, who, test)                                                                       \
  g_test_add ("/desk/week-view/" path, DeskWeek, who, desk_week_set_up, test, desk_week_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("lane", HANNAH, test_the_lane_is_there_with_a_client);
  ADD ("invitation", NOBODY, test_without_one_it_collapses_to_an_invitation);
  ADD ("columns", HANNAH, test_columns_line_up_to_the_pixel);
  ADD ("present", NOBODY, test_the_present_is_in_the_middle_at_first);
  ADD ("another-week", NOBODY, test_another_week_has_its_own_days);
  return g_test_run ();
}
