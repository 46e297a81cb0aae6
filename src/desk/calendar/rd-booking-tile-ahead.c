/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-booking-tile-ahead.c: what tiles will say, set before any shows it and kept with the booking.
 *
 * Setting and writing text is most of what a tile costs, so that it is done before a week is turned
 * to.
 */
#include "rd-booking-tile-private.h"

#include "desk/booking/rd-booking-text.h"

typedef struct
{
  int width;
  int height;
  guint fonts;
  RdTileLines lines;
  char *label;
} Ahead;

static guint fonts; /* how often they changed */

static GQuark
ahead_quark (void)
{
  return g_quark_from_static_string ("rd-booking-tile-ahead");
}

static void
free_ahead (gpointer data)
{
  Ahead *ahead = data;

  rd_tile_lines_clear (&ahead->lines);
  g_free (ahead->label);
  g_free (ahead);
}

static const Ahead *
find_ahead (RdBooking *booking)
{
  return g_object_get_qdata (G_OBJECT (booking), ahead_quark ());
}

static gboolean
fits (const Ahead *ahead, int width, int height)
{
  return ahead && ahead->width == width && ahead->height == height && ahead->fonts == fonts;
}

/**
 * rd_booking_tile_set_ahead:
 * @self: a tile that shows nothing and stands beside those that will
 * @period: the period @booking was read with
 * @booking: a booking
 * @width: pixels a tile will have
 * @height: pixels likewise
 *
 * Sets what a tile of that size will say of @booking, so that showing it takes no time. @self
 * still shows nothing then.
 */
void
rd_booking_tile_set_ahead (RdBookingTile *self,
                           RdPeriod *period,
                           RdBooking *booking,
                           int width,
                           int height)
{
  Ahead *ahead;

  if (fits (find_ahead (booking), width, height))
    return;
  self->period = period;
  self->booking = booking;
  self->colour = rd_booking_tile_find_colour (period, booking);
  rd_booking_tile_set_lines (self, width, height);
  rd_booking_tile_write (self);
  self->period = NULL;
  self->booking = NULL;

  ahead = g_new0 (Ahead, 1);
  ahead->width = width;
  ahead->height = height;
  ahead->fonts = fonts;
  ahead->lines = self->lines;
  ahead->label = rd_booking_text_label (period, booking);
  self->lines = (RdTileLines){ 0 };
  rd_booking_tile_forget (self);
  g_object_set_qdata_full (G_OBJECT (booking), ahead_quark (), ahead, free_ahead);
}

/* Whether the lines of the tile's booking are there, now or from before, for its size. */
gboolean
rd_booking_tile_take_lines (RdBookingTile *self, int width, int height)
{
  const Ahead *ahead;

  if (self->width == width && self->height == height)
    return TRUE;
  ahead = find_ahead (self->booking);
  if (!fits (ahead, width, height))
    return FALSE;
  rd_booking_tile_forget (self);
  self->width = width;
  self->height = height;
  self->lines = ahead->lines;
  g_object_ref (self->lines.name);
  if (self->lines.service)
    g_object_ref (self->lines.service);
  if (self->lines.words)
    gsk_render_node_ref (self->lines.words);
  return TRUE;
}

/* (transfer full): the booking, read aloud. */
char *
rd_booking_tile_take_label (RdPeriod *period, RdBooking *booking)
{
  const Ahead *ahead = find_ahead (booking);

  return ahead ? g_strdup (ahead->label) : rd_booking_text_label (period, booking);
}

/* The font is another one. */
void
rd_booking_tile_forget_font (RdBookingTile *self)
{
  fonts++;
  rd_booking_tile_forget (self);
}
