/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-booking-check.c: whether a booking may stand as it is wanted, and what it leaves open.
 *
 * In this order, so that the first sentence is the one that helps most: who and what it names, its
 * values, working hours, other bookings, the rules' advice.
 */
#include "rd-booking-check.h"

#include "planning/rd-suitability.h"
#include "rd-wording.h"

#include <glib/gi18n-lib.h>

/* What a booking names. */
typedef struct
{
  RdClient *client;
  RdPractitioner *practitioner;
  RdService *service;
  RdRoom *room;
} Named;

static void
clear_named (Named *named)
{
  g_clear_object (&named->client);
  g_clear_object (&named->practitioner);
  g_clear_object (&named->service);
  g_clear_object (&named->room);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Named, clear_named)

static gboolean
read_named (Named *named, RdConnection *store, RdBooking *booking, GError **error)
{
  return (named->client = rd_store_get (store, RD_TYPE_CLIENT, booking->client, error)) &&
         (named->practitioner =
            rd_store_get (store, RD_TYPE_PRACTITIONER, booking->practitioner, error)) &&
         (named->service = rd_store_get (store, RD_TYPE_SERVICE, booking->service, error)) &&
         (booking->room == 0 ||
          (named->room = rd_store_get (store, RD_TYPE_ROOM, booking->room, error)));
}

static gboolean
check_named (const Named *named, GError **error)
{
  const char *archived = named->client->archived                ? named->client->name
                         : named->practitioner->archived        ? named->practitioner->name
                         : named->service->archived             ? named->service->name
                         : named->room && named->room->archived ? named->room->name
                                                                : NULL;

  if (archived)
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("%s is archived and cannot be booked until taken out of the archive."),
                 archived);
  else if (!(named->practitioner->disciplines & named->service->discipline))
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID, _ ("%1$s does not give %2$s."),
                 named->practitioner->name, named->service->name);
  else if (named->room && !rd_room_fits (named->room, named->service->discipline))
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID, _ ("%1$s is not fitted for %2$s."),
                 named->room->name, named->service->name);
  else
    return TRUE;
  return FALSE;
}

static void
fill_times (RdBooking *booking, RdService *service)
{
  if (booking->starts == RD_INSTANT_UNSET)
    return;
  if (booking->ends == RD_INSTANT_UNSET)
    booking->ends = booking->starts + (gint64)service->minutes * 60;
  if (booking->busy_until == RD_INSTANT_UNSET)
    booking->busy_until =
      booking->ends + (service->buffer == RD_UNSET ? 0 : (gint64)service->buffer * 60);
}

/* The days around the booking. */
static RdPeriod *
read_days (RdConnection *store, RdBooking *booking, gint64 now, GError **error)
{
  g_autoptr (RdSettings) settings = rd_settings_read (store, error);
  g_autoptr (RdZone) zone = settings ? rd_zone_new (settings->zone, error) : NULL;

  if (zone == NULL)
    return NULL;

  RdPeriodQuestion question = {
    .from = rd_zone_date (zone, booking->starts) - 1,
    .to = rd_zone_date (zone, booking->busy_until) + 2,
    .now = now,
  };

  return rd_period_read (store, &question, NULL, error);
}

static gboolean
check_hours (RdPeriod *period, RdBooking *booking, const Named *named, GError **error)
{
  RdReason why_not = { 0 };
  RdBooking *clash = NULL;

  if (rd_diary_may_take (period->diary, booking, &why_not, &clash))
    return TRUE;

  g_autofree char *when = rd_wording_day_and_time (period->zone, booking->starts);

  if (why_not.code == RD_REASON_PRACTICE_CLOSED)
    g_set_error (error, RD_ERROR, RD_ERROR_CONFLICT,
                 _ ("The practice is closed for some of the time from %s."), when);
  else if (why_not.code == RD_REASON_PRACTITIONER_OFF)
    g_set_error (error, RD_ERROR, RD_ERROR_CONFLICT,
                 _ ("%1$s does not work for some of the time from %2$s."),
                 named->practitioner->name, when);
  else
    /* Another booking: said by name next. */
    return TRUE;
  return FALSE;
}

static gboolean
overlap (const RdBooking *a, gint64 a_until, const RdBooking *b, gint64 b_until)
{
  return a->starts < b_until && b->starts < a_until;
}

