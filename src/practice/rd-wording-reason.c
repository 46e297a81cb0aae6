/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-wording-reason.c: reasons and what follows from them, as translated sentences. */
#include "rd-wording.h"

#include <glib/gi18n-lib.h>

/* Sentences stand without a full stop, as labels do; two of them are joined by one. */

static const char *
say_after_workout (RdWorkoutKind kind)
{
  switch (kind)
    {
    case RD_WORKOUT_EASY:
      return _ ("After the easy run");
    case RD_WORKOUT_LONG:
      return _ ("After the long run");
    case RD_WORKOUT_HILLS:
      return _ ("After the hills");
    case RD_WORKOUT_INTERVALS:
      return _ ("After the intervals");
    case RD_WORKOUT_TEMPO:
      return _ ("After the tempo run");
    case RD_WORKOUT_STRENGTH:
      return _ ("After the strength training");
    case RD_WORKOUT_CROSS_TRAINING:
      return _ ("After the cross-training");
    case RD_WORKOUT_RACE:
      return _ ("After the race");
    case RD_WORKOUT_REST:
    case RD_WORKOUT_STRETCH:
    default:
      return _ ("After the day’s training");
    }
}

static const char *
say_after_workout_before_rest (RdWorkoutKind kind)
{
  switch (kind)
    {
    case RD_WORKOUT_EASY:
      return _ ("After the easy run, before a rest day");
    case RD_WORKOUT_LONG:
      return _ ("After the long run, before a rest day");
    case RD_WORKOUT_HILLS:
      return _ ("After the hills, before a rest day");
    case RD_WORKOUT_INTERVALS:
      return _ ("After the intervals, before a rest day");
    case RD_WORKOUT_TEMPO:
      return _ ("After the tempo run, before a rest day");
    case RD_WORKOUT_STRENGTH:
      return _ ("After the strength training, before a rest day");
    case RD_WORKOUT_CROSS_TRAINING:
      return _ ("After the cross-training, before a rest day");
    case RD_WORKOUT_RACE:
      return _ ("After the race, before a rest day");
    case RD_WORKOUT_REST:
    case RD_WORKOUT_STRETCH:
    default:
      return _ ("After the day’s training, before a rest day");
    }
}

/* Translators: in the sentences below %1$s is the weekday of the workout, %2$s that of the rest
 * day: After Thursday’s long run, before Friday’s rest */
static char *
say_pair_by_weekday (RdWorkoutKind kind, const char *workout_day, const char *rest_day)
{
  switch (kind)
    {
    case RD_WORKOUT_EASY:
      return g_strdup_printf (_ ("After %1$s’s easy run, before %2$s’s rest"), workout_day,
                              rest_day);
    case RD_WORKOUT_LONG:
      return g_strdup_printf (_ ("After %1$s’s long run, before %2$s’s rest"), workout_day,
                              rest_day);
    case RD_WORKOUT_HILLS:
      return g_strdup_printf (_ ("After %1$s’s hills, before %2$s’s rest"), workout_day, rest_day);
    case RD_WORKOUT_INTERVALS:
      return g_strdup_printf (_ ("After %1$s’s intervals, before %2$s’s rest"), workout_day,
                              rest_day);
    case RD_WORKOUT_TEMPO:
      return g_strdup_printf (_ ("After %1$s’s tempo run, before %2$s’s rest"), workout_day,
                              rest_day);
    case RD_WORKOUT_STRENGTH:
      return g_strdup_printf (_ ("After %1$s’s strength training, before %2$s’s rest"), workout_day,
                              rest_day);
    case RD_WORKOUT_CROSS_TRAINING:
      return g_strdup_printf (_ ("After %1$s’s cross-training, before %2$s’s rest"), workout_day,
                              rest_day);
    case RD_WORKOUT_RACE:
      return g_strdup_printf (_ ("After %1$s’s race, before %2$s’s rest"), workout_day, rest_day);
    case RD_WORKOUT_REST:
    case RD_WORKOUT_STRETCH:
    default:
      return g_strdup_printf (_ ("After %1$s’s training, before %2$s’s rest"), workout_day,
                              rest_day);
    }
}

