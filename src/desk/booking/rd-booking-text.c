/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-text.c: what a booking is called where it is drawn, pointed at or read aloud. */
#include "rd-booking-text.h"

#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/**
 * rd_booking_text_short_name:
 * @name: a full name
 *
 * Returns: (transfer full): "Hannah C." for "Hannah Clarke"; a single name stays as it is
 */
char *
rd_booking_text_short_name (const char *name)
{
  const char *space = strchr (name, ' ');
  const char *last = strrchr (name, ' ');
  g_autofree char *first = NULL;
  char initial[7] = { 0 };

  if (space == NULL || last[1] == '\0')
    return g_strdup (name);
  first = g_strndup (name, (gsize)(space - name));
  g_unichar_to_utf8 (g_utf8_get_char (last + 1), initial);
  /* Translators: first name and the initial of the last: Hannah C. */
  return g_strdup_printf (_ ("%1$s %2$s."), first, initial);
}

/**
 * rd_booking_text_client:
 * @period: the period it was read with
 * @booking: a booking
 * @narrow: whether there is little room
 *
 * Returns: (transfer full): who comes
 */
char *
rd_booking_text_client (RdPeriod *period, RdBooking *booking, gboolean narrow)
{
  RdClient *client = rd_period_client (period, booking->client);

  if (client == NULL || client->name == NULL)
    return g_strdup (_ ("Client"));
  return narrow ? rd_booking_text_short_name (client->name) : g_strdup (client->name);
}

/**
 * rd_booking_text_service:
 * @period: the period it was read with
 * @booking: a booking
 * @narrow: whether there is little room
 *
 * Returns: (transfer full): what is given, by its short name where there is little room
 */
char *
rd_booking_text_service (RdPeriod *period, RdBooking *booking, gboolean narrow)
{
  RdService *service = rd_period_service (period, booking->service);

  if (service == NULL)
    return g_strdup ("");
  return g_strdup (narrow && service->short_name ? service->short_name : service->name);
}

/* "HC" of "Hannah Clarke". */
static char *
make_initials (const char *name)
{
  const char *last = strrchr (name, ' ');
  GString *initials = g_string_new (NULL);

  if (name[0])
    g_string_append_unichar (initials, g_utf8_get_char (name));
  if (last && last[1])
    g_string_append_unichar (initials, g_utf8_get_char (last + 1));
  return g_string_free (initials, FALSE);
}

/**
 * rd_booking_text_clients:
 * @period: the period it was read with
 * @booking: a booking
 * @narrow: whether there is little room
 *
 * Returns: (transfer full): who comes, said ever shorter: "Hannah Clarke" unless @narrow,
 *   "Hannah C.", "Hannah", "HC"
 */
GStrv
rd_booking_text_clients (RdPeriod *period, RdBooking *booking, gboolean narrow)
{
  g_autofree char *whole = rd_booking_text_client (period, booking, FALSE);
  const char *space = strchr (whole, ' ');
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_autofree char *shorter = rd_booking_text_short_name (whole);
  g_autofree char *first = space ? g_strndup (whole, (gsize)(space - whole)) : g_strdup (whole);
  g_autofree char *initials = make_initials (whole);

  if (!narrow)
    g_strv_builder_add (texts, whole);
  g_strv_builder_add (texts, shorter);
  g_strv_builder_add (texts, first);
  g_strv_builder_add (texts, initials);
  return g_strv_builder_end (texts);
}

/**
 * rd_booking_text_services:
 * @period: the period it was read with
 * @booking: a booking
 * @narrow: whether there is little room
 *
 * Returns: (transfer full): what is given, said ever shorter: "Sports massage 60" unless @narrow,
 *   "Sports 60", and "Sports" without the minutes, which a tile's height shows
 */
GStrv
rd_booking_text_services (RdPeriod *period, RdBooking *booking, gboolean narrow)
{
  g_autofree char *whole = rd_booking_text_service (period, booking, FALSE);
  g_autofree char *shorter = rd_booking_text_service (period, booking, TRUE);
  g_autofree char *shortest = g_strdup (shorter);
  char *space = strrchr (shortest, ' ');
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  if (space && space[1 + strspn (space + 1, "0123456789")] == '\0')
    *space = '\0';
  if (!narrow)
    g_strv_builder_add (texts, whole);
  g_strv_builder_add (texts, shorter);
  g_strv_builder_add (texts, shortest);
  return g_strv_builder_end (texts);
}

/**
 * rd_booking_text_times:
 * @zone: the practice's zone
 * @starts: UTC seconds
 * @ends: UTC seconds
 *
 * Returns: (transfer full): "Thu 26 Nov, 17:30 – 18:30"
 */
