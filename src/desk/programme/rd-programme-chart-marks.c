/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-chart-marks.c: loads, fitness and fatigue, and the reading of a day. */
#include "rd-programme-chart-private.h"

#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "rd-sheet-text.h"

#include <math.h>
#include <string.h>

#define RADIUS 3
#define BREAK_BELOW 12 /* pixels from the top of a bar that is cut to its break */
#define BUBBLE_PAD 8
#define BUBBLE_GAP 10

/* Bars. */

static void
draw_dashes (GtkSnapshot *snapshot, const GdkRGBA *colour, const graphene_rect_t *bar)
{
  static const double dashes[] = { 3, 2 };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bar);

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_move_to (cr, bar->origin.x + .5, bar->origin.y + bar->size.height);
  cairo_line_to (cr, bar->origin.x + .5, bar->origin.y + .5);
  cairo_line_to (cr, bar->origin.x + bar->size.width - .5, bar->origin.y + .5);
  cairo_line_to (cr, bar->origin.x + bar->size.width - .5, bar->origin.y + bar->size.height);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* A slanted gap, in the colour of the card, says that the bar goes on. */
static void
draw_break (RdProgrammeChart *self, GtkSnapshot *snapshot, const graphene_rect_t *bar)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bar);
  double y = bar->origin.y + BREAK_BELOW;

  gdk_cairo_set_source_rgba (cr, rd_ink (GTK_WIDGET (self), RD_INK_CARD));
  cairo_set_line_width (cr, 3);
  cairo_move_to (cr, bar->origin.x - 2, y + 3);
  cairo_line_to (cr, bar->origin.x + bar->size.width + 2, y - 3);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* What is done of a day of several workouts stands below what is still to come. */
static void
fill_done (RdProgrammeChart *self,
           GtkSnapshot *snapshot,
           const graphene_rect_t *bar,
           double top,
           const GdkRGBA *colour)
{
  float from = MAX ((float)floor (top), bar->origin.y);
  float foot = bar->origin.y + bar->size.height;

  if (from < foot)
    gtk_snapshot_append_color (
      snapshot, colour, &GRAPHENE_RECT_INIT (bar->origin.x, from, bar->size.width, foot - from));
}

/* Firm work is itself a workout: its load stands on that of the day. */
static void
fill_massage (RdProgrammeChart *self,
              GtkSnapshot *snapshot,
              const graphene_rect_t *bar,
              double height,
              gboolean on_training)
{
  const GdkRGBA *card = rd_ink (GTK_WIDGET (self), RD_INK_CARD);
  GdkRGBA fill = rd_ink_blend (card, rd_ink (GTK_WIDGET (self), RD_INK_ACCENT), .38f);

  gtk_snapshot_append_color (
    snapshot, &fill,
    &GRAPHENE_RECT_INIT (bar->origin.x, bar->origin.y, bar->size.width,
                         (float)(on_training ? height : bar->size.height)));
}

static void
draw_bar (RdProgrammeChart *self, GtkSnapshot *snapshot, guint nth)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RdChartDay *place = &self->layout->days[nth];
  const RdSheetDay *day = &self->sheet->days[nth];
  const GdkRGBA *outline = rd_ink_of (widget, RD_INK_HEAT_OUTLINE, day->heat);
  const GdkRGBA *solid = rd_ink_of (widget, RD_INK_HEAT, day->heat);
  GdkRGBA pale = rd_ink_blend (rd_ink (widget, RD_INK_RUN_UP_SOFT), solid, .55f);
  graphene_rect_t bar =
    GRAPHENE_RECT_INIT ((float)floor (place->bar_x), (float)floor (place->top),
                        (float)place->bar_width, (float)(self->layout->foot - floor (place->top)));
  graphene_size_t round = GRAPHENE_SIZE_INIT (MIN (RADIUS, bar.size.width / 2), RADIUS);
  graphene_size_t square = GRAPHENE_SIZE_INIT (0, 0);
  GskRoundedRect shape;

  if (bar.size.height < 1)
    return;
  gsk_rounded_rect_init (&shape, &bar, &round, &round, &square, &square);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &pale, &bar);
  fill_done (self, snapshot, &bar, place->done, solid);
  if (day->load.massage > 0)
    fill_massage (self, snapshot, &bar, place->massage - place->top, day->training > 0);
  gtk_snapshot_pop (snapshot);
  if (day->training <= 0 && day->load.massage > 0)
    outline = rd_ink (widget, RD_INK_ACCENT);
  if ((day->load.flags & RD_LOAD_ASSUMED) && day->load.done <= 0)
    draw_dashes (snapshot, outline, &bar);
  else
    gtk_snapshot_append_border (snapshot, &shape, (float[4]){ 1, 1, 0, 1 },
                                (GdkRGBA[4]){ *outline, *outline, *outline, *outline });
  if (!isnan (place->planned))
    gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_FG),
                               &GRAPHENE_RECT_INIT (bar.origin.x - 1, (float)place->planned - 1,
                                                    bar.size.width + 2, 2));
  if (place->cut)
    draw_break (self, snapshot, &bar);
}

