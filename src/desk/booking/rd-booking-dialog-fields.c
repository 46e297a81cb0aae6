/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-booking-dialog-fields.c: the fields of the form, and what a person changes in them. */
#include "rd-booking-dialog-private.h"

#include "practice/rd-wording.h"
#include "rd-booking-defaults.h"

#include <glib/gi18n-lib.h>

/* Lists: what can be chosen. */

static gboolean
lists_already (AdwComboRow *row, GPtrArray *names)
{
  GListModel *model = adw_combo_row_get_model (row);

  if (model == NULL || g_list_model_get_n_items (model) != names->len)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), i),
                   g_ptr_array_index (names, i)) != 0)
      return FALSE;
  return TRUE;
}

/* A list is only exchanged where it says something else: a row that tells of a choice begins to
 * tell anew whenever its choice is set meanwhile, without end. */
static void
list_choices (AdwComboRow *row, GPtrArray *names, GArray *ids, gint64 chosen)
{
  guint selected = GTK_INVALID_LIST_POSITION;

  if (!lists_already (row, names))
    {
      g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

      for (guint i = 0; i < names->len; i++)
        gtk_string_list_append (model, g_ptr_array_index (names, i));
      adw_combo_row_set_model (row, G_LIST_MODEL (model));
    }
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == chosen)
      selected = i;
  if (adw_combo_row_get_selected (row) != selected)
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
  RdService *service = rd_booking_dialog_service (self);

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
  RdService *service = rd_booking_dialog_service (self);
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

void
rd_booking_dialog_show_fields (RdBookingDialog *self)
{
  g_autofree char *day = NULL;
  g_autoptr (GDateTime) date = NULL;
  int minute, year, month, of_month;
  RdDate when = rd_zone_to_wall (rd_booking_dialog_zone (self), self->draft.start, &minute);
  guint pressure =
    self->draft.pressure > 0 ? (guint)self->draft.pressure - 1 : GTK_INVALID_LIST_POSITION;

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
  if (adw_combo_row_get_selected (self->pressure) != pressure)
    adw_combo_row_set_selected (self->pressure, pressure);
  self->filling = FALSE;
}

/* What a person changes. */

static void
client_cb (RdBookingDialog *self)
{
  RdClient *client = rd_client_picker_client (self->client);

  if (self->filling)
    return;
  self->draft.client = client ? rd_record_id (client) : 0;
  rd_booking_dialog_follow (self);
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
  rd_booking_dialog_follow (self);
}

static void
practitioner_cb (RdBookingDialog *self)
{
  guint nth = adw_combo_row_get_selected (self->practitioner);

  if (self->filling || nth >= self->practitioners->len)
    return;
  self->draft.practitioner = g_array_index (self->practitioners, gint64, nth);
  self->practitioner_chosen = TRUE;
  rd_booking_dialog_follow (self);
}

static void
room_cb (RdBookingDialog *self)
{
  guint nth = adw_combo_row_get_selected (self->room);

  if (self->filling || nth >= self->rooms->len)
    return;
  self->draft.room = g_array_index (self->rooms, gint64, nth);
  rd_booking_dialog_follow (self);
}

static void
pressure_cb (RdBookingDialog *self)
{
  guint nth = adw_combo_row_get_selected (self->pressure);

  if (self->filling || nth >= 5)
    return;
  self->draft.pressure = (int)nth + 1;
  self->pressure_chosen = TRUE;
  rd_booking_dialog_follow (self);
}

static void
time_cb (RdBookingDialog *self)
{
  int minute;
  RdDate date = rd_zone_to_wall (rd_booking_dialog_zone (self), self->draft.start, &minute);

  if (self->filling)
    return;
  self->draft = rd_booking_draft_at (self->draft, rd_booking_dialog_zone (self), date,
                                     gtk_spin_button_get_value_as_int (self->time));
  rd_booking_dialog_follow (self);
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
  rd_zone_to_wall (rd_booking_dialog_zone (self), self->draft.start, &minute);
  self->draft = rd_booking_draft_at (self->draft, rd_booking_dialog_zone (self), date, minute);
  gtk_menu_button_popdown (self->day);
  rd_booking_dialog_follow (self);
}

static void
step_day_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RdBookingDialog *self = RD_BOOKING_DIALOG (widget);
  int days = g_str_equal (action, "booking.day-after") ? 1 : -1;

  self->draft = rd_booking_draft_later (self->draft, rd_booking_dialog_zone (self), days, 0);
  rd_booking_dialog_follow (self);
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

void
rd_booking_dialog_bind_fields (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, RdBookingDialog, client);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, service);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, practitioner);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, day);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, calendar);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, time);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, minutes);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, pressure);
  gtk_widget_class_bind_template_child (class, RdBookingDialog, room);
  gtk_widget_class_install_action (class, "booking.day-before", NULL, step_day_cb);
  gtk_widget_class_install_action (class, "booking.day-after", NULL, step_day_cb);
}

void
rd_booking_dialog_connect_fields (RdBookingDialog *self)
{
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
