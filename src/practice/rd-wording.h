/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-wording.h: verdicts, reasons, kinds and statuses as translated sentences and labels.
 *
 * The one place where data of the rules becomes text for people; the desk and restdayctl both ask it.
 */
#pragma once

#include "model/rd-booking.h"
#include "model/rd-zone.h"
#include "planning/rd-reason.h"

G_BEGIN_DECLS

/* (transfer full) sentences and phrases; labels are static. */
char       *rd_wording_reason          (const RdReason      *reason);
char       *rd_wording_suitability     (const RdSuitability *suitability);
char       *rd_wording_suitability_on  (const RdSuitability *suitability,
                                        RdDate               date);
char       *rd_wording_fit_on          (const RdSuitability *suitability,
                                        RdDate               date);
const char *rd_wording_verdict         (RdVerdict            verdict);
const char *rd_wording_pressure        (int                  pressure);
char       *rd_wording_pressure_of     (int                  pressure);
const char *rd_wording_workout_kind    (RdWorkoutKind        kind);
const char *rd_wording_status          (RdBookingStatus      status);
const char *rd_wording_action          (const char          *action);
char       *rd_wording_date            (RdDate               date);
char       *rd_wording_long_date       (RdDate               date);
char       *rd_wording_day_and_time    (RdZone              *zone,
                                        gint64               instant);
char       *rd_wording_date_range      (RdDate               from,
                                        RdDate               to);

G_END_DECLS
