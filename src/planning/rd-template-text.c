/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-template-text.c: templates as people and files write them. */
#include "rd-template-private.h"

#include "model/rd-error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_RPE 10

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

/* What the plan calls a workout and what it says of it, each in a group of its own. */
static const struct
{
  const char *group;
  gsize member;
} texts[] = {
  { "Titles", G_STRUCT_OFFSET (RdTemplateDay, title) },
  { "Notes", G_STRUCT_OFFSET (RdTemplateDay, note) },
};

/* Reading. */

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

/* One workout: E5, X40min?, L14@5. */
static gboolean
parse_workout (const char *text, RdTemplateDay *day)
{
  char *rest;
  double amount;
  gboolean minutes;

  if (!find_kind (text[0], &day->kind) || !g_ascii_isdigit (text[1]))
    return FALSE;
  amount = g_ascii_strtod (text + 1, &rest);
  minutes = g_str_has_prefix (rest, "min");
  if (minutes)
    rest += strlen ("min");
  if (!(amount > 0) || amount > (minutes ? MAX_MINUTES : MAX_KM))
    return FALSE;
  if (minutes)
    day->minutes = MAX (1, (int)lround (amount));
  else
    day->km = amount;
  if (*rest == '@' && g_ascii_isdigit (rest[1]))
    {
      day->rpe = g_ascii_strtod (rest + 1, &rest);
      if (!(day->rpe > 0) || day->rpe > MAX_RPE)
        return FALSE;
    }
  day->optional = *rest == '?';
  return *rest == '\0' || strcmp (rest, "?") == 0;
}

/* One day of a week: Tue:E5, or Sat:E5+S30min. */
static gboolean
parse_day (RdTemplate *self, const char *text, guint first)
{
  const char *colon = strchr (text, ':');
  g_auto (GStrv) parts = NULL;
  guint weekday;

  if (colon == NULL || !find_weekday (text, colon - text, &weekday) ||
      self->days[first + weekday].kind != RD_WORKOUT_REST)
    return FALSE;
  parts = g_strsplit (colon + 1, "+", -1);
  if (parts[0] == NULL)
    return FALSE;
  for (guint i = 0; parts[i]; i++)
    {
      RdTemplateMore more = { .day = first + weekday };

      if (!parse_workout (parts[i], &more.workout))
        return FALSE;
      if (i == 0)
        self->days[more.day] = more.workout;
      else
        g_array_append_val (self->more, more);
    }
  return TRUE;
}

static gboolean
parse_week (RdTemplate *self, const char *text, GError **error)
{
  g_auto (GStrv) days = g_strsplit_set (text, " \t", -1);
  guint first = (self->n_weeks - 1) * DAYS_A_WEEK;

  for (guint i = 0; days[i]; i++)
    if (*days[i] && !parse_day (self, days[i], first))
      {
        g_set_error (
          error, RD_ERROR, RD_ERROR_UNREADABLE,
          _ ("Week %1$u of the template has “%2$s” where a day such as Tue:E5 should be."),
          self->n_weeks, days[i]);
        return FALSE;
      }
  return TRUE;
}

static int
compare_more (gconstpointer a, gconstpointer b)
{
  guint one = ((const RdTemplateMore *)a)->day, other = ((const RdTemplateMore *)b)->day;

  return (one > other) - (one < other);
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
      rd_template_add_week (self);
      if (!parse_week (self, text, error))
        return FALSE;
    }
  g_array_sort (self->more, compare_more);
  if (self->n_weeks > 0)
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_UNREADABLE,
                       _ ("The template has no weeks; write the first as 1=Tue:E5 Sun:L9."));
  return FALSE;
}

/* Each workout with the place it has in the groups of texts: 3.Tue, and 3.Tue.2 for the second. */
typedef void (*TextFunction) (GKeyFile *file, const char *place, RdTemplateDay *day);

