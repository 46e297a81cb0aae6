/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ical-zones.c: the time zones a calendar speaks of.
 *
 * A TZID is looked up by name first: what this computer knows of a zone is newer than what stands
 * in a file, and files often name zones without describing them. Only where the name is unknown
 * does the file's VTIMEZONE count; where there is none either, the zone is unknown and never
 * guessed.
 */
#include "rd-ical-zones.h"

#include "rd-ical-value.h"
#include "rd-recurrence.h"
#include "rd-windows-zones.h"

#include <string.h>

#define DAY 86400

/* Changes a described zone may have; one a year from 1601, as Windows writes them, is within. */
#define MOST_CHANGES 4000
#define MOST_OBSERVANCES 200
#define MOST_ZONES 200
#define MOST_RULES 400

/* A change of the clocks in a described zone, at @wall by the clock before it. */
typedef struct
{
  gint64 instant;
  int from;
  int to;
} Change;

struct _RdIcalZone
{
  RdZone *known;
  GArray *changes;
};

struct _RdIcalZones
{
  RdIcalZone own;
  GHashTable *described;
  GHashTable *found;
  guint n_rules;
};

static void
free_zone (gpointer data)
{
  RdIcalZone *zone = data;

  g_clear_pointer (&zone->known, rd_zone_unref);
  g_clear_pointer (&zone->changes, g_array_unref);
  g_free (zone);
}

/**
 * rd_ical_zones_new:
 * @own: the zone of times that name none
 *
 * Returns: (transfer full): zones of a calendar that describes none yet
 */
RdIcalZones *
rd_ical_zones_new (RdZone *own)
{
  RdIcalZones *zones = g_new0 (RdIcalZones, 1);

  zones->own.known = rd_zone_ref (own);
  zones->described = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  zones->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_zone);
  return zones;
}

/**
 * rd_ical_zones_free:
 * @zones: (transfer full): zones
 *
 * Frees the zones, and each #RdIcalZone they gave out.
 */
void
rd_ical_zones_free (RdIcalZones *zones)
{
  rd_zone_unref (zones->own.known);
  g_hash_table_unref (zones->described);
  g_hash_table_unref (zones->found);
  g_free (zones);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *first = a;
  const Change *second = b;

  return first->instant < second->instant ? -1 : first->instant > second->instant;
}

static void
add_change (GArray *changes, gint64 wall, int from, int to)
{
  Change change = { wall - from, from, to };

  if (changes->len < MOST_CHANGES)
    g_array_append_val (changes, change);
}

/* STANDARD and DAYLIGHT: from when on, and by how much, the clocks show another time. */
static void
add_observance (RdIcalZones *self, GArray *changes, const RdIcalComponent *observance)
{
  const char *start = rd_ical_component_value (observance, "DTSTART");
  const char *from = rd_ical_component_value (observance, "TZOFFSETFROM");
  const char *to = rd_ical_component_value (observance, "TZOFFSETTO");
  const char *rule = rd_ical_component_value (observance, "RRULE");
  g_autoptr (RdRecurrence) recurrence = rule ? rd_recurrence_new (rule, NULL) : NULL;
  RdIcalTime time;
  int offset_from, offset_to;

  if (start == NULL || from == NULL || to == NULL || !rd_ical_parse_time (start, &time) ||
      !rd_ical_parse_offset (from, &offset_from) || !rd_ical_parse_offset (to, &offset_to))
    return;
  add_change (changes, time.wall, offset_from, offset_to);
  if (recurrence && self->n_rules++ < MOST_RULES)
    {
      gint64 last = (gint64)rd_date_new (2100, 1, 1) * DAY;
      g_autoptr (GArray) walls = rd_recurrence_expand (recurrence, time.wall, NULL, last, 1000);

      for (guint i = 0; i < walls->len; i++)
        add_change (changes, g_array_index (walls, gint64, i), offset_from, offset_to);
    }
  for (guint i = 0; i < observance->properties->len; i++)
    {
      const RdIcalProperty *property = g_ptr_array_index (observance->properties, i);
      g_auto (GStrv) dates = NULL;

      if (strcmp (property->name, "RDATE") != 0)
        continue;
      dates = g_strsplit (property->value, ",", -1);
      for (guint n = 0; dates[n]; n++)
        if (rd_ical_parse_time (dates[n], &time))
          add_change (changes, time.wall, offset_from, offset_to);
    }
}

