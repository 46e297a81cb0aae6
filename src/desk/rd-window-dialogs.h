/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-window-dialogs.h: the window's actions that open a dialog.
 *
 * win.new-client, win.edit-client, win.import-programme, win.export-schedule and win.practice; and
 * a programme file dropped anywhere on the window.
 */
#pragma once

#include "rd-focus.h"

#include <adwaita.h>

G_BEGIN_DECLS

void rd_window_add_dialogs (AdwApplicationWindow *window,
                            RdFocus              *focus);

G_END_DECLS
