/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-day-heading.c: the head of one day's column. */
#include "rd-day-heading.h"

#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-stamp.h"
#include "desk/widgets/rd-tip.h"
#include "practice/rd-wording.h"
#include "rd-bands.h"

#include <glib/gi18n-lib.h>

#define CIRCLE 30
#define FLAG 16
#define PAD 9

struct _RdDayHeading
{
  GtkWidget parent_instance;

  gboolean today;
  const RdWeekDay *day; /* of week */

  /* owned */
  RdWeek *week;
  PangoLayout *number;
  PangoLayout *weekday;
};

G_DEFINE_FINAL_TYPE (RdDayHeading, rd_day_heading, GTK_TYPE_WIDGET)

static void
forget_layouts (RdDayHeading *self)
{
  g_clear_object (&self->number);
  g_clear_object (&self->weekday);
}

static void
make_layouts (RdDayHeading *self)
{
  static const char *const weekdays[] = { N_ ("Mon"), N_ ("Tue"), N_ ("Wed"), N_ ("Thu"),
                                          N_ ("Fri"), N_ ("Sat"), N_ ("Sun") };
  g_autofree char *text = NULL;
  int day;

  if (self->number)
    return;
  rd_date_split (self->day->date, NULL, NULL, &day);
  text = g_strdup_printf ("%d", day);
  self->number = rd_lettering (GTK_WIDGET (self), text, RD_TYPE_SIZE_DATE, PANGO_WEIGHT_BOLD);
  self->weekday =
    rd_lettering (GTK_WIDGET (self), _ (weekdays[rd_date_weekday (self->day->date)]),
                  RD_TYPE_SIZE_CHIP, self->today ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
}

static void
rd_day_heading_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdDayHeading *self = RD_DAY_HEADING (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int number_width, number_height, weekday_width, weekday_height, x = PAD;

  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_LINE),
                             &GRAPHENE_RECT_INIT (rtl ? width - 1 : 0, 0, 1, height));
  if (self->day == NULL)
    return;
  make_layouts (self);
  rd_bands_draw_day (snapshot, widget, self->day, FALSE, rtl ? 0 : 1, width - 1, height);
  pango_layout_get_pixel_size (self->number, &number_width, &number_height);
  pango_layout_get_pixel_size (self->weekday, &weekday_width, &weekday_height);

  if (self->today)
    {
      int left = rtl ? width - x - CIRCLE : x;
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (left, (height - CIRCLE) / 2, CIRCLE, CIRCLE);
      GskRoundedRect circle;

      gsk_rounded_rect_init_from_rect (&circle, &bounds, CIRCLE / 2.0f);
      gtk_snapshot_push_rounded_clip (snapshot, &circle);
      gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_ACCENT_BG), &bounds);
      gtk_snapshot_pop (snapshot);
      rd_lettering_draw (snapshot, self->number, rd_ink (widget, RD_INK_ACCENT_FG),
                         left + (CIRCLE - number_width) / 2, (height - number_height) / 2);
      x += CIRCLE + 8;
    }
  else
    {
      rd_lettering_draw (snapshot, self->number, rd_ink (widget, RD_INK_FG),
                         rtl ? width - x - number_width : x, (height - number_height) / 2);
      x += number_width + 8;
    }
  rd_lettering_draw (snapshot, self->weekday,
                     rd_ink (widget, self->today ? RD_INK_ACCENT : RD_INK_DIM),
                     rtl ? width - x - weekday_width : x, (height - weekday_height) / 2);
  if (self->day->fit.race && x + weekday_width + FLAG + 14 <= width)
    rd_stamp_icon (snapshot, widget, "restday-workout-race-symbolic", FLAG,
                   rd_ink (widget, RD_INK_RACE), rtl ? 12 : width - FLAG - 12, (height - FLAG) / 2);
}

static void
rd_day_heading_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_day_heading_parent_class)->css_changed (widget, change);
  forget_layouts (RD_DAY_HEADING (widget));
}

static void
rd_day_heading_dispose (GObject *object)
{
  RdDayHeading *self = RD_DAY_HEADING (object);

  forget_layouts (self);
  self->day = NULL;
  g_clear_pointer (&self->week, rd_week_unref);
  G_OBJECT_CLASS (rd_day_heading_parent_class)->dispose (object);
}

static void
rd_day_heading_class_init (RdDayHeadingClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_day_heading_dispose;
  widget_class->snapshot = rd_day_heading_snapshot;
  widget_class->css_changed = rd_day_heading_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_class_set_css_name (widget_class, "rd-day-heading");
}

static void
rd_day_heading_init (RdDayHeading *self)
{
}

/**
 * rd_day_heading_new:
 *
 * Returns: (transfer floating): a heading without a day
 */
GtkWidget *
rd_day_heading_new (void)
{
  return g_object_new (RD_TYPE_DAY_HEADING, NULL);
}

static char *
describe_day (const RdWeekDay *day, gboolean today)
{
  g_autofree char *date = rd_wording_date (day->date);
  g_autofree char *named = NULL;

  if (day->fit.race)
    /* Translators: day and the name of a race on it */
    named = g_strdup_printf (_ ("%1$s, race: %2$s"), date, day->fit.race->name);
  else if (day->known && day->best)
    named = g_strdup_printf (_ ("%s, rest day"), date);
  else
    named = g_strdup (date);
  return today ? g_strdup_printf (_ ("Today, %s"), named) : g_steal_pointer (&named);
}

/**
 * rd_day_heading_show:
 * @self: a heading
 * @week: a week
 * @day: one of its days
 * @today: the present day
 *
 * Shows that day.
 */
void
rd_day_heading_show (RdDayHeading *self, RdWeek *week, guint day, RdDate today)
{
  g_autofree char *label = NULL;

  rd_week_ref (week);
  g_clear_pointer (&self->week, rd_week_unref);
  self->week = week;
  self->day = &week->days[day];
  self->today = self->day->date == today;
  forget_layouts (self);
  label = describe_day (self->day, self->today);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  rd_tip_set (GTK_WIDGET (self), self->day->fit.race ? label : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
