/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-demo.c: the demo practice is believable, the week of the pictures is in it, and it is the
 * same for the same arguments. */
#include "practice/rd-demo.h"

#include "practice/rd-insights-question.h"
#include "planning/rd-slot-finder.h"
#include "store/rd-journal.h"

#include "model/rd-booking.h"
#include "model/rd-client.h"
#include "model/rd-practitioner.h"
#include "model/rd-programme.h"
#include "model/rd-race.h"
#include "model/rd-room.h"
#include "model/rd-service.h"
#include "model/rd-settings.h"
#include "model/rd-time-off.h"
#include "model/rd-workout.h"
#include "model/rd-zone.h"

#include <glib/gstdio.h>
#include <math.h>

/* A demo practice in a directory of its own, read back. */
typedef struct
{
  char *directory;
  char *path;
  RdConnection *store;
  RdZone *zone;
  RdDate monday;
  gint64 now;
  GPtrArray *bookings;
  GHashTable *clients;
  GHashTable *practitioners;
  GHashTable *services;
} Demo;

static RdDemoOptions
make_options (RdDate today)
{
  return (RdDemoOptions){ today, 1, 0, 0, 3, "Europe/London" };
}

static GPtrArray *
list (Demo *demo, GType type, const char *order)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *where = g_strdup_printf ("TRUE ORDER BY %s", order);
  GPtrArray *records = rd_store_list (demo->store, type, where, &error, RD_BIND_END);

  g_assert_no_error (error);
  return records;
}

static GHashTable *
list_by_id (Demo *demo, GType type)
{
  g_autoptr (GPtrArray) records = list (demo, type, "id");
  GHashTable *by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = rd_record_id (g_ptr_array_index (records, i));

      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id),
                           g_object_ref (g_ptr_array_index (records, i)));
    }
  return by_id;
}

static gpointer
look_up (GHashTable *by_id, gint64 id)
{
  gpointer record = g_hash_table_lookup (by_id, &id);

  g_assert_nonnull (record);
  return record;
}

static void
demo_make (Demo *demo, const RdDemoOptions *options)
{
  g_autoptr (GError) error = NULL;

  demo->directory = g_dir_make_tmp ("restday-demo-XXXXXX", &error);
  g_assert_no_error (error);
  demo->path = g_build_filename (demo->directory, "demo.db", NULL);
  rd_demo_make (demo->path, options, &error);
  g_assert_no_error (error);
  demo->store = rd_store_open (demo->path, RD_STORE_OPEN, &error);
  g_assert_no_error (error);
  demo->zone = rd_zone_new (options->zone, &error);
  g_assert_no_error (error);
  demo->monday = rd_date_week_start (options->today);
  demo->now = rd_zone_to_instant (demo->zone, options->today, 10 * 60 + 42);
  demo->bookings = list (demo, RD_TYPE_BOOKING, "starts, id");
  demo->clients = list_by_id (demo, RD_TYPE_CLIENT);
  demo->practitioners = list_by_id (demo, RD_TYPE_PRACTITIONER);
  demo->services = list_by_id (demo, RD_TYPE_SERVICE);
}

static void
demo_clear (Demo *demo)
{
  g_autoptr (GDir) directory = g_dir_open (demo->directory, 0, NULL);
  const char *name;

  g_clear_object (&demo->store);
  while ((name = g_dir_read_name (directory)))
    {
      g_autofree char *file = g_build_filename (demo->directory, name, NULL);
      g_unlink (file);
    }
  g_rmdir (demo->directory);
  g_free (demo->directory);
  g_free (demo->path);
  rd_zone_unref (demo->zone);
  g_ptr_array_unref (demo->bookings);
  g_hash_table_unref (demo->clients);
  g_hash_table_unref (demo->practitioners);
  g_hash_table_unref (demo->services);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Demo, demo_clear)

static const char *
name_of_client (Demo *demo, const RdBooking *booking)
{
  return ((RdClient *)look_up (demo->clients, booking->client))->name;
}

static RdPractitioner *
practitioner_of (Demo *demo, const RdBooking *booking)
{
  return look_up (demo->practitioners, booking->practitioner);
}

