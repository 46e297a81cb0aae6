/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ahead-practitioners.h: who is to give massages ahead, in order of preference.
 *
 * Signal: "changed": a person ticked or moved somebody; the draft says whom.
 */
#pragma once

#include "rd-ahead-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_AHEAD_PRACTITIONERS (rd_ahead_practitioners_get_type ())
G_DECLARE_FINAL_TYPE (RdAheadPractitioners,
                      rd_ahead_practitioners,
                      RD,
                      AHEAD_PRACTITIONERS,
                      AdwBin)

void rd_ahead_practitioners_show (RdAheadPractitioners *self,
                                  RdAheadDraft         *draft,
                                  RdPeriod             *period);

G_END_DECLS
