/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-chip-draw.c: what a chip looks like. */
#include "rd-programme-chip-private.h"

#include "desk/booking/rd-insight-text.h"
#include "desk/calendar/rd-training-text.h"
#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-stamp.h"
#include "rd-sheet-text.h"

#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PAD 8
#define ICON 15
#define ICON_GAP 6
#define PILL_PAD 7
#define PILL_ICON 12
#define DOT 5

/* A workout, a rest, a food note: an icon and a line. */

static gboolean
is_demanding (RdWorkoutKind kind)
{
  return rd_workout_kind_is_quality (kind) || kind == RD_WORKOUT_LONG;
}

/* What comes before the first comma, or the first that ends a sentence. */
static char *
take_first_words (const char *text)
{
  return g_strndup (text, strcspn (text, ",;:.\n"));
}

/* The same said ever shorter; the icon says the kind of a workout, too. */
static char **
say_lines (RdProgrammeChip *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  const RdWorkout *workout = self->item.workout;
  const RdFoodNote *food = self->sheet->days[self->item.day].food;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  if (self->item.kind == RD_CHIP_WORKOUT)
    {
      first = rd_training_text_workout (workout);
      second = rd_training_text_brief (workout);
      third = rd_training_text_amount (workout);
      g_strv_builder_add_many (lines, first, second, third, NULL);
    }
  else if (self->item.kind == RD_CHIP_FOOD)
    {
      first = take_first_words (food->text);
      g_strv_builder_add_many (lines, food->text, first, _ ("Food"), NULL);
    }
  else
    g_strv_builder_add (lines, rd_wording_workout_kind (RD_WORKOUT_REST));
  return g_strv_builder_end (lines);
}

static RdInk
choose_ink (RdProgrammeChip *self)
{
  if (self->item.kind == RD_CHIP_REST)
    return RD_INK_REST_TEXT;
  if (self->item.kind == RD_CHIP_FOOD)
    return RD_INK_DIM;
  if (self->item.workout->outcome == RD_OUTCOME_MISSED)
    return RD_INK_FAINT;
  return self->item.workout->kind == RD_WORKOUT_RACE ? RD_INK_RACE : RD_INK_FG;
}

static const char *
choose_icon (RdProgrammeChip *self)
{
  if (self->item.kind == RD_CHIP_FOOD)
    return "restday-note-symbolic";
  return rd_stamp_workout_icon (self->item.kind == RD_CHIP_REST ? RD_WORKOUT_REST
                                                                : self->item.workout->kind);
}

static void
make_line (RdProgrammeChip *self, int width)
{
  gboolean food = self->item.kind == RD_CHIP_FOOD;
  gboolean bold = self->item.kind == RD_CHIP_WORKOUT && is_demanding (self->item.workout->kind);
  g_auto (GStrv) lines = NULL;

  if (self->laid_out_for == width)
    return;
  g_clear_object (&self->text);
  self->laid_out_for = width;
  lines = say_lines (self);
  self->text = rd_lettering_choose (GTK_WIDGET (self), (const char *const *)lines,
                                    food ? RD_TYPE_SIZE_TILE : RD_TYPE_SIZE_CHIP,
                                    bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
                                    width - PAD - ICON - ICON_GAP - 2);
  pango_layout_set_single_paragraph_mode (self->text, TRUE);
  if (self->item.kind == RD_CHIP_WORKOUT && self->item.workout->outcome == RD_OUTCOME_MISSED)
    pango_attr_list_insert (pango_layout_get_attributes (self->text),
                            pango_attr_strikethrough_new (TRUE));
}

void
rd_programme_chip_draw_line (RdProgrammeChip *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), used, tall;
  const GdkRGBA *colour = rd_ink (widget, choose_ink (self));

  make_line (self, width);
  pango_layout_get_pixel_size (self->text, &used, &tall);
  rd_stamp_icon (snapshot, widget, choose_icon (self), ICON, colour,
                 rd_lettering_mirror (widget, PAD, ICON), (height - ICON) / 2);
  rd_lettering_draw (snapshot, self->text, colour,
                     rd_lettering_mirror (widget, PAD + ICON + ICON_GAP, used),
                     (height - tall) / 2);
}

/* A massage: a pill in its practitioner's colours, dashed where it is only proposed. */

typedef struct
{
  GdkRGBA fill;
  GdkRGBA edge;
  GdkRGBA text;
  gboolean dashed;
} Look;

