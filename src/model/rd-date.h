/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-date.h: calendar dates and times of day as plain numbers. No zone is involved here. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdDate:
 *
 * A calendar date of the proleptic Gregorian calendar, as days since 1970-01-01.
 * Dates are compared and subtracted as the integers they are.
 */
typedef gint32 RdDate;

#define RD_DATE_UNSET ((RdDate) G_MININT32)

/** RD_UNSET: the value of an optional integer, enumeration or time of day that is not there. */
#define RD_UNSET G_MININT

/** RD_INSTANT_UNSET: the value of an optional instant that is not there. */
#define RD_INSTANT_UNSET G_MININT64

/**
 * RdWeekday:
 *
 * Days of the week as ISO 8601 orders them, Monday first, so that a date's weekday is an index.
 */
typedef enum
{
  RD_MONDAY,
  RD_TUESDAY,
  RD_WEDNESDAY,
  RD_THURSDAY,
  RD_FRIDAY,
  RD_SATURDAY,
  RD_SUNDAY,
} RdWeekday;

#define RD_MINUTES_PER_DAY 1440

RdDate    rd_date_new        (int          year,
                              int          month,
                              int          day);
gboolean  rd_date_parse      (const char  *text,
                              RdDate      *date);
gboolean  rd_date_parse_typed (const char *text,
                              RdDate      *date);
char     *rd_date_format     (RdDate       date);
char     *rd_date_format_typed (RdDate     date);
void      rd_date_write      (RdDate       date,
                              char         buffer[11]);
void      rd_date_split      (RdDate       date,
                              int         *year,
                              int         *month,
                              int         *day);
RdWeekday rd_date_weekday    (RdDate       date);
RdDate    rd_date_week_start (RdDate       date);
RdDate    rd_date_add_months (RdDate       date,
                              int          months);

gboolean  rd_time_parse      (const char  *text,
                              int         *minutes);
char     *rd_time_format     (int          minutes);

G_END_DECLS
