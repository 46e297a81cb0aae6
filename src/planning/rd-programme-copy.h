/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-copy.h: a programme laid anew, for another race or another client. */
#pragma once

#include "model/rd-client.h"
#include "model/rd-workout.h"

G_BEGIN_DECLS

GPtrArray *rd_programme_copy_workouts (GPtrArray  *workouts,
                                       RdClient   *from,
                                       RdClient   *to,
                                       int         days);

G_END_DECLS
