/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-slot-text.c: what a free slot is called where it is suggested. */
#include "rd-slot-text.h"

#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

#include <string.h>

static char *
name_first (RdPeriod *period, gint64 practitioner)
{
  RdPractitioner *who = rd_period_practitioner (period, practitioner);
  const char *space = who && who->name ? strchr (who->name, ' ') : NULL;

  if (who == NULL || who->name == NULL)
    return g_strdup ("");
  return space ? g_strndup (who->name, (gsize)(space - who->name)) : g_strdup (who->name);
}

static const char *
name_weekday (RdDate date)
{
  static const char *const weekdays[] = { N_ ("Mon"), N_ ("Tue"), N_ ("Wed"), N_ ("Thu"),
                                          N_ ("Fri"), N_ ("Sat"), N_ ("Sun") };

  return _ (weekdays[rd_date_weekday (date)]);
}

/**
 * rd_slot_text_when:
 * @zone: the practice's zone
 * @start: UTC seconds
 *
 * Returns: (transfer full): "Thu 26, 17:30"
 */
char *
rd_slot_text_when (RdZone *zone, gint64 start)
{
  int minutes, day;
  RdDate date = rd_zone_to_wall (zone, start, &minutes);
  g_autofree char *time = rd_time_format (minutes);

  rd_date_split (date, NULL, NULL, &day);
  /* Translators: weekday, day of the month, time: Thu 26, 17:30 */
  return g_strdup_printf (_ ("%1$s %2$d, %3$s"), name_weekday (date), day, time);
}

/**
 * rd_slot_text_who:
 * @period: a period that knows the practitioners
 * @slot: a slot
 *
 * Returns: (transfer full): "John 60"
 */
char *
rd_slot_text_who (RdPeriod *period, const RdSlot *slot)
{
  g_autofree char *name = name_first (period, slot->practitioner);

  /* Translators: practitioner and minutes: John 60 */
  return g_strdup_printf (_ ("%1$s %2$d"), name, (int)((slot->end - slot->start) / 60));
}

/**
 * rd_slot_text_reason:
 * @slot: a slot
 *
 * Contraindications are left out: they hold for every slot and are shown once, beside the client.
 *
 * Returns: (transfer full): why it is suggested
 */
char *
rd_slot_text_reason (const RdSlot *slot)
{
  RdSuitability fit = slot->suitability;

  fit.n_reasons = 0;
  for (guint i = 0; i < slot->suitability.n_reasons; i++)
    if (slot->suitability.reasons[i].code != RD_REASON_CONTRAINDICATION)
      fit.reasons[fit.n_reasons++] = slot->suitability.reasons[i];
  return rd_wording_suitability (&fit);
}

/**
 * rd_slot_text_label:
 * @period: a period that knows the practitioners
 * @slot: a slot
 *
 * Returns: (transfer full): all of it in one phrase, as a screen reader says it
 */
char *
rd_slot_text_label (RdPeriod *period, const RdSlot *slot)
{
  RdPractitioner *who = rd_period_practitioner (period, slot->practitioner);
  g_autofree char *when = rd_wording_day_and_time (period->zone, slot->start);
  g_autofree char *reason = rd_slot_text_reason (slot);

  /* Translators: time, practitioner, reason */
  return g_strdup_printf (_ ("Suggested: %1$s with %2$s. %3$s"), when, who ? who->name : "",
                          reason);
}

/**
 * rd_slot_text_ghost_titles:
 * @period: a period that knows the practitioners
 * @slot: a slot
 *
 * Returns: (transfer full): when it is, said ever shorter: "Suggested: Thu 17:30", "Thu 17:30",
 *   "17:30"
 */
GStrv
rd_slot_text_ghost_titles (RdPeriod *period, const RdSlot *slot)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  int minutes;
  RdDate date = rd_zone_to_wall (period->zone, slot->start, &minutes);
  g_autofree char *time = rd_time_format (minutes);
  /* Translators: weekday and time: Thu 17:30 */
  g_autofree char *when = g_strdup_printf (_ ("%1$s %2$s"), name_weekday (date), time);
  /* Translators: weekday and time: Suggested: Thu 17:30 */
  g_autofree char *whole = g_strdup_printf (_ ("Suggested: %1$s %2$s"), name_weekday (date), time);

  g_strv_builder_add (texts, whole);
  g_strv_builder_add (texts, when);
  g_strv_builder_add (texts, time);
  return g_strv_builder_end (texts);
}

/**
 * rd_slot_text_ghost_reasons:
 * @period: a period that knows the practitioners
 * @slot: a slot
 *
 * Returns: (transfer full): why it is suggested, said ever shorter: "John · Rest day", "Rest day"
 */
GStrv
rd_slot_text_ghost_reasons (RdPeriod *period, const RdSlot *slot)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_autofree char *name = name_first (period, slot->practitioner);
  g_autofree char *reason = slot->suitability.n_reasons > 0
                              ? rd_wording_reason (&slot->suitability.reasons[0])
                              : g_strdup (rd_wording_verdict (slot->suitability.verdict));
  /* Translators: practitioner and why the slot is suggested: John · Rest day */
  g_autofree char *whole = g_strdup_printf (_ ("%1$s · %2$s"), name, reason);

  g_strv_builder_add (texts, whole);
  g_strv_builder_add (texts, reason);
  return g_strv_builder_end (texts);
}
