/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-fixture.c: a small practice and one client, built line by line in a test. */
#include "rd-fixture.h"

#define CLIENT_ID 1

static GPtrArray *
new_array (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* Gives a record the next id of its array, which owns it from now on. */
static gpointer
add (GPtrArray *array, gpointer record)
{
  g_ptr_array_add (array, record);
  rd_record_set_id (record, array->len);
  return record;
}

/* A practice open every day from 08:00 to 20:00, and a client without anything. */
RdFixture *
rd_fixture_new (const char *now)
{
  RdFixture *self = g_new0 (RdFixture, 1);

  self->settings = rd_record_new (RD_TYPE_SETTINGS);
  g_clear_pointer (&self->settings->opening_hours, rd_week_hours_free);
  g_assert_true (rd_week_hours_parse ("mon-sun=08:00-20:00", &self->settings->opening_hours));
  self->zone = rd_zone_new ("Europe/London", NULL);
  self->client = rd_record_new (RD_TYPE_CLIENT);
  rd_record_set_id (self->client, CLIENT_ID);
  self->practitioners = new_array ();
  self->rooms = new_array ();
  self->services = new_array ();
  self->time_off = new_array ();
  self->programmes = new_array ();
  self->workouts = new_array ();
  self->races = new_array ();
  self->bookings = new_array ();
  self->contraindications = new_array ();
  self->now = rd_fixture_instant (self, now);
  return self;
}

void
rd_fixture_free (RdFixture *self)
{
  g_object_unref (self->settings);
  rd_zone_unref (self->zone);
  g_object_unref (self->client);
  g_ptr_array_unref (self->practitioners);
  g_ptr_array_unref (self->rooms);
  g_ptr_array_unref (self->services);
  g_ptr_array_unref (self->time_off);
  g_ptr_array_unref (self->programmes);
  g_ptr_array_unref (self->workouts);
  g_ptr_array_unref (self->races);
  g_ptr_array_unref (self->bookings);
  g_ptr_array_unref (self->contraindications);
  g_free (self);
}

RdDate
rd_fixture_date (const char *text)
{
  RdDate date = RD_DATE_UNSET;

  g_assert_true (rd_date_parse (text, &date));
  return date;
}

gint64
rd_fixture_instant (RdFixture *self, const char *text)
{
  gint64 instant = 0;

  g_assert_true (rd_zone_parse (self->zone, text, &instant));
  return instant;
}

RdPractitioner *
rd_fixture_practitioner (RdFixture *self, const char *name, guint disciplines, const char *hours)
{
  RdPractitioner *record = add (self->practitioners, rd_record_new (RD_TYPE_PRACTITIONER));

  rd_record_set_text (&record->name, name);
  record->disciplines = disciplines;
  g_clear_pointer (&record->hours, rd_week_hours_free);
  if (hours)
    g_assert_true (rd_week_hours_parse (hours, &record->hours));
  return record;
}

RdRoom *
rd_fixture_room (RdFixture *self, guint disciplines)
{
  RdRoom *record = add (self->rooms, rd_record_new (RD_TYPE_ROOM));

  record->disciplines = disciplines;
  return record;
}

RdService *
rd_fixture_service (RdFixture *self, guint discipline, int minutes, int buffer, int pressure)
{
  RdService *record = add (self->services, rd_record_new (RD_TYPE_SERVICE));

  record->discipline = discipline;
  record->minutes = minutes;
  record->buffer = buffer;
  if (pressure > 0)
    record->pressure = pressure;
  return record;
}

RdTimeOff *
rd_fixture_time_off (RdFixture *self, gint64 practitioner, const char *from, const char *to)
{
  RdTimeOff *record = add (self->time_off, rd_record_new (RD_TYPE_TIME_OFF));

  record->practitioner = practitioner;
  record->starts = rd_fixture_instant (self, from);
  record->ends = rd_fixture_instant (self, to);
  return record;
}

RdProgramme *
rd_fixture_programme (RdFixture *self, const char *from, const char *last)
{
  RdProgramme *record = add (self->programmes, rd_record_new (RD_TYPE_PROGRAMME));

  record->client = CLIENT_ID;
  record->starts = rd_fixture_date (from);
  record->ends = rd_fixture_date (last);
  return record;
}

/* An effort below 0 is none planned; minutes below 0 are unknown. */
RdWorkout *
rd_fixture_workout (RdFixture *self, const char *date, RdWorkoutKind kind, int minutes, double rpe)
{
  RdWorkout *record = add (self->workouts, rd_record_new (RD_TYPE_WORKOUT));

  record->client = CLIENT_ID;
  record->date = rd_fixture_date (date);
  record->kind = kind;
  if (minutes >= 0)
    record->minutes = minutes;
  if (rpe >= 0)
    record->rpe = rpe;
  return record;
}

RdRace *
rd_fixture_race (RdFixture *self, const char *date, RdRacePriority priority)
{
  RdRace *record = add (self->races, rd_record_new (RD_TYPE_RACE));

  record->client = CLIENT_ID;
  record->date = rd_fixture_date (date);
  record->priority = priority;
  return record;
}

/* The length, buffer and pressure of its service. */
RdBooking *
rd_fixture_booking (RdFixture *self,
                    gint64 client,
                    gint64 practitioner,
                    RdService *service,
                    const char *start)
{
  RdBooking *record = add (self->bookings, rd_record_new (RD_TYPE_BOOKING));

  record->client = client;
  record->practitioner = practitioner;
  record->service = rd_record_id (service);
  record->pressure = service->pressure;
  record->starts = rd_fixture_instant (self, start);
  record->ends = record->starts + service->minutes * 60;
  record->busy_until = record->ends + service->buffer * 60;
  return record;
}

RdContraindication *
rd_fixture_contraindication (RdFixture *self, RdCaution caution, const char *from, const char *to)
{
  RdContraindication *record =
    add (self->contraindications, rd_record_new (RD_TYPE_CONTRAINDICATION));

  record->client = CLIENT_ID;
  record->caution = caution;
  record->starts = from ? rd_fixture_date (from) : RD_DATE_UNSET;
  record->ends = to ? rd_fixture_date (to) : RD_DATE_UNSET;
  return record;
}

/* Of the bookings only the client's. */
RdTraining *
rd_fixture_training (RdFixture *self)
{
  g_autoptr (GPtrArray) hers = new_array ();
  RdTrainingRecords records = {
    .settings = self->settings,
    .zone = self->zone,
    .client = self->client,
    .programmes = self->programmes,
    .workouts = self->workouts,
    .races = self->races,
    .bookings = hers,
    .contraindications = self->contraindications,
    .services = self->services,
    .now = self->now,
  };

  for (guint i = 0; i < self->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (self->bookings, i);

      if (booking->client == CLIENT_ID)
        g_ptr_array_add (hers, g_object_ref (booking));
    }
  return rd_training_new (&records);
}

RdDiary *
rd_fixture_diary (RdFixture *self)
{
  RdDiaryRecords records = {
    .settings = self->settings,
    .zone = self->zone,
    .practitioners = self->practitioners,
    .rooms = self->rooms,
    .services = self->services,
    .time_off = self->time_off,
    .bookings = self->bookings,
    .now = self->now,
  };

  return rd_diary_new (&records);
}
