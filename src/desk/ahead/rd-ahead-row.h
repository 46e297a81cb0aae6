/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ahead-row.h: a period of massages booked ahead: what is proposed, held already, or why nothing
 * is free.
 *
 * Signals, where a person acts: "ticked" (boolean), "pinned" (boolean), "exchanged" (RdAheadChoice
 * pointer, valid during the emission). Keys: Space ticks, Delete drops, E exchanges, P pins.
 */
#pragma once

#include "rd-ahead-answer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_AHEAD_ROW (rd_ahead_row_get_type ())
G_DECLARE_FINAL_TYPE (RdAheadRow, rd_ahead_row, RD, AHEAD_ROW, GtkListBoxRow)

GtkWidget           *rd_ahead_row_new    (void);
const RdAheadPeriod *rd_ahead_row_period (RdAheadRow         *self);
void                 rd_ahead_row_show   (RdAheadRow         *self,
                                          const RdAheadDraft *draft,
                                          RdAheadAnswer      *answer,
                                          guint               nth);
void                 rd_ahead_row_toggle (RdAheadRow         *self);

G_END_DECLS
