/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-booking-dialog.c: the form of a booking says, while one chooses, what the practice thinks.
 */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/booking/rd-booking-dialog-private.h"
#include "desk/widgets/rd-tip.h"

#define HANNAH GINT_TO_POINTER (DESK_HANNAH)
#define NOBODY GINT_TO_POINTER (0)

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  RdBookingDialog *dialog;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer client)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->path = desk_practice_make ();
  fixture->focus = desk_focus_open (fixture->path, GPOINTER_TO_INT (client));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_label_new ("The desk"));
  fixture->window = desk_test_show (overlay, 800, 800);
  fixture->dialog = NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer client)
{
  if (fixture->dialog)
    desk_test_close (GTK_WIDGET (fixture->dialog));
  desk_test_close (fixture->window);
  desk_focus_close (fixture->focus);
  desk_practice_erase (fixture->path);
}

static gboolean
is_complete (gpointer data)
{
  RdBookingDialog *dialog = data;

  return dialog->period && dialog->verdict.complete;
}

static gboolean
is_judged (gpointer data)
{
  return is_complete (data) && ((RdBookingDialog *)data)->verdict.judged;
}

/* It closes itself; then fixture->dialog is NULL. */
static void
watch (Fixture *fixture, const char *title)
{
  fixture->dialog = RD_BOOKING_DIALOG (desk_test_window (title));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *)&fixture->dialog);
}

static void
open_new (Fixture *fixture)
{
  rd_booking_dialog_new_booking (fixture->window, fixture->focus);
  watch (fixture, "New booking");
}

/* The form as it opens over a free afternoon of Hannah's. */
static void
open_at (Fixture *fixture, gint64 client, const char *when)
{
  RdBookingDraft draft = rd_booking_draft_new ();

  draft.client = client;
  draft.start = desk_practice_at (when);
  rd_booking_dialog_present (fixture->window, fixture->focus, &draft);
  watch (fixture, "New booking");
  desk_test_until (is_complete, fixture->dialog);
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return desk_test_find_shown (GTK_WIDGET (fixture->dialog), GTK_TYPE_LABEL, text) != NULL;
}

static const char *
chosen (AdwComboRow *row)
{
  GObject *item = adw_combo_row_get_selected_item (row);

  return item ? gtk_string_object_get_string (GTK_STRING_OBJECT (item)) : NULL;
}

static void
choose (AdwComboRow *row, const char *name)
{
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (g_strcmp0 (gtk_string_object_get_string (item), name) == 0)
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  g_error ("there is no “%s” to choose", name);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *)data)->dialog == NULL;
}

static RdBooking *
find_kept (Fixture *fixture)
{
  return desk_practice_find (rd_focus_practice (fixture->focus), DESK_LESSON + 1);
}

static void
test_begins_with_what_is_likely (Fixture *fixture, gconstpointer data)
{
  RdBookingDialog *dialog;

  open_new (fixture);
  dialog = fixture->dialog;
  desk_test_until (is_judged, dialog);
  /* The service of her last massage, whom she prefers, the best slot there is. */
  g_assert_cmpstr (rd_client_picker_client (dialog->client)->name, ==, "Hannah Clarke");
  g_assert_cmpstr (chosen (dialog->service), ==, "Sports massage 60");
  g_assert_cmpstr (chosen (dialog->practitioner), ==, "John Whitlock");
  g_assert_cmpstr (chosen (dialog->pressure), ==, "4 Firm");
  g_assert_cmpstr (gtk_menu_button_get_label (dialog->day), ==, "Fri 27 Nov");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (dialog->time)), ==, "08:00");
  g_assert_cmpstr (chosen (dialog->room), ==, "Any that is free");
  g_assert_true (says (fixture, "Best: Rest day. Contraindication: ask first"));
  g_assert_true (says (fixture, "Highest pressure: Deep"));
  g_assert_true (says (fixture, "Asthma, carries inhaler"));
  g_assert_true (gtk_widget_has_css_class (dialog->verdict_card, "rd-good"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == GTK_WIDGET (dialog->keep));
}

static void
test_enter_books (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdBooking) kept = NULL;

  open_new (fixture);
  desk_test_until (is_judged, fixture->dialog);
  desk_test_keys (fixture->window, "Return");
  desk_test_until (is_closed, fixture);
  g_assert_nonnull (
    desk_test_find (fixture->window, GTK_TYPE_LABEL, "Booked Fri 27 Nov, 08:00 – 09:00"));
  kept = find_kept (fixture);
  g_assert_cmpint (kept->client, ==, DESK_HANNAH);
  g_assert_cmpint (kept->pressure, ==, 4);
  g_assert_cmpint (kept->room, !=, 0);
}

