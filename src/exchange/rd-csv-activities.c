/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-csv-activities.c: activities from the tables of Strava, Garmin, TrainingPeaks and
 * intervals.icu.
 *
 * What a site writes where is in rd-activity-table.c. The table is gone through twice: dates such
 * as 07/04/2026 can only be read once another of them has told what comes first.
 */
#include "rd-activity-file-private.h"

#include "model/rd-text.h"
#include "rd-activity-sport.h"
#include "rd-activity-table.h"
#include "rd-csv-reader.h"
#include "rd-csv-time.h"
#include "rd-csv-values.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Faster than this, metres a second, nobody moves by their own strength for long. */
#define FASTEST 30

typedef struct
{
  RdActivityFile *file;
  RdZone *zone;
  RdZone *utc;
  RdActivityTable table;
  gboolean has_header;
  gboolean is_known;
  char *date_heading;
  RdDateOrder order;
  GHashTable *ordinals;
} Table;

static const char *
find_cell (const Table *self, GPtrArray *cells, RdActivityColumn column)
{
  return rd_csv_cell (cells, self->table.place[column]);
}

static void
read_header (Table *self, GPtrArray *headings)
{
  self->has_header = TRUE;
  self->is_known = rd_activity_table_find (&self->table, headings);
  if (!self->is_known)
    return;
  for (RdActivityColumn column = 0; column < RD_N_ACTIVITY_COLUMNS; column++)
    if (self->table.place[column] >= 0)
      self->file->columns[column] = g_strdup (headings->pdata[self->table.place[column]]);
  self->file->source = g_strdup (self->table.source);
  self->date_heading = g_strdup (headings->pdata[self->table.place[RD_ACTIVITY_COLUMN_DATE]]);
}

/* The first way through: as far as a date that tells what comes first in all of them. */
static gboolean
take_order (GPtrArray *cells, guint line, gpointer data)
{
  Table *self = data;

  if (!self->has_header)
    {
      read_header (self, cells);
      return self->is_known;
    }
  return !rd_csv_time_tells_order (find_cell (self, cells, RD_ACTIVITY_COLUMN_DATE), &self->order);
}

static double
read_seconds (const Table *self, GPtrArray *cells, RdActivityColumn column)
{
  const char *text = find_cell (self, cells, column);

  if (self->table.seconds == 1 || strchr (text, ':'))
    return rd_csv_value_seconds (text);
  return rd_csv_value_decimal (text) * self->table.seconds;
}

/* Where a table does not say its unit, the one in which somebody could have gone so fast is meant.
 */
static void
guess_metres (RdActivity *activity, double distance)
{
  double seconds = activity->moving > 0 ? activity->moving : activity->elapsed;
  gboolean is_km = !(distance * 1000 / seconds > FASTEST);

  activity->metres = is_km ? distance * 1000 : distance;
  if (activity->metres > 0)
    activity->doubts |= is_km ? RD_ACTIVITY_DOUBT_LONG_UNIT : RD_ACTIVITY_DOUBT_SHORT_UNIT;
}

static void
read_distance (const Table *self, GPtrArray *cells, RdActivity *activity)
{
  const char *text = find_cell (self, cells, RD_ACTIVITY_COLUMN_DISTANCE);
  double distance = rd_csv_value_number (text);
  double again = rd_csv_value_number (rd_csv_cell (cells, self->table.metres));

  switch (self->table.distance)
    {
    case RD_DISTANCE_UNIT_KM:
      activity->metres = rd_csv_value_decimal (text) * 1000;
      break;
    case RD_DISTANCE_UNIT_METRES:
      activity->metres = distance;
      break;
    case RD_DISTANCE_UNIT_KM_OR_METRES:
      /* Strava says it twice, and the second is in metres; but some languages have it in kilometres
       * both times, and swims in metres. */
      if (again > 0 && (isnan (distance) || again > distance * 500))
        activity->metres = again;
      else
        guess_metres (activity, again > 0 ? again : distance);
      activity->doubts &= ~RD_ACTIVITY_DOUBT_UNIT;
      break;
    case RD_DISTANCE_UNIT_UNKNOWN:
      guess_metres (activity, distance);
      break;
    }
}

static char *
dup_cell (const Table *self, GPtrArray *cells, RdActivityColumn column)
{
  const char *text = find_cell (self, cells, column);

  return *text && strcmp (text, "--") != 0 ? g_strdup (text) : NULL;
}

