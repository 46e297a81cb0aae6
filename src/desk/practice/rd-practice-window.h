/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-practice-window.h: who works here and when, what is offered, where, and what is given.
 *
 * One page each for the practice, its people, services, rooms, time off, routines and templates. Rows
 * open the dialogs of rd-practice-dialogs.h; the lists follow the practice, whoever changes it. Undo
 * and redo have the keys they have everywhere.
 */
#pragma once

#include "practice/rd-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_PRACTICE_WINDOW (rd_practice_window_get_type ())
G_DECLARE_FINAL_TYPE (RdPracticeWindow, rd_practice_window, RD, PRACTICE_WINDOW, AdwPreferencesWindow)

RdPracticeWindow *rd_practice_window_new (GtkWindow   *parent,
                                          RdPractice  *practice);
void              rd_practice_window_show_routines (RdPracticeWindow *self);

G_END_DECLS
