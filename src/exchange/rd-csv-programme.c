/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-csv-programme.c: training programmes from CSV. */
#include "rd-programme-file-private.h"

#include "model/rd-error.h"
#include "model/rd-text.h"
#include "rd-csv-writer.h"
#include "rd-workout-text.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_COLUMNS 64

typedef enum
{
  COLUMN_DATE,
  COLUMN_KIND,
  COLUMN_MINUTES,
  COLUMN_DISTANCE,
  COLUMN_RPE,
  COLUMN_START,
  COLUMN_TITLE,
  COLUMN_NOTE,
  N_COLUMNS,
} Column;

static const char *const names[] = {
  [COLUMN_DATE] = "date",       [COLUMN_KIND] = "kind",
  [COLUMN_MINUTES] = "minutes", [COLUMN_DISTANCE] = "distance_km",
  [COLUMN_RPE] = "rpe",         [COLUMN_START] = "start",
  [COLUMN_TITLE] = "title",     [COLUMN_NOTE] = "note",
};

/* A table while it is read. */
typedef struct
{
  RdProgrammeFile *file;
  const RdClient *client;
  GPtrArray *cells;
  int place[N_COLUMNS];
  gboolean has_header;
  gboolean row_ended;
  guint row_line;
  GHashTable *ordinals;
} Table;

static void
add_cell_cb (void *text, size_t length, void *data)
{
  Table *self = data;

  if (self->cells->len < MOST_COLUMNS)
    g_ptr_array_add (self->cells, g_strstrip (g_strndup (text ? text : "", length)));
}

static const char *
find_cell (const Table *self, Column column)
{
  int place = self->place[column];
  const char *cell =
    place >= 0 && place < (int)self->cells->len ? g_ptr_array_index (self->cells, place) : "";

  return rd_csv_unguard (cell);
}

/* “Distance (km)” and “distance_km” are the same heading. */
static char *
simplify (const char *heading)
{
  GString *simple = g_string_new (NULL);

  for (; *heading; heading++)
    if (g_ascii_isalnum (*heading))
      g_string_append_c (simple, g_ascii_tolower (*heading));
  return g_string_free (simple, FALSE);
}

static void
read_header (Table *self)
{
  for (Column column = 0; column < N_COLUMNS; column++)
    {
      g_autofree char *wanted = simplify (names[column]);

      self->place[column] = -1;
      for (guint i = 0; i < self->cells->len && self->place[column] < 0; i++)
        {
          g_autofree char *heading = simplify (g_ptr_array_index (self->cells, i));

          if (strcmp (heading, wanted) == 0)
            self->place[column] = i;
        }
    }
  self->has_header = TRUE;
}

static gboolean
parse_real (const char *text, double *number)
{
  g_autofree char *plain = g_strdup (text);
  char *end;

  if (text[strspn (text, "0123456789.,")] != '\0' || !text[strcspn (text, "0123456789")])
    return FALSE;
  g_strdelimit (plain, ",", '.');
  *number = g_ascii_strtod (plain, &end);
  return *end == '\0' && isfinite (*number);
}

static gboolean
parse_distance (const char *text, double *distance)
{
  return parse_real (text, distance) || rd_workout_text_distance (text, distance);
}

/* Sets @error to a sentence that shows what stands in the cell. */
#define REFUSE_CELL(error, text, sentence)                                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *shown_ = rd_text_excerpt (text, 40);                                          \
                                                                                                   \
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID, sentence, shown_);                             \
  }                                                                                                \
  G_STMT_END

static gboolean
read_date (const Table *self, RdWorkout *workout, GError **error)
{
  const char *text = find_cell (self, COLUMN_DATE);

  if (rd_date_parse (text, &workout->date))
    return TRUE;
  if (*text)
    REFUSE_CELL (error, text, _ ("“%s” is not a date; it is written as 2026-11-26."));
  else
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("The date is missing; it is written as 2026-11-26."));
  return FALSE;
}

static gboolean
read_kind (const Table *self, RdWorkout *workout, GError **error)
{
  const char *text = find_cell (self, COLUMN_KIND);
  RdWorkoutKind kind;

  if (rd_workout_text_kind (text, &kind))
    {
      workout->kind = kind;
      return TRUE;
    }
  REFUSE_CELL (error, text,
               _ ("“%s” is not a kind of workout; it is one of rest, easy, long, hills, "
                  "intervals, tempo, strength, cross-training, stretch and race."));
  return FALSE;
}

