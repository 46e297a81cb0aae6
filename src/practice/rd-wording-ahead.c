/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-wording-ahead.c: massages planned ahead, as translated sentences. */
#include "rd-wording-ahead.h"

#include "planning/rd-suitability.h"
#include "rd-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Sentences stand without a full stop, as those of rd-wording.h do. */

/* Why a day fits. */
static char *
say_fit (const RdAhead *ahead, const RdSuitability *suitability, RdDate date)
{
  if (suitability->verdict == RD_VERDICT_NONE && date > ahead->programme->ends)
    return g_strdup (_ ("After the programme"));
  return rd_wording_fit_on (suitability, date);
}

static const char *
name_race (const RdRace *race)
{
  return race->name ? race->name : _ ("Race");
}

static RdRace *
find_next_race (const RdAheadPlan *plan, RdDate date)
{
  for (guint i = 0; i < plan->races->len; i++)
    {
      RdRace *race = g_ptr_array_index (plan->races, i);

      if (race->date > date)
        return race;
    }
  return NULL;
}

static RdRace *
find_last_race (const RdAheadPlan *plan, RdDate date)
{
  RdRace *last = NULL;

  for (guint i = 0; i < plan->races->len; i++)
    {
      RdRace *race = g_ptr_array_index (plan->races, i);

      if (race->date < date)
        last = race;
    }
  return last;
}

static char *
say_before_race (const RdRace *race, RdDate date, int minutes, gboolean shorter)
{
  int days = race->date - date;

  if (shorter)
    return g_strdup_printf (
      /* Translators: a race, the days until it, the minutes of the massage: Bath Half in 6 days:
       * light, 30 minutes */
      ngettext ("%1$s in %2$d day: light, %3$d minutes", "%1$s in %2$d days: light, %3$d minutes",
                days),
      name_race (race), days, minutes);
  return g_strdup_printf (
    /* Translators: a race and the days until it: Bath Half in 6 days: light */
    ngettext ("%1$s in %2$d day: light", "%1$s in %2$d days: light", days), name_race (race), days);
}

static char *
say_recovery (const RdRace *race, RdDate date)
{
  int days = date - race->date;

  return g_strdup_printf (
    /* Translators: days since a race, the race: 3 days after Bath Half: recovery, light */
    ngettext ("%1$d day after %2$s: recovery, light", "%1$d days after %2$s: recovery, light",
              days),
    days, name_race (race));
}

/**
 * rd_wording_ahead:
 * @ahead: a plan and what it was made from
 * @choice: a massage it proposes
 *
 * Returns: (transfer full): why then: "After Thursday’s long run, before Friday’s rest", "Bath Half
 *   in 6 days: light, 30 minutes"
 */
char *
rd_wording_ahead (const RdAhead *ahead, const RdAheadChoice *choice)
{
  RdDate date = rd_zone_date (ahead->period->zone, choice->slot.start);
  int minutes = (int)((choice->slot.end - choice->slot.start) / 60);
  RdRace *race = choice->kind == RD_AHEAD_RACE_WEEK  ? find_next_race (ahead->plan, date)
                 : choice->kind == RD_AHEAD_RECOVERY ? find_last_race (ahead->plan, date)
                                                     : NULL;

  if (race && choice->kind == RD_AHEAD_RACE_WEEK)
    return say_before_race (race, date, minutes, choice->service != ahead->service);
  if (race)
    return say_recovery (race, date);
  return say_fit (ahead, &choice->slot.suitability, date);
}

/* With whom. */

static char *
name_first (RdPractitioner *who)
{
  const char *name = who && who->name ? who->name : "–";
  const char *space = strchr (name, ' ');

  return space ? g_strndup (name, (gsize)(space - name)) : g_strdup (name);
}

/* Why the one who is preferred does not give it; %NULL where nothing speaks against it. */
static const char *
find_hindrance (const RdAhead *ahead, const RdAheadChoice *choice, gint64 first)
{
  RdDiary *diary = ahead->period->diary;
  RdDate date = rd_zone_date (ahead->period->zone, choice->slot.start);
  RdService *service = rd_period_service (ahead->period, choice->service);
  gint64 end = choice->slot.end + (service ? (gint64)service->buffer * 60 : 0);
  g_autoptr (GArray) working = rd_diary_working (diary, first, date);
  g_autoptr (GArray) free = rd_diary_free (diary, first, date);

  if (working->len == 0)
    /* Translators: a practitioner, and another’s first name */
    return _ ("with %1$s, as %2$s is off that day");
  if (!rd_intervals_hold (working, choice->slot.start, end))
    /* Translators: a practitioner, and another’s first name */
    return _ ("with %1$s, as %2$s does not work then");
  if (!rd_intervals_hold (free, choice->slot.start, end))
    /* Translators: a practitioner, and another’s first name */
    return _ ("with %1$s, as %2$s is booked then");
  return NULL;
}

