/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-dialog-verdict.c: what the form thinks of a booking, and what is free instead. */
#include "rd-booking-dialog-private.h"

#include "desk/inspector/rd-caution-row.h"
#include "desk/widgets/rd-tip.h"
#include "practice/rd-wording.h"
#include "rd-booking-text.h"
#include "rd-slot-text.h"

#include <glib/gi18n-lib.h>

#define MOST_OTHERS 3

static void
other_cb (GtkButton *button, RdBookingDialog *self)
{
  guint nth = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "nth"));
  const RdSlot *slot;

  if (nth >= self->others->len)
    return;
  slot = &g_array_index (self->others, RdSlot, nth);
  self->draft.start = slot->start;
  self->draft.practitioner = slot->practitioner;
  self->draft.room = 0;
  self->practitioner_chosen = TRUE;
  rd_booking_dialog_update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->keep));
}

/* Free times near the one that is taken, as buttons. */
static void
show_others (RdBookingDialog *self)
{
  RdSlotWish wish = { .count = MOST_OTHERS, .except_booking = self->draft.id };
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->others_box)))
    gtk_box_remove (GTK_BOX (self->others_box), child);
  g_clear_pointer (&self->others, g_array_unref);
  self->others = g_array_new (FALSE, FALSE, sizeof (RdSlot));
  wish.service = rd_booking_dialog_service (self);
  if (!self->verdict.free && wish.service && self->period->training)
    {
      g_autoptr (GArray) who = g_array_new (FALSE, FALSE, sizeof (gint64));

      wish.from = rd_zone_date (rd_booking_dialog_zone (self), self->draft.start);
      wish.to = self->period->to;
      wish.pressure = self->draft.pressure;
      if (self->draft.practitioner)
        {
          g_array_append_val (who, self->draft.practitioner);
          wish.practitioners = who;
        }
      g_array_unref (self->others);
      self->others = rd_slot_finder_find (self->period->diary, self->period->training, &wish);
    }
  for (guint i = 0; i < self->others->len; i++)
    {
      const RdSlot *slot = &g_array_index (self->others, RdSlot, i);
      g_autofree char *when = rd_slot_text_when (rd_booking_dialog_zone (self), slot->start);
      g_autofree char *reason = rd_slot_text_reason (slot);
      /* Translators: a free time and why it fits: Thu 26, 17:30. Rest day */
      g_autofree char *text = g_strdup_printf (_ ("%1$s. %2$s"), when, reason);
      GtkWidget *button = gtk_button_new_with_label (text);
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      rd_tip_set (button, text);
      g_object_set_data (G_OBJECT (button), "nth", GUINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (other_cb), self);
      gtk_box_append (GTK_BOX (self->others_box), button);
    }
  gtk_widget_set_visible (self->others_box, self->others->len > 0);
}

static void
set_card_class (RdBookingDialog *self, const char *chosen)
{
  static const char *const classes[] = { "rd-good", "rd-alert", "rd-light" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_strcmp0 (classes[i], chosen) == 0)
      gtk_widget_add_css_class (self->verdict_card, classes[i]);
    else
      gtk_widget_remove_css_class (self->verdict_card, classes[i]);
}

static void
show_advice (RdBookingDialog *self)
{
  const RdDraftVerdict *verdict = &self->verdict;
  g_autofree char *text = rd_booking_text_verdict (verdict, self->period);
  g_autofree char *highest = NULL;
  gboolean bad = !verdict->free || verdict->against_advice;

  if (text[0] == '\0')
    {
      g_free (text);
      text = g_strdup (self->draft.client ? _ ("This time is free") : _ ("Choose a client"));
    }
  else if (verdict->free && verdict->judged)
    {
      /* Translators: how well a massage fits ("Best") and why */
      char *whole =
        g_strdup_printf (_ ("%1$s: %2$s"), rd_wording_verdict (verdict->fit.verdict), text);

      g_free (text);
      text = whole;
    }
  gtk_label_set_text (self->verdict_label, text);
  gtk_image_set_from_icon_name (self->verdict_icon,
                                bad ? "restday-warning-symbolic"
                                : verdict->judged && verdict->fit.verdict == RD_VERDICT_BEST
                                  ? "restday-workout-rest-symbolic"
                                  : "restday-check-symbolic");
  set_card_class (self, bad                                                          ? "rd-alert"
                        : verdict->judged && verdict->fit.verdict <= RD_VERDICT_GOOD ? "rd-good"
                        : verdict->judged && verdict->fit.max_pressure < 5           ? "rd-light"
                                                                                     : NULL);
  gtk_widget_set_visible (self->highest_box, verdict->judged);
  if (verdict->judged)
    {
      /* Translators: the highest pressure a day allows: Up to medium pressure */
      highest = g_strdup_printf (_ ("Highest pressure: %s"),
                                 rd_wording_pressure (verdict->fit.max_pressure));
      gtk_label_set_text (self->highest_label, highest);
      rd_pressure_dots_set_value (self->highest_dots, verdict->fit.max_pressure);
    }
  gtk_widget_set_visible (self->reason_list, verdict->against_advice && verdict->free);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "booking.keep",
                                 verdict->complete && !self->keeping);
}

/* Contraindications matter before a booking is made. */
static void
show_cautions (RdBookingDialog *self)
{
  RdTraining *training = self->period->training;
  const RdTrainingRecords *records = training ? rd_training_records (training) : NULL;
  g_autoptr (GPtrArray) hold = g_ptr_array_new ();
  RdDate date = rd_zone_date (rd_booking_dialog_zone (self), self->draft.start);

  if (records && records->contraindications && self->draft.client == rd_record_id (records->client))
    for (guint i = 0; i < records->contraindications->len; i++)
      if (rd_contraindication_holds (g_ptr_array_index (records->contraindications, i), date))
        g_ptr_array_add (hold, g_ptr_array_index (records->contraindications, i));
  rd_caution_rows_fill (self->cautions, hold);
}

void
rd_booking_dialog_bind_verdict (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, RdBookingDialog, cautions);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, verdict_card);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, verdict_icon);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, verdict_label);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, highest_box);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, highest_dots);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, highest_label);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, others_box);
}

void
rd_booking_dialog_show_verdict (RdBookingDialog *self)
{
  show_cautions (self);
  show_others (self);
  show_advice (self);
}
