/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-sheet.c: what the programme page shows, laid out in weeks. */
#include "rd-programme-sheet.h"

#include "desk/calendar/rd-heat.h"
#include "practice/rd-questions.h"

#include <math.h>

#define MAX_DAYS 28
#define TAPER_DAYS 14 /* the last two weeks before the race (Bosquet 2007) */

G_DEFINE_BOXED_TYPE (RdProgrammeSheet,
                     rd_programme_sheet,
                     rd_programme_sheet_ref,
                     rd_programme_sheet_unref)

static gpointer
find_record (GPtrArray *records, gint64 id)
{
  for (guint i = 0; id != 0 && records && i < records->len; i++)
    if (rd_record_id (records->pdata[i]) == id)
      return records->pdata[i];
  return NULL;
}

static RdSheetDay *
day_of (const RdProgrammeSheet *sheet, RdDate date)
{
  int day = rd_programme_sheet_find_day (sheet, date);

  return day < 0 ? NULL : &sheet->days[day];
}

static int
compare_workouts (gconstpointer a, gconstpointer b)
{
  const RdWorkout *left = *(RdWorkout *const *)a, *right = *(RdWorkout *const *)b;
  int from = left->start == RD_UNSET ? RD_MINUTES_PER_DAY : left->start;
  int to = right->start == RD_UNSET ? RD_MINUTES_PER_DAY : right->start;

  if (from != to)
    return from - to;
  return (rd_record_id (left) > rd_record_id (right)) -
         (rd_record_id (left) < rd_record_id (right));
}

/* What is planned by a programme set aside is no longer asked for; what was done stays. */
static gboolean
is_shown (RdProgrammeSheet *sheet, RdWorkout *workout, GPtrArray *programmes)
{
  RdProgramme *programme = find_record (programmes, workout->programme);

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
    g_ptr_array_sort (sheet->days[i].workouts, compare_workouts);
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
        .practitioner = find_record (sheet->practitioners, booking->practitioner),
        .service = find_record (sheet->services, booking->service),
        .starts = booking->starts,
        .pressure = MAX (booking->pressure, 0),
      };

      if (day && rd_booking_takes_time (booking))
        g_array_append_val (day->massages, massage);
    }
  for (guint i = 0; i < rd_programme_sheet_n_days (sheet); i++)
    g_array_sort (sheet->days[i].massages, compare_massages);
}

static void
place_proposals (RdProgrammeSheet *sheet)
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
        .practitioner = find_record (sheet->practitioners, choice->slot.practitioner),
        .service = find_record (sheet->services, choice->service),
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

/* Reading. */

/* What is proposed is as often as the client came lately, of the same service; nothing for who
 * never came. */
static gboolean
choose_wish (RdProgrammeSheet *sheet, RdAheadQuestion *question)
{
  const RdTrainingRecords *records = rd_training_records (sheet->training);
  RdBooking *last = NULL;
  gint64 before = 0;

  for (guint i = 0; records->bookings && i < records->bookings->len; i++)
    {
      RdBooking *booking = records->bookings->pdata[i];
      RdService *service = find_record (sheet->services, booking->service);

      if (!rd_booking_takes_time (booking) || booking->starts > records->now || service == NULL ||
          service->archived || !(service->discipline & RD_DISCIPLINE_ANY_MASSAGE))
        continue;
      if (last == NULL || booking->starts > last->starts)
        {
          before = last ? last->starts : 0;
          last = booking;
        }
      else if (booking->starts > before)
        before = booking->starts;
    }
  if (last == NULL)
    return FALSE;
  question->service = last->service;
  question->every_weeks =
    before ? CLAMP ((int)((last->starts - before + 302400) / 604800), 1, 4) : 2;
  return TRUE;
}

static gboolean
read_proposals (RdProgrammeSheet *sheet, RdConnection *store, GCancellable *cancellable)
{
  RdAheadQuestion question = { .programme = rd_record_id (sheet->programme),
                               .to = RD_DATE_UNSET,
                               .now = rd_training_records (sheet->training)->now };

  if (sheet->programme->closed || sheet->programme->ends < sheet->today ||
      sheet->client->archived || !choose_wish (sheet, &question))
    return TRUE;
  /* Where nothing can be proposed the page shows what there is. */
  sheet->ahead = rd_plan_ahead_read (store, &question, cancellable, NULL);
  return !g_cancellable_is_cancelled (cancellable);
}

/* Of all days ahead: a race that moves spoils what lies after the programme, too. */
static gboolean
read_insights (RdProgrammeSheet *sheet,
               RdConnection *store,
               GCancellable *cancellable,
               GError **error)
{
  RdInsightsQuestion question = { .client = rd_record_id (sheet->client),
                                  .now = rd_training_records (sheet->training)->now };

  sheet->insights = rd_insights_read (store, &question, cancellable, error);
  return sheet->insights != NULL;
}

