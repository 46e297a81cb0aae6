/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-text.c: what stands in the dialog that books massages ahead. */
#include "rd-ahead-text.h"

#include "practice/rd-wording-ahead.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

static char *
format (RdDate date, int minutes, const char *pattern)
{
  int year, month, day;

  rd_date_split (date, &year, &month, &day);

  g_autoptr (GDateTime) time =
    g_date_time_new_utc (year, month, day, minutes / 60, minutes % 60, 0);

  return g_date_time_format (time, pattern);
}

/**
 * rd_ahead_text_day:
 * @date: a day
 *
 * Returns: (transfer full): "26 Nov"
 */
char *
rd_ahead_text_day (RdDate date)
{
  /* Translators: a day without its year, in the terms of g_date_time_format(): 26 Nov */
  return format (date, 0, _ ("%-d %b"));
}

/**
 * rd_ahead_text_weekday:
 * @date: a day
 *
 * Returns: (transfer full): "Thu"
 */
char *
rd_ahead_text_weekday (RdDate date)
{
  return format (date, 0, "%a");
}

/**
 * rd_ahead_text_time:
 * @zone: the practice's zone
 * @start: UTC seconds
 *
 * Returns: (transfer full): "Thu 17:30"
 */
char *
rd_ahead_text_time (RdZone *zone, gint64 start)
{
  int minutes;
  RdDate date = rd_zone_to_wall (zone, start, &minutes);

  /* Translators: a weekday and a time, in the terms of g_date_time_format(): Thu 17:30 */
  return format (date, minutes, _ ("%a %H:%M"));
}

/**
 * rd_ahead_text_alternative:
 * @answer: what is shown
 * @choice: a massage
 *
 * Returns: (transfer full): "Thu 26 Nov, 17:30 with John Whitlock"
 */
char *
rd_ahead_text_alternative (const RdAheadAnswer *answer, const RdAheadChoice *choice)
{
  RdPeriod *period = answer->ahead->period;
  RdPractitioner *who = rd_period_practitioner (period, choice->slot.practitioner);
  g_autofree char *when = rd_wording_day_and_time (period->zone, choice->slot.start);

  /* Translators: a day and time, a practitioner: Thu 26 Nov, 17:30 with John Whitlock */
  return g_strdup_printf (_ ("%1$s with %2$s"), when, who && who->name ? who->name : "–");
}

/**
 * rd_ahead_text_proposal:
 * @answer: what is shown
 * @choice: a massage
 *
 * Returns: (transfer full): all of it in one phrase, as a screen reader says it
 */
char *
rd_ahead_text_proposal (const RdAheadAnswer *answer, const RdAheadChoice *choice)
{
  RdService *service = rd_period_service (answer->ahead->period, choice->service);
  const char *name = service && service->name ? service->name : "–";
  g_autofree char *what = rd_ahead_text_alternative (answer, choice);
  g_autofree char *why = rd_wording_ahead (answer->ahead, choice);
  g_autofree char *pressure = NULL;

  if (choice->slot.pressure <= 0)
    /* Translators: a day, time and practitioner; why then; a service */
    return g_strdup_printf (_ ("%1$s. %2$s. %3$s"), what, why, name);
  pressure = rd_wording_pressure_of (choice->slot.pressure);
  /* Translators: a day, time and practitioner; why then; a service; “pressure 3 of 5” */
  return g_strdup_printf (_ ("%1$s. %2$s. %3$s, %4$s"), what, why, name, pressure);
}

/**
 * rd_ahead_text_count:
 * @chosen: how many massages are to be booked
 * @all: how many there could be
 *
 * Returns: (transfer full): "8 of 9 chosen"
 */
char *
rd_ahead_text_count (guint chosen, guint all)
{
  /* Translators: of so many massages so many are to be booked. */
  return g_strdup_printf (ngettext ("%1$u of %2$u chosen", "%1$u of %2$u chosen", all), chosen,
                          all);
}

/**
 * rd_ahead_text_book:
 * @chosen: how many massages are to be booked
 *
 * Returns: (transfer full): what the button says: "_Book 8 massages"
 */
char *
rd_ahead_text_book (guint chosen)
{
  if (chosen == 0)
    return g_strdup (_ ("_Book massages"));
  return g_strdup_printf (ngettext ("_Book %u massage", "_Book %u massages", chosen), chosen);
}

/**
 * rd_ahead_text_kept:
 * @answer: what was shown
 * @n: how many massages were booked
 *
 * Returns: (transfer full): that they were
 */
char *
rd_ahead_text_kept (const RdAheadAnswer *answer, guint n)
{
  return g_strdup_printf (
    /* Translators: so many massages, and a client */
    ngettext ("%1$u massage booked for %2$s", "%1$u massages booked for %2$s", n), n,
    answer->client->name);
}

/**
 * rd_ahead_text_whose:
 * @answer: what is shown
 *
 * Returns: (transfer full): "Hannah Clarke · Bath Half 2026, then Winter base"
 */
char *
rd_ahead_text_whose (const RdAheadAnswer *answer)
{
  RdProgramme *later = answer->later->len > 0 ? answer->later->pdata[0] : NULL;

  if (later)
    /* Translators: a client, a programme and the one that follows */
    return g_strdup_printf (_ ("%1$s · %2$s, then %3$s"), answer->client->name,
                            answer->programme->name, later->name);
  /* Translators: a client and a programme */
  return g_strdup_printf (_ ("%1$s · %2$s"), answer->client->name, answer->programme->name);
}
