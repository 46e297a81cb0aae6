/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-track-file.c: activities from TCX and GPX.
 *
 * The file is read as a stream: no tree of it is built, no entity is replaced, nothing is fetched.
 * TCX says the time of each lap; GPX only says where somebody was when, and time that passes slower
 * than a slow walk is taken as standing.
 */
#include "rd-activity-file-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <math.h>
#include <string.h>

#define MOST_DEPTH 64
#define EARTH_METRES 6371008.8
/* Slower than this, metres a second, is standing. */
#define STANDING 0.5

/* The elements that mean something here; to all others the path says "". */
static const char *const elements[] = {
  "Activity",
  "AverageHeartRateBpm",
  "DistanceMeters",
  "HeartRateBpm",
  "Lap",
  "LatitudeDegrees",
  "LongitudeDegrees",
  "Notes",
  "Position",
  "Time",
  "TotalTimeSeconds",
  "Trackpoint",
  "Value",
  "hr",
  "name",
  "time",
  "trk",
  "trkpt",
  "trkseg",
  "type",
};

typedef struct
{
  RdActivityFile *file;
  RdZone *zone;
  xmlTextReader *reader;

  const char *path[MOST_DEPTH];
  guint depth;
  guint line;

  gboolean in_activity;
  RdActivity activity;
  double laps_seconds;
  double laps_metres;
  double moving;
  double elapsed;
  double walked;
  double beats;
  guint n_beats;
  double lap_seconds;
  double lap_beats;
  double lap_beats_seconds;

  gboolean has_point;
  gint64 point_time;
  double latitude;
  double longitude;

  gint64 time;
  double here_latitude;
  double here_longitude;
} Track;

static const char *
find_element (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (strcmp (elements[i], name) == 0)
      return elements[i];
  return "";
}

static gboolean
is_at (const Track *self, const char *parent, const char *name)
{
  return self->depth >= 2 && strcmp (self->path[self->depth - 1], name) == 0 &&
         strcmp (self->path[self->depth - 2], parent) == 0;
}

/* Seconds may have a fraction, and an older recorder leaves out the zone. */
static gint64
parse_time (const Track *self, const char *text)
{
  g_autofree char *whole = g_strstrip (g_strdup (text));
  char *dot = strchr (whole, '.');
  gint64 instant;

  if (dot)
    {
      gsize digits = strspn (dot + 1, "0123456789") + 1;

      memmove (dot, dot + digits, strlen (dot + digits) + 1);
    }
  return rd_zone_parse (self->zone, whole, &instant) ? instant : RD_INSTANT_UNSET;
}

static double
parse_number (const char *text)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  return end != text && isfinite (number) ? number : NAN;
}

/* The way between two points of the globe, by the haversine. */
static double
measure (double latitude_1, double longitude_1, double latitude_2, double longitude_2)
{
  double to_radians = G_PI / 180;
  double down = sin ((latitude_2 - latitude_1) * to_radians / 2);
  double across = sin ((longitude_2 - longitude_1) * to_radians / 2);
  double h =
    down * down + cos (latitude_1 * to_radians) * cos (latitude_2 * to_radians) * across * across;

  return 2 * EARTH_METRES * asin (sqrt (CLAMP (h, 0, 1)));
}

static guint
get_line (const Track *self)
{
  return MAX (0, xmlTextReaderGetParserLineNumber (self->reader));
}

static void
begin_activity (Track *self)
{
  rd_activity_clear (&self->activity);
  self->in_activity = TRUE;
  self->line = get_line (self);
  self->laps_seconds = self->laps_metres = 0;
  self->moving = self->elapsed = self->walked = 0;
  self->beats = self->lap_beats = self->lap_beats_seconds = self->lap_seconds = 0;
  self->n_beats = 0;
  self->has_point = FALSE;
}

