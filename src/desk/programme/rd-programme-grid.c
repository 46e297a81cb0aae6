/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-grid.c: the weeks and days of a programme: children, and where they stand. */
#include "rd-programme-grid-private.h"

#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"

#include <glib/gi18n-lib.h>

#define LEAST_ROW 64

G_DEFINE_FINAL_TYPE (RdProgrammeGrid, rd_programme_grid, GTK_TYPE_WIDGET)

/* The load whose bar is as long as can be; races would make the others too short. */
static double
find_highest (const RdProgrammeSheet *sheet)
{
  double highest = 0;

  for (guint i = 0; i < rd_programme_sheet_n_days (sheet); i++)
    if (sheet->days[i].fit.race == NULL)
      highest = MAX (highest, sheet->days[i].training);
  return highest;
}

static gpointer
child_at (RdProgrammeGrid *self, GPtrArray *children, guint nth, GtkWidget *(*make) (void))
{
  if (nth == children->len)
    {
      GtkWidget *made = make ();

      gtk_widget_insert_before (made, GTK_WIDGET (self), self->head);
      g_ptr_array_add (children, made);
    }
  gtk_widget_set_visible (children->pdata[nth], TRUE);
  return children->pdata[nth];
}

static void
hide_rest (GPtrArray *children, guint used)
{
  for (guint i = used; i < children->len; i++)
    gtk_widget_set_visible (children->pdata[i], FALSE);
}

/* The weeks' heads are above the days, which scroll under them. */
static void
show_children (RdProgrammeGrid *self)
{
  guint n_days = rd_programme_sheet_n_days (self->sheet);
  double highest = find_highest (self->sheet);

  for (guint i = 0; i < n_days; i++)
    rd_programme_day_show (child_at (self, self->days, i, rd_programme_day_new), self->sheet, i,
                           highest);
  for (guint i = 0; i < self->sheet->n_weeks; i++)
    {
      GtkWidget *week = child_at (self, self->weeks, i, rd_programme_week_new);

      rd_programme_week_show (RD_PROGRAMME_WEEK (week), self->sheet, i);
      gtk_widget_insert_before (week, GTK_WIDGET (self), self->head);
    }
  hide_rest (self->days, n_days);
  hide_rest (self->weeks, self->sheet->n_weeks);
}

static int
measure_week (RdProgrammeGrid *self, guint week)
{
  int most = LEAST_ROW;

  for (guint i = 0; i < RD_SHEET_DAYS; i++)
    {
      int height;

      gtk_widget_measure (self->days->pdata[week * RD_SHEET_DAYS + i], GTK_ORIENTATION_VERTICAL, -1,
                          &height, NULL, NULL, NULL);
      most = MAX (most, height);
    }
  return most;
}

static void
rd_programme_grid_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (widget);
  int height = RD_PROGRAMME_GRID_HEAD;

  *minimum = *natural = rd_grid_columns_least (rd_lettering_scale (widget));
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  for (guint i = 0; self->sheet && i < self->sheet->n_weeks; i++)
    height += measure_week (self, i);
  *minimum = *natural = height;
}

static void
allocate (gpointer child, int x, int y, int width, int height)
{
  GtkAllocation place = { x, y, width, height };
  int ignored;

  /* GTK wants to be asked before it is told. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &ignored, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &ignored, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &place, -1);
}

static void
rd_programme_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (widget);
  int y = RD_PROGRAMME_GRID_HEAD, x, wide, pinned;
  int down = self->down ? (int)gtk_adjustment_get_value (self->down) : 0;

  rd_grid_columns_init (&self->columns, width, rd_lettering_scale (widget),
                        gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  pinned = rd_programme_grid_pinned (self);
  g_array_set_size (self->tops, 0);
  for (guint week = 0; self->sheet && week < self->sheet->n_weeks; week++)
    {
      int tall = measure_week (self, week);

      g_array_append_val (self->tops, y);
      for (guint day = 0; day < RD_SHEET_DAYS; day++)
        {
          rd_grid_columns_day (&self->columns, day, &x, &wide);
          allocate (self->days->pdata[week * RD_SHEET_DAYS + day], x, y, wide, tall - 1);
        }
      rd_grid_columns_week (&self->columns, &x, &wide);
      allocate (self->weeks->pdata[week], x + pinned, y, wide, tall - 1);
      y += tall;
    }
  g_array_append_val (self->tops, y);
  allocate (self->head, 0, down, width, RD_PROGRAMME_GRID_HEAD);
}

static void
rd_programme_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (widget);
  int width = gtk_widget_get_width (widget), x, wide;

  rd_grid_columns_sum (&self->columns, RD_GRID_SUM_LOAD, &x, &wide);
  for (guint i = 0; self->sheet && i < self->sheet->n_weeks && i + 1 < self->tops->len; i++)
    {
      int y = g_array_index (self->tops, int, i), end = g_array_index (self->tops, int, i + 1);

      if (self->sheet->weeks[i].present)
        gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_REST_BAND),
                                   &GRAPHENE_RECT_INIT (0, y, width, end - y - 1));
      gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_LINE_SOFT),
                                 &GRAPHENE_RECT_INIT (0, end - 1, width, 1));
      gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_LINE_SOFT),
                                 &GRAPHENE_RECT_INIT (self->columns.rtl ? x + wide - 1 : x, y, 1,
                                                      end - y));
      rd_programme_week_draw_sums (self->weeks->pdata[i], snapshot, &self->columns, y, end - y);
    }
  GTK_WIDGET_CLASS (rd_programme_grid_parent_class)->snapshot (widget, snapshot);
  if (self->dragging)
    rd_programme_grid_draw_carried (self, snapshot);
}

static void
rd_programme_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_programme_grid_parent_class)->css_changed (widget, change);
  /* Text may be of another size now, and with it all there is. */
  if (change == NULL)
    gtk_widget_queue_resize (widget);
}

