/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ahead-dialog.h: the massages of a programme, proposed, chosen and booked in one go.
 *
 * Signal: "kept" (string: what was done).
 */
#pragma once

#include "practice/rd-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_AHEAD_DIALOG (rd_ahead_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RdAheadDialog, rd_ahead_dialog, RD, AHEAD_DIALOG, AdwWindow)

RdAheadDialog *rd_ahead_dialog_new (GtkWindow  *parent,
                                    RdPractice *practice,
                                    gint64      programme);

G_END_DECLS
