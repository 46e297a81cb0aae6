/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-food-note.c: what a client should eat or drink on a day of training. */
#include "rd-food-note.h"

#include <glib/gi18n-lib.h>

#define F(member, TYPE, ...) RD_FIELD (RdFoodNote, member, TYPE, __VA_ARGS__)

static const RdField fields[] = {
  F (client,
     REFERENCE,
     .label = N_ ("Client"),
     .must = N_ ("A food note belongs to a client."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED | RD_FIELD_CASCADE,
     .refers_to = "client"),
  F (programme,
     REFERENCE,
     .label = N_ ("Programme"),
     .must = N_ ("There is no such programme."),
     .flags = RD_FIELD_INDEXED | RD_FIELD_CASCADE,
     .refers_to = "programme"),
  F (date,
     DATE,
     .label = N_ ("Date"),
     .must = N_ ("The date of a food note is written as 2026-11-26."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_INDEXED),
  F (text,
     TEXT,
     .label = N_ ("Food note"),
     .must = N_ ("A food note needs 1 to 400 characters."),
     .flags = RD_FIELD_REQUIRED | RD_FIELD_PRIVATE,
     .least = 1,
     .most = 400),
};

#undef F

RD_DEFINE_RECORD (RdFoodNote, rd_food_note, "food_note", N_ ("food note"), fields, class->since = 2)
