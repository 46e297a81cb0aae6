/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-day-draw.c: what lies behind the chips of a day: bands, hatch, load. */
#include "rd-programme-day-private.h"

#include "desk/calendar/rd-bands.h"
#include "desk/calendar/rd-training-text.h"
#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-stamp.h"

#include <math.h>

#define BAR 8
#define PAD 9
#define TICK 12
#define FIGURE 40

static gboolean
is_all_done (const RdSheetDay *day)
{
  for (guint i = 0; i < day->workouts->len; i++)
    if (RD_WORKOUT (day->workouts->pdata[i])->outcome != RD_OUTCOME_DONE)
      return FALSE;
  return day->workouts->len > 0;
}

static void
draw_figure (RdProgrammeDay *self, GtkSnapshot *snapshot, int x, int y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int used, tall;

  if (self->figure == NULL)
    {
      g_autofree char *text = rd_training_text_figure (self->day->training);

      self->figure = rd_lettering (widget, text, RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_NORMAL);
    }
  pango_layout_get_pixel_size (self->figure, &used, &tall);
  rd_lettering_draw (snapshot, self->figure, rd_ink (widget, RD_INK_DIM),
                     rd_lettering_mirror (widget, x, used),
                     y + (rd_programme_day_load_height (self) - tall) / 2);
}

/* As long as its load; of several workouts what is done is solid. */
static void
draw_bar (RdProgrammeDay *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RdSheetDay *day = self->day;
  int room =
    gtk_widget_get_width (widget) - PAD - TICK - 4 - (int)(FIGURE * rd_lettering_scale (widget));
  int width = CLAMP ((int)lround (room * day->training / MAX (self->highest, 1)), 3, MAX (room, 3));
  int done = (int)lround (width * MIN (day->load.done / day->training, 1));
  int y = rd_programme_day_bar_top (self),
      top = y + (rd_programme_day_load_height (self) - BAR) / 2;
  const GdkRGBA *outline = rd_ink_of (widget, RD_INK_HEAT_OUTLINE, day->heat);
  const GdkRGBA *solid = rd_ink_of (widget, RD_INK_HEAT, day->heat);
  GdkRGBA pale = rd_ink_blend (rd_ink (widget, RD_INK_RUN_UP_SOFT), solid, .55f);
  graphene_rect_t bar =
    GRAPHENE_RECT_INIT (rd_lettering_mirror (widget, PAD, width), top, width, BAR);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bar, 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &pale, &bar);
  gtk_snapshot_append_color (
    snapshot, solid, &GRAPHENE_RECT_INIT (rd_lettering_mirror (widget, PAD, done), top, done, BAR));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ *outline, *outline, *outline, *outline });
  draw_figure (self, snapshot, PAD + width + 6, y);
  if (is_all_done (day))
    rd_stamp_icon (snapshot, widget, "restday-check-symbolic", TICK,
                   rd_ink (widget, RD_INK_GOOD_TEXT),
                   rd_lettering_mirror (widget, gtk_widget_get_width (widget) - TICK - 5, TICK),
                   y + (rd_programme_day_load_height (self) - TICK) / 2);
}

static void
draw_bands (RdProgrammeDay *self, GtkSnapshot *snapshot, int width, int height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RdSheetDay *day = self->day;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);

  if (!day->inside)
    gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_CLOSED), &bounds);
  else if (day->fit.before.verdict == RD_VERDICT_BEST && day->workouts->len == 0)
    gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_REST_BAND), &bounds);
  if (day->date == self->sheet->today)
    gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_NOW),
                               &GRAPHENE_RECT_INIT (1, 0, width - 1, 2));
  if (day->light)
    rd_bands_draw_hatch (snapshot, widget, rtl ? 0 : width - RD_BANDS_HATCH + 1, 0,
                         RD_BANDS_HATCH - 1, height);
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_LINE_SOFT),
                             &GRAPHENE_RECT_INIT (rtl ? width - 1 : 0, 0, 1, height));
}

/* Draws what is under the chips. */
void
rd_programme_day_draw_ground (RdProgrammeDay *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);

  draw_bands (self, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  if (rd_programme_day_has_bar (self))
    draw_bar (self, snapshot);
}

/* Draws that what is carried would go here. */
void
rd_programme_day_draw_target (RdProgrammeDay *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const GdkRGBA *colour = rd_ink (widget, RD_INK_ACCENT);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (1, 1, width - 2, height - 2);
  GdkRGBA veil = rd_ink_fade (colour, .1f);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bounds, 6);
  gtk_snapshot_append_color (snapshot, &veil, &bounds);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]){ 2, 2, 2, 2 },
                              (GdkRGBA[4]){ *colour, *colour, *colour, *colour });
}
