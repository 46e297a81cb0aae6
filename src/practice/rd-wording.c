/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-wording.c: kinds, statuses, actions and dates as translated labels. */
#include "rd-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
pick (const char *const labels[], guint n_labels, int value)
{
  if (value < 0 || (guint)value >= n_labels || labels[value] == NULL)
    return "";
  return g_dgettext (GETTEXT_PACKAGE, labels[value]);
}

/**
 * rd_wording_verdict:
 * @verdict: a verdict
 *
 * Returns: its label
 */
const char *
rd_wording_verdict (RdVerdict verdict)
{
  static const char *const labels[] = {
    [RD_VERDICT_BEST] = NC_ ("verdict", "Best"),
    [RD_VERDICT_GOOD] = NC_ ("verdict", "Good"),
    [RD_VERDICT_FAIR] = NC_ ("verdict", "Fair"),
    [RD_VERDICT_POOR] = NC_ ("verdict", "Poor"),
    [RD_VERDICT_AVOID] = NC_ ("verdict", "Avoid"),
    [RD_VERDICT_NONE] = NC_ ("verdict", "No opinion"),
  };

  if ((guint)verdict >= G_N_ELEMENTS (labels))
    return "";
  return g_dpgettext2 (GETTEXT_PACKAGE, "verdict", labels[verdict]);
}

/**
 * rd_wording_pressure:
 * @pressure: 1 to 5
 *
 * Returns: its label: "Very light" to "Deep"
 */
const char *
rd_wording_pressure (int pressure)
{
  static const char *const labels[] = {
    NULL, N_ ("Very light"), N_ ("Light"), N_ ("Medium"), N_ ("Firm"), N_ ("Deep"),
  };

  return pick (labels, G_N_ELEMENTS (labels), pressure);
}

/**
 * rd_wording_pressure_of:
 * @pressure: 1 to 5
 *
 * Returns: (transfer full): what pressure dots say to somebody who does not see them
 */
char *
rd_wording_pressure_of (int pressure)
{
  /* Translators: of five dots, so many are filled. */
  return g_strdup_printf (_ ("pressure %d of 5"), pressure);
}

/**
 * rd_wording_workout_kind:
 * @kind: a kind of workout
 *
 * Returns: its label
 */
const char *
rd_wording_workout_kind (RdWorkoutKind kind)
{
  static const char *const labels[] = {
    [RD_WORKOUT_REST] = N_ ("Rest"),           [RD_WORKOUT_EASY] = N_ ("Easy run"),
    [RD_WORKOUT_LONG] = N_ ("Long run"),       [RD_WORKOUT_HILLS] = N_ ("Hills"),
    [RD_WORKOUT_INTERVALS] = N_ ("Intervals"), [RD_WORKOUT_TEMPO] = N_ ("Tempo run"),
    [RD_WORKOUT_STRENGTH] = N_ ("Strength"),   [RD_WORKOUT_CROSS_TRAINING] = N_ ("Cross-training"),
    [RD_WORKOUT_STRETCH] = N_ ("Stretching"),  [RD_WORKOUT_RACE] = N_ ("Race"),
  };

  return pick (labels, G_N_ELEMENTS (labels), kind);
}

/**
 * rd_wording_status:
 * @status: a booking's status
 *
 * Returns: its label
 */
const char *
rd_wording_status (RdBookingStatus status)
{
  static const char *const labels[] = {
    [RD_BOOKING_PROVISIONAL] = N_ ("Provisional"), [RD_BOOKING_CONFIRMED] = N_ ("Confirmed"),
    [RD_BOOKING_ARRIVED] = N_ ("Arrived"),         [RD_BOOKING_COMPLETED] = N_ ("Completed"),
    [RD_BOOKING_CANCELLED] = N_ ("Cancelled"),     [RD_BOOKING_NO_SHOW] = N_ ("No-show"),
  };

  return pick (labels, G_N_ELEMENTS (labels), status);
}

/**
 * rd_wording_action:
 * @action: the journal's word for what was done
 *
 * Returns: a label for it, "Booking made"; @action itself where it is none of ours
 */