static void
for_each_workout (const RdTemplate *self, GKeyFile *file, TextFunction function)
{
  char place[24];
  guint n = 1;

  for (guint i = 0; i < self->n_weeks * DAYS_A_WEEK; i++)
    {
      g_snprintf (place, sizeof place, "%u.%s", i / DAYS_A_WEEK + 1, weekdays[i % DAYS_A_WEEK]);
      function (file, place, &self->days[i]);
    }
  for (guint i = 0; i < self->more->len; i++)
    {
      RdTemplateMore *more = &g_array_index (self->more, RdTemplateMore, i);

      n = i > 0 && g_array_index (self->more, RdTemplateMore, i - 1).day == more->day ? n + 1 : 2;
      g_snprintf (place, sizeof place, "%u.%s.%u", more->day / DAYS_A_WEEK + 1,
                  weekdays[more->day % DAYS_A_WEEK], n);
      function (file, place, &more->workout);
    }
}

static void
read_texts (GKeyFile *file, const char *place, RdTemplateDay *day)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (day->kind != RD_WORKOUT_REST)
      G_STRUCT_MEMBER (char *, day, texts[i].member) =
        g_key_file_get_string (file, texts[i].group, place, NULL);
}

/**
 * rd_template_parse:
 * @text: a template: a key file with groups Template (Id, Name, RaceKm) and Weeks (1, 2, …), each
 *   week its days as Tue:E5, Wed:X40min?, Sat:E5+S30min, Sun:L14@5; and where there are some Titles
 *   and Notes (3.Tue, 3.Sat.2)
 * @error: return location for %RD_ERROR_UNREADABLE
 *
 * Letters stand for kinds: E easy, L long, H hills, I intervals, T tempo, R race, S strength,
 * X cross-training, M stretching; numbers for kilometres, or minutes where "min" follows; after @
 * stands the effort where it is not the kind's usual one; a question mark makes it optional. A day
 * that is not named is rest.
 *
 * Returns: (transfer full) (nullable): the template
 */
RdTemplate *
rd_template_parse (const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (RdTemplate) self = rd_template_new ();

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
  if (!parse_weeks (self, file, error))
    return NULL;
  for_each_workout (self, file, read_texts);
  return g_steal_pointer (&self);
}

/* Writing. */

static void
append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.10g", number));
}

static void
append_workout (GString *text, const RdTemplateDay *day)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].kind == day->kind)
      g_string_append_c (text, letters[i].letter);
  append_number (text, day->minutes > 0 ? day->minutes : day->km);
  if (day->minutes > 0)
    g_string_append (text, "min");
  if (day->rpe > 0)
    {
      g_string_append_c (text, '@');
      append_number (text, day->rpe);
    }
  if (day->optional)
    g_string_append_c (text, '?');
}

static char *
write_week (const RdTemplate *self, guint week)
{
  GString *text = g_string_new (NULL);

  for (guint i = week * DAYS_A_WEEK; i < (week + 1) * DAYS_A_WEEK; i++)
    {
      if (self->days[i].kind == RD_WORKOUT_REST)
        continue;
      g_string_append_printf (text, "%s%s:", text->len ? " " : "", weekdays[i % DAYS_A_WEEK]);
      append_workout (text, &self->days[i]);
      for (guint j = 0; j < self->more->len; j++)
        {
          const RdTemplateMore *more = &g_array_index (self->more, RdTemplateMore, j);

          if (more->day != i)
            continue;
          g_string_append_c (text, '+');
          append_workout (text, &more->workout);
        }
    }
  return g_string_free (text, FALSE);
}

static void
write_texts (GKeyFile *file, const char *place, RdTemplateDay *day)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = G_STRUCT_MEMBER (char *, day, texts[i].member);

      if (text)
        g_key_file_set_string (file, texts[i].group, place, text);
    }
}

/**
 * rd_template_to_text:
 * @self: a template
 *
 * Returns: (transfer full): it as rd_template_parse() reads it
 */
char *
rd_template_to_text (const RdTemplate *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_string (file, "Template", "Id", self->id);
  g_key_file_set_string (file, "Template", "Name", self->name);
  if (self->race_km > 0)
    g_key_file_set_double (file, "Template", "RaceKm", self->race_km);
  for (guint i = 0; i < self->n_weeks; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i + 1);
      g_autofree char *week = write_week (self, i);

      g_key_file_set_string (file, "Weeks", key, week);
    }
  for_each_workout (self, file, write_texts);
  return g_key_file_to_data (file, NULL, NULL);
}
