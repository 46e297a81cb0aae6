/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-ics.c: nonsense in the form of calendars; what is taken must be fit to keep. */
#include "fuzz-programme.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  read_programme (data, size);
  return 0;
}