static void
focus_enter_cb (GtkEventControllerFocus *controller, RdProgrammeGrid *self)
{
  rd_programme_grid_find_focus (self);
}

/* Tab goes into the grid and out of it; within it the arrows lead. */
static gboolean
rd_programme_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (widget);

  if (gtk_widget_get_focus_child (widget) || self->sheet == NULL)
    return FALSE;
  return rd_programme_grid_place (self, self->day, self->nth);
}

static void
rd_programme_grid_dispose (GObject *object)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (object);
  GtkWidget *child;

  rd_programme_grid_stop_dragging (self);
  g_ptr_array_set_size (self->days, 0);
  g_ptr_array_set_size (self->weeks, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->sheet, rd_programme_sheet_unref);
  g_clear_object (&self->across);
  g_clear_object (&self->down);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (rd_programme_grid_parent_class)->dispose (object);
}

static void
rd_programme_grid_finalize (GObject *object)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (object);

  g_ptr_array_unref (self->days);
  g_ptr_array_unref (self->weeks);
  g_array_unref (self->tops);
  g_array_unref (self->copied);
  G_OBJECT_CLASS (rd_programme_grid_parent_class)->finalize (object);
}

static void
rd_programme_grid_class_init (RdProgrammeGridClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = rd_programme_grid_dispose;
  object_class->finalize = rd_programme_grid_finalize;
  widget_class->measure = rd_programme_grid_measure;
  widget_class->size_allocate = rd_programme_grid_size_allocate;
  widget_class->snapshot = rd_programme_grid_snapshot;
  widget_class->css_changed = rd_programme_grid_css_changed;
  widget_class->focus = rd_programme_grid_focus;
  rd_programme_grid_install_actions (widget_class);
  rd_programme_grid_install_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_css_name (widget_class, "rd-programme-grid");
}

static void
rd_programme_grid_init (RdProgrammeGrid *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->days = g_ptr_array_new ();
  self->weeks = g_ptr_array_new ();
  self->tops = g_array_new (FALSE, FALSE, sizeof (int));
  self->copied = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->over = -1;
  self->head = rd_programme_head_new (self);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  g_signal_connect (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  rd_programme_grid_add_pointer (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Weeks of the programme"), -1);
}

/**
 * rd_programme_grid_new:
 * @focus: what the desk is looking at
 *
 * Returns: (transfer floating): a grid of nothing yet
 */
GtkWidget *
rd_programme_grid_new (RdFocus *focus)
{
  RdProgrammeGrid *self = g_object_new (RD_TYPE_PROGRAMME_GRID, NULL);

  self->focus = g_object_ref (focus);
  return GTK_WIDGET (self);
}

/**
 * rd_programme_grid_show:
 * @self: a grid
 * @sheet: a sheet with a programme
 *
 * Shows @sheet. The cursor stays on its date where that is shown, with the keyboard if it has it.
 */
void
rd_programme_grid_show (RdProgrammeGrid *self, RdProgrammeSheet *sheet)
{
  RdProgrammeSheet *before = self->sheet;
  gboolean same = before && rd_record_id (before->programme) == rd_record_id (sheet->programme);
  RdDate date = same ? before->days[self->day].date : RD_DATE_UNSET;
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  /* Whoever carries something lets go of it, and takes up nothing else until the next press. */
  self->given_up = TRUE;
  rd_programme_grid_stop_dragging (self);
  self->sheet = rd_programme_sheet_ref (sheet);
  g_clear_pointer (&before, rd_programme_sheet_unref);
  show_children (self);
  if (same && rd_programme_sheet_find_day (sheet, date) >= 0)
    self->day = rd_programme_sheet_find_day (sheet, date);
  else
    rd_programme_grid_begin_cursor (self);
  /* What is cut of one programme is not moved while another is looked at. */
  if (!same && self->cut)
    rd_programme_grid_forget_copied (self);
  rd_programme_grid_follow (self);
  if (focused)
    rd_programme_grid_place (self, self->day, self->nth);
  rd_programme_grid_update_actions (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
scrolled_cb (RdProgrammeGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * rd_programme_grid_scroll_in:
 * @self: a grid
 * @scroller: what it scrolls in
 *
 * Keeps the names of columns and weeks in sight while @scroller scrolls.
 */
void
rd_programme_grid_scroll_in (RdProgrammeGrid *self, GtkScrolledWindow *scroller)
{
  g_set_object (&self->across, gtk_scrolled_window_get_hadjustment (scroller));
  g_set_object (&self->down, gtk_scrolled_window_get_vadjustment (scroller));
  g_signal_connect_object (self->across, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->down, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Shared with the parts. */

RdProgrammeDay *
rd_programme_grid_day (RdProgrammeGrid *self, int day)
{
  return self->days->pdata[day];
}

/* By how much the weeks stand beside their place, so that they stay while the days scroll. */
int
rd_programme_grid_pinned (RdProgrammeGrid *self)
{
  double value = self->across ? gtk_adjustment_get_value (self->across) : 0;

  if (self->across && self->columns.rtl)
    value += gtk_adjustment_get_page_size (self->across) - self->columns.width;
  return (int)value;
}

/* The day at a point, -1 where there is none. */
int
rd_programme_grid_day_at (RdProgrammeGrid *self, double x, double y)
{
  int day = rd_grid_columns_day_at (&self->columns, x);

  for (guint week = 0; day >= 0 && week + 1 < self->tops->len; week++)
    if (y >= g_array_index (self->tops, int, week) && y < g_array_index (self->tops, int, week + 1))
      return (int)(week * RD_SHEET_DAYS) + day;
  return -1;
}
