/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-tile.c: one booking in the calendar. */
#include "rd-booking-tile-private.h"

#include "desk/booking/rd-booking-actions.h"
#include "desk/booking/rd-booking-text.h"
#include "desk/booking/rd-insight-text.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (RdBookingTile, rd_booking_tile, GTK_TYPE_WIDGET)

static void
rd_booking_tile_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  if (RD_BOOKING_TILE (widget)->booking)
    rd_booking_tile_draw (RD_BOOKING_TILE (widget), snapshot);
}

static void
rd_booking_tile_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = 1;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 110 : 48;
}

static void
rd_booking_tile_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  GtkStateFlags flags = gtk_widget_get_state_flags (widget);

  if ((flags ^ before) & GTK_STATE_FLAG_PRELIGHT)
    gtk_widget_queue_draw (widget);
  GTK_WIDGET_CLASS (rd_booking_tile_parent_class)->state_flags_changed (widget, before);
}

static void
rd_booking_tile_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_booking_tile_parent_class)->css_changed (widget, change);
  /* A style of its own comes with every state; the text only changes with the font. */
  if (change == NULL)
    rd_booking_tile_forget_font (RD_BOOKING_TILE (widget));
}

static gboolean
rd_booking_tile_query_tooltip (GtkWidget *widget,
                               int x,
                               int y,
                               gboolean keyboard,
                               GtkTooltip *tooltip)
{
  RdBookingTile *self = RD_BOOKING_TILE (widget);
  g_autofree char *text = NULL;

  if (self->booking == NULL)
    return FALSE;
  text = rd_booking_text_tooltip (self->period, self->booking);
  if (self->doubt)
    {
      g_autofree char *doubt = g_markup_escape_text (self->doubt, -1);
      g_autofree char *both = g_strconcat (text, "\n\n", doubt, NULL);

      gtk_tooltip_set_markup (tooltip, both);
    }
  else
    gtk_tooltip_set_markup (tooltip, text);
  return TRUE;
}

static void
act_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdBookingTile *self = RD_BOOKING_TILE (widget);

  if (self->booking)
    rd_booking_actions_perform (widget, self->focus, self->booking, action);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, RdBookingTile *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (event && gdk_event_triggers_context_menu (event) && self->booking)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      rd_booking_actions_popup (GTK_WIDGET (self), self->booking, (int)x, (int)y);
    }
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, RdBookingTile *self)
{
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_PRIMARY &&
      gtk_widget_contains (GTK_WIDGET (self), x, y))
    gtk_widget_activate_action (GTK_WIDGET (self), "booking.open", NULL);
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdBookingTile *self = RD_BOOKING_TILE (widget);

  if (self->booking)
    rd_booking_actions_popup (widget, self->booking, gtk_widget_get_width (widget) / 2,
                              gtk_widget_get_height (widget));
}

static void
rd_booking_tile_dispose (GObject *object)
{
  RdBookingTile *self = RD_BOOKING_TILE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  rd_booking_tile_clear (self);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_booking_tile_parent_class)->dispose (object);
}

static void
rd_booking_tile_class_init (RdBookingTileClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_booking_tile_dispose;
  widget_class->measure = rd_booking_tile_measure;
  widget_class->snapshot = rd_booking_tile_snapshot;
  widget_class->state_flags_changed = rd_booking_tile_state_flags_changed;
  widget_class->css_changed = rd_booking_tile_css_changed;
  widget_class->query_tooltip = rd_booking_tile_query_tooltip;

  rd_booking_actions_install (widget_class, act_cb);
  gtk_widget_class_install_action (widget_class, "booking.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "booking.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "booking.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "booking.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "booking.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "booking.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, 0, "booking.arrived", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "booking.cancel", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "rd-booking-tile");
}

