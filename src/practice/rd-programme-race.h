/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-race.h: a programme ends at its race, so moving the race moves it. */
#pragma once

#include "model/rd-race.h"
#include "model/rd-workout.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

gboolean rd_programme_follow_race (RdWriting  *writing,
                                   RdRace     *before,
                                   RdRace     *after,
                                   GError    **error);

gboolean rd_programme_is_race     (RdConnection  *store,
                                   RdWorkout     *workout,
                                   gboolean      *is_race,
                                   GError       **error);

G_END_DECLS
