/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-booking-keep.h: keeping a draft, and what is offered when the practice refuses it.
 *
 * Against the advice: the person may give a reason and keep it all the same. Outside working hours:
 * likewise. A clash: up to three free slots are offered instead.
 */
#pragma once

#include "desk/rd-focus.h"

#include "rd-booking-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RdBookingKept:
 * @kept: (nullable): the booking as it is kept; %NULL where nothing was
 * @data: what was handed over
 *
 * Called once, when it is kept or the person gave it up.
 */
typedef void (*RdBookingKept) (RdBooking *kept,
                               gpointer   data);

void rd_booking_keep (GtkWidget            *at,
                      RdFocus              *focus,
                      const RdBookingDraft *draft,
                      const char           *reason,
                      RdBookingKept         callback,
                      gpointer              data);

G_END_DECLS
