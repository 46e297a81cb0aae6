/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-routine.c: something the practice gives its clients again and again. */
#include "rd-routine.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdRoutine, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (name,
     TEXT,
     .label = N_ ("Name"),
     .must = N_ ("A routine’s name needs 1 to 80 characters."),
     .flags = RD_FIELD_REQUIRED,
     .least = 1,
     .most = 80),
  F (use,
     ENUM,
     .label = N_ ("For"),
     .must = N_ ("A routine is a warm-up, cool-down, strength, stretching or food."),
     .flags = RD_FIELD_REQUIRED,
     .values = rd_routine_use_get_type),
  F (minutes,
     INTEGER,
     .label = N_ ("Minutes"),
     .must = N_ ("The minutes of a routine are a number from 1 to 240."),
     .least = 1,
     .most = 240),
  F (text,
     TEXT,
     .label = N_ ("What is done or eaten"),
     .must = N_ ("What is done or eaten needs 1 to 400 characters."),
     .flags = RD_FIELD_REQUIRED,
     .least = 1,
     .most = 400),
  F (archived, BOOLEAN, .label = N_ ("Archived"), .must = N_ ("Archived is yes or no.")),
};

#undef F

RD_DEFINE_RECORD (RdRoutine, rd_routine, "routine", N_ ("routine"), fields, class->since = 2)
