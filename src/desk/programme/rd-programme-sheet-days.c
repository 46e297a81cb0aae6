/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-sheet-days.c: what the programme page shows, laid out in days and weeks. */
#include "rd-programme-sheet-private.h"

#include "desk/calendar/rd-heat.h"

#include <math.h>

#define MAX_DAYS 28
#define TAPER_DAYS 14 /* the last two weeks before the race (Bosquet 2007) */

static RdSheetDay *
day_of (const RdProgrammeSheet *sheet, RdDate date)
{
  int day = rd_programme_sheet_find_day (sheet, date);

  return day < 0 ? NULL : &sheet->days[day];
}

/* What is planned by a programme set aside is no longer asked for; what was done stays. */
static gboolean
is_shown (RdProgrammeSheet *sheet, RdWorkout *workout, GPtrArray *programmes)
{
  RdProgramme *programme = rd_programme_sheet_find (programmes, workout->programme);

  return workout->kind != RD_WORKOUT_REST &&
         (workout->outcome == RD_OUTCOME_DONE || programme == NULL || !programme->closed ||
          programme == sheet->programme ||
          rd_record_id (programme) == rd_record_id (sheet->programme));
}

static void
place_workouts (RdProgrammeSheet *sheet)
{
  const RdTrainingRecords *records = rd_training_records (sheet->training);
  guint n_days = rd_programme_sheet_n_days (sheet);

  for (guint i = 0; records->workouts && i < records->workouts->len; i++)
    {
      RdWorkout *workout = records->workouts->pdata[i];
      RdSheetDay *day = day_of (sheet, workout->date);

      if (day && is_shown (sheet, workout, records->programmes))
        g_ptr_array_add (day->workouts, workout);
    }
  for (guint i = 0; i < n_days; i++)
    g_ptr_array_sort (sheet->days[i].workouts, rd_workout_compare_start);
  for (guint i = 0; records->races && i < records->races->len; i++)
    {
      RdRace *race = records->races->pdata[i];
      RdSheetDay *day = day_of (sheet, race->date);

      if (day && (day->race == NULL || race == sheet->race))
        day->race = race;
    }
  for (guint i = 0; i < sheet->food->len; i++)
    {
      RdFoodNote *note = sheet->food->pdata[i];
      RdSheetDay *day = day_of (sheet, note->date);

      if (day)
        day->food = note;
    }
}

static const RdInsight *
find_insight (RdProgrammeSheet *sheet, RdBooking *booking)
{
  for (guint i = 0; i < sheet->insights->len; i++)
    {
      const RdInsight *insight = sheet->insights->pdata[i];

      if (insight->booking && rd_record_id (insight->booking) == rd_record_id (booking))
        return insight;
    }
  return NULL;
}

static int
compare_massages (gconstpointer a, gconstpointer b)
{
  const RdSheetMassage *left = a, *right = b;

  return (left->starts > right->starts) - (left->starts < right->starts);
}

static void
place_bookings (RdProgrammeSheet *sheet)
{
  const RdTrainingRecords *records = rd_training_records (sheet->training);

  for (guint i = 0; records->bookings && i < records->bookings->len; i++)
    {
      RdBooking *booking = records->bookings->pdata[i];
      RdSheetDay *day = day_of (sheet, rd_zone_date (records->zone, booking->starts));
      RdSheetMassage massage = {
        .booking = booking,
        .insight = find_insight (sheet, booking),
        .practitioner = rd_programme_sheet_find (sheet->practitioners, booking->practitioner),
        .service = rd_programme_sheet_find (sheet->services, booking->service),
        .starts = booking->starts,
        .pressure = MAX (booking->pressure, 0),
      };

      if (day && rd_booking_takes_time (booking))
        g_array_append_val (day->massages, massage);
    }
  for (guint i = 0; i < rd_programme_sheet_n_days (sheet); i++)
    g_array_sort (sheet->days[i].massages, compare_massages);
}

/* Puts what could be booked ahead on its days, after what is booked. */
void
rd_programme_sheet_place_proposals (RdProgrammeSheet *sheet)
{
  const RdTrainingRecords *records = rd_training_records (sheet->training);
  GArray *periods = sheet->ahead ? sheet->ahead->plan->periods : NULL;

  for (guint i = 0; periods && i < periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (periods, RdAheadPeriod, i);
      const RdAheadChoice *choice = &period->choice;
      RdSheetDay *day = rd_ahead_period_has_choice (period)
                          ? day_of (sheet, rd_zone_date (records->zone, choice->slot.start))
                          : NULL;
      RdSheetMassage massage = {
        .proposal = choice,
        .practitioner = rd_programme_sheet_find (sheet->practitioners, choice->slot.practitioner),
        .service = rd_programme_sheet_find (sheet->services, choice->service),
        .starts = choice->slot.start,
        .pressure = choice->slot.pressure,
      };

      if (day)
        g_array_append_val (day->massages, massage);
    }
}

