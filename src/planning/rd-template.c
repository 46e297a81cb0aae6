/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-template.c: programmes to start from, and the workouts they make. */
#include "rd-template-private.h"

#include "rd-usual-routines.h"

#include "rd-template-resources.h"

#include <math.h>
#include <string.h>

#define FOLDER "/org/restday/templates/"
#define QUALITY_PACE 0.85 /* quality parts are 15 % faster than easy ones */

/* In this order they are offered: by the length of the race. */
static const char *const built_in[] = { "10k-8", "half-12", "marathon-16" };

void
rd_template_day_clear (gpointer data)
{
  RdTemplateDay *day = data;

  g_clear_pointer (&day->title, g_free);
  g_clear_pointer (&day->note, g_free);
}

static void
clear_more (gpointer data)
{
  rd_template_day_clear (&((RdTemplateMore *)data)->workout);
}

/* A template without weeks. */
RdTemplate *
rd_template_new (void)
{
  RdTemplate *self = g_new0 (RdTemplate, 1);

  self->more = g_array_new (FALSE, FALSE, sizeof (RdTemplateMore));
  g_array_set_clear_func (self->more, clear_more);
  return self;
}

/* One more week, of rest. */
RdTemplateDay *
rd_template_add_week (RdTemplate *self)
{
  gsize before = (gsize)self->n_weeks * DAYS_A_WEEK;

  self->n_weeks++;
  self->days = g_renew (RdTemplateDay, self->days, before + DAYS_A_WEEK);
  memset (self->days + before, 0, DAYS_A_WEEK * sizeof (RdTemplateDay));
  return self->days + before;
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
  for (guint i = 0; i < self->n_weeks * DAYS_A_WEEK; i++)
    rd_template_day_clear (&self->days[i]);
  g_free (self->days);
  g_array_unref (self->more);
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

/* How long a day's workout is for whom a kilometre takes @easy_pace seconds. */
int
rd_template_day_minutes (const RdTemplateDay *day, int easy_pace)
{
  double pace = rd_workout_kind_is_quality (day->kind) ? easy_pace * QUALITY_PACE : easy_pace;

  if (day->minutes > 0)
    return day->minutes;
  return CLAMP ((int)lround (day->km * pace / 60), 1, MAX_MINUTES);
}

/**
 * rd_template_length:
 * @self: a template
 *
 * Returns: how many days it has, from its first Monday to its race, or to the last Sunday where it
 *   leads to none
 */
guint
rd_template_length (const RdTemplate *self)
{
  guint n_days = self->n_weeks * DAYS_A_WEEK;

  for (guint i = n_days; self->race_km > 0 && i-- > 0;)
    if (self->days[i].kind == RD_WORKOUT_RACE)
      return i + 1;
  return n_days;
}

static void
add_workout (GPtrArray *workouts, const RdTemplateDay *day, RdClient *client, RdDate date)
{
  RdWorkout *workout;

  if (day->kind == RD_WORKOUT_REST || day->optional)
    return;
  workout = rd_record_new (RD_TYPE_WORKOUT);
  workout->client = rd_record_id (client);
  workout->date = date;
  workout->kind = day->kind;
  workout->minutes = rd_template_day_minutes (day, client->easy_pace);
  if (day->km > 0)
    workout->distance_km = day->km;
  if (day->rpe > 0)
    workout->rpe = day->rpe;
  workout->title = g_strdup (day->title);
  workout->note = g_strdup (day->note);
  g_ptr_array_add (workouts, workout);
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
  guint length = rd_template_length (self), more = 0;
  RdDate begins = race_date - (RdDate)length + 1;

  for (guint i = 0; i < length; i++)
    {
      add_workout (workouts, &self->days[i], client, begins + i);
      for (; more < self->more->len; more++)
        {
          RdTemplateMore *other = &g_array_index (self->more, RdTemplateMore, more);

          if (other->day != i)
            break;
          add_workout (workouts, &other->workout, client, begins + i);
        }
    }
  for (guint i = 0; i < workouts->len; i++)
    rd_routines_complete (routines, workouts->pdata[i]);
  if (first)
    *first = begins;
  return workouts;
}
