/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-inspector.c: what is said beside the calendar: the client in focus, or the booking selected.
 */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/inspector/rd-inspector-booking.h"
#include "desk/inspector/rd-inspector-client.h"
#include "desk/rd-inspector.h"
#include "desk/widgets/rd-load-chart.h"

#define HANNAH GINT_TO_POINTER (DESK_HANNAH)
#define NOBODY GINT_TO_POINTER (0)

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  GtkWidget *inspector;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer client)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->path = desk_practice_make ();
  fixture->focus = desk_focus_open (fixture->path, GPOINTER_TO_INT (client));
  fixture->inspector = rd_inspector_new ();
  g_object_set (fixture->inspector, "focus", fixture->focus, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->inspector);
  fixture->window = desk_test_show (overlay, 400, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer client)
{
  desk_test_close (fixture->window);
  desk_focus_close (fixture->focus);
  desk_practice_erase (fixture->path);
}

/* Whether a label is to be seen. */
static gboolean
says (Fixture *fixture, const char *text)
{
  return desk_test_find_shown (fixture->inspector, GTK_TYPE_LABEL, text) != NULL;
}

static GtkWidget *
find_button (Fixture *fixture, const char *label)
{
  return desk_test_find_shown (fixture->inspector, GTK_TYPE_BUTTON, label);
}

static void
select_booking (Fixture *fixture, gint64 booking)
{
  rd_focus_set_booking (fixture->focus, desk_focus_booking (fixture->focus, booking));
  desk_test_settle (fixture->window);
}

/* The client in focus. */

static void
test_nobody_is_an_invitation (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_button (fixture, "_Find a client");

  g_assert_true (says (fixture, "No client in focus"));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.search");
  desk_test_assert_said (fixture->inspector, "Inspector");
}

static void
test_says_what_a_therapist_comes_for (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chart = desk_test_find (fixture->inspector, RD_TYPE_LOAD_CHART, NULL);

  g_assert_true (says (fixture, "Hannah Clarke"));
  g_assert_true (says (fixture, "New here"));
  g_assert_true (says (fixture, "Asthma, carries inhaler"));
  g_assert_true (says (fixture, "Riverside 10K in 13 days"));
  g_assert_true (says (fixture, "up to deep pressure"));
  g_assert_true (says (fixture, "this week <b>1120</b>"));
  desk_test_assert_said (chart, "Training load from 19 Oct to 29 Nov, this week 1120");
  g_assert_false (says (fixture, "Next bookings"));
  g_assert_true (says (fixture, "Suggested slots"));
  g_assert_null (find_button (fixture, "_Import programme…"));
}

static gboolean
is_somebody_else (gpointer data)
{
  return says (data, "Tom Fenwick");
}

static void
test_says_what_is_missing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *import;

  rd_focus_set_client_id (fixture->focus, DESK_TOM);
  desk_test_until (is_somebody_else, fixture);
  import = find_button (fixture, "_Import programme…");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (import)), ==,
                   "programme.import");
  g_assert_false (says (fixture, "Riverside 10K in 13 days"));
  g_assert_true (says (fixture,
                       "No training programme. With one, the calendar shows when a massage "
                       "fits."));
}

/* Nobody's asthma is ever shown under another's name. */
static void
test_a_name_comes_with_what_is_its_own (Fixture *fixture, gconstpointer data)
{
  RdPeriod *period = rd_focus_period (fixture->focus);

  rd_focus_set_client (fixture->focus, rd_period_client (period, DESK_TOM));
  g_assert_true (says (fixture, "Hannah Clarke"));
  g_assert_true (says (fixture, "Asthma, carries inhaler"));
  desk_test_until (is_somebody_else, fixture);
  g_assert_false (says (fixture, "Asthma, carries inhaler"));
}

static void
test_next_bookings_open (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  rd_focus_set_client_id (fixture->focus, DESK_TOM);
  desk_test_until (is_somebody_else, fixture);
  row = desk_test_find_said (fixture->inspector, GTK_TYPE_LIST_BOX_ROW,
                             "Tom Fenwick, Personal training 60, Thu 26 Nov 15:00 to 16:00 with "
                             "Mike Adeyemi, Confirmed");
  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  /* Read again, it is another row, that has the keyboard as this one had. */
  g_object_notify (G_OBJECT (fixture->focus), "week");
  desk_test_keys (fixture->window, "Return");
  g_assert_cmpint (rd_record_id (rd_focus_booking (fixture->focus)), ==, DESK_LESSON);
  g_assert_cmpint (rd_focus_date (fixture->focus), ==, rd_date_new (2026, 11, 26));
  g_assert_true (says (fixture, "Thu 26 Nov, 15:00 – 16:00"));
}

