/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-starts.c: what a new programme can begin with, and what it would come to. */
#include "rd-programme-starts.h"

#include "model/rd-practitioner.h"
#include "planning/rd-preview.h"
#include "practice/rd-template-question.h"

#include <math.h>

static gboolean
read_client (RdProgrammeStarts *starts,
             RdConnection *store,
             const RdStartsQuestion *question,
             GError **error)
{
  if (question->client == 0)
    {
      starts->races = g_ptr_array_new_with_free_func (g_object_unref);
      starts->programmes = g_ptr_array_new_with_free_func (g_object_unref);
      return TRUE;
    }
  return (starts->client = rd_store_get (store, RD_TYPE_CLIENT, question->client, error)) &&
         (starts->races = rd_store_list (
            store, RD_TYPE_RACE, "client = $1 AND date >= $2 ORDER BY date, id", error,
            RD_BIND_INT (question->client), RD_BIND_DATE (question->today), RD_BIND_END)) &&
         (starts->programmes = rd_store_list (
            store, RD_TYPE_PROGRAMME, "client = $1 AND closed = $2 AND ends >= $3 ORDER BY starts",
            error, RD_BIND_INT (question->client), RD_BIND_INT (0), RD_BIND_DATE (question->today),
            RD_BIND_END));
}

/**
 * rd_programme_starts_read:
 * @store: the connection
 * @question: (type RdStartsQuestion): for whom
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location for what the store says
 *
 * An #RdQuestion.
 *
 * Returns: (transfer full) (type RdProgrammeStarts) (nullable): what it can begin with
 */
gpointer
rd_programme_starts_read (RdConnection *store,
                          gpointer question,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (RdProgrammeStarts) starts = g_new0 (RdProgrammeStarts, 1);

  starts->templates = rd_templates_read (store, error);
  if (starts->templates == NULL || !read_client (starts, store, question, error))
    return NULL;
  starts->practitioners = rd_store_list (store, RD_TYPE_PRACTITIONER, "archived = $1 ORDER BY id",
                                         error, RD_BIND_INT (0), RD_BIND_END);
  return starts->practitioners ? g_steal_pointer (&starts) : NULL;
}

/**
 * rd_programme_starts_free:
 * @starts: (transfer full): what rd_programme_starts_read() returned
 *
 * Frees it.
 */
void
rd_programme_starts_free (RdProgrammeStarts *starts)
{
  g_clear_object (&starts->client);
  g_clear_pointer (&starts->templates, g_ptr_array_unref);
  g_clear_pointer (&starts->practitioners, g_ptr_array_unref);
  g_clear_pointer (&starts->races, g_ptr_array_unref);
  g_clear_pointer (&starts->programmes, g_ptr_array_unref);
  g_free (starts);
}

/**
 * rd_programme_starts_race:
 * @starts: what there is
 *
 * The race a new programme is most likely for: the first the client aims at, else the first of the
 * others. Those a programme leads to or has on its way are spoken for.
 *
 * Returns: (transfer none) (nullable): a race to come
 */
RdRace *
rd_programme_starts_race (const RdProgrammeStarts *starts)
{
  RdRace *best = NULL;

  for (guint i = 0; i < starts->races->len; i++)
    {
      RdRace *race = starts->races->pdata[i];

      if (!rd_programme_starts_beside (starts, race->date, race->date) &&
          (best == NULL || race->priority < best->priority))
        best = race;
    }
  return best;
}

/**
 * rd_programme_starts_template:
 * @starts: what there is
 * @km: kilometres of the race, NaN where nobody knows
 *
 * Returns: (transfer none) (nullable): the template whose race is nearest to it, by proportion; the
 *   first one where nobody knows
 */
RdTemplate *
rd_programme_starts_template (const RdProgrammeStarts *starts, double km)
{
  RdTemplate *best = NULL;
  double nearest = INFINITY;

  for (guint i = 0; i < starts->templates->len; i++)
    {
      RdTemplate *template = starts->templates->pdata[i];
      double distance =
        km > 0 && template->race_km > 0 ? fabs (log (km / template->race_km)) : G_MAXDOUBLE;

      if (distance < nearest)
        {
          best = template;
          nearest = distance;
        }
    }
  return best;
}

/**
 * rd_programme_starts_beside:
 * @starts: what there is
 * @first: first day of a new programme
 * @last: its last day
 *
 * Returns: (transfer none) (nullable): a programme the client follows in some of those days already
 */
RdProgramme *
rd_programme_starts_beside (const RdProgrammeStarts *starts, RdDate first, RdDate last)
{
  for (guint i = 0; i < starts->programmes->len; i++)
    {
      RdProgramme *programme = starts->programmes->pdata[i];

      if (programme->starts <= last && programme->ends >= first)
        return programme;
    }
  return NULL;
}

/**
 * rd_outlook_question_new:
 * @wish: what is wanted
 * @today: the present day
 *
 * Returns: (transfer full): the question for rd_programme_outlook_read()
 */
RdOutlookQuestion *
rd_outlook_question_new (const RdProgrammeWish *wish, RdDate today)
{
  RdOutlookQuestion *question = g_new0 (RdOutlookQuestion, 1);

  question->wish = rd_programme_wish_copy (wish);
  question->today = today;
  return question;
}

/**
 * rd_outlook_question_free:
 * @question: (transfer full): a question
 *
 * Frees it.
 */
void
rd_outlook_question_free (gpointer question)
{
  rd_programme_wish_free (((RdOutlookQuestion *)question)->wish);
  g_free (question);
}

static RdDate
nth_day (GArray *days, guint nth)
{
  return g_array_index (days, RdPreviewDay, nth).date;
}

/**
 * rd_programme_outlook_read:
 * @store: the connection
 * @question: (type RdOutlookQuestion): what is wanted
 * @cancellable: (nullable): whether the answer is still wanted
 * @error: return location, see rd_programme_lay()
 *
 * An #RdQuestion: what a programme would be. Where its race is so near that its first weeks would
 * lie in the past, and no first day is asked for, it begins with this week.
 *
 * Returns: (transfer full) (type RdProgrammeOutlook) (nullable): its days
 */
gpointer
rd_programme_outlook_read (RdConnection *store,
                           gpointer question,
                           GCancellable *cancellable,
                           GError **error)
{
  RdProgrammeWish wish = *((RdOutlookQuestion *)question)->wish;
  RdDate monday = rd_date_week_start (((RdOutlookQuestion *)question)->today);
  g_autoptr (RdProgrammeOutlook) outlook = g_new0 (RdProgrammeOutlook, 1);

  outlook->days = rd_programme_preview_read (store, &wish, cancellable, error);
  if (outlook->days == NULL)
    return NULL;
  if (wish.starts == RD_DATE_UNSET && outlook->days->len > 0 &&
      nth_day (outlook->days, 0) < monday &&
      nth_day (outlook->days, outlook->days->len - 1) >= monday)
    {
      outlook->left_out = (guint)(monday - nth_day (outlook->days, 0) + 6) / 7;
      wish.starts = monday;
      g_array_unref (outlook->days);
      outlook->days = rd_programme_preview_read (store, &wish, cancellable, error);
    }
  return outlook->days ? g_steal_pointer (&outlook) : NULL;
}

/**
 * rd_programme_outlook_free:
 * @outlook: (transfer full): what rd_programme_outlook_read() returned
 *
 * Frees it.
 */
void
rd_programme_outlook_free (RdProgrammeOutlook *outlook)
{
  g_clear_pointer (&outlook->days, g_array_unref);
  g_free (outlook);
}
