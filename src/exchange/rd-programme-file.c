/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-file.c: training programmes that come in: what kind of file it is, and what it gave.
 */
#include "rd-programme-file-private.h"

#include "model/rd-error.h"
#include "model/rd-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DEFAULT_EASY_PACE 390

/**
 * rd_refusal_free:
 * @refusal: (transfer full): a refusal
 *
 * Frees a refusal.
 */
void
rd_refusal_free (RdRefusal *refusal)
{
  g_free (refusal->reason);
  g_free (refusal);
}

/**
 * rd_programme_file_new:
 *
 * Returns: (transfer full): a file that holds nothing
 */
RdProgrammeFile *
rd_programme_file_new (void)
{
  RdProgrammeFile *file = g_new0 (RdProgrammeFile, 1);

  file->workouts = g_ptr_array_new_with_free_func (g_object_unref);
  file->races = g_ptr_array_new_with_free_func (g_object_unref);
  file->refused = g_ptr_array_new_with_free_func ((GDestroyNotify)rd_refusal_free);
  return file;
}

/**
 * rd_programme_file_free:
 * @file: (transfer full): a file
 *
 * Frees what was read.
 */
void
rd_programme_file_free (RdProgrammeFile *file)
{
  g_free (file->name);
  g_ptr_array_unref (file->workouts);
  g_ptr_array_unref (file->races);
  g_ptr_array_unref (file->refused);
  g_free (file);
}

/* Returns: whether no more is taken from a file of this size */
gboolean
rd_programme_file_is_full (const RdProgrammeFile *file)
{
  return file->workouts->len >= RD_PROGRAMME_MOST_WORKOUTS ||
         file->refused->len >= RD_PROGRAMME_MOST_REFUSALS;
}

/* Sets a row aside. */
void
rd_programme_file_refuse (RdProgrammeFile *file, guint line, const char *reason)
{
  RdRefusal *refusal = g_new0 (RdRefusal, 1);

  refusal->line = line;
  refusal->reason = g_strdup (reason);
  g_strdelimit (refusal->reason, "\r\n", ' ');
  g_ptr_array_add (file->refused, refusal);
}

static gboolean
is_run (int kind)
{
  return kind == RD_WORKOUT_EASY || kind == RD_WORKOUT_LONG || kind == RD_WORKOUT_HILLS ||
         kind == RD_WORKOUT_INTERVALS || kind == RD_WORKOUT_TEMPO || kind == RD_WORKOUT_RACE;
}

static gboolean
validate_workout (RdWorkout *workout, GError **error)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (workout);

  for (guint i = 0; i < class->n_fields; i++)
    if (class->fields[i].type != RD_FIELD_REFERENCE &&
        !rd_field_validate (&class->fields[i], workout, error))
      return FALSE;
  return TRUE;
}

static void
shorten (char **text, glong most)
{
  if (*text && g_utf8_strlen (*text, -1) > most)
    *g_utf8_offset_to_pointer (*text, most) = '\0';
}

static void
tidy_text (char **text, glong most)
{
  char *tidy = rd_text_tidy (*text);

  g_free (*text);
  *text = tidy;
  shorten (text, most);
}

static void
add_race (RdProgrammeFile *file, const RdWorkout *workout)
{
  RdRace *race;

  if (workout->kind != RD_WORKOUT_RACE || workout->title == NULL)
    return;
  race = rd_record_new (RD_TYPE_RACE);
  rd_record_set_text (&race->name, workout->title);
  shorten (&race->name, 120);
  race->date = workout->date;
  race->start = workout->start;
  if (workout->distance_km >= 0.05)
    race->distance_km = workout->distance_km;
  race->priority = RD_RACE_A;
  g_ptr_array_add (file->races, race);
}

/*
 * Takes a workout (transfer full), or sets its row aside. Minutes that are missing come from the
 * distance at the client's easy pace; a race with a title is listed among the races, too.
 */
void
rd_programme_file_take (RdProgrammeFile *file,
                        guint line,
                        RdWorkout *workout,
                        const RdClient *client)
{
  g_autoptr (RdWorkout) taken = workout;
  g_autoptr (GError) error = NULL;

  tidy_text (&taken->title, 200);
  tidy_text (&taken->note, 4000);
  if (taken->minutes == RD_UNSET && taken->distance_km > 0 && is_run (taken->kind))
    {
      int pace = client && client->easy_pace > 0 ? client->easy_pace : DEFAULT_EASY_PACE;

      taken->minutes = MIN (round (taken->distance_km * pace / 60), 2880);
    }
  if (!validate_workout (taken, &error))
    {
      rd_programme_file_refuse (file, line, error->message);
      return;
    }
  add_race (file, taken);
  g_ptr_array_add (file->workouts, g_steal_pointer (&taken));
}

/*
 * Returns: (transfer full): text that was not written in UTF-8 as UTF-8: each line that is not
 *   valid is taken for Windows-1252, which is what spreadsheets write
 */
