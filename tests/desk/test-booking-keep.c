/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-booking-keep.c: a draft is kept, or what is offered where the practice refuses it. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/booking/rd-booking-keep.h"

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  gboolean answered;
  RdBooking *kept;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->path = desk_practice_make ();
  fixture->focus = desk_focus_open (fixture->path, 0);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_label_new ("The desk"));
  fixture->window = desk_test_show (overlay, 700, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
  desk_focus_close (fixture->focus);
  desk_practice_erase (fixture->path);
  g_clear_object (&fixture->kept);
}

static void
kept_cb (RdBooking *kept, gpointer data)
{
  Fixture *fixture = data;

  g_assert_false (fixture->answered);
  fixture->answered = TRUE;
  g_set_object (&fixture->kept, kept);
}

static gboolean
is_answered (gpointer data)
{
  return ((Fixture *)data)->answered;
}

static RdBookingDraft
make_draft (Fixture *fixture, gint64 client, gint64 practitioner, const char *when)
{
  RdBookingDraft draft = rd_booking_draft_serving (
    rd_booking_draft_new (), rd_period_service (rd_focus_period (fixture->focus), DESK_SPORTS_60));

  draft.client = client;
  draft.practitioner = practitioner;
  draft.start = desk_practice_at (when);
  return draft;
}

static void
keep (Fixture *fixture, RdBookingDraft draft, const char *reason)
{
  rd_booking_keep (fixture->window, fixture->focus, &draft, reason, kept_cb, fixture);
}

static void
test_what_is_free_is_booked_and_said (Fixture *fixture, gconstpointer data)
{
  keep (fixture, make_draft (fixture, DESK_TOM, DESK_ELLEN, "2026-11-27T09:00"), NULL);
  desk_test_until (is_answered, fixture);
  g_assert_cmpint (fixture->kept->practitioner, ==, DESK_ELLEN);
  g_assert_nonnull (
    desk_test_find (fixture->window, GTK_TYPE_LABEL, "Booked Fri 27 Nov, 09:00 – 10:00"));
  g_assert_nonnull (desk_test_find (fixture->window, GTK_TYPE_BUTTON, "_Undo"));
}

/* John has Tom at ten; the best of what is offered is one key away. */
static void
test_another_time_is_one_key_away (Fixture *fixture, gconstpointer data)
{
  GtkWidget *question;

  keep (fixture, make_draft (fixture, DESK_HANNAH, DESK_JOHN, "2026-11-24T10:00"), NULL);
  question = desk_test_window ("That time is not free");
  g_assert_cmpuint (desk_test_count (question, GTK_TYPE_BUTTON), ==, 4);
  g_assert_nonnull (desk_test_find_shown (question, GTK_TYPE_BUTTON, "_Do not book"));
  desk_test_keys (fixture->window, "Return");
  desk_test_until (is_answered, fixture);
  g_assert_nonnull (fixture->kept);
  g_assert_cmpint (fixture->kept->practitioner, ==, DESK_JOHN);
  g_assert_cmpint (fixture->kept->starts, !=, desk_practice_at ("2026-11-24T10:00"));
}

static void
test_giving_it_up_keeps_nothing (Fixture *fixture, gconstpointer data)
{
  keep (fixture, make_draft (fixture, DESK_HANNAH, DESK_JOHN, "2026-11-24T10:00"), NULL);
  desk_test_window ("That time is not free");
  desk_test_keys (fixture->window, "Escape");
  desk_test_until (is_answered, fixture);
  g_assert_null (fixture->kept);
}

static void
test_outside_hours_is_possible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *question;

  keep (fixture, make_draft (fixture, DESK_TOM, DESK_ELLEN, "2026-11-28T11:00"), NULL);
  question = desk_test_window ("That time is not free");
  desk_test_click (
    desk_test_find_shown (question, GTK_TYPE_BUTTON, "_Outside working hours anyway"), 1);
  desk_test_until (is_answered, fixture);
  g_assert_nonnull (fixture->kept);
  g_assert_cmpint (fixture->kept->starts, ==, desk_practice_at ("2026-11-28T11:00"));
}

static RdBookingDraft
make_firm_draft (Fixture *fixture)
{
  RdBookingDraft draft = make_draft (fixture, DESK_HANNAH, DESK_JOHN, "2026-11-24T14:00");

  draft.pressure = 4;
  return draft;
}

static void
test_against_the_advice_asks_why (Fixture *fixture, gconstpointer data)
{
  keep (fixture, make_firm_draft (fixture), NULL);
  desk_test_window ("Against the advice");
  desk_test_keys (fixture->window, "Y e s Return");
  desk_test_until (is_answered, fixture);
  g_assert_cmpstr (fixture->kept->advice_overridden, ==, "Yes");
}

/* Nothing but spaces is no reason. */
static void
test_without_a_reason_the_advice_stands (Fixture *fixture, gconstpointer data)
{
  GtkWidget *question;

  keep (fixture, make_firm_draft (fixture), NULL);
  question = desk_test_window ("Against the advice");
  desk_test_keys (fixture->window, "space Return");
  g_assert_true (gtk_window_is_active (GTK_WINDOW (question)));
  g_assert_false (fixture->answered);
  desk_test_keys (fixture->window, "Escape");
  desk_test_until (is_answered, fixture);
  g_assert_null (fixture->kept);
}

static void
test_a_reason_known_is_not_asked_for (Fixture *fixture, gconstpointer data)
{
  keep (fixture, make_firm_draft (fixture), "Her coach agrees");
  desk_test_until (is_answered, fixture);
  g_assert_cmpstr (fixture->kept->advice_overridden, ==, "Her coach agrees");
}

/* Meanwhile somebody cancelled it. */
static gboolean
cancel (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdBooking) booking =
    rd_store_get (rd_writing_store (writing), RD_TYPE_BOOKING, DESK_CONFIRMED, error);

  booking->status = RD_BOOKING_CANCELLED;
  rd_record_set_text (&booking->cancel_reason, "Ill");
  booking->cancelled_by = RD_CANCELLED_BY_CLIENT;
  booking->cancelled_at = DESK_NOW;
  return rd_writing_update (writing, booking, error);
}

static void
test_what_cannot_be_is_said (Fixture *fixture, gconstpointer data)
{
  RdBooking *booking = desk_focus_booking (fixture->focus, DESK_CONFIRMED);
  RdBookingDraft draft = rd_booking_draft_of (
    booking, rd_period_service (rd_focus_period (fixture->focus), booking->service));

  desk_practice_do (rd_focus_practice (fixture->focus), cancel, NULL);
  draft.start = desk_practice_at ("2026-11-24T14:00");
  keep (fixture, draft, NULL);
  desk_test_until (is_answered, fixture);
  g_assert_null (fixture->kept);
  g_assert_nonnull (desk_test_find (fixture->window, GTK_TYPE_LABEL,
                                    "A cancelled booking cannot be moved; book anew instead."));
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/booking-keep/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("free", test_what_is_free_is_booked_and_said);
  ADD ("another-time", test_another_time_is_one_key_away);
  ADD ("given-up", test_giving_it_up_keeps_nothing);
  ADD ("outside-hours", test_outside_hours_is_possible);
  ADD ("against-advice", test_against_the_advice_asks_why);
  ADD ("no-reason", test_without_a_reason_the_advice_stands);
  ADD ("reason-known", test_a_reason_known_is_not_asked_for);
  ADD ("refused", test_what_cannot_be_is_said);
  return g_test_run ();
}
