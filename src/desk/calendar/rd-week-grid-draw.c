/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-grid-draw.c: what the grid draws under and over its tiles. */
#include "rd-week-grid-private.h"

#include "desk/booking/rd-booking-text.h"
#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-stamp.h"
#include "practice/rd-wording.h"
#include "rd-bands.h"
#include "rd-tile-body.h"

#include <glib/gi18n-lib.h>

#include <math.h>

#define LABEL_HEIGHT 20
#define LABEL_PAD 8
#define RACE_BLOCK 92 /* pixels of the flag and its lines */

static void
clear_label (gpointer data)
{
  RdGridLabel *label = data;

  g_strfreev (label->texts);
  g_clear_object (&label->layout);
}

/* Said ever shorter, as the column narrows. */
static void
add_label (RdWeekGrid *self,
           guint day,
           int from,
           RdInk ink,
           int weight,
           const char *text,
           const char *shorter,
           const char *shortest)
{
  int room = self->scale.hour_height > 0 ? rd_week_scale_minutes (&self->scale, LABEL_HEIGHT) : 25;
  const char *texts[] = { text, shorter, shortest, NULL };
  RdGridLabel label = { .day = day, .ink = ink, .weight = weight };

  for (guint i = 0; i < self->labels->len; i++)
    {
      const RdGridLabel *other = &g_array_index (self->labels, RdGridLabel, i);

      if (other->day == day && other->minute < from + room && from < other->minute + room)
        from = other->minute + room;
    }
  label.minute = rd_week_layout_free_from (self->layout, day, from, room);
  if (label.minute < 0 || label.minute + room > self->week->to)
    return;
  label.texts = g_strdupv ((GStrv)texts);
  g_array_append_val (self->labels, label);
}

/* When the practice closes for the day; RD_UNSET where it is closed all day. */
static int
find_closing (const RdWeekDay *day)
{
  return day->n_open > 0 ? day->open[day->n_open - 1].to : RD_UNSET;
}

static void
label_day (RdWeekGrid *self, guint nth)
{
  const RdWeekDay *day = &self->week->days[nth];
  int closes = rd_week_closes_early (self->week, nth);

  if (day->light)
    add_label (self, nth, self->week->from, RD_INK_RUN_UP_TEXT, PANGO_WEIGHT_BOLD,
               _ ("Light pressure only"), _ ("Light only"), _ ("Light"));
  if (day->n_open == 0)
    add_label (self, nth, self->week->from, RD_INK_DIM, PANGO_WEIGHT_NORMAL, _ ("Closed"), NULL,
               NULL);
  if (day->after != RD_UNSET && day->after < find_closing (day))
    add_label (self, nth, MAX (day->after, self->week->from), RD_INK_REST_TEXT, PANGO_WEIGHT_NORMAL,
               _ ("After the workout"), _ ("After workout"), _ ("After"));
  if (closes != RD_UNSET)
    {
      g_autofree char *time = rd_time_format (closes);
      /* Translators: a time of day: Closed from 13:00 */
      g_autofree char *text = g_strdup_printf (_ ("Closed from %s"), time);

      add_label (self, nth, closes, RD_INK_DIM, PANGO_WEIGHT_NORMAL, text, _ ("Closed"), NULL);
    }
}

/* Chooses the words of each day; called when the week or its bookings change. */
void
rd_week_grid_make_labels (RdWeekGrid *self)
{
  if (self->labels == NULL)
    {
      self->labels = g_array_new (FALSE, FALSE, sizeof (RdGridLabel));
      g_array_set_clear_func (self->labels, clear_label);
    }
  g_array_set_size (self->labels, 0);
  for (guint i = 0; i < self->week->n_days; i++)
    label_day (self, i);
}

void
rd_week_grid_forget_text (RdWeekGrid *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->hours); i++)
    g_clear_object (&self->hours[i]);
  for (guint i = 0; self->labels && i < self->labels->len; i++)
    g_clear_object (&g_array_index (self->labels, RdGridLabel, i).layout);
  g_clear_object (&self->bubble);
}

