/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-template.c: programmes to start from, and the workouts they make. */
#include "rd-template.h"

#include "rd-usual-routines.h"

#include "rd-template-resources.h"

#include "model/rd-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DAYS_A_WEEK 7
#define MAX_WEEKS 104
#define MAX_KM 1000
#define MAX_MINUTES 2880
#define FOLDER "/org/restday/templates/"
#define QUALITY_PACE 0.85 /* quality parts are 15 % faster than easy ones */

/* In this order they are offered: by the length of the race. */
static const char *const built_in[] = { "10k-8", "half-12", "marathon-16" };

static const struct
{
  char letter;
  RdWorkoutKind kind;
} letters[] = {
  { 'E', RD_WORKOUT_EASY },      { 'L', RD_WORKOUT_LONG },           { 'H', RD_WORKOUT_HILLS },
  { 'I', RD_WORKOUT_INTERVALS }, { 'T', RD_WORKOUT_TEMPO },          { 'R', RD_WORKOUT_RACE },
  { 'S', RD_WORKOUT_STRENGTH },  { 'X', RD_WORKOUT_CROSS_TRAINING }, { 'M', RD_WORKOUT_STRETCH },
};

static const char *const weekdays[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

/* What a letter stands for. */
static gboolean
find_kind (char letter, RdWorkoutKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == letter)
      {
        *kind = letters[i].kind;
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_weekday (const char *text, gsize length, guint *weekday)
{
  for (*weekday = 0; *weekday < DAYS_A_WEEK; ++*weekday)
    if (strlen (weekdays[*weekday]) == length &&
        g_ascii_strncasecmp (text, weekdays[*weekday], length) == 0)
      return TRUE;
  return FALSE;
}

/* One day of a week: Tue:E5, or Wed:X40min? */
static gboolean
parse_day (const char *text, RdTemplateDay *week)
{
  const char *colon = strchr (text, ':');
  RdTemplateDay day = { 0 };
  guint weekday;
  char *rest;

  if (colon == NULL || !find_weekday (text, colon - text, &weekday) ||
      week[weekday].kind != RD_WORKOUT_REST || !find_kind (colon[1], &day.kind) ||
      !g_ascii_isdigit (colon[2]))
    return FALSE;

  double amount = g_ascii_strtod (colon + 2, &rest);
  gboolean minutes = g_str_has_prefix (rest, "min");
  if (minutes)
    rest += strlen ("min");
  day.optional = *rest == '?';
  if (day.optional)
    rest++;
  if (*rest != '\0' || !(amount > 0) || amount > (minutes ? MAX_MINUTES : MAX_KM))
    return FALSE;

  if (minutes)
    day.minutes = MAX (1, (int)lround (amount));
  else
    day.km = amount;
  week[weekday] = day;
  return TRUE;
}

static gboolean
parse_week (const char *text, guint number, RdTemplateDay *week, GError **error)
{
  g_auto (GStrv) days = g_strsplit_set (text, " \t", -1);

  for (guint i = 0; days[i]; i++)
    if (*days[i] && !parse_day (days[i], week))
      {
        g_set_error (
          error, RD_ERROR, RD_ERROR_UNREADABLE,
          _ ("Week %1$u of the template has “%2$s” where a day such as Tue:E5 should be."), number,
          days[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
parse_weeks (RdTemplate *self, GKeyFile *file, GError **error)
{
  for (guint number = 1; number <= MAX_WEEKS; number++)
    {
      char key[16];
      g_autofree char *text = NULL;

      g_snprintf (key, sizeof key, "%u", number);
      text = g_key_file_get_string (file, "Weeks", key, NULL);
      if (text == NULL)
        break;
      self->n_weeks = number;
      self->days = g_renew (RdTemplateDay, self->days, (gsize)number * DAYS_A_WEEK);
      memset (self->days + (gsize)(number - 1) * DAYS_A_WEEK, 0,
              DAYS_A_WEEK * sizeof (RdTemplateDay));
      if (!parse_week (text, number, self->days + (gsize)(number - 1) * DAYS_A_WEEK, error))
        return FALSE;
    }
  if (self->n_weeks > 0)
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                       _ ("The template has no weeks; write the first as 1=Tue:E5 Sun:L9."));
  return FALSE;
}

/**
 * rd_template_parse:
 * @text: a template: a key file with groups Template (Id, Name, RaceKm) and Weeks (1, 2, …), each
 *   week its days as Tue:E5, Wed:X40min?
 * @error: return location for %RD_ERROR_UNREADABLE
 *
 * Letters stand for kinds: E easy, L long, H hills, I intervals, T tempo, R race, S strength,
 * X cross-training, M stretching; numbers for kilometres, or minutes where "min" follows; a
 * question mark makes the day optional. A day that is not named is rest.
 *
 * Returns: (transfer full) (nullable): the template
 */
RdTemplate *
rd_template_parse (const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (RdTemplate) self = g_new0 (RdTemplate, 1);

  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL))
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                           _ ("This is not a template; it should begin with the line [Template]."));
      return NULL;
    }
  self->id = g_key_file_get_string (file, "Template", "Id", NULL);
  self->name = g_key_file_get_locale_string (file, "Template", "Name", NULL, NULL);
  self->race_km = g_key_file_get_double (file, "Template", "RaceKm", NULL);
  if (self->id == NULL || *self->id == '\0' || self->name == NULL || *self->name == '\0' ||
      !(self->race_km >= 0 && self->race_km <= MAX_KM))
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                           _ ("A template needs an Id, a Name and a RaceKm from 0 to 1000."));
      return NULL;
    }
  return parse_weeks (self, file, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * rd_template_free:
 * @self: (transfer full) (nullable): a template
 *
 * Frees it.
 */
void
rd_template_free (RdTemplate *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->days);
  g_free (self);
}

