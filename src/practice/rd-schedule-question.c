/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-schedule-question.c: the bookings of a range of days by their names, ready to go out. */
#include "rd-schedule-question.h"

#include "rd-questions.h"

#include <glib/gi18n-lib.h>

#define CANCELLED_EVERY 1024

/* Ten years of bookings go out at once, so they are read as rows and not as records. */
static const char sql[] =
  "SELECT booking.id, booking.uid, booking.starts, booking.ends, practitioner.name, room.name,"
  " service.name, client.name, booking.status, booking.sequence, booking.practitioner"
  " FROM booking"
  " JOIN practitioner ON practitioner.id = booking.practitioner"
  " JOIN service ON service.id = booking.service"
  " JOIN client ON client.id = booking.client"
  " LEFT JOIN room ON room.id = booking.room"
  " WHERE booking.starts >= $1 AND booking.starts < $2"
  " ORDER BY booking.starts, booking.practitioner, booking.id";

static gboolean
wants (const RdScheduleQuestion *question, gint64 practitioner)
{
  if (question->practitioners == NULL)
    return TRUE;
  for (guint i = 0; i < question->practitioners->len; i++)
    if (g_array_index (question->practitioners, gint64, i) == practitioner)
      return TRUE;
  return FALSE;
}

static const char *
keep_name (RdScheduleAnswer *answer, RdStatement *statement, guint column)
{
  const char *name = rd_statement_get_text (statement, column);

  return name ? g_string_chunk_insert_const (answer->texts, name) : NULL;
}

static void
add_row (RdScheduleAnswer *answer, RdStatement *statement)
{
  const char *uid = rd_statement_get_text (statement, 1);
  RdScheduleRow row = {
    .id = rd_statement_get_int (statement, 0),
    .uid = g_string_chunk_insert (answer->texts, uid ? uid : ""),
    .start = rd_statement_get_int (statement, 2),
    .end = rd_statement_get_int (statement, 3),
    .practitioner = keep_name (answer, statement, 4),
    .room = keep_name (answer, statement, 5),
    .service = keep_name (answer, statement, 6),
    .client = keep_name (answer, statement, 7),
    .sequence = rd_statement_get_int (statement, 9),
  };
  int status = RD_BOOKING_CONFIRMED;

  rd_enum_from_nick (RD_TYPE_BOOKING_STATUS, rd_statement_get_text (statement, 8), &status);
  row.status = status;
  g_array_append_val (answer->schedule.rows, row);
}

static gboolean
read_rows (RdScheduleAnswer *answer,
           RdConnection *store,
           const RdScheduleQuestion *question,
           GCancellable *cancellable,
           GError **error)
{
  RdZone *zone = answer->schedule.zone;
  g_autoptr (RdStatement) statement = rd_connection_prepare (store, sql, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;
  rd_statement_bind_int (statement, 1, rd_zone_to_instant (zone, question->from, 0));
  rd_statement_bind_int (statement, 2, rd_zone_to_instant (zone, question->to, 0));
  for (guint n = 0; rd_statement_step (statement, &has_row, error); n++)
    {
      if (!has_row)
        return TRUE;
      if (wants (question, rd_statement_get_int (statement, 10)))
        add_row (answer, statement);
      if (n % CANCELLED_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  return FALSE;
}

/**
 * rd_schedule_read:
 * @store: the connection
 * @question: which days, and whose
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for %RD_ERROR_INVALID where the days are in the wrong order, and what
 *   the store says
 *
 * Returns: (transfer full) (nullable): the bookings that begin in those days, of any status, by
 *   start
 */
RdScheduleAnswer *
rd_schedule_read (RdConnection *store,
                  const RdScheduleQuestion *question,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (RdScheduleAnswer) answer = NULL;
  g_autoptr (RdSettings) settings = NULL;

  if (question->to <= question->from)
    {
      g_set_error_literal (error, RD_ERROR, RD_ERROR_INVALID,
                           _ ("The range of days has to end after it begins."));
      return NULL;
    }
  settings = rd_settings_read (store, error);
  if (settings == NULL)
    return NULL;

  answer = g_new0 (RdScheduleAnswer, 1);
  answer->texts = g_string_chunk_new (64 * 1024);
  answer->schedule.rows = g_array_new (FALSE, FALSE, sizeof (RdScheduleRow));
  answer->schedule.name = g_string_chunk_insert (answer->texts, settings->name);
  answer->schedule.now = question->now;
  answer->schedule.zone = rd_zone_new (settings->zone, error);
  if (answer->schedule.zone == NULL || !read_rows (answer, store, question, cancellable, error))
    return NULL;
  return g_steal_pointer (&answer);
}

/**
 * rd_schedule_answer_free:
 * @answer: (transfer full): an answer
 *
 * Frees it and its texts.
 */
void
rd_schedule_answer_free (RdScheduleAnswer *answer)
{
  g_clear_pointer (&answer->schedule.zone, rd_zone_unref);
  g_array_unref (answer->schedule.rows);
  g_string_chunk_free (answer->texts);
  g_free (answer);
}