static RdBooking *
find_booking (Demo *demo, const char *client, int day, int minute)
{
  gint64 starts = rd_zone_to_instant (demo->zone, demo->monday + day, minute);

  for (guint i = 0; i < demo->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (demo->bookings, i);

      if (booking->starts == starts && g_str_equal (name_of_client (demo, booking), client))
        return booking;
    }
  return NULL;
}

static void
assert_same (Demo *one, Demo *other, GType type)
{
  g_autoptr (GPtrArray) a = list (one, type, "id"), b = list (other, type, "id");

  g_assert_cmpuint (a->len, >, 0);
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      gpointer x = g_ptr_array_index (a, i), y = g_ptr_array_index (b, i);

      g_assert_cmpint (rd_record_id (x), ==, rd_record_id (y));
      g_assert_true (rd_record_equal (x, y));
    }
}

static void
test_repeatable (void)
{
  RdDemoOptions options = make_options (rd_date_new (2026, 11, 23));
  g_auto (Demo) one = { 0 }, same = { 0 }, other = { 0 };
  guint n;
  const GType *types = rd_record_types (&n);

  options.clients = 60;
  demo_make (&one, &options);
  demo_make (&same, &options);
  for (guint i = 0; i < n; i++)
    assert_same (&one, &same, types[i]);

  options.seed++;
  demo_make (&other, &options);
  g_assert_false (
    rd_record_equal (g_ptr_array_index (one.bookings, 0), g_ptr_array_index (other.bookings, 0)));
}

/* More than this many of each, in the year behind and the month ahead. */
static void
test_counts (gconstpointer data)
{
  Demo *demo = (Demo *)data;
  guint past = 0, ahead = 0, by_status[RD_BOOKING_NO_SHOW + 1] = { 0 };
  g_autoptr (GHashTable) practitioners = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GHashTable) rooms = g_hash_table_new (g_direct_hash, g_direct_equal);

  gint64 today = rd_zone_to_instant (demo->zone, demo->monday, 0);
  for (guint i = 0; i < demo->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (demo->bookings, i);

      if (booking->starts < today)
        {
          past++;
          by_status[booking->status]++;
        }
      else if (booking->starts < today + 30 * 86400)
        {
          ahead++;
          g_hash_table_add (practitioners, GINT_TO_POINTER (booking->practitioner));
          g_hash_table_add (rooms, GINT_TO_POINTER (booking->room));
        }
    }
  g_test_message ("%u past, %u ahead", past, ahead);
  g_assert_cmpuint (past, >, 2500);
  g_assert_cmpuint (ahead, >, 200);
  g_assert_cmpuint (g_hash_table_size (practitioners), ==, 4);
  g_assert_cmpuint (g_hash_table_size (rooms), ==, 4);
  g_assert_cmpuint (by_status[RD_BOOKING_COMPLETED], >, past * 85 / 100);
  g_assert_cmpuint (by_status[RD_BOOKING_CANCELLED], >, past * 3 / 100);
  g_assert_cmpuint (by_status[RD_BOOKING_CANCELLED], <, past * 9 / 100);
  g_assert_cmpuint (by_status[RD_BOOKING_NO_SHOW], >, past / 100);
  g_assert_cmpuint (by_status[RD_BOOKING_NO_SHOW], <, past * 4 / 100);
  g_assert_cmpuint (by_status[RD_BOOKING_COMPLETED] + by_status[RD_BOOKING_CANCELLED] +
                      by_status[RD_BOOKING_NO_SHOW],
                    ==, past);
}

