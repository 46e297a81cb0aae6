/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-record-reader.c: all records of one kind, read again whenever they may have changed. */
#include "rd-record-reader.h"

struct _RdRecordReader
{
  GObject parent_instance;

  GType type;
  const char *order;
  gboolean known;

  /* owned */
  RdPractice *practice;
  GListStore *records;
  GCancellable *cancellable;
};

enum
{
  READ,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdRecordReader, rd_record_reader, G_TYPE_OBJECT)

typedef struct
{
  GType type;
  const char *order;
} Question;

static gpointer
list_records (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  const Question *question = argument;

  return rd_store_list (store, question->type, question->order, error, RD_BIND_END);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdRecordReader) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = rd_practice_read_finish (RD_PRACTICE (source), result, &error);

  if (records == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  self->known = TRUE;
  g_list_store_splice (self->records, 0, g_list_model_get_n_items (G_LIST_MODEL (self->records)),
                       records->pdata, records->len);
  g_signal_emit (self, signals[READ], 0);
}

static void
read_records (RdRecordReader *self)
{
  Question *question = g_new0 (Question, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  question->type = self->type;
  question->order = self->order;
  rd_practice_read_async (self->practice, list_records, question, g_free,
                          (GDestroyNotify)g_ptr_array_unref, self->cancellable, read_cb,
                          g_object_ref (self));
}

static void
practice_changed_cb (RdRecordReader *self, const RdChange *change)
{
  RdRecordClass *class = g_type_class_peek (self->type);

  if (rd_change_touches (change, class->kind, G_MININT64, G_MAXINT64))
    read_records (self);
}

static void
rd_record_reader_dispose (GObject *object)
{
  RdRecordReader *self = RD_RECORD_READER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->practice);
  g_clear_object (&self->records);
  G_OBJECT_CLASS (rd_record_reader_parent_class)->dispose (object);
}

static void
rd_record_reader_class_init (RdRecordReaderClass *class)
{
  G_OBJECT_CLASS (class)->dispose = rd_record_reader_dispose;
  signals[READ] = g_signal_new ("read", RD_TYPE_RECORD_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RD_TYPE_RECORD_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
rd_record_reader_init (RdRecordReader *self)
{
}

/**
 * rd_record_reader_new:
 * @practice: an open practice
 * @type: a kind of record
 * @order: (nullable): an order as rd_store_list() has it, not copied; %NULL: as they were added
 *
 * Returns: (transfer full): a reader, which has begun to read
 */
RdRecordReader *
rd_record_reader_new (RdPractice *practice, GType type, const char *order)
{
  RdRecordReader *self = g_object_new (RD_TYPE_RECORD_READER, NULL);

  self->practice = g_object_ref (practice);
  self->type = type;
  self->order = order;
  self->records = g_list_store_new (type);
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_records (self);
  return self;
}

/**
 * rd_record_reader_records:
 * @self: a reader
 *
 * Returns: (transfer none): the records, in their order; none before the first answer
 */
GListModel *
rd_record_reader_records (RdRecordReader *self)
{
  return G_LIST_MODEL (self->records);
}

/**
 * rd_record_reader_is_known:
 * @self: a reader
 *
 * Returns: whether there was an answer
 */
gboolean
rd_record_reader_is_known (RdRecordReader *self)
{
  return self->known;
}