static void
end_activity (Track *self)
{
  RdActivity *activity = &self->activity;

  if (!self->in_activity)
    return;
  self->in_activity = FALSE;
  activity->elapsed = self->laps_seconds > 0 ? self->laps_seconds : self->elapsed;
  /* Indoors nobody moves on the globe; then all the time counts. */
  if (!(self->laps_seconds > 0) && self->moving > self->elapsed / 10)
    activity->moving = self->moving;
  if (self->laps_metres > 0 || self->walked > 0)
    activity->metres = self->laps_metres > 0 ? self->laps_metres : self->walked;
  if (self->lap_beats > 0)
    activity->heart_rate = self->lap_beats / self->lap_beats_seconds;
  else if (self->n_beats > 0)
    activity->heart_rate = self->beats / self->n_beats;
  rd_activity_file_take (self->file, activity, self->zone, self->line);
  rd_activity_clear (activity);
}

static void
begin_point (Track *self)
{
  self->time = RD_INSTANT_UNSET;
  self->here_latitude = self->here_longitude = NAN;
}

static void
end_point (Track *self)
{
  if (self->time == RD_INSTANT_UNSET)
    return;
  if (self->activity.start == RD_INSTANT_UNSET || self->time < self->activity.start)
    self->activity.start = self->time;
  if (self->has_point && self->time > self->point_time)
    {
      double seconds = self->time - self->point_time;
      double metres =
        measure (self->latitude, self->longitude, self->here_latitude, self->here_longitude);

      self->elapsed += seconds;
      if (!isnan (metres) && metres / seconds >= STANDING)
        {
          self->moving += seconds;
          self->walked += metres;
        }
    }
  self->has_point = TRUE;
  self->point_time = self->time;
  self->latitude = self->here_latitude;
  self->longitude = self->here_longitude;
}

static double
get_number_attribute (Track *self, const char *name)
{
  xmlChar *text = xmlTextReaderGetAttribute (self->reader, BAD_CAST name);
  double number = text ? parse_number ((const char *)text) : NAN;

  xmlFree (text);
  return number;
}

static void
begin_element (Track *self, const char *name)
{
  if (strcmp (name, "Activity") == 0 || strcmp (name, "trk") == 0)
    {
      begin_activity (self);
      if (*name == 'A')
        {
          xmlChar *sport = xmlTextReaderGetAttribute (self->reader, BAD_CAST "Sport");

          self->activity.sport = g_strdup ((const char *)sport);
          xmlFree (sport);
        }
    }
  else if (strcmp (name, "Trackpoint") == 0)
    begin_point (self);
  else if (strcmp (name, "trkpt") == 0)
    {
      begin_point (self);
      self->here_latitude = get_number_attribute (self, "lat");
      self->here_longitude = get_number_attribute (self, "lon");
    }
  else if (strcmp (name, "trkseg") == 0)
    self->has_point = FALSE;
  else if (strcmp (name, "Lap") == 0)
    {
      xmlChar *start = xmlTextReaderGetAttribute (self->reader, BAD_CAST "StartTime");

      self->lap_seconds = 0;
      if (start && self->activity.start == RD_INSTANT_UNSET)
        self->activity.start = parse_time (self, (const char *)start);
      xmlFree (start);
    }
}

static void
end_element (Track *self, const char *name)
{
  if (strcmp (name, "Activity") == 0 || strcmp (name, "trk") == 0)
    end_activity (self);
  else if (strcmp (name, "Trackpoint") == 0 || strcmp (name, "trkpt") == 0)
    end_point (self);
}

static void
add_positive (double *sum, double number)
{
  if (number > 0)
    *sum += number;
}

static void
take_text (Track *self, const char *text)
{
  const char *name = self->path[self->depth - 1];

  if (is_at (self, "Trackpoint", "Time") || is_at (self, "trkpt", "time"))
    self->time = parse_time (self, text);
  else if (is_at (self, "Position", "LatitudeDegrees"))
    self->here_latitude = parse_number (text);
  else if (is_at (self, "Position", "LongitudeDegrees"))
    self->here_longitude = parse_number (text);
  else if (is_at (self, "Lap", "TotalTimeSeconds"))
    {
      self->lap_seconds = parse_number (text);
      add_positive (&self->laps_seconds, self->lap_seconds);
    }
  else if (is_at (self, "Lap", "DistanceMeters"))
    add_positive (&self->laps_metres, parse_number (text));
  else if (is_at (self, "AverageHeartRateBpm", "Value") && parse_number (text) > 0)
    {
      add_positive (&self->lap_beats, parse_number (text) * self->lap_seconds);
      add_positive (&self->lap_beats_seconds, self->lap_seconds);
    }
  else if (is_at (self, "HeartRateBpm", "Value") || strcmp (name, "hr") == 0)
    {
      double beats = parse_number (text);

      add_positive (&self->beats, beats);
      self->n_beats += beats > 0;
    }
  else if ((is_at (self, "trk", "name") || is_at (self, "Activity", "Notes")) &&
           !self->activity.name)
    self->activity.name = g_strdup (text);
  else if (is_at (self, "trk", "type") && !self->activity.sport)
    self->activity.sport = g_strdup (text);
}

