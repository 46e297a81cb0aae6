/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-tile-private.h: what the tile and its drawing share. */
#pragma once

#include "rd-booking-tile.h"

G_BEGIN_DECLS

/**
 * RdTileLines:
 * @name: (nullable): who comes
 * @service: (nullable): what is given; %NULL where there is one line only
 * @name_y: pixels from the top
 * @service_y: likewise
 * @dot: pixels of a dot; 0: there are none, or no room for them
 * @dots_x: pixels from the start
 * @dots_y: pixels from the top
 * @glyph: pixels of the status; 0: there is no room for it
 * @glyph_y: pixels from the top; it stands at the end
 * @words: (nullable): the two written with @ink; %NULL: not yet
 * @ink: colour of @words
 * @rtl: whether @words are for a desk read from right to left
 *
 * What a tile says at its size, and where.
 */
typedef struct
{
  PangoLayout *name;
  PangoLayout *service;
  int name_y;
  int service_y;
  int dot;
  int dots_x;
  int dots_y;
  int glyph;
  int glyph_y;
  GskRenderNode *words;
  GdkRGBA ink;
  gboolean rtl;
} RdTileLines;

struct _RdBookingTile
{
  GtkWidget parent_instance;

  gboolean selected;
  gboolean clash;
  gboolean moving;
  gboolean grave; /* what is said against it now is more than that there was better once */
  int colour; /* of who works, as of the practitioner of the booking */
  int width; /* that the lines were set for, 0: none are */
  int height;
  RdTileLines lines;

  /* owned */
  RdFocus *focus;
  RdPeriod *period;
  RdBooking *booking;
  char *doubt; /* why it fits worse than when it was booked; NULL: it does not */
  char *label;
};

void     rd_booking_tile_draw        (RdBookingTile *self,
                                      GtkSnapshot   *snapshot);
void     rd_booking_tile_set_lines   (RdBookingTile *self,
                                      int            width,
                                      int            height);
void     rd_booking_tile_write       (RdBookingTile *self);
void     rd_booking_tile_forget      (RdBookingTile *self);
void     rd_tile_lines_clear         (RdTileLines   *lines);
int      rd_booking_tile_find_colour (RdPeriod      *period,
                                      RdBooking     *booking);

/* Set ahead, rd-booking-tile-ahead.c. */
gboolean rd_booking_tile_take_lines  (RdBookingTile *self,
                                      int            width,
                                      int            height);
char    *rd_booking_tile_take_label  (RdPeriod      *period,
                                      RdBooking     *booking);
void     rd_booking_tile_forget_font (RdBookingTile *self);

G_END_DECLS
