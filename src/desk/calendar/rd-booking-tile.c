/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-tile.c: one booking in the calendar. */
#include "rd-booking-tile.h"

#include "desk/booking/rd-booking-actions.h"
#include "desk/booking/rd-booking-text.h"
#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-stamp.h"

#include <glib/gi18n-lib.h>

#define RADIUS 6
#define EDGE 3
#define PAD 8        /* before the text, the edge included */
#define NARROW 80    /* below it names are shortened and the glyph goes down */
#define TWO_LINES 30 /* below it there is the name only */
#define THREE_LINES 44
#define LINE 14
#define GLYPH 12
#define SMALL_GLYPH 10

struct _RdBookingTile
{
  GtkWidget parent_instance;

  gboolean selected;
  gboolean clash;
  gboolean moving;
  int colour;
  int laid_out_for; /* width the layouts were made for; -1: none */

  /* owned */
  RdFocus *focus;
  RdPeriod *period;
  RdBooking *booking;
  PangoLayout *name;
  PangoLayout *service;
};

G_DEFINE_FINAL_TYPE (RdBookingTile, rd_booking_tile, GTK_TYPE_WIDGET)

static gboolean
is_narrow (RdBookingTile *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) < NARROW;
}

static void
forget_layouts (RdBookingTile *self)
{
  g_clear_object (&self->name);
  g_clear_object (&self->service);
  self->laid_out_for = -1;
}

static void
strike (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);

  pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  pango_layout_set_attributes (layout, attributes);
}

static void
make_layouts (RdBookingTile *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean narrow = is_narrow (self);
  g_autofree char *name = rd_booking_text_client (self->period, self->booking, narrow);
  g_autofree char *service =
    rd_booking_text_service (self->period, self->booking, narrow || height < THREE_LINES);
  gboolean glyph_above = !narrow || height < TWO_LINES;
  int key = width * 4 + (height >= TWO_LINES) + (height >= THREE_LINES);

  if (self->laid_out_for == key)
    return;
  forget_layouts (self);
  self->laid_out_for = key;
  self->name = rd_lettering (widget, name, RD_TYPE_SIZE_TILE, PANGO_WEIGHT_BOLD);
  rd_lettering_fit (self->name, width - PAD - 2 - (glyph_above ? GLYPH + 3 : 0));
  if (self->booking->status == RD_BOOKING_NO_SHOW)
    strike (self->name);
  if (height >= TWO_LINES)
    {
      self->service = rd_lettering (widget, service, RD_TYPE_SIZE_TILE, PANGO_WEIGHT_NORMAL);
      rd_lettering_fit (self->service, width - PAD - 2);
    }
}

/* The colours of a tile by its status. */
typedef struct
{
  GdkRGBA fill;
  GdkRGBA edge;
  GdkRGBA text;
} Look;

static Look
choose_look (RdBookingTile *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GdkRGBA *view = rd_ink (widget, RD_INK_VIEW);
  Look look = { *rd_ink_of (widget, RD_INK_TILE, self->colour),
                *rd_ink_of (widget, RD_INK_EDGE, self->colour),
                *rd_ink_of (widget, RD_INK_TEXT, self->colour) };

  switch (self->booking->status)
    {
    case RD_BOOKING_PROVISIONAL:
      look.fill = *view;
      break;
    case RD_BOOKING_COMPLETED:
      look.fill = rd_ink_blend (view, &look.fill, .55f);
      break;
    case RD_BOOKING_NO_SHOW:
      look.fill = *view;
      look.edge = *rd_ink (widget, RD_INK_FAINT);
      look.text = *rd_ink (widget, RD_INK_FAINT);
      break;
    default:
      break;
    }
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT)
    look.fill = rd_ink_blend (&look.fill, &look.edge, .08f);
  return look;
}

