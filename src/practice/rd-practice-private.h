/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practice-private.h: what the files of the door share. */
#pragma once

#include "rd-practice.h"
#include "rd-worker.h"

G_BEGIN_DECLS

struct _RdPractice
{
  GObject parent_instance;

  char *path;
  RdWorker *worker;
  GMainContext *context;

  GMutex lock;
  /* Under the lock. */
  GPtrArray *zones;
  gint64 fixed_now;
  gint64 acting;
  gboolean acting_chosen;

  /* Of the worker's thread. */
  gint64 seen_entry;
  gint64 seen_version;
  gboolean inside;
};

gboolean rd_practice_start_noticing (RdPractice    *self,
                                     RdConnection  *store,
                                     GError       **error);
void     rd_practice_notice         (RdPractice    *self,
                                     RdConnection  *store,
                                     gint64         our_change);
void     rd_practice_look_round     (RdConnection  *store,
                                     gpointer       self);

gboolean rd_practice_take_zone      (RdPractice    *self,
                                     RdConnection  *store,
                                     GError       **error);
gboolean rd_practice_set_default_acting (RdPractice    *self,
                                         RdConnection  *store,
                                         GError       **error);

G_END_DECLS
