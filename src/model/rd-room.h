/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-room.h: where sessions are given. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_ROOM (rd_room_get_type ())
G_DECLARE_FINAL_TYPE (RdRoom, rd_room, RD, ROOM, RdRecord)

/**
 * RdRoom:
 * @name: what the room is called
 * @disciplines: set of #RdDiscipline it fits; none means all
 * @archived: no longer used
 *
 * A room, which holds one session at a time.
 */
struct _RdRoom
{
  RdRecord parent_instance;

  char *name;
  guint disciplines;
  gboolean archived;
};

gboolean rd_room_fits (RdRoom *room,
                       guint   discipline);

G_END_DECLS
