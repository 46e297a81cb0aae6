/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-week.c: the head of one week of a programme's grid, and its sums. */
#include "rd-programme-week.h"

#include "desk/calendar/rd-training-text.h"
#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-tip.h"
#include "rd-sheet-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PAD 12
#define EDGE 3
#define SUM_PAD 10

struct _RdProgrammeWeek
{
  GtkWidget parent_instance;

  guint nth;

  /* owned */
  RdProgrammeSheet *sheet;
  PangoLayout *date;
  PangoLayout *name;
  PangoLayout *sums[RD_N_GRID_SUMS];
  PangoLayout *notes[RD_N_GRID_SUMS];
};

G_DEFINE_FINAL_TYPE (RdProgrammeWeek, rd_programme_week, GTK_TYPE_WIDGET)

static const RdSheetWeek *
week_of (RdProgrammeWeek *self)
{
  return &self->sheet->weeks[self->nth];
}

static void
forget_layouts (RdProgrammeWeek *self)
{
  g_clear_object (&self->date);
  g_clear_object (&self->name);
  for (guint i = 0; i < RD_N_GRID_SUMS; i++)
    {
      g_clear_object (&self->sums[i]);
      g_clear_object (&self->notes[i]);
    }
}

static void
make_head (RdProgrammeWeek *self)
{
  const RdSheetWeek *week = week_of (self);
  g_autofree char *date = rd_sheet_text_short_day (week->start);
  g_autofree char *number = g_strdup_printf (_ ("Week %u"), week->number);

  self->date = rd_lettering (GTK_WIDGET (self), date, RD_TYPE_SIZE_CHIP, PANGO_WEIGHT_BOLD);
  self->name =
    rd_lettering (GTK_WIDGET (self), week->present ? _ ("This week") : number, RD_TYPE_SIZE_CAPTION,
                  week->present ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
}

/* Under the load: how much of it is done, or that none is yet. */
static char *
say_load_note (const RdSheetWeek *week)
{
  g_autofree char *done = NULL;

  if (week->ahead)
    return week->load.load > 0 ? g_strdup (_ ("planned")) : NULL;
  if (!week->present)
    return NULL;
  done = rd_training_text_figure (week->done);
  /* Translators: training load done so far of the present week: 96 done */
  return g_strdup_printf (_ ("%s done"), done);
}

static void
make_sums (RdProgrammeWeek *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RdSheetWeek *week = week_of (self);
  g_autofree char *load = rd_training_text_figure (week->load.load);
  g_autofree char *change = rd_sheet_text_change (week->load.change);
  g_autofree char *monotony = rd_sheet_text_ratio (week->load.monotony);
  g_autofree char *strain =
    isfinite (week->load.strain) ? rd_training_text_figure (week->load.strain) : g_strdup ("–");
  g_autofree char *note = say_load_note (week);
  const char *const texts[RD_N_GRID_SUMS] = { load, change, monotony, strain };

  for (guint i = 0; i < RD_N_GRID_SUMS; i++)
    self->sums[i] =
      rd_lettering (widget, texts[i], RD_TYPE_SIZE_CHIP,
                    i == RD_GRID_SUM_LOAD || (i == RD_GRID_SUM_STRAIN && week->highest)
                      ? PANGO_WEIGHT_BOLD
                      : PANGO_WEIGHT_NORMAL);
  if (note)
    self->notes[RD_GRID_SUM_LOAD] =
      rd_lettering (widget, note, RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_NORMAL);
  if (week->highest)
    self->notes[RD_GRID_SUM_STRAIN] =
      rd_lettering (widget, _ ("highest"), RD_TYPE_SIZE_CAPTION, PANGO_WEIGHT_NORMAL);
}

static void
rd_programme_week_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdProgrammeWeek *self = RD_PROGRAMME_WEEK (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), tall, used;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  const RdSheetWeek *week;

  if (self->sheet == NULL)
    return;
  week = week_of (self);
  if (self->date == NULL)
    make_head (self);
  /* It stays where it is while the days scroll under it. */
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_CARD), &bounds);
  if (week->present)
    {
      gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_REST_BAND), &bounds);
      gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_ACCENT_BG),
                                 &GRAPHENE_RECT_INIT (rtl ? width - EDGE : 0, 0, EDGE, height));
    }
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT)
    {
      GdkRGBA veil = rd_ink_fade (rd_ink (widget, RD_INK_FG), .05f);

      gtk_snapshot_append_color (snapshot, &veil, &bounds);
    }
  pango_layout_get_pixel_size (self->date, &used, &tall);
  rd_lettering_draw (snapshot, self->date, rd_ink (widget, RD_INK_FG),
                     rtl ? width - PAD - used : PAD, 9);
  pango_layout_get_pixel_size (self->name, &used, NULL);
  rd_lettering_draw (snapshot, self->name,
                     rd_ink (widget, week->present ? RD_INK_REST_TEXT : RD_INK_DIM),
                     rtl ? width - PAD - used : PAD, 9 + tall);
}

