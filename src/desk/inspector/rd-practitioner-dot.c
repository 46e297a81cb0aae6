/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practitioner-dot.c: a dot in a practitioner's colour. */
#include "rd-practitioner-dot.h"

#include "desk/widgets/rd-ink.h"

#define SIZE 10

struct _RdPractitionerDot
{
  GtkWidget parent_instance;

  int colour;
};

G_DEFINE_FINAL_TYPE (RdPractitionerDot, rd_practitioner_dot, GTK_TYPE_WIDGET)

static void
rd_practitioner_dot_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
rd_practitioner_dot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdPractitionerDot *self = RD_PRACTITIONER_DOT (widget);
  graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (0, (gtk_widget_get_height (widget) - SIZE) / 2, SIZE, SIZE);
  GskRoundedRect dot;

  gsk_rounded_rect_init_from_rect (&dot, &bounds, SIZE / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, rd_ink_of (widget, RD_INK_EDGE, self->colour), &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
rd_practitioner_dot_class_init (RdPractitionerDotClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->measure = rd_practitioner_dot_measure;
  widget_class->snapshot = rd_practitioner_dot_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "rd-practitioner-dot");
}

static void
rd_practitioner_dot_init (RdPractitionerDot *self)
{
}

/**
 * rd_practitioner_dot_new:
 * @colour: an #RdColour
 *
 * Returns: (transfer floating): a dot
 */
GtkWidget *
rd_practitioner_dot_new (int colour)
{
  RdPractitionerDot *self = g_object_new (RD_TYPE_PRACTITIONER_DOT, NULL);

  self->colour = colour;
  return GTK_WIDGET (self);
}
