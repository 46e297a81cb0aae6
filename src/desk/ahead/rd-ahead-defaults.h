/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-defaults.h: what massages ahead most likely are, from what the practice knows. */
#pragma once

#include "rd-ahead-draft.h"

G_BEGIN_DECLS

gboolean rd_ahead_defaults_fill  (RdAheadDraft *draft,
                                  RdPeriod     *period,
                                  RdProgramme  *programme);
gint64   rd_ahead_defaults_usual (RdPeriod     *period);

G_END_DECLS
