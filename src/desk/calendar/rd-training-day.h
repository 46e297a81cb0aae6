/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-training-day.h: one day of the training lane: workouts as chips, the load as a bar.
 *
 * The bar stands on the lane's common baseline. Done is solid, with the planned level as a line;
 * planned is paler and outlined; what is only assumed done has a dashed outline.
 */
#pragma once

#include "rd-week.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_TRAINING_DAY (rd_training_day_get_type ())
G_DECLARE_FINAL_TYPE (RdTrainingDay, rd_training_day, RD, TRAINING_DAY, GtkWidget)

GtkWidget *rd_training_day_new  (void);
void       rd_training_day_show (RdTrainingDay *self,
                                 RdWeek        *week,
                                 guint          day);

G_END_DECLS
