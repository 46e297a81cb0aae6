/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-zone.c: wall time in the practice's zone and instants in UTC. */
#include "rd-zone.h"

#include "rd-error.h"
#include "rd-zone-spans.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SECONDS_PER_DAY 86400

struct _RdZone
{
  GTimeZone *zone;
  char *identifier;
  RdZoneSpans spans;
};

G_DEFINE_BOXED_TYPE (RdZone, rd_zone, rd_zone_ref, rd_zone_unref)

static void
clear_zone (gpointer data)
{
  RdZone *self = data;

  g_time_zone_unref (self->zone);
  g_free (self->identifier);
  rd_zone_spans_clear (&self->spans);
}

/* A practice has one zone, and it is made for every question: the last one is kept. */
G_LOCK_DEFINE_STATIC (last);
static RdZone *last;

static RdZone *
find_last (const char *identifier)
{
  RdZone *found = NULL;

  G_LOCK (last);
  if (last && g_strcmp0 (last->identifier, identifier) == 0)
    found = rd_zone_ref (last);
  G_UNLOCK (last);
  return found;
}

static void
keep_last (RdZone *self)
{
  RdZone *before;

  G_LOCK (last);
  before = last;
  last = rd_zone_ref (self);
  G_UNLOCK (last);
  g_clear_pointer (&before, rd_zone_unref);
}

/**
 * rd_zone_new:
 * @identifier: an IANA name, Europe/London
 * @error: return location for %RD_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the zone, or %NULL where this computer knows no such zone
 */
RdZone *
rd_zone_new (const char *identifier, GError **error)
{
  g_autoptr (GTimeZone) zone = NULL;
  RdZone *self = find_last (identifier);

  if (self)
    return self;
  /* g_time_zone_new_identifier() also takes offsets such as +01; a practice needs a place. */
  if (identifier && g_ascii_isalpha (identifier[0]) && !strstr (identifier, ".."))
    zone = g_time_zone_new_identifier (identifier);
  if (zone == NULL)
    {
      g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                   _ ("“%s” is not a time zone this computer knows; write it as Europe/London."),
                   identifier ? identifier : "");
      return NULL;
    }

  self = g_atomic_rc_box_new0 (RdZone);
  self->zone = g_steal_pointer (&zone);
  self->identifier = g_strdup (identifier);
  keep_last (self);
  return self;
}

/**
 * rd_zone_ref:
 * @zone: a zone
 *
 * Returns: (transfer full): @zone with one more reference
 */
RdZone *
rd_zone_ref (RdZone *zone)
{
  return g_atomic_rc_box_acquire (zone);
}

/**
 * rd_zone_unref:
 * @zone: (transfer full): a zone
 *
 * Drops a reference.
 */
void
rd_zone_unref (RdZone *zone)
{
  g_atomic_rc_box_release_full (zone, clear_zone);
}

/**
 * rd_zone_identifier:
 * @zone: a zone
 *
 * Returns: its IANA name
 */
const char *
rd_zone_identifier (RdZone *zone)
{
  return zone->identifier;
}

/**
 * rd_zone_offset:
 * @zone: a zone
 * @instant: UTC seconds
 *
 * Returns: how many seconds wall time is ahead of UTC at @instant
 */
int
rd_zone_offset (RdZone *zone, gint64 instant)
{
  return rd_zone_spans_offset (&zone->spans, zone->zone, instant);
}

/**
 * rd_zone_next_change:
 * @zone: a zone
 * @after: UTC seconds
 * @until: UTC seconds
 *
 * Returns: the first instant after @after, and not after @until, from which the clocks show another
 *   offset than before; %RD_INSTANT_UNSET where they stay as they are
 */
gint64
rd_zone_next_change (RdZone *zone, gint64 after, gint64 until)
{
  int offset = rd_zone_offset (zone, after);

  for (gint64 low = after; low < until; low += SECONDS_PER_DAY)
    {
      gint64 high = MIN (low + SECONDS_PER_DAY, until);

      if (rd_zone_offset (zone, high) == offset)
        continue;
      while (high - low > 1)
        {
          gint64 middle = low + (high - low) / 2;

          if (rd_zone_offset (zone, middle) == offset)
            low = middle;
          else
            high = middle;
        }
      return high;
    }
  return RD_INSTANT_UNSET;
}

/**
 * rd_zone_seconds_to_instant:
 * @zone: a zone
 * @wall_seconds: a wall time, as seconds since 1970-01-01T00:00 on the wall
 *
 * Where the clocks go forward and the wall time does not exist, the offset before the change
 * holds; where they go back and it comes twice, the first is meant (RFC 5545, section 3.3.5).
 *
 * Returns: the instant in UTC seconds
 */