static gboolean
is_booked (gpointer data)
{
  return says (data, "Next bookings");
}

static void
test_a_suggestion_is_booked_by_its_button (Fixture *fixture, gconstpointer data)
{
  GtkWidget *book = desk_test_find_said (fixture->inspector, GTK_TYPE_BUTTON, "Book Fri 27, 08:00");
  g_autoptr (RdBooking) kept = NULL;

  g_assert_nonnull (book);
  gtk_widget_grab_focus (book);
  desk_test_keys (fixture->window, "Return");
  desk_test_until (is_booked, fixture);
  kept = desk_practice_find (rd_focus_practice (fixture->focus), DESK_LESSON + 1);
  g_assert_cmpint (kept->client, ==, DESK_HANNAH);
  g_assert_cmpint (kept->starts, ==, desk_practice_at ("2026-11-27T08:00"));
}

static gboolean
close_all (RdWriting *writing, gpointer argument, GError **error)
{
  for (gint64 id = DESK_ELLEN; id <= DESK_PRIYA; id++)
    {
      g_autoptr (RdPractitioner) who =
        rd_store_get (rd_writing_store (writing), RD_TYPE_PRACTITIONER, id, error);

      g_clear_pointer (&who->hours, rd_week_hours_free);
      g_assert_true (rd_week_hours_parse ("", &who->hours));
      if (!rd_writing_update (writing, who, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_nothing_free (gpointer data)
{
  return says (data, "Nothing is free in the next two weeks.");
}

static void
test_says_when_nothing_is_free (Fixture *fixture, gconstpointer data)
{
  desk_practice_do (rd_focus_practice (fixture->focus), close_all, NULL);
  desk_test_until (is_nothing_free, fixture);
}

static void
test_its_cross_takes_the_client_out_of_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *close =
    desk_test_find_said (fixture->inspector, GTK_TYPE_BUTTON, "Take the client out of focus");

  desk_test_click (close, 1);
  g_assert_null (rd_focus_client (fixture->focus));
  desk_test_settle (fixture->window);
  g_assert_true (says (fixture, "No client in focus"));
}

/* The chart. */

static void
test_the_chart_marks_load_massage_and_today (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chart = desk_test_find (fixture->inspector, RD_TYPE_LOAD_CHART, NULL);
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean answered = FALSE;

  g_assert_cmpuint (desk_test_pixels (chart, "rd_heat_4"), >, 100);
  g_assert_cmpuint (desk_test_pixels (chart, "accent_color"), >, 30);
  g_assert_cmpuint (desk_test_pixels (chart, "rd_now"), >, 10);
  g_signal_emit_by_name (chart, "query-tooltip", gtk_widget_get_width (chart) - 2, 20, FALSE,
                         tooltip, &answered);
  g_assert_true (answered);
  gtk_widget_set_direction (chart, GTK_TEXT_DIR_RTL);
  g_assert_cmpuint (desk_test_pixels (chart, "rd_heat_4"), >, 100);
}

/* The booking selected. */

static gboolean
has_verdict (gpointer data)
{
  return says (data, "How it fits the training");
}

static void
test_a_booking_says_all_of_itself (Fixture *fixture, gconstpointer data)
{
  select_booking (fixture, DESK_CONFIRMED);
  g_assert_true (says (fixture, "Tom Fenwick"));
  g_assert_true (says (fixture, "020 7946 0018"));
  g_assert_true (says (fixture, "Tue 24 Nov, 10:00 – 11:00"));
  g_assert_true (says (fixture, "Sports massage 60"));
  g_assert_true (says (fixture, "John Whitlock, Room 1"));
  g_assert_true (says (fixture, "Medium"));
  g_assert_true (says (fixture, "Confirmed"));
  g_assert_nonnull (find_button (fixture, "Show their _training"));
}

/* By status: what comes next, and what can still be changed. */
static const struct
{
  gint64 booking;
  const char *next;
  gboolean changes;
} steps[] = {
  { DESK_PROVISIONAL, "_Confirm", TRUE },
  { DESK_CONFIRMED, "_Arrived", TRUE },
  { DESK_ARRIVED, "_Completed", TRUE },
  { DESK_NO_SHOW, NULL, FALSE },
};

static void
test_offers_what_comes_next (Fixture *fixture, gconstpointer data)
{
  static const char *const all[] = { "_Confirm", "_Arrived", "_Completed" };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      select_booking (fixture, steps[i].booking);
      for (guint j = 0; j < G_N_ELEMENTS (all); j++)
        g_assert_cmpint (find_button (fixture, all[j]) != NULL, ==,
                         g_strcmp0 (steps[i].next, all[j]) == 0);
      g_assert_cmpint (find_button (fixture, "_Move…") != NULL, ==, steps[i].changes);
      g_assert_cmpint (find_button (fixture, "Cance_l…") != NULL, ==, steps[i].changes);
    }
}

static gboolean
is_confirmed (gpointer data)
{
  Fixture *fixture = data;

  return says (fixture, "Confirmed") && find_button (fixture, "_Arrived");
}

static void
test_what_is_pressed_is_kept_and_shown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdBooking) kept = NULL;

  select_booking (fixture, DESK_PROVISIONAL);
  desk_test_click (find_button (fixture, "_Confirm"), 1);
  desk_test_until (is_confirmed, fixture);
  kept = desk_practice_find (rd_focus_practice (fixture->focus), DESK_PROVISIONAL);
  g_assert_cmpint (kept->status, ==, RD_BOOKING_CONFIRMED);
}

