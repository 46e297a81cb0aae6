/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-commands.c: whole weeks of a programme, shifted and repeated. */
#include "rd-programme-edit-commands.h"

#include "model/rd-food-note.h"
#include "model/rd-programme.h"
#include "rd-programme-edit.h"
#include "rd-programme-race.h"
#include "rd-programme-range.h"
#include "rd-wording.h"

#include <glib/gi18n-lib.h>

#define DAYS_A_WEEK 7
#define MOST_WEEKS 520 /* ten years */
#define END_OF_TIME rd_date_new (9999, 12, 31)

static gboolean
check_monday (RdDate date, GError **error)
{
  g_autofree char *day = rd_wording_date (date);

  if (rd_date_weekday (date) == RD_MONDAY)
    return TRUE;
  g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
               _ ("A week is named by its Monday, and %s is not one."), day);
  return FALSE;
}

/* What stands in a programme from one day up to another, in order. */
static GPtrArray *
list_between (RdConnection *store,
              GType type,
              gint64 programme,
              RdDate from,
              RdDate to,
              GError **error)
{
  return rd_store_list (store, type,
                        "programme = $1 AND date >= $2 AND date < $3 ORDER BY date, id", error,
                        RD_BIND_INT (programme), RD_BIND_DATE (from), RD_BIND_DATE (to),
                        RD_BIND_END);
}

/* Whether a workout is one that weeks take with them: planned, and not a race, which has its day.
 */
static gboolean
is_of_the_week (RdConnection *store, RdWorkout *workout, gboolean *is, GError **error)
{
  gboolean is_race;

  if (!rd_programme_is_race (store, workout, &is_race, error))
    return FALSE;
  *is = !is_race && workout->outcome == RD_OUTCOME_PLANNED;
  return TRUE;
}

/* Shifting. */

static gboolean
check_room (RdProgrammeEdit *edit, RdConnection *store, RdDate from, RdDate to, GError **error)
{
  g_autofree char *day = NULL;
  gint64 n;

  if (to >= from)
    return TRUE;
  day = rd_wording_date (to);
  if (to < edit->today)
    {
      g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                   _ ("The weeks cannot move so far: something planned would fall on %s, which is "
                      "past."),
                   day);
      return FALSE;
    }
  n = rd_store_count (store, RD_TYPE_WORKOUT,
                      "client = (SELECT client FROM programme WHERE id = $1) AND date = $2"
                      " AND outcome = $3",
                      error, RD_BIND_INT (edit->id), RD_BIND_DATE (to),
                      RD_BIND_TEXT (rd_enum_to_nick (RD_TYPE_WORKOUT_OUTCOME, RD_OUTCOME_DONE)),
                      RD_BIND_END);
  if (n > 0)
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("The weeks cannot move so far: something planned would fall on %s, when a "
                    "workout was done already."),
                 day);
  return n == 0;
}

