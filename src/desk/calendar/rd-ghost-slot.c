/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ghost-slot.c: a suggested slot in the calendar. */
#include "rd-ghost-slot-private.h"

#include "desk/booking/rd-booking-dialog.h"
#include "desk/booking/rd-slot-text.h"
#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-tip.h"

#include <glib/gi18n-lib.h>

#define RADIUS 6
#define PAD 5

G_DEFINE_FINAL_TYPE (RdGhostSlot, rd_ghost_slot, GTK_TYPE_WIDGET)

static void
forget_layouts (RdGhostSlot *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->reason);
}

/**
 * rd_ghost_slot_draw_frame:
 * @snapshot: where to draw
 * @widget: the widget that draws
 * @refused: whether the place is not to be had
 * @x: left
 * @y: top
 * @width: pixels
 * @height: pixels
 *
 * Draws the dashed frame of something that is not there yet.
 */
void
rd_ghost_slot_draw_frame (GtkSnapshot *snapshot,
                          GtkWidget *widget,
                          gboolean refused,
                          int x,
                          int y,
                          int width,
                          int height)
{
  static const double dashes[] = { 4, 3 };
  const GdkRGBA *ink = rd_ink (widget, refused ? RD_INK_ALERT_TEXT : RD_INK_ACCENT);
  GdkRGBA fill = rd_ink_blend (rd_ink (widget, RD_INK_VIEW), ink, .16f);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  GskRoundedRect shape;
  cairo_t *cr;
  double near_x = x + .75, near_y = y + .75, far_x = x + width - .75, far_y = y + height - .75;
  double r = RADIUS - .75;

  fill.alpha = .92f;
  gsk_rounded_rect_init_from_rect (&shape, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  gtk_snapshot_pop (snapshot);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gdk_cairo_set_source_rgba (cr, ink);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_arc (cr, far_x - r, near_y + r, r, -G_PI_2, 0);
  cairo_arc (cr, far_x - r, far_y - r, r, 0, G_PI_2);
  cairo_arc (cr, near_x + r, far_y - r, r, G_PI_2, G_PI);
  cairo_arc (cr, near_x + r, near_y + r, r, G_PI, G_PI + G_PI_2);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static gboolean
fits (PangoLayout *layout, int width, int height)
{
  int used, tall;

  pango_layout_get_pixel_size (layout, &used, &tall);
  return used <= width && tall <= height;
}

/* The reason in as many lines as there are; without the practitioner before it is cut. */
static PangoLayout *
choose_reason (RdGhostSlot *self, int width, int height)
{
  PangoLayout *layout = NULL;

  for (guint i = 0; self->reasons[i]; i++)
    {
      g_clear_object (&layout);
      layout =
        rd_lettering (GTK_WIDGET (self), self->reasons[i], RD_TYPE_SIZE_TILE, PANGO_WEIGHT_NORMAL);
      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      if (fits (layout, width, height))
        return layout;
    }
  rd_lettering_fit (layout, width);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, height * PANGO_SCALE);
  return layout;
}

static void
make_layouts (RdGhostSlot *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget) - 2 * PAD + 2, tall, room;

  if (self->title)
    return;
  self->title = rd_lettering_choose (widget, (const char *const *)self->titles, RD_TYPE_SIZE_TILE,
                                     PANGO_WEIGHT_BOLD, width);
  pango_layout_get_pixel_size (self->title, NULL, &tall);
  room = gtk_widget_get_height (widget) - tall - 4;
  if (room >= tall)
    self->reason = choose_reason (self, width, room);
}

static void
rd_ghost_slot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdGhostSlot *self = RD_GHOST_SLOT (widget);
  const GdkRGBA *ink = rd_ink (widget, RD_INK_ACCENT);
  int height = gtk_widget_get_height (widget), tall, top;

  if (!self->shown)
    return;
  make_layouts (self);
  rd_ghost_slot_draw_frame (snapshot, widget, FALSE, 0, 0, gtk_widget_get_width (widget), height);
  pango_layout_get_pixel_size (self->title, NULL, &tall);
  top = CLAMP ((height - tall) / 2, 0, 3);
  rd_lettering_draw (snapshot, self->title, ink, PAD, top);
  if (self->reason)
    rd_lettering_draw (snapshot, self->reason, ink, PAD, top + tall);
}

