/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-booking-actions.c: what can be done with a booking, and what is asked before. */
#include "desk-practice.h"
#include "desk-test.h"

#include "desk/booking/rd-booking-actions.h"

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  GtkWidget *at;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->path = desk_practice_make ();
  fixture->focus = desk_focus_open (fixture->path, 0);
  fixture->at = gtk_label_new ("The desk");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->at);
  fixture->window = desk_test_show (overlay, 700, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  desk_test_close (fixture->window);
  desk_focus_close (fixture->focus);
  desk_practice_erase (fixture->path);
}

static void
perform (Fixture *fixture, gint64 booking, const char *action)
{
  rd_booking_actions_perform (fixture->at, fixture->focus,
                              desk_focus_booking (fixture->focus, booking), action);
}

static RdBooking *
find_kept (Fixture *fixture, gint64 booking)
{
  return desk_practice_find (rd_focus_practice (fixture->focus), booking);
}

typedef struct
{
  GtkWidget *window;
  const char *text;
} Said;

static gboolean
is_said (gpointer data)
{
  Said *said = data;

  return desk_test_find_shown (said->window, GTK_TYPE_LABEL, said->text) != NULL;
}

static void
wait_until_said (Fixture *fixture, const char *text)
{
  Said said = { fixture->window, text };

  desk_test_until (is_said, &said);
}

/* Each row: a status, and what the menu offers. */
static const struct
{
  RdBookingStatus status;
  const char *offers;
} menus[] = {
  { RD_BOOKING_PROVISIONAL, "open confirm arrived complete no-show move cancel " },
  { RD_BOOKING_CONFIRMED, "open arrived complete no-show move cancel " },
  { RD_BOOKING_ARRIVED, "open complete no-show move cancel " },
  { RD_BOOKING_COMPLETED, "open " },
  { RD_BOOKING_CANCELLED, "open " },
  { RD_BOOKING_NO_SHOW, "open confirm " },
};

static void
test_offers_what_its_status_allows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      g_autoptr (RdBooking) booking = rd_record_new (RD_TYPE_BOOKING);
      g_autoptr (GMenuModel) menu = NULL;
      g_autoptr (GString) offers = g_string_new (NULL);

      booking->status = menus[i].status;
      menu = rd_booking_actions_menu (booking);
      for (int j = 0; j < g_menu_model_get_n_items (menu); j++)
        {
          g_autoptr (GMenuModel) section =
            g_menu_model_get_item_link (menu, j, G_MENU_LINK_SECTION);

          for (int k = 0; k < g_menu_model_get_n_items (section); k++)
            {
              g_autofree char *action = NULL;

              g_menu_model_get_item_attribute (section, k, G_MENU_ATTRIBUTE_ACTION, "s", &action);
              g_string_append_printf (offers, "%s ", action + strlen ("booking."));
            }
        }
      g_assert_cmpstr (offers->str, ==, menus[i].offers);
    }
}

/* Each row: what is done with which booking, and what has become of it. */
static const struct
{
  gint64 booking;
  const char *action;
  RdBookingStatus status;
  const char *said;
} deeds[] = {
  { DESK_PROVISIONAL, "booking.confirm", RD_BOOKING_CONFIRMED, "The booking is now: Confirmed" },
  { DESK_ARRIVED, "booking.complete", RD_BOOKING_COMPLETED, "The booking is now: Completed" },
  { DESK_CONFIRMED, "booking.no-show", RD_BOOKING_NO_SHOW, "The booking is now: No-show" },
};

static void
test_a_status_is_kept_and_said (Fixture *fixture, gconstpointer nth)
{
  guint i = GPOINTER_TO_UINT (nth);
  g_autoptr (RdBooking) kept = NULL;

  rd_practice_set_now (rd_focus_practice (fixture->focus), desk_practice_at ("2026-11-24T12:00"));
  perform (fixture, deeds[i].booking, deeds[i].action);
  wait_until_said (fixture, deeds[i].said);
  kept = find_kept (fixture, deeds[i].booking);
  g_assert_cmpint (kept->status, ==, deeds[i].status);
}

