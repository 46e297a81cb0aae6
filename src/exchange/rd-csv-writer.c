/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-csv-writer.c: tables that go out as CSV (RFC 4180), safe to open in a spreadsheet. */
#include "rd-csv-writer.h"

#include <math.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static gboolean
begins_formula (const char *text)
{
  return *text && strchr ("=+-@\t\r", *text) != NULL;
}

static void
begin_cell (RdCsvWriter *writer)
{
  if (writer->in_row)
    g_string_append_c (writer->out, ',');
  writer->in_row = TRUE;
}

/**
 * rd_csv_writer_begin:
 * @out: where the table goes; UTF-8, beginning with a byte order mark for the spreadsheets that
 *   would otherwise guess
 * @headings: (array zero-terminated=1): the names of the columns
 *
 * Returns: a writer that has written the row of headings
 */
RdCsvWriter
rd_csv_writer_begin (GString *out, const char *const *headings)
{
  RdCsvWriter writer = { .out = out };

  g_string_append (out, BYTE_ORDER_MARK);
  for (guint i = 0; headings[i]; i++)
    rd_csv_writer_text (&writer, headings[i]);
  rd_csv_writer_end_row (&writer);
  return writer;
}

/**
 * rd_csv_writer_text:
 * @writer: a writer
 * @text: (nullable): the cell; what is not UTF-8 in it is replaced
 *
 * Writes a cell of text, in quotes where it needs them. Text a spreadsheet would take for a formula
 * gets an apostrophe in front, which rd_csv_unguard() takes away again.
 */
void
rd_csv_writer_text (RdCsvWriter *writer, const char *text)
{
  g_autofree char *valid = NULL;

  begin_cell (writer);
  if (text == NULL)
    return;
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  gboolean quoted = strpbrk (text, "\",\r\n") != NULL;
  if (quoted)
    g_string_append_c (writer->out, '"');
  if (begins_formula (text))
    g_string_append_c (writer->out, '\'');
  for (const char *quote; quoted && (quote = strchr (text, '"')); text = quote + 1)
    {
      g_string_append_len (writer->out, text, quote - text);
      g_string_append_len (writer->out, "\"\"", 2);
    }
  g_string_append (writer->out, text);
  if (quoted)
    g_string_append_c (writer->out, '"');
}

/**
 * rd_csv_writer_integer:
 * @writer: a writer
 * @number: the cell
 *
 * Writes a cell that is a whole number.
 */
void
rd_csv_writer_integer (RdCsvWriter *writer, gint64 number)
{
  begin_cell (writer);
  g_string_append_printf (writer->out, "%" G_GINT64_FORMAT, number);
}

/**
 * rd_csv_writer_real:
 * @writer: a writer
 * @number: the cell; NAN leaves it empty
 * @decimals: digits after the point
 *
 * Writes a cell that is a number, with a point in every locale.
 */
void
rd_csv_writer_real (RdCsvWriter *writer, double number, int decimals)
{
  char format[8];
  char text[G_ASCII_DTOSTR_BUF_SIZE * 16];

  begin_cell (writer);
  if (!isfinite (number))
    return;
  g_snprintf (format, sizeof format, "%%.%df", CLAMP (decimals, 0, 9));
  g_string_append (writer->out, g_ascii_formatd (text, sizeof text, format, number));
}

/**
 * rd_csv_writer_end_row:
 * @writer: a writer
 *
 * Ends the row.
 */
void
rd_csv_writer_end_row (RdCsvWriter *writer)
{
  g_string_append_len (writer->out, "\r\n", 2);
  writer->in_row = FALSE;
}

/**
 * rd_csv_unguard:
 * @text: a cell that was read
 *
 * Returns: @text without the apostrophe that kept a spreadsheet from taking it for a formula
 */
const char *
rd_csv_unguard (const char *text)
{
  return text[0] == '\'' && begins_formula (text + 1) ? text + 1 : text;
}
