/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-room.c: where sessions are given. */
#include "rd-room.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdRoom, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (name,
     TEXT,
     .label = N_ ("Name"),
     .must = N_ ("A room’s name needs 1 to 80 characters and is not another’s."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_UNIQUE,
     .least = 1,
     .most = 80),
  F (disciplines,
     FLAGS,
     .label = N_ ("Fits"),
     .must = N_ ("Disciplines are massage, sports-massage or personal-training."),
     .values = rd_discipline_get_type),
  F (archived, BOOLEAN, .label = N_ ("Archived")),
};

#undef F

RD_DEFINE_RECORD (RdRoom, rd_room, "room", N_ ("room"), fields, )

/**
 * rd_room_fits:
 * @room: a room
 * @discipline: the #RdDiscipline of a service
 *
 * Returns: whether the service can be given there
 */
gboolean
rd_room_fits (RdRoom *room, guint discipline)
{
  return room->disciplines == 0 || (room->disciplines & discipline);
}
