/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-worker.c: the one thread that owns a store connection, and the queue of what it is to do. */
#include "rd-worker.h"

/* How long nobody looks whether another process has changed something, at most. */
#define LOOK_ROUND_MS 400

struct _RdWorker
{
  GThread *thread;
  GAsyncQueue *queue;
  RdConnection *store;
  RdWork look_round;
  gpointer data;
  gint64 looked_at;

  GMutex lock;
  GCond done;

  /* Set before the last job is pushed. */
  gboolean left_alone;
};

typedef struct
{
  RdWorker *worker;
  RdWork work;
  gpointer data;
  GCancellable *cancellable;
  gboolean waited_for;

  /* Under the worker's lock. */
  gboolean running;
  gboolean finished;
} Job;

static void
free_job (Job *job)
{
  g_clear_object (&job->cancellable);
  g_free (job);
}

static void
interrupt_cb (GCancellable *cancellable, gpointer data)
{
  Job *job = data;

  g_mutex_lock (&job->worker->lock);
  if (job->running)
    rd_connection_interrupt (job->worker->store);
  g_mutex_unlock (&job->worker->lock);
}

static void
set_running (Job *job, gboolean running)
{
  g_mutex_lock (&job->worker->lock);
  job->running = running;
  g_mutex_unlock (&job->worker->lock);
}

static void
run_job (RdWorker *self, Job *job)
{
  gulong handler = 0;

  if (job->cancellable)
    {
      set_running (job, TRUE);
      handler = g_cancellable_connect (job->cancellable, G_CALLBACK (interrupt_cb), job, NULL);
    }
  job->work (self->store, job->data);
  if (job->cancellable)
    {
      /* First it stops being interruptible, so that the next piece of work is not hit. */
      set_running (job, FALSE);
      g_cancellable_disconnect (job->cancellable, handler);
    }

  if (!job->waited_for)
    {
      free_job (job);
      return;
    }
  g_mutex_lock (&self->lock);
  job->finished = TRUE;
  g_cond_broadcast (&self->done);
  g_mutex_unlock (&self->lock);
}

static void
look_round_if_due (RdWorker *self)
{
  gint64 now = g_get_monotonic_time ();

  if (now - self->looked_at < LOOK_ROUND_MS * G_TIME_SPAN_MILLISECOND)
    return;
  self->looked_at = now;
  self->look_round (self->store, self->data);
}

static void
free_worker (RdWorker *self)
{
  g_async_queue_unref (self->queue);
  g_object_unref (self->store);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->done);
  g_free (self);
}

static gpointer
run (gpointer data)
{
  RdWorker *self = data;

  for (;;)
    {
      Job *job = g_async_queue_timeout_pop (self->queue, LOOK_ROUND_MS * G_TIME_SPAN_MILLISECOND);

      if (job && job->work == NULL)
        {
          free_job (job);
          if (self->left_alone)
            free_worker (self);
          return NULL;
        }
      if (job)
        run_job (self, job);
      look_round_if_due (self);
    }
}

static Job *
make_job (RdWorker *self, RdWork work, gpointer data, GCancellable *cancellable)
{
  Job *job = g_new0 (Job, 1);

  job->worker = self;
  job->work = work;
  job->data = data;
  job->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  return job;
}

/**
 * rd_worker_new:
 * @store: (transfer none): the connection, used by nobody else from now on
 * @look_round: run now and then between pieces of work, at least twice a second
 * @data: handed to @look_round
 *
 * Returns: (transfer full): a worker, which has begun to wait
 */
RdWorker *
rd_worker_new (RdConnection *store, RdWork look_round, gpointer data)
{
  RdWorker *self = g_new0 (RdWorker, 1);

  self->store = g_object_ref (store);
  self->look_round = look_round;
  self->data = data;
  self->looked_at = g_get_monotonic_time ();
  self->queue = g_async_queue_new ();
  g_mutex_init (&self->lock);
  g_cond_init (&self->done);
  self->thread = g_thread_new ("restday-store", run, self);
  return self;
}

/**
 * rd_worker_call:
 * @self: a worker
 * @work: what to do
 * @data: what to do it with
 *
 * Has it done after all that was asked before, and waits. Work that calls from the worker's own
 * thread is done at once.
 */
void
rd_worker_call (RdWorker *self, RdWork work, gpointer data)
{
  if (g_thread_self () == self->thread)
    {
      work (self->store, data);
      return;
    }

  Job *job = make_job (self, work, data, NULL);

  job->waited_for = TRUE;
  g_async_queue_push (self->queue, job);
  g_mutex_lock (&self->lock);
  while (!job->finished)
    g_cond_wait (&self->done, &self->lock);
  g_mutex_unlock (&self->lock);
  free_job (job);
}

/**
 * rd_worker_push:
 * @self: a worker
 * @work: what to do
 * @data: what to do it with; @work answers for it
 * @cancellable: (nullable): interrupts the store while @work runs
 *
 * Has it done after all that was asked before, without waiting.
 */
void
rd_worker_push (RdWorker *self, RdWork work, gpointer data, GCancellable *cancellable)
{
  g_async_queue_push (self->queue, make_job (self, work, data, cancellable));
}

/**
 * rd_worker_stop:
 * @self: (transfer full): a worker
 *
 * Waits until all that was asked is done, and ends the thread. Asked from the worker's own thread,
 * which cannot wait for itself, it returns at once and the thread ends by itself.
 */
void
rd_worker_stop (RdWorker *self)
{
  gboolean own = g_thread_self () == self->thread;
  GThread *thread = self->thread;

  self->left_alone = own;
  g_async_queue_push (self->queue, make_job (self, NULL, NULL, NULL));
  if (own)
    {
      g_thread_unref (thread);
      return;
    }
  g_thread_join (thread);
  free_worker (self);
}
