/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-calendar-strip.c: the strip above the week. */
#include "rd-calendar-strip.h"

#include "rd-legend.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 42
#define PAD 12

struct _RdCalendarStrip
{
  GtkWidget parent_instance;

  /* owned */
  RdFocus *focus;
  GtkWidget *chip;
  GtkWidget *spinner;
  GtkWidget *legend;
  GtkWidget *info;

  /* borrowed */
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (RdCalendarStrip, rd_calendar_strip, GTK_TYPE_WIDGET)

static int
measure_width (GtkWidget *widget, gboolean natural)
{
  int least, best;

  if (!gtk_widget_get_visible (widget))
    return 0;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &best, NULL, NULL);
  return natural ? best : least;
}

static void
rd_calendar_strip_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  RdCalendarStrip *self = RD_CALENDAR_STRIP (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = HEIGHT;
      return;
    }
  *minimum = 3 * PAD + measure_width (self->chip, FALSE) + measure_width (self->info, TRUE);
  *natural = 3 * PAD + measure_width (self->chip, TRUE) + measure_width (self->legend, TRUE);
  *natural = MAX (*natural, *minimum);
}

static void
place (GtkWidget *widget, GtkWidget *child, int x, int width, int whole)
{
  GtkAllocation allocation = { .x = x, .width = width };
  int least, best;

  if (!gtk_widget_should_layout (child))
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &best, NULL, NULL);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    allocation.x = whole - x - width;
  allocation.height = best;
  allocation.y = (HEIGHT - best) / 2;
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
rd_calendar_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdCalendarStrip *self = RD_CALENDAR_STRIP (widget);
  int legend = measure_width (self->legend, TRUE), info = measure_width (self->info, TRUE);
  int chip = measure_width (self->chip, TRUE), least = measure_width (self->chip, FALSE);
  int spinner = measure_width (self->spinner, TRUE);
  gboolean room = PAD + chip + PAD + spinner + legend + PAD <= width;
  int end = width - PAD - (room ? legend : info);

  gtk_widget_set_child_visible (self->legend, room);
  gtk_widget_set_child_visible (self->info, !room);
  chip = CLAMP (end - 2 * PAD - spinner, least, chip);
  place (widget, self->chip, PAD, chip, width);
  if (spinner)
    place (widget, self->spinner, PAD + chip + PAD, spinner, width);
  place (widget, room ? self->legend : self->info, end, room ? legend : info, width);
}

static void
client_cb (RdCalendarStrip *self)
{
  RdClient *client = rd_focus_client (self->focus);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->chip, client != NULL);
  if (client == NULL)
    return;
  text = g_strdup_printf (_ ("Training of %s"), client->name);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (self->label, text);
}

static void
close_cb (RdCalendarStrip *self)
{
  rd_focus_set_client (self->focus, NULL);
}

static GtkWidget *
build_chip (RdCalendarStrip *self)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "restday-workout-easy-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *close = gtk_button_new_from_icon_name ("restday-close-symbolic");

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (chip, "rd-chip");
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_add_css_class (close, "circular");
  gtk_widget_set_tooltip_text (close, _ ("Show nobody’s training"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Show nobody’s training"), -1);
  g_signal_connect_object (close, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (chip), icon);
  gtk_box_append (GTK_BOX (chip), self->label);
  gtk_box_append (GTK_BOX (chip), close);
  return chip;
}

static GtkWidget *
build_info (void)
{
  GtkWidget *info = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), rd_legend_new (GTK_ORIENTATION_VERTICAL));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (info), "restday-info-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (info), popover);
  gtk_widget_add_css_class (info, "flat");
  gtk_widget_set_tooltip_text (info, _ ("What the colours mean"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (info), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the colours mean"), -1);
  return info;
}

static void
rd_calendar_strip_dispose (GObject *object)
{
  RdCalendarStrip *self = RD_CALENDAR_STRIP (object);

  g_clear_pointer (&self->chip, gtk_widget_unparent);
  g_clear_pointer (&self->spinner, gtk_widget_unparent);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_pointer (&self->info, gtk_widget_unparent);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_calendar_strip_parent_class)->dispose (object);
}

static void
rd_calendar_strip_class_init (RdCalendarStripClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_calendar_strip_dispose;
  widget_class->measure = rd_calendar_strip_measure;
  widget_class->size_allocate = rd_calendar_strip_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "rd-calendar-strip");
}

static void
rd_calendar_strip_init (RdCalendarStrip *self)
{
  self->chip = build_chip (self);
  self->spinner = gtk_spinner_new ();
  self->legend = rd_legend_new (GTK_ORIENTATION_HORIZONTAL);
  self->info = build_info ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reading"), -1);
  gtk_widget_set_parent (self->chip, GTK_WIDGET (self));
  gtk_widget_set_parent (self->spinner, GTK_WIDGET (self));
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
  gtk_widget_set_parent (self->info, GTK_WIDGET (self));
}

/**
 * rd_calendar_strip_new:
 * @focus: what the desk is looking at
 *
 * Returns: (transfer floating): the strip
 */
GtkWidget *
rd_calendar_strip_new (RdFocus *focus)
{
  RdCalendarStrip *self = g_object_new (RD_TYPE_CALENDAR_STRIP, NULL);

  self->focus = g_object_ref (focus);
  g_signal_connect_object (focus, "notify::client", G_CALLBACK (client_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (focus, "loading", self->spinner, "spinning", G_BINDING_SYNC_CREATE);
  g_object_bind_property (focus, "loading", self->spinner, "visible", G_BINDING_SYNC_CREATE);
  client_cb (self);
  return GTK_WIDGET (self);
}