/* The client's own highest of 28 days. At the start of her training those to come count, or else
 * all her first days would be her highest. */
static double
find_highest (RdProgrammeSheet *sheet, RdDate date)
{
  RdDate starts = sheet->programme->starts;
  double highest = rd_load_max (sheet->training, date);

  if (date < starts + MAX_DAYS && rd_load_max (sheet->training, starts - 1) <= 0)
    highest = MAX (highest, rd_load_max (sheet->training, starts + MAX_DAYS - 1));
  return MAX (highest, 1);
}

static void
judge_days (RdProgrammeSheet *sheet)
{
  guint n_days = rd_programme_sheet_n_days (sheet);
  RdDate first = sheet->days[0].date, end = first + (RdDate)n_days;
  g_autoptr (GArray) fits = rd_suitability_of_days (sheet->training, first, end);
  g_autoptr (GArray) loads = rd_load_days (sheet->training, first, end);

  for (guint i = 0; i < n_days; i++)
    {
      RdSheetDay *day = &sheet->days[i];
      RdRace *near = NULL;

      day->fit = g_array_index (fits, RdDaySuitability, i);
      day->load = g_array_index (loads, RdLoadDay, i);
      day->training = day->load.load - day->load.massage;
      day->heat = rd_heat_step (day->load.load, find_highest (sheet, day->date));
      day->light = day->fit.race == NULL &&
                   rd_suitability_max_near_race (sheet->training, day->date, &near, NULL) <= 2 &&
                   near;
      day->taper =
        sheet->race && day->date < sheet->race->date && day->date >= sheet->race->date - TAPER_DAYS;
    }
}

static void
sum_weeks (RdProgrammeSheet *sheet)
{
  RdDate first = sheet->days[0].date;
  g_autoptr (GArray) loads =
    rd_load_weeks (sheet->training, first, first + (RdDate)rd_programme_sheet_n_days (sheet));
  RdSheetWeek *highest = NULL;

  for (guint i = 0; i < sheet->n_weeks; i++)
    {
      RdSheetWeek *week = &sheet->weeks[i];

      week->start = first + (RdDate)(i * RD_SHEET_DAYS);
      week->number =
        (guint)(week->start - rd_date_week_start (sheet->programme->starts)) / RD_SHEET_DAYS + 1;
      week->present = sheet->today >= week->start && sheet->today < week->start + RD_SHEET_DAYS;
      week->ahead = week->start > sheet->today;
      week->load = g_array_index (loads, RdLoadWeek, i);
      for (guint j = 0; j < RD_SHEET_DAYS; j++)
        week->done += sheet->days[i * RD_SHEET_DAYS + j].load.done;
      if (isfinite (week->load.strain) && week->load.strain > 0 &&
          (highest == NULL || week->load.strain > highest->load.strain))
        highest = week;
    }
  if (highest && sheet->n_weeks > 2)
    highest->highest = TRUE;
}

static void
make_days (RdProgrammeSheet *sheet, RdDate looked_at)
{
  RdDate first = rd_date_week_start (sheet->programme->starts);
  RdDate last = MAX (sheet->programme->ends, sheet->programme->starts);

  sheet->all_weeks = (guint)(rd_date_week_start (last) - first) / RD_SHEET_DAYS + 1;
  sheet->n_weeks = MIN (sheet->all_weeks, RD_SHEET_MOST_WEEKS);
  if (sheet->all_weeks > sheet->n_weeks)
    {
      int middle = (rd_date_week_start (looked_at) - first) / RD_SHEET_DAYS;
      int before = middle - (int)sheet->n_weeks / 2;

      first += CLAMP (before, 0, (int)(sheet->all_weeks - sheet->n_weeks)) * RD_SHEET_DAYS;
    }
  sheet->weeks = g_new0 (RdSheetWeek, sheet->n_weeks);
  sheet->days = g_new0 (RdSheetDay, rd_programme_sheet_n_days (sheet));
  for (guint i = 0; i < rd_programme_sheet_n_days (sheet); i++)
    {
      RdSheetDay *day = &sheet->days[i];

      day->date = first + (RdDate)i;
      day->inside = day->date >= sheet->programme->starts && day->date <= sheet->programme->ends;
      day->workouts = g_ptr_array_new ();
      day->massages = g_array_new (FALSE, FALSE, sizeof (RdSheetMassage));
    }
}

/* Makes the days and weeks of the part that has @looked_at in it, and puts on them all that was
 * read.
 */
void
rd_programme_sheet_lay_out (RdProgrammeSheet *sheet, RdDate looked_at)
{
  make_days (sheet, looked_at);
  place_workouts (sheet);
  place_bookings (sheet);
  judge_days (sheet);
  sum_weeks (sheet);
}
