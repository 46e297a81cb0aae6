/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-dialog.c: the form of a booking. */
#include "config.h"

#include "rd-booking-dialog-private.h"

#include "desk/rd-before.h"
#include "desk/rd-toast.h"
#include "rd-booking-defaults.h"
#include "rd-booking-keep.h"

#include <glib/gi18n-lib.h>

#define AHEAD_DAYS 15

G_DEFINE_FINAL_TYPE (RdBookingDialog, rd_booking_dialog, ADW_TYPE_WINDOW)

RdZone *
rd_booking_dialog_zone (RdBookingDialog *self)
{
  return rd_practice_zone (rd_focus_practice (self->focus));
}

RdService *
rd_booking_dialog_service (RdBookingDialog *self)
{
  return self->draft.service ? rd_period_service (self->period, self->draft.service) : NULL;
}

/* What is not chosen by the person follows from what is. */
static void
fill_in (RdBookingDialog *self)
{
  RdClient *client = rd_client_picker_client (self->client);
  RdService *service;
  gint64 acting = rd_practice_acting (rd_focus_practice (self->focus));

  self->draft.client = client ? rd_record_id (client) : 0;
  if (self->draft.service == 0)
    {
      service = rd_booking_defaults_service (self->period, &self->draft);
      if (service)
        self->draft = rd_booking_draft_serving (self->draft, service);
    }
  service = rd_booking_dialog_service (self);
  if (!self->practitioner_chosen && self->draft.id == 0)
    self->draft.practitioner =
      rd_booking_defaults_practitioner (self->period, client, &self->draft, acting);
  rd_booking_draft_judge (&self->draft, self->period->diary, self->period->training,
                          &self->verdict);
  if (service && self->draft.id == 0 && !self->pressure_chosen)
    {
      self->draft.pressure = rd_booking_defaults_pressure (service, &self->verdict);
      rd_booking_draft_judge (&self->draft, self->period->diary, self->period->training,
                              &self->verdict);
    }
}

void
rd_booking_dialog_update (RdBookingDialog *self)
{
  if (self->period == NULL)
    return;
  fill_in (self);
  rd_booking_dialog_show_fields (self);
  rd_booking_dialog_show_verdict (self);
}

/* Reading what the practice knows around the day. */

static void
period_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdBookingDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdWeek) week = rd_practice_read_finish (RD_PRACTICE (source), result, &error);

  if (week == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->focus)
        rd_toast_error (GTK_WIDGET (self), error);
      return;
    }
  if (self->focus == NULL)
    return;
  rd_period_ref (week->period);
  g_clear_pointer (&self->period, rd_period_unref);
  self->period = week->period;
  rd_booking_dialog_update (self);
}

static void
ask_period (RdBookingDialog *self)
{
  RdPractice *practice = rd_focus_practice (self->focus);
  RdPeriodQuestion *question = g_new0 (RdPeriodQuestion, 1);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  question->from =
    rd_date_week_start (rd_zone_date (rd_booking_dialog_zone (self), self->draft.start));
  question->to = question->from + AHEAD_DAYS;
  question->client = self->draft.client;
  question->now = rd_practice_now (practice);
  rd_practice_read_async (practice, rd_week_read, question, g_free, (GDestroyNotify)rd_week_unref,
                          self->cancellable, period_cb, g_object_ref (self));
}

static gboolean
covers (RdBookingDialog *self)
{
  RdDate date = rd_zone_date (rd_booking_dialog_zone (self), self->draft.start);
  gint64 known = self->period && self->period->training
                   ? rd_record_id (rd_training_records (self->period->training)->client)
                   : 0;

  return self->period && date >= self->period->from && date < self->period->to &&
         known == self->draft.client;
}

/* After a change: at once where what is known covers it, and when more has been read. */
void
rd_booking_dialog_follow (RdBookingDialog *self)
{
  rd_booking_dialog_update (self);
  if (!covers (self))
    ask_period (self);
}

static void
kept_cb (RdBooking *kept, gpointer data)
{
  g_autoptr (RdBookingDialog) self = data;

  self->keeping = FALSE;
  if (self->focus == NULL)
    return;
  if (kept)
    gtk_window_close (GTK_WINDOW (self));
  else
    rd_booking_dialog_follow (self);
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdBookingDialog *self = RD_BOOKING_DIALOG (widget);
  const char *reason = gtk_editable_get_text (self->reason);

  if (!self->verdict.complete || self->keeping)
    return;
  if (self->verdict.free && self->verdict.against_advice && reason[0] == '\0')
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->reason), "error");
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }
  self->keeping = TRUE;
  gtk_widget_action_set_enabled (widget, "booking.keep", FALSE);
  rd_booking_keep (widget, self->focus, &self->draft,
                   self->verdict.against_advice && reason[0] ? reason : NULL, kept_cb,
                   g_object_ref (self));
}

static void
rd_booking_dialog_dispose (GObject *object)
{
  RdBookingDialog *self = RD_BOOKING_DIALOG (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->period, rd_period_unref);
  g_clear_pointer (&self->services, g_array_unref);
  g_clear_pointer (&self->practitioners, g_array_unref);
  g_clear_pointer (&self->rooms, g_array_unref);
  g_clear_pointer (&self->others, g_array_unref);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_booking_dialog_parent_class)->dispose (object);
}

