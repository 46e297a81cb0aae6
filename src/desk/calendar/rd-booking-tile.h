/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-booking-tile.h: one booking in the calendar.
 *
 * Drawn by itself, wide or narrow, tall or short, by its practitioner's colour and its status. It
 * takes the focus and says all of itself to a screen reader. What is done with it are the
 * "booking." actions of booking/rd-booking-actions.h.
 */
#pragma once

#include "desk/rd-focus.h"
#include "practice/rd-insights-question.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_BOOKING_TILE (rd_booking_tile_get_type ())
G_DECLARE_FINAL_TYPE (RdBookingTile, rd_booking_tile, RD, BOOKING_TILE, GtkWidget)

GtkWidget *rd_booking_tile_new          (RdFocus       *focus);
void       rd_booking_tile_show         (RdBookingTile *self,
                                         RdPeriod      *period,
                                         RdBooking     *booking);
void       rd_booking_tile_clear        (RdBookingTile *self);
void       rd_booking_tile_set_ahead    (RdBookingTile *self,
                                         RdPeriod      *period,
                                         RdBooking     *booking,
                                         int            width,
                                         int            height);
RdBooking *rd_booking_tile_booking      (RdBookingTile *self);
void       rd_booking_tile_set_insight  (RdBookingTile *self,
                                         const RdInsight *insight);
void       rd_booking_tile_set_selected (RdBookingTile *self,
                                         gboolean       selected);
void       rd_booking_tile_set_clash    (RdBookingTile *self,
                                         gboolean       clash);
void       rd_booking_tile_set_moving   (RdBookingTile *self,
                                         gboolean       moving);

G_END_DECLS
