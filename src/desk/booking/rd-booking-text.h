/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-text.h: what a booking is called where it is drawn, pointed at or read aloud. */
#pragma once

#include "practice/rd-questions.h"
#include "rd-booking-draft.h"

G_BEGIN_DECLS

/* All (transfer full). */
char *rd_booking_text_short_name (const char           *name);
char *rd_booking_text_client     (RdPeriod             *period,
                                  RdBooking            *booking,
                                  gboolean              narrow);
char *rd_booking_text_service    (RdPeriod             *period,
                                  RdBooking            *booking,
                                  gboolean              narrow);
GStrv rd_booking_text_clients    (RdPeriod             *period,
                                  RdBooking            *booking,
                                  gboolean              narrow);
GStrv rd_booking_text_services   (RdPeriod             *period,
                                  RdBooking            *booking,
                                  gboolean              narrow);
char *rd_booking_text_times      (RdZone               *zone,
                                  gint64                starts,
                                  gint64                ends);
char *rd_booking_text_label      (RdPeriod             *period,
                                  RdBooking            *booking);
char *rd_booking_text_tooltip    (RdPeriod             *period,
                                  RdBooking            *booking);
char *rd_booking_text_verdict    (const RdDraftVerdict *verdict,
                                  RdPeriod             *period);

G_END_DECLS
