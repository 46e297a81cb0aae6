/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-first-start.h: the two ways in where there is no practice yet.
 *
 * Its buttons are "win.set-up" and "win.look-around".
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_FIRST_START (rd_first_start_get_type ())
G_DECLARE_FINAL_TYPE (RdFirstStart, rd_first_start, RD, FIRST_START, AdwBin)

GtkWidget *rd_first_start_new (void);

G_END_DECLS
