/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practice-window.c: who works here and when, what is offered, where, and what is given. */
#include "rd-practice-window.h"

#include "rd-practice-dialogs.h"
#include "rd-routines-page.h"
#include "rd-templates-page.h"

#include "desk/rd-before.h"
#include "desk/rd-toast.h"
#include "desk/rd-undo.h"
#include "desk/record/rd-record-list.h"
#include "practice/rd-wording-values.h"
#include "practice/rd-wording.h"

#include <glib/gi18n-lib.h>

/* How far ahead time off is listed. */
#define DAYS_AHEAD 400

/* The names of all pages stand beside each other in the header, and it fits 1366×768. */
#define WIDTH 840
#define HEIGHT 660

struct _RdPracticeWindow
{
  AdwPreferencesWindow parent_instance;

  /* owned */
  RdPractice *practice;
  RdPeriod *period;
  GListStore *settings;
  GListStore *people;
  GListStore *services;
  GListStore *rooms;
  GListStore *time_off;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RdPracticeWindow, rd_practice_window, ADW_TYPE_PREFERENCES_WINDOW)

/* The two lines of each row. */

static char *
join_disciplines (guint disciplines)
{
  GString *text = g_string_new (NULL);

  for (guint flag = RD_DISCIPLINE_MASSAGE; flag <= RD_DISCIPLINE_TRAINING; flag <<= 1)
    if (disciplines & flag)
      g_string_append_printf (text, "%s%s", text->len ? ", " : "",
                              rd_wording_value (RD_TYPE_DISCIPLINE, flag));
  return g_string_free (text, FALSE);
}

static void
caption_settings (gpointer record, char **title, char **subtitle, gpointer user_data)
{
  RdSettings *settings = record;

  *title = g_strdup (settings->name);
  *subtitle = g_strdup (settings->zone);
}

static void
caption_practitioner (gpointer record, char **title, char **subtitle, gpointer user_data)
{
  RdPractitioner *practitioner = record;
  g_autofree char *disciplines = join_disciplines (practitioner->disciplines);

  *title = g_strdup (practitioner->name);
  *subtitle = *disciplines ? g_steal_pointer (&disciplines)
                           : g_strdup (rd_wording_value (RD_TYPE_ROLE, practitioner->role));
}

static void
caption_service (gpointer record, char **title, char **subtitle, gpointer user_data)
{
  RdService *service = record;

  *title = g_strdup (service->name);
  *subtitle =
    g_strdup_printf (ngettext ("%d minute", "%d minutes", service->minutes), service->minutes);
}

static void
caption_room (gpointer record, char **title, char **subtitle, gpointer user_data)
{
  RdRoom *room = record;

  *title = g_strdup (room->name);
  *subtitle =
    room->disciplines ? join_disciplines (room->disciplines) : g_strdup (_ ("Fits everything"));
}

static void
caption_time_off (gpointer record, char **title, char **subtitle, gpointer user_data)
{
  RdPracticeWindow *self = user_data;
  RdTimeOff *off = record;
  RdPractitioner *who =
    self->period ? rd_period_practitioner (self->period, off->practitioner) : NULL;
  RdZone *zone = rd_practice_zone (self->practice);
  RdDate from = rd_zone_date (zone, off->starts);
  RdDate last = rd_zone_date (zone, off->ends - 1);

  *title = who ? g_strdup (who->name) : g_strdup (_ ("The practice is closed"));
  *subtitle = rd_wording_date_range (from, last + 1);
}

/* Opening. */

static void
open_record_cb (RdPracticeWindow *self, RdRecord *record)
{
  GtkWindow *window = GTK_WINDOW (self);
  RdRecordDialog *dialog = NULL;

  if (RD_IS_SETTINGS (record))
    dialog = rd_settings_dialog_new (window, self->practice, RD_SETTINGS (record));
  else if (RD_IS_PRACTITIONER (record))
    dialog = rd_practitioner_dialog_new (window, self->practice, RD_PRACTITIONER (record));
  else if (RD_IS_SERVICE (record))
    dialog = rd_service_dialog_new (window, self->practice, RD_SERVICE (record));
  else if (RD_IS_ROOM (record))
    dialog = rd_room_dialog_new (window, self->practice, RD_ROOM (record));
  else if (RD_IS_TIME_OFF (record) && self->period)
    dialog = rd_time_off_dialog_new (window, self->practice, RD_TIME_OFF (record),
                                     self->period->practitioners);
  if (dialog)
    rd_practice_dialog_open (dialog);
}

