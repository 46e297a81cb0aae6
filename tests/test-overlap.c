/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-overlap.c: no practitioner, room or client is in two places, whoever writes. */
#include "store-practice.h"

#include <string.h>

#define MINUTE 60

/*
 * Beside a booking of client 1 with practitioner 1 in room 1 from 10:00 to 11:00 and a buffer to
 * 11:10: another, times in minutes after 10:00, and what the database says.
 */
typedef struct
{
  const char *name;
  gint64 client;
  gint64 practitioner;
  gint64 room;
  int starts;
  int ends;
  int busy_until;
  RdBookingStatus there;
  RdBookingStatus new;
  const char *says;
} Case;

#define CONFIRMED RD_BOOKING_CONFIRMED
#define PRACTITIONER "This practitioner is already booked at that time."
#define ROOM "This room is already taken at that time."
#define CLIENT "This client already has a booking at that time."
#define LENGTH "A booking ends after it begins, and lasts at most a day with its buffer."

static const Case cases[] = {
  { "same-time", 2, 1, 2, 0, 60, 70, CONFIRMED, CONFIRMED, PRACTITIONER },
  { "same-time-room", 2, 2, 1, 0, 60, 70, CONFIRMED, CONFIRMED, ROOM },
  { "same-time-client", 1, 2, 2, 0, 60, 70, CONFIRMED, CONFIRMED, CLIENT },
  { "same-time-apart", 2, 2, 2, 0, 60, 70, CONFIRMED, CONFIRMED, NULL },
  { "no-room-beside-none", 2, 2, 0, 0, 60, 70, CONFIRMED, CONFIRMED, NULL },
  { "begins-within", 2, 1, 2, 30, 90, 100, CONFIRMED, CONFIRMED, PRACTITIONER },
  { "ends-within", 2, 1, 2, -30, 30, 40, CONFIRMED, CONFIRMED, PRACTITIONER },
  { "lies-within", 2, 1, 2, 20, 40, 40, CONFIRMED, CONFIRMED, PRACTITIONER },
  { "lies-around", 2, 1, 2, -60, 180, 190, CONFIRMED, CONFIRMED, PRACTITIONER },
  { "touches-after-buffer", 2, 1, 1, 70, 130, 140, CONFIRMED, CONFIRMED, NULL },
  { "begins-in-buffer", 2, 1, 2, 69, 130, 140, CONFIRMED, CONFIRMED, PRACTITIONER },
  { "begins-in-buffer-of-room", 2, 2, 1, 60, 120, 130, CONFIRMED, CONFIRMED, ROOM },
  { "client-goes-on-in-buffer", 1, 2, 2, 60, 120, 130, CONFIRMED, CONFIRMED, NULL },
  { "client-a-minute-too-soon", 1, 2, 2, 59, 119, 129, CONFIRMED, CONFIRMED, CLIENT },
  { "buffer-touches-start", 2, 1, 1, -70, -10, 0, CONFIRMED, CONFIRMED, NULL },
  { "buffer-reaches-in", 2, 1, 2, -69, -9, 1, CONFIRMED, CONFIRMED, PRACTITIONER },
  { "buffer-reaches-in-room", 2, 2, 1, -60, 0, 10, CONFIRMED, CONFIRMED, ROOM },
  { "client-before", 1, 2, 2, -60, 0, 10, CONFIRMED, CONFIRMED, NULL },
  { "beside-cancelled", 1, 1, 1, 0, 60, 70, RD_BOOKING_CANCELLED, CONFIRMED, NULL },
  { "beside-no-show", 1, 1, 1, 0, 60, 70, RD_BOOKING_NO_SHOW, CONFIRMED, NULL },
  { "beside-provisional", 2, 1, 2, 0, 60, 70, RD_BOOKING_PROVISIONAL, CONFIRMED, PRACTITIONER },
  { "beside-completed", 2, 1, 2, 0, 60, 70, RD_BOOKING_COMPLETED, CONFIRMED, PRACTITIONER },
  { "beside-arrived", 2, 1, 2, 0, 60, 70, RD_BOOKING_ARRIVED, CONFIRMED, PRACTITIONER },
  { "cancelled-one", 1, 1, 1, 0, 60, 70, CONFIRMED, RD_BOOKING_CANCELLED, NULL },
  { "no-show-one", 1, 1, 1, 0, 60, 70, CONFIRMED, RD_BOOKING_NO_SHOW, NULL },
  { "provisional-one", 2, 1, 2, 0, 60, 70, CONFIRMED, RD_BOOKING_PROVISIONAL, PRACTITIONER },
  { "a-day-long-around", 2, 1, 2, -700, 700, 740, CONFIRMED, CONFIRMED, PRACTITIONER },
  { "a-day-long-before", 2, 1, 1, -1440, -10, 0, CONFIRMED, CONFIRMED, NULL },
  { "longer-than-a-day", 2, 2, 2, 1000, 2440, 2441, CONFIRMED, CONFIRMED, LENGTH },
  { "the-next-day", 1, 1, 1, 1440, 1500, 1510, CONFIRMED, CONFIRMED, NULL },
};

