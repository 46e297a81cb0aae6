/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-reader.c: reads the weeks that are looked at, and those beside them ahead. */
#include "rd-week-reader.h"

#define DAYS RD_WEEK_READER_DAYS
/* For so long what was read of a client holds for another week too, while nothing changes. */
#define TRAINING_SECONDS 300

struct _RdWeekReader
{
  GObject parent_instance;

  gint64 client;    /* 0: nobody's training */
  RdDate middle;    /* Monday of the week looked at */
  guint generation; /* answers to questions of an older one are dropped */
  guint changes;    /* of the practice, noticed so far */
  guint far_source;

  /* owned */
  RdPractice *practice;
  GHashTable *weeks;    /* RdDate → RdWeek */
  GHashTable *asked;    /* RdDate: in this generation */
  RdTraining *training; /* of the client, read since the last change */
  GCancellable *cancellable;
};

enum
{
  READ,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdWeekReader, rd_week_reader, G_TYPE_OBJECT)

/* What a question was about, so that its answer can be told from a late one. */
typedef struct
{
  GWeakRef reader;
  RdDate monday;
  guint generation;
  guint changes;
} Asked;

static Asked *
remember_asking (RdWeekReader *self, RdDate monday)
{
  Asked *asked = g_new0 (Asked, 1);

  g_weak_ref_init (&asked->reader, self);
  asked->monday = monday;
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
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdWeek) week = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  g_autoptr (Asked) asked = data;
  g_autoptr (RdWeekReader) self = g_weak_ref_get (&asked->reader);

  if (self == NULL || asked->generation != self->generation)
    return;
  g_hash_table_remove (self->asked, GINT_TO_POINTER (asked->monday));
  if (week == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, asked->monday, error);
      return;
    }
  g_hash_table_insert (self->weeks, GINT_TO_POINTER (asked->monday), rd_week_ref (week));
  if (asked->changes == self->changes)
    remember_training (self, week->period->training);
  g_signal_emit (self, signals[READ], 0, asked->monday);
}

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
    if (ABS (GPOINTER_TO_INT (key) - self->middle) > DAYS)
      g_hash_table_iter_remove (&iter);
  return G_SOURCE_REMOVE;
}

/* Whatever it was, it may be of the client's training, years from the week looked at. */
static void
practice_changed_cb (RdWeekReader *self)
{
  self->changes++;
  g_clear_pointer (&self->training, rd_training_unref);
}

static void
rd_week_reader_dispose (GObject *object)
{
  RdWeekReader *self = RD_WEEK_READER (object);

  g_clear_handle_id (&self->far_source, g_source_remove);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->weeks, g_hash_table_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_pointer (&self->training, rd_training_unref);
  G_OBJECT_CLASS (rd_week_reader_parent_class)->dispose (object);
}

static void
rd_week_reader_class_init (RdWeekReaderClass *class)
{
  G_OBJECT_CLASS (class)->dispose = rd_week_reader_dispose;
  signals[READ] = g_signal_new ("read", RD_TYPE_WEEK_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
  signals[FAILED] = g_signal_new ("failed", RD_TYPE_WEEK_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_ERROR);
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
 * Returns: (transfer full): a reader that reads nothing yet
 */
RdWeekReader *
rd_week_reader_new (RdPractice *practice)
{
  RdWeekReader *self = g_object_new (RD_TYPE_WEEK_READER, NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * rd_week_reader_set_client:
 * @self: a reader
 * @client: id of a client, 0: nobody
 *
 * Reads weeks with the training of @client from now on, and forgets those read with another's.
 */
void
rd_week_reader_set_client (RdWeekReader *self, gint64 client)
{
  self->client = client;
  rd_week_reader_forget (self);
}

/**
 * rd_week_reader_ask:
 * @self: a reader
 * @monday: which week
 *
 * Reads a week, unless it is there or has been asked for.
 */
void
rd_week_reader_ask (RdWeekReader *self, RdDate monday)
{
  RdPeriodQuestion *question;

  if (g_hash_table_contains (self->weeks, GINT_TO_POINTER (monday)) ||
      !g_hash_table_add (self->asked, GINT_TO_POINTER (monday)))
    return;
  question = g_new0 (RdPeriodQuestion, 1);
  question->from = monday;
  question->to = monday + DAYS;
  question->client = self->client;
  question->now = rd_practice_now (self->practice);
  question->training = recall_training (self);
  rd_practice_read_async (self->practice, rd_week_read, question, free_question,
                          (GDestroyNotify)rd_week_unref, self->cancellable, read_cb,
                          remember_asking (self, monday));
}

/**
 * rd_week_reader_ask_beside:
 * @self: a reader
 * @monday: the week that is looked at
 *
 * Reads the weeks to either side, and lets go of those farther away.
 */
void
rd_week_reader_ask_beside (RdWeekReader *self, RdDate monday)
{
  self->middle = monday;
  if (self->far_source == 0)
    self->far_source = g_idle_add_full (G_PRIORITY_LOW, forget_far_cb, self, NULL);
  rd_week_reader_ask (self, monday + DAYS);
  rd_week_reader_ask (self, monday - DAYS);
}

/**
 * rd_week_reader_week:
 * @self: a reader
 * @monday: which week
 *
 * Returns: (transfer none) (nullable): the week, where it has been read
 */
RdWeek *
rd_week_reader_week (RdWeekReader *self, RdDate monday)
{
  return g_hash_table_lookup (self->weeks, GINT_TO_POINTER (monday));
}

/**
 * rd_week_reader_forget:
 * @self: a reader
 *
 * Forgets all weeks, which no longer hold; what was asked for is called off.
 */
void
rd_week_reader_forget (RdWeekReader *self)
{
  self->generation++;
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_hash_table_remove_all (self->weeks);
  g_hash_table_remove_all (self->asked);
  g_clear_pointer (&self->training, rd_training_unref);
}
