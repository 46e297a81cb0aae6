/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-chart.c: the chart of a programme: pointing, keys, and what is read aloud. */
#include "rd-programme-chart-private.h"

#include "desk/widgets/rd-lettering.h"
#include "rd-sheet-text.h"

#include <glib/gi18n-lib.h>

#define LEAST_HEIGHT 190
#define USUAL_HEIGHT 226
#define LEAST_WIDTH 320

enum
{
  DAY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdProgrammeChart, rd_programme_chart, GTK_TYPE_WIDGET)

static void
read_day (RdProgrammeChart *self, int day)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  if (day == self->read)
    return;
  self->read = day;
  if (day >= 0)
    {
      g_autofree char *text = rd_sheet_text_day (self->sheet, (guint)day);

      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double)day, -1);
    }
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Keys begin at today, where it is shown. */
static int
choose_first (RdProgrammeChart *self)
{
  return MAX (self->today, 0);
}

static gboolean
step (RdProgrammeChart *self, int days)
{
  int last;

  if (self->sheet == NULL)
    return FALSE;
  last = (int)rd_programme_sheet_n_days (self->sheet) - 1;
  read_day (self, self->read < 0 ? choose_first (self) : CLAMP (self->read + days, 0, last));
  return TRUE;
}

static gboolean
arrow_cb (GtkWidget *widget, GVariant *by, gpointer data)
{
  int days = g_variant_get_int32 (by);

  return step (RD_PROGRAMME_CHART (widget),
               gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -days : days);
}

/* A week later is later however the chart runs. */
static gboolean
page_cb (GtkWidget *widget, GVariant *by, gpointer data)
{
  return step (RD_PROGRAMME_CHART (widget), g_variant_get_int32 (by));
}

static gboolean
end_cb (GtkWidget *widget, GVariant *last, gpointer data)
{
  RdProgrammeChart *self = RD_PROGRAMME_CHART (widget);

  if (self->sheet == NULL)
    return FALSE;
  read_day (self,
            g_variant_get_boolean (last) ? (int)rd_programme_sheet_n_days (self->sheet) - 1 : 0);
  return TRUE;
}

static void
activate_day (RdProgrammeChart *self)
{
  if (self->sheet && self->read >= 0)
    g_signal_emit (self, signals[DAY_ACTIVATED], 0, self->sheet->days[self->read].date);
}

static gboolean
enter_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  activate_day (RD_PROGRAMME_CHART (widget));
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  RdProgrammeChart *self = RD_PROGRAMME_CHART (widget);

  if (self->read < 0)
    return FALSE;
  read_day (self, -1);
  return TRUE;
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, RdProgrammeChart *self)
{
  if (self->layout)
    read_day (self, rd_chart_layout_day_at (self->layout, x));
}

static void
leave_cb (GtkEventControllerMotion *motion, RdProgrammeChart *self)
{
  if (!gtk_widget_is_focus (GTK_WIDGET (self)))
    read_day (self, -1);
}

static void
focus_left_cb (GtkEventControllerFocus *focus, RdProgrammeChart *self)
{
  read_day (self, -1);
}

static void
released_cb (GtkGestureClick *click, int n_press, double x, double y, RdProgrammeChart *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->layout)
    read_day (self, rd_chart_layout_day_at (self->layout, x));
  activate_day (self);
}

static void
make_layout (RdProgrammeChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_clear_pointer (&self->layout, rd_chart_layout_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  if (self->sheet && gtk_widget_get_width (widget) > 0)
    {
      RdChartFrame frame = { .width = gtk_widget_get_width (widget),
                             .height = gtk_widget_get_height (widget),
                             .text = rd_lettering_scale (widget),
                             .rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };

      rd_programme_chart_measure_sides (self, &frame.start, &frame.end);
      self->layout = rd_chart_layout_new (self->sheet, &frame);
    }
}

static void
rd_programme_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  make_layout (RD_PROGRAMME_CHART (widget));
}

