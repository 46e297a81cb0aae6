/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-set-up.c: the steps by which a new practice is set up. */
#include "config.h"

#include "rd-set-up.h"

#include "practice/rd-practice-dialogs.h"

#include <glib/gi18n-lib.h>

struct _RdSetUp
{
  AdwBin parent_instance;

  /* template children */
  AdwActionRow *practice;
  AdwActionRow *practitioners;
  AdwActionRow *services;
  AdwActionRow *rooms;

  RdFocus *focus;
  GSignalGroup *signals;
};

enum
{
  PROP_0,
  PROP_FOCUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdSetUp, rd_set_up, ADW_TYPE_BIN)

/* The names of @records that are not archived, or @nothing where there are none. */
static void
show_names (AdwActionRow *row, GPtrArray *records, const char *nothing)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *name = NULL;
      gboolean archived;

      g_object_get (records->pdata[i], "name", &name, "archived", &archived, NULL);
      if (!archived)
        g_string_append_printf (names, "%s%s", names->len ? ", " : "", name);
    }
  g_autofree char *text = g_markup_escape_text (names->len ? names->str : nothing, -1);
  adw_action_row_set_subtitle (row, text);
}

static void
period_cb (RdSetUp *self)
{
  RdPeriod *period = rd_focus_period (self->focus);

  if (period == NULL)
    return;

  /* Translators: %1$s is the name of a practice, %2$s its time zone, such as Europe/London. */
  g_autofree char *text =
    g_markup_printf_escaped (_ ("%1$s, %2$s"), period->settings->name, period->settings->zone);
  adw_action_row_set_subtitle (self->practice, text);
  show_names (self->practitioners, period->practitioners, _ ("Nobody yet"));
  show_names (self->services, period->services, _ ("None yet"));
  show_names (self->rooms, period->rooms, _ ("None yet, which is fine where none is needed"));
}

static GtkWindow *
find_window (RdSetUp *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
practice_cb (RdSetUp *self)
{
  RdPeriod *period = rd_focus_period (self->focus);

  if (period)
    gtk_window_present (GTK_WINDOW (rd_settings_dialog_new (
      find_window (self), rd_focus_practice (self->focus), period->settings)));
}

static void
practitioners_cb (RdSetUp *self)
{
  RdPeriod *period = rd_focus_period (self->focus);
  g_autoptr (RdPractitioner) practitioner =
    rd_practice_begin_practitioner (period ? period->practitioners->len : 0);

  gtk_window_present (GTK_WINDOW (rd_practitioner_dialog_new (
    find_window (self), rd_focus_practice (self->focus), practitioner)));
}

static void
services_cb (RdSetUp *self)
{
  g_autoptr (RdService) service = rd_practice_begin_service ();

  gtk_window_present (GTK_WINDOW (
    rd_service_dialog_new (find_window (self), rd_focus_practice (self->focus), service)));
}

static void
rooms_cb (RdSetUp *self)
{
  g_autoptr (RdRoom) room = rd_record_new (RD_TYPE_ROOM);

  gtk_window_present (
    GTK_WINDOW (rd_room_dialog_new (find_window (self), rd_focus_practice (self->focus), room)));
}

static void
rd_set_up_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    g_value_set_object (value, RD_SET_UP (object)->focus);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_set_up_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    rd_set_up_set_focus (RD_SET_UP (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_set_up_dispose (GObject *object)
{
  RdSetUp *self = RD_SET_UP (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_set_up_parent_class)->dispose (object);
}

static void
rd_set_up_class_init (RdSetUpClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_set_up_get_property;
  object_class->set_property = rd_set_up_set_property;
  object_class->dispose = rd_set_up_dispose;

  properties[PROP_FOCUS] =
    g_param_spec_object ("focus", NULL, NULL, RD_TYPE_FOCUS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/restday/Restday/rd-set-up.ui");
  gtk_widget_class_bind_template_child (widget_class, RdSetUp, practice);
  gtk_widget_class_bind_template_child (widget_class, RdSetUp, practitioners);
  gtk_widget_class_bind_template_child (widget_class, RdSetUp, services);
  gtk_widget_class_bind_template_child (widget_class, RdSetUp, rooms);
  gtk_widget_class_bind_template_callback (widget_class, practice_cb);
  gtk_widget_class_bind_template_callback (widget_class, practitioners_cb);
  gtk_widget_class_bind_template_callback (widget_class, services_cb);
  gtk_widget_class_bind_template_callback (widget_class, rooms_cb);
}

static void
rd_set_up_init (RdSetUp *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (RD_TYPE_FOCUS);
  g_signal_group_connect_swapped (self->signals, "notify::period", G_CALLBACK (period_cb), self);
}

/**
 * rd_set_up_new:
 *
 * Returns: (transfer floating): the steps
 */
GtkWidget *
rd_set_up_new (void)
{
  return g_object_new (RD_TYPE_SET_UP, NULL);
}

/**
 * rd_set_up_set_focus:
 * @self: the steps
 * @focus: (nullable): the practice
 *
 * Says which practice is set up.
 */
void
rd_set_up_set_focus (RdSetUp *self, RdFocus *focus)
{
  if (!g_set_object (&self->focus, focus))
    return;

  g_signal_group_set_target (self->signals, focus);
  if (focus)
    period_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUS]);
}
