/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-bands.c: how days are marked in the week. */
#include "rd-bands.h"

#include "desk/widgets/rd-ink.h"

#define HATCH_STEP 8   /* between two strokes of the run-up's hatch */
#define CLOSED_STEP 12 /* between two strokes over closed time */

/* Strokes of 45° over a rectangle, in step with the widget's own corner so that parts join. */
static void
draw_strokes (GtkSnapshot *snapshot,
              const GdkRGBA *colour,
              double line,
              int step,
              int x,
              int y,
              int width,
              int height)
{
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, width, height));
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, line);
  for (int at = (x + y) / step * step; at < x + y + width + height + step; at += step)
    {
      cairo_move_to (cr, at - y, y);
      cairo_line_to (cr, at - y - height, y + height);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/**
 * rd_bands_draw_hatch:
 * @snapshot: where to draw
 * @widget: the widget that draws
 * @x: left
 * @y: top
 * @width: pixels
 * @height: pixels
 *
 * Draws the hatch of days on which a race allows light pressure only.
 */
void
rd_bands_draw_hatch (GtkSnapshot *snapshot, GtkWidget *widget, int x, int y, int width, int height)
{
  draw_strokes (snapshot, rd_ink (widget, RD_INK_RUN_UP), 2.6, HATCH_STEP, x, y, width, height);
}

/**
 * rd_bands_draw_closed:
 * @snapshot: where to draw
 * @widget: the widget that draws
 * @usual: whether it is closed then on most days, which needs no hatch
 * @x: left
 * @y: top
 * @width: pixels
 * @height: pixels
 *
 * Draws time in which the practice is closed.
 */
void
rd_bands_draw_closed (GtkSnapshot *snapshot,
                      GtkWidget *widget,
                      gboolean usual,
                      int x,
                      int y,
                      int width,
                      int height)
{
  if (width <= 0 || height <= 0)
    return;
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_CLOSED),
                             &GRAPHENE_RECT_INIT (x, y, width, height));
  if (!usual)
    draw_strokes (snapshot, rd_ink (widget, RD_INK_LINE), 1, CLOSED_STEP, x, y, width, height);
}

/**
 * rd_bands_draw_day:
 * @snapshot: where to draw
 * @widget: the widget that draws
 * @day: a day
 * @hatch: whether the run-up is drawn here
 * @x: left
 * @width: pixels
 * @height: pixels
 *
 * Draws what marks a day over a whole column: the rest day, and the run-up of a race at its end.
 */
void
rd_bands_draw_day (GtkSnapshot *snapshot,
                   GtkWidget *widget,
                   const RdWeekDay *day,
                   gboolean hatch,
                   int x,
                   int width,
                   int height)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (day->best)
    gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_REST_BAND),
                               &GRAPHENE_RECT_INIT (x, 0, width, height));
  if (hatch && day->light)
    rd_bands_draw_hatch (snapshot, widget, rtl ? x : x + width - RD_BANDS_HATCH - 1, 0,
                         RD_BANDS_HATCH, height);
}
