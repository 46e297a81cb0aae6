/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-grid-weeks.c: what is done with a whole week of a programme. */
#include "rd-programme-grid-private.h"

#include "desk/rd-ask.h"
#include "practice/rd-programme-edit-commands.h"
#include "rd-programme-deed.h"

#include <glib/gi18n-lib.h>

/* The workouts of the week a day is in. */
GPtrArray *
rd_programme_grid_list_week (RdProgrammeGrid *self, int day)
{
  GPtrArray *workouts = g_ptr_array_new ();
  int first = day - day % RD_SHEET_DAYS;

  for (int i = first; i < first + RD_SHEET_DAYS; i++)
    g_ptr_array_extend (workouts, self->sheet->days[i].workouts, NULL, NULL);
  return workouts;
}

static RdDate
monday_of (RdProgrammeGrid *self)
{
  return self->sheet->days[self->day - self->day % RD_SHEET_DAYS].date;
}

/* Shifts the week the cursor is in, and all after it, by that many weeks. */
void
rd_programme_grid_shift (RdProgrammeGrid *self, int weeks)
{
  rd_practice_shift_weeks_async (
    rd_focus_practice (self->focus), rd_record_id (self->sheet->programme), monday_of (self), weeks,
    rd_programme_deed_cb,
    rd_programme_deed_new (GTK_WIDGET (self), rd_practice_shift_weeks_finish,
                           weeks > 0 ? _ ("This week and those after it are a week later")
                                     : _ ("This week and those after it are a week earlier")));
}

static void
repeat_as (RdProgrammeGrid *self, RdDate monday, gboolean replace)
{
  rd_practice_repeat_week_async (
    rd_focus_practice (self->focus), rd_record_id (self->sheet->programme), monday,
    monday + RD_SHEET_DAYS, replace, rd_programme_deed_cb,
    rd_programme_deed_new (GTK_WIDGET (self), rd_practice_repeat_week_finish,
                           _ ("The week is repeated in the next")));
}

typedef struct
{
  RdProgrammeGrid *grid;
  RdDate monday;
} Repeating;

static void
repeat_answer_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Repeating *repeating = data;
  const char *answer = rd_ask_finish (result);

  if (repeating->grid->sheet && g_strcmp0 (answer, "leave") != 0)
    repeat_as (repeating->grid, repeating->monday, g_strcmp0 (answer, "replace") == 0);
  g_object_unref (repeating->grid);
  g_free (repeating);
}

/* Repeats the week the cursor is in, asking first where the next one has workouts. */
void
rd_programme_grid_repeat (RdProgrammeGrid *self)
{
  static const RdAnswer answers[] = {
    { "leave", N_ ("_Cancel"), RD_ANSWER_PLAIN },
    { "add", N_ ("_Add to it"), RD_ANSWER_PLAIN },
    { "replace", N_ ("_Replace it"), RD_ANSWER_SUGGESTED },
  };
  RdDate monday = monday_of (self);
  int next = rd_programme_sheet_find_day (self->sheet, monday + RD_SHEET_DAYS);
  g_autoptr (GPtrArray) there = next >= 0 ? rd_programme_grid_list_week (self, next) : NULL;
  Repeating *repeating;

  if (there == NULL || there->len == 0)
    {
      repeat_as (self, monday, FALSE);
      return;
    }
  repeating = g_new0 (Repeating, 1);
  repeating->grid = g_object_ref (self);
  repeating->monday = monday;
  rd_ask_async (GTK_WIDGET (self), _ ("The next week has workouts already"),
                _ (
                  "Repeat this week in place of what is planned there, or beside it? What was done "
                  "stays."),
                NULL, answers, G_N_ELEMENTS (answers), repeat_answer_cb, repeating);
}
