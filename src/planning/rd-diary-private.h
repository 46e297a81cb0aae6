/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-diary-private.h: what the slot finder asks a diary thousands of times. */
#pragma once

#include "rd-diary.h"

G_BEGIN_DECLS

void     rd_diary_collect_free (RdDiary *diary,
                                gint64   practitioner,
                                RdDate   date,
                                gint64   except_booking,
                                GArray  *intervals);
gboolean rd_diary_needs_room   (RdDiary *diary,
                                guint    discipline);
gboolean rd_diary_gives        (RdDiary *diary,
                                gint64   practitioner,
                                guint    discipline);

G_END_DECLS
