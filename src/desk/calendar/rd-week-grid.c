/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-grid.c: the hours of a week: its children and where they stand. */
#include "rd-week-grid-private.h"

#include "desk/rd-insights.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

#define LEAST_HOUR 42 /* pixels */
#define CLOCK_SECONDS 20

G_DEFINE_FINAL_TYPE (RdWeekGrid, rd_week_grid, GTK_TYPE_WIDGET)

GPtrArray *
rd_week_grid_list_shown (RdWeekGrid *self, const RdWeek *week)
{
  GPtrArray *bookings = week->period->bookings;
  GPtrArray *shown = g_ptr_array_sized_new (bookings->len);

  for (guint i = 0; i < bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (bookings, i);

      if (rd_focus_shows_practitioner (self->focus, booking->practitioner))
        g_ptr_array_add (shown, booking);
    }
  return shown;
}

/* Has a child show, or not, and nothing more: gtk_widget_set_visible() has the whole window
 * measured, and the X server asked where it stands, which a turn of the week has no time for. */
void
rd_week_grid_present (GtkWidget *child, gboolean shown)
{
  if (shown == gtk_widget_get_child_visible (child))
    return;
  gtk_widget_set_child_visible (child, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

/* One more tile, which shows nothing yet. */
void
rd_week_grid_add_tile (RdWeekGrid *self)
{
  GtkWidget *tile = rd_booking_tile_new (self->focus);

  gtk_widget_set_parent (tile, GTK_WIDGET (self));
  rd_week_grid_present (tile, FALSE);
  g_ptr_array_add (self->tiles, tile);
}

static void
show_insight (RdWeekGrid *self, RdBookingTile *tile)
{
  RdBooking *booking = rd_booking_tile_booking (tile);

  rd_booking_tile_set_insight (tile, rd_insights_of_booking (rd_focus_insights (self->focus),
                                                             rd_record_id (booking)));
}

static void
show_tiles (RdWeekGrid *self)
{
  RdBooking *selected = rd_focus_booking (self->focus);

  for (guint i = 0; i < self->layout->tiles->len; i++)
    {
      const RdWeekTile *place = &g_array_index (self->layout->tiles, RdWeekTile, i);
      RdBookingTile *tile;

      if (i == self->tiles->len)
        rd_week_grid_add_tile (self);
      tile = g_ptr_array_index (self->tiles, i);
      rd_booking_tile_show (tile, self->week->period, place->booking);
      show_insight (self, tile);
      rd_booking_tile_set_selected (tile, selected && rd_record_id (selected) ==
                                                        rd_record_id (place->booking));
      rd_booking_tile_set_clash (tile, FALSE);
      rd_booking_tile_set_moving (tile, self->mode != RD_GRID_IDLE &&
                                          self->draft.id == rd_record_id (place->booking));
      rd_week_grid_present (GTK_WIDGET (tile), TRUE);
    }
  for (guint i = self->layout->tiles->len; i < self->n_tiles; i++)
    {
      rd_week_grid_present (g_ptr_array_index (self->tiles, i), FALSE);
      rd_booking_tile_clear (g_ptr_array_index (self->tiles, i));
    }
  self->n_tiles = self->layout->tiles->len;
}

/* The best suggestion of the days shown stands in the grid, in a lane of its own where it has to.
 */
static gboolean
find_ghost (RdWeekGrid *self, const RdWeek *week, guint *nth)
{
  RdSuggestions *suggestions = rd_focus_suggestions (self->focus);
  RdPeriod *period = week->period;
  gint64 from = rd_zone_to_instant (period->zone, period->from, 0);
  gint64 to = rd_zone_to_instant (period->zone, period->to, 0);

  for (guint i = 0; i < rd_suggestions_count (suggestions); i++)
    {
      const RdSlot *slot = rd_suggestions_slot (suggestions, i);

      if (slot->start < from || slot->start >= to)
        continue;
      *nth = i;
      return TRUE;
    }
  return FALSE;
}

static RdBooking *
make_ghost (const RdSlot *slot)
{
  RdBooking *ghost = rd_record_new (RD_TYPE_BOOKING);

  ghost->practitioner = slot->practitioner;
  ghost->starts = slot->start;
  ghost->ends = slot->end;
  return ghost;
}

/* Takes the place of the ghost out of the layout, which is of bookings. */
static gboolean
take_ghost_place (RdWeekLayout *layout, RdBooking *ghost, RdWeekTile *place)
{
  for (guint i = 0; i < layout->tiles->len; i++)
    if (g_array_index (layout->tiles, RdWeekTile, i).booking == ghost)
      {
        *place = g_array_index (layout->tiles, RdWeekTile, i);
        place->booking = NULL;
        g_array_remove_index (layout->tiles, i);
        return TRUE;
      }
  return FALSE;
}

/* Whoever is looked at is not hidden behind a "+1". */
static RdWeekLayout *
make_layout (const RdWeek *week, GPtrArray *bookings)
{
  RdTraining *training = week->period->training;

  return rd_week_layout_new (bookings, week->period->zone, week->period->from, week->n_days,
                             RD_WEEK_LANES,
                             training ? rd_record_id (rd_training_records (training)->client) : 0);
}

/**
 * rd_week_grid_place:
 * @self: a grid
 * @week: the week it shows, or one it may show next
 * @nth: (out): which suggestion stands in it, where one does
 * @ghost: (out): the place of that, of no minutes where there is none
 *
 * Returns: (transfer full): the places of the bookings
 */
RdWeekLayout *
rd_week_grid_place (RdWeekGrid *self, const RdWeek *week, guint *nth, RdWeekTile *ghost)
{
  g_autoptr (GPtrArray) shown = rd_week_grid_list_shown (self, week);

  *ghost = (RdWeekTile){ 0 };
  if (find_ghost (self, week, nth))
    {
      g_autoptr (RdBooking) booking =
        make_ghost (rd_suggestions_slot (rd_focus_suggestions (self->focus), *nth));
      g_autoptr (RdWeekLayout) layout = NULL;

      g_ptr_array_add (shown, booking);
      layout = make_layout (week, shown);
      if (take_ghost_place (layout, booking, ghost))
        return g_steal_pointer (&layout);
      g_ptr_array_remove (shown, booking);
    }
  return make_layout (week, shown);
}

static void
place_bookings (RdWeekGrid *self)
{
  guint nth;
  gboolean placed;

  g_clear_pointer (&self->layout, rd_week_layout_free);
  self->layout = rd_week_grid_place (self, self->week, &nth, &self->ghost_place);
  placed = self->ghost_place.to > self->ghost_place.from;
  if (placed)
    rd_ghost_slot_show (RD_GHOST_SLOT (self->ghost), self->week->period, nth);
  rd_week_grid_present (self->ghost, placed);
}

static void
name_grid (RdWeekGrid *self)
{
  g_autofree char *days = rd_wording_date_range (self->week->period->from, self->week->period->to);
  g_autofree char *label = g_strdup_printf (_ ("Bookings of %s"), days);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
place_child (GtkWidget *child, RdWeekRect rect)
{
  GtkAllocation place = { rect.x, rect.y, rect.width, rect.height };
  int least;

  /* GTK wants to be asked before it is told, and never to give less than the least. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place.width = MAX (place.width, least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, &least, NULL, NULL, NULL);
  place.height = MAX (place.height, least);
  gtk_widget_size_allocate (child, &place, -1);
}

static void
place_children (RdWeekGrid *self)
{
  for (guint i = 0; i < self->n_tiles; i++)
    place_child (g_ptr_array_index (self->tiles, i),
                 rd_week_scale_tile (&self->scale,
                                     &g_array_index (self->layout->tiles, RdWeekTile, i)));
  for (guint i = 0; i < self->n_pills; i++)
    place_child (g_ptr_array_index (self->pills, i),
                 rd_week_scale_pill (&self->scale,
                                     &g_array_index (self->layout->pills, RdWeekPill, i)));
  if (gtk_widget_get_child_visible (self->ghost))
    place_child (self->ghost, rd_week_scale_tile (&self->scale, &self->ghost_place));
}

/* Lays out what there is. The focus stays with the booking, not with the tile that showed it. */
static void
lay_out (RdWeekGrid *self)
{
  RdBookingTile *focused = rd_week_grid_focused_tile (self);
  gint64 kept = focused ? rd_record_id (rd_booking_tile_booking (focused)) : 0;
  RdBookingTile *tile;

  place_bookings (self);
  show_tiles (self);
  rd_week_grid_show_pills (self);
  rd_week_grid_make_labels (self);
  tile = kept ? rd_week_grid_tile_of (self, kept) : NULL;
  if (tile && tile != focused)
    gtk_widget_grab_focus (GTK_WIDGET (tile));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->scale.hour_height > 0)
    place_children (self);
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  rd_week_grid_look_ahead (self);
}

static void
week_cb (RdWeekGrid *self)
{
  RdWeek *week = rd_focus_week (self->focus);

  if (week == NULL || week == self->week)
    return;
  if (self->mode == RD_GRID_MAKING || self->mode == RD_GRID_MOVING)
    rd_week_grid_leave (self);
  if (self->week == NULL || self->week->from != week->from || self->week->to != week->to)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  rd_week_ref (week);
  g_clear_pointer (&self->week, rd_week_unref);
  self->week = week;
  self->scale.n_days = week->n_days;
  self->scale.from = week->from;
  self->scale.to = week->to;
  self->cursor_day = MIN (self->cursor_day, week->n_days - 1);
  self->cursor_minute = CLAMP (self->cursor_minute, week->from, week->to - 15);
  name_grid (self);
  lay_out (self);
}

static void
ticked_cb (RdWeekGrid *self)
{
  if (self->week)
    lay_out (self);
}

static void
insights_cb (RdWeekGrid *self)
{
  for (guint i = 0; i < self->n_tiles; i++)
    show_insight (self, g_ptr_array_index (self->tiles, i));
  rd_week_grid_show_pills (self);
}

static void
suggestions_cb (RdWeekGrid *self)
{
  if (self->week)
    lay_out (self);
}

static void
selected_cb (RdWeekGrid *self)
{
  RdBooking *selected = rd_focus_booking (self->focus);

  for (guint i = 0; i < self->n_tiles; i++)
    {
      RdBookingTile *tile = g_ptr_array_index (self->tiles, i);
      RdBooking *booking = rd_booking_tile_booking (tile);

      rd_booking_tile_set_selected (tile,
                                    selected && rd_record_id (selected) == rd_record_id (booking));
    }
}

static gboolean
clock_cb (gpointer data)
{
  gtk_widget_queue_draw (data);
  return G_SOURCE_CONTINUE;
}

static void
rd_week_grid_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  RdWeekGrid *self = RD_WEEK_GRID (widget);
  int hours = self->week ? (self->week->to - self->week->from) / 60 : 13;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = hours * LEAST_HOUR;
  else
    *minimum = *natural = RD_WEEK_GUTTER + 7 * 24;
}

static void
rd_week_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdWeekGrid *self = RD_WEEK_GRID (widget);

  if (self->scale.width != width)
    rd_week_grid_look_ahead (self);
  self->scale.width = width;
  self->scale.rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  if (self->layout == NULL)
    return;
  self->scale.hour_height = rd_week_grid_hour_height (height, self->scale.from, self->scale.to);
  place_children (self);
}

static void
rd_week_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdWeekGrid *self = RD_WEEK_GRID (widget);

  if (self->week == NULL)
    return;
  rd_week_grid_draw (self, snapshot);
  GTK_WIDGET_CLASS (rd_week_grid_parent_class)->snapshot (widget, snapshot);
  rd_week_grid_draw_over (self, snapshot);
}

