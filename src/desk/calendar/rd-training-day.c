/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-training-day.c: one day of the training lane. */
#include "rd-training-day-private.h"

#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-stamp.h"
#include "desk/widgets/rd-tip.h"
#include "practice/rd-wording.h"
#include "rd-bands.h"
#include "rd-training-text.h"

#include <glib/gi18n-lib.h>

#include <math.h>

#define PAD 9
#define ICON 16
#define CHIP_TOP 6
#define CHIP_STEP 20
#define BAR_WIDTH 36
#define NARROW 96 /* below it the bar is slimmer, so that its load has room */
#define BAR_WIDTH_NARROW 22
#define BAR_TOP 54 /* pixels of the highest bar */
#define BAR_RADIUS 4

G_DEFINE_FINAL_TYPE (RdTrainingDay, rd_training_day, GTK_TYPE_WIDGET)

static void
forget_layouts (RdTrainingDay *self)
{
  self->width = 0;
  for (guint i = 0; i < RD_TRAINING_DAY_CHIPS; i++)
    g_clear_object (&self->chips[i]);
  g_clear_object (&self->advice);
  g_clear_object (&self->figure);
  g_clear_object (&self->planned);
  g_clear_object (&self->state);
}

static int
measure_chip_room (RdTrainingDay *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) - PAD - ICON - 6 - 2 - (self->day->light ? 8 : 0);
}

static int
choose_bar (RdTrainingDay *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) < NARROW ? BAR_WIDTH_NARROW : BAR_WIDTH;
}

/* The last chip says how many workouts have none. */
static char *
add_more (const RdWeekDay *day, guint nth, const char *text)
{
  if (nth + 1 < RD_TRAINING_DAY_CHIPS || day->workouts->len <= RD_TRAINING_DAY_CHIPS)
    return g_strdup (text);
  /* Translators: a workout, and how many more there are on the day */
  return g_strdup_printf (_ ("%1$s +%2$d"), text,
                          (int)(day->workouts->len - RD_TRAINING_DAY_CHIPS));
}

static PangoLayout *
make_chip (RdTrainingDay *self, guint nth)
{
  RdWorkout *workout = g_ptr_array_index (self->day->workouts, nth);
  g_autofree char *text = rd_training_text_workout (workout);
  g_autofree char *amount = rd_training_text_amount (workout);
  g_autofree char *whole = add_more (self->day, nth, text);
  g_autofree char *brief = amount ? add_more (self->day, nth, amount) : NULL;
  const char *texts[] = { whole, brief, NULL };

  return rd_lettering_choose (GTK_WIDGET (self), texts, RD_TYPE_SIZE_CHIP, PANGO_WEIGHT_BOLD,
                              measure_chip_room (self));
}

/* What it is stands out from what follows. */
static void
embolden_start (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout), *end = strstr (text, "·");
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = end ? (guint)(end - text) : 0;
  pango_attr_list_change (pango_layout_get_attributes (layout), bold);
}

