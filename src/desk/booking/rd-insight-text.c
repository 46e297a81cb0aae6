/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-insight-text.c: what is said of a booking that a change of the programme has spoilt. */
#include "rd-insight-text.h"

#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

/**
 * rd_insight_text_when:
 * @insight: an insight
 * @zone: the practice's zone
 *
 * Returns: (transfer full): the day and time of its booking
 */
char *
rd_insight_text_when (const RdInsight *insight, RdZone *zone)
{
  return rd_wording_day_and_time (zone, insight->booking->starts);
}

/**
 * rd_insight_text_why:
 * @insight: an insight
 * @zone: the practice's zone
 *
 * Returns: (transfer full): what is thought of it now and why, and what was before: "Poor: Hills in
 * 5 hours. It was best when it was booked"
 */
char *
rd_insight_text_why (const RdInsight *insight, RdZone *zone)
{
  RdDate date = rd_zone_date (zone, insight->booking->starts);
  g_autofree char *why = rd_wording_fit_on (&insight->now, date);
  const char *verdict = rd_wording_verdict (insight->now.verdict);

  if (insight->was == RD_UNSET || insight->was == (int)insight->now.verdict)
    /* Translators: how well a massage fits ("Poor") and why */
    return g_strdup_printf (_ ("%1$s: %2$s"), verdict, why);
  /* Translators: how well a massage fits ("Poor") and why, and how it did when it was booked
   * ("Best") */
  return g_strdup_printf (_ ("%1$s: %2$s. When it was booked: %3$s"), verdict, why,
                          rd_wording_verdict (insight->was));
}

static const char *
find_name (GPtrArray *practitioners, gint64 id)
{
  for (guint i = 0; i < practitioners->len; i++)
    if (rd_record_id (practitioners->pdata[i]) == id)
      return RD_PRACTITIONER (practitioners->pdata[i])->name;
  return "–";
}

/**
 * rd_insight_text_better:
 * @insight: an insight
 * @zone: the practice's zone
 * @practitioners: (element-type RdPractitioner): those of the practice
 *
 * Returns: (transfer full): what would be better and why; that nothing is, where that is so
 */
char *
rd_insight_text_better (const RdInsight *insight, RdZone *zone, GPtrArray *practitioners)
{
  g_autofree char *when = NULL;
  g_autofree char *why = NULL;

  if (!insight->has_better)
    return g_strdup (_ ("Nothing better is free near it"));
  when = rd_wording_day_and_time (zone, insight->better.start);
  why =
    rd_wording_fit_on (&insight->better.suitability, rd_zone_date (zone, insight->better.start));
  /* Translators: a day and time, a practitioner, why it is better */
  return g_strdup_printf (_ ("Better: %1$s with %2$s. %3$s"), when,
                          find_name (practitioners, insight->better.practitioner), why);
}

/**
 * rd_insight_is_grave:
 * @insight: an insight
 *
 * Returns: whether the rules now speak against the booking, and do not only like it less
 */
gboolean
rd_insight_is_grave (const RdInsight *insight)
{
  int pressure = insight->booking->pressure;

  return insight->now.verdict == RD_VERDICT_POOR || insight->now.verdict == RD_VERDICT_AVOID ||
         (pressure != RD_UNSET && pressure > insight->now.max_pressure);
}

/**
 * rd_insight_text_count:
 * @n: how many bookings
 *
 * Returns: (transfer full): that so many fit less well than when they were booked
 */
char *
rd_insight_text_count (guint n)
{
  return g_strdup_printf (ngettext ("%u massage fits less well since the programme changed",
                                    "%u massages fit less well since the programme changed", n),
                          n);
}
