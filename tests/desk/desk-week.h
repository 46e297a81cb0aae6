/* SPDX-License-Identifier: GPL-3.0-or-later */
/* desk-week.h: the week of the small practice in a window, for the tests of its parts. */
#pragma once

#include "desk-practice.h"
#include "desk-test.h"

#include "desk/calendar/rd-week-grid-private.h"
#include "desk/calendar/rd-week-view.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  GtkWidget *view;
  RdWeekGrid *grid;
} DeskWeek;

/* For g_test_add(); its data is the id of who is in focus. */
void       desk_week_set_up    (DeskWeek     *week,
                                gconstpointer client);
void       desk_week_tear_down (DeskWeek     *week,
                                gconstpointer client);

GtkWidget *desk_week_tile      (DeskWeek     *week,
                                gint64        booking);
void       desk_week_point     (DeskWeek     *week,
                                guint         day,
                                int           minute);
gint64     desk_week_starts    (DeskWeek     *week,
                                gint64        booking);

G_END_DECLS
