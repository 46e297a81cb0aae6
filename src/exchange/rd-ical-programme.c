/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ical-programme.c: training programmes from iCalendar.
 *
 * Each event is a workout on its date in the practice's zone; a series is one for each of its
 * times, by wall time in its own zone, so that 07:00 stays 07:00 when the clocks change. An all-day
 * event of several days is one workout on the first, and says so in its note.
 */
#include "rd-programme-file-private.h"

#include "model/rd-error.h"
#include "model/rd-text.h"
#include "rd-ical-event.h"
#include "rd-recurrence.h"
#include "rd-workout-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DAY 86400

/* How far a series is followed: a rule without end has to stop somewhere. */
#define MOST_INSTANCES 1000
#define MOST_YEARS 10
#define MOST_SERIES 500

#define LONGEST_UID 400

/* A calendar while it is read. */
typedef struct
{
  RdProgrammeFile *file;
  const RdClient *client;
  RdZone *zone;
  RdIcalZones *zones;
  GPtrArray *events;
  GHashTable *replaced;
  GHashTable *uids;
  guint n_events;
  guint n_series;
  const RdIcalEvent *words_of;
  RdWorkoutText words;
} Reader;

static RdDate
date_of_wall (gint64 wall)
{
  return wall / DAY - (wall % DAY < 0);
}

/* How one of a series is told apart: by its day where that is all that is known of it. */
#define BY_DAY 'd'
#define BY_INSTANT 't'
#define BY_WALL 'w'

static char *
make_key (const char *uid, char kind, gint64 value)
{
  return g_strdup_printf ("%s\n%c%" G_GINT64_FORMAT, uid ? uid : "", kind, value);
}

/* A UID no other workout of the file has. The order of the file decides, so it is the same again.
 */
static char *
make_unique (Reader *self, const char *wished)
{
  g_autofree char *uid = NULL;
  guint ordinal;

  if (strlen (wished) > LONGEST_UID)
    uid = g_compute_checksum_for_string (G_CHECKSUM_SHA256, wished, -1);
  else
    uid = g_strdup (wished);
  ordinal = GPOINTER_TO_UINT (g_hash_table_lookup (self->uids, uid)) + 1;
  g_hash_table_replace (self->uids, g_strdup (uid), GUINT_TO_POINTER (ordinal));
  return ordinal == 1 ? g_steal_pointer (&uid) : g_strdup_printf ("%s:%u", uid, ordinal);
}

static char *
make_uid (Reader *self, const RdIcalEvent *event, const RdWorkout *workout, RdDate original)
{
  g_autofree char *wished = NULL;
  char date[11];

  rd_date_write (original != RD_DATE_UNSET ? original : workout->date, date);
  if (event->uid == NULL)
    {
      g_autofree char *title = rd_text_fold (event->title);

      wished = g_strdup_printf ("ics:%s:%s:%s", date,
                                rd_enum_to_nick (RD_TYPE_WORKOUT_KIND, workout->kind), title);
    }
  else if (original != RD_DATE_UNSET)
    wished = g_strdup_printf ("%s#%s", event->uid, date);
  else
    wished = g_strdup (event->uid);
  return make_unique (self, wished);
}

static void
set_done (RdWorkout *workout, const RdWorkoutText *text, gint64 begun, int length)
{
  if (!text->done)
    return;
  workout->outcome = RD_OUTCOME_DONE;
  workout->done_minutes = text->done_minutes != RD_UNSET ? text->done_minutes : length;
  workout->done_distance_km = text->done_distance_km;
  workout->done_rpe = text->done_rpe;
  workout->done_start = begun;
}

/* The words of a series are the same for each of it. */
static const RdWorkoutText *
read_words (Reader *self, const RdIcalEvent *event)
{
  if (self->words_of != event)
    self->words = rd_workout_text_read (event->title, event->description, event->categories);
  self->words_of = event;
  return &self->words;
}

