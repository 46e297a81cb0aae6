/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-text.h: what stands in the dialog that books massages ahead. */
#pragma once

#include "rd-ahead-answer.h"

G_BEGIN_DECLS

/* All (transfer full). */
char       *rd_ahead_text_day         (RdDate               date);
char       *rd_ahead_text_weekday     (RdDate               date);
char       *rd_ahead_text_time        (RdZone              *zone,
                                       gint64               start);
char       *rd_ahead_text_alternative (const RdAheadAnswer *answer,
                                       const RdAheadChoice *choice);
char       *rd_ahead_text_proposal    (const RdAheadAnswer *answer,
                                       const RdAheadChoice *choice);
char       *rd_ahead_text_count       (guint                chosen,
                                       guint                all);
char       *rd_ahead_text_book        (guint                chosen);
char       *rd_ahead_text_kept        (const RdAheadAnswer *answer,
                                       guint                n);
char       *rd_ahead_text_whose       (const RdAheadAnswer *answer);

G_END_DECLS
