/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-row.c: a row of the week above the hours. */
#include "rd-week-row.h"

#include "desk/widgets/rd-ink.h"

struct _RdWeekRow
{
  GtkWidget parent_instance;

  int height;
};

G_DEFINE_FINAL_TYPE (RdWeekRow, rd_week_row, GTK_TYPE_WIDGET)

static RdWeekScale
make_scale (RdWeekRow *self, int width)
{
  RdWeekScale scale = { .width = width, .gutter = RD_WEEK_GUTTER };

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child;
       child = gtk_widget_get_next_sibling (child))
    scale.n_days++;
  if (scale.n_days > 0)
    scale.n_days--;
  scale.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  return scale;
}

static void
rd_week_row_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  RdWeekRow *self = RD_WEEK_ROW (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? self->height : RD_WEEK_GUTTER;
}

static void
rd_week_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdWeekRow *self = RD_WEEK_ROW (widget);
  RdWeekScale scale = make_scale (self, width);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  guint day = 0;

  for (gboolean gutter = TRUE; child; child = gtk_widget_get_next_sibling (child), gutter = FALSE)
    {
      GtkAllocation place = { .width = RD_WEEK_GUTTER, .height = height };
      int ignored;

      if (gutter)
        place.x = scale.rtl ? width - RD_WEEK_GUTTER : 0;
      else
        rd_week_scale_column (&scale, day++, &place.x, &place.width);
      /* GTK wants to be asked before it is told. */
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &ignored, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
rd_week_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_VIEW),
                             &GRAPHENE_RECT_INIT (0, 0, width, height));
  GTK_WIDGET_CLASS (rd_week_row_parent_class)->snapshot (widget, snapshot);
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_LINE),
                             &GRAPHENE_RECT_INIT (0, height - 1, width, 1));
}

static void
rd_week_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rd_week_row_parent_class)->dispose (object);
}

static void
rd_week_row_class_init (RdWeekRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_week_row_dispose;
  widget_class->measure = rd_week_row_measure;
  widget_class->size_allocate = rd_week_row_size_allocate;
  widget_class->snapshot = rd_week_row_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "rd-week-row");
}

static void
rd_week_row_init (RdWeekRow *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * rd_week_row_new:
 * @height: pixels
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
rd_week_row_new (int height)
{
  RdWeekRow *self = g_object_new (RD_TYPE_WEEK_ROW, NULL);

  self->height = height;
  return GTK_WIDGET (self);
}

/**
 * rd_week_row_append:
 * @self: a row
 * @child: (transfer floating): the gutter's, the first time; then those of the days in order
 *
 * Adds a cell.
 */
void
rd_week_row_append (RdWeekRow *self, GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}
