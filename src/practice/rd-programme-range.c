/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-range.c: the days a programme covers follow its workouts and its race.
 *
 * A programme that leads to a race ends at it, or at its last workout where one was planned for
 * after the race. One without a race ends when it was said to, or at its last workout where that is
 * later. Either begins when it was said to, or at its first workout where that is earlier: rest
 * days before the first workout are part of it.
 */
#include "rd-programme-range.h"

#include "model/rd-race.h"
#include "model/rd-workout.h"
#include "rd-wording.h"

#include <glib/gi18n-lib.h>

/* (out): the days of its first and last workout, %RD_DATE_UNSET without one. */
static gboolean
find_workouts (RdConnection *store, gint64 programme, RdDate *first, RdDate *last, GError **error)
{
  g_autoptr (RdStatement) statement = rd_connection_prepare (
    store, "SELECT min (date), max (date) FROM workout WHERE programme = $1", error);
  gboolean has_row;

  *first = *last = RD_DATE_UNSET;
  if (statement == NULL)
    return FALSE;
  rd_statement_bind_int (statement, 1, programme);
  if (!rd_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row || rd_statement_is_null (statement, 0))
    return TRUE;
  return rd_date_parse (rd_statement_get_text (statement, 0), first) &&
         rd_date_parse (rd_statement_get_text (statement, 1), last);
}

/**
 * rd_programme_check_range:
 * @store: the connection
 * @before: a programme as it is kept
 * @after: as it is wanted
 * @error: return location for %RD_ERROR_INVALID
 *
 * Returns: whether no workout of it is left out by a later beginning or an earlier end
 */
gboolean
rd_programme_check_range (RdConnection *store,
                          RdProgramme *before,
                          RdProgramme *after,
                          GError **error)
{
  g_autofree char *day = NULL;
  RdDate first, last;
  gboolean too_late, too_early;

  if (!find_workouts (store, rd_record_id (after), &first, &last, error))
    return FALSE;
  if (first == RD_DATE_UNSET)
    return TRUE;
  too_late = after->starts > before->starts && after->starts > first;
  too_early = after->ends < before->ends && after->ends < last;
  if (!too_late && !too_early)
    return TRUE;
  day = rd_wording_date (too_late ? first : last);
  if (too_late)
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("The programme has a workout on %s, so it cannot begin later."), day);
  else
    g_set_error (error, RD_ERROR, RD_ERROR_INVALID,
                 _ ("The programme has a workout on %s, so it cannot end earlier."), day);
  return FALSE;
}

/**
 * rd_programme_keep_range:
 * @writing: the open transaction
 * @programme: id of a programme whose workouts or race have changed; 0: none, and nothing is done
 * @error: return location for what the store says
 *
 * Lets the programme begin and end as its workouts and its race have it.
 *
 * Returns: whether it is kept, once committed
 */
gboolean
rd_programme_keep_range (RdWriting *writing, gint64 programme, GError **error)
{
  RdConnection *store = rd_writing_store (writing);
  g_autoptr (RdProgramme) record = NULL;
  g_autoptr (RdRace) race = NULL;
  RdDate first, last;

  if (programme == 0)
    return TRUE;
  if (!(record = rd_store_get (store, RD_TYPE_PROGRAMME, programme, error)) ||
      (record->race != 0 && !(race = rd_store_get (store, RD_TYPE_RACE, record->race, error))) ||
      !find_workouts (store, programme, &first, &last, error))
    return FALSE;
  if (first != RD_DATE_UNSET)
    record->starts = MIN (record->starts, first);
  record->ends = MAX (race ? race->date : record->ends, last);
  record->starts = MIN (record->starts, record->ends);
  return rd_writing_update (writing, record, error);
}
