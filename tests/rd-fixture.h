/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-fixture.h: a small practice and one client, built line by line in a test. */
#pragma once

#include "planning/rd-diary.h"
#include "planning/rd-training.h"

/**
 * RdFixture:
 *
 * The records of a practice in London and of one client, as arrays a test adds to. Dates and times
 * are texts: "2026-11-26", "2026-11-26T17:30", wall time. Ids count from 1 in each array.
 */
typedef struct
{
  RdSettings *settings;
  RdZone *zone;
  RdClient *client;
  GPtrArray *practitioners;
  GPtrArray *rooms;
  GPtrArray *services;
  GPtrArray *time_off;
  GPtrArray *programmes;
  GPtrArray *workouts;
  GPtrArray *races;
  GPtrArray *bookings;
  GPtrArray *contraindications;
  gint64 now;
} RdFixture;

RdFixture          *rd_fixture_new              (const char *now);
void                rd_fixture_free             (RdFixture  *self);

RdDate              rd_fixture_date             (const char *text);
gint64              rd_fixture_instant          (RdFixture  *self,
                                                 const char *text);

RdPractitioner     *rd_fixture_practitioner     (RdFixture  *self,
                                                 const char *name,
                                                 guint       disciplines,
                                                 const char *hours);
RdRoom             *rd_fixture_room             (RdFixture  *self,
                                                 guint       disciplines);
RdService          *rd_fixture_service          (RdFixture  *self,
                                                 guint       discipline,
                                                 int         minutes,
                                                 int         buffer,
                                                 int         pressure);
RdTimeOff          *rd_fixture_time_off         (RdFixture  *self,
                                                 gint64      practitioner,
                                                 const char *from,
                                                 const char *to);
RdProgramme        *rd_fixture_programme        (RdFixture  *self,
                                                 const char *from,
                                                 const char *last);
RdWorkout          *rd_fixture_workout          (RdFixture  *self,
                                                 const char *date,
                                                 RdWorkoutKind kind,
                                                 int         minutes,
                                                 double      rpe);
RdRace             *rd_fixture_race             (RdFixture  *self,
                                                 const char *date,
                                                 RdRacePriority priority);
RdBooking          *rd_fixture_booking          (RdFixture  *self,
                                                 gint64      client,
                                                 gint64      practitioner,
                                                 RdService  *service,
                                                 const char *start);
RdContraindication *rd_fixture_contraindication (RdFixture  *self,
                                                 RdCaution   caution,
                                                 const char *from,
                                                 const char *to);

RdTraining         *rd_fixture_training         (RdFixture  *self);
RdDiary            *rd_fixture_diary            (RdFixture  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdFixture, rd_fixture_free)
