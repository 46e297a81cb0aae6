/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-wish.c: what a new programme is to be made from, and what that makes. */
#include "rd-programme-wish.h"

#include "model/rd-food-note.h"
#include "planning/rd-programme-copy.h"
#include "planning/rd-usual-routines.h"
#include "rd-template-question.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * rd_programme_wish_copy:
 * @wish: a wish
 *
 * Returns: (transfer full): another like it
 */
RdProgrammeWish *
rd_programme_wish_copy (const RdProgrammeWish *wish)
{
  RdProgrammeWish *copy = g_memdup2 (wish, sizeof *wish);

  copy->template_id = g_strdup (wish->template_id);
  copy->race_name = g_strdup (wish->race_name);
  copy->name = g_strdup (wish->name);
  return copy;
}

/**
 * rd_programme_wish_free:
 * @wish: (transfer full): a wish of rd_programme_wish_copy()
 *
 * Frees it.
 */
void
rd_programme_wish_free (RdProgrammeWish *wish)
{
  g_free ((char *)wish->template_id);
  g_free ((char *)wish->race_name);
  g_free ((char *)wish->name);
  g_free (wish);
}

/**
 * rd_laid_programme_free:
 * @laid: (transfer full): a programme that was laid
 *
 * Frees it.
 */
void
rd_laid_programme_free (RdLaidProgramme *laid)
{
  g_clear_object (&laid->programme);
  g_clear_object (&laid->race);
  g_ptr_array_unref (laid->workouts);
  g_ptr_array_unref (laid->food_notes);
  g_free (laid);
}

static gboolean
is_said (RdDate date)
{
  return date != 0 && date != RD_DATE_UNSET;
}

/* The client's race of that day, or a new one. */
static gboolean
lay_race (RdLaidProgramme *laid,
          RdConnection *store,
          const RdProgrammeWish *wish,
          RdDate date,
          const char *name,
          double km,
          GError **error)
{
  g_autoptr (GPtrArray) races =
    rd_store_list (store, RD_TYPE_RACE, "client = $1 AND date = $2 ORDER BY priority, id", error,
                   RD_BIND_INT (wish->client), RD_BIND_DATE (date), RD_BIND_END);

  if (races == NULL)
    return FALSE;
  if (races->len > 0)
    {
      laid->race = g_object_ref (races->pdata[0]);
      return TRUE;
    }
  laid->race = rd_record_new (RD_TYPE_RACE);
  laid->race->client = wish->client;
  if (wish->race_name)
    name = wish->race_name;
  rd_record_set_text (&laid->race->name, name ? name : _ ("Race"));
  laid->race->date = date;
  laid->race->distance_km = km > 0 ? km : NAN;
  laid->race->priority = RD_RACE_A;
  return TRUE;
}

/* A practice from before there were routines gives the usual ones. */
static GPtrArray *
read_routines (RdConnection *store, GError **error)
{
  g_autoptr (GPtrArray) routines =
    rd_store_list (store, RD_TYPE_ROUTINE, "1 = 1 ORDER BY id", error, RD_BIND_END);

  if (routines && routines->len == 0)
    return rd_usual_routines ();
  return g_steal_pointer (&routines);
}

static gboolean
lay_template (RdLaidProgramme *laid,
              RdConnection *store,
              const RdProgrammeWish *wish,
              RdClient *client,
              GError **error)
{
  RdProgramme *programme = laid->programme;
  g_autoptr (RdTemplate) template = rd_template_read (store, wish->template_id, error);
  g_autoptr (GPtrArray) routines = NULL;

  if (template == NULL || !(routines = read_routines (store, error)))
    return FALSE;
  programme->ends = is_said (wish->race_date)
                      ? wish->race_date
                      : wish->starts + (RdDate)rd_template_length (template) - 1;
  g_ptr_array_unref (laid->workouts);
  laid->workouts =
    rd_template_make_workouts (template, client, routines, programme->ends, &programme->starts);
  rd_record_set_text (&programme->template, template->id);
  if (programme->name == NULL)
    rd_record_set_text (&programme->name, template->name);
  return (template->race_km <= 0 && wish->race_name == NULL) ||
         lay_race (laid, store, wish, programme->ends, NULL, template->race_km, error);
}

/* What to eat is for whom it was written. */
static gboolean
copy_food_notes (RdLaidProgramme *laid,
                 RdConnection *store,
                 RdProgramme *source,
                 int days,
                 GError **error)
{
  g_autoptr (GPtrArray) notes = NULL;

  if (source->client != laid->programme->client)
    return TRUE;
  notes = rd_store_list (store, RD_TYPE_FOOD_NOTE, "programme = $1 ORDER BY date, id", error,
                         RD_BIND_INT (rd_record_id (source)), RD_BIND_END);
  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      RdFoodNote *copy = rd_record_copy (notes->pdata[i]);

      rd_record_set_id (copy, 0);
      copy->date += days;
      g_ptr_array_add (laid->food_notes, copy);
    }
  return TRUE;
}

