/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-window.c: the window of a practice: sidebar, header, pages, inspector. */
#include "config.h"

#include "calendar/rd-calendar-page.h"
#include "programme/rd-programme-title.h"
#include "programme/rd-sheet-reader.h"
#include "rd-client-search.h"
#include "rd-set-up.h"
#include "rd-sidebar.h"
#include "rd-inspector.h"
#include "rd-toast.h"
#include "rd-window-private.h"

#include "practice/rd-wording.h"

/* How often it is looked whether another day has begun. */
#define SECONDS_A_LOOK 60

/* Below this width sidebar and pages save space: the class "narrow". */
#define NARROW_BELOW 1400

enum
{
  PROP_0,
  PROP_FOCUS,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdWindow, rd_window, ADW_TYPE_APPLICATION_WINDOW)

static void
date_cb (RdWindow *self)
{
  RdDate monday = rd_date_week_start (rd_focus_date (self->focus));
  g_autofree char *range = rd_wording_date_range (monday, monday + 7);

  gtk_inscription_set_text (self->range, range);
}

/* What was shown before is still shown. */
static void
failed_cb (RdWindow *self, const GError *error)
{
  rd_toast_error (GTK_WIDGET (self), error);
}

static GMenuModel *
list_people (RdPeriod *period)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < period->practitioners->len; i++)
    {
      RdPractitioner *practitioner = period->practitioners->pdata[i];

      if (!practitioner->archived)
        {
          g_autoptr (GMenuItem) item = g_menu_item_new (practitioner->name, NULL);

          g_menu_item_set_action_and_target (item, "win.act-as", "x", rd_record_id (practitioner));
          g_menu_append_item (menu, item);
        }
    }
  return G_MENU_MODEL (menu);
}

