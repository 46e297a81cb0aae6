/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-csv-programme.c: training programmes from CSV. */
#include "rd-programme-file-private.h"

#include "model/rd-error.h"
#include "model/rd-text.h"
#include "rd-csv-reader.h"
#include "rd-workout-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

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

/* The names of the columns, the first of each being ours. */
static const char *const names[][5] = {
  [COLUMN_DATE] = { "date", "day", NULL },
  [COLUMN_KIND] = { "kind", "type", "workout type", NULL },
  [COLUMN_MINUTES] = { "minutes", "duration", "duration (min)", NULL },
  [COLUMN_DISTANCE] = { "distance_km", "distance", "km", NULL },
  [COLUMN_RPE] = { "rpe", "effort", NULL },
  [COLUMN_START] = { "start", "start time", NULL },
  [COLUMN_TITLE] = { "title", "name", "workout", NULL },
  [COLUMN_NOTE] = { "note", "notes", "description", "comments", NULL },
};

/* A table while it is read. */
typedef struct
{
  RdProgrammeFile *file;
  const RdClient *client;
  GPtrArray *cells;
  int place[N_COLUMNS];
  gboolean has_header;
  guint row_line;
  GHashTable *ordinals;
} Table;

static const char *
find_cell (const Table *self, Column column)
{
  return rd_csv_cell (self->cells, self->place[column]);
}

static void
read_header (Table *self)
{
  for (Column column = 0; column < N_COLUMNS; column++)
    {
      self->place[column] = -1;
      for (guint i = 0; names[column][i] && self->place[column] < 0; i++)
        self->place[column] = rd_csv_find (self->cells, names[column][i], -1);
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
take_row (GPtrArray *cells, guint line, gpointer data)
{
  Table *self = data;

  self->cells = cells;
  self->row_line = line;
  if (rd_programme_file_is_full (self->file))
    {
      rd_programme_file_refuse (self->file, line,
                                _ ("The file is too long for a programme; the rest was not read."));
      return FALSE;
    }
  if (self->has_header)
    read_row (self);
  else
    read_header (self);
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
  g_autoptr (GHashTable) ordinals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Table self = { .file = file, .client = client, .ordinals = ordinals };

  if (!rd_csv_read (valid, take_row, &self, cancellable, error))
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
