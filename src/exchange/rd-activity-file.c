/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-activity-file.c: what was really done, as watches and training sites write it. */
#include "rd-activity-file-private.h"

#include "model/rd-text.h"
#include "rd-workout-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_BYTES (256u * 1024 * 1024)
#define MOST_ACTIVITIES 100000

void
rd_activity_init (RdActivity *self)
{
  *self = (RdActivity){
    .start = RD_INSTANT_UNSET, .seconds = NAN, .metres = NAN, .heart_rate = NAN, .rpe = NAN
  };
}

void
rd_activity_clear (RdActivity *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->sport, g_free);
  rd_activity_init (self);
}

/* Words of the sports of Garmin, Strava, TrainingPeaks and intervals.icu, in what they mean here.
 */
static const struct
{
  const char *word;
  RdWorkoutKind kind;
} sports[] = {
  { "strength", RD_WORKOUT_STRENGTH }, { "weight", RD_WORKOUT_STRENGTH },
  { "gym", RD_WORKOUT_STRENGTH },      { "crossfit", RD_WORKOUT_STRENGTH },
  { "yoga", RD_WORKOUT_STRETCH },      { "pilates", RD_WORKOUT_STRETCH },
  { "stretch", RD_WORKOUT_STRETCH },   { "flexib", RD_WORKOUT_STRETCH },
  { "mobility", RD_WORKOUT_STRETCH },  { "race", RD_WORKOUT_RACE },
  { "run", RD_WORKOUT_EASY },          { "treadmill", RD_WORKOUT_EASY },
  { "jog", RD_WORKOUT_EASY },          { "track", RD_WORKOUT_EASY },
};

/* A run without more to say of it is an easy one; what is no run is cross-training. */
static RdWorkoutKind
judge_kind (const RdActivity *activity)
{
  g_autofree char *sport = rd_text_fold (activity->sport);
  RdWorkoutKind kind = RD_WORKOUT_CROSS_TRAINING;

  if (*sport == '\0')
    kind = RD_WORKOUT_EASY;
  for (guint i = 0; i < G_N_ELEMENTS (sports); i++)
    if (strstr (sport, sports[i].word))
      {
        kind = sports[i].kind;
        break;
      }
  if (kind == RD_WORKOUT_EASY && activity->name)
    rd_workout_text_kind (activity->name, &kind);
  return kind == RD_WORKOUT_REST ? RD_WORKOUT_EASY : kind;
}

static const char *
judge_whole (const RdActivity *activity)
{
  if (activity->start == RD_INSTANT_UNSET && activity->date == RD_DATE_UNSET)
    return _ ("It has no times, so nobody can tell when it was done or for how long.");
  if (!(activity->seconds > 0))
    return _ ("It lasted no time at all.");
  if (activity->seconds > 2 * 86400)
    return _ ("It would have lasted more than two days.");
  return NULL;
}

static double
within (double number, double least, double most)
{
  return number >= least && number <= most ? number : NAN;
}

static RdWorkout *
make_workout (RdActivityFile *file, const RdActivity *activity, RdZone *zone)
{
  RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);
  double km = within (activity->metres / 1000, 0.001, 1000);
  double heart_rate = within (activity->heart_rate, 20, 260);

  workout->kind = judge_kind (activity);
  workout->date =
    activity->start == RD_INSTANT_UNSET ? activity->date : rd_zone_date (zone, activity->start);
  rd_record_set_text (&workout->title, activity->name);
  workout->outcome = RD_OUTCOME_DONE;
  workout->done_start = activity->start;
  workout->done_minutes = MAX (1, (int)round (activity->seconds / 60));
  workout->done_distance_km = isnan (km) ? km : round (km * 1000) / 1000;
  workout->done_rpe = within (activity->rpe, 0, 10);
  workout->heart_rate = isnan (heart_rate) ? RD_UNSET : (int)round (heart_rate);
  rd_record_set_text (&workout->done_source, file->source);
  /* Without a name of its own, an activity is told apart by when it began and how long it took. */
  workout->done_uid = activity->id ? g_strdup_printf ("%s:%s", file->source, activity->id)
                                   : g_strdup_printf ("%s:%" G_GINT64_FORMAT "/%.0f", file->source,
                                                      activity->start, activity->seconds);
  return workout;
}

static void
shorten (char *text, glong most)
{
  if (text && g_utf8_strlen (text, -1) > most)
    *g_utf8_offset_to_pointer (text, most) = '\0';
}

/* Whether it could be kept, once it is known whose it is. */
static gboolean
is_allowed (RdWorkout *workout, GError **error)
{
  RdRecordClass *class = RD_RECORD_GET_CLASS (workout);

  for (guint i = 0; i < class->n_fields; i++)
    if (class->fields[i].type != RD_FIELD_REFERENCE &&
        !rd_field_validate (&class->fields[i], workout, error))
      return FALSE;
  return TRUE;
}

/* Takes an activity, or refuses it with its reason. */
gboolean
rd_activity_file_take (RdActivityFile *file, RdActivity *activity, RdZone *zone, guint line)
{
  const char *reason = judge_whole (activity);

  if (reason == NULL && file->activities->len >= MOST_ACTIVITIES)
    reason = _ ("The file holds more activities than anybody has done.");
  if (reason)
    {
      rd_activity_file_refuse (file, line, reason);
      return FALSE;
    }

  g_autoptr (RdWorkout) workout = make_workout (file, activity, zone);
  g_autoptr (GError) error = NULL;

  shorten (workout->title, 200);
  shorten (workout->done_uid, 512);
  if (!is_allowed (workout, &error))
    {
      rd_activity_file_refuse (file, line, error->message);
      return FALSE;
    }
  g_ptr_array_add (file->activities, g_steal_pointer (&workout));
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
  g_strfreev (file->columns);
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

/* FIT files begin with the length of their header and carry ".FIT" at the ninth byte. */
static gboolean
is_fit (const char *data, gsize size)
{
  return size > 12 && memcmp (data + 8, ".FIT", 4) == 0;
}

static gboolean
is_xml (const char *data, gsize size)
{
  gsize at = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (at < size && g_ascii_isspace (data[at]))
    at++;
  return at < size && data[at] == '<';
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

  if (size > MOST_BYTES)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                         _ ("The file is larger than 256 MB, which no export of activities is."));
  else if (size == 0)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE, _ ("The file is empty."));
  else if (is_fit (data, size))
    g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                         _ ("FIT files cannot be read yet; export the activity as TCX instead."));
  else if (is_xml (data, size))
    return rd_track_file_read (file, bytes, zone, cancellable, error);
  else
    return rd_csv_activities_read (file, bytes, zone, cancellable, error);
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
  file->refused = g_ptr_array_new_with_free_func ((GDestroyNotify)rd_refusal_free);
  if (!read_content (file, bytes, zone, cancellable, error))
    return NULL;
  g_ptr_array_sort (file->activities, compare_starts);
  return g_steal_pointer (&file);
}
