/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-booking-draft.h: a booking being made or moved, as a value.
 *
 * Every step of editing gives a new value; whether it may stand is computed from values. No widget
 * and no store is involved: what the form, a drag and the keys do is the same, and tested here.
 */
#pragma once

#include "planning/rd-diary.h"
#include "planning/rd-suitability.h"

G_BEGIN_DECLS

/**
 * RdBookingDraft:
 * @id: of the booking being moved; 0 for a new one
 * @client: id, 0 where not chosen yet, like the other ids
 * @practitioner: id
 * @service: id
 * @room: id; 0: any that fits
 * @start: UTC seconds, %RD_INSTANT_UNSET where not chosen yet
 * @minutes: length, without the buffer
 * @buffer: minutes kept free after it
 * @pressure: 1 to 5; 0: none
 * @massage: whether the rules for massage apply
 *
 * A plain value, without owned parts.
 */
typedef struct
{
  gint64 id;
  gint64 client;
  gint64 practitioner;
  gint64 service;
  gint64 room;
  gint64 start;
  int minutes;
  int buffer;
  int pressure;
  gboolean massage;
} RdBookingDraft;

/**
 * RdDraftVerdict:
 * @complete: whether all that a booking needs is chosen
 * @free: whether the time may be taken
 * @why_not: where it may not: why
 * @clash: (nullable) (unowned): the booking in the way
 * @judged: whether the rules have an opinion: a massage, of a client whose training is known
 * @fit: how the massage fits
 * @against_advice: whether it may be booked only with a reason
 *
 * Whether a draft may stand.
 */
typedef struct
{
  gboolean complete;
  gboolean free;
  RdReason why_not;
  RdBooking *clash;
  gboolean judged;
  RdSuitability fit;
  gboolean against_advice;
} RdDraftVerdict;

RdBookingDraft rd_booking_draft_new       (void);
RdBookingDraft rd_booking_draft_of        (const RdBooking      *booking,
                                           const RdService      *service);
RdBookingDraft rd_booking_draft_at        (RdBookingDraft        draft,
                                           RdZone               *zone,
                                           RdDate                date,
                                           int                   minute);
RdBookingDraft rd_booking_draft_later     (RdBookingDraft        draft,
                                           RdZone               *zone,
                                           int                   days,
                                           int                   minutes);
RdBookingDraft rd_booking_draft_serving   (RdBookingDraft        draft,
                                           const RdService      *service);
gboolean       rd_booking_draft_equal     (const RdBookingDraft *a,
                                           const RdBookingDraft *b);
gint64         rd_booking_draft_end       (const RdBookingDraft *draft);
RdBooking     *rd_booking_draft_to_booking (const RdBookingDraft *draft);
void           rd_booking_draft_judge     (const RdBookingDraft *draft,
                                           RdDiary              *diary,
                                           RdTraining           *training,
                                           RdDraftVerdict       *verdict);

G_END_DECLS
