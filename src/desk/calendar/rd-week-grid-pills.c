/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-grid-pills.c: what stands for the bookings a column of the week has no room for. */
#include "rd-week-grid-private.h"

#include "desk/booking/rd-booking-text.h"
#include "desk/booking/rd-insight-text.h"
#include "desk/rd-insights.h"
#include "desk/widgets/rd-tip.h"

#include <glib/gi18n-lib.h>

static void
pill_row_cb (GtkButton *row, RdWeekGrid *self)
{
  RdBooking *booking = g_object_get_data (G_OBJECT (row), "booking");
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_POPOVER);

  rd_focus_set_booking (self->focus, booking);
  if (popover)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/* Every booking of its time, those with a tile too. */
static GPtrArray *
list_pill_bookings (RdWeekGrid *self, const RdWeekPill *pill)
{
  RdPeriod *period = self->week->period;
  RdDate date = self->layout->first + (RdDate)pill->day;
  g_autoptr (GPtrArray) shown = rd_week_grid_list_shown (self, self->week);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < shown->len; i++)
    {
      RdBooking *booking = g_ptr_array_index (shown, i);
      int from, to;

      if (booking->status == RD_BOOKING_CANCELLED ||
          rd_zone_to_wall (period->zone, booking->starts, &from) != date)
        continue;
      rd_zone_to_wall (period->zone, booking->ends, &to);
      if (from < pill->to && to > pill->from)
        g_ptr_array_add (list, booking);
    }
  return list;
}

static GtkWidget *
make_pill_row (RdWeekGrid *self, RdBooking *booking)
{
  const RdInsight *insight =
    rd_insights_of_booking (rd_focus_insights (self->focus), rd_record_id (booking));
  g_autofree char *label = rd_booking_text_label (self->week->period, booking);
  GtkWidget *row = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (row, "flat");
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (row))), 0);
  if (insight)
    {
      g_autofree char *why = rd_insight_text_why (insight, self->week->period->zone);

      gtk_widget_add_css_class (row, "rd-doubtful");
      rd_tip_set (row, why);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      why, -1);
    }
  g_object_set_data_full (G_OBJECT (row), "booking", g_object_ref (booking), g_object_unref);
  g_signal_connect (row, "clicked", G_CALLBACK (pill_row_cb), self);
  return row;
}

static GtkWidget *
list_pill (RdWeekGrid *self, const RdWeekPill *pill)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autoptr (GPtrArray) bookings = list_pill_bookings (self, pill);

  for (guint i = 0; i < bookings->len; i++)
    gtk_box_append (GTK_BOX (box), make_pill_row (self, bookings->pdata[i]));
  return box;
}

/* The list is made when it is asked for: there may be thirty pills in a week, and none is pressed.
 */
static void
open_pill_cb (GtkMenuButton *button, gpointer grid)
{
  RdWeekGrid *self = RD_WEEK_GRID (grid);
  GtkWidget *popover;
  guint nth;

  if (!g_ptr_array_find (self->pills, button, &nth) || nth >= self->n_pills)
    return;
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover),
                         list_pill (self, &g_array_index (self->layout->pills, RdWeekPill, nth)));
  gtk_menu_button_set_popover (button, popover);
}

/* One more pill, which counts nothing yet. */
void
rd_week_grid_add_pill (RdWeekGrid *self)
{
  GtkWidget *pill = gtk_menu_button_new ();
  /* A label would have the whole window measured for each number. */
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), .5f);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (pill), text);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (pill), open_pill_cb, self, NULL);
  gtk_widget_add_css_class (pill, "rd-more");
  gtk_widget_set_parent (pill, GTK_WIDGET (self));
  rd_week_grid_present (pill, FALSE);
  g_ptr_array_add (self->pills, pill);
}

/* Whether the pill stands for a booking, which then has no tile. */
static gboolean
stands_for (RdWeekGrid *self, const RdWeekPill *pill, RdBooking *booking)
{
  RdZone *zone = self->week->period->zone;
  int from, to;

  if (!rd_focus_shows_practitioner (self->focus, booking->practitioner) ||
      rd_zone_to_wall (zone, booking->starts, &from) != self->layout->first + (RdDate)pill->day)
    return FALSE;
  rd_zone_to_wall (zone, booking->ends, &to);
  return from < pill->to && to > pill->from &&
         rd_week_grid_tile_of (self, rd_record_id (booking)) == NULL;
}

/* How many of the bookings it stands for fit less well than when they were booked. */
static guint
count_doubted (RdWeekGrid *self, const RdWeekPill *pill)
{
  GPtrArray *insights = rd_insights_of_week (rd_focus_insights (self->focus));
  guint n = 0;

  for (guint i = 0; i < insights->len; i++)
    {
      const RdInsight *insight = insights->pdata[i];

      n += insight->booking && stands_for (self, pill, insight->booking);
    }
  return n;
}

static char *
say_pill (guint count, guint doubted)
{
  g_autofree char *more = g_strdup_printf (
    ngettext ("%u more booking at this time", "%u more bookings at this time", count), count);
  g_autofree char *less = NULL;

  if (doubted == 0)
    return g_steal_pointer (&more);
  less = rd_insight_text_count (doubted);
  return g_strdup_printf ("%s. %s", more, less);
}

static void
show_pill (RdWeekGrid *self, guint nth)
{
  const RdWeekPill *pill = &g_array_index (self->layout->pills, RdWeekPill, nth);
  GtkMenuButton *button = g_ptr_array_index (self->pills, nth);
  GtkInscription *label = GTK_INSCRIPTION (gtk_menu_button_get_child (button));
  guint doubted = count_doubted (self, pill);
  g_autofree char *text = g_strdup_printf (_ ("+%u"), pill->count);
  g_autofree char *sentence = say_pill (pill->count, doubted);

  /* What it listed before is no longer so. */
  if (gtk_menu_button_get_popover (button))
    gtk_menu_button_set_popover (button, NULL);
  if (doubted)
    gtk_widget_add_css_class (GTK_WIDGET (button), "rd-doubtful");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (button), "rd-doubtful");
  if (g_strcmp0 (gtk_inscription_get_text (label), text) != 0)
    gtk_inscription_set_text (label, text);
  if (g_strcmp0 (rd_tip_get (GTK_WIDGET (button)), sentence) != 0)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      sentence, -1);
      rd_tip_set (GTK_WIDGET (button), sentence);
    }
  rd_week_grid_present (GTK_WIDGET (button), TRUE);
}

void
rd_week_grid_show_pills (RdWeekGrid *self)
{
  for (guint i = 0; i < self->layout->pills->len; i++)
    {
      if (i == self->pills->len)
        rd_week_grid_add_pill (self);
      show_pill (self, i);
    }
  for (guint i = self->layout->pills->len; i < self->n_pills; i++)
    rd_week_grid_present (g_ptr_array_index (self->pills, i), FALSE);
  self->n_pills = self->layout->pills->len;
}
