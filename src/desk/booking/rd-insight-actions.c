/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-insight-actions.c: what is done with a booking that a change of the programme has spoilt. */
#include "config.h"

#include "rd-insight-actions.h"

#include "desk/rd-ask.h"
#include "desk/rd-toast.h"
#include "practice/rd-practice-commands.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

/* What was pressed, until the practice has answered. */
typedef struct
{
  GtkWidget *at;
  RdPractice *practice;
  gint64 booking;
  GtkWidget *entry;
} Pressed;

static Pressed *
begin (GtkWidget *at, RdPractice *practice, const RdInsight *insight)
{
  Pressed *pressed = g_new0 (Pressed, 1);
  GtkRoot *root = gtk_widget_get_root (at);

  pressed->at = g_object_ref (root ? GTK_WIDGET (root) : at);
  pressed->practice = g_object_ref (practice);
  pressed->booking = rd_record_id (insight->booking);
  return pressed;
}

static void
end (Pressed *pressed)
{
  g_object_unref (pressed->at);
  g_object_unref (pressed->practice);
  g_clear_object (&pressed->entry);
  g_free (pressed);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pressed, end)

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Pressed) pressed = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) kept = rd_practice_move_finish (RD_PRACTICE (source), result, &error);
  g_autofree char *when = NULL;
  g_autofree char *sentence = NULL;

  if (kept == NULL)
    {
      rd_toast_error (pressed->at, error);
      return;
    }
  when = rd_wording_day_and_time (rd_practice_zone (pressed->practice), kept->starts);
  /* Translators: the day and time a massage now is at */
  sentence = g_strdup_printf (_ ("Moved to %s"), when);
  rd_toast_done (pressed->at, sentence);
}

/**
 * rd_insight_move:
 * @at: the widget it is done from
 * @practice: the practice
 * @insight: an insight with something better
 *
 * Moves the booking there, in one press.
 */
void
rd_insight_move (GtkWidget *at, RdPractice *practice, const RdInsight *insight)
{
  g_return_if_fail (insight->has_better);
  rd_practice_move_async (practice, rd_record_id (insight->booking), insight->better.start,
                          insight->better.practitioner, insight->better.room, RD_BOOK_PLAIN, NULL,
                          moved_cb, begin (at, practice, insight));
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Pressed) pressed = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) kept =
    rd_practice_accept_booking_finish (RD_PRACTICE (source), result, &error);

  if (kept)
    rd_toast_done (pressed->at, _ ("The massage stays as it is"));
  else
    rd_toast_error (pressed->at, error);
}

static void
reason_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Pressed *pressed = data;
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (pressed->entry));

  if (g_strcmp0 (rd_ask_finish (result), "keep") != 0)
    {
      end (pressed);
      return;
    }
  rd_practice_accept_booking_because_async (pressed->practice, pressed->booking, reason, kept_cb,
                                            pressed);
}

/* A list that is open over the window would keep the keyboard from the question. */
static void
leave_popover (GtkWidget *at)
{
  GtkWidget *popover = gtk_widget_get_ancestor (at, GTK_TYPE_POPOVER);

  if (popover)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/* Rules advise; the therapist decides, and says why. */
static void
ask_reason (Pressed *pressed, const RdInsight *insight)
{
  static const RdAnswer answers[] = {
    { "leave", N_ ("_Cancel"), RD_ANSWER_PLAIN },
    { "keep", N_ ("_Keep it anyway"), RD_ANSWER_SUGGESTED },
  };
  RdZone *zone = rd_practice_zone (pressed->practice);
  g_autofree char *why =
    rd_wording_suitability_on (&insight->now, rd_zone_date (zone, insight->booking->starts));

  pressed->entry = g_object_ref_sink (gtk_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (pressed->entry), _ ("Reason"));
  gtk_entry_set_activates_default (GTK_ENTRY (pressed->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pressed->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason"), -1);
  rd_ask_async (pressed->at, _ ("Keep it against the advice?"), why, pressed->entry, answers,
                G_N_ELEMENTS (answers), reason_cb, pressed);
}

/**
 * rd_insight_keep:
 * @at: the widget it is done from
 * @practice: the practice
 * @insight: an insight
 *
 * Leaves the booking as it is, with a reason where the rules advise against it.
 */
void
rd_insight_keep (GtkWidget *at, RdPractice *practice, const RdInsight *insight)
{
  Pressed *pressed = begin (at, practice, insight);
  int pressure = insight->booking->pressure;

  if (insight->now.verdict == RD_VERDICT_AVOID ||
      (pressure != RD_UNSET && pressure > insight->now.max_pressure))
    {
      leave_popover (at);
      ask_reason (pressed, insight);
    }
  else
    rd_practice_accept_booking_async (practice, rd_record_id (insight->booking), kept_cb, pressed);
}
