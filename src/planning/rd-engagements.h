/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-engagements.h: the bookings of one practitioner or room, in order; private to planning/. */
#pragma once

#include "rd-interval.h"

#include "model/rd-booking.h"

G_BEGIN_DECLS

typedef struct _RdEngagements RdEngagements;

RdEngagements *rd_engagements_new      (void);
void           rd_engagements_free     (RdEngagements *self);
void           rd_engagements_add      (RdEngagements *self,
                                        RdBooking     *booking);
void           rd_engagements_finish   (RdEngagements *self);
RdBooking     *rd_engagements_clash    (RdEngagements *self,
                                        gint64         from,
                                        gint64         to,
                                        gint64         except_booking);
void           rd_engagements_subtract (RdEngagements *self,
                                        gint64         except_booking,
                                        GArray        *intervals);

G_END_DECLS
