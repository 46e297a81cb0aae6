/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-inspector-booking.c: the booking selected. */
#include "config.h"

#include "rd-inspector-booking.h"

#include "desk/booking/rd-booking-actions.h"
#include "desk/booking/rd-booking-text.h"
#include "desk/booking/rd-insight-list.h"
#include "desk/rd-insights.h"
#include "desk/widgets/rd-pressure-dots.h"
#include "desk/widgets/rd-stamp.h"
#include "desk/widgets/rd-tip.h"
#include "practice/rd-wording.h"
#include "rd-caution-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _RdInspectorBooking
{
  GtkWidget parent_instance;

  /* owned */
  RdFocus *focus;
  RdTraining *training; /* of the booking's client */
  GCancellable *cancellable;

  /* template children */
  GtkWidget *scroller;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *phone;
  GtkBox *cautions;
  GtkLabel *times;
  GtkLabel *service;
  GtkLabel *practitioner;
  GtkWidget *pressure_box;
  RdPressureDots *pressure_dots;
  GtkLabel *pressure;
  GtkImage *status_icon;
  GtkLabel *status;
  GtkLabel *note;
  GtkWidget *verdict_heading;
  GtkWidget *verdict_card;
  GtkLabel *verdict;
  RdPressureDots *highest_dots;
  GtkLabel *highest;
  GtkWidget *insight_card;
  RdInsightList *insight;
  GtkButton *next;
  GtkWidget *changes;
  GtkWidget *show_training;
};

G_DEFINE_FINAL_TYPE (RdInspectorBooking, rd_inspector_booking, GTK_TYPE_WIDGET)

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text && text[0]);
}

/* What comes next for a booking is the one prominent button. */
static void
show_next (RdInspectorBooking *self, RdBooking *booking)
{
  const char *label = NULL, *action = NULL;
  gboolean ahead = rd_booking_takes_time (booking) && booking->status != RD_BOOKING_COMPLETED;

  switch (booking->status)
    {
    case RD_BOOKING_PROVISIONAL:
      label = _ ("_Confirm");
      action = "booking.confirm";
      break;
    case RD_BOOKING_CONFIRMED:
      label = _ ("_Arrived");
      action = "booking.arrived";
      break;
    case RD_BOOKING_ARRIVED:
      label = _ ("_Completed");
      action = "booking.complete";
      break;
    default:
      break;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->next), label != NULL);
  gtk_widget_set_visible (self->changes, ahead);
  if (label == NULL)
    return;
  gtk_button_set_label (self->next, label);
  gtk_button_set_use_underline (self->next, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next), action);
}

/* What no longer fits says how, what would be better, and goes there at a press. */
static gboolean
show_insight (RdInspectorBooking *self, RdBooking *booking)
{
  const RdInsight *insight =
    rd_insights_of_booking (rd_focus_insights (self->focus), rd_record_id (booking));
  g_autoptr (GPtrArray) insights = g_ptr_array_new ();

  if (insight)
    g_ptr_array_add (insights, (gpointer)insight);
  rd_insight_list_show (self->insight, rd_focus_practice (self->focus), insights,
                        rd_focus_period (self->focus)->practitioners);
  gtk_widget_set_visible (self->insight_card, insight != NULL);
  return insight != NULL;
}

static void
show_verdict (RdInspectorBooking *self, RdBooking *booking, RdService *service)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  RdBookingDraft draft = rd_booking_draft_of (booking, service);
  RdDraftVerdict verdict;
  gboolean doubted;
  g_autofree char *why = NULL;
  g_autofree char *text = NULL;
  g_autofree char *highest = NULL;

  rd_booking_draft_judge (&draft, NULL, self->training, &verdict);
  doubted = show_insight (self, booking);
  gtk_widget_set_visible (self->verdict_heading, verdict.judged || doubted);
  gtk_widget_set_visible (self->verdict_card, verdict.judged && !doubted);
  if (self->training == NULL)
    rd_caution_rows_fill (self->cautions, none);
  if (!verdict.judged)
    return;
  why = rd_wording_suitability (&verdict.fit);
  /* Translators: how well a massage fits ("Best") and why */
  text = g_strdup_printf (_ ("%1$s: %2$s"), rd_wording_verdict (verdict.fit.verdict), why);
  gtk_label_set_text (self->verdict, text);
  rd_pressure_dots_set_value (self->highest_dots, verdict.fit.max_pressure);
  highest =
    g_strdup_printf (_ ("Highest pressure: %s"), rd_wording_pressure (verdict.fit.max_pressure));
  gtk_label_set_text (self->highest, highest);
  if (verdict.against_advice)
    gtk_widget_add_css_class (self->verdict_card, "rd-alert");
  else
    gtk_widget_remove_css_class (self->verdict_card, "rd-alert");
}

