/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ahead-practitioner.h: one who gives the massage, in the order of preference.
 *
 * Property: "ticked" (boolean). Signals: "stepped" (int: places down, negative up): a person moves
 * them by keys; "dropped" (RdAheadPractitioner, boolean): that row was dropped here, before this one
 * or after it.
 */
#pragma once

#include "model/rd-practitioner.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_AHEAD_PRACTITIONER (rd_ahead_practitioner_get_type ())
G_DECLARE_FINAL_TYPE (RdAheadPractitioner,
                      rd_ahead_practitioner,
                      RD,
                      AHEAD_PRACTITIONER,
                      GtkListBoxRow)

GtkWidget *rd_ahead_practitioner_new (RdPractitioner      *practitioner);
gint64     rd_ahead_practitioner_id  (RdAheadPractitioner *self);
void       rd_ahead_practitioner_show (RdAheadPractitioner *self,
                                       RdPractitioner      *practitioner,
                                       gboolean             ticked,
                                       guint                place,
                                       guint                places);

G_END_DECLS
