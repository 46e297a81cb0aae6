/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-suitability-private.h: the verdict on many moments of one day, for the slot finder. */
#pragma once

#include "rd-outlook.h"
#include "rd-suitability.h"

G_BEGIN_DECLS

void rd_suitability_judge (const RdOutlook *outlook,
                           gint64           start,
                           int              pressure,
                           RdSuitability   *suitability);

G_END_DECLS