static void
make_layouts (RdTrainingDay *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RdWeekDay *day = self->day;
  g_autofree char *figure = NULL;
  g_autofree char *planned = NULL;

  if (self->width == gtk_widget_get_width (widget))
    return;
  forget_layouts (self);
  self->width = gtk_widget_get_width (widget);
  for (guint i = 0; i < MIN (day->workouts->len, RD_TRAINING_DAY_CHIPS); i++)
    self->chips[i] = make_chip (self, i);
  if (day->workouts->len == 0)
    self->chips[0] = rd_lettering (widget, rd_wording_workout_kind (RD_WORKOUT_REST),
                                   RD_TYPE_SIZE_CHIP, PANGO_WEIGHT_BOLD);
  if (day->best)
    {
      self->advice = rd_lettering (widget, _ ("Rest day · best for massage"), RD_TYPE_SIZE_CAPTION,
                                   PANGO_WEIGHT_NORMAL);
      embolden_start (self->advice);
    }
  if (day->planned <= 0 && day->done <= 0)
    return;
  figure = rd_training_text_figure (day->flags & RD_LOAD_DONE ? day->done : day->planned);
  self->figure = rd_lettering (widget, figure, RD_TYPE_SIZE_DATE, PANGO_WEIGHT_BOLD);
  self->state = rd_lettering (widget, rd_training_text_state (day), RD_TYPE_SIZE_CAPTION,
                              day->flags & RD_LOAD_DONE ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  if ((day->flags & RD_LOAD_DONE) && day->planned > 0)
    {
      g_autofree char *level = rd_training_text_figure (day->planned);

      /* Translators: after a load that was done: "96 of 90" planned */
      planned = g_strdup_printf (_ ("of %s"), level);
      self->planned = rd_lettering (widget, planned, RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_NORMAL);
    }
}

static void
draw_chips (RdTrainingDay *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RdWeekDay *day = self->day;
  gboolean rest = day->workouts->len == 0;
  const GdkRGBA *colour =
    rd_ink (widget, rest ? (day->best ? RD_INK_REST_TEXT : RD_INK_FAINT) : RD_INK_FG);
  int room = measure_chip_room (self);

  for (guint i = 0; i < RD_TRAINING_DAY_CHIPS && self->chips[i]; i++)
    {
      RdWorkoutKind kind =
        rest ? RD_WORKOUT_REST : ((RdWorkout *)g_ptr_array_index (day->workouts, i))->kind;
      int y = CHIP_TOP + (int)i * CHIP_STEP, height;

      pango_layout_get_pixel_size (self->chips[i], NULL, &height);
      rd_stamp_icon (snapshot, widget, rd_stamp_workout_icon (kind), ICON, colour,
                     rd_lettering_mirror (widget, PAD, ICON), y + (height - ICON) / 2);
      rd_lettering_draw (snapshot, self->chips[i], colour,
                         rd_lettering_mirror (widget, PAD + ICON + 6, room), y);
    }
  if (self->advice && rest)
    {
      int width = gtk_widget_get_width (widget) - PAD - 4 - (day->light ? 8 : 0);

      pango_layout_set_width (self->advice, width * PANGO_SCALE);
      pango_layout_set_wrap (self->advice, PANGO_WRAP_WORD);
      rd_lettering_draw (snapshot, self->advice, colour, rd_lettering_mirror (widget, PAD, width),
                         CHIP_TOP + CHIP_STEP + 3);
    }
}

static void
draw_dashed_outline (GtkSnapshot *snapshot, const GdkRGBA *colour, const graphene_rect_t *bar)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bar);
  static const double dashes[] = { 3, 2 };
  double left = bar->origin.x + .5, top = bar->origin.y + .5;
  double right = left + bar->size.width - 1, foot = top + bar->size.height;

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_move_to (cr, left, foot);
  cairo_line_to (cr, left, top);
  cairo_line_to (cr, right, top);
  cairo_line_to (cr, right, foot);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_bar (RdTrainingDay *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RdWeekDay *day = self->day;
  gboolean done = (day->flags & RD_LOAD_DONE) != 0;
  const GdkRGBA *outline = rd_ink_of (widget, RD_INK_HEAT_OUTLINE, day->heat);
  GdkRGBA fill = *rd_ink_of (widget, RD_INK_HEAT, day->heat);
  int foot = gtk_widget_get_height (widget) - 1;
  int bar = MAX ((int)lround (BAR_TOP * day->level), 3);
  int broad = choose_bar (self), x = rd_lettering_mirror (widget, PAD, broad);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, foot - bar, broad, bar);
  GskRoundedRect shape;
  graphene_size_t round = GRAPHENE_SIZE_INIT (BAR_RADIUS, MIN (BAR_RADIUS, bar));
  graphene_size_t square = GRAPHENE_SIZE_INIT (0, 0);

  if (!done)
    fill = rd_ink_blend (rd_ink (widget, RD_INK_RUN_UP_SOFT), &fill, .55f);
  gsk_rounded_rect_init (&shape, &bounds, &round, &round, &square, &square);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  gtk_snapshot_pop (snapshot);
  if (day->flags & RD_LOAD_ASSUMED && !done)
    draw_dashed_outline (snapshot, outline, &bounds);
  else
    gtk_snapshot_append_border (snapshot, &shape, (float[4]){ 1, 1, 0, 1 },
                                (GdkRGBA[4]){ *outline, *outline, *outline, *outline });
  if (done && day->planned > 0)
    {
      int level = MAX ((int)lround (BAR_TOP * day->planned_level), 2);

      gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_FG),
                                 &GRAPHENE_RECT_INIT (x - 3, foot - level, broad + 6, 2));
    }
}

