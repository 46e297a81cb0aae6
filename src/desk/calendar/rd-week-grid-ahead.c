/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-week-grid-ahead.c: what the tiles of the weeks beside will say, set while nothing else is
 * done.
 *
 * A turn to a week read ahead is then only a matter of painting.
 */
#include "rd-week-grid-private.h"

/* So little at a time that a key pressed meanwhile does not wait. */
#define MOST_US 1500

static void
drop_week (RdWeekGrid *self)
{
  g_clear_pointer (&self->ahead_layout, rd_week_layout_free);
  g_clear_pointer (&self->ahead_week, rd_week_unref);
  self->ahead_next = 0;
}

/* The week after first: it is turned to more often than the one before. */
static gboolean
choose_week (RdWeekGrid *self)
{
  RdWeekTile ghost;
  guint nth;

  while (self->ahead_week == NULL && self->ahead_weeks != 0)
    {
      RdWeek *week = rd_focus_week_beside (self->focus, self->ahead_weeks);

      self->ahead_weeks = self->ahead_weeks > 0 ? -1 : 0;
      if (week == NULL)
        continue;
      self->ahead_week = rd_week_ref (week);
      self->ahead_layout = rd_week_grid_place (self, week, &nth, &ghost);
    }
  return self->ahead_week != NULL;
}

static void
set_tile (RdWeekGrid *self, const RdWeekTile *tile)
{
  RdWeekScale scale = self->scale;
  RdWeekRect rect;

  scale.n_days = self->ahead_week->n_days;
  scale.from = self->ahead_week->from;
  scale.to = self->ahead_week->to;
  scale.hour_height =
    rd_week_grid_hour_height (gtk_widget_get_height (GTK_WIDGET (self)), scale.from, scale.to);
  rect = rd_week_scale_tile (&scale, tile);
  rd_booking_tile_set_ahead (RD_BOOKING_TILE (self->ahead_setter), self->ahead_week->period,
                             tile->booking, rect.width, rect.height);
}

/* Does one thing more for the week. Returns whether there was anything left to do. */
static gboolean
do_next (RdWeekGrid *self)
{
  const RdWeekLayout *layout = self->ahead_layout;

  if (self->tiles->len < layout->tiles->len)
    rd_week_grid_add_tile (self);
  else if (self->pills->len < layout->pills->len)
    rd_week_grid_add_pill (self);
  else if (self->ahead_next < layout->tiles->len)
    set_tile (self, &g_array_index (layout->tiles, RdWeekTile, self->ahead_next++));
  else
    return FALSE;
  return TRUE;
}

static gboolean
look_cb (gpointer data)
{
  RdWeekGrid *self = data;
  gint64 until = g_get_monotonic_time () + MOST_US;

  if (!choose_week (self))
    {
      self->ahead_source = 0;
      return G_SOURCE_REMOVE;
    }
  while (do_next (self))
    if (g_get_monotonic_time () >= until)
      return G_SOURCE_CONTINUE;
  drop_week (self);
  return G_SOURCE_CONTINUE;
}

/* Begins again with the weeks there are now. What was set already is not set twice. */
void
rd_week_grid_look_ahead (RdWeekGrid *self)
{
  drop_week (self);
  self->ahead_weeks = 1;
  if (self->ahead_setter == NULL)
    {
      self->ahead_setter = rd_booking_tile_new (self->focus);
      gtk_widget_set_visible (self->ahead_setter, FALSE);
      gtk_widget_set_parent (self->ahead_setter, GTK_WIDGET (self));
    }
  if (self->ahead_source == 0)
    self->ahead_source = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

void
rd_week_grid_stop_looking_ahead (RdWeekGrid *self)
{
  g_clear_handle_id (&self->ahead_source, g_source_remove);
  g_clear_pointer (&self->ahead_setter, gtk_widget_unparent);
  drop_week (self);
}
