/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * rd-set-up.h: the steps by which a new practice is set up.
 *
 * Each opens the dialog that changes it later, and may be skipped. Property "focus" (RdFocus): the
 * practice. Its button is "win.set-up-done".
 */
#pragma once

#include "rd-focus.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_SET_UP (rd_set_up_get_type ())
G_DECLARE_FINAL_TYPE (RdSetUp, rd_set_up, RD, SET_UP, AdwBin)

GtkWidget *rd_set_up_new       (void);
void       rd_set_up_set_focus (RdSetUp *self,
                                RdFocus *focus);

G_END_DECLS
