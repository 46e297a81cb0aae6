/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-insight-actions.h: what is done with a booking that a change of the programme has spoilt. */
#pragma once

#include "practice/rd-insights-question.h"
#include "practice/rd-practice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rd_insight_move (GtkWidget       *at,
                      RdPractice      *practice,
                      const RdInsight *insight);
void rd_insight_keep (GtkWidget       *at,
                      RdPractice      *practice,
                      const RdInsight *insight);

G_END_DECLS