static const char *
say_within_the_hour (RdWorkoutKind kind)
{
  switch (kind)
    {
    case RD_WORKOUT_LONG:
      return _ ("Long run within the hour");
    case RD_WORKOUT_HILLS:
      return _ ("Hills within the hour");
    case RD_WORKOUT_INTERVALS:
      return _ ("Intervals within the hour");
    case RD_WORKOUT_TEMPO:
      return _ ("Tempo run within the hour");
    case RD_WORKOUT_RACE:
      return _ ("Race within the hour");
    case RD_WORKOUT_REST:
    case RD_WORKOUT_EASY:
    case RD_WORKOUT_STRENGTH:
    case RD_WORKOUT_CROSS_TRAINING:
    case RD_WORKOUT_STRETCH:
    default:
      return _ ("Hard training within the hour");
    }
}

static char *
say_hours_until (RdWorkoutKind kind, int n)
{
  if (n <= 0)
    return g_strdup (say_within_the_hour (kind));
  switch (kind)
    {
    case RD_WORKOUT_LONG:
      return g_strdup_printf (ngettext ("Long run in %d hour", "Long run in %d hours", n), n);
    case RD_WORKOUT_HILLS:
      return g_strdup_printf (ngettext ("Hills in %d hour", "Hills in %d hours", n), n);
    case RD_WORKOUT_INTERVALS:
      return g_strdup_printf (ngettext ("Intervals in %d hour", "Intervals in %d hours", n), n);
    case RD_WORKOUT_TEMPO:
      return g_strdup_printf (ngettext ("Tempo run in %d hour", "Tempo run in %d hours", n), n);
    case RD_WORKOUT_RACE:
      return g_strdup_printf (ngettext ("Race in %d hour", "Race in %d hours", n), n);
    case RD_WORKOUT_REST:
    case RD_WORKOUT_EASY:
    case RD_WORKOUT_STRENGTH:
    case RD_WORKOUT_CROSS_TRAINING:
    case RD_WORKOUT_STRETCH:
    default:
      return g_strdup_printf (ngettext ("Hard training in %d hour", "Hard training in %d hours", n),
                              n);
    }
}

static const char *
say_race_tomorrow (int pressure)
{
  switch (pressure)
    {
    case 1:
      return _ ("Race tomorrow: very light pressure only");
    case 2:
      return _ ("Race tomorrow: light pressure");
    case 3:
      return _ ("Race tomorrow: up to medium pressure");
    case 4:
      return _ ("Race tomorrow: up to firm pressure");
    default:
      return _ ("Race tomorrow");
    }
}

static char *
say_race_in (int n, int pressure)
{
  if (n == 1)
    return g_strdup (say_race_tomorrow (pressure));
  switch (pressure)
    {
    case 1:
      return g_strdup_printf (ngettext ("Race in %d day: very light pressure only",
                                        "Race in %d days: very light pressure only", n),
                              n);
    case 2:
      return g_strdup_printf (
        ngettext ("Race in %d day: light pressure", "Race in %d days: light pressure", n), n);
    case 3:
      return g_strdup_printf (ngettext ("Race in %d day: up to medium pressure",
                                        "Race in %d days: up to medium pressure", n),
                              n);
    case 4:
      return g_strdup_printf (ngettext ("Race in %d day: up to firm pressure",
                                        "Race in %d days: up to firm pressure", n),
                              n);
    default:
      return g_strdup_printf (ngettext ("Race in %d day", "Race in %d days", n), n);
    }
}

static char *
say_race_was (int n, int pressure)
{
  gboolean light = pressure == 1 || pressure == 2;

  if (n == 1)
    return g_strdup (light ? _ ("Race yesterday: light pressure") : _ ("Race yesterday"));
  if (light)
    return g_strdup_printf (
      ngettext ("Race %d day ago: light pressure", "Race %d days ago: light pressure", n), n);
  return g_strdup_printf (ngettext ("Race %d day ago", "Race %d days ago", n), n);
}

static const char *
say_caution (RdCaution caution)
{
  switch (caution)
    {
    case RD_CAUTION_DO_NOT_TREAT:
      return _ ("Contraindication: do not treat");
    case RD_CAUTION_AVOID_AREA:
      return _ ("Contraindication: avoid the area");
    case RD_CAUTION_ASK_FIRST:
    default:
      return _ ("Contraindication: ask first");
    }
}

