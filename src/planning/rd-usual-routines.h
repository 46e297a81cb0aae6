/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-usual-routines.h: the routines a practice begins with, and which one a run gets. */
#pragma once

#include "model/rd-routine.h"
#include "model/rd-workout.h"

G_BEGIN_DECLS

GPtrArray *rd_usual_routines       (void);
RdRoutine *rd_routines_first       (GPtrArray    *routines,
                                    RdRoutineUse  use);
void       rd_routines_complete    (GPtrArray    *routines,
                                    RdWorkout    *workout);

G_END_DECLS
