/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * desk-programme.h: Hannah's programme in a window, for the tests of its parts.
 *
 * Three weeks from Monday 16 November 2026 to her race on Sunday 6 December; see desk-practice.h.
 * What is kept is read from the practice, not from the widgets.
 */
#pragma once

#include "desk-practice.h"
#include "desk-test.h"

#include "desk/programme/rd-programme-chart-private.h"
#include "desk/programme/rd-programme-grid-private.h"
#include "desk/programme/rd-programme-view.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;
  RdFocus *focus;
  GtkWidget *window;
  GtkWidget *view;
  RdProgrammeChart *chart;
  RdProgrammeGrid *grid;
} DeskProgramme;

/* For g_test_add(); its data is a RdDeed that changes the practice before it is opened, or NULL. */
void             desk_programme_set_up    (DeskProgramme *programme,
                                           gconstpointer  deed);
void             desk_programme_tear_down (DeskProgramme *programme,
                                           gconstpointer  deed);

/* The same on a desk that is read from right to left. */
void             desk_programme_set_up_mirrored (DeskProgramme *programme,
                                           gconstpointer  deed);
void             desk_programme_tear_down_mirrored (DeskProgramme *programme,
                                           gconstpointer  deed);

RdDate           desk_programme_date      (const char    *text);
int              desk_programme_day       (DeskProgramme *programme,
                                           const char    *date);
RdProgrammeChip *desk_programme_chip      (DeskProgramme *programme,
                                           const char    *date,
                                           guint          nth);
GtkWidget       *desk_programme_week      (DeskProgramme *programme,
                                           guint          nth);
void             desk_programme_go        (DeskProgramme *programme,
                                           const char    *date,
                                           int            nth);
void             desk_programme_do        (DeskProgramme *programme,
                                           RdDeed         deed,
                                           gpointer       argument);
void             desk_programme_undo      (DeskProgramme *programme);

void             desk_programme_assert_cursor (DeskProgramme *programme,
                                           const char    *date,
                                           int            nth);
void             desk_programme_assert_kept (DeskProgramme *programme,
                                           const char    *date,
                                           const char    *expected);
void             desk_programme_wait_kept (DeskProgramme *programme,
                                           const char    *date,
                                           const char    *expected);
void             desk_programme_wait_shown (DeskProgramme *programme,
                                           const char    *date,
                                           const char    *expected);
void             desk_programme_wait_said (DeskProgramme *programme,
                                           const char    *sentence);

gboolean         desk_programme_add       (RdWriting     *writing,
                                           gint64         programme,
                                           const char    *date,
                                           RdWorkoutKind  kind,
                                           int            minutes,
                                           GError       **error);
RdBooking       *desk_programme_massage   (const char    *start);

/* An RdDeed: the programme began eleven weeks before. */
gboolean         desk_programme_lengthen  (RdWriting     *writing,
                                           gpointer       argument,
                                           GError       **error);

G_END_DECLS
