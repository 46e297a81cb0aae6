/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-reader.c: reads the week that is looked at. */
#include "rd-week-reader.h"

#define LOADING_AFTER_MS 300
#define DAYS 7
/* For so long what was read of a client holds for another week too, while nothing changes. */
#define TRAINING_SECONDS 300
/* A massage matters to what is allowed on days around it: this many days either way. */
#define REACH_DAYS 62

struct _RdWeekReader
{
  GObject parent_instance;

  RdDate start; /* of the week looked at */
  gint64 client;
  guint generation; /* answers to questions of an older one are dropped */
  guint changes;    /* of the practice, noticed so far */
  guint loading_timeout;
  guint far_source;
  gboolean loading;

  /* owned */
  RdPractice *practice;
  RdWeek *week;
  GHashTable *weeks;    /* RdDate → RdWeek: the one shown and its neighbours */
  GHashTable *asked;    /* RdDate: asked for in this generation */
  RdTraining *training; /* of the client, read since the last change */
  GCancellable *cancellable;
};

enum
{
  SHOWN,
  READ_AHEAD,
  RENEWED,
  LOADING,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdWeekReader, rd_week_reader, G_TYPE_OBJECT)

/* What a question was about, so that its answer can be told from a late one. */
typedef struct
{
  GWeakRef reader;
  RdDate start;
  guint generation;
  guint changes;
} Asked;

static Asked *
remember_asking (RdWeekReader *self, RdDate start)
{
  Asked *asked = g_new0 (Asked, 1);

  g_weak_ref_init (&asked->reader, self);
  asked->start = start;
  asked->generation = self->generation;
  asked->changes = self->changes;
  return asked;
}

static void
forget_asking (Asked *asked)
{
  g_weak_ref_clear (&asked->reader);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, forget_asking)

static void
set_loading (RdWeekReader *self, gboolean loading)
{
  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_signal_emit (self, signals[LOADING], 0, loading);
}

