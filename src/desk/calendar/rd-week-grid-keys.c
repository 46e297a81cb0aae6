/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-grid-keys.c: the grid by keyboard. */
#include "rd-week-grid-private.h"

#include "desk/booking/rd-booking-text.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

static int
choose_step (RdWeekGrid *self)
{
  return MAX (self->week->period->settings->slot_minutes, 5);
}

/* Says where the cursor is, and what is there, to who does not see it. */
static void
describe_cursor (RdWeekGrid *self)
{
  RdDate date = self->week->period->from + (RdDate)self->cursor_day;
  gint64 start = rd_zone_to_instant (self->week->period->zone, date, self->cursor_minute);
  g_autofree char *when = rd_wording_day_and_time (self->week->period->zone, start);
  g_autofree char *text = NULL;

  if (self->week->period->training)
    {
      RdSuitability fit;
      g_autofree char *reason = NULL;

      rd_suitability_at (self->week->period->training, start, 0, &fit);
      reason = rd_wording_suitability (&fit);
      /* Translators: a time in the calendar and how well a massage fits it */
      text = g_strdup_printf (_ ("%1$s. %2$s"), when, reason);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  text ? text : when, -1);
}

static void
place_cursor (RdWeekGrid *self, int day, int minute)
{
  int step = choose_step (self);

  if (day < 0 || day >= (int)self->week->n_days)
    {
      rd_focus_set_date (self->focus, self->week->period->from + day);
      day = day < 0 ? (int)self->week->n_days - 1 : 0;
    }
  self->cursor_day = (guint)day;
  self->cursor_minute = CLAMP (minute, self->week->from, self->week->to - step);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  rd_week_grid_reveal (self, rd_week_scale_y (&self->scale, self->cursor_minute),
                       rd_week_scale_y (&self->scale, self->week->from + step));
  describe_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* From a tile the cursor starts at the tile. */
static void
adopt_tile (RdWeekGrid *self)
{
  RdBookingTile *tile = rd_week_grid_focused_tile (self);
  int minute;
  RdDate date;

  if (tile == NULL)
    return;
  date =
    rd_zone_to_wall (self->week->period->zone, rd_booking_tile_booking (tile)->starts, &minute);
  self->cursor_day = (guint)CLAMP (date - self->week->period->from, 0, (int)self->week->n_days - 1);
  self->cursor_minute = rd_week_snap (minute, choose_step (self));
}

static gboolean
move_cursor_cb (GtkWidget *widget, GVariant *by, gpointer data)
{
  RdWeekGrid *self = RD_WEEK_GRID (widget);
  int days, slots;

  if (self->week == NULL || self->mode != RD_GRID_IDLE)
    return self->week != NULL;
  g_variant_get (by, "(ii)", &days, &slots);
  if (self->scale.rtl)
    days = -days;
  adopt_tile (self);
  place_cursor (self, (int)self->cursor_day + days,
                self->cursor_minute + slots * choose_step (self));
  return TRUE;
}

static gboolean
move_booking_cb (GtkWidget *widget, GVariant *by, gpointer data)
{
  RdWeekGrid *self = RD_WEEK_GRID (widget);
  RdBookingTile *tile = self->week ? rd_week_grid_focused_tile (self) : NULL;
  RdBooking *booking = tile ? rd_booking_tile_booking (tile) : NULL;
  int days, slots, y, minute;

  if (booking == NULL || !rd_booking_takes_time (booking) ||
      booking->status == RD_BOOKING_COMPLETED || self->mode == RD_GRID_KEEPING)
    return FALSE;
  if (self->mode != RD_GRID_MOVING)
    rd_week_grid_begin_move (self, booking);
  g_variant_get (by, "(ii)", &days, &slots);
  if (self->scale.rtl)
    days = -days;
  rd_week_grid_carry (self, rd_booking_draft_later (self->draft, self->week->period->zone, days,
                                                    slots * choose_step (self)));
  rd_zone_to_wall (self->week->period->zone, self->draft.start, &minute);
  y = rd_week_scale_y (&self->scale, minute);
  rd_week_grid_reveal (self, y, 60);
  return TRUE;
}

static gboolean
enter_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  RdWeekGrid *self = RD_WEEK_GRID (widget);

  if (self->week == NULL)
    return FALSE;
  if (self->mode == RD_GRID_MOVING)
    {
      rd_week_grid_drop (self);
      return TRUE;
    }
  if (!gtk_widget_is_focus (widget))
    return FALSE;
  for (guint i = 0; i < self->layout->tiles->len; i++)
    {
      const RdWeekTile *place = &g_array_index (self->layout->tiles, RdWeekTile, i);

      if (place->day == self->cursor_day && place->from <= self->cursor_minute &&
          self->cursor_minute < place->to)
        {
          gtk_widget_grab_focus (g_ptr_array_index (self->tiles, i));
          gtk_widget_activate_action (g_ptr_array_index (self->tiles, i), "booking.open", NULL);
          return TRUE;
        }
    }
  rd_week_grid_ask_booking (self, self->cursor_day, self->cursor_minute, 0);
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  RdWeekGrid *self = RD_WEEK_GRID (widget);

  if (self->mode != RD_GRID_MOVING && self->mode != RD_GRID_MAKING)
    return FALSE;
  self->given_up = TRUE;
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag));
  gtk_widget_set_cursor (widget, NULL);
  if (self->mode != RD_GRID_IDLE)
    rd_week_grid_leave (self);
  return TRUE;
}

