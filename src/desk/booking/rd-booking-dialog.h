/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-booking-dialog.h: the form of a booking.
 *
 * While client, service, practitioner, day, time and pressure are chosen it shows how well that
 * fits the client's training, the highest pressure, and what is in the way. One form makes bookings
 * and moves them.
 */
#pragma once

#include "desk/rd-suggestions.h"

#include "rd-booking-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_BOOKING_DIALOG (rd_booking_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RdBookingDialog, rd_booking_dialog, RD, BOOKING_DIALOG, AdwWindow)

RdBookingDialog *rd_booking_dialog_present   (GtkWidget            *at,
                                              RdFocus              *focus,
                                              const RdBookingDraft *draft);
void             rd_booking_dialog_book_slot (GtkWidget            *at,
                                              RdFocus              *focus,
                                              const RdSlot         *slot);
void             rd_booking_dialog_new_booking (GtkWidget          *at,
                                              RdFocus              *focus);

G_END_DECLS
