/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ctl-table.c: rows for standard output, as a table for people, JSON or CSV. */
#include "ctl-table.h"

#include "ctl-json.h"
#include "exchange/rd-csv-writer.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

struct _RdCtlTable
{
  const RdCtlColumn *columns;
  guint n_columns;
  GPtrArray *cells;
};

/**
 * rd_ctl_table_new:
 * @columns: (array length=n_columns): its columns, static
 * @n_columns: how many
 *
 * Returns: (transfer full): a table without rows
 */
RdCtlTable *
rd_ctl_table_new (const RdCtlColumn *columns, guint n_columns)
{
  RdCtlTable *table = g_new0 (RdCtlTable, 1);

  table->columns = columns;
  table->n_columns = n_columns;
  table->cells = g_ptr_array_new_with_free_func (g_free);
  return table;
}

/**
 * rd_ctl_table_free:
 * @table: (transfer full): a table
 *
 * Frees it.
 */
void
rd_ctl_table_free (RdCtlTable *table)
{
  g_ptr_array_unref (table->cells);
  g_free (table);
}

/**
 * rd_ctl_table_add:
 * @table: a table
 * @text: (nullable): the next cell, row by row; %NULL: nothing stands there
 *
 * Adds a cell.
 */
void
rd_ctl_table_add (RdCtlTable *table, const char *text)
{
  g_ptr_array_add (table->cells, g_strdup (text));
}

/**
 * rd_ctl_table_add_integer:
 * @table: a table
 * @number: the next cell
 *
 * Adds a cell.
 */
void
rd_ctl_table_add_integer (RdCtlTable *table, gint64 number)
{
  g_ptr_array_add (table->cells, g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

/**
 * rd_ctl_table_add_real:
 * @table: a table
 * @number: the next cell, to four decimals; NAN: nothing stands there
 *
 * Adds a cell.
 */
void
rd_ctl_table_add_real (RdCtlTable *table, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  number = round (number * 10000) / 10000;
  rd_ctl_table_add (table, isnan (number) ? NULL
                                          : g_ascii_formatd (text, sizeof text, "%.12g",
                                                             number == 0 ? 0 : number));
}

static const char *
get_cell (RdCtlTable *table, guint row, guint column)
{
  return table->cells->pdata[row * table->n_columns + column];
}

static void
print_json (RdCtlTable *table, guint n_rows)
{
  RdCtlJson json = rd_ctl_json_begin ();

  rd_ctl_json_open (&json, NULL, '[');
  for (guint i = 0; i < n_rows; i++)
    {
      rd_ctl_json_open (&json, NULL, '{');
      for (guint j = 0; j < table->n_columns; j++)
        {
          const RdCtlColumn *column = &table->columns[j];

          if (column->type == RD_CTL_TEXT)
            rd_ctl_json_text (&json, column->key, get_cell (table, i, j));
          else
            rd_ctl_json_raw (&json, column->key, get_cell (table, i, j));
        }
      rd_ctl_json_close (&json, '}');
    }
  rd_ctl_json_close (&json, ']');
  rd_ctl_json_print (&json);
}

static int
count_decimals (const char *number)
{
  const char *point = strchr (number, '.');

  return point ? strlen (point + 1) : 0;
}

static void
print_csv (RdCtlTable *table, guint n_rows)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree const char **headings = g_new0 (const char *, table->n_columns + 1);
  RdCsvWriter writer;

  for (guint j = 0; j < table->n_columns; j++)
    headings[j] = table->columns[j].key;
  writer = rd_csv_writer_begin (out, headings);
  for (guint i = 0; i < n_rows; i++)
    {
      for (guint j = 0; j < table->n_columns; j++)
        {
          const char *cell = get_cell (table, i, j);

          if (table->columns[j].type == RD_CTL_NUMBER && cell)
            rd_csv_writer_real (&writer, g_ascii_strtod (cell, NULL), count_decimals (cell));
          else
            rd_csv_writer_text (&writer, cell);
        }
      rd_csv_writer_end_row (&writer);
    }
  fwrite (out->str, 1, out->len, stdout);
}

/* A line break in a cell would tear the table. */
static char *
flatten (const char *text)
{
  return g_strdelimit (g_strdup (text ? text : ""), "\n\t", ' ');
}

static void
print_line (RdCtlTable *table, const guint *widths, const char *const *cells)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint j = 0; j < table->n_columns; j++)
    {
      g_autofree char *cell = flatten (cells[j]);
      guint length = g_utf8_strlen (cell, -1);
      guint space = widths[j] > length ? widths[j] - length : 0;
      gboolean before = table->columns[j].type == RD_CTL_NUMBER;

      g_string_append_printf (line, "%s%*s%s%*s", j ? "  " : "", before ? (int)space : 0, "", cell,
                              before ? 0 : (int)space, "");
    }
  g_strchomp (line->str);
  printf ("%s\n", line->str);
}

static void
print_for_people (RdCtlTable *table, guint n_rows)
{
  g_autofree guint *widths = g_new0 (guint, table->n_columns);
  g_autofree const char **titles = g_new0 (const char *, table->n_columns);

  for (guint j = 0; j < table->n_columns; j++)
    {
      titles[j] = _ (table->columns[j].title);
      widths[j] = g_utf8_strlen (titles[j], -1);
      for (guint i = 0; i < n_rows; i++)
        {
          const char *cell = get_cell (table, i, j);

          widths[j] = MAX (widths[j], cell ? (guint)g_utf8_strlen (cell, -1) : 0);
        }
    }
  print_line (table, widths, titles);
  for (guint i = 0; i < n_rows; i++)
    print_line (table, widths,
                (const char *const *)table->cells->pdata + (gsize)i * table->n_columns);
}

/**
 * rd_ctl_table_print:
 * @table: a table, its last row whole
 * @ctl: the run, whose format decides
 *
 * Prints it.
 */
void
rd_ctl_table_print (RdCtlTable *table, RdCtl *ctl)
{
  guint n_rows = table->cells->len / table->n_columns;

  if (rd_ctl_is_format (ctl, "json"))
    print_json (table, n_rows);
  else if (rd_ctl_is_format (ctl, "csv"))
    print_csv (table, n_rows);
  else
    print_for_people (table, n_rows);
}
