/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-csv-reader.c: tables that come in as CSV. */
#include "rd-csv-reader.h"

#include "model/rd-text.h"
#include "rd-csv-writer.h"

#include <csv.h>
#include <string.h>

#define MOST_COLUMNS 256

/* What a cell has more than this is left out. */
#define MOST_BYTES_OF_A_CELL (64 * 1024)

typedef struct
{
  GPtrArray *cells;
  RdCsvRow row;
  gpointer data;
  guint row_line;
  gboolean row_ended;
  gboolean wanted;
} Reading;

/**
 * rd_csv_simplify:
 * @heading: a heading
 *
 * Returns: (transfer full): what is compared of it: “Distance (km)” and “distance_km” are the same,
 *   and so are “Durée” and “DUREE”
 */
char *
rd_csv_simplify (const char *heading)
{
  g_autofree char *folded = rd_text_fold (heading);
  GString *simple = g_string_new (NULL);

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (simple, g_utf8_get_char (p));
  return g_string_free (simple, FALSE);
}

/**
 * rd_csv_find:
 * @headings: (element-type utf8): the first row of a table
 * @name: a heading; case, accents, spaces and punctuation do not matter
 * @after: look behind this place; -1: from the first
 *
 * Returns: where the column stands, -1 where there is none
 */
int
rd_csv_find (GPtrArray *headings, const char *name, int after)
{
  g_autofree char *wanted = rd_csv_simplify (name);

  for (guint i = after + 1; i < headings->len; i++)
    {
      g_autofree char *heading = rd_csv_simplify (headings->pdata[i]);

      if (strcmp (heading, wanted) == 0)
        return i;
    }
  return -1;
}

/**
 * rd_csv_cell:
 * @cells: (element-type utf8): a row
 * @place: a column, -1: none
 *
 * Returns: the text that stands there, without the guard of a spreadsheet; "" where none does
 */
const char *
rd_csv_cell (GPtrArray *cells, int place)
{
  return rd_csv_unguard (place >= 0 && place < (int)cells->len ? cells->pdata[place] : "");
}

static void
add_cell_cb (void *text, size_t length, void *data)
{
  Reading *self = data;
  const char *cell = text ? text : "";

  if (length > MOST_BYTES_OF_A_CELL)
    for (length = MOST_BYTES_OF_A_CELL; ((guchar)cell[length] & 0xc0) == 0x80;)
      length--;
  if (self->cells->len < MOST_COLUMNS)
    g_ptr_array_add (self->cells, g_strstrip (g_strndup (cell, length)));
}

static gboolean
is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (*(const char *)cells->pdata[i])
      return FALSE;
  return TRUE;
}

static void
end_row_cb (int terminator, void *data)
{
  Reading *self = data;

  self->row_ended = TRUE;
  if (self->wanted && !is_blank (self->cells))
    self->wanted = self->row (self->cells, self->row_line, self->data);
  g_ptr_array_set_size (self->cells, 0);
}

/* The character that stands oftenest in the first line outside quotes. */
static char
find_delimiter (const char *text)
{
  static const char candidates[] = ",;\t";
  guint counts[3] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (; *text && (quoted || (*text != '\n' && *text != '\r')); text++)
    {
      const char *found = strchr (candidates, *text);

      if (*text == '"')
        quoted = !quoted;
      else if (found && !quoted)
        counts[found - candidates]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

static const char *
skip_blank_lines (const char *text, guint *line)
{
  for (; g_ascii_isspace (*text); text++)
    if (*text == '\n')
      *line += 1;
  return text;
}

/* Feeds the parser line by line, so that each row knows where it began. */
static gboolean
read_lines (Reading *self,
            struct csv_parser *parser,
            const char *text,
            GCancellable *cancellable,
            GError **error)
{
  char newline = strchr (text, '\n') ? '\n' : '\r';
  guint line = 1;

  text = skip_blank_lines (text, &line);
  /* Spreadsheets may say their separator in a line of its own. */
  if (g_ascii_strncasecmp (text, "sep=", 4) == 0 && text[4] && strchr (",;\t", text[4]))
    {
      csv_set_delim (parser, text[4]);
      text += strcspn (text, "\r\n");
    }
  else
    csv_set_delim (parser, find_delimiter (text));

  for (const char *next; *text && self->wanted; text = next, line++)
    {
      const char *end = strchr (text, newline);

      next = end ? end + 1 : text + strlen (text);
      if (line % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (self->row_ended)
        self->row_line = line;
      if (text[strspn (text, "\r\n")] != '\0' && strspn (text, "\r\n") < (gsize)(next - text))
        self->row_ended = FALSE;
      csv_parse (parser, text, next - text, add_cell_cb, end_row_cb, self);
    }
  csv_fini (parser, add_cell_cb, end_row_cb, self);
  return TRUE;
}

/**
 * rd_csv_read:
 * @text: a whole table, valid UTF-8
 * @row: (scope call): takes each row, the headings first
 * @data: for @row
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it was read to its end, or as far as @row wanted
 */
gboolean
rd_csv_read (const char *text,
             RdCsvRow row,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  Reading self = { cells, row, data, .row_line = 1, .row_ended = TRUE, .wanted = TRUE };
  struct csv_parser parser;
  gboolean read;

  csv_init (&parser, 0);
  read = read_lines (&self, &parser, text, cancellable, error);
  csv_free (&parser);
  return read;
}
