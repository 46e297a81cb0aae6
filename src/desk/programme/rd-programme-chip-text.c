/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-chip-text.c: what a chip is called. */
#include "rd-programme-chip-private.h"

#include "practice/rd-wording.h"
#include "rd-sheet-text.h"

#include <glib/gi18n-lib.h>

/* What a screen reader calls it. */
char *
rd_programme_chip_say_label (RdProgrammeChip *self)
{
  const RdSheetDay *day = &self->sheet->days[self->item.day];
  g_autofree char *date = rd_wording_date (day->date);

  switch (self->item.kind)
    {
    case RD_CHIP_WORKOUT:
      return rd_sheet_text_workout (day, self->item.workout);
    case RD_CHIP_MASSAGE:
      return rd_sheet_text_massage (self->sheet, self->item.massage);
    case RD_CHIP_FOOD:
      /* Translators: day, what is to be eaten */
      return g_strdup_printf (_ ("%1$s: food: %2$s"), date, day->food->text);
    case RD_CHIP_REST:
      return g_strdup_printf (_ ("%s: rest day"), date);
    case RD_CHIP_NOTHING:
    default:
      return g_strdup_printf (_ ("%s: no training"), date);
    }
}

/* All there is to know of it, the label first. */
char *
rd_programme_chip_say_tooltip (RdProgrammeChip *self, const char *label)
{
  const RdWorkout *workout = self->item.workout;
  GString *text;

  if (self->item.kind != RD_CHIP_WORKOUT)
    return g_strdup (label);
  text = g_string_new (label);
  if (workout->title && workout->kind != RD_WORKOUT_RACE)
    g_string_append_printf (text, "\n%s", workout->title);
  if (workout->warm_up)
    {
      /* Translators: what is done before a run */
      g_autofree char *line = g_strdup_printf (_ ("Warm-up: %s"), workout->warm_up);

      g_string_append_printf (text, "\n%s", line);
    }
  if (workout->cool_down)
    {
      /* Translators: what is done after a run */
      g_autofree char *line = g_strdup_printf (_ ("Cool-down: %s"), workout->cool_down);

      g_string_append_printf (text, "\n%s", line);
    }
  if (workout->note)
    g_string_append_printf (text, "\n%s", workout->note);
  return g_string_free (text, FALSE);
}
