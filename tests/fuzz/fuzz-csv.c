/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-csv.c: nonsense in the form of tables, with and without their headings. */
#include "fuzz-programme.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char headings[] = "date,kind,minutes,distance_km,rpe,start,title,note\n";
  g_autofree char *table = g_malloc (sizeof headings + size);

  read_programme (data, size);
  memcpy (table, headings, sizeof headings - 1);
  if (size)
    memcpy (table + sizeof headings - 1, data, size);
  read_programme (table, sizeof headings - 1 + size);
  return 0;
}
