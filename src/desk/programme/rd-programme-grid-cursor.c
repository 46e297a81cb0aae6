/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-grid-cursor.c: where one is in the grid of a programme, and that it is in sight. */
#include "rd-programme-grid-private.h"

#define ROOM_ABOVE 60 /* pixels of the week before that are shown too */

/* What holds the keyboard: a chip or a week's head, or what has its menu open. */
static GtkWidget *
find_holder (RdProgrammeGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  while (focus && !RD_IS_PROGRAMME_CHIP (focus) && !RD_IS_PROGRAMME_WEEK (focus))
    focus = gtk_widget_get_parent (focus);
  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

/* The cursor is where the keyboard is, however that came there. */
void
rd_programme_grid_find_focus (RdProgrammeGrid *self)
{
  GtkWidget *holder = self->sheet ? find_holder (self) : NULL;
  guint place;

  if (holder == NULL)
    return;
  if (g_ptr_array_find (self->weeks, holder, &place))
    {
      self->day = (int)(place * RD_SHEET_DAYS);
      self->nth = -1;
    }
  else if (g_ptr_array_find (self->days, gtk_widget_get_parent (holder), &place))
    {
      self->day = (int)place;
      self->nth = rd_programme_day_find (self->days->pdata[place], holder);
    }
  rd_programme_grid_update_actions (self);
}

/* Scrolls so that what is from @from to @to is seen, beside what covers the edges. */
static void
reveal (GtkAdjustment *place, double from, double to, double cover_start, double cover_end)
{
  double value, page;

  if (place == NULL)
    return;
  value = gtk_adjustment_get_value (place);
  page = gtk_adjustment_get_page_size (place);
  if (to + cover_end > value + page)
    value = to + cover_end - page;
  if (from - cover_start < value)
    value = from - cover_start;
  gtk_adjustment_set_value (place, value);
}

/* Brings a day into view, under the names of the columns and beside the weeks. */
static void
reveal_day (RdProgrammeGrid *self, int day)
{
  guint week = (guint)day / RD_SHEET_DAYS;
  int x, width, cover;

  if (week + 1 >= self->tops->len)
    return;
  reveal (self->down, g_array_index (self->tops, int, week),
          g_array_index (self->tops, int, week + 1), RD_PROGRAMME_GRID_HEAD, 0);
  if (self->nth < 0)
    return;
  rd_grid_columns_week (&self->columns, &x, &cover);
  rd_grid_columns_day (&self->columns, (guint)day % RD_SHEET_DAYS, &x, &width);
  reveal (self->across, x, x + width, self->columns.rtl ? 0 : cover, self->columns.rtl ? cover : 0);
}

static gboolean
scroll_to_present_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (widget);
  int week;

  if (self->sheet == NULL || self->tops->len <= 1 || self->down == NULL)
    return G_SOURCE_CONTINUE;
  week = rd_programme_sheet_present_week (self->sheet);
  gtk_adjustment_set_value (self->down, g_array_index (self->tops, int, week) -
                                          RD_PROGRAMME_GRID_HEAD - ROOM_ABOVE);
  return G_SOURCE_REMOVE;
}

/* Where the cursor begins: today, else the first day. */
void
rd_programme_grid_begin_cursor (RdProgrammeGrid *self)
{
  self->day = MAX (rd_programme_sheet_find_day (self->sheet, self->sheet->today),
                   rd_programme_sheet_present_week (self->sheet) * RD_SHEET_DAYS);
  self->nth = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_present_cb, NULL, NULL);
}

/* The cursor goes with a workout that was sent elsewhere. */
void
rd_programme_grid_follow (RdProgrammeGrid *self)
{
  for (guint i = 0; i < rd_programme_sheet_n_days (self->sheet) && self->follow; i++)
    for (guint j = 0; j < self->sheet->days[i].workouts->len; j++)
      if (rd_record_id (self->sheet->days[i].workouts->pdata[j]) == self->follow)
        {
          self->day = (int)i;
          self->nth = (int)j;
        }
  self->follow = 0;
}

/**
 * rd_programme_grid_go_to:
 * @self: a grid
 * @date: a day
 *
 * Puts cursor and keyboard on that day where it is shown.
 */
void
rd_programme_grid_go_to (RdProgrammeGrid *self, RdDate date)
{
  int day = self->sheet ? rd_programme_sheet_find_day (self->sheet, date) : -1;

  if (day >= 0)
    rd_programme_grid_place (self, day, 0);
}

/**
 * rd_programme_grid_date:
 * @self: a grid
 *
 * Returns: the day the cursor is on, %RD_DATE_UNSET without a sheet
 */
RdDate
rd_programme_grid_date (RdProgrammeGrid *self)
{
  return self->sheet ? self->sheet->days[self->day].date : RD_DATE_UNSET;
}

/* The widget under the cursor. */
GtkWidget *
rd_programme_grid_current (RdProgrammeGrid *self)
{
  RdProgrammeDay *day;

  if (self->sheet == NULL)
    return NULL;
  if (self->nth < 0)
    return self->weeks->pdata[self->day / RD_SHEET_DAYS];
  day = rd_programme_grid_day (self, self->day);
  return GTK_WIDGET (
    rd_programme_day_chip (day, MIN ((guint)self->nth, rd_programme_day_n_chips (day) - 1)));
}

/* What is under the cursor; %NULL for the head of a week. */
const RdChipItem *
rd_programme_grid_item (RdProgrammeGrid *self)
{
  GtkWidget *current = rd_programme_grid_current (self);

  return RD_IS_PROGRAMME_CHIP (current) ? rd_programme_chip_item (RD_PROGRAMME_CHIP (current))
                                        : NULL;
}

/* Puts cursor and keyboard there. */
gboolean
rd_programme_grid_place (RdProgrammeGrid *self, int day, int nth)
{
  if (self->sheet == NULL || day < 0 || day >= (int)rd_programme_sheet_n_days (self->sheet))
    return FALSE;
  self->day = day;
  self->nth = nth;
  if (nth >= 0)
    self->nth = MIN (nth, (int)rd_programme_day_n_chips (rd_programme_grid_day (self, day)) - 1);
  reveal_day (self, day);
  gtk_widget_grab_focus (rd_programme_grid_current (self));
  rd_programme_grid_update_actions (self);
  return TRUE;
}