static void
rd_ghost_slot_measure (GtkWidget *widget,
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
rd_ghost_slot_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  forget_layouts (RD_GHOST_SLOT (widget));
}

static void
rd_ghost_slot_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_ghost_slot_parent_class)->css_changed (widget, change);
  forget_layouts (RD_GHOST_SLOT (widget));
}

static void
book_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdGhostSlot *self = RD_GHOST_SLOT (widget);

  if (self->shown)
    rd_booking_dialog_book_slot (widget, self->focus, &self->slot);
}

static void
dismiss_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdGhostSlot *self = RD_GHOST_SLOT (widget);
  RdSuggestions *suggestions = rd_focus_suggestions (self->focus);

  if (self->shown && self->nth < rd_suggestions_count (suggestions))
    rd_suggestions_dismiss (suggestions, self->nth);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, RdGhostSlot *self)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    gtk_widget_activate_action (GTK_WIDGET (self), "ghost.book", NULL);
}

static void
rd_ghost_slot_dispose (GObject *object)
{
  RdGhostSlot *self = RD_GHOST_SLOT (object);

  forget_layouts (self);
  g_clear_object (&self->focus);
  g_clear_pointer (&self->titles, g_strfreev);
  g_clear_pointer (&self->reasons, g_strfreev);
  G_OBJECT_CLASS (rd_ghost_slot_parent_class)->dispose (object);
}

static void
rd_ghost_slot_class_init (RdGhostSlotClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_ghost_slot_dispose;
  widget_class->measure = rd_ghost_slot_measure;
  widget_class->size_allocate = rd_ghost_slot_size_allocate;
  widget_class->snapshot = rd_ghost_slot_snapshot;
  widget_class->css_changed = rd_ghost_slot_css_changed;

  gtk_widget_class_install_action (widget_class, "ghost.book", NULL, book_cb);
  gtk_widget_class_install_action (widget_class, "ghost.dismiss", NULL, dismiss_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "ghost.book", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "ghost.book", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "ghost.book", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "ghost.dismiss", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "rd-ghost-slot");
}

static void
rd_ghost_slot_init (RdGhostSlot *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

/**
 * rd_ghost_slot_new:
 * @focus: what the desk is looking at
 *
 * Returns: (transfer floating): a ghost that shows nothing yet
 */
GtkWidget *
rd_ghost_slot_new (RdFocus *focus)
{
  RdGhostSlot *self = g_object_new (RD_TYPE_GHOST_SLOT, NULL);

  self->focus = g_object_ref (focus);
  return GTK_WIDGET (self);
}

/**
 * rd_ghost_slot_show:
 * @self: a ghost
 * @period: the period its practitioner is known from
 * @nth: which suggestion of the focus
 *
 * Shows a suggestion.
 */
void
rd_ghost_slot_show (RdGhostSlot *self, RdPeriod *period, guint nth)
{
  const RdSlot *slot = rd_suggestions_slot (rd_focus_suggestions (self->focus), nth);
  g_autofree char *label = NULL;
  g_autofree char *tooltip = NULL;

  g_return_if_fail (slot != NULL);
  self->slot = *slot;
  self->nth = nth;
  self->shown = TRUE;
  g_strfreev (self->titles);
  g_strfreev (self->reasons);
  self->titles = rd_slot_text_ghost_titles (period, slot);
  self->reasons = rd_slot_text_ghost_reasons (period, slot);
  forget_layouts (self);
  label = rd_slot_text_label (period, slot);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* Translators: of a suggested time in the calendar, under its description */
  tooltip = g_strdup_printf (_ ("%s\nEnter books it, Delete takes it away"), label);
  rd_tip_set (GTK_WIDGET (self), tooltip);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rd_ghost_slot_slot:
 * @self: a ghost
 *
 * Returns: (transfer none) (nullable): what it shows
 */
const RdSlot *
rd_ghost_slot_slot (RdGhostSlot *self)
{
  return self->shown ? &self->slot : NULL;
}