static char *
say_reason (const RdReason *reason, int pressure)
{
  int n = reason->number;

  switch (reason->code)
    {
    case RD_REASON_REST_DAY:
      return g_strdup (_ ("Rest day"));
    case RD_REASON_BEFORE_REST:
      return g_strdup (_ ("Before a rest day"));
    case RD_REASON_AFTER_WORKOUT:
      return g_strdup (say_after_workout (reason->kind));
    case RD_REASON_EASY_DAY:
      return g_strdup (_ ("Easy day, nothing hard that day or the next"));
    case RD_REASON_BEFORE_HARD:
      return say_hours_until (reason->kind, n);
    case RD_REASON_HARD_WITHIN:
      if (n <= 0)
        return g_strdup (say_within_the_hour (RD_WORKOUT_REST));
      return g_strdup_printf (
        ngettext ("Hard training within %d hour", "Hard training within %d hours", n), n);
    case RD_REASON_RACE_DAY:
      return g_strdup (_ ("Race day"));
    case RD_REASON_RACE_IN:
      return say_race_in (n, pressure);
    case RD_REASON_RACE_WAS:
      return say_race_was (n, pressure);
    case RD_REASON_PRESSURE_ABOVE:
      return g_strdup_printf (_ ("Pressure %1$d is above the highest for the day, %2$d"), n,
                              reason->limit);
    case RD_REASON_NO_PROGRAMME:
      return g_strdup (_ ("No programme covers this day"));
    case RD_REASON_CONTRAINDICATION:
      return g_strdup (say_caution (reason->caution));
    case RD_REASON_TOO_SOON:
      return g_strdup_printf (
        ngettext ("Only %d day from another massage", "Only %d days from another massage", n), n);
    case RD_REASON_IDEAL_SPACING:
      return g_strdup_printf (
        ngettext ("%d day since the last massage", "%d days since the last massage", n), n);
    case RD_REASON_PREFERRED_PRACTITIONER:
      return g_strdup (_ ("With the practitioner preferred"));
    case RD_REASON_PREFERRED_TIME:
      return g_strdup (_ ("At a time preferred"));
    case RD_REASON_STRANDS_GAP:
      return g_strdup_printf (
        ngettext ("Leaves a gap of %d minute", "Leaves a gap of %d minutes", n), n);
    case RD_REASON_PRACTITIONER_OFF:
      return g_strdup (_ ("The practitioner does not work then"));
    case RD_REASON_PRACTICE_CLOSED:
      return g_strdup (_ ("The practice is closed then"));
    case RD_REASON_PRACTITIONER_BUSY:
      return g_strdup (_ ("The practitioner is booked then"));
    case RD_REASON_ROOM_BUSY:
      return g_strdup (_ ("No room is free then"));
    case RD_REASON_CLIENT_BUSY:
      return g_strdup (_ ("The client is booked then"));
    default:
      return g_strdup ("");
    }
}

/**
 * rd_wording_reason:
 * @reason: a reason
 *
 * Returns: (transfer full): it as a sentence, without a full stop
 */
char *
rd_wording_reason (const RdReason *reason)
{
  return say_reason (reason, 0);
}

static const RdReason *
find_reason (const RdSuitability *suitability, RdReasonCode code)
{
  for (guint i = 0; i < suitability->n_reasons; i++)
    if (suitability->reasons[i].code == code)
      return &suitability->reasons[i];
  return NULL;
}

static char *
format_weekday (RdDate date)
{
  int year, month, day;

  rd_date_split (date, &year, &month, &day);

  g_autoptr (GDateTime) time = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return g_date_time_format (time, "%A");
}

static char *
say_pair (const RdReason *after, RdDate date)
{
  if (date == RD_DATE_UNSET)
    return g_strdup (say_after_workout_before_rest (after->kind));

  g_autofree char *workout_day = format_weekday (date);
  g_autofree char *rest_day = format_weekday (date + 1);

  return say_pair_by_weekday (after->kind, workout_day, rest_day);
}

/* The sentence of what decided, and how many of the first reasons it has said. */
static char *
say_lead (const RdSuitability *suitability, RdDate date)
{
  const RdReason *first = &suitability->reasons[0];
  const RdReason *after = find_reason (suitability, RD_REASON_AFTER_WORKOUT);

  if (first->code == RD_REASON_REST_DAY && suitability->n_reasons == 1)
    return g_strdup (_ ("Rest day, best for massage"));
  if (after && find_reason (suitability, RD_REASON_BEFORE_REST) &&
      (first->code == RD_REASON_AFTER_WORKOUT || first->code == RD_REASON_BEFORE_REST))
    return say_pair (after, date);
  return say_reason (first, suitability->max_pressure);
}

