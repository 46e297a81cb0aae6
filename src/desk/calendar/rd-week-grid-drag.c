/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-grid-drag.c: making and moving bookings in the grid, by pointer and by keys alike. */
#include "rd-week-grid-private.h"

#include "desk/booking/rd-booking-dialog.h"
#include "desk/booking/rd-booking-keep.h"

#define EDGE 28 /* pixels from the edge of what is shown at which dragging scrolls */
#define SCROLL 14

static int
choose_step (RdWeekGrid *self)
{
  return MAX (self->week->period->settings->slot_minutes, 5);
}

static RdTraining *
find_training (RdWeekGrid *self)
{
  RdTraining *shown = self->week->period->training;

  if (self->moved_training)
    return self->moved_training;
  return shown && rd_record_id (rd_training_records (shown)->client) == self->draft.client ? shown
                                                                                           : NULL;
}

static void
judge (RdWeekGrid *self)
{
  RdBooking *before = self->verdict.clash;
  RdBookingTile *tile = before ? rd_week_grid_tile_of (self, rd_record_id (before)) : NULL;

  if (tile)
    rd_booking_tile_set_clash (tile, FALSE);
  rd_booking_draft_judge (&self->draft, self->week->period->diary, find_training (self),
                          &self->verdict);
  tile =
    self->verdict.clash ? rd_week_grid_tile_of (self, rd_record_id (self->verdict.clash)) : NULL;
  if (tile)
    rd_booking_tile_set_clash (tile, TRUE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gpointer
read_training (RdConnection *store, gpointer data, GCancellable *cancellable, GError **error)
{
  RdPeriodQuestion *question = data;

  return rd_training_read (store, question->client, question->now, error);
}

static void
training_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RdWeekGrid) self = data;
  RdTraining *training = rd_practice_read_finish (RD_PRACTICE (source), result, NULL);

  if (training == NULL)
    return;
  if (self->mode == RD_GRID_MOVING &&
      rd_record_id (rd_training_records (training)->client) == self->draft.client)
    {
      g_clear_pointer (&self->moved_training, rd_training_unref);
      self->moved_training = training;
      judge (self);
      return;
    }
  rd_training_unref (training);
}

/* Whether a moved booking fits its own client's training; the grid only knows the focus's. */
static void
ask_training (RdWeekGrid *self)
{
  RdPractice *practice = rd_focus_practice (self->focus);
  RdPeriodQuestion *question = g_new0 (RdPeriodQuestion, 1);

  question->client = self->draft.client;
  question->now = rd_practice_now (practice);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  rd_practice_read_async (practice, read_training, question, g_free,
                          (GDestroyNotify)rd_training_unref, self->asking, training_cb,
                          g_object_ref (self));
}

void
rd_week_grid_begin_move (RdWeekGrid *self, RdBooking *booking)
{
  RdBookingTile *tile = rd_week_grid_tile_of (self, rd_record_id (booking));

  self->mode = RD_GRID_MOVING;
  self->draft =
    rd_booking_draft_of (booking, rd_period_service (self->week->period, booking->service));
  self->verdict = (RdDraftVerdict){ .free = TRUE };
  if (tile)
    rd_booking_tile_set_moving (tile, TRUE);
  if (self->draft.massage && find_training (self) == NULL)
    ask_training (self);
  judge (self);
}

void
rd_week_grid_carry (RdWeekGrid *self, RdBookingDraft draft)
{
  int minute;
  RdDate date = rd_zone_to_wall (self->week->period->zone, draft.start, &minute);

  if (date < self->week->period->from || date >= self->week->period->to)
    return;
  if (!rd_booking_draft_equal (&draft, &self->draft))
    {
      self->draft = draft;
      judge (self);
    }
}

