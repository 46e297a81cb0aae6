/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-reason.c: a verdict on a day or slot, and why, as data. */
#include "rd-reason.h"

#define V G_DEFINE_ENUM_VALUE

G_DEFINE_ENUM_TYPE (RdReasonCode,
                    rd_reason_code,
                    V (RD_REASON_REST_DAY, "rest_day"),
                    V (RD_REASON_BEFORE_REST, "before_rest"),
                    V (RD_REASON_AFTER_WORKOUT, "after_workout"),
                    V (RD_REASON_EASY_DAY, "easy_day"),
                    V (RD_REASON_BEFORE_HARD, "before_hard"),
                    V (RD_REASON_HARD_WITHIN, "hard_within"),
                    V (RD_REASON_RACE_DAY, "race_day"),
                    V (RD_REASON_RACE_IN, "race_in"),
                    V (RD_REASON_RACE_WAS, "race_was"),
                    V (RD_REASON_PRESSURE_ABOVE, "pressure_above"),
                    V (RD_REASON_NO_PROGRAMME, "no_programme"),
                    V (RD_REASON_CONTRAINDICATION, "contraindication"),
                    V (RD_REASON_TOO_SOON, "too_soon"),
                    V (RD_REASON_IDEAL_SPACING, "ideal_spacing"),
                    V (RD_REASON_PREFERRED_PRACTITIONER, "preferred_practitioner"),
                    V (RD_REASON_PREFERRED_TIME, "preferred_time"),
                    V (RD_REASON_STRANDS_GAP, "strands_gap"),
                    V (RD_REASON_PRACTITIONER_OFF, "practitioner_off"),
                    V (RD_REASON_PRACTICE_CLOSED, "practice_closed"),
                    V (RD_REASON_PRACTITIONER_BUSY, "practitioner_busy"),
                    V (RD_REASON_ROOM_BUSY, "room_busy"),
                    V (RD_REASON_CLIENT_BUSY, "client_busy"))

#undef V

/**
 * rd_suitability_add_reason:
 * @suitability: a verdict
 * @reason: one more reason for it
 *
 * Adds a reason after the others; one beyond %RD_MAX_REASONS is dropped.
 */
void
rd_suitability_add_reason (RdSuitability *suitability, RdReason reason)
{
  if (suitability->n_reasons < RD_MAX_REASONS)
    suitability->reasons[suitability->n_reasons++] = reason;
}

/**
 * rd_suitability_has_reason:
 * @suitability: a verdict
 * @code: what to look for
 *
 * Returns: whether one of its reasons has that code
 */
gboolean
rd_suitability_has_reason (const RdSuitability *suitability, RdReasonCode code)
{
  for (guint i = 0; i < suitability->n_reasons; i++)
    if (suitability->reasons[i].code == code)
      return TRUE;
  return FALSE;
}
