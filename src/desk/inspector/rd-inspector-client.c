/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-inspector-client.c: the client in focus. */
#include "config.h"

#include "rd-inspector-client.h"

#include "desk/booking/rd-booking-dialog.h"
#include "desk/booking/rd-booking-text.h"
#include "desk/booking/rd-insight-list.h"
#include "desk/booking/rd-slot-text.h"
#include "desk/calendar/rd-training-text.h"
#include "desk/rd-insights.h"
#include "desk/rd-suggestions.h"
#include "desk/widgets/rd-load-chart.h"
#include "desk/widgets/rd-pressure-dots.h"
#include "desk/widgets/rd-tip.h"
#include "practice/rd-wording.h"
#include "rd-caution-row.h"
#include "rd-practitioner-dot.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _RdInspectorClient
{
  GtkWidget parent_instance;

  /* owned */
  RdFocus *focus;
  RdTraining *shown; /* what is said was summed up from it */

  /* template children */
  GtkWidget *scroller;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *habit;
  GtkBox *cautions;
  GtkWidget *race_card;
  GtkLabel *race;
  RdPressureDots *highest_dots;
  GtkLabel *highest;
  GtkWidget *insights_heading;
  GtkWidget *insights_card;
  RdInsightList *insights;
  GtkWidget *load_heading;
  GtkLabel *week_load;
  GtkWidget *load_card;
  RdLoadChart *chart;
  GtkWidget *programme_card;
  GtkWidget *bookings_heading;
  GtkListBox *bookings;
  GtkWidget *slots_heading;
  GtkListBox *slots;
  GtkWidget *no_slots;
};

G_DEFINE_FINAL_TYPE (RdInspectorClient, rd_inspector_client, GTK_TYPE_WIDGET)

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))))
    gtk_list_box_remove (list, row);
}

/* Which row has the keyboard; -1 where none has. */
static int
find_focused (GtkListBox *list)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (list));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return row && focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (list))
           ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))
           : -1;
}

/* What is filled again keeps the keyboard where it was, or on the last row there is. */
static void
focus_again (GtkListBox *list, int nth)
{
  GtkListBoxRow *row = NULL;

  for (int i = nth; i >= 0 && row == NULL; i--)
    row = gtk_list_box_get_row_at_index (list, i);
  if (row)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

/* A label that ends in an ellipsis and says the whole when pointed at. */
static GtkWidget *
build_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  rd_tip_set (label, text);
  if (class)
    gtk_widget_add_css_class (label, class);
  return label;
}

static int
colour_of (RdPeriod *period, gint64 practitioner)
{
  RdPractitioner *who = rd_period_practitioner (period, practitioner);

  return who ? who->colour : 0;
}

static char *
say_habit (const RdClientSummary *summary, RdPeriod *period)
{
  RdPractitioner *who =
    summary->practitioner ? rd_period_practitioner (period, summary->practitioner) : NULL;
  g_auto (GStrv) names = NULL;

  if (who == NULL || who->name == NULL)
    return g_strdup (_ ("New here"));
  names = g_strsplit (who->name, " ", 2);
  if (summary->every_weeks == 1)
    return g_strdup_printf (_ ("Sees %s weekly"), names[0]);
  if (summary->every_weeks <= 6)
    /* Translators: practitioner and how many weeks lie between two visits */
    return g_strdup_printf (ngettext ("Sees %1$s every %2$d week", "Sees %1$s every %2$d weeks",
                                      summary->every_weeks),
                            names[0], summary->every_weeks);
  return g_strdup_printf (_ ("Sees %s now and then"), names[0]);
}

static char *
say_race (const RdClientSummary *summary)
{
  const char *name = summary->race->name ? summary->race->name : _ ("Race");

  if (summary->days_to_race == 0)
    return g_strdup_printf (_ ("%s is today"), name);
  /* Translators: a race and the days until it */
  return g_strdup_printf (ngettext ("%1$s in %2$d day", "%1$s in %2$d days",
                                    (gulong)summary->days_to_race),
                          name, summary->days_to_race);
}

static const char *
say_highest (int pressure)
{
  static const char *const phrases[] = {
    N_ ("very light pressure only"), N_ ("light pressure only"), N_ ("up to medium pressure"),
    N_ ("up to firm pressure"),      N_ ("up to deep pressure"),
  };

  return _ (phrases[CLAMP (pressure, 1, 5) - 1]);
}

static void
booking_activated_cb (GtkListBox *list, GtkListBoxRow *row, RdInspectorClient *self)
{
  RdBooking *booking = g_object_get_data (G_OBJECT (row), "booking");

  if (booking == NULL)
    return;
  rd_focus_set_date (self->focus, rd_zone_date (rd_practice_zone (rd_focus_practice (self->focus)),
                                                booking->starts));
  rd_focus_set_booking (self->focus, booking);
}

