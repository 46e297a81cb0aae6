/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-routine.h: something the practice gives its clients again and again. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_ROUTINE (rd_routine_get_type ())
G_DECLARE_FINAL_TYPE (RdRoutine, rd_routine, RD, ROUTINE, RdRecord)

/**
 * RdRoutine:
 * @name: what the list calls it
 * @use: #RdRoutineUse
 * @minutes: how long it takes
 * @text: what is done, or eaten
 * @archived: no longer offered
 *
 * A warm-up, a cool-down, a strength or stretching session or a food note, in the practice's own
 * words. A workout keeps a copy of the text, so that what was given does not change afterwards.
 */
struct _RdRoutine
{
  RdRecord parent_instance;

  char *name;
  int use;
  int minutes;
  char *text;
  gboolean archived;
};

G_END_DECLS