static void
rd_programme_week_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  if ((gtk_widget_get_state_flags (widget) ^ before) & GTK_STATE_FLAG_PRELIGHT)
    gtk_widget_queue_draw (widget);
  GTK_WIDGET_CLASS (rd_programme_week_parent_class)->state_flags_changed (widget, before);
}

/* A menu that is open on it goes where it goes. */
static void
rd_programme_week_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

static void
rd_programme_week_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_programme_week_parent_class)->css_changed (widget, change);
  if (change == NULL)
    forget_layouts (RD_PROGRAMME_WEEK (widget));
}

static void
released_cb (GtkGestureClick *click, int n_press, double x, double y, GtkWidget *self)
{
  gtk_widget_grab_focus (self);
  gtk_widget_activate_action (self, "week.menu", NULL);
}

static void
rd_programme_week_dispose (GObject *object)
{
  RdProgrammeWeek *self = RD_PROGRAMME_WEEK (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  forget_layouts (self);
  g_clear_pointer (&self->sheet, rd_programme_sheet_unref);
  G_OBJECT_CLASS (rd_programme_week_parent_class)->dispose (object);
}

static void
rd_programme_week_class_init (RdProgrammeWeekClass *class)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_Menu };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = rd_programme_week_dispose;
  widget_class->snapshot = rd_programme_week_snapshot;
  widget_class->size_allocate = rd_programme_week_size_allocate;
  widget_class->css_changed = rd_programme_week_css_changed;
  widget_class->state_flags_changed = rd_programme_week_state_flags_changed;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "week.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "week.menu",
                                       NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "rd-programme-week");
}

static void
rd_programme_week_init (RdProgrammeWeek *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * rd_programme_week_new:
 *
 * Returns: (transfer floating): the head of no week yet
 */
GtkWidget *
rd_programme_week_new (void)
{
  return g_object_new (RD_TYPE_PROGRAMME_WEEK, NULL);
}

/**
 * rd_programme_week_show:
 * @self: a head
 * @sheet: a sheet
 * @week: one of its weeks
 *
 * Shows that week.
 */
void
rd_programme_week_show (RdProgrammeWeek *self, RdProgrammeSheet *sheet, guint week)
{
  g_autofree char *label = rd_sheet_text_week (&sheet->weeks[week]);

  rd_programme_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, rd_programme_sheet_unref);
  self->sheet = sheet;
  self->nth = week;
  forget_layouts (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  rd_tip_set (GTK_WIDGET (self), label);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rd_programme_week_nth:
 * @self: a head
 *
 * Returns: which week of the sheet it shows
 */
guint
rd_programme_week_nth (RdProgrammeWeek *self)
{
  return self->nth;
}

/**
 * rd_programme_week_draw_sums:
 * @self: a head
 * @snapshot: where to draw, in the grid's coordinates
 * @columns: the grid's columns
 * @y: top of the week
 * @height: of the week
 *
 * Draws load, change, monotony and strain after the days. What they say the head's label says too.
 */
void
rd_programme_week_draw_sums (RdProgrammeWeek *self,
                             GtkSnapshot *snapshot,
                             const RdGridColumns *columns,
                             int y,
                             int height)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->sheet == NULL)
    return;
  if (self->sums[0] == NULL)
    make_sums (self);
  for (guint i = 0; i < RD_N_GRID_SUMS; i++)
    {
      gboolean high = i == RD_GRID_SUM_STRAIN && week_of (self)->highest;
      const GdkRGBA *colour = rd_ink (widget, high ? RD_INK_RACE : RD_INK_FG);
      int x, width, used, tall;

      rd_grid_columns_sum (columns, i, &x, &width);
      pango_layout_get_pixel_size (self->sums[i], &used, &tall);
      rd_lettering_draw (snapshot, self->sums[i], colour,
                         columns->rtl ? x + SUM_PAD : x + width - SUM_PAD - used, y + 9);
      if (self->notes[i] == NULL)
        continue;
      pango_layout_get_pixel_size (self->notes[i], &used, NULL);
      rd_lettering_draw (snapshot, self->notes[i], high ? colour : rd_ink (widget, RD_INK_DIM),
                         columns->rtl ? x + SUM_PAD : x + width - SUM_PAD - used, y + 9 + tall);
    }
}