static gboolean
check_clash (RdPeriod *period,
             RdBooking *booking,
             const Named *named,
             RdBooking *other,
             GError **error)
{
  gboolean busy = overlap (booking, booking->busy_until, other, other->busy_until);
  gboolean of_practitioner = busy && other->practitioner == booking->practitioner;
  gboolean of_room = busy && booking->room != 0 && other->room == booking->room;
  gboolean of_client =
    other->client == booking->client && overlap (booking, booking->ends, other, other->ends);
  int minutes;

  if (!of_practitioner && !of_room && !of_client)
    return TRUE;
  rd_zone_to_wall (period->zone, busy ? other->busy_until : other->ends, &minutes);

  g_autofree char *from = rd_wording_day_and_time (period->zone, other->starts);
  g_autofree char *to = rd_time_format (minutes);

  /* Translators: who or what, the day and time it begins, the time it ends. */
  if (of_practitioner)
    g_set_error (error, RD_ERROR, RD_ERROR_CONFLICT, _ ("%1$s is booked from %2$s to %3$s."),
                 named->practitioner->name, from, to);
  else if (of_room)
    g_set_error (error, RD_ERROR, RD_ERROR_CONFLICT, _ ("%1$s is taken from %2$s to %3$s."),
                 named->room->name, from, to);
  else
    g_set_error (error, RD_ERROR, RD_ERROR_CONFLICT,
                 _ ("%1$s already has a booking from %2$s to %3$s."), named->client->name, from,
                 to);
  return FALSE;
}