/* How much a reason is worth as a second sentence, the most first; 0: nothing. */
static int
weigh (const RdReason *reason)
{
  switch (reason->code)
    {
    case RD_REASON_RACE_DAY:
      return 8;
    case RD_REASON_PRESSURE_ABOVE:
      return 7;
    case RD_REASON_CONTRAINDICATION:
      /* The milder ones are said wherever one books; here they would hide the race. */
      return reason->caution == RD_CAUTION_DO_NOT_TREAT ? 6 : 1;
    case RD_REASON_RACE_IN:
      return 5;
    case RD_REASON_RACE_WAS:
      return 4;
    case RD_REASON_HARD_WITHIN:
      return 3;
    case RD_REASON_TOO_SOON:
      return 2;
    case RD_REASON_REST_DAY:
    case RD_REASON_BEFORE_REST:
    case RD_REASON_AFTER_WORKOUT:
    case RD_REASON_EASY_DAY:
    case RD_REASON_BEFORE_HARD:
    case RD_REASON_NO_PROGRAMME:
    case RD_REASON_IDEAL_SPACING:
    case RD_REASON_PREFERRED_PRACTITIONER:
    case RD_REASON_PREFERRED_TIME:
    case RD_REASON_STRANDS_GAP:
    case RD_REASON_PRACTITIONER_OFF:
    case RD_REASON_PRACTICE_CLOSED:
    case RD_REASON_PRACTITIONER_BUSY:
    case RD_REASON_ROOM_BUSY:
    case RD_REASON_CLIENT_BUSY:
    default:
      return 0;
    }
}

static const RdReason *
find_second (const RdSuitability *suitability)
{
  const RdReason *second = NULL;

  for (guint i = 1; i < suitability->n_reasons; i++)
    if (weigh (&suitability->reasons[i]) > (second ? weigh (second) : 0))
      second = &suitability->reasons[i];
  return second;
}

static char *
say_suitability (const RdSuitability *suitability, RdDate date)
{
  if (suitability->n_reasons == 0)
    return g_strdup (rd_wording_verdict (suitability->verdict));

  const RdReason *second = find_second (suitability);
  g_autofree char *lead = say_lead (suitability, date);

  if (second == NULL)
    return g_steal_pointer (&lead);

  g_autofree char *also = say_reason (second, suitability->max_pressure);

  /* Translators: two whole sentences, neither with a full stop. */
  return g_strdup_printf (_ ("%1$s. %2$s"), lead, also);
}

/**
 * rd_wording_suitability:
 * @suitability: a verdict with its reasons
 *
 * Returns: (transfer full): what decided, and the most important of the rest: "Rest day. Race in 6
 *   days: light pressure"
 */
char *
rd_wording_suitability (const RdSuitability *suitability)
{
  return say_suitability (suitability, RD_DATE_UNSET);
}

/**
 * rd_wording_suitability_on:
 * @suitability: a verdict with its reasons
 * @date: the day it is of
 *
 * As rd_wording_suitability(), naming days of the week: "After Thursday’s long run, before Friday’s
 * rest".
 *
 * Returns: (transfer full): the sentence
 */
char *
rd_wording_suitability_on (const RdSuitability *suitability, RdDate date)
{
  return say_suitability (suitability, date);
}

/**
 * rd_wording_fit_on:
 * @suitability: a verdict with its reasons
 * @date: the day it is of
 *
 * As rd_wording_suitability_on(), without contraindications, which hold for every day and are shown
 * once, beside the client.
 *
 * Returns: (transfer full): the sentence
 */
char *
rd_wording_fit_on (const RdSuitability *suitability, RdDate date)
{
  RdSuitability fit = *suitability;

  fit.n_reasons = 0;
  for (guint i = 0; i < suitability->n_reasons; i++)
    if (suitability->reasons[i].code != RD_REASON_CONTRAINDICATION)
      fit.reasons[fit.n_reasons++] = suitability->reasons[i];
  return fit.n_reasons == 1 ? rd_wording_reason (&fit.reasons[0])
                            : rd_wording_suitability_on (&fit, date);
}
