/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-pressure-scale.c: a pressure, chosen from five dots. */
#include "rd-pressure-scale.h"

#include "practice/rd-wording.h"
#include "rd-ink.h"
#include "rd-stamp.h"

#include <glib/gi18n-lib.h>

#define DOTS 5
#define SIZE 12
#define STEP 20 /* from dot to dot */
#define HEIGHT 24

struct _RdPressureScale
{
  GtkWidget parent_instance;

  int value;
  char *title;
};

enum
{
  PROP_VALUE = 1,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RdPressureScale, rd_pressure_scale, GTK_TYPE_WIDGET)

/* GTK 4.8 hands the value of its own widgets alone to screen readers, so that the label says it. */
static void
update_label (RdPressureScale *self)
{
  g_autofree char *label = NULL;

  /* Translators: whose pressure, and how firm it is: Normal pressure: 4 of 5, Firm */
  label =
    g_strdup_printf (_ ("%1$s: %2$d of %3$d, %4$s"), self->title ? self->title : _ ("Pressure"),
                     self->value, DOTS, rd_wording_pressure (self->value));
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
    (double)self->value, GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 1.0, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
    (double)DOTS, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, rd_wording_pressure (self->value), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), rd_wording_pressure (self->value));
}

static gboolean
is_mirrored (RdPressureScale *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
rd_pressure_scale_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? DOTS * STEP : HEIGHT;
}

static void
rd_pressure_scale_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdPressureScale *self = RD_PRESSURE_SCALE (widget);
  int y = (gtk_widget_get_height (widget) - SIZE) / 2;

  for (int i = 0; i < DOTS; i++)
    {
      int place = is_mirrored (self) ? DOTS - 1 - i : i;

      rd_stamp_dots (snapshot, widget, i < self->value, 1, SIZE, rd_ink (widget, RD_INK_ACCENT),
                     place * STEP + (STEP - SIZE) / 2, y);
    }
}

static void
pressed_cb (RdPressureScale *self, int n, double x, double y)
{
  int place = CLAMP ((int)x / STEP, 0, DOTS - 1);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  rd_pressure_scale_set_value (self, is_mirrored (self) ? DOTS - place : place + 1);
}

/* @argument: so much more, or where it is 10 and above the value itself and 10. */
static gboolean
key_cb (GtkWidget *widget, GVariant *argument, gpointer data)
{
  RdPressureScale *self = RD_PRESSURE_SCALE (widget);
  int number = g_variant_get_int32 (argument);

  if (number < 10)
    number = CLAMP (self->value + number, 1, DOTS);
  else
    number -= 10;
  if (number == self->value)
    gtk_widget_error_bell (widget);
  rd_pressure_scale_set_value (self, number);
  return TRUE;
}

/* An arrow to the side is more where the dots become more. */
static gboolean
side_cb (GtkWidget *widget, GVariant *argument, gpointer data)
{
  int steps = g_variant_get_int32 (argument);
  g_autoptr (GVariant) turned = g_variant_ref_sink (
    g_variant_new_int32 (is_mirrored (RD_PRESSURE_SCALE (widget)) ? -steps : steps));

  return key_cb (widget, turned, data);
}

static void
rd_pressure_scale_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VALUE)
    g_value_set_int (value, RD_PRESSURE_SCALE (object)->value);
  else if (id == PROP_TITLE)
    g_value_set_string (value, RD_PRESSURE_SCALE (object)->title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_pressure_scale_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdPressureScale *self = RD_PRESSURE_SCALE (object);

  if (id == PROP_VALUE)
    rd_pressure_scale_set_value (self, g_value_get_int (value));
  else if (id == PROP_TITLE)
    {
      g_free (self->title);
      self->title = g_value_dup_string (value);
      update_label (self);
      g_object_notify_by_pspec (object, pspec);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_pressure_scale_finalize (GObject *object)
{
  g_free (RD_PRESSURE_SCALE (object)->title);
  G_OBJECT_CLASS (rd_pressure_scale_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    guint on_keypad;
    GtkShortcutFunc function;
    int argument;
  } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, side_cb, -1 }, { GDK_KEY_Right, GDK_KEY_KP_Right, side_cb, 1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, key_cb, -1 },  { GDK_KEY_Up, GDK_KEY_KP_Up, key_cb, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, key_cb, 11 },  { GDK_KEY_End, GDK_KEY_KP_End, key_cb, 15 },
    { GDK_KEY_1, GDK_KEY_KP_1, key_cb, 11 },        { GDK_KEY_2, GDK_KEY_KP_2, key_cb, 12 },
    { GDK_KEY_3, GDK_KEY_KP_3, key_cb, 13 },        { GDK_KEY_4, GDK_KEY_KP_4, key_cb, 14 },
    { GDK_KEY_5, GDK_KEY_KP_5, key_cb, 15 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (class, keys[i].key, 0, keys[i].function, "i", keys[i].argument);
      gtk_widget_class_add_binding (class, keys[i].on_keypad, 0, keys[i].function, "i",
                                    keys[i].argument);
    }
}

static void
rd_pressure_scale_class_init (RdPressureScaleClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = rd_pressure_scale_get_property;
  object_class->set_property = rd_pressure_scale_set_property;
  object_class->finalize = rd_pressure_scale_finalize;
  widget_class->measure = rd_pressure_scale_measure;
  widget_class->snapshot = rd_pressure_scale_snapshot;

  props[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, 1, DOTS, 3, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  add_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_css_name (widget_class, "rd-pressure-scale");
}

static void
rd_pressure_scale_init (RdPressureScale *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->value = 3;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  update_label (self);
}

/**
 * rd_pressure_scale_get_value:
 * @self: a scale
 *
 * Returns: the pressure chosen, 1 to 5
 */
int
rd_pressure_scale_get_value (RdPressureScale *self)
{
  return self->value;
}

/**
 * rd_pressure_scale_set_value:
 * @self: a scale
 * @value: a pressure, 1 to 5
 *
 * Chooses it.
 */
void
rd_pressure_scale_set_value (RdPressureScale *self, int value)
{
  value = CLAMP (value, 1, DOTS);
  if (self->value == value)
    return;
  self->value = value;
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}