/**
 * rd_template_find:
 * @id: (nullable): the short name of a built-in template: half-12
 *
 * Returns: (transfer full) (nullable): the template, %NULL where there is none of that name
 */
RdTemplate *
rd_template_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (built_in); i++)
    {
      g_autofree char *path = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;

      if (g_strcmp0 (built_in[i], id) != 0)
        continue;
      path = g_strconcat (FOLDER, id, ".template", NULL);
      bytes = g_resource_lookup_data (rd_template_resources_get_resource (), path,
                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      return rd_template_parse (text, NULL);
    }
  return NULL;
}

/**
 * rd_template_list:
 *
 * Returns: (transfer full) (element-type RdTemplate): the built-in templates, the shortest race
 * first
 */
GPtrArray *
rd_template_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)rd_template_free);

  for (guint i = 0; i < G_N_ELEMENTS (built_in); i++)
    g_ptr_array_add (list, rd_template_find (built_in[i]));
  return list;
}

static int
count_minutes (const RdTemplateDay *day, int easy_pace)
{
  double pace = rd_workout_kind_is_quality (day->kind) ? easy_pace * QUALITY_PACE : easy_pace;

  if (day->minutes > 0)
    return day->minutes;
  return CLAMP ((int)lround (day->km * pace / 60), 1, MAX_MINUTES);
}

static RdWorkout *
make_workout (const RdTemplateDay *day, RdClient *client, RdDate date)
{
  RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = rd_record_id (client);
  workout->date = date;
  workout->kind = day->kind;
  workout->minutes = count_minutes (day, client->easy_pace);
  if (day->km > 0)
    workout->distance_km = day->km;
  return workout;
}

/* The last day: that of the race, or that of the last week where the template has none. */
static guint
find_last_day (const RdTemplate *self)
{
  for (guint i = self->n_weeks * DAYS_A_WEEK; i-- > 0;)
    if (self->days[i].kind == RD_WORKOUT_RACE)
      return i;
  return self->n_weeks * DAYS_A_WEEK - 1;
}

/**
 * rd_template_make_workouts:
 * @self: a template
 * @client: who is to follow it
 * @routines: (element-type RdRoutine): what the practice gives with runs
 * @race_date: the day it ends with
 * @first: (out) (optional): its first day
 *
 * Lays the template so that its race falls on @race_date; where that is another day of the week
 * than in the template, all days move with it. Minutes follow from the client's easy pace, quality
 * parts and the race 15 % faster (a rule of this project). Optional days are left out, and so is
 * rest: a day of a programme without a workout is a rest day.
 *
 * Returns: (transfer full) (element-type RdWorkout): new workouts in order, without a programme yet
 */
GPtrArray *
rd_template_make_workouts (RdTemplate *self,
                           RdClient *client,
                           GPtrArray *routines,
                           RdDate race_date,
                           RdDate *first)
{
  GPtrArray *workouts = g_ptr_array_new_with_free_func (g_object_unref);
  guint last = find_last_day (self);

  for (guint i = 0; i <= last; i++)
    if (self->days[i].kind != RD_WORKOUT_REST && !self->days[i].optional)
      g_ptr_array_add (workouts,
                       make_workout (&self->days[i], client, race_date - (RdDate)(last - i)));
  for (guint i = 0; i < workouts->len; i++)
    rd_routines_complete (routines, workouts->pdata[i]);
  if (first)
    *first = race_date - (RdDate)last;
  return workouts;
}
