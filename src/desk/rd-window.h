/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-window.h: the window of a practice: sidebar, header, pages, inspector.
 *
 * Parts of the window do not call it. They act through actions ("win.undo", "booking.new"), say
 * what was done through rd-toast.h, and share what is looked at through an RdFocus.
 */
#pragma once

#include "rd-application.h"
#include "rd-focus.h"

G_BEGIN_DECLS

#define RD_TYPE_WINDOW (rd_window_get_type ())
G_DECLARE_FINAL_TYPE (RdWindow, rd_window, RD, WINDOW, AdwApplicationWindow)

RdWindow *rd_window_new        (RdApplication *application);
void      rd_window_open       (RdWindow      *self);
void      rd_window_open_files (RdWindow      *self,
                                GSList        *files);
RdFocus  *rd_window_focus      (RdWindow      *self);
void      rd_window_set_focus  (RdWindow      *self,
                                RdFocus       *focus);

G_END_DECLS
