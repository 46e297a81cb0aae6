/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-demo-advice.c: what was thought of the demo practice's bookings ahead when they were made, and
 * the programmes that have changed since.
 */
#include "rd-demo-private.h"

#include "planning/rd-spoilt.h"
#include "rd-questions.h"

#define CHANGES 4              /* so many programmes */
#define NEAR 3                 /* a workout is put off or brought forward by no more days */
#define CLUB_EVENING (18 * 60) /* when it then begins */

/* What planning knows of a client, with what is in the diary so far. */
static RdTraining *
read_training (RdDemo *demo, RdDemoClient *client, GError **error)
{
  RdTrainingRecords house = {
    .settings = demo->settings, .zone = demo->zone, .services = demo->services, .now = demo->now
  };

  return rd_training_read_days (demo->store, &house, rd_record_id (client->record), demo->today,
                                demo->end, error);
}

/**
 * rd_demo_advise:
 * @demo: a demo practice whose bookings up to @booking's time are made
 * @client: whose booking it is
 * @service: what is booked
 * @booking: a booking
 * @error: return location for an error of the store
 *
 * Lets a booking that is ahead remember what the rules said of it. What is firmer than they allow
 * is made lighter; in the week of the pictures it was agreed.
 *
 * Returns: whether that succeeded
 */
gboolean
rd_demo_advise (RdDemo *demo,
                RdDemoClient *client,
                RdService *service,
                RdBooking *booking,
                GError **error)
{
  RdSuitability suitability;

  if (booking->starts < demo->now || booking->status == RD_BOOKING_CANCELLED ||
      !(service->discipline & RD_DISCIPLINE_ANY_MASSAGE))
    return TRUE;
  if (client->training == NULL && !(client->training = read_training (demo, client, error)))
    return FALSE;
  rd_suitability_at (client->training, booking->starts, 0, &suitability);
  if (booking->pressure > suitability.max_pressure &&
      rd_zone_date (demo->zone, booking->starts) >= demo->monday + 7)
    booking->pressure = MAX (1, suitability.max_pressure);
  booking->verdict =
    booking->pressure > suitability.max_pressure ? RD_VERDICT_AVOID : suitability.verdict;
  if (booking->verdict == RD_VERDICT_AVOID)
    rd_record_set_text (&booking->advice_overridden, "Agreed with the trainer");
  return TRUE;
}

/* A hard workout that can be moved: after the week of the pictures, and no race. */
static gboolean
is_movable (RdDemo *demo, const RdWorkout *workout)
{
  return workout->outcome == RD_OUTCOME_PLANNED && workout->programme != 0 &&
         workout->kind != RD_WORKOUT_RACE && rd_demo_is_hard (workout->kind) &&
         workout->date >= demo->monday + 7 && workout->date > demo->today;
}

static gboolean
is_in_programme (const RdTrainingRecords *records, gint64 programme, RdDate date)
{
  for (guint i = 0; i < records->programmes->len; i++)
    {
      RdProgramme *one = records->programmes->pdata[i];

      if (rd_record_id (one) == programme)
        return date >= one->starts && date <= one->ends;
    }
  return FALSE;
}

/* Whether the massage of that day is spoilt, with the client's records as they are now. */
static gboolean
is_spoilt (const RdTrainingRecords *records, RdDate date)
{
  g_autoptr (RdTraining) training = rd_training_new (records);
  g_autoptr (GArray) spoilt = rd_spoilt_find (training, date, date + 1);

  return spoilt->len > 0 && g_array_index (spoilt, RdSpoilt, 0).now.verdict >= RD_VERDICT_POOR;
}

/* (nullable): a workout of @records, put on the evening of the massage's day, which spoils it. */
static RdWorkout *
spoil (RdDemo *demo, const RdTrainingRecords *records, RdDate date)
{
  for (guint i = 0; i < records->workouts->len; i++)
    {
      RdWorkout *workout = records->workouts->pdata[i];
      RdDate was = workout->date;
      int began = workout->start;

      if (!is_movable (demo, workout) || was == date || ABS (was - date) > NEAR ||
          !is_in_programme (records, workout->programme, date))
        continue;
      workout->date = date;
      workout->start = CLUB_EVENING;
      if (is_spoilt (records, date))
        return workout;
      workout->date = was;
      workout->start = began;
    }
  return NULL;
}

/* Moves one workout of a client who has a massage where that matters. */
static gboolean
change_programme (RdDemo *demo, RdDemoClient *client, guint *n, GError **error)
{
  g_autoptr (RdTraining) training = read_training (demo, client, error);
  const RdTrainingRecords *records;

  if (training == NULL)
    return FALSE;
  records = rd_training_records (training);
  for (guint i = 0; i < records->bookings->len; i++)
    {
      RdBooking *booking = records->bookings->pdata[i];
      RdDate date = rd_zone_date (demo->zone, booking->starts);
      RdWorkout *workout;

      if (booking->verdict > RD_VERDICT_FAIR || date < demo->monday + 7 ||
          date >= demo->monday + 35 ||
          booking->ends > rd_demo_instant (demo, date, CLUB_EVENING - 60))
        continue;
      workout = spoil (demo, records, date);
      if (workout == NULL)
        continue;
      ++*n;
      return rd_writing_update (demo->writing, workout, error);
    }
  return TRUE;
}

/**
 * rd_demo_make_changes:
 * @demo: a demo practice with its diary made
 * @error: return location for an error of the store
 *
 * Moves a workout of a few clients so that a massage booked before is spoilt: there is something to
 * look after. Hannah Clarke's programme is that of the pictures.
 *
 * Returns: whether that succeeded
 */
gboolean
rd_demo_make_changes (RdDemo *demo, GError **error)
{
  guint n = 0;

  for (guint i = 0; i < demo->clients->len && n < CHANGES; i++)
    {
      RdDemoClient *client = g_ptr_array_index (demo->clients, i);

      if (client->plan == RD_DEMO_PLAN_HANNAH || client->training == NULL)
        continue;
      if (!change_programme (demo, client, &n, error))
        return FALSE;
    }
  return TRUE;
}
