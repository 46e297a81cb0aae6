/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-dialog.c: the form of a booking. */
#include "config.h"

#include "rd-booking-dialog.h"

#include "desk/inspector/rd-caution-row.h"
#include "desk/rd-toast.h"
#include "desk/widgets/rd-pressure-dots.h"
#include "practice/rd-practice-commands.h"
#include "practice/rd-wording.h"
#include "rd-booking-defaults.h"
#include "rd-booking-keep.h"
#include "rd-booking-text.h"
#include "rd-client-picker.h"
#include "rd-slot-text.h"

#include <glib/gi18n-lib.h>

#define AHEAD_DAYS 15
#define MOST_OTHERS 3

struct _RdBookingDialog
{
  AdwWindow parent_instance;

  gboolean filling;         /* the fields are being set by us */
  gboolean pressure_chosen; /* by the person */
  gboolean practitioner_chosen;
  gboolean keeping;
  RdBookingDraft draft;
  RdDraftVerdict verdict;

  /* owned */
  RdFocus *focus;
  RdPeriod *period; /* around the day, with the client's training */
  GCancellable *cancellable;
  GArray *services;      /* gint64 ids, as the row lists them */
  GArray *practitioners; /* gint64 ids, likewise */
  GArray *rooms;         /* gint64 ids, likewise; 0 first */
  GArray *others;        /* RdSlot: free times offered instead */

  /* template children */
  RdClientPicker *client;
  AdwComboRow *service;
  AdwComboRow *practitioner;
  GtkMenuButton *day;
  GtkCalendar *calendar;
  GtkSpinButton *time;
  GtkAdjustment *minutes;
  AdwComboRow *pressure;
  AdwComboRow *room;
  GtkButton *keep;
  GtkBox *cautions;
  GtkWidget *verdict_card;
  GtkImage *verdict_icon;
  GtkLabel *verdict_label;
  GtkWidget *highest_box;
  RdPressureDots *highest_dots;
  GtkLabel *highest_label;
  GtkWidget *others_box;
  GtkWidget *reason_list;
  GtkEditable *reason;
};

G_DEFINE_FINAL_TYPE (RdBookingDialog, rd_booking_dialog, ADW_TYPE_WINDOW)

static void update (RdBookingDialog *self);

static RdZone *
get_zone (RdBookingDialog *self)
{
  return rd_practice_zone (rd_focus_practice (self->focus));
}

static RdService *
get_service (RdBookingDialog *self)
{
  return self->draft.service ? rd_period_service (self->period, self->draft.service) : NULL;
}

/* Lists: what can be chosen. */

static void
list_choices (AdwComboRow *row, GPtrArray *names, GArray *ids, gint64 chosen)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < names->len; i++)
    {
      gtk_string_list_append (model, g_ptr_array_index (names, i));
      if (g_array_index (ids, gint64, i) == chosen)
        selected = i;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (model));
  adw_combo_row_set_selected (row, selected);
}

static void
list_services (RdBookingDialog *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_array_set_size (self->services, 0);
  for (guint i = 0; i < self->period->services->len; i++)
    {
      RdService *service = g_ptr_array_index (self->period->services, i);
      gint64 id = rd_record_id (service);

      if (service->archived && id != self->draft.service)
        continue;
      g_ptr_array_add (names, service->name);
      g_array_append_val (self->services, id);
    }
  list_choices (self->service, names, self->services, self->draft.service);
  gtk_widget_set_sensitive (GTK_WIDGET (self->service), self->draft.id == 0);
}

static void
list_practitioners (RdBookingDialog *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  RdService *service = get_service (self);

  g_array_set_size (self->practitioners, 0);
  for (guint i = 0; i < self->period->practitioners->len; i++)
    {
      RdPractitioner *practitioner = g_ptr_array_index (self->period->practitioners, i);
      gint64 id = rd_record_id (practitioner);

      if (id != self->draft.practitioner &&
          (service == NULL || !rd_booking_defaults_gives (practitioner, service)))
        continue;
      g_ptr_array_add (names, practitioner->name);
      g_array_append_val (self->practitioners, id);
    }
  list_choices (self->practitioner, names, self->practitioners, self->draft.practitioner);
}

static void
list_rooms (RdBookingDialog *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  RdService *service = get_service (self);
  gint64 any = 0;

  g_array_set_size (self->rooms, 0);
  g_array_append_val (self->rooms, any);
  g_ptr_array_add (names, (char *)_ ("Any that is free"));
  for (guint i = 0; service && i < self->period->rooms->len; i++)
    {
      RdRoom *room = g_ptr_array_index (self->period->rooms, i);
      gint64 id = rd_record_id (room);

      if (room->archived || !rd_room_fits (room, service->discipline))
        continue;
      g_ptr_array_add (names, room->name);
      g_array_append_val (self->rooms, id);
    }
  list_choices (self->room, names, self->rooms, self->draft.room);
  gtk_widget_set_visible (GTK_WIDGET (self->room), self->rooms->len > 1 && self->draft.id == 0);
}

