/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-plan-ahead.c: the massages of a programme, one a period, proposed in one plan. */
#include "rd-plan-ahead-private.h"

#include "rd-training-private.h"

#include <stdlib.h>

/* Choices. */

static RdSlotWish
make_slot_wish (RdPlanning *planning, RdAheadKind kind, RdDate from, RdDate to)
{
  const RdAheadWish *wish = planning->wish;

  return (RdSlotWish){
    .service = planning->services[kind],
    .from = from,
    .to = to,
    .practitioners = wish->practitioners,
    .times = wish->times,
    .only_times = TRUE,
    .ideal_spacing = planning->period_days,
    .massage_days = planning->days,
    .count = 2 * (to - from),
  };
}

/* Within the programme the rules must speak for a slot; after it they may have no opinion. */
static gboolean
is_acceptable (RdPlanning *planning, const RdSlot *slot)
{
  RdDate date = rd_zone_date (planning->zone, slot->start);
  gboolean over = date > planning->wish->programme->ends &&
                  (planning->race == NULL || date > planning->race->date);

  if (rd_suitability_has_reason (&slot->suitability, RD_REASON_TOO_SOON))
    return FALSE;
  return slot->suitability.verdict <= RD_VERDICT_FAIR ||
         (slot->suitability.verdict == RD_VERDICT_NONE && over);
}

static void
add_choices (RdPlanning *planning, const RdSlotWish *wish, RdAheadKind kind, GArray *choices)
{
  g_autoptr (GArray) slots = rd_slot_finder_find (planning->diary, planning->training, wish);

  for (guint i = 0; i < slots->len; i++)
    {
      RdAheadChoice choice = { g_array_index (slots, RdSlot, i), rd_record_id (wish->service),
                               kind };

      if (is_acceptable (planning, &choice.slot))
        g_array_append_val (choices, choice);
    }
}

/* The week of the race before other weeks of its period. */
static int
compare_choices (gconstpointer a, gconstpointer b)
{
  const RdAheadChoice *one = a;
  const RdAheadChoice *other = b;
  gboolean race_week = one->kind == RD_AHEAD_RACE_WEEK;

  if (one->slot.suitability.verdict != other->slot.suitability.verdict)
    return one->slot.suitability.verdict < other->slot.suitability.verdict ? -1 : 1;
  if (race_week != (other->kind == RD_AHEAD_RACE_WEEK))
    return race_week ? -1 : 1;
  return 0;
}

typedef void (*RunFunc) (RdPlanning *planning,
                         const RdSlotWish *wish,
                         RdAheadKind kind,
                         gpointer data);

/* Calls @run for each stretch of days of one kind. */
static void
for_each_run (RdPlanning *planning, const RdAheadPeriod *period, RunFunc run, gpointer data)
{
  for (RdDate from = period->from, to; from < period->to; from = to)
    {
      int kind = rd_plan_ahead_kind_of_day (planning, from);

      for (to = from + 1; to < period->to && rd_plan_ahead_kind_of_day (planning, to) == kind;)
        to++;
      if (kind != RD_AHEAD_NO_KIND)
        {
          RdSlotWish wish = make_slot_wish (planning, kind, from, to);

          run (planning, &wish, kind, data);
        }
    }
}

static void
collect_run (RdPlanning *planning, const RdSlotWish *wish, RdAheadKind kind, gpointer choices)
{
  add_choices (planning, wish, kind, choices);
}

/* With anybody, at any time. */
static void
collect_other_run (RdPlanning *planning, const RdSlotWish *wish, RdAheadKind kind, gpointer choices)
{
  RdSlotWish any = *wish;

  any.practitioners = NULL;
  any.only_times = FALSE;
  add_choices (planning, &any, kind, choices);
}

static void
explain_run (RdPlanning *planning, const RdSlotWish *wish, RdAheadKind kind, gpointer period)
{
  rd_plan_ahead_explain (planning->diary, planning->training, wish, period);
}

/* Pins. */

static gboolean
is_asked_for (const RdAheadWish *wish, gint64 practitioner)
{
  for (guint i = 0; wish->practitioners && i < wish->practitioners->len; i++)
    if (g_array_index (wish->practitioners, gint64, i) == practitioner)
      return TRUE;
  return wish->practitioners == NULL;
}

static void
drop_reason (RdSuitability *suitability, RdReasonCode code)
{
  guint kept = 0;

  for (guint i = 0; i < suitability->n_reasons; i++)
    if (suitability->reasons[i].code != code)
      suitability->reasons[kept++] = suitability->reasons[i];
  suitability->n_reasons = kept;
}

