/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-keep.c: keeping a draft, and what is offered when the practice refuses it. */
#include "config.h"

#include "rd-booking-keep.h"

#include "desk/rd-ask.h"
#include "desk/rd-toast.h"
#include "practice/rd-practice-commands.h"
#include "practice/rd-wording.h"
#include "rd-booking-text.h"
#include "rd-slot-text.h"

#include "planning/rd-slot-finder.h"

#include <glib/gi18n-lib.h>

#define MOST_ALTERNATIVES 3
#define DAYS_OF_ALTERNATIVES 14

/* One attempt after the other, until it is kept or given up. */
typedef struct
{
  GtkWidget *at;
  RdFocus *focus;
  RdBookingDraft draft;
  RdBookFlags flags;
  char *reason; /* why against the advice */
  GtkWidget *entry;
  RdPeriod *period; /* of the alternatives */
  GArray *slots;    /* (element-type RdSlot): the alternatives */
  GError *refusal;
  RdBookingKept callback;
  gpointer data;
} Attempt;

static void
finish_attempt (Attempt *attempt, RdBooking *kept)
{
  if (attempt->callback)
    attempt->callback (kept, attempt->data);
  g_object_unref (attempt->at);
  g_object_unref (attempt->focus);
  g_free (attempt->reason);
  g_clear_object (&attempt->entry);
  g_clear_pointer (&attempt->period, rd_period_unref);
  g_clear_pointer (&attempt->slots, g_array_unref);
  g_clear_error (&attempt->refusal);
  g_free (attempt);
}

static void try_again (Attempt *attempt);

static void
reason_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Attempt *attempt = data;
  const char *answer = rd_ask_finish (result);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (attempt->entry));

  if (g_strcmp0 (answer, "keep") != 0 || text[0] == '\0')
    {
      finish_attempt (attempt, NULL);
      return;
    }
  g_free (attempt->reason);
  attempt->reason = g_strdup (text);
  attempt->flags |= RD_BOOK_DESPITE_ADVICE;
  g_clear_object (&attempt->entry);
  try_again (attempt);
}

