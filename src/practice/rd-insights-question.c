/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-insights-question.c: what the practice should be told of without asking.
 *
 * Asked again with every week that is shown and every change, so it reads no more than can matter:
 * the clients with a massage ahead in the days in question who follow a programme then or have a
 * race near, of each what judges those days, and the diary only where something was spoilt.
 */
#include "rd-insights-question.h"

#define DAYS_AROUND 8 /* those in which something better is looked for, and one more */
#define ANY_DAYS 36500
#define DAYS_AT_ONCE 42 /* the diary of so many is read once, and not for each booking */
#define END_OF_TIME rd_date_new (9999, 12, 1)

G_DEFINE_ENUM_TYPE (RdInsightKind,
                    rd_insight_kind,
                    G_DEFINE_ENUM_VALUE (RD_INSIGHT_BOOKING_SPOILT, "booking_spoilt"))

/* One answer while it is gathered. */
typedef struct
{
  RdConnection *store;
  const RdInsightsQuestion *question;
  RdTrainingRecords house; /* what is the same for all clients */
  RdDate from;
  RdDate to;
  RdPeriod *period; /* the diary read last */
  GPtrArray *insights;
} Gathering;

static void
clear_gathering (Gathering *gathering)
{
  g_clear_object (&gathering->house.settings);
  g_clear_pointer (&gathering->house.zone, rd_zone_unref);
  g_clear_pointer (&gathering->house.services, g_ptr_array_unref);
  g_clear_pointer (&gathering->period, rd_period_unref);
  g_clear_pointer (&gathering->insights, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gathering, clear_gathering)

/**
 * rd_insight_copy:
 * @insight: an insight
 *
 * Returns: (transfer full): another like it, of the same booking
 */
RdInsight *
rd_insight_copy (const RdInsight *insight)
{
  RdInsight *copy = g_memdup2 (insight, sizeof *insight);

  if (copy->booking)
    g_object_ref (copy->booking);
  return copy;
}

/**
 * rd_insight_free:
 * @insight: (transfer full): an insight
 *
 * Frees it.
 */
void
rd_insight_free (RdInsight *insight)
{
  g_clear_object (&insight->booking);
  g_free (insight);
}

static gboolean
begin (Gathering *gathering, GError **error)
{
  const RdInsightsQuestion *question = gathering->question;
  RdTrainingRecords *house = &gathering->house;

  if (!(house->settings = rd_settings_read (gathering->store, error)) ||
      !(house->zone = rd_zone_new (house->settings->zone, error)) ||
      !(house->services =
          rd_store_list (gathering->store, RD_TYPE_SERVICE, NULL, error, RD_BIND_END)))
    return FALSE;
  house->now = question->now;
  gathering->from = rd_zone_date (house->zone, question->now);
  gathering->from = MAX (gathering->from, question->from);
  gathering->to = question->to > 0 ? MIN (question->to, END_OF_TIME) : END_OF_TIME;
  gathering->insights = g_ptr_array_new_with_free_func ((GDestroyNotify)rd_insight_free);
  return TRUE;
}

/* Races farther away say nothing, unless the practice lets them. */
static int
days_to_race (const RdSettings *settings)
{
  return settings->pressure_far >= 5 && settings->pressure_recovered >= 5 ? DAYS_AROUND : ANY_DAYS;
}

/* (element-type gint64): clients with something booked in those days whose training may say
 * something of it. */
static GArray *
list_clients (Gathering *gathering, GError **error)
{
  RdZone *zone = gathering->house.zone;
  int days = days_to_race (gathering->house.settings);
  char from[11], to[11], race_from[11], race_to[11];
  g_autoptr (GArray) clients = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (RdStatement) statement = rd_connection_prepare (
    gathering->store,
    "SELECT DISTINCT client FROM booking WHERE starts >= $1 AND starts < $2"
    " AND status <> 'cancelled' AND status <> 'no-show' AND ($3 = 0 OR client = $3)"
    " AND (EXISTS (SELECT 1 FROM programme WHERE programme.client = booking.client"
    "              AND closed = 0 AND programme.starts <= $4 AND programme.ends >= $5)"
    "      OR EXISTS (SELECT 1 FROM race WHERE race.client = booking.client"
    "                 AND race.date >= $6 AND race.date <= $7))"
    " ORDER BY client",
    error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;
  rd_date_write (gathering->from, from);
  rd_date_write (gathering->to, to);
  rd_date_write (MAX (gathering->from - days, 0), race_from);
  rd_date_write (MIN (gathering->to + days, END_OF_TIME), race_to);
  rd_statement_bind_int (
    statement, 1, MAX (gathering->question->now, rd_zone_to_instant (zone, gathering->from, 0)));
  rd_statement_bind_int (statement, 2, rd_zone_to_instant (zone, gathering->to, 0));
  rd_statement_bind_int (statement, 3, gathering->question->client);
  rd_statement_bind_text (statement, 4, to);
  rd_statement_bind_text (statement, 5, from);
  rd_statement_bind_text (statement, 6, race_from);
  rd_statement_bind_text (statement, 7, race_to);
  while (rd_statement_step (statement, &has_row, error))
    {
      gint64 client = has_row ? rd_statement_get_int (statement, 0) : 0;

      if (!has_row)
        return g_steal_pointer (&clients);
      g_array_append_val (clients, client);
    }
  return NULL;
}

/* Makes @gathering's diary one that covers the days in which something better is looked for. */
static gboolean
read_diary (Gathering *gathering, RdSpoilt *spoilt, RdTraining *training, GError **error)
{
  RdPeriodQuestion question = { .now = gathering->question->now };

  rd_spoilt_window (spoilt, training, &question.from, &question.to);
  if (gathering->period && gathering->period->from <= question.from &&
      gathering->period->to >= question.to)
    return TRUE;
  if (gathering->to - gathering->from <= DAYS_AT_ONCE)
    {
      question.from = MIN (question.from, gathering->from - DAYS_AROUND);
      question.to = MAX (question.to, gathering->to + DAYS_AROUND);
    }
  g_clear_pointer (&gathering->period, rd_period_unref);
  gathering->period = rd_period_read (gathering->store, &question, NULL, error);
  return gathering->period != NULL;
}

static gboolean
add_spoilt (Gathering *gathering, RdTraining *training, RdSpoilt *spoilt, GError **error)
{
  RdInsight *insight;

  if (!read_diary (gathering, spoilt, training, error))
    return FALSE;
  rd_spoilt_find_better (spoilt, gathering->period->diary, training);
  insight = g_new0 (RdInsight, 1);
  insight->kind = RD_INSIGHT_BOOKING_SPOILT;
  insight->client = spoilt->booking->client;
  insight->booking = g_object_ref (spoilt->booking);
  insight->was = spoilt->was;
  insight->now = spoilt->now;
  insight->has_better = spoilt->has_better;
  insight->better = spoilt->better;
  g_ptr_array_add (gathering->insights, insight);
  return TRUE;
}

static gboolean
look_at_client (Gathering *gathering, gint64 client, GError **error)
{
  g_autoptr (RdTraining) training =
    rd_training_read_days (gathering->store, &gathering->house, client,
                           gathering->from - DAYS_AROUND, gathering->to + DAYS_AROUND, error);
  g_autoptr (GArray) spoilt = NULL;

  if (training == NULL)
    return FALSE;
  spoilt = rd_spoilt_find (training, gathering->from, gathering->to);
  for (guint i = 0; i < spoilt->len; i++)
    if (!add_spoilt (gathering, training, &g_array_index (spoilt, RdSpoilt, i), error))
      return FALSE;
  return TRUE;
}

static int
compare_insights (gconstpointer a, gconstpointer b)
{
  const RdInsight *one = *(RdInsight *const *)a, *other = *(RdInsight *const *)b;

  if (one->booking->starts != other->booking->starts)
    return one->booking->starts < other->booking->starts ? -1 : 1;
  return (rd_record_id (one->booking) > rd_record_id (other->booking)) -
         (rd_record_id (one->booking) < rd_record_id (other->booking));
}

/**
 * rd_insights_read:
 * @store: the connection
 * @question: whom and which days it is about
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for %RD_ERROR_NOT_FOUND, what the store says, %G_IO_ERROR_CANCELLED
 *
 * Finds what should be told: massages that a change of the programme has spoilt, each with
 * something better where there is. A question for rd_practice_read().
 *
 * Returns: (transfer full) (nullable) (element-type RdInsight): the insights, by the time they are
 *   about
 */
GPtrArray *
rd_insights_read (RdConnection *store,
                  const RdInsightsQuestion *question,
                  GCancellable *cancellable,
                  GError **error)
{
  g_auto (Gathering) gathering = { .store = store, .question = question };
  g_autoptr (GArray) clients = NULL;

  if (!begin (&gathering, error) || !(clients = list_clients (&gathering, error)))
    return NULL;
  for (guint i = 0; i < clients->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !look_at_client (&gathering, g_array_index (clients, gint64, i), error))
      return NULL;
  g_ptr_array_sort (gathering.insights, compare_insights);
  return g_steal_pointer (&gathering.insights);
}