char *
rd_programme_text_to_utf8 (const char *text, gsize length)
{
  GString *valid;

  if (g_utf8_validate (text, length, NULL))
    return g_strndup (text, length);

  valid = g_string_sized_new (length + 64);
  for (const char *end = text + length, *next; text < end; text = next)
    {
      const char *newline = memchr (text, '\n', end - text);
      g_autofree char *line = NULL;

      next = newline ? newline + 1 : end;
      if (!g_utf8_validate (text, next - text, NULL))
        line = g_convert (text, next - text, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
      if (line == NULL)
        line = g_utf8_make_valid (text, next - text);
      g_string_append (valid, line);
    }
  return g_string_free (valid, FALSE);
}

static int
compare_workouts (gconstpointer a, gconstpointer b)
{
  const RdWorkout *first = *(RdWorkout *const *)a;
  const RdWorkout *second = *(RdWorkout *const *)b;

  if (first->date != second->date)
    return first->date < second->date ? -1 : 1;
  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return g_strcmp0 (first->uid, second->uid);
}

static int
compare_races (gconstpointer a, gconstpointer b)
{
  const RdRace *first = *(RdRace *const *)a;
  const RdRace *second = *(RdRace *const *)b;

  if (first->date != second->date)
    return first->date < second->date ? -1 : 1;
  return g_strcmp0 (first->name, second->name);
}

static int
compare_refusals (gconstpointer a, gconstpointer b)
{
  const RdRefusal *first = *(RdRefusal *const *)a;
  const RdRefusal *second = *(RdRefusal *const *)b;

  return first->line < second->line ? -1 : first->line > second->line;
}

/* A programme leads to its last race; those on the way are of less weight. */
static void
order (RdProgrammeFile *file)
{
  g_ptr_array_sort (file->workouts, compare_workouts);
  g_ptr_array_sort (file->races, compare_races);
  g_ptr_array_sort (file->refused, compare_refusals);
  for (guint i = 0; i + 1 < file->races->len; i++)
    {
      RdRace *race = g_ptr_array_index (file->races, i);

      race->priority = RD_RACE_B;
    }
}

/*
 * Spreadsheets save “Unicode text” as UTF-16.
 *
 * Returns: (transfer full) (nullable): it as UTF-8, with @length set; %NULL where it is no UTF-16
 */
char *
rd_programme_text_from_wide (const char *text, gsize *length)
{
  const char *coding = NULL;
  char *converted;
  gsize written;

  if (*length >= 2 && memcmp (text, "\xff\xfe", 2) == 0)
    coding = "UTF-16LE";
  else if (*length >= 2 && memcmp (text, "\xfe\xff", 2) == 0)
    coding = "UTF-16BE";
  if (coding == NULL)
    return NULL;
  converted = g_convert (text + 2, *length - 2, "UTF-8", coding, NULL, &written, NULL);
  if (converted)
    *length = written;
  return converted;
}

static gboolean
begins_with (const char *text, gsize length, const char *word)
{
  return length >= strlen (word) && g_ascii_strncasecmp (text, word, strlen (word)) == 0;
}

static gboolean
check_text (const char *text, gsize length, const char *name, GError **error)
{
  if (length == 0)
    g_set_error (error, RD_ERROR, RD_ERROR_UNREADABLE, _ ("“%s” is empty."), name);
  else if (length > RD_PROGRAMME_MOST_BYTES)
    g_set_error (error, RD_ERROR, RD_ERROR_UNREADABLE,
                 _ ("“%s” is larger than 64 MiB, which no training programme is."), name);
  else if (memchr (text, '\0', length))
    g_set_error (error, RD_ERROR, RD_ERROR_UNREADABLE,
                 _ (
                   "“%s” is not a text file; a programme is read from a calendar (.ics) or a table "
                   "(.csv)."),
                 name);
  else if (*text == '<' || *text == '{')
    g_set_error (error, RD_ERROR, RD_ERROR_UNREADABLE,
                 _ ("“%s” is neither a calendar (.ics) nor a table (.csv)."), name);
  else
    return TRUE;
  return FALSE;
}

/**
 * rd_programme_file_read:
 * @bytes: the file's contents
 * @file_name: (nullable): what the file is called; said in messages only, what the file is shows in
 *   its contents
 * @client: (nullable): whose programme it is, for the easy pace
 * @zone: the practice's zone, for times that name none
 * @cancellable: (nullable): a cancellable
 * @error: return location for %RD_ERROR_UNREADABLE and %G_IO_ERROR_CANCELLED
 *
 * Reads a training programme from iCalendar or CSV. Rows and events without meaning are set aside;
 * a file of which all rows were is still returned.
 *
 * Returns: (transfer full) (nullable): what the file holds
 */
RdProgrammeFile *
rd_programme_file_read (GBytes *bytes,
                        const char *file_name,
                        RdClient *client,
                        RdZone *zone,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (RdProgrammeFile) file = rd_programme_file_new ();
  g_autofree char *name =
    file_name ? g_filename_display_basename (file_name) : g_strdup (_ ("The file"));
  g_autofree char *converted = NULL;
  gsize length, blank = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *text = data ? data : "";
  gboolean taken;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (length <= RD_PROGRAMME_MOST_BYTES)
    converted = rd_programme_text_from_wide (text, &length);
  if (converted)
    text = converted;
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  while (blank < length && g_ascii_isspace (text[blank]))
    blank++;
  if (!check_text (text + blank, length - blank, name, error))
    return NULL;

  if (begins_with (text + blank, length - blank, "BEGIN:"))
    taken = rd_ical_programme_read (file, text, length, name, client, zone, cancellable, error);
  else
    taken = rd_csv_programme_read (file, text, length, name, client, cancellable, error);
  if (!taken)
    return NULL;
  order (file);
  return g_steal_pointer (&file);
}
