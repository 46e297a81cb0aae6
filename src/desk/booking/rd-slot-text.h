/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-slot-text.h: what a free slot is called where it is suggested. */
#pragma once

#include "planning/rd-slot-finder.h"
#include "practice/rd-questions.h"

G_BEGIN_DECLS

/* All (transfer full). */
char *rd_slot_text_when         (RdZone       *zone,
                                 gint64        start);
char *rd_slot_text_who          (RdPeriod     *period,
                                 const RdSlot *slot);
char *rd_slot_text_reason       (const RdSlot *slot);
char *rd_slot_text_label        (RdPeriod     *period,
                                 const RdSlot *slot);
GStrv rd_slot_text_ghost_titles (RdPeriod     *period,
                                 const RdSlot *slot);
GStrv rd_slot_text_ghost_reasons (RdPeriod    *period,
                                 const RdSlot *slot);

G_END_DECLS
