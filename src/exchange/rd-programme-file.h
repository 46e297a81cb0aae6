/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-file.h: training programmes that come in: iCalendar and CSV.
 *
 * Bytes in, model out. Rows that have no meaning are set aside with their reason; the rest is kept.
 * rd-ical-programme.c reads iCalendar, rd-csv-programme.c reads CSV; both end in this value.
 */
#pragma once

#include "model/rd-client.h"
#include "model/rd-workout.h"
#include "model/rd-zone.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** RdRefusal: one row or event that was not taken. @line counts from 1; @reason is a sentence. */
typedef struct
{
  guint line;
  char *reason;
} RdRefusal;

void rd_refusal_free (RdRefusal *refusal);

/**
 * RdProgrammeFile:
 * @name: (nullable): what the file calls itself
 * @workouts: (element-type RdWorkout): with uid set, client and programme not; by date
 * @races: (element-type RdRace): named races found among them; client not set
 * @refused: (element-type RdRefusal): what was not taken and why
 *
 * What a file holds.
 */
typedef struct
{
  char *name;
  GPtrArray *workouts;
  GPtrArray *races;
  GPtrArray *refused;
} RdProgrammeFile;

RdProgrammeFile *rd_programme_file_read     (GBytes           *bytes,
                                             const char       *file_name,
                                             RdClient         *client,
                                             RdZone           *zone,
                                             GCancellable     *cancellable,
                                             GError          **error);
RdProgrammeFile *rd_programme_file_new      (void);
void             rd_programme_file_free     (RdProgrammeFile  *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdProgrammeFile, rd_programme_file_free)

G_END_DECLS