static void
add_practitioner_cb (RdPracticeWindow *self)
{
  g_autoptr (RdPractitioner) practitioner =
    rd_practice_begin_practitioner (g_list_model_get_n_items (G_LIST_MODEL (self->people)));

  open_record_cb (self, RD_RECORD (practitioner));
}

static void
add_service_cb (RdPracticeWindow *self)
{
  g_autoptr (RdService) service = rd_practice_begin_service ();

  open_record_cb (self, RD_RECORD (service));
}

static void
add_room_cb (RdPracticeWindow *self)
{
  g_autoptr (RdRoom) room = rd_record_new (RD_TYPE_ROOM);

  open_record_cb (self, RD_RECORD (room));
}

static void
add_time_off_cb (RdPracticeWindow *self)
{
  g_autoptr (RdTimeOff) off = rd_record_new (RD_TYPE_TIME_OFF);
  RdDate tomorrow = rd_practice_today (self->practice) + 1;

  off->starts = rd_zone_to_instant (rd_practice_zone (self->practice), tomorrow, 0);
  off->ends = rd_zone_to_instant (rd_practice_zone (self->practice), tomorrow + 1, 0);
  open_record_cb (self, RD_RECORD (off));
}

/* Following the practice. */

static void
replace (GListStore *store, GPtrArray *records)
{
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), records->pdata,
                       records->len);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RdPracticeWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  RdPeriod *period = rd_practice_read_finish (RD_PRACTICE (source), result, &error);
  g_autoptr (GPtrArray) settings = g_ptr_array_new ();

  if (period == NULL)
    {
      rd_toast_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->period, rd_period_unref);
  self->period = period;
  g_ptr_array_add (settings, period->settings);
  replace (self->settings, settings);
  replace (self->people, period->practitioners);
  replace (self->services, period->services);
  replace (self->rooms, period->rooms);
  replace (self->time_off, period->time_off);
}

static void
read_again (RdPracticeWindow *self)
{
  RdPeriodQuestion *question = g_new0 (RdPeriodQuestion, 1);

  question->from = rd_practice_today (self->practice);
  question->to = question->from + DAYS_AHEAD;
  question->now = rd_practice_now (self->practice);
  rd_practice_read_async (self->practice, (RdQuestion)rd_period_read, question, g_free,
                          (GDestroyNotify)rd_period_unref, self->cancellable, read_cb,
                          g_object_ref (self));
}

static void
changed_cb (RdPracticeWindow *self, const RdChange *change)
{
  static const char *const kinds[] = { "settings", "practitioner", "service", "room", "time_off" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (rd_change_touches (change, kinds[i], G_MININT64, G_MAXINT64))
      {
        read_again (self);
        return;
      }
}

/* Undo and redo, under the names and keys they have in the window behind. */

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_undo_last (widget, RD_PRACTICE_WINDOW (widget)->practice);
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_redo_last (widget, RD_PRACTICE_WINDOW (widget)->practice);
}

static gboolean
rd_practice_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (RD_PRACTICE_WINDOW (window)->cancellable);
  return GTK_WINDOW_CLASS (rd_practice_window_parent_class)->close_request (window);
}

static void
rd_practice_window_dispose (GObject *object)
{
  RdPracticeWindow *self = RD_PRACTICE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->practice);
  g_clear_pointer (&self->period, rd_period_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->people);
  g_clear_object (&self->services);
  g_clear_object (&self->rooms);
  g_clear_object (&self->time_off);
  G_OBJECT_CLASS (rd_practice_window_parent_class)->dispose (object);
}

