/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-question.c: one programme with all that stands in it. */
#include "rd-programme-question.h"

static gboolean
read_answer (RdProgrammeAnswer *answer,
             RdConnection *store,
             gint64 programme,
             gint64 now,
             GError **error)
{
  RdZone *zone;

  answer->programme = rd_store_get (store, RD_TYPE_PROGRAMME, programme, error);
  if (answer->programme == NULL)
    return FALSE;
  answer->training = rd_training_read (store, answer->programme->client, now, error);
  if (answer->training == NULL)
    return FALSE;
  if (answer->programme->race != 0)
    {
      answer->race = rd_store_get (store, RD_TYPE_RACE, answer->programme->race, error);
      if (answer->race == NULL)
        return FALSE;
    }
  answer->workouts =
    rd_store_list (store, RD_TYPE_WORKOUT, "programme = $1 ORDER BY date, start, id", error,
                   RD_BIND_INT (programme), RD_BIND_END);
  if (answer->workouts == NULL)
    return FALSE;
  zone = rd_training_records (answer->training)->zone;
  answer->bookings = rd_store_list (
    store, RD_TYPE_BOOKING, "client = $1 AND starts >= $2 AND starts < $3 ORDER BY starts, id",
    error, RD_BIND_INT (answer->programme->client),
    RD_BIND_INT (rd_zone_to_instant (zone, answer->programme->starts, 0)),
    RD_BIND_INT (rd_zone_to_instant (zone, answer->programme->ends + 1, 0)), RD_BIND_END);
  return answer->bookings != NULL;
}

/**
 * rd_programme_read:
 * @store: the connection
 * @programme: id of a programme
 * @now: the present, UTC seconds
 * @error: return location for %RD_ERROR_NOT_FOUND and what the store says
 *
 * Returns: (transfer full) (nullable): the programme and what stands in it
 */
RdProgrammeAnswer *
rd_programme_read (RdConnection *store, gint64 programme, gint64 now, GError **error)
{
  g_autoptr (RdProgrammeAnswer) answer = g_new0 (RdProgrammeAnswer, 1);

  if (!read_answer (answer, store, programme, now, error))
    return NULL;
  return g_steal_pointer (&answer);
}

/**
 * rd_programme_answer_free:
 * @answer: (transfer full): an answer
 *
 * Frees it.
 */
void
rd_programme_answer_free (RdProgrammeAnswer *answer)
{
  g_clear_object (&answer->programme);
  g_clear_object (&answer->race);
  g_clear_pointer (&answer->workouts, g_ptr_array_unref);
  g_clear_pointer (&answer->bookings, g_ptr_array_unref);
  g_clear_pointer (&answer->training, rd_training_unref);
  g_free (answer);
}