static void
draw_labels (RdWeekGrid *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  /* Columns differ by a pixel; what they say does not. */
  int least = (self->scale.width - self->scale.gutter) / (int)MAX (self->week->n_days, 1);

  for (guint i = 0; i < self->labels->len; i++)
    {
      RdGridLabel *label = &g_array_index (self->labels, RdGridLabel, i);
      gboolean hatched = self->week->days[label->day].light;
      int x, width, room;

      rd_week_scale_column (&self->scale, label->day, &x, &width);
      room = least - LABEL_PAD - (hatched ? RD_BANDS_HATCH + 3 : LABEL_PAD);
      if (label->layout == NULL || label->width != least)
        {
          g_clear_object (&label->layout);
          label->width = least;
          label->layout = rd_lettering_choose (widget, (const char *const *)label->texts,
                                               RD_TYPE_SIZE_TILE + .25, label->weight, room);
        }
      rd_lettering_draw (snapshot, label->layout, rd_ink (widget, label->ink),
                         self->scale.rtl ? x + width - LABEL_PAD - room : x + LABEL_PAD,
                         rd_week_scale_y (&self->scale, label->minute) + 3);
    }
}

static void
draw_closed (RdWeekGrid *self, GtkSnapshot *snapshot, guint day)
{
  const RdWeekDay *facts = &self->week->days[day];
  int from = self->week->from, closes = rd_week_closes_early (self->week, day);

  for (guint i = 0; i <= facts->n_open; i++)
    {
      int to = i < facts->n_open ? facts->open[i].from : self->week->to;
      RdWeekRect rect = rd_week_scale_span (&self->scale, day, from, MAX (to, from));

      gboolean usual = facts->n_open > 0 && (i == 0 || (i == facts->n_open && closes == RD_UNSET));

      if (to > from)
        rd_bands_draw_closed (snapshot, GTK_WIDGET (self), usual, rect.x, rect.y, rect.width,
                              rect.height);
      if (i < facts->n_open)
        from = MAX (facts->open[i].to, self->week->from);
    }
}

static void
draw_after (RdWeekGrid *self, GtkSnapshot *snapshot, guint day)
{
  static const double dashes[] = { 5, 4 };
  GtkWidget *widget = GTK_WIDGET (self);
  const RdWeekDay *facts = &self->week->days[day];
  int from = facts->after, to = find_closing (facts);
  RdWeekRect rect;
  cairo_t *cr;

  if (from == RD_UNSET || from >= to)
    return;
  rect = rd_week_scale_span (&self->scale, day, from, to);
  if (rect.height <= 0)
    return;
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_AFTER_BAND),
                             &GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, rect.height));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (rect.x, rect.y, rect.width, 1));
  gdk_cairo_set_source_rgba (cr, rd_ink (widget, RD_INK_REST_TEXT));
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_move_to (cr, rect.x, rect.y + .5);
  cairo_line_to (cr, rect.x + rect.width, rect.y + .5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_lines (RdWeekGrid *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int height = gtk_widget_get_height (widget), start = self->scale.rtl ? 0 : self->scale.gutter;
  int width = self->scale.width - self->scale.gutter;

  for (int minute = self->week->from + 30; minute < self->week->to; minute += 30)
    gtk_snapshot_append_color (
      snapshot, rd_ink (widget, minute % 60 == 0 ? RD_INK_LINE : RD_INK_LINE_SOFT),
      &GRAPHENE_RECT_INIT (start, rd_week_scale_y (&self->scale, minute), width, 1));
  for (guint i = 0; i < self->week->n_days; i++)
    {
      int x, column;

      rd_week_scale_column (&self->scale, i, &x, &column);
      gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_LINE),
                                 &GRAPHENE_RECT_INIT (self->scale.rtl ? x + column - 1 : x, 0, 1,
                                                      height));
    }
}

