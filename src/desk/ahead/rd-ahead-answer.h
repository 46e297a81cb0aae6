/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-answer.h: what the dialog that books massages ahead shows, read in one question. */
#pragma once

#include "rd-ahead-draft.h"

G_BEGIN_DECLS

/**
 * RdAheadOutcome:
 * @RD_AHEAD_PLANNED: there is a plan
 * @RD_AHEAD_OVER: the programme is over, with the recovery after it
 * @RD_AHEAD_NO_MASSAGE: the practice offers no massage
 * @RD_AHEAD_NOBODY_GIVES: nobody gives the one chosen
 * @RD_AHEAD_NOBODY_TICKED: nobody was chosen to give it
 * @RD_AHEAD_TOO_SHORT: no period is left until the last day
 */
typedef enum
{
  RD_AHEAD_PLANNED,
  RD_AHEAD_OVER,
  RD_AHEAD_NO_MASSAGE,
  RD_AHEAD_NOBODY_GIVES,
  RD_AHEAD_NOBODY_TICKED,
  RD_AHEAD_TOO_SHORT,
} RdAheadOutcome;

/**
 * RdAheadAsking:
 * @draft: what is chosen; what is not yet is chosen by the answer
 * @keep: (nullable): choices shown that are to stay, see rd_ahead_draft_question()
 * @now: the present, UTC seconds
 *
 * What is asked.
 */
typedef struct
{
  RdAheadDraft *draft;
  GArray *keep;
  gint64 now;
} RdAheadAsking;

/**
 * RdAheadAnswer:
 * @outcome: whether there is a plan
 * @draft: what was asked, with nothing left unchosen
 * @programme: the programme
 * @client: whose it is
 * @ahead: (nullable): the plan; %NULL where the programme is over or there is no massage
 * @usual: id of whom the client usually sees; 0: nobody
 * @givers: (element-type gint64): who is ticked and gives the massage, in order
 * @light: (nullable): what is given in the week of a race, where that is something else
 * @later: (element-type RdProgramme): programmes of the client that follow within the plan
 *
 * What is shown. Counted by reference and not changed once read.
 */
typedef struct
{
  RdAheadOutcome outcome;
  RdAheadDraft *draft;
  RdProgramme *programme;
  RdClient *client;
  RdAhead *ahead;
  gint64 usual;
  GArray *givers;
  RdService *light;
  GPtrArray *later;
} RdAheadAnswer;

RdAheadAsking *rd_ahead_asking_new  (const RdAheadDraft  *draft,
                                     const RdAheadPlan   *keep,
                                     gint64               now);
void           rd_ahead_asking_free (gpointer             asking);
gpointer       rd_ahead_answer_read (RdConnection        *store,
                                     gpointer             asking,
                                     GCancellable        *cancellable,
                                     GError             **error);
RdAheadAnswer *rd_ahead_answer_ref  (RdAheadAnswer       *answer);
void           rd_ahead_answer_unref (RdAheadAnswer      *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdAheadAnswer, rd_ahead_answer_unref)

G_END_DECLS
