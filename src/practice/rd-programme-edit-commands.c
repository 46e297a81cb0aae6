/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-edit-commands.c: a programme's race moved, its end, and what goes altogether. */
#include "rd-programme-edit-commands.h"

#include "model/rd-food-note.h"
#include "model/rd-own-template.h"
#include "model/rd-programme.h"
#include "model/rd-routine.h"
#include "rd-programme-edit.h"
#include "rd-programme-race.h"
#include "rd-programme-range.h"

#include <glib/gi18n-lib.h>

/* The race. */

static gboolean
move_race (RdProgrammeEdit *edit, RdWriting *writing, GError **error)
{
  g_autoptr (RdRace) before =
    rd_store_get (rd_writing_store (writing), RD_TYPE_RACE, edit->id, error);
  g_autoptr (RdRace) after = before ? rd_record_copy (before) : NULL;

  if (after == NULL)
    return FALSE;
  after->date = edit->to;
  return rd_writing_update (writing, after, error) &&
         rd_programme_follow_race (writing, before, after, error);
}

static RdProgrammeEdit *
new_race_move (gint64 race, RdDate date)
{
  RdProgrammeEdit *edit = rd_programme_edit_new (move_race, RD_TYPE_RACE, race);

  edit->to = date;
  return edit;
}

/**
 * rd_practice_move_race:
 * @self: a practice
 * @race: id of a race
 * @date: its new day
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_NOT_PERMITTED, %RD_ERROR_INVALID
 *
 * Moves a race, and the programmes that lead to it with it, from today on: what is done stays, what
 * would move into the past goes. Other races stay on their days.
 *
 * Returns: whether it was moved
 */
gboolean
rd_practice_move_race (RdPractice *self, gint64 race, RdDate date, GError **error)
{
  return rd_programme_edit_carry_out (self, "move-race", new_race_move (race, date), NULL, error);
}

/**
 * rd_practice_move_race_async:
 * @self: a practice
 * @race: see rd_practice_move_race()
 * @date: see rd_practice_move_race()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_move_race(), without waiting.
 */
void
rd_practice_move_race_async (RdPractice *self,
                             gint64 race,
                             RdDate date,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  rd_programme_edit_async (self, "move-race", new_race_move (race, date), callback, user_data);
}

/**
 * rd_practice_move_race_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_move_race()
 *
 * Returns: whether it was moved
 */
gboolean
rd_practice_move_race_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_programme_edit_finish (self, result, NULL, error);
}

/* The end. */

static gboolean
close_programme (RdProgrammeEdit *edit, RdWriting *writing, GError **error)
{
  g_autoptr (RdProgramme) programme =
    rd_store_get (rd_writing_store (writing), RD_TYPE_PROGRAMME, edit->id, error);

  if (programme == NULL)
    return FALSE;
  programme->closed = edit->flag;
  return rd_writing_update (writing, programme, error);
}

static RdProgrammeEdit *
new_close (gint64 programme, gboolean closed)
{
  RdProgrammeEdit *edit = rd_programme_edit_new (close_programme, RD_TYPE_PROGRAMME, programme);

  edit->flag = closed != FALSE;
  return edit;
}

static const char *
close_action (gboolean closed)
{
  return closed ? "close-programme" : "reopen-programme";
}

/**
 * rd_practice_close_programme:
 * @self: a practice
 * @programme: id of a programme
 * @closed: whether it is no longer followed
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_NOT_PERMITTED
 *
 * Ends a programme before its time, or takes it up again. What one that is closed still had ahead
 * counts no longer; nothing of it is removed.
 *
 * Returns: whether it was done
 */
gboolean
rd_practice_close_programme (RdPractice *self, gint64 programme, gboolean closed, GError **error)
{
  return rd_programme_edit_carry_out (self, close_action (closed), new_close (programme, closed),
                                      NULL, error);
}

/**
 * rd_practice_close_programme_async:
 * @self: a practice
 * @programme: see rd_practice_close_programme()
 * @closed: see rd_practice_close_programme()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_close_programme(), without waiting.
 */
