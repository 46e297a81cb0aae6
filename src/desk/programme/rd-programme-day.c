/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-day.c: one day of a programme's grid. */
#include "rd-programme-day-private.h"

#include "desk/widgets/rd-lettering.h"
#include "rd-sheet-text.h"

#define TOP 5
#define FOOT 6
#define GAP 2
#define LOAD 18
#define PILL_PAD 6

G_DEFINE_FINAL_TYPE (RdProgrammeDay, rd_programme_day, GTK_TYPE_WIDGET)

/* Pixels of the row of the bar. */
int
rd_programme_day_load_height (RdProgrammeDay *self)
{
  return (int)(LOAD * rd_lettering_scale (GTK_WIDGET (self)));
}

/* The bar stands under the workouts; what was missed has none. */
gboolean
rd_programme_day_has_bar (RdProgrammeDay *self)
{
  return self->day && self->day->workouts->len > 0 && self->day->training > 0;
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
  *natural =
    TOP + FOOT + (rd_programme_day_has_bar (self) ? rd_programme_day_load_height (self) : 0);
  for (guint i = 0; i < self->n_chips; i++)
    *natural += GAP + rd_programme_chip_height (self->chips->pdata[i]);
  *minimum = *natural;
}

static int
place_chip (RdProgrammeDay *self, GtkWidget *chip, int y, int width)
{
  gboolean pill = rd_programme_chip_item (RD_PROGRAMME_CHIP (chip))->kind == RD_CHIP_MASSAGE;
  int height = rd_programme_chip_height (RD_PROGRAMME_CHIP (chip));
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
      below += GAP + rd_programme_chip_height (self->chips->pdata[i]);
  y = MAX (y + (rd_programme_day_has_bar (self) ? rd_programme_day_load_height (self) : 0),
           height - FOOT - below + GAP);
  for (guint i = 0; i < self->n_chips; i++)
    if (!is_above_bar (self->chips->pdata[i]))
      y = place_chip (self, self->chips->pdata[i], y, width);
}

/* Where the row of the bar begins. */
int
rd_programme_day_bar_top (RdProgrammeDay *self)
{
  int y = TOP;

  for (guint i = 0; i < self->n_chips; i++)
    if (is_above_bar (self->chips->pdata[i]))
      y += GAP + rd_programme_chip_height (self->chips->pdata[i]);
  /* Where there is room it stands at the foot, as the bars of the days beside do. */
  if (self->day->massages->len == 0 && self->day->food == NULL)
    y = MAX (y, gtk_widget_get_height (GTK_WIDGET (self)) - FOOT -
                  rd_programme_day_load_height (self));
  return y;
}

static void
rd_programme_day_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdProgrammeDay *self = RD_PROGRAMME_DAY (widget);

  if (self->day == NULL)
    return;
  rd_programme_day_draw_ground (self, snapshot);
  GTK_WIDGET_CLASS (rd_programme_day_parent_class)->snapshot (widget, snapshot);
  if (self->target)
    rd_programme_day_draw_target (self, snapshot);
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
