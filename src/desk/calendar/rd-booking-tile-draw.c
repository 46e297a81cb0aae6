/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-tile-draw.c: how a tile looks: what fits its size, and the colours of its status. */
#include "rd-booking-tile-private.h"

#include "desk/booking/rd-booking-text.h"
#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-stamp.h"
#include "rd-tile-body.h"

#define NARROW 80    /* below it names are shortened and the glyph goes down */
#define TWO_LINES 30 /* below it there is the name only */
#define THREE_LINES 44
#define THREE_NARROW 38 /* a narrow tile has no room beside its second line */
#define LINE 14

void
rd_tile_lines_clear (RdTileLines *lines)
{
  g_clear_object (&lines->name);
  g_clear_object (&lines->service);
  g_clear_pointer (&lines->words, gsk_render_node_unref);
}

void
rd_booking_tile_forget (RdBookingTile *self)
{
  rd_tile_lines_clear (&self->lines);
  self->width = self->height = 0;
}

static void
strike (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);

  pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  pango_layout_set_attributes (layout, attributes);
}

static PangoLayout *
choose (RdBookingTile *self, GStrv texts, int weight, int room)
{
  return rd_lettering_choose (GTK_WIDGET (self), (const char *const *)texts, RD_TYPE_SIZE_TILE,
                              weight, room);
}

static int
measure (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
choose_pad (RdBookingTile *self)
{
  return self->width < NARROW ? 7 : 8;
}

/* The name, beside the status where that stands above. In one line the name comes first. */
static void
set_name (RdBookingTile *self, gboolean one_line)
{
  RdTileLines *lines = &self->lines;
  gboolean narrow = self->width < NARROW;
  g_auto (GStrv) texts = rd_booking_text_clients (self->period, self->booking, narrow);
  int room = self->width - choose_pad (self) - 2;
  int beside = narrow && !one_line ? 0 : lines->glyph + 3;

  lines->name_y = one_line ? (self->height - LINE) / 2 : self->height < TWO_LINES + 4 ? 1 : 3;
  lines->glyph_y = MAX (lines->name_y + 1, 1);
  lines->name = choose (self, texts, PANGO_WEIGHT_BOLD, room - beside);
  if (narrow && one_line && !g_str_equal (pango_layout_get_text (lines->name), texts[0]))
    {
      g_clear_object (&lines->name);
      lines->name = choose (self, texts, PANGO_WEIGHT_BOLD, room);
      lines->glyph = 0;
    }
  if (self->booking->status == RD_BOOKING_NO_SHOW)
    strike (lines->name);
}

/* Wide: the dots under the service, or beside it where the tile is low and has room for both. */
static void
set_service_wide (RdBookingTile *self, int dots)
{
  RdTileLines *lines = &self->lines;
  gboolean low = self->height < THREE_LINES;
  g_auto (GStrv) texts = rd_booking_text_services (self->period, self->booking, low);
  int pad = choose_pad (self), room = self->width - pad - 3;

  lines->service = choose (self, texts, PANGO_WEIGHT_NORMAL, low && dots ? room - dots - 6 : room);
  if (low && dots && pango_layout_is_ellipsized (lines->service))
    {
      g_clear_object (&lines->service);
      lines->service = choose (self, texts, PANGO_WEIGHT_NORMAL, room);
      lines->dot = 0;
    }
  lines->dots_x = low ? pad + measure (lines->service) + 6 : pad;
  lines->dots_y = low ? lines->service_y + 5 : lines->service_y + LINE + 3;
}

/* Narrow: dots and status in a line of their own, or the status beside the service. */
static void
set_service_narrow (RdBookingTile *self, int dots)
{
  RdTileLines *lines = &self->lines;
  gboolean low = self->height < THREE_NARROW;
  g_auto (GStrv) texts = rd_booking_text_services (self->period, self->booking, TRUE);
  int pad = choose_pad (self), room = self->width - pad - 3;

  lines->service = choose (self, texts, PANGO_WEIGHT_NORMAL, low ? room - lines->glyph - 2 : room);
  if (pango_layout_is_ellipsized (lines->service))
    g_clear_object (&lines->service);
  lines->dots_x = pad;
  lines->dots_y = MIN (lines->service_y + LINE + 3, self->height - lines->dot - 3);
  lines->glyph_y = self->height - lines->glyph - (low ? 3 : 2);
  if (low || pad + dots + 1 + lines->glyph + 3 > self->width)
    lines->dot = 0;
}

/* What has no room is said shorter, or not at all, before anything is cut. */
void
rd_booking_tile_set_lines (RdBookingTile *self, int width, int height)
{
  int dots;
  RdTileLines *lines = &self->lines;
  gboolean narrow = width < NARROW, one_line = height < TWO_LINES;

  rd_booking_tile_forget (self);
  self->width = width;
  self->height = height;
  lines->glyph = narrow ? 10 : 12;
  lines->dot = self->booking->pressure <= 0 || one_line ? 0 : narrow ? 5 : 6;
  dots = lines->dot ? rd_stamp_dots_width (5, lines->dot) : 0;
  set_name (self, one_line);
  if (one_line)
    return;
  lines->service_y = lines->name_y + (lines->name_y < 3 ? LINE - 1 : LINE);
  if (narrow)
    set_service_narrow (self, dots);
  else
    set_service_wide (self, dots);
}

/* The colours of a tile by its status. */
typedef struct
{
  GdkRGBA fill;
  GdkRGBA edge;
  GdkRGBA text;
} Look;

static Look
choose_look (RdBookingTile *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GdkRGBA *view = rd_ink (widget, RD_INK_VIEW);
  Look look = { *rd_ink_of (widget, RD_INK_TILE, self->colour),
                *rd_ink_of (widget, RD_INK_EDGE, self->colour),
                *rd_ink_of (widget, RD_INK_TEXT, self->colour) };

  switch (self->booking->status)
    {
    case RD_BOOKING_PROVISIONAL:
      look.fill = *view;
      break;
    case RD_BOOKING_COMPLETED:
      look.fill = rd_ink_blend (view, &look.fill, .55f);
      break;
    case RD_BOOKING_NO_SHOW:
      look.fill = *view;
      look.edge = *rd_ink (widget, RD_INK_FAINT);
      look.text = *rd_ink (widget, RD_INK_FAINT);
      break;
    default:
      break;
    }
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT)
    look.fill = rd_ink_blend (&look.fill, &look.edge, .08f);
  return look;
}

