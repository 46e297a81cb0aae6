/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ical-event.c: one event of a calendar. */
#include "rd-ical-event.h"

#include "model/rd-error.h"
#include "model/rd-text.h"
#include "rd-ical-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * rd_ical_event_free:
 * @event: (transfer full): an event
 *
 * Frees an event.
 */
void
rd_ical_event_free (RdIcalEvent *event)
{
  g_free (event->uid);
  g_free (event->title);
  g_free (event->description);
  g_free (event->categories);
  g_ptr_array_unref (event->rules);
  g_array_unref (event->excluded);
  g_array_unref (event->added);
  g_free (event);
}

static gboolean
read_moment (const RdIcalProperty *property,
             const char *text,
             RdIcalZones *zones,
             RdIcalMoment *moment,
             GError **error)
{
  const char *tzid = rd_ical_property_parameter (property, "TZID");
  RdIcalTime time;

  if (!rd_ical_parse_time (text, &time))
    {
      g_autofree char *excerpt = rd_text_excerpt (text, 40);

      g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                   _ ("“%s” is not a date or time of a calendar."), excerpt);
      return FALSE;
    }
  moment->wall = time.wall;
  moment->is_date = time.is_date;
  moment->zone = NULL;
  if (time.is_utc)
    moment->instant = time.wall;
  else if (time.is_date || tzid == NULL || *tzid == '\0')
    moment->zone = rd_ical_zones_own (zones);
  else
    moment->zone = rd_ical_zones_find (zones, tzid);
  if (moment->zone)
    moment->instant = rd_ical_zone_to_instant (moment->zone, time.wall);
  else if (!time.is_utc)
    {
      g_autofree char *excerpt = rd_text_excerpt (tzid, 80);

      g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                   _ ("Its time zone “%s” is known neither to this computer nor to the file."),
                   excerpt);
      return FALSE;
    }
  return TRUE;
}

/* A list of moments. One without meaning is passed over: it can only be a day too many. */
static void
read_moments (const RdIcalProperty *property, RdIcalZones *zones, GArray *moments)
{
  g_auto (GStrv) texts = g_strsplit (property->value, ",", -1);

  for (guint i = 0; texts[i]; i++)
    {
      RdIcalMoment moment;
      char *slash = strchr (texts[i], '/');

      if (slash)
        *slash = '\0';
      if (read_moment (property, g_strstrip (texts[i]), zones, &moment, NULL))
        g_array_append_val (moments, moment);
    }
}

static char *
take_text (const RdIcalComponent *component, const char *name)
{
  g_autofree char *text = rd_ical_unescape (rd_ical_component_value (component, name));

  return rd_text_tidy (text);
}

static const RdIcalProperty *
find_property (const RdIcalComponent *component, const char *name)
{
  for (guint i = 0; i < component->properties->len; i++)
    {
      const RdIcalProperty *property = g_ptr_array_index (component->properties, i);

      if (strcmp (property->name, name) == 0)
        return property;
    }
  return NULL;
}

static void
read_lists (RdIcalEvent *self, const RdIcalComponent *component, RdIcalZones *zones)
{
  for (guint i = 0; i < component->properties->len; i++)
    {
      const RdIcalProperty *property = g_ptr_array_index (component->properties, i);

      if (strcmp (property->name, "EXDATE") == 0)
        read_moments (property, zones, self->excluded);
      else if (strcmp (property->name, "RDATE") == 0)
        read_moments (property, zones, self->added);
      else if (strcmp (property->name, "RRULE") == 0)
        g_ptr_array_add (self->rules, g_strdup (property->value));
    }
}

static void
read_length (RdIcalEvent *self, const RdIcalComponent *component, RdIcalZones *zones)
{
  const RdIcalProperty *end = find_property (component, "DTEND");
  const char *duration = rd_ical_component_value (component, "DURATION");
  RdIcalMoment moment;

  if (end && read_moment (end, end->value, zones, &moment, NULL) &&
      moment.is_date == self->start.is_date)
    self->seconds =
      moment.is_date ? moment.wall - self->start.wall : moment.instant - self->start.instant;
  else if (duration)
    rd_ical_parse_duration (duration, &self->seconds);
  self->seconds = MAX (self->seconds, 0);
}

/**
 * rd_ical_event_read:
 * @component: a VEVENT
 * @zones: the zones of its calendar; the event borrows from them
 * @error: return location for %RD_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the event
 */
RdIcalEvent *
rd_ical_event_read (const RdIcalComponent *component, RdIcalZones *zones, GError **error)
{
  g_autoptr (RdIcalEvent) self = g_new0 (RdIcalEvent, 1);
  const RdIcalProperty *start = find_property (component, "DTSTART");
  const RdIcalProperty *replaces = find_property (component, "RECURRENCE-ID");
  const char *status = rd_ical_component_value (component, "STATUS");
  const char *sequence = rd_ical_component_value (component, "SEQUENCE");

  self->line = component->line;
  self->rules = g_ptr_array_new_with_free_func (g_free);
  self->excluded = g_array_new (FALSE, FALSE, sizeof (RdIcalMoment));
  self->added = g_array_new (FALSE, FALSE, sizeof (RdIcalMoment));
  self->uid = take_text (component, "UID");
  self->title = take_text (component, "SUMMARY");
  self->description = take_text (component, "DESCRIPTION");
  self->categories = take_text (component, "CATEGORIES");
  self->cancelled = status && g_ascii_strcasecmp (status, "CANCELLED") == 0;
  self->sequence = sequence ? CLAMP (g_ascii_strtoll (sequence, NULL, 10), 0, G_MAXINT) : 0;

  if (replaces)
    {
      if (!read_moment (replaces, replaces->value, zones, &self->replaces, error))
        return NULL;
      self->is_override = TRUE;
    }
  if (start == NULL && !(self->cancelled && self->is_override))
    {
      g_set_error (error, RD_ERROR, RD_ERROR_INVALID, _ ("The event has no date."));
      return NULL;
    }
  if (start == NULL)
    self->start = self->replaces;
  else if (!read_moment (start, start->value, zones, &self->start, error))
    return NULL;
  read_length (self, component, zones);
  read_lists (self, component, zones);
  return g_steal_pointer (&self);
}
