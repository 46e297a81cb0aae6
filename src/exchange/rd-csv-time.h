/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-csv-time.h: dates and times as training sites and spreadsheets write them into tables.
 *
 * They come with months in words of many languages, and in numbers of which day and month may change
 * places; what one date of a table tells of that is true of all.
 */
#pragma once

#include "model/rd-zone.h"

G_BEGIN_DECLS

/** RdDateOrder: what comes first in a date in which nothing is said in words. */
typedef enum
{
  RD_DATE_ORDER_DAY_FIRST,
  RD_DATE_ORDER_MONTH_FIRST,
} RdDateOrder;

gboolean rd_csv_time_read        (const char   *text,
                                  RdZone       *zone,
                                  RdDateOrder   order,
                                  RdDate       *date,
                                  gint64       *instant);
gboolean rd_csv_time_tells_order (const char   *text,
                                  RdDateOrder  *order);

G_END_DECLS
