/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-sport.h: what a sport is called by watches and sites, as a kind of workout. */
#pragma once

#include "model/rd-enums.h"

G_BEGIN_DECLS

gboolean rd_activity_sport_kind (const char     *sport,
                                 RdWorkoutKind  *kind);

G_END_DECLS
