/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-slot-finder.c: the best free times for a client and a service, each with its reasons. */
#include "rd-slot-finder.h"

#include "rd-diary-private.h"
#include "rd-giver.h"
#include "rd-spacing.h"
#include "rd-suitability-private.h"

#define STARTS_A_DAY 2    /* so many of one day, unless only that day was asked for */
#define MAX_DAYS 3660     /* no one books further ahead than ten years */
#define NEAR_IDEAL_DAYS 2 /* off the ideal spacing by no more than this is worth saying */
#define HIGHEST_PRESSURE 5

typedef enum
{
  UNKNOWN,
  POSSIBLE,
  IMPOSSIBLE,
} Chance;

/* A start on the grid of a day, whoever gives the session. */
typedef struct
{
  gint64 at;
  RdVerdict verdict;
  gboolean out_of_time; /* outside the times asked for */
  Chance chance; /* whether client and a room are free then; looked at only when it matters */
  gint64 room;
} Start;

/* A start with somebody, and all that ranks it. */
typedef struct
{
  RdDate date;
  gint64 at;
  guint start; /* index of the #Start, while its day is searched */
  gint64 room;
  RdVerdict verdict;
  gboolean too_soon;
  gboolean out_of_time;
  int off_ideal; /* days */
  const RdGiver *giver;
  int stranded; /* minutes of gaps too short for anything */
} Candidate;

typedef struct
{
  RdDiary *diary;
  RdTraining *training;
  const RdSlotWish *wish;
  const RdSettings *settings;
  RdZone *zone;
  gboolean massage;
  gboolean needs_room;
  gboolean one_day;
  gint64 now;
  gint64 length; /* seconds */
  gint64 busy;   /* seconds, with the buffer */
  RdOutlook outlook;
  GArray *givers;     /* of RdGiver */
  GArray *engaged;    /* of RdInterval: the client's bookings */
  GArray *starts;     /* of Start: of the day */
  GArray *free;       /* of RdInterval: of a giver on the day */
  GArray *candidates; /* of Candidate: of the day */
  GArray *picked;     /* of Candidate: of all days */
} Search;

/* When. */

/* The client's other bookings. */
static void
list_engaged (Search *search)
{
  GPtrArray *bookings = rd_diary_records (search->diary)->bookings;
  gint64 client = rd_record_id (rd_training_records (search->training)->client);

  for (guint i = 0; bookings && i < bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (bookings, i);
      RdInterval interval = { booking->starts, booking->ends };

      if (booking->client != client || client == 0 || !rd_booking_takes_time (booking))
        continue;
      if (search->wish->except_booking == 0 ||
          rd_record_id (booking) != search->wish->except_booking)
        g_array_append_val (search->engaged, interval);
    }
}

static gboolean
times_asked (const RdSlotWish *wish)
{
  return wish->times && wish->times->len > 0;
}

static int
pressure_for (Search *search, const RdSuitability *suitability)
{
  int usual = search->wish->service->pressure;

  if (search->wish->pressure > 0)
    return search->wish->pressure;
  if (usual == RD_UNSET)
    return 0;
  return search->massage ? MIN (usual, suitability->max_pressure) : usual;
}

/* Rules about massage say nothing of other sessions. */
static void
judge (Search *search, gint64 at, int pressure, RdSuitability *suitability)
{
  if (search->massage)
    rd_suitability_judge (&search->outlook, at, pressure, suitability);
  else
    *suitability = (RdSuitability){ .verdict = RD_VERDICT_NONE, .max_pressure = HIGHEST_PRESSURE };
}

static void
add_start (Search *search, gint64 at, int minutes)
{
  RdSuitability suitability;
  Start start = { .at = at, .out_of_time = !rd_slot_wish_has_time (search->wish, minutes) };

  if (start.out_of_time && search->wish->only_times)
    return;
  judge (search, at, 0, &suitability);
  start.verdict = suitability.verdict;
  if (pressure_for (search, &suitability) > suitability.max_pressure)
    start.verdict = RD_VERDICT_AVOID;
  if (start.verdict != RD_VERDICT_AVOID)
    g_array_append_val (search->starts, start);
}

