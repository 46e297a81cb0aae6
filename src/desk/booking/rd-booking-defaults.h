/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-defaults.h: what a new booking most likely is, from what the practice knows. */
#pragma once

#include "practice/rd-questions.h"
#include "rd-booking-draft.h"

G_BEGIN_DECLS

gboolean       rd_booking_defaults_gives    (RdPractitioner       *practitioner,
                                             RdService            *service);
RdService     *rd_booking_defaults_service  (RdPeriod             *period,
                                             const RdBookingDraft *draft);
gint64         rd_booking_defaults_practitioner (RdPeriod         *period,
                                             RdClient             *client,
                                             const RdBookingDraft *draft,
                                             gint64                acting);
int            rd_booking_defaults_pressure (RdService            *service,
                                             const RdDraftVerdict *verdict);

G_END_DECLS