static void
rd_practice_window_finalize (GObject *object)
{
  g_object_unref (RD_PRACTICE_WINDOW (object)->cancellable);
  G_OBJECT_CLASS (rd_practice_window_parent_class)->finalize (object);
}

static void
rd_practice_window_class_init (RdPracticeWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_practice_window_dispose;
  G_OBJECT_CLASS (class)->finalize = rd_practice_window_finalize;
  GTK_WINDOW_CLASS (class)->close_request = rd_practice_window_close_request;

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}

static void
rd_practice_window_init (RdPracticeWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->settings = g_list_store_new (RD_TYPE_SETTINGS);
  self->people = g_list_store_new (RD_TYPE_PRACTITIONER);
  self->services = g_list_store_new (RD_TYPE_SERVICE);
  self->rooms = g_list_store_new (RD_TYPE_ROOM);
  self->time_off = g_list_store_new (RD_TYPE_TIME_OFF);
}

static void
add_page (RdPracticeWindow *self,
          const char *title,
          const char *icon,
          GtkWidget *list,
          GCallback add)
{
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), title);
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), icon);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (list));
  g_signal_connect_object (list, "open", G_CALLBACK (open_record_cb), self, G_CONNECT_SWAPPED);
  if (add)
    g_signal_connect_object (list, "add", add, self, G_CONNECT_SWAPPED);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self), ADW_PREFERENCES_PAGE (page));
}

/**
 * rd_practice_window_new:
 * @parent: the window it belongs to
 * @practice: the practice
 *
 * Returns: (transfer none): the window; GTK owns it
 */
RdPracticeWindow *
rd_practice_window_new (GtkWindow *parent, RdPractice *practice)
{
  RdPracticeWindow *self =
    g_object_new (RD_TYPE_PRACTICE_WINDOW, "modal", TRUE, "title", _ ("Practice"), "search-enabled",
                  FALSE, "default-width", WIDTH, "default-height", HEIGHT, NULL);

  rd_before_window (self, parent);
  self->practice = g_object_ref (practice);
  add_page (self, _ ("People"), "restday-person-symbolic",
            rd_record_list_new (_ ("Who works here"), _ ("Add practitioner"),
                                _ ("Nobody yet: add the first practitioner."),
                                G_LIST_MODEL (self->people), caption_practitioner, self),
            G_CALLBACK (add_practitioner_cb));
  add_page (self, _ ("Services"), "restday-massage-symbolic",
            rd_record_list_new (_ ("What can be booked"), _ ("Add service"),
                                _ ("Nothing yet: add the first service."),
                                G_LIST_MODEL (self->services), caption_service, self),
            G_CALLBACK (add_service_cb));
  add_page (self, _ ("Rooms"), "restday-door-symbolic",
            rd_record_list_new (_ ("Where sessions are given"), _ ("Add room"),
                                _ ("No rooms: bookings then need none."),
                                G_LIST_MODEL (self->rooms), caption_room, self),
            G_CALLBACK (add_room_cb));
  add_page (self, _ ("Time off"), "restday-clock-symbolic",
            rd_record_list_new (_ ("Away or closed, from today"), _ ("Add time off"),
                                _ ("Nobody is away in the year ahead."),
                                G_LIST_MODEL (self->time_off), caption_time_off, self),
            G_CALLBACK (add_time_off_cb));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self),
                              ADW_PREFERENCES_PAGE (rd_routines_page_new (practice)));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self),
                              ADW_PREFERENCES_PAGE (rd_templates_page_new (practice)));
  add_page (self, _ ("Practice"), "restday-room-symbolic",
            rd_record_list_new (_ ("The practice and its rules"), NULL, _ ("Not set up yet."),
                                G_LIST_MODEL (self->settings), caption_settings, self),
            NULL);
  g_signal_connect_object (practice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_again (self);
  return self;
}

/**
 * rd_practice_window_show_routines:
 * @self: the window
 *
 * Turns to the page of routines.
 */
void
rd_practice_window_show_routines (RdPracticeWindow *self)
{
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (self), "routines");
}