static void
rd_week_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_week_grid_parent_class)->css_changed (widget, change);
  rd_week_grid_forget_text (RD_WEEK_GRID (widget));
}

static void
rd_week_grid_map (GtkWidget *widget)
{
  RdWeekGrid *self = RD_WEEK_GRID (widget);

  GTK_WIDGET_CLASS (rd_week_grid_parent_class)->map (widget);
  self->clock = g_timeout_add_seconds (CLOCK_SECONDS, clock_cb, self);
}

static void
rd_week_grid_unmap (GtkWidget *widget)
{
  RdWeekGrid *self = RD_WEEK_GRID (widget);

  g_clear_handle_id (&self->clock, g_source_remove);
  GTK_WIDGET_CLASS (rd_week_grid_parent_class)->unmap (widget);
}

static void
rd_week_grid_dispose (GObject *object)
{
  RdWeekGrid *self = RD_WEEK_GRID (object);

  g_clear_handle_id (&self->clock, g_source_remove);
  if (self->asking)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  for (guint i = 0; self->tiles && i < self->tiles->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->tiles, i));
  for (guint i = 0; self->pills && i < self->pills->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->pills, i));
  g_clear_pointer (&self->tiles, g_ptr_array_unref);
  g_clear_pointer (&self->pills, g_ptr_array_unref);
  self->n_tiles = self->n_pills = 0;
  g_clear_pointer (&self->ghost, gtk_widget_unparent);
  rd_week_grid_stop_looking_ahead (self);
  rd_week_grid_forget_text (self);
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_pointer (&self->layout, rd_week_layout_free);
  g_clear_pointer (&self->week, rd_week_unref);
  g_clear_pointer (&self->moved_training, rd_training_unref);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_week_grid_parent_class)->dispose (object);
}

