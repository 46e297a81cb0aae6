/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-csv-values.h: numbers and lengths of time as training sites write them into tables. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double rd_csv_value_number  (const char *text);
double rd_csv_value_decimal (const char *text);
double rd_csv_value_seconds (const char *text);

G_END_DECLS