static char *
make_note (const RdIcalEvent *event, RdDate date)
{
  gint64 days = event->start.is_date ? event->seconds / DAY : 0;
  char until[11];

  if (days < 2 || days > 366)
    return g_strdup (event->description);
  rd_date_write (date + days - 1, until);
  /* Translators: %1$s is a date, %2$s what the calendar says of the event. */
  return g_strdup_printf (_ ("Until %1$s. %2$s"), until,
                          event->description ? event->description : "");
}

/* One workout of an event at @instant; @original is the day of the series it stands for. */
static void
take_workout (Reader *self, const RdIcalEvent *event, gint64 wall, gint64 instant, RdDate original)
{
  g_autoptr (RdWorkout) workout = NULL;
  const RdWorkoutText *text = read_words (self, event);
  gboolean timed = !event->start.is_date;
  int length =
    timed && event->seconds > 0 && event->seconds <= DAY ? (event->seconds + 30) / 60 : RD_UNSET;

  if (rd_programme_file_is_full (self->file))
    return;
  workout = rd_record_new (RD_TYPE_WORKOUT);
  workout->date =
    timed ? rd_zone_to_wall (self->zone, instant, &workout->start) : date_of_wall (wall);
  if (!timed)
    workout->start = text->start;
  workout->kind = text->kind;
  rd_record_set_text (&workout->title, event->title);
  workout->note = make_note (event, workout->date);
  if (text->minutes_named || (text->minutes != RD_UNSET && length == RD_UNSET))
    workout->minutes = text->minutes;
  else if (!text->done)
    workout->minutes = length;
  if (text->kind == RD_WORKOUT_REST)
    workout->minutes = RD_UNSET;
  workout->distance_km = text->distance_km;
  workout->rpe = text->rpe;
  set_done (workout, text, timed ? instant : RD_INSTANT_UNSET, length);
  workout->uid = make_uid (self, event, workout, original);
  rd_programme_file_take (self->file, event->line, g_steal_pointer (&workout), self->client);
}

static gint64
instant_of (const RdIcalEvent *event, gint64 wall)
{
  return event->start.zone ? rd_ical_zone_to_instant (event->start.zone, wall) : wall;
}

static gboolean
contains (GHashTable *keys, char kind, gint64 value)
{
  g_autofree char *key = make_key ("", kind, value);

  return g_hash_table_contains (keys, key);
}

/*
 * What a series leaves out, as keys: a day, an instant, or, where an exclusion is told in another
 * zone and fits no time of the series, the wall time it must have meant.
 */
static GHashTable *
list_excluded (const RdIcalEvent *event, GArray *walls)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) instants =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; event->excluded->len > 0 && i < walls->len; i++)
    {
      gint64 instant = instant_of (event, g_array_index (walls, gint64, i));

      g_hash_table_add (instants, g_memdup2 (&instant, sizeof instant));
    }
  for (guint i = 0; i < event->excluded->len; i++)
    {
      const RdIcalMoment *moment = &g_array_index (event->excluded, RdIcalMoment, i);

      if (moment->is_date)
        g_hash_table_add (keys, make_key ("", BY_DAY, moment->wall));
      else if (g_hash_table_contains (instants, &moment->instant))
        g_hash_table_add (keys, make_key ("", BY_INSTANT, moment->instant));
      else
        g_hash_table_add (keys, make_key ("", BY_WALL, moment->wall));
    }
  return keys;
}

static gboolean
is_replaced (Reader *self, const RdIcalEvent *event, gint64 day, gint64 instant)
{
  g_autofree char *by_day = make_key (event->uid, BY_DAY, day);
  g_autofree char *by_time = make_key (event->uid, BY_INSTANT, instant);

  return event->uid && (g_hash_table_contains (self->replaced, by_day) ||
                        g_hash_table_contains (self->replaced, by_time));
}

