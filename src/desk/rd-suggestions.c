/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-suggestions.c: the best free slots of the next two weeks for the client in focus. */
#include "rd-suggestions.h"

#define MOST 6
#define SHOWN 3
#define SOON_DAYS 7

/* What is asked, and what is answered. */
typedef struct
{
  RdPeriodQuestion period;
} Question;

typedef struct
{
  GArray *slots;
  RdService *service;
} Answer;

struct _RdSuggestions
{
  GObject parent_instance;

  gint64 client;

  /* owned */
  RdPractice *practice;
  GCancellable *cancellable;
  GHashTable *dismissed; /* gint64 starts */
  GArray *slots;         /* (nullable) */
  RdService *service;    /* (nullable) */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdSuggestions, rd_suggestions, G_TYPE_OBJECT)

static void
free_answer (Answer *answer)
{
  g_clear_pointer (&answer->slots, g_array_unref);
  g_clear_object (&answer->service);
  g_free (answer);
}

/* What the client usually has: the massage booked last, or else the practice's first one. */
static RdService *
choose_service (RdPeriod *period)
{
  GPtrArray *bookings = rd_training_records (period->training)->bookings;
  RdService *first = NULL, *usual = NULL;
  gint64 latest = G_MININT64;

  for (guint i = 0; bookings && i < bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (bookings, i);
      RdService *service = rd_period_service (period, booking->service);

      if (service && !service->archived && (service->discipline & RD_DISCIPLINE_ANY_MASSAGE) &&
          rd_booking_takes_time (booking) && booking->starts > latest)
        {
          usual = service;
          latest = booking->starts;
        }
    }
  for (guint i = 0; first == NULL && i < period->services->len; i++)
    {
      RdService *service = g_ptr_array_index (period->services, i);

      if (!service->archived && (service->discipline & RD_DISCIPLINE_ANY_MASSAGE))
        first = service;
    }
  return usual ? usual : first;
}

/* A good day this week is worth more than a better one after it. */
static GArray *
find_slots (RdPeriod *period, RdSlotWish wish)
{
  g_autoptr (GArray) near = NULL;
  GArray *all;
  RdDate soon = wish.from + SOON_DAYS;

  all = rd_slot_finder_find (period->diary, period->training, &wish);
  wish.to = MIN (soon, wish.to);
  near = rd_slot_finder_find (period->diary, period->training, &wish);
  for (guint i = near->len; i > 0; i--)
    if (g_array_index (near, RdSlot, i - 1).suitability.verdict > RD_VERDICT_GOOD)
      g_array_remove_index (near, i - 1);
  for (guint i = 0; i < all->len && near->len < MOST; i++)
    {
      const RdSlot *slot = &g_array_index (all, RdSlot, i);

      if (rd_zone_date (period->zone, slot->start) >= soon)
        g_array_append_vals (near, slot, 1);
    }
  if (near->len == 0)
    return all;
  g_array_unref (all);
  return g_steal_pointer (&near);
}

static gpointer
read_suggestions (RdConnection *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;
  g_autoptr (RdPeriod) period = rd_period_read (store, &question->period, cancellable, error);
  RdSlotWish wish = { .count = MOST };
  Answer *answer;

  if (period == NULL)
    return NULL;
  answer = g_new0 (Answer, 1);
  if (period->training == NULL)
    return answer;
  wish.from = question->period.from;
  wish.to = question->period.to;
  wish.service = choose_service (period);
  if (wish.service)
    {
      answer->service = g_object_ref (wish.service);
      answer->slots = find_slots (period, wish);
    }
  return answer;
}

static void
drop_dismissed (RdSuggestions *self)
{
  for (guint i = self->slots ? self->slots->len : 0; i > 0; i--)
    if (g_hash_table_contains (self->dismissed, &g_array_index (self->slots, RdSlot, i - 1).start))
      g_array_remove_index (self->slots, i - 1);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdSuggestions) self = data;
  g_autoptr (GError) error = NULL;
  Answer *answer = rd_practice_read_finish (RD_PRACTICE (source), result, &error);

  /* A failure shows where the week is read; here there is just nothing to suggest. */
  if (answer == NULL)
    return;
  if (G_TASK (result) && g_task_get_cancellable (G_TASK (result)) == self->cancellable)
    {
      g_clear_pointer (&self->slots, g_array_unref);
      self->slots = g_steal_pointer (&answer->slots);
      g_set_object (&self->service, answer->service);
      drop_dismissed (self);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  free_answer (answer);
}