/* Without an id and a time of day, the day, the length and how many there were of them before. */
static char *
make_id (Table *self, const RdActivity *activity)
{
  g_autofree char *date = rd_date_format (activity->date);
  g_autofree char *key =
    g_strdup_printf ("%s/%.0f", date, activity->moving > 0 ? activity->moving : activity->elapsed);
  guint ordinal = GPOINTER_TO_UINT (g_hash_table_lookup (self->ordinals, key)) + 1;

  g_hash_table_replace (self->ordinals, g_strdup (key), GUINT_TO_POINTER (ordinal));
  return ordinal == 1 ? g_steal_pointer (&key) : g_strdup_printf ("%s#%u", key, ordinal);
}

/* A day off of TrainingPeaks, or the headings once more where tables were put one behind another.
 */
static gboolean
is_no_activity (const Table *self, GPtrArray *cells)
{
  const char *sport = find_cell (self, cells, RD_ACTIVITY_COLUMN_SPORT);

  return g_ascii_strcasecmp (sport, "Day Off") == 0 || g_ascii_strcasecmp (sport, "Rest") == 0 ||
         strcmp (find_cell (self, cells, RD_ACTIVITY_COLUMN_DATE), self->date_heading) == 0;
}

static gboolean
read_when (const Table *self, GPtrArray *cells, guint line, RdActivity *activity)
{
  const char *when = find_cell (self, cells, RD_ACTIVITY_COLUMN_DATE);
  g_autofree char *shown = NULL;
  g_autofree char *reason = NULL;

  if (rd_csv_time_read (when, self->table.utc ? self->utc : self->zone, self->order,
                        &activity->date, &activity->start))
    return TRUE;
  shown = rd_text_excerpt (when, 40);
  reason =
    *when
      ? g_strdup_printf (
          _ ("“%s” is not a date this program can read; write it as 2026-11-26 07:00:00."), shown)
      : g_strdup (_ ("The date is missing; it is written as 2026-11-26 07:00:00."));
  rd_activity_file_refuse (self->file, line, reason);
  return FALSE;
}

static void
read_row (Table *self, GPtrArray *cells, guint line)
{
  RdActivity activity;

  if (is_no_activity (self, cells))
    return;
  rd_activity_init (&activity);
  if (!read_when (self, cells, line, &activity))
    return;
  activity.moving = read_seconds (self, cells, RD_ACTIVITY_COLUMN_MOVING);
  activity.elapsed = read_seconds (self, cells, RD_ACTIVITY_COLUMN_ELAPSED);
  if (isnan (activity.moving) && isnan (activity.elapsed))
    {
      rd_activity_file_refuse (self->file, line,
                               _ ("It says no time, so it was planned but not done."));
      return;
    }
  activity.id = dup_cell (self, cells, RD_ACTIVITY_COLUMN_ID);
  if (activity.id == NULL && activity.start == RD_INSTANT_UNSET)
    activity.id = make_id (self, &activity);
  activity.name = dup_cell (self, cells, RD_ACTIVITY_COLUMN_NAME);
  activity.sport = dup_cell (self, cells, RD_ACTIVITY_COLUMN_SPORT);
  read_distance (self, cells, &activity);
  activity.heart_rate =
    rd_csv_value_decimal (find_cell (self, cells, RD_ACTIVITY_COLUMN_HEART_RATE));
  activity.rpe = rd_csv_value_decimal (find_cell (self, cells, RD_ACTIVITY_COLUMN_RPE));
  rd_activity_file_take (self->file, &activity, self->zone, line);
  rd_activity_clear (&activity);
}

/* The second way through. */
static gboolean
take_row (GPtrArray *cells, guint line, gpointer data)
{
  Table *self = data;

  if (!self->has_header)
    {
      self->has_header = TRUE;
      return TRUE;
    }
  if (rd_activity_file_is_full (self->file, line))
    return FALSE;
  read_row (self, cells, line);
  return TRUE;
}

/* Reads a table of activities into @file. */
gboolean
rd_csv_activities_read (RdActivityFile *file,
                        const char *text,
                        RdZone *zone,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (RdZone) utc = rd_zone_new ("UTC", error);
  g_autoptr (GHashTable) ordinals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Table self = { .file = file, .zone = zone, .utc = utc, .ordinals = ordinals };
  gboolean read;

  if (utc == NULL || !rd_csv_read (text, take_order, &self, cancellable, error))
    return FALSE;
  if (!self.is_known)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                           _ ("This table is none that Strava, Garmin, TrainingPeaks or "
                              "intervals.icu writes; its first "
                              "line needs the columns date, kind and minutes."));
      return FALSE;
    }
  self.has_header = FALSE;
  read = rd_csv_read (text, take_row, &self, cancellable, error);
  g_free (self.date_heading);
  return read;
}
