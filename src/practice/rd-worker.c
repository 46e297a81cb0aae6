/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-worker.c: the one thread that owns a store connection, and the queue of what it is to do. */
#include "rd-worker.h"

/* How long nobody looks whether another process has changed something, and how soon again. */
#define LOOK_ROUND_MS 400
#define LOOK_AGAIN_MS 200

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
  /* Under the lock. */
  gboolean interruptible;

  /* Set before the last job is pushed. */
  gboolean left_alone;
};

typedef struct
{
  RdWork work;
  gpointer data;
  gboolean waited_for;

  /* Under the worker's lock. */
  gboolean finished;
} Job;

static void
run_job (RdWorker *self, Job *job)
{
  job->work (self->store, job->data);
  if (!job->waited_for)
    {
      g_free (job);
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

  if (now - self->looked_at < LOOK_AGAIN_MS * G_TIME_SPAN_MILLISECOND)
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
          g_free (job);
          if (self->left_alone)
            free_worker (self);
          return NULL;
        }
      if (job)
        run_job (self, job);
      /* Whoever left it alone is gone. */
      if (!self->left_alone)
        look_round_if_due (self);
    }
}

static Job *
make_job (RdWork work, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->work = work;
  job->data = data;
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

  Job *job = make_job (work, data);

  job->waited_for = TRUE;
  g_async_queue_push (self->queue, job);
  g_mutex_lock (&self->lock);
  while (!job->finished)
    g_cond_wait (&self->done, &self->lock);
  g_mutex_unlock (&self->lock);
  g_free (job);
}

/**
 * rd_worker_push:
 * @self: a worker
 * @work: what to do
 * @data: what to do it with; @work answers for it
 *
 * Has it done after all that was asked before, without waiting.
 */
void
rd_worker_push (RdWorker *self, RdWork work, gpointer data)
{
  g_async_queue_push (self->queue, make_job (work, data));
}

static void
set_interruptible (RdWorker *self, gboolean interruptible)
{
  g_mutex_lock (&self->lock);
  self->interruptible = interruptible;
  g_mutex_unlock (&self->lock);
}

static void
interrupt_cb (GCancellable *cancellable, gpointer data)
{
  RdWorker *self = data;

  g_mutex_lock (&self->lock);
  if (self->interruptible)
    rd_connection_interrupt (self->store);
  g_mutex_unlock (&self->lock);
}

/**
 * rd_worker_begin_interruptible:
 * @self: a worker, on its own thread
 * @cancellable: (nullable): what calls off the query about to run
 *
 * From here to rd_worker_end_interruptible() the store is interrupted when @cancellable is
 * cancelled. The beginning and end of a transaction do not belong between them.
 *
 * Returns: what to hand to rd_worker_end_interruptible()
 */
gulong
rd_worker_begin_interruptible (RdWorker *self, GCancellable *cancellable)
{
  if (cancellable == NULL)
    return 0;
  set_interruptible (self, TRUE);
  return g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb), self, NULL);
}

/**
 * rd_worker_end_interruptible:
 * @self: a worker, on its own thread
 * @cancellable: (nullable): what could call off the query
 * @handler: what rd_worker_begin_interruptible() returned
 *
 * What comes now is not interrupted.
 */
void
rd_worker_end_interruptible (RdWorker *self, GCancellable *cancellable, gulong handler)
{
  if (cancellable == NULL)
    return;
  set_interruptible (self, FALSE);
  g_cancellable_disconnect (cancellable, handler);
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
  g_async_queue_push (self->queue, make_job (NULL, NULL));
  if (own)
    {
      g_thread_unref (thread);
      return;
    }
  g_thread_join (thread);
  free_worker (self);
}
