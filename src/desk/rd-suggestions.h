/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-suggestions.h: the best free slots of the next two weeks for the client in focus.
 *
 * Owned by an RdFocus; the inspector lists them and the calendar draws the first as a ghost.
 * Signal "changed": there are others. A client without any massage yet gets the practice's first
 * massage service; otherwise the service of the last one.
 */
#pragma once

#include "rd-focus.h"

#include "planning/rd-slot-finder.h"

G_BEGIN_DECLS

#define RD_SUGGESTIONS_DAYS 14

#define RD_TYPE_SUGGESTIONS (rd_suggestions_get_type ())
G_DECLARE_FINAL_TYPE (RdSuggestions, rd_suggestions, RD, SUGGESTIONS, GObject)

RdSuggestions *rd_suggestions_new     (RdPractice    *practice);
void           rd_suggestions_ask     (RdSuggestions *self,
                                       gint64         client);
guint          rd_suggestions_count   (RdSuggestions *self);
const RdSlot  *rd_suggestions_slot    (RdSuggestions *self,
                                       guint          nth);
RdService     *rd_suggestions_service (RdSuggestions *self);
gboolean       rd_suggestions_known   (RdSuggestions *self);
void           rd_suggestions_dismiss (RdSuggestions *self,
                                       guint          nth);

G_END_DECLS