gint64
rd_zone_seconds_to_instant (RdZone *zone, gint64 wall_seconds)
{
  int before = rd_zone_offset (zone, wall_seconds - SECONDS_PER_DAY);
  int after = rd_zone_offset (zone, wall_seconds + SECONDS_PER_DAY);
  gint64 early = wall_seconds - before;
  gint64 late = wall_seconds - after;

  if (before == after || rd_zone_offset (zone, early) == before)
    return early;
  return rd_zone_offset (zone, late) == after ? late : early;
}

/**
 * rd_zone_to_instant:
 * @zone: a zone
 * @date: a calendar date
 * @minutes: minutes since that date's midnight on the wall; may run past the day
 *
 * Returns: the instant in UTC seconds, chosen as rd_zone_seconds_to_instant() says
 */
gint64
rd_zone_to_instant (RdZone *zone, RdDate date, int minutes)
{
  return rd_zone_seconds_to_instant (zone, (gint64)date * SECONDS_PER_DAY + (gint64)minutes * 60);
}

/**
 * rd_zone_to_wall_seconds:
 * @zone: a zone
 * @instant: UTC seconds
 *
 * Returns: the wall time then, as seconds since 1970-01-01T00:00 on the wall
 */
gint64
rd_zone_to_wall_seconds (RdZone *zone, gint64 instant)
{
  return instant + rd_zone_offset (zone, instant);
}

/**
 * rd_zone_to_wall:
 * @zone: a zone
 * @instant: UTC seconds
 * @minutes: (out) (optional): minutes since midnight on the wall
 *
 * Returns: the calendar date on the wall
 */
RdDate
rd_zone_to_wall (RdZone *zone, gint64 instant, int *minutes)
{
  gint64 wall = rd_zone_to_wall_seconds (zone, instant);
  gint64 date = wall / SECONDS_PER_DAY;
  gint64 rest = wall % SECONDS_PER_DAY;

  if (rest < 0)
    {
      rest += SECONDS_PER_DAY;
      date -= 1;
    }
  if (minutes)
    *minutes = rest / 60;
  return date;
}

/**
 * rd_zone_date:
 * @zone: a zone
 * @instant: UTC seconds
 *
 * Returns: the calendar date on the wall
 */
RdDate
rd_zone_date (RdZone *zone, gint64 instant)
{
  return rd_zone_to_wall (zone, instant, NULL);
}

static gboolean
parse_offset (const char *text, int *seconds)
{
  int minutes;

  if (strcmp (text, "Z") == 0 || strcmp (text, "z") == 0)
    {
      *seconds = 0;
      return TRUE;
    }
  if ((text[0] != '+' && text[0] != '-') || strlen (text) != 6 ||
      !rd_time_parse (text + 1, &minutes))
    return FALSE;
  *seconds = (text[0] == '-' ? -60 : 60) * minutes;
  return TRUE;
}

/**
 * rd_zone_parse:
 * @zone: the zone of a text without an offset
 * @text: (nullable): 2026-11-26T17:30, with or without seconds and with an offset, Z or neither
 * @instant: (out): UTC seconds
 *
 * Returns: whether @text is a time and nothing else
 */
gboolean
rd_zone_parse (RdZone *zone, const char *text, gint64 *instant)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  RdDate date;
  int minutes, offset, seconds = 0;

  if (text == NULL || strlen (text) < 16 || (text[10] != 'T' && text[10] != 't' && text[10] != ' '))
    return FALSE;
  day = g_strndup (text, 10);
  time = g_strndup (text + 11, 5);
  if (!rd_date_parse (day, &date) || !rd_time_parse (time, &minutes) ||
      minutes >= RD_MINUTES_PER_DAY)
    return FALSE;

  const char *rest = text + 16;
  if (rest[0] == ':' && g_ascii_isdigit (rest[1]) && g_ascii_isdigit (rest[2]))
    {
      seconds = (rest[1] - '0') * 10 + rest[2] - '0';
      if (seconds > 59)
        return FALSE;
      rest += 3;
    }

  gint64 wall = (gint64)date * SECONDS_PER_DAY + minutes * 60 + seconds;
  if (*rest == '\0')
    *instant = rd_zone_seconds_to_instant (zone, wall);
  else if (parse_offset (rest, &offset))
    *instant = wall - offset;
  else
    return FALSE;
  return TRUE;
}

/**
 * rd_zone_format:
 * @zone: a zone
 * @instant: UTC seconds
 *
 * Returns: (transfer full): the time as 2026-11-26T17:30:00+00:00
 */
char *
rd_zone_format (RdZone *zone, gint64 instant)
{
  int minutes, offset = rd_zone_offset (zone, instant);
  char date[11];

  rd_date_write (rd_zone_to_wall (zone, instant, &minutes), date);
  gint64 seconds = (instant + offset) % 60;
  return g_strdup_printf ("%sT%02d:%02d:%02d%c%02d:%02d", date, minutes / 60, minutes % 60,
                          (int)(seconds < 0 ? seconds + 60 : seconds), offset < 0 ? '-' : '+',
                          ABS (offset) / 3600, ABS (offset) / 60 % 60);
}