static void
rd_week_grid_class_init (RdWeekGridClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_week_grid_dispose;
  widget_class->measure = rd_week_grid_measure;
  widget_class->size_allocate = rd_week_grid_size_allocate;
  widget_class->snapshot = rd_week_grid_snapshot;
  widget_class->css_changed = rd_week_grid_css_changed;
  widget_class->map = rd_week_grid_map;
  widget_class->unmap = rd_week_grid_unmap;
  widget_class->focus = rd_week_grid_move_focus;

  rd_week_grid_install_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "rd-week-grid");
}

static void
rd_week_grid_init (RdWeekGrid *self)
{
  self->scale.gutter = RD_WEEK_GUTTER;
  self->tiles = g_ptr_array_new ();
  self->pills = g_ptr_array_new ();
  self->cursor_minute = 9 * 60;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  rd_week_grid_add_pointer (self);
  rd_week_grid_add_keys (self);
}

/**
 * rd_week_grid_new:
 * @focus: what the desk is looking at
 *
 * Returns: (transfer floating): the grid
 */
GtkWidget *
rd_week_grid_new (RdFocus *focus)
{
  RdWeekGrid *self = g_object_new (RD_TYPE_WEEK_GRID, NULL);

  self->focus = g_object_ref (focus);
  self->ghost = rd_ghost_slot_new (focus);
  gtk_widget_set_parent (self->ghost, GTK_WIDGET (self));
  rd_week_grid_present (self->ghost, FALSE);
  g_signal_connect_object (focus, "notify::week", G_CALLBACK (week_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "notify::booking", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "practitioners-changed", G_CALLBACK (ticked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rd_focus_suggestions (focus), "changed", G_CALLBACK (suggestions_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rd_focus_insights (focus), "changed", G_CALLBACK (insights_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "read-ahead", G_CALLBACK (rd_week_grid_look_ahead), self,
                           G_CONNECT_SWAPPED);
  week_cb (self);
  return GTK_WIDGET (self);
}

/**
 * rd_week_grid_now_y:
 * @self: a grid
 *
 * Returns: where the present is, in pixels from the top; -1 where it is not in the days shown
 */
int
rd_week_grid_now_y (RdWeekGrid *self)
{
  RdPractice *practice = rd_focus_practice (self->focus);
  int minute;
  RdDate date;

  if (self->week == NULL)
    return -1;
  date = rd_zone_to_wall (self->week->period->zone, rd_practice_now (practice), &minute);
  if (date < self->week->period->from || date >= self->week->period->to)
    return -1;
  return rd_week_scale_y (&self->scale, CLAMP (minute, self->week->from, self->week->to));
}

double
rd_week_grid_hour_height (int height, int from, int to)
{
  return MAX (height * 60.0 / (to - from), LEAST_HOUR);
}

RdBookingTile *
rd_week_grid_tile_of (RdWeekGrid *self, gint64 booking)
{
  for (guint i = 0; i < self->n_tiles; i++)
    {
      RdBookingTile *tile = g_ptr_array_index (self->tiles, i);

      if (rd_record_id (rd_booking_tile_booking (tile)) == booking)
        return tile;
    }
  return NULL;
}

RdBookingTile *
rd_week_grid_focused_tile (RdWeekGrid *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return RD_IS_BOOKING_TILE (child) && rd_booking_tile_booking (RD_BOOKING_TILE (child))
           ? RD_BOOKING_TILE (child)
           : NULL;
}

void
rd_week_grid_reveal (RdWeekGrid *self, int y, int height)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  if (scroller)
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                               y - 12, y + height + 12);
}