/* Keys that end a move must come before the tile under the focus takes them. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint key,
        guint code,
        GdkModifierType state,
        RdWeekGrid *self)
{
  if (self->mode != RD_GRID_MOVING && self->mode != RD_GRID_MAKING)
    return FALSE;
  if (key == GDK_KEY_Escape)
    return escape_cb (GTK_WIDGET (self), NULL, NULL);
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    return enter_cb (GTK_WIDGET (self), NULL, NULL);
  return FALSE;
}

void
rd_week_grid_install_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    int days;
    int slots;
  } arrows[] = {
    { GDK_KEY_Up, 0, -1 },      { GDK_KEY_Down, 0, 1 },     { GDK_KEY_Left, -1, 0 },
    { GDK_KEY_Right, 1, 0 },    { GDK_KEY_KP_Up, 0, -1 },   { GDK_KEY_KP_Down, 0, 1 },
    { GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_KP_Right, 1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (class, arrows[i].key, 0, move_cursor_cb, "(ii)", arrows[i].days,
                                    arrows[i].slots);
      gtk_widget_class_add_binding (class, arrows[i].key, GDK_SHIFT_MASK, move_booking_cb, "(ii)",
                                    arrows[i].days, arrows[i].slots);
    }
  gtk_widget_class_add_binding (class, GDK_KEY_Return, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Enter, 0, enter_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

void
rd_week_grid_add_keys (RdWeekGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* What Tab goes through: the cursor, then tiles, pills and the suggested slot by day and time. */
typedef struct
{
  GtkWidget *widget;
  int at; /* day and minute */
} Stop;

static int
compare_stops (gconstpointer a, gconstpointer b)
{
  return ((const Stop *)a)->at - ((const Stop *)b)->at;
}

static void
add_stop (GArray *stops, GtkWidget *widget, guint day, int minute)
{
  Stop stop = { widget, (int)day * RD_MINUTES_PER_DAY + minute };

  g_array_append_val (stops, stop);
}

static GArray *
list_stops (RdWeekGrid *self)
{
  GArray *stops = g_array_new (FALSE, FALSE, sizeof (Stop));
  const RdSlot *slot = rd_ghost_slot_slot (RD_GHOST_SLOT (self->ghost));

  for (guint i = 0; i < self->n_tiles; i++)
    {
      const RdWeekTile *place = &g_array_index (self->layout->tiles, RdWeekTile, i);

      add_stop (stops, g_ptr_array_index (self->tiles, i), place->day, place->from);
    }
  for (guint i = 0; i < self->n_pills; i++)
    {
      const RdWeekPill *pill = &g_array_index (self->layout->pills, RdWeekPill, i);

      add_stop (stops, g_ptr_array_index (self->pills, i), pill->day, pill->from);
    }
  if (slot && gtk_widget_get_child_visible (self->ghost))
    {
      int minute;
      RdDate date = rd_zone_to_wall (self->week->period->zone, slot->start, &minute);

      add_stop (stops, self->ghost, (guint)(date - self->week->period->from), minute);
    }
  g_array_sort (stops, compare_stops);
  return stops;
}

static int
find_stop (GArray *stops, GtkWidget *widget)
{
  for (guint i = 0; i < stops->len; i++)
    if (g_array_index (stops, Stop, i).widget == widget)
      return (int)i;
  return -1;
}

static gboolean
focus_stop (RdWeekGrid *self, GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    rd_week_grid_reveal (self, (int)bounds.origin.y, (int)bounds.size.height);
  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  return gtk_widget_grab_focus (widget);
}

gboolean
rd_week_grid_move_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RdWeekGrid *self = RD_WEEK_GRID (widget);
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  g_autoptr (GArray) stops = NULL;
  int at;

  if (self->week == NULL || (!forward && direction != GTK_DIR_TAB_BACKWARD))
    return FALSE;
  if (self->mode == RD_GRID_MOVING)
    rd_week_grid_leave (self);
  stops = list_stops (self);
  if (child == NULL && !gtk_widget_is_focus (widget))
    {
      if (forward || stops->len == 0)
        return gtk_widget_grab_focus (widget);
      return focus_stop (self, g_array_index (stops, Stop, stops->len - 1).widget);
    }
  at = child ? find_stop (stops, child) : -1;
  at += forward ? 1 : -1;
  if (at == -1)
    return gtk_widget_grab_focus (widget);
  if (at < 0 || at >= (int)stops->len)
    return FALSE;
  return focus_stop (self, g_array_index (stops, Stop, at).widget);
}