const char *
rd_wording_action (const char *action)
{
  static const struct
  {
    const char *action;
    const char *label;
  } labels[] = {
    { "add", N_ ("Record added") },
    { "change", N_ ("Record changed") },
    { "book", N_ ("Booking made") },
    { "move", N_ ("Booking moved") },
    { "cancel", N_ ("Booking cancelled") },
    { "status", N_ ("Status changed") },
    { "programme", N_ ("Programme made") },
    { "import", N_ ("Programme imported") },
    { "import-activities", N_ ("Activities imported") },
    { "undo", N_ ("Change undone") },
    { "redo", N_ ("Change made again") },
    { "book-ahead", N_ ("Massages of a programme booked") },
    { "accept-booking", N_ ("Booking kept as it is") },
    { "remove", N_ ("Record removed") },
    { "move-workout", N_ ("Workout moved") },
    { "copy-workout", N_ ("Workout copied") },
    { "record-workout", N_ ("Workout recorded") },
    { "shift-weeks", N_ ("Weeks shifted") },
    { "repeat-week", N_ ("Week repeated") },
    { "move-race", N_ ("Race moved") },
    { "close-programme", N_ ("Programme ended") },
    { "save-template", N_ ("Template saved") },
    { "reopen-programme", N_ ("Programme taken up again") },
    { "init", N_ ("Practice set up") },
    { "demo", N_ ("Demo made") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_strcmp0 (labels[i].action, action) == 0)
      return g_dgettext (GETTEXT_PACKAGE, labels[i].label);
  return action ? action : "";
}

static char *
format (RdDate date, int minutes, const char *pattern)
{
  int year, month, day;

  rd_date_split (date, &year, &month, &day);

  g_autoptr (GDateTime) time =
    g_date_time_new_utc (year, month, day, minutes / 60, minutes % 60, 0);
  char *text = time ? g_date_time_format (time, pattern) : NULL;

  return text ? text : rd_date_format (date);
}

/**
 * rd_wording_date:
 * @date: a date
 *
 * Returns: (transfer full): "Thu 26 Nov"
 */
char *
rd_wording_date (RdDate date)
{
  /* Translators: a day without its year, in the terms of g_date_time_format(): Thu 26 Nov */
  return format (date, 0, _ ("%a %-d %b"));
}

/**
 * rd_wording_long_date:
 * @date: a date
 *
 * Returns: (transfer full): "Thursday 26 November 2026"
 */
char *
rd_wording_long_date (RdDate date)
{
  /* Translators: a day in the terms of g_date_time_format(): Thursday 26 November 2026 */
  return format (date, 0, _ ("%A %-d %B %Y"));
}

/**
 * rd_wording_day_and_time:
 * @zone: the practice's zone
 * @instant: UTC seconds
 *
 * Returns: (transfer full): "Thu 26 Nov, 17:30"
 */
char *
rd_wording_day_and_time (RdZone *zone, gint64 instant)
{
  int minutes;
  RdDate date = rd_zone_to_wall (zone, instant, &minutes);

  /* Translators: a day and time in the terms of g_date_time_format(): Thu 26 Nov, 17:30 */
  return format (date, minutes, _ ("%a %-d %b, %H:%M"));
}

/**
 * rd_wording_date_range:
 * @from: first day
 * @to: first day after
 *
 * Returns: (transfer full): "23 – 29 November 2026"
 */
char *
rd_wording_date_range (RdDate from, RdDate to)
{
  RdDate last = MAX (from, to - 1);
  int year, month, day, last_year, last_month, last_day;
  const char *pattern;

  rd_date_split (from, &year, &month, &day);
  rd_date_split (last, &last_year, &last_month, &last_day);
  if (last == from)
    /* Translators: one day in the terms of g_date_time_format(): 26 November 2026 */
    return format (from, 0, _ ("%-d %B %Y"));
  if (year != last_year)
    /* Translators: the first day of days that end in another year: 28 December 2026 */
    pattern = _ ("%-d %B %Y");
  else if (month != last_month)
    /* Translators: the first day of days that end in another month: 30 November */
    pattern = _ ("%-d %B");
  else
    /* Translators: the first day of days that end in the same month: 23 */
    pattern = _ ("%-d");

  g_autofree char *first = format (from, 0, pattern);
  /* Translators: the last of several days in the terms of g_date_time_format(): 29 November 2026 */
  g_autofree char *end = format (last, 0, _ ("%-d %B %Y"));

  /* Translators: from the first to the last day: 23 – 29 November 2026 */
  return g_strdup_printf (_ ("%1$s – %2$s"), first, end);
}
