/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-activities.c: nonsense in the form of TCX, GPX and tables of activities. */
#include "exchange/rd-activity-file.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (RdActivityFile) file = rd_activity_file_read (bytes, "file", zone, NULL, NULL);

  /* What is taken may be kept. */
  for (guint i = 0; file && i < file->activities->len; i++)
    {
      g_autoptr (GError) error = NULL;

      RD_WORKOUT (file->activities->pdata[i])->client = 1;
      if (!rd_record_validate (file->activities->pdata[i], &error))
        g_error ("an activity that cannot be kept: %s", error->message);
    }
  return 0;
}