static gboolean
read_records (RdProgrammeSheet *sheet,
              RdConnection *store,
              const RdSheetQuestion *question,
              GError **error)
{
  const RdTrainingRecords *records;
  RdProgramme *programme;
  gint64 client = question->client;

  if (question->programme)
    {
      g_autoptr (RdProgramme) asked =
        rd_store_get (store, RD_TYPE_PROGRAMME, question->programme, error);

      if (asked == NULL)
        return FALSE;
      client = asked->client;
    }
  sheet->training = rd_training_read (store, client, question->now, error);
  if (sheet->training == NULL)
    return FALSE;
  records = rd_training_records (sheet->training);
  sheet->client = g_object_ref (records->client);
  sheet->today = rd_zone_date (records->zone, records->now);
  programme = question->programme ? find_record (records->programmes, question->programme)
                                  : rd_training_follows (sheet->training, question->date);
  if (programme)
    sheet->programme = g_object_ref (programme);
  sheet->practitioners =
    rd_store_list (store, RD_TYPE_PRACTITIONER, "1 = 1 ORDER BY id", error, RD_BIND_END);
  sheet->services = sheet->practitioners ? rd_store_list (store, RD_TYPE_SERVICE,
                                                          "1 = 1 ORDER BY id", error, RD_BIND_END)
                                         : NULL;
  sheet->food = sheet->services
                  ? rd_store_list (store, RD_TYPE_FOOD_NOTE, "client = $1 ORDER BY date, id", error,
                                   RD_BIND_INT (client), RD_BIND_END)
                  : NULL;
  return sheet->food != NULL;
}

/**
 * rd_programme_sheet_read:
 * @store: the connection
 * @question: (type RdSheetQuestion): which programme
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for %RD_ERROR_NOT_FOUND and what the store says
 *
 * An #RdQuestion: reads a programme and lays it out.
 *
 * Returns: (transfer full) (type RdProgrammeSheet) (nullable): the sheet; its programme is %NULL
 *   where the client has none
 */
gpointer
rd_programme_sheet_read (RdConnection *store,
                         gpointer question,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (RdProgrammeSheet) sheet = g_atomic_rc_box_new0 (RdProgrammeSheet);
  const RdTrainingRecords *records;

  if (!read_records (sheet, store, question, error))
    return NULL;
  if (sheet->programme == NULL)
    return g_steal_pointer (&sheet);
  if (!read_insights (sheet, store, cancellable, error))
    return NULL;
  records = rd_training_records (sheet->training);
  sheet->race = find_record (records->races, sheet->programme->race);
  sheet->owner = find_record (sheet->practitioners, sheet->programme->owner);
  make_days (sheet, ((RdSheetQuestion *)question)->date);
  place_workouts (sheet);
  place_bookings (sheet);
  judge_days (sheet);
  sum_weeks (sheet);
  if (!read_proposals (sheet, store, cancellable))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  place_proposals (sheet);
  return g_steal_pointer (&sheet);
}

static void
clear_sheet (gpointer data)
{
  RdProgrammeSheet *sheet = data;

  for (guint i = 0; i < rd_programme_sheet_n_days (sheet); i++)
    {
      g_ptr_array_unref (sheet->days[i].workouts);
      g_array_unref (sheet->days[i].massages);
    }
  g_clear_object (&sheet->client);
  g_clear_object (&sheet->programme);
  g_clear_pointer (&sheet->training, rd_training_unref);
  g_clear_pointer (&sheet->practitioners, g_ptr_array_unref);
  g_clear_pointer (&sheet->services, g_ptr_array_unref);
  g_clear_pointer (&sheet->food, g_ptr_array_unref);
  g_clear_pointer (&sheet->ahead, rd_ahead_free);
  g_clear_pointer (&sheet->insights, g_ptr_array_unref);
  g_free (sheet->weeks);
  g_free (sheet->days);
}

/**
 * rd_programme_sheet_ref:
 * @sheet: a sheet
 *
 * Returns: (transfer full): @sheet
 */
RdProgrammeSheet *
rd_programme_sheet_ref (RdProgrammeSheet *sheet)
{
  return g_atomic_rc_box_acquire (sheet);
}

/**
 * rd_programme_sheet_unref:
 * @sheet: (transfer full): a sheet
 *
 * Lets go of @sheet.
 */
void
rd_programme_sheet_unref (RdProgrammeSheet *sheet)
{
  g_atomic_rc_box_release_full (sheet, clear_sheet);
}

/**
 * rd_programme_sheet_n_days:
 * @sheet: a sheet
 *
 * Returns: how many days it shows, whole weeks
 */
guint
rd_programme_sheet_n_days (const RdProgrammeSheet *sheet)
{
  return sheet->n_weeks * RD_SHEET_DAYS;
}

/**
 * rd_programme_sheet_find_day:
 * @sheet: a sheet
 * @date: a day
 *
 * Returns: its place among the days of @sheet, -1 where it is not shown
 */
int
rd_programme_sheet_find_day (const RdProgrammeSheet *sheet, RdDate date)
{
  int day = sheet->n_weeks ? date - sheet->days[0].date : -1;

  return day >= 0 && day < (int)rd_programme_sheet_n_days (sheet) ? day : -1;
}

/**
 * rd_programme_sheet_present_week:
 * @sheet: a sheet
 *
 * Returns: the week today is in, the last one where all are over, the first where all are ahead
 */
int
rd_programme_sheet_present_week (const RdProgrammeSheet *sheet)
{
  if (sheet->n_weeks == 0 || sheet->today < sheet->days[0].date)
    return 0;
  return (int)MIN ((guint)(sheet->today - sheet->days[0].date) / RD_SHEET_DAYS, sheet->n_weeks - 1);
}

/**
 * rd_sheet_massage_is_massage:
 * @massage: what stands on a day
 *
 * Returns: whether it is a massage, and not another booking of the client
 */
gboolean
rd_sheet_massage_is_massage (const RdSheetMassage *massage)
{
  return massage->service == NULL ||
         (massage->service->discipline & RD_DISCIPLINE_ANY_MASSAGE) != 0;
}