static void
show_cautions (RdInspectorBooking *self, RdBooking *booking)
{
  const RdTrainingRecords *records = rd_training_records (self->training);
  g_autoptr (GPtrArray) hold = g_ptr_array_new ();
  RdDate date = rd_zone_date (records->zone, booking->starts);

  for (guint i = 0; records->contraindications && i < records->contraindications->len; i++)
    if (rd_contraindication_holds (g_ptr_array_index (records->contraindications, i), date))
      g_ptr_array_add (hold, g_ptr_array_index (records->contraindications, i));
  rd_caution_rows_fill (self->cautions, hold);
}

static char *
say_status (RdBooking *booking)
{
  const char *status = rd_wording_status ((RdBookingStatus)booking->status);

  if (booking->status == RD_BOOKING_CANCELLED && booking->cancel_reason)
    /* Translators: "Cancelled" and the reason */
    return g_strdup_printf (_ ("%1$s: %2$s"), status, booking->cancel_reason);
  return g_strdup (status);
}

static void
show_booking (RdInspectorBooking *self)
{
  RdBooking *booking = rd_focus_booking (self->focus);
  RdPeriod *period = rd_focus_period (self->focus);
  RdClient *in_focus = rd_focus_client (self->focus);
  RdClient *client;
  RdPractitioner *practitioner;
  RdService *service;
  RdRoom *room;
  g_autofree char *times = NULL;
  g_autofree char *status = NULL;
  g_autofree char *where = NULL;

  if (booking == NULL || period == NULL)
    return;
  client = rd_period_client (period, booking->client);
  if (client == NULL && self->training)
    client = rd_training_records (self->training)->client;
  if (client == NULL && in_focus && rd_record_id (in_focus) == booking->client)
    client = in_focus;
  practitioner = rd_period_practitioner (period, booking->practitioner);
  service = rd_period_service (period, booking->service);
  room = booking->room ? rd_period_room (period, booking->room) : NULL;
  times = rd_booking_text_times (period->zone, booking->starts, booking->ends);
  status = say_status (booking);
  if (practitioner && room)
    /* Translators: practitioner and room */
    where = g_strdup_printf (_ ("%1$s, %2$s"), practitioner->name, room->name);
  else
    where = g_strdup (practitioner ? practitioner->name : "");

  gtk_label_set_text (self->name, client && client->name ? client->name : "");
  adw_avatar_set_text (self->avatar, client && client->name ? client->name : "");
  set_text (self->phone, client ? client->phone : NULL);
  gtk_label_set_text (self->times, times);
  set_text (self->service, service ? service->name : NULL);
  set_text (self->practitioner, where);
  gtk_widget_set_visible (self->pressure_box, booking->pressure > 0);
  if (booking->pressure > 0)
    {
      rd_pressure_dots_set_value (self->pressure_dots, booking->pressure);
      gtk_label_set_text (self->pressure, rd_wording_pressure (booking->pressure));
    }
  gtk_image_set_from_icon_name (self->status_icon,
                                rd_stamp_status_icon ((RdBookingStatus)booking->status));
  gtk_label_set_text (self->status, status);
  set_text (self->note, booking->advice_overridden ? booking->advice_overridden : booking->note);
  gtk_widget_set_visible (self->show_training,
                          in_focus == NULL || rd_record_id (in_focus) != booking->client);
  show_next (self, booking);
  show_verdict (self, booking, service);
  if (self->training)
    show_cautions (self, booking);
}

