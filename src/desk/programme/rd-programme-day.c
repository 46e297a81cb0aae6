/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-day.c: one day of a programme's grid. */
#include "rd-programme-day.h"

#include "desk/calendar/rd-bands.h"
#include "desk/calendar/rd-training-text.h"
#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-stamp.h"
#include "rd-sheet-text.h"

#include <math.h>

#define TOP 5
#define FOOT 6
#define GAP 2
#define LOAD 18 /* the row of the bar */
#define BAR 8
#define PAD 9
#define PILL_PAD 6
#define TICK 12
#define FIGURE 40

struct _RdProgrammeDay
{
  GtkWidget parent_instance;

  const RdSheetDay *day; /* of sheet */
  double highest;
  gboolean target;
  guint n_chips; /* of chips, in use */

  /* owned */
  RdProgrammeSheet *sheet;
  GPtrArray *chips; /* RdProgrammeChip children; used again */
  PangoLayout *figure;
};

G_DEFINE_FINAL_TYPE (RdProgrammeDay, rd_programme_day, GTK_TYPE_WIDGET)

static int
mirror (GtkWidget *widget, int x, int length)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (widget) - x - length;
  return x;
}

/* The bar stands under the workouts. */
static gboolean
has_bar (RdProgrammeDay *self)
{
  return self->day && self->day->workouts->len > 0 &&
         (self->day->training > 0 || self->day->load.planned > 0);
}

static gboolean
is_above_bar (RdProgrammeChip *chip)
{
  RdChipKind kind = rd_programme_chip_item (chip)->kind;

  return kind != RD_CHIP_FOOD && kind != RD_CHIP_MASSAGE;
}

/* Chips. */

static void
show_chip (RdProgrammeDay *self, const RdChipItem *item)
{
  RdProgrammeChip *chip;

  if (self->n_chips == self->chips->len)
    {
      GtkWidget *made = rd_programme_chip_new ();

      gtk_widget_set_parent (made, GTK_WIDGET (self));
      g_ptr_array_add (self->chips, made);
    }
  chip = self->chips->pdata[self->n_chips++];
  rd_programme_chip_show (chip, self->sheet, item);
  gtk_widget_set_visible (GTK_WIDGET (chip), TRUE);
}

static void
show_chips (RdProgrammeDay *self, guint day)
{
  guint before = self->n_chips;

  self->n_chips = 0;
  for (guint i = 0; i < self->day->workouts->len; i++)
    show_chip (self, &(RdChipItem){ RD_CHIP_WORKOUT, day, self->day->workouts->pdata[i], NULL });
  if (self->day->workouts->len == 0)
    show_chip (self, &(RdChipItem){ self->day->inside ? RD_CHIP_REST : RD_CHIP_NOTHING, day, NULL,
                                    NULL });
  if (self->day->food)
    show_chip (self, &(RdChipItem){ RD_CHIP_FOOD, day, NULL, NULL });
  for (guint i = 0; i < self->day->massages->len; i++)
    show_chip (self, &(RdChipItem){ RD_CHIP_MASSAGE, day, NULL,
                                    &g_array_index (self->day->massages, RdSheetMassage, i) });
  for (guint i = self->n_chips; i < before; i++)
    gtk_widget_set_visible (self->chips->pdata[i], FALSE);
}

static void
rd_programme_day_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  RdProgrammeDay *self = RD_PROGRAMME_DAY (widget);

  *minimum = *natural = 40;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *natural = TOP + FOOT + (has_bar (self) ? LOAD : 0);
  for (guint i = 0; i < self->n_chips; i++)
    *natural +=
      GAP + rd_programme_chip_height (rd_programme_chip_item (self->chips->pdata[i])->kind);
  *minimum = *natural;
}

static int
place_chip (RdProgrammeDay *self, GtkWidget *chip, int y, int width)
{
  gboolean pill = rd_programme_chip_item (RD_PROGRAMME_CHIP (chip))->kind == RD_CHIP_MASSAGE;
  int height = rd_programme_chip_height (rd_programme_chip_item (RD_PROGRAMME_CHIP (chip))->kind);
  int pad = pill ? PILL_PAD : 1, ignored;
  GtkAllocation place = { pad, y, MAX (width - 2 * pad, 1), height };

  /* GTK wants to be asked before it is told. */
  gtk_widget_measure (chip, GTK_ORIENTATION_HORIZONTAL, -1, &ignored, NULL, NULL, NULL);
  gtk_widget_size_allocate (chip, &place, -1);
  return y + height + GAP;
}

