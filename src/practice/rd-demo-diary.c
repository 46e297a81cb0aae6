/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-demo-diary.c: the bookings of the demo practice.
 *
 * Every client comes back after so many days. Near each due day the day that suits the training
 * best is taken on which the practitioner has time, at the time of day the client likes.
 */
#include "rd-demo-private.h"

#include <math.h>

#define RACE (1 + RD_WORKOUT_RACE)
#define REST (1 + RD_WORKOUT_REST)

/* Days that are tried round a due day, the nearest first. */
static const int nearby[] = { 0, 1, -1, 2, -2, 3, -3, 4, 5, 6 };

/* What of a full diary is already there so many weeks ahead. */
static const double booked_ahead[] = { 1, 0.9, 0.75, 0.6, 0.45, 0.3, 0.2, 0.1 };

typedef struct
{
  RdDemo *demo;
  RdDemoClient *client;
  guint index;
  RdDemoChance *chance;
  GArray *visits;
} Chooser;

static int
find_mark (Chooser *chooser, RdDate date)
{
  RdDemo *demo = chooser->demo;

  if (chooser->client->days == NULL || date < demo->first || date >= demo->end)
    return 0;
  return chooser->client->days[date - demo->first];
}

static gboolean
is_hard (int mark)
{
  return rd_demo_is_hard (mark - 1);
}

#define NOT_AT_ALL -100

/* How well a massage suits the day, as the rules have it. */
static double
judge_day (Chooser *chooser, RdDate date)
{
  int mark = find_mark (chooser, date), next = find_mark (chooser, date + 1);

  if (mark == RACE && chooser->client->discipline != RD_DISCIPLINE_TRAINING)
    return NOT_AT_ALL;
  /* Every fourth client comes when work allows, whatever the training. */
  if (chooser->client->discipline == RD_DISCIPLINE_TRAINING || mark == 0 || chooser->index % 4 == 3)
    return 4;
  if (mark == REST)
    return 8;
  if (next == REST)
    return 6;
  return is_hard (mark) || is_hard (next) ? 1 : 4;
}

/* The first minute that is an hour after the day's training, on the evening before a rest day. */
static int
find_earliest (Chooser *chooser, RdDate date)
{
  int mark = find_mark (chooser, date);
  int ends = chooser->client->record->training_time + 100;

  if (mark <= REST || chooser->client->discipline == RD_DISCIPLINE_TRAINING ||
      find_mark (chooser, date + 1) != REST)
    return 0;
  if (rd_date_weekday (date) >= RD_SATURDAY)
    ends = 12 * 60;
  return ends + 60 <= 18 * 60 ? ends + 60 : 0;
}

/* The highest pressure by the days to the nearest race. */
static int
find_highest (Chooser *chooser, RdDate date)
{
  for (int days = 0; days <= 7; days++)
    {
      if (find_mark (chooser, date + days) == RACE)
        return days <= 2 ? 2 : 3;
      if (days <= 2 && find_mark (chooser, date - days) == RACE)
        return 2;
    }
  return is_hard (find_mark (chooser, date)) ? 2 : 5;
}

static int
pick_pressure (Chooser *chooser, RdService *service, RdDate date)
{
  int habit = (int)(chooser->index % 5) - 1; /* −1 to 3: some like it firm */

  if (service->pressure == RD_UNSET)
    return RD_UNSET;
  return CLAMP (service->pressure + CLAMP (habit, -1, 1), 1, find_highest (chooser, date));
}

