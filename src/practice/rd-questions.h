/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-questions.h: what views and scripts ask of a practice.
 *
 * A question is a plain function over a store connection; it runs on the worker thread, by
 * rd_practice_read_async(), or at once, by rd_practice_read(). What it returns nobody else holds.
 */
#pragma once

#include "planning/rd-diary.h"
#include "planning/rd-training.h"
#include "store/rd-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RdPeriodQuestion:
 * @from: first day
 * @to: first day after
 * @client: whose training to bring with it, 0: nobody's
 * @now: the present
 * @training: (nullable): that client's training, where it was read a moment ago and nothing has
 *   changed since; it is brought instead of being read again
 */
typedef struct
{
  RdDate from;
  RdDate to;
  gint64 client;
  gint64 now;
  RdTraining *training;
} RdPeriodQuestion;

/**
 * RdPeriod:
 * @settings: the practice
 * @zone: its zone
 * @practitioners: (element-type RdPractitioner): all, archived ones too
 * @rooms: (element-type RdRoom): all
 * @services: (element-type RdService): all
 * @bookings: (element-type RdBooking): of the period, by start, of any status
 * @time_off: (element-type RdTimeOff): that touches it
 * @clients: (element-type gint64 RdClient): those the bookings name, by id
 * @diary: free time in the period
 * @training: (nullable): that of the client asked for
 *
 * Everything a calendar or a slot finder needs to know of a period, one consistent reading.
 * Counted by reference and not changed once read.
 */
typedef struct
{
  RdDate from;
  RdDate to;
  RdSettings *settings;
  RdZone *zone;
  GPtrArray *practitioners;
  GPtrArray *rooms;
  GPtrArray *services;
  GPtrArray *bookings;
  GPtrArray *time_off;
  GHashTable *clients;
  RdDiary *diary;
  RdTraining *training;
} RdPeriod;

#define RD_TYPE_PERIOD (rd_period_get_type ())
GType           rd_period_get_type        (void);
RdPeriod       *rd_period_read            (RdConnection           *store,
                                           const RdPeriodQuestion *question,
                                           GCancellable           *cancellable,
                                           GError                **error);
RdPeriod       *rd_period_ref             (RdPeriod               *period);
void            rd_period_unref           (RdPeriod               *period);
RdPractitioner *rd_period_practitioner    (RdPeriod               *period,
                                           gint64                  id);
RdService      *rd_period_service         (RdPeriod               *period,
                                           gint64                  id);
RdRoom         *rd_period_room            (RdPeriod               *period,
                                           gint64                  id);
RdClient       *rd_period_client          (RdPeriod               *period,
                                           gint64                  id);

RdTraining     *rd_training_read          (RdConnection           *store,
                                           gint64                  client,
                                           gint64                  now,
                                           GError                **error);
RdTraining     *rd_training_read_near     (RdConnection           *store,
                                           gint64                  client,
                                           gint64                  now,
                                           RdDate                  near,
                                           GError                **error);
RdTraining     *rd_training_read_days     (RdConnection           *store,
                                           const RdTrainingRecords *house,
                                           gint64                  client,
                                           RdDate                  from,
                                           RdDate                  to,
                                           GError                **error);
RdSettings     *rd_settings_read          (RdConnection           *store,
                                           GError                **error);
gboolean        rd_today_read             (RdConnection           *store,
                                           gint64                  now,
                                           RdDate                 *today,
                                           GError                **error);
GPtrArray      *rd_clients_read           (RdConnection           *store,
                                           gboolean                archived,
                                           GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdPeriod, rd_period_unref)

G_END_DECLS
