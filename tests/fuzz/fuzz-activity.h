/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-activity.h: what was done, or nonsense in its form; what is taken may be kept. */
#pragma once

#include "exchange/rd-activity-file.h"
#include "exchange/rd-exchange-guess.h"

#include <math.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static inline void
check_activities (const RdActivityFile *file)
{
  for (guint i = 0; i < file->activities->len; i++)
    {
      RdWorkout *activity = file->activities->pdata[i];
      g_autoptr (GError) error = NULL;

      activity->client = 1;
      if (!rd_record_validate (activity, &error))
        g_error ("an activity that cannot be kept: %s", error->message);
      g_assert_nonnull (activity->done_uid);
      g_assert_cmpint (activity->done_minutes, >, 0);
    }
}

/* Taken for miles and back it is what it was. */
static inline void
check_units (RdActivityFile *file)
{
  g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < file->activities->len; i++)
    g_array_append_val (before, RD_WORKOUT (file->activities->pdata[i])->done_distance_km);
  rd_activity_file_set_miles (file, TRUE);
  check_activities (file);
  rd_activity_file_set_miles (file, FALSE);
  for (guint i = 0; i < file->activities->len; i++)
    {
      double km = RD_WORKOUT (file->activities->pdata[i])->done_distance_km;
      double was = g_array_index (before, double, i);

      g_assert_true (km == was || (isnan (km) && isnan (was)));
    }
}

static inline void
read_activities (const uint8_t *data, size_t size)
{
  static RdZone *zone;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdActivityFile) file = NULL;

  if (zone == NULL)
    zone = rd_zone_new ("Europe/London", NULL);
  rd_exchange_guess (bytes, NULL);
  file = rd_activity_file_read (bytes, "file", zone, NULL, &error);
  g_assert_true ((file == NULL) == (error != NULL));
  if (file == NULL)
    return;
  check_activities (file);
  check_units (file);
  for (guint i = 0; i < file->refused->len; i++)
    g_assert_true (
      g_utf8_validate (((RdRefusal *)file->refused->pdata[i])->reason, -1, NULL));
}
