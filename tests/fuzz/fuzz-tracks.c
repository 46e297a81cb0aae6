/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-tracks.c: nonsense in the form of TCX and GPX. */
#include "fuzz-activity.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  read_activities (data, size);
  return 0;
}