/* Whether these are the people shown, of whom the same one acts. Most weeks read bring no news. */
static gboolean
shows_people (RdWindow *self, GPtrArray *people, gint64 acting)
{
  if (self->people == NULL || self->acting != acting || self->people->len != people->len)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    if (!rd_record_equal (self->people->pdata[i], people->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
remember_people (RdWindow *self, GPtrArray *people, gint64 acting)
{
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = people ? g_ptr_array_ref (people) : NULL;
  self->acting = acting;
}

/* Shows who acts, and who else could. */
void
rd_window_show_acting (RdWindow *self)
{
  RdPeriod *period = self->focus ? rd_focus_period (self->focus) : NULL;
  gint64 acting = self->focus ? rd_practice_acting (rd_focus_practice (self->focus)) : 0;
  RdPractitioner *practitioner = period && acting ? rd_period_practitioner (period, acting) : NULL;

  if (practitioner && shows_people (self, period->practitioners, acting))
    return;
  remember_people (self, practitioner ? period->practitioners : NULL, acting);
  gtk_widget_set_visible (GTK_WIDGET (self->acting_button), practitioner != NULL);
  if (self->acting_class)
    gtk_widget_remove_css_class (GTK_WIDGET (self->acting_avatar), self->acting_class);
  g_clear_pointer (&self->acting_class, g_free);
  if (practitioner == NULL)
    return;

  g_autoptr (GMenuModel) people = list_people (period);
  self->acting_class =
    g_strconcat ("rd-", rd_enum_to_nick (RD_TYPE_COLOUR, practitioner->colour), NULL);
  adw_avatar_set_text (self->acting_avatar, practitioner->name);
  gtk_widget_add_css_class (GTK_WIDGET (self->acting_avatar), self->acting_class);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->acting_button), practitioner->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->acting_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, practitioner->name, -1);
  gtk_menu_button_set_menu_model (self->acting_button, people);
}

/* The desk is left open for days. Where the week of today was shown, that of the new day is. */
static void
notice_day (RdWindow *self)
{
  RdDate today = self->focus ? rd_practice_today (rd_focus_practice (self->focus)) : self->today;

  if (today == self->today)
    return;
  if (rd_focus_date (self->focus) == self->today)
    rd_focus_set_date (self->focus, today);
  self->today = today;
  rd_focus_renew (self->focus);
}

static gboolean
minute_cb (gpointer user_data)
{
  notice_day (user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
apply_narrow_cb (gpointer user_data)
{
  RdWindow *self = user_data;

  self->narrow_source = 0;
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  return G_SOURCE_REMOVE;
}

/* Classes cannot be changed while sizes are being given out. */
static void
rd_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdWindow *self = RD_WINDOW (widget);
  gboolean narrow = width < NARROW_BELOW;

  if (narrow != self->narrow)
    {
      self->narrow = narrow;
      if (self->narrow_source == 0)
        self->narrow_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, apply_narrow_cb, self, NULL);
    }
  GTK_WIDGET_CLASS (rd_window_parent_class)->size_allocate (widget, width, height, baseline);
}

/* A program that is run where it was built may have no settings installed; it then keeps none. */
static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source ? g_settings_schema_source_lookup (source, RD_APP_ID, TRUE) : NULL;

  return schema ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static void
restore_size (RdWindow *self)
{
  if (self->settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximised"))
    gtk_window_maximize (GTK_WINDOW (self));
  rd_flap_set_revealed (self->inspector_flap,
                        g_settings_get_boolean (self->settings, "inspector-shown"));
}

static gboolean
rd_window_close_request (GtkWindow *window)
{
  RdWindow *self = RD_WINDOW (window);

  if (self->settings)
    {
      int width, height;

      gtk_window_get_default_size (window, &width, &height);
      if (!gtk_window_is_maximized (window) && width > 0 && height > 0)
        {
          g_settings_set_int (self->settings, "window-width", width);
          g_settings_set_int (self->settings, "window-height", height);
        }
      g_settings_set_boolean (self->settings, "window-maximised", gtk_window_is_maximized (window));
      if (!rd_flap_get_folded (self->inspector_flap))
        g_settings_set_boolean (self->settings, "inspector-shown",
                                self->inspector_away ? self->inspector_wanted
                                                     : rd_flap_get_revealed (self->inspector_flap));
    }
  return GTK_WINDOW_CLASS (rd_window_parent_class)->close_request (window);
}

static void
rd_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    g_value_set_object (value, RD_WINDOW (object)->focus);
  else if (id == PROP_VIEW)
    g_value_set_string (value, rd_window_view (RD_WINDOW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    rd_window_set_focus (RD_WINDOW (object), g_value_get_object (value));
  else if (id == PROP_VIEW)
    rd_window_show_view (RD_WINDOW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_window_dispose (GObject *object)
{
  RdWindow *self = RD_WINDOW (object);

  /* They hold the flaps, and with them all that is bound to a window that is no longer there. */
  g_action_map_remove_action (G_ACTION_MAP (self), "sidebar");
  g_action_map_remove_action (G_ACTION_MAP (self), "inspector");
  rd_window_stop_opening (self);
  g_clear_handle_id (&self->narrow_source, g_source_remove);
  g_clear_handle_id (&self->day_source, g_source_remove);
  g_clear_object (&self->focus_signals);
  g_clear_object (&self->sheet_signals);
  self->pages = NULL;
  rd_window_set_focus (self, NULL);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (rd_window_parent_class)->dispose (object);
}

static void
rd_window_finalize (GObject *object)
{
  RdWindow *self = RD_WINDOW (object);

  g_free (self->path);
  g_free (self->acting_class);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  G_OBJECT_CLASS (rd_window_parent_class)->finalize (object);
}

static void
rd_window_class_init (RdWindowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_window_get_property;
  object_class->set_property = rd_window_set_property;
  object_class->dispose = rd_window_dispose;
  object_class->finalize = rd_window_finalize;
  widget_class->size_allocate = rd_window_size_allocate;
  GTK_WINDOW_CLASS (class)->close_request = rd_window_close_request;

  properties[PROP_FOCUS] =
    g_param_spec_object ("focus", NULL, NULL, RD_TYPE_FOCUS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEW] =
    g_param_spec_string ("view", NULL, NULL, "week",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RD_TYPE_CALENDAR_PAGE);
  g_type_ensure (RD_TYPE_CLIENT_SEARCH);
  g_type_ensure (RD_TYPE_FIRST_START);
  g_type_ensure (RD_TYPE_FLAP);
  g_type_ensure (RD_TYPE_INSPECTOR);
  g_type_ensure (RD_TYPE_PROGRAMME_TITLE);
  g_type_ensure (RD_TYPE_PROGRAMMES_PAGE);
  g_type_ensure (RD_TYPE_SET_UP);
  g_type_ensure (RD_TYPE_SIDEBAR);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/restday/Restday/rd-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdWindow, states);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, inspector_flap);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, range);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, header_title);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, header_start);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, header_end);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, programmes_page);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, acting_button);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, acting_avatar);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, RdWindow, spinner);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_start);
  gtk_widget_class_bind_template_callback (widget_class, gtk_spinner_stop);
  rd_window_class_add_actions (widget_class);
}