/* One of a series, unless it is excluded or another event stands for it. */
static void
take_instance (Reader *self, const RdIcalEvent *event, GHashTable *excluded, gint64 wall)
{
  gint64 instant = instant_of (event, wall);
  gint64 day = (gint64)date_of_wall (wall) * DAY;
  RdDate original = event->start.is_date ? date_of_wall (wall) : rd_zone_date (self->zone, instant);

  if (contains (excluded, BY_DAY, day) || contains (excluded, BY_INSTANT, instant) ||
      contains (excluded, BY_WALL, wall) || is_replaced (self, event, day, instant))
    return;
  take_workout (self, event, wall, instant, original);
}

static int
compare_walls (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *)a < *(const gint64 *)b ? -1 : *(const gint64 *)a > *(const gint64 *)b;
}

/* The wall times of a series in its own zone. */
static GArray *
list_walls (const RdIcalEvent *event, GError **error)
{
  g_autoptr (GArray) walls = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 last = event->start.wall + (gint64)MOST_YEARS * 366 * DAY;
  RdZone *zone = event->start.zone ? rd_ical_zone_known (event->start.zone) : NULL;

  for (guint i = 0; i < event->rules->len && i < 8; i++)
    {
      g_autoptr (RdRecurrence) recurrence =
        rd_recurrence_new (g_ptr_array_index (event->rules, i), error);
      g_autoptr (GArray) found = NULL;

      if (recurrence == NULL)
        return NULL;
      found = rd_recurrence_expand (recurrence, event->start.wall, zone, last, MOST_INSTANCES);
      g_array_append_vals (walls, found->data, found->len);
    }
  if (walls->len == 0)
    g_array_append_val (walls, event->start.wall);
  for (guint i = 0; i < event->added->len && i < MOST_INSTANCES; i++)
    {
      const RdIcalMoment *moment = &g_array_index (event->added, RdIcalMoment, i);
      gint64 wall = moment->wall;

      if (event->start.is_date)
        wall = (gint64)date_of_wall (wall) * DAY;
      else if (moment->is_date)
        wall += ((event->start.wall % DAY) + DAY) % DAY;
      else
        wall = event->start.zone ? rd_ical_zone_to_wall (event->start.zone, moment->instant)
                                 : moment->instant;
      g_array_append_val (walls, wall);
    }
  g_array_sort (walls, compare_walls);
  return g_steal_pointer (&walls);
}

static void
take_series (Reader *self, const RdIcalEvent *event)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) walls = list_walls (event, &error);
  g_autoptr (GHashTable) excluded = NULL;

  if (walls == NULL)
    {
      rd_programme_file_refuse (self->file, event->line, error->message);
      return;
    }
  excluded = list_excluded (event, walls);
  for (guint i = 0; i < walls->len; i++)
    if (i == 0 || g_array_index (walls, gint64, i) != g_array_index (walls, gint64, i - 1))
      take_instance (self, event, excluded, g_array_index (walls, gint64, i));
}

static void
take_event (Reader *self, const RdIcalEvent *event)
{
  if (event->cancelled || event->is_outdated)
    return;
  if (event->is_override)
    {
      RdDate original = event->replaces.is_date
                          ? date_of_wall (event->replaces.wall)
                          : rd_zone_date (self->zone, event->replaces.instant);

      take_workout (self, event, event->start.wall, event->start.instant, original);
    }
  else if (event->rules->len == 0 && event->added->len == 0)
    take_workout (self, event, event->start.wall, event->start.instant, RD_DATE_UNSET);
  else if (++self->n_series <= MOST_SERIES)
    take_series (self, event);
  else
    rd_programme_file_refuse (self->file, event->line,
                              _ ("The file has more than five hundred repeating events."));
}

static void
read_zones (Reader *self, const RdIcalComponent *component)
{
  for (guint i = 0; i < component->children->len; i++)
    {
      const RdIcalComponent *child = g_ptr_array_index (component->children, i);

      if (strcmp (child->name, "VTIMEZONE") == 0)
        rd_ical_zones_describe (self->zones, child);
      else if (strcmp (child->name, "VCALENDAR") == 0)
        read_zones (self, child);
    }
}

