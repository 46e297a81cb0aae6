/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-csv-reader.h: tables that come in as CSV, whatever separates their cells.
 *
 * libcsv takes quotes, line breaks in cells and odd endings apart; this finds out what separates the
 * cells and in which line each row begins.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RdCsvRow:
 * @cells: (element-type utf8): the cells of a row, trimmed; valid during the call
 * @line: the line the row begins in, from 1
 * @data: what was handed to rd_csv_read()
 *
 * Takes a row. Rows without any text are left out.
 *
 * Returns: whether more rows are wanted
 */
typedef gboolean (*RdCsvRow) (GPtrArray  *cells,
                              guint       line,
                              gpointer    data);

gboolean    rd_csv_read     (const char    *text,
                             RdCsvRow       row,
                             gpointer       data,
                             GCancellable  *cancellable,
                             GError       **error);
const char *rd_csv_cell     (GPtrArray     *cells,
                             int            place);
char       *rd_csv_simplify (const char    *heading);
int         rd_csv_find     (GPtrArray     *headings,
                             const char    *name,
                             int            after);

G_END_DECLS
