/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-insights.c: a massage the programme has spoilt is marked in the calendar, with why and what
 * would be better, and a press moves it. */
#include "desk-practice.h"
#include "desk-test.h"
#include "desk-week.h"

#include "desk/booking/rd-insight-list.h"
#include "desk/inspector/rd-inspector-booking.h"
#include "desk/inspector/rd-inspector-client.h"
#include "desk/rd-insights.h"
#include "practice/rd-practice-commands.h"

/* Friday is Hannah's rest day, best for a massage, until it gets hills. */
#define MASSAGE (DESK_LESSON + 1)

static gboolean
book (RdWriting *writing, gpointer at, GError **error)
{
  g_autoptr (RdBooking) booking = rd_record_new (RD_TYPE_BOOKING);

  rd_record_set_text (&booking->uid, "hannah-friday");
  booking->client = DESK_HANNAH;
  booking->practitioner = DESK_JOHN;
  booking->service = DESK_SPORTS_60;
  booking->starts = desk_practice_at (at);
  booking->ends = booking->starts + 3600;
  booking->busy_until = booking->ends + 900;
  booking->pressure = 4;
  booking->verdict = RD_VERDICT_BEST;
  booking->status = RD_BOOKING_CONFIRMED;
  return rd_writing_insert (writing, booking, error);
}

static gboolean
train (RdWriting *writing, gpointer argument, GError **error)
{
  g_autoptr (RdWorkout) workout = rd_record_new (RD_TYPE_WORKOUT);

  workout->client = DESK_HANNAH;
  workout->programme = 1;
  workout->date = rd_date_new (2026, 11, 27);
  workout->kind = RD_WORKOUT_HILLS;
  workout->start = 17 * 60;
  workout->minutes = 60;
  return rd_writing_insert (writing, workout, error);
}

static gboolean
fill_column (RdWriting *writing, gpointer argument, GError **error)
{
  for (gint64 who = DESK_ELLEN; who <= DESK_PRIYA; who++)
    {
      g_autoptr (RdBooking) booking = rd_record_new (RD_TYPE_BOOKING);

      if (who == DESK_JOHN)
        continue;
      booking->uid = g_strdup_printf ("beside-%d", (int)who);
      booking->client = who == DESK_ELLEN ? DESK_ZOE : who == DESK_MIKE ? DESK_CLARA : DESK_TOM;
      booking->practitioner = who;
      booking->service = DESK_SPORTS_60;
      booking->starts = desk_practice_at ("2026-11-27T13:45");
      booking->ends = booking->starts + 3600;
      booking->busy_until = booking->ends;
      booking->status = RD_BOOKING_CONFIRMED;
      if (!rd_writing_insert (writing, booking, error))
        return FALSE;
    }
  return TRUE;
}

static RdPractice *
practice_of (DeskWeek *week)
{
  return rd_focus_practice (week->focus);
}

static gboolean
is_doubted (gpointer data)
{
  DeskWeek *week = data;

  return rd_insights_of_booking (rd_focus_insights (week->focus), MASSAGE) != NULL;
}

static gboolean
is_fine (gpointer data)
{
  return !is_doubted (data);
}

static gboolean
has_tile (gpointer data)
{
  return desk_week_tile (data, MASSAGE) != NULL;
}

static void
spoil (DeskWeek *week, const char *at)
{
  desk_practice_do (practice_of (week), book, (gpointer)at);
  desk_practice_do (practice_of (week), train, NULL);
  desk_test_until (is_doubted, week);
}

#define WHY                                                                                        \
  "Avoid: Pressure 4 is above the highest for the day, 2. Hard training within 3 hours. "          \
  "When it was booked: Best"

#define PLAIN                                                                                      \
  "Hannah Clarke, Sports massage 60, Fri 27 Nov 14:00 to 15:00 with John Whitlock, Confirmed, "    \
  "pressure 4 of 5"
#define MARKED PLAIN ". " WHY

static void
test_tile_is_marked (DeskWeek *week, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint before;

  desk_practice_do (practice_of (week), book, (gpointer) "2026-11-27T14:00");
  desk_test_until (has_tile, week);
  g_assert_true (is_fine (week));
  before = desk_test_pixels (desk_week_tile (week, MASSAGE), "rd_alert_text");
  desk_practice_do (practice_of (week), train, NULL);
  desk_test_until (is_doubted, week);
  desk_test_settle (week->window);
  desk_test_assert_said (desk_week_tile (week, MASSAGE), MARKED);
  g_assert_cmpuint (desk_test_pixels (desk_week_tile (week, MASSAGE), "rd_alert_text"), >,
                    before + 100);

  /* The workout is taken back: nothing is left to say. */
  g_free (rd_practice_undo (practice_of (week), &error));
  g_assert_no_error (error);
  desk_test_until (is_fine, week);
  desk_test_settle (week->window);
  desk_test_assert_said (desk_week_tile (week, MASSAGE), PLAIN);
  g_assert_cmpuint (desk_test_pixels (desk_week_tile (week, MASSAGE), "rd_alert_text"), ==, before);
}