/* Beside the bar: the load, and how it is known where that has room. */
static void
draw_figures (RdTrainingDay *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean done = (self->day->flags & RD_LOAD_DONE) != 0;
  int foot = gtk_widget_get_height (widget) - 4;
  int room = gtk_widget_get_width (widget) - (self->day->light ? 8 : 0);
  int x = PAD + choose_bar (self) + 8, width, height, state_width, state_height;
  int tick = done ? 14 : 0;

  pango_layout_get_pixel_size (self->state, &state_width, &state_height);
  pango_layout_get_pixel_size (self->figure, &width, &height);
  rd_lettering_draw (snapshot, self->figure, rd_ink (widget, RD_INK_FG),
                     rd_lettering_mirror (widget, x, width), foot - state_height - height + 3);
  if (self->planned)
    {
      int beside, tall;

      pango_layout_get_pixel_size (self->planned, &beside, &tall);
      if (x + width + 4 + beside <= room)
        rd_lettering_draw (snapshot, self->planned, rd_ink (widget, RD_INK_DIM),
                           rd_lettering_mirror (widget, x + width + 4, beside),
                           foot - state_height - tall + 1);
    }
  if (done)
    rd_stamp_icon (snapshot, widget, "restday-check-symbolic", 11,
                   rd_ink (widget, RD_INK_GOOD_TEXT), rd_lettering_mirror (widget, x, 11),
                   foot - state_height + (state_height - 11) / 2);
  if (x + tick + state_width <= room)
    rd_lettering_draw (snapshot, self->state, rd_ink (widget, done ? RD_INK_GOOD_TEXT : RD_INK_DIM),
                       rd_lettering_mirror (widget, x + tick, state_width), foot - state_height);
}

static void
rd_training_day_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdTrainingDay *self = RD_TRAINING_DAY (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_LINE),
                             &GRAPHENE_RECT_INIT (rtl ? width - 1 : 0, 0, 1, height));
  if (self->day == NULL)
    return;
  rd_bands_draw_day (snapshot, widget, self->day, TRUE, rtl ? 0 : 1, width - 1, height);
  if (!self->day->known)
    return;
  make_layouts (self);
  if (self->day->fit.covered || self->day->workouts->len > 0)
    draw_chips (self, snapshot);
  if (self->figure == NULL)
    return;
  draw_bar (self, snapshot);
  draw_figures (self, snapshot);
}

static void
rd_training_day_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_training_day_parent_class)->css_changed (widget, change);
  forget_layouts (RD_TRAINING_DAY (widget));
}

static void
rd_training_day_dispose (GObject *object)
{
  RdTrainingDay *self = RD_TRAINING_DAY (object);

  forget_layouts (self);
  self->day = NULL;
  g_clear_pointer (&self->week, rd_week_unref);
  G_OBJECT_CLASS (rd_training_day_parent_class)->dispose (object);
}

static void
rd_training_day_class_init (RdTrainingDayClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_training_day_dispose;
  widget_class->snapshot = rd_training_day_snapshot;
  widget_class->css_changed = rd_training_day_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "rd-training-day");
}

static void
rd_training_day_init (RdTrainingDay *self)
{
}

/**
 * rd_training_day_new:
 *
 * Returns: (transfer floating): a cell without a day
 */
GtkWidget *
rd_training_day_new (void)
{
  return g_object_new (RD_TYPE_TRAINING_DAY, NULL);
}

/**
 * rd_training_day_show:
 * @self: a cell
 * @week: a week
 * @day: one of its days
 *
 * Shows the training of that day.
 */
void
rd_training_day_show (RdTrainingDay *self, RdWeek *week, guint day)
{
  g_autofree char *label = NULL;

  rd_week_ref (week);
  g_clear_pointer (&self->week, rd_week_unref);
  self->week = week;
  self->day = &week->days[day];
  forget_layouts (self);
  label = rd_training_text_day (self->day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  rd_tip_set (GTK_WIDGET (self), self->day->known ? label : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
