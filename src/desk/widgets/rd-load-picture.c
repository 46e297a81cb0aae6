/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-load-picture.c: the load of a programme, a bar a day. */
#include "config.h"

#include "rd-load-picture.h"

#include "desk/calendar/rd-heat.h"
#include "desk/calendar/rd-training-text.h"
#include "practice/rd-wording.h"
#include "rd-ink.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 40
#define WIDTH 160
#define MARKED 80 /* pixels of height from which Mondays are marked */
#define FOOT 5    /* pixels of their marks */

struct _RdLoadPicture
{
  GtkWidget parent_instance;

  double highest;

  /* owned */
  GArray *days; /* (element-type RdPreviewDay) (nullable) */
};

G_DEFINE_FINAL_TYPE (RdLoadPicture, rd_load_picture, GTK_TYPE_WIDGET)

static guint
count (RdLoadPicture *self)
{
  return self->days ? self->days->len : 0;
}

/* Where a day begins and ends, in whole pixels, in reading direction. */
static void
find_span (RdLoadPicture *self, guint day, int *x, int *width)
{
  int all = gtk_widget_get_width (GTK_WIDGET (self));
  int from = (int)(day * (guint)all / count (self));
  int to = (int)((day + 1) * (guint)all / count (self));

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    *x = all - to;
  else
    *x = from;
  *width = to - from;
}

static void
draw_bar (RdLoadPicture *self, GtkSnapshot *snapshot, guint nth, int height)
{
  const RdPreviewDay *day = &g_array_index (self->days, RdPreviewDay, nth);
  int bar = (int)(day->load * height / self->highest + .5);
  int heat = rd_heat_step (day->load, self->highest);
  gboolean race = day->kind == RD_WORKOUT_RACE;
  const GdkRGBA *colour = race ? rd_ink (GTK_WIDGET (self), RD_INK_RACE)
                               : rd_ink_of (GTK_WIDGET (self), RD_INK_HEAT, heat);
  int x, width;

  find_span (self, nth, &x, &width);
  if (day->load <= 0)
    return;
  bar = CLAMP (bar, 2, height);
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT ((float)x, (float)(height - bar),
                                                  (float)MAX (width - 1, 1), (float)bar));
}

static void
rd_load_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdLoadPicture *self = RD_LOAD_PICTURE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean marked = height >= MARKED;
  const GdkRGBA *line = rd_ink (widget, RD_INK_LINE);

  height -= 1 + (marked ? FOOT : 0);
  for (guint i = 0; i < count (self); i++)
    {
      int x, wide;

      find_span (self, i, &x, &wide);
      if (marked && rd_date_weekday (g_array_index (self->days, RdPreviewDay, i).date) == 0)
        gtk_snapshot_append_color (
          snapshot, line,
          &GRAPHENE_RECT_INIT (
            (float)(gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? x + wide : x),
            (float)height, 1, FOOT));
      draw_bar (self, snapshot, i, height);
    }
  gtk_snapshot_append_color (snapshot, line,
                             &GRAPHENE_RECT_INIT (0, (float)height, (float)width, 1));
}

static void
rd_load_picture_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : WIDTH;
}

static gboolean
rd_load_picture_query_tooltip (GtkWidget *widget,
                               int x,
                               int y,
                               gboolean keyboard,
                               GtkTooltip *tooltip)
{
  RdLoadPicture *self = RD_LOAD_PICTURE (widget);
  int width = gtk_widget_get_width (widget);
  const RdPreviewDay *day;
  g_autofree char *date = NULL;
  g_autofree char *load = NULL;
  g_autofree char *text = NULL;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = width - 1 - x;
  if (keyboard || x < 0 || x >= width || count (self) == 0)
    return FALSE;
  day = &g_array_index (self->days, RdPreviewDay, (guint)x * count (self) / (guint)width);
  date = rd_wording_date (day->date);
  load = rd_training_text_figure (day->load);
  /* Translators: a day, what is planned for it, its training load */
  text =
    g_strdup_printf (_ ("%1$s: %2$s, load %3$s"), date, rd_wording_workout_kind (day->kind), load);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
rd_load_picture_finalize (GObject *object)
{
  g_clear_pointer (&RD_LOAD_PICTURE (object)->days, g_array_unref);
  G_OBJECT_CLASS (rd_load_picture_parent_class)->finalize (object);
}

static void
rd_load_picture_class_init (RdLoadPictureClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = rd_load_picture_finalize;
  widget_class->measure = rd_load_picture_measure;
  widget_class->snapshot = rd_load_picture_snapshot;
  widget_class->query_tooltip = rd_load_picture_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "rd-load-picture");
}

static void
rd_load_picture_init (RdLoadPicture *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * rd_load_picture_new:
 *
 * Returns: (transfer floating): a picture of nothing yet
 */
GtkWidget *
rd_load_picture_new (void)
{
  return g_object_new (RD_TYPE_LOAD_PICTURE, NULL);
}

static double
find_highest_day (RdLoadPicture *self)
{
  double highest = 0, race = 0;

  for (guint i = 0; i < count (self); i++)
    {
      const RdPreviewDay *day = &g_array_index (self->days, RdPreviewDay, i);

      if (day->kind == RD_WORKOUT_RACE)
        race = MAX (race, day->load);
      else
        highest = MAX (highest, day->load);
    }
  return highest > 0 ? highest : MAX (race, 1);
}

/**
 * rd_load_picture_show:
 * @self: a picture
 * @days: (element-type RdPreviewDay) (nullable): an element a day; nobody may change them
 *
 * Shows the load of a programme. The hardest day of training reaches the top; a race would dwarf
 * it and is cut off there.
 */
void
rd_load_picture_show (RdLoadPicture *self, GArray *days)
{
  g_autofree char *label = NULL;

  g_clear_pointer (&self->days, g_array_unref);
  self->days = days ? g_array_ref (days) : NULL;
  self->highest = find_highest_day (self);
  if (count (self))
    {
      guint weeks = (count (self) + 6) / 7;
      g_autofree char *load = rd_training_text_figure (rd_preview_hardest_week (days));

      label = g_strdup_printf (
        /* Translators: a chart read aloud: how many weeks, the load of the hardest */
        ngettext ("Training load of %1$u week, at most %2$s in a week",
                  "Training load of %1$u weeks, at most %2$s in a week", weeks),
        weeks, load);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label ? label : _ ("No training load"), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