static RdBooking *
new_case (const Case *c)
{
  RdBooking *booking = new_booking (c->client, c->practitioner, c->room, NOW + c->starts * MINUTE);

  booking->ends = NOW + c->ends * MINUTE;
  booking->busy_until = NOW + c->busy_until * MINUTE;
  booking->status = c->new;
  return booking;
}

static void
expect (const Case *c, gboolean done, const GError *error)
{
  if (c->says == NULL)
    {
      g_assert_no_error (error);
      g_assert_true (done);
      return;
    }
  g_assert_error (error, RD_ERROR, RD_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==, c->says);
  g_assert_false (done);
}

static void
test_insert (gconstpointer data)
{
  const Case *c = data;
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) there = new_booking (1, 1, 1, NOW);
  g_autoptr (RdBooking) new = new_case (c);
  g_autoptr (RdWriting) writing = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  fill (&p);
  there->status = c->there;
  keep (&p, there);
  writing = rd_writing_begin (p.store, "book", 1, NOW, NULL);
  done = rd_writing_insert (writing, new, &error);
  expect (c, done, error);
}

static void
test_update (gconstpointer data)
{
  const Case *c = data;
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) there = new_booking (1, 1, 1, NOW);
  g_autoptr (RdBooking) elsewhere = new_booking (2, 2, 2, NOW + 86400 * 7);
  g_autoptr (RdBooking) new = new_case (c);
  g_autoptr (RdWriting) writing = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  fill (&p);
  there->status = c->there;
  keep (&p, there);
  keep (&p, elsewhere);
  rd_record_set_id (new, rd_record_id (elsewhere));
  writing = rd_writing_begin (p.store, "move", 1, NOW, NULL);
  done = rd_writing_update (writing, new, &error);
  expect (c, done, error);
}

static void
test_it_may_stay_where_it_is (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) booking = new_booking (1, 1, 1, NOW);

  fill (&p);
  keep (&p, booking);
  booking->starts += 15 * MINUTE;
  booking->ends += 15 * MINUTE;
  booking->busy_until += 15 * MINUTE;
  keep (&p, booking);
  booking->status = RD_BOOKING_ARRIVED;
  keep (&p, booking);
}

static void
test_what_was_cancelled_comes_back_only_to_free_time (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) cancelled = new_booking (1, 1, 1, NOW);
  g_autoptr (RdBooking) instead = new_booking (2, 1, 1, NOW + 30 * MINUTE);
  g_autoptr (RdWriting) writing = NULL;
  g_autoptr (GError) error = NULL;

  fill (&p);
  cancelled->status = RD_BOOKING_CANCELLED;
  keep (&p, cancelled);
  keep (&p, instead);
  cancelled->status = RD_BOOKING_CONFIRMED;
  writing = rd_writing_begin (p.store, "status", 1, NOW, NULL);
  g_assert_false (rd_writing_update (writing, cancelled, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_CONFLICT);
}

