/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ghost-slot.c: a suggested slot in the calendar. */
#include "rd-ghost-slot.h"

#include "desk/booking/rd-booking-dialog.h"
#include "desk/booking/rd-slot-text.h"
#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"

#include <glib/gi18n-lib.h>

#define RADIUS 6
#define PAD 6
#define NARROW 96

struct _RdGhostSlot
{
  GtkWidget parent_instance;

  guint nth;
  RdSlot slot;
  gboolean shown;

  /* owned */
  RdFocus *focus;
  char *title;
  char *short_title;
  char *reason;
  PangoLayout *lines[2];
};

G_DEFINE_FINAL_TYPE (RdGhostSlot, rd_ghost_slot, GTK_TYPE_WIDGET)

static void
forget_layouts (RdGhostSlot *self)
{
  g_clear_object (&self->lines[0]);
  g_clear_object (&self->lines[1]);
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

static void
rd_ghost_slot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdGhostSlot *self = RD_GHOST_SLOT (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), tall;
  const GdkRGBA *ink = rd_ink (widget, RD_INK_ACCENT);

  if (!self->shown)
    return;
  if (self->lines[0] == NULL)
    {
      self->lines[0] = rd_lettering (widget, width < NARROW ? self->short_title : self->title,
                                     RD_TYPE_SIZE_TILE, PANGO_WEIGHT_BOLD);
      self->lines[1] = rd_lettering (widget, self->reason, RD_TYPE_SIZE_TILE, PANGO_WEIGHT_NORMAL);
      pango_layout_set_wrap (self->lines[1], PANGO_WRAP_WORD_CHAR);
    }
  rd_ghost_slot_draw_frame (snapshot, widget, FALSE, 0, 0, width, height);
  rd_lettering_fit (self->lines[0], width - 2 * PAD + 2);
  rd_lettering_draw (snapshot, self->lines[0], ink, PAD, 3);
  pango_layout_get_pixel_size (self->lines[0], NULL, &tall);
  if (height < 2 * tall + 4)
    return;
  rd_lettering_fit (self->lines[1], width - 2 * PAD + 2);
  pango_layout_set_height (self->lines[1], (height - tall - 5) * PANGO_SCALE);
  rd_lettering_draw (snapshot, self->lines[1], ink, PAD, 3 + tall);
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
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->short_title, g_free);
  g_clear_pointer (&self->reason, g_free);
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
  g_free (self->title);
  g_free (self->short_title);
  g_free (self->reason);
  self->title = rd_slot_text_ghost_title (period, slot, FALSE);
  self->short_title = rd_slot_text_ghost_title (period, slot, TRUE);
  self->reason = rd_slot_text_ghost_reason (period, slot);
  forget_layouts (self);
  label = rd_slot_text_label (period, slot);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* Translators: of a suggested time in the calendar, under its description */
  tooltip = g_strdup_printf (_ ("%s\nEnter books it, Delete takes it away"), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
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
