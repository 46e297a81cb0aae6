/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-actions.c: what can be done with a booking. */
#include "config.h"

#include "rd-booking-actions.h"

#include "desk/rd-ask.h"
#include "desk/rd-toast.h"
#include "practice/rd-practice-commands.h"
#include "practice/rd-wording.h"
#include "rd-booking-dialog.h"
#include "rd-booking-text.h"

#include <glib/gi18n-lib.h>

/* A change on its way: where to say what became of it. */
typedef struct
{
  GtkWidget *at;
  RdFocus *focus;
  RdBooking *booking;
  GtkWidget *reason;
  GtkWidget *by_practice;
} Deed;

static Deed *
begin_deed (GtkWidget *at, RdFocus *focus, RdBooking *booking)
{
  Deed *deed = g_new0 (Deed, 1);
  GtkRoot *root = gtk_widget_get_root (at);

  deed->at = g_object_ref (root ? GTK_WIDGET (root) : at);
  deed->focus = g_object_ref (focus);
  deed->booking = g_object_ref (booking);
  return deed;
}

static void
end_deed (Deed *deed)
{
  g_object_unref (deed->at);
  g_object_unref (deed->focus);
  g_object_unref (deed->booking);
  g_clear_object (&deed->reason);
  g_clear_object (&deed->by_practice);
  g_free (deed);
}

static void
status_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Deed *deed = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) kept = rd_practice_set_status_finish (RD_PRACTICE (source), result, &error);

  if (kept == NULL)
    {
      rd_toast_error (deed->at, error);
    }
  else
    {
      /* Translators: the new status of a booking: Now arrived */
      g_autofree char *sentence =
        g_strdup_printf (_ ("The booking is now: %s"), rd_wording_status (kept->status));

      rd_toast_done (deed->at, sentence);
    }
  end_deed (deed);
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Deed *deed = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdBooking) kept = rd_practice_cancel_finish (RD_PRACTICE (source), result, &error);

  if (kept == NULL)
    {
      rd_toast_error (deed->at, error);
    }
  else
    {
      RdBooking *selected = rd_focus_booking (deed->focus);
      g_autofree char *times =
        rd_booking_text_times (rd_practice_zone (RD_PRACTICE (source)), kept->starts, kept->ends);
      g_autofree char *sentence = g_strdup_printf (_ ("Cancelled %s"), times);

      if (selected && rd_record_id (selected) == rd_record_id (kept))
        rd_focus_set_booking (deed->focus, NULL);
      rd_toast_done (deed->at, sentence);
    }
  end_deed (deed);
}

static void
cancel_answer_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Deed *deed = data;
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (deed->reason));
  RdCancelledBy by = gtk_check_button_get_active (GTK_CHECK_BUTTON (deed->by_practice))
                       ? RD_CANCELLED_BY_PRACTICE
                       : RD_CANCELLED_BY_CLIENT;

  if (g_strcmp0 (rd_ask_finish (result), "cancel") != 0)
    {
      end_deed (deed);
      return;
    }
  rd_practice_cancel_async (rd_focus_practice (deed->focus), rd_record_id (deed->booking), reason,
                            by, cancelled_cb, deed);
}

static GtkWidget *
build_cancel_form (Deed *deed)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *by_client = gtk_check_button_new_with_mnemonic (_ ("Cancelled by the c_lient"));

  deed->reason = g_object_ref_sink (gtk_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (deed->reason), _ ("Reason"));
  gtk_entry_set_activates_default (GTK_ENTRY (deed->reason), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (deed->reason), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason"), -1);
  deed->by_practice =
    g_object_ref_sink (gtk_check_button_new_with_mnemonic (_ ("Cancelled by the _practice")));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (deed->by_practice), GTK_CHECK_BUTTON (by_client));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (by_client), TRUE);
  gtk_box_append (GTK_BOX (form), deed->reason);
  gtk_box_append (GTK_BOX (form), by_client);
  gtk_box_append (GTK_BOX (form), deed->by_practice);
  return form;
}

static void
ask_cancel (GtkWidget *at, RdFocus *focus, RdBooking *booking)
{
  static const RdAnswer answers[] = {
    { "keep", N_ ("_Keep the booking"), RD_ANSWER_PLAIN },
    { "cancel", N_ ("_Cancel the booking"), RD_ANSWER_DESTRUCTIVE },
  };
  Deed *deed = begin_deed (at, focus, booking);
  RdPeriod *period = rd_focus_period (focus);
  g_autofree char *body = period ? rd_booking_text_label (period, booking) : g_strdup ("");

  rd_ask_async (at, _ ("Cancel this booking?"), body, build_cancel_form (deed), answers,
                G_N_ELEMENTS (answers), cancel_answer_cb, deed);
}

