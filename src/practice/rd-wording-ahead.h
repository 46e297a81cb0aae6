/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-wording-ahead.h: massages planned ahead, as translated sentences. */
#pragma once

#include "rd-ahead-commands.h"

G_BEGIN_DECLS

/* All (transfer full). */
char *rd_wording_ahead        (const RdAhead       *ahead,
                               const RdAheadChoice *choice);
char *rd_wording_ahead_with   (const RdAhead       *ahead,
                               const RdAheadChoice *choice,
                               gint64               first,
                               gint64               usual);
char *rd_wording_ahead_no_slot (const RdAhead      *ahead,
                               const RdAheadPeriod *period,
                               GArray              *practitioners);
char *rd_wording_ahead_day    (const RdAhead       *ahead,
                               RdDate               date);
char *rd_wording_ahead_races  (const RdAheadPlan   *plan);

G_END_DECLS
