/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-practice-queue.c: asking and writing, each at once or as a task.
 *
 * All of it runs on the worker: a question in one reading, a deed in one transaction.
 */
#include "rd-practice-private.h"

#include <glib/gi18n-lib.h>

/* How often a write that found the file locked is begun again, each time after the store's own
 * wait. */
#define MOST_TRIES 3

typedef struct
{
  RdPractice *practice;
  RdQuestion question;
  RdDeed deed;
  char *action;
  gpointer argument;
  gpointer answer;
  gboolean done;
  GCancellable *cancellable;
  GError *error;
} Errand;

static gboolean
refuse_if_closed (RdPractice *self, GError **error)
{
  if (self->worker)
    return FALSE;
  g_set_error_literal (error, RD_ERROR, RD_ERROR_STORE, _ ("The practice has been closed."));
  return TRUE;
}

/* One question is one reading: what another process writes meanwhile is not seen halfway. One asked
 * by another, or by a deed, is part of it. */
static void
answer (RdConnection *store, gpointer data)
{
  Errand *errand = data;
  RdPractice *self = errand->practice;
  gboolean outermost = !self->inside;
  gulong handler;

  if (g_cancellable_set_error_if_cancelled (errand->cancellable, &errand->error) ||
      (outermost && !rd_connection_execute (store, "BEGIN", &errand->error)))
    return;
  self->inside = TRUE;
  handler = rd_worker_begin_interruptible (self->worker, errand->cancellable);
  if (!g_cancellable_set_error_if_cancelled (errand->cancellable, &errand->error))
    errand->answer =
      errand->question (store, errand->argument, errand->cancellable, &errand->error);
  rd_worker_end_interruptible (self->worker, errand->cancellable, handler);
  if (outermost)
    {
      self->inside = FALSE;
      rd_connection_rollback (store);
    }
}

static RdWriting *
begin (RdPractice *self, RdConnection *store, const char *action, GError **error)
{
  for (int i = 1;; i++)
    {
      g_autoptr (GError) problem = NULL;
      RdWriting *writing = rd_writing_begin (store, action, rd_practice_acting (self),
                                             rd_practice_now (self), &problem);

      if (writing)
        return writing;
      if (i == MOST_TRIES || !g_error_matches (problem, RD_ERROR, RD_ERROR_BUSY))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
    }
}

static void
carry_out (RdConnection *store, gpointer data)
{
  Errand *errand = data;
  RdPractice *self = errand->practice;
  gint64 change = 0;

  /* A deed within a deed would be two purposes in one transaction. */
  g_return_if_fail (!self->inside);

  g_autoptr (RdWriting) writing = begin (self, store, errand->action, &errand->error);

  if (writing == NULL)
    return;
  self->inside = TRUE;
  errand->done = errand->deed (writing, errand->argument, &errand->error);
  self->inside = FALSE;
  if (!errand->done)
    return;
  errand->done = rd_writing_commit (writing, &change, &errand->error);
  if (errand->done)
    rd_practice_notice (self, store, change);
}

/**
 * rd_practice_read:
 * @self: a practice
 * @question: what to ask
 * @argument: what to ask it about
 * @error: return location for what @question says
 *
 * Asks and waits for the answer. A question may itself ask.
 *
 * Returns: (transfer full): the answer
 */
gpointer
rd_practice_read (RdPractice *self, RdQuestion question, gpointer argument, GError **error)
{
  Errand errand = { .practice = self, .question = question, .argument = argument };

  if (refuse_if_closed (self, error))
    return NULL;
  rd_worker_call (self->worker, answer, &errand);
  if (errand.error)
    g_propagate_error (error, errand.error);
  return errand.answer;
}

/**
 * rd_practice_write:
 * @self: a practice
 * @action: the word for it in the journal: "book"
 * @deed: what to do
 * @argument: what to do it with
 * @error: return location for what @deed or the store says
 *
 * Does something in one transaction on behalf of whoever acts, and waits.
 *
 * Returns: whether it was done; nothing changed otherwise
 */
gboolean
rd_practice_write (RdPractice *self,
                   const char *action,
                   RdDeed deed,
                   gpointer argument,
                   GError **error)
{
  Errand errand = {
    .practice = self, .deed = deed, .action = (char *)action, .argument = argument
  };

  if (refuse_if_closed (self, error))
    return FALSE;
  rd_worker_call (self->worker, carry_out, &errand);
  if (errand.error)
    g_propagate_error (error, errand.error);
  return errand.done;
}

