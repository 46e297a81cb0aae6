/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-draft.c: what is chosen in the dialog that books massages ahead, as a value. */
#include "rd-ahead-draft.h"

/**
 * rd_ahead_draft_new:
 * @programme: id of the programme to book for
 *
 * Returns: (transfer full): a draft of which nothing else is chosen yet
 */
RdAheadDraft *
rd_ahead_draft_new (gint64 programme)
{
  RdAheadDraft *draft = g_new0 (RdAheadDraft, 1);

  draft->programme = programme;
  draft->last = RD_DATE_UNSET;
  draft->therapists = g_array_new (FALSE, FALSE, sizeof (RdAheadTherapist));
  draft->pinned = g_array_new (FALSE, FALSE, sizeof (RdAheadChoice));
  draft->dropped = g_array_new (FALSE, FALSE, sizeof (RdDate));
  draft->taken = g_array_new (FALSE, FALSE, sizeof (RdAheadChoice));
  return draft;
}

/**
 * rd_ahead_draft_copy:
 * @draft: a draft
 *
 * Returns: (transfer full): another, which changes apart from it
 */
RdAheadDraft *
rd_ahead_draft_copy (const RdAheadDraft *draft)
{
  RdAheadDraft *copy = g_memdup2 (draft, sizeof *draft);

  copy->therapists = g_array_copy (draft->therapists);
  copy->pinned = g_array_copy (draft->pinned);
  copy->dropped = g_array_copy (draft->dropped);
  copy->taken = g_array_copy (draft->taken);
  return copy;
}

/**
 * rd_ahead_draft_free:
 * @draft: (transfer full): a draft
 *
 * Frees it.
 */
void
rd_ahead_draft_free (RdAheadDraft *draft)
{
  g_array_unref (draft->therapists);
  g_array_unref (draft->pinned);
  g_array_unref (draft->dropped);
  g_array_unref (draft->taken);
  g_free (draft);
}

/* When and with whom. */

/**
 * rd_ahead_times_span:
 * @part: one part of the day
 *
 * Returns: from when to when it is
 */
RdSpan
rd_ahead_times_span (RdAheadTimes part)
{
  switch (part)
    {
    case RD_AHEAD_MORNING:
      return (RdSpan){ 8 * 60, 12 * 60 };
    case RD_AHEAD_MIDDAY:
      return (RdSpan){ 12 * 60, 15 * 60 };
    case RD_AHEAD_EVENING:
    default:
      return (RdSpan){ 16 * 60, 20 * 60 };
    }
}

static int
find_therapist (const RdAheadDraft *draft, gint64 practitioner)
{
  for (guint i = 0; i < draft->therapists->len; i++)
    if (g_array_index (draft->therapists, RdAheadTherapist, i).practitioner == practitioner)
      return (int)i;
  return -1;
}

/**
 * rd_ahead_draft_tick:
 * @draft: a draft
 * @practitioner: id of one of its therapists
 * @ticked: whether they are to give the massages
 *
 * Lets them give massages, or not.
 */
void
rd_ahead_draft_tick (RdAheadDraft *draft, gint64 practitioner, gboolean ticked)
{
  int nth = find_therapist (draft, practitioner);

  if (nth >= 0)
    g_array_index (draft->therapists, RdAheadTherapist, nth).ticked = ticked;
}

/**
 * rd_ahead_draft_prefer:
 * @draft: a draft
 * @practitioner: id of one of its therapists
 * @before: id of another; 0: the last of all
 *
 * Moves them in the order of preference.
 */
void
rd_ahead_draft_prefer (RdAheadDraft *draft, gint64 practitioner, gint64 before)
{
  int from = find_therapist (draft, practitioner);
  RdAheadTherapist moved;
  int to;

  if (from < 0 || practitioner == before)
    return;
  moved = g_array_index (draft->therapists, RdAheadTherapist, from);
  g_array_remove_index (draft->therapists, (guint)from);
  to = before != 0 ? find_therapist (draft, before) : -1;
  g_array_insert_val (draft->therapists, to >= 0 ? (guint)to : draft->therapists->len, moved);
}

/* Proposals. */

static gboolean
holds (const RdAheadPeriod *period, RdDate date)
{
  return date >= period->from && date < period->to;
}

static void
remove_choices (GArray *choices, RdZone *zone, const RdAheadPeriod *period)
{
  for (guint i = choices->len; i > 0; i--)
    {
      const RdAheadChoice *choice = &g_array_index (choices, RdAheadChoice, i - 1);

      if (holds (period, rd_zone_date (zone, choice->slot.start)))
        g_array_remove_index (choices, i - 1);
    }
}