static void
test_escape_books_nothing (Fixture *fixture, gconstpointer data)
{
  open_new (fixture);
  desk_test_until (is_judged, fixture->dialog);
  desk_test_keys (fixture->window, "Escape");
  desk_test_until (is_closed, fixture);
  g_assert_null (
    desk_test_find (fixture->window, GTK_TYPE_LABEL, "Booked Fri 27 Nov, 08:00 – 09:00"));
}

static void
test_a_client_is_asked_for_first (Fixture *fixture, gconstpointer data)
{
  open_new (fixture);
  desk_test_settle (GTK_WIDGET (fixture->dialog));
  g_assert_true (says (fixture, "Choose a client"));
  g_assert_false (fixture->dialog->verdict.complete);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (fixture->dialog->keep)));
  desk_test_keys (fixture->window, "o s t e r Return");
  desk_test_until (is_complete, fixture->dialog);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (fixture->dialog->keep)));
  g_assert_cmpint (fixture->dialog->draft.client, ==, DESK_ZOE);
  g_assert_true (says (fixture, "This time is free") || says (fixture, "No programme"));
}

/* A firm massage on the day before hills. */
static void
test_against_the_advice_asks_why (Fixture *fixture, gconstpointer data)
{
  RdBookingDialog *dialog;
  g_autoptr (RdBooking) kept = NULL;

  open_at (fixture, DESK_HANNAH, "2026-11-24T14:00");
  dialog = fixture->dialog;
  /* What nobody chose is lowered to what the day allows. */
  g_assert_cmpstr (chosen (dialog->pressure), ==, "2 Light");
  g_assert_true (says (fixture, "Highest pressure: Light"));
  g_assert_false (gtk_widget_get_mapped (dialog->reason_list));
  choose (dialog->pressure, "4 Firm");
  desk_test_settle (GTK_WIDGET (dialog));
  g_assert_true (dialog->verdict.against_advice);
  g_assert_true (gtk_widget_has_css_class (dialog->verdict_card, "rd-alert"));
  g_assert_true (gtk_widget_get_mapped (dialog->reason_list));

  desk_test_keys (fixture->window, "ctrl+Return");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (dialog->reason), "error"));
  desk_test_keys (fixture->window, "S h e space a s k e d ctrl+Return");
  desk_test_until (is_closed, fixture);
  kept = find_kept (fixture);
  g_assert_cmpint (kept->pressure, ==, 4);
  g_assert_cmpstr (kept->advice_overridden, ==, "She asked");
}

/* John has Tom then. */
static void
test_a_clash_is_named_and_free_times_are_offered (Fixture *fixture, gconstpointer data)
{
  RdBookingDialog *dialog;
  GtkWidget *other;
  g_autoptr (RdBooking) kept = NULL;

  open_at (fixture, DESK_HANNAH, "2026-11-24T10:15");
  dialog = fixture->dialog;
  choose (dialog->practitioner, "John Whitlock");
  desk_test_settle (GTK_WIDGET (dialog));
  g_assert_false (dialog->verdict.free);
  g_assert_true (says (fixture, "Taken by Tom Fenwick, Tue 24 Nov, 10:00 – 11:00"));
  g_assert_true (gtk_widget_has_css_class (dialog->verdict_card, "rd-alert"));
  g_assert_cmpuint (desk_test_count (dialog->others_box, GTK_TYPE_BUTTON), ==, 3);

  other = gtk_widget_get_first_child (dialog->others_box);
  g_assert_nonnull (rd_tip_get (other));
  desk_test_click (other, 1);
  g_assert_true (dialog->verdict.free);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == GTK_WIDGET (dialog->keep));
  g_assert_cmpstr (chosen (dialog->practitioner), ==, "John Whitlock");
  g_assert_cmpuint (desk_test_count (dialog->others_box, GTK_TYPE_BUTTON), ==, 0);
}

static void
test_choosing_a_service_brings_who_gives_it (Fixture *fixture, gconstpointer data)
{
  RdBookingDialog *dialog;

  open_at (fixture, DESK_TOM, "2026-11-27T14:00");
  dialog = fixture->dialog;
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (dialog->practitioner)), ==,
                    4);
  choose (dialog->service, "Personal training 60");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (dialog->practitioner)), ==,
                    1);
  g_assert_cmpstr (chosen (dialog->practitioner), ==, "Mike Adeyemi");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (dialog->pressure)));
  g_assert_true (says (fixture, "This time is free"));
  choose (dialog->service, "Sports massage 30");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog->pressure)));
  g_assert_cmpint (dialog->draft.minutes, ==, 30);
  choose (dialog->room, "Room 2");
  g_assert_cmpint (dialog->draft.room, ==, DESK_ROOM_2);
}