static void
test_people (gconstpointer data)
{
  Demo *demo = (Demo *)data;
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_accented = 0, n_archived = 0;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, demo->clients);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      RdClient *client = value;

      g_assert_true (g_hash_table_add (names, client->name));
      g_assert_true (g_hash_table_add (numbers, client->phone));
      g_assert_true (g_str_has_prefix (client->phone, "07700 900") ||
                     g_str_has_prefix (client->phone, "01632 960"));
      if (client->email)
        g_assert_true (strstr (client->email, "@example.") && g_str_is_ascii (client->email));
      n_accented += !g_str_is_ascii (client->name);
      n_archived += client->archived;
    }
  g_assert_cmpuint (g_hash_table_size (names), >=, 60);
  g_assert_true (g_hash_table_contains (names, "Hannah Clarke"));
  g_assert_false (g_hash_table_contains (names, "Beatrix Lowe"));
  g_assert_cmpuint (n_accented, >, 3);
  g_assert_cmpuint (n_archived, >, 0);
  g_assert_cmpuint (n_archived, <, g_hash_table_size (names) / 4);

  g_autoptr (GPtrArray) settings = list (demo, RD_TYPE_SETTINGS, "id");
  g_assert_cmpuint (settings->len, ==, 1);
  g_assert_true (((RdSettings *)g_ptr_array_index (settings, 0))->demo);
}

typedef struct
{
  const char *client;
  int day;
  int minute;
  const char *practitioner;
  const char *service;
  int pressure;
  int status;
} Drawn;

static const Drawn drawn[] = {
  { "Jo Marlow", 0, 480, "Mike Adeyemi", "PT 60", RD_UNSET, RD_BOOKING_COMPLETED },
  { "Tom Fenwick", 0, 540, "John Whitlock", "Sports 60", 4, RD_BOOKING_COMPLETED },
  { "Ruth Adler", 0, 540, "Priya Nair", "Mass. 60", 2, RD_BOOKING_NO_SHOW },
  { "Aisha Khan", 0, 615, "John Whitlock", "Sports 60", 3, RD_BOOKING_ARRIVED },
  { "Leo Brandt", 0, 630, "Mike Adeyemi", "PT 45", RD_UNSET, RD_BOOKING_CONFIRMED },
  { "Nadia Rahman", 0, 1095, "Priya Nair", "Mass. 45", 2, RD_BOOKING_PROVISIONAL },
  { "Imogen Lowe", 1, 810, "Priya Nair", "Mass. 90", 2, RD_BOOKING_CONFIRMED },
  { "Lucy Farrow", 2, 840, "Mike Adeyemi", "PT 60", RD_UNSET, RD_BOOKING_CONFIRMED },
  { "Ollie Stone", 3, 1125, "John Whitlock", "Sports 45", 3, RD_BOOKING_CONFIRMED },
  { "Wendy Sharp", 4, 510, "Ellen Hart", "Mass. 60", 1, RD_BOOKING_CONFIRMED },
  { "Amy Dobson", 5, 660, "Priya Nair", "Mass. 60", 2, RD_BOOKING_CONFIRMED },
  { "Hannah Clarke", -31, 1050, "John Whitlock", "Sports 60", 4, RD_BOOKING_COMPLETED },
  { "Hannah Clarke", -10, 990, "Priya Nair", "Mass. 60", 3, RD_BOOKING_COMPLETED },
  { "Hannah Clarke", -3, 1050, "John Whitlock", "Sports 60", 3, RD_BOOKING_COMPLETED },
  { "Hannah Clarke", 8, 1110, "Mike Adeyemi", "Gait check", RD_UNSET, RD_BOOKING_CONFIRMED },
  { "Hannah Clarke", 17, 1020, "Mike Adeyemi", "Race plan", RD_UNSET, RD_BOOKING_CONFIRMED },
};

/* Whether a practitioner works all of a time, and has neither booking nor time off in it. */
static gboolean
is_free (Demo *demo, const char *name, int day, int from, int to)
{
  g_autoptr (GPtrArray) away = list (demo, RD_TYPE_TIME_OFF, "starts");
  gint64 starts = rd_zone_to_instant (demo->zone, demo->monday + day, from);
  gint64 ends = rd_zone_to_instant (demo->zone, demo->monday + day, to);
  RdPractitioner *who = NULL;
  gboolean works = FALSE;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, demo->practitioners);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (g_str_equal (((RdPractitioner *)value)->name, name))
      who = value;
  g_assert_nonnull (who);

  for (guint i = 0; i < who->hours->n_spans[day % 7]; i++)
    works |= who->hours->spans[day % 7][i].from <= from && who->hours->spans[day % 7][i].to >= to;
  for (guint i = 0; i < away->len; i++)
    {
      RdTimeOff *off = g_ptr_array_index (away, i);

      if ((off->practitioner == 0 || off->practitioner == rd_record_id (who)) &&
          off->starts < ends && off->ends > starts)
        return FALSE;
    }
  for (guint i = 0; i < demo->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (demo->bookings, i);

      if (booking->practitioner == rd_record_id (who) && rd_booking_takes_time (booking) &&
          booking->starts < ends && booking->busy_until > starts)
        return FALSE;
    }
  return works;
}

