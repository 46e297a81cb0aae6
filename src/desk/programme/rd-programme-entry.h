/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-programme-entry.h: one programme in a list of them, with what is said of it there.
 *
 * Properties (read only, for rows): "client-name", "programme-name", "race" and "owner-name"
 * (strings, empty where there is none), "to-go" (string: "20 days", of one that is over its last day), "week" (string: "week 6 of 8").
 */
#pragma once

#include "model/rd-programme.h"
#include "store/rd-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define RD_TYPE_PROGRAMME_ENTRY (rd_programme_entry_get_type ())
G_DECLARE_FINAL_TYPE (RdProgrammeEntry, rd_programme_entry, RD, PROGRAMME_ENTRY, GObject)

RdProgramme *rd_programme_entry_programme (RdProgrammeEntry *self);
gboolean     rd_programme_entry_is_open   (RdProgrammeEntry *self);
gboolean     rd_programme_entry_fits      (RdProgrammeEntry *self,
                                           const char       *words,
                                           gint64            owner);

/**
 * RdEntriesQuestion:
 * @today: the present day
 */
typedef struct
{
  RdDate today;
} RdEntriesQuestion;

gpointer     rd_programme_entries_read    (RdConnection     *store,
                                           gpointer          question,
                                           GCancellable     *cancellable,
                                           GError          **error);

G_END_DECLS
