/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-training.h: all that planning knows of one client's training and massages.
 *
 * Built once from records (see practice/), then asked as often as needed: load, suitability and the
 * slot finder read it. Nothing in it changes after rd_training_new().
 */
#pragma once

#include "model/rd-booking.h"
#include "model/rd-client.h"
#include "model/rd-contraindication.h"
#include "model/rd-programme.h"
#include "model/rd-race.h"
#include "model/rd-service.h"
#include "model/rd-settings.h"
#include "model/rd-workout.h"
#include "model/rd-zone.h"

G_BEGIN_DECLS

/** RdLoadFlags: how a day's load is known. */
typedef enum
{
  RD_LOAD_DONE = 1 << 0,      /* something was recorded as done */
  RD_LOAD_ASSUMED = 1 << 1,   /* past, without a record, counted as planned */
  RD_LOAD_PROJECTED = 1 << 2, /* still ahead */
} RdLoadFlags;

/**
 * RdTrainingRecords:
 * @settings: the practice's numbers
 * @zone: the practice's zone
 * @client: the client
 * @programmes: (element-type RdProgramme): hers, in any order, like all the arrays
 * @workouts: (element-type RdWorkout): hers
 * @races: (element-type RdRace): hers
 * @bookings: (element-type RdBooking): hers, of any status
 * @contraindications: (element-type RdContraindication): hers
 * @services: (element-type RdService): those her bookings name, at least
 * @now: the present, UTC seconds
 *
 * What a #RdTraining is built from. Arrays may be %NULL where there is nothing.
 */
typedef struct
{
  RdSettings *settings;
  RdZone *zone;
  RdClient *client;
  GPtrArray *programmes;
  GPtrArray *workouts;
  GPtrArray *races;
  GPtrArray *bookings;
  GPtrArray *contraindications;
  GPtrArray *services;
  gint64 now;
} RdTrainingRecords;

typedef struct _RdTraining RdTraining;

#define RD_TYPE_TRAINING (rd_training_get_type ())
GType                    rd_training_get_type (void);

RdTraining              *rd_training_new      (const RdTrainingRecords *records);
RdTraining              *rd_training_ref      (RdTraining              *training);
void                     rd_training_unref    (RdTraining              *training);
const RdTrainingRecords *rd_training_records  (RdTraining              *training);
RdProgramme             *rd_training_follows  (RdTraining              *training,
                                               RdDate                   date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdTraining, rd_training_unref)

G_END_DECLS