/* What is trained from the top, what else is on the day from the foot. */
static void
rd_programme_day_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdProgrammeDay *self = RD_PROGRAMME_DAY (widget);
  int y = TOP, below = 0;

  for (guint i = 0; i < self->n_chips; i++)
    if (is_above_bar (self->chips->pdata[i]))
      y = place_chip (self, self->chips->pdata[i], y, width);
    else
      below +=
        GAP + rd_programme_chip_height (rd_programme_chip_item (self->chips->pdata[i])->kind);
  y = MAX (y + (has_bar (self) ? LOAD : 0), height - FOOT - below + GAP);
  for (guint i = 0; i < self->n_chips; i++)
    if (!is_above_bar (self->chips->pdata[i]))
      y = place_chip (self, self->chips->pdata[i], y, width);
}

/* Drawing. */

static gboolean
is_all_done (const RdSheetDay *day)
{
  for (guint i = 0; i < day->workouts->len; i++)
    if (RD_WORKOUT (day->workouts->pdata[i])->outcome != RD_OUTCOME_DONE)
      return FALSE;
  return day->workouts->len > 0;
}

static int
find_bar_top (RdProgrammeDay *self)
{
  int y = TOP;

  for (guint i = 0; i < self->n_chips; i++)
    if (is_above_bar (self->chips->pdata[i]))
      y += GAP + rd_programme_chip_height (rd_programme_chip_item (self->chips->pdata[i])->kind);
  /* Where there is room it stands at the foot, as the bars of the days beside do. */
  if (self->day->massages->len == 0 && self->day->food == NULL)
    y = MAX (y, gtk_widget_get_height (GTK_WIDGET (self)) - FOOT - LOAD);
  return y;
}

static void
draw_bar (RdProgrammeDay *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RdSheetDay *day = self->day;
  gboolean done = (day->load.flags & RD_LOAD_DONE) != 0;
  double load = done ? day->load.done : day->load.planned;
  int room = gtk_widget_get_width (widget) - PAD - FIGURE - TICK - 4;
  int width = CLAMP ((int)lround (room * load / MAX (self->highest, 1)), 3, MAX (room, 3));
  int y = find_bar_top (self), tall, used;
  const GdkRGBA *outline = rd_ink_of (widget, RD_INK_HEAT_OUTLINE, day->heat);
  GdkRGBA fill = *rd_ink_of (widget, RD_INK_HEAT, day->heat);
  graphene_rect_t bar =
    GRAPHENE_RECT_INIT (mirror (widget, PAD, width), y + (LOAD - BAR) / 2, width, BAR);
  GskRoundedRect shape;

  if (!done)
    fill = rd_ink_blend (rd_ink (widget, RD_INK_RUN_UP_SOFT), &fill, .55f);
  gsk_rounded_rect_init_from_rect (&shape, &bar, 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &fill, &bar);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ *outline, *outline, *outline, *outline });
  if (self->figure == NULL)
    {
      g_autofree char *text = rd_training_text_figure (load);

      self->figure = rd_lettering (widget, text, RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_NORMAL);
    }
  pango_layout_get_pixel_size (self->figure, &used, &tall);
  rd_lettering_draw (snapshot, self->figure, rd_ink (widget, RD_INK_DIM),
                     mirror (widget, PAD + width + 6, used), y + (LOAD - tall) / 2);
  if (is_all_done (day))
    rd_stamp_icon (snapshot, widget, "restday-check-symbolic", TICK,
                   rd_ink (widget, RD_INK_GOOD_TEXT),
                   mirror (widget, gtk_widget_get_width (widget) - TICK - 5, TICK),
                   y + (LOAD - TICK) / 2);
}

static void
draw_ground (RdProgrammeDay *self, GtkSnapshot *snapshot, int width, int height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RdSheetDay *day = self->day;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);

  if (!day->inside)
    gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_CLOSED), &bounds);
  else if (day->fit.before.verdict == RD_VERDICT_BEST && day->workouts->len == 0)
    gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_REST_BAND), &bounds);
  if (day->date == self->sheet->today)
    gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_NOW),
                               &GRAPHENE_RECT_INIT (1, 0, width - 1, 2));
  if (day->light)
    rd_bands_draw_hatch (snapshot, widget, rtl ? 0 : width - RD_BANDS_HATCH + 1, 0,
                         RD_BANDS_HATCH - 1, height);
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_LINE_SOFT),
                             &GRAPHENE_RECT_INIT (rtl ? width - 1 : 0, 0, 1, height));
}