static gboolean
shows_last_week (gpointer data)
{
  return desk_focus_booking (((Fixture *)data)->focus, DESK_COMPLETED) != NULL;
}

static void
test_a_massage_says_how_it_fits (Fixture *fixture, gconstpointer data)
{
  rd_focus_set_date (fixture->focus, rd_date_new (2026, 11, 20));
  desk_test_until (shows_last_week, fixture);
  select_booking (fixture, DESK_COMPLETED);
  desk_test_until (has_verdict, fixture);
  g_assert_true (says (fixture, "Best: Rest day. Contraindication: ask first"));
  g_assert_true (says (fixture, "Highest pressure: Deep"));
  g_assert_true (says (fixture, "Asthma, carries inhaler"));
  g_assert_null (find_button (fixture, "_Move…"));
}

static void
test_shows_the_training_of_who_comes (Fixture *fixture, gconstpointer data)
{
  select_booking (fixture, DESK_CONFIRMED);
  desk_test_click (find_button (fixture, "Show their _training"), 1);
  desk_test_until (is_somebody_else, fixture);
  g_assert_null (rd_focus_booking (fixture->focus));
  g_assert_cmpint (rd_record_id (rd_focus_client (fixture->focus)), ==, DESK_TOM);
}

static void
test_goes_back_to_the_client (Fixture *fixture, gconstpointer data)
{
  select_booking (fixture, DESK_CONFIRMED);
  desk_test_click (
    desk_test_find_said (fixture->inspector, GTK_TYPE_BUTTON, "Back to the client in focus"), 1);
  desk_test_settle (fixture->window);
  g_assert_null (rd_focus_booking (fixture->focus));
  g_assert_true (says (fixture, "Hannah Clarke"));
}

static void
test_is_as_wide_whatever_it_says (Fixture *fixture, gconstpointer data)
{
  int before, after;

  gtk_widget_measure (fixture->inspector, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &before, NULL,
                      NULL);
  select_booking (fixture, DESK_CONFIRMED);
  gtk_widget_measure (fixture->inspector, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &after, NULL, NULL);
  g_assert_cmpint (before, ==, 300);
  g_assert_cmpint (after, ==, 300);
  rd_inspector_set_focus (RD_INSPECTOR (fixture->inspector), NULL);
  g_assert_true (says (fixture, "No client in focus"));
}

#define ADD(path, who, test)                                                                       \
  g_test_add ("/desk/inspector/" path, Fixture, who, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("nobody", NOBODY, test_nobody_is_an_invitation);
  ADD ("client", HANNAH, test_says_what_a_therapist_comes_for);
  ADD ("missing", HANNAH, test_says_what_is_missing);
  ADD ("name-and-cautions", HANNAH, test_a_name_comes_with_what_is_its_own);
  ADD ("next-bookings", HANNAH, test_next_bookings_open);
  ADD ("book-slot", HANNAH, test_a_suggestion_is_booked_by_its_button);
  ADD ("nothing-free", HANNAH, test_says_when_nothing_is_free);
  ADD ("leave-client", HANNAH, test_its_cross_takes_the_client_out_of_focus);
  ADD ("chart", HANNAH, test_the_chart_marks_load_massage_and_today);
  ADD ("booking", HANNAH, test_a_booking_says_all_of_itself);
  ADD ("next-step", NOBODY, test_offers_what_comes_next);
  ADD ("kept-and-shown", NOBODY, test_what_is_pressed_is_kept_and_shown);
  ADD ("fit", HANNAH, test_a_massage_says_how_it_fits);
  ADD ("show-training", HANNAH, test_shows_the_training_of_who_comes);
  ADD ("leave-booking", HANNAH, test_goes_back_to_the_client);
  ADD ("width", HANNAH, test_is_as_wide_whatever_it_says);
  return g_test_run ();
}
