/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-insight-text.h: what is said of a booking that a change of the programme has spoilt. */
#pragma once

#include "practice/rd-insights-question.h"

G_BEGIN_DECLS

/* All (transfer full). */
char *rd_insight_text_when   (const RdInsight *insight,
                              RdZone          *zone);
char *rd_insight_text_why    (const RdInsight *insight,
                              RdZone          *zone);
char *rd_insight_text_better (const RdInsight *insight,
                              RdZone          *zone,
                              GPtrArray       *practitioners);
char *rd_insight_text_count  (guint            n);
gboolean rd_insight_is_grave (const RdInsight *insight);

G_END_DECLS
