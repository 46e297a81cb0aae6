/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-recurrence.h: a rule of repetition (RRULE of RFC 5545, section 3.3.10) and what it gives. */
#pragma once

#include "model/rd-zone.h"

G_BEGIN_DECLS

typedef struct _RdRecurrence RdRecurrence;

RdRecurrence *rd_recurrence_new    (const char         *text,
                                    GError            **error);
void          rd_recurrence_free   (RdRecurrence       *recurrence);
GArray       *rd_recurrence_expand (const RdRecurrence *recurrence,
                                    gint64              start,
                                    RdZone             *zone,
                                    gint64              last,
                                    guint               most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdRecurrence, rd_recurrence_free)

G_END_DECLS
