/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-answer.c: what the dialog that books massages ahead shows, read in one question. */
#include "rd-ahead-answer.h"

#include "desk/booking/rd-booking-defaults.h"
#include "rd-ahead-defaults.h"

/**
 * rd_ahead_asking_new:
 * @draft: what is chosen
 * @keep: (nullable): a plan whose proposals are to stay as far as they can
 * @now: the present, UTC seconds
 *
 * Returns: (transfer full): a question for rd_ahead_answer_read()
 */
RdAheadAsking *
rd_ahead_asking_new (const RdAheadDraft *draft, const RdAheadPlan *keep, gint64 now)
{
  RdAheadAsking *asking = g_new0 (RdAheadAsking, 1);

  asking->draft = rd_ahead_draft_copy (draft);
  asking->keep = keep ? rd_ahead_plan_shown (keep) : NULL;
  asking->now = now;
  return asking;
}

/**
 * rd_ahead_asking_free:
 * @asking: (transfer full): a question
 *
 * Frees it.
 */
void
rd_ahead_asking_free (gpointer asking)
{
  RdAheadAsking *self = asking;

  rd_ahead_draft_free (self->draft);
  g_clear_pointer (&self->keep, g_array_unref);
  g_free (self);
}

static void
list_givers (RdAheadAnswer *answer)
{
  RdPeriod *period = answer->ahead->period;
  RdService *service = rd_period_service (period, answer->draft->service);

  for (guint i = 0; i < answer->draft->therapists->len; i++)
    {
      const RdAheadTherapist *one = &g_array_index (answer->draft->therapists, RdAheadTherapist, i);
      RdPractitioner *who = rd_period_practitioner (period, one->practitioner);

      if (one->ticked && who && rd_booking_defaults_gives (who, service))
        g_array_append_val (answer->givers, one->practitioner);
    }
}

static gboolean
is_given (RdPeriod *period, gint64 service)
{
  for (guint i = 0; i < period->practitioners->len; i++)
    if (rd_booking_defaults_gives (g_ptr_array_index (period->practitioners, i),
                                   rd_period_service (period, service)))
      return TRUE;
  return FALSE;
}

static int
compare_programmes (gconstpointer a, gconstpointer b)
{
  const RdProgramme *one = *(RdProgramme *const *)a;
  const RdProgramme *other = *(RdProgramme *const *)b;

  return (one->starts > other->starts) - (one->starts < other->starts);
}

static void
list_later (RdAheadAnswer *answer, RdTraining *training)
{
  GPtrArray *programmes = rd_training_records (training)->programmes;

  for (guint i = 0; programmes && i < programmes->len; i++)
    {
      RdProgramme *programme = g_ptr_array_index (programmes, i);

      if (!programme->closed && programme->starts > answer->programme->ends &&
          programme->starts <= answer->draft->last)
        g_ptr_array_add (answer->later, g_object_ref (programme));
    }
  g_ptr_array_sort (answer->later, compare_programmes);
}

static RdAheadOutcome
find_outcome (RdAheadAnswer *answer)
{
  if (!is_given (answer->ahead->period, answer->draft->service))
    return RD_AHEAD_NOBODY_GIVES;
  if (answer->givers->len == 0)
    return RD_AHEAD_NOBODY_TICKED;
  return answer->ahead->plan->periods->len > 0 ? RD_AHEAD_PLANNED : RD_AHEAD_TOO_SHORT;
}

static gboolean
plan (RdAheadAnswer *answer,
      RdConnection *store,
      const RdAheadAsking *asking,
      GCancellable *cancellable,
      GError **error)
{
  RdAheadQuestion *question = rd_ahead_draft_question (answer->draft, asking->keep, asking->now);
  RdService *service, *light;

  answer->ahead = rd_plan_ahead_read (store, question, cancellable, error);
  rd_ahead_question_free (question);
  if (answer->ahead == NULL)
    return FALSE;
  service = rd_period_service (answer->ahead->period, answer->draft->service);
  light = rd_plan_ahead_light_service (answer->ahead->period->diary, service);
  if (light != service)
    answer->light = g_object_ref (light);
  answer->usual = rd_ahead_defaults_usual (answer->ahead->period);
  list_givers (answer);
  list_later (answer, answer->ahead->period->training);
  answer->outcome = find_outcome (answer);
  return TRUE;
}

