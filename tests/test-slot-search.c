/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * test-slot-search.c: the slot finder on random practices, against the rules read plainly.
 *
 * The finder takes short cuts. Here every start of every day is asked of the diary and the rules
 * one by one, all are ranked, and the list is cut as the rules say: both must come to the same.
 */
#include "rd-fixture.h"

#include "planning/rd-slot-finder.h"

#include <stdlib.h>

#define ROUNDS 60
#define DAYS 24
#define CLIENT 1

typedef struct
{
  RdFixture *fixture;
  RdDiary *diary;
  RdTraining *training;
  RdSlotWish *wish;
} Question;

/* Random practices. */

static char *
random_hours (GRand *rand)
{
  static const char *const hours[] = {
    "mon-fri=09:00-17:00", "mon-sat=08:10-12:50,13:35-18:00", "tue-sun=10:00-19:20",
    "mon-sun=07:00-21:00", "wed=12:00-20:00;fri=08:00-11:00", "mon-sun=00:00-24:00",
  };

  return g_strdup (hours[g_rand_int_range (rand, 0, G_N_ELEMENTS (hours))]);
}

static char *
random_time (GRand *rand, RdDate first)
{
  char date[11];
  int minutes = 6 * 60 + 5 * g_rand_int_range (rand, 0, 180);

  rd_date_write (first + g_rand_int_range (rand, -20, DAYS + 4), date);
  return g_strdup_printf ("%sT%02d:%02d", date, minutes / 60, minutes % 60);
}

static void
add_people (RdFixture *fixture, GRand *rand)
{
  int n = g_rand_int_range (rand, 1, 5);
  g_autofree char *opening = random_hours (rand);

  g_clear_pointer (&fixture->settings->opening_hours, rd_week_hours_free);
  g_assert_true (rd_week_hours_parse (opening, &fixture->settings->opening_hours));
  fixture->settings->slot_minutes = g_rand_boolean (rand) ? 15 : 20;
  for (int i = 0; i < n; i++)
    {
      g_autofree char *hours = random_hours (rand);

      rd_fixture_practitioner (fixture, "Somebody", g_rand_int_range (rand, 1, 8), hours);
    }
  for (int i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    rd_fixture_room (fixture, g_rand_int_range (rand, 0, 8));
  rd_fixture_service (fixture, 1 << g_rand_int_range (rand, 0, 3),
                      15 * g_rand_int_range (rand, 2, 7), 5 * g_rand_int_range (rand, 0, 4),
                      g_rand_int_range (rand, 0, 6));
  rd_fixture_service (fixture, RD_DISCIPLINE_MASSAGE, 30, 0, 3);
  if (g_rand_boolean (rand))
    fixture->client->preferred_practitioner = g_rand_int_range (rand, 1, n + 1);
}

static void
add_training (RdFixture *fixture, GRand *rand, RdDate first)
{
  char from[11], to[11];

  rd_date_write (first + g_rand_int_range (rand, -30, 8), from);
  rd_date_write (first + g_rand_int_range (rand, 8, 40), to);
  rd_fixture_programme (fixture, from, to);
  if (g_rand_boolean (rand))
    rd_fixture_race (fixture, to, g_rand_int_range (rand, RD_RACE_A, RD_RACE_C + 1));
  for (int i = 0; i < 40; i++)
    {
      char date[11];
      RdWorkout *workout;

      rd_date_write (first + g_rand_int_range (rand, -20, DAYS + 8), date);
      workout =
        rd_fixture_workout (fixture, date, g_rand_int_range (rand, 0, RD_WORKOUT_RACE),
                            g_rand_int_range (rand, -1, 120), g_rand_int_range (rand, -1, 9));
      if (g_rand_boolean (rand))
        workout->start = g_rand_int_range (rand, 5 * 60, 23 * 60);
    }
}

static void
add_bookings (RdFixture *fixture, GRand *rand, RdDate first)
{
  for (int i = g_rand_int_range (rand, 0, 120); i > 0; i--)
    {
      g_autofree char *start = random_time (rand, first);
      RdService *service =
        g_ptr_array_index (fixture->services, g_rand_int_range (rand, 0, fixture->services->len));
      RdBooking *booking = rd_fixture_booking (fixture, g_rand_int_range (rand, 1, 12),
                                               g_rand_int_range (rand, 1, 5), service, start);

      booking->room = g_rand_int_range (rand, 0, 4);
      booking->status = g_rand_int_range (rand, 0, RD_BOOKING_NO_SHOW + 1);
    }
  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      g_autofree char *start = random_time (rand, first);
      g_autofree char *end = random_time (rand, first);
      RdTimeOff *off = rd_fixture_time_off (fixture, g_rand_int_range (rand, 0, 4), start, start);

      off->ends = MAX (off->ends, rd_fixture_instant (fixture, end));
      off->ends = MIN (off->ends, off->starts + 3 * 86400);
    }
}