char *
rd_booking_text_times (RdZone *zone, gint64 starts, gint64 ends)
{
  int minutes;
  RdDate date = rd_zone_to_wall (zone, starts, &minutes);
  g_autofree char *day = rd_wording_date (date);
  g_autofree char *from = rd_time_format (minutes);
  g_autofree char *to = NULL;

  rd_zone_to_wall (zone, ends, &minutes);
  to = rd_time_format (minutes);
  /* Translators: day, start, end: Thu 26 Nov, 17:30 – 18:30 */
  return g_strdup_printf (_ ("%1$s, %2$s – %3$s"), day, from, to);
}

/**
 * rd_booking_text_label:
 * @period: the period it was read with
 * @booking: a booking
 *
 * Returns: (transfer full): all of it in one phrase, as a screen reader says it
 */
char *
rd_booking_text_label (RdPeriod *period, RdBooking *booking)
{
  RdPractitioner *practitioner = rd_period_practitioner (period, booking->practitioner);
  g_autofree char *client = rd_booking_text_client (period, booking, FALSE);
  g_autofree char *service = rd_booking_text_service (period, booking, FALSE);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *day = NULL;
  g_autofree char *pressure = NULL;
  const char *with = practitioner ? practitioner->name : "";
  const char *status = rd_wording_status (booking->status);
  int minutes;
  RdDate date = rd_zone_to_wall (period->zone, booking->starts, &minutes);

  day = rd_wording_date (date);
  from = rd_time_format (minutes);
  rd_zone_to_wall (period->zone, booking->ends, &minutes);
  to = rd_time_format (minutes);
  if (booking->pressure <= 0)
    /* Translators: client, service, day, start, end, practitioner, status */
    return g_strdup_printf (_ ("%1$s, %2$s, %3$s %4$s to %5$s with %6$s, %7$s"), client, service,
                            day, from, to, with, status);
  pressure = rd_wording_pressure_of (booking->pressure);
  /* Translators: client, service, day, start, end, practitioner, status, "pressure 3 of 5" */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s %4$s to %5$s with %6$s, %7$s, %8$s"), client,
                          service, day, from, to, with, status, pressure);
}

static char *
join (const char *left, const char *right)
{
  /* Translators: two things known of a booking: Massage 60 · pressure 3 of 5, John Whitlock · Room
   * 1 */
  return right ? g_strdup_printf (_ ("%1$s · %2$s"), left, right) : g_strdup (left);
}

/**
 * rd_booking_text_tooltip:
 * @period: the period it was read with
 * @booking: a booking
 *
 * Returns: (transfer full): all of it, in lines, as Pango markup
 */
char *
rd_booking_text_tooltip (RdPeriod *period, RdBooking *booking)
{
  RdPractitioner *practitioner = rd_period_practitioner (period, booking->practitioner);
  RdRoom *room = booking->room ? rd_period_room (period, booking->room) : NULL;
  g_autofree char *client = rd_booking_text_client (period, booking, FALSE);
  g_autofree char *service = rd_booking_text_service (period, booking, FALSE);
  g_autofree char *pressure =
    booking->pressure > 0 ? rd_wording_pressure_of (booking->pressure) : NULL;
  g_autofree char *what = join (service, pressure);
  g_autofree char *times = rd_booking_text_times (period->zone, booking->starts, booking->ends);
  g_autofree char *who =
    join (practitioner ? practitioner->name : "", room && room->name ? room->name : NULL);

  return g_markup_printf_escaped ("<b>%s</b>\n%s\n%s\n%s\n%s", client, what, times, who,
                                  rd_wording_status (booking->status));
}

static char *
say_clash (const RdDraftVerdict *verdict, RdPeriod *period)
{
  g_autofree char *times = NULL;
  g_autofree char *client = NULL;

  if (verdict->clash == NULL || period == NULL)
    return rd_wording_reason (&verdict->why_not);
  client = rd_booking_text_client (period, verdict->clash, FALSE);
  times = rd_booking_text_times (period->zone, verdict->clash->starts, verdict->clash->ends);
  if (verdict->why_not.code == RD_REASON_ROOM_BUSY)
    /* Translators: client, day and times of the booking that has the room */
    return g_strdup_printf (_ ("The room is taken by %1$s, %2$s"), client, times);
  if (verdict->why_not.code == RD_REASON_CLIENT_BUSY)
    /* Translators: client, day and times of the client's other booking */
    return g_strdup_printf (_ ("%1$s already has a booking then, %2$s"), client, times);
  /* Translators: client, day and times of the booking in the way */
  return g_strdup_printf (_ ("Taken by %1$s, %2$s"), client, times);
}

/**
 * rd_booking_text_verdict:
 * @verdict: what was found of a draft
 * @period: (nullable): the period the diary is of
 *
 * Returns: (transfer full): why it may not stand, or how well it fits; empty where there is nothing
 *   to say
 */
char *
rd_booking_text_verdict (const RdDraftVerdict *verdict, RdPeriod *period)
{
  if (!verdict->free)
    return say_clash (verdict, period);
  if (verdict->judged)
    return rd_wording_suitability (&verdict->fit);
  return g_strdup ("");
}
