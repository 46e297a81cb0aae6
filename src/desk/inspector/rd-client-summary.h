/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-client-summary.h: what the practice knows of a client, in what an inspector has room for.
 *
 * Pure: made from the client's training, away from the main thread.
 */
#pragma once

#include "planning/rd-load.h"
#include "planning/rd-suitability.h"

G_BEGIN_DECLS

#define RD_SUMMARY_DAYS 42
#define RD_SUMMARY_BOOKINGS 3

/** RdSummaryMassage: whether a day has a massage. */
typedef enum
{
  RD_SUMMARY_NO_MASSAGE,
  RD_SUMMARY_MASSAGE_HAD,
  RD_SUMMARY_MASSAGE_AHEAD,
} RdSummaryMassage;

/**
 * RdClientSummary:
 * @today: the present day
 * @practitioner: id of who gives most of the client's massages; 0 where there are too few to say
 * @every_weeks: weeks between two of them, rounded; 0 where there are too few to say
 * @race: (nullable) (unowned): what the programme leads to, failing that the next race
 * @days_to_race: days until it
 * @max_pressure: the highest pressure races allow today
 * @first: date of the first bar, a Monday
 * @loads: load of each day, AU
 * @heat: step of each, 0 to 4
 * @massage: whether each has a massage
 * @week_load: load of the present week
 * @bookings: (element-type RdBooking): the next ones, at most %RD_SUMMARY_BOOKINGS
 * @contraindications: (element-type RdContraindication): those that hold today
 * @has_programme: whether a programme covers today or a day to come
 *
 * A value that borrows from its training.
 */
typedef struct
{
  RdDate today;
  gint64 practitioner;
  int every_weeks;
  RdRace *race;
  int days_to_race;
  int max_pressure;
  RdDate first;
  double loads[RD_SUMMARY_DAYS];
  guint8 heat[RD_SUMMARY_DAYS];
  guint8 massage[RD_SUMMARY_DAYS];
  double week_load;
  GPtrArray *bookings;
  GPtrArray *contraindications;
  gboolean has_programme;
} RdClientSummary;

RdClientSummary *rd_client_summary_new  (RdTraining      *training);
void             rd_client_summary_free (RdClientSummary *summary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdClientSummary, rd_client_summary_free)

G_END_DECLS