/**
 * rd_ahead_draft_is_pinned:
 * @draft: a draft
 * @zone: the practice's zone
 * @period: a period of a plan
 *
 * Returns: whether its proposal is the one that was pinned there
 */
gboolean
rd_ahead_draft_is_pinned (const RdAheadDraft *draft, RdZone *zone, const RdAheadPeriod *period)
{
  const RdAheadChoice *shown = rd_ahead_period_shown (period);

  for (guint i = 0; shown && i < draft->pinned->len; i++)
    {
      const RdAheadChoice *pin = &g_array_index (draft->pinned, RdAheadChoice, i);

      if (holds (period, rd_zone_date (zone, pin->slot.start)) &&
          pin->slot.start == shown->slot.start &&
          pin->slot.practitioner == shown->slot.practitioner)
        return TRUE;
    }
  return FALSE;
}

/**
 * rd_ahead_draft_pin:
 * @draft: a draft
 * @zone: the practice's zone
 * @period: a period of a plan
 * @choice: what it is to have
 *
 * Keeps @choice whatever else is chosen, in place of what was pinned there before.
 */
void
rd_ahead_draft_pin (RdAheadDraft *draft,
                    RdZone *zone,
                    const RdAheadPeriod *period,
                    const RdAheadChoice *choice)
{
  RdAheadChoice pin = *choice;

  remove_choices (draft->pinned, zone, period);
  remove_choices (draft->taken, zone, period);
  g_array_append_val (draft->pinned, pin);
}

/**
 * rd_ahead_draft_unpin:
 * @draft: a draft
 * @zone: the practice's zone
 * @period: a period of a plan
 *
 * Lets its proposal be the best there is again.
 */
void
rd_ahead_draft_unpin (RdAheadDraft *draft, RdZone *zone, const RdAheadPeriod *period)
{
  remove_choices (draft->pinned, zone, period);
}

/**
 * rd_ahead_draft_drop:
 * @draft: a draft
 * @zone: the practice's zone
 * @period: a period of a plan
 *
 * Books nothing in it.
 */
void
rd_ahead_draft_drop (RdAheadDraft *draft, RdZone *zone, const RdAheadPeriod *period)
{
  RdDate date = rd_ahead_period_has_choice (period) ? rd_zone_date (zone, period->choice.slot.start)
                                                    : period->from;

  rd_ahead_draft_take_up (draft, period);
  g_array_append_val (draft->dropped, date);
}

/**
 * rd_ahead_draft_take_up:
 * @draft: a draft
 * @period: a period of a plan
 *
 * Books something in it after all.
 */
void
rd_ahead_draft_take_up (RdAheadDraft *draft, const RdAheadPeriod *period)
{
  for (guint i = draft->dropped->len; i > 0; i--)
    if (holds (period, g_array_index (draft->dropped, RdDate, i - 1)))
      g_array_remove_index (draft->dropped, i - 1);
}

/**
 * rd_ahead_draft_forget_taken:
 * @draft: a draft
 *
 * Other things are asked for now: what could not be had before is no longer of interest.
 */
void
rd_ahead_draft_forget_taken (RdAheadDraft *draft)
{
  g_array_set_size (draft->taken, 0);
}

/**
 * rd_ahead_draft_note_taken:
 * @draft: a draft
 * @zone: the practice's zone
 * @plan: the plan it gave
 *
 * Remembers what could no longer be had, until something else is chosen there.
 */
void
rd_ahead_draft_note_taken (RdAheadDraft *draft, RdZone *zone, const RdAheadPlan *plan)
{
  for (guint i = 0; i < plan->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (plan->periods, RdAheadPeriod, i);

      if (period->taken == NULL)
        continue;
      remove_choices (draft->pinned, zone, period);
      remove_choices (draft->taken, zone, period);
      g_array_append_vals (draft->taken, period->taken, 1);
    }
}

/**
 * rd_ahead_draft_taken:
 * @draft: a draft
 * @zone: the practice's zone
 * @period: a period of a plan
 *
 * Returns: (transfer none) (nullable): what could no longer be had in it
 */
const RdAheadChoice *
rd_ahead_draft_taken (const RdAheadDraft *draft, RdZone *zone, const RdAheadPeriod *period)
{
  for (guint i = 0; i < draft->taken->len; i++)
    {
      const RdAheadChoice *choice = &g_array_index (draft->taken, RdAheadChoice, i);

      if (holds (period, rd_zone_date (zone, choice->slot.start)))
        return choice;
    }
  return NULL;
}

/* Plans. */

/**
 * rd_ahead_period_shown:
 * @period: a period of a plan
 *
 * Returns: (transfer none) (nullable): its proposal, or what would be proposed had it not been
 *   dropped
 */
