/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-file.c: what was really done, as watches and training sites write it. */
#include "rd-activity-file-private.h"

#include "rd-programme-file-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_BYTES (256u * 1024 * 1024)
#define MOST_ACTIVITIES 100000
#define MOST_REFUSALS 1000

#define KM_OF_A_MILE 1.609344
#define KM_OF_A_THOUSAND_YARDS 0.9144

/* Whether no more is taken from a file with so much in it; then it says so, once. */
gboolean
rd_activity_file_is_full (RdActivityFile *file, guint line)
{
  if (file->activities->len >= MOST_ACTIVITIES)
    rd_activity_file_refuse (
      file, line,
      _ ("The file holds more activities than anybody has done; the rest was not read."));
  else if (file->refused->len >= MOST_REFUSALS)
    rd_activity_file_refuse (file, line,
                             _ ("Too much in this file has no meaning; the rest was not read."));
  else
    return FALSE;
  return TRUE;
}

/* Takes an activity, or refuses it with its reason. */
gboolean
rd_activity_file_take (RdActivityFile *file, RdActivity *activity, RdZone *zone, guint line)
{
  g_autoptr (GError) error = NULL;
  RdWorkout *workout = rd_activity_to_workout (activity, file->source, zone, &error);

  if (workout == NULL)
    {
      rd_activity_file_refuse (file, line, error->message);
      return FALSE;
    }
  g_ptr_array_add (file->activities, workout);
  /* What would be too far in miles is in kilometres. */
  if (!(workout->done_distance_km * KM_OF_A_MILE <= RD_ACTIVITY_MOST_KM))
    activity->doubts &= ~RD_ACTIVITY_DOUBT_UNIT;
  if (activity->doubts)
    g_hash_table_insert (file->doubts, workout, GUINT_TO_POINTER (activity->doubts));
  return TRUE;
}

void
rd_activity_file_refuse (RdActivityFile *file, guint line, const char *reason)
{
  RdRefusal *refusal = g_new0 (RdRefusal, 1);

  refusal->line = line;
  refusal->reason = g_strdup (reason);
  g_ptr_array_add (file->refused, refusal);
}

/**
 * rd_activity_file_free:
 * @file: (transfer full): a file
 *
 * Frees it.
 */
void
rd_activity_file_free (RdActivityFile *file)
{
  g_free (file->source);
  for (RdActivityColumn column = 0; column < RD_N_ACTIVITY_COLUMNS; column++)
    g_free (file->columns[column]);
  g_hash_table_unref (file->doubts);
  g_ptr_array_unref (file->activities);
  g_ptr_array_unref (file->refused);
  g_free (file);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const RdWorkout *first = *(RdWorkout *const *)a;
  const RdWorkout *second = *(RdWorkout *const *)b;

  if (first->date != second->date)
    return first->date < second->date ? -1 : 1;
  if (first->done_start != second->done_start)
    return first->done_start < second->done_start ? -1 : 1;
  return g_strcmp0 (first->done_uid, second->done_uid);
}

/* What a file begins with that is no text: its name, and what to do with it. */
static const struct
{
  gsize at;
  const char *bytes;
  gsize size;
  const char *sentence;
} others[] = {
  /* FIT begins with the length of its header and carries its name at the ninth byte. */
  { 8, ".FIT", 4, N_ ("FIT files cannot be read yet; export the activity as TCX instead.") },
  { 0, "\x1f\x8b", 2, N_ ("This file is compressed; unpack it first.") },
  { 0, "PK\x03\x04", 4, N_ ("This is an archive; unpack it and choose the files in it.") },
};

static const char *
find_other (const char *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (size >= others[i].at + others[i].size &&
        memcmp (data + others[i].at, others[i].bytes, others[i].size) == 0)
      return g_dgettext (GETTEXT_PACKAGE, others[i].sentence);
  return NULL;
}

static gboolean
read_text (RdActivityFile *file,
           GBytes *bytes,
           RdZone *zone,
           GCancellable *cancellable,
           GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *wide = rd_programme_text_from_wide (data, &size);
  const char *text = wide ? wide : data;
  g_autofree char *valid = NULL;

  if (memchr (text, '\0', size))
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                           _ ("This is neither TCX nor GPX nor a table of activities."));
      return FALSE;
    }
  if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      size -= 3;
    }
  valid = rd_programme_text_to_utf8 (text, size);
  return rd_csv_activities_read (file, valid, zone, cancellable, error);
}