/* Around a day on which the clocks change, or one of November. */
static RdFixture *
make_random (GRand *rand)
{
  static const char *const nows[] = { "2026-11-23T08:00", "2026-03-20T13:20", "2026-10-14T10:00" };
  RdFixture *fixture = rd_fixture_new (nows[g_rand_int_range (rand, 0, G_N_ELEMENTS (nows))]);
  RdDate first = rd_zone_date (fixture->zone, fixture->now);

  add_people (fixture, rand);
  add_training (fixture, rand, first);
  add_bookings (fixture, rand, first);
  return fixture;
}

static void
make_wish (RdFixture *fixture, GRand *rand, RdSlotWish *wish)
{
  RdDate first = rd_zone_date (fixture->zone, fixture->now);

  *wish = (RdSlotWish){ .service = g_ptr_array_index (fixture->services, 0) };
  wish->from = first + g_rand_int_range (rand, -3, 3);
  wish->to = wish->from + g_rand_int_range (rand, 1, DAYS);
  wish->count = g_rand_int_range (rand, 1, 60);
  if (g_rand_boolean (rand))
    {
      wish->times = g_array_new (FALSE, FALSE, sizeof (RdSpan));
      for (int i = g_rand_int_range (rand, 0, 3); i >= 0; i--)
        {
          int from = g_rand_int_range (rand, 0, 1000);
          RdSpan span = { from, g_rand_boolean (rand) ? RD_MINUTES_PER_DAY : from + 200 };

          g_array_append_val (wish->times, span);
        }
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    wish->pressure = g_rand_int_range (rand, 1, 6);
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      wish->practitioners = g_array_new (FALSE, FALSE, sizeof (gint64));
      for (gint64 id = 4; id > 0; id--)
        if (g_rand_boolean (rand))
          g_array_append_val (wish->practitioners, id);
    }
  if (fixture->bookings->len && g_rand_int_range (rand, 0, 3) == 0)
    wish->except_booking = g_rand_int_range (rand, 1, fixture->bookings->len + 1);
}

/* The rules, read plainly. */

typedef struct
{
  RdSlot slot;
  RdDate date;
  int keys[8];
} Ranked;

static gboolean
is_massage (const Question *question)
{
  return (question->wish->service->discipline & RD_DISCIPLINE_ANY_MASSAGE) != 0;
}

static int
practitioner_rank (const Question *question, gint64 id)
{
  gint64 preferred = question->fixture->client->preferred_practitioner;
  GArray *asked = question->wish->practitioners;

  if (asked == NULL)
    return preferred == 0 || preferred == id ? 0 : 1;
  for (guint i = 0; i < asked->len; i++)
    if (g_array_index (asked, gint64, i) == id)
      return i;
  return -1;
}

/* Days since the last massage and to the nearest; -1 without one. */
static void
measure (const Question *question, RdDate date, int *since, int *nearest)
{
  *since = *nearest = -1;
  for (guint i = 0; is_massage (question) && i < question->fixture->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (question->fixture->bookings, i);
      RdService *service = g_ptr_array_index (question->fixture->services, booking->service - 1);
      int days = date - rd_zone_date (question->fixture->zone, booking->starts);

      if (booking->client != CLIENT || !rd_booking_takes_time (booking) ||
          !(service->discipline & RD_DISCIPLINE_ANY_MASSAGE) ||
          rd_record_id (booking) == question->wish->except_booking)
        continue;
      if (days >= 0 && (*since < 0 || days < *since))
        *since = days;
      if (*nearest < 0 || abs (days) < *nearest)
        *nearest = abs (days);
    }
}

static gboolean
is_out_training (const Question *question, RdDate date, gint64 from, gint64 to)
{
  for (guint i = 0; is_massage (question) && i < question->fixture->workouts->len; i++)
    {
      RdWorkout *workout = g_ptr_array_index (question->fixture->workouts, i);

      if (workout->date != date || workout->start == RD_UNSET || workout->kind == RD_WORKOUT_REST ||
          workout->kind == RD_WORKOUT_STRETCH)
        continue;

      gint64 start = rd_zone_to_instant (question->fixture->zone, date, workout->start);
      int minutes = workout->minutes > 0 ? workout->minutes : 60;
      if (start < to && from < start + minutes * 60)
        return TRUE;
    }
  return FALSE;
}

