/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-insights.c: which of the bookings shown no longer fit their client's programme. */
#include "rd-insights.h"

/* Kinds of record that may make a booking fit better or worse. */
static const char *const kinds[] = { "booking", "workout",          "race",     "programme",
                                     "client",  "contraindication", "time_off", "settings",
                                     "service", "practitioner",     "room" };

typedef struct
{
  gint64 client;
  RdDate from;
  RdDate to;
  gint64 now;
} Question;

typedef struct
{
  GPtrArray *week;
  GPtrArray *client;
} Answer;

struct _RdInsights
{
  GObject parent_instance;

  Question question;

  /* owned */
  RdPractice *practice;
  GCancellable *cancellable;
  GPtrArray *of_week;   /* of RdInsight */
  GPtrArray *of_client; /* of RdInsight */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdInsights, rd_insights, G_TYPE_OBJECT)

static void
free_answer (Answer *answer)
{
  g_clear_pointer (&answer->week, g_ptr_array_unref);
  g_clear_pointer (&answer->client, g_ptr_array_unref);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, free_answer)

static gpointer
read_insights (RdConnection *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (Answer) answer = g_new0 (Answer, 1);
  RdInsightsQuestion week = { .from = question->from, .to = question->to, .now = question->now };
  RdInsightsQuestion client = { .client = question->client, .now = question->now };

  answer->week = rd_insights_read (store, &week, cancellable, error);
  if (answer->week == NULL)
    return NULL;
  answer->client =
    question->client ? rd_insights_read (store, &client, cancellable, error) : g_ptr_array_new ();
  return answer->client ? g_steal_pointer (&answer) : NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdInsights) self = data;
  /* A failure shows where the week is read; here there is just nothing to say. */
  g_autoptr (Answer) answer = rd_practice_read_finish (RD_PRACTICE (source), result, NULL);

  if (answer == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  g_ptr_array_unref (self->of_week);
  g_ptr_array_unref (self->of_client);
  self->of_week = g_steal_pointer (&answer->week);
  self->of_client = g_steal_pointer (&answer->client);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_again (RdInsights *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->question.now = rd_practice_now (self->practice);
  self->cancellable = g_cancellable_new ();
  rd_practice_read_async (self->practice, read_insights,
                          g_memdup2 (&self->question, sizeof self->question), g_free,
                          (GDestroyNotify)free_answer, self->cancellable, read_cb,
                          g_object_ref (self));
}

static void
changed_cb (RdInsights *self, const RdChange *change)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds) && self->question.to; i++)
    if (rd_change_touches (change, kinds[i], G_MININT64, G_MAXINT64))
      {
        read_again (self);
        return;
      }
}

static void
rd_insights_dispose (GObject *object)
{
  RdInsights *self = RD_INSIGHTS (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  G_OBJECT_CLASS (rd_insights_parent_class)->dispose (object);
}

static void
rd_insights_finalize (GObject *object)
{
  RdInsights *self = RD_INSIGHTS (object);

  g_ptr_array_unref (self->of_week);
  g_ptr_array_unref (self->of_client);
  G_OBJECT_CLASS (rd_insights_parent_class)->finalize (object);
}

static void
rd_insights_class_init (RdInsightsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = rd_insights_dispose;
  G_OBJECT_CLASS (class)->finalize = rd_insights_finalize;
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_INSIGHTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
rd_insights_init (RdInsights *self)
{
  self->of_week = g_ptr_array_new ();
  self->of_client = g_ptr_array_new ();
}

/**
 * rd_insights_new:
 * @practice: an open practice
 *
 * Returns: (transfer full): nothing known yet
 */
RdInsights *
rd_insights_new (RdPractice *practice)
{
  RdInsights *self = g_object_new (RD_TYPE_INSIGHTS, NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * rd_insights_ask:
 * @self: insights
 * @client: id of the client in focus, 0 for nobody
 * @from: first day shown
 * @to: first day after
 *
 * Asks about those days and that client from now on; what was known stays until the answer is
 * there.
 */
void
rd_insights_ask (RdInsights *self, gint64 client, RdDate from, RdDate to)
{
  if (client == self->question.client && from == self->question.from && to == self->question.to)
    return;
  if (client != self->question.client)
    {
      g_ptr_array_unref (self->of_client);
      self->of_client = g_ptr_array_new ();
      g_signal_emit (self, signals[CHANGED], 0);
    }
  self->question.client = client;
  self->question.from = from;
  self->question.to = to;
  read_again (self);
}

static const RdInsight *
find_booking (GPtrArray *insights, gint64 booking)
{
  for (guint i = 0; i < insights->len; i++)
    {
      const RdInsight *insight = insights->pdata[i];

      if (insight->booking && rd_record_id (insight->booking) == booking)
        return insight;
    }
  return NULL;
}

/**
 * rd_insights_of_booking:
 * @self: insights
 * @booking: id of a booking of the days shown, or of the client in focus
 *
 * Returns: (transfer none) (nullable): that it no longer fits, valid until the next "changed"
 */
const RdInsight *
rd_insights_of_booking (RdInsights *self, gint64 booking)
{
  const RdInsight *insight = find_booking (self->of_week, booking);

  return insight ? insight : find_booking (self->of_client, booking);
}

/**
 * rd_insights_of_week:
 * @self: insights
 *
 * Returns: (transfer none) (element-type RdInsight): those of the days shown, of everybody
 */
GPtrArray *
rd_insights_of_week (RdInsights *self)
{
  return self->of_week;
}

/**
 * rd_insights_of_client:
 * @self: insights
 *
 * Returns: (transfer none) (element-type RdInsight): those of the client in focus
 */
GPtrArray *
rd_insights_of_client (RdInsights *self)
{
  return self->of_client;
}
