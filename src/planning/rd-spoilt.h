/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-spoilt.h: bookings that a change of the programme has spoilt, and what would be better. */
#pragma once

#include "rd-slot-finder.h"

G_BEGIN_DECLS

/**
 * RdSpoilt:
 * @booking: a massage that is ahead
 * @was: #RdVerdict: what was thought of it when it was booked; %RD_UNSET: that was not kept
 * @now: what is thought of it now, with the pressure it has, and why
 * @has_better: whether there is something better
 * @better: when, with whom and where it would be better, and why
 */
typedef struct
{
  RdBooking *booking;
  int was;
  RdSuitability now;
  gboolean has_better;
  RdSlot better;
} RdSpoilt;

GArray *rd_spoilt_find        (RdTraining      *training,
                               RdDate           from,
                               RdDate           to);
void    rd_spoilt_window      (const RdSpoilt  *spoilt,
                               RdTraining      *training,
                               RdDate          *from,
                               RdDate          *to);
void    rd_spoilt_find_better (RdSpoilt        *spoilt,
                               RdDiary         *diary,
                               RdTraining      *training);

G_END_DECLS
