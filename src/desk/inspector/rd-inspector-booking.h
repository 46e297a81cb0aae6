/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-inspector-booking.h: the booking selected: when, with whom, where, how it fits, what can be
 * done with it.
 */
#pragma once

#include "desk/rd-focus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_INSPECTOR_BOOKING (rd_inspector_booking_get_type ())
G_DECLARE_FINAL_TYPE (RdInspectorBooking, rd_inspector_booking, RD, INSPECTOR_BOOKING, GtkWidget)

GtkWidget *rd_inspector_booking_new (RdFocus *focus);

G_END_DECLS