static void
rd_programme_chart_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  double text = rd_lettering_scale (widget);

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? (int)(LEAST_HEIGHT * text) : LEAST_WIDTH;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? (int)(USUAL_HEIGHT * text) : LEAST_WIDTH * 2;
}

static void
rd_programme_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdProgrammeChart *self = RD_PROGRAMME_CHART (widget);

  if (self->layout)
    rd_programme_chart_draw (self, snapshot);
}

static void
rd_programme_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_programme_chart_parent_class)->css_changed (widget, change);
  /* A style of its own comes with every state; the text only changes with the font. */
  if (change == NULL)
    {
      g_clear_pointer (&RD_PROGRAMME_CHART (widget)->node, gsk_render_node_unref);
      gtk_widget_queue_resize (widget);
    }
}

static void
rd_programme_chart_dispose (GObject *object)
{
  RdProgrammeChart *self = RD_PROGRAMME_CHART (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->layout, rd_chart_layout_free);
  g_clear_pointer (&self->sheet, rd_programme_sheet_unref);
  G_OBJECT_CLASS (rd_programme_chart_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    int days;
  } arrows[] = {
    { GDK_KEY_Left, -1 },
    { GDK_KEY_Right, 1 },
    { GDK_KEY_KP_Left, -1 },
    { GDK_KEY_KP_Right, 1 },
  };
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_widget_class_add_binding (class, arrows[i].key, 0, arrow_cb, "i", arrows[i].days);
  gtk_widget_class_add_binding (class, GDK_KEY_Page_Up, 0, page_cb, "i", -RD_SHEET_DAYS);
  gtk_widget_class_add_binding (class, GDK_KEY_Page_Down, 0, page_cb, "i", RD_SHEET_DAYS);
  gtk_widget_class_add_binding (class, GDK_KEY_Home, 0, end_cb, "b", FALSE);
  gtk_widget_class_add_binding (class, GDK_KEY_End, 0, end_cb, "b", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (class, enters[i], 0, enter_cb, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
rd_programme_chart_class_init (RdProgrammeChartClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_programme_chart_dispose;
  widget_class->measure = rd_programme_chart_measure;
  widget_class->size_allocate = rd_programme_chart_size_allocate;
  widget_class->snapshot = rd_programme_chart_snapshot;
  widget_class->css_changed = rd_programme_chart_css_changed;
  add_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_css_name (widget_class, "rd-programme-chart");

  /**
   * RdProgrammeChart::day-activated:
   * @chart: the chart
   * @date: an RdDate
   *
   * Emitted when a person chooses a day.
   */
  signals[DAY_ACTIVATED] =
    g_signal_new ("day-activated", RD_TYPE_PROGRAMME_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
rd_programme_chart_init (RdProgrammeChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->read = self->today = -1;
  gtk_widget_set_focusable (widget, TRUE);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Training load by day"), -1);
}

/**
 * rd_programme_chart_new:
 *
 * Returns: (transfer floating): a chart of nothing yet
 */
GtkWidget *
rd_programme_chart_new (void)
{
  return g_object_new (RD_TYPE_PROGRAMME_CHART, NULL);
}

/**
 * rd_programme_chart_show:
 * @self: a chart
 * @sheet: a sheet with a programme
 *
 * Shows @sheet. The day that is read stays the same date.
 */
void
rd_programme_chart_show (RdProgrammeChart *self, RdProgrammeSheet *sheet)
{
  RdDate read = self->sheet && self->read >= 0 ? self->sheet->days[self->read].date : RD_DATE_UNSET;

  rd_programme_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, rd_programme_sheet_unref);
  self->sheet = sheet;
  self->today = rd_programme_sheet_find_day (sheet, sheet->today);
  self->read = -1;
  make_layout (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double)rd_programme_sheet_n_days (sheet) - 1,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double)choose_first (self),
                                  -1);
  if (read != RD_DATE_UNSET)
    read_day (self, rd_programme_sheet_find_day (sheet, read));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rd_programme_chart_read:
 * @self: a chart
 *
 * Returns: the day whose numbers are read, -1 where none is
 */
int
rd_programme_chart_read (RdProgrammeChart *self)
{
  return self->read;
}