static void
rd_programme_day_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdProgrammeDay *self = RD_PROGRAMME_DAY (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (self->day == NULL)
    return;
  draw_ground (self, snapshot, width, height);
  if (has_bar (self))
    draw_bar (self, snapshot);
  GTK_WIDGET_CLASS (rd_programme_day_parent_class)->snapshot (widget, snapshot);
  if (self->target)
    {
      const GdkRGBA *colour = rd_ink (widget, RD_INK_ACCENT);
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (1, 1, width - 2, height - 2);
      GdkRGBA veil = rd_ink_fade (colour, .1f);
      GskRoundedRect shape;

      gsk_rounded_rect_init_from_rect (&shape, &bounds, 6);
      gtk_snapshot_append_color (snapshot, &veil, &bounds);
      gtk_snapshot_append_border (snapshot, &shape, (float[4]){ 2, 2, 2, 2 },
                                  (GdkRGBA[4]){ *colour, *colour, *colour, *colour });
    }
}

static void
rd_programme_day_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_programme_day_parent_class)->css_changed (widget, change);
  if (change == NULL)
    g_clear_object (&RD_PROGRAMME_DAY (widget)->figure);
}

static void
rd_programme_day_dispose (GObject *object)
{
  RdProgrammeDay *self = RD_PROGRAMME_DAY (object);

  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_unparent (self->chips->pdata[i]);
  g_ptr_array_set_size (self->chips, 0);
  self->n_chips = 0;
  self->day = NULL;
  g_clear_object (&self->figure);
  g_clear_pointer (&self->sheet, rd_programme_sheet_unref);
  G_OBJECT_CLASS (rd_programme_day_parent_class)->dispose (object);
}

static void
rd_programme_day_finalize (GObject *object)
{
  g_ptr_array_unref (RD_PROGRAMME_DAY (object)->chips);
  G_OBJECT_CLASS (rd_programme_day_parent_class)->finalize (object);
}

static void
rd_programme_day_class_init (RdProgrammeDayClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_programme_day_dispose;
  G_OBJECT_CLASS (class)->finalize = rd_programme_day_finalize;
  widget_class->measure = rd_programme_day_measure;
  widget_class->size_allocate = rd_programme_day_size_allocate;
  widget_class->snapshot = rd_programme_day_snapshot;
  widget_class->css_changed = rd_programme_day_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_css_name (widget_class, "rd-programme-day");
}

static void
rd_programme_day_init (RdProgrammeDay *self)
{
  self->chips = g_ptr_array_new ();
}

/**
 * rd_programme_day_new:
 *
 * Returns: (transfer floating): a cell without a day
 */
GtkWidget *
rd_programme_day_new (void)
{
  return g_object_new (RD_TYPE_PROGRAMME_DAY, NULL);
}

/**
 * rd_programme_day_show:
 * @self: a cell
 * @sheet: a sheet
 * @day: one of its days
 * @highest: the load whose bar is as long as can be, AU
 *
 * Shows that day.
 */
void
rd_programme_day_show (RdProgrammeDay *self, RdProgrammeSheet *sheet, guint day, double highest)
{
  g_autofree char *label = rd_sheet_text_day (sheet, day);

  rd_programme_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, rd_programme_sheet_unref);
  self->sheet = sheet;
  self->day = &sheet->days[day];
  self->highest = highest;
  self->target = FALSE;
  g_clear_object (&self->figure);
  show_chips (self, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * rd_programme_day_n_chips:
 * @self: a cell
 *
 * Returns: how many chips it shows, at least one
 */
guint
rd_programme_day_n_chips (RdProgrammeDay *self)
{
  return self->n_chips;
}

/**
 * rd_programme_day_chip:
 * @self: a cell
 * @nth: less than rd_programme_day_n_chips()
 *
 * Returns: (transfer none): a chip
 */
RdProgrammeChip *
rd_programme_day_chip (RdProgrammeDay *self, guint nth)
{
  g_return_val_if_fail (nth < self->n_chips, NULL);
  return self->chips->pdata[nth];
}

/**
 * rd_programme_day_find:
 * @self: a cell
 * @chip: a widget
 *
 * Returns: which of the cell's chips it is, -1: none
 */
int
rd_programme_day_find (RdProgrammeDay *self, GtkWidget *chip)
{
  for (guint i = 0; i < self->n_chips; i++)
    if (self->chips->pdata[i] == chip)
      return (int)i;
  return -1;
}

/**
 * rd_programme_day_set_target:
 * @self: a cell
 * @target: whether something is carried over it
 *
 * Draws where what is carried would go.
 */
void
rd_programme_day_set_target (RdProgrammeDay *self, gboolean target)
{
  if (self->target == target)
    return;
  self->target = target;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