static void
test_day_and_time_are_chosen (Fixture *fixture, gconstpointer data)
{
  RdBookingDialog *dialog;
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 11, 30, 0, 0, 0);

  open_at (fixture, DESK_HANNAH, "2026-11-27T14:00");
  dialog = fixture->dialog;
  desk_test_click (desk_test_find_said (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "The day before"), 1);
  g_assert_cmpstr (gtk_menu_button_get_label (dialog->day), ==, "Thu 26 Nov");
  desk_test_click (desk_test_find_said (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "The day after"), 1);
  g_assert_cmpint (dialog->draft.start, ==, desk_practice_at ("2026-11-27T14:00"));
  gtk_calendar_select_day (dialog->calendar, day);
  g_assert_cmpint (dialog->draft.start, ==, desk_practice_at ("2026-11-30T14:00"));

  /* Typed as a time of day; nonsense leaves it as it was. */
  gtk_widget_grab_focus (GTK_WIDGET (dialog->time));
  desk_test_keys (fixture->window, "ctrl+a 9 colon 4 5 Tab");
  g_assert_cmpint (dialog->draft.start, ==, desk_practice_at ("2026-11-30T09:45"));
  gtk_editable_set_text (GTK_EDITABLE (dialog->time), "noon");
  gtk_spin_button_update (dialog->time);
  g_assert_cmpint (dialog->draft.start, ==, desk_practice_at ("2026-11-30T09:45"));
  gtk_spin_button_spin (dialog->time, GTK_SPIN_STEP_FORWARD, 0);
  g_assert_cmpint (dialog->draft.start, ==, desk_practice_at ("2026-11-30T10:00"));
}

static gboolean
is_far_known (gpointer data)
{
  RdBookingDialog *dialog = data;

  return dialog->period->to > rd_date_new (2027, 1, 15);
}

/* A day nobody has read yet is read, and judged when it is there. */
static void
test_a_day_far_ahead_is_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2027, 1, 12, 0, 0, 0);

  open_at (fixture, DESK_HANNAH, "2026-11-27T14:00");
  gtk_calendar_select_day (fixture->dialog->calendar, day);
  desk_test_until (is_far_known, fixture->dialog);
  g_assert_true (fixture->dialog->verdict.free);
  g_assert_cmpstr (gtk_menu_button_get_label (fixture->dialog->day), ==, "Tue 12 Jan");
}

static void
test_moving_keeps_client_and_service (Fixture *fixture, gconstpointer data)
{
  RdBooking *booking = desk_focus_booking (fixture->focus, DESK_CONFIRMED);
  RdBookingDraft draft = rd_booking_draft_of (
    booking, rd_period_service (rd_focus_period (fixture->focus), booking->service));
  RdBookingDialog *dialog;
  g_autoptr (RdBooking) kept = NULL;

  rd_booking_dialog_present (fixture->window, fixture->focus, &draft);
  watch (fixture, "Move booking");
  dialog = fixture->dialog;
  desk_test_until (is_complete, dialog);
  g_assert_cmpstr (gtk_button_get_label (dialog->keep), ==, "_Move");
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (dialog->client)));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (dialog->service)));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (dialog->room)));
  choose (dialog->practitioner, "Priya Nair");
  gtk_adjustment_set_value (dialog->minutes, 15 * 60);
  desk_test_keys (fixture->window, "ctrl+Return");
  desk_test_until (is_closed, fixture);
  kept = desk_practice_find (rd_focus_practice (fixture->focus), DESK_CONFIRMED);
  g_assert_cmpint (kept->practitioner, ==, DESK_PRIYA);
  g_assert_cmpint (kept->starts, ==, desk_practice_at ("2026-11-24T15:00"));
}

static void
test_fits_a_small_screen (Fixture *fixture, gconstpointer data)
{
  open_new (fixture);
  desk_test_until (is_judged, fixture->dialog);
  desk_test_resize (GTK_WIDGET (fixture->dialog), 400, 480);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->dialog->keep)));
  desk_test_keys (fixture->window, "Tab Tab Tab");
  g_assert_true (gtk_widget_get_width (GTK_WIDGET (fixture->dialog)) <= 400);
}

#define ADD(path, who, test)                                                                       \
  g_test_add ("/desk/booking-dialog/" path, Fixture, who, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  ADD ("likely", HANNAH, test_begins_with_what_is_likely);
  ADD ("enter", HANNAH, test_enter_books);
  ADD ("escape", HANNAH, test_escape_books_nothing);
  ADD ("client-first", NOBODY, test_a_client_is_asked_for_first);
  ADD ("against-advice", HANNAH, test_against_the_advice_asks_why);
  ADD ("clash", HANNAH, test_a_clash_is_named_and_free_times_are_offered);
  ADD ("service", NOBODY, test_choosing_a_service_brings_who_gives_it);
  ADD ("day-and-time", HANNAH, test_day_and_time_are_chosen);
  ADD ("far-ahead", HANNAH, test_a_day_far_ahead_is_read);
  ADD ("moving", NOBODY, test_moving_keeps_client_and_service);
  ADD ("small", HANNAH, test_fits_a_small_screen);
  return g_test_run ();
}
