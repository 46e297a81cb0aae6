/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-entry-reader.c: the programmes of a practice, read again whenever they may have changed. */
#include "rd-entry-reader.h"

struct _RdEntryReader
{
  GObject parent_instance;

  RdPractice *practice; /* borrowed: it owns the reader */
  GCancellable *cancellable;
  GListModel *entries;
  guint first_source;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdEntryReader, rd_entry_reader, G_TYPE_OBJECT)

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdEntryReader) self = data;
  GListModel *entries = rd_practice_read_finish (RD_PRACTICE (source), result, NULL);

  /* A failure shows where something is opened; here there is just nothing new. */
  if (entries == NULL)
    return;
  g_clear_object (&self->entries);
  self->entries = entries;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_entries (RdEntryReader *self)
{
  RdEntriesQuestion *question = g_new0 (RdEntriesQuestion, 1);

  g_clear_handle_id (&self->first_source, g_source_remove);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  question->today = rd_practice_today (self->practice);
  rd_practice_read_async (self->practice, rd_programme_entries_read, question, g_free,
                          g_object_unref, self->cancellable, read_cb, g_object_ref (self));
}

/* A window opens with a week: that is read, and painted, first. */
static gboolean
first_cb (gpointer data)
{
  RdEntryReader *self = data;

  self->first_source = 0;
  read_entries (self);
  return G_SOURCE_REMOVE;
}

static void
practice_changed_cb (RdEntryReader *self, const RdChange *change)
{
  static const char *const kinds[] = { "programme", "race", "client", "practitioner" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (rd_change_touches (change, kinds[i], G_MININT64, G_MAXINT64))
      {
        read_entries (self);
        return;
      }
}

static void
rd_entry_reader_dispose (GObject *object)
{
  RdEntryReader *self = RD_ENTRY_READER (object);

  g_clear_handle_id (&self->first_source, g_source_remove);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->entries);
  G_OBJECT_CLASS (rd_entry_reader_parent_class)->dispose (object);
}

static void
rd_entry_reader_class_init (RdEntryReaderClass *class)
{
  G_OBJECT_CLASS (class)->dispose = rd_entry_reader_dispose;
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_ENTRY_READER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
rd_entry_reader_init (RdEntryReader *self)
{
}

/**
 * rd_entry_reader_of:
 * @practice: an open practice
 *
 * Returns: (transfer none): the reader of @practice, which begins to read when nothing else is to
 *   be done after it was first asked for
 */
RdEntryReader *
rd_entry_reader_of (RdPractice *practice)
{
  RdEntryReader *self = g_object_get_data (G_OBJECT (practice), "rd-entry-reader");

  if (self)
    return self;
  self = g_object_new (RD_TYPE_ENTRY_READER, NULL);
  self->practice = practice;
  g_object_set_data_full (G_OBJECT (practice), "rd-entry-reader", self, g_object_unref);
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->first_source = g_idle_add_full (G_PRIORITY_LOW, first_cb, self, NULL);
  return self;
}

/**
 * rd_entry_reader_entries:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): of #RdProgrammeEntry, as rd_programme_entries_read() orders
 *   them; %NULL before the first answer
 */
GListModel *
rd_entry_reader_entries (RdEntryReader *self)
{
  return self->entries;
}