/* The busier the practice, the shorter its sessions. */
static guint
pick_service (Chooser *chooser, guint discipline)
{
  static const double calm[] = { 0.1, 0.32 }, busy[] = { 0.5, 0.87 };
  double crowd = CLAMP ((chooser->demo->busy - 0.4) / 0.6, 0, 1);
  double roll = rd_demo_chance_unit (chooser->chance);
  double half_hours = calm[0] + (busy[0] - calm[0]) * crowd;
  double to_45 = calm[1] + (busy[1] - calm[1]) * crowd;

  if (discipline == RD_DISCIPLINE_TRAINING)
    {
      if (chooser->client->runs && rd_demo_chance_happens (chooser->chance, 0.05))
        return rd_demo_service (chooser->demo, roll < 0.6 ? "Gait check" : "Race plan");
      return rd_demo_service (chooser->demo, roll < to_45 ? "PT 45" : "PT 60");
    }
  if (discipline == RD_DISCIPLINE_SPORTS_MASSAGE)
    return rd_demo_service (chooser->demo, roll < half_hours ? "Sports 30"
                                           : roll < to_45    ? "Sports 45"
                                                             : "Sports 60");
  return rd_demo_service (chooser->demo, roll < half_hours           ? "Mass. 30"
                                         : roll < to_45              ? "Mass. 45"
                                         : roll < 0.9 + 0.08 * crowd ? "Mass. 60"
                                                                     : "Mass. 90");
}

/* The starts of a row of free quarters that is long enough. */
static guint64
find_starts (guint64 free, int quarters)
{
  guint64 starts = free;

  for (int i = 1; i < quarters; i++)
    starts &= free >> i;
  return starts;
}

/* The start nearest to the minute wanted; one that leaves no gap beside it counts as nearer. */
static int
pick_start (guint64 free, guint64 starts, int quarters, int wanted)
{
  guint64 beside = ~(free << 1) | ~(free >> quarters);
  int best = -1, best_distance = G_MAXINT;

  for (int i = 0; i < 64; i++)
    if (starts & (G_GUINT64_CONSTANT (1) << i))
      {
        int minute = 6 * 60 + i * 15;
        int distance = ABS (minute - wanted) + (beside & (G_GUINT64_CONSTANT (1) << i) ? 0 : 75);

        if (distance < best_distance)
          {
            best_distance = distance;
            best = minute;
          }
      }
  return best;
}

static gboolean
place_on_day (Chooser *chooser, RdDemoVisit *visit, RdDate date)
{
  RdDemo *demo = chooser->demo;
  RdService *service = g_ptr_array_index (demo->services, visit->service);
  int quarters = (service->minutes + service->buffer + 14) / 15;
  guint64 *free = rd_demo_free (demo, visit->practitioner, date);
  guint64 starts = find_starts (*free, quarters) &
                   rd_demo_quarters (find_earliest (chooser, date), RD_MINUTES_PER_DAY);
  int wanted = chooser->client->minute;

  if (starts == 0)
    return FALSE;
  if (chooser->client->discipline != RD_DISCIPLINE_TRAINING)
    wanted += 15 * rd_demo_chance_between (chooser->chance, -6, 6);
  visit->date = date;
  visit->minute = pick_start (*free, starts, quarters, wanted);
  visit->pressure = pick_pressure (chooser, service, date);
  if (visit->status != RD_BOOKING_CANCELLED)
    *free &= ~rd_demo_quarters (visit->minute, visit->minute + quarters * 15);
  return TRUE;
}

static gboolean
is_offered (Chooser *chooser, RdDate date)
{
  RdDemo *demo = chooser->demo;

  /* The pictures say all of their week. */
  return date >= demo->first && date < demo->end &&
         (date < demo->monday || date >= demo->monday + 7);
}

/* The best of the days round the due one on which the practitioner has time. */
static gboolean
place_with (Chooser *chooser, RdDemoVisit *visit, RdDate due)
{
  double scores[G_N_ELEMENTS (nearby)];
  guint n = MIN (G_N_ELEMENTS (nearby), (guint)MAX (4, chooser->client->interval - 4));

  for (guint i = 0; i < n; i++)
    scores[i] = is_offered (chooser, due + nearby[i])
                  ? judge_day (chooser, due + nearby[i]) - (double)i / 2 + 5
                  : NOT_AT_ALL;
  for (;;)
    {
      guint best = 0;

      for (guint i = 1; i < n; i++)
        if (scores[i] > scores[best])
          best = i;
      if (scores[best] < 0)
        return FALSE;
      if (place_on_day (chooser, visit, due + nearby[best]))
        return TRUE;
      scores[best] = NOT_AT_ALL;
    }
}

