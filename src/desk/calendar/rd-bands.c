/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-bands.c: how days are marked in the week. */
#include "rd-bands.h"

#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-stamp.h"

#define HATCH_STEP 8   /* between two strokes of the run-up's hatch */
#define CLOSED_STEP 12 /* between two strokes over closed time */

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
  rd_stamp_strokes (snapshot, widget, HATCH_STEP, 2.6, rd_ink (widget, RD_INK_RUN_UP), x, y, width,
                    height);
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
    rd_stamp_strokes (snapshot, widget, CLOSED_STEP, 1, rd_ink (widget, RD_INK_LINE), x, y, width,
                      height);
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