static void
draw_hours (RdWeekGrid *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int now = rd_week_grid_now_y (self);

  for (int hour = self->week->from / 60 + 1; hour < self->week->to / 60; hour++)
    {
      int y = rd_week_scale_y (&self->scale, hour * 60), width, height;

      if (self->hours[hour] == NULL)
        {
          g_autofree char *text = rd_time_format (hour * 60);

          self->hours[hour] =
            rd_lettering (widget, text, RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_NORMAL);
        }
      pango_layout_get_pixel_size (self->hours[hour], &width, &height);
      if (now >= 0 && ABS (y - now) < height - 1)
        continue;
      rd_lettering_draw (snapshot, self->hours[hour], rd_ink (widget, RD_INK_FAINT),
                         self->scale.rtl ? self->scale.width - self->scale.gutter + 8
                                         : self->scale.gutter - 8 - width,
                         y - height / 2);
    }
}

/* Under the tiles: the past of today, and a thin line across; a strong one in today's column. */
static void
draw_now_line (RdWeekGrid *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int y = rd_week_grid_now_y (self), x, width;
  GdkRGBA thin = rd_ink_fade (rd_ink (widget, RD_INK_NOW), .45f);
  RdDate today = rd_practice_today (rd_focus_practice (self->focus));

  if (y < 0)
    return;
  gtk_snapshot_append_color (snapshot, &thin,
                             &GRAPHENE_RECT_INIT (self->scale.rtl ? 0 : self->scale.gutter, y,
                                                  self->scale.width - self->scale.gutter, 1));
  rd_week_scale_column (&self->scale, (guint)(today - self->week->period->from), &x, &width);
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_NOW),
                             &GRAPHENE_RECT_INIT (x, y, width, 2));
}

static void
draw_past (RdWeekGrid *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int y = rd_week_grid_now_y (self), x, width;
  RdDate today = rd_practice_today (rd_focus_practice (self->focus));

  if (y <= 0)
    return;
  rd_week_scale_column (&self->scale, (guint)(today - self->week->period->from), &x, &width);
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_CLOSED),
                             &GRAPHENE_RECT_INIT (x, 0, width, y));
}

static void
draw_now_label (RdWeekGrid *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RdPractice *practice = rd_focus_practice (self->focus);
  int y = rd_week_grid_now_y (self), minute, width, height, x;
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  graphene_rect_t bounds;
  GskRoundedRect dot;

  if (y < 0)
    return;
  rd_zone_to_wall (self->week->period->zone, rd_practice_now (practice), &minute);
  text = rd_time_format (minute);
  layout = rd_lettering (widget, text, RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_BOLD);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = self->scale.rtl ? self->scale.width - self->scale.gutter : self->scale.gutter;
  rd_lettering_draw (snapshot, layout, rd_ink (widget, RD_INK_NOW),
                     self->scale.rtl ? x + 8 : x - 8 - width, y + 1 - height / 2);
  bounds = GRAPHENE_RECT_INIT (x - 4, y - 3, 9, 9);
  gsk_rounded_rect_init_from_rect (&dot, &bounds, 4.5f);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_NOW), &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_centred (RdWeekGrid *self,
              GtkSnapshot *snapshot,
              const char *text,
              double points,
              int weight,
              RdInk ink,
              int x,
              int width,
              int *y)
{
  g_autoptr (PangoLayout) layout = rd_lettering (GTK_WIDGET (self), text, points, weight);
  int height;

  rd_lettering_fit (layout, width - 12);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_pixel_size (layout, NULL, &height);
  rd_lettering_draw (snapshot, layout, rd_ink (GTK_WIDGET (self), ink), x + 6, *y);
  *y += height;
}