static void
test_week_as_drawn (gconstpointer data)
{
  Demo *demo = (Demo *)data;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    {
      RdBooking *booking = find_booking (demo, drawn[i].client, drawn[i].day, drawn[i].minute);

      g_test_message ("%s, day %d", drawn[i].client, drawn[i].day);
      g_assert_nonnull (booking);
      g_assert_cmpstr (practitioner_of (demo, booking)->name, ==, drawn[i].practitioner);
      RdService *service = look_up (demo->services, booking->service);
      g_assert_cmpstr (service->short_name, ==, drawn[i].service);
      g_assert_cmpint (booking->ends - booking->starts, ==, service->minutes * 60);
      g_assert_cmpint (booking->busy_until - booking->ends, ==, service->buffer * 60);
      g_assert_cmpint (booking->pressure, ==, drawn[i].pressure);
      g_assert_cmpint (booking->status, ==, drawn[i].status);
    }
  for (guint i = 0; i < demo->bookings->len; i++)
    {
      RdDate date =
        rd_zone_date (demo->zone, ((RdBooking *)g_ptr_array_index (demo->bookings, i))->starts);
      n += date >= demo->monday && date < demo->monday + 7;
    }
  g_assert_cmpuint (n, ==, 45);

  /* The slots the pictures suggest to Hannah: with the buffer of a massage after them. */
  g_assert_true (is_free (demo, "John Whitlock", 3, 1050, 1125));
  g_assert_true (is_free (demo, "Priya Nair", 2, 750, 825));
  g_assert_true (is_free (demo, "John Whitlock", 4, 570, 615));
  g_assert_false (is_free (demo, "John Whitlock", 2, 750, 825));
}

/* Hannah's load from the first week of her programme to the last: planned, as programme.png has it.
 */
static const double hannah[8][7] = {
  { 90, 210, 0, 350, 0, 105, 210 }, { 90, 224, 0, 375, 0, 200, 240 },
  { 90, 224, 0, 400, 0, 160, 294 }, { 90, 252, 0, 425, 0, 200, 315 },
  { 90, 280, 0, 450, 0, 180, 270 }, { 90, 315, 0, 475, 0, 70, 486 },
  { 0, 120, 0, 350, 0, 90, 240 },   { 0, 175, 0, 75, 0, 30, 1008 },
};

