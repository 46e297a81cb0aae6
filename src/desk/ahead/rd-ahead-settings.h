/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ahead-settings.h: how often, until when, what, with whom, when in the day and how firm massages
 * are to be booked ahead.
 *
 * Signal: "changed": a person chose otherwise; the draft says what.
 */
#pragma once

#include "rd-ahead-answer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_AHEAD_SETTINGS (rd_ahead_settings_get_type ())
G_DECLARE_FINAL_TYPE (RdAheadSettings, rd_ahead_settings, RD, AHEAD_SETTINGS, AdwBin)

void rd_ahead_settings_show (RdAheadSettings *self,
                             RdAheadDraft    *draft,
                             RdAheadAnswer   *answer);

G_END_DECLS