/* The starts on the grid in the hours of the practice, none past, none to be avoided. On a day
 * whose clocks change, times that do not come on the wall are left out. */
static void
list_starts (Search *search, RdDate date)
{
  const RdWeekHours *opening = search->settings->opening_hours;
  RdWeekday weekday = rd_date_weekday (date);
  int grid = MAX (1, search->settings->slot_minutes);
  gint64 midnight = rd_zone_to_instant (search->zone, date, 0);
  gint64 next = rd_zone_to_instant (search->zone, date + 1, 0);
  gboolean plain = next - midnight == RD_MINUTES_PER_DAY * 60;

  g_array_set_size (search->starts, 0);
  for (guint i = 0; opening && i < opening->n_spans[weekday]; i++)
    {
      RdSpan span = opening->spans[weekday][i];

      for (int minutes = (span.from + grid - 1) / grid * grid; minutes < span.to; minutes += grid)
        {
          gint64 at =
            plain ? midnight + minutes * 60 : rd_zone_to_instant (search->zone, date, minutes);
          int wall = minutes;

          if (!plain)
            rd_zone_to_wall (search->zone, at, &wall);
          if (at >= search->now && wall == minutes)
            add_start (search, at, minutes);
        }
    }
}

static gboolean
overlaps (gint64 from, gint64 to, gint64 other_from, gint64 other_to)
{
  return from < other_to && other_from < to;
}

