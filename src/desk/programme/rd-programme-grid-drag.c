/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-programme-grid-drag.c: the grid of a programme by pointer. */
#include "rd-programme-grid-private.h"

#include "desk/widgets/rd-ink.h"
#include "desk/widgets/rd-lettering.h"
#include "desk/widgets/rd-stamp.h"

#include "desk/calendar/rd-training-text.h"
#include "rd-sheet-text.h"

#define EDGE 30 /* pixels from the edge of what is shown at which dragging scrolls */
#define SCROLL 16
#define PAD 8
#define ICON 15
#define HEIGHT 28

static RdProgrammeChip *
find_chip (RdProgrammeGrid *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return RD_IS_PROGRAMME_CHIP (picked) ? RD_PROGRAMME_CHIP (picked) : NULL;
}

/* The cursor goes where the pointer pressed; between the chips of a day to its first. */
static gboolean
place_at (RdProgrammeGrid *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  int day = rd_programme_grid_day_at (self, x, y);

  if (picked == NULL || day < 0 || picked == self->head || RD_IS_PROGRAMME_WEEK (picked))
    return FALSE;
  return rd_programme_grid_place (
    self, day, MAX (rd_programme_day_find (rd_programme_grid_day (self, day), picked), 0));
}

static gboolean
can_be_carried (const RdChipItem *item)
{
  if (item->kind == RD_CHIP_WORKOUT)
    return TRUE;
  return item->kind == RD_CHIP_MASSAGE && item->massage->booking &&
         item->massage->booking->status != RD_BOOKING_COMPLETED;
}

static void
show_target (RdProgrammeGrid *self, int day)
{
  if (self->over == day)
    return;
  if (self->over >= 0 && self->over < (int)self->days->len)
    rd_programme_day_set_target (rd_programme_grid_day (self, self->over), FALSE);
  self->over = day;
  if (day >= 0)
    rd_programme_day_set_target (rd_programme_grid_day (self, day), TRUE);
}

static char *
say_carried (const RdChipItem *item)
{
  return item->kind == RD_CHIP_WORKOUT ? rd_training_text_workout (item->workout)
                                       : rd_sheet_text_who (item->massage);
}

static void
start_dragging (RdProgrammeGrid *self)
{
  RdProgrammeChip *chip = find_chip (self, self->press_x, self->press_y);
  g_autofree char *text = NULL;

  if (chip == NULL || !can_be_carried (rd_programme_chip_item (chip)))
    {
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragging = TRUE;
  self->carried = *rd_programme_chip_item (chip);
  self->carried_from = rd_programme_sheet_ref (self->sheet);
  text = say_carried (&self->carried);
  self->carried_text = rd_lettering (GTK_WIDGET (self), text, RD_TYPE_SIZE_CHIP, PANGO_WEIGHT_BOLD);
  rd_programme_chip_set_moving (chip, TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
}

/* Ends what is being done with the pointer; what was carried is drawn where it is. */
void
rd_programme_grid_stop_dragging (RdProgrammeGrid *self)
{
  if (!self->dragging)
    return;
  self->dragging = FALSE;
  show_target (self, -1);
  for (guint i = 0; i < self->days->len; i++)
    {
      RdProgrammeDay *day = rd_programme_grid_day (self, (int)i);

      for (guint j = 0; j < rd_programme_day_n_chips (day); j++)
        rd_programme_chip_set_moving (rd_programme_day_chip (day, j), FALSE);
    }
  g_clear_pointer (&self->carried_from, rd_programme_sheet_unref);
  g_clear_object (&self->carried_text);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scroll_along (RdProgrammeGrid *self, double y)
{
  double top, page;

  if (self->down == NULL)
    return;
  top = gtk_adjustment_get_value (self->down);
  page = gtk_adjustment_get_page_size (self->down);
  if (y < top + RD_PROGRAMME_GRID_HEAD + EDGE)
    gtk_adjustment_set_value (self->down, top - SCROLL);
  else if (y > top + page - EDGE)
    gtk_adjustment_set_value (self->down, top + SCROLL);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, RdProgrammeGrid *self)
{
  self->press_x = x;
  self->press_y = y;
  self->given_up = FALSE;
  if (self->sheet == NULL)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, RdProgrammeGrid *self)
{
  if (self->given_up)
    return;
  if (!self->dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int)dx, (int)dy))
        return;
      start_dragging (self);
    }
  if (!self->dragging)
    return;
  self->at_x = self->press_x + dx;
  self->at_y = self->press_y + dy;
  show_target (self, rd_programme_grid_day_at (self, self->at_x, self->at_y));
  scroll_along (self, self->at_y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, RdProgrammeGrid *self)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  g_autoptr (RdProgrammeSheet) from = NULL;
  RdChipItem item = self->carried;
  int over = self->over;

  if (!self->dragging)
    return;
  from = rd_programme_sheet_ref (self->carried_from);
  rd_programme_grid_stop_dragging (self);
  if (over >= 0 && over != (int)item.day)
    {
      rd_programme_grid_place (self, over, 0);
      rd_programme_grid_move (self, &item, over - (int)item.day, (state & GDK_CONTROL_MASK) != 0);
    }
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, RdProgrammeGrid *self)
{
  rd_programme_grid_stop_dragging (self);
}

/* One press puts the cursor there, two open what is there, the other button its menu. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, RdProgrammeGrid *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (self->sheet == NULL || !place_at (self, x, y))
    return;
  if (event && gdk_event_triggers_context_menu (event))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      rd_programme_grid_popup (self, GTK_WIDGET (self), x, y);
    }
  else if (n_press == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "workout.edit", NULL);
}

/* Lets the pointer drag, press and open menus. */
void
rd_programme_grid_add_pointer (RdProgrammeGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (self->drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* Draws what is carried under the pointer. */
void
rd_programme_grid_draw_carried (RdProgrammeGrid *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GdkRGBA *edge = rd_ink (widget, RD_INK_ACCENT);
  gboolean workout = self->carried.kind == RD_CHIP_WORKOUT;
  const char *icon =
    workout ? rd_stamp_workout_icon (self->carried.workout->kind) : "restday-massage-symbolic";
  graphene_rect_t bounds;
  GskRoundedRect shape;
  int used, tall, x, y;

  pango_layout_get_pixel_size (self->carried_text, &used, &tall);
  used += 2 * PAD + ICON + 6;
  x = (int)self->at_x + 6;
  y = (int)self->at_y + 6;
  bounds = GRAPHENE_RECT_INIT (x, y, used, HEIGHT);
  gsk_rounded_rect_init_from_rect (&shape, &bounds, 6);
  gtk_snapshot_append_outset_shadow (snapshot, &shape, &(GdkRGBA){ 0, 0, 0, .3f }, 0, 2, 0, 8);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, rd_ink (widget, RD_INK_CARD), &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]){ 1.5, 1.5, 1.5, 1.5 },
                              (GdkRGBA[4]){ *edge, *edge, *edge, *edge });
  rd_stamp_icon (snapshot, widget, icon, ICON, rd_ink (widget, RD_INK_FG), x + PAD,
                 y + (HEIGHT - ICON) / 2);
  rd_lettering_draw (snapshot, self->carried_text, rd_ink (widget, RD_INK_FG), x + PAD + ICON + 6,
                     y + (HEIGHT - tall) / 2);
}