/* With the usual practitioner, or else with another of the same discipline. */
static gboolean
place (Chooser *chooser, RdDemoVisit *visit, RdDate due)
{
  GPtrArray *practitioners = chooser->demo->practitioners;
  guint discipline = chooser->client->discipline;

  visit->service = (guint8)pick_service (chooser, discipline);
  for (guint i = 0; i < practitioners->len; i++)
    {
      guint at = (chooser->client->practitioner + i) % practitioners->len;
      RdPractitioner *practitioner = g_ptr_array_index (practitioners, at);

      if (!(practitioner->disciplines & discipline))
        continue;
      visit->practitioner = (guint8)at;
      if (place_with (chooser, visit, due))
        return TRUE;
    }
  return FALSE;
}

static int
pick_status (Chooser *chooser, RdDate due)
{
  double roll = rd_demo_chance_unit (chooser->chance);

  if (due < chooser->demo->monday)
    return roll < 0.06   ? RD_BOOKING_CANCELLED
           : roll < 0.08 ? RD_BOOKING_NO_SHOW
                         : RD_BOOKING_COMPLETED;
  return roll < 0.02  ? RD_BOOKING_CANCELLED
         : roll < 0.2 ? RD_BOOKING_PROVISIONAL
                      : RD_BOOKING_CONFIRMED;
}

/* Whether a visit due that day is in the diary already. */
static gboolean
is_booked (Chooser *chooser, RdDate due)
{
  int weeks = (due - chooser->demo->monday) / 7;

  if (due < chooser->demo->monday)
    return !rd_demo_chance_happens (chooser->chance, 0.06);
  return rd_demo_chance_happens (chooser->chance,
                                 booked_ahead[MIN (weeks, (int)G_N_ELEMENTS (booked_ahead) - 1)]);
}

static void
visit_on (Chooser *chooser)
{
  RdDemo *demo = chooser->demo;
  RdDemoClient *client = chooser->client;
  RdDate due = MAX (client->joined, demo->first) +
               rd_demo_chance_between (chooser->chance, 1, client->interval);

  while (due < MIN (client->left, demo->end))
    {
      RdDemoVisit visit = { .client = chooser->index };
      int jitter = client->discipline == RD_DISCIPLINE_TRAINING || client->interval <= 7 ? 0 : 2;
      RdDate last = due;

      /* Whom the pictures show comes in their week, and goes on from there; others come later. */
      if (due >= demo->monday - 2 && due < demo->monday + 7)
        {
          due = client->pictured ? demo->monday + 2 + client->interval
                                 : MAX (due + client->interval, demo->monday + 10);
          continue;
        }
      visit.status = pick_status (chooser, due);
      if (is_booked (chooser, due) && place (chooser, &visit, due))
        {
          /* A visit placed the other side of the pictures' week would be of another time. */
          if ((visit.date < demo->monday) != (due < demo->monday))
            visit.status = visit.date < demo->monday ? RD_BOOKING_COMPLETED : RD_BOOKING_CONFIRMED;
          g_array_append_val (chooser->visits, visit);
          last = client->discipline == RD_DISCIPLINE_TRAINING ? due : visit.date;
          if (visit.status == RD_BOOKING_CANCELLED && rd_demo_chance_happens (chooser->chance, 0.6))
            {
              due = MAX (due, visit.date) + rd_demo_chance_between (chooser->chance, 4, 6);
              continue;
            }
        }
      due = last + client->interval + rd_demo_chance_between (chooser->chance, -jitter, jitter);
    }
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  const RdDemoVisit *one = a, *other = b;

  if (one->date != other->date)
    return one->date - other->date;
  if (one->minute != other->minute)
    return one->minute - other->minute;
  if (one->practitioner != other->practitioner)
    return one->practitioner - other->practitioner;
  return one->client < other->client ? -1 : one->client > other->client;
}

