/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-reason.h: a verdict on a day or slot, and why, as data. Nothing here is text for people. */
#pragma once

#include "model/rd-enums.h"
#include "model/rd-date.h"

G_BEGIN_DECLS

/** RdReasonCode: why. What kind and number mean is said beside each code. */
typedef enum
{
  RD_REASON_REST_DAY,
  RD_REASON_BEFORE_REST,
  RD_REASON_AFTER_WORKOUT,          /* kind; number: minutes since it ended */
  RD_REASON_EASY_DAY,
  RD_REASON_BEFORE_HARD,            /* kind; number: hours until it */
  RD_REASON_HARD_WITHIN,            /* number: hours */
  RD_REASON_RACE_DAY,
  RD_REASON_RACE_IN,                /* number: days */
  RD_REASON_RACE_WAS,               /* number: days */
  RD_REASON_PRESSURE_ABOVE,         /* number: asked; limit: highest */
  RD_REASON_NO_PROGRAMME,
  RD_REASON_CONTRAINDICATION,       /* caution */
  RD_REASON_TOO_SOON,               /* number: days since, or until, the nearest massage */
  RD_REASON_IDEAL_SPACING,          /* number: days since the last massage */
  RD_REASON_PREFERRED_PRACTITIONER,
  RD_REASON_PREFERRED_TIME,
  RD_REASON_STRANDS_GAP,            /* number: minutes */
  RD_REASON_PRACTITIONER_OFF,
  RD_REASON_PRACTICE_CLOSED,
  RD_REASON_PRACTITIONER_BUSY,
  RD_REASON_ROOM_BUSY,
  RD_REASON_CLIENT_BUSY,
} RdReasonCode;

#define RD_TYPE_REASON_CODE (rd_reason_code_get_type ())
GType rd_reason_code_get_type (void);

/** RdReason: one reason and its numbers. */
typedef struct
{
  RdReasonCode code;
  RdWorkoutKind kind;
  RdCaution caution;
  int number;
  int limit;
} RdReason;

#define RD_MAX_REASONS 16

/**
 * RdSuitability:
 * @verdict: how well a massage fits
 * @max_pressure: the highest pressure allowed, 1 to 5, by race and verdict together
 * @reasons: why; the first decided
 * @n_reasons: how many
 *
 * A plain value.
 */
typedef struct
{
  RdVerdict verdict;
  int max_pressure;
  RdReason reasons[RD_MAX_REASONS];
  guint n_reasons;
} RdSuitability;

void     rd_suitability_add_reason (RdSuitability       *suitability,
                                    RdReason             reason);
gboolean rd_suitability_has_reason (const RdSuitability *suitability,
                                    RdReasonCode         code);

G_END_DECLS
