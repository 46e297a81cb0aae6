/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-recurrence-private.h: what a rule of repetition says, for its parser and its expander. */
#pragma once

#include "rd-recurrence.h"

G_BEGIN_DECLS

typedef enum
{
  SECONDLY,
  MINUTELY,
  HOURLY,
  DAILY,
  WEEKLY,
  MONTHLY,
  YEARLY,
} Frequency;

typedef enum
{
  BYSECOND,
  BYMINUTE,
  BYHOUR,
  BYMONTHDAY,
  BYYEARDAY,
  BYWEEKNO,
  BYMONTH,
  BYSETPOS,
  BYDAY,
  N_PARTS,
} Part;

typedef enum
{
  UNTIL_NEVER,
  UNTIL_WALL,
  UNTIL_UTC,
} UntilKind;

/* Weekdays are kept as ordinal × 7 + weekday, the ordinal being 0 for every one. */
struct _RdRecurrence
{
  Frequency frequency;
  gint64 interval;
  gint64 count;
  UntilKind until_kind;
  gint64 until;
  RdWeekday week_start;
  GArray *by[N_PARTS];
};

G_END_DECLS