static gboolean
is_complete (const RdAheadDraft *draft)
{
  return draft->service != 0 && draft->every_weeks > 0 && draft->last != RD_DATE_UNSET &&
         draft->therapists->len > 0;
}

/* What has not been chosen yet follows from what the practice knows today. */
static gboolean
begin (RdAheadAnswer *answer,
       RdConnection *store,
       const RdAheadAsking *asking,
       GCancellable *cancellable,
       GError **error)
{
  g_autoptr (RdSettings) settings = rd_settings_read (store, error);
  g_autoptr (RdZone) zone = settings ? rd_zone_new (settings->zone, error) : NULL;
  g_autoptr (RdPeriod) period = NULL;
  RdDate today;

  if (zone == NULL)
    return FALSE;
  today = rd_zone_date (zone, asking->now);

  RdPeriodQuestion question = {
    .from = today, .to = today + 1, .client = answer->programme->client, .now = asking->now
  };
  period = rd_period_read (store, &question, cancellable, error);
  if (period == NULL)
    return FALSE;
  if (rd_plan_ahead_default_to (period->training, answer->programme) <= today)
    answer->outcome = RD_AHEAD_OVER;
  else if (!rd_ahead_defaults_fill (answer->draft, period, answer->programme))
    answer->outcome = RD_AHEAD_NO_MASSAGE;
  return TRUE;
}

/**
 * rd_ahead_answer_read:
 * @store: the connection
 * @asking: an #RdAheadAsking
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location, see rd_plan_ahead_read()
 *
 * An #RdQuestion.
 *
 * Returns: (transfer full) (nullable): an #RdAheadAnswer
 */
gpointer
rd_ahead_answer_read (RdConnection *store,
                      gpointer asking,
                      GCancellable *cancellable,
                      GError **error)
{
  const RdAheadAsking *asked = asking;
  g_autoptr (RdAheadAnswer) answer = g_atomic_rc_box_new0 (RdAheadAnswer);

  answer->draft = rd_ahead_draft_copy (asked->draft);
  answer->givers = g_array_new (FALSE, FALSE, sizeof (gint64));
  answer->later = g_ptr_array_new_with_free_func (g_object_unref);
  answer->programme = rd_store_get (store, RD_TYPE_PROGRAMME, asked->draft->programme, error);
  if (answer->programme == NULL ||
      !(answer->client = rd_store_get (store, RD_TYPE_CLIENT, answer->programme->client, error)) ||
      (!is_complete (answer->draft) && !begin (answer, store, asked, cancellable, error)) ||
      (answer->outcome == RD_AHEAD_PLANNED && !plan (answer, store, asked, cancellable, error)))
    return NULL;
  return g_steal_pointer (&answer);
}

static void
clear_answer (gpointer data)
{
  RdAheadAnswer *answer = data;

  rd_ahead_draft_free (answer->draft);
  g_clear_object (&answer->programme);
  g_clear_object (&answer->client);
  g_clear_pointer (&answer->ahead, rd_ahead_free);
  g_array_unref (answer->givers);
  g_clear_object (&answer->light);
  g_ptr_array_unref (answer->later);
}

/**
 * rd_ahead_answer_ref:
 * @answer: an answer
 *
 * Returns: (transfer full): @answer with one more reference
 */
RdAheadAnswer *
rd_ahead_answer_ref (RdAheadAnswer *answer)
{
  return g_atomic_rc_box_acquire (answer);
}

/**
 * rd_ahead_answer_unref:
 * @answer: (transfer full): an answer
 *
 * Drops a reference, on any thread.
 */
void
rd_ahead_answer_unref (RdAheadAnswer *answer)
{
  g_atomic_rc_box_release_full (answer, clear_answer);
}