static void
list_pressures (RdBookingDialog *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  for (int pressure = 1; pressure <= 5; pressure++)
    {
      /* Translators: a number from 1 to 5 and what it means: 3 Medium */
      g_autofree char *text =
        g_strdup_printf (_ ("%1$d %2$s"), pressure, rd_wording_pressure (pressure));

      gtk_string_list_append (model, text);
    }
  adw_combo_row_set_model (self->pressure, G_LIST_MODEL (model));
}

/* Showing the draft. */

static void
show_fields (RdBookingDialog *self)
{
  g_autofree char *day = NULL;
  g_autoptr (GDateTime) date = NULL;
  int minute, year, month, of_month;
  RdDate when = rd_zone_to_wall (get_zone (self), self->draft.start, &minute);

  self->filling = TRUE;
  list_services (self);
  list_practitioners (self);
  list_rooms (self);
  day = rd_wording_date (when);
  gtk_menu_button_set_label (self->day, day);
  rd_date_split (when, &year, &month, &of_month);
  date = g_date_time_new_utc (year, month, of_month, 0, 0, 0);
  gtk_calendar_select_day (self->calendar, date);
  gtk_adjustment_set_value (self->minutes, minute);
  gtk_widget_set_visible (GTK_WIDGET (self->pressure), self->draft.massage);
  gtk_widget_set_sensitive (GTK_WIDGET (self->pressure), self->draft.id == 0);
  adw_combo_row_set_selected (self->pressure, self->draft.pressure > 0
                                                ? (guint)self->draft.pressure - 1
                                                : GTK_INVALID_LIST_POSITION);
  self->filling = FALSE;
}

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
  update (self);
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
  wish.service = get_service (self);
  if (!self->verdict.free && wish.service && self->period->training)
    {
      g_autoptr (GArray) who = g_array_new (FALSE, FALSE, sizeof (gint64));

      wish.from = rd_zone_date (get_zone (self), self->draft.start);
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
      g_autofree char *when = rd_slot_text_when (get_zone (self), slot->start);
      g_autofree char *reason = rd_slot_text_reason (slot);
      /* Translators: a free time and why it fits: Thu 26, 17:30. Rest day */
      g_autofree char *text = g_strdup_printf (_ ("%1$s. %2$s"), when, reason);
      GtkWidget *button = gtk_button_new_with_label (text);
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_tooltip_text (button, text);
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
show_verdict (RdBookingDialog *self)
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
  RdDate date = rd_zone_date (get_zone (self), self->draft.start);

  if (records && records->contraindications && self->draft.client == rd_record_id (records->client))
    for (guint i = 0; i < records->contraindications->len; i++)
      if (rd_contraindication_holds (g_ptr_array_index (records->contraindications, i), date))
        g_ptr_array_add (hold, g_ptr_array_index (records->contraindications, i));
  rd_caution_rows_fill (self->cautions, hold);
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
  service = get_service (self);
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

static void
update (RdBookingDialog *self)
{
  if (self->period == NULL)
    return;
  fill_in (self);
  show_fields (self);
  show_cautions (self);
  show_others (self);
  show_verdict (self);
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
  update (self);
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
  question->from = rd_date_week_start (rd_zone_date (get_zone (self), self->draft.start));
  question->to = question->from + AHEAD_DAYS;
  question->client = self->draft.client;
  question->now = rd_practice_now (practice);
  rd_practice_read_async (practice, rd_week_read, question, g_free, (GDestroyNotify)rd_week_unref,
                          self->cancellable, period_cb, g_object_ref (self));
}

static gboolean
covers (RdBookingDialog *self)
{
  RdDate date = rd_zone_date (get_zone (self), self->draft.start);
  gint64 known = self->period && self->period->training
                   ? rd_record_id (rd_training_records (self->period->training)->client)
                   : 0;

  return self->period && date >= self->period->from && date < self->period->to &&
         known == self->draft.client;
}

/* After a change: at once where what is known covers it, and when more has been read. */
static void
follow (RdBookingDialog *self)
{
  update (self);
  if (!covers (self))
    ask_period (self);
}

/* What a person changes. */

static void
client_cb (RdBookingDialog *self)
{
  RdClient *client = rd_client_picker_client (self->client);

  if (self->filling)
    return;
  self->draft.client = client ? rd_record_id (client) : 0;
  follow (self);
}

static void
service_cb (RdBookingDialog *self)
{
  guint nth = adw_combo_row_get_selected (self->service);
  RdService *service;

  if (self->filling || self->period == NULL || nth >= self->services->len)
    return;
  service = rd_period_service (self->period, g_array_index (self->services, gint64, nth));
  if (service == NULL)
    return;
  self->draft = rd_booking_draft_serving (self->draft, service);
  self->pressure_chosen = FALSE;
  self->practitioner_chosen = FALSE;
  follow (self);
}

static void
practitioner_cb (RdBookingDialog *self)
{
  guint nth = adw_combo_row_get_selected (self->practitioner);

  if (self->filling || nth >= self->practitioners->len)
    return;
  self->draft.practitioner = g_array_index (self->practitioners, gint64, nth);
  self->practitioner_chosen = TRUE;
  follow (self);
}

static void
room_cb (RdBookingDialog *self)
{
  guint nth = adw_combo_row_get_selected (self->room);

  if (self->filling || nth >= self->rooms->len)
    return;
  self->draft.room = g_array_index (self->rooms, gint64, nth);
  follow (self);
}

static void
pressure_cb (RdBookingDialog *self)
{
  guint nth = adw_combo_row_get_selected (self->pressure);

  if (self->filling || nth >= 5)
    return;
  self->draft.pressure = (int)nth + 1;
  self->pressure_chosen = TRUE;
  follow (self);
}

static void
time_cb (RdBookingDialog *self)
{
  int minute;
  RdDate date = rd_zone_to_wall (get_zone (self), self->draft.start, &minute);

  if (self->filling)
    return;
  self->draft = rd_booking_draft_at (self->draft, get_zone (self), date,
                                     gtk_spin_button_get_value_as_int (self->time));
  follow (self);
}

static void
day_cb (RdBookingDialog *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  RdDate date = rd_date_new (g_date_time_get_year (day), g_date_time_get_month (day),
                             g_date_time_get_day_of_month (day));
  int minute;

  if (self->filling)
    return;
  rd_zone_to_wall (get_zone (self), self->draft.start, &minute);
  self->draft = rd_booking_draft_at (self->draft, get_zone (self), date, minute);
  gtk_menu_button_popdown (self->day);
  follow (self);
}

static void
step_day_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdBookingDialog *self = RD_BOOKING_DIALOG (widget);
  int days = g_str_equal (action, "booking.day-after") ? 1 : -1;

  self->draft = rd_booking_draft_later (self->draft, get_zone (self), days, 0);
  follow (self);
}

