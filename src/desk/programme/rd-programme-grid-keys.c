/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-grid-keys.c: the grid of a programme by keyboard. */
#include "rd-programme-grid-private.h"

static int
count_chips (RdProgrammeGrid *self, int day)
{
  return (int)rd_programme_day_n_chips (rd_programme_grid_day (self, day));
}

/* Up and down go through the chips of a day, then to the week above or below. */
static gboolean
step_down (RdProgrammeGrid *self, int by)
{
  int n_days = (int)rd_programme_sheet_n_days (self->sheet);
  int nth = self->nth + by, day = self->day + by * RD_SHEET_DAYS;

  if (self->nth >= 0 && nth >= 0 && nth < count_chips (self, self->day))
    return rd_programme_grid_place (self, self->day, nth);
  if (day < 0 || day >= n_days)
    return TRUE;
  if (self->nth < 0)
    return rd_programme_grid_place (self, day, -1);
  return rd_programme_grid_place (self, day, by > 0 ? 0 : count_chips (self, day) - 1);
}

/* Before Monday stands the week. */
static gboolean
step_on (RdProgrammeGrid *self, int by)
{
  int weekday = self->day % RD_SHEET_DAYS;

  if (self->nth < 0)
    return by < 0 || rd_programme_grid_place (self, self->day, 0);
  if (by < 0 && weekday == 0)
    return rd_programme_grid_place (self, self->day, -1);
  rd_programme_grid_place (self, self->day + by, self->nth);
  return TRUE;
}

static gboolean
arrow_cb (GtkWidget *widget, GVariant *by, gpointer data)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (widget);
  int days, weeks;

  if (self->sheet == NULL)
    return FALSE;
  rd_programme_grid_find_focus (self);
  g_variant_get (by, "(ii)", &days, &weeks);
  if (weeks != 0)
    return step_down (self, weeks);
  return step_on (self, self->columns.rtl ? -days : days);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *by, gpointer data)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (widget);
  const RdChipItem *item;
  int days, weeks;

  rd_programme_grid_find_focus (self);
  item = self->sheet ? rd_programme_grid_item (self) : NULL;
  if (item == NULL || item->kind != RD_CHIP_WORKOUT)
    return FALSE;
  g_variant_get (by, "(ii)", &days, &weeks);
  rd_programme_grid_move (self, item, (self->columns.rtl ? -days : days) + weeks * RD_SHEET_DAYS,
                          FALSE);
  return TRUE;
}

/* By a month, to the ends of the week, to the ends of the programme. */
static gboolean
jump_cb (GtkWidget *widget, GVariant *to, gpointer data)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (widget);
  int n_days, day;

  if (self->sheet == NULL)
    return FALSE;
  rd_programme_grid_find_focus (self);
  n_days = (int)rd_programme_sheet_n_days (self->sheet);
  switch (g_variant_get_int32 (to))
    {
    case GDK_KEY_Page_Up:
      day = self->day - 4 * RD_SHEET_DAYS;
      break;
    case GDK_KEY_Page_Down:
      day = self->day + 4 * RD_SHEET_DAYS;
      break;
    case GDK_KEY_Home:
      day = self->day - self->day % RD_SHEET_DAYS;
      break;
    case GDK_KEY_End:
      day = self->day - self->day % RD_SHEET_DAYS + RD_SHEET_DAYS - 1;
      break;
    case GDK_KEY_Begin:
      day = 0;
      break;
    default:
      day = n_days - 1;
    }
  while (day < 0)
    day += RD_SHEET_DAYS;
  while (day >= n_days)
    day -= RD_SHEET_DAYS;
  return rd_programme_grid_place (self, day, 0);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  RdProgrammeGrid *self = RD_PROGRAMME_GRID (widget);

  if (self->dragging)
    {
      self->given_up = TRUE;
      rd_programme_grid_stop_dragging (self);
      return TRUE;
    }
  return rd_programme_grid_forget_copied (self);
}

/* Keys of what can be done with a chip; which of them, its kind decides. Of several keys menus show
 * the last. */
static const struct
{
  guint key;
  GdkModifierType state;
  const char *action;
} keys[] = {
  { GDK_KEY_Insert, 0, "workout.add" },
  { GDK_KEY_n, 0, "workout.add" },
  { GDK_KEY_d, 0, "workout.done" },
  { GDK_KEY_m, 0, "workout.missed" },
  { GDK_KEY_f, 0, "food.edit" },
  { GDK_KEY_KP_Delete, 0, "workout.remove" },
  { GDK_KEY_Delete, 0, "workout.remove" },
  { GDK_KEY_c, GDK_CONTROL_MASK, "workout.copy" },
  { GDK_KEY_x, GDK_CONTROL_MASK, "workout.cut" },
  { GDK_KEY_v, GDK_CONTROL_MASK, "workout.paste" },
  { GDK_KEY_KP_Enter, 0, "workout.edit" },
  { GDK_KEY_space, 0, "workout.edit" },
  { GDK_KEY_Return, 0, "workout.edit" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "workout.menu" },
  { GDK_KEY_Menu, 0, "workout.menu" },
};

/* Installs the keys of a grid. */
void
rd_programme_grid_install_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    int days;
    int weeks;
  } arrows[] = {
    { GDK_KEY_Up, 0, -1 },      { GDK_KEY_Down, 0, 1 },     { GDK_KEY_Left, -1, 0 },
    { GDK_KEY_Right, 1, 0 },    { GDK_KEY_KP_Up, 0, -1 },   { GDK_KEY_KP_Down, 0, 1 },
    { GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_KP_Right, 1, 0 },
  };
  static const guint jumps[] = { GDK_KEY_Page_Up, GDK_KEY_Page_Down, GDK_KEY_Home, GDK_KEY_End };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_add_binding (class, arrows[i].key, 0, arrow_cb, "(ii)", arrows[i].days,
                                    arrows[i].weeks);
      gtk_widget_class_add_binding (class, arrows[i].key, GDK_SHIFT_MASK, move_cb, "(ii)",
                                    arrows[i].days, arrows[i].weeks);
    }
  for (guint i = 0; i < G_N_ELEMENTS (jumps); i++)
    gtk_widget_class_add_binding (class, jumps[i], 0, jump_cb, "i", (int)jumps[i]);
  gtk_widget_class_add_binding (class, GDK_KEY_Home, GDK_CONTROL_MASK, jump_cb, "i",
                                (int)GDK_KEY_Begin);
  gtk_widget_class_add_binding (class, GDK_KEY_End, GDK_CONTROL_MASK, jump_cb, "i", 0);
  gtk_widget_class_add_binding (class, GDK_KEY_Escape, 0, escape_cb, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (class, keys[i].key, keys[i].state, keys[i].action, NULL);
}
