/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-calendar-page.c: the calendar: strip and week. */
#include "config.h"

#include "rd-calendar-page.h"

#include "desk/booking/rd-booking-dialog.h"
#include "desk/rd-toast.h"
#include "rd-calendar-strip.h"
#include "rd-week-view.h"

#include <adwaita.h>

struct _RdCalendarPage
{
  GtkWidget parent_instance;

  /* owned */
  RdFocus *focus;
  GtkWidget *box;
};

enum
{
  PROP_FOCUS = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RdCalendarPage, rd_calendar_page, GTK_TYPE_WIDGET)

static void
failed_cb (RdCalendarPage *self, const GError *error)
{
  rd_toast_error (GTK_WIDGET (self), error);
}

/* Widgets that draw themselves have no style that changes with the scheme. */
static void
redraw (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    redraw (child);
}

static void
scheme_cb (RdCalendarPage *self)
{
  redraw (GTK_WIDGET (self));
}

static void
rd_calendar_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, RD_CALENDAR_PAGE (object)->focus);
}

static void
rd_calendar_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  rd_calendar_page_set_focus (RD_CALENDAR_PAGE (object), g_value_get_object (value));
}

static void
rd_calendar_page_dispose (GObject *object)
{
  RdCalendarPage *self = RD_CALENDAR_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_calendar_page_parent_class)->dispose (object);
}

static void
rd_calendar_page_class_init (RdCalendarPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_calendar_page_get_property;
  object_class->set_property = rd_calendar_page_set_property;
  object_class->dispose = rd_calendar_page_dispose;
  props[PROP_FOCUS] =
    g_param_spec_object ("focus", NULL, NULL, RD_TYPE_FOCUS,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rd-calendar-page");
}

static void
rd_calendar_page_init (RdCalendarPage *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (scheme_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (scheme_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rd_calendar_page_new:
 *
 * Returns: (transfer floating): a calendar of nothing yet
 */
GtkWidget *
rd_calendar_page_new (void)
{
  return g_object_new (RD_TYPE_CALENDAR_PAGE, NULL);
}

/**
 * rd_calendar_page_set_focus:
 * @self: a page
 * @focus: (nullable): what the desk is looking at
 *
 * Shows what @focus looks at.
 */
void
rd_calendar_page_set_focus (RdCalendarPage *self, RdFocus *focus)
{
  GtkWidget *week;

  if (self->focus == focus)
    return;
  if (self->focus)
    g_signal_handlers_disconnect_by_func (self->focus, failed_cb, self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_set_object (&self->focus, focus);
  if (focus)
    {
      self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      week = rd_week_view_new (focus);
      gtk_widget_set_vexpand (week, TRUE);
      gtk_box_append (GTK_BOX (self->box), rd_calendar_strip_new (focus));
      gtk_box_append (GTK_BOX (self->box), week);
      gtk_widget_set_parent (self->box, GTK_WIDGET (self));
      g_signal_connect_object (focus, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOCUS]);
}