void
rd_programme_chart_draw_bars (RdProgrammeChart *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < self->layout->n_days; i++)
    draw_bar (self, snapshot, i);
}

/* Lines. */

static void
draw_line (RdProgrammeChart *self, cairo_t *cr, const GdkRGBA *colour, gsize member)
{
  static const double dashes[] = { 3.5, 2.5 };
  const RdChartLayout *layout = self->layout;
  guint n = layout->n_days;
  guint known = self->sheet->days[0].date > self->sheet->today ? 0
                : self->today < 0                              ? n
                                                               : (guint)self->today;

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 2);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (int part = 0; part < 2; part++)
    {
      guint from = part == 0 ? 0 : MAX (known, 1) - 1, to = part == 0 ? known : n;

      for (guint i = from; i < to; i++)
        {
          double x = rd_chart_layout_middle (layout, i);
          double y = G_STRUCT_MEMBER (double, &layout->days[i], member);

          if (i == from)
            cairo_move_to (cr, x, y);
          else
            cairo_line_to (cr, x, y);
        }
      cairo_set_dash (cr, dashes, part == 0 ? 0 : 2, 0);
      cairo_stroke (cr);
    }
}

void
rd_programme_chart_draw_lines (RdProgrammeChart *self, cairo_t *cr)
{
  GtkWidget *widget = GTK_WIDGET (self);

  draw_line (self, cr, rd_ink_of (widget, RD_INK_EDGE, RD_COLOUR_VIOLET),
             G_STRUCT_OFFSET (RdChartDay, fatigue));
  draw_line (self, cr, rd_ink_of (widget, RD_INK_EDGE, RD_COLOUR_BLUE),
             G_STRUCT_OFFSET (RdChartDay, fitness));
}

/* Reading. */

static PangoLayout *
write_reading (RdProgrammeChart *self)
{
  g_autofree char *text = rd_sheet_text_reading (self->sheet, (guint)self->read);
  PangoLayout *layout =
    rd_lettering (GTK_WIDGET (self), text, RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_NORMAL);
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = (guint)strcspn (text, "\n");
  pango_attr_list_change (pango_layout_get_attributes (layout), bold);
  pango_layout_set_spacing (layout, PANGO_SCALE);
  return layout;
}

void
rd_programme_chart_draw_reading (RdProgrammeChart *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RdChartLayout *layout = self->layout;
  double middle = rd_chart_layout_middle (layout, (guint)self->read);
  g_autoptr (PangoLayout) text = write_reading (self);
  GdkRGBA line = *rd_ink (widget, RD_INK_LINE);
  GskRoundedRect shape;
  graphene_rect_t bubble;
  int width, height;
  double x;

  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_FG),
                             &GRAPHENE_RECT_INIT ((float)floor (middle), (float)layout->top, 1,
                                                  (float)(layout->form_foot - layout->top)));
  pango_layout_get_pixel_size (text, &width, &height);
  width += 2 * BUBBLE_PAD;
  height += 2 * BUBBLE_PAD - 2;
  x = middle + BUBBLE_GAP;
  if (x + width > gtk_widget_get_width (widget))
    x = middle - BUBBLE_GAP - width;
  bubble = GRAPHENE_RECT_INIT ((float)floor (MAX (x, 0)), 2, (float)width, (float)height);
  gsk_rounded_rect_init_from_rect (&shape, &bubble, 6);
  gtk_snapshot_append_outset_shadow (snapshot, &shape, &(GdkRGBA){ 0, 0, 0, .25f }, 0, 1, 0, 6);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_CARD), &bubble);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ line, line, line, line });
  rd_lettering_draw (snapshot, text, rd_ink (widget, RD_INK_FG), (int)bubble.origin.x + BUBBLE_PAD,
                     (int)bubble.origin.y + BUBBLE_PAD - 1);
}
