/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-commands.c: a new programme from a template. */
#include "rd-practice-commands.h"

#include "model/rd-text.h"
#include "model/rd-routine.h"
#include "rd-permission.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gint64 client;
  const char *template_id;
  RdDate race_date;
  const char *race_name;
  RdProgramme *kept;
} NewProgramme;

static RdTemplate *
find_template (const char *id, GError **error)
{
  RdTemplate *template = rd_template_find (id);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GString) names = NULL;

  if (template)
    return template;
  all = rd_template_list ();
  names = g_string_new (NULL);
  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (names, "%s%s", i ? ", " : "", ((RdTemplate *)all->pdata[i])->id);
  g_set_error (error, RD_ERROR, RD_ERROR_NOT_FOUND,
               /* Translators: what was asked for, and the templates there are. */
               _ ("There is no template “%1$s”; there are %2$s."), id, names->str);
  return NULL;
}

/* The client's race of that day, or a new one. */
static RdRace *
keep_race (RdWriting *writing, NewProgramme *wish, RdTemplate *template, GError **error)
{
  g_autoptr (GPtrArray) races =
    rd_store_list (rd_writing_store (writing), RD_TYPE_RACE,
                   "client = $1 AND date = $2 ORDER BY priority, id", error,
                   RD_BIND_INT (wish->client), RD_BIND_DATE (wish->race_date), RD_BIND_END);
  g_autoptr (RdRace) race = NULL;

  if (races == NULL)
    return NULL;
  if (races->len > 0)
    return g_object_ref (races->pdata[0]);
  race = rd_record_new (RD_TYPE_RACE);
  race->client = wish->client;
  rd_record_set_text (&race->name, wish->race_name ? wish->race_name : _ ("Race"));
  race->date = wish->race_date;
  race->distance_km = template->race_km;
  race->priority = RD_RACE_A;
  return rd_writing_insert (writing, race, error) ? g_steal_pointer (&race) : NULL;
}

static gboolean
keep_workouts (RdWriting *writing, GPtrArray *workouts, RdProgramme *programme, GError **error)
{
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];

      workout->client = programme->client;
      workout->programme = rd_record_id (programme);
      if (!rd_writing_insert (writing, workout, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
make_programme (RdWriting *writing, gpointer argument, GError **error)
{
  NewProgramme *wish = argument;
  g_autoptr (RdTemplate) template = find_template (wish->template_id, error);
  g_autoptr (RdClient) client = NULL;
  g_autoptr (RdRace) race = NULL;
  g_autoptr (RdProgramme) programme = NULL;
  g_autoptr (GPtrArray) routines = NULL;
  g_autoptr (GPtrArray) workouts = NULL;
  RdDate first = wish->race_date;

  if (template == NULL || !rd_permission_check (writing, RD_TYPE_PROGRAMME, error))
    return FALSE;
  client = rd_store_get (rd_writing_store (writing), RD_TYPE_CLIENT, wish->client, error);
  race = client ? keep_race (writing, wish, template, error) : NULL;
  routines = race ? rd_store_list (rd_writing_store (writing), RD_TYPE_ROUTINE, "1 = 1 ORDER BY id",
                                   error, RD_BIND_END)
                  : NULL;
  if (routines == NULL)
    return FALSE;

  workouts = rd_template_make_workouts (template, client, routines, wish->race_date, &first);
  programme = rd_record_new (RD_TYPE_PROGRAMME);
  programme->client = wish->client;
  programme->name = g_strdup (template->name);
  programme->template = g_strdup (template->id);
  programme->starts = first;
  programme->ends = wish->race_date;
  programme->race = rd_record_id (race);
  programme->owner = rd_writing_practitioner (writing);
  if (!rd_writing_insert (writing, programme, error) ||
      !keep_workouts (writing, workouts, programme, error))
    return FALSE;
  wish->kept = g_steal_pointer (&programme);
  return TRUE;
}

/**
 * rd_practice_new_programme:
 * @self: a practice
 * @client: id of a client
 * @template_id: short name of a template: half-12
 * @race_date: the day it ends with
 * @race_name: (nullable): what the race is called; one the client already has that day keeps its
 * name
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_INVALID, %RD_ERROR_NOT_PERMITTED
 *
 * Makes a programme, its workouts and its race from a template, all at once.
 *
 * Returns: (transfer full) (nullable): the programme
 */
RdProgramme *
rd_practice_new_programme (RdPractice *self,
                           gint64 client,
                           const char *template_id,
                           RdDate race_date,
                           const char *race_name,
                           GError **error)
{
  NewProgramme wish = { client, template_id, race_date, race_name, NULL };

  if (rd_practice_write (self, "programme", make_programme, &wish, error))
    return wish.kept;
  g_clear_object (&wish.kept);
  return NULL;
}