static void
move (GtkWidget *at, RdFocus *focus, RdBooking *booking)
{
  RdPeriod *period = rd_focus_period (focus);
  RdBookingDraft draft =
    rd_booking_draft_of (booking, period ? rd_period_service (period, booking->service) : NULL);

  rd_booking_dialog_present (at, focus, &draft);
}

static void
set_status (GtkWidget *at, RdFocus *focus, RdBooking *booking, RdBookingStatus status)
{
  if (booking->status != (int)status)
    rd_practice_set_status_async (rd_focus_practice (focus), rd_record_id (booking), status,
                                  status_cb, begin_deed (at, focus, booking));
}

/**
 * rd_booking_actions_install:
 * @class: class of a widget that shows a booking
 * @callback: what its actions call, which calls rd_booking_actions_perform()
 *
 * Installs the "booking." actions.
 */
void
rd_booking_actions_install (GtkWidgetClass *class, GtkWidgetActionActivateFunc callback)
{
  static const char *const actions[] = { "booking.open",     "booking.confirm", "booking.arrived",
                                         "booking.complete", "booking.no-show", "booking.move",
                                         "booking.cancel" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (class, actions[i], NULL, callback);
}

/**
 * rd_booking_actions_perform:
 * @at: the widget it is done from
 * @focus: what the desk is looking at
 * @booking: the booking
 * @action: full name of a "booking." action
 *
 * Does it, asking where a reason is needed.
 */
void
rd_booking_actions_perform (GtkWidget *at, RdFocus *focus, RdBooking *booking, const char *action)
{
  g_autoptr (RdBooking) kept = g_object_ref (booking);

  if (g_str_equal (action, "booking.open"))
    rd_focus_set_booking (focus, booking);
  else if (g_str_equal (action, "booking.confirm"))
    set_status (at, focus, booking, RD_BOOKING_CONFIRMED);
  else if (g_str_equal (action, "booking.arrived"))
    set_status (at, focus, booking, RD_BOOKING_ARRIVED);
  else if (g_str_equal (action, "booking.complete"))
    set_status (at, focus, booking, RD_BOOKING_COMPLETED);
  else if (g_str_equal (action, "booking.no-show"))
    set_status (at, focus, booking, RD_BOOKING_NO_SHOW);
  else if (g_str_equal (action, "booking.move"))
    move (at, focus, booking);
  else if (g_str_equal (action, "booking.cancel"))
    ask_cancel (at, focus, booking);
}

/**
 * rd_booking_actions_menu:
 * @booking: a booking
 *
 * Returns: (transfer full): what can be done with it by its status
 */
GMenuModel *
rd_booking_actions_menu (RdBooking *booking)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) status = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new ();
  gboolean ahead = rd_booking_takes_time (booking) && booking->status != RD_BOOKING_COMPLETED;

  g_menu_append (open, _ ("_Open"), "booking.open");
  if (booking->status == RD_BOOKING_PROVISIONAL || booking->status == RD_BOOKING_NO_SHOW)
    g_menu_append (status, _ ("C_onfirmed"), "booking.confirm");
  if (ahead && booking->status != RD_BOOKING_ARRIVED)
    g_menu_append (status, _ ("_Arrived"), "booking.arrived");
  if (ahead)
    g_menu_append (status, _ ("_Completed"), "booking.complete");
  if (ahead)
    g_menu_append (status, _ ("_No-show"), "booking.no-show");
  if (ahead)
    {
      g_menu_append (change, _ ("_Move…"), "booking.move");
      g_menu_append (change, _ ("Cance_l…"), "booking.cancel");
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (status));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  return G_MENU_MODEL (menu);
}

static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);
  g_object_unref (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkPopover *popover)
{
  /* The item chosen is activated after the menu has closed. */
  g_idle_add (unparent_cb, g_object_ref (popover));
}

/**
 * rd_booking_actions_popup:
 * @at: the widget that shows @booking and has installed the actions
 * @booking: a booking
 * @x: where, in @at
 * @y: where, in @at
 *
 * Opens the menu of @booking.
 */
void
rd_booking_actions_popup (GtkWidget *at, RdBooking *booking, int x, int y)
{
  g_autoptr (GMenuModel) menu = rd_booking_actions_menu (booking);
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  GdkRectangle point = { x, y, 1, 1 };

  gtk_widget_set_parent (popover, at);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &point);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}
