/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-grid-menu.c: the menus of a programme's days, weeks and what stands on them. */
#include "rd-programme-grid-private.h"

#include <glib/gi18n-lib.h>

static void
append (GMenu *menu, const char *label, const char *action)
{
  g_menu_append (menu, label, action);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenuModel *
build_workout_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) outcome = g_menu_new ();
  g_autoptr (GMenu) clip = g_menu_new ();
  g_autoptr (GMenu) day = g_menu_new ();

  append (open, _ ("_Edit…"), "workout.edit");
  append (outcome, _ ("_Done as planned"), "workout.done");
  append (outcome, _ ("_Missed"), "workout.missed");
  append (outcome, _ ("_Planned again"), "workout.planned");
  append (clip, _ ("Cu_t"), "workout.cut");
  append (clip, _ ("_Copy"), "workout.copy");
  append (clip, _ ("Pa_ste"), "workout.paste");
  append (clip, _ ("_Remove"), "workout.remove");
  append (day, _ ("Add a _workout…"), "workout.add");
  append (day, _ ("_Food note…"), "food.edit");
  append_section (menu, open);
  append_section (menu, outcome);
  append_section (menu, clip);
  append_section (menu, day);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_day_menu (void)
{
  GMenu *menu = g_menu_new ();

  append (menu, _ ("Add a _workout…"), "workout.add");
  append (menu, _ ("Pa_ste"), "workout.paste");
  append (menu, _ ("_Food note…"), "food.edit");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_food_menu (void)
{
  GMenu *menu = g_menu_new ();

  append (menu, _ ("_Edit…"), "food.edit");
  append (menu, _ ("_Remove"), "workout.remove");
  append (menu, _ ("Add a _workout…"), "workout.add");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_massage_menu (const RdSheetMassage *massage)
{
  GMenu *menu = g_menu_new ();

  if (massage->insight)
    {
      if (massage->insight->has_better)
        append (menu, _ ("Move to a _better time"), "massage.better");
      append (menu, _ ("_Keep as it is"), "massage.keep");
    }
  if (massage->proposal)
    append (menu, _ ("_Book…"), "massage.book");
  else if (massage->booking->status != RD_BOOKING_COMPLETED)
    {
      append (menu, _ ("_Move…"), "massage.move");
      append (menu, _ ("_Cancel…"), "massage.cancel");
    }
  append (menu, _ ("_Show in the calendar"), "massage.show");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_week_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) shift_section = g_menu_new ();
  g_autoptr (GMenu) copy_section = g_menu_new ();

  append (shift_section, _ ("A week _later, from this week on"), "week.later");
  append (shift_section, _ ("A week _earlier, from this week on"), "week.earlier");
  append (copy_section, _ ("_Repeat in the next week"), "week.repeat");
  append (copy_section, _ ("_Copy the week"), "week.copy");
  append (copy_section, _ ("_Paste"), "workout.paste");
  append_section (menu, shift_section);
  append_section (menu, copy_section);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_menu (const RdChipItem *item)
{
  if (item == NULL)
    return build_week_menu ();
  switch (item->kind)
    {
    case RD_CHIP_WORKOUT:
      return build_workout_menu ();
    case RD_CHIP_FOOD:
      return build_food_menu ();
    case RD_CHIP_MASSAGE:
      return build_massage_menu (item->massage);
    case RD_CHIP_NOTHING:
    case RD_CHIP_REST:
    default:
      return build_day_menu ();
    }
}

static gboolean
unparent_cb (gpointer popover)
{
  if (gtk_widget_get_parent (popover))
    gtk_widget_unparent (popover);
  g_object_unref (popover);
  return G_SOURCE_REMOVE;
}

/* GTK leaves the keyboard with nothing; it goes back to what the menu was of. */
static void
return_keyboard (GtkWidget *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (popover);
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (parent && (focus == NULL || gtk_widget_is_ancestor (focus, popover)))
    gtk_widget_grab_focus (parent);
}

static void
closed_cb (GtkPopover *popover)
{
  return_keyboard (GTK_WIDGET (popover));
  /* The item chosen is activated after the menu has closed. */
  g_idle_add (unparent_cb, g_object_ref (popover));
}

/* Opens the menu of what is under the cursor, at a point of @at. */
void
rd_programme_grid_popup (RdProgrammeGrid *self, GtkWidget *at, double x, double y)
{
  g_autoptr (GMenuModel) menu = build_menu (rd_programme_grid_item (self));
  GtkWidget *current = rd_programme_grid_current (self), *popover;
  graphene_point_t point;

  if (current == NULL ||
      !gtk_widget_compute_point (at, current, &GRAPHENE_POINT_INIT ((float)x, (float)y), &point))
    return;
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (popover, current);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle){ (int)point.x, (int)point.y, 1, 1 });
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* Opens it under what the cursor is on. */
void
rd_programme_grid_popup_here (RdProgrammeGrid *self)
{
  GtkWidget *current = rd_programme_grid_current (self);

  if (current)
    rd_programme_grid_popup (self, current, gtk_widget_get_width (current) / 2.0,
                             gtk_widget_get_height (current));
}
