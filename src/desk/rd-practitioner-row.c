/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-practitioner-row.c: one practitioner of the sidebar, ticked where the calendar shows them. */
#include "config.h"

#include "rd-practitioner-row.h"

#include "widgets/rd-tip.h"

struct _RdPractitionerRow
{
  GtkListBoxRow parent_instance;

  /* template children */
  GtkLabel *name;
  GtkCheckButton *check;

  RdPractitioner *practitioner;
};

enum
{
  PROP_0,
  PROP_TICKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdPractitionerRow, rd_practitioner_row, GTK_TYPE_LIST_BOX_ROW)

static void
toggled_cb (RdPractitionerRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKED]);
}

static void
rd_practitioner_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdPractitionerRow *self = RD_PRACTITIONER_ROW (object);

  if (id == PROP_TICKED)
    g_value_set_boolean (value, gtk_check_button_get_active (self->check));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_practitioner_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdPractitionerRow *self = RD_PRACTITIONER_ROW (object);

  if (id == PROP_TICKED)
    gtk_check_button_set_active (self->check, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_practitioner_row_dispose (GObject *object)
{
  g_clear_object (&RD_PRACTITIONER_ROW (object)->practitioner);
  G_OBJECT_CLASS (rd_practitioner_row_parent_class)->dispose (object);
}

static void
rd_practitioner_row_class_init (RdPractitionerRowClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = rd_practitioner_row_get_property;
  object_class->set_property = rd_practitioner_row_set_property;
  object_class->dispose = rd_practitioner_row_dispose;

  properties[PROP_TICKED] =
    g_param_spec_boolean ("ticked", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/restday/Restday/rd-practitioner-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdPractitionerRow, name);
  gtk_widget_class_bind_template_child (widget_class, RdPractitionerRow, check);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
rd_practitioner_row_init (RdPractitionerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rd_practitioner_row_new:
 * @practitioner: whom it shows
 *
 * Returns: (transfer floating): a row, not ticked
 */
GtkWidget *
rd_practitioner_row_new (RdPractitioner *practitioner)
{
  RdPractitionerRow *self = g_object_new (RD_TYPE_PRACTITIONER_ROW, NULL);
  g_autofree char *colour =
    g_strconcat ("rd-", rd_enum_to_nick (RD_TYPE_COLOUR, practitioner->colour), NULL);

  self->practitioner = g_object_ref (practitioner);
  gtk_label_set_label (self->name, practitioner->name);
  rd_tip_set (GTK_WIDGET (self), practitioner->name);
  gtk_widget_add_css_class (GTK_WIDGET (self), colour);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  practitioner->name, -1);
  return GTK_WIDGET (self);
}

/**
 * rd_practitioner_row_practitioner:
 * @self: a row
 *
 * Returns: (transfer none): whom it shows
 */
RdPractitioner *
rd_practitioner_row_practitioner (RdPractitionerRow *self)
{
  return self->practitioner;
}
