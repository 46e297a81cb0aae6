/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-chart-draw.c: what lies behind and around the loads of a programme's chart. */
#include "rd-programme-chart-private.h"

#include "desk/widgets/rd-ink.h"

#include <math.h>

#define HATCH_STEP 9
#define LINE_TOP 3
#define DIAMOND 5

static graphene_rect_t
whole (RdProgrammeChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

/* Bands. */

static void
hatch (cairo_t *cr, const GdkRGBA *colour, double x, double y, double width, double height)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1.6);
  for (double at = floor ((x + y) / HATCH_STEP) * HATCH_STEP; at < x + y + width + height;
       at += HATCH_STEP)
    {
      cairo_move_to (cr, at - y, y);
      cairo_line_to (cr, at - y - height, y + height);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_bands (RdProgrammeChart *self, cairo_t *cr)
{
  const RdChartLayout *layout = self->layout;
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRGBA taper = rd_ink_fade (rd_ink (widget, RD_INK_RUN_UP_SOFT), .55f);
  GdkRGBA light = rd_ink_fade (rd_ink (widget, RD_INK_RUN_UP), .38f);

  for (guint i = 0; i < layout->n_days; i++)
    {
      const RdSheetDay *day = &self->sheet->days[i];
      double x = layout->days[i].x, height = layout->form_foot - layout->top;

      if (day->taper)
        {
          gdk_cairo_set_source_rgba (cr, &taper);
          cairo_rectangle (cr, x, layout->top, layout->slot, height);
          cairo_fill (cr);
        }
      if (day->light)
        hatch (cr, &light, x, layout->top, layout->slot, height);
    }
}

/* Axes. */

static void
draw_lines_of_axes (RdProgrammeChart *self, cairo_t *cr)
{
  const RdChartLayout *layout = self->layout;

  gdk_cairo_set_source_rgba (cr, rd_ink (GTK_WIDGET (self), RD_INK_LINE));
  cairo_set_line_width (cr, 1);
  for (double load = 0; load <= layout->load_top; load += layout->load_step)
    {
      double y = floor (rd_chart_layout_load (layout, load)) + .5;

      cairo_move_to (cr, layout->left, y);
      cairo_line_to (cr, layout->right, y);
    }
  for (guint i = 0; i < layout->n_days; i += RD_SHEET_DAYS)
    {
      double x = floor (layout->days[i].x + (layout->rtl ? layout->slot : 0)) + .5;

      cairo_move_to (cr, x, layout->top);
      cairo_line_to (cr, x, layout->form_foot);
    }
  cairo_stroke (cr);
}

/* Rows. */

static void
draw_form (RdProgrammeChart *self, cairo_t *cr)
{
  const RdChartLayout *layout = self->layout;
  GdkRGBA fresh = *rd_ink (GTK_WIDGET (self), RD_INK_DIM);
  GdkRGBA tired = rd_ink_fade (&fresh, .5f);

  for (guint i = 0; i < layout->n_days; i++)
    {
      const RdChartDay *day = &layout->days[i];

      gdk_cairo_set_source_rgba (cr, day->form < layout->form_zero ? &fresh : &tired);
      cairo_rectangle (cr, day->bar_x, MIN (day->form, layout->form_zero), day->bar_width,
                       MAX (fabs (day->form - layout->form_zero), .75));
      cairo_fill (cr);
    }
}

void
rd_programme_chart_draw_diamond (cairo_t *cr, double x, double y, double radius, gboolean filled)
{
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
  if (filled)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}

static void
draw_massages (RdProgrammeChart *self, cairo_t *cr)
{
  const RdChartLayout *layout = self->layout;

  gdk_cairo_set_source_rgba (cr, rd_ink (GTK_WIDGET (self), RD_INK_ACCENT));
  cairo_set_line_width (cr, 1.4);
  for (guint i = 0; i < layout->n_days; i++)
    {
      GArray *massages = self->sheet->days[i].massages;

      for (guint j = 0; j < massages->len; j++)
        {
          const RdSheetMassage *massage = &g_array_index (massages, RdSheetMassage, j);

          if (rd_sheet_massage_is_massage (massage))
            rd_programme_chart_draw_diamond (cr, rd_chart_layout_middle (layout, i),
                                             layout->massages, DIAMOND, massage->booking != NULL);
        }
    }
}

static void
draw_today (RdProgrammeChart *self, GtkSnapshot *snapshot)
{
  const RdChartLayout *layout = self->layout;
  double x;

  if (self->today < 0)
    return;
  x = layout->days[self->today].x + (layout->rtl ? layout->slot : 0);
  gtk_snapshot_append_color (snapshot, rd_ink (GTK_WIDGET (self), RD_INK_NOW),
                             &GRAPHENE_RECT_INIT ((float)x - 1, LINE_TOP, 2,
                                                  (float)(layout->form_foot - LINE_TOP)));
}

static void
draw_picture (RdProgrammeChart *self, GtkSnapshot *snapshot)
{
  graphene_rect_t bounds = whole (self);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  draw_bands (self, cr);
  draw_lines_of_axes (self, cr);
  draw_form (self, cr);
  draw_massages (self, cr);
  cairo_destroy (cr);

  rd_programme_chart_draw_bars (self, snapshot);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  rd_programme_chart_draw_lines (self, cr);
  cairo_destroy (cr);
  draw_today (self, snapshot);
  rd_programme_chart_write (self, snapshot);
}

/* Draws the chart. All but the reading is drawn once and kept until sheet, size or colours change.
 */
void
rd_programme_chart_draw (RdProgrammeChart *self, GtkSnapshot *snapshot)
{
  if (self->node && self->inks != rd_ink_serial ())
    g_clear_pointer (&self->node, gsk_render_node_unref);
  if (self->node == NULL)
    {
      GtkSnapshot *picture = gtk_snapshot_new ();

      draw_picture (self, picture);
      self->node = gtk_snapshot_free_to_node (picture);
      self->inks = rd_ink_serial ();
    }
  if (self->node)
    gtk_snapshot_append_node (snapshot, self->node);
  if (self->read >= 0)
    rd_programme_chart_draw_reading (self, snapshot);
}