/* The day of a race says so in the middle of its column, where the tiles leave room. */
static void
draw_race (RdWeekGrid *self, GtkSnapshot *snapshot, guint day)
{
  RdRace *race = self->week->days[day].fit.race;
  int room = rd_week_scale_minutes (&self->scale, RACE_BLOCK), x, width, y, minute;

  if (race == NULL)
    return;
  minute = rd_week_layout_free_from (self->layout, day, MAX (10 * 60 + 15, self->week->from), room);
  if (minute < 0 || minute + room > self->week->to)
    return;
  rd_week_scale_column (&self->scale, day, &x, &width);
  y = rd_week_scale_y (&self->scale, minute);
  rd_stamp_icon (snapshot, GTK_WIDGET (self), "restday-workout-race-symbolic", 26,
                 rd_ink (GTK_WIDGET (self), RD_INK_RACE), x + (width - 26) / 2, y);
  y += 32;
  draw_centred (self, snapshot, _ ("Race day"), RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_BOLD, RD_INK_FG,
                x, width, &y);
  y += 3;
  draw_centred (self, snapshot, race->name ? race->name : "", RD_TYPE_SIZE_CAPTION,
                PANGO_WEIGHT_NORMAL, RD_INK_DIM, x, width, &y);
  if (race->start != RD_UNSET)
    {
      g_autofree char *time = rd_time_format (race->start);
      /* Translators: when a race starts: 09:30 start */
      g_autofree char *text = g_strdup_printf (_ ("%s start"), time);

      draw_centred (self, snapshot, text, RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_NORMAL, RD_INK_DIM, x,
                    width, &y);
    }
}

/* What is under the words of the pills, which as buttons would be traced for every frame. */
static void
draw_pills (RdWeekGrid *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RdTileBody body = { .fill = rd_ink_fade (rd_ink (widget, RD_INK_FG), .1f) };

  for (guint i = 0; i < self->n_pills; i++)
    {
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (g_ptr_array_index (self->pills, i), widget, &bounds))
        continue;
      body.width = (int)bounds.size.width;
      body.height = (int)bounds.size.height;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &bounds.origin);
      rd_tile_body_draw (&body, widget, snapshot);
      gtk_snapshot_restore (snapshot);
    }
}

void
rd_week_grid_draw (RdWeekGrid *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int height = gtk_widget_get_height (widget);

  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_VIEW),
                             &GRAPHENE_RECT_INIT (0, 0, self->scale.width, height));
  draw_past (self, snapshot);
  for (guint i = 0; i < self->week->n_days; i++)
    {
      int x, width;

      rd_week_scale_column (&self->scale, i, &x, &width);
      draw_closed (self, snapshot, i);
      rd_bands_draw_day (snapshot, widget, &self->week->days[i], FALSE, self->scale.rtl ? x : x + 1,
                         width - 1, height);
      draw_after (self, snapshot, i);
    }
  draw_lines (self, snapshot);
  for (guint i = 0; i < self->week->n_days; i++)
    {
      int x, width;

      rd_week_scale_column (&self->scale, i, &x, &width);
      if (self->week->days[i].light)
        rd_bands_draw_hatch (snapshot, widget, self->scale.rtl ? x + 1 : x + width - RD_BANDS_HATCH,
                             0, RD_BANDS_HATCH, height);
      draw_race (self, snapshot, i);
    }
  draw_labels (self, snapshot);
  draw_hours (self, snapshot);
  draw_now_line (self, snapshot);
  draw_pills (self, snapshot);
}

static void
draw_ring (RdWeekGrid *self, GtkSnapshot *snapshot, graphene_rect_t bounds, int outside)
{
  const GdkRGBA *ink = rd_ink (GTK_WIDGET (self), RD_INK_ACCENT);
  GskRoundedRect ring;

  graphene_rect_inset (&bounds, -outside, -outside);
  gsk_rounded_rect_init_from_rect (&ring, &bounds, 6 + outside);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]){ 2, 2, 2, 2 },
                              (GdkRGBA[4]){ *ink, *ink, *ink, *ink });
}