static gboolean
is_xml (const char *data, gsize size)
{
  gsize at = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (at < size && g_ascii_isspace (data[at]))
    at++;
  return (at < size && data[at] == '<') || (size >= 4 && (memcmp (data, "\xff\xfe<\0", 4) == 0 ||
                                                          memcmp (data, "\xfe\xff\0<", 4) == 0));
}

static gboolean
read_content (RdActivityFile *file,
              GBytes *bytes,
              RdZone *zone,
              GCancellable *cancellable,
              GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *other = find_other (data, size);

  if (size > MOST_BYTES)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                         _ ("The file is larger than 256 MB, which no export of activities is."));
  else if (size == 0)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE, _ ("The file is empty."));
  else if (other)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE, other);
  else if (is_xml (data, size))
    return rd_track_file_read (file, bytes, zone, cancellable, error);
  else
    return read_text (file, bytes, zone, cancellable, error);
  return FALSE;
}

/**
 * rd_activity_file_read:
 * @bytes: what the file holds: TCX, GPX or a table of activities
 * @file_name: (nullable): what it is called, for messages
 * @zone: the practice's zone, in which a day is a day
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for %RD_ERROR_UNREADABLE, or %G_IO_ERROR_CANCELLED
 *
 * Understands a file by what it holds, not by its name. Activities that have no meaning are set
 * aside with their reason.
 *
 * Returns: (transfer full) (nullable): what the file holds
 */
RdActivityFile *
rd_activity_file_read (GBytes *bytes,
                       const char *file_name,
                       RdZone *zone,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (RdActivityFile) file = g_new0 (RdActivityFile, 1);

  file->activities = g_ptr_array_new_with_free_func (g_object_unref);
  file->doubts = g_hash_table_new (NULL, NULL);
  file->refused = g_ptr_array_new_with_free_func ((GDestroyNotify)rd_refusal_free);
  if (!read_content (file, bytes, zone, cancellable, error))
    return NULL;
  g_ptr_array_sort (file->activities, compare_starts);
  return g_steal_pointer (&file);
}

/**
 * rd_activity_file_doubts:
 * @file: a file
 * @activity: one of its activities
 *
 * Returns: what the file does not say of it
 */
RdActivityDoubt
rd_activity_file_doubts (const RdActivityFile *file, RdWorkout *activity)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (file->doubts, activity));
}

/**
 * rd_activity_file_lacks_unit:
 * @file: a file
 *
 * Returns: whether it has distances of which nobody can tell whether they are kilometres or miles
 */
gboolean
rd_activity_file_lacks_unit (const RdActivityFile *file)
{
  GHashTableIter iter;
  gpointer doubts;

  g_hash_table_iter_init (&iter, file->doubts);
  while (g_hash_table_iter_next (&iter, NULL, &doubts))
    if (GPOINTER_TO_UINT (doubts) & RD_ACTIVITY_DOUBT_UNIT)
      return TRUE;
  return FALSE;
}

/* There and back gives the same: on the way back it is rounded to the metre it was. */
static RdWorkout *
convert_distance (RdWorkout *activity, double factor, gboolean miles)
{
  RdWorkout *converted = rd_record_copy (activity);
  double km = activity->done_distance_km;

  converted->done_distance_km = miles ? km * factor : round (km / factor * 1000) / 1000;
  return converted;
}

/**
 * rd_activity_file_set_miles:
 * @file: a file
 * @miles: whether they are miles and yards, instead of kilometres and metres
 *
 * Says what the distances without a unit are in. Activities with such a distance are replaced by
 * others; those that were there before do not change.
 */
void
rd_activity_file_set_miles (RdActivityFile *file, gboolean miles)
{
  if (file->miles == miles)
    return;
  file->miles = miles;
  for (guint i = 0; i < file->activities->len; i++)
    {
      RdWorkout *activity = file->activities->pdata[i];
      RdActivityDoubt doubts = rd_activity_file_doubts (file, activity);

      if (!(doubts & RD_ACTIVITY_DOUBT_UNIT))
        continue;
      file->activities->pdata[i] = convert_distance (
        activity, doubts & RD_ACTIVITY_DOUBT_LONG_UNIT ? KM_OF_A_MILE : KM_OF_A_THOUSAND_YARDS,
        miles);
      g_hash_table_remove (file->doubts, activity);
      g_hash_table_insert (file->doubts, file->activities->pdata[i], GUINT_TO_POINTER (doubts));
      g_object_unref (activity);
    }
}
