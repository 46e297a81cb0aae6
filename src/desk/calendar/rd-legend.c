/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-legend.c: what the bars, bands and hatches of the week mean. */
#include "rd-legend.h"

#include "desk/widgets/rd-ink.h"
#include "rd-bands.h"

#include <glib/gi18n-lib.h>

#define SIZE 14

typedef enum
{
  SWATCH_DONE,
  SWATCH_PLANNED,
  SWATCH_REST,
  SWATCH_AFTER,
  SWATCH_LIGHT,
  N_SWATCHES,
} Swatch;

#define RD_TYPE_SWATCH (rd_swatch_get_type ())
G_DECLARE_FINAL_TYPE (RdSwatch, rd_swatch, RD, SWATCH, GtkWidget)

/* A small square of what is explained. */
struct _RdSwatch
{
  GtkWidget parent_instance;

  Swatch swatch;
};

G_DEFINE_FINAL_TYPE (RdSwatch, rd_swatch, GTK_TYPE_WIDGET)

static void
draw_square (GtkSnapshot *snapshot, const GdkRGBA *fill, const GdkRGBA *outline, int y)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, y, SIZE, SIZE - 2);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bounds, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, fill, &bounds);
  gtk_snapshot_pop (snapshot);
  if (outline)
    gtk_snapshot_append_border (snapshot, &shape, (float[4]){ 1, 1, 1, 1 },
                                (GdkRGBA[4]){ *outline, *outline, *outline, *outline });
}

static void
rd_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int y = (gtk_widget_get_height (widget) - SIZE + 2) / 2;
  const GdkRGBA *heat = rd_ink_of (widget, RD_INK_HEAT, 2);
  const GdkRGBA *outline = rd_ink_of (widget, RD_INK_HEAT_OUTLINE, 2);
  GdkRGBA fill;

  switch (RD_SWATCH (widget)->swatch)
    {
    case SWATCH_DONE:
      draw_square (snapshot, heat, NULL, y);
      break;
    case SWATCH_PLANNED:
      fill = rd_ink_blend (rd_ink (widget, RD_INK_RUN_UP_SOFT), heat, .55f);
      draw_square (snapshot, &fill, outline, y);
      break;
    case SWATCH_REST:
      draw_square (snapshot, rd_ink (widget, RD_INK_REST_BAND), NULL, y);
      break;
    case SWATCH_AFTER:
      fill = rd_ink_fade (rd_ink (widget, RD_INK_REST_TEXT), .5f);
      draw_square (snapshot, rd_ink (widget, RD_INK_AFTER_BAND), &fill, y);
      break;
    case SWATCH_LIGHT:
    case N_SWATCHES:
    default:
      rd_bands_draw_hatch (snapshot, widget, 4, y, RD_BANDS_HATCH, SIZE - 2);
    }
}

static void
rd_swatch_measure (GtkWidget *widget,
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
rd_swatch_class_init (RdSwatchClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->snapshot = rd_swatch_snapshot;
  widget_class->measure = rd_swatch_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "rd-swatch");
}

static void
rd_swatch_init (RdSwatch *self)
{
}

/**
 * rd_legend_new:
 * @orientation: whether its entries stand side by side
 *
 * Returns: (transfer floating): a legend
 */
GtkWidget *
rd_legend_new (GtkOrientation orientation)
{
  static const char *const labels[N_SWATCHES] = {
    N_ ("Done"),
    N_ ("Planned"),
    N_ ("Rest day"),
    N_ ("After the workout"),
    N_ ("Light pressure only"),
  };
  GtkWidget *legend = gtk_box_new (orientation, orientation == GTK_ORIENTATION_HORIZONTAL ? 14 : 8);

  for (int i = 0; i < N_SWATCHES; i++)
    {
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      RdSwatch *swatch = g_object_new (RD_TYPE_SWATCH, NULL);
      GtkWidget *label = gtk_label_new (_ (labels[i]));

      swatch->swatch = (Swatch)i;
      gtk_widget_add_css_class (label, "rd-caption");
      gtk_widget_add_css_class (label, "rd-dim");
      gtk_box_append (GTK_BOX (entry), GTK_WIDGET (swatch));
      gtk_box_append (GTK_BOX (entry), label);
      gtk_box_append (GTK_BOX (legend), entry);
    }
  return legend;
}
