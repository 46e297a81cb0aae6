/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programmes-page.c: the programmes of the practice, or the one that is looked at. */
#include "config.h"

#include "rd-programmes-page.h"

#include "rd-programme-view.h"
#include "rd-programmes-list.h"

struct _RdProgrammesPage
{
  GtkWidget parent_instance;

  /* template children */
  GtkStack *stack;
  RdProgrammesList *list;
  RdProgrammeView *view;

  RdFocus *focus;
};

enum
{
  PROP_0,
  PROP_FOCUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdProgrammesPage, rd_programmes_page, GTK_TYPE_WIDGET)

static void
programme_cb (RdProgrammesPage *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    rd_focus_programme (self->focus) ? "programme" : "list");
}

static void
rd_programmes_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    g_value_set_object (value, RD_PROGRAMMES_PAGE (object)->focus);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_programmes_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    rd_programmes_page_set_focus (RD_PROGRAMMES_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_programmes_page_dispose (GObject *object)
{
  RdProgrammesPage *self = RD_PROGRAMMES_PAGE (object);

  g_clear_object (&self->focus);
  g_clear_pointer ((GtkWidget **)&self->stack, gtk_widget_unparent);
  G_OBJECT_CLASS (rd_programmes_page_parent_class)->dispose (object);
}

static void
rd_programmes_page_class_init (RdProgrammesPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_programmes_page_get_property;
  object_class->set_property = rd_programmes_page_set_property;
  object_class->dispose = rd_programmes_page_dispose;
  properties[PROP_FOCUS] =
    g_param_spec_object ("focus", NULL, NULL, RD_TYPE_FOCUS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RD_TYPE_PROGRAMME_VIEW);
  g_type_ensure (RD_TYPE_PROGRAMMES_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-programmes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RdProgrammesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammesPage, list);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammesPage, view);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rd-programmes-page");
}

static void
rd_programmes_page_init (RdProgrammesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rd_programmes_page_set_focus:
 * @self: a page
 * @focus: (nullable): what the desk is looking at
 *
 * Shows what @focus looks at.
 */
void
rd_programmes_page_set_focus (RdProgrammesPage *self, RdFocus *focus)
{
  if (self->focus == focus)
    return;
  if (self->focus)
    g_signal_handlers_disconnect_by_func (self->focus, programme_cb, self);
  g_set_object (&self->focus, focus);
  rd_programmes_list_set_focus (self->list, focus);
  rd_programme_view_set_focus (self->view, focus);
  if (focus)
    {
      g_signal_connect_object (focus, "notify::programme", G_CALLBACK (programme_cb), self,
                               G_CONNECT_SWAPPED);
      programme_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUS]);
}

/**
 * rd_programmes_page_add_workout:
 * @self: a page
 *
 * Asks for a workout in the programme that is shown.
 */
void
rd_programmes_page_add_workout (RdProgrammesPage *self)
{
  rd_programme_view_add_workout (self->view);
}

/**
 * rd_programmes_page_go_to:
 * @self: a page
 * @date: a day
 *
 * Puts the keyboard on that day of the programme that is shown.
 */
void
rd_programmes_page_go_to (RdProgrammesPage *self, RdDate date)
{
  rd_programme_view_go_to (self->view, date);
}
