/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-draft.c: a booking being made or moved, as a value. */
#include "rd-booking-draft.h"

/**
 * rd_booking_draft_new:
 *
 * Returns: a new booking of which nothing is chosen yet
 */
RdBookingDraft
rd_booking_draft_new (void)
{
  return (RdBookingDraft){ .start = RD_INSTANT_UNSET };
}

/**
 * rd_booking_draft_of:
 * @booking: a booking
 * @service: (nullable): its service
 *
 * Begins to change @booking. It keeps its own length, which may no longer be the service's.
 *
 * Returns: the draft
 */
RdBookingDraft
rd_booking_draft_of (const RdBooking *booking, const RdService *service)
{
  return (RdBookingDraft){
    .id = rd_record_id (booking),
    .client = booking->client,
    .practitioner = booking->practitioner,
    .service = booking->service,
    .room = booking->room,
    .start = booking->starts,
    .minutes = (int)((booking->ends - booking->starts) / 60),
    .buffer = (int)((booking->busy_until - booking->ends) / 60),
    .pressure = MAX (booking->pressure, 0),
    .massage = service && (service->discipline & RD_DISCIPLINE_ANY_MASSAGE),
  };
}

/**
 * rd_booking_draft_at:
 * @draft: a draft
 * @zone: the practice's zone
 * @date: a day
 * @minute: minutes after midnight on the wall; beyond the day it goes on into the next
 *
 * Returns: @draft at that time
 */
RdBookingDraft
rd_booking_draft_at (RdBookingDraft draft, RdZone *zone, RdDate date, int minute)
{
  while (minute < 0)
    {
      date--;
      minute += RD_MINUTES_PER_DAY;
    }
  date += minute / RD_MINUTES_PER_DAY;
  draft.start = rd_zone_to_instant (zone, date, minute % RD_MINUTES_PER_DAY);
  return draft;
}

/**
 * rd_booking_draft_later:
 * @draft: a draft with a start
 * @zone: the practice's zone
 * @days: days later, or earlier where negative
 * @minutes: minutes later on the wall, or earlier where negative
 *
 * Moves a draft on the wall clock: a day later is the same time of day, whatever the clocks do.
 *
 * Returns: the moved draft; without a start, @draft
 */
RdBookingDraft
rd_booking_draft_later (RdBookingDraft draft, RdZone *zone, int days, int minutes)
{
  int minute;
  RdDate date;

  if (draft.start == RD_INSTANT_UNSET)
    return draft;
  date = rd_zone_to_wall (zone, draft.start, &minute);
  return rd_booking_draft_at (draft, zone, date + days, minute + minutes);
}

/**
 * rd_booking_draft_serving:
 * @draft: a draft
 * @service: a service
 *
 * Takes the length, buffer and usual pressure of @service; the room is to be found anew.
 *
 * Returns: the draft with that service
 */
RdBookingDraft
rd_booking_draft_serving (RdBookingDraft draft, const RdService *service)
{
  draft.service = rd_record_id (service);
  draft.minutes = MAX (service->minutes, 0);
  draft.buffer = MAX (service->buffer, 0);
  draft.pressure = MAX (service->pressure, 0);
  draft.massage = (service->discipline & RD_DISCIPLINE_ANY_MASSAGE) != 0;
  draft.room = 0;
  return draft;
}

/**
 * rd_booking_draft_equal:
 * @a: a draft
 * @b: another
 *
 * Returns: whether nothing differs
 */
gboolean
rd_booking_draft_equal (const RdBookingDraft *a, const RdBookingDraft *b)
{
  return a->id == b->id && a->client == b->client && a->practitioner == b->practitioner &&
         a->service == b->service && a->room == b->room && a->start == b->start &&
         a->minutes == b->minutes && a->buffer == b->buffer && a->pressure == b->pressure;
}

/**
 * rd_booking_draft_end:
 * @draft: a draft with a start
 *
 * Returns: the instant it ends, without its buffer
 */
gint64
rd_booking_draft_end (const RdBookingDraft *draft)
{
  return draft->start + 60 * (gint64)draft->minutes;
}

/**
 * rd_booking_draft_to_booking:
 * @draft: a draft
 *
 * Returns: (transfer full): the booking it asks for
 */
RdBooking *
rd_booking_draft_to_booking (const RdBookingDraft *draft)
{
  RdBooking *booking = rd_record_new (RD_TYPE_BOOKING);

  rd_record_set_id (booking, draft->id);
  booking->client = draft->client;
  booking->practitioner = draft->practitioner;
  booking->service = draft->service;
  booking->room = draft->room;
  booking->starts = draft->start;
  if (draft->start != RD_INSTANT_UNSET && draft->minutes > 0)
    {
      booking->ends = rd_booking_draft_end (draft);
      booking->busy_until = booking->ends + 60 * (gint64)draft->buffer;
    }
  if (draft->pressure > 0)
    booking->pressure = draft->pressure;
  return booking;
}

/**
 * rd_booking_draft_judge:
 * @draft: a draft
 * @diary: (nullable): who is free; %NULL: not known yet
 * @training: (nullable): the training of the draft's client
 * @verdict: (out): whether it may stand
 *
 * Computes what a form or a drag shows of @draft.
 */
void
rd_booking_draft_judge (const RdBookingDraft *draft,
                        RdDiary *diary,
                        RdTraining *training,
                        RdDraftVerdict *verdict)
{
  g_autoptr (RdBooking) booking = NULL;

  *verdict = (RdDraftVerdict){ .free = TRUE };
  verdict->fit.verdict = RD_VERDICT_NONE;
  verdict->fit.max_pressure = 5;
  verdict->complete = draft->client != 0 && draft->practitioner != 0 && draft->service != 0 &&
                      draft->start != RD_INSTANT_UNSET && draft->minutes > 0;
  if (draft->start == RD_INSTANT_UNSET || draft->minutes <= 0)
    return;

  if (diary && draft->practitioner)
    {
      booking = rd_booking_draft_to_booking (draft);
      verdict->free = rd_diary_may_take (diary, booking, &verdict->why_not, &verdict->clash);
    }
  if (training && draft->massage &&
      rd_record_id (rd_training_records (training)->client) == draft->client)
    {
      rd_suitability_at (training, draft->start, draft->pressure, &verdict->fit);
      verdict->judged = verdict->fit.verdict != RD_VERDICT_NONE || verdict->fit.max_pressure < 5;
      verdict->against_advice =
        verdict->fit.verdict == RD_VERDICT_AVOID || draft->pressure > verdict->fit.max_pressure;
    }
}
