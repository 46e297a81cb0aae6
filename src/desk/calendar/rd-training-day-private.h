/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-training-day-private.h: what is drawn of a day's training, for its tests. */
#pragma once

#include "rd-training-day.h"

G_BEGIN_DECLS

/** RD_TRAINING_DAY_CHIPS: workouts of a day that are named. */
#define RD_TRAINING_DAY_CHIPS 2

struct _RdTrainingDay
{
  GtkWidget parent_instance;

  int width;            /* that the layouts were made for, 0: none are */
  const RdWeekDay *day; /* of week */

  /* owned */
  RdWeek *week;
  PangoLayout *chips[RD_TRAINING_DAY_CHIPS];
  PangoLayout *advice;
  PangoLayout *figure;
  PangoLayout *planned;
  PangoLayout *state;
};

G_END_DECLS