/* What can be given at exactly that time with that practitioner, if the rules allow it. */
static gboolean
try_pin (RdPlanning *planning, const RdAheadChoice *pin, RdAheadChoice *choice)
{
  const RdAheadWish *asked = planning->wish;
  int minutes;
  RdDate date = rd_zone_to_wall (planning->zone, pin->slot.start, &minutes);
  int kind = rd_plan_ahead_kind_of_day (planning, date);
  RdSpan then = { minutes, minutes + 1 };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (RdSpan));
  g_autoptr (GArray) only = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (RdAheadChoice));

  if (kind == RD_AHEAD_NO_KIND)
    return FALSE;

  RdSlotWish wish = make_slot_wish (planning, kind, date, date + 1);
  gboolean preferred = wish.times && wish.times->len > 0 && rd_slot_wish_has_time (&wish, minutes);
  g_array_append_val (times, then);
  wish.times = times;
  wish.count = G_MAXINT;
  if (!is_asked_for (asked, pin->slot.practitioner))
    {
      g_array_append_val (only, pin->slot.practitioner);
      wish.practitioners = only;
    }
  add_choices (planning, &wish, kind, choices);
  for (guint i = 0; i < choices->len; i++)
    {
      *choice = g_array_index (choices, RdAheadChoice, i);
      if (choice->slot.practitioner != pin->slot.practitioner ||
          choice->slot.start != pin->slot.start)
        continue;
      if (!preferred)
        drop_reason (&choice->slot.suitability, RD_REASON_PREFERRED_TIME);
      if (wish.practitioners == only)
        drop_reason (&choice->slot.suitability, RD_REASON_PREFERRED_PRACTITIONER);
      return TRUE;
    }
  return FALSE;
}

static void
choose (RdPlanning *planning,
        RdAheadPeriod *period,
        const RdAheadChoice *choice,
        RdAheadState state)
{
  RdDate date = rd_zone_date (planning->zone, choice->slot.start);

  period->choice = *choice;
  period->state = state;
  g_array_append_val (planning->days, date);
}

static gboolean
holds (const RdAheadPeriod *period, RdDate date)
{
  return date >= period->from && date < period->to;
}

static void
place_pin (RdPlanning *planning, RdAheadPeriod *period)
{
  GArray *pinned = planning->wish->pinned;

  for (guint i = 0; pinned && i < pinned->len; i++)
    {
      const RdAheadChoice *pin = &g_array_index (pinned, RdAheadChoice, i);
      RdAheadChoice choice;

      if (!holds (period, rd_zone_date (planning->zone, pin->slot.start)))
        continue;
      if (try_pin (planning, pin, &choice))
        {
          g_clear_pointer (&period->taken, g_free);
          choose (planning, period, &choice, RD_AHEAD_PINNED);
          return;
        }
      if (period->taken == NULL)
        period->taken = g_memdup2 (pin, sizeof *pin);
    }
}

/* Plans. */

static gboolean
is_dropped (RdPlanning *planning, const RdAheadPeriod *period)
{
  GArray *dropped = planning->wish->dropped;

  for (guint i = 0; dropped && i < dropped->len; i++)
    if (holds (period, g_array_index (dropped, RdDate, i)))
      return TRUE;
  return FALSE;
}

/* Whether the client has a massage in the period, booked already. */
static gboolean
find_booked (RdPlanning *planning, RdAheadPeriod *period)
{
  GArray *massages = rd_training_massages (planning->training);
  guint first = rd_training_massage_index (planning->training, period->from);

  if (first == massages->len || !holds (period, g_array_index (massages, RdMassage, first).date))
    return FALSE;
  period->booked = g_array_index (massages, RdMassage, first).booking;
  return TRUE;
}

/* What could be in a period. Its own proposal is no reason against what would be in its place. */
static void
collect (RdPlanning *planning, RdAheadPeriod *period)
{
  GArray *all = planning->days;

  if (period->state == RD_AHEAD_PINNED)
    {
      RdDate own = rd_zone_date (planning->zone, period->choice.slot.start);

      planning->days = g_array_new (FALSE, FALSE, sizeof (RdDate));
      for (guint i = 0; i < all->len; i++)
        if (g_array_index (all, RdDate, i) != own)
          g_array_append_vals (planning->days, &g_array_index (all, RdDate, i), 1);
    }
  for_each_run (planning, period, collect_run, period->alternatives);
  if (planning->days != all)
    g_array_unref (planning->days);
  planning->days = all;
}

static void
plan_period (RdPlanning *planning, RdAheadPeriod *period)
{
  collect (planning, period);
  g_array_sort (period->alternatives, compare_choices);
  if (period->state == RD_AHEAD_PINNED)
    return;
  if (period->state == RD_AHEAD_WITHOUT_SLOT && period->alternatives->len > 0)
    {
      RdAheadChoice best = g_array_index (period->alternatives, RdAheadChoice, 0);

      choose (planning, period, &best, RD_AHEAD_PROPOSED);
      return;
    }
  if (period->alternatives->len > 0)
    return;
  for_each_run (planning, period, explain_run, period);
  for_each_run (planning, period, collect_other_run, period->alternatives);
  g_array_sort (period->alternatives, compare_choices);
}

