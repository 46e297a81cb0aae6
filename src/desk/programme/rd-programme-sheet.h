/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-sheet.h: what the programme page shows, worked out once, away from the main thread.
 *
 * A programme laid out as weeks of seven days: what is trained, what is eaten, which massages are
 * booked or proposed, load, and how well a massage fits. Immutable and counted by reference; the
 * chart and the grid draw the same sheet.
 */
#pragma once

#include "planning/rd-load.h"
#include "planning/rd-suitability.h"
#include "practice/rd-ahead-commands.h"
#include "practice/rd-insights-question.h"

#include "model/rd-food-note.h"

G_BEGIN_DECLS

#define RD_SHEET_DAYS 7

/** RD_SHEET_MOST_WEEKS: of a longer programme, such as a calendar of years, a part is shown. */
#define RD_SHEET_MOST_WEEKS 53

/**
 * RdSheetQuestion:
 * @programme: id of a programme; 0: the one @client follows on @date
 * @client: id of a client
 * @date: the day looked at
 * @now: the present, UTC seconds
 */
typedef struct
{
  gint64 programme;
  gint64 client;
  RdDate date;
  gint64 now;
} RdSheetQuestion;

/**
 * RdSheetMassage:
 * @booking: (nullable) (unowned): a booking of the client, also one that is no massage
 * @proposal: (nullable) (unowned): a massage that could be booked ahead, where @booking is %NULL
 * @insight: (nullable) (unowned): that @booking no longer fits the programme
 * @practitioner: (nullable) (unowned): who gives it
 * @service: (nullable) (unowned): what is given
 * @starts: UTC seconds
 * @pressure: 1 to 5; 0 where there is none
 */
typedef struct
{
  RdBooking *booking;
  const RdAheadChoice *proposal;
  const RdInsight *insight;
  RdPractitioner *practitioner;
  RdService *service;
  gint64 starts;
  int pressure;
} RdSheetMassage;

/**
 * RdSheetDay:
 * @date: the day
 * @inside: whether the programme covers it
 * @workouts: (element-type RdWorkout): those of the day, in order of time; rest is none
 * @food: (nullable) (unowned): what is to be eaten
 * @massages: (element-type RdSheetMassage): bookings, then proposals
 * @load: its load
 * @training: its load without massages, AU: as done, or as planned where not recorded
 * @heat: step of the load against the client's own highest in 28 days, 0 to 4
 * @fit: how a massage fits
 * @light: a race allows light pressure only
 * @taper: it lies in the two weeks before the programme's race
 * @race: (nullable) (unowned): the race of the day
 */
typedef struct
{
  RdDate date;
  gboolean inside;
  GPtrArray *workouts;
  RdFoodNote *food;
  GArray *massages;
  RdLoadDay load;
  double training;
  int heat;
  RdDaySuitability fit;
  gboolean light;
  gboolean taper;
  RdRace *race;
} RdSheetDay;

/**
 * RdSheetWeek:
 * @start: its Monday
 * @number: 1 for the first of the programme
 * @present: whether today is in it
 * @load: its load, monotony, strain and change
 * @done: load of what is recorded as done, AU
 * @ahead: whether all of it is still ahead
 * @highest: whether no week of the sheet has a higher strain
 */
typedef struct
{
  RdDate start;
  guint number;
  gboolean present;
  RdLoadWeek load;
  double done;
  gboolean ahead;
  gboolean highest;
} RdSheetWeek;

/**
 * RdProgrammeSheet:
 * @client: whose it is
 * @programme: (nullable): the programme; %NULL where the client has none
 * @race: (nullable) (unowned): the race it leads to
 * @owner: (nullable) (unowned): who answers for it
 * @today: the present day
 * @training: all that planning knows of the client
 * @practitioners: (element-type RdPractitioner): all, archived ones too
 * @services: (element-type RdService): all
 * @food: (element-type RdFoodNote): of the days shown
 * @ahead: (nullable): massages that could be booked
 * @insights: (element-type RdInsight): bookings ahead that no longer fit the programme
 * @all_weeks: how many weeks the programme has
 * @n_weeks: how many of them are shown, at most %RD_SHEET_MOST_WEEKS
 * @weeks: the weeks
 * @days: n_weeks × 7 days, Monday first
 *
 * See the top of the file.
 */
typedef struct
{
  RdClient *client;
  RdProgramme *programme;
  RdRace *race;
  RdPractitioner *owner;
  RdDate today;
  RdTraining *training;
  GPtrArray *practitioners;
  GPtrArray *services;
  GPtrArray *food;
  RdAhead *ahead;
  GPtrArray *insights;
  guint all_weeks;
  guint n_weeks;
  RdSheetWeek *weeks;
  RdSheetDay *days;
} RdProgrammeSheet;

#define RD_TYPE_PROGRAMME_SHEET (rd_programme_sheet_get_type ())
GType             rd_programme_sheet_get_type (void);

gpointer          rd_programme_sheet_read     (RdConnection     *store,
                                               gpointer          question,
                                               GCancellable     *cancellable,
                                               GError          **error);
RdProgrammeSheet *rd_programme_sheet_ref      (RdProgrammeSheet *sheet);
void              rd_programme_sheet_unref    (RdProgrammeSheet *sheet);
guint             rd_programme_sheet_n_days   (const RdProgrammeSheet *sheet);
int               rd_programme_sheet_find_day (const RdProgrammeSheet *sheet,
                                               RdDate            date);
int               rd_programme_sheet_present_week (const RdProgrammeSheet *sheet);
gboolean          rd_sheet_massage_is_massage (const RdSheetMassage *massage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdProgrammeSheet, rd_programme_sheet_unref)

G_END_DECLS
