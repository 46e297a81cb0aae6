/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-week.h: what a calendar shows of some days, worked out once, away from the main thread.
 *
 * A period of the practice, and for each day what the client in focus trains, how well a massage
 * fits and when the practice is open. Immutable and counted by reference.
 */
#pragma once

#include "desk/inspector/rd-client-summary.h"
#include "practice/rd-questions.h"

G_BEGIN_DECLS

#define RD_WEEK_MAX_DAYS 7

/**
 * RdWeekDay:
 * @date: the day
 * @known: whether a client's training is shown at all
 * @fit: how a massage fits
 * @workouts: (element-type RdWorkout): those of the day, in order of time; rest is none
 * @planned: load of the workouts as planned, AU
 * @done: load of those done, AU
 * @flags: how the load is known
 * @level: load as a part of the highest shown, 0 to 1
 * @planned_level: planned load likewise
 * @heat: step of the load against the client's own highest in 28 days, 0 to 4
 * @best: the whole day is a rest day
 * @after: wall minute from which a massage fits once training is done; %RD_UNSET where it does not
 * @light: a race allows light pressure only
 * @open: when the practice is open, wall minutes
 * @n_open: how many of them; 0: closed all day
 */
typedef struct
{
  RdDate date;
  gboolean known;
  RdDaySuitability fit;
  GPtrArray *workouts;
  double planned;
  double done;
  RdLoadFlags flags;
  double level;
  double planned_level;
  int heat;
  gboolean best;
  int after;
  gboolean light;
  RdSpan open[RD_WEEK_HOURS_MAX_SPANS];
  guint n_open;
} RdWeekDay;

/**
 * RdWeek:
 * @period: what it was worked out from
 * @n_days: how many days
 * @days: the days
 * @summary: (nullable): of the client whose training is shown
 * @from: first wall minute worth showing, a whole hour
 * @to: last one, a whole hour
 *
 * See the top of the file.
 */
typedef struct
{
  RdPeriod *period;
  guint n_days;
  RdWeekDay days[RD_WEEK_MAX_DAYS];
  RdClientSummary *summary;
  int from;
  int to;
} RdWeek;

#define RD_TYPE_WEEK (rd_week_get_type ())
GType    rd_week_get_type     (void);

RdWeek  *rd_week_new          (RdPeriod      *period);
gpointer rd_week_read         (RdConnection  *store,
                               gpointer       question,
                               GCancellable  *cancellable,
                               GError       **error);
RdWeek  *rd_week_ref          (RdWeek        *week);
void     rd_week_unref        (RdWeek        *week);
gboolean rd_week_is_open      (const RdWeekDay *day,
                               int            from,
                               int            to);
int      rd_week_closes_early (const RdWeek  *week,
                               guint          day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdWeek, rd_week_unref)

G_END_DECLS