const RdAheadChoice *
rd_ahead_period_shown (const RdAheadPeriod *period)
{
  if (rd_ahead_period_has_choice (period))
    return &period->choice;
  if (period->state == RD_AHEAD_DROPPED && !rd_ahead_period_is_open (period))
    return &g_array_index (period->alternatives, RdAheadChoice, 0);
  return NULL;
}

/**
 * rd_ahead_period_is_open:
 * @period: a period of a plan
 *
 * Returns: whether nothing that was asked for is free in it
 */
gboolean
rd_ahead_period_is_open (const RdAheadPeriod *period)
{
  return period->state == RD_AHEAD_WITHOUT_SLOT ||
         (period->state == RD_AHEAD_DROPPED &&
          (period->why.n_reasons > 0 || period->alternatives->len == 0));
}

/**
 * rd_ahead_plan_count:
 * @plan: a plan
 * @chosen: (out): how many massages it would book
 * @possible: (out): how many it could book
 * @all: (out): how many periods have no massage yet
 *
 * Counts.
 */
void
rd_ahead_plan_count (const RdAheadPlan *plan, guint *chosen, guint *possible, guint *all)
{
  *chosen = *possible = *all = 0;
  for (guint i = 0; i < plan->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (plan->periods, RdAheadPeriod, i);

      *chosen += rd_ahead_period_has_choice (period);
      *possible += rd_ahead_period_shown (period) != NULL;
      *all += period->state != RD_AHEAD_HELD;
    }
}

static RdAheadQuestion *
make_question (const RdAheadDraft *draft, gint64 now)
{
  RdAheadQuestion *question = g_new0 (RdAheadQuestion, 1);

  question->programme = draft->programme;
  question->service = draft->service;
  question->every_weeks = draft->every_weeks;
  question->to = draft->last == RD_DATE_UNSET ? RD_DATE_UNSET : draft->last + 1;
  question->pressure = draft->pressure;
  question->now = now;
  question->practitioners = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < draft->therapists->len; i++)
    {
      const RdAheadTherapist *one = &g_array_index (draft->therapists, RdAheadTherapist, i);

      if (one->ticked)
        g_array_append_val (question->practitioners, one->practitioner);
    }
  question->times = g_array_new (FALSE, FALSE, sizeof (RdSpan));
  for (guint part = RD_AHEAD_MORNING; part <= RD_AHEAD_EVENING; part <<= 1)
    if (draft->times & part)
      {
        RdSpan span = rd_ahead_times_span (part);

        g_array_append_val (question->times, span);
      }
  question->dropped = g_array_copy (draft->dropped);
  return question;
}

/**
 * rd_ahead_plan_shown:
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type RdAheadChoice): what rd_ahead_period_shown() gives of each
 *   period
 */
GArray *
rd_ahead_plan_shown (const RdAheadPlan *plan)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (RdAheadChoice));

  for (guint i = 0; i < plan->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (plan->periods, RdAheadPeriod, i);
      const RdAheadChoice *shown = rd_ahead_period_shown (period);

      if (shown)
        g_array_append_vals (choices, shown, 1);
    }
  return choices;
}

/**
 * rd_ahead_draft_question:
 * @draft: a draft
 * @keep: (nullable) (element-type RdAheadChoice): what is shown and is to stay as far as it can;
 *   %NULL: only what is pinned stays
 * @now: the present, UTC seconds
 *
 * What was pinned goes before what was shown.
 *
 * Returns: (transfer full): the question that plans by it
 */
RdAheadQuestion *
rd_ahead_draft_question (const RdAheadDraft *draft, GArray *keep, gint64 now)
{
  RdAheadQuestion *question = make_question (draft, now);

  question->pinned = g_array_copy (draft->pinned);
  if (keep)
    g_array_append_vals (question->pinned, keep->data, keep->len);
  return question;
}

/**
 * rd_ahead_draft_order:
 * @draft: a draft
 * @plan: the plan it gave
 * @now: the present, UTC seconds
 *
 * Returns: (transfer full): the question that books all that @plan proposes
 */
RdAheadQuestion *
rd_ahead_draft_order (const RdAheadDraft *draft, const RdAheadPlan *plan, gint64 now)
{
  RdAheadQuestion *question = make_question (draft, now);

  question->pinned = g_array_new (FALSE, FALSE, sizeof (RdAheadChoice));
  for (guint i = 0; i < plan->periods->len; i++)
    {
      const RdAheadPeriod *period = &g_array_index (plan->periods, RdAheadPeriod, i);

      if (rd_ahead_period_has_choice (period))
        g_array_append_val (question->pinned, period->choice);
    }
  return question;
}