/* A client cannot come while she is here already, or out training at a known time. */
static gboolean
is_client_free (Search *search, gint64 at)
{
  GArray *sessions = search->outlook.sessions;
  gint64 to = at + search->length;

  for (guint i = 0; i < search->engaged->len; i++)
    {
      RdInterval *interval = &g_array_index (search->engaged, RdInterval, i);

      if (overlaps (at, to, interval->from, interval->to))
        return FALSE;
    }
  for (guint i = 0; search->massage && i < sessions->len; i++)
    {
      RdSession *session = &g_array_index (sessions, RdSession, i);

      if (session->timed && overlaps (at, to, session->starts, session->ends))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_possible (Search *search, Start *start)
{
  if (start->chance == UNKNOWN)
    {
      gboolean possible = is_client_free (search, start->at);

      if (possible && search->needs_room)
        {
          start->room =
            rd_diary_free_room (search->diary, search->wish->service->discipline, start->at,
                                start->at + search->busy, search->wish->except_booking);
          possible = start->room != 0;
        }
      start->chance = possible ? POSSIBLE : IMPOSSIBLE;
    }
  return start->chance == POSSIBLE;
}

/* Other sessions may be as close as anybody likes. */
static RdSpacing
measure_spacing (Search *search, RdDate date)
{
  if (!search->massage)
    return (RdSpacing){ .since_last = -1, .to_nearest = -1 };

  RdSpacing spacing = rd_spacing_measure (search->training, date, search->wish->except_booking);

  rd_spacing_add_days (&spacing, search->settings, date, search->wish->massage_days,
                       search->wish->ideal_spacing);
  return spacing;
}

/* Which. */

#define COMPARE(one, other)                                                                        \
  if ((one) != (other))                                                                            \
  return (one) < (other) ? -1 : 1

/* Verdict; too soon after the rest; times, then people asked for; spacing; gaps; time; people. */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  COMPARE (one->verdict, other->verdict);
  COMPARE (one->too_soon, other->too_soon);
  COMPARE (one->out_of_time, other->out_of_time);
  COMPARE (one->giver->rank, other->giver->rank);
  COMPARE (one->off_ideal, other->off_ideal);
  COMPARE (one->stranded > 0, other->stranded > 0);
  COMPARE (one->at, other->at);
  COMPARE (one->giver->id, other->giver->id);
  return 0;
}

/* Minutes of what is left of a free time, before and after a start, where it is too short for any
 * session. Time that is passing now is no gap. */
static int
stranded_minutes (Search *search, const RdInterval *free, gint64 start, gint64 shortest)
{
  gint64 before = free->from < search->now ? 0 : start - free->from;
  gint64 after = free->to - start - search->busy;

  return ((before < shortest ? before : 0) + (after < shortest ? after : 0)) / 60;
}

static void
add_candidates (Search *search, RdDate date, const RdSpacing *spacing, const RdGiver *giver)
{
  guint i = 0;

  rd_diary_collect_free (search->diary, giver->id, date, search->wish->except_booking,
                         search->free);
  for (guint j = 0; j < search->free->len; j++)
    {
      const RdInterval *free = &g_array_index (search->free, RdInterval, j);

      while (i < search->starts->len && g_array_index (search->starts, Start, i).at < free->from)
        i++;
      for (; i < search->starts->len; i++)
        {
          const Start *start = &g_array_index (search->starts, Start, i);

          if (start->at + search->busy > free->to)
            break;

          Candidate candidate = {
            .date = date,
            .at = start->at,
            .start = i,
            .verdict = start->verdict,
            .too_soon = spacing->too_soon,
            .out_of_time = start->out_of_time,
            .off_ideal = spacing->off_ideal,
            .giver = giver,
            .stranded = stranded_minutes (search, free, start->at, giver->shortest),
          };
          g_array_append_val (search->candidates, candidate);
        }
    }
}

static gboolean
is_taken (Search *search, const Candidate *candidate, guint first_picked)
{
  for (guint i = first_picked; i < search->picked->len; i++)
    {
      const Candidate *picked = &g_array_index (search->picked, Candidate, i);

      if (picked->giver == candidate->giver &&
          overlaps (candidate->at, candidate->at + search->busy, picked->at,
                    picked->at + search->busy))
        return TRUE;
    }
  return FALSE;
}

/* Moves the best of the day's candidates to those picked, each apart from the others of its giver.
 */
static void
pick_best (Search *search)
{
  guint first_picked = search->picked->len;
  guint most = search->one_day ? search->wish->count : STARTS_A_DAY;

  for (guint n = 0; n < most; n++)
    {
      Candidate *best = NULL;

      for (guint i = 0; i < search->candidates->len; i++)
        {
          Candidate *candidate = &g_array_index (search->candidates, Candidate, i);
          Start *start = &g_array_index (search->starts, Start, candidate->start);

          if (start->chance == IMPOSSIBLE || (best && compare_candidates (candidate, best) > 0) ||
              is_taken (search, candidate, first_picked) || !is_possible (search, start))
            continue;
          candidate->room = start->room;
          best = candidate;
        }
      if (best == NULL)
        return;
      g_array_append_val (search->picked, *best);
    }
}

static void
search_day (Search *search, RdDate date)
{
  RdSpacing spacing = measure_spacing (search, date);

  rd_outlook_look (&search->outlook, date);
  list_starts (search, date);
  if (search->starts->len == 0)
    return;
  g_array_set_size (search->candidates, 0);
  for (guint i = 0; i < search->givers->len; i++)
    add_candidates (search, date, &spacing, &g_array_index (search->givers, RdGiver, i));
  pick_best (search);
}

/* Why. */

static void
add_reason (RdSuitability *suitability, RdReasonCode code, int number)
{
  rd_suitability_add_reason (suitability, (RdReason){ .code = code, .number = number });
}

static void
add_reasons (Search *search, const Candidate *candidate, RdSuitability *suitability)
{
  RdSpacing spacing = measure_spacing (search, candidate->date);

  if (spacing.too_soon)
    add_reason (suitability, RD_REASON_TOO_SOON, spacing.to_nearest);
  else if (spacing.since_last >= 0 && spacing.off_ideal <= NEAR_IDEAL_DAYS)
    add_reason (suitability, RD_REASON_IDEAL_SPACING, spacing.since_last);
  if (candidate->giver->preferred)
    add_reason (suitability, RD_REASON_PREFERRED_PRACTITIONER, 0);
  if (times_asked (search->wish) && !candidate->out_of_time)
    add_reason (suitability, RD_REASON_PREFERRED_TIME, 0);
  if (candidate->stranded > 0)
    add_reason (suitability, RD_REASON_STRANDS_GAP, candidate->stranded);
}

static RdSlot
make_slot (Search *search, const Candidate *candidate)
{
  RdSlot slot = {
    .start = candidate->at,
    .end = candidate->at + search->length,
    .practitioner = candidate->giver->id,
    .room = candidate->room,
  };

  rd_outlook_look (&search->outlook, candidate->date);
  judge (search, candidate->at, 0, &slot.suitability);
  slot.pressure = pressure_for (search, &slot.suitability);
  judge (search, candidate->at, slot.pressure, &slot.suitability);
  add_reasons (search, candidate, &slot.suitability);
  return slot;
}

static void
begin_search (Search *search)
{
  const RdDiaryRecords *records = rd_diary_records (search->diary);
  const RdService *service = search->wish->service;

  search->settings = records->settings;
  search->zone = records->zone;
  search->now = records->now;
  search->massage = (service->discipline & RD_DISCIPLINE_ANY_MASSAGE) != 0;
  search->needs_room = rd_diary_needs_room (search->diary, service->discipline);
  search->one_day = search->wish->to - search->wish->from == 1;
  search->length = (gint64)service->minutes * 60;
  search->busy = search->length + (gint64)service->buffer * 60;
  search->givers =
    rd_givers_list (search->diary, rd_training_records (search->training)->client, search->wish);
  search->engaged = g_array_new (FALSE, FALSE, sizeof (RdInterval));
  search->starts = g_array_new (FALSE, FALSE, sizeof (Start));
  search->free = g_array_new (FALSE, FALSE, sizeof (RdInterval));
  search->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  search->picked = g_array_new (FALSE, FALSE, sizeof (Candidate));
  rd_outlook_init (&search->outlook, search->training);
  list_engaged (search);
}

static void
end_search (Search *search)
{
  rd_outlook_clear (&search->outlook);
  g_array_unref (search->givers);
  g_array_unref (search->engaged);
  g_array_unref (search->starts);
  g_array_unref (search->free);
  g_array_unref (search->candidates);
  g_array_unref (search->picked);
}

/**
 * rd_slot_finder_find:
 * @diary: who is free when, of at least the range asked about
 * @training: what planning knows of the client
 * @wish: what is to be found
 *
 * Ranks free times by verdict; then those too near another massage after the rest; times and people
 * asked for; distance from the ideal spacing since the last massage; no gap left that is too short
 * for any session; earliest; practitioner. Nothing is offered that is past, to be avoided, or while
 * the client is here or out training. No two overlap for one practitioner, and at most two are of
 * one day, unless only that day was asked for. The same question has the same answer.
 *
 * Returns: (transfer full) (element-type RdSlot): at most as many as asked for, best first
 */
GArray *
rd_slot_finder_find (RdDiary *diary, RdTraining *training, const RdSlotWish *wish)
{
  Search search = { .diary = diary, .training = training, .wish = wish };
  GArray *slots = g_array_new (FALSE, TRUE, sizeof (RdSlot));

  begin_search (&search);

  RdDate from = MAX (wish->from, rd_zone_date (search.zone, search.now));
  RdDate to = MIN (wish->to, from + MAX_DAYS);
  for (RdDate date = from; search.givers->len && date < to; date++)
    search_day (&search, date);

  g_array_sort (search.picked, compare_candidates);
  for (guint i = 0; i < search.picked->len && slots->len < wish->count; i++)
    {
      RdSlot slot = make_slot (&search, &g_array_index (search.picked, Candidate, i));

      g_array_append_val (slots, slot);
    }
  end_search (&search);
  return slots;
}

/**
 * rd_slot_wish_has_time:
 * @wish: what is to be found
 * @minutes: a minute of the day
 *
 * Returns: whether a start then is in a part of the day asked for
 */
gboolean
rd_slot_wish_has_time (const RdSlotWish *wish, int minutes)
{
  for (guint i = 0; wish->times && i < wish->times->len; i++)
    {
      const RdSpan *span = &g_array_index (wish->times, RdSpan, i);

      if (minutes >= span->from && minutes < span->to)
        return TRUE;
    }
  return !times_asked (wish);
}
