/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practice.c: the one door to a practice: opening it, asking, writing, and who acts. */
#include "rd-practice-private.h"

#include "model/rd-practitioner.h"
#include "model/rd-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How often a write that found the file locked is begun again, each time after the store's own
 * wait. */
#define MOST_TRIES 3

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdPractice, rd_practice, G_TYPE_OBJECT)

static void
rd_practice_finalize (GObject *object)
{
  RdPractice *self = RD_PRACTICE (object);

  rd_practice_close (self);
  g_clear_pointer (&self->zones, g_ptr_array_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->path, g_free);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (rd_practice_parent_class)->finalize (object);
}

static void
rd_practice_class_init (RdPracticeClass *class)
{
  G_OBJECT_CLASS (class)->finalize = rd_practice_finalize;

  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_PRACTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
rd_practice_init (RdPractice *self)
{
  g_mutex_init (&self->lock);
  self->zones = g_ptr_array_new_with_free_func ((GDestroyNotify)rd_zone_unref);
  self->fixed_now = RD_INSTANT_UNSET;
}

static RdZone *
read_zone (RdConnection *store, GError **error)
{
  g_autoptr (GPtrArray) settings =
    rd_store_list (store, RD_TYPE_SETTINGS, NULL, error, RD_BIND_END);

  if (settings == NULL)
    return NULL;
  /* A file just made has no settings yet. */
  if (settings->len == 0)
    return rd_zone_new ("UTC", error);
  return rd_zone_new (RD_SETTINGS (settings->pdata[0])->zone, error);
}

/* The zone that holds now is the last. Those that held before are kept, since rd_practice_zone()
 * lends them; a practice does not change its zone often. */
gboolean
rd_practice_take_zone (RdPractice *self, RdConnection *store, GError **error)
{
  RdZone *zone = read_zone (store, error);
  RdZone *now;

  if (zone == NULL)
    return FALSE;
  g_mutex_lock (&self->lock);
  now = self->zones->len ? self->zones->pdata[self->zones->len - 1] : NULL;
  if (now == NULL || strcmp (rd_zone_identifier (now), rd_zone_identifier (zone)) != 0)
    g_ptr_array_add (self->zones, g_steal_pointer (&zone));
  g_mutex_unlock (&self->lock);
  g_clear_pointer (&zone, rd_zone_unref);
  return TRUE;
}

/**
 * rd_practice_open:
 * @path: the file it is kept in
 * @flags: whether to make it, or never to write to it
 * @error: return location for what rd_store_open() says
 *
 * Opens a practice. #RdPractice::changed is emitted on the calling thread's default main context.
 * Whoever acts is its owner, until rd_practice_act_as().
 *
 * Returns: (transfer full) (nullable): the practice
 */
RdPractice *
rd_practice_open (const char *path, RdStoreOpenFlags flags, GError **error)
{
  g_autoptr (RdConnection) store = rd_store_open (path, flags, error);
  g_autoptr (RdPractice) self = NULL;

  if (store == NULL)
    return NULL;
  self = g_object_new (RD_TYPE_PRACTICE, NULL);
  self->path = g_strdup (path);
  self->context = g_main_context_ref_thread_default ();
  if (!rd_practice_take_zone (self, store, error) ||
      !rd_practice_set_default_acting (self, store, error) ||
      !rd_practice_start_noticing (self, store, error))
    return NULL;
  self->worker = rd_worker_new (store, rd_practice_look_round, self);
  return g_steal_pointer (&self);
}

/**
 * rd_practice_close:
 * @self: a practice
 *
 * Finishes what was asked and lets go of the file. Questions and commands are refused from then on.
 */
void
rd_practice_close (RdPractice *self)
{
  /* What is still in the queue needs the worker until it is done. */
  if (self->worker)
    rd_worker_stop (self->worker);
  self->worker = NULL;
}

/**
 * rd_practice_path:
 * @self: a practice
 *
 * Returns: the file it is kept in
 */
const char *
rd_practice_path (RdPractice *self)
{
  return self->path;
}

/**
 * rd_practice_zone:
 * @self: a practice
 *
 * Returns: (transfer none): its zone by the settings; lent for as long as the practice is there
 */
RdZone *
rd_practice_zone (RdPractice *self)
{
  RdZone *zone;

  g_mutex_lock (&self->lock);
  zone = self->zones->pdata[self->zones->len - 1];
  g_mutex_unlock (&self->lock);
  return zone;
}

/**
 * rd_practice_now:
 * @self: a practice
 *
 * Returns: the present, UTC seconds
 */
gint64
rd_practice_now (RdPractice *self)
{
  gint64 fixed;

  g_mutex_lock (&self->lock);
  fixed = self->fixed_now;
  g_mutex_unlock (&self->lock);
  return fixed != RD_INSTANT_UNSET ? fixed : g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * rd_practice_set_now:
 * @self: a practice
 * @now: the present from now on, UTC seconds; %RD_INSTANT_UNSET: what the clock says
 *
 * Stops the clock, so that what depends on it can be repeated.
 */
void
rd_practice_set_now (RdPractice *self, gint64 now)
{
  g_mutex_lock (&self->lock);
  self->fixed_now = now;
  g_mutex_unlock (&self->lock);
}

/**
 * rd_practice_today:
 * @self: a practice
 *
 * Returns: the date on the practice's wall
 */
RdDate
rd_practice_today (RdPractice *self)
{
  return rd_zone_date (rd_practice_zone (self), rd_practice_now (self));
}

/**
 * rd_practice_acting:
 * @self: a practice
 *
 * Returns: id of the practitioner on whose behalf things are done, 0: nobody
 */
gint64
rd_practice_acting (RdPractice *self)
{
  gint64 acting;

  g_mutex_lock (&self->lock);
  acting = self->acting;
  g_mutex_unlock (&self->lock);
  return acting;
}

/* The owner acts where nobody else was named: the first of them, by id. */
gboolean
rd_practice_set_default_acting (RdPractice *self, RdConnection *store, GError **error)
{
  g_autoptr (GPtrArray) practitioners =
    rd_store_list (store, RD_TYPE_PRACTITIONER, NULL, error, RD_BIND_END);
  gint64 owner = 0;

  if (practitioners == NULL)
    return FALSE;
  for (guint i = 0; i < practitioners->len; i++)
    {
      RdPractitioner *practitioner = practitioners->pdata[i];
      gint64 id = rd_record_id (practitioner);

      if (practitioner->role == RD_ROLE_OWNER && !practitioner->archived &&
          (owner == 0 || id < owner))
        owner = id;
    }
  g_mutex_lock (&self->lock);
  if (!self->acting_chosen)
    self->acting = owner;
  g_mutex_unlock (&self->lock);
  return TRUE;
}

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

static gpointer
choose_owner (RdConnection *store, gpointer argument, GCancellable *cancellable, GError **error)
{
  return rd_practice_set_default_acting (argument, store, error) ? argument : NULL;
}

static gpointer
find_practitioner (RdConnection *store,
                   gpointer argument,
                   GCancellable *cancellable,
                   GError **error)
{
  return rd_store_get (store, RD_TYPE_PRACTITIONER, *(gint64 *)argument, error);
}

/**
 * rd_practice_act_as:
 * @self: a practice
 * @practitioner: id of a practitioner; 0: the owner again
 * @error: return location for %RD_ERROR_NOT_FOUND, %RD_ERROR_NOT_PERMITTED for one who left
 *
 * Says on whose behalf things are done from now on.
 *
 * Returns: whether that person may act
 */
gboolean
rd_practice_act_as (RdPractice *self, gint64 practitioner, GError **error)
{
  g_autoptr (RdPractitioner) found = NULL;

  if (practitioner != 0)
    {
      found = rd_practice_read (self, find_practitioner, &practitioner, error);
      if (found == NULL)
        return FALSE;
      if (found->archived)
        {
          g_set_error (error, RD_ERROR, RD_ERROR_NOT_PERMITTED,
                       _ ("%s no longer works here and cannot act."), found->name);
          return FALSE;
        }
    }
  g_mutex_lock (&self->lock);
  self->acting = practitioner;
  self->acting_chosen = practitioner != 0;
  g_mutex_unlock (&self->lock);
  return practitioner != 0 || rd_practice_read (self, choose_owner, self, error) != NULL;
}