static void
add_flap_action (RdWindow *self, const char *name, RdFlap *flap)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, flap, "revealed");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

static void
rd_window_init (RdWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_flap_action (self, "inspector", self->inspector_flap);
  add_flap_action (self, "sidebar", self->sidebar_flap);
  rd_window_update_actions (self);
  rd_window_accept_files (self);

  self->focus_signals = g_signal_group_new (RD_TYPE_FOCUS);
  g_signal_group_connect_swapped (self->focus_signals, "notify::date", G_CALLBACK (date_cb), self);
  g_signal_group_connect_swapped (self->focus_signals, "notify::period",
                                  G_CALLBACK (rd_window_show_acting), self);
  g_signal_group_connect_swapped (self->focus_signals, "notify::period",
                                  G_CALLBACK (rd_window_update_actions), self);
  g_signal_group_connect_swapped (self->focus_signals, "notify::client",
                                  G_CALLBACK (rd_window_update_actions), self);
  g_signal_group_connect_swapped (self->focus_signals, "failed", G_CALLBACK (failed_cb), self);
  g_signal_group_connect_swapped (self->focus_signals, "notify::programme",
                                  G_CALLBACK (rd_window_programme_cb), self);
  self->sheet_signals = g_signal_group_new (RD_TYPE_SHEET_READER);
  g_signal_group_connect_swapped (self->sheet_signals, "changed",
                                  G_CALLBACK (rd_window_update_actions), self);

  self->day_source = g_timeout_add_seconds (SECONDS_A_LOOK, minute_cb, self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (notice_day), NULL);

  self->settings = find_settings ();
  restore_size (self);
}

/**
 * rd_window_new:
 * @application: the program
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
RdWindow *
rd_window_new (RdApplication *application)
{
  return g_object_new (RD_TYPE_WINDOW, "application", application, NULL);
}

/**
 * rd_window_focus:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what it looks at; %NULL while no practice is open
 */
RdFocus *
rd_window_focus (RdWindow *self)
{
  return self->focus;
}

/**
 * rd_window_set_focus:
 * @self: a window
 * @focus: (nullable): what to look at
 *
 * Hands what is looked at to the sidebar, the page and the inspector.
 */
void
rd_window_set_focus (RdWindow *self, RdFocus *focus)
{
  if (!g_set_object (&self->focus, focus))
    return;

  if (self->focus_signals)
    {
      g_signal_group_set_target (self->focus_signals, focus);
      g_signal_group_set_target (self->sheet_signals, focus ? rd_focus_sheets (focus) : NULL);
      rd_window_update_actions (self);
      rd_window_show_acting (self);
    }
  if (focus)
    {
      self->today = rd_practice_today (rd_focus_practice (focus));
      date_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUS]);
}
