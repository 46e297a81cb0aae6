/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-window-actions.c: what can be done in a window, under the names that menus, buttons and keys
 * share.
 */
#include "config.h"

#include "booking/rd-booking-dialog.h"
#include "rd-toast.h"
#include "rd-undo.h"
#include "rd-window-private.h"

static void
today_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdWindow *self = RD_WINDOW (widget);
  RdDate today = rd_practice_today (rd_focus_practice (self->focus));

  rd_focus_set_date (self->focus, today);
  if (rd_window_sheet (self))
    rd_programmes_page_go_to (self->programmes_page, today);
}

/* The page shown says how long a period is: a week, or half of a programme too long to be shown
 * whole. */
static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdFocus *focus = RD_WINDOW (widget)->focus;
  RdProgrammeSheet *sheet = rd_window_sheet (RD_WINDOW (widget));
  int weeks = sheet ? RD_SHEET_MOST_WEEKS / 2 : 1;
  int days = (g_str_equal (name, "win.next") ? 7 : -7) * weeks;

  if (sheet == NULL || sheet->all_weeks > sheet->n_weeks)
    rd_focus_set_date (focus, rd_focus_date (focus) + days);
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (RD_WINDOW (widget)->search_button);
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_undo_last (widget, rd_focus_practice (RD_WINDOW (widget)->focus));
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_redo_last (widget, rd_focus_practice (RD_WINDOW (widget)->focus));
}

static void
new_booking_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_booking_dialog_new_booking (widget, RD_WINDOW (widget)->focus);
}

/* It lists some fifty keys, so that it is built when somebody asks for them. */
static void
shortcuts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource ("/org/restday/Restday/rd-shortcuts.ui");
      GObject *overlay = gtk_builder_get_object (builder, "help_overlay");

      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (overlay));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_window_show_page (RD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
act_as_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdWindow *self = RD_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!rd_practice_act_as (rd_focus_practice (self->focus), g_variant_get_int64 (parameter),
                           &error))
    rd_toast_error (widget, error);
  rd_window_show_acting (self);
}

static void
look_around_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *path = rd_opening_demo_path ();

  rd_window_open_file (RD_WINDOW (widget), RD_OPENING_DEMO, path);
}

static void
set_up_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_window_open_new (RD_WINDOW (widget));
}

static void
set_up_done_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_stack_set_visible_child_name (RD_WINDOW (widget)->states, "practice");
}

static void
leave_demo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_window_leave_demo (RD_WINDOW (widget));
}

static void
try_again_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_window_try_again (RD_WINDOW (widget));
}

static void
choose_practice_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_window_choose_practice (RD_WINDOW (widget));
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_practice;
} actions[] = {
  { "win.today", NULL, today_cb, TRUE },
  { "win.previous", NULL, turn_cb, TRUE },
  { "win.next", NULL, turn_cb, TRUE },
  { "win.search", NULL, search_cb, TRUE },
  { "win.undo", NULL, undo_cb, TRUE },
  { "win.redo", NULL, redo_cb, TRUE },
  { "booking.new", NULL, new_booking_cb, TRUE },
  { "client.new", "s", rd_window_open_dialog_cb, TRUE },
  { "client.edit", NULL, rd_window_open_dialog_cb, TRUE },
  { "programme.import", NULL, rd_window_open_dialog_cb, TRUE },
  { "activities.import", NULL, rd_window_open_dialog_cb, TRUE },
  { "programme.book-ahead", NULL, rd_window_programme_action_cb, TRUE },
  { "schedule.export", NULL, rd_window_open_dialog_cb, TRUE },
  { "practice.edit", NULL, rd_window_open_dialog_cb, TRUE },
  { "win.page", "s", page_cb, TRUE },
  { "win.show-help-overlay", NULL, shortcuts_cb, FALSE },
  { "win.back", NULL, rd_window_back_cb, TRUE },
  { "programme.add-workout", NULL, rd_window_programme_action_cb, TRUE },
  { "programme.new", NULL, rd_window_programme_action_cb, TRUE },
  { "programme.edit", NULL, rd_window_programme_action_cb, TRUE },
  { "programme.move-race", NULL, rd_window_programme_action_cb, TRUE },
  { "programme.save-template", NULL, rd_window_programme_action_cb, TRUE },
  { "programme.close", NULL, rd_window_programme_action_cb, TRUE },
  { "programme.reopen", NULL, rd_window_programme_action_cb, TRUE },
  { "programme.remove", NULL, rd_window_programme_action_cb, TRUE },
  { "win.act-as", "x", act_as_cb, TRUE },
  { "win.leave-demo", NULL, leave_demo_cb, TRUE },
  { "win.look-around", NULL, look_around_cb, FALSE },
  { "win.set-up-done", NULL, set_up_done_cb, TRUE },
  { "win.set-up", NULL, set_up_cb, FALSE },
  { "win.try-again", NULL, try_again_cb, FALSE },
  { "win.choose-practice", NULL, choose_practice_cb, FALSE },
};

/* Keys an entry may want for itself: they reach the window only when nothing in it took them. */
static const struct
{
  guint key;
  GdkModifierType state;
  const char *action;
} keys[] = {
  { GDK_KEY_t, 0, "win.today" },
  { GDK_KEY_slash, 0, "win.search" },
  { GDK_KEY_b, 0, "booking.new" },
  { GDK_KEY_Up, GDK_ALT_MASK, "win.back" },
  { GDK_KEY_Left, GDK_ALT_MASK, "win.previous" },
  { GDK_KEY_Right, GDK_ALT_MASK, "win.next" },
  { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
  { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo" },
};

/* Installs the actions and the keys of a window. */
void
rd_window_class_add_actions (GtkWidgetClass *class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (class, keys[i].key, keys[i].state, keys[i].action, NULL);
  gtk_widget_class_install_property_action (class, "win.view", "view");
  gtk_widget_class_add_binding_action (class, GDK_KEY_2, GDK_ALT_MASK, "win.view", "s", "week");
  gtk_widget_class_add_binding_action (class, GDK_KEY_4, GDK_ALT_MASK, "win.view", "s",
                                       "programme");
  gtk_widget_class_add_binding_action (class, GDK_KEY_2, GDK_CONTROL_MASK, "win.page", "s",
                                       "calendar");
  gtk_widget_class_add_binding_action (class, GDK_KEY_4, GDK_CONTROL_MASK, "win.page", "s",
                                       "programmes");
}

/* What needs a practice can be done while there is one; for a programme, while one is followed. */
void
rd_window_update_actions (RdWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].needs_practice)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                     self->focus != NULL &&
                                       (actions[i].activate != rd_window_programme_action_cb ||
                                        rd_window_programme_can (self, actions[i].name)));
}