static gboolean
check_clashes (RdPeriod *period,
               RdBooking *booking,
               const Named *named,
               gboolean any_room,
               GError **error)
{
  for (guint i = 0; i < period->bookings->len; i++)
    {
      RdBooking *other = period->bookings->pdata[i];

      if (!rd_booking_takes_time (other) || rd_record_id (other) == rd_record_id (booking))
        continue;
      if (any_room && booking->room != 0 && other->room == booking->room &&
          overlap (booking, booking->busy_until, other, other->busy_until))
        booking->room = 0;
      if (!check_clash (period, booking, named, other, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
needs_room (RdPeriod *period, RdService *service)
{
  for (guint i = 0; i < period->rooms->len; i++)
    {
      RdRoom *room = period->rooms->pdata[i];

      if (!room->archived && rd_room_fits (room, service->discipline))
        return TRUE;
    }
  return FALSE;
}

static gboolean
choose_room (RdPeriod *period, RdBooking *booking, RdService *service, GError **error)
{
  if (booking->room != 0 || !needs_room (period, service))
    return TRUE;
  booking->room = rd_diary_free_room (period->diary, service->discipline, booking->starts,
                                      booking->busy_until, rd_record_id (booking));
  if (booking->room != 0)
    return TRUE;

  g_autofree char *when = rd_wording_day_and_time (period->zone, booking->starts);

  g_set_error (error, RD_ERROR, RD_ERROR_CONFLICT, _ ("No room is free on %s."), when);
  return FALSE;
}

static void
set_advice_error (RdPeriod *period,
                  RdBooking *booking,
                  const RdSuitability *suitability,
                  GError **error)
{
  RdDate date = rd_zone_date (period->zone, booking->starts);
  g_autofree char *day = rd_wording_date (date);
  g_autofree char *why = rd_wording_suitability_on (suitability, date);

  if (booking->pressure != RD_UNSET && booking->pressure > suitability->max_pressure)
    g_set_error (error, RD_ERROR, RD_ERROR_ADVICE,
                 /* Translators: pressures are 1 to 5; the last is why, as a sentence. */
                 _ ("Pressure %1$d is above the highest for %2$s, which is %3$d (%4$s)."),
                 booking->pressure, day, suitability->max_pressure, why);
  else
    g_set_error (error, RD_ERROR, RD_ERROR_ADVICE,
                 /* Translators: the day, and why, as a sentence. */
                 _ ("A massage on %1$s is advised against (%2$s)."), day, why);
}

/* What the rules say of a massage on its day, without regard to its pressure. */
static gboolean
judge (RdWriting *writing,
       RdPeriod *period,
       RdBooking *booking,
       RdSuitability *suitability,
       GError **error)
{
  g_autoptr (RdTraining) training =
    rd_training_read_near (rd_writing_store (writing), booking->client, rd_writing_now (writing),
                           rd_zone_date (period->zone, booking->starts), error);

  if (training == NULL)
    return FALSE;
  rd_suitability_at (training, booking->starts, 0, suitability);
  return TRUE;
}

/* The rules advise; a therapist decides, with a reason that is kept. What is past is only recorded.
 * What they said is kept too, so that a change of the programme can be seen to have spoilt it. */
static gboolean
check_advice (RdWriting *writing,
              RdPeriod *period,
              RdBooking *booking,
              RdService *service,
              RdBookFlags flags,
              GError **error)
{
  RdSuitability suitability;

  if (!(service->discipline & RD_DISCIPLINE_ANY_MASSAGE))
    return TRUE;
  if (!judge (writing, period, booking, &suitability, error))
    return FALSE;
  if (booking->pressure == RD_UNSET && service->pressure != RD_UNSET)
    booking->pressure = CLAMP (service->pressure, 1, MAX (1, suitability.max_pressure));
  booking->verdict = booking->pressure != RD_UNSET && booking->pressure > suitability.max_pressure
                       ? RD_VERDICT_AVOID
                       : suitability.verdict;
  if (booking->starts < rd_writing_now (writing) || booking->verdict != RD_VERDICT_AVOID)
    {
      g_clear_pointer (&booking->advice_overridden, g_free);
      return TRUE;
    }
  if (!(flags & RD_BOOK_DESPITE_ADVICE))
    {
      set_advice_error (period, booking, &suitability, error);
      return FALSE;
    }
  if (booking->advice_overridden)
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                       _ ("Booking against the advice needs a reason."));
  return FALSE;
}

/**
 * rd_booking_check:
 * @writing: the open transaction
 * @booking: what is wanted, with client, practitioner, service and starts; its end, buffer, room
 *   and pressure are filled where unset
 * @flags: what is meant all the same
 * @check: how much is in question
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_INVALID, %RD_ERROR_CONFLICT,
 *   %RD_ERROR_ADVICE
 *
 * Returns: whether the booking may stand
 */
gboolean
rd_booking_check (RdWriting *writing,
                  RdBooking *booking,
                  RdBookFlags flags,
                  RdBookingCheckFlags check,
                  GError **error)
{
  gboolean all = !(check & RD_BOOKING_CHECK_TIME_ONLY);
  RdConnection *store = rd_writing_store (writing);
  g_autoptr (RdPeriod) period = NULL;
  g_auto (Named) named = { 0 };

  if (!read_named (&named, store, booking, error))
    return FALSE;
  if ((check & RD_BOOKING_CHECK_ANY_ROOM) && named.room && named.room->archived)
    {
      booking->room = 0;
      g_clear_object (&named.room);
    }
  if (all && !check_named (&named, error))
    return FALSE;
  fill_times (booking, named.service);
  if (!rd_record_validate (booking, error))
    return FALSE;
  period = read_days (store, booking, rd_writing_now (writing), error);
  if (period == NULL)
    return FALSE;
  if (all && !(flags & RD_BOOK_OUTSIDE_HOURS) && !check_hours (period, booking, &named, error))
    return FALSE;
  return check_clashes (period, booking, &named, (check & RD_BOOKING_CHECK_ANY_ROOM) != 0, error) &&
         choose_room (period, booking, named.service, error) &&
         (!all || check_advice (writing, period, booking, named.service, flags, error));
}

/**
 * rd_booking_check_advice:
 * @writing: the open transaction
 * @booking: a booking as it is kept; is told what the rules say of it
 * @flags: %RD_BOOK_DESPITE_ADVICE where it is meant all the same
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_ADVICE, %RD_ERROR_INVALID where there
 * is no reason
 *
 * Returns: whether the rules allow it, or somebody said why it should be
 */
gboolean
rd_booking_check_advice (RdWriting *writing, RdBooking *booking, RdBookFlags flags, GError **error)
{
  RdConnection *store = rd_writing_store (writing);
  g_autoptr (RdPeriod) period = read_days (store, booking, rd_writing_now (writing), error);
  g_autoptr (RdService) service =
    period ? rd_store_get (store, RD_TYPE_SERVICE, booking->service, error) : NULL;

  return service && check_advice (writing, period, booking, service, flags, error);
}