static void
cancel (RdDemo *demo, RdDemoChance *chance, RdBooking *booking)
{
  static const char *const clients[] = {
    "Ill",          "Work came up",     "Child is ill",
    "Travelling",   "No longer needed", "Injured, seeing the GP",
    "Double-booked"
  };
  static const char *const ours[] = { "Practitioner ill", "Boiler broken", "Course moved" };
  gboolean by_practice = rd_demo_chance_happens (chance, 0.12);
  gint64 notice = 3600 * (gint64)rd_demo_chance_between (chance, 1, 120);

  booking->cancelled_by = by_practice ? RD_CANCELLED_BY_PRACTICE : RD_CANCELLED_BY_CLIENT;
  booking->cancelled_at = MIN (booking->starts - notice, demo->now);
  rd_record_set_text (&booking->cancel_reason,
                      by_practice ? ours[rd_demo_chance_below (chance, G_N_ELEMENTS (ours))]
                                  : clients[rd_demo_chance_below (chance, G_N_ELEMENTS (clients))]);
}

static gboolean
keep_visit (RdDemo *demo, RdDemoChance *chance, const RdDemoVisit *visit, GError **error)
{
  g_autoptr (RdBooking) booking = rd_record_new (RD_TYPE_BOOKING);
  RdDemoClient *client = g_ptr_array_index (demo->clients, visit->client);
  RdService *service = g_ptr_array_index (demo->services, visit->service);

  booking->uid = rd_demo_chance_uuid (chance);
  booking->client = rd_record_id (client->record);
  booking->practitioner =
    rd_record_id (g_ptr_array_index (demo->practitioners, visit->practitioner));
  booking->service = rd_record_id (service);
  booking->room = demo->rooms[visit->practitioner];
  booking->starts = rd_demo_instant (demo, visit->date, visit->minute);
  booking->ends = booking->starts + service->minutes * 60;
  booking->busy_until = booking->ends + service->buffer * 60;
  booking->pressure = visit->pressure;
  booking->status = visit->status;
  booking->sequence =
    visit->status == RD_BOOKING_COMPLETED                                              ? 2
    : visit->status == RD_BOOKING_CONFIRMED || visit->status == RD_BOOKING_PROVISIONAL ? 0
                                                                                       : 1;
  if (visit->status == RD_BOOKING_CANCELLED)
    cancel (demo, chance, booking);
  return rd_demo_advise (demo, client, service, booking, error) &&
         rd_demo_insert (demo, booking, error);
}

/**
 * rd_demo_make_diary:
 * @demo: a demo practice with its clients and their training made
 * @error: return location for an error of the store
 *
 * Makes the bookings, in the order of their time.
 *
 * Returns: whether that succeeded
 */
gboolean
rd_demo_make_diary (RdDemo *demo, GError **error)
{
  g_autoptr (GArray) visits = g_array_new (FALSE, FALSE, sizeof (RdDemoVisit));
  RdDemoChance chance;

  rd_demo_chance_init (&chance, demo->options->seed, "diary");
  rd_demo_add_week (demo, visits);
  for (guint i = 0; i < demo->clients->len; i++)
    {
      Chooser chooser = { demo, g_ptr_array_index (demo->clients, i), i, &chance, visits };

      /* Hannah has the visits of the pictures and no others. */
      if (chooser.client->plan != RD_DEMO_PLAN_HANNAH)
        visit_on (&chooser);
    }
  g_array_sort (visits, compare_visits);

  rd_demo_chance_init (&chance, demo->options->seed, "bookings");
  for (guint i = 0; i < visits->len; i++)
    if (!keep_visit (demo, &chance, &g_array_index (visits, RdDemoVisit, i), error))
      return FALSE;
  return TRUE;
}
