/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-spacing.h: how a day stands to a client's other massages; private to planning/. */
#pragma once

#include "rd-training.h"

G_BEGIN_DECLS

/**
 * RdSpacing:
 * @since_last: days since the last massage; -1 without one
 * @to_nearest: days to the nearest one, before or after; -1 without one
 * @too_soon: whether that is fewer than the practice wants
 * @off_ideal: days that @since_last is from the practice's ideal; 0 without one
 */
typedef struct
{
  int since_last;
  int to_nearest;
  gboolean too_soon;
  int off_ideal;
} RdSpacing;

RdSpacing rd_spacing_measure (RdTraining *training,
                              RdDate      date,
                              gint64      except_booking);
void      rd_spacing_add_days (RdSpacing       *spacing,
                              const RdSettings *settings,
                              RdDate           date,
                              GArray          *days,
                              int              ideal);

G_END_DECLS
