/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk-practice.c: a small practice in a folder of its own, for widgets to show. */
#include "desk-practice.h"

#include "desk-test.h"

#include "desk/rd-suggestions.h"

#include <glib/gstdio.h>

static const struct
{
  const char *name;
  RdColour colour;
  RdRole role;
} practitioners[] = {
  { "Ellen Hart", RD_COLOUR_OLIVE, RD_ROLE_OWNER },
  { "John Whitlock", RD_COLOUR_BLUE, RD_ROLE_PRACTITIONER },
  { "Mike Adeyemi", RD_COLOUR_VIOLET, RD_ROLE_PRACTITIONER },
  { "Priya Nair", RD_COLOUR_MAGENTA, RD_ROLE_PRACTITIONER },
};

static const struct
{
  const char *name;
  const char *phone;
} clients[] = {
  { "Hannah Clarke", "07700 900123" },
  { "Zoë Østergård", "07700 900456" },
  { "Clara Hansen", NULL },
  { "Tom Fenwick", "020 7946 0018" },
};

static const struct
{
  const char *name;
  const char *short_name;
  RdDiscipline discipline;
  int minutes;
  int buffer;
  int pressure;
} services[] = {
  { "Sports massage 60", "Sports 60", RD_DISCIPLINE_SPORTS_MASSAGE, 60, 15, 4 },
  { "Sports massage 30", "Sports 30", RD_DISCIPLINE_SPORTS_MASSAGE, 30, 0, 3 },
  { "Personal training 60", "PT 60", RD_DISCIPLINE_TRAINING, 60, 0, 0 },
};

static const struct
{
  RdWorkoutKind kind;
  int minutes;
} week[7] = {
  { RD_WORKOUT_REST, 0 },  { RD_WORKOUT_EASY, 40 }, { RD_WORKOUT_HILLS, 60 },
  { RD_WORKOUT_EASY, 40 }, { RD_WORKOUT_REST, 0 },  { RD_WORKOUT_EASY, 30 },
  { RD_WORKOUT_LONG, 90 },
};

static const struct
{
  gint64 client;
  gint64 practitioner;
  gint64 service;
  gint64 room;
  const char *start;
  int pressure;
  RdBookingStatus status;
} bookings[] = {
  { DESK_HANNAH, DESK_JOHN, DESK_SPORTS_60, 1, "2026-11-20T10:00", 4, RD_BOOKING_COMPLETED },
  { DESK_TOM, DESK_MIKE, DESK_SPORTS_60, 2, "2026-11-23T08:00", 3, RD_BOOKING_NO_SHOW },
  { DESK_CLARA, DESK_PRIYA, DESK_SPORTS_60, 1, "2026-11-23T10:15", 2, RD_BOOKING_ARRIVED },
  { DESK_TOM, DESK_JOHN, DESK_SPORTS_60, 1, "2026-11-24T10:00", 3, RD_BOOKING_CONFIRMED },
  { DESK_ZOE, DESK_MIKE, DESK_SPORTS_60, 2, "2026-11-24T10:00", 4, RD_BOOKING_PROVISIONAL },
  { DESK_CLARA, DESK_JOHN, DESK_SPORTS_30, 1, "2026-11-25T14:00", 3, RD_BOOKING_CONFIRMED },
  { DESK_ZOE, DESK_JOHN, DESK_SPORTS_60, 1, "2026-11-26T10:00", 4, RD_BOOKING_CANCELLED },
  { DESK_TOM, DESK_MIKE, DESK_TRAINING_60, 2, "2026-11-26T15:00", 0, RD_BOOKING_CONFIRMED },
};

#define RACE_DAY rd_date_new (2026, 12, 6)

static gboolean
insert (RdWriting *writing, gpointer record, GError **error)
{
  g_autoptr (RdRecord) owned = record;

  return rd_writing_insert (writing, owned, error);
}

static gboolean
fill_settings (RdWriting *writing, GError **error)
{
  RdSettings *settings = rd_record_new (RD_TYPE_SETTINGS);

  rd_record_set_text (&settings->name, "Riverside Massage");
  rd_record_set_text (&settings->zone, "Europe/London");
  g_clear_pointer (&settings->opening_hours, rd_week_hours_free);
  g_assert_true (rd_week_hours_parse ("mon-fri=08:00-19:00", &settings->opening_hours));
  return insert (writing, settings, error);
}

