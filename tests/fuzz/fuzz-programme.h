/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-programme.h: a training programme that may be nonsense, read twice. */
#pragma once

#include "exchange/rd-programme-file.h"
#include "model/rd-race.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* What is read must be the same each time, valid but for whose it is, and told apart by UID. */
static inline void
check_programme (const RdProgrammeFile *file, const RdProgrammeFile *again)
{
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (file->workouts->len, ==, again->workouts->len);
  g_assert_cmpuint (file->refused->len, ==, again->refused->len);
  for (guint i = 0; i < file->workouts->len; i++)
    {
      RdWorkout *workout = g_ptr_array_index (file->workouts, i);
      g_autoptr (GError) error = NULL;

      g_assert_true (rd_record_equal (workout, g_ptr_array_index (again->workouts, i)));
      g_assert_true (g_hash_table_add (uids, workout->uid));
      workout->client = 1;
      rd_record_validate (workout, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < file->races->len; i++)
    {
      RdRace *race = g_ptr_array_index (file->races, i);
      g_autoptr (GError) error = NULL;

      race->client = 1;
      rd_record_validate (race, &error);
      g_assert_no_error (error);
    }
  for (guint i = 0; i < file->refused->len; i++)
    {
      RdRefusal *refusal = g_ptr_array_index (file->refused, i);

      g_assert_true (g_utf8_validate (refusal->reason, -1, NULL));
      g_assert_null (strpbrk (refusal->reason, "\r\n"));
    }
}

static inline void
read_programme (gconstpointer data, size_t size)
{
  static RdZone *zone;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (RdProgrammeFile) file = NULL;
  g_autoptr (RdProgrammeFile) again = NULL;

  if (zone == NULL)
    zone = rd_zone_new ("Europe/London", NULL);
  file = rd_programme_file_read (bytes, "plan", NULL, zone, NULL, &error);
  g_assert_true ((file == NULL) == (error != NULL));
  if (file == NULL)
    return;
  again = rd_programme_file_read (bytes, "plan", NULL, zone, NULL, NULL);
  check_programme (file, again);
}