static gboolean
show_time_cb (GtkSpinButton *spin, RdBookingDialog *self)
{
  g_autofree char *text = rd_time_format (gtk_spin_button_get_value_as_int (spin));

  gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

static int
read_time_cb (GtkSpinButton *spin, double *value, RdBookingDialog *self)
{
  int minutes;

  if (!rd_time_parse (gtk_editable_get_text (GTK_EDITABLE (spin)), &minutes))
    return GTK_INPUT_ERROR;
  *value = minutes;
  return TRUE;
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
    follow (self);
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
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, client);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, service);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, practitioner);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, day);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, time);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, pressure);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, room);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, keep);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, cautions);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, verdict_card);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, verdict_icon);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, highest_box);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, highest_dots);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, highest_label);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, others_box);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, reason_list);
  gtk_widget_class_bind_template_child (widget_class, RdBookingDialog, reason);

  gtk_widget_class_install_action (widget_class, "booking.keep", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "booking.day-before", NULL, step_day_cb);
  gtk_widget_class_install_action (widget_class, "booking.day-after", NULL, step_day_cb);
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
  list_pressures (self);
  g_signal_connect_swapped (self->client, "notify::client", G_CALLBACK (client_cb), self);
  g_signal_connect_swapped (self->service, "notify::selected", G_CALLBACK (service_cb), self);
  g_signal_connect_swapped (self->practitioner, "notify::selected", G_CALLBACK (practitioner_cb),
                            self);
  g_signal_connect_swapped (self->room, "notify::selected", G_CALLBACK (room_cb), self);
  g_signal_connect_swapped (self->pressure, "notify::selected", G_CALLBACK (pressure_cb), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_cb), self);
  g_signal_connect_swapped (self->minutes, "value-changed", G_CALLBACK (time_cb), self);
  g_signal_connect (self->time, "output", G_CALLBACK (show_time_cb), self);
  g_signal_connect (self->time, "input", G_CALLBACK (read_time_cb), self);
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
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  follow (self);
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
