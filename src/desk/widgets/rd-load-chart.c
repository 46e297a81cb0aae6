/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-load-chart.c: the load of some weeks as bars. */
#include "rd-load-chart.h"

#include "desk/calendar/rd-training-text.h"
#include "practice/rd-wording.h"
#include "rd-ink.h"
#include "rd-lettering.h"

#include <glib/gi18n-lib.h>

#include <math.h>

#define BARS 68     /* pixels of the highest bar */
#define DIAMONDS 16 /* pixels of the row of diamonds */
#define DIAMOND 4.0
#define FOOT 18

struct _RdLoadChart
{
  GtkWidget parent_instance;

  gboolean known;
  RdDate first;
  RdDate today;
  double loads[RD_SUMMARY_DAYS];
  guint8 heat[RD_SUMMARY_DAYS];
  guint8 massage[RD_SUMMARY_DAYS];

  /* owned */
  PangoLayout *from;
  PangoLayout *to;
  PangoLayout *massages;
};

G_DEFINE_FINAL_TYPE (RdLoadChart, rd_load_chart, GTK_TYPE_WIDGET)

static void
forget_layouts (RdLoadChart *self)
{
  g_clear_object (&self->from);
  g_clear_object (&self->to);
  g_clear_object (&self->massages);
}

static char *
name_day (RdDate date)
{
  int year, month, day;
  g_autoptr (GDateTime) at = NULL;

  rd_date_split (date, &year, &month, &day);
  at = g_date_time_new_utc (year, month, day, 0, 0, 0);
  /* Translators: day and short month at the ends of a chart, as strftime writes them: 19 Oct */
  return g_date_time_format (at, _ ("%-d %b"));
}

/* Where a bar begins; days are numbered in reading direction. */
static double
find_x (RdLoadChart *self, int day)
{
  double step = gtk_widget_get_width (GTK_WIDGET (self)) / (double)RD_SUMMARY_DAYS;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    day = RD_SUMMARY_DAYS - 1 - day;
  return day * step;
}

static void
draw_bars (RdLoadChart *self, cairo_t *cr)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double step = gtk_widget_get_width (widget) / (double)RD_SUMMARY_DAYS;
  double most = 1;

  for (int i = 0; i < RD_SUMMARY_DAYS; i++)
    most = MAX (most, self->loads[i]);
  for (int i = 0; i < RD_SUMMARY_DAYS; i++)
    {
      double height = MAX (round (BARS * self->loads[i] / most), self->loads[i] > 0 ? 2 : 0);
      double x = find_x (self, i) + .75, width = step - 1.5, radius = MIN (1.5, height / 2);
      gboolean ahead = self->first + i >= self->today;
      GdkRGBA fill = *rd_ink_of (widget, RD_INK_HEAT, self->heat[i]);

      if (height <= 0)
        continue;
      if (ahead)
        fill = rd_ink_blend (rd_ink (widget, RD_INK_RUN_UP_SOFT), &fill, .55f);
      cairo_new_path (cr);
      cairo_move_to (cr, x, BARS);
      cairo_arc (cr, x + radius, BARS - height + radius, radius, G_PI, G_PI + G_PI_2);
      cairo_arc (cr, x + width - radius, BARS - height + radius, radius, -G_PI_2, 0);
      cairo_line_to (cr, x + width, BARS);
      cairo_close_path (cr);
      gdk_cairo_set_source_rgba (cr, &fill);
      cairo_fill_preserve (cr);
      gdk_cairo_set_source_rgba (cr, rd_ink_of (widget, RD_INK_HEAT_OUTLINE, self->heat[i]));
      cairo_set_line_width (cr, ahead ? 1 : .5);
      cairo_stroke (cr);
    }
}

static void
draw_diamond (cairo_t *cr, double x, double y, gboolean full)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x, y - DIAMOND);
  cairo_line_to (cr, x + DIAMOND, y);
  cairo_line_to (cr, x, y + DIAMOND);
  cairo_line_to (cr, x - DIAMOND, y);
  cairo_close_path (cr);
  if (full)
    cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1.2);
  cairo_stroke (cr);
}

