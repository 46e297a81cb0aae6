/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-training-text.h: what workouts and a day's load are called. */
#pragma once

#include "rd-week.h"

G_BEGIN_DECLS

/* All (transfer full), but the label of a load, which is static. */
char       *rd_training_text_workout (const RdWorkout *workout);
char       *rd_training_text_brief   (const RdWorkout *workout);
char       *rd_training_text_amount  (const RdWorkout *workout);
char       *rd_training_text_figure  (double           load);
const char *rd_training_text_state   (const RdWeekDay *day);
char       *rd_training_text_day     (const RdWeekDay *day);

G_END_DECLS