static void
test_hannah (gconstpointer data)
{
  Demo *demo = (Demo *)data;
  g_autoptr (GError) error = NULL;
  double planned[8][7] = { 0 }, done[8][7] = { 0 };

  g_autoptr (GPtrArray) clients = rd_store_list (demo->store, RD_TYPE_CLIENT, "name = $1", &error,
                                                 RD_BIND_TEXT ("Hannah Clarke"), RD_BIND_END);
  g_assert_no_error (error);
  g_assert_cmpuint (clients->len, ==, 1);
  RdClient *client = g_ptr_array_index (clients, 0);
  RdPractitioner *preferred = look_up (demo->practitioners, client->preferred_practitioner);
  g_assert_cmpstr (preferred->name, ==, "John Whitlock");

  g_autoptr (GPtrArray) workouts =
    rd_store_list (demo->store, RD_TYPE_WORKOUT, "client = $1", &error,
                   RD_BIND_INT (rd_record_id (client)), RD_BIND_END);
  g_assert_no_error (error);
  for (guint i = 0; i < workouts->len; i++)
    {
      RdWorkout *workout = g_ptr_array_index (workouts, i);
      int day = workout->date - rd_date_new (2026, 10, 19);

      g_assert_cmpint (day, >=, 0);
      g_assert_cmpint (day, <, 8 * 7);
      planned[day / 7][day % 7] += rd_workout_planned_load (workout);
      done[day / 7][day % 7] += rd_workout_done_load (workout);
    }
  for (int day = 0; day < 8 * 7; day++)
    {
      double want = day == 35 ? 96 : day < 35 ? hannah[day / 7][day % 7] : 0;

      g_test_message ("day %d", day);
      g_assert_cmpfloat_with_epsilon (planned[day / 7][day % 7], hannah[day / 7][day % 7], 1e-6);
      g_assert_cmpfloat_with_epsilon (done[day / 7][day % 7], want, 1e-6);
    }

  g_autoptr (GPtrArray) programmes =
    rd_store_list (demo->store, RD_TYPE_PROGRAMME, "client = $1", &error,
                   RD_BIND_INT (rd_record_id (client)), RD_BIND_END);
  g_assert_no_error (error);
  g_assert_cmpuint (programmes->len, ==, 1);
  RdProgramme *programme = g_ptr_array_index (programmes, 0);
  g_assert_cmpstr (programme->name, ==, "Bath Half 2026");
  g_assert_cmpint (programme->starts, ==, rd_date_new (2026, 10, 19));
  g_assert_cmpint (programme->ends, ==, rd_date_new (2026, 12, 13));
  RdPractitioner *owner = look_up (demo->practitioners, programme->owner);
  g_assert_cmpstr (owner->name, ==, "Mike Adeyemi");

  g_autoptr (GPtrArray) races =
    rd_store_list (demo->store, RD_TYPE_RACE, "client = $1 ORDER BY date", &error,
                   RD_BIND_INT (rd_record_id (client)), RD_BIND_END);
  g_assert_no_error (error);
  g_assert_cmpuint (races->len, ==, 2);
  RdRace *frome = g_ptr_array_index (races, 0), *bath = g_ptr_array_index (races, 1);
  g_assert_cmpint (frome->date, ==, rd_date_new (2026, 11, 29));
  g_assert_cmpint (frome->start, ==, 570);
  g_assert_cmpint (frome->priority, ==, RD_RACE_B);
  g_assert_cmpint (bath->date, ==, rd_date_new (2026, 12, 13));
  g_assert_cmpint (bath->priority, ==, RD_RACE_A);
  g_assert_cmpint (rd_record_id (bath), ==, programme->race);
}

/* Nobody is massaged on the day of their race, but where the pictures say so. Most races are on
 * Sundays, when the practice is closed; parkruns on Saturdays are not. */
static void
assert_race_days_kept (Demo *demo)
{
  g_autoptr (GPtrArray) races = list (demo, RD_TYPE_RACE, "id");
  g_autoptr (GHashTable) days = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < races->len; i++)
    {
      RdRace *race = g_ptr_array_index (races, i);
      gint64 key = race->client << 32 | race->date;

      if (race->date < demo->monday || race->date >= demo->monday + 7)
        g_hash_table_add (days, g_memdup2 (&key, sizeof key));
    }
  g_assert_cmpuint (g_hash_table_size (days), >, 100);
  for (guint i = 0; i < demo->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (demo->bookings, i);
      RdService *service = look_up (demo->services, booking->service);
      gint64 key = booking->client << 32 | rd_zone_date (demo->zone, booking->starts);

      if (service->discipline & RD_DISCIPLINE_ANY_MASSAGE)
        g_assert_false (g_hash_table_contains (days, &key));
    }
}

