/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-ahead-row-show.c: what a row of massages booked ahead says of its period. */
#include "config.h"

#include "rd-ahead-row-private.h"

#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-stamp.h"
#include "planning/rd-suitability.h"
#include "practice/rd-wording-ahead.h"
#include "practice/rd-wording.h"
#include "rd-ahead-text.h"

#include <glib/gi18n-lib.h>

static void
set_class (RdAheadRow *self, const char *class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), class);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
}

static void
show_practitioner (RdAheadRow *self, gint64 id)
{
  RdPractitioner *who = rd_period_practitioner (self->answer->ahead->period, id);
  g_autofree char *colour =
    who ? g_strconcat ("rd-", rd_enum_to_nick (RD_TYPE_COLOUR, who->colour), NULL) : NULL;

  if (self->colour)
    gtk_widget_remove_css_class (self->face, self->colour);
  g_free (self->colour);
  self->colour = g_steal_pointer (&colour);
  if (self->colour)
    gtk_widget_add_css_class (self->face, self->colour);
  adw_avatar_set_text (self->avatar, who && who->name ? who->name : "");
}

static void
show_service (RdAheadRow *self, gint64 id, int pressure, gboolean light)
{
  RdService *service = rd_period_service (self->answer->ahead->period, id);

  set_text (self->service, service && service->name ? service->name : "");
  g_object_set (self->dots, "ink", light ? RD_INK_RUN_UP_TEXT : RD_INK_ACCENT, "value",
                MAX (pressure, 0), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->dots), pressure > 0);
}

static void
show_time (RdAheadRow *self, gint64 start)
{
  RdZone *zone = self->answer->ahead->period->zone;
  g_autofree char *day = rd_ahead_text_day (rd_zone_date (zone, start));
  g_autofree char *time = rd_ahead_text_time (zone, start);

  gtk_label_set_label (self->day, day);
  gtk_label_set_label (self->time, time);
  g_free (self->when);
  self->when = rd_wording_day_and_time (zone, start);
}

static void
show_icon (RdAheadRow *self, const char *icon, const char *class)
{
  static const char *const classes[] = { "accent", "rd-race", "rd-dim" };

  gtk_image_set_from_icon_name (self->icon, icon);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), class);
}

/* What a day is for, as the calendar draws it. */
static void
show_reason_icon (RdAheadRow *self, const RdAheadChoice *choice)
{
  const RdSuitability *fit = &choice->slot.suitability;

  if (choice->kind == RD_AHEAD_RACE_WEEK)
    show_icon (self, "restday-workout-race-symbolic", "rd-race");
  else if (choice->kind == RD_AHEAD_RECOVERY ||
           rd_suitability_has_reason (fit, RD_REASON_REST_DAY) ||
           rd_suitability_has_reason (fit, RD_REASON_BEFORE_REST))
    {
      for (guint i = 0; i < fit->n_reasons; i++)
        if (fit->reasons[i].code == RD_REASON_AFTER_WORKOUT)
          {
            show_icon (self, rd_stamp_workout_icon (fit->reasons[i].kind), "rd-race");
            return;
          }
      show_icon (self, "restday-workout-rest-symbolic", "accent");
    }
  else if (fit->verdict == RD_VERDICT_NONE)
    show_icon (self, "restday-calendar-symbolic", "rd-dim");
  else
    show_icon (self, "restday-workout-easy-symbolic", "accent");
}

static void
show_with (RdAheadRow *self, const char *icon, const char *text, gboolean warning)
{
  gtk_widget_set_visible (GTK_WIDGET (self->with_icon), icon != NULL);
  if (icon)
    gtk_image_set_from_icon_name (self->with_icon, icon);
  set_text (self->with, text);
  set_class (self, "rd-open", warning);
}

static void
show_taken (RdAheadRow *self, const RdAheadChoice *taken)
{
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->taken, taken != NULL);
  set_class (self, "rd-taken", taken != NULL);
  if (taken == NULL)
    return;
  when = rd_wording_day_and_time (self->answer->ahead->period->zone, taken->slot.start);
  /* Translators: a day and time */
  text = g_strdup_printf (_ ("%s can no longer be had"), when);
  set_text (self->taken_label, text);
}

static void
show_proposal (RdAheadRow *self, const RdAheadDraft *draft, const RdAheadChoice *choice)
{
  const RdAheadAnswer *answer = self->answer;
  gint64 first = answer->givers->len > 0 ? g_array_index (answer->givers, gint64, 0) : 0;
  g_autofree char *reason = rd_wording_ahead (answer->ahead, choice);
  g_autofree char *with = rd_wording_ahead_with (answer->ahead, choice, first, answer->usual);

  show_time (self, choice->slot.start);
  show_practitioner (self, choice->slot.practitioner);
  show_reason_icon (self, choice);
  set_text (self->reason, reason);
  show_with (self, choice->slot.practitioner != first ? "restday-swap-symbolic" : NULL, with,
             FALSE);
  show_service (self, choice->service, choice->slot.pressure, choice->kind != RD_AHEAD_ORDINARY);
}