static const GdkRGBA *
doubt_ink (RdBookingTile *self)
{
  return rd_ink (GTK_WIDGET (self), self->grave ? RD_INK_ALERT_TEXT : RD_INK_RUN_UP_TEXT);
}

static void
draw_body (RdBookingTile *self, GtkSnapshot *snapshot, const Look *look)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RdBookingStatus status = self->booking->status;
  RdTileBody body = {
    .width = self->width,
    .height = self->height,
    .rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .dashed = status == RD_BOOKING_PROVISIONAL,
    .fill = look->fill,
    .edge = look->edge,
    .halo = *rd_ink (widget, RD_INK_VIEW),
    .outline = look->edge,
  };

  if (self->clash || self->selected)
    body.line = 2;
  else if (self->doubt || status == RD_BOOKING_ARRIVED)
    body.line = 1.5f;
  else if (status == RD_BOOKING_NO_SHOW)
    body.line = 1;
  if (self->clash)
    body.outline = *rd_ink (widget, RD_INK_ALERT_TEXT);
  else if (self->doubt && !self->selected)
    body.outline = *doubt_ink (self);
  else if (body.line == 1)
    body.outline = rd_ink_fade (&look->edge, .45f);
  rd_tile_body_draw (&body, widget, snapshot);
}

/* From pixels at the start to pixels from the left. */
static int
mirror (RdBookingTile *self, int x, int length)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return self->width - x - length;
  return x;
}

static void
write_line (RdBookingTile *self, GtkSnapshot *snapshot, PangoLayout *line, int y)
{
  PangoRectangle used;

  pango_layout_get_pixel_extents (line, NULL, &used);
  rd_lettering_draw (snapshot, line, &self->lines.ink,
                     mirror (self, choose_pad (self), used.width) - used.x, y);
}

/* Writes the lines, unless they are written already as they would be now. */
static void
write_lines (RdBookingTile *self, const GdkRGBA *ink)
{
  RdTileLines *lines = &self->lines;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkSnapshot *snapshot;

  if (lines->words && lines->rtl == rtl && gdk_rgba_equal (&lines->ink, ink))
    return;
  g_clear_pointer (&lines->words, gsk_render_node_unref);
  lines->ink = *ink;
  lines->rtl = rtl;
  snapshot = gtk_snapshot_new ();
  write_line (self, snapshot, lines->name, lines->name_y);
  if (lines->service)
    write_line (self, snapshot, lines->service, lines->service_y);
  lines->words = gtk_snapshot_free_to_node (snapshot);
}

/* As it will be drawn, before it is. */
void
rd_booking_tile_write (RdBookingTile *self)
{
  Look look = choose_look (self);

  write_lines (self, &look.text);
}

static void
draw_lines (RdBookingTile *self, GtkSnapshot *snapshot, const Look *look)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RdTileLines *lines = &self->lines;

  write_lines (self, &look->text);
  if (lines->words)
    gtk_snapshot_append_node (snapshot, lines->words);
  if (lines->dot)
    rd_stamp_dots (snapshot, widget, self->booking->pressure, 5, lines->dot, &look->edge,
                   mirror (self, lines->dots_x, rd_stamp_dots_width (5, lines->dot)),
                   lines->dots_y);
  if (lines->glyph)
    rd_stamp_icon (snapshot, widget,
                   self->doubt ? "restday-warning-symbolic"
                               : rd_stamp_status_icon (self->booking->status),
                   lines->glyph, self->doubt ? doubt_ink (self) : &look->edge,
                   mirror (self, self->width - lines->glyph - 3, lines->glyph), lines->glyph_y);
}

void
rd_booking_tile_draw (RdBookingTile *self, GtkSnapshot *snapshot)
{
  Look look;

  if (!rd_booking_tile_take_lines (self, gtk_widget_get_width (GTK_WIDGET (self)),
                                   gtk_widget_get_height (GTK_WIDGET (self))))
    rd_booking_tile_set_lines (self, gtk_widget_get_width (GTK_WIDGET (self)),
                               gtk_widget_get_height (GTK_WIDGET (self)));
  look = choose_look (self);
  if (self->moving)
    gtk_snapshot_push_opacity (snapshot, .45);
  draw_body (self, snapshot, &look);
  draw_lines (self, snapshot, &look);
  if (self->moving)
    gtk_snapshot_pop (snapshot);
}
