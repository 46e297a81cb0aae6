/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-chart-legend.c: what the bars, lines and marks of a programme's chart mean. */
#include "rd-chart-legend.h"

#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "rd-programme-chart-private.h"

#include <glib/gi18n-lib.h>

#define MARK 12
#define MARK_GAP 6
#define GAP 14
#define HEIGHT 20

typedef enum
{
  MARK_DONE,
  MARK_PLANNED,
  MARK_FIRM,
  MARK_FITNESS,
  MARK_FATIGUE,
  MARK_FORM,
  MARK_MASSAGE,
  MARK_SUGGESTED,
  N_MARKS,
} Mark;

static const char *const names[N_MARKS] = {
  N_ ("Done"), N_ ("Planned"), N_ ("Firm massage"), N_ ("Fitness, 42 days"), N_ ("Fatigue, 7 days"),
  N_ ("Form"), N_ ("Massage"), N_ ("Suggested"),
};

struct _RdChartLegend
{
  GtkWidget parent_instance;

  PangoLayout *layouts[N_MARKS];
};

G_DEFINE_FINAL_TYPE (RdChartLegend, rd_chart_legend, GTK_TYPE_WIDGET)

static void
forget_layouts (RdChartLegend *self)
{
  for (guint i = 0; i < N_MARKS; i++)
    g_clear_object (&self->layouts[i]);
}

static int
width_of (RdChartLegend *self, guint mark)
{
  int width;

  if (self->layouts[mark] == NULL)
    self->layouts[mark] =
      rd_lettering (GTK_WIDGET (self), _ (names[mark]), RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_NORMAL);
  pango_layout_get_pixel_size (self->layouts[mark], &width, NULL);
  return MARK + MARK_GAP + width;
}

static void
draw_square (cairo_t *cr, const GdkRGBA *fill, const GdkRGBA *outline, int x, int y)
{
  gdk_cairo_set_source_rgba (cr, fill);
  cairo_rectangle (cr, x, y, MARK - 1, MARK - 1);
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, outline);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, x + .5, y + .5, MARK - 2, MARK - 2);
  cairo_stroke (cr);
}

static void
draw_stroke (cairo_t *cr, const GdkRGBA *colour, int x, int y)
{
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, x, y + MARK / 2.0);
  cairo_line_to (cr, x + MARK, y + MARK / 2.0);
  cairo_stroke (cr);
}

static void
draw_mark (RdChartLegend *self, cairo_t *cr, guint mark, int x, int y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GdkRGBA *heat = rd_ink_of (widget, RD_INK_HEAT, 2);
  const GdkRGBA *outline = rd_ink_of (widget, RD_INK_HEAT_OUTLINE, 2);
  GdkRGBA pale = rd_ink_blend (rd_ink (widget, RD_INK_RUN_UP_SOFT), heat, .55f);

  switch ((Mark)mark)
    {
    case MARK_DONE:
      draw_square (cr, heat, outline, x, y);
      break;
    case MARK_PLANNED:
      draw_square (cr, &pale, outline, x, y);
      break;
    case MARK_FIRM:
      pale = rd_ink_blend (rd_ink (widget, RD_INK_CARD), rd_ink (widget, RD_INK_ACCENT), .38f);
      draw_square (cr, &pale, rd_ink (widget, RD_INK_ACCENT), x, y);
      break;
    case MARK_FITNESS:
      draw_stroke (cr, rd_ink_of (widget, RD_INK_EDGE, RD_COLOUR_BLUE), x, y);
      break;
    case MARK_FATIGUE:
      draw_stroke (cr, rd_ink_of (widget, RD_INK_EDGE, RD_COLOUR_VIOLET), x, y);
      break;
    case MARK_FORM:
      draw_square (cr, rd_ink (widget, RD_INK_DIM), rd_ink (widget, RD_INK_DIM), x, y);
      break;
    case MARK_MASSAGE:
    case MARK_SUGGESTED:
    case N_MARKS:
    default:
      gdk_cairo_set_source_rgba (cr, rd_ink (widget, RD_INK_ACCENT));
      cairo_set_line_width (cr, 1.4);
      rd_programme_chart_draw_diamond (cr, x + MARK / 2.0, y + MARK / 2.0, 5, mark == MARK_MASSAGE);
    }
}

static void
rd_chart_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdChartLegend *self = RD_CHART_LEGEND (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  int x = 0;

  for (guint i = 0; i < N_MARKS; i++)
    {
      int used = width_of (self, i), tall;

      if (x + used > width)
        break;
      pango_layout_get_pixel_size (self->layouts[i], NULL, &tall);
      draw_mark (self, cr, i, rtl ? width - x - MARK : x, (height - MARK) / 2);
      rd_lettering_draw (snapshot, self->layouts[i], rd_ink (widget, RD_INK_DIM),
                         rtl ? width - x - used : x + MARK + MARK_GAP, (height - tall) / 2);
      x += used + GAP;
    }
  cairo_destroy (cr);
}

static void
rd_chart_legend_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  RdChartLegend *self = RD_CHART_LEGEND (widget);

  *minimum = *natural = (int)(HEIGHT * rd_lettering_scale (widget));
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  *minimum = 0;
  *natural = -GAP;
  for (guint i = 0; i < N_MARKS; i++)
    *natural += width_of (self, i) + GAP;
}

static void
rd_chart_legend_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_chart_legend_parent_class)->css_changed (widget, change);
  forget_layouts (RD_CHART_LEGEND (widget));
}

static void
rd_chart_legend_dispose (GObject *object)
{
  forget_layouts (RD_CHART_LEGEND (object));
  G_OBJECT_CLASS (rd_chart_legend_parent_class)->dispose (object);
}

static void
rd_chart_legend_class_init (RdChartLegendClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_chart_legend_dispose;
  widget_class->snapshot = rd_chart_legend_snapshot;
  widget_class->measure = rd_chart_legend_measure;
  widget_class->css_changed = rd_chart_legend_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "rd-chart-legend");
}

static void
rd_chart_legend_init (RdChartLegend *self)
{
}

/**
 * rd_chart_legend_new:
 *
 * Returns: (transfer floating): a legend; entries that have no room are left out, the last first
 */
GtkWidget *
rd_chart_legend_new (void)
{
  return g_object_new (RD_TYPE_CHART_LEGEND, NULL);
}