static gboolean
read_numbers (const Table *self, RdWorkout *workout, GError **error)
{
  const char *minutes = find_cell (self, COLUMN_MINUTES);
  const char *distance = find_cell (self, COLUMN_DISTANCE);
  const char *rpe = find_cell (self, COLUMN_RPE);
  const char *start = find_cell (self, COLUMN_START);

  if (*minutes && !rd_workout_text_minutes (minutes, &workout->minutes))
    REFUSE_CELL (error, minutes, _ ("“%s” is not a number of minutes from 0 to 2880."));
  else if (*distance && !parse_distance (distance, &workout->distance_km))
    REFUSE_CELL (error, distance,
                 _ ("“%s” is not a distance; it is written in kilometres, as 10 or 21.1."));
  else if (*rpe && !parse_real (rpe, &workout->rpe))
    REFUSE_CELL (error, rpe, _ ("“%s” is not an effort (RPE); it is a number from 0 to 10."));
  else if (*start &&
           (!rd_time_parse (start, &workout->start) || workout->start >= RD_MINUTES_PER_DAY))
    REFUSE_CELL (error, start, _ ("“%s” is not a time of day; it is written as 07:30."));
  else
    return TRUE;
  return FALSE;
}

/* The same row has the same UID in every version of the file, also with rows added around it. */
static char *
make_uid (Table *self, const RdWorkout *workout)
{
  char date[11];
  char *key;
  guint ordinal;

  rd_date_write (workout->date, date);
  key = g_strdup_printf ("csv:%s:%s", date, rd_enum_to_nick (RD_TYPE_WORKOUT_KIND, workout->kind));
  ordinal = GPOINTER_TO_UINT (g_hash_table_lookup (self->ordinals, key)) + 1;
  g_hash_table_replace (self->ordinals, g_strdup (key), GUINT_TO_POINTER (ordinal));
  char *uid = g_strdup_printf ("%s:%u", key, ordinal);
  g_free (key);
  return uid;
}

static void
read_row (Table *self)
{
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);
  g_autoptr (GError) error = NULL;

  if (!read_date (self, workout, &error) || !read_kind (self, workout, &error) ||
      !read_numbers (self, workout, &error))
    {
      rd_programme_file_refuse (self->file, self->row_line, error->message);
      return;
    }
  rd_record_set_text (&workout->title, find_cell (self, COLUMN_TITLE));
  rd_record_set_text (&workout->note, find_cell (self, COLUMN_NOTE));
  workout->uid = make_uid (self, workout);
  rd_programme_file_take (self->file, self->row_line, g_steal_pointer (&workout), self->client);
}

static gboolean
is_blank (const Table *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (*(const char *)g_ptr_array_index (self->cells, i))
      return FALSE;
  return TRUE;
}

static void
end_row_cb (int terminator, void *data)
{
  Table *self = data;

  self->row_ended = TRUE;
  if (is_blank (self) || rd_programme_file_is_full (self->file))
    ;
  else if (self->has_header)
    read_row (self);
  else
    read_header (self);
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
read_table (Table *self,
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

  for (const char *next; *text && !rd_programme_file_is_full (self->file); text = next, line++)
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
  if (rd_programme_file_is_full (self->file))
    rd_programme_file_refuse (self->file, line,
                              _ ("The file is too long for a programme; the rest was not read."));
  return TRUE;
}

gboolean
rd_csv_programme_read (RdProgrammeFile *file,
                       const char *text,
                       gsize length,
                       const char *file_name,
                       RdClient *client,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autofree char *valid = rd_programme_text_to_utf8 (text, length);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) ordinals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Table self = { file, client, cells, .row_ended = TRUE, .row_line = 1, .ordinals = ordinals };
  struct csv_parser parser;
  gboolean read;

  csv_init (&parser, 0);
  read = read_table (&self, &parser, valid, cancellable, error);
  csv_free (&parser);
  if (!read)
    return FALSE;
  if (!self.has_header || self.place[COLUMN_DATE] < 0 || self.place[COLUMN_KIND] < 0)
    {
      g_set_error (error, RD_ERROR, RD_ERROR_UNREADABLE,
                   _ ("“%s” is not a programme: its first line needs the columns date and kind, "
                      "and may have minutes, distance_km, rpe, start, title and note."),
                   file_name);
      return FALSE;
    }
  return TRUE;
}