/* Minutes left over around a booking that are too few for anything its practitioner gives. */
static int
stranded (const Question *question, const RdBooking *booking, RdDate date)
{
  g_autoptr (GArray) free = rd_diary_free (question->diary, booking->practitioner, date);
  RdPractitioner *who =
    g_ptr_array_index (question->fixture->practitioners, booking->practitioner - 1);
  int shortest = question->wish->service->minutes;
  int lost = 0;

  for (guint i = 0; i < question->fixture->services->len; i++)
    {
      RdService *service = g_ptr_array_index (question->fixture->services, i);

      if (service->discipline & who->disciplines)
        shortest = MIN (shortest, service->minutes);
    }
  for (guint i = 0; i < free->len; i++)
    {
      const RdInterval *interval = &g_array_index (free, RdInterval, i);
      gint64 before = booking->starts - interval->from;
      gint64 after = interval->to - booking->busy_until;

      if (before < 0 || after < 0)
        continue;
      if (before < shortest * 60 && interval->from >= question->fixture->now)
        lost += before;
      if (after < shortest * 60)
        lost += after;
    }
  return lost / 60;
}

static gboolean
is_wished_for (const RdSlotWish *wish, int minutes)
{
  gboolean any = FALSE;

  if (wish->times == NULL)
    return TRUE;
  for (guint i = 0; i < wish->times->len; i++)
    any |= minutes >= g_array_index (wish->times, RdSpan, i).from &&
           minutes < g_array_index (wish->times, RdSpan, i).to;
  return any;
}

static gboolean
rank (const Question *question, RdDate date, int minutes, gint64 practitioner, Ranked *ranked)
{
  const RdSlotWish *wish = question->wish;
  RdFixture *fixture = question->fixture;
  g_autoptr (RdBooking) booking = rd_record_new (RD_TYPE_BOOKING);
  RdSuitability found = { .verdict = RD_VERDICT_NONE, .max_pressure = 5 };
  gboolean needs_room = FALSE;
  int wall, since, nearest;

  booking->client = CLIENT;
  booking->practitioner = practitioner;
  booking->service = rd_record_id (wish->service);
  booking->starts = rd_zone_to_instant (fixture->zone, date, minutes);
  booking->ends = booking->starts + wish->service->minutes * 60;
  booking->busy_until = booking->ends + wish->service->buffer * 60;

  rd_zone_to_wall (fixture->zone, booking->starts, &wall);
  if (wall != minutes || booking->starts < fixture->now ||
      practitioner_rank (question, practitioner) < 0 ||
      !rd_diary_may_take (question->diary, booking, NULL, NULL) ||
      is_out_training (question, date, booking->starts, booking->ends))
    return FALSE;

  for (guint i = 0; i < fixture->rooms->len; i++)
    needs_room |= rd_room_fits (g_ptr_array_index (fixture->rooms, i), wish->service->discipline);
  booking->room = rd_diary_free_room (question->diary, wish->service->discipline, booking->starts,
                                      booking->busy_until, 0);
  if (needs_room && booking->room == 0)
    return FALSE;

  if (is_massage (question))
    rd_suitability_at (question->training, booking->starts, 0, &found);
  booking->pressure = wish->service->pressure;
  if (wish->pressure > 0)
    booking->pressure = wish->pressure;
  else if (is_massage (question) && booking->pressure != RD_UNSET)
    booking->pressure = MIN (booking->pressure, found.max_pressure);
  if (found.verdict == RD_VERDICT_AVOID || booking->pressure > found.max_pressure)
    return FALSE;

  measure (question, date, &since, &nearest);
  *ranked = (Ranked){
    .date = date,
    .slot = { booking->starts, booking->ends, practitioner, needs_room ? booking->room : 0,
              MAX (0, booking->pressure), found },
    .keys = { found.verdict, nearest >= 0 && nearest < 5, !is_wished_for (wish, minutes),
              practitioner_rank (question, practitioner), since < 0 ? 0 : abs (since - 14),
              stranded (question, booking, date) > 0, (int)(booking->starts / 60),
              (int)practitioner },
  };
  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Ranked *one = a;
  const Ranked *other = b;

  for (guint i = 0; i < G_N_ELEMENTS (one->keys); i++)
    if (one->keys[i] != other->keys[i])
      return one->keys[i] < other->keys[i] ? -1 : 1;
  return 0;
}

