/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-csv-values.h: numbers, lengths of time and dates as training sites write them into tables. */
#pragma once

#include "model/rd-zone.h"

G_BEGIN_DECLS

double   rd_csv_value_number   (const char  *text);
double   rd_csv_value_seconds  (const char  *text);
gboolean rd_csv_value_time     (const char  *text,
                                RdZone      *zone,
                                RdDate      *date,
                                gint64      *instant);

G_END_DECLS
