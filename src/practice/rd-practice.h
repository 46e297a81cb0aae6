/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-practice.h: the one door to a practice: who is signed in, what they may do, the queue to the
 * store, notice of change, undo.
 *
 * One worker thread owns the store connection. Everything can be asked and done in two ways: at
 * once (restdayctl, tests: the call waits for the worker), or _async with a GTask (the desk). Named
 * commands stand in rd-practice-commands.h.
 */
#pragma once

#include "rd-questions.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define RD_TYPE_PRACTICE (rd_practice_get_type ())
G_DECLARE_FINAL_TYPE (RdPractice, rd_practice, RD, PRACTICE, GObject)

/**
 * RdPractice::changed:
 * @practice: the practice
 * @change: (type gpointer): an #RdChange, valid during the emission
 *
 * Emitted on the main context that opened the practice, after anything was changed by this process
 * or, within a second, by another.
 */

/**
 * RdChange:
 * @kinds: (array zero-terminated=1): kinds of record that changed
 * @from: first instant that changed; %G_MININT64 where time does not limit it
 * @to: first instant after
 * @ours: whether this process did it
 */
typedef struct
{
  const char *const *kinds;
  gint64 from;
  gint64 to;
  gboolean ours;
} RdChange;

gboolean      rd_change_touches       (const RdChange      *change,
                                       const char          *kind,
                                       gint64               from,
                                       gint64               to);

RdPractice   *rd_practice_open        (const char          *path,
                                       RdStoreOpenFlags     flags,
                                       GError             **error);
void          rd_practice_close       (RdPractice          *self);
const char   *rd_practice_path        (RdPractice          *self);
RdZone       *rd_practice_zone        (RdPractice          *self);

gint64        rd_practice_now         (RdPractice          *self);
void          rd_practice_set_now     (RdPractice          *self,
                                       gint64               now);
RdDate        rd_practice_today       (RdPractice          *self);

gint64        rd_practice_acting      (RdPractice          *self);
gboolean      rd_practice_act_as      (RdPractice          *self,
                                       gint64               practitioner,
                                       GError             **error);

/**
 * RdQuestion:
 * @store: the connection
 * @argument: what was handed to rd_practice_read()
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the answer, %NULL with @error set
 */
typedef gpointer (*RdQuestion) (RdConnection  *store,
                                gpointer       argument,
                                GCancellable  *cancellable,
                                GError       **error);

gpointer      rd_practice_read        (RdPractice          *self,
                                       RdQuestion           question,
                                       gpointer             argument,
                                       GError             **error);
void          rd_practice_read_async  (RdPractice          *self,
                                       RdQuestion           question,
                                       gpointer             argument,
                                       GDestroyNotify       free_argument,
                                       GDestroyNotify       free_answer,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
gpointer      rd_practice_read_finish (RdPractice          *self,
                                       GAsyncResult        *result,
                                       GError             **error);

/**
 * RdDeed:
 * @writing: the open transaction
 * @argument: what was handed to rd_practice_write()
 * @error: return location
 *
 * What a named command does inside the transaction. The door commits it, or abandons it on %FALSE.
 *
 * Returns: whether it was done
 */
typedef gboolean (*RdDeed) (RdWriting  *writing,
                            gpointer    argument,
                            GError    **error);

gboolean      rd_practice_write        (RdPractice          *self,
                                        const char          *action,
                                        RdDeed               deed,
                                        gpointer             argument,
                                        GError             **error);
void          rd_practice_write_async  (RdPractice          *self,
                                        const char          *action,
                                        RdDeed               deed,
                                        gpointer             argument,
                                        GDestroyNotify       free_argument,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
gpointer      rd_practice_write_finish (RdPractice          *self,
                                        GAsyncResult        *result,
                                        GError             **error);

G_END_DECLS