void
rd_practice_close_programme_async (RdPractice *self,
                                   gint64 programme,
                                   gboolean closed,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  rd_programme_edit_async (self, close_action (closed), new_close (programme, closed), callback,
                           user_data);
}

/**
 * rd_practice_close_programme_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_close_programme()
 *
 * Returns: whether it was done
 */
gboolean
rd_practice_close_programme_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_programme_edit_finish (self, result, NULL, error);
}

/* What goes altogether. */

static gboolean
check_may_go (GType type, GError **error)
{
  if (type == RD_TYPE_WORKOUT || type == RD_TYPE_FOOD_NOTE || type == RD_TYPE_ROUTINE ||
      type == RD_TYPE_RACE || type == RD_TYPE_PROGRAMME || type == RD_TYPE_OWN_TEMPLATE)
    return TRUE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_NOT_PERMITTED,
                       _ ("Only workouts, food notes, races, programmes, routines and the "
                          "practice’s own templates are removed; other records are archived, "
                          "cancelled or ended."));
  return FALSE;
}

/* What was done was done, whatever becomes of the programme that asked for it. */
static gboolean
set_done_apart (RdWriting *writing, gint64 programme, GError **error)
{
  g_autoptr (GPtrArray) workouts =
    rd_store_list (rd_writing_store (writing), RD_TYPE_WORKOUT,
                   "programme = $1 AND outcome = $2 ORDER BY id", error, RD_BIND_INT (programme),
                   RD_BIND_TEXT (rd_enum_to_nick (RD_TYPE_WORKOUT_OUTCOME, RD_OUTCOME_DONE)),
                   RD_BIND_END);

  if (workouts == NULL)
    return FALSE;
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = workouts->pdata[i];

      workout->programme = 0;
      if (!rd_writing_update (writing, workout, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
remove_record (RdProgrammeEdit *edit, RdWriting *writing, GError **error)
{
  g_autoptr (RdRecord) record = NULL;

  if (!check_may_go (edit->type, error) ||
      !(record = rd_store_get (rd_writing_store (writing), edit->type, edit->id, error)) ||
      (edit->type == RD_TYPE_PROGRAMME && !set_done_apart (writing, edit->id, error)) ||
      !rd_writing_delete (writing, edit->type, edit->id, error))
    return FALSE;
  return edit->type != RD_TYPE_WORKOUT ||
         rd_programme_keep_range (writing, RD_WORKOUT (record)->programme, error);
}

/**
 * rd_practice_remove:
 * @self: a practice
 * @type: a kind of record
 * @id: its id
 * @error: return location for %RD_ERROR_NOT_FOUND; %RD_ERROR_NOT_PERMITTED where records of that
 *   kind are not removed, or not by whoever acts; %RD_ERROR_INVALID where another still names it
 *
 * Removes a workout, food note, race, routine, programme or template of the practice's own. A
 * programme goes with its workouts and food notes, but what was done of it stays as the client's
 * own. What was done goes only where that one workout is named.
 *
 * Returns: whether it was removed
 */
gboolean
rd_practice_remove (RdPractice *self, GType type, gint64 id, GError **error)
{
  return rd_programme_edit_carry_out (self, "remove",
                                      rd_programme_edit_new (remove_record, type, id), NULL, error);
}

/**
 * rd_practice_remove_async:
 * @self: a practice
 * @type: see rd_practice_remove()
 * @id: see rd_practice_remove()
 * @callback: called with the result
 * @user_data: for @callback
 *
 * As rd_practice_remove(), without waiting.
 */
void
rd_practice_remove_async (RdPractice *self,
                          GType type,
                          gint64 id,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  rd_programme_edit_async (self, "remove", rd_programme_edit_new (remove_record, type, id),
                           callback, user_data);
}

/**
 * rd_practice_remove_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location, see rd_practice_remove()
 *
 * Returns: whether it was removed
 */
gboolean
rd_practice_remove_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  return rd_programme_edit_finish (self, result, NULL, error);
}
