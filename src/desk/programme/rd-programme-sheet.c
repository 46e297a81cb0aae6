/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-sheet.c: what the programme page shows, read and kept. */
#include "rd-programme-sheet-private.h"

#include "practice/rd-questions.h"

G_DEFINE_BOXED_TYPE (RdProgrammeSheet,
                     rd_programme_sheet,
                     rd_programme_sheet_ref,
                     rd_programme_sheet_unref)

/* The record of that id; %NULL where it is not there. */
gpointer
rd_programme_sheet_find (GPtrArray *records, gint64 id)
{
  for (guint i = 0; id != 0 && records && i < records->len; i++)
    if (rd_record_id (records->pdata[i]) == id)
      return records->pdata[i];
  return NULL;
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
      RdService *service = rd_programme_sheet_find (sheet->services, booking->service);

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
  programme = question->programme
                ? rd_programme_sheet_find (records->programmes, question->programme)
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

  if (!read_records (sheet, store, question, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (sheet->programme == NULL)
    return g_steal_pointer (&sheet);
  if (!read_insights (sheet, store, cancellable, error))
    return NULL;
  records = rd_training_records (sheet->training);
  sheet->race = rd_programme_sheet_find (records->races, sheet->programme->race);
  sheet->owner = rd_programme_sheet_find (sheet->practitioners, sheet->programme->owner);
  rd_programme_sheet_lay_out (sheet, ((RdSheetQuestion *)question)->date);
  if (!read_proposals (sheet, store, cancellable))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  rd_programme_sheet_place_proposals (sheet);
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