static void
rd_suggestions_dispose (GObject *object)
{
  RdSuggestions *self = RD_SUGGESTIONS (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  g_clear_object (&self->service);
  g_clear_pointer (&self->slots, g_array_unref);
  g_clear_pointer (&self->dismissed, g_hash_table_unref);
  G_OBJECT_CLASS (rd_suggestions_parent_class)->dispose (object);
}

static void
rd_suggestions_class_init (RdSuggestionsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = rd_suggestions_dispose;
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_SUGGESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
rd_suggestions_init (RdSuggestions *self)
{
  self->dismissed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * rd_suggestions_new:
 * @practice: an open practice
 *
 * Returns: (transfer full): no suggestions yet
 */
RdSuggestions *
rd_suggestions_new (RdPractice *practice)
{
  RdSuggestions *self = g_object_new (RD_TYPE_SUGGESTIONS, NULL);

  self->practice = g_object_ref (practice);
  return self;
}

/**
 * rd_suggestions_ask:
 * @self: suggestions
 * @client: id of a client, 0 for nobody
 *
 * Asks for the best slots of @client from now on. For the same client the old ones stay until the
 * answer is there.
 */
void
rd_suggestions_ask (RdSuggestions *self, gint64 client)
{
  Question *question;
  RdDate today = rd_practice_today (self->practice);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (client != self->client)
    {
      g_hash_table_remove_all (self->dismissed);
      g_clear_pointer (&self->slots, g_array_unref);
      g_clear_object (&self->service);
      self->client = client;
      g_signal_emit (self, signals[CHANGED], 0);
    }
  if (client == 0)
    return;
  question = g_new0 (Question, 1);
  question->period.from = today;
  question->period.to = today + RD_SUGGESTIONS_DAYS;
  question->period.client = client;
  question->period.now = rd_practice_now (self->practice);
  self->cancellable = g_cancellable_new ();
  rd_practice_read_async (self->practice, read_suggestions, question, g_free,
                          (GDestroyNotify)free_answer, self->cancellable, read_cb,
                          g_object_ref (self));
}

/**
 * rd_suggestions_count:
 * @self: suggestions
 *
 * Returns: how many there are to show
 */
guint
rd_suggestions_count (RdSuggestions *self)
{
  return self->slots ? MIN (self->slots->len, SHOWN) : 0;
}

/**
 * rd_suggestions_slot:
 * @self: suggestions
 * @nth: less than rd_suggestions_count(); 0 is the best
 *
 * Returns: (transfer none): a slot, valid until the next "changed"
 */
const RdSlot *
rd_suggestions_slot (RdSuggestions *self, guint nth)
{
  g_return_val_if_fail (nth < rd_suggestions_count (self), NULL);
  return &g_array_index (self->slots, RdSlot, nth);
}

/**
 * rd_suggestions_service:
 * @self: suggestions
 *
 * Returns: (transfer none) (nullable): what the slots are for
 */
RdService *
rd_suggestions_service (RdSuggestions *self)
{
  return self->service;
}

/**
 * rd_suggestions_known:
 * @self: suggestions
 *
 * Returns: whether the answer is there, if only that nothing is free
 */
gboolean
rd_suggestions_known (RdSuggestions *self)
{
  return self->slots != NULL;
}

/**
 * rd_suggestions_dismiss:
 * @self: suggestions
 * @nth: less than rd_suggestions_count()
 *
 * Takes one away, and does not bring it back while this client is in focus.
 */
void
rd_suggestions_dismiss (RdSuggestions *self, guint nth)
{
  gint64 *start;

  g_return_if_fail (nth < rd_suggestions_count (self));
  start = g_new (gint64, 1);
  *start = rd_suggestions_slot (self, nth)->start;
  g_hash_table_add (self->dismissed, start);
  drop_dismissed (self);
  g_signal_emit (self, signals[CHANGED], 0);
}
