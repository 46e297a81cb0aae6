/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-booking-actions.h: what can be done with a booking, the same from a tile, its menu, the keys
 * and the inspector.
 *
 * Actions: booking.open, booking.confirm, booking.arrived, booking.complete, booking.no-show,
 * booking.move, booking.cancel. A widget that shows a booking installs them with one callback.
 */
#pragma once

#include "desk/rd-focus.h"

#include "rd-booking-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        rd_booking_actions_install  (GtkWidgetClass           *class,
                                         GtkWidgetActionActivateFunc callback);
void        rd_booking_actions_perform  (GtkWidget                *at,
                                         RdFocus                  *focus,
                                         RdBooking                *booking,
                                         const char               *action);
GMenuModel *rd_booking_actions_menu     (RdBooking                *booking);
void        rd_booking_actions_popup    (GtkWidget                *at,
                                         RdBooking                *booking,
                                         int                       x,
                                         int                       y);

G_END_DECLS