/* Cancelled ones between hide nothing. */
static void
test_an_overlap_behind_cancelled_ones_is_found (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (RdBooking) there = new_booking (1, 1, 1, NOW);
  g_autoptr (RdBooking) new = new_booking (2, 1, 2, NOW + 65 * MINUTE);
  g_autoptr (RdWriting) writing = NULL;
  g_autoptr (GError) error = NULL;

  fill (&p);
  keep (&p, there);
  for (int i = 0; i < 20; i++)
    {
      g_autoptr (RdBooking) cancelled = new_booking (2, 1, 1, NOW + i * 3 * MINUTE);

      cancelled->status = i % 2 ? RD_BOOKING_CANCELLED : RD_BOOKING_NO_SHOW;
      keep (&p, cancelled);
    }
  writing = rd_writing_begin (p.store, "book", 1, NOW, NULL);
  g_assert_false (rd_writing_insert (writing, new, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_CONFLICT);
}

/* Any bookings, by the plain definition of an overlap. */
static void
test_the_database_agrees_with_the_definition (void)
{
  g_auto (Practice) p = open_practice ();
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) dice = g_rand_new_with_seed (7);
  g_autoptr (RdWriting) writing = NULL;
  guint refused = 0;

  fill (&p);
  writing = rd_writing_begin (p.store, "book", 1, NOW, NULL);
  for (int i = 0; i < 1500; i++)
    {
      int length = g_rand_int_range (dice, 1, 300);
      g_autoptr (RdBooking) new =
        new_booking (g_rand_int_range (dice, 1, 3), g_rand_int_range (dice, 1, 3),
                     g_rand_int_range (dice, 0, 3),
                     NOW + g_rand_int_range (dice, 0, 20000) * MINUTE);
      gboolean free = TRUE;

      new->ends = new->starts + length *MINUTE;
      new->busy_until = new->ends + g_rand_int_range (dice, 0, 30) * MINUTE;
      new->status = g_rand_int_range (dice, 0, 6);
      for (guint j = 0; j < kept->len; j++)
        {
          RdBooking *other = kept->pdata[j];
          gboolean busy = new->starts < other->busy_until && other->starts < new->busy_until;
          gboolean there = new->starts < other->ends && other->starts < new->ends;

          if (rd_booking_takes_time (new) && rd_booking_takes_time (other))
            free &= !(busy && new->practitioner == other->practitioner) &&
                    !(busy && new->room &&new->room == other->room) &&
                    !(there && new->client == other->client);
        }
      g_assert_cmpint (rd_writing_insert (writing, new, NULL), ==, free);
      if (free)
        g_ptr_array_add (kept, g_object_ref (new));
      else
        refused++;
    }
  g_assert_cmpuint (refused, >, 100);
  g_assert_cmpuint (kept->len, >, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *insert = g_strconcat ("/store/overlap/insert/", cases[i].name, NULL);
      g_autofree char *update = g_strconcat ("/store/overlap/update/", cases[i].name, NULL);

      g_test_add_data_func (insert, &cases[i], test_insert);
      g_test_add_data_func (update, &cases[i], test_update);
    }
  g_test_add_func ("/store/overlap/it-may-stay-where-it-is", test_it_may_stay_where_it_is);
  g_test_add_func ("/store/overlap/what-was-cancelled-comes-back-only-to-free-time",
                   test_what_was_cancelled_comes_back_only_to_free_time);
  g_test_add_func ("/store/overlap/an-overlap-behind-cancelled-ones-is-found",
                   test_an_overlap_behind_cancelled_ones_is_found);
  g_test_add_func ("/store/overlap/the-database-agrees-with-the-definition",
                   test_the_database_agrees_with_the_definition);
  return g_test_run ();
}
