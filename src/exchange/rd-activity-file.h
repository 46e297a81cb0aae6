/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-activity-file.h: what was really done, as watches and training sites write it: TCX, GPX, CSV.
 *
 * Bytes in, model out. rd-track-file.c reads TCX and GPX as a stream, rd-csv-activities.c the tables
 * of Strava, Garmin, TrainingPeaks and intervals.icu; both end in this value. Matching an activity
 * to the workout it was planned as is the practice's business.
 */
#pragma once

#include "rd-programme-file.h"

G_BEGIN_DECLS

/** RdActivityColumn: what a column of a table can say of an activity. */
typedef enum
{
  RD_ACTIVITY_COLUMN_DATE,
  RD_ACTIVITY_COLUMN_ID,
  RD_ACTIVITY_COLUMN_NAME,
  RD_ACTIVITY_COLUMN_SPORT,
  RD_ACTIVITY_COLUMN_MOVING,
  RD_ACTIVITY_COLUMN_ELAPSED,
  RD_ACTIVITY_COLUMN_DISTANCE,
  RD_ACTIVITY_COLUMN_HEART_RATE,
  RD_ACTIVITY_COLUMN_RPE,
} RdActivityColumn;

#define RD_N_ACTIVITY_COLUMNS (RD_ACTIVITY_COLUMN_RPE + 1)

/**
 * RdActivityDoubt:
 * @RD_ACTIVITY_DOUBT_KIND: neither sport nor name told what kind of workout it was
 * @RD_ACTIVITY_DOUBT_LONG_UNIT: its distance had no unit and is taken for kilometres
 * @RD_ACTIVITY_DOUBT_SHORT_UNIT: its distance had no unit and is taken for metres
 *
 * What a file does not say of an activity, so that only a person can know.
 */
typedef enum
{
  RD_ACTIVITY_DOUBT_NONE = 0,
  RD_ACTIVITY_DOUBT_KIND = 1 << 0,
  RD_ACTIVITY_DOUBT_LONG_UNIT = 1 << 1,
  RD_ACTIVITY_DOUBT_SHORT_UNIT = 1 << 2,
} RdActivityDoubt;

#define RD_ACTIVITY_DOUBT_UNIT (RD_ACTIVITY_DOUBT_LONG_UNIT | RD_ACTIVITY_DOUBT_SHORT_UNIT)

/**
 * RdActivityFile:
 * @source: what wrote it, as a person would say it: "TCX", "Strava"
 * @columns: of a table: the heading each column was found under, %NULL where it has none
 * @activities: (element-type RdWorkout): done, with date, kind, title, done_start, done_minutes,
 *   done_uid and what else was recorded; client not set; by start
 * @doubts: (element-type RdWorkout RdActivityDoubt): activities of which something is in doubt
 * @miles: whether distances without a unit are taken for miles and yards
 * @refused: (element-type RdRefusal): what was not taken and why
 *
 * What a file holds.
 */
typedef struct
{
  char *source;
  char *columns[RD_N_ACTIVITY_COLUMNS];
  GPtrArray *activities;
  GHashTable *doubts;
  gboolean miles;
  GPtrArray *refused;
} RdActivityFile;

RdActivityFile *rd_activity_file_read        (GBytes                *bytes,
                                              const char            *file_name,
                                              RdZone                *zone,
                                              GCancellable          *cancellable,
                                              GError               **error);
void            rd_activity_file_free        (RdActivityFile        *file);

RdActivityDoubt rd_activity_file_doubts      (const RdActivityFile  *file,
                                              RdWorkout             *activity);
gboolean        rd_activity_file_lacks_unit  (const RdActivityFile  *file);
void            rd_activity_file_set_miles   (RdActivityFile        *file,
                                              gboolean               miles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdActivityFile, rd_activity_file_free)

G_END_DECLS