/* Whether a choice could stand in its period, beside the proposals of the others. */
static gboolean
is_apart (RdPlanning *planning, guint index, const RdAheadChoice *choice)
{
  int too_soon = rd_diary_records (planning->diary)->settings->too_soon_days;
  RdDate date = rd_zone_date (planning->zone, choice->slot.start);

  for (guint i = 0; i < planning->periods->len; i++)
    {
      const RdAheadPeriod *other = &g_array_index (planning->periods, RdAheadPeriod, i);

      if (i != index && rd_ahead_period_has_choice (other) &&
          abs (rd_zone_date (planning->zone, other->choice.slot.start) - date) < MAX (1, too_soon))
        return FALSE;
    }
  return TRUE;
}

static void
keep_alternatives (RdPlanning *planning, guint index)
{
  RdAheadPeriod *period = &g_array_index (planning->periods, RdAheadPeriod, index);
  GArray *all = period->alternatives;
  guint kept = 0;

  for (guint i = 0; i < all->len && kept < RD_AHEAD_MOST_ALTERNATIVES; i++)
    {
      RdAheadChoice choice = g_array_index (all, RdAheadChoice, i);
      gboolean same = rd_ahead_period_has_choice (period) &&
                      choice.slot.start == period->choice.slot.start &&
                      choice.slot.practitioner == period->choice.slot.practitioner;

      if (!same && is_apart (planning, index, &choice))
        g_array_index (all, RdAheadChoice, kept++) = choice;
    }
  g_array_set_size (all, kept);
}

/**
 * rd_plan_ahead:
 * @diary: who is free when, of at least the range planned for
 * @training: what planning knows of the client
 * @wish: what is to be booked, how often, with whom and when
 *
 * Proposes one massage a period: the best slot of it, as the slot finder ranks them, with the weeks
 * of a period as the ideal spacing. None is closer to another massage than the practice's
 * too_soon_days; none past; before the race's end none the rules call poor or worse. From seven
 * days before a race massage is light and of 30 minutes where the practice offers that; none is
 * proposed from two days before a race until the day after it; one for recovery follows on day 2
 * to 5. Periods are counted back from the race. A period that has a massage already gets no other.
 * The same question has the same answer.
 *
 * Returns: (transfer full): a plan, with no periods where the programme is over
 */
RdAheadPlan *
rd_plan_ahead (RdDiary *diary, RdTraining *training, const RdAheadWish *wish)
{
  RdPlanning planning = { .diary = diary, .training = training, .wish = wish };
  RdAheadPlan *plan = g_new0 (RdAheadPlan, 1);

  rd_plan_ahead_begin (&planning);
  plan->periods = planning.periods;
  plan->races = rd_plan_ahead_list_races (&planning);

  /* Pins first, so that the others keep clear of them. */
  for (guint i = 0; i < plan->periods->len; i++)
    {
      RdAheadPeriod *period = &g_array_index (plan->periods, RdAheadPeriod, i);

      if (is_dropped (&planning, period))
        period->state = RD_AHEAD_DROPPED;
      else
        place_pin (&planning, period);
    }
  for (guint i = 0; i < plan->periods->len; i++)
    {
      RdAheadPeriod *period = &g_array_index (plan->periods, RdAheadPeriod, i);

      if (period->state != RD_AHEAD_PINNED && find_booked (&planning, period))
        period->state = RD_AHEAD_HELD;
      else if (period->state != RD_AHEAD_DROPPED)
        plan_period (&planning, period);
    }
  /* What could be after all, beside those that are to be. */
  for (guint i = 0; i < plan->periods->len; i++)
    {
      RdAheadPeriod *period = &g_array_index (plan->periods, RdAheadPeriod, i);

      if (period->state == RD_AHEAD_DROPPED)
        plan_period (&planning, period);
    }
  for (guint i = 0; i < plan->periods->len; i++)
    keep_alternatives (&planning, i);

  rd_plan_ahead_end (&planning);
  return plan;
}

/**
 * rd_ahead_plan_free:
 * @plan: (transfer full): a plan
 *
 * Frees it.
 */
void
rd_ahead_plan_free (RdAheadPlan *plan)
{
  g_array_unref (plan->periods);
  g_ptr_array_unref (plan->races);
  g_free (plan);
}

/**
 * rd_ahead_period_has_choice:
 * @period: a period
 *
 * Returns: whether something is proposed for it
 */
gboolean
rd_ahead_period_has_choice (const RdAheadPeriod *period)
{
  return period->state == RD_AHEAD_PROPOSED || period->state == RD_AHEAD_PINNED;
}
