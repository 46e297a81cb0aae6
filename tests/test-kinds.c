/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-kinds.c: what kinds of record know beyond their tables: rules between fields, and sums. */
#include "model/rd-booking.h"
#include "model/rd-client.h"
#include "model/rd-consent.h"
#include "model/rd-contraindication.h"
#include "model/rd-practitioner.h"
#include "model/rd-programme.h"
#include "model/rd-room.h"
#include "model/rd-service.h"
#include "model/rd-settings.h"
#include "model/rd-time-off.h"
#include "model/rd-workout.h"

#include <math.h>

#define MONDAY (rd_date_new (2026, 11, 23))
#define NINE G_GINT64_CONSTANT (1795424400)

static void
assert_verdict (gpointer record, gboolean allowed, const char *said)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (rd_record_validate (record, &error), ==, allowed);
  if (allowed)
    g_assert_no_error (error);
  else
    {
      g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, said);
    }
}

static RdBooking *
make_booking (void)
{
  RdBooking *booking = rd_record_new (RD_TYPE_BOOKING);

  booking->uid = g_strdup ("b1");
  booking->client = booking->practitioner = booking->service = 1;
  booking->starts = NINE;
  booking->ends = NINE + 3600;
  booking->busy_until = NINE + 4500;
  return booking;
}

static void
test_booking_ends_after_it_begins (void)
{
  static const struct
  {
    int ends;
    int busy_until;
    gboolean allowed;
  } cases[] = {
    { 3600, 4500, TRUE }, { 3600, 3600, TRUE }, { 1, 1, TRUE },
    { 0, 4500, FALSE },   { -60, 4500, FALSE }, { 3600, 3599, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdBooking) booking = make_booking ();

      booking->ends = NINE + cases[i].ends;
      booking->busy_until = NINE + cases[i].busy_until;
      assert_verdict (booking, cases[i].allowed, "A booking ends after it begins.");
    }
}

static void
test_booking_takes_time (void)
{
  g_autoptr (RdBooking) booking = make_booking ();

  for (booking->status = RD_BOOKING_PROVISIONAL; booking->status <= RD_BOOKING_NO_SHOW;
       booking->status++)
    g_assert_cmpint (rd_booking_takes_time (booking), ==, booking->status < RD_BOOKING_CANCELLED);
}

static void
test_time_off_ends_after_it_begins (void)
{
  g_autoptr (RdTimeOff) off = rd_record_new (RD_TYPE_TIME_OFF);

  off->starts = NINE;
  off->ends = NINE + 1;
  assert_verdict (off, TRUE, NULL);
  off->ends = NINE;
  assert_verdict (off, FALSE, "Time off ends after it begins.");
}

static void
test_programme_of_one_day (void)
{
  g_autoptr (RdProgramme) programme = rd_record_new (RD_TYPE_PROGRAMME);

  programme->client = 1;
  programme->name = g_strdup ("Half marathon");
  programme->starts = programme->ends = MONDAY;
  assert_verdict (programme, TRUE, NULL);
  programme->ends--;
  assert_verdict (programme, FALSE, "The last day of a programme is not before its first.");
}

static void
test_consent_is_given_first (void)
{
  g_autoptr (RdConsent) consent = rd_record_new (RD_TYPE_CONSENT);

  consent->client = 1;
  consent->version = g_strdup ("2026-1");
  consent->given = consent->withdrawn = MONDAY;
  assert_verdict (consent, TRUE, NULL);
  consent->withdrawn--;
  assert_verdict (consent, FALSE, "A consent is not withdrawn before it was given.");
}

static void
test_contraindication (void)
{
  static const struct
  {
    int starts;
    int ends;
    int day;
    gboolean holds;
  } cases[] = {
    { RD_UNSET, RD_UNSET, 0, TRUE },
    { 0, RD_UNSET, -1, FALSE },
    { 0, RD_UNSET, 0, TRUE },
    { 0, 7, 6, TRUE },
    { 0, 7, 7, FALSE },
    { RD_UNSET, 7, -999, TRUE },
  };
  g_autoptr (RdContraindication) caution = rd_record_new (RD_TYPE_CONTRAINDICATION);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      caution->starts = cases[i].starts == RD_UNSET ? RD_DATE_UNSET : MONDAY + cases[i].starts;
      caution->ends = cases[i].ends == RD_UNSET ? RD_DATE_UNSET : MONDAY + cases[i].ends;
      g_assert_cmpint (rd_contraindication_holds (caution, MONDAY + cases[i].day), ==,
                       cases[i].holds);
    }

  caution->client = 1;
  caution->description = g_strdup ("Achilles tendon, left");
  caution->starts = caution->ends = MONDAY;
  assert_verdict (caution, FALSE, "A contraindication ends after the day it begins.");
  caution->ends++;
  assert_verdict (caution, TRUE, NULL);
}

