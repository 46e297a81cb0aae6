/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-plan-ahead-private.h: why a period has no slot; private to planning/. */
#pragma once

#include "rd-plan-ahead.h"

G_BEGIN_DECLS

void rd_plan_ahead_explain (RdDiary          *diary,
                            RdTraining       *training,
                            const RdSlotWish *wish,
                            RdSuitability    *why);

G_END_DECLS
