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

/**
 * RdActivityFile:
 * @source: what wrote it, as a person would say it: "TCX", "Strava"
 * @columns: (nullable) (array zero-terminated=1): of a table, the columns that were understood
 * @activities: (element-type RdWorkout): done, with date, kind, title, done_start, done_minutes,
 *   done_uid and what else was recorded; client not set; by start
 * @refused: (element-type RdRefusal): what was not taken and why
 *
 * What a file holds.
 */
typedef struct
{
  char *source;
  char **columns;
  GPtrArray *activities;
  GPtrArray *refused;
} RdActivityFile;

RdActivityFile *rd_activity_file_read (GBytes          *bytes,
                                       const char      *file_name,
                                       RdZone          *zone,
                                       GCancellable    *cancellable,
                                       GError         **error);
void            rd_activity_file_free (RdActivityFile  *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdActivityFile, rd_activity_file_free)

G_END_DECLS