static gpointer
read_training (RdConnection *store, gpointer data, GCancellable *cancellable, GError **error)
{
  RdPeriodQuestion *question = data;

  return rd_training_read (store, question->client, question->now, error);
}

static void
training_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdInspectorBooking) self = data;
  g_autoptr (RdTraining) training = rd_practice_read_finish (RD_PRACTICE (source), result, NULL);
  RdBooking *booking = self->focus ? rd_focus_booking (self->focus) : NULL;

  if (training == NULL || booking == NULL ||
      rd_record_id (rd_training_records (training)->client) != booking->client)
    return;
  g_clear_pointer (&self->training, rd_training_unref);
  self->training = g_steal_pointer (&training);
  show_booking (self);
}

static void
booking_cb (RdInspectorBooking *self)
{
  RdBooking *booking = rd_focus_booking (self->focus);
  RdPractice *practice = rd_focus_practice (self->focus);
  RdPeriodQuestion *question;

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (booking == NULL ||
      (self->training &&
       rd_record_id (rd_training_records (self->training)->client) != booking->client))
    g_clear_pointer (&self->training, rd_training_unref);
  if (booking == NULL)
    return;
  show_booking (self);
  question = g_new0 (RdPeriodQuestion, 1);
  question->client = booking->client;
  question->now = rd_practice_now (practice);
  self->cancellable = g_cancellable_new ();
  rd_practice_read_async (practice, read_training, question, g_free,
                          (GDestroyNotify)rd_training_unref, self->cancellable, training_cb,
                          g_object_ref (self));
}

static void
act_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdInspectorBooking *self = RD_INSPECTOR_BOOKING (widget);
  RdBooking *booking = rd_focus_booking (self->focus);

  if (booking)
    rd_booking_actions_perform (widget, self->focus, booking, action);
}

static void
leave_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  rd_focus_set_booking (RD_INSPECTOR_BOOKING (widget)->focus, NULL);
}

static void
show_training_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdFocus *focus = RD_INSPECTOR_BOOKING (widget)->focus;
  RdBooking *booking = rd_focus_booking (focus);

  if (booking == NULL)
    return;
  rd_focus_set_client_id (focus, booking->client);
  rd_focus_set_booking (focus, NULL);
}

static void
rd_inspector_booking_dispose (GObject *object)
{
  RdInspectorBooking *self = RD_INSPECTOR_BOOKING (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->training, rd_training_unref);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_inspector_booking_parent_class)->dispose (object);
}

static void
rd_inspector_booking_class_init (RdInspectorBookingClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (RD_TYPE_INSIGHT_LIST);
  g_type_ensure (RD_TYPE_PRESSURE_DOTS);
  G_OBJECT_CLASS (class)->dispose = rd_inspector_booking_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-inspector-booking.ui");
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, avatar);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, name);
  gtk_widget_class_bind_template_callback (widget_class, rd_tip_of_label_cb);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, phone);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, cautions);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, times);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, service);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, practitioner);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, pressure_box);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, pressure_dots);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, pressure);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, status_icon);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, status);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, note);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, verdict_heading);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, verdict_card);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, verdict);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, highest_dots);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, highest);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, insight_card);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, insight);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, next);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, changes);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorBooking, show_training);
  rd_booking_actions_install (widget_class, act_cb);
  gtk_widget_class_install_action (widget_class, "booking.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "booking.show-training", NULL, show_training_cb);
  gtk_widget_class_set_css_name (widget_class, "rd-inspector-booking");
}

static void
rd_inspector_booking_init (RdInspectorBooking *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rd_inspector_booking_new:
 * @focus: what the desk is looking at
 *
 * Returns: (transfer floating): what is said of the booking selected
 */
GtkWidget *
rd_inspector_booking_new (RdFocus *focus)
{
  RdInspectorBooking *self = g_object_new (RD_TYPE_INSPECTOR_BOOKING, NULL);

  self->focus = g_object_ref (focus);
  g_signal_connect_object (focus, "notify::booking", G_CALLBACK (booking_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "notify::client", G_CALLBACK (show_booking), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rd_focus_insights (focus), "changed", G_CALLBACK (show_booking), self,
                           G_CONNECT_SWAPPED);
  booking_cb (self);
  return GTK_WIDGET (self);
}