static GtkWidget *
build_booking (RdPeriod *period, RdBooking *booking)
{
  RdPractitioner *who = rd_period_practitioner (period, booking->practitioner);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *when, *what;
  g_autofree char *times = rd_wording_day_and_time (period->zone, booking->starts);
  g_autofree char *service = rd_booking_text_service (period, booking, TRUE);
  g_autofree char *label = rd_booking_text_label (period, booking);

  when = build_label (times, "rd-strong");
  gtk_label_set_ellipsize (GTK_LABEL (when), PANGO_ELLIPSIZE_NONE);
  what = build_label (service, "rd-dim");
  gtk_widget_set_hexpand (what, TRUE);
  gtk_label_set_xalign (GTK_LABEL (what), 1);
  gtk_box_append (GTK_BOX (box),
                  rd_practitioner_dot_new (colour_of (period, booking->practitioner)));
  gtk_box_append (GTK_BOX (box), when);
  gtk_box_append (GTK_BOX (box), what);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  rd_tip_set (row, who ? label : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (row), "booking", g_object_ref (booking), g_object_unref);
  return row;
}

static void
book_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdInspectorClient *self = RD_INSPECTOR_CLIENT (widget);
  RdSuggestions *suggestions = rd_focus_suggestions (self->focus);
  guint nth = g_variant_get_uint32 (parameter);

  if (nth < rd_suggestions_count (suggestions))
    rd_booking_dialog_book_slot (widget, self->focus, rd_suggestions_slot (suggestions, nth));
}

static GtkWidget *
build_slot (RdPeriod *period, const RdSlot *slot, guint nth)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title, *why, *button;
  g_autofree char *when = rd_slot_text_when (period->zone, slot->start);
  g_autofree char *who = rd_slot_text_who (period, slot);
  g_autofree char *reason = rd_slot_text_reason (slot);
  g_autofree char *label = rd_slot_text_label (period, slot);
  g_autofree char *book = g_strdup_printf (_ ("Book %s"), when);
  g_autofree char *markup = NULL;

  /* Translators: a suggested time and who gives it, with markup: <b>Thu 26, 17:30</b> · John 60 */
  markup = g_markup_printf_escaped (_ ("<b>%1$s</b> · %2$s"), when, who);
  title = build_label (NULL, NULL);
  gtk_label_set_markup (GTK_LABEL (title), markup);
  why = build_label (reason, "rd-dim");
  gtk_widget_add_css_class (why, "rd-caption");
  gtk_label_set_wrap (GTK_LABEL (why), TRUE);
  gtk_label_set_lines (GTK_LABEL (why), 2);
  gtk_box_append (GTK_BOX (text), title);
  gtk_box_append (GTK_BOX (text), why);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);

  button = gtk_button_new_with_label (_ ("Book"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (nth == 0)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", nth);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "client.book-slot");
  rd_tip_set (button, book);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, book,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);

  gtk_box_append (GTK_BOX (box), rd_practitioner_dot_new (colour_of (period, slot->practitioner)));
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

static void
suggestions_cb (RdInspectorClient *self)
{
  RdSuggestions *suggestions = rd_focus_suggestions (self->focus);
  RdPeriod *period = rd_focus_period (self->focus);
  guint n = period ? rd_suggestions_count (suggestions) : 0;
  int focused = find_focused (self->slots);

  clear_list (self->slots);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->slots, build_slot (period, rd_suggestions_slot (suggestions, i), i));
  gtk_widget_set_visible (GTK_WIDGET (self->slots), n > 0);
  gtk_widget_set_visible (self->no_slots, n == 0 && rd_suggestions_known (suggestions));
  gtk_widget_set_visible (self->slots_heading, n > 0 || rd_suggestions_known (suggestions));
  focus_again (self->slots, focused);
}

static void
show_bookings (RdInspectorClient *self, const RdClientSummary *summary, RdPeriod *period)
{
  int focused = find_focused (self->bookings);

  clear_list (self->bookings);
  for (guint i = 0; i < summary->bookings->len; i++)
    gtk_list_box_append (self->bookings,
                         build_booking (period, g_ptr_array_index (summary->bookings, i)));
  gtk_widget_set_visible (self->bookings_heading, summary->bookings->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->bookings), summary->bookings->len > 0);
  focus_again (self->bookings, focused);
}

static void
insights_cb (RdInspectorClient *self)
{
  GPtrArray *insights = rd_insights_of_client (rd_focus_insights (self->focus));
  RdPeriod *period = rd_focus_period (self->focus);
  gboolean any = period && insights->len > 0;

  if (any)
    rd_insight_list_show (self->insights, rd_focus_practice (self->focus), insights,
                          period->practitioners);
  gtk_widget_set_visible (self->insights_heading, any);
  gtk_widget_set_visible (self->insights_card, any);
}

