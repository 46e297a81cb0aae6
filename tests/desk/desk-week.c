/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk-week.c: the week of the small practice in a window, for the tests of its parts. */
#include "desk-week.h"

void
desk_week_set_up (DeskWeek *week, gconstpointer client)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  week->path = desk_practice_make ();
  week->focus = desk_focus_open (week->path, GPOINTER_TO_INT (client));
  week->view = rd_week_view_new (week->focus);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), week->view);
  week->window = desk_test_show (overlay, 1000, 800);
  week->grid = RD_WEEK_GRID (desk_test_find (week->view, RD_TYPE_WEEK_GRID, NULL));
}

void
desk_week_tear_down (DeskWeek *week, gconstpointer client)
{
  desk_test_close (week->window);
  desk_focus_close (week->focus);
  desk_practice_erase (week->path);
}

/**
 * desk_week_tile:
 * @week: a week
 * @booking: id of a booking
 *
 * Returns: (transfer none) (nullable): the tile that shows it
 */
GtkWidget *
desk_week_tile (DeskWeek *week, gint64 booking)
{
  return (GtkWidget *)rd_week_grid_tile_of (week->grid, booking);
}

/**
 * desk_week_point:
 * @week: a week
 * @day: a column, 0 is Monday
 * @minute: minutes after midnight
 *
 * Moves the real pointer to the free end of a column.
 */
void
desk_week_point (DeskWeek *week, guint day, int minute)
{
  int x, width;

  rd_week_scale_column (&week->grid->scale, day, &x, &width);
  desk_test_point (GTK_WIDGET (week->grid), x + width - 4,
                   rd_week_scale_y (&week->grid->scale, minute) + 2);
}

/**
 * desk_week_starts:
 * @week: a week
 * @booking: id of a booking
 *
 * Returns: when it begins as the practice holds it, UTC seconds
 */
gint64
desk_week_starts (DeskWeek *week, gint64 booking)
{
  g_autoptr (RdBooking) found = desk_practice_find (rd_focus_practice (week->focus), booking);

  return found->starts;
}