/* Rules advise; the therapist decides, and says why. */
static void
ask_reason (Attempt *attempt)
{
  const RdAnswer answers[] = {
    { "leave", attempt->draft.id ? N_ ("_Do not move") : N_ ("_Do not book"), RD_ANSWER_PLAIN },
    { "keep", attempt->draft.id ? N_ ("_Move anyway") : N_ ("_Book anyway"), RD_ANSWER_SUGGESTED },
  };

  attempt->entry = g_object_ref_sink (gtk_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (attempt->entry), _ ("Reason, kept in the journal"));
  gtk_entry_set_activates_default (GTK_ENTRY (attempt->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (attempt->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason"), -1);
  rd_ask_async (attempt->at, _ ("Against the advice"), attempt->refusal->message, attempt->entry,
                answers, G_N_ELEMENTS (answers), reason_cb, attempt);
}

static void
alternative_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Attempt *attempt = data;
  const char *answer = rd_ask_finish (result);

  if (g_strcmp0 (answer, "outside") == 0)
    {
      attempt->flags |= RD_BOOK_OUTSIDE_HOURS;
      try_again (attempt);
    }
  else if (answer && g_ascii_isdigit (answer[0]) && attempt->slots &&
           (guint)(answer[0] - '0') < attempt->slots->len)
    {
      const RdSlot *slot = &g_array_index (attempt->slots, RdSlot, answer[0] - '0');

      attempt->draft.start = slot->start;
      attempt->draft.practitioner = slot->practitioner;
      attempt->draft.room = attempt->draft.id ? 0 : slot->room;
      try_again (attempt);
    }
  else
    {
      finish_attempt (attempt, NULL);
    }
}

static gboolean
is_outside_hours (Attempt *attempt)
{
  RdDraftVerdict verdict;

  if (attempt->period == NULL)
    return FALSE;
  rd_booking_draft_judge (&attempt->draft, attempt->period->diary, NULL, &verdict);
  return !verdict.free && (verdict.why_not.code == RD_REASON_PRACTITIONER_OFF ||
                           verdict.why_not.code == RD_REASON_PRACTICE_CLOSED);
}

static void
offer_alternatives (Attempt *attempt)
{
  RdAnswer answers[MOST_ALTERNATIVES + 2];
  char *labels[MOST_ALTERNATIVES] = { NULL };
  static const char *const ids[MOST_ALTERNATIVES] = { "0", "1", "2" };
  g_autofree char *body = NULL;
  guint n = 0;

  answers[n++] =
    (RdAnswer){ "leave", attempt->draft.id ? N_ ("_Do not move") : N_ ("_Do not book") };
  if (is_outside_hours (attempt))
    answers[n++] = (RdAnswer){ "outside", N_ ("_Outside working hours anyway"), RD_ANSWER_PLAIN };
  /* The last answer stands first where they stand one over the other. */
  for (guint i = attempt->slots ? MIN (attempt->slots->len, MOST_ALTERNATIVES) : 0; i > 0; i--)
    {
      const RdSlot *slot = &g_array_index (attempt->slots, RdSlot, i - 1);
      g_autofree char *when = rd_wording_day_and_time (attempt->period->zone, slot->start);
      g_autofree char *who = rd_slot_text_who (attempt->period, slot);

      /* Translators: a free time and who gives it: Thu 26 Nov, 17:30 · John 60 */
      labels[i - 1] = g_strdup_printf (_ ("%1$s · %2$s"), when, who);
      answers[n++] =
        (RdAnswer){ ids[i - 1], labels[i - 1], i == 1 ? RD_ANSWER_SUGGESTED : RD_ANSWER_PLAIN };
    }
  if (attempt->slots && attempt->slots->len > 0)
    /* Translators: a sentence that says what is in the way comes before. */
    body = g_strdup_printf (_ ("%s These times are free:"), attempt->refusal->message);
  rd_ask_async (attempt->at, _ ("That time is not free"), body ? body : attempt->refusal->message,
                NULL, answers, n, alternative_cb, attempt);
  for (guint i = 0; i < MOST_ALTERNATIVES; i++)
    g_free (labels[i]);
}

/* What the worker is asked: the period around the wish, and the slots free in it. */
typedef struct
{
  RdPeriodQuestion period;
  RdBookingDraft draft;
} Question;

typedef struct
{
  RdPeriod *period;
  GArray *slots;
} Answer;

static void
free_answer (Answer *answer)
{
  g_clear_pointer (&answer->period, rd_period_unref);
  g_clear_pointer (&answer->slots, g_array_unref);
  g_free (answer);
}

static gpointer
read_alternatives (RdConnection *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;
  RdPeriod *period = rd_period_read (store, &question->period, cancellable, error);
  RdSlotWish wish = { .count = MOST_ALTERNATIVES, .except_booking = question->draft.id };
  g_autoptr (GArray) who = g_array_new (FALSE, FALSE, sizeof (gint64));
  Answer *answer;

  if (period == NULL)
    return NULL;
  answer = g_new0 (Answer, 1);
  answer->period = period;
  wish.from = question->period.from;
  wish.to = question->period.to;
  wish.service = rd_period_service (period, question->draft.service);
  wish.pressure = question->draft.pressure;
  if (question->draft.practitioner)
    {
      g_array_append_val (who, question->draft.practitioner);
      wish.practitioners = who;
    }
  if (wish.service && period->training)
    answer->slots = rd_slot_finder_find (period->diary, period->training, &wish);
  return answer;
}

static void
alternatives_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Attempt *attempt = data;
  Answer *answer = rd_practice_read_finish (RD_PRACTICE (source), result, NULL);

  if (answer)
    {
      g_clear_pointer (&attempt->period, rd_period_unref);
      g_clear_pointer (&attempt->slots, g_array_unref);
      attempt->period = g_steal_pointer (&answer->period);
      attempt->slots = g_steal_pointer (&answer->slots);
      free_answer (answer);
    }
  offer_alternatives (attempt);
}

static void
find_alternatives (Attempt *attempt)
{
  RdPractice *practice = rd_focus_practice (attempt->focus);
  Question *question = g_new0 (Question, 1);

  question->draft = attempt->draft;
  question->period.from = rd_zone_date (rd_practice_zone (practice), attempt->draft.start);
  question->period.to = question->period.from + DAYS_OF_ALTERNATIVES;
  question->period.client = attempt->draft.client;
  question->period.now = rd_practice_now (practice);
  rd_practice_read_async (practice, read_alternatives, question, g_free,
                          (GDestroyNotify)free_answer, NULL, alternatives_read_cb, attempt);
}

static void
say_kept (Attempt *attempt, RdBooking *kept)
{
  RdZone *zone = rd_practice_zone (rd_focus_practice (attempt->focus));
  g_autofree char *times = rd_booking_text_times (zone, kept->starts, kept->ends);
  g_autofree char *sentence = attempt->draft.id ? g_strdup_printf (_ ("Moved to %s"), times)
                                                : g_strdup_printf (_ ("Booked %s"), times);

  rd_toast_done (attempt->at, sentence);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Attempt *attempt = data;
  RdPractice *practice = RD_PRACTICE (source);
  g_autoptr (RdBooking) kept = NULL;

  g_clear_error (&attempt->refusal);
  kept = attempt->draft.id ? rd_practice_move_finish (practice, result, &attempt->refusal)
                           : rd_practice_book_finish (practice, result, &attempt->refusal);
  if (kept)
    {
      say_kept (attempt, kept);
      finish_attempt (attempt, kept);
    }
  else if (g_error_matches (attempt->refusal, RD_ERROR, RD_ERROR_ADVICE))
    {
      ask_reason (attempt);
    }
  else if (g_error_matches (attempt->refusal, RD_ERROR, RD_ERROR_CONFLICT))
    {
      find_alternatives (attempt);
    }
  else
    {
      rd_toast_error (attempt->at, attempt->refusal);
      finish_attempt (attempt, NULL);
    }
}

static void
try_again (Attempt *attempt)
{
  RdPractice *practice = rd_focus_practice (attempt->focus);
  g_autoptr (RdBooking) wanted = NULL;

  if (attempt->draft.id)
    {
      rd_practice_move_async (practice, attempt->draft.id, attempt->draft.start,
                              attempt->draft.practitioner, attempt->draft.room, attempt->flags,
                              attempt->reason, answered_cb, attempt);
      return;
    }
  wanted = rd_booking_draft_to_booking (&attempt->draft);
  wanted->advice_overridden = g_strdup (attempt->reason);
  rd_practice_book_async (practice, wanted, attempt->flags, answered_cb, attempt);
}

/**
 * rd_booking_keep:
 * @at: a widget of the window it is done in
 * @focus: what the desk is looking at
 * @draft: a complete draft
 * @reason: (nullable): why it is kept against the advice, where that is known already
 * @callback: (nullable): called once
 * @data: for @callback
 *
 * Books or moves. Where the practice refuses, the person is asked what to do instead; what was kept
 * is said in a toast that offers to undo it.
 */
void
rd_booking_keep (GtkWidget *at,
                 RdFocus *focus,
                 const RdBookingDraft *draft,
                 const char *reason,
                 RdBookingKept callback,
                 gpointer data)
{
  Attempt *attempt = g_new0 (Attempt, 1);
  GtkRoot *root = gtk_widget_get_root (at);

  /* A tile or a form may be gone before the answer is there; its window is not. */
  attempt->at = g_object_ref (root ? GTK_WIDGET (root) : at);
  attempt->focus = g_object_ref (focus);
  attempt->draft = *draft;
  /* A moved booking keeps its room where that is free, and gets another where it is not. */
  if (draft->id)
    attempt->draft.room = 0;
  attempt->reason = g_strdup (reason);
  if (reason)
    attempt->flags |= RD_BOOK_DESPITE_ADVICE;
  attempt->callback = callback;
  attempt->data = data;
  try_again (attempt);
}
