/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-worker.h: the one thread that owns a store connection, and the queue of what it is to do. */
#pragma once

#include "store/rd-connection.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _RdWorker RdWorker;

/**
 * RdWork:
 * @store: the connection
 * @data: what was handed over with it
 *
 * A piece of work, run on the worker's thread.
 */
typedef void (*RdWork) (RdConnection *store,
                        gpointer      data);

RdWorker *rd_worker_new   (RdConnection   *store,
                           RdWork          look_round,
                           gpointer        data);
void      rd_worker_call  (RdWorker       *self,
                           RdWork          work,
                           gpointer        data);
void      rd_worker_push  (RdWorker       *self,
                           RdWork          work,
                           gpointer        data);
void      rd_worker_stop  (RdWorker       *self);

gulong    rd_worker_begin_interruptible (RdWorker     *self,
                                         GCancellable *cancellable);
void      rd_worker_end_interruptible   (RdWorker     *self,
                                         GCancellable *cancellable,
                                         gulong        handler);

G_END_DECLS
