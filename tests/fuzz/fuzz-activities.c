/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-activities.c: nonsense in the form of tables of activities, as each site writes them. */
#include "fuzz-activity.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char headings[] = "Activity Type,Date,Title,Distance,Time,Avg HR\n";
  g_autofree char *table = g_malloc (sizeof headings + size);

  read_activities (data, size);
  memcpy (table, headings, sizeof headings - 1);
  if (size)
    memcpy (table + sizeof headings - 1, data, size);
  read_activities ((const uint8_t *)table, sizeof headings - 1 + size);
  return 0;
}