/* What belongs to a task: the errand, its argument, and how to free them. */
typedef struct
{
  Errand errand;
  GDestroyNotify free_argument;
  GDestroyNotify free_answer;
} AsyncErrand;

static void
free_async_errand (gpointer data)
{
  AsyncErrand *async = data;

  if (async->free_argument)
    async->free_argument (async->errand.argument);
  g_clear_object (&async->errand.cancellable);
  g_clear_error (&async->errand.error);
  g_free (async->errand.action);
  g_free (async);
}

static GTask *
start_task (RdPractice *self,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data,
            gpointer argument,
            GDestroyNotify free_argument,
            AsyncErrand **async)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  *async = g_new0 (AsyncErrand, 1);
  (*async)->errand.practice = self;
  (*async)->errand.argument = argument;
  (*async)->errand.cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  (*async)->free_argument = free_argument;
  g_task_set_task_data (task, *async, free_async_errand);
  return task;
}

static void
answer_task (RdConnection *store, gpointer data)
{
  g_autoptr (GTask) task = data;
  AsyncErrand *async = g_task_get_task_data (task);
  Errand *errand = &async->errand;

  answer (store, errand);
  if (errand->error)
    g_task_return_error (task, g_steal_pointer (&errand->error));
  else
    g_task_return_pointer (task, errand->answer, async->free_answer);
}

static void
carry_out_task (RdConnection *store, gpointer data)
{
  g_autoptr (GTask) task = data;
  AsyncErrand *async = g_task_get_task_data (task);
  Errand *errand = &async->errand;

  carry_out (store, errand);
  if (errand->error)
    g_task_return_error (task, g_steal_pointer (&errand->error));
  else
    g_task_return_pointer (task, errand->argument, NULL);
}

static void
push_task (RdPractice *self, GTask *task, RdWork work)
{
  GError *error = NULL;

  if (refuse_if_closed (self, &error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  rd_worker_push (self->worker, work, task);
}

/**
 * rd_practice_read_async:
 * @self: a practice
 * @question: what to ask
 * @argument: what to ask it about
 * @free_argument: (nullable): frees @argument
 * @free_answer: (nullable): frees an answer nobody fetches
 * @cancellable: (nullable): calls it off; a running query is interrupted
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Asks without waiting.
 */
void
rd_practice_read_async (RdPractice *self,
                        RdQuestion question,
                        gpointer argument,
                        GDestroyNotify free_argument,
                        GDestroyNotify free_answer,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  AsyncErrand *async;
  GTask *task =
    start_task (self, cancellable, callback, user_data, argument, free_argument, &async);

  g_task_set_source_tag (task, rd_practice_read_async);
  async->errand.question = question;
  async->free_answer = free_answer;
  push_task (self, task, answer_task);
}

/**
 * rd_practice_read_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location for what the question says, or %G_IO_ERROR_CANCELLED, to be kept silent
 *
 * Returns: (transfer full): the answer
 */
gpointer
rd_practice_read_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * rd_practice_write_async:
 * @self: a practice
 * @action: the word for it in the journal: "book"
 * @deed: what to do
 * @argument: what to do it with
 * @free_argument: (nullable): frees @argument once the result is
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Does something without waiting. What has been asked for is done, so it cannot be called off.
 */
void
rd_practice_write_async (RdPractice *self,
                         const char *action,
                         RdDeed deed,
                         gpointer argument,
                         GDestroyNotify free_argument,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  AsyncErrand *async;
  GTask *task = start_task (self, NULL, callback, user_data, argument, free_argument, &async);

  g_task_set_source_tag (task, rd_practice_write_async);
  async->errand.deed = deed;
  async->errand.action = g_strdup (action);
  push_task (self, task, carry_out_task);
}

/**
 * rd_practice_write_finish:
 * @self: a practice
 * @result: what the callback was given
 * @error: return location for what the deed or the store says
 *
 * Returns: (transfer none) (nullable): the argument, which holds what the deed left in it for as
 *   long as @result is there; %NULL with @error set where it was not done
 */
gpointer
rd_practice_write_finish (RdPractice *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