static gboolean
lay_copy (RdLaidProgramme *laid,
          RdConnection *store,
          const RdProgrammeWish *wish,
          RdClient *client,
          GError **error)
{
  RdProgramme *programme = laid->programme;
  g_autoptr (RdProgramme) source =
    rd_store_get (store, RD_TYPE_PROGRAMME, wish->from_programme, error);
  g_autoptr (RdClient) of = NULL;
  g_autoptr (RdRace) race = NULL;
  g_autoptr (GPtrArray) workouts = NULL;
  int days;

  if (source == NULL || !(of = rd_store_get (store, RD_TYPE_CLIENT, source->client, error)) ||
      (source->race && !(race = rd_store_get (store, RD_TYPE_RACE, source->race, error))) ||
      !(workouts = rd_store_list (store, RD_TYPE_WORKOUT, "programme = $1 ORDER BY date, start, id",
                                  error, RD_BIND_INT (wish->from_programme), RD_BIND_END)))
    return FALSE;
  days = is_said (wish->race_date) ? wish->race_date - (race ? race->date : source->ends)
                                   : wish->starts - source->starts;
  programme->starts = source->starts + days;
  programme->ends = source->ends + days;
  if (programme->name == NULL)
    rd_record_set_text (&programme->name, source->name);
  g_ptr_array_unref (laid->workouts);
  laid->workouts = rd_programme_copy_workouts (workouts, of, client, days);
  if (!copy_food_notes (laid, store, source, days, error))
    return FALSE;
  return (race == NULL && wish->race_name == NULL) ||
         lay_race (laid, store, wish, (race ? race->date : source->ends) + days,
                   race && days == 0 ? race->name : NULL, race ? race->distance_km : NAN, error);
}

static gboolean
lay_empty (RdLaidProgramme *laid, RdConnection *store, const RdProgrammeWish *wish, GError **error)
{
  laid->programme->starts = wish->starts;
  laid->programme->ends = is_said (wish->race_date) ? wish->race_date : wish->ends;
  return !is_said (wish->race_date) ||
         lay_race (laid, store, wish, wish->race_date, NULL, NAN, error);
}

static gboolean
check_wish (const RdProgrammeWish *wish, GError **error)
{
  gboolean empty = wish->template_id == NULL && wish->from_programme == 0;
  gboolean has_race = is_said (wish->race_date), has_first = is_said (wish->starts);

  if (empty && (!has_first || (!has_race && !is_said (wish->ends))))
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("A programme that begins empty needs its first day, and the day of its "
                            "race or its last day."));
  else if (!has_race && !has_first)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("A programme needs the day of its race, or its first day."));
  else
    return TRUE;
  return FALSE;
}

/* Where it is to begin later than what it is made from, the days before are left out. */
static void
leave_out_before (RdLaidProgramme *laid, RdDate starts)
{
  if (!is_said (starts) || starts <= laid->programme->starts)
    return;
  laid->programme->starts = starts;
  for (guint i = laid->workouts->len; i-- > 0;)
    if (RD_WORKOUT (laid->workouts->pdata[i])->date < starts)
      g_ptr_array_remove_index (laid->workouts, i);
  for (guint i = laid->food_notes->len; i-- > 0;)
    if (RD_FOOD_NOTE (laid->food_notes->pdata[i])->date < starts)
      g_ptr_array_remove_index (laid->food_notes, i);
}

/* The race is known better than what the programme is made from knows it. */
static void
name_race (RdLaidProgramme *laid)
{
  for (guint i = 0; laid->race && i < laid->workouts->len; i++)
    {
      RdWorkout *workout = laid->workouts->pdata[i];

      if (workout->kind != RD_WORKOUT_RACE || workout->date != laid->race->date)
        continue;
      rd_record_set_text (&workout->title, laid->race->name);
      if (laid->race->start != RD_UNSET)
        workout->start = laid->race->start;
      if (!isnan (laid->race->distance_km))
        workout->distance_km = laid->race->distance_km;
    }
}

/**
 * rd_programme_lay:
 * @store: the connection
 * @wish: what is wanted
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_INVALID
 *
 * Makes all of a programme and keeps nothing of it.
 *
 * Returns: (transfer full) (nullable): the programme as it would be kept
 */
RdLaidProgramme *
rd_programme_lay (RdConnection *store, const RdProgrammeWish *wish, GError **error)
{
  g_autoptr (RdLaidProgramme) laid = g_new0 (RdLaidProgramme, 1);
  g_autoptr (RdClient) client = NULL;

  laid->programme = rd_record_new (RD_TYPE_PROGRAMME);
  laid->workouts = g_ptr_array_new_with_free_func (g_object_unref);
  laid->food_notes = g_ptr_array_new_with_free_func (g_object_unref);
  if (!check_wish (wish, error) ||
      !(client = rd_store_get (store, RD_TYPE_CLIENT, wish->client, error)))
    return NULL;
  laid->programme->client = wish->client;
  laid->programme->owner = wish->owner;
  rd_record_set_text (&laid->programme->name, wish->name);
  if (wish->template_id      ? !lay_template (laid, store, wish, client, error)
      : wish->from_programme ? !lay_copy (laid, store, wish, client, error)
                             : !lay_empty (laid, store, wish, error))
    return NULL;
  leave_out_before (laid, wish->starts);
  name_race (laid);
  return g_steal_pointer (&laid);
}

/**
 * rd_programme_preview_read:
 * @store: the connection
 * @wish: what a new programme would be made from
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location, see rd_programme_lay()
 *
 * What the load of a programme would be, before it is made. A question for rd_practice_read().
 *
 * Returns: (transfer full) (nullable) (element-type RdPreviewDay): its days, from first to last
 */
GArray *
rd_programme_preview_read (RdConnection *store,
                           const RdProgrammeWish *wish,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (RdLaidProgramme) laid = rd_programme_lay (store, wish, error);

  if (laid == NULL)
    return NULL;
  return rd_preview_days (laid->workouts, laid->programme->starts, laid->programme->ends);
}
