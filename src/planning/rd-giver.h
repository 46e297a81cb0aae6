/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-giver.h: who may give a client what she wishes for; private to planning/. */
#pragma once

#include "rd-slot-finder.h"

G_BEGIN_DECLS

/**
 * RdGiver:
 * @id: a practitioner
 * @rank: 0 for whom is wished for first
 * @preferred: whether to be with them is a wish
 * @shortest: seconds of the shortest session they give
 */
typedef struct
{
  gint64 id;
  int rank;
  gboolean preferred;
  gint64 shortest;
} RdGiver;

GArray *rd_givers_list (RdDiary          *diary,
                        RdClient         *client,
                        const RdSlotWish *wish);

G_END_DECLS