static gboolean
read_events (Reader *self,
             const RdIcalComponent *component,
             GCancellable *cancellable,
             GError **error)
{
  for (guint i = 0; i < component->children->len; i++)
    {
      const RdIcalComponent *child = g_ptr_array_index (component->children, i);
      g_autoptr (GError) reason = NULL;
      RdIcalEvent *event;

      if (i % 256 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (strcmp (child->name, "VCALENDAR") == 0 && !read_events (self, child, cancellable, error))
        return FALSE;
      if (strcmp (child->name, "VEVENT") != 0)
        continue;
      self->n_events++;
      event = rd_ical_event_read (child, self->zones, &reason);
      if (event)
        g_ptr_array_add (self->events, event);
      else if (!rd_programme_file_is_full (self->file))
        rd_programme_file_refuse (self->file, child->line, reason->message);
    }
  return TRUE;
}

static char *
make_replaced_key (const RdIcalEvent *event)
{
  if (event->replaces.is_date)
    return make_key (event->uid, BY_DAY, event->replaces.wall);
  return make_key (event->uid, BY_INSTANT, event->replaces.instant);
}

static char *
make_event_key (const RdIcalEvent *event)
{
  return event->is_override ? make_replaced_key (event) : g_strdup (event->uid);
}

/*
 * Of several versions of one event the newest counts: the highest sequence, and of equals the last
 * in the file. The others are forgotten.
 */
static void
forget_older (Reader *self)
{
  g_autoptr (GHashTable) newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->events->len; i++)
    {
      RdIcalEvent *event = g_ptr_array_index (self->events, i);
      g_autofree char *key = make_event_key (event);
      RdIcalEvent *other;

      if (event->uid == NULL)
        continue;
      if (event->is_override)
        g_hash_table_add (self->replaced, g_strdup (key));
      other = g_hash_table_lookup (newest, key);
      if (other && other->sequence > event->sequence)
        event->is_outdated = TRUE;
      else if (other)
        other->is_outdated = TRUE;
      if (!event->is_outdated)
        g_hash_table_replace (newest, g_steal_pointer (&key), event);
    }
}

static char *
find_name (const RdIcalComponent *component)
{
  for (guint i = 0; i < component->children->len; i++)
    {
      const RdIcalComponent *child = g_ptr_array_index (component->children, i);
      const char *name = rd_ical_component_value (child, "X-WR-CALNAME");
      g_autofree char *text =
        rd_ical_unescape (name ? name : rd_ical_component_value (child, "NAME"));

      if (strcmp (child->name, "VCALENDAR") == 0 && text)
        return rd_text_tidy (text);
    }
  return NULL;
}

static gboolean
take_all (Reader *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->events->len && !rd_programme_file_is_full (self->file); i++)
    {
      if (i % 64 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      take_event (self, g_ptr_array_index (self->events, i));
    }
  if (rd_programme_file_is_full (self->file))
    rd_programme_file_refuse (self->file, 1,
                              _ ("The file is too long for a programme; the rest was not read."));
  return TRUE;
}

gboolean
rd_ical_programme_read (RdProgrammeFile *file,
                        const char *text,
                        gsize length,
                        const char *file_name,
                        RdClient *client,
                        RdZone *zone,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (RdIcalComponent) root = rd_ical_component_parse (text, length, cancellable, error);
  g_autoptr (RdIcalZones) zones = rd_ical_zones_new (zone);
  g_autoptr (GPtrArray) events =
    g_ptr_array_new_with_free_func ((GDestroyNotify)rd_ical_event_free);
  g_autoptr (GHashTable) replaced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader self = { file, client, zone, zones, events, replaced, uids };

  if (root == NULL)
    return FALSE;
  read_zones (&self, root);
  if (!read_events (&self, root, cancellable, error))
    return FALSE;
  if (self.n_events == 0)
    {
      g_set_error (error, RD_ERROR, RD_ERROR_UNREADABLE,
                   _ ("“%s” is a calendar without events, so there is no programme in it."),
                   file_name);
      return FALSE;
    }
  forget_older (&self);
  file->name = find_name (root);
  return take_all (&self, cancellable, error);
}
