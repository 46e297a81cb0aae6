/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rd-week-grid-private.h: what the parts of the grid share: drawing, pointer, keys. */
#pragma once

#include "desk/booking/rd-booking-draft.h"
#include "desk/widgets/rd-ink.h"
#include "rd-booking-tile.h"
#include "rd-ghost-slot.h"
#include "rd-week-grid.h"
#include "rd-week-row.h"

G_BEGIN_DECLS

/** RdGridMode: what is being done in the grid. */
typedef enum
{
  RD_GRID_IDLE,
  RD_GRID_MAKING, /* a range is drawn over free time */
  RD_GRID_MOVING, /* a booking is carried by the pointer or the keys */
  RD_GRID_KEEPING, /* it was dropped, the practice has not answered yet */
} RdGridMode;

/**
 * RdGridLabel:
 * @day: whose column
 * @minute: where it stands
 * @ink: its colour
 * @weight: as #PangoWeight
 * @width: of the column it was set for
 * @texts: what it says, ever shorter
 * @layout: (nullable): what fits
 *
 * A word in the grid, where no tile covers it.
 */
typedef struct
{
  guint day;
  int minute;
  RdInk ink;
  int weight;
  int width;
  GStrv texts;
  PangoLayout *layout;
} RdGridLabel;

struct _RdWeekGrid
{
  GtkWidget parent_instance;

  RdWeekScale scale;
  guint n_tiles; /* of tiles, in use */
  guint n_pills;

  /* the cursor of the keys */
  guint cursor_day;
  int cursor_minute;

  /* what is being made or moved */
  RdGridMode mode;
  RdBookingDraft draft;
  RdDraftVerdict verdict;
  int anchor;            /* minute grabbed: of the day while making, into the booking while moving */
  double press_x;
  double press_y;
  gboolean given_up; /* until the button is released */

  /* owned */
  RdFocus *focus;
  RdWeek *week;
  RdWeekLayout *layout;
  GPtrArray *tiles; /* RdBookingTile children; used again */
  GPtrArray *pills; /* GtkMenuButton children; used again */
  GtkWidget *ghost;
  RdWeekTile ghost_place;
  GArray *labels;   /* RdGridLabel */
  PangoLayout *hours[25];
  RdTraining *moved_training; /* of the client whose booking is moved */
  GCancellable *asking;
  PangoLayout *bubble;
  guint clock;

  /* the weeks beside, rd-week-grid-ahead.c */
  guint ahead_source;
  int ahead_weeks;             /* which is being looked at: 1, then -1; 0: none is left */
  guint ahead_next;            /* of its tiles */
  RdWeek *ahead_week;
  RdWeekLayout *ahead_layout;
  GtkWidget *ahead_setter;     /* a tile never seen, that sets the text of others */

  /* borrowed */
  GtkGesture *drag;
};

/* Drawing. */
void           rd_week_grid_make_labels   (RdWeekGrid  *self);
void           rd_week_grid_forget_text   (RdWeekGrid  *self);
void           rd_week_grid_draw          (RdWeekGrid  *self,
                                           GtkSnapshot *snapshot);
void           rd_week_grid_draw_over     (RdWeekGrid  *self,
                                           GtkSnapshot *snapshot);

/* Making and moving, by pointer and by keys. */
void           rd_week_grid_add_pointer   (RdWeekGrid  *self);
void           rd_week_grid_begin_move    (RdWeekGrid  *self,
                                           RdBooking   *booking);
void           rd_week_grid_carry         (RdWeekGrid  *self,
                                           RdBookingDraft draft);
void           rd_week_grid_drop          (RdWeekGrid  *self);
void           rd_week_grid_leave         (RdWeekGrid  *self);
void           rd_week_grid_ask_booking   (RdWeekGrid  *self,
                                           guint        day,
                                           int          minute,
                                           int          minutes);

/* Keys. */
void           rd_week_grid_install_keys  (GtkWidgetClass *class);
void           rd_week_grid_add_keys      (RdWeekGrid  *self);
gboolean       rd_week_grid_move_focus    (GtkWidget      *widget,
                                           GtkDirectionType direction);

/* Ahead of a turn. */
void           rd_week_grid_look_ahead    (RdWeekGrid  *self);
void           rd_week_grid_stop_looking_ahead (RdWeekGrid *self);

/* What a column has no room for. */
void           rd_week_grid_show_pills    (RdWeekGrid  *self);

/* Shared. */
double         rd_week_grid_hour_height   (int          height,
                                           int          from,
                                           int          to);
void           rd_week_grid_present       (GtkWidget   *child,
                                           gboolean     shown);
void           rd_week_grid_add_tile      (RdWeekGrid  *self);
void           rd_week_grid_add_pill      (RdWeekGrid  *self);
GPtrArray     *rd_week_grid_list_shown    (RdWeekGrid  *self,
                                           const RdWeek *week);
RdWeekLayout  *rd_week_grid_place         (RdWeekGrid  *self,
                                           const RdWeek *week,
                                           guint       *nth,
                                           RdWeekTile  *ghost);
RdBookingTile *rd_week_grid_tile_of       (RdWeekGrid  *self,
                                           gint64       booking);
RdBookingTile *rd_week_grid_focused_tile  (RdWeekGrid  *self);
void           rd_week_grid_reveal        (RdWeekGrid  *self,
                                           int          y,
                                           int          height);

G_END_DECLS