static void
rd_booking_tile_init (RdBookingTile *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * rd_booking_tile_new:
 * @focus: what the desk is looking at
 *
 * Returns: (transfer floating): a tile that shows nothing yet
 */
GtkWidget *
rd_booking_tile_new (RdFocus *focus)
{
  RdBookingTile *self = g_object_new (RD_TYPE_BOOKING_TILE, NULL);

  self->focus = g_object_ref (focus);
  return GTK_WIDGET (self);
}

/* Whose names are in the tile but not all in its label. */
static gboolean
has_same_service (RdBookingTile *self, RdPeriod *period, RdBooking *booking)
{
  RdService *before = rd_period_service (self->period, self->booking->service);
  RdService *now = rd_period_service (period, booking->service);

  return before == now || (before && now && rd_record_equal (before, now));
}

static void
say_label (RdBookingTile *self)
{
  if (self->doubt)
    {
      /* Translators: a booking, and why it fits its client's training less well than before */
      g_autofree char *both = g_strdup_printf (_ ("%1$s. %2$s"), self->label, self->doubt);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, both,
                                      -1);
    }
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    self->label, -1);
}

int
rd_booking_tile_find_colour (RdPeriod *period, RdBooking *booking)
{
  RdPractitioner *practitioner = rd_period_practitioner (period, booking->practitioner);

  return practitioner ? practitioner->colour : 0;
}

/**
 * rd_booking_tile_show:
 * @self: a tile
 * @period: the period @booking was read with
 * @booking: a booking
 *
 * Shows @booking. Tiles are used again for other bookings. Where all that is said is what it was,
 * as when the week was read again, nothing is done anew.
 */
void
rd_booking_tile_show (RdBookingTile *self, RdPeriod *period, RdBooking *booking)
{
  int colour = rd_booking_tile_find_colour (period, booking);
  g_autofree char *label = NULL;
  gboolean same;

  if (self->booking == booking && self->period == period)
    return;
  label = rd_booking_tile_take_label (period, booking);
  same = self->booking && self->colour == colour && g_strcmp0 (label, self->label) == 0 &&
         has_same_service (self, period, booking);
  g_set_object (&self->booking, booking);
  rd_period_ref (period);
  g_clear_pointer (&self->period, rd_period_unref);
  self->period = period;
  self->colour = colour;
  if (same)
    return;
  g_clear_pointer (&self->doubt, g_free);
  rd_booking_tile_forget (self);
  g_free (self->label);
  self->label = g_steal_pointer (&label);
  say_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rd_booking_tile_clear:
 * @self: a tile
 *
 * Shows nothing, and lets go of the booking and its period.
 */
void
rd_booking_tile_clear (RdBookingTile *self)
{
  g_clear_object (&self->booking);
  g_clear_pointer (&self->period, rd_period_unref);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->doubt, g_free);
  rd_booking_tile_forget (self);
}

/**
 * rd_booking_tile_booking:
 * @self: a tile
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RdBooking *
rd_booking_tile_booking (RdBookingTile *self)
{
  return self->booking;
}

static void
set_flag (RdBookingTile *self, gboolean *flag, gboolean value)
{
  if (*flag == value)
    return;
  *flag = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rd_booking_tile_set_insight:
 * @self: a tile
 * @insight: (nullable): how its booking fits less well than when it was booked
 *
 * Marks the tile with a warning, and says why to whoever points at it or hears it read.
 */
void
rd_booking_tile_set_insight (RdBookingTile *self, const RdInsight *insight)
{
  g_autofree char *doubt = insight ? rd_insight_text_why (insight, self->period->zone) : NULL;
  gboolean grave = insight && rd_insight_is_grave (insight);

  if (self->grave == grave && g_strcmp0 (self->doubt, doubt) == 0)
    return;
  self->grave = grave;
  g_free (self->doubt);
  self->doubt = g_steal_pointer (&doubt);
  say_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rd_booking_tile_set_selected:
 * @self: a tile
 * @selected: whether its booking is the one selected
 *
 * Draws the selection.
 */
void
rd_booking_tile_set_selected (RdBookingTile *self, gboolean selected)
{
  if (self->selected == selected)
    return;
  set_flag (self, &self->selected, selected);
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
    selected ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

/**
 * rd_booking_tile_set_clash:
 * @self: a tile
 * @clash: whether something else wants its time
 *
 * Outlines the tile in red.
 */
void
rd_booking_tile_set_clash (RdBookingTile *self, gboolean clash)
{
  set_flag (self, &self->clash, clash);
}

/**
 * rd_booking_tile_set_moving:
 * @self: a tile
 * @moving: whether its booking is being moved
 *
 * Draws the tile faintly, where it was.
 */
void
rd_booking_tile_set_moving (RdBookingTile *self, gboolean moving)
{
  set_flag (self, &self->moving, moving);
}