static Look
choose_look (RdProgrammeChip *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RdSheetMassage *massage = self->item.massage;
  int colour = massage->practitioner ? massage->practitioner->colour : 0;
  Look look = { *rd_ink_of (widget, RD_INK_TILE, colour), *rd_ink_of (widget, RD_INK_EDGE, colour),
                *rd_ink_of (widget, RD_INK_TEXT, colour), FALSE };

  if (massage->proposal)
    {
      look.edge = look.text = *rd_ink (widget, RD_INK_ACCENT);
      look.fill = rd_ink_fade (rd_ink (widget, RD_INK_CARD), .6f);
      look.dashed = TRUE;
    }
  else if (massage->booking->status == RD_BOOKING_PROVISIONAL)
    {
      look.fill = *rd_ink (widget, RD_INK_CARD);
      look.dashed = TRUE;
    }
  if (massage->insight)
    {
      gboolean grave = rd_insight_is_grave (massage->insight);

      look.edge = look.text = *rd_ink (widget, grave ? RD_INK_ALERT_TEXT : RD_INK_RUN_UP_TEXT);
      look.fill = *rd_ink (widget, grave ? RD_INK_ALERT_SOFT : RD_INK_RUN_UP_SOFT);
    }
  return look;
}

static void
draw_pill (RdProgrammeChip *self, GtkSnapshot *snapshot, const Look *look, int width, int height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bounds, height / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &look->fill, &bounds);
  gtk_snapshot_pop (snapshot);
  if (look->dashed)
    {
      static const double dashes[] = { 4, 3 };
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
      double radius = height / 2.0 - .6;

      gdk_cairo_set_source_rgba (cr, &look->edge);
      cairo_set_line_width (cr, 1.2);
      cairo_set_dash (cr, dashes, 2, 0);
      cairo_arc (cr, width - height / 2.0, height / 2.0, radius, -G_PI_2, G_PI_2);
      cairo_arc (cr, height / 2.0, height / 2.0, radius, G_PI_2, G_PI + G_PI_2);
      cairo_close_path (cr);
      cairo_stroke (cr);
      cairo_destroy (cr);
    }
}

static void
make_name (RdProgrammeChip *self, int width)
{
  g_autofree char *name = rd_sheet_text_pill (self->item.massage);

  if (self->laid_out_for == width)
    return;
  g_clear_object (&self->text);
  self->laid_out_for = width;
  self->text = rd_lettering (GTK_WIDGET (self), name, RD_TYPE_SIZE_TILE, PANGO_WEIGHT_BOLD);
}

static const char *
choose_pill_icon (const RdSheetMassage *massage)
{
  if (massage->insight)
    return "restday-warning-symbolic";
  return rd_sheet_massage_is_massage (massage) ? "restday-massage-symbolic"
                                               : "restday-person-symbolic";
}

/* Name, then dots; the icon only where all three have room. */
void
rd_programme_chip_draw_massage (RdProgrammeChip *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int pressure = self->item.massage->pressure;
  int dots = pressure > 0 ? rd_stamp_dots_width (5, DOT) : 0;
  int name, tall, x = PILL_PAD, room;
  Look look = choose_look (self);

  make_name (self, width);
  draw_pill (self, snapshot, &look, width, height);
  pango_layout_set_width (self->text, -1);
  pango_layout_get_pixel_size (self->text, &name, &tall);
  if (PILL_PAD + PILL_ICON + 5 + name + (dots ? 5 + dots : 0) + PILL_PAD <= width)
    {
      rd_stamp_icon (snapshot, widget, choose_pill_icon (self->item.massage), PILL_ICON, &look.edge,
                     rd_lettering_mirror (widget, x, PILL_ICON), (height - PILL_ICON) / 2);
      x += PILL_ICON + 5;
    }
  room = width - x - PILL_PAD - (dots ? 5 + dots : 0);
  if (name > room)
    rd_lettering_fit (self->text, room);
  name = MIN (name, room);
  rd_lettering_draw (snapshot, self->text, &look.text, rd_lettering_mirror (widget, x, name),
                     (height - tall) / 2);
  if (dots)
    rd_stamp_dots (snapshot, widget, pressure, 5, DOT, &look.edge,
                   rd_lettering_mirror (widget, x + name + 5, dots), (height - DOT) / 2);
}
