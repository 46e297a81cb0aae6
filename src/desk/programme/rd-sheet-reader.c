/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-sheet-reader.c: reads the programme that is looked at. */
#include "rd-sheet-reader.h"

#define LOADING_AFTER_MS 300

struct _RdSheetReader
{
  GObject parent_instance;

  RdSheetQuestion question;
  gboolean asked; /* whether there is a question */
  gboolean stale; /* whether the sheet is not the answer to it any more */
  gboolean shown;
  guint loading_timeout;

  /* owned */
  RdPractice *practice;
  RdProgrammeSheet *sheet;
  GCancellable *cancellable;
};

enum
{
  CHANGED,
  FAILED,
  GONE,
  LOADING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdSheetReader, rd_sheet_reader, G_TYPE_OBJECT)

static void
stop_loading (RdSheetReader *self)
{
  gboolean said = self->loading_timeout == 0;

  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  if (said)
    g_signal_emit (self, signals[LOADING], 0, FALSE);
}

static gboolean
loading_cb (gpointer data)
{
  RdSheetReader *self = data;

  self->loading_timeout = 0;
  g_signal_emit (self, signals[LOADING], 0, TRUE);
  return G_SOURCE_REMOVE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdSheetReader) self = data;
  g_autoptr (GError) error = NULL;
  RdProgrammeSheet *sheet = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  gboolean wanted = g_task_get_cancellable (G_TASK (result)) == self->cancellable;

  if (!wanted)
    {
      g_clear_pointer (&sheet, rd_programme_sheet_unref);
      return;
    }
  stop_loading (self);
  if (g_error_matches (error, RD_ERROR, RD_ERROR_NOT_FOUND))
    {
      g_signal_emit (self, signals[GONE], 0);
      return;
    }
  if (sheet == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_clear_pointer (&self->sheet, rd_programme_sheet_unref);
  self->sheet = sheet;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stop_reading (RdSheetReader *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static gboolean
is_about_nobody (const RdSheetQuestion *question)
{
  return question->programme == 0 && question->client == 0;
}

static void
read_sheet (RdSheetReader *self)
{
  RdSheetQuestion *question;

  self->stale = TRUE;
  stop_reading (self);
  if (!self->asked || !self->shown || is_about_nobody (&self->question))
    {
      g_clear_handle_id (&self->loading_timeout, g_source_remove);
      return;
    }
  self->stale = FALSE;
  question = g_memdup2 (&self->question, sizeof self->question);
  question->now = rd_practice_now (self->practice);
  self->cancellable = g_cancellable_new ();
  if (self->loading_timeout == 0)
    self->loading_timeout = g_timeout_add (LOADING_AFTER_MS, loading_cb, self);
  rd_practice_read_async (self->practice, rd_programme_sheet_read, question, g_free,
                          (GDestroyNotify)rd_programme_sheet_unref, self->cancellable, read_cb,
                          g_object_ref (self));
}

static void
practice_changed_cb (RdSheetReader *self)
{
  read_sheet (self);
}

static void
rd_sheet_reader_dispose (GObject *object)
{
  RdSheetReader *self = RD_SHEET_READER (object);

  g_clear_handle_id (&self->loading_timeout, g_source_remove);
  stop_reading (self);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->sheet, rd_programme_sheet_unref);
  G_OBJECT_CLASS (rd_sheet_reader_parent_class)->dispose (object);
}

static void
rd_sheet_reader_class_init (RdSheetReaderClass *class)
{
  G_OBJECT_CLASS (class)->dispose = rd_sheet_reader_dispose;
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_SHEET_READER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", RD_TYPE_SHEET_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[GONE] = g_signal_new ("gone", RD_TYPE_SHEET_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[LOADING] = g_signal_new ("loading", RD_TYPE_SHEET_READER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
rd_sheet_reader_init (RdSheetReader *self)
{
}

/**
 * rd_sheet_reader_new:
 * @practice: an open practice
 *
 * Returns: (transfer full): a reader that reads nothing yet
 */
RdSheetReader *
rd_sheet_reader_new (RdPractice *practice)
{
  RdSheetReader *self = g_object_new (RD_TYPE_SHEET_READER, NULL);

  self->practice = g_object_ref (practice);
  g_signal_connect_object (practice, "changed", G_CALLBACK (practice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* Whether another day looked at is another question: it is, where it chooses the programme. */
static gboolean
is_same (RdSheetReader *self, const RdSheetQuestion *question)
{
  if (!self->asked || question->programme != self->question.programme ||
      question->client != self->question.client)
    return FALSE;
  return question->date == self->question.date ||
         (self->sheet && self->sheet->programme && !self->stale &&
          rd_programme_sheet_find_day (self->sheet, question->date) >= 0);
}

/**
 * rd_sheet_reader_ask:
 * @self: a reader
 * @question: (nullable): which programme; the present is filled in; %NULL: none
 *
 * Reads that programme from now on. The sheet of another client goes at once; otherwise what was
 * shown stays until the answer is there.
 */
void
rd_sheet_reader_ask (RdSheetReader *self, const RdSheetQuestion *question)
{
  gint64 client = self->sheet ? rd_record_id (self->sheet->client) : 0;

  if (question && is_same (self, question))
    {
      self->question.date = question->date;
      return;
    }
  self->asked = question != NULL;
  if (question)
    self->question = *question;
  if (self->sheet && (question == NULL || is_about_nobody (question) ||
                      (question->client && question->client != client)))
    {
      g_clear_pointer (&self->sheet, rd_programme_sheet_unref);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  read_sheet (self);
}

/**
 * rd_sheet_reader_set_shown:
 * @self: a reader
 * @shown: whether somebody looks at the sheet
 *
 * Reads while it is shown; what changed meanwhile is read when it is shown again.
 */
void
rd_sheet_reader_set_shown (RdSheetReader *self, gboolean shown)
{
  if (self->shown == shown)
    return;
  self->shown = shown;
  if (shown && (self->stale || self->sheet == NULL))
    read_sheet (self);
}

/**
 * rd_sheet_reader_sheet:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): the last sheet read of the client looked at
 */
RdProgrammeSheet *
rd_sheet_reader_sheet (RdSheetReader *self)
{
  return self->sheet;
}
