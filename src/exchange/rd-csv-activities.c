/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-csv-activities.c: activities from the tables of Strava, Garmin, TrainingPeaks and
 * intervals.icu.
 *
 * Each site has its own headings, units and clock: one row of the table below. Strava writes the
 * distance twice, in kilometres and then in metres, and its times in UTC.
 */
#include "rd-activity-file-private.h"

#include "rd-csv-reader.h"
#include "rd-csv-values.h"
#include "rd-programme-file-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef enum
{
  COLUMN_DATE,
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_SPORT,
  COLUMN_MOVING,
  COLUMN_ELAPSED,
  COLUMN_DISTANCE,
  COLUMN_HEART_RATE,
  COLUMN_RPE,
  N_COLUMNS,
} Column;

typedef enum
{
  LENGTH_SECONDS,
  LENGTH_MINUTES,
  LENGTH_HOURS,
} LengthUnit;

typedef enum
{
  DISTANCE_KM,
  DISTANCE_METRES,
  DISTANCE_EITHER,
} DistanceUnit;

typedef struct
{
  const char *name;
  gboolean utc;
  LengthUnit length;
  DistanceUnit distance;
  const char *headings[N_COLUMNS][3];
} Site;

static const Site sites[] = {
  { "Strava",
    TRUE,
    LENGTH_SECONDS,
    DISTANCE_EITHER,
    { [COLUMN_DATE] = { "Activity Date" },
      [COLUMN_ID] = { "Activity ID" },
      [COLUMN_NAME] = { "Activity Name" },
      [COLUMN_SPORT] = { "Activity Type" },
      [COLUMN_MOVING] = { "Moving Time" },
      [COLUMN_ELAPSED] = { "Elapsed Time" },
      [COLUMN_DISTANCE] = { "Distance" },
      [COLUMN_HEART_RATE] = { "Average Heart Rate" },
      [COLUMN_RPE] = { "Perceived Exertion" } } },
  { "TrainingPeaks",
    FALSE,
    LENGTH_HOURS,
    DISTANCE_METRES,
    { [COLUMN_DATE] = { "WorkoutDay" },
      [COLUMN_NAME] = { "Title" },
      [COLUMN_SPORT] = { "WorkoutType" },
      [COLUMN_MOVING] = { "TimeTotalInHours" },
      [COLUMN_DISTANCE] = { "DistanceInMeters" },
      [COLUMN_HEART_RATE] = { "HeartRateAverage" },
      [COLUMN_RPE] = { "Rpe" } } },
  { "intervals.icu",
    FALSE,
    LENGTH_SECONDS,
    DISTANCE_METRES,
    { [COLUMN_DATE] = { "start_date_local" },
      [COLUMN_ID] = { "id" },
      [COLUMN_NAME] = { "name" },
      [COLUMN_SPORT] = { "type" },
      [COLUMN_MOVING] = { "moving_time" },
      [COLUMN_ELAPSED] = { "elapsed_time" },
      [COLUMN_DISTANCE] = { "distance" },
      [COLUMN_HEART_RATE] = { "average_heartrate", "avg_hr" },
      [COLUMN_RPE] = { "icu_rpe", "perceived_exertion", "session_rpe" } } },
  { "Garmin",
    FALSE,
    LENGTH_SECONDS,
    DISTANCE_EITHER,
    { [COLUMN_DATE] = { "Date" },
      [COLUMN_NAME] = { "Title" },
      [COLUMN_SPORT] = { "Activity Type" },
      [COLUMN_MOVING] = { "Moving Time", "Time" },
      [COLUMN_ELAPSED] = { "Elapsed Time", "Time" },
      [COLUMN_DISTANCE] = { "Distance" },
      [COLUMN_HEART_RATE] = { "Avg HR" } } },
  { "CSV",
    FALSE,
    LENGTH_MINUTES,
    DISTANCE_KM,
    { [COLUMN_DATE] = { "date" },
      [COLUMN_NAME] = { "title" },
      [COLUMN_SPORT] = { "kind", "sport", "type" },
      [COLUMN_MOVING] = { "minutes" },
      [COLUMN_DISTANCE] = { "distance_km" },
      [COLUMN_HEART_RATE] = { "heart_rate" },
      [COLUMN_RPE] = { "rpe" } } },
};

typedef struct
{
  RdActivityFile *file;
  RdZone *zone;
  RdZone *utc;
  const Site *site;
  int place[N_COLUMNS];
  gboolean has_header;
} Table;

static int
find_column (GPtrArray *headings, const Site *site, Column column)
{
  for (guint i = 0; i < G_N_ELEMENTS (site->headings[column]) && site->headings[column][i]; i++)
    {
      int place = rd_csv_find (headings, site->headings[column][i], -1);

      if (place >= 0)
        return place;
    }
  return -1;
}

