/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-title.c: the way back, and which programme it is. */
#include "config.h"

#include "rd-programme-title.h"

#include "desk/widgets/rd-tip.h"
#include "rd-sheet-reader.h"
#include "rd-sheet-text.h"

#include <glib/gi18n-lib.h>

struct _RdProgrammeTitle
{
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *subtitle;

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

G_DEFINE_FINAL_TYPE (RdProgrammeTitle, rd_programme_title, GTK_TYPE_WIDGET)

static void
show_sheet (RdProgrammeTitle *self)
{
  RdProgrammeSheet *sheet = rd_sheet_reader_sheet (rd_focus_sheets (self->focus));
  RdClient *client = rd_focus_client (self->focus);
  g_autofree char *subtitle = sheet && sheet->programme ? rd_sheet_text_subtitle (sheet)
                                                        : g_strdup (client ? client->name : "");

  gtk_label_set_label (self->title, sheet && sheet->programme ? sheet->programme->name
                                    : sheet                   ? _ ("No programme yet")
                                                              : "");
  gtk_label_set_label (self->subtitle, subtitle);
}

static void
rd_programme_title_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    g_value_set_object (value, RD_PROGRAMME_TITLE (object)->focus);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_programme_title_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOCUS)
    rd_programme_title_set_focus (RD_PROGRAMME_TITLE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_programme_title_dispose (GObject *object)
{
  RdProgrammeTitle *self = RD_PROGRAMME_TITLE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->focus);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rd_programme_title_parent_class)->dispose (object);
}

static void
rd_programme_title_class_init (RdProgrammeTitleClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_programme_title_get_property;
  object_class->set_property = rd_programme_title_set_property;
  object_class->dispose = rd_programme_title_dispose;
  properties[PROP_FOCUS] =
    g_param_spec_object ("focus", NULL, NULL, RD_TYPE_FOCUS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-programme-title.ui");
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeTitle, box);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeTitle, title);
  gtk_widget_class_bind_template_child (widget_class, RdProgrammeTitle, subtitle);
  gtk_widget_class_bind_template_callback (widget_class, rd_tip_of_label_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rd_programme_title_init (RdProgrammeTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (RD_TYPE_SHEET_READER);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (show_sheet), self);
}

/**
 * rd_programme_title_set_focus:
 * @self: a title
 * @focus: (nullable): what the desk is looking at
 *
 * Names the programme @focus looks at.
 */
void
rd_programme_title_set_focus (RdProgrammeTitle *self, RdFocus *focus)
{
  if (!g_set_object (&self->focus, focus))
    return;
  g_signal_group_set_target (self->signals, focus ? rd_focus_sheets (focus) : NULL);
  if (focus)
    show_sheet (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOCUS]);
}
