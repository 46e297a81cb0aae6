/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-chip.c: one thing on a day of a programme. */
#include "rd-programme-chip-private.h"

#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-tip.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (RdProgrammeChip, rd_programme_chip, GTK_TYPE_WIDGET)

static void
forget_layout (RdProgrammeChip *self)
{
  g_clear_object (&self->text);
  self->laid_out_for = -1;
}

static void
rd_programme_chip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdProgrammeChip *self = RD_PROGRAMME_CHIP (widget);

  if (self->sheet == NULL || self->item.kind == RD_CHIP_NOTHING)
    return;
  if (self->moving)
    gtk_snapshot_push_opacity (snapshot, .4);
  if (self->item.kind == RD_CHIP_MASSAGE)
    rd_programme_chip_draw_massage (self, snapshot);
  else
    rd_programme_chip_draw_line (self, snapshot);
  if (self->moving)
    gtk_snapshot_pop (snapshot);
}

static void
rd_programme_chip_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL
                          ? rd_programme_chip_height (RD_PROGRAMME_CHIP (widget))
                          : 40;
}

/* A menu that is open on it goes where it goes. */
static void
rd_programme_chip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static void
rd_programme_chip_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_programme_chip_parent_class)->css_changed (widget, change);
  if (change == NULL)
    forget_layout (RD_PROGRAMME_CHIP (widget));
}

static void
rd_programme_chip_dispose (GObject *object)
{
  RdProgrammeChip *self = RD_PROGRAMME_CHIP (object);
  GtkWidget *child;

  /* A menu that was opened on it. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  forget_layout (self);
  g_clear_pointer (&self->sheet, rd_programme_sheet_unref);
  G_OBJECT_CLASS (rd_programme_chip_parent_class)->dispose (object);
}

static void
rd_programme_chip_class_init (RdProgrammeChipClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_programme_chip_dispose;
  widget_class->measure = rd_programme_chip_measure;
  widget_class->snapshot = rd_programme_chip_snapshot;
  widget_class->size_allocate = rd_programme_chip_size_allocate;
  widget_class->css_changed = rd_programme_chip_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "rd-programme-chip");
}

static void
rd_programme_chip_init (RdProgrammeChip *self)
{
  self->laid_out_for = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * rd_programme_chip_new:
 *
 * Returns: (transfer floating): a chip that shows nothing yet
 */
GtkWidget *
rd_programme_chip_new (void)
{
  return g_object_new (RD_TYPE_PROGRAMME_CHIP, NULL);
}

/**
 * rd_programme_chip_show:
 * @self: a chip
 * @sheet: the sheet @item borrows from
 * @item: what to show
 *
 * Shows @item. Chips are used again for other things.
 */
void
rd_programme_chip_show (RdProgrammeChip *self, RdProgrammeSheet *sheet, const RdChipItem *item)
{
  g_autofree char *label = NULL;
  g_autofree char *tooltip = NULL;

  rd_programme_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, rd_programme_sheet_unref);
  self->sheet = sheet;
  self->item = *item;
  self->moving = FALSE;
  forget_layout (self);
  label = rd_programme_chip_say_label (self);
  tooltip = item->kind == RD_CHIP_NOTHING || item->kind == RD_CHIP_REST
              ? NULL
              : rd_programme_chip_say_tooltip (self, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  rd_tip_set (GTK_WIDGET (self), tooltip);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * rd_programme_chip_item:
 * @self: a chip
 *
 * Returns: (transfer none): what it shows
 */
const RdChipItem *
rd_programme_chip_item (RdProgrammeChip *self)
{
  return &self->item;
}

static int
find_height (RdChipKind kind)
{
  switch (kind)
    {
    case RD_CHIP_MASSAGE:
      return 21;
    case RD_CHIP_FOOD:
      return 18;
    case RD_CHIP_NOTHING:
    case RD_CHIP_REST:
    case RD_CHIP_WORKOUT:
    default:
      return 22;
    }
}

/**
 * rd_programme_chip_height:
 * @self: a chip
 *
 * Returns: pixels it is high
 */
int
rd_programme_chip_height (RdProgrammeChip *self)
{
  return (int)ceil (find_height (self->item.kind) * rd_lettering_scale (GTK_WIDGET (self)));
}

/**
 * rd_programme_chip_set_moving:
 * @self: a chip
 * @moving: whether it is being carried elsewhere
 *
 * Draws the chip faintly, where it was.
 */
void
rd_programme_chip_set_moving (RdProgrammeChip *self, gboolean moving)
{
  if (self->moving == moving)
    return;
  self->moving = moving;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