static void
show_race (RdInspectorClient *self, const RdClientSummary *summary)
{
  g_autofree char *race = NULL;

  gtk_widget_set_visible (self->race_card, summary->race != NULL);
  if (summary->race == NULL)
    return;
  race = say_race (summary);
  gtk_label_set_text (self->race, race);
  rd_pressure_dots_set_value (self->highest_dots, summary->max_pressure);
  gtk_label_set_text (self->highest, say_highest (summary->max_pressure));
}

static void
show_load (RdInspectorClient *self, const RdClientSummary *summary)
{
  g_autofree char *load = rd_training_text_figure (summary->week_load);
  /* Translators: the training load of the present week, with markup */
  g_autofree char *markup = g_markup_printf_escaped (_ ("this week <b>%s</b>"), load);
  gboolean any = summary->week_load > 0;

  for (int i = 0; !any && i < RD_SUMMARY_DAYS; i++)
    any = summary->loads[i] > 0;
  gtk_widget_set_visible (self->load_heading, any);
  gtk_widget_set_visible (self->load_card, any);
  gtk_label_set_markup (self->week_load, markup);
  rd_load_chart_show (self->chart, summary);
}

static void
week_cb (RdInspectorClient *self)
{
  RdWeek *week = rd_focus_week (self->focus);
  const RdClientSummary *summary = week ? week->summary : NULL;
  RdClient *client = rd_focus_client (self->focus);
  g_autofree char *habit = NULL;

  /* Until the week of another client is there, what is known is not theirs: name and asthma change
   * together. */
  if (summary == NULL || client == NULL ||
      rd_record_id (rd_training_records (week->period->training)->client) != rd_record_id (client))
    return;
  /* Another week of a client of whom nothing has changed. */
  if (week->period->training == self->shown)
    return;
  g_clear_pointer (&self->shown, rd_training_unref);
  self->shown = rd_training_ref (week->period->training);
  habit = say_habit (summary, week->period);
  gtk_label_set_text (self->name, client->name ? client->name : "");
  adw_avatar_set_text (self->avatar, client->name ? client->name : "");
  gtk_label_set_text (self->habit, habit);
  rd_caution_rows_fill (self->cautions, summary->contraindications);
  show_race (self, summary);
  show_load (self, summary);
  gtk_widget_set_visible (self->programme_card, !summary->has_programme);
  show_bookings (self, summary, week->period);
  suggestions_cb (self);
}

static void
leave_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  rd_focus_set_client (RD_INSPECTOR_CLIENT (widget)->focus, NULL);
}

static void
rd_inspector_client_dispose (GObject *object)
{
  RdInspectorClient *self = RD_INSPECTOR_CLIENT (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->shown, rd_training_unref);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_inspector_client_parent_class)->dispose (object);
}

static void
rd_inspector_client_class_init (RdInspectorClientClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (RD_TYPE_INSIGHT_LIST);
  g_type_ensure (RD_TYPE_PRESSURE_DOTS);
  g_type_ensure (RD_TYPE_LOAD_CHART);
  G_OBJECT_CLASS (class)->dispose = rd_inspector_client_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-inspector-client.ui");
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, avatar);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, name);
  gtk_widget_class_bind_template_callback (widget_class, rd_tip_of_label_cb);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, habit);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, cautions);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, race_card);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, race);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, highest_dots);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, highest);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, insights_heading);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, insights_card);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, insights);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, load_heading);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, week_load);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, load_card);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, chart);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, programme_card);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, bookings_heading);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, bookings);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, slots_heading);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, slots);
  gtk_widget_class_bind_template_child (widget_class, RdInspectorClient, no_slots);
  gtk_widget_class_install_action (widget_class, "client.leave", NULL, leave_cb);
  gtk_widget_class_install_action (widget_class, "client.book-slot", "u", book_cb);
  gtk_widget_class_set_css_name (widget_class, "rd-inspector-client");
}

static void
rd_inspector_client_init (RdInspectorClient *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->bookings, "row-activated", G_CALLBACK (booking_activated_cb), self);
}

/**
 * rd_inspector_client_new:
 * @focus: what the desk is looking at
 *
 * Returns: (transfer floating): what is said of the client in focus
 */
GtkWidget *
rd_inspector_client_new (RdFocus *focus)
{
  RdInspectorClient *self = g_object_new (RD_TYPE_INSPECTOR_CLIENT, NULL);

  self->focus = g_object_ref (focus);
  g_signal_connect_object (focus, "notify::client", G_CALLBACK (week_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "notify::week", G_CALLBACK (week_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rd_focus_suggestions (focus), "changed", G_CALLBACK (suggestions_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rd_focus_insights (focus), "changed", G_CALLBACK (insights_cb), self,
                           G_CONNECT_SWAPPED);
  week_cb (self);
  insights_cb (self);
  return GTK_WIDGET (self);
}