static void
test_email (void)
{
  g_autoptr (RdClient) client = rd_record_new (RD_TYPE_CLIENT);
  g_autoptr (RdPractitioner) practitioner = rd_record_new (RD_TYPE_PRACTITIONER);

  rd_record_set_text (&client->name, "Hannah Clarke");
  rd_record_set_text (&practitioner->name, "Maya Patel");
  assert_verdict (client, TRUE, NULL);
  rd_record_set_text (&client->email, " hannah@example.org ");
  rd_record_set_text (&practitioner->email, "maya@example.org");
  assert_verdict (client, TRUE, NULL);
  assert_verdict (practitioner, TRUE, NULL);
  rd_record_set_text (&client->email, "hannah.example.org");
  rd_record_set_text (&practitioner->email, "maya@");
  assert_verdict (client, FALSE, "“hannah.example.org” is not an e-mail address.");
  assert_verdict (practitioner, FALSE, "“maya@” is not an e-mail address.");
}

static void
test_service_has_one_discipline (void)
{
  g_autoptr (RdService) service = rd_record_new (RD_TYPE_SERVICE);

  rd_record_set_text (&service->name, "Sports massage 60");
  assert_verdict (service, TRUE, NULL);
  service->discipline = RD_DISCIPLINE_ANY_MASSAGE;
  assert_verdict (
    service, FALSE,
    "A service belongs to one discipline: massage, sports-massage or personal-training.");
}

static void
test_room_fits (void)
{
  g_autoptr (RdRoom) room = rd_record_new (RD_TYPE_ROOM);

  g_assert_true (rd_room_fits (room, RD_DISCIPLINE_TRAINING));
  room->disciplines = RD_DISCIPLINE_ANY_MASSAGE;
  g_assert_true (rd_room_fits (room, RD_DISCIPLINE_SPORTS_MASSAGE));
  g_assert_false (rd_room_fits (room, RD_DISCIPLINE_TRAINING));
}

static void
test_settings_name_a_zone (void)
{
  g_autoptr (RdSettings) settings = rd_record_new (RD_TYPE_SETTINGS);

  rd_record_set_text (&settings->name, "The practice");
  assert_verdict (settings, TRUE, NULL);
  rd_record_set_text (&settings->zone, "Europe/Lodnon");
  assert_verdict (
    settings, FALSE,
    "“Europe/Lodnon” is not a time zone this computer knows; write it as Europe/London.");
}

static void
test_load (void)
{
  static const struct
  {
    int kind, minutes;
    double rpe;
    int outcome, done_minutes;
    double done_rpe;
    double planned, done;
  } cases[] = {
    { RD_WORKOUT_EASY, 40, NAN, RD_OUTCOME_PLANNED, RD_UNSET, NAN, 120, 0 },
    { RD_WORKOUT_LONG, 95, 5, RD_OUTCOME_PLANNED, RD_UNSET, NAN, 475, 0 },
    { RD_WORKOUT_REST, RD_UNSET, NAN, RD_OUTCOME_PLANNED, RD_UNSET, NAN, 0, 0 },
    { RD_WORKOUT_REST, 30, NAN, RD_OUTCOME_DONE, RD_UNSET, NAN, 0, 0 },
    { RD_WORKOUT_EASY, 40, 0, RD_OUTCOME_DONE, RD_UNSET, NAN, 0, 0 },
    /* Done as planned; longer; harder; both; and missed, whatever was written down. */
    { RD_WORKOUT_TEMPO, 50, 7, RD_OUTCOME_DONE, RD_UNSET, NAN, 350, 350 },
    { RD_WORKOUT_TEMPO, 50, 7, RD_OUTCOME_DONE, 60, NAN, 350, 420 },
    { RD_WORKOUT_TEMPO, 50, 7, RD_OUTCOME_DONE, RD_UNSET, 9, 350, 450 },
    { RD_WORKOUT_TEMPO, 50, NAN, RD_OUTCOME_DONE, 60, 8.5, 300, 510 },
    { RD_WORKOUT_TEMPO, 50, 7, RD_OUTCOME_MISSED, 60, 9, 350, 0 },
    /* Nobody planned it. */
    { RD_WORKOUT_EASY, RD_UNSET, NAN, RD_OUTCOME_DONE, 30, NAN, 0, 90 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

      workout->kind = cases[i].kind;
      workout->minutes = cases[i].minutes;
      workout->rpe = cases[i].rpe;
      workout->outcome = cases[i].outcome;
      workout->done_minutes = cases[i].done_minutes;
      workout->done_rpe = cases[i].done_rpe;
      g_assert_cmpfloat (rd_workout_planned_load (workout), ==, cases[i].planned);
      g_assert_cmpfloat (rd_workout_done_load (workout), ==, cases[i].done);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/booking/ends-after-it-begins", test_booking_ends_after_it_begins);
  g_test_add_func ("/model/booking/takes-time", test_booking_takes_time);
  g_test_add_func ("/model/time-off/ends-after-it-begins", test_time_off_ends_after_it_begins);
  g_test_add_func ("/model/programme/of-one-day", test_programme_of_one_day);
  g_test_add_func ("/model/consent/is-given-first", test_consent_is_given_first);
  g_test_add_func ("/model/contraindication/holds", test_contraindication);
  g_test_add_func ("/model/client/email", test_email);
  g_test_add_func ("/model/service/has-one-discipline", test_service_has_one_discipline);
  g_test_add_func ("/model/room/fits", test_room_fits);
  g_test_add_func ("/model/settings/name-a-zone", test_settings_name_a_zone);
  g_test_add_func ("/model/workout/load", test_load);
  return g_test_run ();
}
