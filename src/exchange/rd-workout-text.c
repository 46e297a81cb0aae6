/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-workout-text.c: what the words of a plan say of a workout: its kind, length and distance.
 *
 * Training calendars put all of it in the title and the description, some under headings.
 */
#include "rd-workout-text-private.h"

#include "model/rd-text.h"

#include <math.h>
#include <string.h>

/* Headings under which a plan writes a value, and what is done with it. */
typedef enum
{
  HEADING_TYPE,
  HEADING_MINUTES,
  HEADING_DISTANCE,
  HEADING_RPE,
  HEADING_DONE_MINUTES,
  HEADING_DONE_DISTANCE,
  HEADING_DONE_RPE,
  HEADING_DONE,
} Heading;

static const struct
{
  const char *name;
  Heading heading;
} headings[] = {
  { "workout type", HEADING_TYPE },
  { "activity type", HEADING_TYPE },
  { "sport", HEADING_TYPE },
  { "type", HEADING_TYPE },
  { "planned time", HEADING_MINUTES },
  { "time planned", HEADING_MINUTES },
  { "planned duration", HEADING_MINUTES },
  { "duration planned", HEADING_MINUTES },
  { "duration", HEADING_MINUTES },
  { "distance planned", HEADING_DISTANCE },
  { "planned distance", HEADING_DISTANCE },
  { "distance", HEADING_DISTANCE },
  { "rpe", HEADING_RPE },
  { "planned rpe", HEADING_RPE },
  { "actual time", HEADING_DONE_MINUTES },
  { "actual duration", HEADING_DONE_MINUTES },
  { "completed time", HEADING_DONE_MINUTES },
  { "actual distance", HEADING_DONE_DISTANCE },
  { "completed distance", HEADING_DONE_DISTANCE },
  { "actual rpe", HEADING_DONE_RPE },
  { "perceived exertion", HEADING_DONE_RPE },
  { "completed", HEADING_DONE },
};

static gboolean
is_number_start (const char *text, const char *p)
{
  return g_ascii_isdigit (*p) &&
         (p == text || !(g_ascii_isalnum (p[-1]) || p[-1] == '.' || p[-1] == ',' || p[-1] == ':'));
}

/* A length or distance that stands somewhere in a title: “Easy run 45 min”, “Tuesday: 10k easy”. */
static void
read_title (RdWorkoutText *self, const char *title)
{
  const char *rest;
  int minutes;
  double distance;

  /* “1:30 - Name”: a length; from six hours on it is rather a time of day. */
  if (rd_workout_parse_clock (title, &rest, &minutes) && strspn (rest, " ") < strlen (rest) &&
      strchr ("-:", rest[strspn (rest, " ")]))
    {
      if (minutes >= 6 * 60 && minutes < RD_MINUTES_PER_DAY)
        self->start = minutes;
      else if (minutes < 6 * 60)
        {
          self->minutes = minutes;
          self->minutes_named = TRUE;
        }
    }
  for (const char *p = title; *p; p++)
    {
      /* The lengths of repeats are not the length of the workout. */
      if (!is_number_start (title, p) || strchr ("x*", p > title ? p[-1] : ' '))
        continue;
      if (isnan (self->distance_km) && rd_workout_parse_distance (p, &rest, &distance) &&
          distance >= 1)
        self->distance_km = distance;
      if (self->minutes == RD_UNSET && strchr (p, ':') == NULL &&
          rd_workout_parse_minutes (p, FALSE, &rest, &minutes))
        self->minutes = minutes;
    }
  if (rd_workout_text_tells_repeats (title))
    {
      if (!self->minutes_named)
        self->minutes = RD_UNSET;
      self->distance_km = NAN;
    }
}