static gboolean
take_node (Track *self, GError **error)
{
  const char *name = (const char *)xmlTextReaderConstLocalName (self->reader);

  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_ELEMENT:
      if (self->depth == MOST_DEPTH)
        {
          g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                               _ ("The file is nested deeper than any recording of an activity."));
          return FALSE;
        }
      self->path[self->depth++] = find_element (name);
      begin_element (self, name);
      if (!xmlTextReaderIsEmptyElement (self->reader))
        return TRUE;
      G_GNUC_FALLTHROUGH;
    case XML_READER_TYPE_END_ELEMENT:
      end_element (self, name);
      if (self->depth > 0)
        self->depth--;
      return TRUE;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
      if (self->depth > 0 && self->in_activity)
        take_text (self, (const char *)xmlTextReaderConstValue (self->reader));
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
read_nodes (Track *self, GCancellable *cancellable, GError **error)
{
  int more;

  while ((more = xmlTextReaderRead (self->reader)) == 1)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !take_node (self, error))
      return FALSE;
    else if (!self->in_activity && rd_activity_file_is_full (self->file, get_line (self)))
      return TRUE;
  if (more == 0)
    return TRUE;

  /* A recorder that died in the middle leaves a torn file; what came before is worth having. */
  end_activity (self);
  if (self->file->activities->len > 0)
    {
      rd_activity_file_refuse (self->file, get_line (self),
                               _ ("The file is damaged from here on; what came before was taken."));
      return TRUE;
    }
  g_set_error (error, RD_ERROR, RD_ERROR_UNREADABLE,
               _ ("The file is damaged in line %u, and nothing before it could be taken."),
               get_line (self));
  return FALSE;
}

static gboolean
is_known_root (const char *name, RdActivityFile *file)
{
  if (g_strcmp0 (name, "TrainingCenterDatabase") == 0)
    file->source = g_strdup ("TCX");
  else if (g_strcmp0 (name, "gpx") == 0)
    file->source = g_strdup ("GPX");
  return file->source != NULL;
}

static gboolean
read_root (Track *self, GError **error)
{
  while (xmlTextReaderRead (self->reader) == 1)
    if (xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_ELEMENT)
      {
        const char *name = (const char *)xmlTextReaderConstLocalName (self->reader);

        if (!is_known_root (name, self->file))
          break;
        self->path[self->depth++] = find_element (name);
        return TRUE;
      }
  g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                       _ ("This is neither TCX nor GPX; export the activity as one of them."));
  return FALSE;
}

static void
keep_quiet (void *data,
            const char *message,
            xmlParserSeverities severity,
            xmlTextReaderLocatorPtr where)
{
  /* What is wrong with a file is said once, by read_nodes(). */
}

/* Reads a TCX or GPX file into @file. */
gboolean
rd_track_file_read (RdActivityFile *file,
                    GBytes *bytes,
                    RdZone *zone,
                    GCancellable *cancellable,
                    GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize blank = 0;
  Track self = { .file = file, .zone = zone };
  gboolean read;

  while (blank < size && g_ascii_isspace (data[blank]))
    blank++;
  self.reader = xmlReaderForMemory (data + blank, size - blank, NULL, NULL,
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (self.reader == NULL)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                           _ ("The file cannot be read as XML."));
      return FALSE;
    }
  xmlTextReaderSetErrorHandler (self.reader, keep_quiet, NULL);
  rd_activity_init (&self.activity);
  read = read_root (&self, error) && read_nodes (&self, cancellable, error);
  rd_activity_clear (&self.activity);
  xmlFreeTextReader (self.reader);
  if (read && file->activities->len == 0 && file->refused->len == 0)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE, _ ("The file holds no activity."));
      return FALSE;
    }
  return read;
}