static void
rd_booking_dialog_class_init (RdBookingDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_booking_dialog_dispose;
  g_type_ensure (RD_TYPE_CLIENT_PICKER);
  g_type_ensure (RD_TYPE_PRESSURE_DOTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-booking-dialog.ui");
  rd_booking_dialog_bind_fields (widget_class);
  rd_booking_dialog_bind_verdict (widget_class);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, keep);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, reason_list);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, reason);

  gtk_widget_class_install_action (widget_class, "booking.keep", NULL, keep_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "booking.keep", NULL);
}

static void
rd_booking_dialog_init (RdBookingDialog *self)
{
  self->services = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->practitioners = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rooms = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->others = g_array_new (FALSE, FALSE, sizeof (RdSlot));
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_booking_dialog_connect_fields (self);
}

/* Where nothing was pointed at: the best suggestion, or the next whole hour. */
static RdBookingDraft
choose_start (RdFocus *focus, RdBookingDraft draft)
{
  RdPractice *practice = rd_focus_practice (focus);
  RdSuggestions *suggestions = rd_focus_suggestions (focus);
  int minute;
  RdDate date;

  if (rd_suggestions_count (suggestions) > 0 && draft.id == 0)
    {
      const RdSlot *slot = rd_suggestions_slot (suggestions, 0);

      draft.start = slot->start;
      draft.practitioner = slot->practitioner;
      draft.pressure = slot->pressure;
      return draft;
    }
  date = rd_zone_to_wall (rd_practice_zone (practice), rd_practice_now (practice), &minute);
  return rd_booking_draft_at (draft, rd_practice_zone (practice), date, (minute / 60 + 1) * 60);
}

/**
 * rd_booking_dialog_present:
 * @at: a widget of the window it belongs to
 * @focus: what the desk is looking at
 * @draft: what is known of the booking; with an id it is moved
 *
 * Opens the form.
 *
 * Returns: (transfer none): the form
 */
RdBookingDialog *
rd_booking_dialog_present (GtkWidget *at, RdFocus *focus, const RdBookingDraft *draft)
{
  RdBookingDialog *self = g_object_new (RD_TYPE_BOOKING_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (at);
  RdPeriod *period = rd_focus_period (focus);
  RdClient *client = rd_focus_client (focus);

  self->focus = g_object_ref (focus);
  self->draft = *draft;
  self->period = period ? rd_period_ref (period) : NULL;
  self->practitioner_chosen = draft->practitioner != 0;
  self->pressure_chosen = draft->id != 0;
  if (self->draft.start == RD_INSTANT_UNSET)
    self->draft = choose_start (focus, self->draft);
  if (period && draft->client && (client == NULL || rd_record_id (client) != draft->client))
    client = rd_period_client (period, draft->client);
  if (period)
    gtk_adjustment_set_step_increment (self->minutes, MAX (period->settings->slot_minutes, 5));
  self->filling = TRUE;
  rd_client_picker_set_practice (self->client, rd_focus_practice (focus));
  rd_client_picker_set_client (self->client, client);
  gtk_widget_set_sensitive (GTK_WIDGET (self->client), draft->id == 0);
  self->filling = FALSE;
  if (draft->id)
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Move booking"));
      gtk_button_set_label (self->keep, _ ("_Move"));
    }
  if (GTK_IS_WINDOW (root))
    rd_before_window (self, GTK_WINDOW (root));
  rd_booking_dialog_follow (self);
  /* GTK 4.8 forgets the role of a window that gets its focus before it is realized. */
  gtk_widget_realize (GTK_WIDGET (self));
  if (client)
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->keep));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/**
 * rd_booking_dialog_book_slot:
 * @at: a widget of the window it belongs to
 * @focus: what the desk is looking at
 * @slot: one of its suggestions
 *
 * Books a suggested slot at once: all of it is known, and it can be undone.
 */
void
rd_booking_dialog_book_slot (GtkWidget *at, RdFocus *focus, const RdSlot *slot)
{
  RdService *service = rd_suggestions_service (rd_focus_suggestions (focus));
  RdClient *client = rd_focus_client (focus);
  RdBookingDraft draft = rd_booking_draft_new ();

  if (service == NULL || client == NULL)
    return;
  draft = rd_booking_draft_serving (draft, service);
  draft.client = rd_record_id (client);
  draft.practitioner = slot->practitioner;
  draft.room = slot->room;
  draft.start = slot->start;
  draft.minutes = (int)((slot->end - slot->start) / 60);
  draft.pressure = slot->pressure;
  rd_booking_keep (at, focus, &draft, NULL, NULL, NULL);
}

/**
 * rd_booking_dialog_new_booking:
 * @at: a widget of the window it belongs to
 * @focus: what the desk is looking at
 *
 * Opens the form for a new booking of the client in focus, at the best slot there is.
 */
void
rd_booking_dialog_new_booking (GtkWidget *at, RdFocus *focus)
{
  RdClient *client = rd_focus_client (focus);
  RdBookingDraft draft = rd_booking_draft_new ();

  draft.client = client ? rd_record_id (client) : 0;
  rd_booking_dialog_present (at, focus, &draft);
}