static void
test_what_is_refused_is_said (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdBooking) kept = NULL;

  perform (fixture, DESK_LESSON, "booking.complete");
  wait_until_said (fixture, "A booking cannot be completed or missed before it has begun.");
  kept = find_kept (fixture, DESK_LESSON);
  g_assert_cmpint (kept->status, ==, RD_BOOKING_CONFIRMED);
}

static void
test_cancelling_asks_why (Fixture *fixture, gconstpointer data)
{
  GtkWidget *question;
  g_autoptr (RdBooking) kept = NULL;

  rd_focus_set_booking (fixture->focus, desk_focus_booking (fixture->focus, DESK_CONFIRMED));
  perform (fixture, DESK_CONFIRMED, "booking.cancel");
  question = desk_test_window ("Cancel this booking?");
  g_assert_nonnull (desk_test_find_said (question, GTK_TYPE_ENTRY, "Reason"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (
    desk_test_find (question, GTK_TYPE_CHECK_BUTTON, "Cancelled by the c_lient"))));
  gtk_widget_grab_focus (desk_test_find_said (question, GTK_TYPE_ENTRY, "Reason"));
  desk_test_keys (fixture->window, "F l u");
  desk_test_click (desk_test_find (question, GTK_TYPE_CHECK_BUTTON, "Cancelled by the _practice"),
                   1);
  desk_test_keys (fixture->window, "alt+c");
  wait_until_said (fixture, "Cancelled Tue 24 Nov, 10:00 – 11:00");
  kept = find_kept (fixture, DESK_CONFIRMED);
  g_assert_cmpint (kept->status, ==, RD_BOOKING_CANCELLED);
  g_assert_cmpstr (kept->cancel_reason, ==, "Flu");
  g_assert_cmpint (kept->cancelled_by, ==, RD_CANCELLED_BY_PRACTICE);
  g_assert_null (rd_focus_booking (fixture->focus));
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

static void
test_escape_keeps_the_booking (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RdBooking) kept = NULL;

  perform (fixture, DESK_CONFIRMED, "booking.cancel");
  desk_test_window ("Cancel this booking?");
  desk_test_keys (fixture->window, "Escape");
  desk_test_until (is_active, fixture->window);
  kept = find_kept (fixture, DESK_CONFIRMED);
  g_assert_cmpint (kept->status, ==, RD_BOOKING_CONFIRMED);
}

static void
test_without_a_reason_nothing_is_cancelled (Fixture *fixture, gconstpointer data)
{
  GtkWidget *question;
  g_autoptr (RdBooking) kept = NULL;

  perform (fixture, DESK_CONFIRMED, "booking.cancel");
  question = desk_test_window ("Cancel this booking?");
  desk_test_keys (fixture->window, "alt+c Return");
  g_assert_true (gtk_window_is_active (GTK_WINDOW (question)));
  desk_test_keys (fixture->window, "Escape");
  desk_test_until (is_active, fixture->window);
  kept = find_kept (fixture, DESK_CONFIRMED);
  g_assert_cmpint (kept->status, ==, RD_BOOKING_CONFIRMED);
}

static void
test_moving_opens_the_form (Fixture *fixture, gconstpointer data)
{
  perform (fixture, DESK_CONFIRMED, "booking.move");
  desk_test_close (desk_test_window ("Move booking"));
}

static void
test_opening_selects (Fixture *fixture, gconstpointer data)
{
  perform (fixture, DESK_SHORT, "booking.open");
  g_assert_cmpint (rd_record_id (rd_focus_booking (fixture->focus)), ==, DESK_SHORT);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/desk/booking-actions/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  desk_test_init (&argc, &argv);
  g_test_add_func ("/desk/booking-actions/menu", test_offers_what_its_status_allows);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/desk/booking-actions/%s", deeds[i].action);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_a_status_is_kept_and_said,
                  tear_down);
    }
  ADD ("refused", test_what_is_refused_is_said);
  ADD ("cancel", test_cancelling_asks_why);
  ADD ("escape", test_escape_keeps_the_booking);
  ADD ("no-reason", test_without_a_reason_nothing_is_cancelled);
  ADD ("move", test_moving_opens_the_form);
  ADD ("open", test_opening_selects);
  return g_test_run ();
}
