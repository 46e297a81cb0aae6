/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-race.c: a client's event. */
#include "rd-race.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdRace, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (client,
     REFERENCE,
     .label = N_ ("Client"),
     .must = N_ ("A race belongs to a client."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED | RD_FIELD_CASCADE,
     .refers_to = "client"),
  F (name,
     TEXT,
     .label = N_ ("Name"),
     .must = N_ ("A race’s name needs 1 to 120 characters."),
     .flags = RD_FIELD_REQUIRED,
     .least = 1,
     .most = 120),
  F (date,
     DATE,
     .label = N_ ("Date"),
     .must = N_ ("The date of a race is written as 2026-12-13."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED),
  F (start,
     TIME,
     .label = N_ ("Start"),
     .must = N_ ("The start of a race is a time of day such as 09:30.")),
  F (distance_km,
     REAL,
     .label = N_ ("Distance"),
     .must = N_ ("The distance of a race is 0.05 to 1000 kilometres."),
     .least = 0.05,
     .most = 1000),
  F (priority,
     ENUM,
     .label = N_ ("Priority"),
     .must = N_ ("The priority of a race is A, B or C."),
     .flags = RD_FIELD_REQUIRED,
     .values = rd_race_priority_get_type),
};

#undef F

RD_DEFINE_RECORD (RdRace, rd_race, "race", N_ ("race"), fields, )