static void
draw_dashes (GtkSnapshot *snapshot, const GdkRGBA *colour, int width, int height)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  static const double dashes[] = { 4, 3 };
  double near = .75, far_x = width - .75, far_y = height - .75, r = RADIUS - .75;

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_arc (cr, far_x - r, near + r, r, -G_PI_2, 0);
  cairo_arc (cr, far_x - r, far_y - r, r, 0, G_PI_2);
  cairo_arc (cr, near + r, far_y - r, r, G_PI_2, G_PI);
  cairo_arc (cr, near + r, near + r, r, G_PI, G_PI + G_PI_2);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_body (RdBookingTile *self, GtkSnapshot *snapshot, const Look *look)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect shape;
  float outline = 0;

  gsk_rounded_rect_init_from_rect (&shape, &bounds, RADIUS);
  gtk_snapshot_append_outset_shadow (snapshot, &shape, rd_ink (widget, RD_INK_VIEW), 0, 0, 1, 0);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &look->fill, &bounds);
  gtk_snapshot_append_color (snapshot, &look->edge,
                             &GRAPHENE_RECT_INIT (rtl ? width - EDGE : 0, 0, EDGE, height));
  gtk_snapshot_pop (snapshot);

  if (self->booking->status == RD_BOOKING_PROVISIONAL)
    draw_dashes (snapshot, &look->edge, width, height);
  else if (self->booking->status == RD_BOOKING_ARRIVED)
    outline = 1.5f;
  else if (self->booking->status == RD_BOOKING_NO_SHOW)
    outline = 1;
  if (self->selected)
    outline = 2;
  if (self->clash || outline > 0)
    {
      GdkRGBA colour = self->clash    ? *rd_ink (widget, RD_INK_ALERT_TEXT)
                       : outline == 1 ? rd_ink_fade (&look->edge, .45f)
                                      : look->edge;
      float widths[4] = { outline, outline, outline, outline };
      float clash_widths[4] = { 2, 2, 2, 2 };

      gtk_snapshot_append_border (snapshot, &shape, self->clash ? clash_widths : widths,
                                  (GdkRGBA[4]){ colour, colour, colour, colour });
    }
}

static int
mirror (GtkWidget *widget, int x, int length)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (widget) - x - length;
  return x;
}

static void
draw_text (RdBookingTile *self, GtkSnapshot *snapshot, const Look *look)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean narrow = is_narrow (self);
  int dot = narrow ? 5 : 6, dots = self->booking->pressure > 0 ? rd_stamp_dots_width (5, dot) : 0;
  gboolean glyph_below = narrow && height >= TWO_LINES;
  int glyph = narrow ? SMALL_GLYPH : GLYPH;
  int top = height < TWO_LINES ? (height - LINE) / 2 : 3;
  int used;

  pango_layout_get_pixel_size (self->name, &used, NULL);
  rd_lettering_draw (snapshot, self->name, &look->text,
                     mirror (widget, PAD, width - PAD - 2 - (glyph_below ? 0 : GLYPH + 3)), top);
  if (self->service)
    {
      int beside = 0;

      /* Where there is no third line, the second is shared: by the dots, or when narrow the glyph.
       */
      if (height < THREE_LINES)
        beside = glyph_below ? glyph + 2 : dots ? dots + 6 : 0;

      rd_lettering_fit (self->service, width - PAD - 3 - beside);
      rd_lettering_draw (snapshot, self->service, &look->text,
                         mirror (widget, PAD, width - PAD - 3 - beside), top + LINE);
      pango_layout_get_pixel_size (self->service, &used, NULL);
    }
  if (dots && height >= THREE_LINES)
    rd_stamp_dots (snapshot, widget, self->booking->pressure, 5, dot, &look->edge,
                   mirror (widget, PAD, dots), top + 2 * LINE + 3);
  else if (dots && !glyph_below && self->service && PAD + used + 6 + dots <= width)
    rd_stamp_dots (snapshot, widget, self->booking->pressure, 5, dot, &look->edge,
                   mirror (widget, PAD + used + 6, dots), top + LINE + 5);

  rd_stamp_icon (snapshot, widget, rd_stamp_status_icon (self->booking->status), glyph, &look->edge,
                 mirror (widget, width - glyph - 3, glyph),
                 glyph_below ? height - glyph - 3 : MAX (top + 1, 1));
}

static void
rd_booking_tile_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdBookingTile *self = RD_BOOKING_TILE (widget);
  Look look;

  if (self->booking == NULL)
    return;
  make_layouts (self);
  look = choose_look (self);
  if (self->moving)
    gtk_snapshot_push_opacity (snapshot, .45);
  draw_body (self, snapshot, &look);
  draw_text (self, snapshot, &look);
  if (self->moving)
    gtk_snapshot_pop (snapshot);
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
    forget_layouts (RD_BOOKING_TILE (widget));
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
  gtk_tooltip_set_text (tooltip, text);
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
  forget_layouts (self);
  g_clear_object (&self->booking);
  g_clear_object (&self->focus);
  g_clear_pointer (&self->period, rd_period_unref);
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

  self->laid_out_for = -1;
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

/**
 * rd_booking_tile_show:
 * @self: a tile
 * @period: the period @booking was read with
 * @booking: a booking
 *
 * Shows @booking. Tiles are used again for other bookings.
 */
void
rd_booking_tile_show (RdBookingTile *self, RdPeriod *period, RdBooking *booking)
{
  RdPractitioner *practitioner = rd_period_practitioner (period, booking->practitioner);
  g_autofree char *label = NULL;

  if (self->booking == booking && self->period == period)
    return;
  g_set_object (&self->booking, booking);
  rd_period_ref (period);
  g_clear_pointer (&self->period, rd_period_unref);
  self->period = period;
  self->colour = practitioner ? practitioner->colour : 0;
  forget_layouts (self);
  label = rd_booking_text_label (period, booking);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
