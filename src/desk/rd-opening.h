/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-opening.h: opens or makes a practice away from the main thread. */
#pragma once

#include "practice/rd-practice.h"

G_BEGIN_DECLS

/**
 * RdOpeningWay:
 * @RD_OPENING_FILE: the file is there
 * @RD_OPENING_NEW: a practice set up by its owner; its folder is made where it is not there
 * @RD_OPENING_DEMO: a made-up practice, made where the file is not there, and anew where the
 *   made-up bookings in it are all past
 */
typedef enum
{
  RD_OPENING_FILE,
  RD_OPENING_NEW,
  RD_OPENING_DEMO,
} RdOpeningWay;

/**
 * RdOpening:
 * @way: what is wanted
 * @path: the file
 * @name: (nullable): what a new practice is called
 * @zone: (nullable): the zone of a new one
 * @now: (nullable): the present, "2026-11-23T10:42" in the practice's zone; %NULL: by the clock
 * @client: (nullable): the name of whom to put in focus
 *
 * What to open.
 */
typedef struct
{
  RdOpeningWay way;
  const char *path;
  const char *name;
  const char *zone;
  const char *now;
  const char *client;
} RdOpening;

char       *rd_opening_default_path (void);
char       *rd_opening_demo_path    (void);

void        rd_opening_async        (const RdOpening      *opening,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
RdPractice *rd_opening_finish       (GAsyncResult         *result,
                                     gint64               *client,
                                     GError              **error);

G_END_DECLS
