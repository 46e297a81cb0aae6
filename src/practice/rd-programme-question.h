/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-question.h: one programme with all that stands in it. */
#pragma once

#include "rd-questions.h"

G_BEGIN_DECLS

/**
 * RdProgrammeAnswer:
 * @programme: the programme
 * @race: (nullable): the race it leads to
 * @workouts: (element-type RdWorkout): its workouts, by date
 * @bookings: (element-type RdBooking): the client's bookings in its days, by start
 * @training: all that planning knows of the client
 */
typedef struct
{
  RdProgramme *programme;
  RdRace *race;
  GPtrArray *workouts;
  GPtrArray *bookings;
  RdTraining *training;
} RdProgrammeAnswer;

RdProgrammeAnswer *rd_programme_read        (RdConnection       *store,
                                             gint64              programme,
                                             gint64              now,
                                             GError            **error);
void               rd_programme_answer_free (RdProgrammeAnswer  *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdProgrammeAnswer, rd_programme_answer_free)

G_END_DECLS