static gboolean
shift_workouts (RdProgrammeEdit *edit, RdWriting *writing, int days, GError **error)
{
  RdConnection *store = rd_writing_store (writing);
  g_autoptr (GPtrArray) workouts =
    list_between (store, RD_TYPE_WORKOUT, edit->id, edit->from, END_OF_TIME, error);

  if (workouts == NULL)
    return FALSE;
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];
      gboolean moves;

      if (!is_of_the_week (store, workout, &moves, error))
        return FALSE;
      if (!moves)
        continue;
      if (!check_room (edit, store, workout->date, workout->date + days, error))
        return FALSE;
      workout->date += days;
      if (!rd_writing_update (writing, workout, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
shift_food_notes (RdProgrammeEdit *edit, RdWriting *writing, int days, GError **error)
{
  RdConnection *store = rd_writing_store (writing);
  g_autoptr (GPtrArray) notes =
    list_between (store, RD_TYPE_FOOD_NOTE, edit->id, edit->from, END_OF_TIME, error);

  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      RdFoodNote *note = notes->pdata[i];

      if (!check_room (edit, store, note->date, note->date + days, error))
        return FALSE;
      note->date += days;
      if (!rd_writing_update (writing, note, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
shift_weeks (RdProgrammeEdit *edit, RdWriting *writing, GError **error)
{
  int days = edit->by * DAYS_A_WEEK;
  g_autoptr (RdProgramme) programme =
    rd_store_get (rd_writing_store (writing), RD_TYPE_PROGRAMME, edit->id, error);

  if (programme == NULL || !check_monday (edit->from, error) ||
      !shift_workouts (edit, writing, days, error) ||
      !shift_food_notes (edit, writing, days, error))
    return FALSE;
  if (programme->starts >= edit->from)
    programme->starts += days;
  if (programme->ends >= edit->from)
    programme->ends += days;
  programme->ends = MAX (programme->starts, programme->ends);
  return rd_writing_update (writing, programme, error) &&
         rd_programme_keep_range (writing, edit->id, error);
}

static RdProgrammeEdit *
new_shift (gint64 programme, RdDate from_monday, int weeks)
{
  RdProgrammeEdit *edit = rd_programme_edit_new (shift_weeks, RD_TYPE_WORKOUT, programme);

  edit->from = from_monday;
  edit->by = CLAMP (weeks, -MOST_WEEKS, MOST_WEEKS);
  return edit;
}

/**
 * rd_practice_shift_weeks:
 * @self: a practice
 * @programme: id of a programme
 * @from_monday: the Monday of the first week that moves
 * @weeks: by how many weeks, ten years at most; negative to earlier ones
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_NOT_PERMITTED, %RD_ERROR_INVALID where
 *   something would move into the past, or onto a day on which a workout was done
 *
 * Moves everything planned from a week on, food notes too. What was done or missed stays, and so do
 * races: what comes to lie after the race the programme leads to is still there, and the programme
 * ends with it.
 *
 * Returns: whether the weeks were shifted
 */
gboolean
rd_practice_shift_weeks (RdPractice *self,
                         gint64 programme,
                         RdDate from_monday,
                         int weeks,
                         GError **error)
{
  return rd_programme_edit_carry_out (self, "shift-weeks",
                                      new_shift (programme, from_monday, weeks), NULL, error);
}

/**
 * rd_practice_shift_weeks_async:
 * @self: a practice
 * @programme: see rd_practice_shift_weeks()
 * @from_monday: see rd_practice_shift_weeks()
 * @weeks: see rd_practice_shift_weeks()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_shift_weeks(), without waiting.
 */
void
rd_practice_shift_weeks_async (RdPractice *self,
                               gint64 programme,
                               RdDate from_monday,
                               int weeks,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  rd_programme_edit_async (self, "shift-weeks", new_shift (programme, from_monday, weeks), callback,
                           user_data);
}

/**
 * rd_practice_shift_weeks_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_shift_weeks()
 *
 * Returns: whether the weeks were shifted
 */
gboolean
rd_practice_shift_weeks_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_programme_edit_finish (self, result, NULL, error);
}

/* Repeating. */

static gboolean
check_weeks (RdProgrammeEdit *edit, GError **error)
{
  if (!check_monday (edit->from, error) || !check_monday (edit->to, error))
    return FALSE;
  if (edit->to == edit->from)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("A week is repeated in another week, not in itself."));
  else if (edit->to + DAYS_A_WEEK <= edit->today)
    g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                         _ ("The week it is to be repeated in is over."));
  else
    return TRUE;
  return FALSE;
}

/* Days that are past are not planned anew. */
static RdDate
first_day_of_target (RdProgrammeEdit *edit)
{
  return MAX (edit->to, edit->today);
}

static gboolean
clear_week (RdProgrammeEdit *edit, RdWriting *writing, GError **error)
{
  RdConnection *store = rd_writing_store (writing);
  RdDate from = first_day_of_target (edit), to = edit->to + DAYS_A_WEEK;
  g_autoptr (GPtrArray) workouts = list_between (store, RD_TYPE_WORKOUT, edit->id, from, to, error);
  g_autoptr (GPtrArray) notes =
    workouts ? list_between (store, RD_TYPE_FOOD_NOTE, edit->id, from, to, error) : NULL;

  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < workouts->len; i++)
    {
      gboolean goes;

      if (!is_of_the_week (store, workouts->pdata[i], &goes, error) ||
          (goes &&
           !rd_writing_delete (writing, RD_TYPE_WORKOUT, rd_record_id (workouts->pdata[i]), error)))
        return FALSE;
    }
  for (guint i = 0; i < notes->len; i++)
    if (!rd_writing_delete (writing, RD_TYPE_FOOD_NOTE, rd_record_id (notes->pdata[i]), error))
      return FALSE;
  return TRUE;
}

static gboolean
copy_workout (RdProgrammeEdit *edit, RdWriting *writing, RdWorkout *workout, GError **error)
{
  g_autoptr (RdWorkout) copy = rd_workout_copy_plan (workout);
  gboolean is_race;

  if (!rd_programme_is_race (rd_writing_store (writing), workout, &is_race, error))
    return FALSE;
  copy->date += edit->to - edit->from;
  return is_race || copy->date < first_day_of_target (edit) ||
         rd_programme_edit_add (edit, writing, copy, error);
}

static gboolean
copy_food_note (RdProgrammeEdit *edit, RdWriting *writing, RdFoodNote *note, GError **error)
{
  g_autoptr (RdFoodNote) copy = rd_record_copy (note);

  rd_record_set_id (copy, 0);
  copy->date += edit->to - edit->from;
  return copy->date < first_day_of_target (edit) || rd_writing_insert (writing, copy, error);
}

static gboolean
repeat_week (RdProgrammeEdit *edit, RdWriting *writing, GError **error)
{
  RdConnection *store = rd_writing_store (writing);
  RdDate to = edit->from + DAYS_A_WEEK;
  g_autoptr (RdProgramme) programme = rd_store_get (store, RD_TYPE_PROGRAMME, edit->id, error);
  g_autoptr (GPtrArray) workouts = NULL;
  g_autoptr (GPtrArray) notes = NULL;

  if (programme == NULL || !check_weeks (edit, error) ||
      !(workouts = list_between (store, RD_TYPE_WORKOUT, edit->id, edit->from, to, error)) ||
      !(notes = list_between (store, RD_TYPE_FOOD_NOTE, edit->id, edit->from, to, error)) ||
      (edit->flag && !clear_week (edit, writing, error)))
    return FALSE;
  for (guint i = 0; i < workouts->len; i++)
    if (!copy_workout (edit, writing, workouts->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < notes->len; i++)
    if (!copy_food_note (edit, writing, notes->pdata[i], error))
      return FALSE;
  if (edit->made->len > 0)
    return rd_programme_keep_range (writing, edit->id, error);

  g_autofree char *day = rd_wording_date (edit->from);

  g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
               _ ("The week of %s has nothing that could be repeated."), day);
  return FALSE;
}

static RdProgrammeEdit *
new_repeat (gint64 programme, RdDate monday, RdDate to_monday, gboolean replace)
{
  RdProgrammeEdit *edit = rd_programme_edit_new (repeat_week, RD_TYPE_WORKOUT, programme);

  edit->from = monday;
  edit->to = to_monday;
  edit->flag = replace;
  return edit;
}

/**
 * rd_practice_repeat_week:
 * @self: a practice
 * @programme: id of a programme
 * @monday: Monday of the week to repeat
 * @to_monday: Monday of the week to repeat it in
 * @replace: whether what is planned there goes first; otherwise both stand in it
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_NOT_PERMITTED, %RD_ERROR_INVALID where
 *   there is nothing to repeat or the other week is over
 *
 * Copies what was planned for a week to another one, food notes too. Races stay on their days and
 * are not repeated; what was done or missed stays; days of this week that are past are left as they
 * are.
 *
 * Returns: whether the week was repeated
 */
gboolean
rd_practice_repeat_week (RdPractice *self,
                         gint64 programme,
                         RdDate monday,
                         RdDate to_monday,
                         gboolean replace,
                         GError **error)
{
  return rd_programme_edit_carry_out (
    self, "repeat-week", new_repeat (programme, monday, to_monday, replace), NULL, error);
}

/**
 * rd_practice_repeat_week_async:
 * @self: a practice
 * @programme: see rd_practice_repeat_week()
 * @monday: see rd_practice_repeat_week()
 * @to_monday: see rd_practice_repeat_week()
 * @replace: see rd_practice_repeat_week()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_repeat_week(), without waiting.
 */
void
rd_practice_repeat_week_async (RdPractice *self,
                               gint64 programme,
                               RdDate monday,
                               RdDate to_monday,
                               gboolean replace,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  rd_programme_edit_async (self, "repeat-week", new_repeat (programme, monday, to_monday, replace),
                           callback, user_data);
}

/**
 * rd_practice_repeat_week_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_repeat_week()
 *
 * Returns: whether the week was repeated
 */
gboolean
rd_practice_repeat_week_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_programme_edit_finish (self, result, NULL, error);
}