/* No live booking touches another of its practitioner, room or client, and each lies in hours. */
static void
assert_sound (Demo *demo)
{
  g_autoptr (GPtrArray) away = list (demo, RD_TYPE_TIME_OFF, "starts");
  g_autoptr (GHashTable) busy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < demo->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (demo->bookings, i);
      RdPractitioner *practitioner = practitioner_of (demo, booking);
      gint64 holders[] = { booking->practitioner, booking->room, booking->client };
      gboolean in_hours = FALSE;
      int minute;
      RdDate date = rd_zone_to_wall (demo->zone, booking->starts, &minute);
      RdWeekday day = rd_date_weekday (date);
      int until = minute + (int)(booking->busy_until - booking->starts) / 60;

      if (!rd_booking_takes_time (booking))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (holders); j++)
        {
          g_autofree char *key = g_strdup_printf ("%u %" G_GINT64_FORMAT, j, holders[j]);
          RdBooking *before = g_hash_table_lookup (busy, key);

          if (before)
            g_assert_cmpint (before->busy_until, <=, booking->starts);
          g_hash_table_insert (busy, g_steal_pointer (&key), booking);
        }
      for (guint j = 0; j < practitioner->hours->n_spans[day]; j++)
        in_hours |= practitioner->hours->spans[day][j].from <= minute &&
                    practitioner->hours->spans[day][j].to >= until;
      g_assert_true (in_hours);
      for (guint j = 0; j < away->len; j++)
        {
          RdTimeOff *off = g_ptr_array_index (away, j);

          if (off->practitioner == 0 || off->practitioner == booking->practitioner)
            g_assert_true (off->ends <= booking->starts || off->starts >= booking->ends);
        }
    }
}

/* What is over is completed, cancelled or not kept; what is ahead has not happened. */
static void
assert_statuses (Demo *demo)
{
  for (guint i = 0; i < demo->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (demo->bookings, i);

      switch ((RdBookingStatus)booking->status)
        {
        case RD_BOOKING_COMPLETED:
        case RD_BOOKING_NO_SHOW:
          g_assert_cmpint (booking->ends, <=, demo->now);
          break;
        case RD_BOOKING_ARRIVED:
          g_assert_cmpint (booking->starts, <=, demo->now);
          g_assert_cmpint (booking->ends, >, demo->now);
          break;
        case RD_BOOKING_PROVISIONAL:
        case RD_BOOKING_CONFIRMED:
          g_assert_cmpint (booking->ends, >, demo->now);
          break;
        case RD_BOOKING_CANCELLED:
          g_assert_nonnull (booking->cancel_reason);
          g_assert_cmpint (booking->cancelled_at, <, booking->starts);
          g_assert_cmpint (booking->cancelled_at, <=, demo->now);
          break;
        }
    }
}

/* A massage ahead knows what was thought of it; what was booked against the advice says why. */
static void
assert_advised (Demo *demo)
{
  for (guint i = 0; i < demo->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (demo->bookings, i);
      RdService *service = look_up (demo->services, booking->service);

      if (booking->starts < demo->now || booking->status == RD_BOOKING_CANCELLED ||
          !(service->discipline & RD_DISCIPLINE_ANY_MASSAGE))
        continue;
      g_assert_cmpint (booking->verdict, !=, RD_UNSET);
      g_assert_true ((booking->verdict == RD_VERDICT_AVOID) ==
                     (booking->advice_overridden != NULL));
      if (booking->verdict == RD_VERDICT_AVOID)
        g_assert_cmpint (rd_zone_date (demo->zone, booking->starts), <, demo->monday + 7);
    }
}

/* Some programmes changed since, after the week of the pictures, and not Hannah's. */
static void
assert_spoilt (Demo *demo)
{
  g_autoptr (GError) error = NULL;
  RdInsightsQuestion question = { .now = demo->now };
  g_autoptr (GPtrArray) insights = rd_insights_read (demo->store, &question, NULL, &error);
  guint n_better = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (insights->len, >=, 2);
  g_assert_cmpuint (insights->len, <=, 4);
  for (guint i = 0; i < insights->len; i++)
    {
      RdInsight *insight = g_ptr_array_index (insights, i);

      g_assert_cmpstr (name_of_client (demo, insight->booking), !=, "Hannah Clarke");
      g_assert_cmpint (rd_zone_date (demo->zone, insight->booking->starts), >=, demo->monday + 7);
      g_assert_cmpint (insight->was, <=, RD_VERDICT_FAIR);
      g_assert_cmpint (insight->now.verdict, >=, RD_VERDICT_POOR);
      n_better += insight->has_better;
    }
  g_assert_cmpuint (n_better, >, 0);
}

/* Around other days: in the middle and at the end of a week, at Easter and Christmas, when the
 * clocks change, on 29 February. */
