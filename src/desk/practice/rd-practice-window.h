/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-practice-window.h: who works here and when, what is offered, which rooms there are.
 *
 * One page each for the practice, its people, services, rooms and time off. Rows open the dialogs of
 * rd-practice-dialogs.h; the lists follow the practice, whoever changes it.
 */
#pragma once

#include "practice/rd-practice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_PRACTICE_WINDOW (rd_practice_window_get_type ())
G_DECLARE_FINAL_TYPE (RdPracticeWindow, rd_practice_window, RD, PRACTICE_WINDOW, AdwPreferencesWindow)

RdPracticeWindow *rd_practice_window_new (GtkWindow   *parent,
                                          RdPractice  *practice);

G_END_DECLS