static void
read_heading (RdWorkoutText *self,
              Heading heading,
              const char *value,
              RdWorkoutKind *type,
              gboolean *typed)
{
  const char *rest;
  int minutes;
  double amount;

  switch (heading)
    {
    case HEADING_TYPE:
      *typed = rd_workout_text_kind (value, type);
      break;
    case HEADING_MINUTES:
      if (rd_workout_parse_minutes (value, TRUE, &rest, &minutes))
        {
          self->minutes = minutes;
          self->minutes_named = TRUE;
        }
      break;
    case HEADING_DISTANCE:
      if (rd_workout_parse_distance (value, &rest, &amount))
        self->distance_km = amount;
      break;
    case HEADING_RPE:
      if (rd_workout_parse_amount (value, &rest, &amount) && amount <= 10)
        self->rpe = amount;
      break;
    case HEADING_DONE_MINUTES:
      if (rd_workout_parse_minutes (value, TRUE, &rest, &minutes))
        {
          self->done = TRUE;
          self->done_minutes = minutes;
        }
      break;
    case HEADING_DONE_DISTANCE:
      if (rd_workout_parse_distance (value, &rest, &amount))
        {
          self->done = TRUE;
          self->done_distance_km = amount;
        }
      break;
    case HEADING_DONE_RPE:
      if (rd_workout_parse_amount (value, &rest, &amount) && amount <= 10)
        self->done_rpe = amount;
      break;
    case HEADING_DONE:
    default:
      self->done = self->done || g_ascii_strncasecmp (value, "yes", 3) == 0 ||
                   g_ascii_strncasecmp (value, "true", 4) == 0;
    }
}

static void
read_description (RdWorkoutText *self,
                  const char *description,
                  RdWorkoutKind *type,
                  gboolean *typed)
{
  g_auto (GStrv) lines = g_strsplit (description, "\n", 200);

  for (guint i = 0; lines[i]; i++)
    {
      char *colon = strchr (lines[i], ':');
      g_autofree char *name = NULL;

      if (colon == NULL)
        continue;
      *colon = '\0';
      name = rd_text_fold (g_strstrip (lines[i]));
      for (guint h = 0; h < G_N_ELEMENTS (headings); h++)
        if (strcmp (name, headings[h].name) == 0)
          read_heading (self, headings[h].heading, g_strstrip (colon + 1), type, typed);
    }
}

/* A description may speak of a race to come, or of rest between repeats; of training it tells. */
static gboolean
tells_training (const char *description, RdWorkoutKind *kind)
{
  return rd_workout_text_kind (description, kind) && *kind != RD_WORKOUT_RACE &&
         *kind != RD_WORKOUT_REST;
}

/**
 * rd_workout_text_read:
 * @title: (nullable): what the plan calls the workout
 * @description: (nullable): what else it says
 * @categories: (nullable): words it is filed under
 *
 * Reads a workout's text. What stands under a heading of its own goes before what the title says;
 * a title that names a quality session goes before a heading that only says Run.
 *
 * Returns: what the words say
 */
RdWorkoutText
rd_workout_text_read (const char *title, const char *description, const char *categories)
{
  RdWorkoutText self = {
    .kind = RD_WORKOUT_EASY,
    .minutes = RD_UNSET,
    .distance_km = NAN,
    .rpe = NAN,
    .start = RD_UNSET,
    .done_minutes = RD_UNSET,
    .done_distance_km = NAN,
    .done_rpe = NAN,
  };
  RdWorkoutKind type = RD_WORKOUT_EASY, found;
  gboolean typed = FALSE;

  if (title)
    read_title (&self, title);
  if (description)
    read_description (&self, description, &type, &typed);

  self.kind_told = TRUE;
  if (typed && type != RD_WORKOUT_EASY)
    self.kind = type;
  else if (rd_workout_text_kind (title, &found) || rd_workout_text_kind (categories, &found))
    self.kind = found;
  else if (!typed && tells_training (description, &found))
    self.kind = found;
  else
    self.kind_told = typed;
  if (self.kind == RD_WORKOUT_RACE && isnan (self.distance_km))
    self.distance_km = rd_workout_text_race_distance (title);
  return self;
}