/* Whether the rules let a slot stand beside those already in the list. */
static gboolean
may_stand (const Question *question, GArray *list, const Ranked *next)
{
  gint64 busy = (question->wish->service->minutes + question->wish->service->buffer) * 60;
  int same_day = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const Ranked *one = &g_array_index (list, Ranked, i);

      same_day += one->date == next->date;
      if (one->slot.practitioner == next->slot.practitioner &&
          one->slot.start < next->slot.start + busy && next->slot.start < one->slot.start + busy)
        return FALSE;
    }
  return same_day < 2 || question->wish->to - question->wish->from == 1;
}

static GArray *
read_plainly (const Question *question)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Ranked));
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Ranked));

  for (RdDate date = question->wish->from; date < question->wish->to; date++)
    for (int minutes = 0; minutes < RD_MINUTES_PER_DAY;
         minutes += question->fixture->settings->slot_minutes)
      for (guint i = 1; i <= question->fixture->practitioners->len; i++)
        {
          Ranked ranked;

          if (rank (question, date, minutes, i, &ranked))
            g_array_append_val (all, ranked);
        }
  g_array_sort (all, compare);
  for (guint i = 0; i < all->len && list->len < question->wish->count; i++)
    if (may_stand (question, list, &g_array_index (all, Ranked, i)))
      g_array_append_val (list, g_array_index (all, Ranked, i));
  return list;
}

static void
assert_alike (GArray *found, GArray *expected)
{
  g_assert_cmpuint (found->len, ==, expected->len);
  for (guint i = 0; i < found->len; i++)
    {
      const RdSlot *one = &g_array_index (found, RdSlot, i);
      const RdSlot *other = &g_array_index (expected, Ranked, i).slot;

      g_assert_cmpint (one->start, ==, other->start);
      g_assert_cmpint (one->end, ==, other->end);
      g_assert_cmpint (one->practitioner, ==, other->practitioner);
      g_assert_cmpint (one->room, ==, other->room);
      g_assert_cmpint (one->pressure, ==, other->pressure);
      g_assert_cmpint (one->suitability.verdict, ==, other->suitability.verdict);
      g_assert_cmpint (one->suitability.max_pressure, ==, other->suitability.max_pressure);
    }
}

static void
assert_same (GArray *found, GArray *again)
{
  g_assert_cmpuint (found->len, ==, again->len);
  for (guint i = 0; i < found->len; i++)
    {
      const RdSlot *one = &g_array_index (found, RdSlot, i);
      const RdSlot *other = &g_array_index (again, RdSlot, i);

      g_assert_cmpint (one->start, ==, other->start);
      g_assert_cmpint (one->practitioner, ==, other->practitioner);
      g_assert_cmpint (one->room, ==, other->room);
      g_assert_cmpuint (one->suitability.n_reasons, ==, other->suitability.n_reasons);
    }
}

/* Moving a booking finds what would be found had it been cancelled. */
static void
cancel (RdFixture *fixture, gint64 id)
{
  if (id != 0)
    ((RdBooking *)g_ptr_array_index (fixture->bookings, id - 1))->status = RD_BOOKING_CANCELLED;
}

static void
test_the_finder_comes_to_what_the_rules_say (void)
{
  guint n_slots = 0;

  for (guint32 seed = 1; seed <= ROUNDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (RdFixture) fixture = make_random (rand);
      RdSlotWish wish;

      make_wish (fixture, rand, &wish);
      {
        g_autoptr (RdDiary) diary = rd_fixture_diary (fixture);
        g_autoptr (RdTraining) training = rd_fixture_training (fixture);
        g_autoptr (GArray) found = rd_slot_finder_find (diary, training, &wish);
        g_autoptr (GArray) again = rd_slot_finder_find (diary, training, &wish);

        g_test_message ("seed %u: %u slots", seed, found->len);
        assert_same (found, again);

        cancel (fixture, wish.except_booking);
        g_autoptr (RdDiary) without = rd_fixture_diary (fixture);
        g_autoptr (RdTraining) training_without = rd_fixture_training (fixture);
        Question question = { fixture, without, training_without, &wish };
        g_autoptr (GArray) expected = read_plainly (&question);

        assert_alike (found, expected);
        n_slots += found->len;
      }
      g_clear_pointer (&wish.practitioners, g_array_unref);
      g_clear_pointer (&wish.times, g_array_unref);
    }
  /* The practices are not so odd that nothing is ever found. */
  g_assert_cmpuint (n_slots, >, 5 * ROUNDS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/slot-finder/random", test_the_finder_comes_to_what_the_rules_say);
  return g_test_run ();
}