/* The first site whose date, sport and length all have a column. */
static void
read_header (Table *self, GPtrArray *headings)
{
  self->has_header = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (sites) && self->site == NULL; i++)
    if (find_column (headings, &sites[i], COLUMN_DATE) >= 0 &&
        find_column (headings, &sites[i], COLUMN_SPORT) >= 0 &&
        (find_column (headings, &sites[i], COLUMN_MOVING) >= 0 ||
         find_column (headings, &sites[i], COLUMN_ELAPSED) >= 0))
      self->site = &sites[i];
  if (self->site == NULL)
    return;

  g_autoptr (GStrvBuilder) understood = g_strv_builder_new ();
  for (Column column = 0; column < N_COLUMNS; column++)
    {
      int place = find_column (headings, self->site, column);
      int again;

      /* Of a distance that stands twice, the second is in metres. */
      if (column == COLUMN_DISTANCE && place >= 0 &&
          (again = rd_csv_find (headings, headings->pdata[place], place)) >= 0)
        place = again;
      self->place[column] = place;
      if (place >= 0)
        g_strv_builder_add (understood, headings->pdata[place]);
    }
  self->file->source = g_strdup (self->site->name);
  self->file->columns = g_strv_builder_end (understood);
}

static double
read_seconds (const Table *self, GPtrArray *cells)
{
  static const double units[] = {
    [LENGTH_SECONDS] = 1, [LENGTH_MINUTES] = 60, [LENGTH_HOURS] = 3600
  };
  double moving = rd_csv_value_seconds (rd_csv_cell (cells, self->place[COLUMN_MOVING]));
  double elapsed = rd_csv_value_seconds (rd_csv_cell (cells, self->place[COLUMN_ELAPSED]));

  return (moving > 0 ? moving : elapsed) * units[self->site->length];
}

/* Where a table does not say its unit, the one in which somebody could have gone so fast is meant.
 */
static double
read_metres (const Table *self, GPtrArray *cells, double seconds)
{
  double distance = rd_csv_value_number (rd_csv_cell (cells, self->place[COLUMN_DISTANCE]));
  double speed_by_km = distance * 1000 / seconds;

  switch (self->site->distance)
    {
    case DISTANCE_KM:
      return distance * 1000;
    case DISTANCE_METRES:
      return distance;
    case DISTANCE_EITHER:
    default:
      return speed_by_km > 30 ? distance : distance * 1000;
    }
}

static char *
dup_cell (GPtrArray *cells, int place)
{
  const char *text = rd_csv_cell (cells, place);

  return *text && strcmp (text, "--") != 0 ? g_strdup (text) : NULL;
}

static void
read_row (Table *self, GPtrArray *cells, guint line)
{
  RdActivity activity;
  const char *when = rd_csv_cell (cells, self->place[COLUMN_DATE]);
  const char *sport = rd_csv_cell (cells, self->place[COLUMN_SPORT]);

  /* TrainingPeaks has a row for each day off. */
  if (g_ascii_strcasecmp (sport, "Day Off") == 0 || g_ascii_strcasecmp (sport, "Rest") == 0)
    return;
  rd_activity_init (&activity);
  if (!rd_csv_value_time (when, self->site->utc ? self->utc : self->zone, &activity.date,
                          &activity.start))
    {
      g_autofree char *reason = g_strdup_printf (
        _ ("“%s” is not a date this program can read; write it as 2026-11-26 07:00:00."), when);

      rd_activity_file_refuse (self->file, line, reason);
      return;
    }
  activity.seconds = read_seconds (self, cells);
  if (isnan (activity.seconds))
    {
      rd_activity_file_refuse (self->file, line,
                               _ ("It says no time, so it was planned but not done."));
      return;
    }
  activity.id = dup_cell (cells, self->place[COLUMN_ID]);
  activity.name = dup_cell (cells, self->place[COLUMN_NAME]);
  activity.sport = dup_cell (cells, self->place[COLUMN_SPORT]);
  activity.metres = read_metres (self, cells, activity.seconds);
  activity.heart_rate = rd_csv_value_number (rd_csv_cell (cells, self->place[COLUMN_HEART_RATE]));
  activity.rpe = rd_csv_value_number (rd_csv_cell (cells, self->place[COLUMN_RPE]));
  rd_activity_file_take (self->file, &activity, self->zone, line);
  rd_activity_clear (&activity);
}

static gboolean
take_row (GPtrArray *cells, guint line, gpointer data)
{
  Table *self = data;

  if (self->has_header)
    read_row (self, cells, line);
  else
    read_header (self, cells);
  return self->site != NULL;
}

/* Reads a table of activities into @file. */
gboolean
rd_csv_activities_read (RdActivityFile *file,
                        GBytes *bytes,
                        RdZone *zone,
                        GCancellable *cancellable,
                        GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = rd_programme_text_to_utf8 (data, size);
  g_autoptr (RdZone) utc = rd_zone_new ("UTC", error);
  Table self = { .file = file, .zone = zone, .utc = utc };

  if (utc == NULL || !rd_csv_read (text, take_row, &self, cancellable, error))
    return FALSE;
  if (self.site)
    return TRUE;
  g_set_error_literal (
    error, RD_ERROR, RD_ERROR_UNREADABLE,
    _ ("This table is none that Strava, Garmin, TrainingPeaks or intervals.icu writes in English; "
       "its first line needs the columns date, kind and minutes."));
  return FALSE;
}