static void
show_held (RdAheadRow *self, const RdAheadPeriod *period)
{
  RdPeriod *known = self->answer->ahead->period;
  g_autofree char *with = NULL;

  for (guint i = 0; i < known->bookings->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (known->bookings, i);
      RdPractitioner *who = rd_period_practitioner (known, booking->practitioner);

      if (rd_record_id (booking) != period->booked)
        continue;
      show_time (self, booking->starts);
      show_practitioner (self, booking->practitioner);
      show_service (self, booking->service, booking->pressure, FALSE);
      gtk_image_set_from_icon_name (self->held, rd_stamp_status_icon (booking->status));
      with = g_strdup_printf (_ ("with %s"), who && who->name ? who->name : "–");
      break;
    }
  show_icon (self, "restday-massage-symbolic", "rd-dim");
  set_text (self->reason, _ ("Has a massage already"));
  show_with (self, NULL, with ? with : "", FALSE);
}

static void
show_open (RdAheadRow *self, const RdAheadPeriod *period)
{
  const RdAhead *ahead = self->answer->ahead;
  RdDate date = period->best_day != RD_DATE_UNSET ? period->best_day : period->from;
  RdDaySuitability fit;
  g_autofree char *day = rd_ahead_text_day (date);
  g_autofree char *weekday = rd_ahead_text_weekday (date);
  g_autofree char *why = rd_wording_ahead_no_slot (ahead, period, self->answer->givers);
  g_autofree char *fits = rd_wording_ahead_day (ahead, date);
  gint64 first =
    self->answer->givers->len > 0 ? g_array_index (self->answer->givers, gint64, 0) : 0;

  gtk_label_set_label (self->day, day);
  gtk_label_set_label (self->time, weekday);
  g_free (self->when);
  self->when = rd_wording_date (date);
  show_practitioner (self, first);
  rd_suitability_of_day (ahead->period->training, date, &fit);
  show_icon (self, fit.covered ? rd_stamp_workout_icon (fit.kind) : "restday-calendar-symbolic",
             "rd-dim");
  set_text (self->reason, fits);
  show_with (self, "restday-warning-symbolic", why, TRUE);
}

static void
show_controls (RdAheadRow *self, const RdAheadPeriod *period, gboolean pinned)
{
  const RdAheadChoice *shown = rd_ahead_period_shown (period);
  gboolean held = period->state == RD_AHEAD_HELD;
  gboolean open = rd_ahead_period_is_open (period);
  gboolean chosen = rd_ahead_period_has_choice (period);
  guint others = period->alternatives->len - (shown && !chosen ? 1 : 0);

  gtk_widget_set_visible (GTK_WIDGET (self->check), !held);
  gtk_widget_set_visible (GTK_WIDGET (self->held), held);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), !open);
  gtk_check_button_set_active (self->check, chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->service), !open);
  if (open)
    gtk_widget_set_visible (GTK_WIDGET (self->dots), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->exchange), shown != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->pin), shown != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->exchange), others > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->pin), chosen);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->exchange),
                               others > 0 ? _ ("Exchange for another time (E)")
                                          : _ ("Nothing else that was asked for is free then"));
  gtk_toggle_button_set_active (self->pin, pinned);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pin),
                               pinned ? _ ("Pinned: stays whatever else is chosen (P)")
                                      : _ ("Pin: keep it whatever else is chosen (P)"));
  gtk_widget_set_visible (GTK_WIDGET (self->alternatives), open && others > 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !held && !open);
  set_class (self, "rd-quiet", !chosen);
}

/* The row says all of it; its buttons say which row they are of. */
static void
name_controls (RdAheadRow *self, const RdAheadPeriod *period, const RdAheadChoice *taken)
{
  const RdAheadChoice *shown = rd_ahead_period_shown (period);
  const char *reason = gtk_label_get_label (self->reason);
  const char *with = gtk_label_get_label (self->with);
  const char *when = self->when ? self->when : "";
  g_autofree char *label = NULL;
  g_autofree char *book = g_strdup_printf (_ ("Book %s"), when);
  g_autofree char *exchange = g_strdup_printf (_ ("Exchange %s"), when);
  g_autofree char *pin = g_strdup_printf (_ ("Pin %s"), when);
  g_autofree char *others = g_strdup_printf (_ ("Alternatives to %s"), when);

  if (shown)
    label = rd_ahead_text_proposal (self->answer, shown);
  else
    /* Translators: a day; how a massage would fit it, and why there is none: Wed 30 Dec. Rest day.
     * John is booked then */
    label = g_strdup_printf (_ ("%1$s. %2$s. %3$s"), when, reason, with);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  taken ? gtk_label_get_label (self->taken_label) : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, book,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->exchange), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  exchange, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pin), GTK_ACCESSIBLE_PROPERTY_LABEL, pin,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->alternatives),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, others, -1);
}

/* Shows the period of the row's answer. */
void
rd_ahead_row_fill (RdAheadRow *self, const RdAheadDraft *draft)
{
  RdZone *zone = self->answer->ahead->period->zone;
  const RdAheadPeriod *period = rd_ahead_row_period (self);
  const RdAheadChoice *taken = rd_ahead_draft_taken (draft, zone, period);

  if (period->state == RD_AHEAD_HELD)
    show_held (self, period);
  else if (rd_ahead_period_is_open (period))
    show_open (self, period);
  else
    show_proposal (self, draft, rd_ahead_period_shown (period));
  show_taken (self, taken);
  show_controls (self, period, rd_ahead_draft_is_pinned (draft, zone, period));
  name_controls (self, period, taken);
}
