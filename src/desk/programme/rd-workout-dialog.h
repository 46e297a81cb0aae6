/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-workout-dialog.h: the dialogs of a workout and of a food note.
 *
 * A record without an id is added. The practice's routines are offered beside what they are for.
 */
#pragma once

#include "model/rd-food-note.h"
#include "model/rd-workout.h"
#include "practice/rd-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rd_workout_dialog_open (GtkWidget  *at,
                             RdPractice *practice,
                             RdWorkout  *workout);
void rd_food_dialog_open    (GtkWidget  *at,
                             RdPractice *practice,
                             RdFoodNote *note);

G_END_DECLS
