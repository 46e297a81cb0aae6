/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * desk-practice.h: a small practice in a folder of its own, for widgets to show.
 *
 * Open Monday to Friday from eight to seven. Hannah Clarke trains for a race on Sunday 6 December
 * (Mon and Fri rest, Tue easy, Wed hills, Thu easy, Sat easy and stretching, Sun long) and was
 * massaged on Friday 20 November. The week of the 23rd has a booking of every status; the others'
 * training is unknown. Nobody else changes it.
 */
#pragma once

#include "desk/rd-focus.h"
#include "practice/rd-practice.h"

G_BEGIN_DECLS

/** DESK_NOW: the present of it: Monday 23 November 2026, 10:42 in London. */
#define DESK_NOW G_GINT64_CONSTANT (1795430520)

/* Ids of its records, in the order they are kept. */
enum
{
  DESK_ELLEN = 1, /* owner */
  DESK_JOHN,
  DESK_MIKE,
  DESK_PRIYA,
};

enum
{
  DESK_HANNAH = 1,
  DESK_ZOE,
  DESK_CLARA,
  DESK_TOM,
};

enum
{
  DESK_SPORTS_60 = 1,
  DESK_SPORTS_30,
  DESK_TRAINING_60,
};

enum
{
  DESK_ROOM_1 = 1,
  DESK_ROOM_2,
};

enum
{
  DESK_COMPLETED = 1, /* Hannah, Fri 20 10:00, John */
  DESK_NO_SHOW,       /* Tom, Mon 23 08:00, Mike */
  DESK_ARRIVED,       /* Clara, Mon 23 10:15, Priya */
  DESK_CONFIRMED,     /* Tom, Tue 24 10:00, John, pressure 3 */
  DESK_PROVISIONAL,   /* Zoë, Tue 24 10:00, Mike */
  DESK_SHORT,         /* Clara, Wed 25 14:00, John, 30 minutes */
  DESK_CANCELLED,     /* Zoë, Thu 26 10:00, John */
  DESK_LESSON,        /* Tom, Thu 26 15:00, Mike, personal training */
};

char       *desk_practice_make  (void);
char       *desk_practice_make_people (void);
RdPractice *desk_practice_open  (const char *path);
void        desk_practice_erase (char       *path);

gint64      desk_practice_at    (const char *when);
void        desk_practice_do    (RdPractice *practice,
                                 RdDeed      deed,
                                 gpointer    argument);
RdBooking  *desk_practice_find  (RdPractice *practice,
                                 gint64      booking);

RdFocus    *desk_focus_open     (const char *path,
                                 gint64      client);
RdBooking  *desk_focus_booking  (RdFocus    *focus,
                                 gint64      booking);
void        desk_focus_close    (RdFocus    *focus);

G_END_DECLS
