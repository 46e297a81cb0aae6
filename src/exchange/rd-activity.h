/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity.h: one activity while it is gathered from a file. */
#pragma once

#include "rd-activity-file.h"

G_BEGIN_DECLS

#define RD_ACTIVITY_MOST_KM 1000

/**
 * RdActivity:
 *
 * One activity while it is gathered, in seconds, metres and beats a minute. Without a start, its
 * date is what is known. @moving: without standing; @elapsed: with it.
 */
typedef struct
{
  char *id;
  char *name;
  char *sport;
  RdDate date;
  gint64 start;
  double moving;
  double elapsed;
  double metres;
  double heart_rate;
  double rpe;
  RdActivityDoubt doubts;
} RdActivity;

void       rd_activity_init       (RdActivity  *self);
void       rd_activity_clear      (RdActivity  *self);
RdWorkout *rd_activity_to_workout (RdActivity  *self,
                                   const char  *source,
                                   RdZone      *zone,
                                   GError     **error);

G_END_DECLS
