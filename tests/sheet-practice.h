/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sheet-practice.h: programmes of the small practice, and the sheets that show them. */
#pragma once

#include "small-practice.h"

#include "desk/programme/rd-programme-sheet.h"

/* Monday 23 November 2026 is today. */

static inline gint64
sheet_keep (Small *small, gpointer record)
{
  g_autoptr (RdRecord) owned = record;
  g_autoptr (GError) error = NULL;

  rd_practice_keep (small->practice, record, &error);
  g_assert_no_error (error);
  return rd_record_id (owned);
}

static inline gint64
sheet_race (Small *small, const char *name, RdDate date)
{
  RdRace *race = rd_record_new (RD_TYPE_RACE);

  race->client = HANNAH;
  race->date = date;
  rd_record_set_text (&race->name, name);
  return sheet_keep (small, race);
}

static inline gint64
sheet_programme (Small *small, const char *name, RdDate starts, RdDate ends, gint64 race)
{
  RdProgramme *programme = rd_record_new (RD_TYPE_PROGRAMME);

  programme->client = HANNAH;
  rd_record_set_text (&programme->name, name);
  programme->starts = starts;
  programme->ends = ends;
  programme->race = race;
  return sheet_keep (small, programme);
}

/* With an effort of 10, a tenth of the load in minutes. */
static inline RdWorkout *
sheet_workout (gint64 programme, RdDate date, RdWorkoutKind kind, int minutes)
{
  RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = HANNAH;
  workout->programme = programme;
  workout->date = date;
  workout->kind = kind;
  workout->minutes = minutes;
  return workout;
}

static inline gint64
sheet_add (Small *small, gint64 programme, RdDate date, RdWorkoutKind kind, int minutes)
{
  return sheet_keep (small, sheet_workout (programme, date, kind, minutes));
}

static inline RdProgrammeSheet *
sheet_read_at (Small *small, gint64 programme, gint64 client, RdDate date)
{
  RdSheetQuestion question = { .programme = programme,
                               .client = client,
                               .date = date,
                               .now = rd_practice_now (small->practice) };
  g_autoptr (GError) error = NULL;
  RdProgrammeSheet *sheet =
    rd_practice_read (small->practice, rd_programme_sheet_read, &question, &error);

  g_assert_no_error (error);
  return sheet;
}

static inline RdProgrammeSheet *
sheet_read (Small *small, gint64 programme)
{
  return sheet_read_at (small, programme, 0, rd_practice_today (small->practice));
}

static inline const RdSheetDay *
sheet_day (RdProgrammeSheet *sheet, const char *date)
{
  int day = rd_programme_sheet_find_day (sheet, on (date));

  g_assert_cmpint (day, >=, 0);
  g_assert_cmpint (sheet->days[day].date, ==, on (date));
  return &sheet->days[day];
}