static void
draw_marks (RdLoadChart *self, cairo_t *cr)
{
  static const double dashes[] = { 2, 2 };
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget), now = self->today - self->first;
  double step = width / (double)RD_SUMMARY_DAYS;

  gdk_cairo_set_source_rgba (cr, rd_ink (widget, RD_INK_LINE));
  cairo_rectangle (cr, 0, BARS, width, 1);
  cairo_fill (cr);
  gdk_cairo_set_source_rgba (cr, rd_ink (widget, RD_INK_ACCENT));
  for (int i = 0; i < RD_SUMMARY_DAYS; i++)
    if (self->massage[i] != RD_SUMMARY_NO_MASSAGE)
      draw_diamond (cr, find_x (self, i) + step / 2, BARS + DIAMONDS / 2.0 + 1,
                    self->massage[i] == RD_SUMMARY_MASSAGE_HAD);
  if (now < 0 || now >= RD_SUMMARY_DAYS)
    return;
  gdk_cairo_set_source_rgba (cr, rd_ink (widget, RD_INK_NOW));
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_move_to (cr, round (find_x (self, now)) - .5, 0);
  cairo_line_to (cr, round (find_x (self, now)) - .5, BARS);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_foot (RdLoadChart *self, GtkSnapshot *snapshot, cairo_t *cr)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget), y = BARS + DIAMONDS + 2, used, height;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const GdkRGBA *dim = rd_ink (widget, RD_INK_DIM);

  if (self->from == NULL)
    {
      g_autofree char *from = name_day (self->first);
      g_autofree char *to = name_day (self->first + RD_SUMMARY_DAYS - 1);

      self->from = rd_lettering (widget, from, RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_NORMAL);
      self->to = rd_lettering (widget, to, RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_NORMAL);
      /* Translators: beside a diamond, under a chart of training load */
      self->massages =
        rd_lettering (widget, _ ("massage"), RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_NORMAL);
    }
  pango_layout_get_pixel_size (self->from, &used, NULL);
  rd_lettering_draw (snapshot, self->from, dim, rtl ? width - used : 0, y);
  pango_layout_get_pixel_size (self->to, &used, NULL);
  rd_lettering_draw (snapshot, self->to, dim, rtl ? 0 : width - used, y);
  pango_layout_get_pixel_size (self->massages, &used, &height);
  rd_lettering_draw (snapshot, self->massages, dim, (width - used) / 2 + 7, y);
  gdk_cairo_set_source_rgba (cr, rd_ink (widget, RD_INK_ACCENT));
  draw_diamond (cr, (width - used) / 2 - 3, y + height / 2.0, TRUE);
}

static void
rd_load_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdLoadChart *self = RD_LOAD_CHART (widget);
  cairo_t *cr;

  if (!self->known)
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (-2, -1, gtk_widget_get_width (widget) + 4,
                                                       gtk_widget_get_height (widget) + 2));
  draw_bars (self, cr);
  draw_marks (self, cr);
  draw_foot (self, snapshot, cr);
  cairo_destroy (cr);
}

static void
rd_load_chart_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? BARS + DIAMONDS + FOOT : 120;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? BARS + DIAMONDS + FOOT : 250;
}

static gboolean
rd_load_chart_query_tooltip (GtkWidget *widget,
                             int x,
                             int y,
                             gboolean keyboard,
                             GtkTooltip *tooltip)
{
  RdLoadChart *self = RD_LOAD_CHART (widget);
  int width = gtk_widget_get_width (widget);
  int day = width > 0 ? x * RD_SUMMARY_DAYS / width : -1;
  g_autofree char *date = NULL;
  g_autofree char *load = NULL;
  g_autofree char *text = NULL;

  if (!self->known || keyboard || day < 0 || day >= RD_SUMMARY_DAYS)
    return FALSE;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    day = RD_SUMMARY_DAYS - 1 - day;
  date = rd_wording_date (self->first + day);
  load = rd_training_text_figure (self->loads[day]);
  if (self->massage[day])
    /* Translators: day and training load */
    text = g_strdup_printf (_ ("%1$s: load %2$s, massage"), date, load);
  else
    text = g_strdup_printf (_ ("%1$s: load %2$s"), date, load);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
rd_load_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_load_chart_parent_class)->css_changed (widget, change);
  forget_layouts (RD_LOAD_CHART (widget));
}

static void
rd_load_chart_dispose (GObject *object)
{
  forget_layouts (RD_LOAD_CHART (object));
  G_OBJECT_CLASS (rd_load_chart_parent_class)->dispose (object);
}

static void
rd_load_chart_class_init (RdLoadChartClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_load_chart_dispose;
  widget_class->measure = rd_load_chart_measure;
  widget_class->snapshot = rd_load_chart_snapshot;
  widget_class->query_tooltip = rd_load_chart_query_tooltip;
  widget_class->css_changed = rd_load_chart_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "rd-load-chart");
}

static void
rd_load_chart_init (RdLoadChart *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * rd_load_chart_new:
 *
 * Returns: (transfer floating): a chart of nothing yet
 */
GtkWidget *
rd_load_chart_new (void)
{
  return g_object_new (RD_TYPE_LOAD_CHART, NULL);
}

/**
 * rd_load_chart_show:
 * @self: a chart
 * @summary: of a client
 *
 * Shows the load of a client's last weeks.
 */
void
rd_load_chart_show (RdLoadChart *self, const RdClientSummary *summary)
{
  g_autofree char *from = name_day (summary->first);
  g_autofree char *to = name_day (summary->first + RD_SUMMARY_DAYS - 1);
  g_autofree char *week = rd_training_text_figure (summary->week_load);
  g_autofree char *label = NULL;

  self->known = TRUE;
  self->first = summary->first;
  self->today = summary->today;
  memcpy (self->loads, summary->loads, sizeof self->loads);
  memcpy (self->heat, summary->heat, sizeof self->heat);
  memcpy (self->massage, summary->massage, sizeof self->massage);
  forget_layouts (self);
  /* Translators: first and last day of a chart, and the load of the present week */
  label = g_strdup_printf (_ ("Training load from %1$s to %2$s, this week %3$s"), from, to, week);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