static gboolean
is_pill_marked (gpointer data)
{
  DeskWeek *week = data;

  return desk_test_find_said (GTK_WIDGET (week->grid), GTK_TYPE_MENU_BUTTON,
                              "2 more bookings at this time. 1 massage fits less well since the "
                              "programme changed") != NULL;
}

static gboolean
has_popover (gpointer data)
{
  return desk_test_find_said (data, GTK_TYPE_BUTTON, PLAIN) != NULL;
}

/* Where a column has no room for the booking, what stands for it is marked. */
static void
test_pill_is_marked (DeskWeek *week, gconstpointer data)
{
  GtkWidget *pill, *row;

  rd_focus_set_client_id (week->focus, 0);
  desk_practice_do (practice_of (week), fill_column, NULL);
  desk_practice_do (practice_of (week), book, (gpointer) "2026-11-27T14:00");
  desk_practice_do (practice_of (week), train, NULL);
  desk_test_until (is_pill_marked, week);
  pill = desk_test_find_said (GTK_WIDGET (week->grid), GTK_TYPE_MENU_BUTTON,
                              "2 more bookings at this time. 1 massage fits less well since the "
                              "programme changed");
  g_assert_true (gtk_widget_has_css_class (pill, "rd-doubtful"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (pill));
  desk_test_until (has_popover, pill);
  row = desk_test_find_said (pill, GTK_TYPE_BUTTON, PLAIN);
  g_assert_true (gtk_widget_has_css_class (row, "rd-doubtful"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (pill));
}

/* Beside the calendar stands why, and a press moves the booking to where it is better. */
static void
move_by_list (DeskWeek *week, GtkWidget *inspector)
{
  GtkWidget *list = desk_test_find (inspector, RD_TYPE_INSIGHT_LIST, NULL);
  gint64 before = desk_week_starts (week, MASSAGE);
  GtkWidget *button;

  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_nonnull (desk_test_find (list, GTK_TYPE_LABEL, WHY));
  button = desk_test_find_said (list, GTK_TYPE_BUTTON, "Move the massage on Fri 27 Nov, 14:00");
  g_assert_nonnull (button);
  gtk_widget_grab_focus (button);
  desk_test_keys (inspector, "Return");
  desk_test_until (is_fine, week);
  g_assert_cmpint (desk_week_starts (week, MASSAGE), !=, before);
  g_assert_false (gtk_widget_get_mapped (list));
}

static GtkWidget *
show_beside (GtkWidget *inspector)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), inspector);
  return desk_test_show (overlay, 340, 760);
}

static void
test_inspector_of_the_booking (DeskWeek *week, gconstpointer data)
{
  GtkWidget *inspector = rd_inspector_booking_new (week->focus);
  GtkWidget *window = show_beside (inspector);
  g_autoptr (RdBooking) booking = NULL;

  spoil (week, "2026-11-27T14:00");
  booking = desk_practice_find (practice_of (week), MASSAGE);
  rd_focus_set_booking (week->focus, booking);
  desk_test_settle (window);
  move_by_list (week, inspector);
  desk_test_close (window);
}

static void
test_inspector_of_the_client (DeskWeek *week, gconstpointer data)
{
  GtkWidget *inspector = rd_inspector_client_new (week->focus);
  GtkWidget *window = show_beside (inspector);

  g_assert_false (gtk_widget_get_mapped (desk_test_find (inspector, RD_TYPE_INSIGHT_LIST, NULL)));
  spoil (week, "2026-11-27T14:00");
  desk_test_settle (window);
  move_by_list (week, inspector);
  desk_test_close (window);
}

/* Whoever keeps it as it is says why against advice, and it is not asked about again. */
static void
test_kept_as_it_is (DeskWeek *week, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) kept = NULL;

  spoil (week, "2026-11-27T14:00");
  g_assert_null (rd_practice_accept_booking (practice_of (week), MASSAGE, &error));
  g_assert_error (error, RD_ERROR, RD_ERROR_ADVICE);
  g_clear_error (&error);
  kept =
    rd_practice_accept_booking_because (practice_of (week), MASSAGE, "She asked for it", &error);
  g_assert_no_error (error);
  desk_test_until (is_fine, week);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/insights/" path, DeskWeek, GINT_TO_POINTER (DESK_HANNAH), desk_week_set_up,   \
              test, desk_week_tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("tile-is-marked", test_tile_is_marked);
  ADD ("pill-is-marked", test_pill_is_marked);
  ADD ("inspector-of-the-booking", test_inspector_of_the_booking);
  ADD ("inspector-of-the-client", test_inspector_of_the_client);
  ADD ("kept-as-it-is", test_kept_as_it_is);
  return g_test_run ();
}
