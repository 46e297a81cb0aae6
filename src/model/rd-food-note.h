/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-food-note.h: what a client should eat or drink on a day of training. */
#pragma once

#include "rd-record.h"

G_BEGIN_DECLS

#define RD_TYPE_FOOD_NOTE (rd_food_note_get_type ())
G_DECLARE_FINAL_TYPE (RdFoodNote, rd_food_note, RD, FOOD_NOTE, RdRecord)

/**
 * RdFoodNote:
 * @client: whose day
 * @programme: id of the programme it belongs to; unset: none
 * @date: the day
 * @text: what to eat or drink, and when
 *
 * A note on food for one day of a client.
 */
struct _RdFoodNote
{
  RdRecord parent_instance;

  gint64 client;
  gint64 programme;
  RdDate date;
  char *text;
};

G_END_DECLS