/* Ends whatever is being done, and draws the tiles as they are. */
void
rd_week_grid_leave (RdWeekGrid *self)
{
  RdBookingTile *tile = self->draft.id ? rd_week_grid_tile_of (self, self->draft.id) : NULL;
  RdBookingTile *clash =
    self->verdict.clash ? rd_week_grid_tile_of (self, rd_record_id (self->verdict.clash)) : NULL;

  self->mode = RD_GRID_IDLE;
  self->draft = rd_booking_draft_new ();
  self->verdict = (RdDraftVerdict){ .free = TRUE };
  if (self->asking)
    g_cancellable_cancel (self->asking);
  g_clear_pointer (&self->moved_training, rd_training_unref);
  if (tile)
    rd_booking_tile_set_moving (tile, FALSE);
  if (clash)
    rd_booking_tile_set_clash (clash, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
kept_cb (RdBooking *kept, gpointer data)
{
  g_autoptr (RdWeekGrid) self = data;

  if (self->week)
    rd_week_grid_leave (self);
}

/* Keeps a moved booking where it is now; the ghost stays until the practice has answered. */
void
rd_week_grid_drop (RdWeekGrid *self)
{
  RdBookingTile *tile = rd_week_grid_tile_of (self, self->draft.id);
  RdBooking *booking = tile ? rd_booking_tile_booking (tile) : NULL;

  if (booking == NULL || booking->starts == self->draft.start)
    {
      rd_week_grid_leave (self);
      return;
    }
  self->mode = RD_GRID_KEEPING;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  rd_booking_keep (GTK_WIDGET (self), self->focus, &self->draft, NULL, kept_cb,
                   g_object_ref (self));
}

/* Asks for a booking in free time. A length of 0 leaves it to the service. */
void
rd_week_grid_ask_booking (RdWeekGrid *self, guint day, int minute, int minutes)
{
  RdBookingDraft draft = rd_booking_draft_at (rd_booking_draft_new (), self->week->period->zone,
                                              self->week->period->from + (RdDate)day, minute);
  RdClient *client = rd_focus_client (self->focus);

  draft.client = client ? rd_record_id (client) : 0;
  draft.minutes = minutes;
  rd_booking_dialog_present (GTK_WIDGET (self), self->focus, &draft);
}

/* The pointer. */

static gboolean
point_at (RdWeekGrid *self, double x, double y, guint *day, int *minute)
{
  double last = rd_week_scale_height (&self->scale) - 1;
  double start = self->scale.rtl ? 0 : self->scale.gutter;

  x = CLAMP (x, start, start + self->scale.width - self->scale.gutter - 1);
  return rd_week_scale_at (&self->scale, x, CLAMP (y, 0, last), day, minute);
}

static RdBooking *
find_booking_at (RdWeekGrid *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *tile = picked ? gtk_widget_get_ancestor (picked, RD_TYPE_BOOKING_TILE) : NULL;

  return tile ? rd_booking_tile_booking (RD_BOOKING_TILE (tile)) : NULL;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, RdWeekGrid *self)
{
  self->press_x = x;
  self->press_y = y;
  self->given_up = FALSE;
  if (self->week == NULL || self->mode == RD_GRID_KEEPING || x < 0)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
start_dragging (RdWeekGrid *self)
{
  RdBooking *booking = find_booking_at (self, self->press_x, self->press_y);
  GtkWidget *picked =
    gtk_widget_pick (GTK_WIDGET (self), self->press_x, self->press_y, GTK_PICK_DEFAULT);
  guint day;
  int minute;

  if (!point_at (self, self->press_x, self->press_y, &day, &minute))
    return;
  if (booking)
    {
      int starts;

      if (!rd_booking_takes_time (booking) || booking->status == RD_BOOKING_COMPLETED)
        {
          gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
          return;
        }
      rd_zone_to_wall (self->week->period->zone, booking->starts, &starts);
      self->anchor = minute - starts;
      rd_week_grid_begin_move (self, booking);
    }
  else if (picked == GTK_WIDGET (self) && self->press_x >= self->scale.gutter)
    {
      RdClient *client = rd_focus_client (self->focus);

      self->mode = RD_GRID_MAKING;
      self->anchor = rd_week_snap (minute, choose_step (self));
      self->cursor_day = day;
      self->cursor_minute = self->anchor;
      self->draft = rd_booking_draft_at (rd_booking_draft_new (), self->week->period->zone,
                                         self->week->period->from + (RdDate)day, self->anchor);
      self->draft.client = client ? rd_record_id (client) : 0;
      self->draft.minutes = choose_step (self);
      self->draft.massage = TRUE;
      judge (self);
    }
  else
    {
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), booking ? "grabbing" : "ns-resize");
}

static void
scroll_along (RdWeekGrid *self, double y)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double top, page;

  if (scroller == NULL)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  top = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  if (y < top + EDGE)
    gtk_adjustment_set_value (adjustment, top - SCROLL);
  else if (y > top + page - EDGE)
    gtk_adjustment_set_value (adjustment, top + SCROLL);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, RdWeekGrid *self)
{
  RdBookingDraft draft;
  guint day;
  int minute, step;

  if (self->given_up)
    return;
  if (self->mode == RD_GRID_IDLE)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int)dx, (int)dy))
        return;
      start_dragging (self);
    }
  if ((self->mode != RD_GRID_MAKING && self->mode != RD_GRID_MOVING) ||
      !point_at (self, self->press_x + dx, self->press_y + dy, &day, &minute))
    return;
  step = choose_step (self);
  draft = self->draft;
  if (self->mode == RD_GRID_MOVING)
    {
      minute = rd_week_snap (minute - self->anchor + step / 2, step);
      minute = CLAMP (minute, self->week->from, MAX (self->week->to - draft.minutes, 0));
      draft = rd_booking_draft_at (draft, self->week->period->zone,
                                   self->week->period->from + (RdDate)day, minute);
    }
  else
    {
      int other = rd_week_snap (minute, step);
      RdDate date = self->week->period->from + (RdDate)self->cursor_day;

      draft =
        rd_booking_draft_at (draft, self->week->period->zone, date, MIN (self->anchor, other));
      draft.minutes = ABS (other - self->anchor) + step;
    }
  rd_week_grid_carry (self, draft);
  scroll_along (self, self->press_y + dy);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, RdWeekGrid *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (self->mode == RD_GRID_MOVING)
    {
      rd_week_grid_drop (self);
    }
  else if (self->mode == RD_GRID_MAKING)
    {
      RdBookingDraft draft = self->draft;
      int minute;
      RdDate date = rd_zone_to_wall (self->week->period->zone, draft.start, &minute);

      rd_week_grid_leave (self);
      rd_week_grid_ask_booking (self, (guint)(date - self->week->period->from), minute,
                                draft.minutes);
    }
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, RdWeekGrid *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (self->mode == RD_GRID_MAKING || self->mode == RD_GRID_MOVING)
    rd_week_grid_leave (self);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, RdWeekGrid *self)
{
  guint day;
  int minute;

  if (self->week == NULL || find_booking_at (self, x, y) ||
      !rd_week_scale_at (&self->scale, x, y, &day, &minute))
    return;
  self->cursor_day = day;
  self->cursor_minute = rd_week_snap (minute, choose_step (self));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The form comes when the button is released: a window that comes while it is down leaves the drag
 * waiting for an end it is not told of. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, RdWeekGrid *self)
{
  guint day;
  int minute;

  if (n_press == 2 && self->week && self->mode == RD_GRID_IDLE && !find_booking_at (self, x, y) &&
      rd_week_scale_at (&self->scale, x, y, &day, &minute))
    rd_week_grid_ask_booking (self, day, rd_week_snap (minute, choose_step (self)), 0);
}

void
rd_week_grid_add_pointer (RdWeekGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (self->drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