static gboolean
loading_cb (gpointer data)
{
  RdWeekReader *self = data;

  self->loading_timeout = 0;
  set_loading (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
show_week (RdWeekReader *self, RdWeek *week)
{
  set_loading (self, FALSE);
  if (self->week == week)
    return;
  g_clear_pointer (&self->week, rd_week_unref);
  self->week = rd_week_ref (week);
  g_signal_emit (self, signals[SHOWN], 0);
}

static void ask_week (RdWeekReader *self, RdDate start);

/* Freeing a week takes time that nobody should wait for. */
static gboolean
forget_far_cb (gpointer data)
{
  RdWeekReader *self = data;
  GHashTableIter iter;
  gpointer key;

  self->far_source = 0;
  g_hash_table_iter_init (&iter, self->weeks);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (ABS (GPOINTER_TO_INT (key) - self->start) > DAYS)
      g_hash_table_iter_remove (&iter);
  return G_SOURCE_REMOVE;
}

static void
ask_neighbours (RdWeekReader *self)
{
  if (self->far_source == 0)
    self->far_source = g_idle_add_full (G_PRIORITY_LOW, forget_far_cb, self, NULL);
  ask_week (self, self->start + DAYS);
  ask_week (self, self->start - DAYS);
}

static void
remember_training (RdWeekReader *self, RdTraining *training)
{
  if (training == self->training)
    return;
  g_clear_pointer (&self->training, rd_training_unref);
  if (training)
    self->training = rd_training_ref (training);
}

/* Years of a client's records are the most of what a week asks for, and the same for each. */
static RdTraining *
recall_training (RdWeekReader *self)
{
  gint64 now = rd_practice_now (self->practice);

  if (self->training == NULL || now - rd_training_records (self->training)->now > TRAINING_SECONDS)
    return NULL;
  return rd_training_ref (self->training);
}

static void
free_question (gpointer data)
{
  RdPeriodQuestion *question = data;

  g_clear_pointer (&question->training, rd_training_unref);
  g_free (question);
}

static void
week_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdWeek) week = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  g_autoptr (Asked) asked = data;
  g_autoptr (RdWeekReader) self = g_weak_ref_get (&asked->reader);

  if (self == NULL || asked->generation != self->generation)
    return;
  g_hash_table_remove (self->asked, GINT_TO_POINTER (asked->start));
  if (week == NULL)
    {
      if (asked->start == self->start)
        set_loading (self, FALSE);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_hash_table_insert (self->weeks, GINT_TO_POINTER (asked->start), rd_week_ref (week));
  if (asked->changes == self->changes)
    remember_training (self, week->period->training);
  if (asked->start == self->start)
    {
      show_week (self, week);
      ask_neighbours (self);
    }
  else
    g_signal_emit (self, signals[READ_AHEAD], 0);
}

static void
ask_week (RdWeekReader *self, RdDate start)
{
  RdPeriodQuestion *question;

  if (g_hash_table_contains (self->weeks, GINT_TO_POINTER (start)) ||
      !g_hash_table_add (self->asked, GINT_TO_POINTER (start)))
    return;
  question = g_new0 (RdPeriodQuestion, 1);
  question->from = start;
  question->to = start + DAYS;
  question->client = self->client;
  question->now = rd_practice_now (self->practice);
  question->training = recall_training (self);
  rd_practice_read_async (self->practice, rd_week_read, question, free_question,
                          (GDestroyNotify)rd_week_unref, self->cancellable, week_read_cb,
                          remember_asking (self, start));
}

/* Shows the week of the date at once where it was read ahead, otherwise when it comes. */
static void
want_week (RdWeekReader *self)
{
  RdWeek *week = g_hash_table_lookup (self->weeks, GINT_TO_POINTER (self->start));

  if (week)
    {
      show_week (self, week);
      ask_neighbours (self);
      return;
    }
  if (self->loading_timeout == 0 && !self->loading)
    self->loading_timeout = g_timeout_add (LOADING_AFTER_MS, loading_cb, self);
  ask_week (self, self->start);
}

/* What was read ahead no longer holds; what is shown stays until the new answer is there. */
static void
forget_weeks (RdWeekReader *self)
{
  self->generation++;
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_hash_table_remove_all (self->weeks);
  g_hash_table_remove_all (self->asked);
  g_clear_pointer (&self->training, rd_training_unref);
  want_week (self);
}

static gboolean
matters (RdWeekReader *self, const RdChange *change)
{
  static const char *const always[] = { "settings", "practitioner", "room", "service", "client" };
  static const char *const training[] = { "race", "programme", "workout", "contraindication" };
  RdZone *zone = rd_practice_zone (self->practice);
  int reach = self->client ? REACH_DAYS : DAYS;
  gint64 from = rd_zone_to_instant (zone, self->start - reach, 0);
  gint64 to = rd_zone_to_instant (zone, self->start + DAYS + reach, 0);

  if (rd_change_touches (change, "booking", from, to) ||
      rd_change_touches (change, "time_off", from, to))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    if (rd_change_touches (change, always[i], from, to))
      return TRUE;
  for (guint i = 0; self->client && i < G_N_ELEMENTS (training); i++)
    if (rd_change_touches (change, training[i], from, to))
      return TRUE;
  return FALSE;
}

static void
changed_cb (RdWeekReader *self, const RdChange *change)
{
  self->changes++;
  g_clear_pointer (&self->training, rd_training_unref);
  if (matters (self, change))
    rd_week_reader_renew (self);
}

static void
rd_week_reader_dispose (GObject *object)
{
  RdWeekReader *self = RD_WEEK_READER (object);

  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  g_clear_handle_id (&self->far_source, g_source_remove);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->week, rd_week_unref);
  g_clear_pointer (&self->weeks, g_hash_table_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_pointer (&self->training, rd_training_unref);
  G_OBJECT_CLASS (rd_week_reader_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, GType parameter)
{
  return g_signal_new (name, RD_TYPE_WEEK_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, parameter == G_TYPE_NONE ? 0 : 1, parameter);
}

static void
rd_week_reader_class_init (RdWeekReaderClass *class)
{
  G_OBJECT_CLASS (class)->dispose = rd_week_reader_dispose;
  signals[SHOWN] = add_signal ("shown", G_TYPE_NONE);
  signals[READ_AHEAD] = add_signal ("read-ahead", G_TYPE_NONE);
  signals[RENEWED] = add_signal ("renewed", G_TYPE_NONE);
  signals[LOADING] = add_signal ("loading", G_TYPE_BOOLEAN);
  signals[FAILED] = add_signal ("failed", G_TYPE_ERROR);
}

static void
rd_week_reader_init (RdWeekReader *self)
{
  self->weeks = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)rd_week_unref);
  self->asked = g_hash_table_new (NULL, NULL);
  self->cancellable = g_cancellable_new ();
}

/**
 * rd_week_reader_new:
 * @practice: an open practice
 *
 * Returns: (transfer full): a reader that has read nothing yet
 */
RdWeekReader *
rd_week_reader_new (RdPractice *practice)
{
  RdWeekReader *self = g_object_new (RD_TYPE_WEEK_READER, NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * rd_week_reader_ask:
 * @self: a reader
 * @client: id of the client in focus, 0 for nobody
 * @date: a day
 *
 * Looks at the week of @date from now on. One that was read ahead is shown at once; for another
 * client nothing that was read holds.
 */
void
rd_week_reader_ask (RdWeekReader *self, gint64 client, RdDate date)
{
  self->start = rd_date_week_start (date);
  if (client == self->client)
    {
      want_week (self);
      return;
    }
  self->client = client;
  forget_weeks (self);
}

/**
 * rd_week_reader_renew:
 * @self: a reader
 *
 * Asks again for what is shown. It stays until the answer is there.
 */
void
rd_week_reader_renew (RdWeekReader *self)
{
  forget_weeks (self);
  g_signal_emit (self, signals[RENEWED], 0);
}

/**
 * rd_week_reader_week:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): the last week shown, which is that looked at as soon as the
 *   answer is there; %NULL before the first answer
 */
RdWeek *
rd_week_reader_week (RdWeekReader *self)
{
  return self->week;
}

/**
 * rd_week_reader_beside:
 * @self: a reader
 * @date: a day
 *
 * Returns: (transfer none) (nullable): the week of @date, where it has been read
 */
RdWeek *
rd_week_reader_beside (RdWeekReader *self, RdDate date)
{
  return g_hash_table_lookup (self->weeks, GINT_TO_POINTER (rd_date_week_start (date)));
}
