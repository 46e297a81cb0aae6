/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-pressure-dots.c: pressure, or severity, as a row of dots. */
#include "rd-pressure-dots.h"

#include "rd-ink.h"
#include "rd-stamp.h"

#include <glib/gi18n-lib.h>

#define SIZE 6

struct _RdPressureDots
{
  GtkWidget parent_instance;

  int value;
  int of;
  int ink;
};

enum
{
  PROP_VALUE = 1,
  PROP_OF,
  PROP_INK,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RdPressureDots, rd_pressure_dots, GTK_TYPE_WIDGET)

static void
update_label (RdPressureDots *self)
{
  g_autofree char *label = NULL;

  /* Translators: %1$d of %2$d dots are filled. */
  if (self->of == 5)
    label = g_strdup_printf (_ ("pressure %1$d of %2$d"), self->value, self->of);
  else
    label = g_strdup_printf (_ ("severity %1$d of %2$d"), self->value, self->of);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
rd_pressure_dots_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  RdPressureDots *self = RD_PRESSURE_DOTS (widget);

  *minimum = *natural =
    orientation == GTK_ORIENTATION_HORIZONTAL ? rd_stamp_dots_width (self->of, SIZE) : SIZE;
}

static void
rd_pressure_dots_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdPressureDots *self = RD_PRESSURE_DOTS (widget);

  rd_stamp_dots (snapshot, widget, self->value, self->of, SIZE, rd_ink (widget, self->ink), 0,
                 (gtk_widget_get_height (widget) - SIZE) / 2);
}

static void
rd_pressure_dots_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdPressureDots *self = RD_PRESSURE_DOTS (object);

  if (id == PROP_VALUE)
    g_value_set_int (value, self->value);
  else if (id == PROP_OF)
    g_value_set_int (value, self->of);
  else
    g_value_set_int (value, self->ink);
}

static void
rd_pressure_dots_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdPressureDots *self = RD_PRESSURE_DOTS (object);
  int *member = id == PROP_VALUE ? &self->value : id == PROP_OF ? &self->of : &self->ink;

  if (*member == g_value_get_int (value))
    return;
  *member = g_value_get_int (value);
  update_label (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
rd_pressure_dots_class_init (RdPressureDotsClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rd_pressure_dots_get_property;
  object_class->set_property = rd_pressure_dots_set_property;
  widget_class->measure = rd_pressure_dots_measure;
  widget_class->snapshot = rd_pressure_dots_snapshot;

  props[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, 0, 5, 0, flags);
  props[PROP_OF] = g_param_spec_int ("of", NULL, NULL, 1, 5, 5, flags);
  props[PROP_INK] = g_param_spec_int ("ink", NULL, NULL, 0, RD_N_INKS - 1, RD_INK_ACCENT, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "rd-pressure-dots");
}

static void
rd_pressure_dots_init (RdPressureDots *self)
{
  self->of = 5;
  self->ink = RD_INK_ACCENT;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  update_label (self);
}

/**
 * rd_pressure_dots_new:
 * @value: pressure, 1 to 5; 0 for none
 *
 * Returns: (transfer floating): five dots
 */
GtkWidget *
rd_pressure_dots_new (int value)
{
  return g_object_new (RD_TYPE_PRESSURE_DOTS, "value", value, NULL);
}

/**
 * rd_pressure_dots_set_value:
 * @self: a row of dots
 * @value: how many are filled
 *
 * Fills that many.
 */
void
rd_pressure_dots_set_value (RdPressureDots *self, int value)
{
  g_object_set (self, "value", CLAMP (value, 0, self->of), NULL);
}