static void
test_other_days (void)
{
  static const struct
  {
    const char *today;
    guint32 seed;
    const char *zone;
  } cases[] = {
    { "2026-11-25", 3, "Europe/London" },    { "2026-11-29", 4, "Europe/London" },
    { "2026-04-06", 5, "Europe/London" },    { "2026-12-25", 6, "Europe/London" },
    { "2027-01-02", 7, "Europe/London" },    { "2026-12-08", 8, "Europe/London" },
    { "2026-03-29", 9, "America/New_York" }, { "2024-02-29", 10, "Asia/Kathmandu" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdDemoOptions options = make_options (0);
      g_auto (Demo) demo = { 0 };

      g_test_message ("around %s in %s", cases[i].today, cases[i].zone);
      g_assert_true (rd_date_parse (cases[i].today, &options.today));
      options.seed = cases[i].seed;
      options.zone = cases[i].zone;
      options.clients = 60;
      demo_make (&demo, &options);
      assert_sound (&demo);
      assert_statuses (&demo);
      assert_advised (&demo);
      assert_spoilt (&demo);
      g_assert_nonnull (find_booking (&demo, "Ollie Stone", 3, 1125));
      g_assert_nonnull (find_booking (&demo, "Amy Dobson", 5, 660));
    }
}

static void
test_sound (void)
{
  RdDemoOptions options = make_options (rd_date_new (2026, 11, 23));
  g_auto (Demo) demo = { 0 };
  g_autoptr (GPtrArray) faults = NULL;
  gint64 n_entries = 0;
  g_autoptr (GError) error = NULL;

  options.practitioners = 6;
  options.clients = 200;
  demo_make (&demo, &options);
  assert_sound (&demo);
  assert_statuses (&demo);
  assert_advised (&demo);
  assert_spoilt (&demo);
  g_assert_true (rd_store_check (demo.store, &faults, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (faults ? faults->len : 0, ==, 0);
  g_assert_true (rd_journal_verify (demo.store, &n_entries, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_entries, >, demo.bookings->len);
  /* Nobody is offered to take the whole practice back. */
  g_assert_cmpint (rd_journal_undoable (demo.store, 4, NULL, &error), ==, 0);
}

/* How many days of the next four weeks the finder proposes something on. */
static guint
count_days (Demo *demo, RdClient *client, const char *service)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) days = g_hash_table_new (g_direct_hash, g_direct_equal);
  RdPeriodQuestion question = { demo->monday, demo->monday + 28, rd_record_id (client), demo->now };
  g_autoptr (RdPeriod) period = rd_period_read (demo->store, &question, NULL, &error);
  RdSlotWish wish = { .from = demo->monday, .to = demo->monday + 28, .count = 60 };

  g_assert_no_error (error);
  for (guint i = 0; i < period->services->len; i++)
    if (g_str_equal (((RdService *)g_ptr_array_index (period->services, i))->name, service))
      wish.service = g_ptr_array_index (period->services, i);

  g_autoptr (GArray) slots = rd_slot_finder_find (period->diary, period->training, &wish);
  for (guint i = 0; i < slots->len; i++)
    {
      RdDate date = rd_zone_date (demo->zone, g_array_index (slots, RdSlot, i).start);

      g_hash_table_add (days, GINT_TO_POINTER (date));
    }
  return g_hash_table_size (days);
}

/* Anyone can be offered something on many days, in a quiet practice and in a full one. */
static void
test_room_to_book (void)
{
  static const char *const services[] = { "Sports massage 60", "Massage 60", "Massage 90",
                                          "Personal training 60" };
  static const int sizes[] = { 0, 800 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      RdDemoOptions options = make_options (rd_date_new (2026, 11, 23));
      g_auto (Demo) demo = { 0 };

      options.clients = sizes[i];
      demo_make (&demo, &options);
      assert_race_days_kept (&demo);
      for (gint64 id = 1; id <= g_hash_table_size (demo.clients); id += 13 * (1 + 4 * i))
        for (guint j = 0; j < G_N_ELEMENTS (services); j++)
          {
            RdClient *client = look_up (demo.clients, id);
            guint n = count_days (&demo, client, services[j]);

            g_test_message ("%s for %s: %u days", services[j], client->name, n);
            g_assert_cmpuint (n, >=, 8);
          }
    }
}

/* The slots of the pictures are among what Hannah is offered in her week. */
static void
test_offered_to_hannah (gconstpointer data)
{
  Demo *demo = (Demo *)data;
  g_autoptr (GError) error = NULL;
  RdPeriodQuestion question = { demo->monday, demo->monday + 7, 1, demo->now };
  g_autoptr (RdPeriod) period = rd_period_read (demo->store, &question, NULL, &error);
  RdSlotWish wish = { .from = demo->monday, .to = demo->monday + 7, .count = 20 };
  gboolean thursday = FALSE;

  g_assert_no_error (error);
  g_assert_cmpstr (rd_period_client (period, 1) ? rd_period_client (period, 1)->name : "?", ==,
                   "Hannah Clarke");
  for (guint i = 0; i < period->services->len; i++)
    if (g_str_equal (((RdService *)g_ptr_array_index (period->services, i))->name,
                     "Sports massage 60"))
      wish.service = g_ptr_array_index (period->services, i);

  g_autoptr (GArray) slots = rd_slot_finder_find (period->diary, period->training, &wish);
  for (guint i = 0; i < slots->len; i++)
    {
      RdSlot *slot = &g_array_index (slots, RdSlot, i);
      int minute;
      RdDate date = rd_zone_to_wall (demo->zone, slot->start, &minute);
      RdPractitioner *practitioner = rd_period_practitioner (period, slot->practitioner);

      g_test_message ("day %d at %d with %s, verdict %d", date - demo->monday, minute,
                      practitioner->name, slot->suitability.verdict);
      if (date == demo->monday + 3 && minute == 1050 &&
          g_str_equal (practitioner->name, "John Whitlock"))
        thursday = slot->suitability.verdict == RD_VERDICT_GOOD;
    }
  g_assert_true (thursday);
}

static void
test_refusals (void)
{
  static const struct
  {
    RdDemoOptions options;
    const char *says;
  } cases[] = {
    { { 20000, 0, 0, 0, 1, "Europe/London" }, "years" },
    { { 20000, 1, 5, 0, 1, "Europe/London" }, "clients" },
    { { 20000, 1, 0, 3, 1, "Europe/London" }, "practitioners" },
    { { 20000, 1, 0, 9, 1, "Europe/London" }, "practitioners" },
    { { 20000, 1, 0, 0, 1, "Mars/Olympus" }, "Mars/Olympus" },
    { { RD_DATE_UNSET, 1, 0, 0, 1, "Europe/London" }, "day" },
  };
  g_autofree char *directory = g_dir_make_tmp ("restday-demo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "demo.db", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (rd_demo_make (path, &cases[i].options, &error));
      g_assert_error (error, RD_ERROR, RD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }

  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  RdDemoOptions options = make_options (rd_date_new (2026, 11, 23));

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_false (rd_demo_make (path, &options, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
  g_unlink (path);
  g_rmdir (directory);
}

int
main (int argc, char **argv)
{
  RdDemoOptions options = make_options (rd_date_new (2026, 11, 23));
  g_auto (Demo) demo = { 0 };

  g_test_init (&argc, &argv, NULL);
  demo_make (&demo, &options);
  g_test_add_data_func ("/practice/demo/a-year-behind-and-a-month-ahead", &demo, test_counts);
  g_test_add_data_func ("/practice/demo/people-of-a-mixed-town", &demo, test_people);
  g_test_add_data_func ("/practice/demo/week-as-drawn", &demo, test_week_as_drawn);
  g_test_add_data_func ("/practice/demo/hannah-clarke", &demo, test_hannah);
  g_test_add_data_func ("/practice/demo/offered-to-hannah", &demo, test_offered_to_hannah);
  g_test_add_func ("/practice/demo/same-arguments-same-practice", test_repeatable);
  g_test_add_func ("/practice/demo/nothing-overlaps", test_sound);
  g_test_add_func ("/practice/demo/around-any-day", test_other_days);
  g_test_add_func ("/practice/demo/room-to-book", test_room_to_book);
  g_test_add_func ("/practice/demo/refusals", test_refusals);
  return g_test_run ();
}
