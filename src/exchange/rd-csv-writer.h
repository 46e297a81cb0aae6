/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-csv-writer.h: tables that go out as CSV, the same way everywhere. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RdCsvWriter:
 * @out: where the table is written
 * @in_row: whether the current row has a cell already
 *
 * A table being written; lives on the stack of whoever writes it.
 */
typedef struct
{
  GString *out;
  gboolean in_row;
} RdCsvWriter;

RdCsvWriter rd_csv_writer_begin    (GString            *out,
                                    const char *const  *headings);
void        rd_csv_writer_text     (RdCsvWriter        *writer,
                                    const char         *text);
void        rd_csv_writer_integer  (RdCsvWriter        *writer,
                                    gint64              number);
void        rd_csv_writer_real     (RdCsvWriter        *writer,
                                    double              number,
                                    int                 decimals);
void        rd_csv_writer_end_row  (RdCsvWriter        *writer);

const char *rd_csv_unguard         (const char         *text);

G_END_DECLS