static void
draw_focus (RdWeekGrid *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  graphene_rect_t bounds;

  if (!GTK_IS_WINDOW (root) || !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    return;
  if (child && gtk_widget_get_visible (child) && gtk_widget_compute_bounds (child, widget, &bounds))
    {
      draw_ring (self, snapshot, bounds, 4);
    }
  else if (gtk_widget_is_focus (widget))
    {
      int step = MAX (self->week->period->settings->slot_minutes, 5);
      RdWeekRect rect = rd_week_scale_span (&self->scale, self->cursor_day, self->cursor_minute,
                                            self->cursor_minute + step);

      draw_ring (self, snapshot,
                 GRAPHENE_RECT_INIT (rect.x + 2, rect.y + 1, rect.width - 4, rect.height - 1), 0);
    }
}

static void
draw_bubble (RdWeekGrid *self, GtkSnapshot *snapshot, RdWeekRect rect)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *text = rd_booking_text_verdict (&self->verdict, self->week->period);
  gboolean bad = !self->verdict.free || self->verdict.against_advice;
  gboolean good = self->verdict.judged && self->verdict.fit.verdict <= RD_VERDICT_GOOD;
  GdkRGBA fill = *rd_ink (widget, bad ? RD_INK_ALERT_SOFT : good ? RD_INK_GOOD_SOFT : RD_INK_CARD);
  const GdkRGBA *ink = rd_ink (widget, bad    ? RD_INK_ALERT_TEXT
                                       : good ? RD_INK_GOOD_TEXT
                                              : RD_INK_FG);
  graphene_rect_t bounds;
  GskRoundedRect shape;
  GdkRGBA shadow = { 0, 0, 0, .25f };
  int width, height, x, y;

  if (text[0] == '\0')
    return;
  g_clear_object (&self->bubble);
  self->bubble = rd_lettering (widget, text, RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_MEDIUM);
  pango_layout_set_width (self->bubble, 220 * PANGO_SCALE);
  pango_layout_set_wrap (self->bubble, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (self->bubble, &width, &height);
  width += 20;
  height += 12;
  x = rect.x + rect.width + 6;
  if (x + width > self->scale.width)
    x = MAX (rect.x - width - 6, 0);
  y = CLAMP (rect.y, 0, MAX (gtk_widget_get_height (widget) - height, 0));
  bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  gsk_rounded_rect_init_from_rect (&shape, &bounds, 8);
  gtk_snapshot_append_outset_shadow (snapshot, &shape, &shadow, 0, 1, 0, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  gtk_snapshot_pop (snapshot);
  rd_lettering_draw (snapshot, self->bubble, ink, x + 10, y + 6);
}

static void
draw_carried (RdWeekGrid *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int from, height;
  RdDate date = rd_zone_to_wall (self->week->period->zone, self->draft.start, &from);
  g_autofree char *times = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  RdWeekRect rect;

  if (date < self->week->period->from || date >= self->week->period->to)
    return;
  rect = rd_week_scale_span (&self->scale, (guint)(date - self->week->period->from), from,
                             from + self->draft.minutes);
  rect.x += 1;
  rect.width -= 4;
  rd_ghost_slot_draw_frame (snapshot, widget, !self->verdict.free, rect.x, rect.y, rect.width,
                            rect.height - 1);
  times = rd_booking_text_times (self->week->period->zone, self->draft.start,
                                 rd_booking_draft_end (&self->draft));
  layout = rd_lettering (widget, times, RD_TYPE_SIZE_TILE, PANGO_WEIGHT_BOLD);
  pango_layout_set_width (layout, (rect.width - 10) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);
  if (height > rect.height - 4)
    rd_lettering_fit (layout, rect.width - 10);
  rd_lettering_draw (snapshot, layout,
                     rd_ink (widget, self->verdict.free ? RD_INK_ACCENT : RD_INK_ALERT_TEXT),
                     rect.x + 6, rect.y + 3);
  if (self->mode != RD_GRID_KEEPING)
    draw_bubble (self, snapshot, rect);
}

void
rd_week_grid_draw_over (RdWeekGrid *self, GtkSnapshot *snapshot)
{
  draw_now_label (self, snapshot);
  draw_focus (self, snapshot);
  if (self->mode != RD_GRID_IDLE)
    draw_carried (self, snapshot);
}