/**
 * rd_wording_ahead_with:
 * @ahead: a plan and what it was made from
 * @choice: a massage it proposes
 * @first: id of whom it would be with if it could; 0: nobody in particular
 * @usual: id of whom the client usually sees; 0: nobody
 *
 * Returns: (transfer full): with whom, and why where it is not @first: "with Priya Nair, as John is
 *   booked then"
 */
char *
rd_wording_ahead_with (const RdAhead *ahead,
                       const RdAheadChoice *choice,
                       gint64 first,
                       gint64 usual)
{
  RdPractitioner *who = rd_period_practitioner (ahead->period, choice->slot.practitioner);
  RdPractitioner *other = first ? rd_period_practitioner (ahead->period, first) : NULL;
  const char *name = who && who->name ? who->name : "–";
  const char *sentence = NULL;

  if (other && first != choice->slot.practitioner)
    sentence = find_hindrance (ahead, choice, first);
  if (sentence)
    {
      g_autofree char *other_name = name_first (other);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      return g_strdup_printf (sentence, name, other_name);
#pragma GCC diagnostic pop
    }
  if (usual != 0 && choice->slot.practitioner == usual)
    return g_strdup_printf (_ ("with %s, usual therapist"), name);
  return g_strdup_printf (_ ("with %s"), name);
}

/* Where nothing is free. */

static char *
say_practitioners (const RdAhead *ahead, RdReasonCode code, GArray *practitioners)
{
  gboolean off = code == RD_REASON_PRACTITIONER_OFF;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (practitioners->len > 2 || practitioners->len == 0)
    return g_strdup (off ? _ ("None of those chosen works then")
                         : _ ("All of those chosen are booked then"));
  one =
    name_first (rd_period_practitioner (ahead->period, g_array_index (practitioners, gint64, 0)));
  if (practitioners->len == 1)
    return g_strdup_printf (off ? _ ("%s does not work then") : _ ("%s is booked then"), one);
  other =
    name_first (rd_period_practitioner (ahead->period, g_array_index (practitioners, gint64, 1)));
  if (off)
    /* Translators: two first names */
    return g_strdup_printf (_ ("%1$s and %2$s do not work then"), one, other);
  /* Translators: two first names */
  return g_strdup_printf (_ ("%1$s and %2$s are not free then"), one, other);
}

/**
 * rd_wording_ahead_no_slot:
 * @ahead: a plan and what it was made from
 * @period: a period of it without a slot
 * @practitioners: (element-type gint64): who was asked for and gives the service
 *
 * Returns: (transfer full): what stands against the day that would fit best
 */
char *
rd_wording_ahead_no_slot (const RdAhead *ahead, const RdAheadPeriod *period, GArray *practitioners)
{
  const RdReason *why = &period->why.reasons[0];

  if (period->why.n_reasons == 0)
    return g_strdup (_ ("Massage keeps clear of the race on these days"));
  if (why->code == RD_REASON_PRACTITIONER_OFF || why->code == RD_REASON_PRACTITIONER_BUSY)
    return say_practitioners (ahead, why->code, practitioners);
  return rd_wording_reason (why);
}

/**
 * rd_wording_ahead_day:
 * @ahead: a plan and what it was made from
 * @date: a day
 *
 * Returns: (transfer full): how a massage would fit it: "Rest day"
 */
char *
rd_wording_ahead_day (const RdAhead *ahead, RdDate date)
{
  RdDaySuitability day;
  const RdSuitability *fit;

  rd_suitability_of_day (ahead->period->training, date, &day);
  fit = day.has_after && day.after.verdict < day.before.verdict ? &day.after : &day.before;
  if (fit->verdict == RD_VERDICT_NONE || fit->n_reasons == 0)
    return say_fit (ahead, fit, date);
  return rd_wording_reason (&fit->reasons[0]);
}

/* Races. */

static char *
say_race (const RdRace *race)
{
  g_autofree char *date = rd_wording_date (race->date);

  if (race->name == NULL)
    /* Translators: a day: Sun 13 Dec is a race */
    return g_strdup_printf (_ ("%s is a race"), date);
  /* Translators: a day and a race: Sun 13 Dec is Bath Half */
  return g_strdup_printf (_ ("%1$s is %2$s"), date, race->name);
}

/**
 * rd_wording_ahead_races:
 * @plan: a plan
 *
 * Returns: (transfer full) (nullable): which races it keeps clear of, and how; %NULL without any
 */
char *
rd_wording_ahead_races (const RdAheadPlan *plan)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  if (plan->races->len == 0)
    return NULL;
  for (guint i = 0; i < plan->races->len; i++)
    g_ptr_array_add (clauses, say_race (g_ptr_array_index (plan->races, i)));
  g_ptr_array_add (clauses, NULL);
  /* Translators: what stands between the parts of a list. */
  list = g_strjoinv (_ (", "), (char **)clauses->pdata);
  return g_strdup_printf (
    /* Translators: the days of one or more races: Sun 13 Dec is Bath Half */
    ngettext ("%s. No massage is proposed from two days before until the day after it.",
              "%s. No massage is proposed from two days before each until the day after it.",
              plan->races->len),
    list);
}
