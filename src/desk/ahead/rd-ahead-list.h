/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-ahead-list.h: the massages proposed, a row a period.
 *
 * Signal: "changed": a person ticked, pinned or exchanged one; the draft says what.
 */
#pragma once

#include "rd-ahead-answer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_AHEAD_LIST (rd_ahead_list_get_type ())
G_DECLARE_FINAL_TYPE (RdAheadList, rd_ahead_list, RD, AHEAD_LIST, AdwBin)

void rd_ahead_list_show       (RdAheadList   *self,
                               RdAheadDraft  *draft,
                               RdAheadAnswer *answer);
void rd_ahead_list_tick_all   (RdAheadList   *self,
                               gboolean       tick);
void rd_ahead_list_show_taken (RdAheadList   *self);

G_END_DECLS