static gboolean
fill_house (RdWriting *writing, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (services); i++)
    {
      RdService *service = rd_record_new (RD_TYPE_SERVICE);

      rd_record_set_text (&service->name, services[i].name);
      rd_record_set_text (&service->short_name, services[i].short_name);
      service->discipline = services[i].discipline;
      service->minutes = services[i].minutes;
      service->buffer = services[i].buffer;
      service->pressure = services[i].pressure > 0 ? services[i].pressure : RD_UNSET;
      if (!insert (writing, service, error))
        return FALSE;
    }
  for (guint i = 0; i < 2; i++)
    {
      RdRoom *room = rd_record_new (RD_TYPE_ROOM);

      room->name = g_strdup_printf ("Room %u", i + 1);
      room->disciplines = RD_DISCIPLINE_SPORTS_MASSAGE | RD_DISCIPLINE_TRAINING;
      if (!insert (writing, room, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_people (RdWriting *writing, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (practitioners); i++)
    {
      RdPractitioner *practitioner = rd_record_new (RD_TYPE_PRACTITIONER);

      rd_record_set_text (&practitioner->name, practitioners[i].name);
      practitioner->colour = practitioners[i].colour;
      practitioner->role = practitioners[i].role;
      practitioner->disciplines = RD_DISCIPLINE_SPORTS_MASSAGE;
      if (i + 1 == DESK_MIKE)
        practitioner->disciplines |= RD_DISCIPLINE_TRAINING;
      g_clear_pointer (&practitioner->hours, rd_week_hours_free);
      g_assert_true (rd_week_hours_parse ("mon-fri=08:00-19:00", &practitioner->hours));
      if (!insert (writing, practitioner, error))
        return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (clients); i++)
    {
      RdClient *client = rd_record_new (RD_TYPE_CLIENT);

      rd_record_set_text (&client->name, clients[i].name);
      rd_record_set_text (&client->phone, clients[i].phone);
      if (!insert (writing, client, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_workout (RdWriting *writing, RdDate date, RdWorkoutKind kind, int minutes, GError **error)
{
  RdWorkout *workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = DESK_HANNAH;
  workout->programme = 1;
  workout->date = date;
  workout->kind = kind;
  workout->minutes = minutes;
  return insert (writing, workout, error);
}

static gboolean
fill_training (RdWriting *writing, GError **error)
{
  RdDate first = rd_date_new (2026, 11, 16);
  RdContraindication *caution = rd_record_new (RD_TYPE_CONTRAINDICATION);
  RdRace *race = rd_record_new (RD_TYPE_RACE);
  RdProgramme *programme = rd_record_new (RD_TYPE_PROGRAMME);

  caution->client = DESK_HANNAH;
  caution->caution = RD_CAUTION_ASK_FIRST;
  rd_record_set_text (&caution->description, "Asthma, carries inhaler");
  race->client = DESK_HANNAH;
  race->date = RACE_DAY;
  race->distance_km = 10;
  race->start = 9 * 60 + 30;
  rd_record_set_text (&race->name, "Riverside 10K");
  programme->client = DESK_HANNAH;
  rd_record_set_text (&programme->name, "Riverside 10K");
  programme->starts = first;
  programme->ends = RACE_DAY;
  programme->race = 1;
  if (!insert (writing, caution, error) || !insert (writing, race, error) ||
      !insert (writing, programme, error))
    return FALSE;
  for (RdDate date = first; date < RACE_DAY; date++)
    {
      int day = rd_date_weekday (date);

      if (week[day].kind != RD_WORKOUT_REST &&
          !add_workout (writing, date, week[day].kind, week[day].minutes, error))
        return FALSE;
      if (day == 5 && !add_workout (writing, date, RD_WORKOUT_STRETCH, 10, error))
        return FALSE;
    }
  return add_workout (writing, RACE_DAY, RD_WORKOUT_RACE, 50, error);
}

static gboolean
fill_bookings (RdWriting *writing, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (bookings); i++)
    {
      RdBooking *booking = rd_record_new (RD_TYPE_BOOKING);
      int minutes = services[bookings[i].service - 1].minutes;

      booking->uid = g_strdup_printf ("booking-%u", i + 1);
      booking->client = bookings[i].client;
      booking->practitioner = bookings[i].practitioner;
      booking->service = bookings[i].service;
      booking->room = bookings[i].room;
      booking->starts = desk_practice_at (bookings[i].start);
      booking->ends = booking->starts + minutes * 60;
      booking->busy_until = booking->ends + services[bookings[i].service - 1].buffer * 60;
      booking->pressure = bookings[i].pressure > 0 ? bookings[i].pressure : RD_UNSET;
      booking->status = bookings[i].status;
      if (booking->status == RD_BOOKING_CANCELLED)
        {
          rd_record_set_text (&booking->cancel_reason, "A cold");
          booking->cancelled_by = RD_CANCELLED_BY_CLIENT;
          booking->cancelled_at = DESK_NOW;
        }
      if (!insert (writing, booking, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_with_people (RdWriting *writing, gpointer argument, GError **error)
{
  return fill_settings (writing, error) && fill_people (writing, error);
}

static gboolean
prefer_john (RdWriting *writing, GError **error)
{
  g_autoptr (RdClient) hannah =
    rd_store_get (rd_writing_store (writing), RD_TYPE_CLIENT, DESK_HANNAH, error);

  g_assert_nonnull (hannah);
  hannah->preferred_practitioner = DESK_JOHN;
  return rd_writing_update (writing, hannah, error);
}

static gboolean
fill (RdWriting *writing, gpointer argument, GError **error)
{
  return fill_with_people (writing, argument, error) && prefer_john (writing, error) &&
         fill_house (writing, error) && fill_training (writing, error) &&
         fill_bookings (writing, error);
}

static char *
make (RdDeed filled)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("restday-desk-XXXXXX", &error);
  char *path = g_build_filename (folder, "practice.db", NULL);

  g_assert_no_error (error);

  g_autoptr (RdPractice) practice = rd_practice_open (path, RD_STORE_CREATE, &error);
  g_assert_no_error (error);
  rd_practice_set_now (practice, DESK_NOW);
  rd_practice_write (practice, "init", filled, NULL, &error);
  g_assert_no_error (error);
  return path;
}

/**
 * desk_practice_make:
 *
 * Returns: (transfer full): path of a practice as the header says, for desk_practice_erase()
 */
char *
desk_practice_make (void)
{
  return make (fill);
}

/**
 * desk_practice_make_people:
 *
 * Returns: (transfer full): path of a practice of the same people, with nothing else in it yet
 */
char *
desk_practice_make_people (void)
{
  return make (fill_with_people);
}

/**
 * desk_practice_open:
 * @path: what desk_practice_make() returned
 *
 * Returns: (transfer full): the practice
 */
RdPractice *
desk_practice_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  RdPractice *practice = rd_practice_open (path, RD_STORE_OPEN, &error);

  g_assert_no_error (error);
  rd_practice_set_now (practice, DESK_NOW);
  return practice;
}

/**
 * desk_practice_erase:
 * @path: (transfer full): what desk_practice_make() returned
 *
 * Removes the practice and its folder.
 */
void
desk_practice_erase (char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files && (name = g_dir_read_name (files)))
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_remove (file);
    }
  g_rmdir (folder);
  g_free (path);
}

/**
 * desk_practice_at:
 * @when: wall time in London: "2026-11-26T17:30"
 *
 * Returns: UTC seconds
 */
gint64
desk_practice_at (const char *when)
{
  g_autoptr (RdZone) zone = rd_zone_new ("Europe/London", NULL);
  gint64 instant = 0;

  g_assert_true (rd_zone_parse (zone, when, &instant));
  return instant;
}

/**
 * desk_practice_do:
 * @practice: a practice
 * @deed: what is written
 * @argument: (nullable): for @deed
 *
 * Changes the practice behind the widgets' backs, and waits until it is done.
 */
void
desk_practice_do (RdPractice *practice, RdDeed deed, gpointer argument)
{
  g_autoptr (GError) error = NULL;

  rd_practice_write (practice, "test", deed, argument, &error);
  g_assert_no_error (error);
}

static gpointer
read_booking (RdConnection *store, gpointer id, GCancellable *cancellable, GError **error)
{
  return rd_store_get (store, RD_TYPE_BOOKING, *(gint64 *)id, error);
}

/**
 * desk_practice_find:
 * @practice: a practice
 * @booking: an id
 *
 * Returns: (transfer full): the booking as the practice holds it now
 */
RdBooking *
desk_practice_find (RdPractice *practice, gint64 booking)
{
  g_autoptr (GError) error = NULL;
  RdBooking *found = rd_practice_read (practice, read_booking, &booking, &error);

  g_assert_no_error (error);
  return found;
}

static gboolean
is_known (gpointer data)
{
  RdFocus *focus = data;

  return rd_focus_week (focus) != NULL;
}

static gboolean
is_client_known (gpointer data)
{
  RdFocus *focus = data;

  return rd_focus_client (focus) && rd_focus_period (focus)->training &&
         rd_suggestions_known (rd_focus_suggestions (focus));
}

/**
 * desk_focus_open:
 * @path: what desk_practice_make() returned
 * @client: id of who is in focus, 0 for nobody
 *
 * Returns: (transfer full): a focus whose week, and whose suggestions for @client, are known; for
 *   desk_focus_close()
 */
RdFocus *
desk_focus_open (const char *path, gint64 client)
{
  g_autoptr (RdPractice) practice = desk_practice_open (path);
  RdFocus *focus = rd_focus_new (practice);

  desk_test_until (is_known, focus);
  if (client)
    {
      rd_focus_set_client_id (focus, client);
      desk_test_until (is_client_known, focus);
    }
  return focus;
}

/**
 * desk_focus_booking:
 * @focus: a focus
 * @booking: id of a booking of the week it shows
 *
 * Returns: (transfer none) (nullable): the booking as it is shown
 */
RdBooking *
desk_focus_booking (RdFocus *focus, gint64 booking)
{
  GPtrArray *shown = rd_focus_period (focus)->bookings;

  for (guint i = 0; i < shown->len; i++)
    if (rd_record_id (g_ptr_array_index (shown, i)) == booking)
      return g_ptr_array_index (shown, i);
  return NULL;
}

/**
 * desk_focus_close:
 * @focus: (transfer full): what desk_focus_open() returned
 *
 * Lets go of it, and fails the test when something else does not.
 */
void
desk_focus_close (RdFocus *focus)
{
  desk_test_drop (focus);
}
