/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-store.h: records kept in a database, by their tables of fields.
 *
 * Plain synchronous functions over a connection. A function that writes takes an RdWriting: it is
 * the one transaction, knows who acts, and puts every change into the journal.
 */
#pragma once

#include "rd-connection.h"

#include "model/rd-record.h"

G_BEGIN_DECLS

/**
 * RdStoreOpenFlags:
 * @RD_STORE_CREATE: make a new file; refused where one exists
 * @RD_STORE_READ_ONLY: never write, not even a migration
 */
typedef enum
{
  RD_STORE_OPEN = 0,
  RD_STORE_CREATE = 1 << 0,
  RD_STORE_READ_ONLY = 1 << 1,
} RdStoreOpenFlags;

RdConnection *rd_store_open         (const char        *path,
                                     RdStoreOpenFlags   flags,
                                     GError           **error);
int           rd_store_version      (void);
gboolean      rd_store_check        (RdConnection      *store,
                                     GPtrArray        **faults,
                                     GError           **error);

/*
 * What the numbered parameters of a condition stand for: after @error, one of these for $1, $2 …,
 * each with its value, then RD_BIND_END:
 *
 *   rd_store_list (store, RD_TYPE_WORKOUT, "client = $1 AND date >= $2 ORDER BY date", &error,
 *                  RD_BIND_INT (client), RD_BIND_DATE (from), RD_BIND_END);
 */
#define RD_BIND_INT(value) 'i', (gint64) (value)
#define RD_BIND_REAL(value) 'r', (double) (value)
#define RD_BIND_TEXT(value) 't', (const char *) (value)
#define RD_BIND_DATE(value) 'd', (RdDate) (value)
#define RD_BIND_END 0

/* Reading. Arrays are (transfer full) with free functions set; a %NULL array means @error is set. */
gpointer      rd_store_get          (RdConnection      *store,
                                     GType              type,
                                     gint64             id,
                                     GError           **error);
GPtrArray    *rd_store_list         (RdConnection      *store,
                                     GType              type,
                                     const char        *where,
                                     GError           **error,
                                     ...);
gint64        rd_store_count        (RdConnection      *store,
                                     GType              type,
                                     const char        *where,
                                     GError           **error,
                                     ...);

/* Writing. */

/**
 * RdWriting:
 *
 * One transaction with one purpose, by one person. Every insert, update and delete is journalled
 * in it with the record before and after; commit makes all of it true, or nothing.
 */
typedef struct _RdWriting RdWriting;

RdWriting    *rd_writing_begin      (RdConnection      *store,
                                     const char        *action,
                                     gint64             practitioner,
                                     gint64             now,
                                     GError           **error);
RdConnection *rd_writing_store      (RdWriting         *writing);
gint64        rd_writing_now        (RdWriting         *writing);
gint64        rd_writing_practitioner (RdWriting       *writing);
gboolean      rd_writing_insert     (RdWriting         *writing,
                                     gpointer           record,
                                     GError           **error);
gboolean      rd_writing_update     (RdWriting         *writing,
                                     gpointer           record,
                                     GError           **error);
gboolean      rd_writing_delete     (RdWriting         *writing,
                                     GType              type,
                                     gint64             id,
                                     GError           **error);
gboolean      rd_writing_commit     (RdWriting         *writing,
                                     gint64            *change,
                                     GError           **error);
void          rd_writing_abandon    (RdWriting         *writing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdWriting, rd_writing_abandon)

G_END_DECLS