static RdIcalZone *
make_described (RdIcalZones *self, const RdIcalComponent *description)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (Change));
  RdIcalZone *zone = g_new0 (RdIcalZone, 1);

  for (guint i = 0; description && i < description->children->len && i < MOST_OBSERVANCES; i++)
    add_observance (self, changes, g_ptr_array_index (description->children, i));
  if (changes->len > 0)
    {
      g_array_sort (changes, compare_changes);
      zone->changes = g_steal_pointer (&changes);
    }
  return zone;
}

/**
 * rd_ical_zones_describe:
 * @zones: zones
 * @description: a VTIMEZONE, which must outlive @zones
 *
 * Tells how a calendar describes a zone. It is looked into when the zone is asked for.
 */
void
rd_ical_zones_describe (RdIcalZones *zones, const RdIcalComponent *description)
{
  const char *tzid = rd_ical_component_value (description, "TZID");

  if (tzid)
    g_hash_table_insert (zones->described, g_strdup (tzid), (gpointer)description);
}

/**
 * rd_ical_zones_own:
 * @zones: zones
 *
 * Returns: the zone of times that name none
 */
RdIcalZone *
rd_ical_zones_own (RdIcalZones *zones)
{
  return &zones->own;
}

/**
 * rd_ical_zones_find:
 * @zones: zones
 * @tzid: a TZID
 *
 * Returns: (nullable): the zone, %NULL where neither this computer nor the calendar knows it
 */
RdIcalZone *
rd_ical_zones_find (RdIcalZones *zones, const char *tzid)
{
  RdIcalZone *zone = g_hash_table_lookup (zones->found, tzid);

  if (zone == NULL && g_hash_table_size (zones->found) < MOST_ZONES)
    {
      g_autofree char *identifier = rd_foreign_zone_identifier (tzid);

      zone =
        make_described (zones, identifier ? NULL : g_hash_table_lookup (zones->described, tzid));
      if (identifier)
        zone->known = rd_zone_new (identifier, NULL);
      g_hash_table_insert (zones->found, g_strdup (tzid), zone);
    }
  return zone && (zone->known || zone->changes) ? zone : NULL;
}

static int
find_offset (const RdIcalZone *zone, gint64 instant)
{
  guint low = 0, high;

  if (zone->known)
    return rd_zone_offset (zone->known, instant);
  for (high = zone->changes->len; low < high;)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (zone->changes, Change, middle).instant <= instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? g_array_index (zone->changes, Change, low - 1).to
                 : g_array_index (zone->changes, Change, 0).from;
}

/**
 * rd_ical_zone_to_instant:
 * @zone: a zone
 * @wall: a wall time, as seconds since 1970-01-01T00:00 on the wall
 *
 * Returns: the instant in UTC seconds, chosen as rd_zone_seconds_to_instant() does
 */
gint64
rd_ical_zone_to_instant (RdIcalZone *zone, gint64 wall)
{
  int before, after;

  if (zone->known)
    return rd_zone_seconds_to_instant (zone->known, wall);
  before = find_offset (zone, wall - DAY);
  after = find_offset (zone, wall + DAY);
  if (before == after || find_offset (zone, wall - before) == before)
    return wall - before;
  return find_offset (zone, wall - after) == after ? wall - after : wall - before;
}

/**
 * rd_ical_zone_to_wall:
 * @zone: a zone
 * @instant: UTC seconds
 *
 * Returns: the wall time then, as seconds since 1970-01-01T00:00 on the wall
 */
gint64
rd_ical_zone_to_wall (RdIcalZone *zone, gint64 instant)
{
  return instant + find_offset (zone, instant);
}

/**
 * rd_ical_zone_known:
 * @zone: a zone
 *
 * Returns: (nullable) (transfer none): the zone as this computer knows it
 */
RdZone *
rd_ical_zone_known (RdIcalZone *zone)
{
  return zone->known;
}
